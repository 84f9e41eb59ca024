"""Runs the example on Spark in local mode.

    python test_crossfoot_spark.py [--command PATH]

Skips, and says so, where pyspark or a Java is missing.
"""

import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
COMMAND = os.environ.get("CROSSFOOT", str(HERE.parents[1] / "target/release/crossfoot"))
COUNT = int(os.environ.get("ARTICLES", "400"))

# The workers must be the Python that has pandas too.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

try:
    import pandas  # noqa: F401, the workers need it
    import pyarrow  # noqa: F401
    from pyspark.sql import SparkSession

    import crossfoot_spark as example

    MISSING = None if shutil.which("java") else "there is no java"
except ImportError as error:
    MISSING = f"{error.name} is not installed: pip install -r requirements.txt"
if not MISSING and not Path(COMMAND).is_file():
    MISSING = f"{COMMAND} is not built: cargo build --release"


def articles(count: int) -> list[dict]:
    """Articles, a tenth of which have a clash."""
    rows = []
    for number in range(count):
        share = 26 if number % 10 == 0 else 36
        rows.append(
            {
                "id": f"a{number}",
                "text": f"Of 250 farms visited, 90 ({share} percent) had no well.\n\nThe county met on Monday.",
                "headline": f"Farm visit {number}" if number % 2 else None,
                "published": "2016-12-09",
            }
        )
    return rows


@unittest.skipIf(MISSING, MISSING or "")
class Example(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        # In local mode a task is tried once, unless told otherwise: two cores, three tries.
        cls.spark = (
            SparkSession.builder.master("local[2,3]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.path = f"{cls.folder.name}/articles.parquet"
        # Four files, so that there are several partitions.
        frame = cls.spark.createDataFrame(articles(COUNT), "id string, text string, headline string, published string")
        frame.repartition(4).write.parquet(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    def read(self):
        # One file, one partition.
        self.spark.conf.set("spark.sql.files.openCostInBytes", str(1 << 30))
        return self.spark.read.parquet(self.path)

    def test_every_article_has_its_report(self):
        reports = example.reports(self.read(), COMMAND)
        rows = reports.collect()
        self.assertEqual({row.id for row in rows}, {f"a{number}" for number in range(COUNT)})
        self.assertEqual(len(rows), COUNT)
        # The same as the command gives alone.
        lines = "".join(json.dumps(row) + "\n" for row in articles(COUNT))
        args = [COMMAND, "check", "--input", "jsonl", "--format", "jsonl"]
        alone = subprocess.run(args, input=lines.encode(), capture_output=True, check=False).stdout.decode()
        expected = {json.loads(line)["id"]: json.loads(line) for line in alone.splitlines()}
        for row in rows:
            self.assertEqual(json.loads(row.report), expected[row.id])

    def test_figures_and_findings_are_tables(self):
        reports = example.reports(self.read(), COMMAND).cache()
        out = f"{self.folder.name}/out"
        example.figures(reports).write.parquet(f"{out}/figures")
        example.findings(reports).write.parquet(f"{out}/findings")
        figures = self.spark.read.parquet(f"{out}/figures")
        findings = self.spark.read.parquet(f"{out}/findings")
        self.assertEqual(figures.where("value = '250' and claim.counts = 'farms'").count(), COUNT)
        clashes = findings.where("verdict = 'clash' and check = 'share-of'").collect()
        self.assertEqual({row.article for row in clashes}, {f"a{number}" for number in range(0, COUNT, 10)})
        self.assertEqual({row.workings for row in clashes}, {"90 ÷ 250 = 36% ≠ 26%"})

    def test_a_partition_that_fails_is_done_again(self):
        # Ends in the middle of a partition, the first two times that it is run.
        command = Path(self.folder.name) / "failing"
        command.write_text(
            "#!/bin/sh\n"
            f"for turn in 1 2; do if mkdir {self.folder.name}/failed-$turn 2>/dev/null; then\n"
            f'    "{COMMAND}" "$@" | head -n 7\n'
            "    exit 9\n"
            "fi; done\n"
            f'exec "{COMMAND}" "$@"\n'
        )
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        rows = example.reports(self.read(), str(command)).collect()
        self.assertTrue((Path(self.folder.name) / "failed-2").is_dir())
        self.assertEqual(sorted(row.id for row in rows), sorted(f"a{number}" for number in range(COUNT)))
        self.assertTrue(all(row.report for row in rows))

    def test_an_article_that_cannot_be_read_is_a_row(self):
        frame = self.spark.createDataFrame([("x", None), ("y", "12 men met.")], "id string, text string")
        rows = {row.id: row for row in example.reports(frame, COMMAND).collect()}
        self.assertEqual(rows["x"].error, 'no "text"')
        self.assertIsNone(rows["x"].report)
        self.assertIsNone(rows["y"].error)

    def test_no_more_time_than_the_command_takes(self):
        """Says what was measured; it fails only if Spark takes many times as long."""
        lines = "".join(json.dumps(row) + "\n" for row in articles(COUNT)).encode()
        args = [COMMAND, "check", "-j", "1", "--input", "jsonl", "--format", "jsonl"]
        start = time.perf_counter()
        subprocess.run(args, input=lines, stdout=subprocess.DEVNULL, check=False)
        alone = time.perf_counter() - start
        reports = example.reports(self.read(), COMMAND)
        start = time.perf_counter()
        reports.write.mode("overwrite").parquet(f"{self.folder.name}/timed")
        spark = time.perf_counter() - start
        print(
            f"\n{COUNT} articles: the command {COUNT / alone:.0f} a second on one core; "
            f"Spark {COUNT / spark / 2:.0f} a second on each of two cores",
            file=sys.stderr,
        )


if __name__ == "__main__":
    unittest.main()
