"""A whole report, from its title to its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.claims import list_head
from briefkit.render.docx.blocks import write_section
from briefkit.render.docx.citation_notes import make_links
from briefkit.render.docx.contents import write_contents
from briefkit.render.docx.context import Context
from briefkit.render.docx.figures import write_logo
from briefkit.render.docx.filling import fill_template
from briefkit.render.docx.frame import PackedFrame
from briefkit.render.docx.head import write_identification, write_title
from briefkit.render.docx.look import fill_parts
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.docx.notes import write_notes
from briefkit.render.docx.package import Package
from briefkit.render.docx.pages import Page, is_wide, lay_out_lying, lay_out_upright
from briefkit.render.docx.readback import Making, check_file
from briefkit.render.wording import CONTENTS


def write_document(report: Report, theme: Theme) -> bytes:
    """Write the file of a report, in the house's own Word template where the theme has one."""
    values = fill_parts(report, theme)
    if theme.word_template is not None:
        return fill_template(report, theme, values)
    frame = PackedFrame(values)
    package = Package(frame, report.head)
    page = lay_out_upright(theme)
    context = Context(report, theme, package, make_links(report, theme, package), page.text_width)
    data = package.to_bytes(frame.enclose(_write_body(context, page)))
    head = tuple(list_head(report.head))
    check_file(
        report, data, Making(frame.main_part, context.links.names, head, values["manifest"], package.find_notes())
    )
    return data


def _write_body(context: Context, upright: Page) -> Iterator[str]:
    report, page = context.report, upright
    lying = lay_out_lying(context.theme)
    yield write_title(report.head, write_logo(context))
    yield write_identification(context)
    if context.theme.contents:
        yield paragraph("TOCHeading", run(CONTENTS))
        yield from write_contents(context)
    for section in report.sections:
        needed = lying if is_wide(section, upright) else upright
        if needed is not page:
            yield page.section_end
            page = needed
        yield from write_section(section, replace(context, text_width=page.text_width))
    if report.notes:
        if page is lying:
            yield page.section_end
            page = upright
        yield from write_notes(context)
    yield page.properties
