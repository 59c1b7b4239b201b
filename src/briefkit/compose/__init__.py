"""Composing: from a selection and its spec to a report, section by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from briefkit._version import __version__
from briefkit.compose.actors import compose_actors, sort_sources
from briefkit.compose.chronology import compose_chronology
from briefkit.compose.citing import list_sources
from briefkit.compose.figures import compose_figures
from briefkit.compose.key_points import compose_key_points
from briefkit.compose.quotations import compose_quotations
from briefkit.model.facts import Basis
from briefkit.model.genre import Genre
from briefkit.model.report import Block, Empty, Report, Section, SourceList
from briefkit.model.selection import Selection
from briefkit.spec.briefing import Spec

__all__ = ["compose_report"]

Composer = Callable[[Selection, Spec], tuple[Block, ...]]
"""Makes the blocks of one kind of section."""

_SECTIONS: dict[str, tuple[str, Composer]] = {
    "key-points": ("Key points", lambda selection, spec: compose_key_points(selection, spec.report.language)),
    "figures": ("Figures", lambda selection, spec: compose_figures(selection, spec.report.language)),
    "chronology": ("Chronology", lambda selection, spec: compose_chronology(selection, spec.report.language)),
    "actors": ("Actors", lambda selection, spec: compose_actors(selection, spec.report.language)),
    "quotations": (
        "Statements on record",
        lambda selection, spec: compose_quotations(selection, spec.report.language, spec.quotations.group_by),
    ),
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
    return Report(head, sections, sources, _compose_notes(selection, spec), spec.provenance)


def _without_sources(section: Section) -> Section:
    if section.blocks == (SourceList(),):
        return Section(section.id, section.title, (Empty("No source is cited."),))
    return section


def _compose_notes(selection: Selection, spec: Spec) -> tuple[str, ...]:
    """What a reader has to know of how the report came about: its base, its gaps, its maker."""
    documents = selection.documents
    outlets = {document.outlet for document in documents if document.outlet}
    undated = sum(document.published is None for document in documents)
    single = sum(len(event.origins) < 2 for event in selection.events)
    guessed = sum(event.date.basis in (Basis.PUBLISHED, Basis.CARRIED) for event in selection.events)
    notes = [
        f"Base: {_count(len(documents), 'document')} from {_count(len(outlets), 'outlet')}; near-copies of one story "
        f"count as one source.",
    ]
    if selection.events and "chronology" in spec.sections:
        notes.append(
            f"Of {_count(len(selection.events), 'event')}, {single} rest on a single origin, and {guessed} on a date "
            "that their own sentence does not state."
        )
    kinds = Counter(dropped.genre for dropped in selection.dropped if dropped.genre is not None)
    if kinds:
        said = ", ".join(f"{genre.label} ({kinds[genre]})" for genre in Genre if genre in kinds)
        notes.append(f"Left out as {'other than what was asked for' if Genre.NEWS in kinds else 'no news'}: {said}.")
    if undated:
        notes.append(f"{_count(undated, 'document')} without a publication date; relative dates there stay unresolved.")
    names = {document.id: document.outlet or document.id for document in documents}
    notes += (f"{names[each.document]}: {' '.join(each.text.split())}" for each in selection.corrections)
    notes.append("Sentences and quotations are reproduced as published; briefkit neither confirms nor assesses them.")
    asked = f"; spec {spec.provenance.spec[:12]}" if spec.provenance else ""
    notes.append(f"Made with briefkit {__version__}, without a language model{asked}.")
    return tuple(notes)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
