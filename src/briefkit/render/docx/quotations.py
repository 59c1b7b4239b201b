"""Statements on record, by speaker."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from briefkit.model.report import QuotationList, QuotationRow
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import paragraph, run


def write_quotations(block: QuotationList, context: Context) -> Iterator[str]:
    """Write each speaker once, then what they said; rows of one speaker already stand together."""
    for (speaker, target), group in groupby(block.rows, key=lambda row: (row.speaker, row.speaker_ref)):
        rows = list(group)
        role = rows[0].role
        name = context.links.within(target, speaker, "SpeakerName")
        yield paragraph("Speaker", name + run(f", {role}" if role else "", "Secondary"))
        for row in rows:
            yield from _write_statement(row, role, context)


def _write_statement(row: QuotationRow, role: str, context: Context) -> Iterator[str]:
    """Write the words, in quotation marks only where they are verbatim and quoted as a whole in the source.

    Args:
        row: The quotation.
        role: The role that stands beside the speaker's name already.
        context: The report at work.
    """
    if row.paraphrase:
        words = run(row.text) + run(" (paraphrase)", "Secondary")
    elif row.kind == "direct":
        words = run(f"“{row.text}”")
    else:
        words = run(row.text) + run(" (reported speech)", "Secondary")
    details = [
        run(row.role if row.role != role else ""),
        run(row.said),
        run(f"named in the source as “{row.speaker_text}”") if row.speaker_text else "",
        context.links.cites(row.sources),
    ]
    yield paragraph("Quote", words, context.links.bookmark(row.id))
    source = run(" · ").join(filter(None, details))
    if source:
        yield paragraph("QuoteSource", source)
