"""Rules for what a report rests on: citations, figures, statements, and how many origins there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from briefkit.checks.case import Case, Finding, show
from briefkit.model.figures import FigureSeries
from briefkit.model.folding import fold
from briefkit.model.report import (
    Block,
    Chronology,
    Cite,
    FigureCourse,
    Inline,
    KeyFigures,
    KeyPoint,
    KeyPoints,
    QuotationList,
    Reported,
    Section,
)
from briefkit.model.selection import UNNAMED, SelectedEvent
from briefkit.spec.briefing import GAP_SECTIONS

_OWN = "#"
"""Mark of a row of the desk's own; one without a source is what the desk itself knows, and says so."""


def find_uncited(case: Case) -> Iterator[Finding]:
    """Rows, key points, statements and reported sentences without any citation."""
    for section, block in _list_blocks(case):
        match block:
            case Chronology(rows, undated):
                for row in (*rows, *undated):
                    if not row.sources and _OWN not in row.marks:
                        yield Finding(f"{row.id}, {show(row.text)}, cites nothing; add what it rests on")
            case QuotationList(statements):
                for statement in statements:
                    if not statement.sources:
                        yield Finding(f"{statement.id}, {show(statement.text)}, cites nothing; add what it rests on")
            case KeyPoints(points):
                for point in points:
                    if not point.rows and not _list_cited(point):
                        yield Finding(f"the key point {show(_say(point.content))} cites nothing; add what it rests on")
            case Reported(content):
                if section.id not in GAP_SECTIONS and not any(isinstance(each, Cite) for each in content):
                    message = f"{show(_say(content))} in section {section.id!r} cites nothing; add what it rests on"
                    yield Finding(message, f"texts.{section.id}")


def find_bare_figures(case: Case) -> Iterator[Finding]:
    """Figures that name no source, or no day for which they hold."""
    labels = [figure.label for figure in case.spec.figures] if case.spec else []
    for _, block in _list_blocks(case, written=True):
        if isinstance(block, KeyFigures):
            for figure in block.figures:
                if not figure.sources:
                    message = f"the figure {figure.value} {show(figure.label)} names no source; add what it rests on"
                    place = next((at for at, label in enumerate(labels) if figure.label.startswith(label)), None)
                    yield Finding(message, "figures" if place is None else f"figures.{place}")
        elif isinstance(block, FigureCourse):
            for reading in block.readings:
                if not reading.sources:
                    message = f"{show(reading.words)} in {show(block.caption)} names no source; add what it rests on"
                    yield Finding(message)
    for series in _list_printed_series(case):
        if series.latest.as_of is None:
            message = (
                f"the figure {show(series.latest.words)} has no as-of date, since {series.latest.document!r} has no "
                "date; give the document its date under 'sources'"
            )
            yield Finding(message, "sources")


def find_bare_statements(case: Case) -> Iterator[Finding]:
    """Statements that name nobody who made them, or no day."""
    undated = _list_undated_statements(case)
    for _, block in _list_blocks(case, written=True):
        for row in block.rows if isinstance(block, QuotationList) else ():
            if not row.speaker.strip():
                message = f"{row.id}, {show(row.text)}, names no speaker; give 'speaker' under 'edits', or leave it out"
                yield Finding(message, f"edits.{row.id}")
            is_undated = row.id in undated if case.selection else not any(each.isdigit() for each in row.said)
            if is_undated:
                message = f"{row.id}, {show(row.text)}, has no date; give 'date' under 'edits', or date its document"
                yield Finding(message, f"edits.{row.id}")


def find_texts_counted_twice(case: Case) -> Iterator[Finding]:
    """Sources with one text or one address that the source list does not call the same story."""
    for first, second in combinations(case.report.sources, 2):
        same_text = first.text_sha256 is not None and first.text_sha256 == second.text_sha256
        same_address = first.url is not None and first.url == second.url
        if (same_text or same_address) and not (first.copies and second.copies):
            what = "have the same text" if same_text else f"have the same address, {first.url}"
            message = f"sources {first.number} and {second.number} {what}; they are one origin, so cite one of them"
            yield Finding(message, "sources")


def find_single_origins(case: Case) -> Iterator[Finding]:
    """Key points that one origin alone stands for, all in one finding."""
    origins = _Origins(case)
    points = [
        point for _, block in _list_blocks(case, written=True) if isinstance(block, KeyPoints) for point in block.points
    ]
    single = [point for point in points if len(origins.list_behind(point)) == 1]
    if single:
        named = "; ".join(show(_say(point.content), 40) for point in single[:2])
        more = f" and {len(single) - 2} more" if len(single) > 2 else ""
        count = f"{len(single)} of {len(points)} key points rest on one origin"
        yield Finding(f"{count}: {named}{more}; look for a second one, or say so in the text", "texts.key-points")


class _Origins:
    """Whom the key points of a report go back to."""

    def __init__(self, case: Case) -> None:
        events = case.selection.events if case.selection else ()
        self._events: dict[str, SelectedEvent] = {event.id: event for event in events}
        groups = case.selection.groups if case.selection else ()
        story = {document: group[0] for group in groups for document in group}
        self._by_source = {
            source.id: fold(source.outlet) if source.outlet else UNNAMED + story.get(source.document or "", source.id)
            for source in case.report.sources
        }

    def list_behind(self, point: KeyPoint) -> set[str]:
        """The origins of the events that a point sums up, or else the outlets that it cites."""
        known = [self._events[ref.target].origins for ref in point.rows if ref.target in self._events]
        if known:
            return {origin for origins in known for origin in origins}
        return {self._by_source[cite.source] for cite in _list_cited(point) if cite.source in self._by_source}


def _list_blocks(case: Case, *, written: bool = False) -> Iterator[tuple[Section, Block]]:
    """The blocks of a report with their sections.

    Args:
        case: The report.
        written: Whether those count that the desk wrote; else those of a spec do not, for code P107 holds them to
            their citations line by line.
    """
    for section in case.report.sections:
        first = section.written if case.spec is not None and not written else 0
        yield from ((section, block) for block in section.blocks[first:])


def _list_cited(point: KeyPoint) -> list[Cite]:
    return [*point.sources, *(each for each in point.content if isinstance(each, Cite))]


def _list_printed_series(case: Case) -> Iterable[FigureSeries]:
    if case.selection is None or case.spec is None or "figures" not in case.spec.made_sections:
        return ()
    return case.selection.figures[:_PRINTED_SERIES]


_PRINTED_SERIES = 4
"""Series that a report prints; see `briefkit.compose.figures`."""


def _list_undated_statements(case: Case) -> set[str]:
    """Ids of statements whose document has no date and that say nothing of the day themselves."""
    selection = case.selection
    if selection is None:
        return set()
    published = {document.id: document.published for document in selection.documents}
    return {
        each.quotation.id for each in selection.quotations if each.said is None and published.get(each.document) is None
    }


def _say(content: Iterable[Inline]) -> str:
    return "".join(each.text for each in content if not isinstance(each, Cite))
