"""The columns that a section of a Word template is set in."""

from __future__ import annotations

from lxml import etree

from briefkit.render.docx.ooxml import W, read_number


def find_section(element: etree._Element) -> etree._Element | None:
    """The properties of the section that a paragraph of the text stands in; None if the file states none."""
    following = (element, *element.itersiblings())
    found = (each if each.tag == f"{W}sectPr" else each.find(f"{W}pPr/{W}sectPr") for each in following)
    return next((each for each in found if each is not None), None)


def count_columns(section: etree._Element | None) -> int:
    """How many columns a section is set in."""
    return 1 if section is None else max(read_number(section, "cols", "num", 1), 1)
