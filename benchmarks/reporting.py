"""A report of many parsed documents: how long `briefkit render` takes, and whether that grows with them.

Usage: python -m benchmarks.reporting [--corpus FILE] [--documents N ...]

The articles are those of the corpus, JSON Lines with texts and dates; where it is not there, the sample articles of the
repository. They are repeated with other outlets, days and names and without every fourth sentence, so that none is a
copy of another, and parsed once, which is not measured. Three reports are timed: one that leaves the limits open and
one by which every event is printed, both as JSON, and one of a month as JSON, DOCX and PDF. Each run is a process of
its own, start included. The exit status is 1 if four times as many documents take more than 5.5 times as long.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from benchmarks.parsing import CORPUS, Job, load_documents
from benchmarks.piles import invent_name
from benchmarks.timing import ROOT

DOCUMENTS = (600, 1200, 2400, 5000)
TIMES, GROWTH = 4, 5.5
OUTLETS = 15
FURTHEST = 240
"""Days by which an article is shifted at most."""
IN_A_FILE = 1000
"""Documents of a file, so that none is larger than briefkit reads."""
SPEC = """\
briefkit: 1
template: situation-report
sections: [key-points, chronology, actors, quotations, figures, sources]
"""
_EVER, _MONTH = "{from: 1990-01-01, to: 2029-12-31}", "{month: 2019-05}"


@dataclass(frozen=True)
class Asked:
    """A report that is timed.

    Attributes:
        period: Days reported on, as a spec has them.
        formats: In which it is written.
        select: What the spec says besides.
    """

    period: str
    formats: Sequence[str]
    select: str = ""


REPORTS = {
    "limits": Asked(_EVER, ["json"]),
    "everything": Asked(_EVER, ["json"], "select: {events: {period: all, limit: , dates: }}\n"),
    "month": Asked(_MONTH, ["json", "docx", "pdf"]),
}

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_SENTENCE = re.compile(r"(?<=[.!?] )(?=[A-Z])")
_KEPT = frozenset((*calendar.month_name, *calendar.day_name))
"""Words with a capital that are no names."""


def vary_articles(articles: Job, count: int) -> Iterator[dict[str, str]]:
    """So many articles that are like those given and none of them."""
    rng = random.Random(count)
    for number, (text, day) in enumerate(islice(cycle(articles), count)):
        names = sorted(set(_NAME.findall(text)) - _KEPT)
        other = {name: invent_name(rng) for name in names if rng.random() < 0.7}
        renamed = _NAME.sub(lambda found, other=other: other.get(found[0], found[0]), text)  # type: ignore[misc]
        sentences = [each for each in _SENTENCE.split(renamed) if rng.random() < 0.75]
        shifted = dt.date.fromisoformat(day or "2020-01-01") + dt.timedelta(rng.randint(-FURTHEST, FURTHEST))
        yield {
            "id": f"article-{number}",
            "date": shifted.isoformat(),
            "outlet": f"Outlet {rng.randrange(OUTLETS)}",
            "text": "".join(sentences) or renamed,
        }


def run_briefkit(*arguments: str) -> float:
    """CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "briefkit", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def write_files(lines: Sequence[str], folder: Path) -> Path:
    """Some documents in files of a folder of their own."""
    folder.mkdir()
    for start in range(0, len(lines), IN_A_FILE):
        (folder / f"{start:06}.jsonl").write_text("".join(lines[start : start + IN_A_FILE]), encoding="utf-8")
    return folder


def measure(lines: Sequence[str], folder: Path) -> dict[str, float]:
    """CPU seconds of each report of so many documents."""
    sources = write_files(lines, folder / str(len(lines)))
    seconds = {}
    for name, asked in REPORTS.items():
        spec = folder / f"{name}-{len(lines)}.yaml"
        head = f"report: {{title: Many documents, number: 1, period: {asked.period}}}\n"
        spec.write_text(f"{SPEC}{head}sources: [{{path: {sources.name}}}]\n{asked.select}", encoding="utf-8")
        formats = [word for form in asked.formats for word in ("-f", form)]
        seconds[name] = run_briefkit("render", str(spec), *formats, "-o", f"{spec.with_suffix('')}/")
    return seconds


def main() -> int:
    """Measure every number of documents and print a table; whether the time grows faster than they do."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    arguments.add_argument("--documents", type=int, nargs="+", default=list(DOCUMENTS))
    options = arguments.parse_args()
    articles = load_documents(options.corpus)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        raw, parsed = folder / "articles", folder / "parsed.jsonl"
        written = [json.dumps(each) + "\n" for each in vary_articles(articles, max(options.documents))]
        run_briefkit("parse", str(write_files(written, raw)), "-o", str(parsed), "--jobs", "2")
        with parsed.open(encoding="utf-8") as file:
            lines = list(file)
        print(f"{'documents':>10}" + "".join(f"{each:>12}" for each in REPORTS) + "   CPU s")
        found = {}
        for count in options.documents:
            found[count] = measure(lines[:count], folder)
            print(f"{count:10}" + "".join(f"{found[count][each]:12.2f}" for each in REPORTS), flush=True)
    steep = [
        each
        for count, seconds in found.items()
        for each in REPORTS
        if count * TIMES in found and found[count * TIMES][each] > GROWTH * seconds[each]
    ]
    return int(bool(steep))


if __name__ == "__main__":
    sys.exit(main())
