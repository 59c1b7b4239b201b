from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.events.test_events import told

from briefkit.extract.events.dating_beside import Counted, count_from
from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType
from briefkit.model.when import Precision, When

STORY = "On Wednesday a dyke broke.\n\n"  # 14 February 2024, told on Friday the 16th

COUNTED = [
    ("It broke a day after the rebels swapped two hostages.", "swapped", "2024-02-13"),
    ("This comes two days after the mayor resigned.", "resigned", "2024-02-12"),
    ("It broke two weeks after crews inspected it.", "inspected", "2024-W05"),
    ("It broke three months after the mayor resigned.", "resigned", "2023-11"),
    ("Two thousand troops remain, 18 years after Karvia invaded the country.", "invaded", "2006"),
    ("This comes less than a week after the mayor resigned.", "resigned", "2024-02-07/2024-02-13"),
    ("He left in 2015, two years before Ana Vale resigned.", "resigned", "2017"),
    ("It broke hours after the mayor resigned.", "resigned", "2024-02-14"),
    # the words leave it open
    ("It broke days after the mayor resigned.", "resigned", None),
    ("It broke more than a year after the mayor resigned.", "resigned", None),
    ("He left in 2015, two months before Ana Vale resigned.", "resigned", None),
    ("The mill closed from 3 to 4 February, a day after the mayor resigned.", "resigned", None),
    # what happened did not happen later than it was told
    ("It broke two days before the mayor resigned.", "resigned", "2024-02-16"),
    ("It broke two months before the mayor resigned.", "resigned", None),
    # without a count both are of the story's day
    ("It broke after the mayor resigned.", "resigned", "2024-02-14"),
]

COUNTED_FROM_A_NOUN = [
    ("The mayor resigned two days after the 5 February vote.", "resigned", "2024-02-07"),
    ("The mayor resigned two days after the February 5 vote.", "resigned", "2024-02-07"),
    ("Two days after 5 February the mayor resigned.", "resigned", "2024-02-07"),
    ("Hours after the 5 February vote, the mayor resigned.", "resigned", "2024-02-05"),
    ("The mayor resigned two months after Easter.", "resigned", "2023-06"),
    ("After the storm, for three days, the 5 February vote drew crowds.", "drew", "2024-02-05"),
    # the words leave it open
    ("Days after the 5 February vote, the mayor resigned.", "resigned", None),
    ("The mayor resigned days after the 5 February vote.", "resigned", None),
    ("Days after Lund's 5 February death, the mayor resigned.", "resigned", None),
    ("Days after Lund's death on 5 February, the mayor resigned.", "resigned", None),
    # the date may be that of what is told, and without a count it is near
    ("The mayor resigned a month after the fire on 5 February.", "resigned", "2024-02-05"),
    ("The mayor resigned shortly after the 5 February vote.", "resigned", "2024-02-05"),
    # "after" alone may be long after
    ("The mayor resigned after the 5 February vote.", "resigned", "2024-02-14"),
    ("The mayor resigned after the February 5 vote.", "resigned", "2024-02-14"),
    ("Days after the vote the mayor resigned on 5 February.", "resigned", "2024-02-05"),
]

WITHIN_A_NOUN = [
    ("The mayor spoke of a raid in 2003 in which drugs were found.", "found", "2024-02-14"),
    ("The mayor spoke of a 2003 raid in which drugs were found.", "found", "2003"),
    ("The mayor spoke of the 2010 law that banned dams.", "banned", "2010"),
    ("The mayor spoke of last month's protests, one of which drew thousands.", "drew", "2024-01"),
    ("The mayor spoke of a March 21 meeting that ended badly.", "ended", "2023-03-21"),
    ("The mayor spoke of the 3 February storm that killed nine.", "killed", "2024-02-03"),
    ("The mayor spoke of Tuesday's quake, which killed nine.", "killed", "2024-02-13"),
    ("The mayor spoke of the 2010 Karvia Games, in which two drowned.", "drowned", "2010"),
    # a thing is older than what happened to it
    ("The mayor drove a 2005 Kestrel that crashed.", "crashed", "2024-02-14"),
]

UNDER_ANOTHER = [
    ("The union was founded in 2003 after the mill burned.", "burned", "2003"),
    ("The bridge was rebuilt last month after a barge rammed it.", "rammed", "2024-01"),
    ("The firm has run the port since 2003 after the mill burned.", "burned", "2024-02-14"),
    # what came before something on a day can have been on another
    ("The union met on Tuesday after the mill burned.", "burned", "2024-02-14"),
    ("The union was founded in 2003, days after the mill burned.", "burned", None),
]

IN_WHAT_WAS_TOLD = [
    ("The trial began in 2019. In that trial, Karl Lund faced nine charges.", "faced", "2019"),
    ("The trial began in 2019. At trial, Karl Lund faced nine charges.", "faced", "2024-02-14"),
]

AT_AN_EVENT = [
    ("Two men were killed at a rally that was held on Sunday.", "killed", "2024-02-11"),
    ("The mayor said two men were hurt at a rally that was held on Sunday.", "hurt", "2024-02-11"),
    ("The mayor said two men were hurt at a rally that was held on Sunday, which he left.", "hurt", "2024-02-11"),
]

AFTER_AN_EVENT = [
    ("The mayor said that he left after the bridge fell on Thursday.", "left", "2024-02-15"),
    ("The mayor resigned on Tuesday after the mill burned.", "resigned", "2024-02-13"),
]

MEANWHILE = [
    ("He was held in 2015 when police raided the mill.", "raided", "2015"),
    ("In 2015 he was held when police raided the mill.", "raided", "2015"),
    ("The mill burned in 2009 while the mayor slept.", "slept", "2009"),
    ("He was held last month when police raided the mill.", "raided", "2024-01"),
    ("But in May 2015, when police raided the mill, he fled.", "raided", "2015-05"),
    ("On May 3, 2015, when the mill burned, he fled.", "burned", "2015-05-03"),
    ("Yesterday, when the mill burned, he fled.", "burned", "2024-02-15"),
    ("The quake struck Orvel in February 2010, where nine people died.", "died", "2010-02"),
    ("It was quiet on Tuesday as hundreds of people left.", "left", "2024-02-13"),
    ("It was late in 2015 when police raided the mill.", "raided", "2015"),
    # it has a time of its own, or looks back from there
    ("He was held in 2015 when police raided the mill on May 3, 2016.", "raided", "2016-05-03"),
    ("He was held in 2015 when police had raided the mill.", "raided", None),
]


@pytest.mark.parametrize(
    ("sentence", "verb", "date"),
    [
        *COUNTED,
        *COUNTED_FROM_A_NOUN,
        *WITHIN_A_NOUN,
        *UNDER_ANOTHER,
        *IN_WHAT_WAS_TOLD,
        *AT_AN_EVENT,
        *AFTER_AN_EVENT,
        *MEANWHILE,
    ],
)
def test_clauses_are_dated_by_what_stands_beside_them(sentence: str, verb: str, date: str | None) -> None:
    assert [each.date for each in told(STORY + sentence) if each.trigger == verb] == [date]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # a quarter before its noun is no time, wherever that noun goes on
        ("The Kestrel Group reported third-quarter earnings that topped estimates.", "2024-02-14"),
        ("The Kestrel Group reported second-quarter losses that shocked investors.", "2024-02-14"),
        ("The Kestrel Group released fourth-quarter figures which disappointed.", "2024-02-14"),
        ("The Kestrel Group posted first-quarter sales that fell short.", "2024-02-14"),
        # what opens a subject of its own is one
        ("The mayor said Tuesday's flood killed two.", "2024-02-13"),
    ],
)
def test_a_time_before_a_noun_dates_only_what_that_does(sentence: str, date: str) -> None:
    assert next(each.date for each in told(STORY + sentence) if each.trigger not in ("broke", "said")) == date


@pytest.mark.parametrize(
    ("sentence", "verb", "date"),
    [
        # a participle that only says which one is meant has no time: the verb before it has
        ("The label was bought by a firm owned by Karl Lund last year.", "bought", "2023"),
        ("The mayor met a group led by Karl Lund in 2015.", "met", "2015"),
        ("Troops left a town called Sund in May 2021.", "left", "2021-05"),
        ("Police searched a house located in Sund on Monday.", "searched", "2024-02-12"),
        ("The crowd, led by Karl Lund, marched last month.", "marched", "2024-01"),
        # any other has
        ("The mayor read a pact signed by Karl Lund in 2015.", "signed", "2015"),
        ("The mayor read a pact signed by Karl Lund in 2015.", "read", "2024-02-14"),
    ],
)
def test_participles_that_describe_have_no_time(sentence: str, verb: str, date: str) -> None:
    assert [each.date for each in told(STORY + sentence) if each.trigger == verb] == [date]


@pytest.mark.parametrize(
    ("sentence", "verb", "date"),
    [
        # what was going on by somebody's word was so on the day of that
        ("The firm announced on January 30 that it was closing the mill.", "closing", "2024-01-30"),
        ("The mayor said on Monday that crews were repairing the wall.", "repairing", "2024-02-12"),
        ("Officials confirmed last month that police were investigating the firm.", "investigating", "2024-01"),
        ("The mayor told reporters in 2015 that the firm was leaving the town.", "leaving", "2015"),
        # and by the story's own, on no day
        ("Crews were repairing the wall.", "repairing", None),
    ],
)
def test_what_was_going_on_by_a_dated_word(sentence: str, verb: str, date: str | None) -> None:
    assert [each.date for each in told(STORY + sentence) if each.trigger == verb] == [date]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # what a sentence opens with and does not tell has its own time
        ("In addition to its order on Wednesday, the firm announced another on Monday.", "2024-02-12"),
        ("Despite a ban on Tuesday, crowds marched again on Thursday.", "2024-02-15"),
        ("After talks on Monday, the firm signed a pact on Tuesday.", "2024-02-13"),
        ("Following protests on Monday, the mayor resigned on Thursday.", "2024-02-15"),
        ("In response to a raid on Monday, gunmen attacked a post on Thursday.", "2024-02-15"),
        ("Unlike its sale on Monday, the firm cancelled its bid yesterday.", "2024-02-15"),
        # and dates the rest where that has none
        ("After talks on Monday, the firm signed a pact.", "2024-02-12"),
        # what opens with a time tells it
        ("On Monday, the firm signed a pact that ends on Thursday.", "2024-02-12"),
    ],
)
def test_what_a_sentence_opens_with_has_its_own_time(sentence: str, date: str) -> None:
    assert [each.date for each in told(STORY + sentence) if each.trigger not in ("broke", "ends")] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the sentence that tells the news has the story's day, whatever its tense
        ("A bomb has killed two men.\n\nThe blast hit a market on Wednesday.", "2024-02-14"),
        ("Ana Vale has resigned.\n\nThe mayor left her office on Tuesday.", "2024-02-13"),
        ("The firm has been fined.\n\nA court ruled against it on Monday.", "2024-02-12"),
        ("Rebels have taken the town.\n\nThey attacked it on Thursday.", "2024-02-15"),
        # what only is so comes before it
        ("Dozens remain missing.\n\nA storm has sunk a boat.\n\nIt hit the coast on Wednesday.", "2024-02-14"),
        # without one there is no other day
        ("A bomb has killed two men.\n\nThe blast hit a market.", "2024-02-16"),
        # nor where the story only comes to one further on
        ("A bomb has killed two men.\n\nPolice sealed the road.\n\nIt hit a market on Wednesday.", "2024-02-14"),
        (
            "A bomb has killed two men.\n\nPolice sealed the road.\n\nShops closed.\n\nRebels left on Wednesday.",
            "2024-02-16",
        ),
    ],
)
def test_the_news_in_a_present_perfect_has_the_day_of_the_story(text: str, date: str) -> None:
    assert next(each.date for each in told(text) if each.trigger != "remain") == date


ONE_A_PARAGRAPH = "A dyke broke on Wednesday.\n\nIn January Ana Vale left the firm.\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # paragraphs of a single sentence go on from each other as sentences do
        (ONE_A_PARAGRAPH + "She moved to Orvel.", "2024-01"),
        (ONE_A_PARAGRAPH + "She moved to Orvel.\n\nShe also sold her house.", "2024-01"),
        (ONE_A_PARAGRAPH + "“I am free.”\n\nShe sold her house.", "2024-01"),
        (ONE_A_PARAGRAPH + "“I am free. I am well.”\n\nHer partners sued the firm.", "2024-01"),
        # but not from what is further back, nor where the next takes up nothing
        (ONE_A_PARAGRAPH + "Boats arrived.\n\nShe sold her house.", "2024-02-14"),
        (ONE_A_PARAGRAPH + "Boats arrived.", "2024-02-14"),
        ("A dyke broke on Wednesday.\n\nCrews came. In January Ana Vale left.\n\nShe moved.", "2024-02-14"),
        # what looks far back does so for another
        ("A dyke broke on Wednesday.\n\nWater rose.\n\nIn 1971 Orvel built it.\n\nThe firm paid.", None),
        # unless its sentence tells the news as well
        (
            "A dyke broke on Wednesday.\n\nWater rose.\n\nAna Vale said on Wednesday that it was built in 1971.\n\n"
            "The firm paid.",
            "2024-02-14",
        ),
    ],
)
def test_paragraphs_of_a_single_sentence_go_on(text: str, date: str | None) -> None:
    assert told(text)[-1].date == date


DIED = "Ana Vale died on Wednesday.\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # "he" and "she" are who died, until somebody else is named as a subject
        (DIED + "She played in two bands.", None),
        (DIED + "Vale was born in Orvel. She played in two bands.", None),
        (DIED + "Karl Lund came to the house. He called the police.", "2024-02-14"),
        (DIED + "Karl Lund was arrested. He had a knife. He fled the town.", "2024-02-14"),
        (DIED + "Orr praised her. He cancelled a concert.", "2024-02-14"),
        (DIED + "Lund came. Vale sang in two bands. She toured Karvia.", None),
    ],
)
def test_who_is_meant_after_a_death(text: str, date: str | None) -> None:
    assert told(text)[-1].date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # "at the time" is that of the sentence before, whichever of its clauses tells it
        (STORY + "The firm was sold last year. Ana Vale called it a mistake at the time.", "2023"),
        (STORY + "The firm was sold last year.\n\nIn a post at the time Ana Vale criticised it.", "2023"),
        (STORY + "Karl Lund, who left in 2015, runs it. At the time the mayor praised him.", "2015"),
        (STORY + "The mill burned in May 2021. Back then the mayor blamed the owner.", "2021-05"),
        # and of no day where that has none, or where it says which time it is
        (STORY + "The firm was sold. The mayor criticised it at the time.", None),
        (STORY + "The firm was sold. The mayor slept at the time of the vote.", None),
        (STORY + "The firm was sold last year. The mayor slept at the time of the vote.", None),
        # neither "for the first time" nor "then" alone refers to such a time
        (STORY + "But then he resigned.", "2024-02-14"),
        (STORY + "The mayor visited the town for the first time.", "2024-02-14"),
    ],
)
def test_at_the_time(text: str, date: str | None) -> None:
    assert told(text)[-1].date == date


def make_when(begin: str, finish: str = "") -> When:
    first, last = dt.date.fromisoformat(begin), dt.date.fromisoformat(finish or begin)
    return When(f"{begin}/{finish}" if finish else begin, Precision.DAY, first, last)


MAY_3 = make_when("2020-05-03")


@pytest.mark.parametrize(
    ("base", "amount", "mod", "side", "date"),
    [
        (MAY_3, "P2D", None, -1, "2020-05-01"),
        (MAY_3, "P2D", None, 1, "2020-05-05"),
        (MAY_3, "P3W", None, -1, "2020-W15"),
        (MAY_3, "P2D", "LESS_THAN", 1, "2020-05-04/2020-05-05"),
        (MAY_3, "P2W", "LESS_THAN", -1, "2020-04-19/2020-05-02"),
        (MAY_3, "P2W", "EQUAL_OR_LESS", 1, "2020-05-04/2020-05-17"),
        # the words leave it open
        (MAY_3, "P2W", "MORE_THAN", 1, None),
        (MAY_3, "PXD", None, 1, None),
        (None, "P2D", None, 1, None),
        (When("P2D", Precision.DAY), "P2D", None, 1, None),
        # several days are too long to count days or weeks from, and more than a unit too long to count that unit from
        (make_when("2020-05-03", "2020-05-04"), "P2D", None, 1, None),
        (make_when("2020-05-03", "2020-05-04"), "P2W", None, 1, None),
        (make_when("2020-05-01", "2020-05-31"), "P2M", None, 1, "2020-07"),
        (make_when("2020-05-01", "2020-06-01"), "P2M", None, 1, None),
        (make_when("2020-01-01", "2020-12-31"), "P2Y", None, 1, "2022"),
        (make_when("2020-01-01", "2021-01-01"), "P2Y", None, 1, None),
        # what happened did not happen later than it was told
        (MAY_3, "P5Y", None, 1, None),
    ],
)
def test_counting(base: When | None, amount: str, mod: str | None, side: int, date: str | None) -> None:
    mention = DateMention(Span(3, 8), DateType.DURATION, When(amount, Precision.DAY, mod=mod), "count")
    found = count_from(base, Counted(mention, side, None), "days", dt.date(2024, 2, 16))
    assert (found.when.value if found.when else None) == date


def test_counting_minutes_keeps_the_day_and_covers_the_words() -> None:
    mention = DateMention(Span(3, 12), DateType.DURATION, When("PT5M", Precision.DAY), "count")
    found = count_from(MAY_3, Counted(mention, 1, None), "minutes", None)
    assert (found.when, found.span) == (MAY_3, Span(3, 12))


def test_what_is_counted_from_a_noun_is_stated() -> None:
    assert told(STORY + "The mayor left two months after Easter.")[-1].basis == "stated"
