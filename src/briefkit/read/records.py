"""JSON records: articles by their usual field names, and our own parsed documents."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from briefkit.errors import BriefkitError, Diagnostic, InputError, Problems, error, note, warning
from briefkit.model.document import Document, Extent, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.model.fields import name_type
from briefkit.model.folding import fold
from briefkit.model.parsed_reading import FACTS, from_json
from briefkit.read.assembly import assemble_document, check_length
from briefkit.read.decoding import decode_json
from briefkit.read.mapping import apply_fields, look_up
from briefkit.read.metadata import ClaimSource, Metadata, join_metadata, read_fields
from briefkit.read.ninjs import is_ninjs, read_ninjs
from briefkit.read.parts import describe_excess, name_part
from briefkit.read.recordtext import find_text, list_names, take_off_markup
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.supplied import fill_document
from briefkit.read.wrappers import find_records, read_envelope, unwrap_record

_NOTHING = Metadata()
_WITHDRAWN = re.compile(
    r"\[(?i:removed|deleted|withdrawn|retracted)\]|(?:STORY|ARTICLE|MANDATORY|BULLETIN|NOTICE)\W{1,3}"
    r"(?:REMOVED|WITHDRAWN|KILL(?:ED)?|ELIMINATED)\b.*"
)
"""Titles and texts that news services leave where they have taken a record back."""

_SUFFIX = re.compile(r"\s+[-–—|]\s+(?P<name>[^|]{2,80})$")


def read_json(file: SourceFile, options: SourceOptions) -> Reading:
    """A JSON file: one record, a list of records, or an object that holds such a list.

    Raises:
        InputError: I104 or I108 where the file as a whole is of no use.
    """
    content = parse_json(decode_json(file.content, file.path), file.path)
    given = "text" in options.fields and isinstance(content, dict) and look_up(content, options.fields["text"])
    records = None if given else find_records(content)
    if records is None:
        document, doubts = read_record(content, file.stem, file.origin, options, file.known)
        return Reading((document,), (*doubts, *describe_extents([document], file.path)))
    if not records:
        raise InputError(error("I105", "the file contains no records", file.path))
    return _read_list(records, join_metadata(read_envelope(content), file.known), file, options)


def _read_list(records: list[object], known: Metadata, file: SourceFile, options: SourceOptions) -> Reading:
    documents: list[Document | ParsedDocument] = []
    problems = Problems()
    most = options.limits.parts
    whole = file.origin  # once: it takes the hash of all bytes
    for number, record in enumerate(records[:most], 1):
        origin = replace(whole, part=name_part(file.part, f"record {number}"))
        try:
            document, doubts = read_record(unwrap_record(record), f"{file.stem}-{number}", origin, options, known)
        except BriefkitError as failure:
            doubts = tuple(replace(each, message=f"record {number}: {each.message}") for each in failure.diagnostics)
        else:
            documents.append(document)
        problems.extend(doubts)
    if len(records) > most:
        problems.add(describe_excess(most, f"{len(records) - most:,} records", file.path))
    problems.extend(describe_extents(documents, file.path))
    return Reading(tuple(documents), tuple(problems))


def describe_extents(documents: Iterable[Document | ParsedDocument], path: str) -> list[Diagnostic]:
    """How many documents of a file are no more than the beginning or a summary of the article, one line for each."""
    count = Counter(each.extent for each in documents if isinstance(each, Document))
    cut, summaries = count[Extent.BEGINNING], count[Extent.SUMMARY]
    problems = []
    if cut:
        verb = "is" if cut == 1 else "are"
        reason = f"{cut:,} of {count.total():,} texts {verb} cut off by the source; the beginning was read"
        problems.append(warning("I116", reason, path))
    if summaries:
        what = "is a summary, not the article" if summaries == 1 else "are summaries, not the articles"
        problems.append(note("I117", f"{summaries:,} of {count.total():,} texts {what}", path))
    return problems


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
        reason = "half of a surrogate pair, which is not a character" if half else "a number that is too long"
        raise InputError(error("I108", reason, path, line)) from None
    return value


def read_record(
    record: object, name: str, origin: Origin, options: SourceOptions, known: Metadata = _NOTHING
) -> tuple[Document | ParsedDocument, tuple[Diagnostic, ...]]:
    """One record: a parsed document of ours as it stands, any other as an article.

    Ours is what has the key ``briefkit`` and at least one of the `FACTS`.

    Args:
        record: What a JSON parser gave, or the cells of a row by their column's name.
        name: What the id is made of where the record has no id and no title.
        origin: Where it came from.
        options: What the spec says of the source.
        known: What the file says of all its records.

    Raises:
        InputError: I105, I108 or I111; with a note I115 or I118 for a record that is no article or was withdrawn.
    """
    if not isinstance(record, dict):
        reason = f"a record must be an object, not {name_type(record)}"
        raise InputError(error("I108", reason, origin.path, origin.line))
    if "briefkit" in record and any(key in record for key in FACTS):
        return _fill_parsed(from_json(record, origin.path, origin.line), origin, options), ()
    if options.fields:
        record = apply_fields(record, options.fields)
    if is_ninjs(record):
        record = read_ninjs(record, origin, options.as_of)
    metadata, problems = read_fields(record, ClaimSource.FIELD, options.language, origin.path, origin.line)
    found = find_text(record)
    if any(_WITHDRAWN.fullmatch(words.strip()) for words in (metadata.title, found and found.text) if words):
        raise InputError(note("I118", "a record that was withdrawn; left out", origin.path, origin.line))
    if found is None:
        reason = f"a record must have a text as a string; it has {list_names(record)}; {HOW_TO_MAP}"
        raise InputError(error("I108", reason, origin.path, origin.line))
    title = cut_outlet(take_off_markup(metadata.title), metadata.outlet) if metadata.title else None
    metadata = replace(join_metadata(metadata, known), title=title, extent=found.extent)
    document, disagreements = assemble_document(found.text, metadata, metadata.title or name, origin, options)
    return document, (*problems, *disagreements)


HOW_TO_MAP = "write `fields: {text: NAME}` below the source's path in the spec"
"""What to do where no field is known to be the text."""


def cut_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet that a news service has put behind it."""
    suffix = _SUFFIX.search(title) if outlet else None
    return title[: suffix.start()] if suffix and outlet and fold(suffix["name"]) == fold(outlet) else title


def _fill_parsed(parsed: ParsedDocument, origin: Origin, options: SourceOptions) -> ParsedDocument:
    """The parsed document with what it leaves open and the spec knows."""
    document = parsed.document
    check_length(document.text, origin, options.limits)
    filled = fill_document(replace(document, origin=document.origin or origin), options)
    return replace(parsed, document=filled)
