"""Subjects that an apposition separates from their verb."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place", "Nordic Lines/organisation")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund, a lawyer, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("Ada Lund, a lawyer from Oslo, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("Ada Lund, a lawyer, 52, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("Ada Lund, 52, a lawyer, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("A lawyer, Ada Lund, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("A lawyer, Ada Lund, of Oslo, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("But Ada Lund, a lawyer, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("In Oslo, Ada Lund, a lawyer, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("In Oslo, a lawyer, Ada Lund, said it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        (
            "Tom Berg left; Ada Lund, a lawyer, said it was shut.",
            ["indirect: it was shut | Ada Lund | Ada Lund | said"],
        ),
        ("The mayor, a lawyer, said it was shut.", ["indirect: it was shut | The mayor | The mayor | said"]),
        ("The mayor, smiling, said it was shut.", ["indirect: it was shut | The mayor | The mayor | said"]),
        ("The mayor, dressed in red, said it was shut.", ["indirect: it was shut | The mayor | The mayor | said"]),
        ("The buyer, Nordic Lines, said it was shut.", ["indirect: it was shut | Nordic Lines | Nordic Lines | said"]),
        ("A buyer, Nordic Lines, said it was shut.", ["indirect: it was shut | Nordic Lines | Nordic Lines | said"]),
        (
            "Buyer Nordic Lines, a firm, said it was shut.",
            ["indirect: it was shut | Nordic Lines | Nordic Lines | said"],
        ),
        ("The man, Tom Berg, a lawyer, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Slowly, Tom Berg, a lawyer, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Tom Berg, of Oslo, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Tom Berg, in Oslo, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Tom Berg, on Monday, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Tom Berg - a lawyer - said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        ("Ada Lund's aide, Tom Berg, said it was shut.", ["indirect: it was shut | Tom Berg | Tom Berg | said"]),
        (
            "Ada Lund's aide, a lawyer, said it was shut.",
            ["indirect: it was shut | Ada Lund's aide | Ada Lund's aide | said"],
        ),
    ],
)
def test_who_speaks_where_an_apposition_stands_before_the_verb(text: str, expected: list[str]) -> None:
    assert [describe(quotation, text) for quotation in quote(text, ACTORS)] == expected
