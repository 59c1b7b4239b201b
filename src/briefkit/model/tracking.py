"""What a row is told by: enough to know it again in another report, and to say what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.checked import Checked, require_words
from briefkit.model.when import When


class RowKind(StrEnum):
    """What the rows of a report are, for whoever counts them."""

    EVENT = "events"
    STATEMENT = "statements"
    FIGURE = "figures"


_KINDS = {"quotations": RowKind.STATEMENT, "figures": RowKind.FIGURE}
"""Of the sections that print something else than events."""


@dataclass(frozen=True, slots=True)
class Tracked(Checked):
    """One event, statement or figure of a report, as the reports before and after it can be compared with it.

    Attributes:
        id: Of its row; that of the event where it is printed without one.
        section: Id of the section that prints it.
        text: What is printed of it.
        kind: PLOVER type of an event; "quotation"; what a figure counts.
        tellings: Ids of all that documents tell of it; two rows that share one are the same.
        sources: Ids of all sources that tell it, cited or not, in order of publication; see `citing.source_id`.
        when: When it happened, was said or is due.
        status: Of an event: "happened", "planned" and so on.
        place: Name of the first place.
        reported: First day on which it was published.
        late: Whether it happened before the period and was reported only within it.
        value: Of a figure.
    """

    id: str
    section: str
    text: str
    kind: str
    tellings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    when: When | None = None
    status: str | None = None
    place: str = ""
    reported: dt.date | None = None
    late: bool = False
    value: int | None = None

    @property
    def row_kind(self) -> RowKind:
        """Whether it is an event, a statement or a figure."""
        return _KINDS.get(self.section, RowKind.EVENT)

    def check_values(self) -> None:
        """It can be told from others."""
        require_words("Tracked.id", self.id)
        require_words("Tracked.section", self.section)
