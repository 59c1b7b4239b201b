from __future__ import annotations

import pytest

from briefkit.languages import ENGLISH, load_catalogue
from briefkit.model.report import ActorRow, ActorTable, ChronologyRow, Cite, Ref, Text
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
    assert [column.title for column in choose_columns(CHRONOLOGY_COLUMNS, (row,), ENGLISH)] == titles


@pytest.mark.parametrize(("language", "names"), [("en-GB", "Ida,\nUgo"), ("ar", "Ida،\nUgo")])
def test_names_in_a_cell_are_parted_by_the_comma_of_the_language(language: str, names: str) -> None:
    row = ChronologyRow("e", "", "x", who=(Text("Ida"), Text("Ugo")))
    who = next(column for column in CHRONOLOGY_COLUMNS if column.title == "Who")
    (line,) = who.say(row, load_catalogue(language))
    assert "".join(part.text for part in line if not isinstance(part, Cite)) == names


def test_an_actor_table_prints_the_columns_that_it_asks_for_and_fills() -> None:
    row = ActorRow("a", "Ida", role="Mayor", country="Freeland", first_seen="May")
    columns = choose_columns(
        list_actor_columns(ActorTable("People", (row,), ("seen", "role", "acts"))), (row,), ENGLISH
    )
    assert [column.title for column in columns] == ["Name", "Named", "Role"]


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (ActorRow("a", "Ida", mentions=1), {"Name": ["Ida", "1 mention"]}),
        (ActorRow("a", "Ida", mentions=9, documents=7), {"Name": ["Ida", "9 mentions in 7 documents"]}),
        (
            ActorRow("a", "Ida", acts=(Ref("e", "3 Jun"),), parts="acts 4, quoted 1"),
            {"Name": ["Ida"], "Acts this period": ["3\u00a0Jun", "acts 4, quoted 1"]},
        ),
        (ActorRow("a", "Ida", parts="acts 4"), {"Name": ["Ida"], "Acts this period": ["acts 4"]}),
    ],
)
def test_an_actor_is_counted_below_name_and_acts(row: ActorRow, lines: dict[str, list[str]]) -> None:
    columns = choose_columns(list_actor_columns(ActorTable("People", (row,), ("acts",))), (row,), ENGLISH)
    found = {column.title: column.say(row, ENGLISH) for column in columns}
    texts = {
        title: ["".join(part.text for part in line if not isinstance(part, Cite)) for line in cell]
        for title, cell in found.items()
    }
    assert texts == lines


def test_every_column_of_an_actor_table_is_one_of_its_rows() -> None:
    assert set(ACTOR_COLUMNS) - {"seen"} <= set(ActorRow.__dataclass_fields__)
