from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Mapping

import pytest
from tests.articles import day, month
from tests.select.test_events import event
from tests.select.test_horizon import tell

from briefkit.model.selection import SelectedEvent
from briefkit.model.when import Precision, When
from briefkit.select.days import Day
from briefkit.select.lengths import TOO_LONG, Room
from briefkit.select.limits import apply_limits
from briefkit.spec.briefing import EventSelect

FIFTH, SIXTH = dt.date(2024, 2, 5), dt.date(2024, 2, 6)
YEAR = When("2024", Precision.YEAR, dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def keep(
    select: EventSelect, *events: SelectedEvent, named: Mapping[dt.date, int] | None = None
) -> tuple[list[str], dict[str, str]]:
    days = {each: Day(count, Counter()) for each, count in (named or {}).items()}
    kept, dropped = apply_limits(events, select, days)
    assert len(kept) + len(dropped) == len(events)
    return [each.id for each in kept], {each.id: each.reason for each in dropped}


def five(name: str = "fifth", documents: tuple[str, ...] = ("a",), salience: int = 50) -> SelectedEvent:
    return event(name, day("2024-02-05"), documents=documents, salience=salience)


def six(name: str = "sixth", documents: tuple[str, ...] = ("a",), salience: int = 50) -> SelectedEvent:
    return event(name, day("2024-02-06"), documents=documents, salience=salience)


def late(name: str, *documents: str) -> SelectedEvent:
    return dataclasses.replace(five(name, documents), late=True)


def announced(name: str, salience: int, *documents: str) -> SelectedEvent:
    return dataclasses.replace(six(name, documents, salience), due=day("2024-03-01"))


def test_without_limits_all_are_kept() -> None:
    assert keep(EventSelect(dates=None, per_date=None, limit=None), six(), five(), event("undated")) == (
        ["sixth", "fifth", "undated"],
        {},
    )


@pytest.mark.parametrize(
    ("events", "named", "kept"),
    [
        # more documents name it
        ((five(), six()), {FIFTH: 1, SIXTH: 2}, "sixth"),
        ((five(), six()), {FIFTH: 2, SIXTH: 1}, "fifth"),
        # the naming goes before the telling
        ((five(documents=("a", "b", "c")), six()), {FIFTH: 1, SIXTH: 2}, "sixth"),
        # nobody names them: the telling
        ((five(), six(documents=("a", "b"))), {}, "sixth"),
        # as many: the news of more weight
        ((five(), six(salience=51)), {FIFTH: 1, SIXTH: 1}, "sixth"),
        # what is named twice as often goes before what is hardly twice the news
        ((five(salience=95), six(salience=35)), {FIFTH: 1, SIXTH: 2}, "sixth"),
        ((five(salience=95), six(salience=35)), {FIFTH: 2, SIXTH: 3}, "fifth"),
        # of equals the earlier
        ((six(), five()), {FIFTH: 1, SIXTH: 1}, "fifth"),
        # days before months and years, whoever tells of those
        ((event("month", month("2024-02"), documents=("a", "b", "c"), salience=99), five(salience=35)), {}, "fifth"),
        ((event("year", YEAR, documents=("a", "b", "c"), salience=99), five(salience=35)), {}, "fifth"),
        # a day is not what its month is named for
        (
            (event("month", month("2024-02")), event("year", YEAR, documents=("a", "b"))),
            {dt.date(2024, 2, 1): 9, dt.date(2024, 1, 1): 1},
            "year",
        ),
        # of months too, by the documents that tell of them
        ((event("first", month("2024-01")), event("second", month("2024-02"), documents=("a", "b"))), {}, "second"),
        # late news does not bring its date in, unless that date has news of its time as well
        ((late("late", "a", "b", "c"), six()), {FIFTH: 9, SIXTH: 1}, "sixth"),
        # nor does what was only announced on it
        ((five(documents=("a", "b")), announced("vote", 99, "a", "b", "c")), {}, "fifth"),
        # twice the documents count as much as news of twice the weight and fifty
        ((five(salience=90), six(salience=20)), {FIFTH: 1, SIXTH: 2}, "fifth"),
        ((five(salience=89), six(salience=20)), {FIFTH: 1, SIXTH: 2}, "sixth"),
    ],
)
def test_the_dates_that_matter_are_kept(
    events: tuple[SelectedEvent, ...], named: Mapping[dt.date, int], kept: str
) -> None:
    dropped = next(each.id for each in events if each.id != kept)
    assert keep(EventSelect(dates=1), *events, named=named) == (
        [kept],
        {dropped: "not among the 1 most reported dates"},
    )


@pytest.mark.parametrize(
    "sixth",
    [
        # late news, and something of the day itself
        [dataclasses.replace(six("late"), late=True), six("own")],
        # what was announced weighs nothing beside what happened, even if many tell of it
        [announced("vote", 99, "c", "d", "e"), six("own")],
    ],
    ids=["late", "announced"],
)
def test_a_date_counts_by_what_happened_on_it(sixth: list[SelectedEvent]) -> None:
    assert keep(EventSelect(dates=1), five(), *sixth, named={SIXTH: 2})[0] == [each.id for each in sixth]
    assert keep(EventSelect(dates=1), five(documents=("a", "b")), *sixth)[0] == ["fifth"]


def test_what_is_announced_is_the_news_of_a_date_that_has_no_other() -> None:
    weak = event("seventh", day("2024-02-07"), salience=98)
    assert keep(EventSelect(dates=1), dataclasses.replace(weak, due=day("2024-03-01")), announced("vote", 99))[0] == [
        "vote"
    ]


def test_what_has_no_date_uses_none_up() -> None:
    assert keep(EventSelect(dates=1), five(), event("undated"))[0] == ["fifth", "undated"]
    vague = When("PRESENT_REF", Precision.VAGUE)
    assert keep(EventSelect(dates=1), five(), event("vague", vague))[0] == ["fifth", "vague"]


def test_a_month_is_kept_where_days_leave_room() -> None:
    events = (event("month", month("2024-02")), five())
    assert keep(EventSelect(dates=2), *events) == (["month", "fifth"], {})


def test_an_hour_belongs_to_its_day() -> None:
    evening = When("2024-02-05T18:00", Precision.HOUR, FIFTH, FIFTH)
    kept, dropped = keep(EventSelect(dates=1), five(), event("evening", evening), six())
    assert (kept, list(dropped)) == (["fifth", "evening"], ["sixth"])
    kept, dropped = keep(EventSelect(per_date=1), five(), event("evening", evening), six())
    assert (len(kept), list(dropped.values())) == (2, ["more than 1 on its date"])


def test_of_each_date_so_many_are_kept_as_tell_most_of_it() -> None:
    told = Counter({"dyke": 1000, "lionde": 1000, "broke": 1000})
    days = {FIFTH: Day(1, told)}
    events = [
        event("boats", day("2024-02-05"), "Boats left the lower town early."),
        event("dyke", day("2024-02-05"), "A dyke broke at Lionde that night."),
        event("other", day("2024-02-06"), "Rain fell on the upper town."),
    ]
    kept, dropped = apply_limits(events, EventSelect(per_date=1), days)
    assert [each.id for each in kept] == ["dyke", "other"]
    assert [(each.id, each.reason) for each in dropped] == [("boats", "more than 1 on its date")]


@pytest.mark.parametrize("when", [None, month("2024-02")], ids=["undated", "month"])
def test_per_date_holds_for_months_and_for_what_has_no_date(when: When | None) -> None:
    events = [event(f"e{each}", when, documents=("a", "b") if each == 1 else ("a",)) for each in range(3)]
    assert keep(EventSelect(per_date=1), *events)[0] == ["e1"]


def test_the_limit_keeps_what_weighs_most_whatever_its_date() -> None:
    events = (
        event("light", day("2024-02-05"), weight=1, salience=99),
        event("heavy", day("2024-02-06"), weight=3),
        event("undated", weight=2),
    )
    kept, dropped = keep(EventSelect(limit=2), *events)
    assert kept == ["heavy", "undated"]
    assert dropped == {"light": "not among the 2 that weigh most"}


def test_limits_apply_one_after_another() -> None:
    events = (five("a", ("x", "y")), five("b"), six("c"))
    kept, dropped = keep(EventSelect(dates=1, per_date=1, limit=0), *events)
    assert kept == []
    assert dropped == {
        "c": "not among the 1 most reported dates",
        "b": "more than 1 on its date",
        "a": "not among the 0 that weigh most",
    }


ROOM = Room(30, 1, 5)
"""Room for two rows of ten words."""


def rain(number: int, weight: int = 0, date: str = "2024-02-14") -> SelectedEvent:
    when = (month if date.count("-") == 1 else day)(date) if date else None
    return tell(f"Rain {number} fell on the hills all night and day.", when, weight=weight)


@pytest.mark.parametrize(
    ("events", "kept"),
    [
        # the weightiest
        ([rain(1, 5), rain(2, 9), rain(3, 7)], [2, 3]),
        # no day crowds out another: the second of a day weighs less
        ([rain(1, 9), rain(2, 8), rain(3, 1, "2024-02-15")], [1, 3]),
        # by ten for each that is weightier
        ([rain(1, 20), rain(2, 20), rain(3, 9, "2024-02-15")], [1, 2]),
        ([rain(1, 20), rain(2, 20), rain(3, 11, "2024-02-15")], [1, 3]),
        # of those that weigh the same the one of the most precise date
        ([rain(1, date="2024-02"), rain(2, date="2024-01-14"), rain(3, date="2024-01-13")], [2, 3]),
        ([rain(1, date=""), rain(2, date="2024-02"), rain(3, date="2024-01-13")], [2, 3]),
        # of those that weigh the same the latest
        ([rain(1, date="2024-02-13"), rain(2, date="2024-02-15"), rain(3, date="2024-02-14")], [2, 3]),
    ],
)
def test_a_short_report_has_the_weightiest_rows(events: list[SelectedEvent], kept: list[int]) -> None:
    found, dropped = apply_limits(events, EventSelect(), {}, ROOM)
    assert [event.text for event in found] == [rain(number).text for number in kept]
    assert [(each.reason, each.limited) for each in dropped] == [(TOO_LONG, True)]


@pytest.mark.parametrize(
    ("text", "weight", "first"),
    [
        # what says again what a weightier row says stands behind news, unless it weighs much more
        ("Heavy rain fell upon Orvel hills again.", 40, "news"),
        ("Heavy rain fell upon Orvel hills again.", 80, "again"),
        # two words in five are the subject's
        ("Heavy rain stops every fourth train.", 31, "again"),
    ],
)
def test_what_says_again_what_a_row_says_stands_behind_news(text: str, weight: int, first: str) -> None:
    told = tell("Heavy rain fell upon Orvel hills.", day("2024-02-14"), weight=100)
    again = dataclasses.replace(tell(text, day("2024-02-15"), weight=weight), id="again")
    news = dataclasses.replace(tell("Farmers blocked bridges near Sund.", day("2024-02-16"), weight=30), id="news")
    kept, _ = apply_limits([told, again, news], EventSelect(), {}, Room(0, 2, 5))
    assert [each.id for each in kept] == [told.id, first]


def test_a_sentence_that_tells_of_two_days_stands_once_in_a_short_report() -> None:
    one = rain(1, 5)
    loose = dataclasses.replace(tell(one.text, month("2024-02"), weight=9), id="loose")
    twice = [loose, one]
    assert [each.date for each in apply_limits(twice, EventSelect(), {}, ROOM)[0]] == [one.date]
    assert apply_limits(twice, EventSelect(limit=None), {})[0] == twice


def test_without_room_or_number_there_is_no_limit() -> None:
    events = [rain(number) for number in range(30)]
    assert apply_limits(events, EventSelect(limit=None), {}) == (events, [])
    assert len(apply_limits(events, EventSelect(limit=3), {})[0]) == 3
