from __future__ import annotations

from typing import NamedTuple

import pytest
from tests.extract.events.sight import see

from briefkit.extract.events.clauses import split_clauses


class Part(NamedTuple):
    text: str
    trigger: str
    status: str
    link: str
    head: str | None = None


def parts(text: str) -> list[Part]:
    seen = see(text)
    return [
        Part(
            seen.words(clause.first, clause.end),
            seen.sentence.words[clause.trigger.index],
            clause.trigger.status.value,
            clause.link.value,
            seen.words(*clause.head) if clause.head else None,
        )
        for clause in split_clauses(seen.grammar.reading, seen.triggers)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old town.", []),
        ("Boats left.", [("Boats left.", "left", "happened", "main")]),
        # a piece without a verb goes with the one before it, and with the one behind it at the beginning
        ("The dyke broke; a flood.", [("The dyke broke; a flood.", "broke", "happened", "main")]),
        ("A flood; the dyke broke.", [("A flood; the dyke broke.", "broke", "happened", "main")]),
        (
            "In the north; a flood; the dyke broke.",
            [("In the north; a flood; the dyke broke.", "broke", "happened", "main")],
        ),
        # what stands before a clause on its noun belongs to the clause behind it
        (
            "On Monday the firm, founded in 1987, announced a merger.",
            [
                ("founded in 1987,", "founded", "happened", "adjectival"),
                ("announced a merger.", "announced", "happened", "main", "On Monday the firm,"),
            ],
        ),
        (
            "The firm closed, and the bank, which owned it, left.",
            [
                ("The firm closed, and the bank,", "closed", "happened", "main"),
                ("which owned it,", "owned", "happened", "adjectival"),
                ("left.", "left", "happened", "main"),
            ],
        ),
        # one event for each piece: that of its first finite verb
        ("Boats left: the dyke broke.", [("Boats left: the dyke broke.", "left", "happened", "main")]),
    ],
)
def test_one_clause_for_each_piece_with_a_verb(text: str, expected: list[tuple[str, ...]]) -> None:
    assert parts(text) == [Part(*each) for each in expected]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        # what is planned, not that it is
        ("The minister plans to visit Ardal.", "visit", "planned"),
        ("The minister planned to visit Ardal.", "visit", "planned"),
        ("The minister is expected to visit Ardal.", "visit", "planned"),
        ("They hope to visit Ardal.", "visit", "planned"),
        # a plan of something that no verb tells
        ("The hearing was scheduled for Friday.", "scheduled", "happened"),
        ("The storm was forecast to soon and suddenly weaken.", "forecast", "planned"),
        # what was agreed was so on that day
        ("The minister agreed to visit Ardal.", "agreed", "happened"),
        ("The minister promised to visit Ardal.", "promised", "happened"),
        # what is far from the plan is not its content
        ("The firm planned a port in Ardal to visit.", "planned", "happened"),
    ],
)
def test_plans_tell_what_is_planned(text: str, trigger: str, status: str) -> None:
    (clause,) = parts(text)
    assert (clause.trigger, clause.status) == (trigger, status)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mayor said, two boats sank.", "sank"),
        ("In Ardal, his office said, two boats sank.", "sank"),
        ("Reports citing officials indicated the mayor was killed.", "killed"),
        # news by itself
        ("The mayor announced, two boats sank.", "announced"),
        # what was said tells nothing
        ("The mayor said it was late.", "said"),
    ],
)
def test_what_is_said_rather_than_that_it_is(text: str, trigger: str) -> None:
    assert [clause.trigger for clause in parts(text)] == [trigger]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The ministry denied that troops crossed the border.", ["happened", "denied"]),
        ("The ministry rejected claims that troops crossed the border.", ["happened", "denied"]),
        ("The ministry said that troops crossed the border.", ["happened", "happened"]),
        # a denial holds for what hangs on it only
        ("The ministry denied it, and troops crossed the border.", ["happened", "happened"]),
        ("The ministry denied that troops crossed the border, but they left.", ["happened", "denied", "happened"]),
    ],
)
def test_what_is_denied_is_denied(text: str, statuses: list[str]) -> None:
    assert [clause.status for clause in parts(text)] == statuses
