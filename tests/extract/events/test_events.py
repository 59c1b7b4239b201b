from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.events.cast import list_events, show_who
from tests.extract.stages import read_words

from briefkit.extract.dates import extract_dates
from briefkit.extract.events import extract_events
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Event, Quotation, QuotationKind
from briefkit.model.paragraphs import split_paragraphs

PUBLISHED = dt.date(2024, 2, 16)  # a Friday


def events(text: str, published: dt.date | None = PUBLISHED, actors: tuple[Actor, ...] = ()) -> tuple[Event, ...]:
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    dates, _ = extract_dates(text, sentences, published)
    return extract_events(
        text, published, paragraphs, sentences, read_words(text, sentences), dates, actors, (), "Outlet|2024-02-16"
    )


class Told(NamedTuple):
    trigger: str
    type: str
    status: str
    date: str | None
    basis: str


def told(text: str, published: dt.date | None = PUBLISHED) -> list[Told]:
    return [
        Told(
            text[event.trigger.start : event.trigger.end],
            event.type,
            event.status.value,
            event.date.when.value if event.date.when else None,
            event.date.basis.value,
        )
        for event in events(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested two men on Tuesday.", [("arrested", "coerce", "happened", "2024-02-13", "stated")]),
        ("The ministers met in early May 2023.", [("met", "consult", "happened", "2023-05", "stated")]),
        # a light verb takes the type of its object
        ("The sides held talks on Monday.", [("held", "consult", "happened", "2024-02-12", "stated")]),
        # the month is no march
        ("He took office in March 2021.", [("took", "other", "happened", "2021-03", "stated")]),
        # two predicates of one subject: the second shares the first one's date
        (
            "On Monday officials visited Ardal and signed a pact.",
            [
                ("visited", "consult", "happened", "2024-02-12", "stated"),
                ("signed", "agree", "happened", "2024-02-12", "stated"),
            ],
        ),
        # "and" between nouns parts no clauses
        ("Arland and Borduria signed a pact on Monday.", [("signed", "agree", "happened", "2024-02-12", "stated")]),
        # each clause keeps its own date
        (
            "The dyke broke on Thursday after engineers warned on Monday.",
            [
                ("broke", "other", "happened", "2024-02-15", "stated"),
                ("warned", "threaten", "happened", "2024-02-12", "stated"),
            ],
        ),
        # a participle behind its noun
        (
            "The centre works under a pact signed by Arland on February 2.",
            [
                ("works", "other", "ongoing", "2024-02-16", "published"),
                ("signed", "agree", "happened", "2024-02-02", "stated"),
            ],
        ),
        (
            "The delegation, led by General Ardo Vale, is due to arrive on Monday.",
            [
                ("led", "other", "ongoing", "2024-02-16", "published"),
                ("arrive", "other", "planned", "2024-02-19", "stated"),
            ],
        ),
        # a comma ends a clause of time, whose date is that of what follows
        (
            "After the dyke broke on Thursday, officials ordered buses.",
            [
                ("broke", "other", "happened", "2024-02-15", "stated"),
                ("ordered", "request", "happened", "2024-02-15", "stated"),
            ],
        ),
        # the date of a remark on somebody is not that of what he says
        (
            "Ana Vale, who visited Ardal last Thursday, said it was safe.",
            [
                ("visited", "consult", "happened", "2024-02-08", "stated"),
                ("said", "statement", "happened", "2024-02-16", "published"),
            ],
        ),
        # a day goes before a year
        (
            "On Monday, at the 2024 summit, leaders adopted a plan.",
            [("adopted", "agree", "happened", "2024-02-12", "stated")],
        ),
        # a participle in commas keeps its date to itself, as does one right behind its noun
        (
            "The bridge, damaged in last year's flood, reopened on Tuesday.",
            [
                ("damaged", "disaster", "happened", "2023", "stated"),
                ("reopened", "aid", "happened", "2024-02-13", "stated"),
            ],
        ),
        (
            "Two men held since January were freed on Tuesday.",
            [
                ("held", "other", "happened", "2024-01", "stated"),
                ("freed", "concede", "happened", "2024-02-13", "stated"),
            ],
        ),
        # what was said begins without "that", behind the day on which it was said
        (
            "The ministry said on Tuesday two people were hurt on Sunday.",
            [
                ("said", "statement", "happened", "2024-02-13", "stated"),
                ("hurt", "disaster", "happened", "2024-02-11", "stated"),
            ],
        ),
        # a clause with "when" says when the one before it happened
        (
            "He was hurt when the bridge fell on Sunday.",
            [
                ("hurt", "disaster", "happened", "2024-02-11", "stated"),
                ("fell", "other", "happened", "2024-02-11", "stated"),
            ],
        ),
        # what a sentence opens with dates it, not what is nearer
        (
            "Last week, Arland declared an emergency, with Borduria following suit yesterday.",
            [("declared", "statement", "happened", "2024-W06", "stated")],
        ),
        ("The previous day, he met them.", [("met", "consult", "happened", "2024-02-15", "stated")]),
        # the only verb of a clause is no participle, whatever stands behind it
        ("The motion passed by 12 votes on Monday.", [("passed", "other", "happened", "2024-02-12", "stated")]),
        # an attribute is no event
        (
            "The house met newly elected President Ana Vale on Monday.",
            [("met", "consult", "happened", "2024-02-12", "stated")],
        ),
        # from one day on into the next
        (
            "The warnings apply from tomorrow night into Sunday morning.",
            [("apply", "other", "planned", "2024-02-17/2024-02-18", "stated")],
        ),
        # the month of May is no modal verb
        (
            "The pact signed in May was suspended on Tuesday.",
            [
                ("signed", "agree", "happened", "2023-05", "stated"),
                ("suspended", "reject", "happened", "2024-02-13", "stated"),
            ],
        ),
        # verbs whose past is their base form
        ("The town was hit by a storm on Monday.", [("hit", "disaster", "happened", "2024-02-12", "stated")]),
        ("The fire has spread to the port.", [("spread", "other", "happened", "2024-02-16", "published")]),
        # a date is shared by what it can date only
        (
            "The president will visit Ardal on June 14 but declined to say why.",
            [
                ("visit", "consult", "planned", "2024-06-14", "stated"),
                ("declined", "reject", "happened", "2024-02-16", "published"),
            ],
        ),
        (
            "The bank was founded in 1950 and has closed nine branches.",
            [
                ("founded", "other", "happened", "1950", "stated"),
                ("closed", "other", "happened", "2024-02-16", "published"),
            ],
        ),
        # predicates in a row
        (
            "He finished school in 1990, joined the army in 1991, and retired in 2010.",
            [
                ("finished", "other", "happened", "1990", "stated"),
                ("joined", "cooperate", "happened", "1991", "stated"),
                ("retired", "other", "happened", "2010", "stated"),
            ],
        ),
        # what is coordinated within a clause on the side stays there
        (
            "The mayor, who was elected in 2019 and confirmed in 2021, resigned on Monday.",
            [
                ("elected", "election", "happened", "2019", "stated"),
                ("confirmed", "statement", "happened", "2021", "stated"),
                ("resigned", "concede", "happened", "2024-02-12", "stated"),
            ],
        ),
        # weeks after something is another day
        (
            "Two weeks after the quake struck on January 30, aid reached the town.",
            [
                ("struck", "assault", "happened", "2024-01-30", "stated"),
                ("reached", "other", "happened", "2024-02-16", "published"),
            ],
        ),
        # "have" is an auxiliary before a participle
        ("They had been suspended since July 24, 2023.", [("suspended", "reject", "happened", "2023-07-24", "stated")]),
        # a range is one stretch of time
        (
            "Between Friday and Sunday the rivers flooded three districts.",
            [("flooded", "disaster", "happened", "2024-02-09/2024-02-11", "stated")],
        ),
    ],
)
def test_clauses_with_dates_of_their_own(text: str, expected: list[tuple[str, ...]]) -> None:
    assert told(text) == [Told(*each) for each in expected]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The minister visited the camp.", "happened"),
        ("The minister will visit the camp.", "planned"),
        ("The minister is due to visit the camp.", "planned"),
        ("The minister plans to visit the camp.", "planned"),
        ("Elections are to be held within weeks.", "planned"),
        ("The hearing is scheduled for Friday.", "planned"),
        ("The hearing was scheduled for Friday.", "happened"),
        ("The minister did not visit the camp.", "denied"),
        ("The minister never visited the camp.", "denied"),
        ("The minister could visit the camp.", "conditional"),
        ("Troops will leave if the minister visited the camp.", "planned"),
        ("The minister is visiting the camp.", "ongoing"),
        ("The minister was visiting the camp.", "happened"),
        ("The minister has visited the camp.", "happened"),
        # what is forecast is no more than planned, whenever it was forecast
        ("The storm was forecast to reach the camp.", "planned"),
        ("The warnings apply from tomorrow.", "planned"),
        # what is allowed, or would be, is only thought of
        ("Members may not visit the camp.", "conditional"),
        ("The bill would allow visits.", "conditional"),
        ("He said troops would leave the camp.", "happened"),
        # so is what a question asks, but not when its own clause says that it is so
        ("Was the camp visited by the minister?", "conditional"),
        ("Why did the minister visit the camp on Sunday?", "conditional"),
        ("Did the minister refuse, or did he visit the camp?", "conditional"),
        ('"Where?" asked the minister.', "happened"),
        # Theresa May is no modal verb
        ("President Ana May visited the camp.", "happened"),
        # what was the aim is no plan, and what has ever been so no event of a day
        ("The house met, and the purpose was to stop the bill.", "happened"),
        ("Only two mayors have been arrested.", "ongoing"),
        # a state in the passive
        ("The mayor is elected by the council.", "ongoing"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert events(text)[0].status.value == status


def test_words_in_quotation_marks_are_no_events() -> None:
    text = 'He said: "They attacked us."'
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    words = read_words(text, sentences)
    inside = Span(text.index("They"), len(text) - 1)
    quotation = Quotation("q-1", QuotationKind.DIRECT, inside, (inside,), text[slice(*inside)], quoted=(inside,))
    found = extract_events(text, PUBLISHED, paragraphs, sentences, words, (), (), (quotation,), "key")
    assert [event.type for event in found] == ["statement"]


def test_who_and_where() -> None:
    text = "ARDAL, Feb. 16 (Wire) - Arland shelled the border on Monday. They met Ana Vale in Borduria."

    def actor(identifier: str, name: str, kind: ActorKind) -> Actor:
        start = text.index(name)
        return Actor(identifier, name, kind, mentions=(Span(start, start + len(name)),))

    actors = (
        actor("a-1", "ARDAL", ActorKind.PLACE),
        actor("a-2", "Arland", ActorKind.COUNTRY),
        actor("a-3", "Ana Vale", ActorKind.PERSON),
        actor("a-4", "Borduria", ActorKind.COUNTRY),
    )
    shelled, met = events(text, actors=actors)
    assert (shelled.actors, shelled.places) == (("a-2",), ("a-1",))
    assert (met.actors, met.places) == (("a-3",), ("a-4",))


def test_ids_do_not_depend_on_the_rest_of_the_text() -> None:
    alone = events("Police arrested two men on Tuesday.")[0]
    later = events("It rained.\n\nPolice  arrested two men on Tuesday. It snowed.")
    assert alone.id in {event.id for event in later}


def test_repeated_sentences_have_different_ids() -> None:
    ids = [event.id for event in events("Police arrested two men.\n\nPolice arrested two men.")]
    assert len(set(ids)) == 2
    assert ids[1] == f"{ids[0]}-2"


WORDS = (
    *("Police", "arrested", "men", "on", "Monday", "and", ",", "said", "that", "will", "not", "visited", ".", '"', "—"),
    *(";", "the", "talks", "between", "in", "May", "31", "2020", "to"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_spans_hold_what_they_say(text: str) -> None:
    found = events(text)
    assert len({event.id for event in found}) == len(found)
    for event in found:
        assert text[event.span.start : event.span.end] == event.text
        assert event.sentence.start <= event.span.start <= event.trigger.start
        assert event.trigger.end <= event.span.end <= event.sentence.end
        assert (event.date.when is None) == (event.date.basis.value == "none")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what one side says of another
        ("Arland claimed that Borduria attacked the port.", [("claimed", "happened"), ("attacked", "claimed")]),
        ("The men allegedly robbed a bank on Monday.", [("robbed", "claimed")]),
        ("The men robbed a bank on Monday.", [("robbed", "happened")]),
        ("Arland claimed that Borduria will attack the port.", [("claimed", "happened"), ("attack", "planned")]),
        ("The company denied that it sold arms.", [("denied", "happened"), ("sold", "denied")]),
        # who sought to do something did seek; who seeks to do it plans it
        ("Arland sought to defend itself yesterday.", [("sought", "happened")]),
        ("Arland seeks to reopen the port.", [("reopen", "planned")]),
        # a plan told by a participle behind another word
        ("The vote is pending and expected in June 2024.", [("expected", "planned")]),
        ("The meeting is set for next Friday.", [("set", "planned")]),
    ],
)
def test_what_is_claimed_sought_and_planned(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.trigger, each.status) for each in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a relative clause without an event does not swallow the verb behind it
        ("Ana Vale, who was a candidate, ended her campaign.", [("ended", "main")]),
        ("Ana Vale, who left Ardal, ended her campaign.", [("left", "adjectival"), ("ended", "main")]),
        # what opens with "when" stays on the side up to its comma
        ("When Ana Vale met the mayor recently, she left.", [("met", "adverbial"), ("left", "main")]),
        # "that night" opens no clause
        ("Ana Vale met him that same day, but she left.", [("met", "main"), ("left", "main")]),
    ],
)
def test_which_clauses_are_on_the_side(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[slice(*event.trigger)], event.clause.value) for event in events(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "verb", "status"),
    [
        # what is said to be so by one side is claimed, wherever the grammar hangs it
        ("Officials suggested the mayor was killed.", "killed", "claimed"),
        ("The mayor insisted that boats sank.", "sank", "claimed"),
        ("The guards believe that boats sank.", "sank", "claimed"),
        ("Officials did not suggest that boats sank.", "sank", "happened"),
        ("Officials said the mayor was killed.", "killed", "happened"),
        ("The mayor denied that boats sank.", "sank", "denied"),
        # a past with an object of its own happened
        ("Rebels killed nine men and wounded at least fifty.", "wounded", "happened"),
        ("A fire, which also injured a guard, spread.", "injured", "happened"),
        ("A block of flats collapsed in Ardal.", "collapsed", "happened"),
        # what a noun is for is no plan of the past day on which somebody acted
        (
            "The mayor was so slow last week in failing to come up with a plan to close the camp.",
            "close",
            "conditional",
        ),
        ("The mayor is to close the camp on Sunday.", "close", "planned"),
        # a day to come that a verb in the past has makes no plan of the verb before
        ("The film is sold in Ardal and was first shown on 3 May 2024.", "sold", "ongoing"),
        ("The camp is closing on 3 May 2024.", "closing", "planned"),
        ("The mayor, who was elected last year, is leaving on 3 May 2024.", "leaving", "planned"),
        # news of a plan is told for what it did
        ("News that the mayor also planned to close camps sank shares on Monday.", "sank", "happened"),
    ],
)
def test_status_by_grammar(text: str, verb: str, status: str) -> None:
    assert [each.status for each in told(text) if each.trigger == verb] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Vale visited Orvel on Monday.", ["visited consult happened 2024-02-12 stated | Ana Vale/d | Orvel"]),
        (
            "Ana Vale and Karl Lund met in Ardal on 3 May 2023.",
            ["met consult happened 2023-05-03 stated | Ana Vale/d, Karl Lund/d | Ardal"],
        ),
        ("Karl Lund met with Ana Vale.", ["met consult happened 2024-02-16 published | Karl Lund/d, Ana Vale/p"]),
        (
            "Karl Lund was arrested in Orvel on Tuesday.",
            ["arrested coerce happened 2024-02-13 stated | Karl Lund/o | Orvel"],
        ),
        (
            "The Tern Union elected Ana Vale chair.",
            ["elected election happened 2024-02-16 published | Tern Union/d, Ana Vale/o"],
        ),
        ("A rocket hit Orvel, killing Ana Vale.", ["hit disaster happened 2024-02-16 published | Ana Vale/o | Orvel"]),
        ("Ana Vale will visit Orvel on Monday.", ["visit consult planned 2024-02-19 stated | Ana Vale/d | Orvel"]),
        ("Ana Vale did not visit Orvel.", ["visit consult denied 2024-02-16 published | Ana Vale/d | Orvel"]),
        ("Ana Vale may visit Orvel.", ["visit consult conditional 2024-02-16 published | Ana Vale/d | Orvel"]),
        (
            "Ana Vale said Karl Lund visited Orvel.",
            [
                "said statement happened 2024-02-16 published | Ana Vale/d",
                "visited consult happened 2024-02-16 published | Karl Lund/d | Orvel",
            ],
        ),
        (
            "Ana Vale said on Monday that Karl Lund visited Orvel in 2019.",
            [
                "said statement happened 2024-02-12 stated | Ana Vale/d",
                "visited consult happened 2019 stated | Karl Lund/d | Orvel",
            ],
        ),
        (
            "Ana Vale, who visited Orvel in 2019, was arrested on Monday.",
            [
                "visited consult happened 2019 stated | Ana Vale/d | Orvel",
                "arrested coerce happened 2024-02-12 stated | Ana Vale/o",
            ],
        ),
        (
            "Ana Vale has visited Orvel since 2019.",
            ["visited consult happened 2019-01-01/2024-02-16 stated | Ana Vale/d | Orvel"],
        ),
        (
            "Two men were held: Ana Vale and Karl Lund.",
            ["held other happened 2024-02-16 published | Ana Vale/o, Karl Lund/o"],
        ),
        (
            "A bus operated by Kestrel Group crashed.",
            ["crashed disaster happened 2024-02-16 published | Kestrel Group/d"],
        ),
        (
            "The head of the Relief Society resigned.",
            ["resigned concede happened 2024-02-16 published | Relief Society/d"],
        ),
        ("Karvian troops entered Borduria.", ["entered other happened 2024-02-16 published | Karvia/d | Borduria"]),
        (
            "Karvia's army shelled Ardal in Borduria.",
            ["shelled assault happened 2024-02-16 published | Karvia/d | Borduria, Ardal"],
        ),
        ("The ferry sank off Sund on Sunday night.", ["sank disaster happened 2024-02-11TNI stated | Sund"]),
        (
            "Ana Vale became chair of the Tern Union in May.",
            ["became other happened 2023-05 stated | Ana Vale/d, Tern Union/o"],
        ),
        (
            "Police in Orvel arrested Karl Lund, 28, of Sund.",
            ["arrested coerce happened 2024-02-16 published | Karl Lund/o | Orvel"],
        ),
        (
            "Protests erupted in Orvel after the arrest of Karl Lund.",
            ["erupted disaster happened 2024-02-16 published | Orvel"],
        ),
        (
            "Members of the Tern Union marched in Orvel.",
            ["marched protest happened 2024-02-16 published | Tern Union/d | Orvel"],
        ),
        (
            "The Tern Union's members marched in Orvel.",
            ["marched protest happened 2024-02-16 published | Tern Union/d | Orvel"],
        ),
        ("The Tern Union (TU) members marched.", ["marched protest happened 2024-02-16 published | Tern Union/d"]),
        (
            "He was seen there. Ana Vale visited Orvel on Monday. She left on Tuesday.",
            [
                "seen other happened 2024-02-12 carried",
                "visited consult happened 2024-02-12 stated | Ana Vale/d | Orvel",
                "left other happened 2024-02-13 stated | Ana Vale/d",
            ],
        ),
        (
            "Ana Vale visited Orvel. She met Karl Lund there.",
            [
                "visited consult happened 2024-02-16 published | Ana Vale/d | Orvel",
                "met consult happened 2024-02-16 published | Ana Vale/d, Karl Lund/o",
            ],
        ),
        (
            "On Monday Ana Vale visited Orvel and met Karl Lund.",
            [
                "visited consult happened 2024-02-12 stated | Ana Vale/d | Orvel",
                "met consult happened 2024-02-12 stated | Ana Vale/d, Karl Lund/o | Orvel",
            ],
        ),
        (
            "Ana Vale visited Orvel on Monday and Tuesday.",
            ["visited consult happened 2024-02-12/2024-02-13 stated | Ana Vale/d | Orvel"],
        ),
        (
            "Ana Vale visited Orvel from Monday to Wednesday.",
            ["visited consult happened 2024-02-12/2024-02-14 stated | Ana Vale/d | Orvel"],
        ),
        (
            "In 2019, Ana Vale visited Orvel, which was hit by floods in 2018.",
            ["visited consult happened 2019 stated | Ana Vale/d | Orvel", "hit disaster happened 2018 stated | Orvel"],
        ),
    ],
)
def test_what_a_text_tells_as_a_whole(text: str, expected: list[str]) -> None:
    """Each event as "trigger type status date basis | who | where"."""
    told = []
    for event in list_events(text):
        date = event.date.when.value if event.date.when else "-"
        words = f"{text[slice(*event.trigger)]} {event.type} {event.status} {date} {event.date.basis}"
        told.append(" | ".join(filter(None, (words, show_who(event), ", ".join(event.places)))))
    assert told == expected


def test_what_goes_on_since_something_is_told_beside_it() -> None:
    """A verb that no list knows tells what goes on, if a clause before it says since when."""
    since = told("A week after the flood hit Ardal, people are still dithering over plans.")
    assert [(each.trigger, each.status) for each in since] == [("hit", "happened"), ("dithering", "ongoing")]
    assert told("People are still dithering over plans.") == []
