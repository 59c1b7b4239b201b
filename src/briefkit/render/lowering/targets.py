"""What the links of a report lead to."""

from __future__ import annotations

from briefkit.model.language import UNKNOWN_LANGUAGE, normalise_language
from briefkit.model.report import Report, SourceList


def list_targets(report: Report) -> set[str]:
    """Ids that are printed somewhere, so that a link to them holds; sources only where their list is printed."""
    targets = report.targets()
    if not any(isinstance(block, SourceList) for block in report.blocks()):
        targets -= number_sources(report).keys()
    return targets


def number_sources(report: Report) -> dict[str, int]:
    """The numbers of the sources, by their ids."""
    return {source.id: source.number for source in report.sources}


def list_other_languages(report: Report) -> dict[str, str]:
    """The languages of the sources that are in another one than the report, by the sources' ids."""
    own = normalise_language(report.head.language).partition("-")[0]
    tags = {source.id: normalise_language(source.language) for source in report.sources if source.language}
    return {identifier: tag for identifier, tag in tags.items() if tag.partition("-")[0] not in (own, UNKNOWN_LANGUAGE)}


def find_citing_rows(report: Report) -> dict[str, str]:
    """The first event, quotation or actor that cites each source, by the source's id; so that sources lead back."""
    citing: dict[str, str] = {}
    for row in report.rows():
        for cite in row.sources:
            citing.setdefault(cite.source, row.id)
    return citing
