"""What became of the rows of earlier reports, and what is new in this one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.tracking import RowKind, Tracked
from briefkit.model.when import Period


class ChangeKind(StrEnum):
    """What can have become of a row; the order is that in which they are printed."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    CARRIED_OUT = "carried out"
    UPDATED = "updated"
    LATE = "late"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is not as an earlier report has it.

    Attributes:
        kind: What became of it.
        id: Of the row; of the earlier one where there is none any more.
        text: What is printed of it now; the new words of the source where it is printed no longer; empty where there
            are none.
        before: What the earlier report prints of it, if it is another text or there is no row any more.
        details: What changed, in words: "its date is now 4 March 2024, not 3 March 2024".
        printed: Whether this report has a row for it.
        row: Whether it is an event, a statement or a figure.
    """

    kind: ChangeKind
    id: str
    text: str
    before: str = ""
    details: tuple[str, ...] = ()
    printed: bool = True
    row: RowKind = RowKind.EVENT


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events a report has, of which types and where.

    Attributes:
        number: Of the report; None where it has none.
        as_of: The day it speaks from.
        period: Days reported on.
        events: All events of its chronology.
        kinds: How many there are of each type, by name of the type.
        places: How many there are at each place, by name; those without a place are not counted.
    """

    number: int | None
    as_of: dt.date
    period: Period | None
    events: int
    kinds: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the report before.

    Attributes:
        number: Of the report before; None where it has none.
        as_of: The day it speaks from.
        changes: By kind, then in the order of this report.
        unchanged: How many rows are as they were: events, statements and figures, each kind that has any.
        ended: Rows of the report before that this one has not, though their sources may say what they said.
        reread: Whether the sources of earlier reports were read again; nothing can be said of them otherwise.
        tallies: Of this report, then of those before it, the latest first.
    """

    number: int | None
    as_of: dt.date
    changes: tuple[Change, ...] = ()
    unchanged: tuple[tuple[RowKind, int], ...] = ()
    ended: tuple[Tracked, ...] = ()
    reread: bool = True
    tallies: tuple[Tally, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of a kind."""
        return tuple(change for change in self.changes if change.kind is kind)


def sort_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes by kind, those of one kind in the order given."""
    order = {kind: place for place, kind in enumerate(ChangeKind)}
    return tuple(sorted(changes, key=lambda change: order[change.kind]))
