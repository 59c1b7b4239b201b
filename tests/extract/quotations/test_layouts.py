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
        ("It was cold, and Ada Lund said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("It was cold, but Ada Lund said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("It was cold, as Ada Lund said.", ["indirect: It was cold | Ada Lund | said"]),
        ("It was cold, then Ada Lund said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        ("Losses were higher than Ada Lund had forecast.", []),
        ("It was shut, more than Ada Lund had said.", []),
        (
            'In her memoir, "The Long Road," Ada Lund says that it was shut.',
            ["indirect: it was shut | Ada Lund | says"],
        ),
        (
            '"It is shut." Ada Lund said it was cold.',
            ['direct: "It is shut." | Ada Lund | -', "indirect: it was cold | Ada Lund | said"],
        ),
        ('The play "The Long Road," Ada Lund said, is old.', []),
        ('His friend "Big Tom," Ada Lund said, left.', []),
        (
            "If it rains, Ada Lund said, the port is shut.",
            ["indirect: If it rains + the port is shut | Ada Lund | said"],
        ),
        ("When it rained, Ada Lund said it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        (
            "In January, Ada Lund said, the port was shut.",
            ["indirect: In January + the port was shut | Ada Lund | said"],
        ),
        ("In January, Ada Lund said the port was shut.", ["indirect: the port was shut | Ada Lund | said"]),
        ("In January, Ada Lund said.", []),
        ('Asked about it, Ada Lund said, "It is shut."', ['direct: "It is shut." | Ada Lund | said']),
        ("Asked about it, Ada Lund said the port was shut.", ["indirect: the port was shut | Ada Lund | said"]),
        ("Smiling, Ada Lund said the port was shut.", ["indirect: the port was shut | Ada Lund | said"]),
        ("But sadly, Ada Lund said the port was shut.", ["indirect: the port was shut | Ada Lund | said"]),
        ("The figures are, Ada Lund said, too low.", ["indirect: The figures are + too low | Ada Lund | said"]),
        ("The town, Ada Lund said, deserves better.", ["indirect: The town + deserves better | Ada Lund | said"]),
        (
            "What people eat, Ada Lund says, still matters.",
            ["indirect: What people eat + still matters | Ada Lund | says"],
        ),
        ("The port is shut, Ada Lund, a lawyer, said.", ["indirect: The port is shut | Ada Lund | said"]),
        ("The port, said Ada Lund, a lawyer, is shut.", ["indirect: The port + is shut | Ada Lund | said"]),
        ("The port, said Ada Lund, a lawyer, has sunk.", ["indirect: The port + has sunk | Ada Lund | said"]),
        (
            "In January, said Ada Lund, a lawyer, the port was shut.",
            ["indirect: In January + the port was shut | Ada Lund | said"],
        ),
        ("The port is shut, said Ada Lund, a lawyer.", ["indirect: The port is shut | Ada Lund | said"]),
        (
            "The port is shut, said Ada Lund, a lawyer, and Tom Berg left.",
            ["indirect: The port is shut | Ada Lund | said"],
        ),
        (
            "Tom Berg won, but the vote, Ada Lund said, was rigged.",
            ["indirect: the vote + was rigged | Ada Lund | said"],
        ),
        ("Tom Berg won, and the vote is, Ada Lund said, over.", ["indirect: the vote is + over | Ada Lund | said"]),
        ("Tom Berg won, and in May, Ada Lund said, he left.", ["indirect: in May + he left | Ada Lund | said"]),
        ("The port - Ada Lund said - is shut.", ["indirect: The port + is shut | Ada Lund | said"]),
        ("The port is shut - Ada Lund said.", ["indirect: The port is shut | Ada Lund | said"]),
        (
            'The port "is shut," Ada Lund said, "and cold."',
            ['mixed: The port "is shut," + "and cold." | Ada Lund | said'],
        ),
        ('The port, Ada Lund said, "is shut."', ['mixed: The port + "is shut." | Ada Lund | said']),
        (
            '"It is shut," Ada Lund said and added "it is cold."',
            ['direct: "It is shut," | Ada Lund | said', 'direct: "it is cold." | Ada Lund | added'],
        ),
        (
            '"It is shut," Ada Lund said to the men in the town by the port in the far north of the land, "and cold."',
            ['direct: "It is shut," + "and cold." | Ada Lund | said'],
        ),
        ('"It is shut," Ada Lund said of "The Long Road".', ['direct: "It is shut," | Ada Lund | said']),
        (
            '"It is shut," Ada Lund said. "It is cold," said Tom Berg.',
            ['direct: "It is shut," | Ada Lund | said', 'direct: "It is cold," | Tom Berg | said'],
        ),
        (
            '"It is shut," Ada Lund said. "It is cold," the old men of the far north said.',
            ['direct: "It is shut," | Ada Lund | said', 'direct: "It is cold," | the old men of the far north | said'],
        ),
        (
            '"It is shut," "it is cold," "it is late," Ada Lund said.',
            ['direct: "It is shut," + "it is cold," + "it is late," | Ada Lund | said'],
        ),
        ('Ada Lund said "it is shut", "it is cold".', ['direct: "it is shut" + "it is cold" | Ada Lund | said']),
        ('Ada Lund said, "It is shut." "It is cold."', ['direct: "It is shut." + "It is cold." | Ada Lund | said']),
        ("Ada Lund pointed out that it was shut.", ["indirect: it was shut | Ada Lund | pointed"]),
        ("Ada Lund pointed out it was shut.", ["indirect: it was shut | Ada Lund | pointed"]),
        ("Ada Lund pointed at it.", []),
        ("As Ada Lund said, it was shut.", ["indirect: it was shut | Ada Lund | said"]),
        (
            "According to police in Oslo, Norway, the port is shut.",
            ["indirect: the port is shut | police in Oslo | According to"],
        ),
        ("According to Ada Lund, 52, the port is shut.", ["indirect: the port is shut | Ada Lund | According to"]),
        (
            "According to Ada Lund and Tom Berg, the port is shut.",
            ["indirect: the port is shut | Ada Lund and Tom Berg | According to"],
        ),
        (
            "According to a report released in May, the port is shut.",
            ["indirect: the port is shut | a report | According to"],
        ),
        ("According to a report (in May), the port is shut.", ["indirect: the port is shut | a report | According to"]),
        ("According to the mayor, the port is shut.", ["indirect: the port is shut | the mayor | According to"]),
        (
            "According to a report in Oslo, the port is shut.",
            ["indirect: the port is shut | a report in Oslo | According to"],
        ),
        ("According to Ada Lund the port is shut.", ["indirect: the port is shut | Ada Lund | According to"]),
        (
            "The port, according to Ada Lund, a lawyer, is shut.",
            ["indirect: The port + is shut | Ada Lund | according to"],
        ),
        (
            "The port is shut, according to Ada Lund, a lawyer.",
            ["indirect: The port is shut | Ada Lund | according to"],
        ),
        ("The port is shut, which according to Ada Lund is bad.", ["indirect: is bad | Ada Lund | according to"]),
        ("The port is shut, and according to Ada Lund it is bad.", ["indirect: it is bad | Ada Lund | according to"]),
        ("The port is shut and, according to Ada Lund, it is bad.", ["indirect: it is bad | Ada Lund | according to"]),
        (
            "In May, according to Ada Lund, the port was shut.",
            ["indirect: In May + the port was shut | Ada Lund | according to"],
        ),
        ("The port is, according to Ada Lund, shut.", ["indirect: The port is + shut | Ada Lund | according to"]),
        ("The port was shut; it is cold, according to Ada Lund.", ["indirect: it is cold | Ada Lund | according to"]),
        ("The port, Ada Lund said in Oslo, is shut.", ["indirect: The port + is shut | Ada Lund | said"]),
        ("It is shut, Ada Lund said, as was the town.", ["indirect: It is shut | Ada Lund | said"]),
        (
            'Ada Lund said, "It is shut," and Tom Berg said, "It is cold."',
            ['direct: "It is shut," | Ada Lund | said', 'direct: "It is cold." | Tom Berg | said'],
        ),
        ('Ada Lund, who said, "It is shut," left.', ['direct: "It is shut," | Ada Lund | said']),
        ('"It is shut," he said, as men left.', ['direct: "It is shut," | he | said']),
        ("The men, Ada Lund said, left the town.", ["indirect: The men + left the town | Ada Lund | said"]),
        (
            "The men of the port, Ada Lund said, left the town.",
            ["indirect: The men of the port + left the town | Ada Lund | said"],
        ),
        (
            "The town, Ada Lund said, still deserves better.",
            ["indirect: The town + still deserves better | Ada Lund | said"],
        ),
        ('"Shut," Ada Lund said.', ['direct: "Shut," | Ada Lund | said']),
        ('"Shut!" Ada Lund said.', ['direct: "Shut!" | Ada Lund | said']),
        ('"Is it shut?" Ada Lund asked. "Is it cold?"', ['direct: "Is it shut?" + "Is it cold?" | Ada Lund | asked']),
        ('"Is it shut?" Ada Lund asked Tom Berg.', ['direct: "Is it shut?" | Ada Lund | asked']),
        ('"It is shut", Ada Lund said.', ['direct: "It is shut" | Ada Lund | said']),
        ('"It is shut" Ada Lund said.', ['direct: "It is shut" | Ada Lund | said']),
        ('It was late; "it is shut," Ada Lund said.', ['direct: "it is shut," | Ada Lund | said']),
        ('It was late. "It is shut," Ada Lund said.', ['direct: "It is shut," | Ada Lund | said']),
        ('- "It is shut," Ada Lund said.', ['direct: "It is shut," | Ada Lund | said']),
        ('Yes, "it is shut," Ada Lund said.', ['mixed: Yes, "it is shut," | Ada Lund | said']),
        (
            "According to Ada Lund, who left, the port is shut.",
            ["indirect: the port is shut | Ada Lund | According to"],
        ),
        ("According to police, a man left.", ["indirect: a man left | police | According to"]),
        (
            "According to men in the port of Oslo, Norway, the port is shut.",
            ["indirect: the port is shut | men | According to"],
        ),
        ("According to men, the port is shut; it is cold.", ["indirect: the port is shut | men | According to"]),
        ("The port is shut according to Ada Lund.", ["indirect: The port is shut | Ada Lund | according to"]),
        (
            "The port is shut, according to Ada Lund, and it is cold.",
            ["indirect: The port is shut | Ada Lund | according to"],
        ),
        ('"It is shut," according to Ada Lund.', ['direct: "It is shut," | Ada Lund | according to']),
        (
            "Boats are, according to Ada Lund, lost; men are safe.",
            ["indirect: Boats are + lost | Ada Lund | according to"],
        ),
        ('"It is shut," "it is cold," Ada Lund said.', ['direct: "It is shut," + "it is cold," | Ada Lund | said']),
        ('"It is shut" and "it is cold," Ada Lund said.', ['mixed: "It is shut" and "it is cold," | Ada Lund | said']),
        ("The port is shut, according to Ada Lund", ["indirect: The port is shut | Ada Lund | according to"]),
        (
            "The port is shut, according to Ada Lund, but not the town.",
            ["indirect: The port is shut | Ada Lund | according to"],
        ),
        ("The port, according to men in Oslo, is shut.", ["indirect: The port + is shut | men in Oslo | according to"]),
        ('Boats, according to Ada Lund, "are lost."', ['mixed: Boats + "are lost." | Ada Lund | according to']),
        (
            "If it rains, Ada Lund said, men leave the port.",
            ["indirect: If it rains + men leave the port | Ada Lund | said"],
        ),
        ("As it rained, Ada Lund said, men left.", ["indirect: As it rained + men left | Ada Lund | said"]),
        ("It was shut, and, Ada Lund said, it was cold.", ["indirect: it was cold | Ada Lund | said"]),
    ],
)
def test_layouts_of_words_and_cue(text: str, expected: list[str]) -> None:
    """Each statement as "kind: words | words that name the speaker | cue"."""
    told = [describe(quotation, text).split(" | ") for quotation in quote(text, ACTORS)]
    assert [" | ".join((words, *named)) for words, _, *named in told] == expected
