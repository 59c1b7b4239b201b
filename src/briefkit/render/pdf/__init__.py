"""A report as PDF: own layout and own file, with faces that are packed with briefkit.

The stages are Report, then boxes (`blocks` and its neighbours), then pages (`flow`), then bytes (`paint`). HarfBuzz
is imported when a report is rendered, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefkit.model.report import Report
    from briefkit.model.theme import Theme


def pdf_bytes(report: Report, theme: Theme) -> bytes:
    """Render a report as PDF; the same report and theme give the same bytes.

    A citation or reference whose target is not in the report is printed as plain words; a character that no face has
    is printed as U+FFFD (see `missing_characters`).

    Args:
        report: The report.
        theme: Page, colours and sizes; its font family is for DOCX.

    Returns:
        The file, PDF 1.7.

    Raises:
        ValueError: A figure is neither PNG nor JPEG or too large, a table's rows or widths do not fit its header, an
            actor table asks for an unknown column, or the marking or page is unknown.
    """
    from briefkit.render.pdf.document import write_document

    return write_document(report, theme)


def lost_content(data: bytes, report: Report) -> tuple[str, ...]:
    """Read a written PDF back: what the report says and the file does not hold, in words for people.

    Args:
        data: The file, as `pdf_bytes` gave it.
        report: What it was made from.

    Returns:
        One line for each part, target or link that is missing, some twenty of a kind at most; none where all is there.
    """
    from briefkit.render.pdf.readback import find_lost

    return find_lost(data, report)


def missing_characters(report: Report, theme: Theme) -> tuple[str, ...]:
    """Characters of a report that neither a packed face nor one of the theme has, in code point order."""
    from briefkit.render.pdf.document import list_missing

    return list_missing(report, theme.fonts)
