"""The head of a report: its title, its identification table, and what stands on every page."""

from __future__ import annotations

import datetime as dt

from briefkit.model.grading import Marking
from briefkit.model.report import Head
from briefkit.model.when import Period
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import TABLE_END, share_width, table_row, table_start

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_HEADER_LENGTH = 84
_FOOTER_LENGTH = 34


def write_title(head: Head, text_width: int) -> str:
    """Write the title block and the identification table, with no line for what is not given.

    Args:
        head: The report's head.
        text_width: Width of the text, in twips.
    """
    twips = share_width((110, 371), text_width)
    rows = [
        table_row(twips, [[run(label, "Secondary")], [run(value)]]) for label, value in _identify(head) if value.strip()
    ]
    return (
        paragraph("Subtitle", run(_name_product(head)))
        + paragraph("Title", run(head.title))
        + table_start(
            "IdentificationTable", twips, "Identification", 'w:val="0680" w:firstColumn="1" w:noHBand="1" w:noVBand="1"'
        )
        + "".join(rows)
        + TABLE_END
    )


def write_header(head: Head) -> str:
    """Write the line at the head of every page: what report it is, and its marking at the right."""
    name = _shorten(f"{_name_product(head)} · {head.title}", _HEADER_LENGTH)
    return paragraph("Header", run(f"{name}\t") + _write_marking(head.marking))


def write_footer(head: Head) -> str:
    """Write the line at the foot of every page: originator and day, page of pages, and the marking at the right."""
    origin = ", ".join(filter(None, [_shorten(head.originator, _FOOTER_LENGTH), f"as of {_write_day(head.as_of)}"]))
    pages = run("\tPage ") + _write_field("PAGE") + run(" of ") + _write_field("NUMPAGES")
    return paragraph("Footer", run(origin) + pages + run("\t") + _write_marking(head.marking))


def _identify(head: Head) -> list[tuple[str, str]]:
    """Give label and value of each line of the identification table; values may be empty."""
    return [
        ("Number", "" if head.number is None else str(head.number)),
        ("Period", _write_period(head.period)),
        ("Information cut-off", _write_cutoff(head.cutoff)),
        ("As of", _write_day(head.as_of)),
        ("Place", head.place),
        ("Originator", head.originator),
        ("Prepared by", head.prepared_by),
        ("Cleared by", head.cleared_by),
        ("To", "; ".join(head.to)),
        ("Cc", "; ".join(head.cc)),
        ("Next report", head.next_report),
        ("Contact", head.contact),
    ]


def _name_product(head: Head) -> str:
    return head.product if head.number is None else f"{head.product} No. {head.number}"


def _write_marking(marking: Marking | None) -> str:
    """Write a marking in bold 12 points: a TLP label in its colour on black (FIRST TLP 2.0), any other in black."""
    if marking is None:
        return ""
    colours = f'<w:color w:val="{marking.colour}"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    return run(f"\u00a0{marking.label}\u00a0", "Marking", colours if marking.colour else "")


def _write_field(instruction: str) -> str:
    return f'<w:fldSimple w:instr="{instruction}">{run("1")}</w:fldSimple>'


def _write_day(day: dt.date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _write_period(period: Period | None) -> str:
    """Write the days of a period, naming a month or year that both ends share only once."""
    begin, finish = (period.begin, period.finish) if period else (None, None)
    if begin is None and finish is None:
        return ""
    if begin is None or finish is None:
        return f"from {_write_day(begin)}" if begin else f"until {_write_day(finish)}" if finish else ""
    if begin == finish:
        return _write_day(finish)
    if (begin.year, begin.month) == (finish.year, finish.month):
        return f"{begin.day}–{_write_day(finish)}"
    if begin.year == finish.year:
        return f"{begin.day} {_MONTHS[begin.month - 1]} – {_write_day(finish)}"
    return f"{_write_day(begin)} – {_write_day(finish)}"


def _write_cutoff(cutoff: dt.datetime | None) -> str:
    """Write day and time, with the offset from UTC where it is known: "3 June 2021, 18:00 (UTC+04:00)"."""
    if cutoff is None:
        return ""
    offset = cutoff.utcoffset()
    zone = "" if offset is None else f" ({dt.timezone(offset)})"
    return f"{_write_day(cutoff.date())}, {cutoff:%H:%M}{zone}"


def _shorten(text: str, length: int) -> str:
    """Cut a text, between words where they are not too long, and put it on one line."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    words, _, _ = text[:length].rpartition(" ")
    return (words if len(words) > length // 2 else text[:length]).rstrip(" ,;:·") + "…"
