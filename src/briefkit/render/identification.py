"""What a report is, who it is from and for, and what it covers: the identification table's labels and values."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from briefkit.model.date_words import format_day, format_moment, format_period
from briefkit.model.grading import Marking
from briefkit.model.head import HEAD_FIELDS, Head
from briefkit.model.when import Period

FieldValue = str | int | tuple[str, ...] | Period | dt.date | Marking | None
"""Every type that a field of the head can have."""


def name_report(head: Head) -> str:
    """What the report is, and its serial number where it has one: "Situation report No. 12"."""
    return head.product if head.number is None else f"{head.product} No. {head.number}"


def describe_fields(head: Head) -> dict[str, str]:
    """Every field of the head as it is printed, by its name; empty where it is not given."""
    return {name: _describe_value(getattr(head, name), head.language) for name in HEAD_FIELDS}


def _describe_value(value: FieldValue, language: str) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case int():
            return str(value)
        case tuple():
            return "; ".join(value)
        case Period():
            return format_period(value, language)
        case dt.datetime():  # before its parent class
            return format_moment(value, language)
        case dt.date():
            return format_day(value, language)
        case Marking():
            return value.label
        case _:
            assert_never(value)


def identify_report(head: Head) -> tuple[tuple[str, str], ...]:
    """Labels and values of the identification table; only what is given."""
    fields = describe_fields(head)
    return tuple(
        (field.label, fields[name]) for name, field in HEAD_FIELDS.items() if field.label and fields[name].strip()
    )


def describe_header(head: Head) -> str:
    """The line at the head of every page: "Situation report No. 12 · Ferries on the upper river"."""
    return f"{name_report(head)} · {head.title}"


def describe_footer(head: Head) -> str:
    """The line at the foot of every page: "As of 3 June 2021 · River desk"; the day first, as a long line is cut."""
    return " · ".join(filter(None, (f"As of {format_day(head.as_of, head.language)}", head.originator)))
