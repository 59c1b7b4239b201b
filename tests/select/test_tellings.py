from __future__ import annotations

import pytest
from tests.articles import Article, day

from briefkit.model.facts import Event
from briefkit.select.tellings import pick_tellings

Clause = tuple[str, str | None, str, str, str] | tuple[str, str | None, str, str, str, str]
"""Words, day, basis, type, status, and where it stands if not in the main clause."""


def article(clauses: list[Clause]) -> Article:
    told = Article("a", " ".join(words for words, *_ in clauses))
    for words, date, basis, kind, status, *clause in clauses:
        told.event(words, day(date) if date else None, basis, kind, status, clause=clause[0] if clause else "main")
    return told


def picked(clauses: list[Clause], *pinned: str) -> tuple[list[list[str]], list[str]]:
    told = article(clauses)
    groups, dropped = pick_tellings(told.text, told.events, frozenset(pinned))

    def words(events: tuple[Event, ...]) -> list[str]:
        return [event.text for event in events]

    return [words(group) for group in groups], [each.reason for each in dropped]


MAIN: Clause = ("Officials met the board", "2024-02-16", "carried", "consult", "happened")


@pytest.mark.parametrize(
    ("clauses", "told", "reasons"),
    [
        # the main clause stands for its sentence, whatever a remark on the side is dated
        (
            [MAIN, ("which was set up on 3 May.", "2023-05-03", "stated", "other", "happened", "adjectival")],
            [["Officials met the board"]],
            ["a remark on the side of its sentence"],
        ),
        (
            [("After the dyke broke on Sunday,", "2024-02-11", "stated", "disaster", "happened", "adverbial"), MAIN],
            [["Officials met the board"]],
            ["a remark on the side of its sentence"],
        ),
        # a clause of time stands for it only where nothing else does, one on a noun never
        (
            [("After the dyke broke on Sunday,", "2024-02-11", "stated", "disaster", "happened", "adverbial")],
            [["After the dyke broke on Sunday,"]],
            [],
        ),
        (
            [
                ("The damage is high around Ardal,", None, "none", "other", "ongoing"),
                ("where the river rose on 3 May.", "2023-05-03", "stated", "disaster", "happened", "adjectival"),
            ],
            [],
            ["a state or habit", "a remark on the side of its sentence"],
        ),
        # what happened goes before that it was said, whenever that was
        (
            [
                ("The talks will resume on 3 May,", "2024-05-03", "stated", "consult", "planned"),
                ("officials said on Friday.", "2024-02-16", "stated", "statement", "happened"),
            ],
            [["The talks will resume on 3 May,"]],
            ["its sentence tells what was said"],
        ),
        # two days by name are two rows, and only then
        (
            [
                ("He was held on Monday", "2024-02-12", "stated", "coerce", "happened"),
                ("and freed on Friday.", "2024-02-16", "stated", "concede", "happened"),
            ],
            [["He was held on Monday"], ["and freed on Friday."]],
            [],
        ),
        (
            [MAIN, ("and have left.", "2024-02-17", "published", "other", "happened")],
            [["Officials met the board"]],
            ["its sentence is told under another date"],
        ),
        # what is always so is no event; what is going on, or said, is
        ([("The board has nine members.", "2024-02-17", "published", "other", "ongoing")], [], ["a state or habit"]),
        (
            [("Arland rejects the claim.", "2024-02-17", "published", "reject", "ongoing")],
            [["Arland rejects the claim."]],
            [],
        ),
        ([("The river could rise.", "2024-02-17", "published", "disaster", "conditional")], [], ["only a possibility"]),
    ],
)
def test_a_sentence_is_told_once_for_each_day(clauses: list[Clause], told: list[list[str]], reasons: list[str]) -> None:
    assert picked(clauses) == (told, reasons)


def test_what_is_going_on_is_told() -> None:
    told = Article("a", "Troops are leaving the town.")
    told.event("leaving the town.", day("2024-02-17"), "published", "retreat", "ongoing")
    groups, dropped = pick_tellings(told.text, told.events, frozenset())
    assert (len(groups), dropped) == (1, ())


def test_what_is_pinned_is_told() -> None:
    clauses: list[Clause] = [("The river could rise.", "2024-02-17", "published", "disaster", "conditional")]
    assert picked(clauses, "e-a-1") == ([["The river could rise."]], [])


@pytest.mark.parametrize(
    ("saying", "told"),
    [
        ("said", ["the board met"]),
        ("reported", ["the board met"]),
        ("told", ["the board met"]),
        ("announced", ["announced Lund", "the board met"]),
        ("confirmed", ["confirmed Lund", "the board met"]),
    ],
)
def test_plain_saying_gives_way_to_what_is_said(saying: str, told: list[str]) -> None:
    groups, _ = picked(
        [
            (f"{saying} Lund", "2024-02-16", "carried", "statement", "happened"),
            ("the board met", "2024-02-16", "carried", "consult", "happened"),
        ]
    )
    assert groups == [told]
