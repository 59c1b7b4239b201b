"""Background and what lies ahead: short lists of what happened before the period, and of what is to come after it."""

from __future__ import annotations

from collections.abc import Sequence

from briefkit.compose.brackets import tell_sentence
from briefkit.compose.citing import cite_tellings
from briefkit.model.date_words import format_day, format_when
from briefkit.model.report import Block, Bullets, Empty, Inline, Paragraph, Strong, Text
from briefkit.model.selection import SelectedEvent, Selection


def compose_background(selection: Selection, language: str) -> tuple[Block, ...]:
    """What happened before the period and is told within it as history."""
    if not selection.background:
        return (Empty("No earlier event is looked back on."),)
    return (_list_events(selection.background, language, announced=False),)


def compose_ahead(selection: Selection, language: str) -> tuple[Block, ...]:
    """What is announced for a coming day; then what was due, while nothing says whether it happened."""
    blocks: list[Block] = []
    if selection.ahead:
        blocks.append(_list_events(selection.ahead, language, announced=True))
    else:
        blocks.append(Empty(f"Nothing is announced for a day after {format_day(selection.as_of, language)}."))
    if selection.overdue:
        blocks.append(Paragraph((Text("Due, and not known to have happened:"),)))
        blocks.append(_list_events(selection.overdue, language, announced=True))
    return tuple(blocks)


def _list_events(events: Sequence[SelectedEvent], language: str, announced: bool) -> Bullets:
    """A line for each event: its date, when it was announced, what is said of it and where."""
    return Bullets(tuple(_build_line(event, language, announced) for event in events))


def _build_line(event: SelectedEvent, language: str, announced: bool) -> tuple[Inline, ...]:
    date = format_when(event.date.when, language) if event.date.when else ""
    said = f" (announced {format_day(event.reported, language)})" if announced and event.reported else ""
    cites = [inline for cite in cite_tellings(event.reports) for inline in (Text(" "), cite)]
    return (Strong(f"{date[:1].upper()}{date[1:]}"), Text(f"{said}: "), tell_sentence(event, {}, language), *cites)
