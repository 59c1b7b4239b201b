"""Citations and the source list: documents become numbered sources in the order in which the report cites them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day
from briefkit.model.citing import cite, list_cites, source_id
from briefkit.model.document import Document
from briefkit.model.grading import Marking, join_markings
from briefkit.model.report import (
    Cite,
    Section,
    Source,
)
from briefkit.model.selection import Selection, Told

MOST_CITED = 3
"""Documents that a row cites. How many outlets tell an event is said beside it, and the JSON has every telling."""
_COPIES = 8
"""Copies of a story that its entry in the source list names."""
_TITLE_LENGTH = 90


def cite_tellings(tellings: Iterable[Told]) -> tuple[Cite, ...]:
    """A citation for each document that tells something, each once; for the first ones where there are many."""
    found: dict[str, Told] = {}
    for told in tellings:
        found.setdefault(told.document, told)
    return tuple(
        cite(told.document, told.paragraph or None, (told.span,) if told.span.start < told.span.end else ())
        for told in islice(found.values(), MOST_CITED)
    )


def list_sources(sections: Iterable[Section], selection: Selection, catalogue: Catalogue) -> tuple[Source, ...]:
    """The entries of all documents that sections cite, numbered in the order of their first citations."""
    documents = {source_id(document.id): document for document in selection.documents}
    cited = dict.fromkeys(
        citation.source for section in sections for block in section.blocks for citation in list_cites(block)
    )
    numbers = {identifier: number for number, identifier in enumerate(cited, start=1) if identifier in documents}
    stories = {identifier: group for group in selection.groups for identifier in group}
    return tuple(
        _build_source(
            documents[identifier],
            number,
            _describe_copies(documents[identifier], stories[documents[identifier].id], documents, numbers, catalogue),
            catalogue,
        )
        for identifier, number in numbers.items()
    )


def inherit_marking(own: Marking | None, sources: Iterable[Source], selection: Selection) -> Marking | None:
    """The marking of a report: its own, else that of the strictest source that it cites, where one stands for all."""
    if own is not None:
        return own
    cited = {source.document for source in sources}
    strictest = join_markings(each.marking for each in selection.documents if each.marking and each.id in cited)
    return strictest[0] if len(strictest) == 1 else None


def _build_source(document: Document, number: int, copies: tuple[str, ...], catalogue: Catalogue) -> Source:
    return Source(
        id=source_id(document.id),
        number=number,
        title=name_headline(document),
        outlet=document.outlet or "",
        byline=document.byline,
        published=format_day(document.published, catalogue) if document.published else catalogue.say("no date"),
        url=document.url,
        reliability=document.reliability,
        copies=copies,
        document=document.id,
        sha256=document.origin.sha256 if document.origin else None,
        text_sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        extent=document.extent,
        edited=document.edited,
        language=document.language,
    )


def _describe_copies(
    document: Document,
    story: Sequence[str],
    documents: Mapping[str, Document],
    numbers: Mapping[str, int],
    catalogue: Catalogue,
) -> tuple[str, ...]:
    """Who else carries the same story: by number where it is cited, else by outlet and date; of many, the first."""
    others = islice((identifier for identifier in story if identifier != document.id), _COPIES)
    described = []
    for other in map(source_id, others):
        published = documents[other].published
        day = format_day(published, catalogue) if published else catalogue.say("no date")
        described.append(
            catalogue.say("near-identical to source {number}", number=numbers[other])
            if other in numbers
            else catalogue.say(
                "also carried by {outlet}, {day}",
                outlet=documents[other].outlet or catalogue.say("an unnamed outlet"),
                day=day,
            )
        )
    more = len(story) - 1 - len(described)
    if more:
        count = catalogue.count("{number} more near-copy", "{number} more near-copies", more)
        described.append(count)
    return tuple(described)


def name_headline(document: Document) -> str:
    """The headline of a document, or its first words."""
    if document.title:
        return document.title
    line = " ".join(document.text.split())
    return line if len(line) <= _TITLE_LENGTH else line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
