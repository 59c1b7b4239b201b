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
