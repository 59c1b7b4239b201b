"""Reading and analysing in worker processes: a file or a document that ends its worker is a problem, and no more."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefkit.errors import Diagnostic, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.read import FoundFile, Reading, SourceOptions, read_file
from briefkit.workers import Crew, Loss

R = TypeVar("R")

_WEIGHT_OF_A_FILE = 1_000
"""What opening a file costs beside its bytes, in characters of an analysis."""

_WARM_UP = Document("warm-up", "Ada Lund said on Monday that police had arrested two men in Paris.")
"""A text for whose analysis every list of words is loaded."""

Done = Callable[[int], None]
"""Told how many files or documents are done."""


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


def read_files(crew: Crew, files: Sequence[FileToRead], done: Done | None = None) -> list[Reading]:
    """What became of each file, in their order.

    One that took too long, wanted too much memory or ended its worker gives an error I119 instead of documents.
    """
    read = crew.run(_read_one, files, [_weigh(file.found.path) for file in files], done)
    return [
        Reading(problems=(error("I119", reading.cause, file.found.name),)) if isinstance(reading, Loss) else reading
        for file, reading in zip(files, read, strict=True)
    ]


def analyse_documents(
    crew: Crew, documents: Sequence[Document | ParsedDocument], done: Done | None = None
) -> tuple[tuple[ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """The documents analysed, in their order, and errors for those that could not be; what is analysed stays as it is.

    Args:
        crew: Who does it.
        documents: Read, or taken as they stand in a file of analysed ones.
        done: Told how many are done.
    """
    results = _do_all(crew, _analyse_one, documents, done)
    whole = [document if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, ParsedDocument)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


def write_documents(
    crew: Crew, documents: Sequence[Document | ParsedDocument], done: Done | None = None
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Like `analyse_documents`, but each document comes as JSON; to write it is work for workers too."""
    results = _do_all(crew, _write_one, documents, done)
    whole = [_write(document) if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, Written)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


def _do_all(
    crew: Crew,
    work: Callable[[Document], R | Diagnostic],
    documents: Iterable[Document | ParsedDocument],
    done: Done | None,
) -> Iterator[R | Diagnostic]:
    """What comes of the documents that are not analysed yet, errors in the place of those that were lost."""
    raw = [document for document in documents if isinstance(document, Document)]
    if raw and crew.forks:
        crew.close()
        _analyse_one(_WARM_UP)  # once here, not once in each worker
    results = crew.run(work, raw, [len(document.text) for document in raw], done)
    for document, result in zip(raw, results, strict=True):
        yield _explain_loss(document, result) if isinstance(result, Loss) else result


def _explain_loss(document: Document, loss: Loss) -> Diagnostic:
    part = document.origin.part if document.origin else None
    return error("I119", f"{part or 'analysing it'} {loss.cause}", *_place_of(document))


def _read_one(file: FileToRead) -> Reading:
    """A file read, or what kept it from being: a bug of ours must not take the other files with it."""
    try:
        return read_file(file.found, file.options, named=file.named)
    except MemoryError:
        raise
    except Exception as problem:
        return Reading(problems=(error("I114", _describe_bug(problem), file.found.name),))


def _analyse_one(document: Document) -> ParsedDocument | Diagnostic:
    """One document analysed, or what kept it from being."""
    from briefkit.extract import parse_document

    try:
        return parse_document(document)
    except MemoryError:
        raise
    except Exception as problem:
        return error("I114", _describe_bug(problem), *_place_of(document))


def _write_one(document: Document) -> Written | Diagnostic:
    result = _analyse_one(document)
    return _write(result) if isinstance(result, ParsedDocument) else result


def _write(parsed: ParsedDocument) -> Written:
    from briefkit.model.codec import to_json

    line = json.dumps(to_json(parsed), ensure_ascii=False)
    return Written(line.encode("utf-8", "surrogatepass"), parsed.problems)


def _weigh(path: Path) -> int:
    try:
        return _WEIGHT_OF_A_FILE + path.stat().st_size
    except (OSError, ValueError):
        return _WEIGHT_OF_A_FILE


def _describe_bug(problem: Exception) -> str:
    return f"a bug in briefkit: {type(problem).__name__}: {problem}"


def _place_of(document: Document) -> tuple[str, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (document.id, None)
