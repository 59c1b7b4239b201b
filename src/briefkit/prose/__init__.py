"""The desk's own text: Markdown to blocks of the report, held to the sources that it cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefkit.errors import Diagnostic
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import NO_SCALES, Scales
from briefkit.model.report import Block
from briefkit.model.selection import Selection
from briefkit.spec.briefing import Spec

__all__ = ["Written", "write_sections"]


@dataclass(frozen=True, slots=True)
class Written:
    """What the desk wrote, as blocks.

    Attributes:
        blocks: By the ids of the sections that they stand in.
        scales: The scales that its judgements use.
        problems: What is wrong or doubtful about it, in order of sections; an error where a citation leads nowhere.
    """

    blocks: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    scales: Scales = NO_SCALES
    problems: tuple[Diagnostic, ...] = ()


def write_sections(spec: Spec, selection: Selection, documents: Iterable[ParsedDocument]) -> Written:
    """The desk's text for every section that has some.

    Args:
        spec: Names the sections with their texts.
        selection: What the report prints.
        documents: Everything that was read; prose may cite what the report does not print.
    """
    asked = [section for section in spec.sections if section.prose is not None]
    if not asked:
        return Written()
    from briefkit.prose.writing import write_prose  # the parsers are not loaded for a report without prose

    return write_prose(asked, selection, tuple(documents), spec.report.language)
