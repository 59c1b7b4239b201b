"""Selecting takes twice the work for twice as much of anything, and not more."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from benchmarks.piles import PILES, make_pile
from tests.counting import count_calls

from briefkit.model.head import Head
from briefkit.select import select
from briefkit.spec.briefing import Spec

SIZES = {"reports of one event": 25, "actors": 150, "articles of one source": 80, "events of one day": 150}
LAST = dt.date(2030, 1, 1)


def test_every_pile_has_a_size() -> None:
    assert set(SIZES) == set(PILES)


@pytest.mark.parametrize("name", SIZES)
def test_twice_as_much_is_twice_the_work(name: str) -> None:
    spec = Spec("spec.yaml", Path(), "situation-report", Head("The dyke", LAST), (), None)

    def measure(size: int) -> int:
        pile = make_pile(name, size)
        assert len(pile) > 10
        return count_calls(lambda: select(pile, spec, LAST))

    measure(SIZES[name])  # what is loaded and kept once
    assert measure(4 * SIZES[name]) <= 2.4 * measure(2 * SIZES[name])
