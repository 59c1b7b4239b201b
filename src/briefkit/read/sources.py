"""A source of the spec to documents: every file it stands for, each read by the module for its kind."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from briefkit.errors import BriefkitError, Diagnostic, InputError, Problems, Severity, error, note, warning
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.language import normalise_language
from briefkit.model.limits import Limits, describe_size
from briefkit.read.files import FoundFile, find_files, load_file
from briefkit.read.formats import Format, choose_reader, detect_format
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.supplied import document_of, with_document

_NO_OPTIONS = SourceOptions()


def read_sources(
    path: str, folder: Path, options: SourceOptions = _NO_OPTIONS
) -> tuple[tuple[Document | ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """All documents of a source, in order of their files' paths and, within a file, as they stand in it.

    Nothing is raised for what is wrong with a file: it is among the problems, and the others are read.

    Args:
        path: File, folder or glob such as ``articles/**/*.txt``, relative to `folder` or absolute.
        folder: The spec's folder, or the current one.
        options: What the spec says of the source.

    Returns:
        Documents, and parsed documents where a file holds records that briefkit has written; and the problems.
    """
    if options.language:
        options = replace(options, language=normalise_language(options.language))
    try:
        found = find_files(path, folder)
    except InputError as failure:
        return (), failure.diagnostics
    readings = [read_file(file, options, named=found.named) for file in found.files]
    documents = tuple(document for reading in readings for document in reading.documents)
    problems = found.problems + tuple(problem for reading in readings for problem in reading.problems)
    if not documents and not problems:
        problems = (error("I102", "the source contains no documents", path),)
    return documents, problems


def read_file(found: FoundFile, options: SourceOptions, *, named: bool) -> Reading:
    """A file and everything in it: its own documents first, then those of its parts.

    Args:
        found: The file.
        options: What the spec says of the source.
        named: Whether the user named this file; one of a kind that is not read is an error then, else a warning.
    """
    sha256 = None
    try:
        file = load_file(found, options.limits)
        sha256 = file.sha256
        kind = detect_format(file)
    except InputError as failure:
        problems = failure.diagnostics
        return Reading(problems=problems if named else tuple(map(_soften, problems)), sha256=sha256)
    return replace(_read_parts(file, kind, options), sha256=sha256)


def _read_parts(file: SourceFile, kind: Format, options: SourceOptions) -> Reading:
    """A file of a known kind with its parts, in the order in which they stand in it, within the limits."""
    documents: list[Document | ParsedDocument] = []
    problems = Problems()
    waiting: list[tuple[SourceFile, Format | None]] = [(file, kind)]
    seen = unpacked = 0
    limits = options.limits
    while waiting:
        part, kind_of_part = waiting.pop()
        seen += 1
        unpacked += len(part.content) if part.part is not None else 0
        if seen > limits.parts or unpacked > limits.unpacked_size:
            problems.add(error("I120", _describe_excess(len(waiting) + 1, seen > limits.parts, limits), file.path))
            break
        try:
            reading = choose_reader(kind_of_part or detect_format(part))(part, options)
        except BriefkitError as failure:
            found = map(_soften, failure.diagnostics) if part.part else failure.diagnostics
            problems.extend(_name_part(part, found))
            continue
        documents += reading.documents
        problems.extend(_name_part(part, reading.problems))
        if reading.parts and part.depth >= limits.depth:
            too_deep = error(
                "I120", f"files nested deeper than {limits.depth} in others were not read (limits.depth)", file.path
            )
            problems.extend(_name_part(part, [too_deep]))
            continue
        waiting += ((each, None) for each in reversed(reading.parts))
    return Reading(tuple(documents), tuple(problems))


def _describe_excess(left: int, by_number: bool, limits: Limits) -> str:
    if by_number:
        bound = f"{limits.parts:,} parts (limits.parts)"
    else:
        bound = f"{describe_size(limits.unpacked_size)} when unpacked (limits.unpacked_size)"
    return f"more than {bound}; {left} or more parts were not read"


def _name_part(part: SourceFile, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Problems of a part with its name before the message."""
    if part.part is None:
        return list(problems)
    return [replace(problem, message=f"{part.part}: {problem.message}") for problem in problems]


def _soften(problem: Diagnostic) -> Diagnostic:
    """What is of a kind that is not read is an error only where the user named it."""
    return replace(problem, severity=Severity.WARNING) if problem.code == "I107" else problem


def check_ids(
    documents: Iterable[Document | ParsedDocument],
) -> tuple[tuple[Document | ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """Give every document an id of its own: the second with the same id gets ``-2`` behind it, the third ``-3``.

    A document that several sources hold is kept once, as it was read first.

    Returns:
        The documents in the same order, a note I109 for each that was left out, and a warning I109 for each that was
        renamed; a note where the two are files of one name.
    """
    checked, problems = check_ids_in_place(tuple(documents))
    return tuple(item for item in checked if item is not None), problems


def check_ids_in_place(
    items: Sequence[Document | ParsedDocument],
) -> tuple[list[Document | ParsedDocument | None], tuple[Diagnostic, ...]]:
    """Like `check_ids`, with None in the place of each document that is left out."""
    kept, repeated = _drop_repeated(items)
    first: dict[str, Document] = {}
    for item in kept:
        if item is not None:
            first.setdefault(document_of(item).id, document_of(item))
    taken = set(first)
    seen: dict[str, int] = {}
    checked: list[Document | ParsedDocument | None] = []
    problems = list(repeated)
    for item in kept:
        if item is None:
            checked.append(None)
            continue
        document = document_of(item)
        count = seen[document.id] = seen.get(document.id, 0) + 1
        if count == 1:
            checked.append(item)
            continue
        while (id_ := f"{document.id}-{count}") in taken:
            count += 1
        seen[document.id] = count
        taken.add(id_)
        checked.append(with_document(item, replace(document, id=id_)))
        reason = f"another document has the id {document.id!r} too; this one is now {id_!r}"
        say = note if _are_files(document, first[document.id]) else warning
        problems.append(say("I109", reason, *_place_of(document)))
    return checked, tuple(problems)


def _are_files(one: Document, other: Document) -> bool:
    """Whether two documents are files of their own, whose ids were made of the names of these."""
    origins = [document.origin for document in (one, other)]
    return all(origin is not None and origin.line is None and origin.part is None for origin in origins)


def _drop_repeated(
    items: Sequence[Document | ParsedDocument],
) -> tuple[list[Document | ParsedDocument | None], tuple[Diagnostic, ...]]:
    """The documents, with None for those that were read before, and a note for each of these."""
    seen: set[Hashable] = set()
    kept: list[Document | ParsedDocument | None] = []
    notes = []
    for item in items:
        identity = _identify(item)
        if identity is not None and identity in seen:
            document = document_of(item)
            notes.append(note("I109", f"{document.id!r} was already read; it is kept once", *_place_of(document)))
            kept.append(None)
        else:
            seen.add(identity)
            kept.append(item)
    return kept, tuple(notes)


def _identify(item: Document | ParsedDocument) -> Hashable:
    """What tells whether two documents were read from one place; None for a document that was not read from any.

    A file, a part of one or a line holds one document, whatever its sources say of outlet and language. Parsed
    documents have the origin that they were given; these are told apart by id and text.
    """
    document = document_of(item)
    origin = document.origin
    if origin is None or item is document:
        return origin
    return type(item), origin, document.id, document.text


def _place_of(document: Document) -> tuple[str | None, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (None, None)
