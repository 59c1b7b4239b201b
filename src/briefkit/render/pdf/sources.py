"""The source list: what each number in brackets stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefkit.model.grading import RELIABILITY
from briefkit.model.report import Source
from briefkit.render.pdf.flow import Box, Words, keep_together, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Line, Span, set_lines


def set_sources(sources: Sequence[Source], setting: Setting) -> Iterator[Box]:
    """An entry for each source, its number hanging left of it."""
    style = setting.styles.table
    indent = style.size * (1.4 + 0.55 * len(str(len(sources))))
    for source in sources:
        number = set_lines([Span(f"[{source.number}]")], style, indent)[0]
        boxes = stack_lines(set_entry(source, setting.width - indent, setting), x=indent, before=5)
        marks = (Words(0, 0, number), *boxes[0].marks)
        boxes[0] = replace(boxes[0], marks=marks, anchors=(source.id,))
        yield from keep_together(boxes)


def set_entry(source: Source, width: float, setting: Setting) -> list[Line]:
    """Outlet, title, authors, date and grade; then the address, then the copies."""
    spans = [Span(f"{source.outlet}. ", italic=True)] if source.outlet else []
    spans.append(Span(source.title or "Untitled"))
    if source.byline:
        spans.append(Span(f", by {', '.join(source.byline)}"))
    if source.published:
        spans.append(Span(f", {source.published}"))
    spans.append(Span("."))
    if source.reliability:
        meaning = RELIABILITY.get(source.reliability)
        grade = f"{source.reliability} ({meaning})" if meaning else source.reliability
        spans.append(Span(f" Reliability {grade}.", colour=setting.theme.muted))
    lines = set_lines(spans, setting.styles.table, width)
    if source.url:
        lines += set_lines([setting.links.address(source.url, source.url)], setting.styles.remark, width)
    if source.copies:
        lines += setting.set_text("; ".join(source.copies), setting.styles.remark, width)
    return lines
