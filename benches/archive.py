#!/usr/bin/env python3
"""Measures the command over an archive: texts a second on one core and on more, and the most memory.

    cargo build --release
    benches/archive.py articles.jsonl [--lines 10000,100000] [--cores 1,2]

The articles are repeated until there are as many lines. What it said last stands in docs/command.md.
"""

import argparse
import itertools
import os
import subprocess
import tempfile
import time
from pathlib import Path

COMMAND = Path(__file__).resolve().parents[1] / "target/release/crossfoot"


def measure(command: str, archive: str, cores: int) -> tuple[float, int]:
    """Seconds, and KiB at most."""
    args = [command, "check", "--no-config", "-j", str(cores), "--format", "jsonl", "-o", os.devnull, archive]
    start = time.perf_counter()
    process = subprocess.Popen(args, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, memory(process.pid))
        time.sleep(0.02)
    return time.perf_counter() - start, peak


def memory(process: int) -> int:
    """The most that a process had so far, in KiB; 0 if it has just ended."""
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in status if line.startswith("VmHWM:")), 0)


def main() -> None:
    numbers = lambda text: [int(it) for it in text.split(",")]  # noqa: E731
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles")
    parser.add_argument("--lines", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--cores", type=numbers, default=[1, 2])
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--command", default=str(COMMAND))
    args = parser.parse_args()
    articles = [line.rstrip(b"\n") + b"\n" for line in open(args.articles, "rb")]
    for lines in args.lines:
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as archive:
            archive.writelines(itertools.islice(itertools.cycle(articles), lines))
            archive.flush()
            for cores in args.cores:
                # Whatever else the machine does only makes it slower.
                runs = [measure(args.command, archive.name, cores) for _ in range(args.tries)]
                seconds, peak = min(runs)[0], max(run[1] for run in runs)
                print(f"{lines} lines, {cores} cores: {lines / seconds:.0f} a second, {peak / 1024:.1f} MiB", flush=True)


if __name__ == "__main__":
    main()
