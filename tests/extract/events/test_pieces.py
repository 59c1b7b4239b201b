from __future__ import annotations

import pytest
from tests.extract.events.sight import see

from briefkit.extract.events.pieces import cut_sentence


def pieces(text: str) -> list[tuple[str, str]]:
    seen = see(text)
    cuts = cut_sentence(seen.grammar.reading, seen.triggers)
    ends = [*(first for first, _ in cuts[1:]), len(seen.sentence.words)]
    return [(link.value, seen.words(first, end)) for (first, link), end in zip(cuts, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats left.", [("main", "Boats left.")]),
        ("", [("main", "")]),
        # a conjunction between verbs, but none between nouns
        ("The dyke broke and boats left.", [("main", "The dyke broke"), ("coordinated", "and boats left.")]),
        ("The mayor visited Ardal but left.", [("main", "The mayor visited Ardal"), ("coordinated", "but left.")]),
        ("Arland and Borduria signed a pact.", [("main", "Arland and Borduria signed a pact.")]),
        ("The mayor met farmers and fishermen.", [("main", "The mayor met farmers and fishermen.")]),
        # far from its verb it is no conjunction of clauses, unless a comma stands before it
        (
            "The mayor met them and the farmers of the three valleys left.",
            [("main", "The mayor met them and the farmers of the three valleys left.")],
        ),
        (
            "The mayor met them, and the farmers of the three valleys left.",
            [("main", "The mayor met them,"), ("coordinated", "and the farmers of the three valleys left.")],
        ),
        # predicates in a row
        (
            "He finished school, joined the army and left.",
            [("main", "He finished school,"), ("coordinated", "joined the army"), ("coordinated", "and left.")],
        ),
        # marks between clauses
        ("The dyke broke; boats left.", [("main", "The dyke broke;"), ("main", "boats left.")]),
        ("The dyke broke — boats left.", [("main", "The dyke broke —"), ("coordinated", "boats left.")]),
        ("The dyke broke – boats left.", [("main", "The dyke broke –"), ("coordinated", "boats left.")]),
    ],
)
def test_conjunctions_and_marks(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a comma ends a clause of time, on which what follows hangs, and one of another kind, on which it does not
        (
            "After the dyke broke, officials ordered buses.",
            [("adverbial", "After the dyke broke,"), ("coordinated", "officials ordered buses.")],
        ),
        ("While they met, boats left.", [("adverbial", "While they met,"), ("coordinated", "boats left.")]),
        ("Because the dyke broke, boats left.", [("adverbial", "Because the dyke broke,"), ("main", "boats left.")]),
        (
            "Before the storm hit, boats left, but the dyke broke.",
            [("adverbial", "Before the storm hit,"), ("main", "boats left,"), ("coordinated", "but the dyke broke.")],
        ),
        (
            "Boats left when the dyke broke, the mayor slept.",
            [("main", "Boats left"), ("adverbial", "when the dyke broke,"), ("coordinated", "the mayor slept.")],
        ),
        # a comma before its verb does not end it
        (
            "Because the dyke, old and weak, broke, boats left.",
            [("adverbial", "Because the dyke, old and weak, broke,"), ("main", "boats left.")],
        ),
        # some days after something is not its day
        (
            "Two weeks after the dyke broke, boats left.",
            [("main", "Two weeks"), ("adverbial", "after the dyke broke,"), ("main", "boats left.")],
        ),
        # what has no verb is no clause
        ("Officials ordered buses after the storm.", [("main", "Officials ordered buses after the storm.")]),
        (
            "Officials met after the storm, and boats left.",
            [("main", "Officials met after the storm,"), ("coordinated", "and boats left.")],
        ),
        ("The house met since June.", [("main", "The house met since June.")]),
        ("The following day the house met.", [("main", "The following day the house met.")]),
    ],
)
def test_clauses_that_say_when_or_why(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ana Vale, who asked for it, said it was safe.",
            [("main", "Ana Vale,"), ("adjectival", "who asked for it,"), ("main", "said it was safe.")],
        ),
        (
            "Ana Vale, whose house burned, left the town.",
            [("main", "Ana Vale,"), ("adjectival", "whose house burned,"), ("main", "left the town.")],
        ),
        # without commas it ends at the second verb
        (
            "The man who shot two guards fled on Friday.",
            [("main", "The man"), ("adjectival", "who shot two guards"), ("main", "fled on Friday.")],
        ),
        # what is coordinated right behind its verb stays on the noun
        (
            "The mayor, who was elected in 2019 and confirmed in 2021, resigned.",
            [
                ("main", "The mayor,"),
                ("adjectival", "who was elected in 2019"),
                ("adjectival", "and confirmed in 2021,"),
                ("main", "resigned."),
            ],
        ),
        (
            "The mayor left the town, which flooded, and boats came.",
            [
                ("main", "The mayor left the town,"),
                ("adjectival", "which flooded,"),
                ("coordinated", "and boats came."),
            ],
        ),
        # participles
        (
            "The bridge, damaged in the flood, reopened.",
            [("main", "The bridge,"), ("adjectival", "damaged in the flood,"), ("main", "reopened.")],
        ),
        (
            "Two men held since June were freed.",
            [("main", "Two men"), ("adjectival", "held since June"), ("main", "were freed.")],
        ),
        (
            "They work under a pact signed by Arland.",
            [("main", "They work under a pact"), ("adjectival", "signed by Arland.")],
        ),
    ],
)
def test_clauses_on_nouns(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "that" behind a verb, or soon behind one of saying; elsewhere it is on a noun
        ("The mayor insisted that boats left.", [("main", "The mayor insisted"), ("reported", "that boats left.")]),
        ("The mayor told them that boats left.", [("main", "The mayor told them"), ("reported", "that boats left.")]),
        (
            "The man told the two men that boats left.",
            [("main", "The man told the two men"), ("reported", "that boats left.")],
        ),
        (
            "The man told the two old men that boats left.",
            [("main", "The man told the two old men"), ("adjectival", "that boats left.")],
        ),
        (
            "The mayor said on Friday that boats left.",
            [("main", "The mayor said on Friday"), ("reported", "that boats left.")],
        ),
        ("Boats left the day that it broke.", [("main", "Boats left the day"), ("adjectival", "that it broke.")]),
        (
            "The mayor said on a visit to Ardal that boats left.",
            [("main", "The mayor said on a visit to Ardal"), ("adjectival", "that boats left.")],
        ),
        # without "that", behind the day as well, but only what has a subject
        ("The mayor said two boats sank.", [("main", "The mayor said"), ("reported", "two boats sank.")]),
        (
            "The mayor said on Friday two boats sank.",
            [("main", "The mayor said on Friday"), ("reported", "two boats sank.")],
        ),
        ("The mayor said Friday two boats sank.", [("main", "The mayor said Friday"), ("reported", "two boats sank.")]),
        (
            "The mayor said Friday's storm sank two boats.",
            [("main", "The mayor said"), ("reported", "Friday's storm sank two boats.")],
        ),
        ("The mayor said in Ardal two boats sank.", [("main", "The mayor said in Ardal two boats sank.")]),
        ("The mayor said it, two boats sank.", [("main", "The mayor said it, two boats sank.")]),
        (
            "The crew left and the mayor said two boats sank.",
            [("main", "The crew left"), ("coordinated", "and the mayor said"), ("reported", "two boats sank.")],
        ),
        (
            "The mayor said two boats sank after the dyke broke.",
            [("main", "The mayor said"), ("reported", "two boats sank"), ("adverbial", "after the dyke broke.")],
        ),
        # a pronoun or a name is a subject by itself
        ("The mayor said they left.", [("main", "The mayor said"), ("reported", "they left.")]),
        ("The mayor says Lund left.", [("main", "The mayor says"), ("reported", "Lund left.")]),
        # not behind verbs that need one
        ("The mayor told the crew boats sank.", [("main", "The mayor told the crew boats sank.")]),
    ],
)
def test_what_was_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boats left, the mayors said on Friday.", [("main", "Boats left,"), ("main", "the mayors said on Friday.")]),
        ("Boats left, said the mayor.", [("main", "Boats left,"), ("main", "said the mayor.")]),
        ('"Boats left," the mayor said.', [("main", '"Boats left,"'), ("main", "the mayor said.")]),
        ("“Boats left,” said Ana Vale.", [("main", "“Boats left,”"), ("main", "said Ana Vale.")]),
        # what goes on with what was said is no end
        (
            "Boats left, the mayor said that it rained.",
            [("main", "Boats left, the mayor said"), ("reported", "that it rained.")],
        ),
        ("Boats left, the mayor said: it rained.", [("main", "Boats left, the mayor said: it rained.")]),
        # what cannot be a subject, or is too long for one
        ("Boats sank, in the end said the mayor.", [("main", "Boats sank, in the end said the mayor.")]),
        ("Boats left, being ill said the mayor.", [("main", "Boats left, being ill said the mayor.")]),
        (
            "Boats left, the mayor of the three quiet northern valleys of the old kingdom said.",
            [
                ("main", "Boats left,"),
                ("main", "the mayor of the three quiet northern valleys of the old kingdom said."),
            ],
        ),
        (
            "Boats left, the mayor of the three quiet northern valleys of the old kingdom of Arland said.",
            [("main", "Boats left, the mayor of the three quiet northern valleys of the old kingdom of Arland said.")],
        ),
        # who did something else has not said it
        ("Boats left, the mayor slept on Friday.", [("main", "Boats left, the mayor slept on Friday.")]),
    ],
)
def test_who_said_so_at_the_end(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "resumed"),
    [
        ("The man who shot two guards fled on Friday.", "fled on Friday."),
        # not at "built", which goes on with "was"
        ("The house that was built in 1987 collapsed in the night.", "collapsed in the night."),
        ("The house that fell in the night was old.", "was old."),
        ("The house that had burned in 1987 collapsed in the night.", "collapsed in the night."),
        ("The man who left, who shot two guards, fled.", "fled."),
        ("The man who shot two guards will leave.", "will leave."),
        ("The man who wanted to shoot them fled.", "fled."),
        # the clause on the noun has its one verb only
        ("Police met the man who shot two guards.", None),
        # what opens the sentence is on no subject
        ("After the dyke broke officials ordered buses.", None),
        ("Because the dyke broke boats sank.", None),
        ("The man told her that boats left.", None),
    ],
)
def test_main_clauses_that_get_their_verb_behind_one_on_their_subject(text: str, resumed: str | None) -> None:
    assert next((piece for link, piece in pieces(text)[1:] if link == "main"), None) == resumed
