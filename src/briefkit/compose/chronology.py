"""The chronology: every selected event with its date and what that rests on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefkit.compose.brackets import insert_brackets, print_sentence
from briefkit.compose.changes import CHANGED_MARK, NEW_MARK, mark_changes
from briefkit.compose.citing import cite_tellings
from briefkit.compose.countries import group_by_country
from briefkit.compose.naming import name_actor, name_actors
from briefkit.compose.statuses import say_status
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_when
from briefkit.languages.lists import join_commas
from briefkit.model.citing import cite
from briefkit.model.facts import Basis, EventDate
from briefkit.model.report import (
    Block,
    Chronology,
    ChronologyRow,
    Cite,
    Empty,
    Heading,
    Inline,
    Ref,
    RowNote,
    Text,
)
from briefkit.model.selection import (
    SHARED,
    STATEMENT,
    UNNAMED,
    Disagreement,
    RegisteredActor,
    SelectedEvent,
    Selection,
    Told,
)
from briefkit.model.when import When

_MARKS = {
    "*": message("No date is given: the row stands under the publication date of its source."),
    "†": message("The date is carried over from elsewhere in the sources."),
    "°": message("The words leave open whether a past or a coming day is meant; the likelier one was taken."),
    "§": message("Late report: it happened before the period and was reported only within it."),
    "‡": message("Corrected by the desk; the source differs."),
    "#": message(
        "A row of the desk's own, with the sources that it gives; one without any is the desk's own knowledge."
    ),
    NEW_MARK: message("New since the report before."),
    CHANGED_MARK: message("Otherwise than in the report before; see what changed."),
}
_BRACKETS = message(
    "Words in square brackets are ours: whom or which day a sentence means, as its source tells elsewhere. Square "
    "brackets of a source are printed as braces."
)
_LABELS = {
    "figure": message("Figures differ"),
    "date": message("Dates differ"),
    "denial": message("Told otherwise"),
    "correction": message("Corrected by its outlet"),
}
"""What a row says of a disagreement."""
_WHO = 4
"""Actors that a row names before it says how many more there are; one who has a row in an actor table is named."""


def compose_chronology(selection: Selection, catalogue: Catalogue, group_by: str = "day") -> tuple[Block, ...]:
    """The chronology of all selected events in order of time, undated ones last.

    Args:
        selection: What was picked.
        catalogue: Of the reader's language.
        group_by: "day", or "country" for a chronology of each under a heading, if there is more than one.
    """
    if not selection.events:
        return (Empty(catalogue.say("No event of the period was selected.")),)
    names = {actor.id: actor for actor in selection.actors}
    listed = set(selection.listed)
    marks = mark_changes(selection.changes)
    corrections = {each.document: each.paragraph for each in selection.corrections}
    rows = {
        event.id: _build_row(event, selection.as_of, names, listed, marks.get(event.id, ""), corrections, catalogue)
        for event in selection.events
    }
    notes = _explain_marks(rows.values(), catalogue)
    groups = group_by_country(selection.events, catalogue) if group_by == "country" else []
    if len(groups) < 2:
        return (_build_chronology(selection.events, rows, notes),)
    blocks: list[Block] = [Chronology((), (), notes)] if notes else []
    for country, events in groups:
        blocks += (Heading(country), _build_chronology(events, rows, caption=country))
    return tuple(blocks)


def _build_chronology(
    events: Sequence[SelectedEvent], rows: Mapping[str, ChronologyRow], notes: tuple[str, ...] = (), caption: str = ""
) -> Chronology:
    dated = tuple(rows[event.id] for event in events if event.date.when)
    undated = tuple(rows[event.id] for event in events if not event.date.when)
    return Chronology(dated, undated, notes, caption)


def _explain_marks(rows: Collection[ChronologyRow], catalogue: Catalogue) -> tuple[str, ...]:
    marks = "".join(row.marks for row in rows)
    notes = tuple(f"{mark} {catalogue.say(meaning)}" for mark, meaning in _MARKS.items() if mark in marks)
    return (*notes, f"[ ] {catalogue.say(_BRACKETS)}") if any(row.insertions for row in rows) else notes


def _build_row(
    event: SelectedEvent,
    as_of: dt.date,
    names: dict[str, RegisteredActor],
    listed: set[str],
    change: str,
    corrections: Mapping[str, int],
    catalogue: Catalogue,
) -> ChronologyRow:
    return ChronologyRow(
        id=event.id,
        date=format_when(event.date.when, catalogue) if event.date.when else "",
        text=print_sentence(event),
        place=join_commas((name_actor(names[place], catalogue) for place in event.places[:2]), catalogue),
        who=_name_actors(event, names, listed, catalogue),
        sources=cite_tellings(event.reports),
        when=event.date.when,
        marks=_mark_event(event) + change,
        status=say_status(event, as_of, catalogue),
        outlets=None if event.own else event.outlets,
        notes=(
            *_describe_course(event, catalogue),
            *(_describe(disagreement, event, corrections, catalogue) for disagreement in event.disagreements),
            *_describe_origins(event, names, catalogue),
        ),
        edited="text" in event.edited,
        insertions=insert_brackets(event, names, catalogue),
    )


def _name_actors(
    event: SelectedEvent, names: dict[str, RegisteredActor], listed: set[str], catalogue: Catalogue
) -> tuple[Ref | Text, ...]:
    actors = [actor for actor in event.actors if actor not in event.places[:2]]
    named = [actor for number, actor in enumerate(actors) if number < _WHO or actor in listed]
    shown: list[Ref | Text] = [
        Ref(actor, name) if actor in listed else Text(name)
        for actor, name in name_actors((names[actor] for actor in named), catalogue).items()
    ]
    if more := len(actors) - len(named):
        shown.append(Text(catalogue.count("and {number} more", "and {number} more", more)))
    return tuple(shown)


def _describe_course(event: SelectedEvent, catalogue: Catalogue) -> Iterator[RowNote]:
    """For what day a plan was announced, and that nothing is known of it where that day has passed."""
    if event.due:
        yield RowNote(catalogue.say("Due"), (Text(format_when(event.due, catalogue)),))
    if event.unknown:
        yield RowNote(catalogue.say("Outcome"), (Text(catalogue.say("unknown; no report of it was found")),))


def _mark_event(event: SelectedEvent) -> str:
    """Every sign after the date of a row."""
    if event.own:
        return "#"
    return ("" if event.due else _mark(event.date)) + ("§" if event.late else "") + ("‡" if event.edited else "")


def _mark(date: EventDate) -> str:
    if date.basis is Basis.PUBLISHED:
        return "*"
    return ("†" if date.basis is Basis.CARRIED else "") + ("°" if date.default else "")


def _describe_origins(
    event: SelectedEvent, names: dict[str, RegisteredActor], catalogue: Catalogue
) -> tuple[RowNote, ...]:
    """That fewer than the outlets that print it stand behind an event, and who, as far as that is known."""
    if not 0 < len(event.origins) < event.outlets:
        return ()
    named = dict.fromkeys(_name_origin(origin, names, catalogue) for origin in event.origins)
    outlets = catalogue.count("{number} outlet", "{number} outlets", event.outlets)
    origins = catalogue.count("one origin", "{number} origins", len(event.origins))
    label = catalogue.say("{outlets}, {origins}", outlets=outlets, origins=origins)
    return (RowNote(label, (Text(join_commas(named, catalogue)),)),)


def _name_origin(origin: str, names: Mapping[str, RegisteredActor], catalogue: Catalogue) -> str:
    """An agency, an outlet, or whose statement it is; a document that names no outlet is its own origin.

    Of outlets that carry one text, which credits nobody, any may have it from another, or all from a press release.
    """
    if origin.startswith(SHARED):
        return catalogue.say("near-identical texts")
    if origin.startswith(STATEMENT):
        name = name_actor(names[origin.removeprefix(STATEMENT)], catalogue)
        return catalogue.say("a statement of {name}", name=name)
    return catalogue.say("an outlet that is not named") if origin.startswith(UNNAMED) else origin


def _find_paragraphs(tellings: Sequence[Told], claim: str | When) -> Mapping[str, int]:
    """Where each document of a row makes a claim: in the first of its tellings with the words, else in its first."""
    ordered = sorted(tellings, key=lambda told: isinstance(claim, str) and claim not in told.text, reverse=True)
    return {told.document: told.paragraph for told in ordered}


def _describe(
    disagreement: Disagreement, event: SelectedEvent, corrections: Mapping[str, int], catalogue: Catalogue
) -> RowNote:
    own = event.reports if disagreement.about in ("figure", "date") else ()
    content: list[Inline] = []
    for claim, documents in disagreement.claims:
        paragraphs = corrections if disagreement.about == "correction" else _find_paragraphs(own, claim)
        words = format_when(claim, catalogue) if isinstance(claim, When) else claim
        content.append(Text(("; " if content else "") + words + " "))
        cites: list[Cite] = [cite(document, paragraphs.get(document)) for document in documents]
        content += cites
    return RowNote(catalogue.say(_LABELS[disagreement.about]), tuple(content))
