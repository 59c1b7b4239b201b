"""The source list: one numbered entry for each source."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.grading import RELIABILITY
from briefkit.model.report import Source
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import LINE_BREAK, paragraph, run


def write_sources(context: Context) -> Iterator[str]:
    """Write the entries of the report's sources, in order of their numbers."""
    for source in context.report.sources:
        yield _write_source(source, context)


def _write_source(source: Source, context: Context) -> str:
    """Write outlet, title, byline and day; then the address; then what else is known, each on its own line."""
    entry = run(", ").join(
        filter(
            None,
            [
                run(source.outlet, "Emphasis"),
                run(f"“{source.title}”") if source.title else "",
                run(", ".join(source.byline)),
                run(source.published),
            ],
        )
    )
    lines = [
        run(f"[{source.number}]\t") + entry,
        context.links.outside(source.url, source.url) if source.url else "",
        run(_grade(source.reliability), "Secondary") if source.reliability else "",
        *(run(copy, "Secondary") for copy in source.copies),
    ]
    content = LINE_BREAK.join(filter(None, lines))
    return paragraph("SourceEntry", content, context.links.bookmark(source.id))


def _grade(letter: str) -> str:
    meaning = RELIABILITY.get(letter)
    return f"Reliability {letter} ({meaning})" if meaning else f"Reliability {letter}"
