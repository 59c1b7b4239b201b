"""Bodies whose offices somebody takes, holds or leaves, in texts of invented people and bodies."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who

WHOSE_OFFICE_IT_IS = [
    ("Ana Vale became chair of the Tern Union.", "became", "Ana Vale/d, Tern Union/o"),
    ("Ana Vale served as the Tern Union's director.", "served", "Ana Vale/d, Tern Union/o"),
    ("Ana Vale resigned as director of the Relief Society.", "resigned", "Ana Vale/d, Relief Society/o"),
    ("The Tern Union official in Sund, Karl Lund, resigned.", "resigned", "Karl Lund/d, Tern Union/o"),
    ("The Tern Union lost. Ana Vale took over as the union's chair.", "took", "Ana Vale/d"),
    ("The Tern Union lost. Ana Vale served as the union's chair.", "served", "Ana Vale/d, Tern Union/o"),
    ("The Tern Union lost. Its chief executive, Ana Vale, resigned.", "resigned", "Ana Vale/d, Tern Union/o"),
    ("Ana Vale replaced Karl Lund as head of the Tern Union.", "replaced", "Ana Vale/d, Karl Lund/o, Tern Union/o"),
    ("Ana Vale was named chief executive of the Tern Union.", "named", "Ana Vale/o, Tern Union/o"),
    ("Ana Vale resigned as acting director of the Relief Society.", "resigned", "Ana Vale/d, Relief Society/o"),
    ("Ana Vale resigned by acting director of the Relief Society.", "resigned", "Ana Vale/d"),
    ("The Tern Union lost. Ana Vale became chair of the union.", "became", "Ana Vale/d, Tern Union/o"),
    ("The Tern Union lost. Ana Vale became chair of a union.", "became", "Ana Vale/d"),
    ("Ana Vale became chair of boards.", "became", "Ana Vale/d"),
    # not those who come to it by their own description
    ("Orvel elected a Tern Union member in 2015.", "elected", ""),
    # not where the office is not what is told of, nor a country
    ("The Tern Union official in Sund, Karl Lund, fled.", "fled", "Karl Lund/d"),
    ("Ana Vale became president of Karvia.", "became", "Ana Vale/d"),
    ("Ana Vale became a friend of the Tern Union.", "became", "Ana Vale/d"),
]


@pytest.mark.parametrize(("text", "verb", "who"), WHOSE_OFFICE_IT_IS)
def test_whose_office_it_is(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The Tern Union lost. Its chief executive, Ana Vale, resigned.", "resigned", ["Ana Vale", "Its"]),
        ("The Tern Union lost. Ana Vale became chair of the union.", "became", ["Ana Vale", "the union"]),
        ("The Tern Union lost. Ana Vale served as the union's chair.", "served", ["Ana Vale", "the union"]),
    ],
)
def test_the_words_that_tell_whose_office_it_is(text: str, verb: str, words: list[str]) -> None:
    assert [text[slice(*each.span)] for each in find(text, verb).participants] == words
