"""Blocks of a report that are drawn: what they show, and nothing of how it is drawn.

Each holds its data, so that any format can print them as a table beside the picture, and a script can build one from
data of its own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from briefkit.model.checked import Checked, require, require_one_of, require_words

UNITS = {"day": 1, "week": 7}
"""What events are counted by, and how many days it has; weeks begin on Mondays (ISO 8601)."""


@dataclass(frozen=True, slots=True)
class EventCount(Checked):
    """How many events there were in one unit of time.

    Attributes:
        begin: Its first day.
        numbers: How many there were of each kind.
    """

    begin: dt.date
    numbers: tuple[int, ...]

    def check_values(self) -> None:
        """Numbers are not below zero."""
        require(all(number >= 0 for number in self.numbers), "EventCount.numbers must not be below zero")


@dataclass(frozen=True, slots=True)
class EventCounts(Checked):
    """Events a day or a week, by kind.

    Attributes:
        caption: What they are of, and as of when.
        unit: "day" or "week".
        begin: First day that is shown.
        finish: Last day that is shown.
        kinds: Their names, as printed, in the order in which they are stacked.
        counts: In order of time; what is left out between `begin` and `finish` had no events.
        notes: What is not shown, a sentence each.
    """

    caption: str
    unit: str
    begin: dt.date
    finish: dt.date
    kinds: tuple[str, ...]
    counts: tuple[EventCount, ...]
    notes: tuple[str, ...] = ()

    def check_values(self) -> None:
        """Counts are in order, within the days that are shown, and have a number for each kind."""
        require_words("EventCounts.caption", self.caption)
        require_one_of("EventCounts.unit", self.unit, UNITS)
        require(self.begin <= self.finish, "EventCounts.begin must not be after finish")
        require(bool(self.kinds), "EventCounts.kinds must not be empty")
        days = [count.begin for count in self.counts]
        require(all(one < other for one, other in pairwise(days)), "EventCounts.counts must be in order of time")
        within = all(self.begin <= day <= self.finish for day in days)
        require(within, "EventCounts.counts must be from begin to finish")
        aligned = all((day - self.begin).days % UNITS[self.unit] == 0 for day in days)
        require(aligned, f"EventCounts.counts must each begin a {self.unit}, counted from begin")
        fits = all(len(count.numbers) == len(self.kinds) for count in self.counts)
        require(fits, "EventCounts.counts must have a number for each kind")
