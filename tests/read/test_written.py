from __future__ import annotations

import pytest

from briefkit.read.written import drop_contacts, tidy

REACH = "Tel. +000 555 0118, press@wire.example"


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        (["Contact: press@wire.example, +000 555 0118"], []),
        (["For more information, please contact:", "Ada Lem, press officer", REACH], []),
        (["Media enquiries:", REACH], []),
        (["- ENDS -", "Notes to editors", "The ferry was built in 1990.", "Contact", REACH], []),
        (["###"], []),
        (["– 30 –"], []),
        (["Contact between the two ended in May."], ["Contact between the two ended in May."]),
        (["Contact: he gave none."], ["Contact: he gave none."]),
        (["It ended."], ["It ended."]),
    ],
)
def test_lines_that_say_whom_to_call_are_no_text(below: list[str], kept: list[str]) -> None:
    assert list(drop_contacts(["The ferry ran.", *below])) == ["The ferry ran.", *kept]


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  a \t b\xa0c ", "a b c"),
        ("co\xadoperation\u200b\uf0b7", "cooperation"),
        ("By Ada Lem\nNorhaven", "By Ada Lem\nNorhaven"),
        ("the ferry\nran", "the ferry ran"),
        ("It ran.\nand stopped", "It ran.\nand stopped"),
        ("\n\n", ""),
    ],
)
def test_paragraphs_are_tidied(text: str, tidied: str) -> None:
    assert tidy(text) == tidied
