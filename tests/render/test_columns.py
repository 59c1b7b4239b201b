from __future__ import annotations

import pytest

from briefkit.model.report import ActorRow, ActorTable, ChronologyRow, Cite, Text
from briefkit.model.theme import Theme
from briefkit.render.columns import (
    ACTOR_COLUMNS,
    CHRONOLOGY_COLUMNS,
    choose_actor_columns,
    choose_columns,
    fit_columns,
    share_width,
)
from briefkit.render.paper import measure_page
from briefkit.render.pdf.table import PADDING
from briefkit.render.pdf.text import Span, TextStyle, set_lines


@pytest.mark.parametrize(
    ("row", "titles"),
    [
        (ChronologyRow("e", "", ""), ["What happened"]),
        (ChronologyRow("e", "", "x", marks="*"), ["Date", "What happened"]),
        (ChronologyRow("e", "2024", "x", outlets=0), ["Date", "What happened", "Outlets"]),
        (
            ChronologyRow("e", "2024", "x", "Ford", (Text("A"),), (Cite("s"),)),
            ["Date", "Place", "What happened", "Who", "Sources"],
        ),
    ],
)
def test_a_chronology_prints_the_columns_that_are_filled(row: ChronologyRow, titles: list[str]) -> None:
    assert [column.title for column in choose_columns(CHRONOLOGY_COLUMNS, (row,))] == titles


def test_an_actor_table_prints_the_columns_that_it_asks_for_and_fills() -> None:
    row = ActorRow("a", "Ida", role="Mayor", country="Freeland", first_seen="May")
    columns = choose_actor_columns(ActorTable("People", (row,), ("seen", "role", "acts")))
    assert [column.title for column in columns] == ["Name", "Named", "Role"]


def test_every_column_of_an_actor_table_is_one_of_its_rows() -> None:
    assert set(ACTOR_COLUMNS) - {"seen"} <= set(ActorRow.__dataclass_fields__)


@pytest.mark.parametrize("size", [7, 9, 10, 12])
def test_columns_fill_the_width(size: float) -> None:
    assert sum(fit_columns(CHRONOLOGY_COLUMNS, 480, size)) == pytest.approx(480)
    assert sum(fit_columns(CHRONOLOGY_COLUMNS[2:3], 480, size)) == pytest.approx(480)
    assert share_width((1, 3), 400) == [100, 300]


@pytest.mark.parametrize(
    ("title", "text", "bold", "lines"),
    [
        ("Date", "11 February 2024", True, 1),
        ("Date", "11 February 2024, morning", True, 2),
        ("Date", "24 September 2024, afternoon", True, 2),
        ("Date", "9–13 September 2024†", True, 2),
        ("Place", "Thohoyandou,", False, 1),
        ("Place", "Johannesburg,", False, 1),
        ("Sources", "[10,\u00a0¶\u00a010]", False, 1),
    ],
)
def test_columns_hold_what_is_common(title: str, text: str, bold: bool, lines: int) -> None:
    theme = Theme()
    widths = fit_columns(CHRONOLOGY_COLUMNS, measure_page(theme)[0] - 2 * theme.margin_side, theme.table_font_size)
    (room,) = (
        width - 2 * PADDING for column, width in zip(CHRONOLOGY_COLUMNS, widths, strict=True) if column.title == title
    )
    found = set_lines([Span(text, bold=bold)], TextStyle(theme.table_font_size, 11), room)
    assert len(found) == lines
