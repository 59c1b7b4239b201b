"""The manifest that goes along inside a file: what it prints, by id, and what that rests on, for programs.

It says nothing that the report does not show, but for the digests by which a spec or source can be told from a changed
one and the places of the printed words in their sources; there are no paths in it, and no names of files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from briefkit._version import __version__
from briefkit.model.provenance import Provenance
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    QuotationList,
    QuotationRow,
    Report,
    Source,
)
from briefkit.render.sanitise import clean_text

MANIFEST_NAME = "briefkit-manifest.json"
"""What the manifest is called inside a file."""

_VERSION = 1


def write_manifest(report: Report) -> str:
    """The manifest of a report, as JSON on one line; the same report makes the same words.

    See ``docs/manifest.md`` for its keys. Everything is in the order it is printed in. Words are cleaned before
    they are JSON, which would escape control characters and keep them.
    """
    head = report.head
    content = {
        "briefkit": _VERSION,
        "version": __version__,
        "title": clean_text(head.title),
        "number": head.number,
        "as_of": head.as_of.isoformat(),
        **({} if report.provenance is None else {"asked": _describe_provenance(report.provenance)}),
        "sources": [_describe_source(source) for source in report.sources],
        "events": [_describe_row(row, row.edited) for row in _list_events(report)],
        "quotations": [_describe_row(row, row.paraphrase) for row in _list_quotations(report)],
        "actors": [_describe_row(row) for row in _list_actors(report)],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _describe_provenance(provenance: Provenance) -> dict[str, str]:
    digests = {"spec": provenance.spec, "defaults": provenance.defaults, "settings": provenance.settings}
    return {name: digest for name, digest in digests.items() if digest is not None}


def _describe_source(source: Source) -> dict[str, object]:
    digests = {"sha256": source.sha256, "text_sha256": source.text_sha256}
    given = {name: value for name, value in digests.items() if value is not None}
    return {"id": clean_text(source.id), "number": source.number, **given}


def _describe_row(row: ChronologyRow | QuotationRow | ActorRow, changed: bool = False) -> dict[str, object]:
    words = {"verbatim": False} if changed else {}
    return {"id": clean_text(row.id), **words, "cites": [_describe_cite(cite) for cite in row.sources]}


def _describe_cite(cite: Cite) -> dict[str, object]:
    described: dict[str, object] = {"source": clean_text(cite.source)}
    if cite.locator is not None:
        described["locator"] = clean_text(cite.locator)
    if cite.spans:
        described["spans"] = cite.spans
    return described


def _list_events(report: Report) -> Iterator[ChronologyRow]:
    """The rows of all chronologies, those without a date after the others of their own."""
    for block in report.blocks():
        if isinstance(block, Chronology):
            yield from (*block.rows, *block.undated)


def _list_quotations(report: Report) -> Iterator[QuotationRow]:
    for block in report.blocks():
        if isinstance(block, QuotationList):
            yield from block.rows


def _list_actors(report: Report) -> Iterator[ActorRow]:
    for block in report.blocks():
        if isinstance(block, ActorTable):
            yield from block.rows
