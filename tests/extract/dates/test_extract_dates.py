"""The whole of it: one story, and what holds for every text."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.extract.dates import extract_dates
from briefkit.extract.lexicon import read_table
from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType

STORY = (
    "Norland and Sudland opened talks in Harbour City on June 3. The 13th meeting of the two navies looks at the "
    "current state of trade. In early May, officials visited Norland. In early April, a commission was announced. In "
    "January, an aide, Ada Quill, said that the boats used in autumn 2020 had worked. Both signed it on November 10."
)


def test_a_story() -> None:
    sentences = []
    start = 0
    for part in STORY.split(". "):
        sentences.append(Span(start, start + len(part)))
        start += len(part) + 2
    found, problems = extract_dates(STORY, tuple(sentences), dt.date(2021, 6, 3))
    assert problems == ()
    assert [(STORY[m.span.start : m.span.end], m.when.value, m.when.mod, str(m.when.begin)) for m in found] == [
        ("June 3", "2021-06-03", None, "2021-06-03"),
        ("early May", "2021-05", "START", "2021-05-01"),
        ("early April", "2021-04", "START", "2021-04-01"),
        ("January", "2021-01", None, "2021-01-01"),
        ("autumn 2020", "2020-FA", None, "2020-09-01"),
        ("November 10", "2020-11-10", None, "2020-11-10"),
    ]


WORDS = sorted(
    {row[0] for row in read_table("dates_vocabulary.txt")}
    | {row[0] for row in read_table("dates_cues.txt")}
    | {
        "1",
        "3",
        "12",
        "31",
        "2019",
        "1,200",
        "9:30",
        "6pm",
        "7/8/07",
        "2020-02-30",
        "3rd",
        "'60s",
        "1990s",
        "Q3",
        "FY19",
    }
    | {",", ".", "-", "(", ")", "'s", "$", "%", "and", "said", "to"}
)
GRAMMATICAL = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), GRAMMATICAL, GRAMMATICAL.map(str.title))
DAYS = st.one_of(st.none(), st.dates())


def read(text: str, published: dt.date | None) -> tuple[DateMention, ...]:
    middle = len(text) // 2
    sentences = tuple(Span(*bounds) for bounds in ((0, middle), (middle, len(text))) if bounds[0] < bounds[1])
    return extract_dates(text, sentences, published)[0]


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
def test_every_text_gives_sound_mentions(text: str, published: dt.date | None) -> None:
    end = 0
    for mention in read(text, published):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
        when = mention.when
        assert (when.begin is None) == (when.finish is None)
        if when.begin and when.finish:
            assert when.begin <= when.finish
        assert when.value
        if mention.type in (DateType.DURATION, DateType.SET):
            assert when.begin is None


@settings(max_examples=50, deadline=None)
@given(GRAMMATICAL, DAYS)
def test_the_publication_date_is_the_only_clock(text: str, published: dt.date | None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: 0.0)
        early = read(text, published)
    assert early == read(text, published)


def test_reading_is_linear() -> None:
    sentence = "On Monday, June 3, 2019, at 9:30 a.m. two and a half years " * 40

    def seconds(text: str) -> float:
        start = time.process_time()
        extract_dates(text, (Span(0, len(text)),), dt.date(2021, 6, 3))
        return time.process_time() - start

    seconds(sentence)
    once = min(seconds(sentence) for _ in range(3))
    assert min(seconds(sentence * 10) for _ in range(3)) < 40 * once
