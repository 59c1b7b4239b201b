from __future__ import annotations

import pytest
from tests.render.pdf.samples import make_chronology, make_report

from briefkit.model.report import ChronologyRow, Cite, Text
from briefkit.model.theme import Theme
from briefkit.render.columns import CHRONOLOGY_COLUMNS, choose_columns
from briefkit.render.pdf.chronology import set_chronology
from briefkit.render.pdf.flow import Mark, Words, paginate
from briefkit.render.pdf.rows import place_columns
from briefkit.render.pdf.setting import Setting, make_setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.table import Column, Row, scale_columns, set_table
from briefkit.render.pdf.text import Span, set_lines


def setting(theme: Theme | None = None) -> Setting:
    return make_setting(make_report(), theme or Theme())


def test_columns_fill_the_width() -> None:
    columns = scale_columns([Column("a", 1), Column("b", 3)], 400)
    assert [column.width for column in columns] == [100, 300]


@pytest.mark.parametrize("size", [7, 9, 11])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_no_header_word_is_broken(size: float, page: str) -> None:
    place = setting(Theme(page=page, table_font_size=size))
    full = ChronologyRow("e", "2024", "x", "Ford", (Text("A"),), (Cite("s1"),), outlets=1)
    columns = place_columns(choose_columns(CHRONOLOGY_COLUMNS, (full,)), (full,), place)
    assert len(columns) == len(CHRONOLOGY_COLUMNS)
    for column in columns:
        assert len(set_lines([Span(column.title)], place.styles.table_head, column.room)) <= column.title.count(" ") + 1


def test_the_header_row_is_set_once_and_shared() -> None:
    place = setting()
    caption, *boxes = set_chronology(make_chronology(50), place)
    assert len(boxes) == 51
    assert caption.keep
    assert boxes[0].keep
    assert len({id(box.header) for box in boxes[1:]}) == 1
    pages = list(paginate([caption, *boxes], place.height))
    assert len(pages) > 1
    assert [placed.box for placed in pages[0][:2]] == [caption, boxes[0]]
    for page in pages[1:]:
        assert [words_of(mark) for mark in page[0].box.marks] == [words_of(mark) for mark in boxes[0].marks]
        assert not any(mark.element for mark in page[0].box.marks if isinstance(mark, Words))  # heard once


def words_of(mark: Mark) -> str:
    return "".join(piece.text for piece in mark.line.pieces) if isinstance(mark, Words) else ""


def test_the_work_grows_with_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def count(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        return set_lines(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("briefkit.render.pdf.setting.set_lines", count)
    counts = []
    for rows in (50, 100, 200):
        calls = 0
        place = setting()
        list(paginate(set_chronology(make_chronology(rows), place), place.height))
        counts.append(calls)
    assert counts[1] - counts[0] == 50 * (counts[0] // 50)
    assert counts[2] - counts[1] == 100 * (counts[0] // 50)


def test_a_tall_row_is_divided_and_a_low_one_is_not() -> None:
    place = setting()
    columns = scale_columns([Column("a", 1), Column("b", 1)], place.width)
    tall = tuple(set_lines([Span("word " * count)], place.styles.table, columns[0].room) for count in (3000, 3))
    low = tuple(set_lines([Span("word " * 30)], place.styles.table, columns[0].room) for _ in columns)
    boxes = list(
        set_table(
            columns, [Row(low, "low"), Row(tall, "tall")], Element("Table"), place.theme, place.styles, place.height
        )
    )
    header, first, *rest = boxes
    assert first.anchors == ("low",)
    assert len(rest) > 1
    assert [box.anchors for box in rest] == [("tall",), *[()] * (len(rest) - 1)]
    assert all(box.height + header.height <= place.height for box in rest)


def test_every_other_row_has_a_ground_where_the_theme_wants_it() -> None:
    place = setting(Theme(table_band="F4F6F8"))
    boxes = list(set_chronology(make_chronology(4), place))[2:]
    assert [any(getattr(mark, "colour", "") == "F4F6F8" for mark in box.marks) for box in boxes] == [
        False, True, False, True,
    ]  # fmt: skip
