"""Rows of the report to rows of the print tree, and which of their columns are printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from briefkit.languages import Catalogue
from briefkit.languages.weaving import weave
from briefkit.model.report import Cite, Inline, Text
from briefkit.render import print_tree as tree
from briefkit.render.lowering.columns import Column, Row
from briefkit.render.print_tree import Caption, Line
from briefkit.render.wording import Content


class Lower(Protocol):
    """Makes a line of its content; see `InlineLowering.lower_line`."""

    def __call__(self, content: Iterable[Inline], /, *, cited: Sequence[Cite] = ()) -> Line:
        """The line."""


def find_shared(columns: Iterable[Column[Row]], rows: Sequence[Row], catalogue: Catalogue) -> dict[str, Content]:
    """What is said once above a table for a column in which every row says the same, by the column's title.

    A column with remarks under its text, and one that each row has to say for itself, such as its date, is never
    among them; nor is any where there is a single row.
    """
    shared: dict[str, Content] = {}
    for column in columns:
        if column.repeated or len(rows) < 2:
            continue
        said = column.say(rows[0], catalogue)
        if len(said) == 1 and all(column.say(row, catalogue) == said for row in rows):
            own = column.share(rows[0], catalogue) if column.share else None
            shared[column.title] = own or _label(column.title, tuple(map(_unbreak, said[0])), catalogue)
    return shared


def say_once(title: str, said: Content, lower: Lower) -> tree.Paragraph:
    """What every row says in a column, above the table."""
    return tree.Paragraph(tree.ParagraphStyle.TABLE_KEY, (lower(said),), part=f"column {title}")


def _label(title: str, said: Content, catalogue: Catalogue) -> Content:
    """What every row says, after the title of its column: "Place: Xai-Xai in every row."."""
    return weave(catalogue, "{label}: {text} in every row.", label=catalogue.say(title), text=said)


def _unbreak(inline: Inline) -> Inline:
    """Words that stood under each other in a cell, on one line."""
    return Text(inline.text.replace("\n", " ")) if isinstance(inline, Text) else inline


def lower_rows(
    columns: Sequence[Column[Row]],
    rows: Iterable[Row],
    caption: Caption | None,
    kind: str,
    lower: Lower,
    catalogue: Catalogue,
) -> tree.Table:
    """A table of rows that links can lead to; `kind` is what a row is, such as "event"."""
    lowered = tuple(
        tree.Row(
            tuple(
                [tuple([lower(line, cited=row.sources) for line in column.say(row, catalogue)]) for column in columns]
            ),
            row.id,
            f"{kind} {row.id}",
        )
        for row in rows
    )
    head = tuple(tree.Column(catalogue.say(column.title), column.width, column.whole) for column in columns)
    return tree.Table(head, lowered, caption)


def lower_plain_row(cells: Iterable[Iterable[Inline]], number: int, lower: Lower) -> tree.Row:
    """A row of a table that says nothing of its own meaning."""
    return tree.Row(tuple([(line,) if (line := lower(cell)) else () for cell in cells]), part=f"table row {number}")
