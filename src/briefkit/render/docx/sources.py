"""The source list: one numbered entry for each source."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import LINE_BREAK, paragraph, run
from briefkit.render.wording import describe_source


def write_sources(context: Context) -> Iterator[str]:
    """Write the entries of the report's sources, in order of their numbers."""
    for source in context.report.sources:
        lines = LINE_BREAK.join(write_inlines(line, context.links) for line in describe_source(source))
        number = run(f"[{source.number}]\t")
        yield paragraph("SourceEntry", number + lines, context.links.bookmark(source.id))
