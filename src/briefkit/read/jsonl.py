"""JSON Lines files: one record a line."""

from __future__ import annotations

import codecs
import hashlib
import io
from dataclasses import replace

from briefkit.errors import BriefkitError, InputError, Problems, error
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.read.decoding import decode_json
from briefkit.read.parts import describe_excess
from briefkit.read.records import describe_extents, parse_json, read_record
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.wrappers import unwrap_record


def read_jsonl(file: SourceFile, options: SourceOptions) -> Reading:
    """A JSON Lines file; a line that cannot be used is a problem with its number, and the others are read.

    Raises:
        InputError: I105 where no line holds anything.
    """
    documents: list[Document | ParsedDocument] = []
    problems = Problems()
    records = 0
    stream = io.BytesIO(file.content.removeprefix(codecs.BOM_UTF8))
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        records += 1
        if records > options.limits.parts:
            rest = 1 + sum(1 for _ in stream)
            problems.add(describe_excess(options.limits.parts, f"{rest:,} lines", file.path))
            break
        line = line.removesuffix(b"\n")
        origin = Origin(file.path, "", number, file.part)
        try:
            record = unwrap_record(parse_json(decode_json(line, file.path, number), file.path, number))
            origin = replace(origin, sha256=hashlib.sha256(line.removesuffix(b"\r")).hexdigest())
            document, doubts = read_record(record, f"{file.stem}-{number}", origin, options, file.known)
        except BriefkitError as failure:
            problems.extend(failure.diagnostics)
        else:
            documents.append(document)
            problems.extend(doubts)
    if not records:
        raise InputError(error("I105", "the file contains no records", file.path))
    problems.extend(describe_extents(documents, file.path))
    return Reading(tuple(documents), tuple(problems))
