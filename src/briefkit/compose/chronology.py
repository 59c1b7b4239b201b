"""The chronology: every selected event with its date and what that rests on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from briefkit.compose.brackets import insert_brackets, print_sentence
from briefkit.compose.changes import CHANGED_MARK, NEW_MARK, mark_changes
from briefkit.compose.citing import cite_tellings
from briefkit.compose.countries import group_by_country
from briefkit.model.citing import cite
from briefkit.model.date_words import format_when
from briefkit.model.facts import Basis, EventDate, EventStatus
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
from briefkit.model.selection import STATEMENT, UNNAMED, Disagreement, RegisteredActor, SelectedEvent, Selection

_MARKS = {
    "*": "* No date is given: the row stands under the publication date of its source.",
    "†": "† The date is carried over from elsewhere in the sources.",
    "°": "° The words leave open whether a past or a coming day is meant; the likelier one was taken.",
    "§": "§ Late report: it happened before the period and was reported only within it.",
    "‡": "‡ Corrected by the desk; the source differs.",
    "#": "# A row of the desk's own, with the sources that it gives; one without any is the desk's own knowledge.",
    NEW_MARK: f"{NEW_MARK} New since the report before.",
    CHANGED_MARK: f"{CHANGED_MARK} Otherwise than in the report before; see what changed.",
}
_BRACKETS = (
    "[ ] Words in square brackets are ours: whom or which day a sentence means, as its source tells elsewhere. Square "
    "brackets of a source are printed as braces."
)
_LABELS = {"figure": "Figures differ", "date": "Dates differ", "denial": "Told otherwise"}
"""What a row says of a disagreement."""
_WHO = 4
"""Actors that a row names before it says how many more there are; one who has a row in an actor table is named."""


def compose_chronology(selection: Selection, language: str, group_by: str = "day") -> tuple[Block, ...]:
    """The chronology of all selected events in order of time, undated ones last.

    Args:
        selection: What was picked.
        language: The report's language.
        group_by: "day", or "country" for a chronology of each under a heading, if there is more than one.
    """
    if not selection.events:
        return (Empty("No event of the period was selected."),)
    names = {actor.id: actor for actor in selection.actors}
    listed = set(selection.listed)
    marks = mark_changes(selection.changes)
    rows = {event.id: _build_row(event, names, listed, marks.get(event.id, ""), language) for event in selection.events}
    notes = _explain_marks(rows.values())
    groups = group_by_country(selection.events) if group_by == "country" else []
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


def _explain_marks(rows: Collection[ChronologyRow]) -> tuple[str, ...]:
    marks = "".join(row.marks for row in rows)
    notes = tuple(meaning for mark, meaning in _MARKS.items() if mark in marks)
    return (*notes, _BRACKETS) if any(row.insertions for row in rows) else notes


def _build_row(
    event: SelectedEvent, names: dict[str, RegisteredActor], listed: set[str], change: str, language: str
) -> ChronologyRow:
    return ChronologyRow(
        id=event.id,
        date=format_when(event.date.when, language) if event.date.when else "",
        text=print_sentence(event),
        place=", ".join(names[place].name for place in event.places[:2]),
        who=_name_actors(event, names, listed),
        sources=cite_tellings(event.reports),
        when=event.date.when,
        marks=_mark_event(event) + change,
        status=_label(event),
        outlets=None if event.own else event.outlets,
        notes=(
            *_describe_course(event, language),
            *(_describe(disagreement, event) for disagreement in event.disagreements),
            *_describe_origins(event, names),
        ),
        edited="text" in event.edited,
        insertions=insert_brackets(event, names, language),
    )


def _name_actors(event: SelectedEvent, names: dict[str, RegisteredActor], listed: set[str]) -> tuple[Ref | Text, ...]:
    actors = [actor for actor in event.actors if actor not in event.places[:2]]
    named = [actor for number, actor in enumerate(actors) if number < _WHO or actor in listed]
    shown: list[Ref | Text] = [
        Ref(actor, names[actor].name) if actor in listed else Text(names[actor].name) for actor in named
    ]
    if len(actors) > len(named):
        shown.append(Text(f"and {len(actors) - len(named)} more"))
    return tuple(shown)


def _label(event: SelectedEvent) -> str | None:
    """What did not simply happen: it is planned for its date, was announced on it, or is only claimed.

    "Denied" is not printed: the sentence says so itself, and "Denied: he denied" says the opposite.
    """
    if event.status is EventStatus.CLAIMED:
        return "claimed"
    if event.status is not EventStatus.PLANNED:
        return None
    return "announced" if event.due or event.date.basis in (Basis.CARRIED, Basis.PUBLISHED) else "planned"


def _describe_course(event: SelectedEvent, language: str) -> Iterator[RowNote]:
    """For what day a plan was announced, and that nothing is known of it where that day has passed."""
    if event.due:
        yield RowNote("Due", (Text(format_when(event.due, language)),))
    if event.unknown:
        yield RowNote("Outcome", (Text("unknown; no report of it was found"),))


def _mark_event(event: SelectedEvent) -> str:
    """Every sign after the date of a row."""
    if event.own:
        return "#"
    return ("" if event.due else _mark(event.date)) + ("§" if event.late else "") + ("‡" if event.edited else "")


def _mark(date: EventDate) -> str:
    if date.basis is Basis.PUBLISHED:
        return "*"
    return ("†" if date.basis is Basis.CARRIED else "") + ("°" if date.default else "")


def _describe_origins(event: SelectedEvent, names: dict[str, RegisteredActor]) -> tuple[RowNote, ...]:
    """That fewer than the outlets that print it stand behind an event, and who."""
    if not 0 < len(event.origins) < event.outlets:
        return ()
    named = dict.fromkeys(_name_origin(origin, names) for origin in event.origins)
    count = "one origin" if len(event.origins) == 1 else f"{len(event.origins)} origins"
    return (RowNote(f"{event.outlets} outlets, {count}", (Text(", ".join(named)),)),)


def _name_origin(origin: str, names: Mapping[str, RegisteredActor]) -> str:
    """An agency, an outlet, or whose statement it is; a document that names no outlet is its own origin."""
    if origin.startswith(STATEMENT):
        return f"a statement of {names[origin.removeprefix(STATEMENT)].name}"
    return "an outlet that is not named" if origin.startswith(UNNAMED) else origin


def _describe(disagreement: Disagreement, event: SelectedEvent) -> RowNote:
    own = event.reports if disagreement.about != "denial" else ()
    paragraphs = {told.document: told.paragraph for told in own}
    content: list[Inline] = []
    for claim, documents in disagreement.claims:
        content.append(Text(("; " if content else "") + claim + " "))
        cites: list[Cite] = [cite(document, paragraphs.get(document)) for document in documents]
        content += cites
    return RowNote(_LABELS[disagreement.about], tuple(content))
