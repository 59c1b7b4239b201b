"""The actor table: who they are, and where in the report they act."""

from __future__ import annotations

from collections.abc import Iterator

from briefkit.model.report import ActorRow, ActorTable
from briefkit.render.docx.context import Context
from briefkit.render.docx.markup import hold_together, paragraph, run
from briefkit.render.docx.tables import Column, Lines, write_rows


def write_actors(block: ActorTable, context: Context) -> Iterator[str]:
    """Write the actors of one kind under their caption, with the columns that this kind has.

    Raises:
        ValueError: The table asks for a column that there is not.
    """
    if block.caption:
        yield paragraph("Caption", run(block.caption))
    unknown = [name for name in block.columns if name not in _COLUMNS]
    if unknown:
        raise ValueError(f"unknown column {unknown[0]!r} of an actor table; there are {', '.join(_COLUMNS)}")
    columns = (_NAME, *(_COLUMNS[name] for name in block.columns))
    yield from write_rows(columns, block.rows, lambda row: row.id, block.caption, context)


def _write_name(row: ActorRow, _: Context) -> Lines:
    name = run(row.name, "Strong")
    if row.mentions is None:
        return [name]
    return [name, run(f"{row.mentions} mention{'' if row.mentions == 1 else 's'}")]


def _write_acts(row: ActorRow, context: Context) -> Lines:
    return [run(", ").join(context.links.within(act.target, hold_together(act.text)) for act in row.acts)]


def _write_seen(row: ActorRow, _: Context) -> Lines:
    days = dict.fromkeys(day for day in (row.first_seen, row.last_seen) if day)
    return [run(" – ".join(map(hold_together, days)))]


_NAME: Column[ActorRow] = Column("Name", 100, lambda row: True, _write_name)

_COLUMNS: dict[str, Column[ActorRow]] = {
    "aliases": Column("Also known as", 84, lambda row: bool(row.aliases), lambda row, _: [run("; ".join(row.aliases))]),
    "role": Column("Role", 110, lambda row: bool(row.role), lambda row, _: [run(row.role)]),
    "country": Column("Country", 60, lambda row: bool(row.country), lambda row, _: [run(row.country)]),
    "acts": Column("Acts this period", 90, lambda row: bool(row.acts), _write_acts),
    "seen": Column("Named", 72, lambda row: bool(row.first_seen or row.last_seen), _write_seen),
    "sources": Column(
        "Sources", 50, lambda row: bool(row.sources), lambda row, context: [context.links.cites(row.sources)]
    ),
}
