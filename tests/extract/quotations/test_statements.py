"""Statements within one sentence, found by a cue, a named source or the layout alone."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ada Lund: "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | -']),
        ('Ada Lund: "shut".', []),
        ('Mayor Lund: "It is shut and bad."', ['direct: "It is shut and bad." | Ada Lund | Lund | -']),
        ('From Ada Lund: "It is shut and bad."', ['direct: "It is shut and bad." | Ada Lund | Ada Lund | -']),
        ('Ada Lund\'s answer: "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | -']),
        ('Ada Lund\'s answer was short: "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | -']),
        ('Ada Lund\'s answer was short: "shut".', []),
        ('Ada Lund on the port: "It is shut and bad."', ['direct: "It is shut and bad." | Ada Lund | Ada Lund | -']),
        ('Ada Lund left and slept in the port in Oslo in May, "It is shut and bad."', []),
        ('Tickets for the play, "The Port of Oslo," are sold.', []),
        ('"It is shut" - Ada Lund', ['direct: "It is shut" | Ada Lund | Ada Lund | -']),
        ('"It is shut" - Ada Lund, mayor', ['direct: "It is shut" | Ada Lund | Ada Lund | -']),
        ('"It is shut" - a man left.', []),
        ('"It is shut" — Ada Lund.', ['direct: "It is shut" | Ada Lund | Ada Lund | -']),
        ('The old big red "It is shut" - Ada Lund', []),
        (
            'In the words of Ada Lund, the port is "a joke".',
            ['mixed: the port is "a joke" | Ada Lund | Ada Lund | In the words of'],
        ),
        (
            "In the words of Ada Lund, the port is a joke.",
            ["indirect: the port is a joke | Ada Lund | Ada Lund | In the words of"],
        ),
        ('In his own words, it is "a joke".', []),
        ('In other words, it is "a joke".', []),
        (
            'The port is "a joke", in the words of Ada Lund.',
            ['mixed: The port is "a joke" | Ada Lund | Ada Lund | in the words of'],
        ),
        (
            'According to Ada Lund, the port is "a joke".',
            ['mixed: the port is "a joke" | Ada Lund | Ada Lund | According to'],
        ),
        (
            'The port is "a joke", according to Ada Lund.',
            ['mixed: The port is "a joke" | Ada Lund | Ada Lund | according to'],
        ),
        (
            'The port, according to Ada Lund, is "a joke".',
            ['mixed: The port + is "a joke" | Ada Lund | Ada Lund | according to'],
        ),
        ('"It is shut," snorted Ada Lund.', ['direct: "It is shut," | Ada Lund | Ada Lund | snorted']),
        ('"It is shut," Ada Lund snorted.', ['direct: "It is shut," | Ada Lund | Ada Lund | snorted']),
        ('"It is shut," snorts Mr. Lund.', ['direct: "It is shut," | Ada Lund | Lund | snorts']),
        ('"It is shut," Ada Lund snorted again.', ['direct: "It is shut," | Ada Lund | Ada Lund | snorted']),
        ('"It is shut," snorted Ada Lund again.', ['direct: "It is shut," | Ada Lund | Ada Lund | snorted']),
        ('Ada Lund called it "a joke".', ['mixed: it "a joke" | Ada Lund | Ada Lund | called']),
        ('Ada Lund called the port "a joke" and left.', ['mixed: the port "a joke" | Ada Lund | Ada Lund | called']),
        ("Ada Lund called the port.", []),
        ('Ada Lund called Tom Berg "a joke".', ['mixed: Tom Berg "a joke" | Ada Lund | Ada Lund | called']),
        ("Ada Lund said it was shut (in May).", ["indirect: it was shut (in May) | Ada Lund | Ada Lund | said"]),
        ("Ada Lund said it was shut in May).", ["indirect: it was shut in May | Ada Lund | Ada Lund | said"]),
        ("Ada Lund said: it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
    ],
)
def test_statements(text: str, expected: list[str]) -> None:
    assert [describe(quotation, text) for quotation in quote(text, ACTORS)] == expected
