from __future__ import annotations

import pytest
from tests.extract.events.sight import PUBLISHED, see

from briefkit.extract.events.time_adverbials import TimeAdverbial, read_adverbials


def adverbials(text: str) -> tuple[TimeAdverbial, ...]:
    seen = see(text)
    return read_adverbials(seen.grammar.reading, seen.dates)


@pytest.mark.parametrize(
    ("text", "value", "dates_it"),
    [
        ("The house met on Monday.", "2024-02-12", True),
        # a date within a noun phrase, which says when only behind a preposition of time
        ("The house met during Monday's debate.", "2024-02-12", True),
        ("The house banned Monday's debate.", "2024-02-12", False),
        ("The house voted in the 2016 election.", "2016", True),
        ("He led the house of the 2016 election.", "2016", False),
        ("In 2016 the house met.", "2016", True),
        ("The house ratified the June 2020 pact.", "2020-06", False),
        ("The house voted in the March 2020 crisis.", "2020-03", True),
        ("The letter of February 3 named the house that was hit.", "2024-02-03", False),
        ("The house met in the night of February 3.", "2024-02-03TNI", True),
        # another modifier may stand before the date
        ("The house praised his planned June 2020 concerts.", "2020-06", False),
        ("The house paid for the failed 2016 election.", "2016", False),
        ("The house was closed for Lund's planned June 2020 concerts.", "2020-06", False),
        ("The house praised the biggest 2016 rally.", "2016", False),
        ("The house voted in its delayed June 2020 session.", "2020-06", True),
        ("The house was made public Monday.", "2024-02-12", True),
        # what somebody takes part in, at its time; but what he says of it, at another
        ("The house won last week's vote.", "2024-W06", True),
        ("The house lost the 2016 election.", "2016", True),
        ("The house condemned Monday's attack.", "2024-02-12", False),
        # terms
        ("The house met through Sunday.", "2024-02-18", False),
        ("The house agreed to it by Sunday.", "2024-02-18", False),
        ("By Monday the house had agreed to it.", "2024-02-12", True),
        ("The house met until last Monday.", "2024-02-12", False),
        ("The house voted funds for 2025.", "2025", False),
        # "since" dates what was done to somebody, and a perfect from then on
        ("The house has been closed since January.", "2024-01", True),
        ("The house has voted twice since January.", "2024-01", True),
        ("The house has, since its birth in 1950, voted twice.", "1950", False),
        ("The judge held Lund until his next hearing on 12 February.", "2024-02-12", False),
        ("The judge held Lund until a hearing in Orvel on 12 February.", "2024-02-12", False),
        # a bound
        ("The house met before 2016.", "2016", False),
        # what is set for a day is on that day
        ("The vote is set for Sunday.", "2024-02-18", True),
        ("The vote is expected for next week.", "2024-W08", True),
        # a phrase that is added behind a comma
        ("The house has sent agents, with no word on Tuesday.", "2024-02-13", False),
        ("The house closed, without a vote on Tuesday.", "2024-02-13", False),
        ("The house closed with a vote on Tuesday.", "2024-02-13", True),
        (
            "The house closed, with no word from those whom members of a side sent on Tuesday.",
            "2024-02-13",
            False,
        ),
        (
            "The house closed, with no word from those whom the members of a side sent on Tuesday.",
            "2024-02-13",
            True,
        ),
        # stretches that have days, behind and ahead
        ("The house has voted twice over the last four years.", "2020/2024", True),
        ("The house has voted twice over the past six months.", "2023-08/2024-02", True),
        ("The house has voted twice over the past two weeks.", "2024-02-02/2024-02-16", True),
        ("The house announced cuts over the next four years.", "2024/2028", False),
        # times without a day
        ("Decades ago the house met.", "PAST_REF", True),
        ("The house met during the war.", "PAST_REF", True),
        # a present perfect is not long over, and nothing has happened that is to come
        ("The house has voted against it in 2019.", "2019", False),
        ("The house has voted against it on Monday.", "2024-02-12", True),
        ("The house has voted against it on 10 February.", "2024-02-10", True),
        ("The house has voted against it on 9 February.", "2024-02-09", False),
        ("The house voted on a pact of next year.", "2025", False),
        ("The house will vote funds for 2025.", "2025", False),
        ("The house met in the course of 2016.", "2016", True),
        # a term may stand five words before its date
        ("The judge held Lund until his next hearing in Orvel on 12 February.", "2024-02-12", True),
        ("The house praised his planned June 2020 outdoor concerts.", "2020-06", False),
    ],
)
def test_what_a_time_expression_can_date(text: str, value: str, dates_it: bool) -> None:
    (adverbial,) = adverbials(text)
    trigger = see(text).finite
    assert adverbial.mention.when.value == value
    assert adverbial.can_date(trigger, PUBLISHED) is dates_it


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained between Monday and Wednesday.", "2024-02-12/2024-02-14"),
        ("It rained from Monday to Wednesday.", "2024-02-12/2024-02-14"),
        ("It rained between Friday and Sunday.", "2024-02-09/2024-02-11"),
        ("It rained on Monday and Tuesday.", "2024-02-12/2024-02-13"),
        ("It rained on February 3-4.", "2024-02-03/2024-02-04"),
        ("It rained on 3-4 February.", "2024-02-03/2024-02-04"),
        ("It rained on January 29-February 2.", "2024-01-29/2024-02-02"),
        ("It rained on the night of 3/4 February.", "2024-02-03/2024-02-04"),
        ("It rained in 2003 and 2004.", "2003-01-01/2004-12-31"),
        ("It rained in June and July 2019.", "2019-06-01/2019-07-31"),
        ("It rained from the 5th to the 9th.", "2024-02-05/2024-02-09"),
        ("It rained from tomorrow night into Sunday.", "2024-02-17/2024-02-18"),
        ("It rained February 3 to February 5.", "2024-02-03/2024-02-05"),
    ],
)
def test_days_that_belong_together_are_one(text: str, value: str) -> None:
    assert [each.mention.when.value for each in adverbials(text)] == [value]


def test_days_apart_are_two() -> None:
    assert len(adverbials("It rained on Monday and Wednesday.")) == 2
    assert len(adverbials("It rained in 2003 and 2007.")) == 2


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("On Monday the house met.", True),
        ("Last week, the house met.", True),
        ("Monday's debate ended.", False),
        ("Since Monday the house has met.", False),
        ("Then on Monday the house met.", False),
    ],
)
def test_what_opens_a_sentence(text: str, opens: bool) -> None:
    assert adverbials(text)[0].opens is opens


@pytest.mark.parametrize(
    ("text", "value", "default"),
    [
        # what has happened is not to come, though the day nearest to publication is
        ("The house met on May 3.", "2023-05-03", True),
        ("The house will meet on May 3.", "2024-05-03", False),
        ("The house allegedly met on May 3.", "2023-05-03", True),
        ("The house met on February 3.", "2024-02-03", False),
        ("The house met on February 16.", "2024-02-16", False),
        ("The house has met since today.", "2024-02-16/2024-02-16", False),
        ("The house met on May 3, 2024.", "2024-05-03", False),
    ],
)
def test_a_day_without_a_year_is_seen_from_its_clause(text: str, value: str, default: bool) -> None:
    (adverbial,) = adverbials(text)
    trigger = see(text).finite
    seen = adverbial.seen_from(trigger, PUBLISHED).mention
    assert (seen.when.value, seen.default) == (value, default)


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("The house voted this week.", "2024-02-12", "2024-02-16"),
        ("The house voted last week.", "2024-02-05", "2024-02-11"),
        ("The house votes this week.", "2024-02-12", "2024-02-18"),
        ("The house has voted this month.", "2024-02-01", "2024-02-16"),
        ("Two men have been killed so far this year.", "2024-01-01", "2024-02-16"),
        ("Two men were killed this year.", "2024-01-01", "2024-12-31"),
        ("The house voted earlier this month.", "2024-02-01", "2024-02-29"),
        ("The house voted earlier this year.", "2024-01-01", "2024-12-31"),
        ("The house voted in early February.", "2024-02-01", "2024-02-10"),
    ],
)
def test_a_time_that_is_not_over(text: str, begin: str, finish: str) -> None:
    (adverbial,) = adverbials(text)
    when = adverbial.seen_from(see(text).triggers[0], PUBLISHED).mention.when
    assert (str(when.begin), str(when.finish)) == (begin, finish)


@pytest.mark.parametrize(
    ("text", "begin", "finish"),
    [
        ("The house has voted twice over the last four years.", "2020-01-01", "2024-12-31"),
        ("The house has voted twice over the past six months.", "2023-08-01", "2024-02-29"),
        ("The house has voted twice over the past two weeks.", "2024-02-02", "2024-02-16"),
    ],
)
def test_a_stretch_has_the_days_of_its_first_and_last_unit(text: str, begin: str, finish: str) -> None:
    (adverbial,) = adverbials(text)
    when = adverbial.mention.when
    assert (str(when.begin), str(when.finish)) == (begin, finish)


@pytest.mark.parametrize(
    ("text", "governor", "at"),
    [
        ("On Monday the house met.", "on", 0),
        ("The house met on the Monday.", "on", 14),
        ("Monday the house met.", "", -1),
        ("Since its birth in 1950, the house has voted.", "since", 16),
        ("The 2016 vote ended.", "", -1),
    ],
)
def test_the_word_before_a_time(text: str, governor: str, at: int) -> None:
    (adverbial,) = adverbials(text)
    assert (adverbial.governor, adverbial.governed_at) == (governor, at)


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        # a year, or a time behind an article, belongs to the noun that follows
        ("Its 2016 vote ended.", True),
        ("The March 12 vote ended.", True),
        ("Weak third-quarter earnings hit the house.", True),
        # but not if no noun follows
        ("The house met in the 1990s.", False),
        ("The house met in the 1990s", False),
        ("2016 was dry.", False),
        ("2016 had been dry.", False),
        ("2016 would be dry.", False),
        ("2016 in Ardal was dry.", False),
        ("It was 2016 and they met.", False),
        ("It was 2016 when they met.", False),
    ],
)
def test_whether_a_time_belongs_to_a_noun(text: str, attributive: bool) -> None:
    assert adverbials(text)[0].attributive is attributive
