"""The source list: one numbered entry for each source."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import LINE_BREAK, paragraph, run
from briefkit.render.targets import find_citing_rows
from briefkit.render.wording import describe_source


def write_sources(context: Context) -> Iterator[str]:
    """Write the entries of the report's sources, in order of their numbers, which lead back to where each is cited."""
    links = context.links
    citing = find_citing_rows(context.report)
    for source in context.report.sources:
        entry, *remarks = describe_source(source)
        number = links.within(citing.get(source.id), f"[{source.number}]") + run("\t")
        lines = [number + write_inlines(entry, links), *(write_inlines(each, links, "Secondary") for each in remarks)]
        yield paragraph("SourceEntry", LINE_BREAK.join(lines), links.bookmark(source.id))
