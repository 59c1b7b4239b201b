"""The stores that a spec names as sources, and what a report may be made of in them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from briefkit.errors import Diagnostic, SpecError, note
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.file_names import print_name, restore_name
from briefkit.model.selection import Unloaded
from briefkit.select.document_edits import edit_documents
from briefkit.select.scope import Scope
from briefkit.spec.briefing import SourceSpec, Spec
from briefkit.store import STORE, Item, Loaded, find_newest, is_store, load

_SAID_OF_STORES = ("path", "ignore")
"""Keys of a source that may stand beside a store."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came out of stores.

    Attributes:
        documents: Those that a report may be made of.
        problems: What a person should know of how they were read.
        unloaded: The others, by number.
    """

    documents: tuple[ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]
    unloaded: Unloaded


def split_sources(sources: Iterable[SourceSpec], folder: Path) -> tuple[list[Path], list[SourceSpec]]:
    """The stores among the sources, and the others."""
    stores, others = [], []
    for source in sources:
        path = folder / source.path
        if is_store(path):
            stores.append(path)
        else:
            others.append(source)
    return stores, others


def list_databases(stores: Iterable[Path]) -> tuple[Path, ...]:
    """The files in which stores keep their documents."""
    return tuple(store / STORE.file for store in stores)


def check_sources(spec: Spec) -> None:
    """That a spec says nothing of a store that has to be said when documents are added to it.

    Raises:
        SpecError: S106, with the place of everything it says too much.
    """
    wrong = [
        spec.error_at(
            f"sources.{number}.{key}",
            "S106",
            f"a store knows this of each of its documents; give {key!r} to 'briefkit store add' by a spec of its own, "
            "or correct single documents under 'edits'",
        )
        for number, source in enumerate(spec.sources)
        if is_store(spec.folder / source.path)
        for key in _list_said(source)
    ]
    if wrong:
        raise SpecError(wrong)


def _list_said(source: SourceSpec) -> Iterator[str]:
    """The keys that a source gives beside its path."""
    plain = SourceSpec(source.path)
    for field in fields(SourceSpec):
        if field.name not in _SAID_OF_STORES and getattr(source, field.name) != getattr(plain, field.name):
            yield field.name


def find_newest_of(stores: Iterable[Path]) -> dt.date | None:
    """The last day of publication in some stores.

    Raises:
        InputError: D101 or D102, if one cannot be used.
    """
    return max((day for store in stores if (day := find_newest(store)) is not None), default=None)


def draw_documents(stores: Sequence[Path], folder: Path, scope: Scope, spec: Spec | None = None) -> Drawn:
    """The documents of stores that a report may be made of.

    Args:
        stores: The stores.
        folder: What the paths of files are to start from, as messages and citations give them.
        scope: Which documents are wanted.
        spec: Whose corrections of documents are made; None for none.

    Raises:
        InputError: D101 or D102, if a store cannot be used, or one of these documents is damaged.
    """
    documents: list[ParsedDocument] = []
    problems: list[Diagnostic] = []
    unloaded = Unloaded()
    for store in stores:
        loaded = load(store, scope, _analyse)
        for item in loaded.items:
            moved = _move(item, store, folder)
            documents.append(moved.parsed)
            problems += (*moved.problems, *moved.parsed.problems)
        problems += _list_stale(loaded, store)
        unloaded = _join(unloaded, loaded.unloaded)
    return Drawn(tuple(_edit(documents, spec)), tuple(problems), unloaded)


def _join(one: Unloaded, other: Unloaded) -> Unloaded:
    """What two stores have beside what was loaded."""
    newest = max((day for day in (one.newest, other.newest) if day is not None), default=None)
    return Unloaded(one.out_of_scope + other.out_of_scope, (*one.unmatched, *other.unmatched), newest)


def _edit(documents: Sequence[ParsedDocument], spec: Spec | None) -> Iterator[ParsedDocument]:
    """The documents with the desk's corrections; from another day, relative dates are counted anew."""
    edited = edit_documents(documents, spec.edits) if spec else tuple(documents)
    for before, now in zip(documents, edited, strict=True):
        yield now if now.document.published == before.document.published else _analyse(now.document)


def _analyse(document: Document) -> ParsedDocument:
    from briefkit.extract import parse_document

    return parse_document(document)


def _list_stale(loaded: Loaded, store: Path) -> Iterator[Diagnostic]:
    if loaded.stale:
        message = (
            f"{loaded.stale} documents were analysed by another version of briefkit and are analysed again for each "
            f"report; bring the store up to date with 'briefkit store add {store}'"
        )
        yield note("D104", message, str(store / STORE.file))


def _move(item: Item, store: Path, folder: Path) -> Item:
    """A document whose file is named from another folder than the one that the store lies in."""
    if _is_same(store.parent, folder):
        return item
    document = item.parsed.document
    origin = document.origin
    if origin is None:
        return item
    path = print_name(name_from(store.parent / restore_name(origin.path), folder))

    def rename(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        return tuple(replace(each, path=path) if each.path == origin.path else each for each in problems)

    named = replace(document, origin=replace(origin, path=path))
    moved = replace(item.parsed, document=named, problems=rename(item.parsed.problems))
    return Item(moved, rename(item.problems))


def name_from(path: Path, folder: Path) -> str:
    """A path as it is called from a folder; as a whole where no way leads there."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
