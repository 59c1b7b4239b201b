"""Sections of prose to blocks and findings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefkit.errors import Diagnostic
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import NO_SCALES
from briefkit.model.passages import Passage
from briefkit.model.report import Assessed, Block, Text
from briefkit.model.selection import Selection
from briefkit.prose import Written
from briefkit.prose.blocks import BlockWriter
from briefkit.prose.checking import Checker
from briefkit.prose.citable import Citable, Cited
from briefkit.prose.grounds import Ground, build_ground
from briefkit.prose.likelihood import find_scales
from briefkit.prose.markdown import parse_markdown
from briefkit.spec.briefing import ASSESSED_SECTIONS, GAP_SECTIONS, SectionSpec


def write_prose(
    sections: Sequence[SectionSpec], selection: Selection, documents: Sequence[ParsedDocument], language: str
) -> Written:
    """The blocks of the sections that have a text of the desk, and what is to be said of it.

    The rules for dates, names and words of likelihood are those of English; a report in another language is held to
    its ids alone.
    """
    is_english = language.partition("-")[0] == "en"
    by_id = {parsed.document.id: parsed for parsed in documents}
    register = {actor.id: actor for actor in selection.actors}
    citable = Citable(selection, documents)

    @cache
    def find_whole() -> Ground:
        considered = [Cited(document.id, (Passage(document.id),)) for document in selection.documents]
        return build_ground(considered, by_id, register)

    blocks: dict[str, tuple[Block, ...]] = {}
    problems: list[Diagnostic] = []
    for section in sections:
        prose = section.prose
        if prose is None:
            continue
        parsed, doubts = parse_markdown(prose)
        assessed = section.id in ASSESSED_SECTIONS
        writer = BlockWriter(prose, citable, assessed)
        blocks[section.id] = tuple(writer.write(parsed))
        problems += (*doubts, *writer.problems)
        if is_english:
            checker = Checker(prose.path, selection.as_of, by_id, register, writer.find_cited, find_whole)
            problems += checker.check(parsed, assessed=assessed, cites=section.id not in GAP_SECTIONS)
    judged = (block.judgement for written in blocks.values() for block in written if isinstance(block, Assessed))
    texts = ["".join(inline.text for inline in line if isinstance(inline, Text)) for line in judged]
    return Written(blocks, find_scales(texts) if is_english else NO_SCALES, tuple(problems))
