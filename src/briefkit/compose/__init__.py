"""Composing: from a selection and its spec to a report, section by section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from briefkit.compose.actors import compose_actors, sort_sources
from briefkit.compose.annexes import TITLES, Draft, add_annexes, list_asked
from briefkit.compose.changes import compose_changes
from briefkit.compose.chronology import compose_chronology
from briefkit.compose.countries import compose_situation
from briefkit.compose.figures import compose_figures
from briefkit.compose.horizon import compose_ahead, compose_background
from briefkit.compose.key_points import compose_key_points, leave_out_repeated, turn_into_key_points
from briefkit.compose.method import compose_method
from briefkit.compose.notes import compose_notes
from briefkit.compose.quotations import compose_quotations
from briefkit.model.grading import NO_SCALES, Scales
from briefkit.model.provenance import Edition
from briefkit.model.report import Block, Empty, Report, Section, SourceList
from briefkit.model.selection import WITHHELD, Selection
from briefkit.spec.briefing import SectionSpec, Spec

__all__ = ["compose_report"]

Composer = Callable[[Selection, Spec], tuple[Block, ...]]
"""Makes the blocks of one kind of section."""

_SECTIONS: dict[str, tuple[str, Composer]] = {
    "key-points": ("Key points", lambda selection, spec: compose_key_points(selection, spec.report.language)),
    "changes": ("What changed", lambda selection, spec: compose_changes(selection, spec.report.language)),
    "figures": ("Figures", lambda selection, spec: compose_figures(selection, spec.report.language)),
    "background": ("Background", lambda selection, spec: compose_background(selection, spec.report.language)),
    "situation": ("Situation by country", lambda selection, spec: compose_situation(selection, spec.report.language)),
    "chronology": (
        "Chronology",
        lambda selection, spec: compose_chronology(selection, spec.report.language, spec.events.group_by),
    ),
    "actors": ("Actors", lambda selection, spec: compose_actors(selection, spec.report.language)),
    "quotations": (
        "Statements on record",
        lambda selection, spec: compose_quotations(selection, spec.report.language, spec.quotations.group_by),
    ),
    "ahead": ("Ahead", lambda selection, spec: compose_ahead(selection, spec.report.language)),
    "sources": ("Sources", lambda selection, spec: (SourceList(),)),
    "method": ("Method", compose_method),
}
"""Titles and makers of the sections that are made of the selection."""

_OTHER_TITLES = {
    **TITLES,
    "bottom-line": "Bottom line",
    "overview": "Situation overview",
    "assessment": "Assessment",
    "outlook": "Outlook",
    "gaps": "Gaps and caveats",
    "response": "Response, needs and gaps",
}
"""Titles of annexes and of sections that the desk writes, where it gives none; others are called by their ids."""


def compose_report(
    selection: Selection,
    spec: Spec,
    written: Mapping[str, tuple[Block, ...]] = MappingProxyType({}),
    scales: Scales = NO_SCALES,
) -> Report:
    """The report that a spec asks for; one that judges explains the words for that at its end, asked or not.

    Args:
        selection: What is printed.
        spec: What was asked for.
        written: The desk's own text by the ids of its sections.
        scales: The scales that its judgements use.
    """
    asked = list_asked(spec.sections, scales)
    sections = tuple(
        _compose_section(section, selection, spec, written.get(section.id, ()))
        for section in asked
        if section.id != "changes" or selection.changes is not None or section.id in written or spec.series is not None
    )
    notes = compose_notes(selection, spec)
    head = replace(spec.report, as_of=selection.as_of, period=selection.period)
    annexes = frozenset(section.id for section in asked if section.id in TITLES and not section.replaces)
    with_grades = any(section.id == "scales" for section in spec.sections)
    draft = add_annexes(Draft(head, sections, annexes), notes, scales, selection, with_grades=with_grades)
    sections, sources = draft.sections, draft.sources
    if not sources:
        sections = tuple(_without_sources(section) for section in sections)
    sections = tuple(sort_sources(section, sources) for section in sections)
    edition = _describe_edition(selection, spec)
    return Report(draft.head, sections, sources, notes, spec.provenance, edition, selection.tracked)


def _describe_edition(selection: Selection, spec: Spec) -> Edition | None:
    if spec.audience is None:
        return None
    left_out = sum(each.kind == "document" and each.reason in WITHHELD for each in selection.dropped)
    return Edition(spec.audience, spec.omitted, left_out)


def _compose_section(asked: SectionSpec, selection: Selection, spec: Spec, written: tuple[Block, ...]) -> Section:
    """A section with the desk's text first; the desk's key points and those of the selection are one list."""
    title, composer = _SECTIONS.get(asked.id, (_OTHER_TITLES.get(asked.id, _say_id(asked.id)), None))
    made = composer(selection, spec) if composer is not None and not asked.replaces else ()
    if asked.id == "key-points":
        written = tuple(map(turn_into_key_points, written))
        made = leave_out_repeated(made, written) if written else made
    blocks = (*written, *made)
    if not blocks and (asked.replaces or asked.id not in TITLES):
        blocks = (Empty(""),)
    return Section(asked.id, asked.title or title, blocks, written=len(written))


def _say_id(identifier: str) -> str:
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


def _without_sources(section: Section) -> Section:
    if section.blocks == (SourceList(),):
        return replace(section, blocks=(Empty("No source is cited."),))
    return section
