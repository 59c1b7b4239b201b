"""The tables of a report: their columns, and their rows from the report and what it was composed from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.render.csv.rows import Known, Row, list_actors, list_events, list_figures, list_quotations, list_sources

_DAYS = ("edtf", "begin", "finish", "precision")
_CITED = ("sources", "citations", "urls")
_HEAD = ("report", "number", "as_of", "marking")

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "events": (
            *("id", "section", "group", "date", *_DAYS, "marks", "status", "type", "text", "edited", "place", "who"),
            *("actors", "outlets", "reported", "notes", *_CITED, *_HEAD),
        ),
        "actors": (
            *("id", "section", "group", "name", "aliases", "role", "country", "acts", "parts", "mentions", "documents"),
            *("first_seen", "first_day", "last_seen", "last_day", *_CITED, *_HEAD),
        ),
        "quotations": (
            *("id", "section", "speaker", "actor", "named_as", "role", "text", "kind", "paraphrase", "said", *_DAYS),
            *(*_CITED, *_HEAD),
        ),
        "figures": (
            *("id", "section", "series", "what", "place", "value", "words", "latest", "counted", "happened", "said_by"),
            *("outlets", *_CITED, *_HEAD),
        ),
        "sources": (
            *("source", "id", "title", "outlet", "byline", "published", "published_day", "url", "reliability"),
            *("extent", "edited", "copies", "sha256", *_HEAD),
        ),
    }
)
"""The tables and their columns, by which programs know them: none is renamed; new ones may be added."""

_ROWS: Mapping[str, Callable[[Report, Known], Iterator[Row]]] = MappingProxyType(
    {
        "events": list_events,
        "actors": list_actors,
        "quotations": list_quotations,
        "figures": list_figures,
        "sources": list_sources,
    }
)


def fill_tables(report: Report, selection: Selection | None) -> dict[str, list[Row]]:
    """The rows of the tables by name, each with its cells by column.

    Args:
        report: What is printed.
        selection: What it was composed from, if it was.
    """
    known, head = Known.of(report, selection), _describe_head(report)
    return {name: [row | head for row in list_rows(report, known)] for name, list_rows in _ROWS.items()}


def _describe_head(report: Report) -> Row:
    """Which report a row is of and who may see it, also where it is copied from here."""
    head = report.head
    return {
        "report": head.title,
        "number": "" if head.number is None else head.number,
        "as_of": head.as_of.isoformat(),
        "marking": head.marking.label if head.marking else "",
    }
