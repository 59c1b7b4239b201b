"""Actor tables: who they are, and links to what they did."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import ActorTable
from briefkit.render.columns import choose_actor_columns
from briefkit.render.pdf.flow import Box
from briefkit.render.pdf.rows import set_caption, set_rows
from briefkit.render.pdf.setting import Setting


def set_actor_table(table: ActorTable, setting: Setting) -> Iterator[Box]:
    """The actors of one kind, under their caption.

    Raises:
        ValueError: The table asks for a column that there is not.
    """
    columns = choose_actor_columns(table)
    element = setting.structure.add("Table")
    yield from set_caption(table.caption, element, setting)
    if table.rows:
        yield from set_rows(columns, table.rows, element, setting)
