"""What a report is, who it is from and for, and what it covers: the identification table's labels and values."""

from __future__ import annotations

from briefkit.model.date_words import format_day, format_moment, format_period
from briefkit.model.report import Head


def name_report(head: Head) -> str:
    """What the report is, and its serial number where it has one: "Situation report No. 12"."""
    return head.product if head.number is None else f"{head.product} No. {head.number}"


def describe_fields(head: Head) -> dict[str, str]:
    """Every field of the head as it is printed, by its name; empty where it is not given."""
    return {
        "title": head.title,
        "product": head.product,
        "number": "" if head.number is None else str(head.number),
        "period": format_period(head.period, head.language) if head.period else "",
        "cutoff": format_moment(head.cutoff, head.language) if head.cutoff else "",
        "as_of": format_day(head.as_of, head.language),
        "place": head.place,
        "originator": head.originator,
        "prepared_by": head.prepared_by,
        "cleared_by": head.cleared_by,
        "to": "; ".join(head.to),
        "cc": "; ".join(head.cc),
        "next_report": head.next_report,
        "contact": head.contact,
        "marking": head.marking.label if head.marking else "",
    }


_LABELS = {
    "number": "Number",
    "period": "Period",
    "cutoff": "Information cut-off",
    "as_of": "As of",
    "place": "Place",
    "originator": "Originator",
    "prepared_by": "Prepared by",
    "cleared_by": "Cleared by",
    "to": "To",
    "cc": "Cc",
    "next_report": "Next report",
    "contact": "Contact",
}
"""Labels of the identification table, in order."""


def identify_report(head: Head) -> tuple[tuple[str, str], ...]:
    """Labels and values of the identification table; only what is given."""
    fields = describe_fields(head)
    return tuple((label, fields[name]) for name, label in _LABELS.items() if fields[name].strip())


def describe_header(head: Head) -> str:
    """The line at the head of every page: "Situation report No. 12 · Ferries on the upper river"."""
    return f"{name_report(head)} · {head.title}"


def describe_footer(head: Head) -> str:
    """The line at the foot of every page: "As of 3 June 2021 · River desk"; the day first, as a long line is cut."""
    return " · ".join(filter(None, (f"As of {format_day(head.as_of, head.language)}", head.originator)))
