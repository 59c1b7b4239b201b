"""The head of a report: its title, its identification table, and what stands on every page."""

from __future__ import annotations

from collections.abc import Mapping

from briefkit.model.grading import Marking
from briefkit.model.report import Head
from briefkit.render.docx.context import Context
from briefkit.render.docx.fields import write_field
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.tables import TABLE_END, cell_starts, share_twips, spanning_start, table_row, table_start
from briefkit.render.identification import describe_footer, describe_header, identify_report, name_report
from briefkit.render.wording import link_mail

_LABEL_EMS, _VALUE_WIDTH = 10, 150
_HEADER_LENGTH = 84
_FOOTER_LENGTH = 56


def write_title(head: Head, logo: str = "") -> str:
    """Write what the report is, and its title.

    Args:
        head: The report's head.
        logo: Stands beside both, as XML.
    """
    return paragraph("Subtitle", logo + run(name_report(head))) + paragraph("Title", run(head.title))


def write_identification(context: Context) -> str:
    """Write the identification table, with no line for what is not given; e-mail addresses in it are links.

    Two labels with their values stand side by side; the value of a last one alone has the rest of the row.
    """
    label_width = context.theme.table_font_size * _LABEL_EMS
    twips = share_twips((label_width, _VALUE_WIDTH, label_width, _VALUE_WIDTH), context.text_width)
    fields = identify_report(context.report.head)
    rows = []
    for first in range(0, len(fields), 2):
        pairs = fields[first : first + 2]
        starts = cell_starts(twips) if len(pairs) == 2 else [*cell_starts(twips[:1]), spanning_start(twips[1:])]
        cells = [
            cell
            for label, value in pairs
            for cell in ([run(label, "Secondary")], [write_inlines(link_mail(value), context.links)])
        ]
        rows.append(table_row(starts, cells))
    look = 'w:val="0680" w:firstColumn="1" w:noHBand="1" w:noVBand="1"'
    return table_start("IdentificationTable", twips, "Identification", look) + "".join(rows) + TABLE_END


def write_header(head: Head, text_width: int) -> str:
    """Write the line at the head of every page: what report it is, and its marking at the right.

    Args:
        head: The report's head.
        text_width: Width of the text, in twips.
    """
    name = _shorten(describe_header(head), _HEADER_LENGTH)
    return _write_line("Header", run(f"{name}\t") + write_marking(head.marking), {"right": text_width})


def write_footer(head: Head, text_width: int) -> str:
    """Write the line at the foot of every page: day and originator, page of pages, and the marking at the right.

    Args:
        head: The report's head.
        text_width: Width of the text, in twips.
    """
    origin = _shorten(describe_footer(head), _FOOTER_LENGTH)
    pages = run("\tPage ") + write_field("PAGE", "1") + run(" of ") + write_field("NUMPAGES", "1")
    stops = {"center": text_width // 2, "right": text_width}
    return _write_line("Footer", run(origin) + pages + run("\t") + write_marking(head.marking), stops)


def write_marking(marking: Marking | None) -> str:
    """Write a marking in bold 12 points: a TLP label in its colour on black (FIRST TLP 2.0), any other in black.

    The spaces around it are en spaces: LibreOffice leaves a light line between a no-break space and what is beside it.
    """
    if marking is None:
        return ""
    colours = f'<w:color w:val="{marking.colour}"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    return run(f"\u2002{marking.label}\u2002", "Marking", colours if marking.colour else "")


def _write_line(style: str, content: str, stops: Mapping[str, int]) -> str:
    tabs = "".join(f'<w:tab w:val="{kind}" w:pos="{position}"/>' for kind, position in stops.items())
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:tabs>{tabs}</w:tabs></w:pPr>{content}</w:p>'


def _shorten(text: str, length: int) -> str:
    """Cut a text, between words where they are not too long, and put it on one line."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    words, _, _ = text[:length].rpartition(" ")
    return (words if len(words) > length // 2 else text[:length]).rstrip(" ,;:·") + "…"
