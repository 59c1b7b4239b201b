from __future__ import annotations

import pytest

from briefkit.model.report import ActorRow, ActorTable, ChronologyRow, Cite, Text
from briefkit.render.lowering.columns import (
    ACTOR_COLUMNS,
    CHRONOLOGY_COLUMNS,
    choose_columns,
    list_actor_columns,
)


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
    columns = choose_columns(list_actor_columns(ActorTable("People", (row,), ("seen", "role", "acts"))), (row,))
    assert [column.title for column in columns] == ["Name", "Named", "Role"]


def test_every_column_of_an_actor_table_is_one_of_its_rows() -> None:
    assert set(ACTOR_COLUMNS) - {"seen"} <= set(ActorRow.__dataclass_fields__)
