"""Statements on record, speaker by speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefkit.model.report import QuotationList, QuotationRow
from briefkit.render.pdf.flow import Area, Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Span, set_lines

INDENT = 12.0
"""Points that a quotation stands in from its speaker."""


def set_quotations(quotations: QuotationList, setting: Setting) -> Iterator[Box]:
    """Each speaker's name and role, then the quotations."""
    for speaker, group in groupby(quotations.rows, key=lambda row: row.speaker):
        rows = list(group)
        role = rows[0].role
        name = setting.links.span(speaker, rows[0].speaker_ref)
        spans = [replace(name, bold=True, colour=setting.theme.accent)]
        if role:
            spans.append(Span(f", {role}", colour=setting.theme.muted))
        heading = stack_lines(set_lines(spans, setting.styles.body, setting.width), before=10)
        yield from keep_with_next(heading)
        for row in rows:
            yield from set_quotation(row, role, setting)


def set_quotation(row: QuotationRow, role: str, setting: Setting) -> list[Box]:
    """One quotation with its citations, over a line that says when, where and of what kind.

    Args:
        row: The quotation.
        role: The role that stands beside the speaker's name already.
        setting: Looks, links and frame.
    """
    width = setting.width - INDENT
    verbatim = row.kind == "direct" and not row.paraphrase
    words = [Span(f"“{row.text}”" if verbatim else row.text)]
    if row.sources:
        words += [Span(" "), *setting.links.run(row.sources)]
    details = [row.role] if row.role != role else []
    if row.speaker_text:
        details.append(f"named in the source as “{row.speaker_text}”")
    details.append(row.said)
    if row.paraphrase:
        details.append("paraphrase")
    elif not verbatim:
        details.append("reported speech")
    lines = set_lines(words, setting.styles.body, width)
    lines += set_lines([Span(" · ".join(filter(None, details)))], setting.styles.small, width)
    boxes = stack_lines(lines, x=INDENT, before=5)
    bar = setting.theme.table_rule
    boxes = [replace(box, marks=(Area(3, 0, 1.2, box.height, bar), *box.marks)) for box in boxes]
    if boxes:
        boxes[0] = replace(boxes[0], anchors=(row.id,))
    return boxes
