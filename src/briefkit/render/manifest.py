"""The manifest that goes along inside a file: what it prints, by id, and what that rests on, for programs.

It says nothing that the report does not show, but for the digests by which a source can be told from a changed one;
there are no paths in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from briefkit._version import __version__
from briefkit.model.report import ActorTable, Chronology, Cite, QuotationList, Report, Source
from briefkit.render.sanitise import clean_text

MANIFEST_NAME = "briefkit-manifest.json"
"""What the manifest is called inside a file."""

_VERSION = 1


def manifest_bytes(report: Report) -> bytes:
    """The manifest of a report, as UTF-8 JSON; the same report makes the same bytes.

    Its keys are ``briefkit`` (the version of this format), ``version`` (of the program), ``title``, ``number``,
    ``as_of``, ``sources`` (id, number in brackets, SHA-256), and ``events``, ``quotations`` and ``actors`` (id and
    citations, each a source's id with the place in it), all in the order they are printed in.
    """
    head = report.head
    content = {
        "briefkit": _VERSION,
        "version": __version__,
        "title": head.title,
        "number": head.number,
        "as_of": head.as_of.isoformat(),
        "sources": [_describe_source(source) for source in report.sources],
        "events": list(_list_rows(report, Chronology)),
        "quotations": list(_list_rows(report, QuotationList)),
        "actors": list(_list_rows(report, ActorTable)),
    }
    return (clean_text(json.dumps(content, ensure_ascii=False, separators=(",", ":"))) + "\n").encode()


def _describe_source(source: Source) -> dict[str, object]:
    digest = {} if source.sha256 is None else {"sha256": source.sha256}
    return {"id": source.id, "number": source.number, **digest}


def _list_rows(
    report: Report, kind: type[Chronology] | type[QuotationList] | type[ActorTable]
) -> Iterator[dict[str, object]]:
    """The rows of all blocks of a kind, those without a date after the others of their chronology."""
    for block in report.blocks():
        if isinstance(block, kind):
            for row in (*block.rows, *(block.undated if isinstance(block, Chronology) else ())):
                yield {"id": row.id, "cites": list(_list_cites(row.sources))}


def _list_cites(cites: Iterable[Cite]) -> Iterator[dict[str, str]]:
    for cite in cites:
        where = {} if cite.locator is None else {"locator": cite.locator}
        yield {"source": cite.source, **where}
