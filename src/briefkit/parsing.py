"""Reading and analysing in worker processes: a file or a document that ends its worker is a problem, and no more."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import TypeVar

from briefkit.cache import (
    Cache,
    Kept,
    make_keys,
    make_reading_key,
    pack_document,
    pack_reading,
    unpack_document,
    unpack_reading,
)
from briefkit.errors import Diagnostic, InputError, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.read import FoundFile, Reading, SourceOptions, bring_file, load_file, read_file
from briefkit.recalling import Done, Made, Task, do_once
from briefkit.workers import Crew, Loss

R = TypeVar("R")

_WEIGHT_OF_A_FILE = 1_000
"""What opening a file costs beside its bytes, in characters of an analysis."""

_WARM_UP = Document("warm-up", "Ada Lund said on Monday that police had arrested two men in Paris.")
"""A text for whose analysis every list of words is loaded."""


@dataclass(frozen=True, slots=True)
class FileToRead:
    """A file of a source.

    Attributes:
        found: The file.
        options: What the spec says of it.
        named: Whether the user named it, not its folder or a pattern.
    """

    found: FoundFile
    options: SourceOptions
    named: bool


@dataclass(frozen=True, slots=True)
class Written:
    """An analysed document as JSON.

    Attributes:
        line: One object, in UTF-8, without a line's end.
        problems: What its analysis found.
    """

    line: bytes
    problems: tuple[Diagnostic, ...]


def read_files(
    crew: Crew, files: Sequence[FileToRead], done: Done | None = None, cache: Cache | None = None
) -> list[Reading]:
    """What became of each file, in their order.

    One that took too long, wanted too much memory or ended its worker gives an error I119 instead of documents.

    Args:
        crew: Who reads them.
        files: The files.
        done: Told how many are done.
        cache: Where what became of a file in an earlier run is found, and the rest is kept for later ones.
    """
    return list(do_once(crew, _READ, files, done, cache))


def analyse_documents(
    crew: Crew,
    documents: Sequence[Document | ParsedDocument],
    done: Done | None = None,
    cache: Cache | None = None,
) -> tuple[tuple[ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """The documents analysed, in their order, and errors for those that could not be; what is analysed stays as it is.

    Args:
        crew: Who does it.
        documents: Read, or taken as they stand in a file of analysed ones.
        done: Told how many are done.
        cache: Where what was analysed in an earlier run is found, and the rest is kept for later ones.
    """
    results = do_once(crew, _PARSED, _list_raw(documents), done, cache)
    whole = [document if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, ParsedDocument)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


def write_documents(
    crew: Crew,
    documents: Sequence[Document | ParsedDocument],
    done: Done | None = None,
    cache: Cache | None = None,
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Like `analyse_documents`, but each document comes as JSON; to write it is work for workers too."""
    results = do_once(crew, _WRITTEN, _list_raw(documents), done, cache)
    whole = [_write(document) if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, Written)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


def _list_raw(documents: Iterable[Document | ParsedDocument]) -> list[Document]:
    return [document for document in documents if isinstance(document, Document)]


def _explain_lost_file(file: FileToRead, loss: Loss) -> Reading:
    return Reading(problems=(error("I119", loss.cause, file.found.name),))


def _explain_lost_document(document: Document, loss: Loss) -> Diagnostic:
    part = document.origin.part if document.origin else None
    return error("I119", f"{part or 'analysing it'} {loss.cause}", *_place_of(document))


def _read_one(keep: bool, file: FileToRead) -> Made[Reading]:
    """A file read, or what kept it from being: a bug of ours must not take the other files with it."""
    try:
        return _read_to_keep(file) if keep else Made(read_file(file.found, file.options, named=file.named), None)
    except MemoryError:
        raise
    except Exception as problem:
        return Made(Reading(problems=(error("I114", _describe_bug(problem), file.found.name),)), None)


def _read_to_keep(file: FileToRead) -> Made[Reading]:
    """A file read, and what is kept of it.

    As-of days change daily. They matter only where something is under embargo; without a day, all of that is left out
    and named (I118), and where nothing is, a file is read alike on all days.
    """
    undated = replace(file, options=replace(file.options, as_of=None))
    reading = read_file(undated.found, undated.options, named=file.named)
    if any(problem.code == "I118" for problem in reading.problems):
        undated, reading = file, read_file(file.found, file.options, named=file.named)
    if reading.sha256 is None:
        return Made(reading, None)
    return Made(reading, pack_reading(_make_key(undated, reading.sha256), Kept(reading.documents, reading.problems)))


def _list_keys(file: FileToRead) -> Sequence[bytes]:
    """What a file may be found by: first as one that is read alike on all days; nothing if it cannot be loaded."""
    try:
        sha256 = load_file(file.found, file.options.limits).sha256
    except InputError:
        return ()
    undated = replace(file, options=replace(file.options, as_of=None))
    return _make_key(undated, sha256), _make_key(file, sha256)


def _make_key(file: FileToRead, sha256: str) -> bytes:
    return make_reading_key(sha256, file.found.name, (file.options, file.named))


def _take_reading(value: bytes, _: FileToRead) -> Reading:
    return Reading(*unpack_reading(value))


def _analyse_one(document: Document) -> ParsedDocument | Diagnostic:
    """One document analysed, or what kept it from being."""
    from briefkit.extract import parse_document

    try:
        return parse_document(document)
    except MemoryError:
        raise
    except Exception as problem:
        return error("I114", _describe_bug(problem), *_place_of(document))


def _make_one(make: Callable[[ParsedDocument], R], keep: bool, document: Document) -> Made[R | Diagnostic]:
    result = _analyse_one(document)
    if isinstance(result, Diagnostic):
        return Made(result, None)
    return Made(make(result), pack_document(result) if keep else None)


def _take(parsed: ParsedDocument) -> ParsedDocument:
    return parsed


def _write(parsed: ParsedDocument) -> Written:
    from briefkit.model.parsed_writing import to_json

    record = json.dumps(to_json(parsed), ensure_ascii=False)
    return Written(record.encode("utf-8", "backslashreplace"), parsed.problems)  # what UTF-8 lacks, as JSON escapes it


def _write_kept(value: bytes, document: Document) -> Written:
    return _write(unpack_document(value, document))


def _bring(file: FileToRead) -> FileToRead:
    return replace(file, found=bring_file(file.found, file.options.limits))


def _weigh(file: FileToRead) -> int:
    try:
        return _WEIGHT_OF_A_FILE + file.found.size
    except (OSError, ValueError):
        return _WEIGHT_OF_A_FILE


def _warm_up(crew: Crew) -> None:
    """Load every list of words once here, and not once in each worker; workers that are at hand have none yet."""
    if crew.forks and not _load_lists.cache_info().currsize:
        crew.close()
        _load_lists()


@cache
def _load_lists() -> None:
    _analyse_one(_WARM_UP)


def _measure(document: Document) -> int:
    return len(document.text)


def _describe_bug(problem: Exception) -> str:
    return f"internal error: {type(problem).__name__}: {problem}"


def _place_of(document: Document) -> tuple[str, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (document.id, None)


_READ = Task("file", _list_keys, _take_reading, _read_one, _weigh, _explain_lost_file, bring=_bring)
_PARSED: Task[Document, ParsedDocument | Diagnostic] = Task(
    "document", make_keys, unpack_document, partial(_make_one, _take), _measure, _explain_lost_document, _warm_up
)
_WRITTEN: Task[Document, Written | Diagnostic] = Task(
    "document", make_keys, _write_kept, partial(_make_one, _write), _measure, _explain_lost_document, _warm_up
)
