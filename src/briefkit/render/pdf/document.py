"""The whole report, from its head to its notes, as boxes and then as a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace

import uharfbuzz

from briefkit.model.report import Report
from briefkit.model.theme import FontFile, Theme
from briefkit.render.holding import NOTES_TOGETHER, hold_ends
from briefkit.render.pdf.blocks import set_block
from briefkit.render.pdf.flow import Area, Box, Entry, keep_with_next, paginate, stack_lines
from briefkit.render.pdf.fonts import drop_unseen, find_missing
from briefkit.render.pdf.masthead import set_masthead
from briefkit.render.pdf.paint import Painter
from briefkit.render.pdf.setting import Setting, make_setting
from briefkit.render.sanitise import clean_text
from briefkit.render.wording import NOTES


def write_document(report: Report, theme: Theme) -> bytes:
    """Lay a report out, draw its pages, and number them."""
    setting = make_setting(report, theme)
    painter = Painter(report, setting)
    for page in paginate(set_report(report, setting), setting.height):
        painter.add_page(page)
    return painter.finish()


def set_report(report: Report, setting: Setting) -> Iterator[Box]:
    """The boxes of a report, in order."""
    yield from set_masthead(report.head, setting)
    for section in report.sections:
        yield from set_title(section.title, section.id, setting)
        for block in section.blocks:
            yield from set_block(block, report.sources, setting)
    if report.notes:
        yield from set_title(NOTES, None, setting)
        yield from set_notes(report.notes, setting)


def set_notes(notes: Sequence[str], setting: Setting) -> Iterator[Box]:
    """The notes, the first and the last lines of them held together."""
    lines = (setting.set_text(note, setting.styles.small) for note in notes)
    boxes = (box for note in lines for box in stack_lines(note, setting.structure.add("P"), before=4))
    for box, held in hold_ends(boxes, NOTES_TOGETHER):
        yield replace(box, keep=box.keep or held)


def set_title(title: str, anchor: str | None, setting: Setting) -> Iterator[Box]:
    """The title of a section over a thin rule, with its entry in the outline."""
    lines = setting.set_text(title, setting.styles.section)
    boxes = stack_lines(lines, setting.structure.add_heading(2), before=18) if lines else []
    boxes.append(Box(0.5, (Area(0, 0, setting.width, 0.5, setting.theme.table_rule),), before=2))
    boxes[0] = replace(boxes[0], anchors=(anchor,) if anchor is not None else (), entry=Entry(title, 0))
    yield from keep_with_next(boxes)


def list_missing(report: Report, fonts: Iterable[FontFile] = ()) -> tuple[str, ...]:
    """The characters of a report that neither a packed face nor one of these fonts has, in code point order."""
    characters: set[str] = set()
    pending: list[object] = [report]
    while pending:
        value = pending.pop()
        if isinstance(value, str):
            characters.update(unicodedata.normalize("NFC", value))
        elif isinstance(value, tuple):
            pending.extend(value)
        elif is_dataclass(value):
            pending.extend(getattr(value, entry.name) for entry in fields(value))
    printable = set(drop_unseen(clean_text("".join(sorted(characters))))) - {"\n", "\t"}
    missing = find_missing({character for character in printable if not character.isspace()})
    for font in fonts if missing else ():
        missing -= set(map(chr, uharfbuzz.Face(uharfbuzz.Blob(font.data)).unicodes))
    return tuple(sorted(missing))
