"""JSON records: articles by their usual field names, and our own parsed documents."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

from briefkit.errors import BriefkitError, Diagnostic, InputError, error
from briefkit.model.codec import FACTS, from_json
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.model.fields import name_type
from briefkit.read.assembly import assemble_document, check_length
from briefkit.read.decoding import decode_json
from briefkit.read.metadata import ClaimSource, normalise_key, read_fields
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.supplied import fill_document

_TEXT_FIELDS = ("text", "body", "content", "maintext", "bodytext", "contenttext", "articlebody")
_LISTS = ("articles", "documents", "items")
"""Names under which an object may hold a list of records."""


def read_json(file: SourceFile, options: SourceOptions) -> Reading:
    """A JSON file: one record, a list of records, or an object that holds such a list.

    Raises:
        InputError: I104 or I108 where the file as a whole is of no use.
    """
    content = parse_json(decode_json(file.content, file.path), file.path)
    if isinstance(content, dict):
        inner = next((content[key] for key in _LISTS if isinstance(content.get(key), list)), None)
        content = content if inner is None or find_text(content) is not None else inner
    records = content if isinstance(content, list) else [content]
    if not records:
        raise InputError(error("I105", "the file holds no record", file.path))
    documents: list[Document | ParsedDocument] = []
    problems: list[Diagnostic] = []
    for number, record in enumerate(records, 1):
        several = isinstance(content, list)
        name = f"{file.stem}-{number}" if several else file.stem
        origin = replace(file.origin, part=_name_record(file.part, number)) if several else file.origin
        try:
            document, doubts = read_record(record, name, origin, options)
        except BriefkitError as failure:
            problems += (replace(each, message=f"record {number}: {each.message}") for each in failure.diagnostics)
        else:
            documents.append(document)
            problems += doubts
    return Reading(tuple(documents), tuple(problems))


def _name_record(part: str | None, number: int) -> str:
    return f"record {number}" if part is None else f"{part}, record {number}"


def parse_json(text: str, path: str, line: int | None = None) -> object:
    """The value that a JSON text stands for.

    Raises:
        InputError: I108 for bad JSON, JSON that is nested too deeply, and halves of surrogate pairs, which RFC 8259
            leaves to the reader and which are no characters.
    """
    try:
        value: object = json.loads(text)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as failure:
        place = failure.lineno if line is None else line
        raise InputError(error("I108", f"bad JSON: {failure.msg}", path, place, failure.colno)) from None
    except RecursionError:
        raise InputError(error("I108", "JSON that is nested too deeply", path, line)) from None
    except ValueError as failure:
        half = isinstance(failure, UnicodeEncodeError)
        reason = "half of a surrogate pair, which is no character" if half else "a number that is too long"
        raise InputError(error("I108", reason, path, line)) from None
    return value


def read_record(
    record: object, name: str, origin: Origin, options: SourceOptions
) -> tuple[Document | ParsedDocument, tuple[Diagnostic, ...]]:
    """One record: a parsed document of ours as it stands, any other as an article whose text is kept to the character.

    Ours is what has the key ``briefkit`` and at least one of the `FACTS`.

    Args:
        record: What a JSON parser gave.
        name: What the id is made of where the record has no id and no title.
        origin: Where it came from.
        options: What the spec says of the source.

    Raises:
        InputError: I105, I108 or I111.
    """
    if not isinstance(record, dict):
        reason = f"a record must be an object, not {name_type(record)}"
        raise InputError(error("I108", reason, origin.path, origin.line))
    if "briefkit" in record and any(key in record for key in FACTS):
        return _fill_parsed(from_json(record, origin.path, origin.line), origin, options), ()
    text = find_text(record)
    if text is None:
        reason = f"a record must have a text as a string, under one of {', '.join(_TEXT_FIELDS)}"
        raise InputError(error("I108", reason, origin.path, origin.line))
    language = options.language
    metadata, problems = read_fields(record, ClaimSource.FIELD, language, origin.path, origin.line)
    document, disagreements = assemble_document(text, metadata, metadata.title or name, origin, options)
    return document, (*problems, *disagreements)


def find_text(record: Mapping[str, object]) -> str | None:
    """The text of a record, under whichever of the usual names; an empty one only where there is no other."""
    by_name = {normalise_key(key): value for key, value in reversed(list(record.items()))}
    texts = [value for name in _TEXT_FIELDS if isinstance(value := by_name.get(name), str)]
    return next(filter(str.strip, texts), texts[0] if texts else None)


def _fill_parsed(parsed: ParsedDocument, origin: Origin, options: SourceOptions) -> ParsedDocument:
    """The parsed document with what it leaves open and the spec knows."""
    document = parsed.document
    check_length(document.text, origin, options.limits)
    filled = fill_document(replace(document, origin=document.origin or origin), options)
    return replace(parsed, document=filled)
