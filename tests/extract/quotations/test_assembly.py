"""Who a speaker is, judged by what came before."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ada Lund\'s campaign said it was shut. "It is bad and old," she said.',
            [
                "indirect: it was shut | Ada Lund's campaign | Ada Lund's campaign | said",
                'direct: "It is bad and old," | Ada Lund | she | said',
            ],
        ),
        (
            'Ada Lund’s campaign said it was shut. "It is bad and old," she said.',
            [
                "indirect: it was shut | Ada Lund’s campaign | Ada Lund’s campaign | said",
                'direct: "It is bad and old," | Ada Lund | she | said',
            ],
        ),
        (
            'Oslo\'s mayor said it was shut. "It is bad and old," she said.',
            [
                "indirect: it was shut | Oslo's mayor | Oslo's mayor | said",
                'direct: "It is bad and old," | she | she | said',
            ],
        ),
        (
            'A spokesman for Ada Lund said it was shut. "It is bad and old," he said.',
            [
                "indirect: it was shut | A spokesman for Ada Lund | A spokesman for Ada Lund | said",
                'direct: "It is bad and old," | he | he | said',
            ],
        ),
        (
            'The former mayor said it was shut. "It is bad and old," she said.',
            [
                "indirect: it was shut | The former mayor | The former mayor | said",
                'direct: "It is bad and old," | she | she | said',
            ],
        ),
        (
            'Ada Lund said it was shut. "It is bad and old," Lund said.',
            [
                "indirect: it was shut | Ada Lund | Ada Lund | said",
                'direct: "It is bad and old," | Ada Lund | Lund | said',
            ],
        ),
        (
            'Ada Lund said it was shut. "It is bad and old," LUND said.',
            [
                "indirect: it was shut | Ada Lund | Ada Lund | said",
                'direct: "It is bad and old," | Ada Lund | LUND | said',
            ],
        ),
        (
            "LUND: It is shut.\n\nBERG: It is not shut at all.",
            ["direct: It is shut. | Ada Lund | LUND | -", "direct: It is not shut at all. | Tom Berg | BERG | -"],
        ),
        (
            "ADA LUND: It is shut.\n\nTOM BERG: It is not shut at all.",
            [
                "direct: It is shut. | Ada Lund | ADA LUND | -",
                "direct: It is not shut at all. | Tom Berg | TOM BERG | -",
            ],
        ),
        ("MR. LUND: It is shut.\n\nQ: It is not shut at all.", ["direct: It is shut. | Ada Lund | MR. LUND | -"]),
        (
            "EVA LUND: It is shut.\n\nTOM BERG: It is not shut at all.",
            [
                "direct: It is shut. | Eva Lund | EVA LUND | -",
                "direct: It is not shut at all. | Tom Berg | TOM BERG | -",
            ],
        ),
        (
            "OSLO: It is shut.\n\nTOM BERG: It is not shut at all.",
            ["direct: It is not shut at all. | Tom Berg | TOM BERG | -"],
        ),
        (
            'MAYOR LUND: It is shut.\n\nTOM BERG: "It" is not shut at all.',
            [
                "direct: It is shut. | Ada Lund | MAYOR LUND | -",
                'direct: "It" is not shut at all. | Tom Berg | TOM BERG | -',
            ],
        ),
        ('Tom Berg left Oslo. "It is bad and old."', ['direct: "It is bad and old." | Tom Berg | Tom Berg | -']),
        ('He left Oslo. "It is bad and old."', ['direct: "It is bad and old." | He | He | -']),
        ('In Oslo, Tom Berg left. "It is bad and old."', ['direct: "It is bad and old." | Tom Berg | Tom Berg | -']),
        (
            'It rained.\n\nTom Berg left. "It is bad and old."',
            ['direct: "It is bad and old." | Tom Berg | Tom Berg | -'],
        ),
        ('Tom Berg left.\n\n"It is bad and old."', ['direct: "It is bad and old." | - | - | -']),
        ('"It is bad and old." Tom Berg left.', ['direct: "It is bad and old." | - | - | -']),
    ],
)
def test_whom_the_words_for_a_speaker_name(text: str, expected: list[str]) -> None:
    assert [describe(quotation, text) for quotation in quote(text, ACTORS)] == expected
