"""Figures: what documents count, and the series that these counts make."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefkit.model.document import Span


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What one document says how many there were.

    Attributes:
        id: ``f-`` and a hash of its sentence and of the count; it stays when an article is added.
        counted: "killed", "injured", "missing", "displaced", "arrested", "cases" or "votes".
        value: The number.
        words: It, as written: "at least 12".
        place: Id in the register of where they were counted.
        happened: The day on which it befell them, if the sentence states one.
        as_of: The day on which the sentence says that it was given, "as of Thursday"; else that of publication.
        said_by: Id in the register of whose statement it stands in.
        document: Id of the document.
        span: Its words in the text of the document.
        sentence: The sentence.
        paragraph: Number of its paragraph, from 1.
        ids: Its id and those of the same count in copies of the story; an analyst may name any.
        unit: Whom it counts where they are not people one by one: "families".
        cause: What befell them, by one name for all words for it: "earthquake" for "quake"; empty if none is named.
        cause_stated: Whether its paragraph names the cause, and not only the text before that or the headline.
        lowered: Whether the sentence says that an earlier number was brought down to this one.
        low: The lower end, where the words give a range: 5,000 of "5,000 to 10,000", whose ``value`` is 10,000.
        group: Whom of all it counts, if people of one body or nation: "UN staff"; of votes, what they were on: "bill".
        group_of: Id in the register of whose they are said to be, "eight of its peacekeepers"; empty if unclear.
        speaker: Who says so in the words of the sentence, where the register has nobody so called: "health officials".
        certainty: "suspected" or "confirmed" of a count of an illness, if the words say so.
    """

    id: str
    counted: str
    value: int
    words: str
    place: str | None
    happened: dt.date | None
    as_of: dt.date | None
    said_by: str | None
    document: str
    span: Span
    sentence: Span
    paragraph: int
    ids: tuple[str, ...] = ()
    unit: str = ""
    cause: str = ""
    cause_stated: bool = False
    lowered: bool = False
    low: int | None = None
    group: str = ""
    group_of: str | None = None
    speaker: str | None = None
    certainty: str = ""


_MAY_FALL = frozenset(("missing", "displaced", "in shelters"))
"""What is counted anew each time: people are found and go home, but nobody killed, hurt or arrested is so no more."""


@dataclass(frozen=True, slots=True)
class FigureSeries:
    """What documents say, one after the other, of one count; never added up.

    Attributes:
        readings: In order of publication; at least one.
        cause_tells: Whether its cause tells it from another series of the same kind.
    """

    readings: tuple[FigureReading, ...]
    cause_tells: bool = False

    @property
    def place(self) -> str | None:
        """Id in the register of where they were counted, by the last reading that says so."""
        return next((each.place for each in reversed(self.readings) if each.place is not None), None)

    @property
    def grows(self) -> bool:
        """Whether a count of this kind is one of all until then, which falls only if it was wrong."""
        return self.readings[0].counted not in _MAY_FALL

    @property
    def cause(self) -> str:
        """What the latest paragraph that names a cause says befell them; empty where none does."""
        return next((each.cause for each in reversed(self.readings) if each.cause_stated), "")

    @property
    def latest(self) -> FigureReading:
        """The last reading that none before it exceeds, unless it says that it lowers them; of one day, the highest.

        A lower number that comes later may leave some out, or be out of date; see `falls`. Readings without a day
        count only where there are no others.
        """
        dated = [each for each in self.readings if each.as_of is not None]
        ordered = sorted(dated or self.readings, key=_by_day_and_value)
        latest = ordered[0]
        for reading in ordered:
            if reading.value >= latest.value or reading.lowered or not self.grows:
                latest = reading
        return latest

    @property
    def falls(self) -> tuple[FigureReading, ...]:
        """Readings of a later day that give fewer than the latest, for no reason that they say."""
        latest = self.latest
        day = latest.as_of or dt.date.min
        later = (each for each in self.readings if (each.as_of or dt.date.min) > day and each.value < latest.value)
        return tuple(later) if self.grows else ()

    @property
    def fell_from(self) -> FigureReading | None:
        """The highest reading before the latest, where that lowers it."""
        latest, highest = self.latest, max(self.readings, key=lambda each: each.value)
        return highest if self.grows and latest.lowered and highest.value > latest.value else None

    @property
    def lowest(self) -> int:
        """The lowest value, or lower end of a range."""
        return min(reading.value if reading.low is None else reading.low for reading in self.readings)

    @property
    def highest(self) -> int:
        """The highest value."""
        return max(reading.value for reading in self.readings)


def _by_day_and_value(reading: FigureReading) -> tuple[dt.date, bool, int]:
    """Of one day, the highest comes last, or what lowers the others."""
    return reading.as_of or dt.date.min, reading.lowered, reading.value
