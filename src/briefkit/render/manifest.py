"""The manifest that goes along inside a file: what it prints, by id, what that rests on, and the report itself.

It says nothing that the report does not show, but for the digests by which a spec or source can be told from a changed
one, the places of the printed words in their sources, and the ids and dates by which a row is known again; there are no
paths in it, and no names of files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from briefkit._version import __version__
from briefkit.model.citing import list_cites
from briefkit.model.evidence import Evidence
from briefkit.model.provenance import Edition, Provenance
from briefkit.model.report import (
    ActorRow,
    Assessed,
    ChronologyRow,
    Cite,
    Insertion,
    QuotationRow,
    Report,
    Row,
    Section,
    Source,
)
from briefkit.model.report_json import pack_report, pack_value
from briefkit.model.theme import CitationStyle, WordTemplate
from briefkit.render.addresses import print_address
from briefkit.render.sanitise import clean_text, find_cleaned

MANIFEST_NAME = "briefkit-manifest.json"
"""What the manifest is called inside a file."""

MANIFEST_VERSION = 2
"""Raised when a reader of the version before would misread a manifest; keys may be added without that."""


def write_manifest(
    report: Report,
    citations: CitationStyle = CitationStyle.REFERENCES,
    word_template: WordTemplate | None = None,
    evidence: tuple[Evidence, ...] = (),
    colours: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The manifest of a report, as JSON on one line; `docs/manifest.md` describes its keys.

    Everything is in the order it is printed in. Words are cleaned before they are JSON, which would escape control
    characters and keep them.

    Args:
        report: The report.
        citations: How its citations are printed, which decides which words a file holds.
        word_template: The Word file that it is filled into, which adds words of its own.
        evidence: What the file shows of what its rows rest on.
        colours: Those of the theme that its drawings have, by name.
    """
    head = report.head
    content = {
        "briefkit": MANIFEST_VERSION,
        "version": __version__,
        "title": clean_text(head.title),
        "number": head.number,
        "as_of": head.as_of.isoformat(),
        **({} if report.provenance is None else {"asked": _describe_provenance(report.provenance)}),
        **({} if report.edition is None else {"edition": _describe_edition(report.edition)}),
        "sources": [_describe_source(source) for source in report.sources],
        "events": [_describe_row(row, row.edited) for row in report.rows() if isinstance(row, ChronologyRow)],
        "quotations": [_describe_row(row, row.paraphrase) for row in report.rows() if isinstance(row, QuotationRow)],
        "actors": [_describe_row(row) for row in report.rows() if isinstance(row, ActorRow)],
        **({"desk": desk} if (desk := [_describe_written(each) for each in report.sections if each.written]) else {}),
        "citations": citations.value,
        **({} if word_template is None else {"word_template": hashlib.sha256(word_template.data).hexdigest()}),
        **({"colours": dict(colours)} if colours else {}),
        "report": _pack(report),
        **({"evidence": _clean(pack_value(evidence))} if evidence else {}),
    }
    return _dump(content)


def write_report(report: Report) -> str:
    """What a manifest holds under ``report``, as JSON on one line."""
    return _dump(_pack(report))


def _dump(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _pack(report: Report) -> object:
    return _clean(pack_report(_without_documents(report)))


def _without_documents(report: Report) -> Report:
    """The report without the ids of documents, which may be made of the names of files."""
    return replace(report, sources=tuple(replace(source, document=None) for source in report.sources))


def _clean(packed: object) -> object:
    """JSON values with all words cleaned, and with addresses as they are printed: without user information.

    What is set into words that cleaning shortens moves with them.
    """
    if isinstance(packed, str):
        return clean_text(packed)
    if isinstance(packed, list):
        return [_clean(item) for item in packed]
    if not isinstance(packed, dict):
        return packed
    cleaned = {key: _clean(item) for key, item in packed.items()}
    if "insertions" in packed:
        words, places = packed["text"], packed["insertions"]
        moved = ({**each, "at": find_cleaned(words, each["at"])} for each in places)
        cleaned["insertions"] = [_clean(each) for each in moved]
    url = cleaned.get("url")
    printed = print_address(url) if isinstance(url, str) else None
    if printed is None or not printed.trimmed:
        return cleaned
    return {key: printed.shown if item == url else item for key, item in cleaned.items()}


def _describe_provenance(provenance: Provenance) -> dict[str, str]:
    digests = {
        "spec": provenance.spec,
        "defaults": provenance.defaults,
        "settings": provenance.settings,
        "decisions": provenance.decisions,
        "against": provenance.against,
    }
    return {name: digest for name, digest in digests.items() if digest is not None}


def _describe_edition(edition: Edition) -> dict[str, object]:
    omits = {"sections": list(edition.sections), "sources": edition.sources}
    return {"audience": clean_text(edition.audience), "omits": omits}


def _describe_source(source: Source) -> dict[str, object]:
    digests = {"sha256": source.sha256, "text_sha256": source.text_sha256}
    given = {name: value for name, value in digests.items() if value is not None}
    edited = {"edited": list(source.edited)} if source.edited else {}
    return {"id": clean_text(source.id), "number": source.number, **given, **edited}


def _describe_written(section: Section) -> dict[str, object]:
    """What the desk wrote in a section, which no source says in these words: how many blocks, and what they cite."""
    written = section.blocks[: section.written]
    assessed = sum(isinstance(block, Assessed) for block in written)
    cites = [_describe_cite(cite) for block in written for cite in list_cites(block)]
    return {"section": clean_text(section.id), "blocks": section.written, "assessed": assessed, "cites": cites}


def _describe_row(row: Row, changed: bool = False) -> dict[str, object]:
    words = {"verbatim": False} if changed else {}
    described = {"id": clean_text(row.id), **words, "cites": [_describe_cite(cite) for cite in row.sources]}
    if isinstance(row, ChronologyRow) and row.insertions:
        described["insertions"] = [_describe_insertion(insertion, row.text) for insertion in row.insertions]
    return described


def _describe_insertion(insertion: Insertion, text: str) -> dict[str, object]:
    grounds = {} if insertion.rests_on is None else {"rests_on": insertion.rests_on}
    at = find_cleaned(text, insertion.at)
    return {"at": at, "words": clean_text(insertion.words), "explains": insertion.explains, **grounds}


def _describe_cite(cite: Cite) -> dict[str, object]:
    described: dict[str, object] = {"source": clean_text(cite.source)}
    if cite.locator is not None:
        described["locator"] = clean_text(cite.locator)
    if cite.spans:
        described["spans"] = cite.spans
    return described
