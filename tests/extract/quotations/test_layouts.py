"""Where the words stand that a cue reports."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import describe, quote

ACTORS = ("Ada Lund", "Tom Berg", "Oslo/place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Ada Lund: "It is shut."', ['direct: "It is shut." | Ada Lund | -']),
        ('"It is shut" - Ada Lund', ['direct: "It is shut" | Ada Lund | -']),
        ('From Ada Lund: "It is shut."', ['direct: "It is shut." | Ada Lund | -']),
        ('Ada Lund\'s answer was short: "It is shut."', ['direct: "It is shut." | Ada Lund | -']),
        ('Ada Lund smiled, "It is shut."', ['direct: "It is shut." | Ada Lund | smiled']),
        ('"It is shut," snorts Ada Lund.', ['direct: "It is shut," | Ada Lund | snorts']),
        ('"It is shut," snorts Deputy Port Minister Ada Lund.', ['direct: "It is shut," | Ada Lund | snorts']),
        ('"It is shut," snorts Former Deputy Port Minister Ada Lund.', ['direct: "It is shut," | - | -']),
        ('"It is shut," Ada Lund snorts.', ['direct: "It is shut," | Ada Lund | snorts']),
        ('"It is shut," Ada Lund said, "and cold."', ['direct: "It is shut," + "and cold." | Ada Lund | said']),
        ('"It is shut," Ada Lund said. "It is cold."', ['direct: "It is shut," + "It is cold." | Ada Lund | said']),
        (
            '"It is shut," Ada Lund said, speaking in Oslo, "and cold."',
            ['direct: "It is shut," + "and cold." | Ada Lund | said'],
        ),
        (
            '"It is shut," Ada Lund said, adding, "It is cold."',
            ['direct: "It is shut," | Ada Lund | said', 'direct: "It is cold." | Ada Lund | adding'],
        ),
        ('What Ada Lund called "a shame" is over.', ['direct: "a shame" | Ada Lund | called']),
        ('A group called "Open Ports" left.', []),
        ('Ada Lund spoke about "a shame" then.', []),
        ("Ada Lund said: it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ('Ada Lund said that: "It is shut."', ['direct: "It is shut." | Ada Lund | said']),
        ("Ada Lund said that was fine.", ["indirect: that was fine | Ada Lund | said"]),
        ("Ada Lund said that day.", []),
        ("Ada Lund said, in a letter to staff, that it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Ada Lund said what was shut.", ["indirect: what was shut | Ada Lund | said"]),
        ("Ada Lund asked who left.", []),
        ('"It is shut."', ['direct: "It is shut." | - | -']),
        (
            '"It is shut," he said. "It is cold," she said.',
            ['direct: "It is shut," | he | said', 'direct: "It is cold," | she | said'],
        ),
        ("\"It is 'shut',\" Ada Lund said.", ["direct: \"It is 'shut',\" | Ada Lund | said"]),
        ("'It is shut,' Ada Lund said.", ["direct: 'It is shut,' | Ada Lund | said"]),
        ('The 12" board "is shut," Ada Lund said.', ['mixed: The 12" board "is shut," | Ada Lund | said']),
        ('It is shut," Ada Lund said.', ['direct: It is shut," | Ada Lund | said']),
        ("„It is shut“, Ada Lund said.", ["direct: „It is shut“ | Ada Lund | said"]),
        ("«It is shut», Ada Lund said.", ["direct: «It is shut» | Ada Lund | said"]),
        ("»It is shut«, Ada Lund said.", ["direct: »It is shut« | Ada Lund | said"]),
        ("``It is shut,'' Ada Lund said.", ["direct: ``It is shut,'' | Ada Lund | said"]),
        (
            "The workers' 'rights of men' are shut, Ada Lund said.",
            ["mixed: The workers' 'rights of men' are shut | Ada Lund | said"],
        ),
        (
            "The town failed; the port, Ada Lund said, is shut.",
            ["indirect: the port + is shut | Ada Lund | said"],
        ),
        (
            "Tom Berg won, but the port, Ada Lund said, is shut.",
            ["indirect: the port + is shut | Ada Lund | said"],
        ),
        (
            "Tom Berg won, but the port is shut, Ada Lund said.",
            ["indirect: Tom Berg won, but the port is shut | Ada Lund | said"],
        ),
        (
            "The port is shut; the town is open, Ada Lund said.",
            ["indirect: the town is open | Ada Lund | said"],
        ),
        (
            '"It is shut," Ada Lund said, and "it is cold."',
            ['direct: "It is shut," + "it is cold." | Ada Lund | said'],
        ),
    ],
)
def test_layouts_of_words_and_cue(text: str, expected: list[str]) -> None:
    """Each statement as "kind: words | words that name the speaker | cue"."""
    told = [describe(quotation, text).split(" | ") for quotation in quote(text, ACTORS)]
    assert [" | ".join((words, *named)) for words, _, *named in told] == expected
