"""The DOCX renderer: a report tree becomes a Word file, the same bytes for the same report."""

from __future__ import annotations

from dataclasses import replace

from briefkit.errors import OutputError, Severity
from briefkit.model.report import Report
from briefkit.model.theme import Theme, WordTemplate


def docx_bytes(report: Report, theme: Theme) -> bytes:
    """Write a report as a Word document (ECMA-376, transitional).

    Every row, section and source that has an id is a bookmark; every citation and reference is a link to one. The
    bytes depend on the report and the theme only, not on clock, locale or hash seed.

    Args:
        report: What to say.
        theme: How it looks; lengths in points.

    Returns:
        The bytes of a ``.docx`` file.

    Raises:
        OutputError: R103, if something of the report is not in the file when it is read again; R105 or R106, if the
            Word template of the theme cannot be filled.
        ValueError: A figure or the logo is broken or too large.
    """
    # Imported here, so that rendering a PDF only does not load it.
    from briefkit.collecting import without_collecting

    with without_collecting():
        if theme.word_template is not None:
            return _fill(theme.word_template, report, replace(theme, logo=None))  # the template has that of the house
        return _write(report, theme)


def _write(report: Report, theme: Theme) -> bytes:
    from briefkit.render.docx.document import write_docx
    from briefkit.render.lowering import lower_report

    printout = lower_report(report, theme.citations, theme)
    if not theme.contents:
        return write_docx(printout, theme, {})
    from briefkit.render.pdf.layout import find_pages  # a PDF is laid out alike: the first guess of pages in Word

    return write_docx(printout, theme, find_pages(printout, theme))


def _fill(word_template: WordTemplate, report: Report, theme: Theme) -> bytes:
    from briefkit.render.docx.filling import fill_template, order_sections
    from briefkit.render.docx.lint import find_problems
    from briefkit.render.docx.template import open_template
    from briefkit.render.lowering import lower_report

    template = open_template(word_template)
    errors = [problem for problem in find_problems(template, report) if problem.severity is Severity.ERROR]
    if errors:
        raise OutputError(errors)
    printout = lower_report(order_sections(template, report), theme.citations, theme)
    return fill_template(template, printout, theme)
