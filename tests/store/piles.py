"""Stores of documents made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefkit.model.facts import ParsedDocument
from briefkit.store import Item, KnownFile, NewFile, Writer


def know(path: str, sha256: str | None = "0" * 64) -> KnownFile:
    return KnownFile(path, sha256, 100, 1, b"options", "reader")


def make_file(path: str, documents: Sequence[ParsedDocument]) -> NewFile:
    return NewFile(know(path), {place: Item(parsed) for place, parsed in enumerate(documents)}, {})


def make_store(folder: Path, documents: Sequence[ParsedDocument]) -> Path:
    """A store with documents, each in a file of its own."""
    store = folder / "pile"
    Writer(store).put([make_file(f"{parsed.document.id}.txt", [parsed]) for parsed in documents])
    return store
