from __future__ import annotations

import dataclasses

import pytest
from tests.articles import day

from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import Disagreement, SelectedEvent, Told
from briefkit.select.tolls import compare_tolls


def event(document: str, text: str, date: str = "2024-02-22", place: str = "a-gaza") -> SelectedEvent:
    told = Told(document, f"e-{document}", (f"e-{document}",), Span(0, len(text)), text, 1)
    when = EventDate(day(date), Basis.STATED)
    return SelectedEvent(told.event, text, "disaster", EventStatus.HAPPENED, when, (), (place,), (told,), 1)


@pytest.mark.parametrize(
    ("left", "right", "claims"),
    [
        (
            event("a", "The first convoy arrived as the official death toll rose to 38."),
            event("b", "At least 41 people had died in the flood."),
            [("death toll rose to 38", ("a",)), ("At least 41 people had died", ("b",))],
        ),
        # the same count
        (event("a", "The death toll rose to 38."), event("b", "Some 38 people were killed."), None),
        # another day
        (event("a", "The toll rose to 38."), event("b", "The toll rose to 41.", "2024-02-23"), None),
        # another place
        (event("a", "The toll rose to 38."), event("b", "The toll rose to 41.", place="a-tete"), None),
        # something else is counted
        (event("a", "The toll rose to 38."), event("b", "Boats saved 41 people."), None),
        # two counts of one sentence are no rivals, and of two people of whom different things are told none is
        (
            event("a", "Some 20 people have died, and it may be to blame for 40 other deaths."),
            event("b", "Nobody."),
            None,
        ),
        (event("a", "Some 70 people who died are buried."), event("b", "Some 200 people died."), None),
        (event("a", "Some 200 people have been killed and 1,500 left homeless."), event("b", "Some 200 died."), None),
        # a range is one figure
        (
            event("a", "Some 45,000-50,000 people died."),
            event("b", "Between 60,000 and 100,000 people died."),
            [("Some 45,000-50,000 people died", ("a",)), ("Between 60,000 and 100,000 people died", ("b",))],
        ),
        # a bound admits the other number
        (event("a", "Some 45,000-50,000 people died."), event("b", "As many as 50,000-100,000 people died."), None),
        (event("a", "At least 20 people died."), event("b", "Up to 68 people died."), None),
        # what is suspected is none of what is confirmed
        (
            event("a", "There were 20 confirmed deaths from the flu."),
            event("b", "There were 60 suspected deaths from the flu."),
            None,
        ),
        # one document may count twice
        (event("a", "The toll rose to 38."), event("a", "In all 41 people died."), None),
    ],
)
def test_tolls_that_differ_stand_on_both_rows(
    left: SelectedEvent, right: SelectedEvent, claims: list[tuple[str, tuple[str, ...]]] | None
) -> None:
    for compared in compare_tolls([left, right]):
        assert [list(each.claims) for each in compared.disagreements] == ([claims] if claims else [])


def test_a_number_is_cited_to_the_documents_whose_sentences_have_it() -> None:
    left = event("a", "In all 200 people died.")
    others = event("c", "Some people died in the flood.").reports + event("d", "In all 90 people died.").reports
    left = dataclasses.replace(left, reports=left.reports + others)
    compared, _ = compare_tolls([left, event("b", "In all 120 people died.")])
    (note,) = compared.disagreements
    assert note.claims == (("200 people died", ("a",)), ("120 people died", ("b",)))


def test_a_row_has_one_note_on_its_toll() -> None:
    own = Disagreement("figure", (("200 people died", ("a",)), ("90 people died", ("d",))))
    other = Disagreement("figure", (("20 boats", ("a",)), ("30 boats", ("d",))))
    left, right = event("a", "In all 200 people died."), event("b", "In all 120 people died.")
    compared, _ = compare_tolls([dataclasses.replace(left, disagreements=(own,)), right])
    assert compared.disagreements == (own,)
    compared, _ = compare_tolls([dataclasses.replace(left, disagreements=(other,)), right])
    assert len(compared.disagreements) == 2
