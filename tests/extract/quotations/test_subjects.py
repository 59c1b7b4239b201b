"""Who is the subject of a cue."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund did not say it was shut.", []),
        ("It was reported that the port was shut.", ["indirect: the port was shut | - | reported"]),
        ("The port was said to be shut.", []),
        ("Ada Lund, who said it was shut, left.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund, 34, who said it was shut, left.", ["indirect: it was shut | Ada Lund | said"]),
        ("A man who runs the port said it was shut.", ["indirect: it was shut | A man | said"]),
        (
            "Critics who claim the levy is unfair said it was shut.",
            ["indirect: the levy is unfair | Critics | claim", "indirect: it was shut | Critics | said"],
        ),
        ("Ada Lund shrugged and said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund was hurt and said it was shut.", []),
        ("Ada Lund went on to say it was shut.", ["indirect: it was shut | Ada Lund | say"]),
        ("Ada Lund on Monday also has said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund, a lawyer, said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund left, saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Ada Lund left a statement saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Ada Lund was quoted as saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("The Daily Globe quoted Ada Lund as saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        (
            "The Daily Globe quoted Ada Lund, the mayor, as saying it was shut.",
            ["indirect: it was shut | Ada Lund | saying"],
        ),
        ('"It is shut," the Daily Globe quoted Ada Lund as saying.', ['direct: "It is shut," | Ada Lund | quoted']),
        ('"It is shut," Ada Lund was quoted as saying.', ['direct: "It is shut," | Ada Lund | quoted']),
        ('Said Ada Lund: "It is shut."', ['direct: "It is shut." | Ada Lund | Said']),
        ("Nobody said it was shut.", []),
        ("Not all said it was shut.", []),
        ("When Ada Lund said it was shut, men left.", ["indirect: it was shut | Ada Lund | said"]),
        ("Hours after Ada Lund said it was shut, men left.", ["indirect: it was shut | Ada Lund | said"]),
        ("It was shut, not Ada Lund said.", []),
    ],
)
def test_who_is_the_subject(text: str, expected: list[str]) -> None:
    """Each statement as "kind: words | words that name the speaker | cue"."""
    told = [describe(quotation, text).split(" | ") for quotation in quote(text, ACTORS)]
    assert [" | ".join((words, *named)) for words, _, *named in told] == expected
