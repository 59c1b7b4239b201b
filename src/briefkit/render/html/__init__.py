"""A report as a web page: one file that fetches nothing, for any screen, for paper, and for screen readers."""

from __future__ import annotations

from briefkit.errors import OutputError, error
from briefkit.model.evidence import Evidence
from briefkit.model.report import Report
from briefkit.model.theme import Theme


def html_bytes(report: Report, theme: Theme, evidence: tuple[Evidence, ...] = ()) -> bytes:
    """Render a report as one page of HTML; the same report and theme give the same bytes.

    Args:
        report: The report.
        theme: Colours, sizes and the printed page; its font is used where the reader has it.
        evidence: What rows rest on, which opens below each; see `choose_evidence` for how much of it.

    Returns:
        The page, in UTF-8.

    Raises:
        OutputError: R103, if something of the report is not in the page when it is read again.
        ValueError: A figure or the logo is broken or too large.
    """
    from briefkit.collecting import without_collecting
    from briefkit.render.html.document import write_html
    from briefkit.render.html.look import settle_theme
    from briefkit.render.html.readback import list_lost
    from briefkit.render.lowering import lower_report
    from briefkit.render.lowering.evidence import choose_evidence

    theme = settle_theme(theme)
    with without_collecting():
        printout = lower_report(report, theme.citations, theme, choose_evidence(report, evidence))
        page = write_html(printout, theme)
        lost = list_lost(page, printout)
    if lost:
        raise OutputError([error("R103", f"the page was read again and lacks {what}") for what in lost])
    return page
