#!/usr/bin/env python3
"""Measures the command over an archive: texts a second on one core and on more, and the most memory.

    cargo build --release
    benches/archive.py articles.jsonl [--lines 10000,100000] [--cores 1,2]

The articles are repeated until there are as many lines. What it said last stands in docs/command.md.
"""

import argparse
import itertools
import subprocess
import threading
import time
from pathlib import Path

COMMAND = Path(__file__).resolve().parents[1] / "target/release/crossfoot"


def measure(command: str, articles: list[bytes], lines: int, cores: int) -> tuple[float, int]:
    """Seconds, and KiB at most."""
    args = [command, "check", "--no-config", "-j", str(cores), "--input", "jsonl", "--format", "jsonl"]
    start = time.perf_counter()
    process = subprocess.Popen(args, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def write() -> None:
        for line in itertools.islice(itertools.cycle(articles), lines):
            process.stdin.write(line)
        process.stdin.flush()

    threading.Thread(target=write).start()
    for _ in range(lines):
        process.stdout.readline()
    seconds = time.perf_counter() - start
    # Read while it still waits for more: a process that has ended has no memory.
    status = Path(f"/proc/{process.pid}/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
    process.stdin.close()
    process.wait()
    return seconds, peak


def main() -> None:
    numbers = lambda text: [int(it) for it in text.split(",")]  # noqa: E731
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles")
    parser.add_argument("--lines", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--cores", type=numbers, default=[1, 2])
    parser.add_argument("--command", default=str(COMMAND))
    args = parser.parse_args()
    articles = [line.rstrip(b"\n") + b"\n" for line in open(args.articles, "rb")]
    for lines, cores in itertools.product(args.lines, args.cores):
        seconds, peak = measure(args.command, articles, lines, cores)
        print(f"{lines} lines, {cores} cores: {lines / seconds:.0f} a second, {peak / 1024:.1f} MiB", flush=True)


if __name__ == "__main__":
    main()
