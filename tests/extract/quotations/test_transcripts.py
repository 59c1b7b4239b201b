"""Turns of transcripts, and headings that look like them."""

from __future__ import annotations

import pytest

from briefkit.extract.quotations.transcripts import find_turns, name_turns
from briefkit.model.paragraphs import split_paragraphs


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("LUND: We go.\n\nBERG: We stay.", ["Ada Lund", "Tom Berg"], [("LUND", "We go."), ("BERG", "We stay.")]),
        ("LUND: We go. BERG: We stay.", ["Ada Lund", "Tom Berg"], [("LUND", "We go."), ("BERG", "We stay.")]),
        ("ADA LUND: “We go.”", ["Ada Lund"], [("ADA LUND", "“We go.”")]),
        (
            "QUESTION: Why?\n\nORM: So.\n\nQUESTION: And?",
            [],
            [("QUESTION", "Why?"), ("ORM", "So."), ("QUESTION", "And?")],
        ),
        (
            "ADA LUND, HOST: Hello.\n\nCHIEF TOM BERG, LEEDS POLICE: We go.",
            [],
            [("ADA LUND", "Hello."), ("CHIEF TOM BERG", "We go.")],
        ),
        ("ADA LUND: So.\n\nORM: No.\n\nLUND: Why?", [], [("ADA LUND", "So."), ("ORM", "No."), ("LUND", "Why?")]),
        ("LEEDS: The harbour was closed.", ["Ada Lund"], []),
        ("UPDATE, MONDAY: It rains.\n\nLEEDS, ENGLAND: It is shut.", [], []),
        (
            "JOHN BERG, HOST: So.\n\nMARY BERG, GUEST: No.\n\nJOHN BERG: Why?",
            [],
            [("JOHN BERG", "So."), ("MARY BERG", "No."), ("JOHN BERG", "Why?")],
        ),
        ("UPDATE: It is open.\n\nNOTE: Not so.", ["Ada Lund"], []),
        ("She met Lund: it was late.", ["Ada Lund"], []),
        ("", [], []),
    ],
)
def test_turns(text: str, names: list[str], expected: list[tuple[str, str]]) -> None:
    turns = find_turns(text, split_paragraphs(text), names)
    assert [(text[slice(*turn.label)], text[slice(*turn.words)]) for turn in turns] == expected


def test_a_turn_is_named_by_the_fullest_label() -> None:
    text = "ADA LUND: So.\n\nORM: No.\n\nLUND: Why?"
    assert name_turns(text, find_turns(text, split_paragraphs(text), [])) == {
        "ADA LUND": "Ada Lund",
        "ORM": "Orm",
        "LUND": "Ada Lund",
    }
