"""A parse by one worker and by two: many files, and one large file of many articles.

Usage: python -m benchmarks.workers [--articles 1500] [--runs 2] [--corpus FILE]

The articles are those of the corpus, JSON Lines, or the sample articles where it is not there, over and over with other
names. Each figure is the wall time of `briefkit parse`, start and writing included, the best of some runs. Two workers
have to be more than 1.8 times as fast as one, or the exit status is 1: say so on a machine that does nothing else, with
two processors or more. The last column is the wall time of a small render, which takes what starting workers costs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.timing import ROOT

CORPUS = ROOT.parent / "shared/corpus/wikinews_2019.jsonl"
LEAST = 1.8


def load_articles(corpus: Path, count: int) -> list[dict[str, str]]:
    """So many articles, each with text, title and date, no two alike."""
    from briefkit.model.document import Document
    from briefkit.read import read_sources

    paths = [corpus] if corpus.exists() else list((ROOT / "sample_input").glob("*/articles"))
    found = [document for path in paths for document in read_sources(str(path), Path())[0]]
    raw = [(each.text, each.published) for each in found if isinstance(each, Document)]
    return [
        {
            "id": f"d{number}",
            "title": f"Report {number}",
            "date": str(raw[number % len(raw)][1] or "2019-06-03"),
            "text": f"{raw[number % len(raw)][0]}\n\nThis was report {number}.",
        }
        for number in range(count)
    ]


def write_articles(folder: Path, articles: list[dict[str, str]]) -> dict[str, Path]:
    """The articles as files of their own and as one file."""
    (folder / "many").mkdir()
    for each in articles:
        text = f"---\nTitle: {each['title']}\nDate: {each['date']}\n---\n{each['text']}\n"
        (folder / "many" / f"{each['id']}.txt").write_text(text, encoding="utf-8")
    (folder / "one.jsonl").write_text("".join(json.dumps(each) + "\n" for each in articles), encoding="utf-8")
    return {"many files": folder / "many", "one file": folder / "one.jsonl"}


def time_run(*arguments: str) -> tuple[float, float]:
    """Wall and CPU seconds of a command, its workers included."""
    before, start = os.times(), time.monotonic()
    subprocess.run([sys.executable, "-m", "briefkit", *arguments], check=True, capture_output=True, cwd=ROOT)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - start, spent


def main() -> int:
    """Measure and print; 1 if two workers are too slow."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, default=1500)
    arguments.add_argument("--runs", type=int, default=2)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    options = arguments.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, path in write_articles(folder, load_articles(options.corpus, options.articles)).items():
            best = {
                jobs: min(
                    time_run("parse", str(path), "-o", str(folder / "out.jsonl"), "--jobs", str(jobs))
                    for _ in range(options.runs)
                )
                for jobs in (1, 2)
            }
            ratio = best[1][0] / best[2][0]
            slow |= ratio <= LEAST
            told = ", ".join(
                f"{jobs} worker{'s'[: jobs > 1]}: {wall:.1f} s ({cpu:.1f} s of CPU)"
                for jobs, (wall, cpu) in best.items()
            )
            print(f"{name}, {options.articles} articles: {told}; {ratio:.2f} times as fast")
        spec = "sample_input/flood/spec.yaml"
        small = min(time_run("render", spec, "-f", "docx", "-o", str(folder / "x.docx")) for _ in range(5))
        print(f"a small render: {small[0]:.2f} s ({small[1]:.2f} s of CPU)")
    return slow


if __name__ == "__main__":
    sys.exit(main())
