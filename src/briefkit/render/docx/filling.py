"""A report, filled into a Word template of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from briefkit.errors import OutputError
from briefkit.model.report import Head, Report, Section, Text
from briefkit.model.theme import Theme
from briefkit.render.claims import Part, list_identification
from briefkit.render.docx.blocks import write_section
from briefkit.render.docx.citation_notes import make_links
from briefkit.render.docx.contents import write_contents
from briefkit.render.docx.context import Context
from briefkit.render.docx.head import write_identification
from briefkit.render.docx.house import HouseFrame
from briefkit.render.docx.lint import find_problems, list_fields, select_errors
from briefkit.render.docx.notes import write_notes
from briefkit.render.docx.package import Package
from briefkit.render.docx.placeholders import BLOCKS, FIELD_PREFIX, IDENTIFICATION, NOTES, REST, find_lines
from briefkit.render.docx.readback import Making, check_file
from briefkit.render.docx.template import W, open_template

_MARK = "briefkit"
_MARKS = re.compile(rf"<\?{_MARK} (\d+) (\d+)\?>")
_PAGE_WIDTH, _MARGIN, _COLUMN_GAP = 12240, 1440, 720
_FONT_ROOM = 1.25
"""How much wider the font of a house may be than the one that the columns of tables are measured for."""

_NAMESPACES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}


def fill_template(report: Report, theme: Theme, values: Mapping[str, str]) -> bytes:
    """Fill a report into the Word template of a theme.

    Args:
        report: The report.
        theme: How it looks, the template included.
        values: What stands in our own parts for each ``$name``, as XML.

    Raises:
        OutputError: R105 or R106, with everything that keeps the template from being filled.
    """
    if theme.word_template is None:
        raise ValueError("the theme has no Word template")
    template = open_template(theme.word_template)
    errors = select_errors(tuple(find_problems(template, report)))
    if errors:
        raise OutputError(errors)
    head = tuple(_list_head(template.main, report.head))
    names = _mark_places(template.main, report)  # before words of the report come in, as they may look like places
    theirs = {link.get(f"{W}anchor", "") for link in template.main.iter(f"{W}hyperlink")}
    frame = HouseFrame(template, values, report.head, theme.citations)
    package = Package(frame, report.head)
    marks = list(template.main.iter(f"{W}bookmarkStart"))
    links = make_links(
        report,
        theme,
        package,
        [mark.get(f"{W}name", "") for mark in marks],
        max((int(mark.get(f"{W}id", "0")) for mark in marks), default=0) + 1,
    )
    theme = replace(theme, table_font_size=theme.table_font_size * _FONT_ROOM)
    context = Context(report, theme, package, links, 0)
    data = package.to_bytes(_write_main(template.main, names, context, frame))
    making = Making(frame.main_part, links.names, head, values["manifest"], package.find_notes(), theirs)
    sections = tuple(section for name in names for section in _pick_sections(name, names, report))
    check_file(replace(report, sections=sections), data, making)
    return data


def _write_main(main: etree._Element, names: list[str], context: Context, frame: HouseFrame) -> Iterator[str]:
    """The text of the template, with the parts of the report where its placeholders stand."""
    pieces = _MARKS.split(_declare_namespaces(etree.tostring(main, encoding="unicode"), main))
    yield pieces[0]
    for number, width, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        here = replace(context, text_width=int(width))
        for piece in _write_block(names[int(number)], here, names):
            yield frame.rename_styles(piece)
        yield after


def _mark_places(main: etree._Element, report: Report) -> list[str]:
    """Put a mark where each part of the report goes; give their names by number."""
    names: list[str] = []
    body = next(main.iter(f"{W}body"))
    known = {*BLOCKS, *(section.id for section in report.sections)}
    for line in list(find_lines(body)):
        name = line.alone
        if name is None or name.startswith(FIELD_PREFIX) or not line.stands_free:
            continue
        mark = _make_mark(len(names), line.element)
        names.append(name if name in known else "")
        line.element.addprevious(mark)
        if line.element.find(f"{W}pPr/{W}sectPr") is None:
            body.remove(line.element)
        else:  # the paragraph that ends a section of the template has to stay
            for child in line.element.findall(f"{W}r"):
                line.element.remove(child)
    if REST not in names:
        final = body.find(f"{W}sectPr")
        mark = _make_mark(len(names), body if final is None else final)
        names.append(REST)
        body.insert(len(body) if final is None else body.index(final), mark)
    return names


def _list_head(main: etree._Element, head: Head) -> Iterator[Part]:
    """What the text will say of the head of a report: what it has placeholders for."""
    placed = {name for line in find_lines(main) for name in line.names}
    if IDENTIFICATION in placed:
        yield from list_identification(head)
    yield from (Part("head", name, (Text(value),)) for name, value in list_fields(head).items() if name in placed)


def _pick_sections(name: str, names: list[str], report: Report) -> Iterator[Section]:
    """The sections that go to a place: that of its name, or the ones that have no place of their own."""
    for section in report.sections:
        if section.id == name or (name == REST and section.id not in names):
            yield section


def _make_mark(number: int, element: etree._Element) -> etree._Element:
    return etree.ProcessingInstruction(_MARK, f"{number} {_measure_text(element)}")


def _measure_text(element: etree._Element) -> int:
    """Width of the text, in twips, in the section of the template that an element stands in."""
    following = (element, *element.itersiblings())
    found = (each if each.tag == f"{W}sectPr" else each.find(f"{W}pPr/{W}sectPr") for each in following)
    properties = next((each for each in found if each is not None), None)
    if properties is None:
        return _PAGE_WIDTH - 2 * _MARGIN
    width = _read_number(properties, "pgSz", "w", _PAGE_WIDTH)
    for side in ("left", "right"):
        width -= _read_number(properties, "pgMar", side, _MARGIN)
    width -= _read_number(properties, "pgMar", "gutter", 0)
    columns = max(_read_number(properties, "cols", "num", 1), 1)
    return (width - (columns - 1) * _read_number(properties, "cols", "space", _COLUMN_GAP)) // columns


def _read_number(properties: etree._Element, name: str, key: str, default: int) -> int:
    element = properties.find(f"{W}{name}")
    value = element.get(f"{W}{key}") if element is not None else None
    return int(float(value)) if value else default


def _declare_namespaces(text: str, main: etree._Element) -> str:
    """Declare the prefixes of our own XML that the template does not."""
    there = main.nsmap
    if any(there.get(prefix, uri) != uri for prefix, uri in _NAMESPACES.items()):
        raise ValueError("the Word template gives a common prefix a meaning of its own; save it with Word")
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items() if prefix not in there)
    tag, space, rest = text.partition(" ")
    return f"{tag}{declared}{space}{rest}"


def _write_block(name: str, context: Context, names: list[str]) -> Iterator[str]:
    report = context.report
    match name:
        case "identification":
            yield write_identification(context)
        case "contents":
            yield from write_contents(context)
        case "notes":
            yield from _write_notes(context)
        case _:
            for section in _pick_sections(name, names, report):
                yield from write_section(section, context)
            if name == REST and NOTES not in names:
                yield from _write_notes(context)


def _write_notes(context: Context) -> Iterator[str]:
    if context.report.notes:
        yield from write_notes(context)
