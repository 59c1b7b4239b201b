"""How long and how often: durations, sets, and words such as now and recently."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefkit.model.facts import DateMention

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took half a day.", ["half a day = DURATION PT12H"]),
        ("It took half a minute.", ["half a minute = DURATION PT30S"]),
        ("It took half a decade.", ["half a decade = DURATION P5Y"]),
        ("It took half a century.", ["half a century = DURATION P50Y"]),
        ("It took half a year.", ["half a year = DURATION P6M"]),
        ("It took half a week.", ["half a week = DURATION P0.5W"]),
        ("It took less than two hours.", ["less than two hours = DURATION PT2H (LESS_THAN)"]),
        ("It took no less than two hours.", ["no less than two hours = DURATION PT2H (EQUAL_OR_MORE)"]),
        ("It took not more than two hours.", ["not more than two hours = DURATION PT2H (EQUAL_OR_LESS)"]),
        ("It took at least two hours.", ["at least two hours = DURATION PT2H (EQUAL_OR_MORE)"]),
        ("It took at most two hours.", ["at most two hours = DURATION PT2H (EQUAL_OR_LESS)"]),
        ("It took up to two hours.", ["up to two hours = DURATION PT2H (EQUAL_OR_LESS)"]),
        ("It took about two hours.", ["about two hours = DURATION PT2H (APPROX)"]),
        ("It took some two hours.", ["some two hours = DURATION PT2H (APPROX)"]),
        ("It took two fortnights.", ["two fortnights = DURATION P4W"]),
        ("It took a fortnight.", ["a fortnight = DURATION P2W"]),
        ("It took three centuries.", ["three centuries = DURATION P300Y"]),
        ("It took two and a half decades.", ["two and a half decades = DURATION P25Y"]),
        ("It took 100 seconds.", ["100 seconds = DURATION PT100S"]),
        ("It took a few hundred years.", ["a few hundred years = DURATION PXY"]),
        ("It took two hundred years.", ["two hundred years = DURATION P200Y"]),
        ("It took 22 minutes, 12 seconds.", ["22 minutes, 12 seconds = DURATION PT22M12S"]),
        ("It took two days and 12 hours.", ["two days and 12 hours = DURATION P2DT12H"]),
        ("It grew over the last two and a half years.", ["the last two and a half years = DURATION P2.5Y"]),
        ("It grew over the last two decades.", ["the last two decades = DURATION P20Y"]),
        ("It will grow over the next two centuries.", ["the next two centuries = DURATION P200Y"]),
        ("It will last a century.", ["last a century = DURATION P100Y"]),
        ("He died at 52 years old.", []),
        ("He died at six months of age.", []),
        ("He is 52-years-old.", []),
        ("He was aged 12 months.", []),
        ("It will take 1234567890123 years.", ["1234567890123 years = DURATION PXY"]),
    ],
)
def test_amounts(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet every May.", ["every May = SET XXXX-05"]),
        ("They meet every summer.", ["every summer = SET XXXX-SU"]),
        ("They meet every quarter.", ["every quarter = SET P1Q"]),
        ("They meet every weekend.", ["every weekend = SET XXXX-WXX-WE"]),
        ("They meet every few weeks.", ["every few weeks = SET PXW"]),
        ("They meet each year.", ["each year = SET P1Y"]),
        ("They meet every morning.", ["every morning = SET XXXX-XX-XXTMO"]),
        ("They meet once a week.", ["once a week = SET P1W"]),
        ("They meet once every decade.", ["once every decade = SET P10Y"]),
        ("They meet daily.", ["daily = SET P1D"]),
        ("They sold 12 per month.", ["per month = SET P1M"]),
        ("It moved at 12 km per minute.", []),
        ("The Daily Star opened.", []),
        ("Its annual meeting opened.", []),
        ("An annual meeting opened.", ["annual = SET P1Y"]),
        ("Every three hours they meet.", ["Every three hours = SET PT3H"]),
    ],
)
def test_how_often(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold soon after it fell.", []),
        ("It will be sold soon.", ["soon = FUTURE_REF"]),
        ("He came as recently as that.", []),
        ("It is right now shut.", ["right now = PRESENT_REF"]),
        ("At present it is shut.", ["present = PRESENT_REF"]),
        ("In the near future it opens.", ["the near future = FUTURE_REF"]),
        ("In future it opens.", ["future = FUTURE_REF"]),
        ("In the past decade it fell.", ["the past decade = DURATION P10Y"]),
    ],
)
def test_words_that_name_no_day(rows: Rows, text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("It grew over the last two and a half years.", None, None),
        ("It grew over the last two decades.", "2001-06-03", "2021-06-03"),
        ("It grew over the last two quarters.", "2020-12-03", "2021-06-03"),
        ("It will grow over the next two centuries.", "2021-06-03", "2221-06-03"),
        ("It will grow over the next fortnight.", "2021-06-03", "2021-06-17"),
        ("It fell in the past three weeks.", "2021-05-13", "2021-06-03"),
        ("He was ill for the past 31 days.", "2021-05-03", "2021-06-03"),
        ("He was ill for the past six months.", "2020-12-03", "2021-06-03"),
        ("He was ill for the past year.", "2020-06-03", "2021-06-03"),
    ],
)
def test_the_days_of_a_duration_up_to_publication_or_from_it(
    mentions: Callable[..., list[DateMention]], text: str, begin: str | None, finish: str | None
) -> None:
    (mention,) = mentions(text)
    assert [day and day.isoformat() for day in (mention.when.begin, mention.when.finish)] == [begin, finish]
