"""A report as PDF: reportlab's pages and file, our lines of text, tags and fonts.

The stages are printout, then flowables (`blocks` and its neighbours), then pages and bytes (`layout`, `press`). The
libraries are imported when a report is rendered, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefkit.model.report import Report
    from briefkit.model.theme import Theme


def pdf_bytes(report: Report, theme: Theme) -> bytes:
    """Render a report as PDF; the same report and theme give the same bytes.

    A citation or reference whose target is not in the report is printed as plain words; a character that no face has
    is printed as a box, and is still that character for who searches or copies (see `missing_characters`).

    Args:
        report: The report.
        theme: Page, colours, sizes and font files; its font family is for DOCX.

    Returns:
        The file, PDF 1.7.

    Raises:
        ValueError: A figure is neither PNG nor JPEG or too large, a table's rows or widths do not fit its header, an
            actor table asks for an unknown column, the marking or page is unknown, or a font file cannot be used.
    """
    from briefkit.model.theme import CitationStyle
    from briefkit.render.lowering import lower_report
    from briefkit.render.pdf.layout import write_pdf

    return write_pdf(lower_report(report, CitationStyle.REFERENCES, theme), theme)
