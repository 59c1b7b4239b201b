"""Turns of transcripts, and headings that look like them."""

from __future__ import annotations

import pytest

from briefkit.extract.quotations.transcripts import find_turns
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
        ("LEEDS: The harbour was closed.", ["Ada Lund"], []),
        ("UPDATE: It is open.\n\nNOTE: Not so.", ["Ada Lund"], []),
        ("She met Lund: it was late.", ["Ada Lund"], []),
        ("", [], []),
    ],
)
def test_turns(text: str, names: list[str], expected: list[tuple[str, str]]) -> None:
    turns = find_turns(text, split_paragraphs(text), names)
    assert [(text[slice(*turn.label)], text[slice(*turn.words)]) for turn in turns] == expected
