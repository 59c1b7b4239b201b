from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from briefkit.compose.chronology import compose_chronology
from briefkit.languages import ENGLISH
from briefkit.model.citing import source_id
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, Basis, EventDate, EventStatus
from briefkit.model.report import Chronology, Cite, RowNote, Text
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

ANA = RegisteredActor("a-1", "Ana Vale", ActorKind.PERSON)
TOLD = Told("d", "e", ("e",), Span(0, 10), "Boats left.", 3)
EVENT = SelectedEvent(
    "e", "Boats left.", "other", EventStatus.HAPPENED, EventDate(None, Basis.NONE), (), (), (TOLD,), outlets=1
)


def notes_of(event: SelectedEvent) -> tuple[RowNote, ...]:
    day = dt.date(2024, 2, 15)
    (chronology,) = compose_chronology(Selection(day, None, (), (), (event,), (), (ANA,), ()), ENGLISH)
    assert isinstance(chronology, Chronology)
    return chronology.undated[0].notes


@pytest.mark.parametrize(
    ("outlets", "origins", "note"),
    [
        (5, ("Reuters",), ("5 outlets, one origin", "Reuters")),
        (3, ("Reuters", "Karsk Post"), ("3 outlets, 2 origins", "Reuters, Karsk Post")),
        (2, (f"{STATEMENT}a-1",), ("2 outlets, one origin", "a statement of Ana Vale")),
        # who had a text first that others carry is not known to be where they have it from
        (2, (f"{SHARED}Karsk Post",), ("2 outlets, one origin", "near-identical texts")),
        (4, (f"{SHARED}Karsk Post", "Reuters"), ("4 outlets, 2 origins", "near-identical texts, Reuters")),
        # a document without an outlet is its own origin, and its id tells a reader nothing
        (3, (f"{UNNAMED}d", "Reuters"), ("3 outlets, 2 origins", "an outlet that is not named, Reuters")),
        # as many as there are outlets, or more: one of them cites an agency besides
        (2, ("Karsk Post", "Sorn Echo"), None),
        (1, ("Karsk Post", "Reuters"), None),
        (2, (), None),
    ],
)
def test_a_row_says_where_fewer_than_its_outlets_stand_behind_it(
    outlets: int, origins: tuple[str, ...], note: tuple[str, str] | None
) -> None:
    said = notes_of(dataclasses.replace(EVENT, outlets=outlets, origins=origins))
    assert said == (() if note is None else (RowNote(note[0], (Text(note[1]),)),))


def test_a_figure_is_cited_where_its_document_tells_it() -> None:
    spans = [
        Told("d", f"e-{at}", (), Span(0, 1), text, at) for at, text in ((2, "It sank 20 boats."), (7, "It rained."))
    ]
    other = Told("f", "e-3", (), Span(0, 1), "It sank 40 boats.", 3)
    figures = Disagreement("figure", (("20 boats", ("d",)), ("40 boats", ("f",))))
    for reports in ((*spans, other), (*reversed(spans), other)):
        (note,) = notes_of(dataclasses.replace(EVENT, reports=reports, disagreements=(figures,)))
        assert [each.locator for each in note.content if isinstance(each, Cite)] == ["¶ 2", "¶ 3"]


def test_a_row_names_what_is_told_otherwise() -> None:
    denial = Disagreement("denial", (("No boats left.", ("d", "f")),))
    (note,) = notes_of(dataclasses.replace(EVENT, disagreements=(denial,)))
    # the paragraph of this row's telling is not that of the other's
    assert note == RowNote("Told otherwise", (Text("No boats left. "), Cite(source_id("d")), Cite(source_id("f"))))
