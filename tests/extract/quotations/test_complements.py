"""What follows a cue."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund said, that it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        (
            "Ada Lund said, in a letter to the men, that it was shut.",
            ["indirect: it was shut | Ada Lund | Ada Lund | said"],
        ),
        ("Ada Lund said that was fine.", ["indirect: that was fine | Ada Lund | Ada Lund | said"]),
        (
            "Ada Lund said that day in May it was shut.",
            ["indirect: that day in May it was shut | Ada Lund | Ada Lund | said"],
        ),
        ("Ada Lund said that night.", []),
        (
            "Ada Lund said in winter, the port is shut.",
            ["indirect: in winter, the port is shut | Ada Lund | Ada Lund | said"],
        ),
        ("Ada Lund said that time flies.", ["indirect: time flies | Ada Lund | Ada Lund | said"]),
        ("Ada Lund is sure that it is shut.", []),
        (
            "Ada Lund said she knew that it was shut.",
            ["indirect: she knew that it was shut | Ada Lund | Ada Lund | said"],
        ),
        ('Ada Lund said, "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | said']),
        ('Ada Lund said: "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | said']),
        ('Ada Lund said - "It is shut."', ['direct: "It is shut." | Ada Lund | Ada Lund | said']),
        ("Ada Lund said - it is shut.", ["indirect: it is shut | Ada Lund | Ada Lund | said"]),
        ("Ada Lund said:", []),
        ("Ada Lund asked what was shut.", ["indirect: what was shut | Ada Lund | Ada Lund | asked"]),
        ("Ada Lund asked Tom Berg why it was shut.", ["indirect: why it was shut | Ada Lund | Ada Lund | asked"]),
        ('Ada Lund asked, "Is it shut?"', ['direct: "Is it shut?" | Ada Lund | Ada Lund | asked']),
        ('Ada Lund asked Tom Berg, "Is it shut?"', ['direct: "Is it shut?" | Ada Lund | Ada Lund | asked']),
        ('Ada Lund asked Tom Berg about "a shame".', []),
        ("Ada Lund asked if it was shut.", ["indirect: if it was shut | Ada Lund | Ada Lund | asked"]),
        ("Ada Lund said, it was shut.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ('Ada Lund described it as "a shame".', ['mixed: it as "a shame" | Ada Lund | Ada Lund | described']),
        ("Ada Lund described it as a shame.", []),
        ('Ada Lund referred to it as "a shame".', ['mixed: to it as "a shame" | Ada Lund | Ada Lund | referred']),
        ('Ada Lund referred to "a shame".', ['mixed: to "a shame" | Ada Lund | Ada Lund | referred']),
        ('Ada Lund described as "a shame" what men did.', ['direct: "a shame" | Ada Lund | Ada Lund | described']),
        ('Ada Lund spoke of "a shame".', ['mixed: of "a shame" | Ada Lund | Ada Lund | spoke']),
        ('Ada Lund warned of "a shame".', ['direct: "a shame" | Ada Lund | Ada Lund | warned']),
        ("Ada Lund warned of a shame.", []),
        ('Ada Lund criticised the plan, "a shame".', ['mixed: the plan, "a shame" | Ada Lund | Ada Lund | criticised']),
        (
            'Ada Lund criticised the plan: "It is a shame."',
            ['direct: "It is a shame." | Ada Lund | Ada Lund | criticised'],
        ),
        ('Ada Lund criticised the plan; men say it is "a shame".', ['mixed: it is "a shame" | men | men | say']),
        ('Ada Lund criticised the plan, men called it "a shame".', ['mixed: it "a shame" | men | men | called']),
        ('What Ada Lund called "a shame" is over.', ['direct: "a shame" | Ada Lund | Ada Lund | called']),
        ('A plan that Ada Lund called "a shame" is over.', ['direct: "a shame" | Ada Lund | Ada Lund | called']),
        ('A plan called "A Shame" is over.', []),
        ('What Ada Lund called "The Long Road" is over.', []),
        ("When Ada Lund said it was shut, men left.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ('When Ada Lund said "it is shut," men left.', ['direct: "it is shut," | Ada Lund | Ada Lund | said']),
        ("When Ada Lund said the port failed, men left.", ["indirect: the port failed | Ada Lund | Ada Lund | said"]),
        ("After Ada Lund said it was shut, men left.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("Hours after Ada Lund said it was shut, men left.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        ("Because Ada Lund said so, men left.", []),
        ("Ada Lund, who said it was shut, left.", ["indirect: it was shut | Ada Lund | Ada Lund | said"]),
        (
            "Ada Lund, who said it was shut and cold, left.",
            ["indirect: it was shut and cold | Ada Lund | Ada Lund | said"],
        ),
        ("Men who say it is shut said so.", ["indirect: it is shut | Men | Men | say"]),
        ('Ada Lund praised "The Long Road".', []),
    ],
)
def test_what_follows_a_cue(text: str, expected: list[str]) -> None:
    assert [describe(quotation, text) for quotation in quote(text, ACTORS)] == expected
