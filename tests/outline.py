"""A report as text that a person can read: what golden files hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.model.report import (
    ActorTable,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    EventCounts,
    FigureCourse,
    Inline,
    KeyPoints,
    Network,
    Paragraph,
    PlaceMap,
    QuotationList,
    Report,
    SourceList,
    Table,
    Timeline,
    Verbatim,
)
from briefkit.render.wording import say_plainly


def outline(report: Report) -> str:
    """Every line of a report, in order, with its citations and marks."""
    numbers = {source.id: source.number for source in report.sources}
    lines = [report.head.title, f"as of {report.head.as_of}", ""]
    for section in report.sections:
        lines += [f"# {section.title}", ""]
        for block in section.blocks:
            lines += _block(block, report, numbers)
            lines.append("")
    lines += ["# Notes", "", *report.notes]
    return "\n".join(lines) + "\n"


def _block(block: Block, report: Report, numbers: dict[str, int]) -> Iterator[str]:
    match block:
        case KeyPoints(points):
            for point in points:
                rows, content = _words(point.rows, numbers, ", "), _words(point.content, numbers)
                yield f"- {rows}: {content} {_words(point.sources, numbers)}"
        case Chronology(rows, undated, notes):
            for row in rows:
                yield from _row(row, numbers)
            yield from ["undated:"] if undated else []
            for row in undated:
                yield from _row(row, numbers)
            yield from notes
        case ActorTable(caption, rows):
            yield f"{caption}:"
            for actor in rows:
                known_as = f" ({', '.join(actor.aliases)})" if actor.aliases else ""
                acts = ", ".join(act.text.replace("\N{NO-BREAK SPACE}", " ") for act in actor.acts)
                yield f"- {actor.name}{known_as} | {actor.role} | {actor.country} | {acts} | {actor.parts}"
        case QuotationList(rows):
            for quotation in rows:
                written = f" <{quotation.speaker_text}>" if quotation.speaker_text else ""
                role = quotation.role or "no role"
                yield f"- {quotation.speaker}{written}, {role} ({quotation.kind}; {quotation.said})"
                yield f"    {quotation.text} {_words(quotation.sources, numbers)}"
        case Table(header, rows):
            yield " | ".join(header)
            yield from ("- " + " | ".join(_words(cell, numbers) for cell in row) for row in rows)
        case Bullets(items):
            yield from (f"- {_words(item, numbers)}" for item in items)
        case Paragraph(content):
            yield _words(content, numbers)
        case SourceList():
            for source in report.sources:
                yield f"[{source.number}] {source.outlet}: {source.title} ({source.published}; {source.reliability})"
                yield from (f"    {copy}" for copy in source.copies)
        case Timeline(caption, begin, finish, entries, notes):
            yield f"{caption} [{begin} to {finish}]"
            yield from (f"- {entry.date}{'' if entry.settled else ' (open)'} | {entry.row}" for entry in entries)
            yield from notes
        case EventCounts(caption, unit, kinds=kinds, counts=counts, notes=notes):
            yield f"{caption} [{unit}: {', '.join(kinds)}]"
            yield from (f"- {count.begin} | {' '.join(map(str, count.numbers))}" for count in counts)
            yield from notes
        case Network(caption, ties=ties, notes=notes):
            yield caption
            for tie in ties:
                yield f"- {tie.doer} {'with' if tie.mutual else 'to'} {tie.other}: {_words(tie.rows, numbers, ', ')}"
            yield from notes
        case FigureCourse(caption, readings, notes):
            yield caption
            for reading in readings:
                cites = _words(reading.sources, numbers)
                yield f"- {reading.day} | {reading.value} ({reading.words}) | {reading.said_by} {cites}"
            yield from notes
        case PlaceMap(caption, places, unplaced, notes):
            yield caption
            for place in places:
                where = f"{place.latitude} {place.longitude} ({place.precision})"
                yield f"- {place.name} | {place.country} | {where} | {_words(place.events, numbers, ', ')}"
            for missing in unplaced:
                yield f"- {missing.name} | {missing.country} | not placed | {_words(missing.events, numbers, ', ')}"
            yield from notes
        case Empty(reason):
            yield reason
        case _:
            raise AssertionError(f"no composed report has a {type(block).__name__}")


def _row(row: ChronologyRow, numbers: dict[str, int]) -> Iterator[str]:
    status = f"{row.status}: " if row.status else ""
    yield f"{row.date}{row.marks} | {row.place} | {_words(row.who, numbers, ', ')} | {row.outlets}"
    yield f"    {status}{say_plainly(Verbatim(row.text, row.insertions))} {_words(row.sources, numbers)}"
    for note in row.notes:
        yield f"    {note.label}: {_words(note.content, numbers)}"


def _words(inlines: Iterable[Inline], numbers: dict[str, int], between: str = "") -> str:
    return between.join(
        f"[{numbers[inline.source]} {inline.locator}]" if isinstance(inline, Cite) else say_plainly(inline)
        for inline in inlines
    )


def _cite(citation: Cite, numbers: dict[str, int]) -> str:
    return f"[{' '.join(filter(None, (str(numbers[citation.source]), citation.locator)))}]"
