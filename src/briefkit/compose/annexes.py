"""Annexes that are made of the rest of the report: its abbreviations, its scales, who gets it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefkit.compose.citing import inherit_marking, list_sources
from briefkit.compose.distribution import compose_distribution
from briefkit.compose.glossary import compose_glossary
from briefkit.compose.scales import compose_scales
from briefkit.languages import Catalogue, message
from briefkit.model.grading import Scales
from briefkit.model.head import Head
from briefkit.model.report import Block, Empty, Section, Source
from briefkit.model.selection import Selection
from briefkit.spec.briefing import SectionSpec

TITLES = {
    "scales": message("Scales"),
    "glossary": message("Abbreviations"),
    "distribution": message("Distribution and contact"),
}
"""Their usual titles, by id."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A report in the making.

    Attributes:
        head: Its head.
        sections: Its sections; of an annex, the desk's text alone.
        annexes: Ids of the annexes that something is made of; the desk's text may stand for others.
        sources: Its source list.
    """

    head: Head
    sections: tuple[Section, ...]
    annexes: frozenset[str]
    sources: tuple[Source, ...] = ()

    def fill(self, identifier: str, make: Callable[[], tuple[Block, ...]]) -> Draft:
        """The draft with what is made of an annex, if it has that."""
        if identifier not in self.annexes:
            return self
        filled = (_add(each, make()) if each.id == identifier else each for each in self.sections)
        return replace(self, sections=tuple(filled))


def list_asked(asked: Sequence[SectionSpec], scales: Scales) -> tuple[SectionSpec, ...]:
    """The sections that are asked for; a report that judges has its scales at the end, if it does not ask for them."""
    if scales and all(section.id != "scales" for section in asked):
        return (*asked, SectionSpec("scales"))
    return tuple(asked)


def add_annexes(
    draft: Draft, notes: Sequence[str], scales: Scales, selection: Selection, catalogue: Catalogue, *, with_grades: bool
) -> Draft:
    """The draft with its annexes, its source list and the marking that it has from its sources.

    Args:
        draft: All else.
        notes: Its notes, which use abbreviations too.
        scales: The scales that its judgements use.
        selection: What is printed.
        catalogue: Of the reader's language.
        with_grades: Whether its scales have the grades of sources too.
    """
    first = replace(draft, sources=list_sources(draft.sections, selection, catalogue))
    spelt = first.fill("glossary", lambda: _spell_out(first, notes, selection, catalogue))
    sources = first.sources if spelt is first else list_sources(spelt.sections, selection, catalogue)
    head = replace(draft.head, marking=inherit_marking(draft.head.marking, sources, selection))
    done = replace(spelt, head=head, sources=sources)
    done = done.fill("scales", lambda: compose_scales(scales, sources if with_grades else (), catalogue))
    return done.fill("distribution", lambda: compose_distribution(head, catalogue))


def _spell_out(draft: Draft, notes: Sequence[str], selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    cited = {source.document for source in draft.sources}
    return compose_glossary(
        selection.expansions, (draft.head, draft.sections, draft.sources, tuple(notes)), cited, catalogue
    )


def _add(section: Section, made: tuple[Block, ...]) -> Section:
    """An annex with what is made of it below the desk's text, which stands alone where nothing can be made."""
    kept = tuple(block for block in made if not (section.blocks and isinstance(block, Empty)))
    return replace(section, blocks=(*section.blocks, *kept))
