"""Composing: from a selection and its spec to a report, section by section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefkit.compose.actors import compose_actors, sort_sources
from briefkit.compose.chronology import compose_chronology
from briefkit.compose.citing import list_sources
from briefkit.compose.figures import compose_figures
from briefkit.compose.horizon import compose_ahead, compose_background
from briefkit.compose.key_points import compose_key_points
from briefkit.compose.notes import compose_notes
from briefkit.compose.quotations import compose_quotations
from briefkit.model.report import Block, Empty, Report, Section, SourceList
from briefkit.model.selection import Selection
from briefkit.spec.briefing import Spec

__all__ = ["compose_report"]

Composer = Callable[[Selection, Spec], tuple[Block, ...]]
"""Makes the blocks of one kind of section."""

_SECTIONS: dict[str, tuple[str, Composer]] = {
    "key-points": ("Key points", lambda selection, spec: compose_key_points(selection, spec.report.language)),
    "figures": ("Figures", lambda selection, spec: compose_figures(selection, spec.report.language)),
    "background": ("Background", lambda selection, spec: compose_background(selection, spec.report.language)),
    "chronology": ("Chronology", lambda selection, spec: compose_chronology(selection, spec.report.language)),
    "actors": ("Actors", lambda selection, spec: compose_actors(selection, spec.report.language)),
    "quotations": (
        "Statements on record",
        lambda selection, spec: compose_quotations(selection, spec.report.language, spec.quotations.group_by),
    ),
    "ahead": ("Ahead", lambda selection, spec: compose_ahead(selection, spec.report.language)),
    "sources": ("Sources", lambda selection, spec: (SourceList(),)),
}


def compose_report(selection: Selection, spec: Spec) -> Report:
    """The report that a spec asks for."""
    language = spec.report.language
    sections = tuple(
        Section(identifier, title, composer(selection, spec))
        for identifier in spec.sections
        for title, composer in (_SECTIONS[identifier],)
    )
    sources = list_sources(sections, selection, language)
    if not sources:
        sections = tuple(_without_sources(section) for section in sections)
    sections = tuple(sort_sources(section, sources) for section in sections)
    head = replace(spec.report, as_of=selection.as_of, period=selection.period)
    return Report(head, sections, sources, compose_notes(selection, spec), spec.provenance)


def _without_sources(section: Section) -> Section:
    if section.blocks == (SourceList(),):
        return Section(section.id, section.title, (Empty("No source is cited."),))
    return section
