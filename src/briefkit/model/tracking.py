"""What a row is told by: enough to know it again in another report, and to say what became of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefkit.model.checked import Checked, require_words
from briefkit.model.when import When


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

    def check_values(self) -> None:
        """It can be told from others."""
        require_words("Tracked.id", self.id)
        require_words("Tracked.section", self.section)
