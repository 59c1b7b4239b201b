from __future__ import annotations

import dataclasses

import pytest
from tests.select.test_select import spec as make_spec

from briefkit.model.document import Document
from briefkit.model.selection import count_key_points
from briefkit.select.lengths import Room, count_within, share_room
from briefkit.spec.briefing import ActorSelect, EventSelect, QuotationSelect, SectionSpec, Spec

AUTO = make_spec(
    events=EventSelect(limit="auto"), quotations=QuotationSelect(limit="auto"), actor_tables=ActorSelect(limit="auto")
)


def read(words: int, documents: int = 4) -> list[Document]:
    return [Document(f"d{number}", "word " * (words // documents)) for number in range(documents)]


@pytest.mark.parametrize(
    ("words", "beside", "room", "count"),
    [
        # three rows of 10 words and 5 beside them
        ([10, 10, 10, 10], 5, 45, 3),
        ([10, 10, 10, 10], 5, 44, 2),
        # the first that does not fit ends it: nothing that weighs less takes its place
        ([10, 90, 1], 0, 50, 1),
        ([], 5, 45, 0),
    ],
)
def test_what_there_is_room_for(words: list[int], beside: int, room: int, count: int) -> None:
    assert count_within(["word " * each for each in words], Room(room, 1, beside)) == count


def test_there_are_some_however_little_room_there_is() -> None:
    assert count_within(["word " * 50] * 9, Room(0, 5, 10)) == 5
    assert count_within(["word " * 50] * 3, Room(0, 5, 10)) == 3


def test_rows_that_are_key_points_too_take_their_words_twice() -> None:
    rows = ["word " * 10] * 9
    assert count_within(rows, Room(100, 1, 0)) == 9
    assert count_within(rows, Room(100, 1, 0, points=True)) == 6  # 60 words, and 40 for four key points


@pytest.mark.parametrize(("rows", "points"), [(0, 3), (5, 3), (6, 4), (9, 7), (60, 7)])
def test_key_points_do_not_say_all_that_the_rows_say(rows: int, points: int) -> None:
    assert count_key_points(rows) == points


def test_a_report_is_a_third_of_what_it_is_made_of_and_three_pages() -> None:
    def total(words: int) -> int:
        return sum(room.words for room in share_room(read(words), AUTO).values())

    assert total(3000) < 1000
    assert total(300_000) == total(30_000) < 1400
    assert total(2400) < total(3000) < total(30_000)


@pytest.mark.parametrize(
    ("spec", "parts"),
    [
        (AUTO, {"chronology", "quotations", "actors", "ahead", "background"}),
        (dataclasses.replace(AUTO, events=EventSelect(limit=9)), {"quotations", "actors"}),
        (
            dataclasses.replace(AUTO, quotations=QuotationSelect(limit=None)),
            {"chronology", "actors", "ahead", "background"},
        ),
    ],
)
def test_only_what_the_spec_leaves_open_is_limited(spec: Spec, parts: set[str]) -> None:
    assert set(share_room(read(3000), spec)) == parts


def test_a_part_that_stands_alone_gets_the_room_of_the_others() -> None:
    sections = (SectionSpec("chronology"), SectionSpec("sources"))
    alone = share_room(read(6000), dataclasses.replace(AUTO, sections=sections))
    beside = share_room(read(6000), AUTO)
    assert alone["chronology"].words > beside["chronology"].words
    assert not alone["chronology"].points


def test_a_pile_of_very_short_documents_has_room_for_a_row_of_each() -> None:
    documents = [dataclasses.replace(each, text=" ".join(["word"] * 70)) for each in read(70) * 16]
    room = share_room(documents, AUTO)["chronology"]
    rows = ["word " * 24] * 30
    assert 10 <= count_within(rows, room) <= 16


@pytest.mark.parametrize(
    ("words", "documents", "figures", "room"),
    [
        # a third of what was read, without its frame and its table of figures
        (3000, 1, True, 3000 // 3 - 160 - 80),
        (3000, 1, False, 3000 // 3 - 160),
        (3002, 1, False, 3002 // 3 - 160),
        # eighty words of each document, and three pages in all
        (1600, 16, False, 16 * 80 - 160),
        (60_000, 1, False, 1400 - 160),
        (60, 1, False, 0),
    ],
)
def test_how_much_room_there_is(words: int, documents: int, figures: bool, room: int) -> None:
    sections = (SectionSpec("chronology"), *((SectionSpec("figures"),) if figures else ()))
    read_ = [Document(f"d{number}", "word " * (words // documents)) for number in range(documents)]
    rooms = share_room(read_, dataclasses.replace(AUTO, sections=sections))
    assert rooms["chronology"].words == room


@pytest.mark.parametrize(
    ("sections", "points"),
    [(("key-points", "chronology"), True), (("key-points",), False), (("chronology",), False)],
)
def test_key_points_are_rows_of_the_chronology(sections: tuple[str, ...], points: bool) -> None:
    asked = dataclasses.replace(AUTO, sections=tuple(map(SectionSpec, sections)))
    rooms = share_room(read(6000), asked)
    assert (rooms["chronology"].points, rooms["chronology"].words) == (points, 1240)
    assert not rooms["quotations"].points


def test_what_the_parts_of_a_short_report_are_given() -> None:
    """Of a room of 32 parts: how much of it, how many items at least, and what each takes beside its words."""
    rooms = share_room(read(3000), AUTO)
    whole = sum(room.words for room in rooms.values())
    assert {part: (round(32 * room.words / whole), room.least, room.beside) for part, room in rooms.items()} == {
        "chronology": (20, 5, 16),
        "quotations": (3, 1, 20),
        "actors": (6, 4, 25),
        "ahead": (2, 1, 10),
        "background": (1, 1, 6),
    }
