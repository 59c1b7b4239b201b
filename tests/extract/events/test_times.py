"""Which time of a sentence dates which of its clauses, and the day that a story takes from its opening."""

from __future__ import annotations

import pytest
from tests.extract.events.test_events import told

BRIEF = "The Orvel bridge has reopened. Boats left."
SHORT = "Boats left. Trains left. Cars left. Ships left. Buses left. Men left. Planes left."


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # the first sentence gives a day of the last month, the next ones one of the last week
        ("A dyke broke on 16 January. Nine people drowned.", "2024-01-16"),
        ("A dyke broke on 15 January. Nine people drowned.", "2024-02-16"),
        ("Boats left. A dyke broke on 10 February. Nine people drowned.", "2024-02-10"),
        ("Boats left. A dyke broke on 9 February. Nine people drowned.", "2024-02-16"),
        ("Boats sank in January and a dyke broke on Thursday. Nine people drowned.", "2024-02-15"),
        # or the day of an event or a document that is mentioned there
        ("A storm that hit Orvel on Thursday is ending. Boats left.", "2024-02-15"),
        ("A man who left on Thursday is ill. Boats left.", "2024-02-16"),
        ("The findings, published on Thursday, shock the town. Boats left.", "2024-02-15"),
        # or some days, which are told from the first to the last, and in the first sentence alone
        ("A fair was held from 9 to 12 February. Nine people fell ill.", "2024-02-09/2024-02-12"),
        ("A fair was held from 9 to 13 February. Nine people fell ill.", "2024-02-16"),
        ("Boats left Orvel. The dyke broke from 13 to 14 February. Nine people died.", "2024-02-16"),
        ("A storm hit Orvel last weekend. Nine people died.", "2024-02-16"),
        # the opening has eight sentences with events
        (f"{SHORT} A dyke broke on Thursday. Nine people drowned.", "2024-02-15"),
        (f"{SHORT} Dogs left. A dyke broke on Thursday. Nine people drowned.", "2024-02-16"),
    ],
)
def test_the_opening_gives_a_story_its_day(text: str, last: str) -> None:
    assert told(text)[-1].date == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"{BRIEF} A dyke broke on Thursday.", "2024-02-15"),
        (f"{BRIEF} Trains left. A dyke broke on Thursday.", "2024-02-16"),
    ],
)
def test_a_perfect_in_the_first_sentence_takes_the_day_of_the_third_at_most(text: str, first: str) -> None:
    assert told(text)[0].date == first


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # of two that a sentence opens with, each has its own
        ("Held in May 2015 and freed in 2016, the mayor left on Monday.", ["2015-05", "2016", "2024-02-12"]),
        # where the rest is known from has a day of its own
        ("Sales rose in January, data showed on Monday.", ["2024-01"]),
        ("Sales rose in 2018, according to accounts filed on Monday.", ["2018"]),
        ("He hit a man in January, the court heard on Monday.", ["2024-01"]),
        ("Sales rose, data showed on Monday.", ["2024-02-12"]),
        ("He hit a man, the court heard on Monday.", ["2024-02-16"]),
        # an adverb without a day belongs to the verb that it stands beside
        ("Recently the mayor left.", [None]),
        ("Recently the old mayor left.", ["2024-02-16"]),
        ("He left the town recently.", ["2024-02-16"]),
        # nothing is dated over a semicolon
        ("The dyke broke on Monday; boats left on Tuesday.", ["2024-02-12", "2024-02-13"]),
        ("The mayor left recently.", [None]),
        # what a participle, or "for" and a verb in -ing, tells is older, unless its date is recent
        ("Born in 1950, the mayor left.", ["2024-02-16"]),
        ("Elected on Monday, the mayor left.", ["2024-02-12"]),
        ("Elected in May 2015, the mayor left.", ["2024-02-16"]),
        ("He was jailed for shooting two men in 2015.", ["2024-02-16"]),
        ("He was jailed for shooting two men on Monday.", ["2024-02-12"]),
        # "when" and "after" give their time to the clause behind them, but "weeks after" does not
        ("Boats left on Monday. When the bridge fell in 2015, the mayor fled.", ["2024-02-12", "2015", "2015"]),
        ("After the bridge fell in 2015, the mayor fled.", ["2015", "2015"]),
        ("Weeks after the bridge fell in 2015, the mayor fled.", ["2015", "2024-02-16"]),
        ("On Tuesday, the day on which the bridge fell, the mayor left.", ["2024-02-13", "2024-02-13"]),
        # a time of day belongs to the day that is given
        ("At 16:53 (21:53 GMT) on Tuesday the dyke broke.", ["2024-02-13"]),
        ("The mayor said on Monday at 4 p.m. the dyke broke.", ["2024-02-12T16:00"]),
        # years are shorter than a time without days
        ("The house met decades ago over the last four years.", ["2020/2024"]),
        # what brackets say once more dates nothing, what stands behind them does
        (
            "On 3 February (2 February, UTC) the dyke broke, and on 5 February the roof fell.",
            ["2024-02-03", "2024-02-05"],
        ),
        (
            "On 3 February (2 February, UTC) the dyke broke, and on 5 February (4 February, UTC) the roof fell.",
            ["2024-02-03", "2024-02-05"],
        ),
        ("The dyke broke (on Tuesday).", ["2024-02-13"]),
    ],
)
def test_which_time_dates_which_clause(text: str, dates: list[str | None]) -> None:
    assert [each.date for each in told(text)] == dates
