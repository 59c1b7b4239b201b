"""Those of whom a sentence tells together, meant by the next one, in texts of invented people and bodies."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who
from tests.extract.events.sight import see

from briefkit.extract.events.together import read_count

COUNTED = [
    ("Ana Vale and Karl Lund signed the deal. The two leaders met on Friday.", "met", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale and Karl Lund fled. Both were arrested.", "arrested", "Ana Vale/o, Karl Lund/o"),
    ("Karl Lund and James Orr fled. Both men were arrested.", "arrested", "Karl Lund/o, James Orr/o"),
    ("Karvia and Borduria signed the deal. The two countries met on Friday.", "met", "Karvia/d, Borduria/d"),
    ("Karvia and Borduria signed the deal. Both sides broke it.", "broke", "Karvia/d, Borduria/d"),
    (
        "The Tern Union and the Kestrel Group talked. The two companies merged.",
        "merged",
        "Tern Union/d, Kestrel Group/d",
    ),
    ("Ana Vale, Karl Lund and James Orr left. The three returned.", "returned", "Ana Vale/d, Karl Lund/d, James Orr/d"),
    # another number or kind, more than the sentence before, or more than two of whom it may be
    ("Ana Vale, Karl Lund and James Orr left. Both returned.", "returned", ""),
    ("Karvia and Borduria signed the deal. The two leaders met.", "met", ""),
    ("Ana Vale and Karl Lund signed the deal. The two countries met.", "met", ""),
    ("Ana Vale and Karvia signed the deal. Both fled.", "fled", ""),
    ("Ana Vale and Karl Lund left. James Orr came. Both returned.", "returned", ""),
    ("Ana Vale and Karl Lund left, and James Orr and Mary Tarn came. The two returned.", "returned", ""),
    ("Ana Vale and Mary Tarn left. Both men returned.", "returned", ""),
]

SUBJECT_AND_OBJECT = [
    ("Ana Vale met Karl Lund. The two agreed on a deal.", "agreed", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale sued Karl Lund. Both fled.", "fled", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale met Karl Lund. They agreed on a deal.", "agreed", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale held talks with Karl Lund. They agreed on a deal.", "agreed", "Ana Vale/d, Karl Lund/d"),
    ("Karvia held talks with Borduria. The two countries signed a deal.", "signed", "Karvia/d, Borduria/d"),
    # "they" are others where only one does something to the other, and where somebody else is several
    ("Ana Vale sued Karl Lund. They fled.", "fled", ""),
    ("Ana Vale met Karl Lund. Protesters said they fled.", "fled", ""),
    ("Ana Vale met the Tern Union. The two fled.", "fled", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), [*COUNTED, *SUBJECT_AND_OBJECT])
def test_who_is_told_of_together(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("both", (2, "")),
        ("both men", (2, "men")),
        ("both old men", None),
        ("the two", (2, "")),
        ("these two men", (2, "men")),
        ("the two old men", None),
        ("the three", (3, "")),
        ("the four", (4, "")),
        ("the five", None),
        ("the men", (None, "men")),
        ("the old men", None),
        ("the boats", None),
        ("the", None),
        ("two men", None),
    ],
)
def test_counts(words: str, counted: tuple[int | None, str] | None) -> None:
    assert read_count(see(f"{words} left.").grammar.reading, 0, len(words.split()) - 1) == counted
