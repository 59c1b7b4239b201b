"""That nothing was selected, and which filter left it out."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.select.test_horizon import tell
from tests.select.test_scope import make_spec

from briefkit.model.selection import NO_MATCH, Corpus, Dropped, Selection
from briefkit.select.emptiness import find_emptiness
from briefkit.spec.briefing import DocumentSelect, EventSelect, Place
from briefkit.spec.match import parse_match

BARE = Selection(dt.date(2024, 2, 18), None, (), (), (), (), (), ())
OR = EventSelect(match=parse_match("flood or cholera and fire"))
ONE = EventSelect(match=parse_match("flood"))
PLACES = {"select.events.match": Place(7, 5), "select.events": Place(6, 3), "select.documents.match": Place(9, 5)}
UNMATCHED = Dropped("d", "document", NO_MATCH)
HINT = "; write OR for 'or' and AND for 'and': operators are capitals, and in small letters they are words to look for"


def drop(*reasons: str) -> tuple[Dropped, ...]:
    return tuple(Dropped(f"e-{place}", "event", reason) for place, reason in enumerate(reasons))


@pytest.mark.parametrize(
    ("dropped", "select", "line", "message"),
    [
        ((), ONE, None, "no event and no quotation was selected"),
        (drop(NO_MATCH), ONE, 7, "no event and no quotation was selected (1 does not match)"),
        (drop(NO_MATCH, NO_MATCH), OR, 7, f"no event and no quotation was selected (2 do not match){HINT}"),
        (
            drop("fewer than 2 independent origins", "outside the period", "outside the period"),
            OR,
            6,
            "no event and no quotation was selected (2 outside the period; 1 fewer than 2 independent origins)",
        ),
        ((UNMATCHED,), ONE, 9, "no event and no quotation was selected (1 does not match)"),
    ],
)
def test_nothing_is_a_warning_with_the_commonest_reasons(
    dropped: tuple[Dropped, ...], select: EventSelect, line: int | None, message: str
) -> None:
    spec = dataclasses.replace(make_spec(), events=select, places=PLACES)
    (problem,) = find_emptiness(dataclasses.replace(BARE, dropped=dropped), spec)
    assert (problem.code, problem.line, problem.message) == ("L101", line, message)


QUOTED = dataclasses.replace(BARE, quotations=(object(),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("dropped", "message"),
    [
        ((), None),
        (drop("outside the period"), None),
        (drop("hardly news", NO_MATCH, "hardly news"), f"no event was selected (1 does not match){HINT}"),
        (drop("not at the places asked for"), "no event was selected (1 not at the places asked for)"),
        ((UNMATCHED, UNMATCHED), f"no event was selected (2 of all documents do not match){HINT}"),
    ],
)
def test_statements_alone_are_a_warning_where_a_filter_leaves_no_event(
    dropped: tuple[Dropped, ...], message: str | None
) -> None:
    spec = dataclasses.replace(make_spec(), events=OR, documents=DocumentSelect(OR.match))
    found = [each.message for each in find_emptiness(dataclasses.replace(QUOTED, dropped=dropped), spec)]
    assert found == ([message] if message else [])


def test_an_event_is_enough() -> None:
    event = tell("Boats left.", None)
    some = dataclasses.replace(BARE, events=(event,), dropped=drop(NO_MATCH), corpus=Corpus())
    assert list(find_emptiness(some, make_spec())) == []
