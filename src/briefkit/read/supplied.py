"""What the spec tells of documents: it fills what their files leave open, or stands instead of what they say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.language import normalise_language
from briefkit.read.source import SourceOptions


def fill_document(document: Document, options: SourceOptions) -> Document:
    """A document with what the spec says where the document says nothing; its language is not looked at."""
    given = _list_given(options)
    given.pop("language", None)
    if document.published is not None:
        given.pop("published", None)
        given.pop("published_at", None)
    return replace(document, **{name: value for name, value in given.items() if not getattr(document, name)})


def overrule_document(document: Document, options: SourceOptions) -> Document:
    """A document with what the spec says in place of what the document says."""
    return replace(document, **_list_given(options))


def document_of(item: Document | ParsedDocument) -> Document:
    """The document that was read, parsed or not."""
    return item if isinstance(item, Document) else item.document


def with_document(item: Document | ParsedDocument, document: Document) -> Document | ParsedDocument:
    """The same with another document."""
    return document if isinstance(item, Document) else replace(item, document=document)


def join_options(first: SourceOptions, second: SourceOptions) -> SourceOptions:
    """What two entries of the spec say together: the first wins."""
    return replace(
        first,
        outlet=first.outlet or second.outlet,
        reliability=first.reliability or second.reliability,
        language=first.language or second.language,
        fields={**second.fields, **first.fields},
        title=first.title or second.title,
        published=first.published or second.published,
        byline=first.byline or second.byline,
        url=first.url or second.url,
    )


def _list_given(options: SourceOptions) -> dict[str, Any]:
    """Values by the names that they have in a document."""
    moment = options.published
    given = {
        "title": options.title,
        "byline": options.byline,
        "outlet": options.outlet,
        "url": options.url,
        "language": normalise_language(options.language) if options.language else None,
        "reliability": options.reliability,
    }
    given = {name: value for name, value in given.items() if value}
    return given | ({"published": moment.day, "published_at": moment.instant} if moment else {})
