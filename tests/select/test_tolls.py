from __future__ import annotations

import pytest
from tests.articles import day

from briefkit.model.document import Span
from briefkit.model.facts import Basis, EventDate, EventStatus
from briefkit.model.selection import SelectedEvent, Told
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
            [("death toll rose to 38", ("a",)), ("41 people had died", ("b",))],
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
            event("b", "As many as 50,000-100,000 people died."),
            [("Some 45,000-50,000 people died", ("a",)), ("As many as 50,000-100,000 people died", ("b",))],
        ),
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
