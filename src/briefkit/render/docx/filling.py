"""A printout, filled into a Word template of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.render.claims import Part, list_details
from briefkit.render.docx.blocks import BlockWriter, make_writer
from briefkit.render.docx.columns import count_columns, find_section
from briefkit.render.docx.look import describe_look
from briefkit.render.docx.marking import add_marking
from briefkit.render.docx.markup import write_root
from briefkit.render.docx.ooxml import read_number
from briefkit.render.docx.package import save
from briefkit.render.docx.pages import write_marking
from briefkit.render.docx.placeholders import FIELD_PREFIX, IDENTIFICATION, NOTES, REST, fill_words, find_lines
from briefkit.render.docx.properties import add_manifest, describe
from briefkit.render.docx.readback import Making, check_file
from briefkit.render.docx.styles import adopt_styles
from briefkit.render.docx.tables import write_details
from briefkit.render.docx.template import OpenTemplate
from briefkit.render.print_tree import NOTES as NOTES_SECTION
from briefkit.render.print_tree import Printout, Run

_MARK = "briefkit"
_MARKS = re.compile(rf"<\?{_MARK} (\d+) (\d+)\?>")
_PAGE_WIDTH, _MARGIN, _COLUMN_GAP = 12240, 1440, 720


def order_sections(template: OpenTemplate, report: Report) -> Report:
    """A report whose sections are in the order of their places in a template; captions and notes count by that."""
    lines = (line for line in find_lines(template.document.element) if line.stands_free)
    places = [line.alone for line in lines if line.alone is not None]
    ranks = {name: number for number, name in enumerate((*places, *({REST} - {*places})))}
    return replace(report, sections=tuple(sorted(report.sections, key=lambda each: ranks.get(each.id, ranks[REST]))))


def fill_template(template: OpenTemplate, printout: Printout, theme: Theme) -> bytes:
    """Fill a printout into a Word template.

    Args:
        template: The template, without errors; it cannot be filled again.
        printout: The printout, its sections in the order of the template's places.
        theme: How the styles look that the template lacks.

    Raises:
        OutputError: R103, see `check_file`.
    """
    document = template.document
    body = document.element.body
    placed = {name for line in find_lines(body) for name in line.names}
    names = _mark_places(body)  # before words of the report come in, as they may look like places
    theirs = {link.get(qn("w:anchor"), "") for link in body.iter(qn("w:hyperlink"))}
    look = describe_look(theme, printout.metadata.language)
    adopted = adopt_styles(document, {**look, "text_width": str(_measure_text(body[0]))})
    describe(document, printout.metadata)
    add_manifest(document, printout.manifest)
    blocks = make_writer(document, printout, theme, 0, adopted.style_ids, adopted.list_kinds)
    values = {f"{FIELD_PREFIX}{name}": value for name, value in printout.fields.items()}
    if printout.margins.marking is not None:
        add_marking(document, write_marking(printout.margins.marking), blocks.lines.finish)
    for _, text in template.list_texts():
        for line in find_lines(text):
            fill_words(line, values)
    data = save(document, _write_main(document, names, printout, blocks), printout.metadata.as_of)
    head = [Part(f"head {name}", (Run(value),)) for name, value in values.items() if name in placed]
    if IDENTIFICATION in placed:
        head = [*list_details(printout), *head]
    main_part, lines = document.part.partname.membername, blocks.lines
    check_file(printout, data, Making(main_part, lines.names, tuple(head), lines.note_kind, theirs))
    return data


def _mark_places(body: etree._Element) -> list[str]:
    """Put a mark where each part of the printout goes; give their names by number."""
    names: list[str] = []
    for line in list(find_lines(body)):
        name = line.alone
        if name is None or name.startswith(FIELD_PREFIX) or not line.stands_free:
            continue
        line.element.addprevious(_make_mark(len(names), line.element))
        names.append(name)
        if line.element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
            body.remove(line.element)
        else:  # the paragraph that ends a section of the template has to stay
            for child in line.element.findall(qn("w:r")):
                line.element.remove(child)
    if REST not in names:
        final = body.find(qn("w:sectPr"))
        mark = _make_mark(len(names), body if final is None else final)
        names.append(REST)
        body.insert(len(body) if final is None else body.index(final), mark)
    return names


def _write_main(document: Document, names: Sequence[str], printout: Printout, blocks: BlockWriter) -> Iterator[str]:
    """The text of the template, with the parts of the printout where its placeholders stand."""
    pieces = _MARKS.split(write_root(document.element))
    yield pieces[0]
    for number, width, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        here = replace(blocks, text_width=int(width))
        yield from map(blocks.lines.finish, _write_place(names[int(number)], names, printout, here))
        yield after


def _write_place(name: str, names: Sequence[str], printout: Printout, blocks: BlockWriter) -> Iterator[str]:
    match name:
        case "identification":
            yield write_details(printout, blocks.lines, blocks.text_width, blocks.table_size)
        case "contents":  # how long the pages of the house are, nobody but Word knows
            yield from blocks.write_contents(printout.sections, {})
        case _:
            for section in printout.sections:
                place = NOTES if section.id == NOTES_SECTION else section.id
                if place == name or (name == REST and place not in names):
                    yield from blocks.write(section)


def _make_mark(number: int, element: etree._Element) -> etree._Element:
    return etree.ProcessingInstruction(_MARK, f"{number} {_measure_text(element)}")


def _measure_text(element: etree._Element) -> int:
    """Width of the text, in twips, in the section of the template that an element stands in."""
    section = find_section(element)
    if section is None:
        return _PAGE_WIDTH - 2 * _MARGIN
    margins = (("left", _MARGIN), ("right", _MARGIN), ("gutter", 0))
    width = read_number(section, "pgSz", "w", _PAGE_WIDTH)
    width -= sum(read_number(section, "pgMar", side, default) for side, default in margins)
    columns = count_columns(section)
    return (width - (columns - 1) * read_number(section, "cols", "space", _COLUMN_GAP)) // columns
