"""Background and what lies ahead: short lists of what happened before the period, and of what is to come after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefkit.compose.brackets import tell_sentence
from briefkit.compose.citing import cite_tellings
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_day, format_when
from briefkit.languages.weaving import weave
from briefkit.model.report import Block, Bullets, Empty, Inline, Paragraph, Strong, Text
from briefkit.model.selection import RegisteredActor, SelectedEvent, Selection

Names = Mapping[str, RegisteredActor]
"""Actors by their ids."""


def compose_background(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """What happened before the period and is told within it as history."""
    if not selection.background:
        return (Empty(catalogue.say("No earlier event is looked back on.")),)
    return (_list_events(selection.background, _gather_names(selection), catalogue, announced=False),)


def compose_ahead(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """What is announced for a coming day; then what was due, while nothing says whether it happened."""
    blocks: list[Block] = []
    names = _gather_names(selection)
    if selection.ahead:
        blocks.append(_list_events(selection.ahead, names, catalogue, announced=True))
    else:
        day = format_day(selection.as_of, catalogue)
        blocks.append(Empty(catalogue.say("Nothing is announced for a day after {day}.", day=day)))
    if selection.overdue:
        blocks.append(Paragraph((Text(catalogue.say("Was due; no report that it happened:")),)))
        blocks.append(_list_events(selection.overdue, names, catalogue, announced=True))
    return tuple(blocks)


def _gather_names(selection: Selection) -> Names:
    return {actor.id: actor for actor in selection.actors}


def _list_events(events: Sequence[SelectedEvent], names: Names, catalogue: Catalogue, announced: bool) -> Bullets:
    """A line for each event: its date, when it was announced, what is said of it and where."""
    return Bullets(tuple(_build_line(event, names, catalogue, announced) for event in events))


def _build_line(event: SelectedEvent, names: Names, catalogue: Catalogue, announced: bool) -> tuple[Inline, ...]:
    date = format_when(event.date.when, catalogue) if event.date.when else ""
    cites = [inline for cite in cite_tellings(event.reports) for inline in (Text(" "), cite)]
    words, day = message("{date}: {text}"), ""
    if announced and event.reported:
        words = message("{date} (announced {day}): {text}")
        day = format_day(event.reported, catalogue)
    text = (tell_sentence(event, names, catalogue), *cites)
    return weave(catalogue, words, date=(Strong(catalogue.capitalise(date)),), day=day, text=text)
