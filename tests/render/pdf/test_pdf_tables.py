from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.render.pdf.samples import make_chronology, make_report

from briefkit.model.report import Chronology, ChronologyRow, Cite, Report, Text
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.lowering import lower_report
from briefkit.render.pdf.flow import Mark, Strip, Words
from briefkit.render.pdf.setting import Setting, make_setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.tables import PADDING, set_table
from briefkit.render.pdf.text import Span, set_lines
from briefkit.render.print_tree import Row, Run, Table
from briefkit.render.widths import fit_columns


def setting(theme: Theme | None = None) -> Setting:
    return make_setting(theme or Theme(), "en-GB")


def lower_table(report: Report) -> Table:
    (table,) = [it for it in lower_report(report, CitationStyle.REFERENCES, Theme()).blocks() if isinstance(it, Table)]
    return table


def lay(table: Table, place: Setting) -> list[Strip]:
    return list(set_table(table, Element("Table"), place))


def words_of(mark: Mark) -> str:
    return "".join(piece.text for piece in mark.line.pieces) if isinstance(mark, Words) else ""


@pytest.mark.parametrize("size", [7, 9, 11])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_no_header_word_is_broken(size: float, page: str) -> None:
    place = setting(Theme(page=page, table_font_size=size))
    rows = (
        ChronologyRow("e", "2024", "x", "Ford", (Text("A"),), (Cite("s1"),), outlets=1),
        ChronologyRow("f", "2024", "y", "Pier", (Text("B"),), (Cite("s2"),), outlets=2),
    )
    table = lower_table(make_report(Chronology(rows)))
    assert len(table.columns) == 6
    for column, width in zip(table.columns, fit_columns(table, place.width, size), strict=True):
        lines = set_lines([Span(column.title)], place.styles.table_head, width - 2 * PADDING)
        assert len(lines) <= column.title.count(" ") + 1


def test_the_header_row_is_set_once_and_shared() -> None:
    caption, header, *rows = lay(lower_table(make_report(make_chronology(50))), setting())
    assert len(rows) == 50
    assert caption.keep
    assert header.keep
    (repeated,) = {id(row.header): row.header for row in rows}.values()
    assert repeated is not None
    assert [words_of(mark) for mark in repeated.marks] == [words_of(mark) for mark in header.marks]
    assert not any(mark.element for mark in repeated.marks if isinstance(mark, Words))  # heard once


def test_the_first_two_and_the_last_two_rows_are_held_together() -> None:
    _, _, *rows = lay(lower_table(make_report(make_chronology(6))), setting())
    assert [row.keep for row in rows] == [True, False, False, False, True, False]


def test_the_work_grows_with_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0

    def count(*arguments: object) -> object:
        nonlocal calls
        calls += 1
        return set_lines(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("briefkit.render.pdf.styles.set_lines", count)
    counts = []
    for rows in (50, 100, 200):
        calls = 0
        lay(lower_table(make_report(make_chronology(rows))), setting())
        counts.append(calls)
    assert counts[1] == 2 * counts[0]
    assert counts[2] == 4 * counts[0]


def make_row(anchor: str, texts: Sequence[str]) -> Row:
    return Row(tuple(((Run(text),),) for text in texts), anchor)


def test_a_tall_row_is_divided_and_a_low_one_is_not() -> None:
    place = setting()
    columns = lower_table(make_report(make_chronology(2))).columns
    low, tall = make_row("low", ["word " * 3] * 3), make_row("tall", ["word " * count for count in (3, 9000, 3)])
    header, first, *rest = lay(Table(columns, (low, tall)), place)
    assert first.anchors == ("low",)
    assert len(rest) > 1
    assert [strip.anchors for strip in rest] == [("tall",), *[()] * (len(rest) - 1)]
    assert all(strip.height + header.height <= place.height for strip in rest)


def test_every_other_row_has_a_ground_where_the_theme_wants_it() -> None:
    strips = lay(lower_table(make_report(make_chronology(4))), setting(Theme(table_band="F4F6F8")))[2:]
    assert [any(getattr(mark, "colour", "") == "F4F6F8" for mark in strip.marks) for strip in strips] == [
        False, True, False, True,
    ]  # fmt: skip
