from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Mapping

import pytest
from tests.articles import Article, actor_id, day, month
from tests.select.test_select import AS_OF, spec

from briefkit.model.document import Span
from briefkit.model.facts import DateMention, DateType, ParsedDocument, Part, Participant, Role
from briefkit.model.selection import SelectedEvent
from briefkit.model.when import Period, Precision, When
from briefkit.select import select
from briefkit.spec.briefing import Edit

PEOPLE = ("Ana Vale", "Per Lund", "Mira Sol")
BODIES = ("Orlan Power", "Court of Sund", "Ministry of Ports", "Sund River Commission")


def find_all(text: str, words: str) -> tuple[Span, ...]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)


def read(
    text: str, told: str, meant: Mapping[str, str], times: Mapping[str, When], when: When | None
) -> ParsedDocument:
    """A parsed text that names people and bodies; words of the sentence `told` mean some of them, others are times."""
    article = Article("a", text)
    for name in PEOPLE:
        article.actor(name, roles=(Role("prime minister"),) if name == "Ana Vale" else ())
    for name in BODIES:
        article.actor(name, "organisation")
    named = (dataclasses.replace(actor, mentions=find_all(text, actor.name)) for actor in article.actors)
    article.event(told, when)
    start = text.index(told)
    found = {words: re.search(rf"\b{words}\b", text[start:]) for words in (*meant, *times)}
    ids = {name: actor_id(name, "person" if name in PEOPLE else "organisation") for name in (*PEOPLE, *BODIES)}
    spans = {words: Span(start + at.start(), start + at.end()) for words, at in found.items() if at}
    taking_part = tuple(Participant(ids[name], Part.DOER, spans[words]) for words, name in meant.items())
    parsed = article.parsed()
    return dataclasses.replace(
        parsed,
        actors=tuple(named),
        events=(dataclasses.replace(parsed.events[0], participants=taking_part),),
        dates=tuple(
            sorted(
                (DateMention(spans[words], DateType.DATE, time, "weekday") for words, time in times.items()),
                key=lambda mention: mention.span,
            )
        ),
    )


def explain(parsed: ParsedDocument, edits: dict[str, Edit] | None = None) -> dict[str, str]:
    """What the words of the printed sentence are said to mean."""
    selection = select([parsed], spec(edits=edits), AS_OF)
    names = {actor.id: actor.name for actor in selection.actors}
    (event,) = selection.events
    return {
        parsed.document.text[slice(*each.span)]: each.means.value if isinstance(each.means, When) else names[each.means]
        for each in event.explanations
    }


@pytest.mark.parametrize(
    ("before", "told", "meant", "explained"),
    [
        ("Per Lund arrived.", "He resigned.", {"He": "Per Lund"}, {"He": "Per Lund"}),
        ("Per Lund arrived.", "Guards shot him twice.", {"him": "Per Lund"}, {"him": "Per Lund"}),
        ("Per Lund arrived.", "He said he left.", {"He": "Per Lund", "he": "Per Lund"}, {"He": "Per Lund"}),
        ("Per Lund arrived.", "In Sund, he resigned.", {"he": "Per Lund"}, {"he": "Per Lund"}),
        ("Per Lund arrived.", "But then he resigned.", {"he": "Per Lund"}, {"he": "Per Lund"}),
        # the sentence before tells of something else, or of somebody without a name
        ("Per Lund arrived. It rained.", "He resigned.", {"He": "Per Lund"}, {}),
        ("A crowd from all parts of the long, narrow upper valley saw Per Lund.", "He left.", {"He": "Per Lund"}, {}),
        ("Per Lund said his client had paid.", "He resigned.", {"He": "Per Lund"}, {}),
        ("Per Lund arrived.", "But the guard said he slept.", {"he": "Per Lund"}, {}),
        ("Per Lund arrived.", "Guards watched as he slept.", {"he": "Per Lund"}, {}),
        # somebody else is named since
        ("Per Lund met Ana Vale.", "He resigned.", {"He": "Per Lund"}, {}),
        ("Per Lund arrived.", "After Mira Sol spoke, he resigned.", {"he": "Per Lund"}, {}),
        ("Per Lund arrived.", "He met Mira Sol.", {"He": "Per Lund"}, {"He": "Per Lund"}),
        # too long ago; named in the sentence itself; an unnamed one may be meant
        ("Per Lund came. It hit. It ran. It sank. It fell.", "He resigned.", {"He": "Per Lund"}, {}),
        ("Per Lund arrived.", "He is Per Lund.", {"He": "Per Lund"}, {}),
        ("Per Lund arrived.", "The attacker said he was sorry.", {"he": "Per Lund"}, {}),
        # things and groups are too easily meant
        ("Orlan Power grew.", "It failed.", {"It": "Orlan Power"}, {}),
        ("Orlan Power grew.", "They failed.", {"They": "Orlan Power"}, {}),
        # descriptions in words of a name or an office, or of a firm
        ("Court of Sund sat.", "The court ruled.", {"The court": "Court of Sund"}, {"The court": "Court of Sund"}),
        ("Orlan Power grew.", "The company left.", {"The company": "Orlan Power"}, {"The company": "Orlan Power"}),
        ("Ministry of Ports acted.", "The company left.", {"The company": "Ministry of Ports"}, {}),
        ("Orlan Power grew.", "The opposing power left.", {"The opposing power": "Orlan Power"}, {}),
        ("Orlan Power beat Court of Sund.", "The company left.", {"The company": "Orlan Power"}, {}),
        # of a body whose noun nothing else has it does not matter how long ago it was named, nor who was since
        ("Sund River Commission met. Orlan Power grew. It hit. It ran. It sank. It fell.", "The commission left.",
         {"The commission": "Sund River Commission"}, {"The commission": "Sund River Commission"}),
        ("Sund River Commission met. Orlan Power has a commission.", "The commission left.",
         {"The commission": "Sund River Commission"}, {}),
        ("Sund River Commission met. A port commission and Orlan Power grew.", "The commission left.",
         {"The commission": "Sund River Commission"}, {}),
        ("Court of Sund sat. Orlan Power grew.", "The court left.", {"The court": "Court of Sund"}, {}),
        ("Ana Vale came.", "The minister left.", {"The minister": "Ana Vale"}, {"The minister": "Ana Vale"}),
        ("Ana Vale came.", "The prime minister of Sund left.", {"The prime minister": "Ana Vale"}, {}),
        ("Per Lund came.", "The man left.", {"The man": "Per Lund"}, {}),
        # within quotation marks nothing is ours
        ("Per Lund came.", "“He left,” it read.", {"He": "Per Lund"}, {}),
        ("Per Lund came.", '"He left," it read.', {"He": "Per Lund"}, {}),
    ],
)  # fmt: skip
def test_who_is_meant_is_explained_where_it_can_be_nobody_else(
    before: str, told: str, meant: dict[str, str], explained: dict[str, str]
) -> None:
    assert explain(read(f"{before} {told}", told, meant, {}, None)) == explained


WEEK = When("2024-W06", Precision.WEEK, day("2024-02-05").begin, day("2024-02-11").begin)
REST = When("2024-W07", Precision.WEEK, day("2024-02-17").begin, day("2024-02-18").begin)
NIGHT = When("2024-02-13TNI", Precision.PART_OF_DAY, day("2024-02-13").begin, day("2024-02-13").begin)
WEEKDAYS = When("2024-02-12/2024-02-14", Precision.DAY, day("2024-02-12").begin, day("2024-02-14").begin)
EARLY = dataclasses.replace(day("2024-02-15"), mod="START")
LATE_WEEK = dataclasses.replace(WEEK, mod="END")
YEAR = When("2024", Precision.YEAR, dt.date(2024, 1, 1), dt.date(2024, 12, 31))
NOW = When("PRESENT_REF", Precision.VAGUE)


@pytest.mark.parametrize(
    ("told", "times", "when", "explained"),
    [
        ("Boats left yesterday.", {"yesterday": day("2024-02-15")}, None, {"yesterday": "2024-02-15"}),
        ("Boats left on Tuesday night.", {"Tuesday night": NIGHT}, None, {"Tuesday night": "2024-02-13TNI"}),
        ("Boats left last week.", {"last week": WEEK}, None, {"last week": "2024-W06"}),
        ("Boats left last month.", {"last month": month("2024-01")}, None, {"last month": "2024-01"}),
        ("Boats left two months ago.", {"two months ago": month("2023-12")}, None, {"two months ago": "2023-12"}),
        ("Early yesterday boats left.", {"Early yesterday": EARLY}, None, {"Early yesterday": "2024-02-15"}),
        ("Boats left earlier this year.", {"earlier this year": YEAR}, None, {"earlier this year": "2024"}),
        # a week ago is a day in what tells of the day of publication
        ("Boats left a week ago.", {"a week ago": WEEK}, day("2024-02-16"), {"a week ago": "2024-02-09"}),
        ("Boats left a week ago.", {"a week ago": WEEK}, day("2024-02-15"), {"a week ago": "2024-W06"}),
        ("Boats left a week ago.", {"a week ago": WEEK}, None, {"a week ago": "2024-W06"}),
        ("Boats left a month ago.", {"a month ago": month("2024-01")}, day("2024-02-16"), {"a month ago": "2024-01"}),
        ("Boats left late last week.", {"late last week": LATE_WEEK}, None, {}),
        # the row's own date says it, or a day within it
        ("Boats left on Thursday.", {"Thursday": day("2024-02-15")}, day("2024-02-15"), {}),
        ("Boats left last week.", {"last week": WEEK}, day("2024-02-06"), {}),
        # but beside its own date "yesterday" would be a day too early
        ("Boats left yesterday.", {"yesterday": day("2024-02-15")}, day("2024-02-15"), {"yesterday": "2024-02-15"}),
        ("Boats left yesterday.", {"yesterday": day("2024-02-15")}, day("2024-02-14"), {"yesterday": "2024-02-15"}),
        # it is written out, vague, no whole week, or before and after are open
        ("Boats left on 13 February.", {"13 February": day("2024-02-13")}, None, {}),
        ("Boats left on Tuesday, Feb. 13.", {"Tuesday": day("2024-02-13")}, None, {}),
        ("Boats leave now.", {"now": NOW}, None, {}),
        ("Boats leave later this week.", {"later this week": REST}, None, {}),
        ("Boats won Sunday's race.", {"Sunday": day("2024-02-11")}, None, {}),
        ("Boats won yesterday's race.", {"yesterday": day("2024-02-15")}, None, {"yesterday": "2024-02-15"}),
        ("Boats race from Monday to Tuesday.", {"Monday": day("2024-02-12")}, WEEKDAYS, {}),
        # a coming day asks for words of what is to come
        ("Boats will race on Sunday.", {"Sunday": day("2024-02-18")}, None, {"Sunday": "2024-02-18"}),
        ("Boats came home on Sunday.", {"Sunday": day("2024-02-18")}, None, {}),
        ("Boats arrived on Sunday and will stay.", {"Sunday": day("2024-02-18")}, None, {}),
        # a weekday that was read as past where the words speak of what is to come
        ("Boats are due home on Tuesday.", {"Tuesday": day("2024-02-13")}, None, {}),
        ("Crews were invited to talks on Tuesday.", {"Tuesday": day("2024-02-13")}, None, {}),
        (
            "Boats due home came on yesterday's tide.",
            {"yesterday": day("2024-02-15")},
            None,
            {"yesterday": "2024-02-15"},
        ),
        # what leaves open whether a day before or after is meant
        ("Boats were to be home by Sunday.", {"Sunday": day("2024-02-18")}, None, {}),
        ("Boats came on Monday or Tuesday.", {"Tuesday": day("2024-02-13")}, None, {}),
        ("Boats won last Sunday's race.", {"last Sunday": day("2024-02-11")}, None, {}),
        ("Boats told the Today programme of it.", {"Today": day("2024-02-16")}, None, {}),
        ("Today boats left.", {"Today": day("2024-02-16")}, None, {"Today": "2024-02-16"}),
        # quoted
        ("It said: “We left yesterday.”", {"yesterday": day("2024-02-15")}, None, {}),
        # two brackets are enough
        (
            "Boats came on Monday, on Tuesday and yesterday.",
            {"Monday": day("2024-02-12"), "Tuesday": day("2024-02-13"), "yesterday": day("2024-02-15")},
            None,
            {"Monday": "2024-02-12", "Tuesday": "2024-02-13"},
        ),
    ],
)
def test_days_are_explained_that_the_date_of_the_row_does_not_say(
    told: str, times: dict[str, When], when: When | None, explained: dict[str, str]
) -> None:
    assert explain(read(told, told, {}, times, when)) == explained


def test_a_time_that_only_a_rule_of_thumb_read_is_not_explained() -> None:
    parsed = read("Boats left on Monday.", "Boats left on Monday.", {}, {"Monday": day("2024-02-12")}, None)
    guessed = dataclasses.replace(parsed, dates=(dataclasses.replace(parsed.dates[0], default=True),))
    assert explain(parsed) == {"Monday": "2024-02-12"}
    assert explain(guessed) == {}


def test_the_wording_of_an_analyst_is_not_explained() -> None:
    parsed = read("Per Lund came. He left.", "He left.", {"He": "Per Lund"}, {}, None)
    assert explain(parsed, {"e-a-1": Edit(text="He went away.")}) == {}


def test_an_explanation_says_where_the_name_stands() -> None:
    parsed = read("Per Lund came. He left.", "He left.", {"He": "Per Lund"}, {}, None)
    (event,) = select([parsed], spec(), AS_OF).events
    assert isinstance(event, SelectedEvent)
    assert [(each.span, each.rests_on) for each in event.explanations] == [(Span(15, 17), Span(0, 8))]


def test_what_lies_before_and_after_the_period_is_explained_too() -> None:
    text = "Per Lund came. He left on 3 May 2023. He will return on 3 May 2024."
    article = Article("a", text).actor("Per Lund")
    lund = actor_id("Per Lund")
    article.event("He left on 3 May 2023.", day("2023-05-03"), salience=90, actors=(lund,))
    article.event("He will return on 3 May 2024.", day("2024-05-03"), status="planned", salience=90, actors=(lund,))
    parsed = article.parsed()
    told = tuple(
        dataclasses.replace(
            event, participants=(Participant(lund, Part.DOER, Span(event.span.start, event.span.start + 2)),)
        )
        for event in parsed.events
    )
    found = select(
        [dataclasses.replace(parsed, events=told)],
        spec(period=Period(dt.date(2024, 2, 12), dt.date(2024, 2, 16))),
        AS_OF,
    )
    for events in (found.background, found.ahead):
        (event,) = events
        assert [each.means for each in event.explanations] == [found.actors[0].id]
