"""The head of the report: what it is, who it is from and for, and what it covers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Head
from briefkit.model.when import Period
from briefkit.render.pdf.flow import Area, Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, flush_left, place_cells, scale_columns
from briefkit.render.pdf.text import Span, set_lines

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def format_day(day: dt.date) -> str:
    """A day in words: "3 June 2021"; from our own names of months, whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_period(period: Period) -> str:
    """A period in words; an open side is said."""
    if period.begin is None and period.finish is None:
        return "not limited"
    if period.begin is None:
        return f"until {format_day(period.finish)}" if period.finish else ""
    if period.finish is None:
        return f"from {format_day(period.begin)}"
    return f"{format_day(period.begin)} to {format_day(period.finish)}"


def format_time(moment: dt.datetime) -> str:
    """A day and time in words, with its offset from UTC where it has one: "3 June 2021, 18:00 (UTC+04:00)"."""
    words = f"{format_day(moment.date())}, {moment:%H:%M}"
    offset = moment.utcoffset()
    if offset is None:
        return words
    digits = f"{moment:%z}"
    return f"{words} (UTC{digits[:3]}:{digits[3:5]})" if offset else f"{words} (UTC)"


def name_report(head: Head) -> str:
    """What the report is, and its serial number where it has one: "Situation report No. 12"."""
    return head.product if head.number is None else f"{head.product} No. {head.number}"


def list_details(head: Head) -> list[tuple[str, str]]:
    """Labels and values of the identification table; only what is given."""
    details = [
        ("Number", "" if head.number is None else str(head.number)),
        ("Period", format_period(head.period) if head.period else ""),
        ("Information cut-off", format_time(head.cutoff) if head.cutoff else ""),
        ("As of", format_day(head.as_of)),
        ("Place", head.place),
        ("Originator", head.originator),
        ("Prepared by", head.prepared_by),
        ("Cleared by", head.cleared_by),
        ("To", "; ".join(head.to)),
        ("Cc", "; ".join(head.cc)),
        ("Next report", head.next_report),
        ("Contact", head.contact),
    ]
    return [(label, value) for label, value in details if value]


def set_masthead(head: Head, setting: Setting) -> Iterator[Box]:
    """Product and number, title, a rule, and the identification table in two columns of pairs."""
    styles, theme = setting.styles, setting.theme
    yield from keep_with_next(stack_lines(setting.set_text(name_report(head), styles.product)))
    yield from keep_with_next(stack_lines(setting.set_text(head.title, styles.title), before=1))
    yield Box(1.6, (Area(0, 0, setting.width, 1.6, theme.accent),), before=6, keep=True)
    details = list_details(head)
    half = (len(details) + 1) // 2
    label, value = Column("", 82), Column("", 160)
    columns = scale_columns([label, value, label, value], setting.width)
    for index in range(half):
        pair = [details[index], details[index + half] if index + half < len(details) else ("", "")]
        cells = [
            set_lines([Span(words, colour=colour)], styles.table, column.room)
            for words, colour, column in zip(
                (pair[0][0], pair[0][1], pair[1][0], pair[1][1]), (theme.muted, None) * 2, columns, strict=True
            )
        ]
        for box in place_cells(cells, columns, setting.height):
            yield replace(flush_left(box), before=0 if index else 4, keep=True)
    yield Box(0.5, (Area(0, 0, setting.width, 0.5, theme.table_rule),), before=4)
