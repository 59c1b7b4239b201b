"""Documents whose publication date nobody tells, with the line of the spec that would."""

from __future__ import annotations

import json

from briefkit.errors import Diagnostic, warning
from briefkit.model.document import Document

_LONGEST_ID = 60


def describe_undated(document: Document) -> Diagnostic:
    """That a document has no publication date, or none but the day on which its file was saved."""
    place = document.origin.path if document.origin else document.id
    line = document.origin.line if document.origin else None
    name = document.id if len(document.id) <= _LONGEST_ID else f"{document.id[: _LONGEST_ID - 1]}…"
    if document.published is None:
        message = f"no publication date in {name!r}; relative dates in it stay unresolved"
    else:
        message = f"{name!r} is dated {document.published}, which is only the day it was saved or sent"
    entry = write_entry(document)
    return warning(
        "E101", f"{message}; if you know the date, add to sources: {entry}" if entry else message, place, line
    )


def write_entry(document: Document) -> str:
    """The entry of a spec's sources that gives a document a date, ready to paste; nothing for one without a file."""
    if document.origin is None:
        return ""
    keys = [f"path: {_quote(document.origin.path)}"]
    if document.origin.line is not None or document.origin.part is not None:
        keys.append(f"document: {_quote(document.id)}")
    return f"- {{{', '.join([*keys, 'date: YYYY-MM-DD'])}}}"


def _quote(text: str) -> str:
    """A text in double quotation marks, which YAML reads as JSON does."""
    return json.dumps(text, ensure_ascii=False)
