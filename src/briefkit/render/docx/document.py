"""A whole report, from its masthead to its notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from briefkit.model.theme import Theme
from briefkit.render.claims import list_head
from briefkit.render.docx.blocks import BlockWriter, make_writer
from briefkit.render.docx.direction import choose_turn
from briefkit.render.docx.frame import open_frame
from briefkit.render.docx.look import describe_look
from briefkit.render.docx.markup import paragraph, run, write_root
from briefkit.render.docx.package import save
from briefkit.render.docx.pages import Page, lay_out_pages
from briefkit.render.docx.properties import add_manifest, describe
from briefkit.render.docx.readback import Making, check_file
from briefkit.render.docx.tables import write_details
from briefkit.render.print_tree import Printout


def write_docx(printout: Printout, theme: Theme, page_numbers: Mapping[str, int]) -> bytes:
    """Write a printout as a Word document, in a frame of our own.

    Args:
        printout: The printout.
        theme: How it looks; its Word template is ignored.
        page_numbers: The page of each anchor, for the contents, as far as it is known.

    Raises:
        OutputError: R103, see `check_file`.
    """
    document = open_frame(describe_look(theme, printout.metadata.language))
    describe(document, printout.metadata)
    add_manifest(document, printout.manifest)
    wide = any(section.wide for section in printout.sections)
    pages = lay_out_pages(document, theme, printout.margins, wide, choose_turn(printout.metadata.right_to_left))
    blocks = make_writer(document, printout, theme, pages[0].text_width)
    before, _, after = write_root(document.element).partition("<w:body/>")
    body = _write_body(printout, theme, blocks, pages, page_numbers)
    main = chain((f"{before}<w:body>",), map(blocks.lines.finish, body), (f"</w:body>{after}",))
    data = save(document, main, printout.metadata.as_of)
    lines, head = blocks.lines, tuple(list_head(printout))
    check_file(printout, data, Making(document.part.partname.membername, lines.names, head, lines.note_kind))
    return data


def _write_body(
    printout: Printout, theme: Theme, blocks: BlockWriter, pages: tuple[Page, Page], page_numbers: Mapping[str, int]
) -> Iterator[str]:
    page, landscape = pages
    yield from blocks.write_masthead(printout.masthead)
    yield write_details(printout, blocks.lines, page.text_width, theme.table_font_size)
    if theme.contents:
        yield paragraph("TOCHeading", run(printout.labels.contents))
        yield from blocks.write_contents(printout.sections, page_numbers)
    for section in printout.sections:
        needed = landscape if section.wide else pages[0]
        if needed is not page:
            yield page.section_end
            page = needed
        yield from replace(blocks, text_width=page.text_width).write(section)
    yield page.properties
