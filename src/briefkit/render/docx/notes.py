"""The notes at the very end: caveats and colophon."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.render.docx.context import Context
from briefkit.render.docx.links import NOTES_TARGET
from briefkit.render.docx.markup import paragraph, run
from briefkit.render.holding import NOTES_TOGETHER, hold_ends
from briefkit.render.wording import NOTES


def write_notes(context: Context) -> Iterator[str]:
    """Write the notes under their heading, the first and the last of them held together."""
    yield paragraph("Heading1", run(NOTES), context.links.bookmark(NOTES_TARGET))
    for note, held in hold_ends(context.report.notes, NOTES_TOGETHER):
        yield paragraph("HeldNote" if held else "Note", run(note))
