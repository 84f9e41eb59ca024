"""Checks a Parquet data set of articles with Apache Spark, through the crossfoot command.

    spark-submit crossfoot_spark.py articles.parquet out/

writes out/figures and out/findings. Each partition goes through one process of the command, a line
for each article, so that a partition that fails can be done again: nothing of it is kept.
"""

import argparse
import json
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator

import pandas as pd
from pyspark.sql import DataFrame, SparkSession

REPORTS = "id string, error string, report string"

FIGURES = """
    array<struct<
        id: int, start: bigint, `end`: bigint, quote: string, `in`: string, kind: string, value: string,
        low: string, high: string, unit: string, per: string, hedge: string, status: string,
        claim: struct<counts: string, predicate: string, place: string, time: string, source: string>
    >>
"""
RELATIONS = """
    array<struct<
        id: string, check: string, verdict: string, figures: array<int>, message: string, workings: string
    >>
"""


def reports(articles: DataFrame, command: str = "crossfoot") -> DataFrame:
    """One row for each article: its report as JSON, or why there is none.

    `articles` has the columns id and text, and may have headline and published (2016-12-09).
    """
    if __name__ != "__main__":
        # The workers need this module too.
        articles.sparkSession.addArtifacts(__file__, pyfile=True)
    columns = [name for name in ("id", "text", "headline", "published") if name in articles.columns]

    def partition(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        for batch, lines in checked(command, batches):
            yield answers(batch, lines)

    return articles.select(*columns).mapInPandas(partition, schema=REPORTS)


def figures(reports: DataFrame) -> DataFrame:
    """One row for each figure."""
    return _each(reports, f"figures {FIGURES}", "figures", "figure")


def findings(reports: DataFrame) -> DataFrame:
    """One row for each clash or query, with its sum."""
    rows = _each(reports, f"relations {RELATIONS}", "relations", "relation")
    return rows.where("verdict in ('clash', 'query')")


def _each(reports: DataFrame, schema: str, field: str, prefix: str) -> DataFrame:
    from pyspark.sql import functions as f

    parsed = reports.select("id", f.explode(f.from_json("report", schema)[field]).alias("it"))
    return parsed.select(f.col("id").alias("article"), "it.*").withColumnRenamed("id", f"{prefix}_id")


def checked(command: str, batches: Iterable[pd.DataFrame]) -> Iterator[tuple[pd.DataFrame, list[str]]]:
    """Sends each batch through one process of the command, and gives it back with its answers.

    A process that ends early, or answers too little, raises: Spark then does the partition again.
    """
    # One thread each: Spark runs as many partitions at once as there are cores.
    args = [command, "check", "--no-config", "-j", "1", "--input", "jsonl", "--format", "jsonl"]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        try:
            for batch in batches:
                # Written in a thread of its own: a pipe holds less than a batch.
                writer = threading.Thread(target=_write, args=(process, batch))
                writer.start()
                lines = [process.stdout.readline() for _ in range(len(batch))]
                writer.join()
                if lines and not lines[-1].endswith(b"\n"):
                    raise RuntimeError(f"crossfoot ended early: {_tail(said)}")
                yield batch, [line.decode() for line in lines]
            process.stdin.close()
            status = process.wait()
            # 1 is a clash, and 2 a line that could not be read, which stands in its row.
            if status not in (0, 1, 2):
                raise RuntimeError(f"crossfoot ended with {status}: {_tail(said)}")
        finally:
            process.kill()
            process.wait()


def answers(batch: pd.DataFrame, lines: list[str]) -> pd.DataFrame:
    """The answers to a batch. The id of each must be that of its article."""
    errors, texts = [], []
    for id, line in zip(batch["id"], lines, strict=True):
        report = json.loads(line)
        if report.get("id") != id:
            raise RuntimeError(f"an answer to {report.get('id')!r} where one to {id!r} was due")
        errors.append(report.get("error"))
        texts.append(None if "error" in report else line)
    return pd.DataFrame({"id": list(batch["id"]), "error": errors, "report": texts}, dtype="object")


def _write(process: subprocess.Popen, batch: pd.DataFrame) -> None:
    try:
        for row in batch.to_dict("records"):
            given = {name: value for name, value in row.items() if name == "id" or isinstance(value, str)}
            process.stdin.write(json.dumps(given).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        pass  # Said where the answers are read.


def _tail(said) -> str:
    said.seek(0)
    return said.read()[-500:].decode(errors="replace").strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", help="Parquet with the columns id, text, headline?, published?")
    parser.add_argument("output", help="folder for figures/ and findings/")
    parser.add_argument("--command", default="crossfoot", help="where the command is, on every worker")
    args = parser.parse_args()
    spark = SparkSession.builder.appName("crossfoot").getOrCreate()
    done = reports(spark.read.parquet(args.articles), args.command)
    # Both tables are made from it: keep it, and check each article once.
    done.write.mode("overwrite").parquet(f"{args.output}/reports")
    done = spark.read.parquet(f"{args.output}/reports")
    figures(done).write.mode("overwrite").parquet(f"{args.output}/figures")
    findings(done).write.mode("overwrite").parquet(f"{args.output}/findings")
    refused = done.where("error is not null").count()
    print(f"{done.count()} articles, {refused} of them could not be read")
    spark.stop()


if __name__ == "__main__":
    main()
