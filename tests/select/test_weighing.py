from __future__ import annotations

import pytest
from tests.articles import Article, day

from briefkit.select.candidates import Candidate, list_candidates
from briefkit.select.register import build_register
from briefkit.select.weighing import DEEPEST, ORIGIN, PLACE, RETOLD, SIDE, weigh_telling, weigh_tellings


def tellings(*saliences: int) -> tuple[Candidate, ...]:
    """Those of a story of so many sentences, in order."""
    article = Article("a", " ".join(f"Boat {number} left." for number in range(len(saliences))))
    for number, salience in enumerate(saliences):
        article.event(f"Boat {number} left.", day("2024-02-15"), salience=salience)
    parsed = article.parsed()
    return list_candidates(parsed, build_register([parsed], ()), frozenset())[0]


def test_a_telling_weighs_less_for_each_that_stands_before_it_and_no_less_from_the_seventh_on() -> None:
    weights = [weigh_telling(telling) for telling in tellings(*[80] * 9)]
    assert weights == [80, 70, 60, 50, 40, 30, 20, 20, 20]


def test_what_a_sentence_tells_on_the_side_of_another_day_weighs_less() -> None:
    article = Article("a", "She was born in 1951 after her father was elected in 1949.")
    article.event("She was born in 1951", day("1951-05-01"), salience=80)
    article.event("after her father was elected in 1949.", day("1949-05-01"), salience=80, clause="adverbial")
    parsed = article.parsed()
    found, _ = list_candidates(parsed, build_register([parsed], ()), frozenset())
    assert [(each.beside, weigh_telling(each)) for each in found] == [(False, 80), (True, 20)]


def test_the_constants_are_those_that_were_measured() -> None:
    """Their figures stand beside them and in docs/choosing.md; others have others."""
    assert (PLACE, DEEPEST, SIDE, ORIGIN, RETOLD) == (10, 6, 60, 15, 3)


@pytest.mark.parametrize(
    ("saliences", "origins", "weight"),
    [
        ((50,), 1, 50),
        # the best telling, wherever it stands, and three for each further one
        ((50, 90), 1, 80 + 3),
        ((90, 50), 1, 90 + 3),
        ((50, 50, 50), 1, 50 + 6),
        # fifteen for each further origin
        ((50, 50), 2, 50 + 15 + 3),
        ((50, 50, 50), 3, 50 + 30 + 6),
    ],
)
def test_an_event_weighs_as_its_best_telling_and_more_for_who_else_tells_it(
    saliences: tuple[int, ...], origins: int, weight: int
) -> None:
    assert weigh_tellings(tellings(*saliences), origins) == weight


def test_an_origin_counts_for_more_than_a_retelling_and_for_less_than_two_places() -> None:
    assert RETOLD < PLACE < ORIGIN < 2 * PLACE
