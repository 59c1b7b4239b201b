"""A drawing, its table and its rows say the same, counted over what the drawing's shapes stand for."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.render.drawing.drawings import count_what_is_shown
from tests.render.pdf.samples import every_chart, make_report

from briefkit.api import build_briefing, load_spec
from briefkit.model.charts import Chart
from briefkit.model.report import Chronology, ChronologyRow
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render.lowering import lower_report
from briefkit.render.print_tree import Drawing, Jump, Run, Table

pytestmark = pytest.mark.usefixtures("in_one_process")


def draw(chart: Chart) -> tuple[Drawing, Table]:
    """A chart's drawing, and the table that follows it."""
    blocks = lower_report(make_report(chart), CitationStyle.REFERENCES, Theme()).sections[0].blocks
    (drawing,) = [block for block in blocks if isinstance(block, Drawing)]
    (table,) = [block for block in blocks if isinstance(block, Table)]
    return drawing, table


def read_cells(table: Table) -> list[list[str]]:
    return [
        ["".join(run.text for line in cell for run in line if isinstance(run, Run)) for cell in row.cells]
        for row in table.rows
    ]


COUNTS, LINE, NETWORK, COURSE, _ = every_chart()


def test_bars_and_their_table_have_the_same_numbers() -> None:
    drawing, table = draw(COUNTS)
    shown = count_what_is_shown(drawing.shapes)
    told = {
        f"{count.begin}/{kind}"
        for count, cells in zip(COUNTS.counts, read_cells(table), strict=True)
        for kind, number in zip(COUNTS.kinds, cells[1:], strict=False)
        if number
    }
    assert shown == dict.fromkeys(told, 1)
    assert [cells[1:] for cells in read_cells(table)] == [["2", "1", "3"], ["", "1", "1"]]


def test_a_timeline_and_its_table_have_the_same_events() -> None:
    drawing, table = draw(LINE)
    assert count_what_is_shown(drawing.shapes) == dict.fromkeys((entry.row for entry in LINE.entries), 1)
    assert read_cells(table) == [[entry.date, entry.text] for entry in LINE.entries]


def test_lines_and_their_table_have_the_same_events() -> None:
    drawing, table = draw(NETWORK)
    assert count_what_is_shown(drawing.shapes) == Counter(row.target for tie in NETWORK.ties for row in tie.rows)
    told = [cells[2].replace("\u00a0", " ").split(", ") for cells in read_cells(table)]
    assert told == [[row.text for row in tie.rows] for tie in NETWORK.ties]


def test_marks_and_their_table_have_the_same_readings() -> None:
    drawing, table = draw(COURSE)
    cells = read_cells(table)
    assert count_what_is_shown(drawing.shapes) == {str(place): 1 for place in range(1, len(cells) + 1)}
    assert [row[1] for row in cells] == [reading.words for reading in COURSE.readings]


@pytest.mark.parametrize("sample", ["flood", "defence-talks"])
def test_the_timeline_of_a_sample_shows_its_rows(sample: str, root: Path) -> None:
    report = build_briefing(load_spec(root / "sample_input" / sample / "spec.yaml")).report
    (rows,) = [block.rows for block in report.blocks() if isinstance(block, Chronology)]
    printout = lower_report(report, CitationStyle.REFERENCES, Theme())
    (section,) = [section for section in printout.sections if section.id == "timeline"]
    (drawing,) = [block for block in section.blocks if isinstance(block, Drawing)]
    assert count_what_is_shown(drawing.shapes) == dict.fromkeys((row.id for row in rows), 1)
    assert not [block for block in section.blocks if isinstance(block, Table)]


def test_a_table_of_ties_leads_to_their_rows() -> None:
    rows = (ChronologyRow("e1", "4 March", "It rose."), ChronologyRow("e2", "5 March", "It fell."))
    report = make_report(NETWORK, Chronology(rows))
    (table,) = [
        block
        for block in lower_report(report, CitationStyle.REFERENCES, Theme()).sections[0].blocks
        if isinstance(block, Table) and block.columns[0].title == "Who acts"
    ]
    goals = [
        run.goal for row in table.rows for line in row.cells[2] for run in line if isinstance(run, Run) and run.goal
    ]
    assert goals == [Jump("e1"), Jump("e2"), Jump("e1")]
