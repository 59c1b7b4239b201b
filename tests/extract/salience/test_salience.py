from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import count_calls
from tests.extract.events.sight import PUBLISHED
from tests.extract.salience.answers import answer, read_tellings

from briefkit.extract import salience
from briefkit.extract.salience import list_answers, rate_events, read_weights
from briefkit.model.paragraphs import split_paragraphs

STORM = """A storm *killed* three men in Orvel on Thursday, police said.

"It was a terrible night for all of us," Karl Lund *said*.

Storms are common along the coast. He *thinks* the town could *see* more rain.

If it *rains*, the boats may *stay* in port, Lund *said*."""
PACT = """Karvia and Borduria *signed* a pact on fishing in Orvel on Wednesday.

"We are happy, and we were never in doubt," Ana Vale *said*.

The two countries *share* a long border, and many families *live* on both sides of it.

Critics *say* that it does not *go* far enough."""
COURT = """A court in Ardal *jailed* Karl Lund for six years on Monday for bribing officials.

Lund has always *said* that he did nothing wrong. His lawyer *said*: "We *think* this is a bad day for the law." """
STRIKE = """Workers at Kestrel Group *walked* out on Tuesday over pay.

"If they do not listen, we would do it again," *said* Mary Tarn, who *works* at the plant.

The group *makes* pumps and *employs* many people in the region."""


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        ("Storm kills three in Orvel", STORM),
        ("Karvia signs pact with Borduria", PACT),
        ("Court jails Karl Lund", COURT),
        ("Workers strike at Kestrel Group", STRIKE),
    ],
)
def test_the_news_of_a_lede_goes_before_remarks_and_states_which_are_none(title: str, marked: str) -> None:
    """The first marked verb is the news; the others are remarks, states, habits and possibilities."""
    parts = marked.split("*")
    starts = [len("".join(parts[:number])) for number in range(1, len(parts), 2)]
    events, _, _ = read_tellings("".join(parts), title)
    rated = {event.trigger.start: event.salience for event in events}
    news, *others = [rated[start] for start in starts]
    assert news >= 70
    assert max(others) < 35


@pytest.mark.parametrize(
    ("more", "less"),
    [
        # what is said goes before that it is said, and what is said for the first time before a remark
        ("Karl Lund said that the mayor was *arrested*.", "Karl Lund *said* that the mayor was arrested."),
        ("Karl Lund *announced* a plan.", "Karl Lund *said* a word."),
        # what happened, before what may happen, is so, or did not
        ("The dyke *broke* on Monday.", "The dyke may *break*."),
        ("The mayor was *arrested* on Monday.", "The mayor is *arrested* often."),
        ("The mayor *left* the town.", "The mayor did not *leave* the town."),
        # the main clause, before one on a noun
        ("Three men were *arrested* on Monday.", "The mayor praised three men who were *arrested*."),
        # the opening, before the end
        ("The dyke *broke*.", "Boats came.\n\n" * 9 + "The dyke *broke*."),
        # what has a day of its own, before what has none
        ("The mayor *left* on Monday.", "The mayor had *left*."),
        # what is told in plain words, before what is told in quotation marks
        ("The crew *saved* the boats.", "The crew *saved* “the boats of the whole of the old upper town”."),
    ],
)
def test_what_is_more_of_news(more: str, less: str) -> None:
    assert _rate_marked(more) > _rate_marked(less)


def _rate_marked(marked: str) -> int:
    return salience._rate(answer(marked, "Rain"))


@pytest.mark.parametrize(
    ("weights", "answers", "rated"),
    [
        ({}, (), 50),
        ({}, ("link=main", "verb=leave"), 50),
        # thousandths of a logit: the logistic function of 1, -1 and 2
        ({"bias": 1000}, (), 73),
        ({"bias": -1000}, ("link=main",), 27),
        ({"bias": -1000, "link=main": 3000, "verb=stay": 9000}, ("link=main", "verb=leave"), 88),
        ({"link=main": 90000}, ("link=main",), 100),
        ({"link=main": -90000}, ("link=main",), 0),
    ],
)
def test_salience_is_the_chance_that_the_weights_give(
    monkeypatch: pytest.MonkeyPatch, weights: dict[str, int], answers: tuple[str, ...], rated: int
) -> None:
    monkeypatch.setattr(salience, "read_weights", lambda: weights)
    assert salience._rate(answers) == rated


def test_an_event_has_the_salience_of_its_own_answers_and_is_else_as_it_was() -> None:
    text = STORM.replace("*", "")
    events, tellings, answers = read_tellings(text, "Storm kills three")
    assert [event.salience for event in events] == [salience._rate(given) for given in answers]
    assert len({event.salience for event in events}) > 3
    again = rate_events(tellings, text, "Storm kills three", PUBLISHED, split_paragraphs(text), ())
    assert [(event.id, event.span, event.date) for event in again] == [
        (telling.event.id, telling.event.span, telling.event.date) for telling in tellings
    ]


def test_a_weight_is_a_whole_number_for_one_answer() -> None:
    weights = read_weights()
    assert len(weights) > 200
    assert all("=" in name or name == "bias" for name in weights)
    assert all(weight and abs(weight) < 2000 for weight in weights.values())


WORDS = st.sampled_from(
    (
        *("Karl Lund", "Karvia", "the mayor", "boats", "it", "he", "said", "that", "left", "killed", "three", "if"),
        *("on Monday", "in 2019", "will", "not", "and", "who", "signed", "was arrested", "a pact", ",", ".", "?"),
        *("“", "”", "\n\n"),
    )
)


@given(
    st.lists(WORDS, max_size=40).map(" ".join),
    st.sampled_from(("", "Karl Lund left", "?!")),
    st.sampled_from((PUBLISHED, None, dt.date.min, dt.date.max)),
)
def test_any_text_is_rated_from_0_to_100_and_always_the_same(text: str, title: str, published: dt.date | None) -> None:
    events, tellings, answers = read_tellings(text, title, published)
    assert len(events) == len(tellings) == len(answers)
    assert all(0 <= event.salience <= 100 for event in events)
    assert read_tellings(text, title, published)[0] == events


def _count_calls(text: str) -> int:
    """Calls that rating makes for the events of a text, each step of a generator among them."""
    _, tellings, _ = read_tellings(text, "Boats left the town")
    assert tellings
    paragraphs = split_paragraphs(text)
    return count_calls(lambda: list_answers(tellings, text, "Boats left the town", PUBLISHED, paragraphs, ()))


@pytest.mark.parametrize(
    "words",
    [
        "Karl Lund said that the mayor left the town. ",
        "Boats came on Monday.\n\n",
        "and the mayor said that boats left the town ",
        "boats came, ",
    ],
)
def test_twice_the_text_is_twice_the_work(words: str) -> None:
    """Sentences are compared with the sixty before them, so that a text has to be longer than those to show it."""
    _count_calls(words)
    assert _count_calls(words * 400) < 2.3 * _count_calls(words * 200)
