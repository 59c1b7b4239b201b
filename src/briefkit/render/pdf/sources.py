"""The source list: what each number in brackets stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefkit.model.report import Source
from briefkit.render.pdf.flow import Box, Words, keep_together, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Line, Span, set_lines
from briefkit.render.wording import describe_source


def set_sources(sources: Sequence[Source], setting: Setting) -> Iterator[Box]:
    """An entry for each source, its number hanging left of it."""
    style = setting.styles.table
    indent = style.size * (1.4 + 0.55 * len(str(len(sources))))
    element = setting.structure.add_list(numbered=True)
    for source in sources:
        item = element.add("LI")
        number = set_lines([Span(f"[{source.number}]")], style, indent)[0]
        label = Words(0, 0, number, item.add("Lbl"))
        lines = set_entry(source, setting.width - indent, setting)
        boxes = stack_lines(lines, item.add("LBody"), x=indent, before=5)
        marks = (label, *boxes[0].marks)
        boxes[0] = replace(boxes[0], marks=marks, anchors=(source.id,))
        yield from keep_together(boxes)


def set_entry(source: Source, width: float, setting: Setting) -> list[Line]:
    """The line that names a source, then what else is known of it."""
    entry, *remarks = describe_source(source)
    lines = setting.set_content(entry, setting.styles.table, width)
    return lines + [it for remark in remarks for it in setting.set_content(remark, setting.styles.remark, width)]
