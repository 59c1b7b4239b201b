from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    return extract_events(text, published, paragraphs, sentences, dates, actors, (), "Outlet|2024-02-16")


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
                ("visited", "consult", "happened", "2024-02-15", "stated"),
                ("said", "statement", "happened", "2024-02-15", "carried"),
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


def test_what_is_denied_is_denied() -> None:
    first, second = events("The ministry denied that troops crossed the border.")
    assert (first.type, second.status.value) == ("reject", "denied")


@pytest.mark.parametrize(
    ("text", "published", "date", "basis"),
    [
        # nothing is dated: the publication date stands in
        ("Troops left the town.", PUBLISHED, "2024-02-16", "published"),
        # without a publication date there is nothing to stand in
        ("Troops left the town.", None, None, "none"),
        # so it does for a plan, which was told on that day
        ("Troops will leave the town.", PUBLISHED, "2024-02-16", "published"),
        # a past perfect looks back to no day that is told
        ("Troops had left the town.", PUBLISHED, None, "none"),
        ("The deadline was extended previously.", PUBLISHED, None, "none"),
    ],
)
def test_clauses_without_a_date(text: str, published: dt.date | None, date: str | None, basis: str) -> None:
    assert (told(text, published)[0].date, told(text, published)[0].basis) == (date, basis)


def test_the_day_of_the_story_is_carried_to_what_follows() -> None:
    text = "A dyke broke on Thursday.\n\nNine people drowned. Boats rescued others.\n\nThe dyke was built in 1971."
    assert [(each.trigger, each.date, each.basis) for each in told(text)] == [
        ("broke", "2024-02-15", "stated"),
        ("drowned", "2024-02-15", "carried"),
        ("rescued", "2024-02-15", "carried"),
        ("built", "1971", "stated"),
    ]


@pytest.mark.parametrize(
    ("sentence", "date", "basis"),
    [
        # a simple past goes on from the story's day, a present perfect from none
        ("Nine people drowned.", "2024-02-15", "carried"),
        ("Nine people have drowned.", "2024-02-16", "published"),
        ("Nine people had drowned.", None, "none"),
        # what is always so has the day of the telling only
        ("The mayor rejects the claim.", "2024-02-16", "published"),
    ],
)
def test_tenses_say_what_is_carried(sentence: str, date: str | None, basis: str) -> None:
    last = told(f"A dyke broke on Thursday. {sentence}")[-1]
    assert (last.date, last.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a word that takes up the sentence before carries its date, in the same paragraph only
        ("A dyke broke on Thursday. It was built in 1971. It was paid for by Arland.", "1971"),
        ("A dyke broke on February 12. Ana Vale, who left on Tuesday, laughed when she was asked.", "2024-02-13"),
        ("A dyke broke on Thursday. It was built in 1971. Engineers inspected the site.", "2024-02-15"),
        ("A dyke broke on Thursday. It was built in 1971.\n\nIt flooded two towns.", "2024-02-15"),
    ],
)
def test_what_takes_up_a_sentence_takes_its_date(text: str, date: str) -> None:
    assert (told(text)[-1].date, told(text)[-1].basis) == (date, "carried")


def test_what_looks_far_back_has_no_day_unless_it_is_given() -> None:
    opening = "A dyke broke on Thursday.\n\nWater covers the town.\n\nBoats arrived.\n\n"
    text = f"{opening}The dyke was built in 1971. Engineers inspected the works. They finished in 1972."
    assert [(each.trigger, each.date) for each in told(text)[-3:]] == [
        ("built", "1971"),
        ("inspected", None),
        ("finished", "1972"),
    ]


def test_the_first_sentence_tells_the_day_of_an_older_story() -> None:
    text = "The board called for a new vote on January 20. It upheld a protest. Lawyers welcomed the ruling."
    assert [each.date for each in told(text)] == ["2024-01-20"] * 3


def test_a_date_further_back_is_not_carried() -> None:
    text = "The dyke was built in 1971. Engineers inspected it."
    assert [(each.trigger, each.basis) for each in told(text)] == [("built", "stated"), ("inspected", "published")]


def test_what_is_so_now_takes_no_date_from_the_past() -> None:
    assert told("Some 46,000 people are living in camps, against 71,000 a week ago.")[0].basis == "published"


def test_words_in_quotation_marks_are_no_events() -> None:
    text = 'He said: "They attacked us."'
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    inside = Span(text.index("They"), len(text) - 1)
    quotation = Quotation("q-1", QuotationKind.DIRECT, inside, (inside,), text[slice(*inside)], quoted=(inside,))
    found = extract_events(text, PUBLISHED, paragraphs, sentences, (), (), (quotation,), "key")
    assert [event.type for event in found] == ["statement"]


def test_who_and_where() -> None:
    text = "ARDAL, Feb. 16 (Wire) - Arland sent troops to the border on Monday. They met Ana Vale in Borduria."

    def actor(identifier: str, name: str, kind: ActorKind) -> Actor:
        start = text.index(name)
        return Actor(identifier, name, kind, mentions=(Span(start, start + len(name)),))

    actors = (
        actor("a-1", "ARDAL", ActorKind.PLACE),
        actor("a-2", "Arland", ActorKind.COUNTRY),
        actor("a-3", "Ana Vale", ActorKind.PERSON),
        actor("a-4", "Borduria", ActorKind.COUNTRY),
    )
    sent, met = events(text, actors=actors)
    assert (sent.actors, sent.places) == (("a-2",), ("a-1",))
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
