"""The whole of it: one story, and what holds for every text."""

from __future__ import annotations

import datetime as dt
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import count_calls

from briefkit.extract import dates
from briefkit.extract.dates import extract_dates
from briefkit.extract.lexicon import read_table
from briefkit.model.calendar_values import read_calendar_value
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
        "FY2019/20",
        "9/11",
        "22/04",
        "2009-10",
        "2021-05",
        "'92",
        "4Q20",
        "0430",
        "18th",
        "041200Z MAY 21",
        "Easter",
    }
    | {",", ".", "-", "(", ")", "'s", "$", "%", "and", "said", "to"}
)
GRAMMATICAL = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), GRAMMATICAL, GRAMMATICAL.map(str.title))
DAYS = st.one_of(st.none(), st.dates())


def split(text: str) -> tuple[Span, ...]:
    """Two sentences, whatever the words."""
    middle = len(text) // 2
    return tuple(Span(*bounds) for bounds in ((0, middle), (middle, len(text))) if bounds[0] < bounds[1])


def read(text: str, published: dt.date | None) -> tuple[DateMention, ...]:
    return extract_dates(text, split(text), published)[0]


def read_whole(text: str, published: dt.date) -> tuple[DateMention, ...]:
    return extract_dates(text, (Span(0, len(text)),), published)[0]


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
def test_a_mention_is_a_piece_of_one_sentence(text: str, published: dt.date | None) -> None:
    sentences = split(text)
    end = 0
    for mention in read(text, published):
        words = text[mention.span.start : mention.span.end]
        assert end <= mention.span.start
        assert words
        assert words == words.strip()
        assert any(each.start <= mention.span.start and mention.span.end <= each.end for each in sentences)
        end = mention.span.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
def test_a_value_reads_back_as_the_days_it_stands_for(text: str, published: dt.date | None) -> None:
    for mention in read(text, published):
        when = mention.when
        assert when.value
        assert (when.begin is None) == (when.finish is None)
        if when.begin is None or when.finish is None:
            continue
        assert mention.type not in (DateType.DURATION, DateType.SET)
        assert when.begin <= when.finish
        parsed = read_calendar_value(when.value)
        assert parsed is not None
        assert parsed.begin is not None
        assert parsed.finish is not None
        assert parsed.precision == when.precision
        assert parsed.begin <= when.begin <= when.finish <= parsed.finish
        if when.mod not in ("START", "MID", "END"):
            assert (parsed.begin, parsed.finish) == (when.begin, when.finish)


RELATIVE = (
    "They met on Friday.",
    "They will meet on Friday.",
    "They met last Tuesday, and meet next Sunday.",
    "They met yesterday, the day before yesterday and today.",
    "They met last week and early this week.",
    "They met three days ago, and a fortnight ago.",
    "They met over the weekend, and meet next weekend.",
    "They meet Friday week; a week ago Friday they did not.",
    "They met at 9 a.m. on Monday, and again that night.",
    "They met on Monday. The following day they left.",
)


@settings(deadline=None)
@given(st.sampled_from(RELATIVE), st.dates(dt.date(1900, 1, 1), dt.date(2090, 1, 1)), st.integers(-500, 500))
def test_a_later_publication_moves_what_counts_from_it(text: str, published: dt.date, weeks: int) -> None:
    shift = dt.timedelta(weeks=weeks)
    before, after = read_whole(text, published), read_whole(text, published + shift)
    assert before
    assert [mention.span for mention in before] == [mention.span for mention in after]
    for first, second in zip(before, after, strict=True):
        assert first.when.begin is not None
        assert first.when.finish is not None
        assert (first.when.begin + shift, first.when.finish + shift) == (second.when.begin, second.when.finish)


@settings(deadline=None)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2090, 1, 1)), st.integers(-50, 50))
def test_full_dates_do_not_hang_on_the_publication_date(published: dt.date, weeks: int) -> None:
    text = "On June 3, 2016, in May 2017, autumn 2018, the third quarter of 2019 and the 1990s, it rained."
    later = published + dt.timedelta(weeks=weeks)
    assert [each.when for each in read_whole(text, published)] == [each.when for each in read_whole(text, later)]


@settings(max_examples=50, deadline=None)
@given(GRAMMATICAL, DAYS)
def test_the_publication_date_is_the_only_clock(text: str, published: dt.date | None) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: 0.0)
        early = read(text, published)
    assert early == read(text, published)


def test_no_module_asks_for_the_time() -> None:
    asks = re.compile(r"\.(?:today|now|utcnow|localtime|gmtime)\(|^\s*(?:import|from) time\b", re.MULTILINE)
    for module in Path(dates.__file__).parent.glob("*.py"):
        assert not asks.search(module.read_text(encoding="utf-8")), module.name


def test_reading_is_linear() -> None:
    sentence = "On Monday, June 3, 2019, at 9:30 a.m. two and a half years " * 40

    def seconds(text: str) -> float:
        start = time.process_time()
        extract_dates(text, (Span(0, len(text)),), dt.date(2021, 6, 3))
        return time.process_time() - start

    seconds(sentence)
    once = min(seconds(sentence) for _ in range(3))
    assert min(seconds(sentence * 10) for _ in range(3)) < 40 * once


@pytest.mark.parametrize(
    "words",
    [
        "3, ",
        "17,4 ",
        "and 3 ",
        "on the 18th, ",
        "from 3 to ",
        "Friday, ",
        "Monday and ",
        "2019, ",
        "2019-20 ",
        "May 3, ",
        "June 3-5, ",
        "on 9/11, ",
        "until June 3, ",
        "that day ",
    ],
)
def test_twice_the_words_are_twice_the_work(words: str) -> None:
    def calls(count: int) -> int:
        text = words * count
        return count_calls(lambda: extract_dates(text, (Span(0, len(text)),), dt.date(2021, 6, 3)))

    calls(1)
    assert calls(400) < 2.2 * calls(200)


def test_space_at_the_end_is_read_once() -> None:
    def seconds(count: int) -> float:
        text = "On June 3" + " " * count
        start = time.process_time()
        extract_dates(text, (Span(0, len(text)),), dt.date(2021, 6, 3))
        return time.process_time() - start

    assert min(seconds(12_000) for _ in range(3)) < 12 * min(seconds(3_000) for _ in range(3))
