"""A parse by one worker, by two, and by a cluster of two: many files, and one large file of many articles.

Usage: python -m benchmarks.workers [--articles 1500] [--runs 2] [--corpus FILE]

The articles are those of the corpus, JSON Lines, or the sample articles where it is not there, over and over with other
names. Each figure is the wall time of `briefkit parse`, start and writing included, the best of some runs. Two workers
have to be more than 1.8 times as fast as one, or the exit status is 1: say so on a machine that does nothing else, with
two processors or more. The cluster is one of Dask on this machine, with two workers of one thread that have been at
work before; what it writes has to be what one worker writes. The last line is the wall time of a small render, which
takes what starting workers costs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from benchmarks.timing import ROOT
from distributed import LocalCluster

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
    """Wall and CPU seconds of a command, its workers included, those of a cluster too."""
    before, start = count_seconds(), time.monotonic()
    subprocess.run([sys.executable, "-m", "briefkit", *arguments], check=True, capture_output=True, cwd=ROOT)
    return time.monotonic() - start, count_seconds() - before


def count_seconds() -> float:
    """CPU seconds of all processes that this one has started, and of those that they have."""
    times = os.times()
    running = (each.cpu_times() for each in psutil.Process().children(recursive=True))
    ended = times.children_user + times.children_system
    return ended + sum(float(each.user + each.system + each.children_user + each.children_system) for each in running)


@contextmanager
def start_cluster() -> Iterator[str]:
    """The address of a cluster of two workers, which have done something."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        articles = "sample_input/flood/articles"
        time_run("parse", articles, "-o", os.devnull, "--cluster", cluster.scheduler_address)
        yield cluster.scheduler_address


def main() -> int:
    """Measure and print; 1 if two workers are too slow, or a cluster writes something else."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", type=int, default=1500)
    arguments.add_argument("--runs", type=int, default=2)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    options = arguments.parse_args()
    slow = False
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as held:
        folder = Path(temporary)
        ways = {
            "1 worker": ("--jobs", "1"),
            "2 workers": ("--jobs", "2"),
            "a cluster of 2": ("--cluster", held.enter_context(start_cluster())),
        }
        for name, path in write_articles(folder, load_articles(options.corpus, options.articles)).items():
            outputs = {way: folder / f"{number}.jsonl" for number, way in enumerate(ways)}
            best = {
                way: min(time_run("parse", str(path), "-o", str(outputs[way]), *how) for _ in range(options.runs))
                for way, how in ways.items()
            }
            slow |= best["1 worker"][0] / best["2 workers"][0] <= LEAST
            for way, (wall, cpu) in best.items():
                same = outputs[way].read_bytes() == outputs["1 worker"].read_bytes()
                slow |= not same
                print(
                    f"{name}, {options.articles} articles, {way}: {wall:.1f} s ({cpu:.1f} s of CPU), "
                    f"{options.articles / wall:.0f} articles a second, {best['1 worker'][0] / wall:.2f} times as fast "
                    f"as one worker, {'the same bytes' if same else 'OTHER BYTES'}"
                )
        spec = "sample_input/flood/spec.yaml"
        small = min(time_run("render", spec, "-f", "docx", "-o", str(folder / "x.docx")) for _ in range(5))
        print(f"a small render: {small[0]:.2f} s ({small[1]:.2f} s of CPU)")
    return slow


if __name__ == "__main__":
    sys.exit(main())
