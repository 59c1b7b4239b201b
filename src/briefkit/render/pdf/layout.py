"""A printout, from its masthead to its notes, as flowables on pages."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak
from reportlab.platypus.frames import Frame

from briefkit.collecting import without_collecting
from briefkit.model.theme import Theme
from briefkit.render.holding import NOTES_TOGETHER
from briefkit.render.pdf.blocks import BlockSetting, measure_strips
from briefkit.render.pdf.flow import Joined, Strips, keep_ends
from briefkit.render.pdf.fonts import text_face
from briefkit.render.pdf.internals import fixed_settings
from briefkit.render.pdf.margins import draw_margins
from briefkit.render.pdf.masthead import set_details, set_masthead
from briefkit.render.pdf.metadata import CREATOR, PRODUCER, attach_manifest, describe_file, name_colours
from briefkit.render.pdf.press import Press, Survey
from briefkit.render.pdf.setting import Setting, make_setting
from briefkit.render.print_tree import NOTES, Printout, Section

_PORTRAIT, _LANDSCAPE = "portrait", "landscape"
Sheets = TypeVar("Sheets", Press, Survey)
_SHORT = 0.3  # of a page: notes that are no longer stand together


def write_pdf(printout: Printout, theme: Theme) -> bytes:
    """Lay a printout out, draw its pages, and number them.

    Raises:
        ValueError: The marking or page is unknown, or a font file cannot be used.
    """
    setting = make_setting(theme, printout.metadata.language)
    with fixed_settings(), without_collecting():
        press: Press = _lay_out(
            printout, setting, partial(Press, setting.structure, theme.archive, setting.right_to_left)
        )
        draw_margins(printout.margins, (setting, setting.turn()), press.document, press.faces)
        describe_file(printout.metadata, press, theme.archive)
        entries = attach_manifest(printout, press.document)
        press.document.set_catalog(entries | (name_colours(press.document) if theme.archive else {}))
        return press.finish()


def find_pages(printout: Printout, theme: Theme) -> dict[str, int]:
    """On which page each anchor stands, from 1, as `write_pdf` lays it out."""
    with fixed_settings(), without_collecting():
        return _lay_out(printout, make_setting(theme, printout.metadata.language), Survey).pages


def _lay_out(printout: Printout, setting: Setting, canvas: Callable[..., Sheets]) -> Sheets:
    """Lay a printout out on a canvas of the kind given."""
    metadata = printout.metadata
    template = BaseDocTemplate(
        io.BytesIO(),
        pagesize=(setting.page_width, setting.page_height),
        pageTemplates=[_make_page(_PORTRAIT, setting), _make_page(_LANDSCAPE, setting.turn())],
        keepTogetherClass=Joined,
        invariant=1,
        initialFontName=text_face(bold=False, italic=False).fontName,
        lang=metadata.language,
        displayDocTitle=True,
        title=metadata.title,
        author=metadata.author,
        subject=metadata.subject,
        keywords=metadata.keywords,
        creator=CREATOR,
        producer=PRODUCER,
    )
    template.build(list(_set_printout(printout, setting)), canvasmaker=canvas)
    canv: Sheets = template.canv
    return canv


def _make_page(name: str, setting: Setting) -> PageTemplate:
    frame = Frame(
        setting.theme.margin_side, setting.theme.margin_bottom, setting.width, setting.height, 0, 0, 0, 0, id=name
    )
    return PageTemplate(name, [frame], pagesize=(setting.page_width, setting.page_height))


def _set_printout(printout: Printout, portrait: Setting) -> Iterator[Flowable]:
    """All flowables, in order; a wide section has landscape pages of its own."""
    yield set_masthead(printout.masthead, portrait)
    flowables: list[Flowable] = [set_details(printout.details, portrait)]
    pages = {False: portrait, True: portrait.turn()}
    blocks = {turned: BlockSetting(page, printout.labels.continued) for turned, page in pages.items()}
    landscape = False
    for section in printout.sections:
        if section.wide is not landscape:
            landscape = section.wide
            flowables += (NextPageTemplate(_LANDSCAPE if landscape else _PORTRAIT), PageBreak())
        if section.id == NOTES:
            flowables.append(_hold_to_notes(flowables.pop()))
            flowables.append(_set_notes(section, blocks[landscape]))
        else:
            flowables += (each for block in section.blocks for each in blocks[landscape].set_block(block))
    yield from flowables


def _hold_to_notes(flowable: Flowable) -> Flowable:
    """What stands before the notes: its last lines or rows go along with them, so that no page has notes alone."""
    return Strips(flowable.take(), keep=True) if isinstance(flowable, Strips) else flowable


def _set_notes(section: Section, blocks: BlockSetting) -> Strips:
    """The notes under their heading: all together where they are few, else the first and last lines of them."""
    heading, *notes = (each for block in section.blocks for each in blocks.set_block(block))
    strips = [strip for note in notes for strip in note.take()]
    if measure_strips(strips) < blocks.setting.height * _SHORT:
        return Joined([heading, Strips(keep_ends(strips))])
    return Joined([heading, Strips(keep_ends(strips, NOTES_TOGETHER))])
