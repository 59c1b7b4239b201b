"""Where the words of a clause, and of the sentence around it, put what it tells."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find

ELSEWHERE = [
    # what is told of has a place of its own, unless it is a bare noun for no event
    ("Karl Lund was tested for flu in Orvel.", "tested", "Orvel"),
    ("Karl Lund was tested for the flu in Orvel.", "tested", ""),
    ("Karl Lund was praised for a book in Orvel.", "praised", ""),
    ("Ana Vale wrote to the embassy in Orvel.", "wrote", ""),
]

SAID_AT = [
    # before or after what something is said, it is said there where people met
    ("Ana Vale said after talks in Orvel that it was late.", "said", "Orvel"),
    ("Ana Vale said after a fire in Orvel that it was late.", "said", ""),
]

MEANWHILE = [
    # only what goes on with the clause itself
    ("Ana Vale announced the tour while closing a concert in Orvel.", "announced", "Orvel"),
    ("Ana Vale announced the tour, closing a concert in Orvel.", "announced", ""),
    ("Ana Vale announced the tour, said Karl Lund, who sang, while closing a concert in Orvel.", "announced", ""),
    ("Ana Vale announced the tour, said Karl Lund, who sang, while closing a concert in Orvel.", "said", "Orvel"),
]


@pytest.mark.parametrize(("text", "verb", "where"), [*ELSEWHERE, *SAID_AT, *MEANWHILE])
def test_where_a_clause_puts_what_it_tells(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where
