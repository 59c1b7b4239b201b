"""The actor table: who they are, and where in the report they act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefkit.model.report import ActorTable
from briefkit.render.columns import choose_actor_columns
from briefkit.render.docx.captions import write_caption
from briefkit.render.docx.context import Context
from briefkit.render.docx.tables import write_rows


def write_actors(block: ActorTable, context: Context) -> Iterator[str]:
    """Write the actors of one kind under their caption, with the columns that this kind has.

    Their sources are numbers even where citations are notes: they list documents, and nobody's words.
    """
    context = replace(context, links=context.links.without_notes())
    columns = choose_actor_columns(block)
    if block.caption:
        yield write_caption("Caption", context.captions.number("Table", block.caption))
    yield from write_rows(columns, block.rows, block.caption, context)
