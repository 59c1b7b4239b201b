"""Blocks of a report that are drawn: what they show, and nothing of how it is drawn.

Each holds its data, so that any format can print them as a table beside the picture, and a script can build one from
data of its own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from briefkit.model.checked import Checked, require, require_one_of, require_words
from briefkit.model.inlines import Cite, Ref

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


@dataclass(frozen=True, slots=True)
class TimelineEntry(Checked):
    """An event on a timeline.

    Attributes:
        row: Id of its row.
        begin: The day on which it happened, or the first on which it can have.
        finish: The last day on which it can have happened.
        date: That time, as printed: "3 Jun", "early May 2021".
        text: What happened, in the words of the row; shortened where it is drawn.
        settled: Whether it simply happened; what is planned, claimed or denied is drawn hollow.
        weight: How much it matters; where there is no room for the words of all, the weightiest have theirs.
    """

    row: str
    begin: dt.date
    finish: dt.date
    date: str
    text: str
    settled: bool = True
    weight: int = 0

    def check_values(self) -> None:
        """An event has a row, and does not end before it begins."""
        require_words("TimelineEntry.row", self.row)
        require(self.begin <= self.finish, f"TimelineEntry.begin of {self.row!r} must not be after finish")


@dataclass(frozen=True, slots=True)
class Timeline(Checked):
    """Events on a scale of time.

    Attributes:
        caption: What they are of, and as of when.
        begin: First day that is shown.
        finish: Last day that is shown; what reaches beyond either is cut off there.
        entries: In order of time.
        notes: What is not shown, a sentence each.
    """

    caption: str
    begin: dt.date
    finish: dt.date
    entries: tuple[TimelineEntry, ...]
    notes: tuple[str, ...] = ()

    def check_values(self) -> None:
        """Every event has a day that is shown, and a row of its own."""
        require_words("Timeline.caption", self.caption)
        require(self.begin <= self.finish, "Timeline.begin must not be after finish")
        for entry in self.entries:
            within = entry.begin <= self.finish and self.begin <= entry.finish
            require(within, f"Timeline.entries has {entry.row!r}, which is not from begin to finish")
        rows = {entry.row for entry in self.entries}
        require(len(rows) == len(self.entries), "Timeline.entries must be one for each row")


MOST_ACTORS = 24
"""Names one below the other that fill half a page."""


@dataclass(frozen=True, slots=True)
class NetworkActor(Checked):
    """Somebody in a network.

    Attributes:
        id: Id of the actor, and of its row where the report has one.
        name: As printed.
    """

    id: str
    name: str

    def check_values(self) -> None:
        """An actor has an id and a name."""
        require_words("NetworkActor.id", self.id)
        require_words(f"NetworkActor.name of {self.id!r}", self.name)


@dataclass(frozen=True, slots=True)
class Tie(Checked):
    """What one actor does to another, or with another.

    Attributes:
        doer: Id of the one who acts; of a mutual tie, of the first.
        other: Id of the one acted on, or of the other.
        rows: Links to the events that tell it, by their dates.
        mutual: Whether they do it together.
    """

    doer: str
    other: str
    rows: tuple[Ref, ...]
    mutual: bool = False

    def check_values(self) -> None:
        """A tie is between two, and told by an event."""
        require(self.doer != self.other, f"Tie.other must be somebody else than doer, {self.doer!r}")
        require(bool(self.rows), f"Tie.rows of {self.doer!r} and {self.other!r} must not be empty")


@dataclass(frozen=True, slots=True)
class Network(Checked):
    """Who does something to whom, and who with whom.

    Attributes:
        caption: What it is of, and as of when.
        actors: The most involved first.
        ties: The strongest first.
        notes: What is not shown, a sentence each.
    """

    caption: str
    actors: tuple[NetworkActor, ...]
    ties: tuple[Tie, ...]
    notes: tuple[str, ...] = ()

    def check_values(self) -> None:
        """Ties are between actors of the network, each once; there are some, and no more actors than can be read."""
        require_words("Network.caption", self.caption)
        require(bool(self.ties), "Network.ties must not be empty")
        require(len(self.actors) <= MOST_ACTORS, f"Network.actors must be at most {MOST_ACTORS}, to be legible")
        known = {actor.id for actor in self.actors}
        require(len(known) == len(self.actors), "Network.actors must be there once each")
        for tie in self.ties:
            require({tie.doer, tie.other} <= known, f"Network.ties has {tie.doer!r} and {tie.other!r}, not both actors")
        kinds = {(tie.doer, tie.other, tie.mutual) for tie in self.ties}
        require(len(kinds) == len(self.ties), "Network.ties must be there once each")


@dataclass(frozen=True, slots=True)
class CourseReading(Checked):
    """What somebody says on a day how many there were.

    Attributes:
        day: The day on which it is said.
        value: The number.
        words: It, as written: "at least 12".
        said_by: Who says so; empty where the source names nobody.
        sources: Citations, the first of those words.
    """

    day: dt.date
    value: int
    words: str
    said_by: str = ""
    sources: tuple[Cite, ...] = ()

    def check_values(self) -> None:
        """A number is not below zero, and has words."""
        require(self.value >= 0, f"CourseReading.value must not be below zero, not {self.value}")
        require_words("CourseReading.words", self.words)


@dataclass(frozen=True, slots=True)
class FigureCourse(Checked):
    """How a figure changed from day to day, and how far those who give it are apart.

    Attributes:
        caption: What is counted and where, and as of when.
        readings: In order of time; never added to one another.
        notes: What is not shown, a sentence each.
    """

    caption: str
    readings: tuple[CourseReading, ...]
    notes: tuple[str, ...] = ()

    def check_values(self) -> None:
        """Readings are there, in order of time."""
        require_words("FigureCourse.caption", self.caption)
        require(bool(self.readings), "FigureCourse.readings must not be empty")
        days = [reading.day for reading in self.readings]
        require(days == sorted(days), "FigureCourse.readings must be in order of time")


Chart = EventCounts | Timeline | Network | FigureCourse
"""Every block that is drawn."""
