"""Reading and analysing in worker processes: a file or a document that ends its worker is a problem, and no more."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from briefkit.errors import Diagnostic, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.read import FoundFile, Reading, SourceOptions, read_file
from briefkit.store import Entry, Store, pack_document, recall_documents, unpack_document, unpack_record
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
    crew: Crew,
    documents: Sequence[Document | ParsedDocument],
    done: Done | None = None,
    store: Store | None = None,
) -> tuple[tuple[ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """The documents analysed, in their order, and errors for those that could not be; what is analysed stays as it is.

    Args:
        crew: Who does it.
        documents: Read, or taken as they stand in a file of analysed ones.
        done: Told how many are done.
        store: Where what was analysed in an earlier run is found, and the rest is kept for later ones.
    """
    results = _do_all(crew, _PARSED, documents, done, store)
    whole = [document if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, ParsedDocument)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


def write_documents(
    crew: Crew,
    documents: Sequence[Document | ParsedDocument],
    done: Done | None = None,
    store: Store | None = None,
) -> tuple[tuple[Written, ...], tuple[Diagnostic, ...]]:
    """Like `analyse_documents`, but each document comes as JSON; to write it is work for workers too."""
    results = _do_all(crew, _WRITTEN, documents, done, store)
    whole = [_write(document) if isinstance(document, ParsedDocument) else next(results) for document in documents]
    return (
        tuple(result for result in whole if isinstance(result, Written)),
        tuple(result for result in whole if isinstance(result, Diagnostic)),
    )


@dataclass(frozen=True, slots=True)
class _Made(Generic[R]):
    """What a worker makes of a document.

    Attributes:
        result: What was wanted, or what kept it from being made.
        entry: The analysis, to be kept where that is wanted.
    """

    result: R | Diagnostic
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class _Form(Generic[R]):
    """What is wanted of analysed documents.

    Attributes:
        make: Makes it of an analysis.
        recall: Makes it of what a store has kept of an earlier one.
    """

    make: Callable[[ParsedDocument], R]
    recall: Callable[[bytes, Document], R]


def _do_all(
    crew: Crew,
    form: _Form[R],
    documents: Iterable[Document | ParsedDocument],
    done: Done | None,
    store: Store | None,
) -> Iterator[R | Diagnostic]:
    """What comes of the documents that are not analysed yet, errors in the place of those that were lost."""
    raw = [document for document in documents if isinstance(document, Document)]
    known = recall_documents(store, raw, form.recall) if store else [None] * len(raw)
    made = _make_missing(crew, form, [each for each, old in zip(raw, known, strict=True) if old is None], done, store)
    for result in known:
        yield result if result is not None else next(made)


def _make_missing(
    crew: Crew, form: _Form[R], documents: Sequence[Document], done: Done | None, store: Store | None
) -> Iterator[R | Diagnostic]:
    if documents and crew.forks:
        crew.close()
        _analyse_one(_WARM_UP)  # once here, not once in each worker
    work = partial(_make_one, form.make, pack_document if store else None)
    weights = [len(document.text) for document in documents]
    made = crew.run(work, documents, weights, done, partial(_keep, store) if store else None)
    if store:
        store.flush()
    for document, outcome in zip(documents, made, strict=True):
        yield _explain_loss(document, outcome) if isinstance(outcome, Loss) else outcome.result


def _keep(store: Store, outcome: _Made[R] | Loss) -> None:
    """Keep an analysis as soon as it is there: a run that is ended has not worked for nothing."""
    if not isinstance(outcome, Loss) and outcome.entry is not None:
        store.keep(*outcome.entry)


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


def _make_one(
    make: Callable[[ParsedDocument], R], pack: Callable[[ParsedDocument], Entry | None] | None, document: Document
) -> _Made[R]:
    result = _analyse_one(document)
    if isinstance(result, Diagnostic):
        return _Made(result, None)
    return _Made(make(result), pack(result) if pack else None)


def _take(parsed: ParsedDocument) -> ParsedDocument:
    return parsed


def _write(parsed: ParsedDocument) -> Written:
    from briefkit.model.codec import to_json

    return _write_record(to_json(parsed), parsed.problems)


def _write_kept(value: bytes, document: Document) -> Written:
    """What `_write` gives, of an analysis that was kept; its facts are not made values and JSON again."""
    record = unpack_record(value, document)
    return _write_record(record, unpack_document(value, document).problems if record["problems"] else ())


def _write_record(record: dict[str, object], problems: tuple[Diagnostic, ...]) -> Written:
    return Written(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"), problems)


def _weigh(path: Path) -> int:
    try:
        return _WEIGHT_OF_A_FILE + path.stat().st_size
    except (OSError, ValueError):
        return _WEIGHT_OF_A_FILE


def _describe_bug(problem: Exception) -> str:
    return f"a bug in briefkit: {type(problem).__name__}: {problem}"


def _place_of(document: Document) -> tuple[str, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (document.id, None)


_PARSED = _Form(_take, unpack_document)
_WRITTEN = _Form(_write, _write_kept)
