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
        ("Ada Lund never said it was shut.", []),
        ("Ada Lund has not yet said it was shut.", []),
        ("Ada Lund has also said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund was told it was shut.", []),
        ("Ada Lund is said by Tom Berg to be late.", []),
        ("The plan, denounced by Tom Berg, is dead.", []),
        (
            "Ada Lund was quoted by the Daily Globe as saying it was shut.",
            ["indirect: it was shut | Ada Lund | saying"],
        ),
        (
            "Ada Lund was quoted in the Daily Globe as saying it was shut.",
            ["indirect: it was shut | Ada Lund | saying"],
        ),
        ("Ada Lund was cited as saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("The Daily Globe cited Ada Lund as saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("It was said that the port was shut.", ["indirect: the port was shut | - | said"]),
        ("It is claimed that the port is shut.", ["indirect: the port is shut | - | claimed"]),
        ("He was said that the port was shut.", []),
        ("Tom Berg recalled Ada Lund saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Tom Berg heard Ada Lund saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Tom Berg recalled saying it was shut.", []),
        ("Ada Lund left by saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Ada Lund left before saying it was shut.", ["indirect: it was shut | Ada Lund | saying"]),
        ("Ada Lund left but said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund shrugged or said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("The old men shrugged and said it was shut.", ["indirect: it was shut | The old men | said"]),
        ("Men with cars in the port shrugged and said it was shut.", ["indirect: it was shut | Men | said"]),
        ("Slowly Ada Lund shrugged and said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Smiling broadly, Ada Lund shrugged and said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("But Ada Lund shrugged and said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("So and so shrugged and said it was shut.", []),
        ("In Oslo shrugged and said it was shut.", []),
        ("Ada Lund was hit and said it was shut.", []),
        ("Tom Berg, who left, said it was shut.", ["indirect: it was shut | Tom Berg | said"]),
        ("Tom Berg, whose boat sank, said it was shut.", ["indirect: it was shut | Tom Berg | said"]),
        (
            'Tom Berg, who calls it "a joke," said it was shut.',
            ['mixed: it "a joke," | Tom Berg | calls', "indirect: it was shut | Tom Berg | said"],
        ),
        ('Tom Berg, whose aide calls it "a joke," said it was shut.', ["indirect: it was shut | Tom Berg | said"]),
        ('Tom Berg of Oslo, which calls it "a joke," said it was shut.', ["indirect: it was shut | Tom Berg | said"]),
        ("The man who asked not to be named said it was shut.", ["indirect: it was shut | The man | said"]),
        ("A man who fled said it was shut.", ["indirect: it was shut | A man | said"]),
        ("A man who owns two boats said it was shut.", ["indirect: it was shut | A man | said"]),
        ("A man who the port hurt said it was shut.", ["indirect: it was shut | A man | said"]),
        ("Nobody who left said it was shut.", []),
        ("None of the men said it was shut.", []),
        ("Neither said it was shut.", []),
        ("Not everybody said it was shut.", []),
        ("No man said it was shut.", []),
        ("He wants Tom Berg to say it was shut.", []),
        ("Reports say it was shut.", ["indirect: it was shut | Reports | say"]),
        ("The report says it was shut.", ["indirect: it was shut | The report | says"]),
        ("The mayor claims it was shut.", ["indirect: it was shut | The mayor | claims"]),
        ("Legal claims it was shut failed.", []),
        ("The legal claims it was shut failed.", []),
        ("Tom Berg claims it was shut.", ["indirect: it was shut | Tom Berg | claims"]),
        ("A man claim it was shut.", []),
        ("They claim it was shut.", ["indirect: it was shut | They | claim"]),
        ("He claims it was shut.", ["indirect: it was shut | He | claims"]),
        ("The harbour report says it was shut.", ["indirect: it was shut | The harbour report | says"]),
        ("The plan's claims it was shut failed.", []),
        ("No 10 said it was shut.", ["indirect: it was shut | No 10 | said"]),
    ],
)
def test_who_is_the_subject(text: str, expected: list[str]) -> None:
    """Each statement as "kind: words | words that name the speaker | cue"."""
    told = [describe(quotation, text).split(" | ") for quotation in quote(text, ACTORS)]
    assert [" | ".join((words, *named)) for words, _, *named in told] == expected
