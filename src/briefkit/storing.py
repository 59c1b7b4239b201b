"""Filling a store: the files of sources are read and analysed, as far as the store does not have them yet."""

from __future__ import annotations

import hashlib
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefkit.cache import Cache, find_version
from briefkit.errors import Diagnostic, Severity, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.parsing import FileToRead, analyse_documents, read_files
from briefkit.read import Missed, Plan, PlannedFile, Reading, SourceEntry, collect_documents, plan_files
from briefkit.store import (
    Item,
    KnownFile,
    NewFile,
    Writer,
    find_stored,
    list_files,
    list_stale,
    make_document_key,
    read_document,
)
from briefkit.workers import Crew

Progress = Callable[[int, int], None]
"""Told how many files are done, and how many there are."""

_BATCH_FILES = 400
"""Files that are read before what they hold is written."""
_BATCH_BYTES = 16_000_000
"""Bytes of such files."""
_BATCH_DOCUMENTS = 1_000
"""Documents that are analysed before they are written: some seconds' work, which is what a run that is ended loses."""
_EMPTY = "I102"
"""A source without a document, which a single file of it may well be."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a change of a file shows in its time, whatever the file system."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of sources that were added to a store.

    Attributes:
        files: How many files the sources stand for.
        unchanged: How many of them the store had as they are.
        documents: How many documents are new in the store or were changed.
        refreshed: How many others were analysed again, for they had been by another version.
        problems: Everything a person should know, errors included.
        missed: What the entries name that is not there.
    """

    files: int
    unchanged: int
    documents: int
    refreshed: int
    problems: tuple[Diagnostic, ...]
    missed: tuple[Missed, ...] = ()


def fill_store(
    crew: Crew,
    folder: Path,
    entries: Sequence[SourceEntry],
    progress: Progress | None = None,
    cache: Cache | None = None,
) -> Added:
    """Add the documents of sources to a store; each batch of them is written as soon as it is analysed.

    Args:
        crew: Who reads and analyses them.
        folder: The store; made if it is not there.
        entries: The sources, with paths relative to the folder that the store lies in.
        progress: Told how many files are done.
        cache: Where analyses of earlier runs are found.

    Raises:
        InputError: D101 or D102, if the store cannot be written to; what was written before stays.
    """
    writer = Writer(folder)
    plan = plan_files(entries, folder.parent)
    filling = _Filling(crew, folder, entries, plan, writer, cache)
    known = list_files(folder)
    todo = [file for file in plan.files if not filling.has(file, known)]
    done = unchanged = len(plan.files) - len(todo)
    for batch in _make_batches(todo):
        if progress is not None:
            progress(done, len(plan.files))
        filling.add(batch)
        done += len(batch)
    refreshed = filling.refresh()
    problems = (*plan.problems, *filling.problems, *writer.problems)
    return Added(len(plan.files), unchanged, filling.documents, refreshed, problems, filling.list_missed())


class _Filling:
    """One run of `fill_store`."""

    def __init__(
        self,
        crew: Crew,
        folder: Path,
        entries: Sequence[SourceEntry],
        plan: Plan,
        writer: Writer,
        cache: Cache | None,
    ) -> None:
        self.problems: list[Diagnostic] = []
        self.documents = 0
        self._crew = crew
        self._folder = folder
        self._entries = entries
        self._plan = plan
        self._writer = writer
        self._cache = cache
        self._reader = find_version("file")
        self._missed: dict[int, list[frozenset[Missed]]] = defaultdict(list)

    def has(self, file: PlannedFile, known: dict[str, KnownFile]) -> bool:
        """Whether the store has the documents of a file as it is."""
        there = known.get(file.found.name)
        now = self._look_at(file)
        return there is not None and bool(now.modified) and replace(there, sha256=None) == now

    def add(self, batch: Sequence[PlannedFile]) -> None:
        """Read some files, analyse what is new in them, and write it."""
        seen = {file.found.name: self._look_at(file) for file in batch}  # before they are read: a later change shows
        readings = read_files(
            self._crew, [FileToRead(file.found, file.options, file.named) for file in batch], None, self._cache
        )
        stored = find_stored(self._folder, seen)
        for file, reading in zip(batch, readings, strict=True):
            name = file.found.name
            known = replace(seen[name], sha256=None if _is_open(reading) else reading.sha256)
            documents, problems = self._collect(file, reading)
            if documents or reading.documents or not _has_errors(reading):
                self._add_file(known, documents, stored[name], _sort_problems(problems, name))

    def _collect(
        self, file: PlannedFile, reading: Reading
    ) -> tuple[tuple[Document | ParsedDocument, ...], Sequence[Diagnostic]]:
        """The documents of a file with what the entries say of them, and what a person should know of them."""
        others = frozenset(range(len(self._entries))).difference(file.entries)
        plan = replace(self._plan, files=(file,), absent=others, problems=())
        collection = collect_documents(self._entries, plan, [reading])
        for number in file.entries:
            self._missed[number].append(frozenset(each for each in collection.missed if each.entry == number))
        problems = [each for each in collection.problems if each.code != _EMPTY]
        self.problems += problems
        return collection.documents, problems

    def _add_file(
        self,
        known: KnownFile,
        documents: Sequence[Document | ParsedDocument],
        stored: dict[str, bytes],
        problems: dict[int | None, list[Diagnostic]],
    ) -> None:
        """Write the documents of a file, those of a large one in parts; it is known when the last is written."""
        kept: dict[int, str] = {}
        new: dict[int, Document | ParsedDocument] = {}
        for place, item in enumerate(documents):
            document = item.document if isinstance(item, ParsedDocument) else item
            if stored.get(document.id) == make_document_key(document):
                kept[place] = document.id
            else:
                new[place] = item
        places = list(new)
        parts = [places[start : start + _BATCH_DOCUMENTS] for start in range(0, len(places), _BATCH_DOCUMENTS)] or [[]]
        whole = True
        for number, part in enumerate(parts, 1):
            parsed, failed = analyse_documents(self._crew, [new[place] for place in part], None, self._cache)
            self.problems += (*failed, *(problem for each in parsed for problem in each.problems))
            whole = whole and not failed
            found = {each.document.id: each for each in parsed}
            items = {}
            for place in part:
                item = new[place]
                document = item.document if isinstance(item, ParsedDocument) else item
                if document.id in found:
                    line = document.origin.line if document.origin else None
                    first = problems.pop(None, []) if place == 0 else []
                    items[place] = Item(found[document.id], tuple(first + problems.get(line, []) if line else first))
            last = number == len(parts)
            file = NewFile(known if last and whole else replace(known, sha256=None), items, dict(kept))
            self.documents += self._writer.put([file])
            kept |= {place: each.parsed.document.id for place, each in items.items()}

    def refresh(self) -> int:
        """Analyse all documents anew that another version has analysed; how many these are."""
        number, refreshed = 0, 0
        while rows := list_stale(self._folder, number, _BATCH_DOCUMENTS):
            number = max(rows)
            read = {}
            for each, row in rows.items():
                try:
                    read[each] = read_document(row)
                except ValueError:
                    message = f"the document {row.id!r} in the store is damaged; run 'briefkit store verify' on it"
                    self.problems.append(error("D102", message, str(self._folder)))
            documents = [document for document, _ in read.values()]
            parsed, failed = analyse_documents(self._crew, documents, None, self._cache)
            self.problems += failed
            found = {each.document.id: each for each in parsed}
            items = {
                each: Item(found[document.id], problems)
                for each, (document, problems) in read.items()
                if document.id in found
            }
            self._writer.refresh(items)
            refreshed += len(items)
        return refreshed

    def list_missed(self) -> tuple[Missed, ...]:
        """What entries name that no batch of their files has."""
        missed: list[Missed] = []
        for number in sorted(self._missed):
            missed += sorted(frozenset.intersection(*self._missed[number]), key=lambda each: each.key)
        return tuple(missed)

    def _look_at(self, file: PlannedFile) -> KnownFile:
        """What is known of a file before it is read."""
        place = file.found.place
        try:
            size = file.found.size
            modified = place.stat().st_mtime_ns if isinstance(place, Path) else 0
        except (OSError, ValueError):
            size, modified = 0, 0
        if time.time_ns() - modified < _SETTLED:
            modified = 0
        said = repr((file.options, file.named, [self._entries[number] for number in file.entries]))
        return KnownFile(
            file.found.name,
            None,
            size,
            modified,
            hashlib.sha256(said.encode("utf-8", "replace")).digest(),
            self._reader,
        )


def _make_batches(files: Iterable[PlannedFile]) -> Iterator[list[PlannedFile]]:
    batch: list[PlannedFile] = []
    size = 0
    for file in files:
        try:
            own = file.found.size
        except (OSError, ValueError):
            own = 0
        if batch and (len(batch) >= _BATCH_FILES or size + own > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += own
    if batch:
        yield batch


def _is_open(reading: Reading) -> bool:
    """Whether an unchanged file may give more the next time: an embargo ends, a worker is not stopped."""
    return reading.sha256 is None or any(problem.code in ("I118", "I119", "I114") for problem in reading.problems)


def _has_errors(reading: Reading) -> bool:
    return any(problem.severity is Severity.ERROR for problem in reading.problems)


def _sort_problems(problems: Iterable[Diagnostic], name: str) -> dict[int | None, list[Diagnostic]]:
    """The problems of a file by line; those of no line go with its first document."""
    found: dict[int | None, list[Diagnostic]] = defaultdict(list)
    for problem in problems:
        if problem.path == name:
            found[problem.line].append(problem)
    return found
