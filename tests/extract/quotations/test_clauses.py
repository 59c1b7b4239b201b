"""How far the words go that a cue reports."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund told the Daily Globe that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told reporters it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told reporters that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told her deputy that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told her he was late.", ["indirect: he was late | Ada Lund | told"]),
        ("Ada Lund told her that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told Tom Berg, the mayor, that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told Tom Berg, smiling, that it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told a panel of the council the port was shut.", ["indirect: the port was shut | Ada Lund | told"]),
        ("Ada Lund told men of the port it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told men with cars it was shut.", ["indirect: it was shut | Ada Lund | told"]),
        ("Ada Lund told one two three four five six seven eight nine it was shut.", []),
        ("Ada Lund said on Monday in a statement that it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said on Monday it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said Sunday night it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said early Monday it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said late last week it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said flatly it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said nearly 300 people left.", ["indirect: nearly 300 people left | Ada Lund | said"]),
        ("Ada Lund said only one was hurt.", ["indirect: only one was hurt | Ada Lund | said"]),
        ("Ada Lund said only that one was hurt.", ["indirect: one was hurt | Ada Lund | said"]),
        ("Ada Lund said here in Oslo that it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said there was snow.", ["indirect: there was snow | Ada Lund | said"]),
        ("Ada Lund said simply it was shut.", ["indirect: simply it was shut | Ada Lund | said"]),
        ("Ada Lund said later it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said later this week it will open.", ["indirect: later this week it will open | Ada Lund | said"]),
        ("Ada Lund said at least 40 people left.", ["indirect: at least 40 people left | Ada Lund | said"]),
        ("Ada Lund said about 40 people left.", ["indirect: about 40 people left | Ada Lund | said"]),
        ("Ada Lund said about noon it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said (in May) it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said to reporters it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        # a plan, a law, a custom is no source
        ("The port opened according to plan.", []),
        ("According to schedule, the port opened.", []),
        ("The port opened, according to the plan.", ["indirect: The port opened | the plan | according to"]),
        (
            "The port opened, according to plan documents.",
            ["indirect: The port opened | plan documents | according to"],
        ),
        (
            "Ada Lund said the port opened according to plan.",
            ["indirect: the port opened according to plan | Ada Lund | said"],
        ),
        ("Ada Lund promised to help.", []),
        ("Ada Lund said yes.", []),
        ("Ada Lund said nothing was shut.", ["indirect: nothing was shut | Ada Lund | said"]),
        ("Ada Lund said no trains ran.", ["indirect: no trains ran | Ada Lund | said"]),
        ("Ada Lund said no to it.", []),
        ("Ada Lund said voters deserve better.", ["indirect: voters deserve better | Ada Lund | said"]),
        ("Ada Lund said shops.", []),
        (
            "Ada Lund said the port in Oslo failed the town.",
            ["indirect: the port in Oslo failed the town | Ada Lund | said"],
        ),
        (
            "Ada Lund said it was shut, but Tom Berg said it was open.",
            ["indirect: it was shut | Ada Lund | said", "indirect: it was open | Tom Berg | said"],
        ),
        (
            "Ada Lund said it was shut and Tom Berg said it was open.",
            ["indirect: it was shut | Ada Lund | said", "indirect: it was open | Tom Berg | said"],
        ),
        ("Ada Lund said it was shut and men left.", ["indirect: it was shut and men left | Ada Lund | said"]),
        ("Ada Lund said it was shut; Tom Berg left.", ["indirect: it was shut | Ada Lund | said"]),
        (
            "Ada Lund said it was shut, according to Tom Berg.",
            [
                "indirect: Ada Lund said it was shut | Tom Berg | according to",
                "indirect: it was shut | Ada Lund | said",
            ],
        ),
        (
            "Ada Lund said it was shut according to Tom Berg.",
            [
                "indirect: Ada Lund said it was shut | Tom Berg | according to",
                "indirect: it was shut | Ada Lund | said",
            ],
        ),
        (
            "Ada Lund said it was shut, adding that it would open.",
            ["indirect: it was shut | Ada Lund | said", "indirect: it would open | Ada Lund | adding"],
        ),
        ("Ada Lund said it was shut, a statement that angered Tom Berg.", ["indirect: it was shut | Ada Lund | said"]),
        (
            "Ada Lund said it was shut, while Tom Berg said nothing was.",
            ["indirect: it was shut | Ada Lund | said", "indirect: nothing was | Tom Berg | said"],
        ),
        ("Ada Lund said it was shut, the court was told.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said it was shut, the court heard.", ["indirect: it was shut | Ada Lund | said"]),
        ("The port was shut, the court heard.", []),
        ("The port, Ada Lund said, is shut.", ["indirect: The port + is shut | Ada Lund | said"]),
        ("The port, Ada Lund said, also failed.", ["indirect: The port + also failed | Ada Lund | said"]),
        ("The port, Ada Lund said, the town.", ["indirect: The port | Ada Lund | said"]),
        ("The port is shut, Ada Lund said.", ["indirect: The port is shut | Ada Lund | said"]),
        ("The port is shut, said Ada Lund, who left.", ["indirect: The port is shut | Ada Lund | said"]),
        ("The port is shut, according to Ada Lund.", ["indirect: The port is shut | Ada Lund | according to"]),
        ("According to Ada Lund, the port is shut.", ["indirect: the port is shut | Ada Lund | According to"]),
        (
            "According to police in Oslo, the port is shut.",
            ["indirect: the port is shut | police in Oslo | According to"],
        ),
        ("According to police, who left, the port is shut.", ["indirect: the port is shut | police | According to"]),
        (
            "According to Ada Lund, a lawyer, the port is shut.",
            ["indirect: the port is shut | Ada Lund | According to"],
        ),
        ("According to Ada Lund (52), the port is shut.", ["indirect: the port is shut | Ada Lund | According to"]),
        ("Ada Lund said late Monday it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said Monday evening trains ran.", ["indirect: trains ran | Ada Lund | said"]),
        ("Ada Lund said two days later it was shut.", ["indirect: two days later it was shut | Ada Lund | said"]),
    ],
)
def test_the_words_that_are_reported(text: str, expected: list[str]) -> None:
    """Each statement as "kind: words | words that name the speaker | cue"."""
    told = [describe(quotation, text).split(" | ") for quotation in quote(text, ACTORS)]
    assert [" | ".join((words, *named)) for words, _, *named in told] == expected
