"""The desk's corrections of documents: who published them and when, their titles and who wrote them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from briefkit.errors import Diagnostic
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.when import Precision, When
from briefkit.spec.briefing import Edit

_OF_DATES = ("E101", "E104")
"""What is told of a date of publication that is doubtful."""
_Item = TypeVar("_Item", Document, ParsedDocument, Document | ParsedDocument)


def edit_documents(items: Iterable[_Item], edits: Mapping[str, Edit]) -> tuple[_Item, ...]:
    """Documents with the desk's corrections, which are marked as such; the ids of what is in them stay.

    One that is not analysed yet counts its relative dates from the day that the desk gives.
    """
    return tuple(_edit(item, edits) for item in items) if edits else tuple(items)


def _edit(item: _Item, edits: Mapping[str, Edit]) -> _Item:
    document = item.document if isinstance(item, ParsedDocument) else item
    edit = edits.get(document.id)
    changes = _list_changes(document, edit) if edit is not None else {}
    if not changes:
        return item
    edited = dataclasses.replace(document, **changes)
    return dataclasses.replace(item, document=edited) if isinstance(item, ParsedDocument) else edited


def _list_changes(document: Document, edit: Edit) -> dict[str, Any]:
    """What an edit says of a document, by the names of its fields."""
    given = {"outlet": edit.outlet, "title": edit.title, "byline": edit.byline}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    edited = list(changes)
    if edit.date is not None and is_day(edit.date):
        changes |= {"published": edit.date.begin}
        if document.published != edit.date.begin:
            changes |= {"published_at": None}
        edited.append("date")
    if edited:
        changes["edited"] = tuple(dict.fromkeys((*document.edited, *edited)))
    return changes


def drop_settled(
    problems: Iterable[Diagnostic], documents: Iterable[Document | ParsedDocument]
) -> Iterator[Diagnostic]:
    """The problems without those of dates that the desk settled, where a document is alone at its place in a file."""
    homes: dict[tuple[str, int | None], list[Document]] = {}
    for item in documents:
        document = item.document if isinstance(item, ParsedDocument) else item
        if document.origin is not None:
            homes.setdefault((document.origin.path, document.origin.line), []).append(document)
    settled = {place for place, found in homes.items() if len(found) == 1 and "date" in found[0].edited}
    return (each for each in problems if each.code not in _OF_DATES or (each.path, each.line) not in settled)


def is_day(when: When) -> bool:
    """Whether a time can be that of a document's publication."""
    return when.precision is Precision.DAY
