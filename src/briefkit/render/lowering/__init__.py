"""Lowering: a report to its print tree, the one place that decides which words are printed and where they lead.

A new kind of block is one function in `blocks`; no renderer has to know of it.
"""

from __future__ import annotations

from briefkit.collecting import without_collecting
from briefkit.languages import Catalogue
from briefkit.model.evidence import Evidence
from briefkit.model.report import Report, Section, Table
from briefkit.model.theme import CitationStyle, Theme
from briefkit.render import print_tree as tree
from briefkit.render.drawing.inks import name_colours
from briefkit.render.identification import describe_fields
from briefkit.render.lowering.blocks import BlockLowering
from briefkit.render.lowering.evidence import EvidenceLowering
from briefkit.render.lowering.facets import lower_facets
from briefkit.render.lowering.head import (
    describe_metadata,
    lower_details,
    lower_labels,
    lower_margins,
    lower_masthead,
)
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.manifest import write_manifest
from briefkit.render.paper import measure_page
from briefkit.render.sanitise import clean_text, set_citations_apart
from briefkit.render.wording import NOTES

_LEAST_COLUMN = 60.0
"""Points that a column of a plain table needs; a table that cannot have them goes on landscape pages."""


def lower_report(
    report: Report, citations: CitationStyle, theme: Theme, evidence: tuple[Evidence, ...] = ()
) -> tree.Printout:
    """Make the print tree of a report.

    Args:
        report: The report.
        citations: Whether a citation is a number in brackets or the mark of a note.
        theme: Its page decides which sections are too wide for a portrait one, its logo stands beside the title.
        evidence: What rows rest on, for a format that shows it.

    Raises:
        ValueError: A figure or the logo is broken or too large.
    """
    inlines = InlineLowering(report, citations)
    blocks = BlockLowering(report, inlines)
    catalogue = inlines.catalogue
    room = measure_page(theme)[0] - 2 * theme.margin_side
    with without_collecting():
        sections = tuple(
            tree.Section(section.id, tuple(blocks.lower_section(section)), _is_wide(section, room))
            for section in report.sections
        )
    told = EvidenceLowering(report, inlines, catalogue)
    drawn = any(isinstance(block, tree.Drawing) for section in sections for block in section.blocks)
    colours = name_colours(theme) if drawn else {}
    if report.notes:
        sections = (*sections, _lower_notes(report.notes, catalogue))
    return tree.Printout(
        masthead=lower_masthead(report.head, theme.logo, room, catalogue),
        details=lower_details(report.head, inlines),
        sections=sections,
        margins=lower_margins(report.head, catalogue),
        labels=lower_labels(catalogue),
        metadata=describe_metadata(report.head, catalogue),
        fields={name: clean_text(value) for name, value in describe_fields(report.head, catalogue).items()},
        manifest=write_manifest(report, citations, theme.word_template, evidence, colours),
        facets=lower_facets(report, catalogue),
        evidence={each.row: told.lower(each) for each in evidence},
    )


def _lower_notes(notes: tuple[str, ...], catalogue: Catalogue) -> tree.Section:
    heading = tree.Heading(catalogue.say(NOTES), 1, tree.NOTES, "section of the notes")
    paragraphs = (
        tree.Paragraph(tree.ParagraphStyle.NOTE, ((tree.Run(set_citations_apart(note)),),), part=f"note {number}")
        for number, note in enumerate(notes, 1)
    )
    return tree.Section(tree.NOTES, (heading, *paragraphs))


def _is_wide(section: Section, room: float) -> bool:
    """Whether a table of a section has so many columns that its words would be broken on a portrait page."""
    return any(isinstance(block, Table) and len(block.header) * _LEAST_COLUMN > room for block in section.blocks)
