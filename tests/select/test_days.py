from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter

import pytest
from tests.articles import Article, day, month
from tests.select.test_events import event

from briefkit.model.facts import DateMention, DateType, ParsedDocument
from briefkit.model.when import When
from briefkit.select import days as room
from briefkit.select.days import Day, pick_on_day, read_days

SIX_SENTENCES = "Alpha left. Bravo left. Charlie left. Delta left. Foxtrot left. Hotel left."
SIXTEENTH = dt.date(2024, 2, 16)


def document(name: str, text: str, *dates: tuple[str, When], published: str | None = "2024-02-16") -> ParsedDocument:
    """A document with days at words of it."""
    article = Article(name, text, published)
    mentions = []
    for words, when in dates:
        mentions.append(DateMention(article.find(words), DateType.DATE, when, "test"))
    return dataclasses.replace(article.parsed(), dates=tuple(mentions))


def groups(*documents: ParsedDocument) -> list[tuple[str, ...]]:
    return [(each.document.id,) for each in documents]


def test_what_opens_a_document_is_told_of_its_day_and_a_little_of_it_of_the_day_before() -> None:
    read = document("a", SIX_SENTENCES)
    found = read_days([read], groups(read))
    assert {each.isoformat(): sorted(told.stems) for each, told in found.items()} == {
        "2024-02-16": ["alpha", "bravo", "charli", "delta", "foxtro", "left"],
        "2024-02-15": ["alpha", "bravo", "charli", "left"],
    }
    assert {told.named for told in found.values()} == {0}


def test_a_record_that_lists_no_sentences_tells_of_no_day() -> None:
    read = dataclasses.replace(document("a", "Delta left on 3 May.", ("3 May", day("2024-05-03"))), sentences=())
    assert read_days([read], groups(read)) == {}


def test_there_is_no_day_before_the_first_one() -> None:
    read = document("a", SIX_SENTENCES, published="0001-01-01")
    assert list(read_days([read], groups(read))) == [dt.date.min]


def test_a_document_without_a_day_tells_of_those_it_names() -> None:
    read = document(
        "a", SIX_SENTENCES.replace("Delta left", "Delta left on 3 May"), ("3 May", day("2024-05-03")), published=None
    )
    assert {each: (told.named, sorted(told.stems)) for each, told in read_days([read], groups(read)).items()} == {
        dt.date(2024, 5, 3): (1, ["3", "delta", "left"])
    }


@pytest.mark.parametrize(
    ("ids", "named"), [([("a",), ("b",)], 2), ([("a", "b")], 1)], ids=["two stories", "near-copies"]
)
def test_a_day_is_named_once_by_a_story(ids: list[tuple[str, ...]], named: int) -> None:
    texts = {"a": "Boats left on 3 May. Rain fell on 3 May.", "b": "The boats had left on 3 May."}
    read = [document(name, text, ("3 May", day("2024-05-03"))) for name, text in texts.items()]
    assert read_days(read, ids)[dt.date(2024, 5, 3)].named == named


@pytest.mark.parametrize("when", [month("2024-02"), When("PRESENT_REF", day("2024-02-16").precision)])
def test_a_month_or_a_vague_time_names_no_day(when: When) -> None:
    read = document("a", "Boats left in spring.", ("spring", when), published=None)
    assert read_days([read], groups(read)) == {}


def test_a_sentence_counts_as_one_however_long_and_however_often_it_is_copied() -> None:
    short, long = "Boats left.", "Boats carried people, cattle, grain, tents, tools, water, wood and coal."
    once = document("a", short)
    alone = read_days([once], groups(once))[SIXTEENTH].stems
    copied = [document(name, short) for name in "abc"]
    assert read_days(copied, groups(*copied))[SIXTEENTH].stems == alone
    assert sum(each * each for each in alone.values()) == pytest.approx(1_000_000, rel=0.01)
    other = document("b", long)
    stems = read_days([other], groups(other))[SIXTEENTH].stems
    assert sum(each * each for each in stems.values()) == pytest.approx(1_000_000, rel=0.01)


def test_no_words_are_no_trouble() -> None:
    read = document("a", "He is. It was.")
    assert read_days([read], groups(read))[SIXTEENTH] == Day(0, Counter())


DYKE = "A dyke broke at Lionde on that night."
DYKE_AGAIN = "At Lionde a dyke broke that same night."
BOATS = "Boats left the lower town before dawn."
COUNCIL = "The council met behind closed doors again."
TOLD = Day(1, Counter(dict.fromkeys(("dyke", "broke", "lionde"), 3000) | dict.fromkeys(("boats", "lower"), 2000)))


def pick(texts: dict[str, str], count: int, told: Day | None = TOLD, twice: str = "") -> list[str]:
    events = [event(name, text=text, documents=("a", "b") if name == twice else ("a",)) for name, text in texts.items()]
    return [each.id for each in pick_on_day(events, told, count)]


@pytest.mark.parametrize(
    ("texts", "count", "picked"),
    [
        # nearest to what is told of the day
        ({"boats": BOATS, "dyke": DYKE, "council": COUNCIL}, 1, ["dyke"]),
        ({"boats": BOATS, "dyke": DYKE, "council": COUNCIL}, 3, ["dyke", "boats", "council"]),
        ({"boats": BOATS, "dyke": DYKE, "council": COUNCIL}, 9, ["dyke", "boats", "council"]),
        # what says the same again gives way to something else
        ({"dyke": DYKE, "again": DYKE_AGAIN, "boats": BOATS}, 2, ["dyke", "boats"]),
        # of equals the id that is last in the alphabet
        ({"a": COUNCIL, "b": COUNCIL}, 1, ["b"]),
        ({"b": COUNCIL, "a": COUNCIL}, 1, ["b"]),
        # what says too little, and the longer of two that say the same
        ({"z": "Dyke broke, Lionde.", "dyke": DYKE}, 1, ["dyke"]),
        ({"z": " ".join([DYKE] * 4), "dyke": DYKE}, 1, ["dyke"]),
        ({"z": " ".join([DYKE] * 3), "dyke": DYKE}, 1, ["z"]),
        ({"dyke": DYKE}, 0, []),
        ({}, 2, []),
    ],
)
def test_what_tells_most_of_the_day_is_picked(texts: dict[str, str], count: int, picked: list[str]) -> None:
    assert pick(texts, count) == picked


def test_what_is_told_more_often_goes_first() -> None:
    assert pick({"a": COUNCIL, "b": COUNCIL}, 1, twice="a") == ["a"]
    # but nearness counts for more
    assert pick({"a": COUNCIL, "dyke": DYKE}, 1, twice="a") == ["dyke"]


def test_of_a_day_that_nobody_names_the_tellings_count() -> None:
    assert pick({"a": BOATS, "b": COUNCIL}, 1, None, twice="a") == ["a"]


def test_the_order_of_events_does_not_matter() -> None:
    texts = {"boats": BOATS, "dyke": DYKE, "again": DYKE_AGAIN, "council": COUNCIL}
    assert pick(texts, 3) == pick(dict(reversed(texts.items())), 3)


def test_the_constants_are_those_that_were_measured() -> None:
    """Their figures stand beside them and in docs/choosing.md; others have others."""
    chosen = (room._LEADS, room._LEADS_AFTER, room._RETOLD, room._ALIKE)
    assert chosen == (5, 3, 0.1, 0.5)
    assert (room._SHORTEST, room._SCANT, room._LENGTH, room._LONG) == (5, 0.3, 25, 0.003)
