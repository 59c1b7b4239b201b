"""What a time expression says before it is known when it was written: the closed set of symbolic values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefkit.model.facts import DateType
from briefkit.model.when import Precision


class Anchor(StrEnum):
    """What a relative expression counts from: the document's date, or the last mention that is precise enough.

    ``nearby`` takes a mention only from the same sentence or the one before it; ``antecedent`` takes no document's date
    for a mention.
    """

    PUBLISHED = "published"
    MENTIONED = "mentioned"
    NEARBY = "nearby"
    ANTECEDENT = "antecedent"


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that needs no calendar: a duration, a set, ``PRESENT_REF``."""

    value: str
    type: DateType
    precision: Precision = Precision.VAGUE
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A day, week, month, quarter, year ... counted from another: "last week", "two years ago", "a month later".

    Attributes:
        grain: What is counted, and how precise the result is.
        amount: How many; negative for the past.
        anchor: From where.
        mod: ``START`` for "early this year".
        side: -1 or 1 for the part of it before or after publication: "earlier this week", "later this year".
        compares: Whether it means the like stretch of another year: "a year earlier" is a quarter in a story on a
            quarter's results.
        fiscal: Whether it is a fiscal year.
    """

    grain: Precision
    amount: int
    anchor: Anchor = Anchor.PUBLISHED
    mod: str | None = None
    side: int = 0
    compares: bool = False
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month.

    Attributes:
        month: 1 to 12.
        day: 1 to 31; that the month has it is checked when the year is known.
        year: As the words give it: a number, or counted from another ("last year"); None where they give none.
        weekday: ISO weekday that the words give beside it, 1 for Monday.
        known: Year of the day that is known by this name: 2001 of "the Sept. 11 attacks".
    """

    month: int
    day: int
    year: int | Shift | None = None
    weekday: int | None = None
    known: int | None = None


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of a month that the words do not name: "the 18th".

    Attributes:
        day: 1 to 31.
        weekday: ISO weekday that the words give beside it, 1 for Monday.
        month: The month, where the words count it from another: "the 18th of last month".
    """

    day: int
    weekday: int | None = None
    month: Shift | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures.

    Attributes:
        first: First figure: the month where the document writes it first.
        second: Second figure.
        year: With its century; None where there are two figures only.
        weekday: ISO weekday that the words give beside it, 1 for Monday.
        day_first: Whether the form itself tells that the day comes first, as dots do.
    """

    first: int
    second: int
    year: int | None
    weekday: int | None = None
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that a rule of `dates_holidays.tsv` finds in each year, such as Easter.

    Attributes:
        rule: As in that list.
        year: As the words give it: a number, or counted from another ("last year"); None where they give none.
        shift: -1 for "last Easter", 1 for "next Easter", 0 for "this Easter".
        days: Days from it: -1 for its eve.
        single: Whether one day of it is meant, though it lasts longer: "the first day of Ramadan".
    """

    rule: str
    year: int | Shift | None = None
    shift: int | None = None
    days: int = 0
    single: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday.

    Attributes:
        weekday: ISO number, 1 for Monday.
        shift: -1 for "last Monday", 1 for "next Monday", 0 for "this Monday", None for "Monday".
        week: Weeks from the week of publication: -1 in "Monday of last week".
        mod: ``START`` for "early Monday".
        weeks: Weeks from the latest or the next one, today's included: -1 in "a week ago Friday", 1 in "Friday week";
            with a shift, today's left out: "a week last Friday", "the Friday before last".
        coming: Whether the shift counts from today rather than by weeks: "this coming Friday".
    """

    weekday: int
    shift: int | None = None
    week: int | None = None
    mod: str | None = None
    weeks: int = 0
    coming: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """A weekday next to a day: "the Friday before Easter", "the second Monday after 3 May".

    Attributes:
        weekday: ISO number, 1 for Monday.
        number: -1 for the one before the day, 2 for the second one after it.
        day: The day.
    """

    weekday: int
    number: int
    day: Day | Holiday


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The like day, week or month of another year: "on this day in 1999", "ten years ago this week".

    Attributes:
        day: The day, week or month.
        year: The other year.
    """

    day: Shift | Weekday
    year: int | Shift


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another, in one word: "13/14 May"."""

    first: Day
    last: Day


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration that another time ends or begins: "over the last four years", "within two years before".

    Attributes:
        value: As TIMEX3 writes it.
        grain: What is counted.
        amount: How many; negative where it ends with that time.
        mod: ``MORE_THAN`` and the like.
        anchor: What ends or begins it.
    """

    value: str
    grain: Precision
    amount: int
    mod: str | None = None
    anchor: Anchor = Anchor.PUBLISHED


@dataclass(frozen=True, slots=True)
class Recurring:
    """A part of every year: a month, season, quarter or half.

    Attributes:
        grain: Which of the four.
        number: Its number in the year; seasons count from spring, 1, to winter, 4.
        year: As the words give it: a number, or counted from another ("last year"); None where they give none.
        shift: -1 for "last June", 1 for "next June", 0 for "this June".
        mod: ``START``, ``MID`` or ``END``.
        side: -1 or 1 for the part of it before or after publication: "earlier in May".
    """

    grain: Precision
    number: int
    year: int | Shift | None = None
    shift: int | None = None
    mod: str | None = None
    side: int = 0


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """A weekday of a month, by its number: "the first Monday in June".

    Attributes:
        weekday: ISO number, 1 for Monday.
        number: 1 for the first; -1 for the last.
        month: The month.
    """

    weekday: int
    number: int
    month: Recurring


@dataclass(frozen=True, slots=True)
class UnitOf:
    """The week, quarter or year that a day is in: "the week of June 7", "the quarter ended June 30"."""

    day: Day | NthWeekday
    grain: Precision = Precision.WEEK


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend of a day: "the Easter weekend"; without a day, the one that "the weekend" means."""

    mod: str | None = None
    day: Day | Holiday | Weekday | NthWeekday | None = None


@dataclass(frozen=True, slots=True)
class Years:
    """Whole years that the words name: 2019, the 1990s, the 19th century, the 2009-10 season.

    Attributes:
        first: First of them.
        grain: Year, decade or century.
        mod: ``START``, ``MID`` or ``END``.
        fiscal: Whether it is a fiscal year.
        last: Last of them, where the words name it, too.
    """

    first: int
    grain: Precision = Precision.YEAR
    mod: str | None = None
    fiscal: bool = False
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    Attributes:
        time: What follows the ``T`` in TIMEX3: ``09:30``, ``NI``, ``18:00Z``.
        day: The day that the words give; None leaves it to the context.
        mod: ``START`` for "early Monday morning".
    """

    time: str
    day: Day | Weekday | Shift | Holiday | Numeric | MonthDay | None = None
    mod: str | None = None


Symbol = (
    Literal
    | Lasting
    | Anniversary
    | Stretch
    | WeekdayBeside
    | Day
    | MonthDay
    | Numeric
    | Holiday
    | Weekday
    | NthWeekday
    | Weekend
    | UnitOf
    | Recurring
    | Shift
    | Years
    | Clock
)
