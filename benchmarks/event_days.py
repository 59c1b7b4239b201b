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
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple
from unittest import mock

from scripts.annotated import join_texts

from briefkit.extract import parse_document
from briefkit.extract.events import dating
from briefkit.model.document import Document
from briefkit.model.facts import Basis, Event, ParsedDocument
from briefkit.model.when import When
from briefkit.select.tellings import NEWS

Days = tuple[dt.date, dt.date] | None
"""First and last day; None for no day."""
_LOOSE = 4
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Dated(NamedTuple):
    """An annotated event as briefkit reads it: right or not by each way of dating, what its day rests on, its rule."""

    right: Mapping[str, bool]
    basis: Basis
    rule: str


def read_days(date: str | None) -> Days:
    """The first and last day of an ISO date, month, year, season ("2019-WI") or stretch ("2019-03-04/2019-03-07")."""
    if date is None:
        return None
    if "/" in date:
        first, last = (read_days(part) for part in date.split("/"))
        return (first[0], last[1]) if first and last else None
    year, *rest = date.split("-")
    if rest and rest[0] in _SEASONS:
        return _span_months(int(year), _SEASONS[rest[0]], 3)
    match list(map(int, rest)):
        case [month, day]:
            return (dt.date(int(year), month, day),) * 2
        case [month]:
            return _span_months(int(year), month, 1)
        case _:
            return _span_months(int(year), 1, 12)


def _span_months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    years, month = divmod(first + count - 2, 12)
    last = dt.date(year + years, month + 1, monthrange(year + years, month + 1)[1])
    return dt.date(year, first, 1), last


def is_right(days: Days, wanted: Days, *, published: bool) -> bool:
    """Whether days are those of an annotation.

    Args:
        days: The first and last day that were read.
        wanted: Those of the annotation.
        published: Whether the day is marked as that of publication.
    """
    if wanted is None:
        return days is None or published
    if days is None:
        return False
    loose = dt.timedelta(0) < wanted[1] - wanted[0] <= dt.timedelta(_LOOSE)
    return days == wanted or (loose and wanted[0] <= days[0] and days[1] <= wanted[1])


def _days_of(when: When | None) -> Days:
    return (when.begin, when.finish) if when and when.begin and when.finish else None


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
    own, reported = _days_of(event.date.when), (published, published)
    first = next(
        (
            _days_of(mention.when)
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
