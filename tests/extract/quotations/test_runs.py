"""Quoted pieces without a cue of their own: who speaks them, and which of them continue others."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"It is shut," Ada Lund said. "It was old and bad."',
            ['direct: "It is shut," + "It was old and bad." | Ada Lund | Ada Lund | said'],
        ),
        ('"It is shut," Ada Lund said. "Old."', ['direct: "It is shut," + "Old." | Ada Lund | Ada Lund | said']),
        (
            'Ada Lund said it was shut. "It was old and bad."',
            [
                "indirect: it was shut | Ada Lund | Ada Lund | said",
                'direct: "It was old and bad." | Ada Lund | Ada Lund | -',
            ],
        ),
        (
            'Ada Lund said it was shut. "It was old."',
            ["indirect: it was shut | Ada Lund | Ada Lund | said", 'direct: "It was old." | Ada Lund | Ada Lund | -'],
        ),
        ('Ada Lund shrugged. "It was old and bad."', ['direct: "It was old and bad." | Ada Lund | Ada Lund | -']),
        ('Ada Lund shrugged. It rained. "It was old and bad."', ['direct: "It was old and bad." | - | - | -']),
        ('She shrugged. "It was old and bad."', ['direct: "It was old and bad." | She | She | -']),
        ('A man shrugged. "It was old and bad."', ['direct: "It was old and bad." | - | - | -']),
        ('Ada Lund shrugged.\n\n"It was old and bad."', ['direct: "It was old and bad." | - | - | -']),
        (
            'Ada Lund said it was shut.\n\n"It was old and bad."',
            [
                "indirect: it was shut | Ada Lund | Ada Lund | said",
                'direct: "It was old and bad." | Ada Lund | Ada Lund | -',
            ],
        ),
        (
            'Ada Lund said it was shut.\n\nIt rained.\n\n"It was old and bad."',
            ["indirect: it was shut | Ada Lund | Ada Lund | said", 'direct: "It was old and bad." | - | - | -'],
        ),
        (
            '"It was old and bad." Ada Lund said it was shut.',
            [
                'direct: "It was old and bad." | Ada Lund | Ada Lund | -',
                "indirect: it was shut | Ada Lund | Ada Lund | said",
            ],
        ),
        (
            '"It was old and bad," came from somewhere near. Ada Lund said it was shut.',
            ['direct: "It was old and bad," | - | - | -', "indirect: it was shut | Ada Lund | Ada Lund | said"],
        ),
        (
            '"It was old and bad." "We are all too late." Ada Lund said it was shut.',
            [
                'direct: "It was old and bad." + "We are all too late." | Ada Lund | Ada Lund | -',
                "indirect: it was shut | Ada Lund | Ada Lund | said",
            ],
        ),
        (
            '"It was old and bad." "We are all too late."',
            ['direct: "It was old and bad." + "We are all too late." | - | - | -'],
        ),
        (
            '"It is shut," Ada Lund said. "It is old,\n\n"We are all too late."',
            ['direct: "It is shut," + "It is old, + "We are all too late." | Ada Lund | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said, and Tom Berg left. "It was old and bad."',
            ['direct: "It is shut," + "It was old and bad." | Ada Lund | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said.\n\n"It was old and bad."',
            [
                'direct: "It is shut," | Ada Lund | Ada Lund | said',
                'direct: "It was old and bad." | Ada Lund | Ada Lund | -',
            ],
        ),
        ('The old "Port House" is shut. "It was old and bad."', ['direct: "It was old and bad." | - | - | -']),
        ('He read "The Port House".', []),
        ('He read "The Port House" twice.', []),
        (
            '"5 boats are lost," Ada Lund said. "6 boats are safe now."',
            ['direct: "5 boats are lost," + "6 boats are safe now." | Ada Lund | Ada Lund | said'],
        ),
        (
            "“It is shut,” Ada Lund said. “‘It was old and bad.’”",
            ["direct: “It is shut,” + “‘It was old and bad.’” | Ada Lund | Ada Lund | said"],
        ),
        (
            'Ada Lund said it was shut. "[It] was old and bad."',
            [
                "indirect: it was shut | Ada Lund | Ada Lund | said",
                'direct: "[It] was old and bad." | Ada Lund | Ada Lund | -',
            ],
        ),
        (
            'Ada Lund said it was shut and "It was old and bad."',
            ['mixed: it was shut and "It was old and bad." | Ada Lund | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said. "It was old and bad" was all.',
            ['direct: "It is shut," | Ada Lund | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said. "It was old and bad"',
            ['direct: "It is shut," + "It was old and bad" | Ada Lund | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said. "It was old and bad".',
            ['direct: "It is shut," + "It was old and bad" | Ada Lund | Ada Lund | said'],
        ),
    ],
)
def test_who_speaks_without_a_cue(text: str, expected: list[str]) -> None:
    assert [describe(quotation, text) for quotation in quote(text, ACTORS)] == expected
