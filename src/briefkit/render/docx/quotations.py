"""Statements on record, by speaker."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import QuotationList
from briefkit.render.docx.context import Context
from briefkit.render.docx.inlines import write_inlines
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.wording import describe_circumstances, describe_statement, group_by_speaker


def write_quotations(block: QuotationList, context: Context) -> Iterator[str]:
    """Write each speaker once, then what they said."""
    links = context.links
    for speech in group_by_speaker(block.rows):
        name = links.within(speech.speaker_ref, speech.speaker, "SpeakerName")
        yield paragraph("Speaker", name + run(f", {speech.role}" if speech.role else "", "Secondary"))
        for row in speech.rows:
            circumstances = describe_circumstances(row, speech.role)
            words = write_inlines(describe_statement(row), links)
            yield paragraph("Quote", words, links.bookmark(row.id), held=bool(circumstances))
            if circumstances:
                yield paragraph("QuoteSource", write_inlines(circumstances, links))
