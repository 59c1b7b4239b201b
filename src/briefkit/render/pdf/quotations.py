"""Statements on record, speaker by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from briefkit.model.report import QuotationList, QuotationRow
from briefkit.render.pdf.flow import Area, Box, Words, keep_with_next, stack_lines, stack_words
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.text import Span, set_lines
from briefkit.render.wording import CONTINUED, Speech, describe_circumstances, describe_statement, group_by_speaker

INDENT = 12.0
"""Points that a quotation stands in from its speaker."""


def set_quotations(quotations: QuotationList, setting: Setting) -> Iterator[Box]:
    """Each speaker's name and role, then the quotations."""
    for speech in group_by_speaker(quotations.rows):
        spans = name_speaker(speech, setting)
        lines = set_lines(spans, replace(setting.styles.body, reference=True), setting.width)
        yield from keep_with_next(stack_lines(lines, setting.structure.add("P"), before=10))
        repeated = repeat_speaker(spans, setting)
        for row in speech.rows:
            for box in set_quotation(row, speech.role, setting):
                yield replace(box, header=repeated)


def name_speaker(speech: Speech, setting: Setting) -> list[Span]:
    """The name of a speaker, and the role."""
    name = setting.links.span(speech.speaker, speech.speaker_ref)
    spans = [replace(name, bold=True, colour=setting.theme.accent)]
    if speech.role:
        spans.append(Span(f", {speech.role}", colour=setting.theme.muted))
    return spans


def repeat_speaker(spans: Sequence[Span], setting: Setting) -> Box | None:
    """The name again, for pages on which a speaker goes on; it belongs to the page, so that it is heard once.

    None where a name is so long that it would fill the pages.
    """
    style = replace(setting.styles.body, reference=True)
    lines = set_lines([*spans, Span(CONTINUED, colour=setting.theme.muted)], style, setting.width)
    heights = list(accumulate((line.height for line in lines), initial=0.0))
    marks = tuple(Words(0, y, line) for y, line in zip(heights, lines, strict=False))
    return Box(heights[-1], marks) if heights[-1] < setting.height / 2 else None


def set_quotation(row: QuotationRow, role: str, setting: Setting) -> list[Box]:
    """One quotation over the line that says when, where and in which source.

    Args:
        row: The quotation.
        role: The role that stands beside the speaker's name already.
        setting: Looks, links and frame.
    """
    width = setting.width - INDENT
    quotation = setting.structure.add("BlockQuote")
    parts = (
        (describe_statement(row), setting.styles.body),
        (describe_circumstances(row, role), replace(setting.styles.small, reference=True)),
    )
    words = []
    for content, style in parts:
        lines = setting.set_content(content, style, width)
        paragraph = quotation.add("P") if lines else None
        words += [Words(INDENT, 0, line, paragraph) for line in lines]
    boxes = stack_words(words, before=5)
    bar = setting.theme.table_rule
    boxes = [replace(box, marks=(Area(3, 0, 1.2, box.height, bar), *box.marks)) for box in boxes]
    if boxes:
        boxes[0] = replace(boxes[0], anchors=(row.id,))
    return boxes
