"""A source of the spec to documents: every file it stands for, each read by the module for its kind."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from pathlib import Path

from briefkit.errors import BriefkitError, Diagnostic, InputError, error, note, warning
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.language import normalise_language
from briefkit.read.files import find_files, load_file
from briefkit.read.html import read_html
from briefkit.read.jsonl import read_jsonl
from briefkit.read.markdown import read_markdown
from briefkit.read.records import read_json
from briefkit.read.source import Reading, SourceDefaults, SourceFile
from briefkit.read.text import read_text

READERS: dict[str, Callable[[SourceFile, SourceDefaults], Reading]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
}
"""Kinds of files that are read, by suffix."""

_NAMED_IN_NOTE = 5


def read_sources(
    path: str,
    folder: Path,
    *,
    outlet: str | None = None,
    reliability: str | None = None,
    language: str | None = None,
) -> tuple[tuple[Document | ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """All documents of a source, in order of their files' paths and, within a file, of its records.

    Nothing is raised for what is wrong with a file: it is among the problems, and the others are read.

    Args:
        path: File, folder or glob such as ``articles/**/*.txt``, relative to `folder` or absolute.
        folder: The spec's folder, or the current one.
        outlet: Who published the documents, where they do not say.
        reliability: Admiralty letter A to F of the outlet's record.
        language: BCP 47 tag, where the documents do not say.

    Returns:
        Documents, and parsed documents where a file holds records that briefkit has written; and the problems, I101
        to I113, E102 and E104.
    """
    defaults = SourceDefaults(outlet, reliability, normalise_language(language) if language else None)
    documents: list[Document | ParsedDocument] = []
    problems: list[Diagnostic] = []
    try:
        found = find_files(path, folder)
    except InputError as failure:
        return (), failure.diagnostics
    known = [file for file in found.files if file.path.suffix.lower() in READERS]
    if len(known) < len(found.files):
        others = [file.name for file in found.files if file.path.suffix.lower() not in READERS]
        problems.append(_report_kinds(others, path, named=found.named))
    if not known and not found.named:
        problems.append(error("I102", f"no file of a kind that is read ({', '.join(READERS)})", path))
    for file in known:
        try:
            reading = READERS[file.path.suffix.lower()](load_file(file), defaults)
        except BriefkitError as failure:
            problems += failure.diagnostics
        else:
            documents += reading.documents
            problems += reading.problems
    return tuple(documents), tuple(problems)


def _report_kinds(names: list[str], path: str, *, named: bool) -> Diagnostic:
    if named:
        return error("I107", f"a kind of file that is not read; those that are: {', '.join(READERS)}", names[0])
    shown = ", ".join(names[:_NAMED_IN_NOTE]) + (", …" if len(names) > _NAMED_IN_NOTE else "")
    return note("I107", f"{len(names)} of another kind passed over: {shown}", path)


def check_ids(
    documents: Iterable[Document | ParsedDocument],
) -> tuple[tuple[Document | ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """Give every document an id of its own: the second with the same id gets ``-2`` behind it, the third ``-3``.

    A document that several sources hold is kept once, as it was read first.

    Returns:
        The documents in the same order, a note I109 for each that was left out, and a warning I109 for each that was
        renamed.
    """
    documents, repeated = _drop_repeated(documents)
    taken = {_document_of(item).id for item in documents}
    seen: dict[str, int] = {}
    checked: list[Document | ParsedDocument] = []
    problems = list(repeated)
    for item in documents:
        document = _document_of(item)
        count = seen[document.id] = seen.get(document.id, 0) + 1
        if count == 1:
            checked.append(item)
            continue
        while (id_ := f"{document.id}-{count}") in taken:
            count += 1
        seen[document.id] = count
        taken.add(id_)
        renamed = replace(document, id=id_)
        checked.append(renamed if isinstance(item, Document) else replace(item, document=renamed))
        reason = f"another document has the id {document.id!r} too; this one is now {id_!r}"
        problems.append(warning("I109", reason, *_place_of(document)))
    return tuple(checked), tuple(problems)


def _drop_repeated(
    documents: Iterable[Document | ParsedDocument],
) -> tuple[tuple[Document | ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """The documents without those that were read before, and a note for each of these."""
    seen: set[Hashable] = set()
    kept: list[Document | ParsedDocument] = []
    notes = []
    for item in documents:
        identity = _identify(item)
        if identity is not None and identity in seen:
            document = _document_of(item)
            notes.append(note("I109", f"{document.id!r} was already read; it is kept once", *_place_of(document)))
        else:
            seen.add(identity)
            kept.append(item)
    return tuple(kept), tuple(notes)


def _identify(item: Document | ParsedDocument) -> Hashable:
    """What tells whether two documents were read from one place; None for a document that was not read from any.

    A file or a line holds one document, whatever its sources say of outlet and language. The records of a JSON file
    share its origin, and parsed documents have the origin that they were given; these are told apart by id and text.
    """
    document = _document_of(item)
    origin = document.origin
    if origin is None or (item is document and not origin.path.lower().endswith(".json")):
        return origin
    return type(item), origin, document.id, document.text


def _place_of(document: Document) -> tuple[str | None, int | None]:
    return (document.origin.path, document.origin.line) if document.origin else (None, None)


def _document_of(item: Document | ParsedDocument) -> Document:
    return item if isinstance(item, Document) else item.document
