"""A report as Markdown, for wikis, issues and the summaries of jobs; it does not carry the report in itself."""

from __future__ import annotations

import html
import re
from pathlib import Path

from briefkit.errors import OutputError, error
from briefkit.model.report import Report
from briefkit.model.theme import CitationStyle, Theme

_BEGINNING = 1 << 16
"""Characters among which the title stands."""
_TITLE = re.compile("^# (.*)$", re.MULTILINE)


def markdown_bytes(report: Report, theme: Theme) -> bytes:
    """Render a report as Markdown: CommonMark, with the tables of GitHub Flavored Markdown.

    Citations are numbers in brackets, and pictures their words.

    Args:
        report: The report.
        theme: Its logo and looks do not show.

    Returns:
        The text, in UTF-8.

    Raises:
        OutputError: R103, if something of the report is not in the text when it is read again.
        ValueError: A figure or the logo is broken or too large.
    """
    from briefkit.collecting import without_collecting
    from briefkit.render.lowering import lower_report
    from briefkit.render.markdown.readback import list_lost
    from briefkit.render.markdown.writing import write_markdown

    with without_collecting():
        printout = lower_report(report, CitationStyle.REFERENCES, theme)
        text = write_markdown(printout)
        lost = list_lost(text, printout)
    if lost:
        raise OutputError([error("R103", f"the Markdown was read again and lacks {what}") for what in lost])
    return text.encode()


def read_title(path: Path) -> str | None:
    """The title of a report that was written as Markdown; None for another file."""
    try:
        with path.open(encoding="utf-8") as file:
            found = _TITLE.search(file.read(_BEGINNING))
    except (OSError, ValueError):
        return None
    return html.unescape(found[1].replace("<br>", "\n")) if found else None
