"""The chronology and the key points drawn from it."""

from __future__ import annotations

import datetime as dt

from briefkit.compose.citing import cite, cite_tellings
from briefkit.model.date_words import format_when
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.report import (
    Block,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    Inline,
    KeyPoint,
    KeyPoints,
    Ref,
    RowNote,
    Strong,
    Text,
)
from briefkit.model.selection import Disagreement, RegisteredActor, SelectedEvent, Selection

_MARKS = {
    "*": "* No date is given: the row stands under the publication date of its source.",
    "†": "† The date is carried over from an earlier sentence of the source.",
    "°": "° The words leave open whether a past or a coming day is meant; the likelier one was taken.",
    "‡": "‡ Date or wording corrected by the desk; the source differs.",
}
_KEY_POINTS = 7
"""As many as fit a reader's first glance."""
_WHO = 4
"""Actors that a row names before it says how many more there are."""


def compose_chronology(selection: Selection, language: str) -> tuple[Block, ...]:
    """The chronology of all selected events, undated ones last."""
    if not selection.events:
        return (Empty("No event of the period was selected."),)
    names = {actor.id: actor for actor in selection.actors}
    listed = set(selection.listed)
    dated: list[ChronologyRow] = []
    undated: list[ChronologyRow] = []
    for event in selection.events:
        row = _build_row(event, names, listed, language)
        (dated if event.date.when else undated).append(row)
    marks = "".join(row.marks for row in (*dated, *undated))
    notes = tuple(meaning for mark, meaning in _MARKS.items() if mark in marks)
    return (Chronology(tuple(dated), tuple(undated), notes),)


def compose_key_points(selection: Selection, language: str) -> tuple[Block, ...]:
    """What matters most, in order of time: what most outlets tell, and what stories open with; the latest first.

    Two points never rest on the same story alone.
    """
    dated = [event for event in selection.events if event.date.when and event.status is not EventStatus.DENIED]
    points: list[SelectedEvent] = []
    used: set[str] = set()
    for event in sorted(dated, key=_importance, reverse=True):
        documents = {told.document for told in event.reports}
        if len(points) < _KEY_POINTS and (event.pinned or not documents <= used):
            points.append(event)
            used |= documents
    if not points:
        return (Empty("No dated event of the period was selected."),)
    return (KeyPoints(tuple(_build_point(event, language) for event in dated if event in points)),)


def _importance(event: SelectedEvent) -> tuple[bool, bool, int, bool, int, dt.date]:
    opens = min(told.paragraph for told in event.reports) == 1
    stated = event.date.basis in (Basis.STATED, Basis.EDITED)
    begin = event.date.when.begin if event.date.when else None
    return (event.pinned, opens and stated, event.outlets, stated, len(event.reports), begin or dt.date.min)


def _build_point(event: SelectedEvent, language: str) -> KeyPoint:
    date = format_when(event.date.when, language) if event.date.when else ""
    content: tuple[Inline, ...] = (Strong(f"{date[:1].upper()}{date[1:]}: "), Text(" ".join(event.text.split())))
    return KeyPoint(content, cite_tellings(event.reports), (Ref(event.id, "chronology"),))


def _build_row(
    event: SelectedEvent, names: dict[str, RegisteredActor], listed: set[str], language: str
) -> ChronologyRow:
    return ChronologyRow(
        id=event.id,
        date=format_when(event.date.when, language) if event.date.when else "",
        text=" ".join(event.text.split()),
        place=", ".join(names[place].name for place in event.places[:2]),
        who=_name_actors(event, names, listed),
        sources=cite_tellings(event.reports),
        when=event.date.when,
        marks=_mark(event.date) + ("‡" if event.edited else ""),
        # "denied" is not printed: the sentence says so itself, and "Denied: he denied" says the opposite
        status=event.status.value if event.status is EventStatus.PLANNED else None,
        outlets=event.outlets,
        notes=tuple(_describe(disagreement, event) for disagreement in event.disagreements),
    )


def _name_actors(event: SelectedEvent, names: dict[str, RegisteredActor], listed: set[str]) -> tuple[Ref | Text, ...]:
    actors = [actor for actor in event.actors if actor not in event.places[:2]]
    shown: list[Ref | Text] = [
        Ref(actor, names[actor].name) if actor in listed else Text(names[actor].name) for actor in actors[:_WHO]
    ]
    if len(actors) > _WHO:
        shown.append(Text(f"and {len(actors) - _WHO} more"))
    return tuple(shown)


def _mark(date: EventDate) -> str:
    if date.basis is Basis.PUBLISHED:
        return "*"
    return ("†" if date.basis is Basis.CARRIED else "") + ("°" if date.default else "")


def _describe(disagreement: Disagreement, event: SelectedEvent) -> RowNote:
    paragraphs = {told.document: told.paragraph for told in event.reports}
    content: list[Inline] = []
    for claim, documents in disagreement.claims:
        content.append(Text(("; " if content else "") + claim + " "))
        cites: list[Cite] = [cite(document, paragraphs.get(document)) for document in documents]
        content += cites
    return RowNote("Figures differ" if disagreement.about == "figure" else "Dates differ", tuple(content))
