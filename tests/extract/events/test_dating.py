from __future__ import annotations

import datetime as dt

import pytest
from tests.counting import count_calls
from tests.extract.events.test_events import PUBLISHED, told
from tests.extract.stages import read_words

from briefkit.extract.dates import extract_dates
from briefkit.extract.events import extract_events
from briefkit.extract.events.dating import DATE_RULES
from briefkit.model.document import Span


@pytest.mark.parametrize(
    ("text", "published", "date", "basis"),
    [
        # nothing is dated: the publication date stands in
        ("Troops left the town.", PUBLISHED, "2024-02-16", "published"),
        # without a publication date there is nothing to stand in
        ("Troops left the town.", None, None, "none"),
        # so it does for a plan, which was told on that day
        ("Troops will leave the town.", PUBLISHED, "2024-02-16", "published"),
        # what will be has its own time, and who says so another
        ("The bridge will be open on 11 March, Ana Vale said.", PUBLISHED, "2024-02-16", "published"),
        ("Ana Vale said that the bridge will be open on 11 March.", PUBLISHED, "2024-02-16", "published"),
        # the day of a source is not that of the plan it tells
        ("States will buy shares, according to a draft under discussion Sunday.", PUBLISHED, "2024-02-16", "published"),
        ("States will buy shares on Sunday, according to a draft.", PUBLISHED, "2024-02-18", "stated"),
        ("States bought shares, according to a draft under discussion Sunday.", PUBLISHED, "2024-02-11", "stated"),
        # a past perfect looks back to no day that is told
        ("Troops had left the town.", PUBLISHED, None, "none"),
        ("The deadline was extended previously.", PUBLISHED, None, "none"),
    ],
)
def test_clauses_without_a_date(text: str, published: dt.date | None, date: str | None, basis: str) -> None:
    assert (told(text, published)[0].date, told(text, published)[0].basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # near the verb alone, before it or right behind it
        ("He repeatedly attacked the mayor.", None),
        ("He repeatedly, loudly attacked the mayor.", "2024-02-16"),
        ("Police attacked repeatedly.", None),
        ("Police attacked boats repeatedly.", "2024-02-16"),
        ("He repeatedly and loudly attacked the mayor.", "2024-02-16"),
        ("He has repeatedly also attacked the mayor.", None),
    ],
)
def test_what_happened_more_than_once_has_no_day(text: str, date: str | None) -> None:
    assert told(text)[0].date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a phrase with "since" ends at the next verb, whose time is its own
        ("Two men held since 2016 were released Thursday.", "2024-02-15"),
        ("Two men who had been held since 2016 were released Thursday.", "2024-02-15"),
        ("The man who had led it since 2016 was released Thursday.", "2024-02-15"),
        ("The ward that had held them since May was bombed Thursday.", "2024-02-15"),
        ("The man has, since his arrest Thursday, been released.", "2024-02-16"),
    ],
)
def test_what_has_been_since(text: str, date: str) -> None:
    assert told(text)[-1].date == date


def test_the_day_of_the_story_is_carried_to_what_follows() -> None:
    text = "A dyke broke on Thursday.\n\nNine people drowned. Boats rescued others.\n\nThe dyke was built in 1971."
    assert [(each.trigger, each.date, each.basis) for each in told(text)] == [
        ("broke", "2024-02-15", "stated"),
        ("drowned", "2024-02-15", "carried"),
        ("rescued", "2024-02-15", "carried"),
        ("built", "1971", "stated"),
    ]


@pytest.mark.parametrize(
    ("sentence", "date", "basis"),
    [
        # a simple past goes on from the story's day, a present perfect from none
        ("Nine people drowned.", "2024-02-15", "carried"),
        ("Nine people have drowned.", "2024-02-16", "published"),
        ("Nine people had drowned.", None, "none"),
        ("The mayor said nine people drowned.", "2024-02-15", "carried"),
        ("Officials have suggested the dyke will hold.", "2024-02-16", "published"),
        # whatever stands between the verb and its auxiliary, and where it shares that of the verb before
        ("At least 40 bodies have so far been found.", "2024-02-16", "published"),
        ("The flood has cut the road and been blamed for nine deaths.", "2024-02-16", "published"),
        ("The flood has cut the road, killed nine and closed a mine.", "2024-02-16", "published"),
        ("The flood had cut the road and closed a mine.", None, "none"),
        # but not with a form that only a simple past has
        ("The flood has cut the road and took nine lives.", "2024-02-15", "carried"),
        # what is being done is done now
        ("Boats are also being sent to the island.", "2024-02-16", "published"),
        ("Boats were being sent to the island.", "2024-02-15", "carried"),
        # what is always so has the day of the telling only
        ("The mayor rejects the claim.", "2024-02-16", "published"),
    ],
)
def test_tenses_say_what_is_carried(sentence: str, date: str | None, basis: str) -> None:
    last = told(f"A dyke broke on Thursday. {sentence}")[-1]
    assert (last.date, last.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a word that takes up the sentence before carries its date, in the same paragraph only
        ("A dyke broke on Thursday. It was built in 1971. It was paid for by Arland.", "1971"),
        ("A dyke broke on February 12. Ana Vale, who left on Tuesday, laughed when she was asked.", "2024-02-13"),
        ("A dyke broke on Thursday. It was built in 1971. Engineers inspected the site.", "2024-02-15"),
        ("A dyke broke on Thursday. It was built in 1971.\n\nIt flooded two towns.", "2024-02-15"),
        # but not the years that a perfect tells of
        (
            "A dyke broke on Thursday. Ana Vale has run the town since 2016. She told a meeting that it was old.",
            "2024-02-15",
        ),
    ],
)
def test_what_takes_up_a_sentence_takes_its_date(text: str, date: str) -> None:
    assert (told(text)[-1].date, told(text)[-1].basis) == (date, "carried")


def test_what_looks_far_back_has_no_day_unless_it_is_given() -> None:
    opening = "A dyke broke on Thursday.\n\nWater covers the town.\n\nBoats arrived.\n\n"
    text = f"{opening}The dyke was built in 1971. Engineers inspected the works. They finished in 1972."
    assert [(each.trigger, each.date) for each in told(text)[-3:]] == [
        ("built", "1971"),
        ("inspected", None),
        ("finished", "1972"),
    ]


def test_the_first_sentence_tells_the_day_of_an_older_story() -> None:
    text = "The board called for a new vote on January 20. It upheld a protest. Lawyers welcomed the ruling."
    assert [each.date for each in told(text)] == ["2024-01-20"] * 3


def test_a_date_further_back_is_not_carried() -> None:
    text = "The dyke was built in 1971. Engineers inspected it."
    assert [(each.trigger, each.basis) for each in told(text)] == [("built", "stated"), ("inspected", "published")]


def test_what_is_so_now_takes_no_date_from_the_past() -> None:
    assert told("Some 46,000 people are living in camps, against 71,000 a week ago.")[0].basis == "published"


@pytest.mark.parametrize(
    ("last", "date"),
    [
        # "also" takes up the sentence before, near the beginning only
        ("The firm also built a wall.", "1971"),
        ("The firm built a wall.", "2024-02-15"),
        ("Engineers of the three northern provinces also built a wall.", "2024-02-15"),
        ("They built a wall.", "1971"),
    ],
)
def test_words_that_take_up_the_sentence_before(last: str, date: str) -> None:
    final = told(f"A dyke broke on Thursday. The town was flooded in 1971. {last}")[-1]
    assert (final.trigger, final.date, final.basis) == ("built", date, "carried")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the shorter time, wherever it stands
        ("Leaders met at the 2024 summit on Monday.", "2024-02-12"),
        ("Leaders met at the summit on Monday this year.", "2024-02-12"),
        # of two as long the nearer one, and behind the trigger where they are as near
        ("Leaders met on Monday after talks on Tuesday.", "2024-02-12"),
        ("The sides on Monday held talks in Ardal on Tuesday.", "2024-02-12"),
        ("Officials on Monday met on Tuesday.", "2024-02-13"),
        # what the sentence opens with, unless something in it is shorter
        ("On Monday leaders of the region met on Tuesday.", "2024-02-12"),
        ("This month leaders of the region met on Tuesday.", "2024-02-13"),
    ],
)
def test_the_date_of_a_clause_with_several(text: str, date: str) -> None:
    assert (told(text)[0].date, told(text)[0].basis) == (date, "stated")


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        # a day a week back is over for a present perfect
        ("The house has voted against it on February 10.", "2024-02-10", "stated"),
        ("The house has voted against it on February 9.", "2024-02-16", "published"),
        ("The house voted against it on February 9.", "2024-02-09", "stated"),
        # a term is no date of what sets it
        ("The house banned the fuel effective February 12.", "2024-02-16", "published"),
        ("The firm announced a dividend payable February 12.", "2024-02-16", "published"),
        ("The firm announced a dividend due February 12.", "2024-02-16", "published"),
    ],
)
def test_dates_that_do_not_go_with_a_clause(text: str, date: str, basis: str) -> None:
    assert (told(text)[0].date, told(text)[0].basis) == (date, basis)


@pytest.mark.parametrize("term", ["due", "effective", "payable"])
def test_a_term_is_no_date_where_the_day_of_publication_is_unknown(term: str) -> None:
    assert told(f"The house set a tax {term} February 12, 2024.", None)[0].basis == "none"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # an office taken after something has its date, though not weeks after it
        ("He became mayor after she left on Tuesday.", ["2024-02-13", "2024-02-13"]),
        ("He became mayor two weeks after she left on January 9.", ["2024-02-16", "2024-01-09"]),
        ("He became mayor before she left on Tuesday.", ["2024-02-16", "2024-02-13"]),
        # what was said has the day it was said on, and what is on the side dates nothing else
        ("The mayor said on Tuesday that boats left.", ["2024-02-13", "2024-02-13"]),
        ("The mayor, who was elected on Tuesday, resigned.", ["2024-02-13", "2024-02-16"]),
        # an hour of a day that is not told
        ("Ana Vale took a pill at 1.30 a.m. on the morning of her death.", [None]),
        ("Police were called at 2 p.m. on the day of the attack.", [None]),
        ("Police were called at 2 p.m. on Tuesday.", ["2024-02-13T14:00"]),
        # a participle behind a count shares its verb, and its day, with the passive before it
        ("Nine people were killed and 20 injured on Tuesday.", ["2024-02-13", "2024-02-13"]),
        ("Nine people were killed and dozens injured on Tuesday.", ["2024-02-13", "2024-02-13"]),
        ("Nine people were killed and at least two other people injured on Tuesday.", ["2024-02-13", "2024-02-13"]),
        ("Nine people were killed with two boats sunk on Tuesday.", ["2024-02-16", "2024-02-13"]),
    ],
)
def test_dates_within_a_sentence(text: str, dates: list[str]) -> None:
    assert [each.date for each in told(text)] == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the story's day lies at most a month back in the first sentence that tells something, then six days
        ("A dyke broke on January 16. Boats left.", "2024-01-16"),
        ("A dyke broke on January 15. Boats left.", "2024-02-16"),
        ("A dyke is broken. It fell on February 10. Boats left.", "2024-02-10"),
        ("A dyke is broken. It fell on February 9. Boats left.", "2024-02-16"),
        # it is a day, and told by one of eight sentences that tell something
        ("A dyke broke in February. Boats left.", "2024-02-16"),
        ("A dyke is broken. It is closed. It is flooded. It is shut. It fell on Tuesday. Boats left.", "2024-02-13"),
        (f"A dyke is broken. {'It is closed. ' * 7}It fell on Tuesday. Boats left.", "2024-02-16"),
    ],
)
def test_the_day_of_a_story(text: str, date: str) -> None:
    assert told(text)[-1].date == date


def test_the_sentences_before_the_one_that_tells_the_day_get_it_as_well() -> None:
    text = "Nine people drowned near Ardal. A dyke broke on Thursday."
    assert [(each.date, each.basis) for each in told(text)] == [("2024-02-15", "carried"), ("2024-02-15", "stated")]


@pytest.mark.parametrize(
    "sentence",
    [
        # words of time without a day
        "Decades ago the mill burned.",
        "Years ago Ada Lund left Sund.",
        "During the war the mill burned.",
        "In the Soviet era the dam leaked.",
        "As a child, Ada Lund lived in Sund.",
        # more than once
        "Ada Lund repeatedly called the vote a hoax.",
        "The firm often closed the port.",
        # what was going on
        "Crews were investigating the fire.",
        # what research found
        "The team found that fish keep reefs clean.",
        "Engineers concluded the dyke was weak.",
    ],
)
def test_what_has_no_day_is_not_put_on_the_day_of_the_story(sentence: str) -> None:
    last = told(f"A dyke broke on Thursday. {sentence}")
    assert {(each.date, each.basis) for each in last[1:2]} == {(None, "none")}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # what is so now, and a present perfect, are told on the day of publication
        ("The firm recently has begun to sell boats.", "2024-02-16"),
        # an adverb belongs to the verb beside it, so this is the day of the story
        ("A nurse who had recently been in Arland fell ill.", "2024-02-15"),
        # "often" belongs to another verb
        ("Boats won the race, often passing the dam.", "2024-02-15"),
        # what was going on meanwhile is told by the day of what happened
        ("Boats arrived as crews were closing the dam.", "2024-02-15"),
        # to find a thing is no finding
        ("Crews found a boat.", "2024-02-15"),
    ],
)
def test_what_keeps_a_day(sentence: str, date: str) -> None:
    assert told(f"A dyke broke on Thursday. {sentence}")[1].date == date


@pytest.mark.parametrize(
    ("text", "trigger", "date", "basis"),
    [
        # what it happened in has a time
        ("Two people were killed in a bombing that happened on Sunday.", "killed", "2024-02-11", "carried"),
        ("Two were killed and six were hurt in a crash that occurred on Sunday.", "killed", "2024-02-11", "carried"),
        ("He spoke during a rally held on Monday.", "spoke", "2024-02-12", "carried"),
        # which is not what happened before it, and no other clause on a noun
        ("Police arrested a man who was in Sund on Sunday.", "arrested", "2024-02-16", "published"),
        ("The army met men who are in Sund on Tuesday.", "met", "2024-02-16", "published"),
        # along with another
        ("Two were killed and eight were hurt on Sunday.", "killed", "2024-02-11", "stated"),
        ("Troops left the town, and the mayor resigned on Sunday.", "left", "2024-02-11", "stated"),
        # which has another tense
        ("Troops had left the town, and the mayor resigned on Sunday.", "left", None, "none"),
    ],
)
def test_times_of_other_clauses(text: str, trigger: str, date: str | None, basis: str) -> None:
    found = next(each for each in told(text) if each.trigger == trigger)
    assert (found.date, found.basis) == (date, basis)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("He underlined the need for peace.", "2024-01"),
        ("The top official underlined the need for peace.", "2024-01"),
        ("Lund underlined the need for peace.", "2024-01"),
        ("“We need peace”, the minister noted.", "2024-01"),
        # who was not told of
        ("Ana Vale underlined the need for peace.", "2024-02-15"),
        ("Officials underlined the need for peace.", "2024-02-15"),
        # no statement
        ("The top official left the town.", "2024-02-15"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_goes_on_to_say_something(sentence: str, date: str, between: str) -> None:
    opening = "A dyke broke on Thursday. Boats arrived.\n\nIn January, the minister Ada Lund said the dyke was safe."
    assert told(f"{opening}{between}{sentence}")[-1].date == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a time of day is on the day of the story where that before it is long over and dates nothing
        ("The last vote was on January 11. At 2:45 a.m. Ada Lund died.", "2024-02-15"),
        # which is on the day told right before it, or in its own sentence, else
        ("Ada Lund left Sund on Tuesday. At 2:45 a.m. she died.", "2024-02-13T02:45"),
        ("At 2:45 a.m. on January 11 Ada Lund died.", "2024-01-11"),
        # no time is told over a semicolon
        ("Ada Lund left Sund; her last vote was on January 11.", "2024-02-15"),
        ("Ada Lund left Sund on January 11.", "2024-01-11"),
    ],
)
def test_times_of_day_and_semicolons(text: str, date: str) -> None:
    assert told(f"A dyke broke on Thursday.\n\n{text}")[-1].date == date


def test_who_goes_on_to_say_more_and_then_no_longer() -> None:
    text = (
        "A dyke broke on Thursday.\n\nIn January, Ada Lund said the dyke was safe."
        "\n\nShe underlined the need for peace."
        "\n\nLund said that the two sides closed the port.\n\nBoats arrived.\n\nShe said more."
        "\n\nTrains left.\n\nCars left."
    )
    assert [(each.trigger, each.date) for each in told(text)[-7:-2]] == [
        ("underlined", "2024-01"),
        ("said", "2024-01"),
        ("closed", "2024-01"),
        ("arrived", "2024-02-15"),
        ("said", "2024-02-15"),
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # a leap year is no longer than another, so the nearer one counts
        ("After an attack in Sund in 2015, a bill was proposed in 2016.", "2016"),
        # a week is shorter than a month, a month shorter than a year
        ("Leaders met in the first week of January at the 2024 talks.", "2024-W01"),
    ],
)
def test_the_shorter_and_then_the_nearer_time(text: str, date: str) -> None:
    assert told(text)[0].date == date


def test_each_rule_for_dates_has_a_name_and_an_order() -> None:
    assert [name for name, _ in DATE_RULES] == [
        "by occasion",
        "counted from a noun",
        "by clock",
        "stated",
        "happening",
        "coordinated",
        "then",
        "in that",
        "vague",
        "repeated",
        "found",
        "undated",
        "counted",
        "of antecedent",
        "of when",
        "meanwhile",
        "as",
        "under",
        "after",
        "of noun",
        "of the claim",
        "reported",
        "attributed",
        "of the dead",
        "of the crime",
        "of the case",
        "continued",
        "said on",
        "in progress",
        "far back",
        "story",
    ]


def _count_calls(text: str) -> int:
    """Calls made for the events of one sentence, each step of a generator among them: work that no load can change."""
    sentence = (Span(0, len(text)),)
    dates, _ = extract_dates(text, sentence, PUBLISHED)
    words = read_words(text, sentence)
    return count_calls(lambda: extract_events(text, PUBLISHED, sentence, sentence, words, dates, (), (), "key"))


@pytest.mark.parametrize(
    "words",
    [
        "The firm, founded, said, ",
        "and the minister visited Ardal on 3 May, ",
        "met after the ",
        "they met after the flood ",
        "the mayor left, ",
        "the team found that the fish left, ",
        "He said on 3 May that rockets hit a port which fell in 2019, ",
    ],
)
def test_twice_the_clauses_are_twice_the_work(words: str) -> None:
    _count_calls(words)
    assert _count_calls(words * 400) < 2.3 * _count_calls(words * 200)


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        # an event or document dates its sentence on the side, somebody's past does not
        ("A storm that hit Orvel on Monday killed two men.", "killed", "2024-02-12"),
        ("In findings published on Monday, researchers named two fish.", "named", "2024-02-12"),
        ("The mayor, who left on Monday, named two fish.", "named", "2024-02-16"),
        # what was done where or when people met
        ("Leaders met at a summit where they signed a pact on Monday.", "met", "2024-02-12"),
        ("Leaders met for a summit where they signed a pact on Monday.", "met", "2024-02-12"),
        # in the midst of what something happened
        ("Two men died as a boat sank on Monday.", "died", "2024-02-12"),
        ("A clerk was shot as he met voters in Orvel, Karvia, on Monday.", "shot", "2024-02-12"),
        ("A clerk was shot as voters had told him on Monday.", "shot", "2024-02-16"),
        ("A clerk was fined as he sold shells on Monday.", "fined", "2024-02-16"),
        ("Two men died as boats sank in 2010.", "died", "2024-02-16"),
        ("Two men died as a boat sank, the worst such case since 2001.", "died", "2024-02-16"),
        # a fair of some days is told of on these, a month is not
        ("From February 9 to 11 the town held a fair. Crowds danced.", "danced", "2024-02-09/2024-02-11"),
        ("From January 1 to 31 the town held a fair. Crowds danced.", "danced", "2024-02-16"),
        # since when, and until what
        ("The firm has sold boats since June.", "sold", "2023-06-01/2024-02-16"),
        ("Nine men have been killed since June.", "killed", "2023-06-01/2024-02-16"),
        ("Nine men have been attacked since June.", "attacked", "2023-06-01/2024-02-16"),
        ("Nine men had been killed since June.", "killed", "2023-06"),
        ("Nine men have been held since June.", "held", "2023-06"),
        ("Two men have been held since June.", "held", "2023-06"),
        ("Buses had been waiting since Wednesday.", "waiting", "2024-02-14"),
        ("The show aired from 1968 until its end in 2018.", "aired", "1968-01-01/2018-12-31"),
        # a plan of the past was for the nearest day
        ("The two sides were to meet on Sunday.", "meet", "2024-02-18"),
        ("The two sides were to meet on Tuesday.", "meet", "2024-02-13"),
    ],
)
def test_times_on_the_side(text: str, trigger: str, date: str) -> None:
    assert [event.date for event in told(text) if event.trigger == trigger] == [date]


@pytest.mark.parametrize(
    ("sentence", "trigger", "date"),
    [
        ("He played in two bands.", "played", None),
        ("Lund played in two bands.", "played", None),
        ("He went to sea in 1980. He played in two bands.", "played", "1980"),
        ("Lund collapsed at home.", "collapsed", "2024-02-15"),
        ("Lund was buried.", "buried", "2024-02-15"),
        ("Ana Vale played a song.", "played", "2024-02-15"),
        ("Lund said so.", "said", "2024-02-15"),
    ],
)
def test_the_dead_do_nothing_on_that_day(sentence: str, trigger: str, date: str | None) -> None:
    text = f"Karl Lund died on Thursday. {sentence}"
    assert [event.date for event in told(text) if event.trigger == trigger] == [date]


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Karl Lund was sentenced on Thursday. He shot two men.", "shot", None),
        ("Karl Lund was sentenced on Thursday. Lund shot two men in 2022.", "shot", "2022"),
        ("Karl Lund was sentenced on Thursday. The judge praised the jury.", "praised", "2024-02-15"),
        ("Karl Lund was arrested on Thursday. Police shot two men.", "shot", "2024-02-15"),
        # nor is what led to its end
        ("Karl Lund was sentenced on Thursday. Lund was charged with fraud.", "charged", None),
        ("Karl Lund was sentenced on Thursday. He pleaded guilty.", "pleaded", None),
        ("Karl Lund was jailed on Thursday. A jury convicted him of fraud.", "convicted", None),
        ("Karl Lund was convicted on Thursday. Lund faced five counts of fraud.", "faced", None),
        ("The court ruled against Orvel on Thursday. Ana Vale sued the town.", "sued", None),
        ("Karl Lund was sentenced on Thursday. Lund was charged on 5 May 2023.", "charged", "2023-05-05"),
        # while a case goes on, it is of one day, as is what comes after the end and what others face
        ("Karl Lund testified on Thursday. He was charged with fraud.", "charged", "2024-02-15"),
        ("Karl Lund was convicted on Thursday. The judge jailed him.", "jailed", "2024-02-15"),
        ("Karl Lund was convicted on Thursday. Protesters faced the police.", "faced", "2024-02-15"),
        ("A bridge fell on Thursday. Karl Lund was charged with fraud.", "charged", "2024-02-15"),
        # nor is it a case where no court decides
        ("Police ruled out arson on Thursday. The blaze killed two people.", "killed", "2024-02-15"),
        ("Ana Vale accused Borduria on Thursday. Rockets killed two people.", "killed", "2024-02-15"),
    ],
)
def test_what_a_trial_is_about_is_not_of_its_day(text: str, trigger: str, date: str | None) -> None:
    assert [event.date for event in told(text) if event.trigger == trigger] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The quake struck at 1653 local time (2153 GMT) on Tuesday.", "2024-02-13T16:53"),
        ("The quake struck at 4 p.m. on Tuesday.", "2024-02-13T16:00"),
        # "previously" looks back where it goes with the verb
        ("Troops on Monday entered the previously closed port.", "2024-02-12"),
        ("Troops entered the port previously.", None),
        ("Troops previously entered the port.", None),
    ],
)
def test_days_beside_other_words_of_time(text: str, date: str | None) -> None:
    assert told(text)[0].date == date


MANY = "Boats left. " * 12
MORE = "A court will rule on it. It is late. It is cold."


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        # the last sixth of a story no longer tells of its day, nor what is behind its first third if that is old
        (f"The council met on Wednesday. {MANY}", "2024-02-16", "published"),
        (
            f"The council met on Wednesday. {MANY}{MORE}",
            "2024-02-14",
            "carried",
        ),
        (
            f"The council met on Tuesday. {MANY}{MORE}",
            "2024-02-16",
            "published",
        ),
        # short stories do
        ("The council met on Tuesday. Boats left. Trains left. Cars left.", "2024-02-13", "carried"),
        # and those of what struck
        (f"A fire broke out on Tuesday. {MANY}", "2024-02-13", "carried"),
        (f"The council met on Tuesday. Nine people died in a fire. {MANY}", "2024-02-16", "published"),
        (f"The vote was held on Tuesday. {MANY}", "2024-02-13", "carried"),
        # on the day of publication, that is all that is known of what tells no time
        (f"A fire broke out on Friday. {MANY}", "2024-02-16", "published"),
    ],
)
def test_how_far_a_story_tells_of_its_day(text: str, date: str, basis: str) -> None:
    left = [event for event in told(text) if event.trigger == "left"][-1]
    assert (left.date, left.basis) == (date, basis)


def test_what_is_said_late_in_a_story_is_of_its_day() -> None:
    said = [
        event for event in told(f"The council met on Tuesday. {MANY}Ana Vale said more.") if event.trigger == "said"
    ]
    assert [(event.date, event.basis) for event in said] == [("2024-02-13", "carried")]


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("ORVEL, Karvia, Feb. 15 -- ", "2024-02-15"),
        ("ORVEL, February 15 (Tern Wire) - ", "2024-02-15"),
        # without a day, later than the publication date, or long before it
        ("ORVEL (Tern Wire) - ", "2024-02-16"),
        ("ORVEL, Feb. 17 (Tern Wire) - ", "2024-02-16"),
        ("ORVEL, Feb. 1 (Tern Wire) - ", "2024-02-16"),
    ],
)
def test_the_day_of_a_report_is_that_of_its_dateline(dateline: str, date: str) -> None:
    last = told(f"{dateline}The market has shut.")[-1]
    assert (last.date, last.basis) == (date, "published")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # a state says when something was, an event has its own time
        ("Lund met Vale when he was ill in 2006.", "2006"),
        ("Lund met Vale while the firm was idle in May.", "2023-05"),
        ("Lund met Vale, who was ill in 2006.", "2024-02-16"),
        # what was done before, or is said to have been, is as old as its words say
        ("Lund is in Sund, having met Vale last August.", "2023-08"),
        ("Lund is said to have met Vale in June 2005.", "2005-06"),
        # an hour ahead of which it happened is of its day
        ("Lund met Vale shortly before midnight Wednesday.", "2024-02-14T24:00"),
        ("Lund met Vale just before 9 p.m. Wednesday.", "2024-02-14T21:00"),
        ("Lund met Vale before Wednesday.", "2024-02-16"),
        ("Lund met Vale before 9 p.m. Wednesday.", "2024-02-16"),
        # "but" begins another time
        ("Lund met Vale, but she left Sund in 1999.", "2024-02-16"),
    ],
)
def test_times_that_belong_to_a_clause(sentence: str, date: str) -> None:
    assert next(event.date for event in told(sentence) if event.trigger == "met") == date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        # what somebody reports is as old as the report: "I have resigned"
        ("Ana Vale said she had resigned.", "2024-02-12"),
        ("Orvel police said they had resigned.", "2024-02-12"),
        ("The mayor said he had resigned.", "2024-02-12"),
        ("She said she had resigned.", "2024-02-12"),
        ("The firm told the Herald it had resigned from the union.", "2024-02-12"),
        # and so is what somebody reports of others
        ("Ana Vale said Karl Lund had resigned.", "2024-02-12"),
        ("Police said he had resigned.", "2024-02-12"),
        ("The mayor said they had resigned.", "2024-02-12"),
        # what is looked back on from there is older
        ("Ana Vale denied that she had resigned.", None),
        ("Ana Vale said she had not resigned.", None),
        ("Ana Vale rejected claims that she had resigned.", None),
        ("Ana Vale has said she had resigned.", None),
        ("Ana Vale left after she had resigned.", None),
        ("She had resigned.", None),
    ],
)
def test_the_news_that_somebody_reports(sentence: str, date: str | None) -> None:
    events = told(f"A dyke broke on Monday. {sentence}")
    assert [event.date for event in events if event.trigger == "resigned"] == [date]


NOT_BY_WHAT_STANDS_BESIDE = [
    # a plan has no day of the story, but one that somebody told on it has
    ("A dyke broke on Monday. A court will rule on it.", "rule", "2024-02-16"),
    ("A dyke broke on Monday. Ada Lund said that the court will rule on it.", "rule", "2024-02-12"),
    # what a report is about
    ("The firm reported third-quarter earnings.", "reported", "2024-02-16"),
    ("The firm cut its fiscal year 2023 forecast.", "cut", "2024-02-16"),
    ("The firm closed a mill in the third quarter.", "closed", "2023-Q3"),
]


@pytest.mark.parametrize(("text", "verb", "date"), NOT_BY_WHAT_STANDS_BESIDE)
def test_what_is_not_dated_by_what_stands_beside_it(text: str, verb: str, date: str) -> None:
    assert next(each.date for each in told(text) if each.trigger == verb) == date
