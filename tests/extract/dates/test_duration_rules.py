"""How long and how often: durations, sets, and words such as now and recently."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Rows = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted three weeks.", ["three weeks = DURATION P3W"]),
        ("It has a 27-year contract.", ["27-year = DURATION P27Y"]),
        ("It took almost two and a half years.", ["almost two and a half years = DURATION P2.5Y (APPROX)"]),
        ("It took more than 24 hours.", ["more than 24 hours = DURATION PT24H (MORE_THAN)"]),
        ("It took no more than 60 days.", ["no more than 60 days = DURATION P60D (EQUAL_OR_LESS)"]),
        ("It took some 20 years.", ["some 20 years = DURATION P20Y (APPROX)"]),
        ("It took twenty-five minutes.", ["twenty-five minutes = DURATION PT25M"]),
        ("It took a couple of days.", ["a couple of days = DURATION P2D"]),
        ("It took half an hour.", ["half an hour = DURATION PT30M"]),
        ("It took a year and a half.", ["a year and a half = DURATION P1.5Y"]),
        ("It took two years and three months.", ["two years and three months = DURATION P2Y3M"]),
        ("It took 1 hour and 30 minutes.", ["1 hour and 30 minutes = DURATION PT1H30M"]),
        ("It took two dozen years.", ["two dozen years = DURATION P24Y"]),
        ("It took a hundred days.", ["a hundred days = DURATION P100D"]),
        ("It took a number of years.", ["a number of years = DURATION PXY"]),
        ("After a two-day visit he left.", ["two-day = DURATION P2D"]),
        ("It took several months.", ["several months = DURATION PXM"]),
        ("It went on for decades.", ["decades = DURATION PXY"]),
        ("It fell over the past decade.", ["the past decade = DURATION P10Y"]),
        ("It is to last six weeks.", ["last six weeks = DURATION P6W"]),
        ("It could last two days.", ["last two days = DURATION P2D"]),
        ("It fell over the last two decades.", ["the last two decades = DURATION P20Y"]),
        ("It will grow over the next year.", ["the next year = DURATION P1Y"]),
        ("It ended a decades-long dispute.", ["decades-long = DURATION PXY"]),
        ("It was a weeklong visit.", ["weeklong = DURATION P1W"]),
        ("It fell in the first nine months.", ["the first nine months = DURATION P9M"]),
    ],
)
def test_durations(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Every Friday they meet.", ["Every Friday = SET XXXX-WXX-5"]),
        ("Every Friday night they meet.", ["Every Friday night = SET XXXX-WXX-5TNI"]),
        ("They meet on Mondays.", ["Mondays = SET XXXX-WXX-1"]),
        ("They meet each morning.", ["each morning = SET XXXX-XX-XXTMO"]),
        ("They meet every two years.", ["every two years = SET P2Y"]),
        ("They meet every other day.", ["every other day = SET P2D"]),
        ("They meet twice a month.", ["twice a month = SET P1M"]),
        ("He earns $5 a day.", ["a day = SET P1D"]),
        ("It makes 3 million cars a year.", ["a year = SET P1Y"]),
        ("They meet annually.", ["annually = SET P1Y"]),
    ],
)
def test_sets(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Now it is shut.", ["Now = PRESENT_REF"]),
        ("It is currently shut.", ["currently = PRESENT_REF"]),
        ("It was recently sold.", ["recently = PAST_REF"]),
        ("It fell in recent years.", ["recent years = PAST_REF"]),
        ("It was good in the past.", ["the past = PAST_REF"]),
        ("It may open in the future.", ["the future = FUTURE_REF"]),
        ("It is shut at the moment.", ["the moment = PRESENT_REF"]),
        ("It is rare these days.", ["these days = PRESENT_REF"]),
    ],
)
def test_words_for_past_present_and_future(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected
