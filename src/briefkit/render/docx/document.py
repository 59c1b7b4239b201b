"""A whole report, from its title to its notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.docx.blocks import write_section
from briefkit.render.docx.context import Context
from briefkit.render.docx.head import write_title
from briefkit.render.docx.links import Links
from briefkit.render.docx.look import fill_parts, measure_text
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.package import Package
from briefkit.render.holding import NOTES_TOGETHER, hold_ends
from briefkit.render.wording import NOTES


def write_document(report: Report, theme: Theme) -> bytes:
    """Write the file of a report."""
    package = Package(fill_parts(report.head, theme), report.head.as_of)
    context = Context(report, theme, package, Links(report, package.add_address), measure_text(theme))
    return package.to_bytes(_write_body(context))


def _write_body(context: Context) -> Iterator[str]:
    report = context.report
    yield write_title(report.head, context.text_width)
    for section in report.sections:
        yield from write_section(section, context)
    if report.notes:
        yield paragraph("Heading1", run(NOTES))
        yield from _write_notes(report.notes)


def _write_notes(notes: Sequence[str]) -> Iterator[str]:
    """Write the notes, the first and the last of them held together."""
    for note, held in hold_ends(notes, NOTES_TOGETHER):
        yield paragraph("HeldNote" if held else "Note", run(note))
