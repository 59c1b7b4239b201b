from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest
from tests.articles import Article, day

from briefkit.model.facts import Basis, ClauseKind, Event
from briefkit.select import tellings
from briefkit.select.tellings import ANOTHER_DAY, NEWS, pick_tellings, rank_in_sentence

Clause = tuple[str, str | None, str, str, int]
"""Words, day, basis, status, and salience."""

HARDLY_NEWS = "hardly news: a remark, a state or told before"
ANOTHER = "its sentence is told for another event"


def picked(clauses: list[Clause], *pinned: str) -> tuple[list[list[str]], list[str]]:
    told = Article("a", " ".join(words for words, *_ in clauses))
    for words, date, basis, status, salience in clauses:
        told.event(words, day(date) if date else None, basis, status=status, salience=salience)
    groups, dropped = pick_tellings(told.events, frozenset(pinned))

    def words_of(events: tuple[Event, ...]) -> list[str]:
        return [event.text for event in events]

    return [words_of(group) for group in groups], [each.reason for each in dropped]


MET: Clause = ("Officials met the board", "2024-02-16", "carried", "happened", 60)
LEFT: Clause = ("and have left.", None, "none", "happened", NEWS[Basis.NONE])
MAY_RISE: Clause = ("The river could rise.", "2024-02-17", "published", "conditional", 90)


@pytest.mark.parametrize(
    ("clauses", "told", "reasons"),
    [
        # what is news is told from the bound on, whatever it is
        ([("The board met.", "2024-02-16", "stated", "happened", 40)], [["The board met."]], []),
        ([("The board met.", "2024-02-16", "stated", "happened", 39)], [], [HARDLY_NEWS]),
        # a higher one the less sure its day is
        ([("The board met.", "2024-02-16", "published", "happened", 52)], [["The board met."]], []),
        ([("The board met.", "2024-02-16", "published", "happened", 51)], [], [HARDLY_NEWS]),
        ([("The board met.", "2024-02-16", "carried", "happened", 57)], [["The board met."]], []),
        ([("The board met.", "2024-02-16", "carried", "happened", 56)], [], [HARDLY_NEWS]),
        ([("The board has met.", None, "none", "ongoing", 65)], [["The board has met."]], []),
        ([("The board has met.", None, "none", "ongoing", 64)], [], [HARDLY_NEWS]),
        # a possibility is none, however salient
        ([MAY_RISE], [], ["only a possibility"]),
        # the most salient event stands for its sentence; what shares its day is told with it
        (
            [MET, ("and signed a pact.", "2024-02-16", "published", "happened", 80)],
            [["Officials met the board", "and signed a pact."]],
            [],
        ),
        # of equals the first
        (
            [MET, ("and have left.", "2024-02-17", "published", "happened", 60)],
            [["Officials met the board"]],
            [ANOTHER],
        ),
        (
            [MET, ("and have left.", "2024-02-17", "published", "happened", 61)],
            [["and have left."]],
            [ANOTHER],
        ),
        (
            [("Officials met the board", "2024-02-16", "carried", "happened", 70), LEFT],
            [["Officials met the board"]],
            [ANOTHER],
        ),
        # two days by name are two rows, and only then
        (
            [
                ("He was held on Monday", "2024-02-12", "stated", "happened", 80),
                ("and freed on Friday.", "2024-02-16", "stated", "happened", ANOTHER_DAY),
            ],
            [["He was held on Monday"], ["and freed on Friday."]],
            [],
        ),
        # the second must be news enough
        (
            [
                ("He was held on Monday", "2024-02-12", "stated", "happened", 80),
                ("and fed on Friday.", "2024-02-16", "stated", "happened", ANOTHER_DAY - 1),
            ],
            [["He was held on Monday"]],
            [ANOTHER],
        ),
        (
            [
                ("He was held on Monday", "2024-02-12", "stated", "happened", 80),
                ("and freed on Friday.", "2024-02-16", "carried", "happened", NEWS[Basis.CARRIED]),
            ],
            [["He was held on Monday"]],
            [ANOTHER],
        ),
        # only one of two is dated by its own words
        (
            [MET, ("and freed him on Friday.", "2024-02-17", "stated", "happened", 40)],
            [["Officials met the board"]],
            [ANOTHER],
        ),
        # a day of its own makes no news of a remark on the side
        (
            [MET, ("which was set up on 3 May.", "2023-05-03", "stated", "happened", 20)],
            [["Officials met the board"]],
            [HARDLY_NEWS],
        ),
    ],
)
def test_a_sentence_is_told_for_its_news_once_a_day(
    clauses: list[Clause], told: list[list[str]], reasons: list[str]
) -> None:
    assert picked(clauses) == (told, reasons)


@pytest.mark.parametrize(
    "clause", [MAY_RISE, ("It was so.", None, "none", "ongoing", 0)], ids=["a possibility", "a state"]
)
def test_what_is_pinned_is_told(clause: Clause) -> None:
    assert picked([clause]) != ([[clause[0]]], [])
    assert picked([clause], "e-a-1") == ([[clause[0]]], [])


def test_what_is_pinned_is_told_beside_other_news() -> None:
    clauses: list[Clause] = [MET, ("and have left.", "2024-02-17", "published", "happened", 10)]
    assert picked(clauses, "e-a-2") == ([["Officials met the board"], ["and have left."]], [])


def test_every_event_is_told_or_dropped_with_a_reason() -> None:
    clauses: list[Clause] = [MET, MAY_RISE, ("and have left.", "2024-02-17", "published", "happened", 10)]
    told, reasons = picked(clauses)
    assert sum(map(len, told)) + len(reasons) == len(clauses)


def test_the_bound_is_the_one_that_was_measured() -> None:
    """Its figures stand beside it and in docs/choosing.md; another bound has others."""
    assert set(NEWS) == set(Basis)
    assert (NEWS, ANOTHER_DAY, tellings.BESIDE) == (
        {"stated": 40, "edited": 40, "published": 52, "carried": 57, "none": 65},
        50,
        65,
    )


@pytest.mark.parametrize("kind", ["adverbial", "adjectival"])
@pytest.mark.parametrize(
    ("basis", "status", "salience", "told"),
    [
        ("stated", "happened", tellings.BESIDE, True),
        ("stated", "happened", tellings.BESIDE - 1, False),
        ("stated", "planned", 90, False),
        ("carried", "happened", 90, False),
    ],
)
def test_what_is_told_on_the_side_of_another_day(kind: str, basis: str, status: str, salience: int, told: bool) -> None:
    article = Article("a", "She was born in 1951 after her father was elected in 1949.")
    article.event("She was born in 1951", day("1951-05-01"), salience=95)
    words = "after her father was elected in 1949."
    article.event(words, day("1949-05-01"), basis, status=status, salience=salience, clause=kind)
    groups, _ = pick_tellings(article.events, frozenset())
    assert len(groups) == 1 + told


@pytest.mark.parametrize("kind", ["main", "adjectival"])
@pytest.mark.parametrize(("word", "told"), [("since", 1), ("in", 2)])
def test_since_when_something_was_so_is_no_news_of_that_day(kind: str, word: str, told: int) -> None:
    article = Article("a", f"Two men who were held {word} 2016 were freed on Thursday.")
    article.event("were freed on Thursday.", day("2024-02-15"), salience=95)
    article.event(f"who were held {word} 2016", day("2016-01-01"), "stated", salience=90, clause=kind)
    held = article.events.pop()
    article.events.append(replace(held, date=replace(held.date, span=article.find("2016"))))
    groups, _ = pick_tellings(article.events, frozenset())
    assert len(groups) == told


@pytest.mark.parametrize(
    ("kind", "salience", "told"),
    [
        ("adverbial", 90, "The convoy arrived on Thursday"),
        ("adjectival", 71, "which the river flooded on Monday."),
        ("adjectival", 70, "The convoy arrived on Thursday"),
    ],
)
def test_a_clause_on_the_side_stands_for_a_sentence_if_it_is_far_more_salient(
    kind: str, salience: int, told: str
) -> None:
    article = Article("a", "The convoy arrived on Thursday which the river flooded on Monday.")
    article.event("The convoy arrived on Thursday", day("2024-02-15"), salience=60)
    article.event("which the river flooded on Monday.", day("2024-02-12"), salience=salience, clause=kind)
    assert max(article.events, key=rank_in_sentence).text == told
    groups, _ = pick_tellings(article.events, frozenset())
    assert told in [group[0].text for group in groups]


def test_a_clause_of_time_is_told_where_it_is_all_there_is() -> None:
    article = Article("a", "After the dyke broke on Monday.")
    article.event("After the dyke broke on Monday.", day("2024-02-12"), salience=90, clause="adverbial")
    groups, dropped = pick_tellings(article.events, frozenset())
    assert ([event.text for group in groups for event in group], dropped) == (["After the dyke broke on Monday."], ())


@pytest.mark.parametrize(
    ("basis", "clause", "status", "order", "told"),
    [
        # since when something goes on is no news of its own
        ("carried", "adverbial", "ongoing", (0, 1), []),
        # but for what states its day, tells the main thing, or comes behind what happened
        ("stated", "adverbial", "ongoing", (0, 1), ["A week after the flood hit"]),
        ("carried", "main", "ongoing", (0, 1), ["A week after the flood hit"]),
        ("carried", "adverbial", "happened", (0, 1), ["A week after the flood hit"]),
        ("carried", "adverbial", "ongoing", (1, 0), ["A week after the flood hit"]),
    ],
)
def test_what_only_says_since_when_something_goes_on_is_not_told(
    basis: str, clause: str, status: str, order: tuple[int, int], told: list[str]
) -> None:
    words = ("A week after the flood hit", "people dig.")
    article = Article("a", " ".join(words[at] for at in order))
    article.event(words[0], day("2024-02-09"), basis, salience=80)
    article.event(words[1], day("2024-02-16"), "published", status=status, salience=10)
    hit, dig = article.events
    events = [dataclasses.replace(hit, clause=ClauseKind(clause)), dig]
    groups, _ = pick_tellings(events, frozenset())
    assert [event.text for group in groups for event in group] == told
