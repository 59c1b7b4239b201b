"""Rules for what the desk itself supplies: that it is written, and written anew for each issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefkit.checks.case import Case, Finding, show
from briefkit.model.report import (
    Assessed,
    Block,
    Bullets,
    Cite,
    Empty,
    Inline,
    KeyPoints,
    Paragraph,
    Report,
    Reported,
    Section,
)
from briefkit.spec.briefing import ANNEXES, DESK_SECTIONS, MADE_SECTIONS

_BLANK_BEFORE_STOP = re.compile(r" (?=[.,;:!?])")
"""What is left before a stop of a citation that stood there."""


def find_unwritten(case: Case) -> Iterator[Finding]:
    """Sections that are the desk's to write, and that it has not written."""
    for section in case.report.sections:
        if section.id not in MADE_SECTIONS and all(isinstance(block, Empty) for block in section.blocks):
            message = f"section {section.id!r} has no text; write one under 'texts', or leave it out of 'sections'"
            yield Finding(message, _find_section(section, case))


def find_reprinted(case: Case) -> Iterator[Finding]:
    """Text of the desk that the report before has word for word.

    A report of the same days goes on with the one before, and may repeat it. Text that cites nothing, in an annex or in
    a section of the desk's own making, such as whom to ask, is meant to stay.
    """
    before = max(case.earlier, key=lambda report: report.head.as_of, default=None)
    if before is None or _share_beginning(case.report, before):
        return
    name = f"No. {before.head.number}" if before.head.number is not None else f"the report of {before.head.as_of}"
    printed = {words for section in before.sections for words, _ in _list_written(section)}
    for section in case.report.sections:
        lines = _list_written(section)
        again = [
            words for words, cites in lines if words in printed and (cites or section.id in _WRITTEN_FOR_EACH_ISSUE)
        ]
        if again:
            count = "is all" if len(again) == len(lines) else f"is {len(again)} of {len(lines)} paragraphs"
            message = (
                f"what stands in {name} word for word {count} of the desk's text in section {section.id!r}: "
                f"{show(again[0])}; write it anew, or leave it out"
            )
            yield Finding(message, f"texts.{section.id}")


def find_stale_figures(case: Case) -> Iterator[Finding]:
    """Figures of the desk's own for a day before the period."""
    period = case.report.head.period
    for place, figure in enumerate(case.spec.figures if case.spec else ()):
        finish = figure.as_of.finish
        if period and period.begin and finish and finish < period.begin:
            message = (
                f"the figure {figure.value} {show(figure.label)} is as of {figure.as_of.value}, before the period, "
                f"which begins on {period.begin}; bring it up to date, or leave it out"
            )
            yield Finding(message, f"figures.{place}.as_of")


_WRITTEN_FOR_EACH_ISSUE = frozenset((*DESK_SECTIONS, *MADE_SECTIONS)) - frozenset(ANNEXES)
"""Ids of sections whose text is about the period, whether it cites anything or not."""


def _share_beginning(report: Report, before: Report) -> bool:
    own, other = report.head.period, before.head.period
    return own is not None and other is not None and own.begin == other.begin


def _list_written(section: Section) -> list[tuple[str, bool]]:
    """Each paragraph, item and key point of the desk's text, and whether it cites anything."""
    lines = (line for block in section.blocks[: section.written] for line in _list_lines(block))
    said = ((_say(line), any(isinstance(each, Cite) for each in line)) for line in lines)
    return [(words, cites) for words, cites in said if words]


def _list_lines(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Paragraph(content) | Reported(content):
            yield content
        case Assessed(judgement=content):
            yield content
        case Bullets(items):
            yield from items
        case KeyPoints(points):
            yield from ((*point.content, *point.sources) for point in points)


def _say(content: Iterable[Inline]) -> str:
    """The words of a line, without its citations and the blanks before them."""
    words = " ".join("".join(each.text for each in content if not isinstance(each, Cite)).split())
    return _BLANK_BEFORE_STOP.sub("", words)


def _find_section(section: Section, case: Case) -> str:
    asked = [each.id for each in case.spec.sections] if case.spec else []
    return f"sections.{asked.index(section.id)}" if section.id in asked else ""
