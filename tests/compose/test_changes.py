from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import day
from tests.compose.test_horizon import BARE
from tests.select.test_horizon import tell

from briefkit.compose.changes import compose_changes, mark_changes
from briefkit.compose.chronology import compose_chronology
from briefkit.languages import ENGLISH
from briefkit.model.changes import Change, ChangeKind, Changes, Tally
from briefkit.model.report import Bullets, Chronology, Empty, Inline, Link, Paragraph, Table
from briefkit.model.report import Cite as Citation
from briefkit.model.tracking import RowKind, Tracked

NEW = Change(ChangeKind.NEW, "e-1", "A boat sank.")
UPDATED = Change(ChangeKind.UPDATED, "e-2", "The dyke\nbroke.", details=("told by 2 more sources",))
CORRECTED = Change(ChangeKind.CORRECTED, "e-3", "Nine died.", "Seven died.", ("its date is now none, not 3 March",))
WITHDRAWN = Change(ChangeKind.WITHDRAWN, "e-4", "", "It fell.", ("its source was not found again",), printed=False)
LATE = Change(ChangeKind.LATE, "e-5", "A road was cut.")
CARRIED_OUT = Change(ChangeKind.CARRIED_OUT, "e-6", "It was opened.", "It will be opened.")
AS_OF = dt.date(2024, 3, 3)
ROW = Tracked("e-7", "chronology", "It fell.", "other")
TALLIES = (
    Tally(47, dt.date(2024, 3, 10), None, 3, (("disaster", 2), ("aid", 1)), (("Xai", 3),)),
    Tally(46, AS_OF, None, 1, (("aid", 1),), ()),
    Tally(None, dt.date(2024, 2, 25), None, 0, (), ()),
)


def changed(
    *changes: Change, number: int | None = 46, unchanged: int = 0, ended: tuple[Tracked, ...] = (), reread: bool = True
) -> Changes:
    kept = ((RowKind.EVENT, unchanged),) if unchanged else ()
    return Changes(number, AS_OF, changes, kept, ended, reread, TALLIES)


def words(parts: tuple[Inline, ...]) -> str:
    return "".join(part.text for part in parts if not isinstance(part, Citation | Link))


def printed(changes: Changes) -> list[str]:
    said = []
    for block in compose_changes(dataclasses.replace(BARE, changes=changes), ENGLISH):
        if isinstance(block, Paragraph):
            said.append(words(block.content))
        elif isinstance(block, Bullets):
            said += map(words, block.items)
    return said


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (changed(unchanged=5), ["Nothing changed since No. 46 of 3 March 2024."]),
        (changed(number=None), ["Nothing changed since the report of 3 March 2024."]),
        (changed(NEW), ["Changes since No. 46 of 3 March 2024. Events: 1 new."]),
        (
            changed(CORRECTED, WITHDRAWN, CARRIED_OUT, UPDATED, LATE, NEW, NEW, unchanged=1_200),
            [
                "Changes since No. 46 of 3 March 2024. Events: 2 new, 1 late, 1 updated, 1 carried out, 1 withdrawn, "
                "1 corrected, 1,200 unchanged.",
                "Corrected: Nine died. (its date is now none, not 3 March) Before: Seven died.",
                "Withdrawn: It fell. (its source was not found again)",
                "Carried out: It was opened. Before: It will be opened.",
                "Updated: The dyke broke. (told by 2 more sources)",
                "Late report: A road was cut.",
            ],
        ),
        (
            changed(*[UPDATED] * 14),
            [
                "Changes since No. 46 of 3 March 2024. Events: 14 updated.",
                *["Updated: The dyke broke. (told by 2 more sources)"] * 12,
                "Updated: 2 more, marked in their rows.",
            ],
        ),
        (
            changed(NEW, ended=(ROW,), reread=False),
            [
                "Changes since No. 46 of 3 March 2024. Events: 1 new.",
                "1 row of No. 46 is not repeated here; that does not mean it was wrong."
                " Most of its sources were not read again, so that what became of them is not known.",
            ],
        ),
        (
            changed(NEW, ended=(ROW, ROW)),
            [
                "Changes since No. 46 of 3 March 2024. Events: 1 new.",
                "2 rows of No. 46 are not repeated here; that does not mean they were wrong.",
            ],
        ),
    ],
)
def test_what_changed_is_said_in_words(changes: Changes, expected: list[str]) -> None:
    assert printed(changes) == expected


def test_events_statements_and_figures_are_counted_apart() -> None:
    rows = {RowKind.EVENT: (2, 3), RowKind.STATEMENT: (0, 2), RowKind.FIGURE: (1, 0)}
    new = [dataclasses.replace(NEW, row=row) for row, (number, _) in rows.items() for _ in range(number)]
    changes = dataclasses.replace(changed(*new), unchanged=tuple((row, number) for row, (_, number) in rows.items()))
    assert printed(changes) == [
        "Changes since No. 46 of 3 March 2024. Events: 2 new, 3 unchanged. Statements: 2 unchanged. Figures: 1 new."
    ]


def test_a_report_without_a_number_is_the_one_before() -> None:
    unnumbered = dataclasses.replace(changed(NEW, ended=(ROW,)), number=None)
    assert printed(unnumbered)[1] == (
        "1 row of the report before is not repeated here; that does not mean it was wrong."
    )


def test_counts_stand_beside_those_of_earlier_reports() -> None:
    *_, table = compose_changes(dataclasses.replace(BARE, changes=changed(NEW)), ENGLISH)
    assert isinstance(table, Table)
    assert table.header == ("Events", "This report", "No. 46", "25 February 2024")
    assert [[words(cell) for cell in row] for row in table.rows] == [
        ["All", "3", "1", "0"],
        ["Aid", "1", "1", "0"],
        ["Disaster", "2", "0", "0"],
        ["In Xai", "3", "0", "0"],
    ]


def test_without_a_report_before_that_is_said() -> None:
    assert compose_changes(BARE, ENGLISH) == (
        Empty("There is no earlier report to compare this one with.", periodic=False),
    )


@pytest.mark.parametrize(
    ("changes", "identifier", "mark"),
    [
        (None, "e-1", ""),
        (changed(NEW, unchanged=1), "e-1", "+"),
        (changed(NEW, UPDATED), "e-1", "+"),
        (changed(NEW), "e-1", ""),  # everything is new
        (changed(NEW, UPDATED), "e-2", "~"),
        (changed(NEW, UPDATED, LATE), "e-5", ""),  # has a mark of its own
        (changed(NEW, UPDATED), "e-9", ""),
    ],
)
def test_rows_have_marks(changes: Changes | None, identifier: str, mark: str) -> None:
    assert mark_changes(changes).get(identifier, "") == mark


def test_marks_stand_in_the_chronology_and_are_explained() -> None:
    event = tell("The dyke broke.", day("2024-02-15"))
    changes = changed(dataclasses.replace(NEW, id=event.id), unchanged=1)
    (block,) = compose_chronology(dataclasses.replace(BARE, events=(event,), changes=changes), ENGLISH)
    assert isinstance(block, Chronology)
    assert block.rows[0].marks == "+"
    assert block.notes == ("+ New since the report before.",)
