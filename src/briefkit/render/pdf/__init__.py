"""A report as PDF: reportlab's pages and file, our lines of text, tags and fonts.

The stages are printout, then flowables (`blocks` and its neighbours), then pages and bytes (`layout`, `press`). The
libraries are imported when a report is rendered, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefkit.model.report import Report
    from briefkit.model.theme import Theme
    from briefkit.render.print_tree import Printout


def pdf_bytes(report: Report, theme: Theme) -> bytes:
    """Render a report as PDF; the same report and theme give the same bytes.

    A reference whose target the report does not print is printed as plain words; a character that no face has
    is printed as a box, and is still that character for anyone who searches or copies (see `missing_characters`).

    Args:
        report: The report.
        theme: Page, colours, sizes and font files; its font family is for DOCX.

    Returns:
        The file, PDF 1.7.

    Raises:
        ValueError: A figure or the logo is broken or too large, or a font file cannot be used.
    """
    from briefkit.render.pdf.layout import write_pdf

    return write_pdf(_lower(report, theme), theme)


def checked_bytes(report: Report, theme: Theme) -> tuple[bytes, tuple[str, ...]]:
    """Render a report as PDF and read it back.

    Args:
        report: The report.
        theme: See `pdf_bytes`.

    Returns:
        The file, and what the report says and the file does not hold, in words for people: one line for each part,
        target or link that is missing, some twenty of a kind at most; none where all is there.

    Raises:
        ValueError: See `pdf_bytes`.
    """
    from briefkit.render.pdf.layout import write_pdf
    from briefkit.render.pdf.readback import find_lost

    printout = _lower(report, theme)
    content = write_pdf(printout, theme)
    return content, find_lost(content, printout, theme)


def missing_characters(report: Report, theme: Theme) -> tuple[str, ...]:
    """Characters of a report that neither a packed face nor one of the theme has, in code point order."""
    from briefkit.render.pdf.missing import list_missing

    return list_missing(_lower(report, theme), theme)


def _lower(report: Report, theme: Theme) -> Printout:
    from briefkit.model.theme import CitationStyle
    from briefkit.render.lowering import lower_report

    return lower_report(report, CitationStyle.REFERENCES, theme)
