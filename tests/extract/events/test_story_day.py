from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract.events.story_day import StoryDay
from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType
from briefkit.model.when import Precision, When

DAY = dt.date(2024, 2, 15)
MENTION = DateMention(Span(0, 8), DateType.DATE, When(DAY.isoformat(), Precision.DAY, DAY, DAY), "weekday")


@pytest.mark.parametrize(
    ("sentence", "age", "lasting", "last", "count"),
    [
        # five sixths of the story tell of a recent day
        (0, 1, False, 24, 30),
        (0, 2, False, 24, 30),
        # a third tells of an old one
        (0, 3, False, 9, 30),
        # the five sentences from the one that gives it do in any case
        (0, 3, False, 4, 6),
        (7, 3, False, 11, 30),
        # all of a story about an attack or a vote does
        (0, 1, True, 29, 30),
        (0, 3, True, 29, 30),
    ],
)
def test_how_far_a_story_tells_of_its_day(sentence: int, age: int, lasting: bool, last: int, count: int) -> None:
    day = StoryDay(MENTION, 0, sentence, dt.timedelta(age), lasting)
    assert [index for index in range(count) if day.holds(index, count)] == list(range(last + 1))


@pytest.mark.parametrize(("place", "tells"), [(0, True), (2, True), (3, False)])
def test_which_sentences_give_the_first_one_its_day(place: int, tells: bool) -> None:
    assert StoryDay(MENTION, place, place, dt.timedelta(1), lasting=False).tells_lede is tells
