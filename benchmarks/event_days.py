"""Event days: how often an event has the day that annotators gave it, by what the day rests on and by rule.

Usage: python -m benchmarks.event_days --texts FILE... [--least SALIENCE] [--rules]

The events are those of `scripts/annotations.tsv` that briefkit reads as well, by the word that tells them, and that are
salient enough for a row. Beside briefkit stand two plain ways to date an event: by publication alone, and by the first
date of its sentence. A day is right where its first and last day are those of the annotation; within a stretch of at
most four days any will do. Where the article tells no day, none is right, and so is one that is marked as that of
publication.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from unittest import mock

from scripts.annotated import Days, days_of, is_right, join_texts, read_days

from briefkit.extract import parse_document
from briefkit.extract.events import dating
from briefkit.model.document import Document
from briefkit.model.facts import Basis, Event, ParsedDocument
from briefkit.select.tellings import NEWS


class Dated(NamedTuple):
    """An annotated event as briefkit reads it: right or not by each way of dating, what its day rests on, its rule."""

    right: Mapping[str, bool]
    basis: Basis
    rule: str


def read_article(article: Mapping[str, Any], least: int) -> Iterator[Dated]:
    """The annotated events of an article that briefkit reads with a salience of `least` or more."""
    used: dict[int, str] = {}
    published = dt.date.fromisoformat(article["published"])
    document = Document(id=article["id"], text=article["text"], title=article["title"] or None, published=published)
    with mock.patch.object(dating, "DATE_RULES", tuple(_record(name, rule, used) for name, rule in dating.DATE_RULES)):
        parsed = parse_document(document)
    events = {event.trigger.start: event for event in parsed.events if event.salience >= least}
    for told in article["events"]:
        event = events.get(told["head"][0])
        if event is not None:
            yield _judge(parsed, event, read_days(told["date"]), published, used.get(event.trigger.start, "none"))


def _record(name: str, rule: Callable[..., Any], used: dict[int, str]) -> tuple[str, Callable[..., Any]]:
    def read(context: Any, index: int) -> Any:
        date = rule(context, index)
        if date is not None:
            used[context.telling.clauses[index].trigger.span.start] = name
        return date

    return name, read


def _judge(parsed: ParsedDocument, event: Event, wanted: Days, published: dt.date, rule: str) -> Dated:
    own, reported = days_of(event.date.when), (published, published)
    first = next(
        (
            days_of(mention.when)
            for mention in parsed.dates
            if event.sentence.start <= mention.span.start < event.sentence.end and mention.when.begin
        ),
        None,
    )
    right = {
        "briefkit": is_right(own, wanted, published=event.date.basis is Basis.PUBLISHED),
        "publication date": is_right(reported, wanted, published=True),
        "first date in the sentence": is_right(first or reported, wanted, published=first is None),
    }
    return Dated(right, event.date.basis, rule)


def _print_shares(name: str, counts: Mapping[str, Counter[bool]]) -> None:
    for key, counted in sorted(counts.items(), key=lambda each: -each[1].total()):
        print(f"{name:10} {key:28} {100 * counted[True] / counted.total():5.1f} % of {counted.total()}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", nargs="+", required=True, metavar="FILE")
    parser.add_argument("--least", type=int, default=min(NEWS.values()), metavar="SALIENCE")
    parser.add_argument("--rules", action="store_true")
    options = parser.parse_args()
    dated = [each for article in join_texts(options.texts) for each in read_article(article, options.least)]
    ways, bases, rules = (defaultdict[str, Counter[bool]](Counter) for _ in range(3))
    for each in dated:
        for way, right in each.right.items():
            ways[way][right] += 1
        bases[each.basis][each.right["briefkit"]] += 1
        rules[each.rule][each.right["briefkit"]] += 1
    _print_shares("right by", ways)
    _print_shares("basis", bases)
    if options.rules:
        _print_shares("rule", rules)


if __name__ == "__main__":
    main()
