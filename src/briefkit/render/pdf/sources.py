"""The source list: what each number in brackets stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefkit.model.report import Source
from briefkit.render.holding import SOURCES_TOGETHER, hold_ends
from briefkit.render.pdf.flow import Box, Words, keep_together, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.structure import Element
from briefkit.render.pdf.text import Line, set_lines
from briefkit.render.wording import describe_source


def set_sources(sources: Sequence[Source], setting: Setting) -> Iterator[Box]:
    """An entry for each source, its number hanging left of it."""
    style = setting.styles.table
    indent = style.size * (1.4 + 0.55 * len(str(len(sources))))
    element = setting.structure.add_list(numbered=True)
    entries = (set_source(source, element.add("LI"), indent, setting) for source in sources)
    for boxes, held in hold_ends(entries, SOURCES_TOGETHER):
        yield from keep_with_next(boxes) if held else keep_together(boxes)


def set_source(source: Source, item: Element, indent: float, setting: Setting) -> list[Box]:
    """An entry, its number hanging left of it."""
    (number,) = set_lines([setting.links.number(source)], setting.styles.table, indent)[:1]
    label = Words(0, 0, number, item.add("Lbl"))
    lines = set_entry(source, setting.width - indent, setting)
    boxes = stack_lines(lines, item.add("LBody"), x=indent, before=5)
    boxes[0] = replace(boxes[0], marks=(label, *boxes[0].marks), anchors=(source.id,))
    return boxes


def set_entry(source: Source, width: float, setting: Setting) -> list[Line]:
    """The line that names a source, then what else is known of it."""
    entry, *remarks = describe_source(source)
    lines = setting.set_content(entry, replace(setting.styles.table, reference=True), width)
    return lines + [it for remark in remarks for it in setting.set_content(remark, setting.styles.remark, width)]
