"""The marking of a report in the headers and footers of a Word template, in every variant that Word can print.

FIRST TLP 2.0 asks for it in the header and footer of each page. Where one has a place for it, ``{{report.marking}}``,
it stands there; elsewhere it is added at the right.
"""

from __future__ import annotations

from collections.abc import Callable

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import Section, _BaseHeaderFooter

from briefkit.render.docx.markup import parse_fragment
from briefkit.render.docx.package import find_related
from briefkit.render.docx.placeholders import FIELD_PREFIX, find_lines


def add_marking(document: Document, words: str, finish: Callable[[str], str]) -> None:
    """Give every page of a template a header and a footer, and each of them the marking, given as XML.

    Args:
        document: The template.
        words: The marking.
        finish: What becomes of a paragraph in this file.
    """
    line = finish(f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{words}</w:p>')
    even = document.settings.odd_and_even_pages_header_footer
    defined: set[str] = set()
    for section in document.sections:
        ends = _list_ends(section)
        defined |= {name for name, end in ends.items() if not end.is_linked_to_previous}
        for name, end in ends.items():
            first = name.startswith("first") and not section.different_first_page_header_footer
            if name not in defined and not first and (even or not name.startswith("even")):
                end.is_linked_to_previous = False
                end.part.element[:] = []
                defined.add(name)
    for part in find_related(document, RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
        if not any(f"{FIELD_PREFIX}marking" in found.names for found in find_lines(part.element)):
            part.element.extend(parse_fragment(line))


def _list_ends(section: Section) -> dict[str, _BaseHeaderFooter]:
    names = [f"{variant}{end}" for variant in ("", "first_page_", "even_page_") for end in ("header", "footer")]
    return {name: getattr(section, name) for name in names}
