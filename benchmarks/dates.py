"""Dates: briefkit beside dateparser and Recognizers-Text, on the same documents in the same run.

Usage: python -m benchmarks.dates [--documents N] [--rivals PYTHON]

The documents are the sample articles of the repository, cut to 450 words; the gold, where it is there, is
``../shared/gold/dates/meantime_dev.jsonl``, with the publication dates that the articles have.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable

from benchmarks.timing import cut_documents, load_gold, measure_apart, read_options, time_jobs

WORDS = 450
RUNS = 5

Found = list[tuple[int, int, str]]
"""Start, end and TIMEX3 value of each expression."""
Job = Callable[[], Found]
Reader = Callable[[str, dt.date], Job]
"""Makes the reading of one document ready; only the job itself is timed."""


def read_with_briefkit() -> Reader:
    """The dates alone: `briefkit parse` splits sentences once for all that it reads."""
    from briefkit.extract.dates import extract_dates
    from briefkit.extract.sentences import split_sentences
    from briefkit.model.paragraphs import split_paragraphs

    def prepare(text: str, published: dt.date) -> Job:
        sentences = split_sentences(text, split_paragraphs(text))

        def read() -> Found:
            mentions, _ = extract_dates(text, sentences, published)
            return [(mention.span.start, mention.span.end, mention.when.value) for mention in mentions]

        return read

    return prepare


def read_with_sentences() -> Reader:
    """The same, with its sentences split within the time."""
    prepare = read_with_briefkit()
    return lambda text, published: lambda: prepare(text, published)()


def read_with_dateparser() -> Reader:
    """`search_dates`, looking to the past as suits news; its period says how much of a value is meant."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    shapes = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V"}

    def prepare(text: str, published: dt.date) -> Job:
        return lambda: read(text, published)

    def read(text: str, published: dt.date) -> Found:
        settings = {"RELATIVE_BASE": dt.datetime.combine(published, dt.time()), "PREFER_DATES_FROM": "past"}
        periods = DateDataParser(languages=["en"], settings=settings)
        found: Found = []
        at = 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append((start, at, moment.strftime(shapes.get(periods.get_date_data(words).period, "%Y-%m-%d"))))
        return found

    return prepare


def read_with_recognizers() -> Reader:
    """Recognizers-Text, the first resolution of each expression, which is the past one."""
    from recognizers_date_time import recognize_datetime

    def resolve(first: dict[str, str]) -> str:
        """The TIMEX value; what it leaves open is filled in from the resolved day."""
        timex, day = first.get("timex", ""), first.get("value") or first.get("start") or ""
        if "X" not in timex or timex.startswith("P") or not day:
            return timex
        return day[:7] if len(timex) == len("XXXX-05") else day[:10]

    def prepare(text: str, published: dt.date) -> Job:
        return lambda: read(text, published)

    def read(text: str, published: dt.date) -> Found:
        reference = dt.datetime.combine(published, dt.time())
        return [
            (result.start, result.end + 1, resolve(((result.resolution or {}).get("values") or [{}])[0]))
            for result in recognize_datetime(text, "en-us", reference=reference)
        ]

    return prepare


OURS = {"briefkit": read_with_briefkit, "with sentences": read_with_sentences}
READERS = {
    **OURS,
    "dateparser": read_with_dateparser,
    "recognizers": read_with_recognizers,
}


def measure(name: str, job: dict[str, list[list[str]]]) -> dict[str, object]:
    """Time one reader over the documents, and let it read the gold's texts."""
    prepare = READERS[name]()
    documents = [prepare(text, dt.date.fromisoformat(day)) for text, day in job["documents"]]
    seconds = time_jobs(documents, RUNS if name in OURS else 1)
    gold = [prepare(text, dt.date.fromisoformat(day))() for text, day in job["gold"]]
    return {"seconds": seconds, "gold": gold}


def count_right(gold: list[dict[str, object]], found: list[Found]) -> tuple[int, int, int]:
    """Expressions of the gold, expressions found, and those that overlap one of the gold with its very value."""
    right = wanted = given = 0
    for document, mentions in zip(gold, found, strict=True):
        timexes = document["timexes"]
        assert isinstance(timexes, list)
        wanted += len(timexes)
        given += len(mentions)
        right += sum(
            any(
                start < timex["end"] and timex["start"] < end and value == timex["value"]
                for start, end, value in mentions
            )
            for timex in timexes
        )
    return wanted, given, right


def main() -> None:
    """Run every reader and print a table."""
    options = read_options(__doc__, READERS)
    if options.measure:
        json.dump(measure(options.measure, json.load(sys.stdin)), sys.stdout)
        return
    gold = load_gold("dates/meantime_dev.jsonl")
    job = {
        "documents": cut_documents(options.documents, WORDS),
        "gold": [[str(document["text"]), str(document["dct"])] for document in gold],
    }
    print(f"{'':16}{'documents/s':>12}{'values right':>14}{'of given':>10}{'value F1':>10}")
    for name in READERS:
        python = sys.executable if name in OURS else options.rivals
        few = job if name in OURS else {**job, "documents": job["documents"][: max(10, options.documents // 10)]}
        result = measure_apart(python, "benchmarks.dates", name, few)
        speed = len(few["documents"]) / result["seconds"]
        wanted, given, right = count_right(gold, result["gold"]) if gold else (0, 0, 0)
        score = f"{200 * right / (wanted + given):.1f}" if gold else "-"
        print(f"{name:16}{speed:12.3g}{right:8}/{wanted:<5}{given:10}{score:>10}")


if __name__ == "__main__":
    main()
