"""Values of times that stay open because the document has no date: TIMEX3 with X where a figure is unknown."""

from __future__ import annotations

from briefkit.extract.dates.symbols import (
    Anniversary,
    Clock,
    Day,
    Holiday,
    Lasting,
    Literal,
    MonthDay,
    NthWeekday,
    Numeric,
    Recurring,
    Shift,
    Stretch,
    Symbol,
    UnitOf,
    Weekday,
    WeekdayBeside,
    Weekend,
    Years,
)
from briefkit.extract.dates.values import clock_precision, recurring_name
from briefkit.model.when import Precision, When

_OPEN = {
    Precision.DAY: "XXXX-XX-XX",
    Precision.WEEK: "XXXX-WXX",
    Precision.WEEKEND: "XXXX-WXX-WE",
    Precision.MONTH: "XXXX-XX",
    Precision.QUARTER: "XXXX-QX",
    Precision.YEAR: "XXXX",
    Precision.DECADE: "XXX",
    Precision.CENTURY: "XX",
}


def leave_open(symbol: Symbol) -> When:
    """The value without any day: "XXXX-06-03", "XXXX-WXX-5", "XXXX-WXX"."""
    match symbol:
        case Lasting():
            return When(symbol.value, Precision.VAGUE, mod=symbol.mod)
        case Literal():
            return When(symbol.value, symbol.precision, mod=symbol.mod)
        case Years():
            return When(_OPEN[symbol.grain], symbol.grain, mod=symbol.mod)
        case Day():
            return When(f"XXXX-{symbol.month:02}-{symbol.day:02}", Precision.DAY)
        case Holiday():
            fixed = symbol.rule if "-" in symbol.rule and symbol.rule[:2].isdigit() else "XX-XX"
            return When(f"XXXX-{fixed}", Precision.DAY)
        case MonthDay():
            return When(f"XXXX-XX-{symbol.day:02}", Precision.DAY)
        case Stretch():
            return When(f"{leave_open(symbol.first).value}/{leave_open(symbol.last).value}", Precision.DAY)
        case Anniversary():
            return When(
                _OPEN[symbol.day.grain] if isinstance(symbol.day, Shift) else _OPEN[Precision.DAY], Precision.DAY
            )
        case Numeric() | NthWeekday() | WeekdayBeside():
            return When("XXXX-XX-XX", Precision.DAY)
        case Weekday():
            return When(f"XXXX-WXX-{symbol.weekday}", Precision.DAY, mod=symbol.mod)
        case Weekend():
            return When("XXXX-WXX-WE", Precision.WEEKEND, mod=symbol.mod)
        case UnitOf():
            return When(_OPEN[symbol.grain], symbol.grain)
        case Recurring():
            year = f"{symbol.year:04}" if isinstance(symbol.year, int) else "XXXX"
            return When(f"{year}-{recurring_name(symbol.grain, symbol.number)}", symbol.grain, mod=symbol.mod)
        case Shift():
            return When(_OPEN[symbol.grain], symbol.grain, mod=symbol.mod)
        case Clock():
            day = leave_open(symbol.day).value if symbol.day else "XXXX-XX-XX"
            return When(f"{day}T{symbol.time}", clock_precision(symbol.time), mod=symbol.mod)
