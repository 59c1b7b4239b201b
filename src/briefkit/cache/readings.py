"""What became of files as entries of a cache: the documents in each, and the problems that were found."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from briefkit.cache.packing import Entry, pack, unpack, write_json
from briefkit.errors import Diagnostic, InputError, Severity
from briefkit.model.codec import READ_FROM_TEXT, document_to_json, from_json, to_json
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument

KIND = "file"

MOST_DOCUMENTS = 200
"""Documents of a file that is kept; files of more are collections that grow, of which each version would be."""

_PROBLEM = ("code", "severity", "message", "path", "line", "column", "more")


class Kept(NamedTuple):
    """What is kept of a file.

    Attributes:
        documents: In the order in which they stand in it.
        problems: What a person should know about it.
    """

    documents: tuple[Document | ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]


def make_reading_key(sha256: str, name: str, circumstances: Iterable[object]) -> bytes:
    """What became of a file is found by.

    Args:
        sha256: Hex digest of its bytes.
        name: As it is called in messages.
        circumstances: Everything else that reading it depends on.
    """
    return hashlib.sha256(write_json([sha256, name, *map(repr, circumstances)])).digest()


def pack_reading(key: bytes, kept: Kept) -> Entry | None:
    """What became of a file, to keep; None for what would not come back as it went in, and for a large collection."""
    if len(kept.documents) > MOST_DOCUMENTS:
        return None
    line = write_json(_write(kept))
    value = pack(line)
    try:
        back = unpack_reading(value)
    except ValueError:
        return None
    return Entry(KIND, key, value) if back == kept and write_json(_write(back)) == line else None


def unpack_reading(value: bytes) -> Kept:
    """What is kept of a file.

    Raises:
        ValueError: If that is damaged.
    """
    record = unpack(value)
    try:
        documents, problems = record["documents"], record["problems"]
        if not isinstance(documents, Sequence) or not isinstance(problems, Sequence):
            raise TypeError
        return Kept(tuple(map(_read_document, documents)), tuple(map(_read_problem, problems)))
    except (InputError, KeyError, TypeError) as problem:
        raise ValueError("no reading") from problem


def check_reading(value: bytes) -> None:
    """Hold that a value is what became of a file.

    Raises:
        ValueError: If it is not.
    """
    unpack_reading(value)


def _write(kept: Kept) -> dict[str, object]:
    return {
        "documents": list(map(_write_document, kept.documents)),
        "problems": [[getattr(problem, name) for name in _PROBLEM] for problem in kept.problems],
    }


def _write_document(item: Document | ParsedDocument) -> dict[str, object]:
    document = item if isinstance(item, Document) else item.document
    record = document_to_json(item) if isinstance(item, Document) else to_json(item)
    return {**record, "identity": document.identity}


def _read_document(record: Mapping[str, object]) -> Document | ParsedDocument:
    parsed, identity = from_json(record), record["identity"]
    if not isinstance(identity, str | None):
        raise TypeError
    document = replace(parsed.document, identity=identity)
    return replace(parsed, document=document) if READ_FROM_TEXT[0] in record else document


def _read_problem(values: Sequence[Any]) -> Diagnostic:
    fields = dict(zip(_PROBLEM, values, strict=True))
    return Diagnostic(**{**fields, "severity": Severity(fields["severity"])})
