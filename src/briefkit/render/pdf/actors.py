"""Actor tables: who they are, and links to what they did."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefkit.model.report import ActorRow, ActorTable, Ref
from briefkit.render.pdf.flow import Box, keep_with_next, stack_lines
from briefkit.render.pdf.setting import Setting
from briefkit.render.pdf.table import Column, Row, scale_columns, set_table
from briefkit.render.pdf.text import Line, Span, set_lines

NAME = Column("Name", 104)
COLUMNS = {
    "aliases": Column("Also known as", 82),
    "role": Column("Role", 112),
    "country": Column("Country", 66),
    "acts": Column("Acts this period", 92),
    "seen": Column("Named", 78),
    "sources": Column("Sources", 46),
}
"""The columns that an actor table can have beside the name, by the names the model gives them."""


def set_actor_table(table: ActorTable, setting: Setting) -> Iterator[Box]:
    """The actors of one kind, under their caption.

    Raises:
        ValueError: The table asks for a column that there is not.
    """
    unknown = [name for name in table.columns if name not in COLUMNS]
    if unknown:
        raise ValueError(f"unknown column {unknown[0]!r} of an actor table; there are {', '.join(COLUMNS)}")
    columns = scale_columns([NAME, *(COLUMNS[name] for name in table.columns)], setting.width)
    caption = stack_lines(setting.set_text(table.caption, setting.styles.subpart), before=10)
    yield from keep_with_next(caption)
    rows = (set_row(row, table.columns, columns, setting) for row in table.rows)
    yield from set_table(columns, rows, setting.theme, setting.styles, setting.height)


def set_row(row: ActorRow, names: tuple[str, ...], columns: list[Column], setting: Setting) -> Row:
    """The cells of one actor: the name, then the columns asked for."""
    style = setting.styles.table
    cells = [set_name(row, columns[0].room, setting)]
    cells += [
        set_lines(SPANS[name](row, setting), style, column.room)
        for name, column in zip(names, columns[1:], strict=True)
    ]
    return Row(tuple(cells), row.id)


def set_name(row: ActorRow, width: float, setting: Setting) -> list[Line]:
    """The name, and how often it is named where somebody counted."""
    lines = set_lines([Span(row.name, bold=True)], setting.styles.table, width)
    if row.mentions is not None:
        times = "1 mention" if row.mentions == 1 else f"{row.mentions} mentions"
        lines += setting.set_text(times, setting.styles.remark, width)
    return lines


def hold_together(ref: Ref) -> Ref:
    """A link whose words, if they are as short as a date, stay in one line."""
    return replace(ref, text=ref.text.replace(" ", "\u00a0")) if len(ref.text) <= 14 else ref


def describe_seen(row: ActorRow) -> str:
    """From when to when an actor is named."""
    if row.last_seen in ("", row.first_seen):
        return row.first_seen
    return f"{row.first_seen} to {row.last_seen}" if row.first_seen else row.last_seen


SPANS: dict[str, Callable[[ActorRow, Setting], list[Span]]] = {
    "aliases": lambda row, setting: [Span("; ".join(row.aliases))],
    "role": lambda row, setting: [Span(row.role)],
    "country": lambda row, setting: [Span(row.country)],
    "acts": lambda row, setting: setting.links.run(map(hold_together, row.acts), ", "),
    "seen": lambda row, setting: [Span(describe_seen(row))],
    "sources": lambda row, setting: setting.links.run(row.sources),
}
"""What each column says of an actor."""
