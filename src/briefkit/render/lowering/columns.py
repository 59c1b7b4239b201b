"""The columns of the tables: titles, contents and the widths they ask for, the same in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from briefkit.languages import Catalogue, message
from briefkit.languages.lists import join_semicolons
from briefkit.model.report import ActorRow, ActorTable, ChronologyRow, Emphasis, Strong, Table, Text, Verbatim
from briefkit.render.wording import Content, interleave, join_cites, join_days, join_refs, label_status

Row = TypeVar("Row", ChronologyRow, ActorRow)
"""Rows of the tables that links can lead into."""

Lines = tuple[Content, ...]
"""What a cell says: its text, then one line for each remark under it; nothing at all where it is empty."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table whose rows are all of one kind.

    Attributes:
        title: What stands in the header row, as words of a catalogue.
        width: Points for text of 9 points, with what stands between columns; 0 takes what the others leave.
        say: What a row says in this column, in the language of a catalogue.
        kept: Whether it is printed even where no row says anything in it.
        repeated: Whether it is printed even where every row says the same.
        share: What is said once where every row says the same; None for the title with what they say.
        whole: Whether other columns give way before its lines are broken.
    """

    title: str
    width: float
    say: Callable[[Row, Catalogue], Lines]
    kept: bool = False
    whole: bool = False
    repeated: bool = False
    share: Callable[[Row, Catalogue], Content] | None = None


def choose_columns(
    columns: Iterable[Column[Row]], rows: Sequence[Row], catalogue: Catalogue
) -> tuple[Column[Row], ...]:
    """The columns in which at least one row says something."""
    return tuple(column for column in columns if column.kept or any(column.say(row, catalogue) for row in rows))


def list_actor_columns(table: ActorTable) -> tuple[Column[ActorRow], ...]:
    """The columns that an actor table asks for, after the name."""
    return (_NAME, *(ACTOR_COLUMNS[name] for name in table.columns))


def share_width(table: Table) -> tuple[float, ...]:
    """The relative widths of a plain table's columns."""
    return table.widths or (1.0,) * len(table.header)


def _say_words(text: str) -> Lines:
    return ((Text(text),),) if text else ()


def _say_content(content: Content) -> Lines:
    return (content,) if content else ()


def _say_date(row: ChronologyRow, _: Catalogue) -> Lines:
    date = row.date + row.marks
    return ((Strong(date),),) if date else ()


def _say_event(row: ChronologyRow, catalogue: Catalogue) -> Lines:
    """What happened, after its status: "Planned: The pier is to reopen."; and the remarks."""
    status = (Emphasis(label_status(row.status, catalogue)),) if row.status else ()
    remarks = ((Strong(f"{catalogue.say('{label}:', label=note.label)} "), *note.content) for note in row.notes)
    told = Text(row.text) if row.edited else Verbatim(row.text, row.insertions)
    return ((*status, told), *remarks)


def _say_cited(row: ChronologyRow, catalogue: Catalogue) -> Lines:
    text, *remarks = _say_event(row, catalogue)
    return ((*text, *join_cites(row.sources)), *remarks)


def _say_who(row: ChronologyRow, catalogue: Catalogue) -> Lines:
    """Each actor on a line of its own."""
    comma = catalogue.say_in("between parts", ", ").rstrip()
    return _say_content(interleave(row.who, Text(f"{comma}\n")))


def _say_outlets(row: ChronologyRow, catalogue: Catalogue) -> Lines:
    return () if row.outlets is None else _say_words(catalogue.write_number(row.outlets))


def _share_outlets(row: ChronologyRow, catalogue: Catalogue) -> Content:
    words = catalogue.count("Every row rests on one outlet.", "Every row rests on {number} outlets.", row.outlets or 0)
    return (Text(words),)


def _say_name(row: ActorRow, catalogue: Catalogue) -> Lines:
    name: Content = (Strong(row.name),)
    if row.mentions is None:
        return (name,)
    words = catalogue.count("{number} mention", "{number} mentions", row.mentions)
    if row.documents:
        documents = catalogue.count("{number} document", "{number} documents", row.documents)
        words = catalogue.say("{mentions} in {documents}", mentions=words, documents=documents)
    return (name, (Text(words),))


def _say_aliases(row: ActorRow, catalogue: Catalogue) -> Lines:
    return _say_words(join_semicolons(row.aliases, catalogue))


def _say_acts(row: ActorRow, catalogue: Catalogue) -> Lines:
    """Links to what it did and said, then how often it takes which part."""
    return (*_say_content(join_refs(row.acts, catalogue)), *_say_words(row.parts))


def _say_seen(row: ActorRow, _: Catalogue) -> Lines:
    return _say_words(join_days(row.first_seen, row.last_seen))


_EVENT: Column[ChronologyRow] = Column(message("What happened"), 0, _say_event, kept=True, repeated=True)
_SOURCES: Column[ChronologyRow] = Column(
    message("Sources"), 45, lambda row, _: _say_content(join_cites(row.sources)), repeated=True
)

CHRONOLOGY_COLUMNS: tuple[Column[ChronologyRow], ...] = (
    Column(message("Date"), 86, _say_date, whole=True, repeated=True),
    Column(message("Place"), 72, lambda row, _: _say_words(row.place)),
    _EVENT,
    Column(message("Who"), 78, _say_who),
    Column(message("Outlets"), 40, _say_outlets, share=_share_outlets),
    _SOURCES,
)
"""Of a chronology, from left to right."""

CHRONOLOGY_IN_NOTES = tuple(
    replace(column, say=_say_cited) if column is _EVENT else column
    for column in CHRONOLOGY_COLUMNS
    if column is not _SOURCES
)
"""Of a chronology whose citations are notes: their marks stand behind what happened, not in a column of their own."""

_NAME: Column[ActorRow] = Column(message("Name"), 104, _say_name, kept=True, repeated=True)

ACTOR_COLUMNS: dict[str, Column[ActorRow]] = {
    "aliases": Column(message("Also known as"), 82, _say_aliases),
    "role": Column(message("Role"), 112, lambda row, _: _say_words(row.role)),
    "country": Column(message("Country"), 62, lambda row, _: _say_words(row.country)),
    "acts": Column(message("Acts this period"), 92, _say_acts),
    "seen": Column(message("Named"), 78, _say_seen),
    "sources": Column(message("Sources"), 58, lambda row, _: _say_content(join_cites(row.sources)), repeated=True),
}
"""Of an actor table beside the name, by the names the model gives them."""
