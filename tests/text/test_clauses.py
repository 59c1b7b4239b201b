"""Rules of grammar, each with sentences of invented people."""

import pytest
from tests.text.readable import read, show

from briefkit.text.clauses import SubjectBy

SIMPLE = [
    # what opens a sentence is done by or to its subject
    (
        "Held in May and fined, the mayor left.",
        ["participial: mayor HELD [in May]", "coordinated: mayor FINED", "main: mayor LEFT"],
    ),
    ("Having sold the mill, the mayor left.", ["participial: mayor SOLD mill", "main: mayor LEFT"]),
    # whoever does the second of two things that are done
    ("The mayor was held and fined by a court.", ["main: mayor HELD", "coordinated: mayor FINED by court"]),
    ("The mayor was held and fined again by Friday.", ["main: mayor HELD", "coordinated: mayor FINED [by Friday]"]),
    # a name told of an apposition, whose subject has a verb of its own
    (
        "The witness, a former clerk named Lena Holt, left the hall.",
        ["participial: witness=clerk NAMED Holt", "main: witness=clerk LEFT hall"],
    ),
    (
        "The bank lost in 2018, according to accounts filed on Monday.",
        ["main: bank LOST [in 2018] [according accounts]", "participial: accounts FILED [on Monday]"],
    ),
    ("The army hit the bridge.", ["main: army HIT bridge"]),
    ("Amir Bey met Lena Holt in Baku on Friday.", ["main: Bey MET Holt [in Baku] [on Friday]"]),
    ("Lena Holt gave the envoy a letter.", ["main: Holt GAVE envoy letter"]),
    ("He announced the plan Friday.", ["main: He ANNOUNCED plan [Friday]"]),
    ("Last week the army left the town.", ["main: army LEFT town [week]"]),
    ("The committee will not meet the minister of trade.", ["main: committee MEET minister"]),
]
COORDINATION = [
    ("Amir Bey and Lena Holt signed the treaty.", ["main: Bey+Holt SIGNED treaty"]),
    ("Ardania, Belmark and Corvia signed the treaty.", ["main: Ardania+Belmark+Corvia SIGNED treaty"]),
    ("Amir Bey met the envoy and left.", ["main: Bey MET envoy", "coordinated: Bey LEFT"]),
    ("Amir Bey met the envoy and Lena Holt left.", ["main: Bey MET envoy", "coordinated: Holt LEFT"]),
    (
        "Rebels attacked and killed three soldiers.",
        ["main: Rebels ATTACKED soldiers", "coordinated: Rebels KILLED soldiers"],
    ),
    ("The envoy praised Amir Bey, Lena Holt and Jon Rask.", ["main: envoy PRAISED Bey+Holt+Rask"]),
]
FORMER = [
    ("Amir Bey, previously the minister of trade, left.", ["main: Bey=minister LEFT"]),
    ("On Friday, Amir Bey, formerly the head of the board, left.", ["main: Bey=head LEFT [On Friday]"]),
    ("Amir Bey previously led the board.", ["main: Bey LED board"]),
]
PASSIVES = [
    ("Three men were arrested by the police.", ["main: men ARRESTED by police"]),
    ("The treaty was signed by Amir Bey and Lena Holt in Oslo.", ["main: treaty SIGNED by Bey+Holt [in Oslo]"]),
    ("The bridge is being rebuilt by the army.", ["main: bridge REBUILT by army"]),
    ("Two men were arrested and held by the police.", ["main: men ARRESTED", "coordinated: men HELD by police"]),
    ("The convoy was stopped by noon.", ["main: convoy STOPPED [by noon]"]),
]
APPOSITIONS = [
    ("Amir Bey, the minister of trade, met the envoy.", ["main: Bey=minister MET envoy"]),
    ("The minister of trade, Amir Bey, met the envoy.", ["main: minister=Bey MET envoy"]),
    ("Amir Bey, 52, and his wife Ana left for Paris.", ["main: Bey+Ana LEFT [for Paris]"]),
    ("On Tuesday the head of the court, Jon Rask, resigned.", ["main: head=Rask RESIGNED [On Tuesday]"]),
]
AGES_AND_HOMES = [
    ("The victim, activist Jon Rask, 49, was found on Monday.", ["main: victim=Rask FOUND [on Monday]"]),
    ("The victim, Jon Rask, aged 49, was found.", ["main: victim=Rask FOUND"]),
    ("Jon Rask, 28, of Orvel, was held.", ["main: Rask HELD"]),
    ("A clerk, Jon Rask, 28, from Orvel, was held.", ["main: clerk=Rask HELD"]),
    ("Police held a clerk, Jon Rask, 28, on Monday.", ["main: Police HELD clerk=Rask [on Monday]"]),
    ("Jon Rask, 28, left Orvel.", ["main: Rask LEFT Orvel"]),
    ("The bridge, aged 49 years, was closed.", ["participial: bridge AGED [years]", "main: bridge CLOSED"]),
]
NAMES_GIVEN = [
    ("A man named Jon Rask was shot.", ["participial: man NAMED Rask", "main: man SHOT"]),
    ("A company called Orvel Mills left the town.", ["participial: company CALLED Mills", "main: company LEFT town"]),
    ("The board named Jon Rask on Monday.", ["main: board NAMED Rask [on Monday]"]),
    ("The board named Jon Rask and left.", ["main: board NAMED Rask", "coordinated: board LEFT"]),
]
COMPLEMENTS = [
    ("Officials said the army had left.", ["main: Officials SAID", "complement: army LEFT"]),
    ("Officials said that the army had left.", ["main: Officials SAID", "complement: army LEFT"]),
    ("Amir Bey said police and soldiers fled.", ["main: Bey SAID", "complement: police+soldiers FLED"]),
    ("The army left, officials said.", ["main: army LEFT", "main: officials SAID"]),
    ('"We will leave," said the minister on Monday.', ["main: We LEAVE", "main: minister SAID [on Monday]"]),
    (
        "Officials said the man, accused of theft, fled.",
        ["main: Officials SAID", "participial: man ACCUSED [of theft]", "complement: man FLED"],
    ),
]
PASTS_THAT_LOOK_LIKE_PARTICIPLES = [
    (
        "Lena Holt, who left in May, cautioned the mayor.",
        ["relative: Holt LEFT [in May]", "main: Holt CAUTIONED mayor"],
    ),
    ("Lena Holt, who left in May, named head of the party, returned.",
     ["relative: Holt LEFT [in May]", "participial: Holt NAMED head", "main: Holt RETURNED"]),
    ("The accused pleaded guilty.", ["main: accused PLEADED"]),
    ("Police held the accused on Monday.", ["main: Police HELD accused [on Monday]"]),
    ("The accused man left.", ["main: man LEFT"]),
    (
        "In a letter sent on Monday, Lena Holt left the party.",
        ["participial: letter SENT [on Monday]", "main: Holt LEFT party [In letter]"],
    ),
    ("Into the hall came a man.", ["main: - CAME man [Into hall]"]),
    ("Rebels killed nine men and wounded fifty.", ["main: Rebels KILLED men", "coordinated: Rebels WOUNDED fifty"]),
    ("A fire, which also hurt a guard, spread.", ["relative: fire HURT guard", "main: fire SPREAD"]),
    ("Officials reported a war-damaged block of flats collapsed in Oslo.",
     ["main: Officials REPORTED", "complement: block COLLAPSED [in Oslo]"]),
    # and participles that are none
    ("Officials freed a man held in Oslo.", ["main: Officials FREED man", "participial: man HELD [in Oslo]"]),
    ("Two men were killed and wounded.", ["main: men KILLED", "coordinated: men WOUNDED"]),
]  # fmt: skip
FLOATING = [
    ("The mayor himself had left.", ["main: mayor LEFT"]),
    ("Firms from Oslo and Baku both had debts.", ["main: Firms HAD debts"]),
]
ASKED_FOR = [
    ("What firm did the mayor leave?", ["main: mayor LEAVE firm"]),
    ("Which towns have the rebels taken?", ["main: rebels TAKEN towns"]),
    ("He asked how many men died.", ["main: He ASKED", "complement: men DIED"]),
    ("What would the mayor do?", ["main: mayor DO What"]),
    ("What people say is true.", ["main: people SAY What", "coordinated: people IS"]),
]
BEFORE_NOUNS = [
    ("The army met growing unrest in the town.", ["main: army MET unrest [in town]"]),
    ("The firm lost money by closing shops.", ["main: firm LOST money", "gerund: firm CLOSING shops"]),
    ("The mayor met a large and cheering crowd.", ["main: mayor MET crowd"]),
    ("One or two men fled.", ["main: men FLED"]),
    ("The officers' boats sank.", ["main: boats SANK"]),
    ("The rebels’ attack failed.", ["main: attack FAILED"]),
    ("The mayor saw an “emerging” danger.", ["main: mayor SAW danger"]),
    ("Amir Bey, a man known for his songs, left.", ["participial: Bey=man KNOWN [for songs]", "main: Bey=man LEFT"]),
]
NAMES_IN_ASIDES = [
    ("A spokesman for the firm in Oslo, Amir Bey, met them.", ["main: spokesman=Bey MET them"]),
    ("The head of the army in Oslo, Amir Bey, was shot.", ["main: head=Bey SHOT"]),
    ("A fire in a mill, Amir Bey said, spread.", ["main: Bey SAID", "main: fire SPREAD"]),
    ("Amir Bey and Lena Holt, both doctors, left.", ["main: Bey+Holt=doctors LEFT"]),
    ("The firm, which he owns, and Lena Holt left.", ["relative: he OWNS firm", "main: firm+Holt LEFT"]),
    ("Two men, held since June, fled.", ["participial: men HELD [since June]", "main: men FLED"]),
    ("The mayor called on Amir Bey to leave.", ["main: mayor CALLED", "infinitive: Bey LEAVE"]),
    ("The mayor called the army on Friday.", ["main: mayor CALLED army [on Friday]"]),
]
SERIES = [
    (
        "Boats were sold by Amir Bey and Lena Holt after he left.",
        ["main: Boats SOLD by Bey+Holt", "adverbial: he LEFT"],
    ),
    ("The firm praised Amir Bey and Lena Holt of Oslo left.", ["main: firm PRAISED Bey", "coordinated: Holt LEFT"]),
    (
        "The ship sank in Oslo, Lena Holt and the mayor said.",
        ["main: ship SANK [in Oslo]", "main: Holt+mayor SAID"],
    ),
    (
        "A bus hit a wall, the mayor and Lena Holt told the court.",
        ["main: bus HIT wall", "main: mayor+Holt TOLD court"],
    ),
    (
        "Amir Bey shot Lena Holt, a guard, and his brother fled.",
        ["main: Bey SHOT Holt=guard", "coordinated: brother FLED"],
    ),
    # behind the main clause a past on an object is a participle; before it, it has a subject of its own
    (
        "The mayor left, while Amir Bey hailed the move announced by Lena Holt.",
        ["main: mayor LEFT", "adverbial: Bey HAILED move", "participial: move ANNOUNCED by Holt"],
    ),
    ("As Amir Bey watched the boats sank.", ["adverbial: Bey WATCHED", "complement: boats SANK"]),
    ("Amir Bey met Lena Holt, the mayor and a guard.", ["main: Bey MET Holt+mayor+guard"]),
]
SAID_OF_OTHERS = [
    ("The mayor said he had left.", ["main: mayor SAID", "complement: he LEFT"]),
    ("The mayor said on Friday she had left.", ["main: mayor SAID [on Friday]", "complement: she LEFT"]),
    ("The boats, said the mayor, sank.", ["main: mayor SAID", "main: boats SANK"]),
    ("Two men, said Lena Holt, the mayor, were held.", ["main: Holt=mayor SAID", "main: men HELD"]),
    ("The boats, the mayor said, sank.", ["main: mayor SAID", "main: boats SANK"]),
]
WITH_A_SUBJECT_OF_ITS_OWN = [
    ("The vote ended with Amir Bey winning the seat.", ["main: vote ENDED", "participial: Bey WINNING seat"]),
    ("A bus hit a wall, with two men killed.", ["main: bus HIT wall", "participial: men KILLED"]),
    ("A bus hit a wall, with two men dying.", ["main: bus HIT wall", "participial: men DYING"]),
    # a partner is none
    ("Amir Bey met with Lena Holt.", ["main: Bey MET [with Holt]"]),
    ("Talks with rebels held in Oslo failed.", ["participial: rebels HELD [in Oslo]", "main: Talks FAILED"]),
]
BEHIND_RELATIVES = [
    # the relative word is the subject of what is said
    ("The army shot a drone, which it said crashed.",
     ["main: army SHOT drone", "relative: it SAID", "complement: drone CRASHED"]),
    ("Amir Bey, who police said fled, was held.",
     ["relative: police SAID", "complement: Bey FLED", "main: Bey HELD"]),
    ("Guards found a car which they said had burned.",
     ["main: Guards FOUND car", "relative: they SAID", "complement: car BURNED"]),
    ("The mayor bought a house which he says burned.",
     ["main: mayor BOUGHT house", "relative: he SAYS", "complement: house BURNED"]),
    ("A man who police said fled was held.", ["relative: police SAID", "complement: man FLED", "main: man HELD"]),
    ("The mayor said on Monday that two men were feared killed.",
     ["main: mayor SAID [on Monday]", "complement: men FEARED", "participial: men KILLED"]),
    # what tells which one is meant ends where the verb of what is said comes
    ("Officials said the man who hit the guard was held.",
     ["main: Officials SAID", "relative: man HIT guard", "complement: man HELD"]),
    ("Amir Bey said the drone which the army shot down crashed.",
     ["main: Bey SAID", "relative: army SHOT drone", "complement: drone CRASHED"]),
    ("Officials said a boat carrying migrants sank.",
     ["main: Officials SAID", "participial: boat CARRYING migrants", "complement: boat SANK"]),
    # a name in commas is that of the noun that is told from others, not of the nearest
    ("The firm that owns the mine, Tarn Mills, sued.", ["relative: firm=Mills OWNS mine", "main: firm=Mills SUED"]),
    ("Officials said the man who hit the guard, Amir Bey, fled.",
     ["main: Officials SAID", "relative: man=Bey HIT guard", "complement: man=Bey FLED"]),
    ("The group which has most of her songs, Tarn Mills, sued.",
     ["relative: group=Mills HAS [of songs]", "main: group=Mills SUED"]),
    ("The man who hit his son, Amir Bey, fled.", ["relative: man HIT son=Bey", "main: man FLED"]),
    ("A man who left the firm, Tarn Mills, sued.", ["relative: man LEFT firm=Mills", "main: man SUED"]),
]  # fmt: skip
BETWEEN_SUBJECT_AND_VERB = [
    ("The mayor shortly after the vote left.", ["main: mayor LEFT [after vote]"]),
    ("Amir Bey soon before the trial fled.", ["main: Bey FLED [before trial]"]),
    ("The army soon after the talks freed Lena Holt.", ["main: army FREED Holt [after talks]"]),
    ("The mayor, after the vote failed, resigned.", ["adverbial: vote FAILED", "main: mayor RESIGNED"]),
    ("The mayor left shortly after the vote failed.", ["main: mayor LEFT", "adverbial: vote FAILED"]),
]
ADVERBIALS = [
    ("The firm left the town when it fell.", ["main: firm LEFT town", "adverbial: it FELL"]),
    ("After the army left the town, the rebels returned.", ["adverbial: army LEFT town", "main: rebels RETURNED"]),
    ("The rebels returned when the army left.", ["main: rebels RETURNED", "adverbial: army LEFT"]),
    ("Talks failed as the envoy fled.", ["main: Talks FAILED", "adverbial: envoy FLED"]),
    ("Talks failed because the envoy left.", ["main: Talks FAILED", "adverbial: envoy LEFT"]),
]
RELATIVES = [
    ("The man who shot the guard died.", ["relative: man SHOT guard", "main: man DIED"]),
    ("The army, which controls the town, left.", ["relative: army CONTROLS town", "main: army LEFT"]),
    ("The book that he wrote was banned by the court.", ["relative: he WROTE book", "main: book BANNED by court"]),
    (
        "They signed a treaty in 1991, which ended the war.",
        ["main: They SIGNED treaty [in 1991]", "relative: treaty ENDED war"],
    ),
    ("Lena Holt left for Oslo, where she met the envoy.", ["main: Holt LEFT [for Oslo]", "relative: she MET envoy"]),
    ("The town which he spoke about was burnt.", ["relative: he SPOKE [about town]", "main: town BURNT"]),
    (
        "He knows what Lena Holt wants to say.",
        ["main: He KNOWS", "complement: Holt WANTS", "infinitive: Holt SAY what"],
    ),
]
PARTICIPLES = [
    ("Men held since June were freed.", ["participial: Men HELD [since June]", "main: Men FREED"]),
    (
        "Rebels killed three soldiers, wounding ten others.",
        ["main: Rebels KILLED soldiers", "participial: Rebels WOUNDING others"],
    ),
    ("The company was fined for hiding the leak.", ["main: company FINED", "gerund: company HIDING leak"]),
    ("Using force will not help people.", ["participial: - USING force", "main: - HELP people"]),
]
INFINITIVES = [
    ("Lena Holt wants to leave the party.", ["main: Holt WANTS", "infinitive: Holt LEAVE party"]),
    ("Lena Holt told Jon Rask to leave the party.", ["main: Holt TOLD Rask", "infinitive: Rask LEAVE party"]),
    ("Troops were ordered to leave the town.", ["main: Troops ORDERED", "infinitive: Troops LEAVE town"]),
]
BE = [
    ("Amir Bey is the minister of trade.", ["main: Bey IS = minister"]),
    ("There were 30 people in the hall.", ["main: people WERE [in hall]"]),
    ("Who is the minister?", ["main: minister IS = Who"]),
    ("More than 300 people were killed.", ["main: people KILLED"]),
    ("Officials said about 300 people fled.", ["main: Officials SAID", "complement: people FLED"]),
]
ALL = [
    *SIMPLE,
    *COORDINATION,
    *PASSIVES,
    *APPOSITIONS,
    *FORMER,
    *AGES_AND_HOMES,
    *NAMES_GIVEN,
    *COMPLEMENTS,
    *ADVERBIALS,
    *PASTS_THAT_LOOK_LIKE_PARTICIPLES,
    *NAMES_IN_ASIDES,
    *FLOATING,
    *ASKED_FOR,
    *BEFORE_NOUNS,
    *SERIES,
    *SAID_OF_OTHERS,
    *BEHIND_RELATIVES,
    *BETWEEN_SUBJECT_AND_VERB,
    *WITH_A_SUBJECT_OF_ITS_OWN,
    *RELATIVES,
    *PARTICIPLES,
    *INFINITIVES,
    *BE,
]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[text for text, _ in ALL])
def test_clauses(text: str, expected: list[str]) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The army hit the bridge.", [True]),
        ("The rebels took the town and cut the road.", [True, True]),
        ("He cut the tax.", [True]),
    ],
)
def test_pasts_that_look_like_a_present(text: str, past: list[bool]) -> None:
    verbs = [clause.verb for clause in read(text).clauses]
    assert [verb.past for verb in verbs] == past


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Amir Bey met the envoy and left.", [SubjectBy.OWN, SubjectBy.SHARED]),
        ("The man who left died.", [SubjectBy.ANTECEDENT, SubjectBy.OWN]),
        ("Lena Holt wants to leave.", [SubjectBy.OWN, SubjectBy.CONTROLLED]),
    ],
)
def test_how_a_subject_is_come_by(text: str, ways: list[SubjectBy]) -> None:
    assert [clause.subject_by for clause in read(text).clauses] == ways


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Iran condemned the bombing in Kenya and Tanzania.", {"Iran", "bombing"}),
        ("Police seized Corvian rifles at the ruling of the Court of Session.", {"Police", "rifles"}),
    ],
)
def test_names_inside_a_phrase_are_nobody_who_acts(text: str, heads: set[str]) -> None:
    reading = read(text)
    phrases = [phrase for clause in reading.clauses for phrase in (*clause.subjects, *clause.objects, *clause.agents)]
    assert {reading.sentence.words[member] for phrase in phrases for member in phrase.members} == heads


def test_a_reading_knows_who_is_what_in_which_clause() -> None:
    """Each clause by its verb, each noun by the clauses that it is in, and what hangs on what."""
    reading = read("Amir Bey said that Lena Holt left after the bridge was hit by the army.")
    words = list(reading.sentence.words)
    said, left, hit = (reading.clauses[reading.clause_of_verb[words.index(verb)]] for verb in ("said", "left", "hit"))
    assert list(reading.list_above(hit)) == [left, said]
    assert list(reading.list_above(said)) == []
    assert [list(reading.list_below(each)) for each in (said, left, hit)] == [[left], [hit], []]

    def list_roles(word: str) -> list[tuple[str, str]]:
        roles = reading.roles_of[words.index(word)]
        return [(words[reading.clauses[place].verb.main], argument.name) for place, argument in roles]

    assert list_roles("Bey") == [("said", "SUBJECT")]
    assert list_roles("Holt") == [("left", "SUBJECT")]
    assert list_roles("bridge") == [("hit", "SUBJECT")]
    assert list_roles("army") == [("hit", "AGENT")]
    assert reading.clauses[reading.clause_of_subject[words.index("Holt")]] == left
    assert words.index("army") not in reading.clause_of_subject


def test_a_reading_lists_the_noun_phrases_of_a_stretch() -> None:
    reading = read("Amir Bey met Lena Holt in Baku on Friday.")
    words = list(reading.sentence.words)

    def list_heads(first: str, end: str) -> list[str]:
        return [words[phrase.head] for phrase in reading.list_phrases(words.index(first), words.index(end))]

    assert list_heads("Amir", "on") == ["Bey", "Holt", "Baku"]
    assert list_heads("met", "Baku") == ["Holt"]
    assert list_heads("Holt", "in") == []
