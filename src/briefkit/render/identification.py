"""What a report is, who it is from and for, and what it covers: the identification table's labels and values."""

from __future__ import annotations

from briefkit.model.date_words import format_day, format_moment, format_period
from briefkit.model.report import Head


def name_report(head: Head) -> str:
    """What the report is, and its serial number where it has one: "Situation report No. 12"."""
    return head.product if head.number is None else f"{head.product} No. {head.number}"


def identify_report(head: Head) -> tuple[tuple[str, str], ...]:
    """Labels and values of the identification table; only what is given."""
    details = (
        ("Number", "" if head.number is None else str(head.number)),
        ("Period", format_period(head.period, head.language) if head.period else ""),
        ("Information cut-off", format_moment(head.cutoff, head.language) if head.cutoff else ""),
        ("As of", format_day(head.as_of, head.language)),
        ("Place", head.place),
        ("Originator", head.originator),
        ("Prepared by", head.prepared_by),
        ("Cleared by", head.cleared_by),
        ("To", "; ".join(head.to)),
        ("Cc", "; ".join(head.cc)),
        ("Next report", head.next_report),
        ("Contact", head.contact),
    )
    return tuple((label, value) for label, value in details if value.strip())


def describe_header(head: Head) -> str:
    """The line at the head of every page: "Situation report No. 12 · Ferries on the upper river"."""
    return f"{name_report(head)} · {head.title}"


def describe_footer(head: Head) -> str:
    """The line at the foot of every page: "As of 3 June 2021 · River desk"; the day first, as a long line is cut."""
    return " · ".join(filter(None, (f"As of {format_day(head.as_of, head.language)}", head.originator)))
