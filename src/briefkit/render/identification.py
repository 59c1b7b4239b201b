"""What a report is, who it is from and for, and what it covers: the identification table's labels and values."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day, format_moment, format_period
from briefkit.languages.lists import join_semicolons
from briefkit.model.grading import Marking
from briefkit.model.head import HEAD_FIELDS, Head
from briefkit.model.when import Period

FieldValue = str | int | tuple[str, ...] | Period | dt.date | Marking | None
"""Every type that a field of the head can have."""


def name_report(head: Head, catalogue: Catalogue) -> str:
    """What the report is, and its serial number where it has one: "Situation report No. 12"."""
    if head.number is None:
        return head.product
    return catalogue.say("{product} No. {number}", product=head.product, number=head.number)


def describe_fields(head: Head, catalogue: Catalogue) -> dict[str, str]:
    """Every field of the head as it is printed, by its name; empty where it is not given."""
    return {name: _describe_value(getattr(head, name), catalogue) for name in HEAD_FIELDS}


def _describe_value(value: FieldValue, catalogue: Catalogue) -> str:
    match value:
        case None:
            return ""
        case str():
            return value
        case int():
            return str(value)
        case tuple():
            return join_semicolons(value, catalogue)
        case Period():
            return format_period(value, catalogue)
        case dt.datetime():  # before its parent class
            return format_moment(value, catalogue)
        case dt.date():
            return format_day(value, catalogue)
        case Marking():
            return value.label
        case _:
            assert_never(value)


def identify_report(head: Head, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Labels and values of the identification table; only what is given."""
    fields = describe_fields(head, catalogue)
    return tuple(
        (catalogue.say(field.label), fields[name])
        for name, field in HEAD_FIELDS.items()
        if field.label and fields[name].strip()
    )


def describe_header(head: Head, catalogue: Catalogue) -> str:
    """The line at the head of every page: "Situation report No. 12 · Ferries on the upper river"."""
    return f"{name_report(head, catalogue)} · {head.title}"


def describe_footer(head: Head, catalogue: Catalogue) -> str:
    """The line at the foot of every page: "As of 3 June 2021 · River desk"; the day first, as a long line is cut."""
    as_of = catalogue.say("As of {day}", day=format_day(head.as_of, catalogue))
    return " · ".join(filter(None, (as_of, head.originator)))
