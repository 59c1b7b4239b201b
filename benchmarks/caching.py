"""What a cache saves: `briefkit parse` without one, with an empty one, with a full one, and with 100 new articles.

Usage: python -m benchmarks.caching [--corpus FILE] [--pages FOLDER] [--articles N] [--new N] [--runs N]

The articles are those of the corpus (JSON Lines with texts and dates), each with a number in front of its text, so that
no two are the same; where it is not there, the sample articles of the repository. They are read from one file of
records and from a text file each; the web pages (`*.html.gz`), where they are there, from a file each. Each run is a
process of its own; a figure is the best of several, in seconds of the clock and of all processors together.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.timing import ROOT, cut_documents

CORPUS = ROOT.parent / "shared/corpus/wikinews_2019.jsonl"
PAGES = ROOT.parent / "shared/gold/pages"
ARTICLES, NEW, RUNS = 600, 100, 3
COMMAND = ("parse", "articles")

Write = Callable[[Path, int], None]
"""Writes so many articles into a folder."""


def load_records(corpus: Path) -> list[dict[str, object]]:
    """Text and publication date of articles."""
    if not corpus.exists():
        return [{"text": text, "date": day} for text, day in cut_documents(ARTICLES, 400)]
    records = map(json.loads, corpus.read_text(encoding="utf-8").splitlines())
    return [{key: record[key] for key in ("text", "title", "date", "published") if key in record} for record in records]


def number_records(records: list[dict[str, object]], count: int) -> Iterator[dict[str, object]]:
    """So many records, no two of them the same."""
    for number, record in enumerate(islice(cycle(records), count)):
        yield {**record, "text": f"Bulletin {number}. {record['text']}"}


def list_layouts(corpus: Path, pages: Path) -> dict[str, Write]:
    """Ways in which articles come."""
    records = load_records(corpus)

    def write_records(folder: Path, count: int) -> None:
        lines = map(json.dumps, number_records(records, count))
        (folder / "articles.jsonl").write_text("\n".join(lines), encoding="utf-8")

    def write_texts(folder: Path, count: int) -> None:
        for number, record in enumerate(number_records(records, count)):
            day = record.get("date") or record.get("published")
            text = f"---\nDate: {day}\n---\n{record['text']}\n"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")

    layouts: dict[str, Write] = {"records of one file": write_records, "text files": write_texts}
    packed = sorted(pages.glob("*.html.gz"))

    def write_pages(folder: Path, count: int) -> None:
        for number, path in enumerate(islice(cycle(packed), count)):
            page = gzip.decompress(path.read_bytes()).replace(b"<p>", b"<p>Bulletin %d. " % number, 1)
            (folder / f"{number}.html").write_bytes(page)

    return {**layouts, "web pages": write_pages} if packed else layouts


def time_run(folder: Path, *arguments: str) -> tuple[float, float]:
    """Seconds by the clock, and of all processors, for a run of briefkit."""
    before, start = os.times(), time.monotonic()
    command = [sys.executable, "-m", "briefkit", *arguments]
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    spent, after = time.monotonic() - start, os.times()
    return spent, after.children_user + after.children_system - before.children_user - before.children_system


def measure(write: Write, articles: int, new: int, runs: int) -> dict[str, tuple[float, float]]:
    """The best figures without a cache, and with one in three states."""
    found: dict[str, list[tuple[float, float]]] = {}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "articles").mkdir()
            write(folder / "articles", articles)
            cached = (*COMMAND, "--cache", ".cache")
            found.setdefault("no cache", []).append(time_run(folder, *COMMAND))
            found.setdefault("empty cache", []).append(time_run(folder, *cached))
            found.setdefault("nothing new", []).append(time_run(folder, *cached))
            write(folder / "articles", articles + new)
            found.setdefault(f"{new} new", []).append(time_run(folder, *cached))
    return {state: (min(wall for wall, _ in each), min(cpu for _, cpu in each)) for state, each in found.items()}


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    arguments.add_argument("--pages", type=Path, default=PAGES)
    arguments.add_argument("--articles", type=int, default=ARTICLES)
    arguments.add_argument("--new", type=int, default=NEW)
    arguments.add_argument("--runs", type=int, default=RUNS)
    options = arguments.parse_args()
    print(f"{options.articles} articles; seconds by the clock, and of all processors")
    for layout, write in list_layouts(options.corpus, options.pages).items():
        figures = measure(write, options.articles, options.new, options.runs)
        shown = "  ".join(f"{state} {wall:5.1f} {cpu:5.1f}" for state, (wall, cpu) in figures.items())
        print(f"{layout:20} {shown}", flush=True)


if __name__ == "__main__":
    main()
