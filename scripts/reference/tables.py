"""Tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable


def make_table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown; the cells have their markup."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_code(words: str) -> str:
    """Words as code in a cell, where a bar would end the cell even within backticks."""
    return "`" + words.replace("|", "\\|") + "`" if words else ""
