"""Merging: which of 60 pairs of tellings, read and labelled by hand, end in one event.

Usage: python -m benchmarks.merging [--all] [--show]

`merging_pairs.tsv` has no words of anybody: each row names two sentences by document and the place of their last
character in its text, and says whether they tell the *same* event, *different* ones, or *contradict* each other. The
documents are those of ``../shared/gold/tls`` and ``../shared/corpus/wikinews_2019.jsonl``; without them there is
nothing to measure. Every pair is merged within its two documents, as in a brief about these alone, and counts as
merged where one event has both sentences among its tellings. Sentences that would not be told are told all the same,
since choosing is not measured here. A third of the pairs is kept for the end of a change to the rules, and measured
with ``--all`` only.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.timing import ROOT

if TYPE_CHECKING:
    from briefkit.model.document import Span
    from briefkit.model.facts import ParsedDocument

PAIRS = Path(__file__).with_name("merging_pairs.tsv")
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, each a document's id and the offset of its last character, and what they are to each other."""

    left: tuple[str, int]
    right: tuple[str, int]
    label: str
    kept: bool


def read_pairs() -> list[Pair]:
    """All pairs of the gold."""
    rows = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [
        Pair((left, int(first)), (right, int(second)), label, part == "kept")
        for left, first, right, second, label, part in rows
    ]


def list_records() -> Iterator[dict[str, str]]:
    """The articles that the pairs are of."""
    for path in sorted((SHARED / "gold/tls").glob("*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))["articles"]
    corpus = SHARED / "corpus/wikinews_2019.jsonl"
    if corpus.exists():
        yield from map(json.loads, corpus.read_text(encoding="utf-8").splitlines())


def parse_documents(wanted: set[str]) -> dict[str, ParsedDocument]:
    """The parsed documents of some ids."""
    import datetime as dt

    from briefkit.extract import parse_document
    from briefkit.model.document import Document

    return {
        record["id"]: parse_document(
            Document(
                record["id"],
                record["text"],
                title=record.get("title"),
                outlet=record.get("outlet") or record["id"],
                published=dt.date.fromisoformat(record["date"]),
            )
        )
        for record in list_records()
        if record["id"] in wanted
    }


def find_sentence(parsed: ParsedDocument, at: int) -> Span:
    """The sentence of a document that has a character."""
    return next(sentence for sentence in parsed.sentences if sentence.start <= at < sentence.end)


def is_merged(left: ParsedDocument, right: ParsedDocument, pair: Pair) -> bool:
    """Whether a brief about the documents of a pair has one event with both of its sentences."""
    from briefkit.select.candidates import list_candidates
    from briefkit.select.merging import merge_candidates
    from briefkit.select.register import build_register

    parsed = {each.document.id: each for each in (left, right)}
    spans = {(name, find_sentence(parsed[name], at)) for name, at in (pair.left, pair.right)}
    ordered = sorted(parsed.values(), key=lambda each: (str(each.document.published), each.document.id))
    register = build_register(ordered, ())
    told = frozenset(
        event.id
        for name, span in spans
        for event in parsed[name].events
        if span.start <= event.sentence.start < span.end
    )
    candidates = [found for each in ordered for found in list_candidates(each, register, told)[0]]
    events = merge_candidates(candidates, {each: each for each in parsed})
    return any(spans <= {(telling.document, telling.span) for telling in event.reports} for event in events)


def show(pair: Pair, parsed: dict[str, ParsedDocument]) -> None:
    """Print a pair with its words, for whoever has the documents."""
    for name, at in (pair.left, pair.right):
        span, text = find_sentence(parsed[name], at), parsed[name].document.text
        print(f"   {name} {at}: {' '.join(text[span.start : span.end].split())[:240]}")


def main() -> None:
    """Merge every pair and print how many end as they should."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--all", action="store_true", help="measure the pairs that are kept for the end as well")
    options.add_argument("--show", action="store_true", help="print the pairs that end wrong")
    chosen = options.parse_args()
    pairs = [pair for pair in read_pairs() if chosen.all or not pair.kept]
    parsed = parse_documents({name for pair in pairs for name, _ in (pair.left, pair.right)})
    pairs = [pair for pair in pairs if {pair.left[0], pair.right[0]} <= parsed.keys()]
    right: Counter[str] = Counter()
    for pair in pairs:
        merged = is_merged(parsed[pair.left[0]], parsed[pair.right[0]], pair)
        right[pair.label] += merged == (pair.label == "same")
        if chosen.show and merged != (pair.label == "same"):
            print(f"{pair.label}, {'merged' if merged else 'not merged'}")
            show(pair, parsed)
    counts = Counter(pair.label for pair in pairs)
    for label, count in sorted(counts.items()):
        print(f"{label:24}{right[label]:4} of {count} right")
    if pairs:
        print(f"{'right':24}{100 * sum(right.values()) / len(pairs):6.1f} %")
        print(f"{'contradictions merged':24}{counts['contradicts'] - right['contradicts']:4}")


if __name__ == "__main__":
    main()
