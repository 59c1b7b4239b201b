"""The table of contents: written in full, and one that Word can make anew."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.render.docx.context import Context
from briefkit.render.docx.fields import FIELD_END, begin_field, write_field
from briefkit.render.docx.links import NOTES_TARGET
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.wording import NOTES

_SECTIONS_WITH_LINKS = 'TOC \\o "1-1" \\h \\z'


def write_contents(context: Context) -> Iterator[str]:
    """Write a line for each section: its title, a link to it, and the number of its page.

    The page numbers are fields without a result: nobody knows them before the pages are set. Word fills them in when
    it prints, makes a PDF or is asked to (F9); until then the lines are links without a number. Were the fields marked
    as out of date, or an update asked for in the settings, Word would greet every reader with a question about "fields
    that may refer to other files"; and a table that never has numbers (its switch "n") is of no use on paper.
    """
    report = context.report
    titles = [(section.id, section.title) for section in report.sections]
    if report.notes:
        titles.append((NOTES_TARGET, NOTES))
    if not titles:
        return
    start = begin_field(_SECTIONS_WITH_LINKS)
    for number, (target, title) in enumerate(titles, 1):
        name = context.links.names[target]
        words = run(f"{title}\t") + write_field(f"PAGEREF {name} \\h", "")
        entry = f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>'
        yield paragraph("TOC1", start + entry + (FIELD_END if number == len(titles) else ""))
        start = ""
