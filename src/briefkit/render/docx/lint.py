"""Errors and warnings about a Word template, before anything is filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from briefkit.errors import Diagnostic, error, warning
from briefkit.model.head import HEAD_FIELDS
from briefkit.model.report import Report
from briefkit.model.theme import WordTemplate
from briefkit.render.docx.columns import count_columns, find_section
from briefkit.render.docx.ooxml import W
from briefkit.render.docx.placeholders import (
    BLOCKS,
    FIELD_PREFIX,
    IDENTIFICATION,
    REST,
    SECTIONS,
    find_faults,
    find_lines,
)
from briefkit.render.docx.styles import find_missing_styles
from briefkit.render.docx.template import OpenTemplate, open_template

_WITH_TABLES = frozenset((REST, IDENTIFICATION, "changes", "chronology", "actors"))
"""Places of what can be a table."""


def check_template(template: WordTemplate, report: Report) -> tuple[Diagnostic, ...]:
    """Every problem of a Word template that a report is to be filled into.

    Raises:
        OutputError: R105, if it cannot be opened.
    """
    return tuple(find_problems(open_template(template), report))


def find_problems(template: OpenTemplate, report: Report) -> Iterator[Diagnostic]:
    """Every problem of a template that was opened; an error stops the work."""
    yield from template.findings
    fields = (f"{FIELD_PREFIX}{name}" for name in HEAD_FIELDS)
    known = {*fields, *BLOCKS, *SECTIONS, *(section.id for section in report.sections)}
    names: list[str] = []
    for part, root in template.list_texts():
        for line in find_lines(root):
            names += line.names
            for fault in find_faults(line, known):
                yield error("R106", f"{part}, paragraph {line.number}: {fault}", template.path)
    yield from _check_places(template, report, names)
    yield from _check_columns(template, names)
    missing = find_missing_styles(template.document)
    if missing:
        shown = ", ".join(missing)
        yield warning("R108", f"the template has no style {shown}; briefkit's own is used", template.path)


def _check_places(template: OpenTemplate, report: Report, names: Sequence[str]) -> Iterator[Diagnostic]:
    for name, times in Counter(names).items():
        if times > 1 and not name.startswith(FIELD_PREFIX):
            yield error("R106", f"{{{{{name}}}}} occurs {times} times; it can be filled once", template.path)
    placed = set(names)
    if REST not in placed:
        for section in report.sections:
            if section.id not in placed:
                message = f"no place for {{{{{section.id}}}}}; the section goes to the end of the file"
                yield warning("R107", message, template.path)
    if f"{FIELD_PREFIX}title" not in placed:
        yield warning("R107", "no place for {{report.title}}; the report is printed without its title", template.path)


def _check_columns(template: OpenTemplate, names: Sequence[str]) -> Iterator[Diagnostic]:
    """Tables in a section of several columns are as narrow as one of them."""
    places: dict[str, etree._Element] = {}
    text = template.document.element
    for line in find_lines(text):
        if line.alone in _WITH_TABLES:
            places.setdefault(f"{{{{{line.alone}}}}}", line.element)
    final = text.find(f"{W}body/{W}sectPr")
    if REST not in names and final is not None:
        places["the end of the file"] = final
    for name, element in places.items():
        columns = count_columns(find_section(element))
        if columns > 1:
            message = f"{name} is in a section with {columns} columns; its tables are as narrow as one of them"
            yield warning("R125", message, template.path)
