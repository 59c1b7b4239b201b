"""Pages: portrait, and landscape for what is too wide, with what stands above and below the text of each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from string import Formatter

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.section import Section
from docx.shared import Pt
from lxml import etree

from briefkit.model.grading import Marking
from briefkit.model.theme import Theme
from briefkit.render.docx.fields import write_field
from briefkit.render.docx.markup import TWIPS_PER_POINT, parse_fragment, run
from briefkit.render.docx.tables import TABLE_END, start_cells, start_table
from briefkit.render.paper import measure_page
from briefkit.render.print_tree import Margins
from briefkit.render.widths import estimate_width

_HEADER_DISTANCE = 30.0
_FOOTER_DISTANCE = 28.0
_SIZE, _MARKING_SIZE = 8.5, 12.0
_PAGE_NUMBER_WIDTH = 100.0
_PADDING = 9.0
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


@dataclass(frozen=True, slots=True)
class Page:
    """How the pages of a part of the report are laid out.

    Attributes:
        text_width: In twips (1/20 point).
        properties: The section properties, as XML.
    """

    text_width: int
    properties: str

    @property
    def section_end(self) -> str:
        """The paragraph that ends such a part; the next one begins on a new page."""
        return f'<w:p><w:pPr><w:pStyle w:val="TableEnd"/>{self.properties}</w:pPr></w:p>'


def lay_out_pages(
    document: Document, theme: Theme, margins: Margins, landscape: bool, turn: Callable[[str], str]
) -> tuple[Page, Page]:
    """Lay out the pages of a document, whose body is emptied.

    Args:
        document: The document.
        theme: How large its pages are.
        margins: What stands above and below the text.
        landscape: Whether there are wide sections.
        turn: See `choose_turn`.

    Returns:
        The portrait and the landscape pages; the portrait ones twice where no section is wide.
    """
    width, height = measure_page(theme)
    rooms = [_lay_out(document.sections[0], theme, margins, (width, height), turn)]
    if landscape:
        rooms.append(_lay_out(document.add_section(), theme, margins, (height, width), turn))
    properties = [etree.tostring(each, encoding="unicode") for each in document.element.sectPr_lst]
    pages = [Page(room, _NAMESPACES.sub("", each)) for room, each in zip(rooms, properties, strict=True)]
    document.element.body[:] = []
    return pages[0], pages[-1]


def write_marking(marking: Marking | None) -> str:
    """Write a marking in bold 12 points: a TLP label in its colour on black (FIRST TLP 2.0), any other in black.

    The spaces around it are en spaces: LibreOffice leaves a light line between a no-break space and what is beside it.
    """
    if marking is None:
        return ""
    colours = f'<w:color w:val="{marking.colour}"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    return run(_pad(marking), "Marking", colours if marking.colour else "")


def shorten(text: str, width: float, size: float) -> str:
    """Cut words to a line, given its width and their size in points; between two words where they are not too long."""
    if estimate_width(text, bold=False) * size <= width:
        return text
    lengths = range(1, len(text) + 1)
    length = bisect_right(lengths, width, key=lambda count: estimate_width(f"{text[:count]}…", bold=False) * size)
    words, _, _ = text[:length].rpartition(" ")
    return (words if len(words) > length // 2 else text[:length]).rstrip(" ,;:·") + "…"


def _lay_out(
    section: Section, theme: Theme, margins: Margins, size: tuple[float, float], turn: Callable[[str], str]
) -> int:
    """Lay out the pages of a section; give the width of the text, in twips."""
    width, height = size
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin = section.right_margin = Pt(theme.margin_side)
    section.top_margin, section.bottom_margin = Pt(theme.margin_top), Pt(theme.margin_bottom)
    section.header_distance = Pt(min(_HEADER_DISTANCE, theme.margin_top))
    section.footer_distance = Pt(min(_FOOTER_DISTANCE, theme.margin_bottom))
    section.gutter = Pt(0)
    room = width - 2 * theme.margin_side
    for end, words in ((section.header, _write_header(margins, room)), (section.footer, _write_footer(margins, room))):
        end.is_linked_to_previous = False
        end.part.element[:] = parse_fragment(turn(words))
    return round(room * TWIPS_PER_POINT)


def _write_header(margins: Margins, room: float) -> str:
    """What report it is, and its marking at the right."""
    right = _measure_marking(margins.marking, room)
    name = shorten(margins.header, room - right - _PADDING, _SIZE)
    return _write_line("Header", (("left", room - right, run(name)), ("right", right, write_marking(margins.marking))))


def _write_footer(margins: Margins, room: float) -> str:
    """Day and originator, page of pages in the middle, and the marking at the right."""
    beside = room - _PAGE_NUMBER_WIDTH
    right = 0.0 if margins.marking is None else max(beside / 2, _measure_marking(margins.marking, room))
    left = beside - right
    cells = (
        ("left", left, run(shorten(margins.footer, left - _PADDING, _SIZE))),
        ("right" if margins.marking is None else "center", _PAGE_NUMBER_WIDTH, _number_pages(margins.pages)),
        ("right", right, write_marking(margins.marking)),
    )
    return _write_line("Footer", cells)


def _number_pages(words: str) -> str:
    """Write the number of the page and that of all pages as fields, in the places that the words give them."""
    fields = {"number": write_field("PAGE", "1"), "pages": write_field("NUMPAGES", "1")}
    pieces = (
        (run(before) if before else "", fields.get(name or "", "")) for before, name, _, _ in Formatter().parse(words)
    )
    return "".join(chain.from_iterable(pieces))


def _measure_marking(marking: Marking | None, room: float) -> float:
    """The width that a marking gets beside other words, in points."""
    return 0.0 if marking is None else min(estimate_width(_pad(marking)) * _MARKING_SIZE + _PADDING, room / 2)


def _pad(marking: Marking) -> str:
    return f"\u2002{marking.label}\u2002"


def _write_line(style: str, cells: Sequence[tuple[str, float, str]]) -> str:
    """Write a line in parts, each in a cell of its own, so that none runs into another in any font.

    Each part has its alignment, its width in points, and its words as XML; the table's style is named after that of its
    paragraphs.
    """
    cells = [cell for cell in cells if cell[2]]
    twips = [round(width * TWIPS_PER_POINT) for _, width, _ in cells]
    written = (
        f'{start}<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="{side}"/></w:pPr>{words}</w:p></w:tc>'
        for start, (side, _, words) in zip(start_cells(twips), cells, strict=True)
    )
    start = start_table(f"{style}Line", twips, "", 'w:val="0600" w:noHBand="1" w:noVBand="1"')
    return f"{start}<w:tr>{''.join(written)}</w:tr>{TABLE_END}"
