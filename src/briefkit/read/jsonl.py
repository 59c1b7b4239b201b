"""JSON Lines files: one record a line."""

from __future__ import annotations

import codecs
import hashlib

from briefkit.errors import BriefkitError, InputError, Problems, error
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.read.decoding import decode_json
from briefkit.read.records import parse_json, read_record
from briefkit.read.source import Reading, SourceFile, SourceOptions


def read_jsonl(file: SourceFile, options: SourceOptions) -> Reading:
    """A JSON Lines file; a line that cannot be used is a problem with its number, and the others are read.

    Raises:
        InputError: I105 where no line holds anything.
    """
    documents: list[Document | ParsedDocument] = []
    problems = Problems()
    for number, line in enumerate(file.content.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
        if not line.strip():
            continue
        origin = Origin(file.path, hashlib.sha256(line.removesuffix(b"\r")).hexdigest(), number)
        try:
            record = parse_json(decode_json(line, file.path, number), file.path, number)
            document, doubts = read_record(record, f"{file.stem}-{number}", origin, options)
        except BriefkitError as failure:
            problems.extend(failure.diagnostics)
        else:
            documents.append(document)
            problems.extend(doubts)
    found = tuple(problems)
    if not documents and not found:
        raise InputError(error("I105", "the file holds no record", file.path))
    return Reading(tuple(documents), found)
