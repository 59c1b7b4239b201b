"""Documents that nothing is read from, for there are no rules for their language."""

from __future__ import annotations

from briefkit.errors import Diagnostic, warning
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.language import has_rules, name_language


def is_unread(parsed: ParsedDocument) -> bool:
    """Whether nothing was read from a document because of its language; another program may have read it."""
    return not (has_rules(parsed.document.language) or parsed.events or parsed.quotations or parsed.actors)


def describe_unread(document: Document) -> Diagnostic:
    """That a document is in a language without rules."""
    place = document.origin.path if document.origin else document.id
    line = document.origin.line if document.origin else None
    message = (
        f"{document.id!r} is in {name_language(document.language)}, for which there are no rules; it is listed as "
        "unread; if it is English, say 'language: en' for it under 'sources'"
    )
    return warning("E105", message, place, line)
