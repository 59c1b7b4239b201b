"""Decisions that name a row by the id that it has in an earlier report, though the documents give it another by now.

A row keeps its id through its life, and the desk knows it by no other. Its id among the documents is another one as
soon as a different telling is the first, or its source was edited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from briefkit.model.citing import source_id
from briefkit.model.facts import ParsedDocument
from briefkit.model.report import Report
from briefkit.model.tracking import Tracked
from briefkit.select.earlier import ALIKE, likeness
from briefkit.spec.briefing import Spec

_FIGURES = "figures"
"""The section whose rows keep no ids: a figure has that of its first reading."""


def find_former(spec: Spec, earlier: Iterable[Report], documents: Sequence[ParsedDocument]) -> dict[str, str]:
    """What the documents call the rows that decisions name as an earlier report does, by the ids that these name.

    Args:
        spec: The spec, whose decisions may name rows as earlier reports do.
        earlier: Earlier reports, the latest first.
        documents: All that were read.
    """
    named = {*spec.edits, *spec.split, *spec.exclude, *chain.from_iterable(spec.merge)}
    for select in (spec.events, spec.quotations):
        named |= {*select.pin, *select.exclude}
    named |= {source for row in spec.rows for source in row.sources}
    named |= {source for figure in spec.figures for source in figure.sources}
    known = {parsed.document.id for parsed in documents}
    known |= {event.id for parsed in documents for event in parsed.events}
    known |= {quotation.id for parsed in documents for quotation in parsed.quotations}
    rows: dict[str, Tracked] = {}
    for tracked in chain.from_iterable(report.tracked for report in earlier):
        if tracked.section != _FIGURES and tracked.id in named and tracked.id not in known:
            rows.setdefault(tracked.id, tracked)
    by_source = {source_id(parsed.document.id): parsed for parsed in documents}
    return {identifier: found for identifier, row in rows.items() if (found := _find_now(row, known, by_source))}


def add_former(rows: Iterable[Tracked], now: Mapping[str, str]) -> tuple[Tracked, ...]:
    """Rows that are known by the ids, too, that decisions name them by, whatever the desk makes of their words."""
    former = {current: identifier for identifier, current in now.items()}
    return tuple(replace(row, tellings=(*row.tellings, former[row.id])) if row.id in former else row for row in rows)


def _find_now(row: Tracked, known: Iterable[str], documents: Mapping[str, ParsedDocument]) -> str | None:
    """What the documents call a row: by a telling that is there, else by the most similar words of its sources."""
    still = next((telling for telling in row.tellings if telling in known), None)
    if still is not None:
        return still
    told = chain.from_iterable(_list_told(documents[source]) for source in row.sources if source in documents)
    best, found = max(((likeness(words, row.text), each) for each, words in told), default=(0.0, None), key=_first)
    return found if best >= ALIKE else None


def _first(pair: tuple[float, str | None]) -> float:
    return pair[0]


def _list_told(parsed: ParsedDocument) -> Iterator[tuple[str, str]]:
    """The events and statements of a document, each with its words."""
    for event in parsed.events:
        yield event.id, parsed.document.text[slice(*event.sentence)]
    for quotation in parsed.quotations:
        yield quotation.id, quotation.text


def name_as_read(spec: Spec, now: Mapping[str, str]) -> Spec:
    """The spec with decisions that name rows as the documents do; `now` is what `find_former` gives."""
    if not now:
        return spec

    def rename(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(now.get(each, each) for each in ids))

    renamed = {now[each]: edit for each, edit in spec.edits.items() if each in now}
    kept = {each: edit for each, edit in spec.edits.items() if each not in now}
    return replace(
        spec,
        edits={**renamed, **kept},  # one that names a row as it is called now holds
        merge=tuple(map(rename, spec.merge)),
        split=rename(spec.split),
        exclude=rename(spec.exclude),
        events=replace(spec.events, pin=rename(spec.events.pin), exclude=rename(spec.events.exclude)),
        rows=tuple(replace(own, sources=rename(own.sources)) for own in spec.rows),
        figures=tuple(replace(own, sources=rename(own.sources)) for own in spec.figures),
        quotations=replace(spec.quotations, pin=rename(spec.quotations.pin), exclude=rename(spec.quotations.exclude)),
    )
