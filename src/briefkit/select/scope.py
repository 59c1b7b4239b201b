"""The scope of a report: which documents it can draw on at all, told by a few facts of each.

A pile of years holds little that bears on one month. A document does if it was published in the period or near it, if
it tells something of a day in it, if it announces something for a day to come, or if the desk or an earlier report
names it. The others are counted, and nothing else is done with them. `briefkit.store` asks its tables the same.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from briefkit.model.citing import source_id
from briefkit.model.document import Document
from briefkit.model.facts import Basis, EventStatus, ParsedDocument
from briefkit.model.report import Report
from briefkit.model.unread import is_unread
from briefkit.model.when import Period
from briefkit.spec.briefing import Spec, resolve_period
from briefkit.spec.match import Match

MARGIN = dt.timedelta(days=31)
"""How long before and after a period a document can be published and be read with it.

Before, for full names and offices, and for what was known when the period began, which matters for three weeks; after,
for what was told late.
"""

LONGEST = dt.timedelta(days=31)
"""How long a date can be and still name its days: a month does, a year does not."""

_HEADLINE = 80
"""Characters of a text that stand for a title."""

_CITED = re.compile(r"\[@([^\[\]]{1,500})\]")
_PARTED = re.compile(r"[,;]")
_REPEAT = re.compile(r"~\d+$")


class NamedDays(NamedTuple):
    """The days of an event that a document tells.

    Attributes:
        begin: The first.
        finish: The last.
        planned: Whether it is to happen then.
    """

    begin: dt.date
    finish: dt.date
    planned: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """Which documents a report can draw on.

    Attributes:
        period: The days from which it has events, statements or figures; None for all.
        match: What its documents must match; None for anything.
        wanted: Ids that the desk or an earlier report names: of documents, sources, events and statements.
    """

    period: Period | None = None
    match: Match | None = None
    wanted: frozenset[str] = frozenset()

    def covers(self, parsed: ParsedDocument) -> bool:
        """Whether a document may bear on the report, whatever it matches."""
        published = parsed.document.published
        if self.period is None or published is None or published in self.near:
            return True
        return self._names_days(parsed, published) or not self.wanted.isdisjoint(list_names(parsed))

    def matches(self, parsed: ParsedDocument) -> bool:
        """Whether a document has the words that are asked for; of one that nothing could be read from, nobody knows."""
        return self.match is None or is_unread(parsed) or self.match.matches(get_matched(parsed.document))

    @property
    def near(self) -> Period:
        """The days on which what bears on the period is published as a rule."""
        period = self.period or Period()
        return Period(_shift(period.begin, -MARGIN), _shift(period.finish, MARGIN))

    def _names_days(self, parsed: ParsedDocument, published: dt.date) -> bool:
        """Whether a document tells something of the period, or told before it what is to happen after it."""
        if self.period is None:
            return True
        begin = self.period.begin
        ahead = begin is not None and published < begin
        return any(
            self.period.overlaps(each.begin, each.finish)
            or (ahead and each.planned and begin is not None and each.finish >= begin)
            for each in list_days(parsed)
        )


def find_scope(spec: Spec, as_of: dt.date, earlier: Iterable[Report] = ()) -> Scope:
    """The scope of the report that a spec asks for.

    Args:
        spec: The spec.
        as_of: The day it speaks from.
        earlier: The reports that it is compared with.
    """
    own = resolve_period(spec.period, as_of)
    periods = [own]
    for rule in (spec.events.period, spec.quotations.period):
        periods.append(rule if isinstance(rule, Period) else own if rule == "report" else None)
    return Scope(_join(periods), spec.documents.match, frozenset(_list_wanted(spec, earlier)))


def list_days(parsed: ParsedDocument) -> tuple[NamedDays, ...]:
    """The days of the events that a document tells and dates itself, each once, in order."""
    found = set()
    for event in parsed.events:
        when = event.date.when
        if event.date.basis is Basis.PUBLISHED or when is None or when.begin is None or when.finish is None:
            continue
        if when.finish - when.begin <= LONGEST:
            found.add(NamedDays(when.begin, when.finish, event.status is EventStatus.PLANNED))
    return tuple(sorted(found))


def list_names(parsed: ParsedDocument) -> frozenset[str]:
    """All ids by which somebody can name a document or something in it."""
    document = parsed.document.id
    events = (event.id for event in parsed.events)
    return frozenset((document, source_id(document), *events, *(quotation.id for quotation in parsed.quotations)))


def get_matched(document: Document) -> str:
    """The words of a document that `match` is about."""
    return f"{document.title or ''}\n{document.text}"


def write_headline(document: Document) -> str:
    """What a document is called in the list of what was left out."""
    return document.title or document.text[:_HEADLINE]


def _shift(day: dt.date | None, by: dt.timedelta) -> dt.date | None:
    """A day moved; an open end where there is no such day."""
    try:
        return None if day is None else day + by
    except OverflowError:
        return None


def _join(periods: Sequence[Period | None]) -> Period | None:
    """The days from the first of some periods to the last; None for all days."""
    given = [period for period in periods if period is not None]
    if len(given) < len(periods):
        return None
    begins = [period.begin for period in given]
    finishes = [period.finish for period in given]
    return Period(
        None if None in begins else min(filter(None, begins)), None if None in finishes else max(filter(None, finishes))
    )


def _list_wanted(spec: Spec, earlier: Iterable[Report]) -> Iterator[str]:
    ids = chain(
        spec.edits,
        chain.from_iterable(spec.merge),
        spec.split,
        spec.exclude,
        chain.from_iterable((*select.pin, *select.exclude) for select in (spec.events, spec.quotations)),
    )
    yield from (_REPEAT.sub("", each) for each in ids)
    cited = chain(
        chain.from_iterable(row.sources for row in spec.rows),
        chain.from_iterable(figure.sources for figure in spec.figures),
        chain.from_iterable(_CITED.findall(section.prose.text) for section in spec.sections if section.prose),
    )
    for words in cited:
        yield from (_REPEAT.sub("", part.strip()) for part in _PARTED.split(words))
    for report in earlier:
        for row in report.tracked:
            yield from chain((row.id,), row.tellings, row.sources)
