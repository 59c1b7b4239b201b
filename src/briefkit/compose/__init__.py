"""Composing: from a selection and its spec to a report, section by section."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from briefkit.compose.activity import compose_activity
from briefkit.compose.actors import compose_actors, sort_sources
from briefkit.compose.annexes import TITLES, Draft, add_annexes, list_asked
from briefkit.compose.changes import compose_changes
from briefkit.compose.chronology import compose_chronology
from briefkit.compose.countries import compose_situation
from briefkit.compose.figures import compose_figures
from briefkit.compose.horizon import compose_ahead, compose_background
from briefkit.compose.key_points import compose_key_points, leave_out_repeated, turn_into_key_points
from briefkit.compose.method import compose_method
from briefkit.compose.network import compose_network
from briefkit.compose.notes import compose_notes
from briefkit.compose.place_map import compose_map
from briefkit.compose.quotations import compose_quotations
from briefkit.compose.timeline import compose_timeline
from briefkit.languages import Catalogue, load_catalogue, message
from briefkit.model.grading import NO_SCALES, Scales
from briefkit.model.provenance import Edition
from briefkit.model.report import Block, Empty, Report, Section, SourceList
from briefkit.model.selection import WITHHELD, Selection
from briefkit.spec.briefing import SectionSpec, Spec

__all__ = ["compose_report"]

Composer = Callable[[Selection, Spec, Catalogue], tuple[Block, ...]]
"""Makes the blocks of one kind of section."""

_SECTIONS: dict[str, tuple[str, Composer]] = {
    "key-points": (message("Key points"), lambda selection, spec, words: compose_key_points(selection, words)),
    "changes": (message("What changed"), lambda selection, spec, words: compose_changes(selection, words)),
    "figures": (message("Figures"), lambda selection, spec, words: compose_figures(selection, words)),
    "background": (message("Background"), lambda selection, spec, words: compose_background(selection, words)),
    "situation": (message("Situation by country"), lambda selection, spec, words: compose_situation(selection, words)),
    "map": (message("Map"), lambda selection, spec, words: compose_map(selection, words, spec.actors, spec.boundaries)),
    "timeline": (message("Timeline"), lambda selection, spec, words: compose_timeline(selection, words)),
    "activity": (message("Activity"), lambda selection, spec, words: compose_activity(selection, words)),
    "network": (message("Who with whom"), lambda selection, spec, words: compose_network(selection, words)),
    "chronology": (
        message("Chronology"),
        lambda selection, spec, words: compose_chronology(selection, words, spec.events.group_by),
    ),
    "actors": (message("Actors"), lambda selection, spec, words: compose_actors(selection, words)),
    "quotations": (
        message("Statements on record"),
        lambda selection, spec, words: compose_quotations(selection, words, spec.quotations.group_by),
    ),
    "ahead": (message("Ahead"), lambda selection, spec, words: compose_ahead(selection, words)),
    "sources": (message("Sources"), lambda selection, spec, words: (SourceList(),)),
    "method": (message("Method"), compose_method),
}
"""Titles and makers of the sections that are made of the selection."""

_OTHER_TITLES = {
    **TITLES,
    "bottom-line": message("Bottom line"),
    "overview": message("Situation overview"),
    "assessment": message("Assessment"),
    "outlook": message("Outlook"),
    "gaps": message("Gaps and caveats"),
    "response": message("Response, needs and gaps"),
}
"""Titles of annexes and of sections that the desk writes, where it gives none; others are called by their ids."""

TEMPLATE_WORDS = frozenset(
    {
        message("Coming days"),
        message("Daily brief"),
        message("Figures at a glance"),
        message("Highlights"),
        message("Humanitarian situation report"),
        message("Information gaps"),
        message("Media digest"),
        message("Monthly watch"),
        message("Outlook and indicators"),
        message("Response, needs and gaps"),
        message("Situation report"),
        message("The month in brief"),
    }
)
"""Names of products and titles of sections in the packed templates; all others are the desk's, and stay as given."""


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
    catalogue = load_catalogue(spec.report.language)
    asked = list_asked(spec.sections, scales)
    sections = tuple(
        _compose_section(section, selection, spec, written.get(section.id, ()), catalogue)
        for section in asked
        if section.id != "changes" or selection.changes is not None or section.id in written or spec.series is not None
    )
    notes = compose_notes(selection, spec, catalogue)
    product = _say_title(spec.report.product, catalogue)
    head = replace(spec.report, as_of=selection.as_of, period=selection.period, product=product)
    annexes = frozenset(section.id for section in asked if section.id in TITLES and not section.replaces)
    with_grades = any(section.id == "scales" for section in spec.sections)
    draft = add_annexes(Draft(head, sections, annexes), notes, scales, selection, catalogue, with_grades=with_grades)
    sections, sources = draft.sections, draft.sources
    if not sources:
        sections = tuple(_without_sources(section, catalogue) for section in sections)
    sections = tuple(sort_sources(section, sources) for section in sections)
    edition = _describe_edition(selection, spec)
    return Report(draft.head, sections, sources, notes, spec.provenance, edition, selection.tracked)


def _describe_edition(selection: Selection, spec: Spec) -> Edition | None:
    if spec.audience is None:
        return None
    left_out = sum(each.kind == "document" and each.reason in WITHHELD for each in selection.dropped)
    return Edition(spec.audience, spec.omitted, left_out)


def _compose_section(
    asked: SectionSpec, selection: Selection, spec: Spec, written: tuple[Block, ...], catalogue: Catalogue
) -> Section:
    """A section with the desk's text first; the desk's key points and those of the selection are one list."""
    title, composer = _SECTIONS.get(asked.id, (_OTHER_TITLES.get(asked.id, _say_id(asked.id)), None))
    made = composer(selection, spec, catalogue) if composer is not None and not asked.replaces else ()
    if asked.id == "key-points":
        written = tuple(map(turn_into_key_points, written))
        made = leave_out_repeated(made, written) if written else made
    blocks = (*written, *made)
    if not blocks and (asked.replaces or asked.id not in TITLES):
        blocks = (Empty(catalogue.say("The desk has not written this section."), periodic=False),)
    said = _say_title(asked.title, catalogue) if asked.title else catalogue.say(title)
    return Section(asked.id, said, blocks, written=len(written))


def _say_title(title: str, catalogue: Catalogue) -> str:
    """A title as the desk gave it, or in the reader's language where it is one of the packed templates."""
    return catalogue.say(title) if title in TEMPLATE_WORDS else title


def _say_id(identifier: str) -> str:
    words = identifier.replace("-", " ")
    return words[:1].upper() + words[1:]


def _without_sources(section: Section, catalogue: Catalogue) -> Section:
    if section.blocks == (SourceList(),):
        return replace(section, blocks=(Empty(catalogue.say("No source is cited."), periodic=False),))
    return section
