"""What stands in the rows of the tables.

Rows and words are those of the report tree, so that a table holds what is printed. The selection adds what the tree
has in words only or not at all: the days of actors and sources, and every reading behind the figures that are printed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefkit.languages import Catalogue, load_catalogue
from briefkit.model.charts import CourseReading, FigureCourse
from briefkit.model.citing import cite
from briefkit.model.document import Document
from briefkit.model.edtf import format_edtf
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Block,
    Bullets,
    Chronology,
    ChronologyRow,
    Cite,
    Inline,
    KeyFigure,
    KeyFigures,
    QuotationList,
    QuotationRow,
    Ref,
    Report,
    Source,
    Verbatim,
)
from briefkit.model.selection import RegisteredActor, Selection
from briefkit.model.tracking import Tracked
from briefkit.model.when import When
from briefkit.render.addresses import print_address
from briefkit.render.csv.cells import Cell, read_number
from briefkit.render.lowering.targets import number_sources
from briefkit.render.wording import describe_statement, label_cite, say_plainly

Row = dict[str, Cell]
"""Cells by column; what is not there is an empty cell."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a report's rows beside their words.

    Attributes:
        catalogue: Of the report's language.
        sources: Of the report, by id.
        numbers: Of the sources, by id.
        tracked: What rows are told by, by id.
        actors: Of the selection, by id.
        documents: Of the selection, by id.
        series: Figures of the selection.
    """

    catalogue: Catalogue
    sources: Mapping[str, Source]
    numbers: Mapping[str, int]
    tracked: Mapping[str, Tracked]
    actors: Mapping[str, RegisteredActor]
    documents: Mapping[str, Document]
    series: tuple[FigureSeries, ...]

    @classmethod
    def of(cls, report: Report, selection: Selection | None) -> Known:
        """What a report and its selection have."""
        return cls(
            load_catalogue(report.head.language),
            {source.id: source for source in report.sources},
            number_sources(report),
            {each.id: each for each in report.tracked},
            {actor.id: actor for actor in selection.actors} if selection else {},
            {document.id: document for document in selection.documents} if selection else {},
            selection.figures if selection else (),
        )

    def name(self, actor: str | None) -> str:
        """The name of an actor of the selection; empty for nobody."""
        return self.actors[actor].name if actor is not None and actor in self.actors else ""

    def cite(self, cites: Iterable[Cite]) -> Row:
        """What a row cites, in three columns that most tables have: numbers, numbers with places, addresses."""
        cites = tuple(cites)
        cited = [self.sources[source] for source in dict.fromkeys(each.source for each in cites)]
        return {
            "sources": _list(str(source.number) for source in cited),
            "citations": _list(
                f"{self.numbers[each.source]}{f', {each.locator}' if each.locator else ''}" for each in cites
            ),
            "urls": _list(print_address(source.url).shown for source in cited if source.url),
        }

    def list_outlets(self, cites: Iterable[Cite]) -> str:
        """Who published what a row cites."""
        return _list(filter(None, dict.fromkeys(self.sources[each.source].outlet for each in cites)))

    def say(self, content: Iterable[Inline]) -> str:
        """The words of a line, with its citations in brackets."""
        return "".join(
            label_cite(each, self.numbers) if isinstance(each, Cite) else say_plainly(each, self.catalogue)
            for each in content
        )


def list_events(report: Report, known: Known) -> Iterator[Row]:
    """The rows of chronologies, then events that other sections tell: what lies behind, what is ahead."""
    printed = set()
    for section, block in _list_blocks(report):
        if isinstance(block, Chronology):
            for row in (*block.rows, *block.undated):
                printed.add(row.id)
                yield {"section": section, "group": block.caption, **_describe_event(row, known)}
    bracketed = {each.text: say_plainly(each) for each in _list_verbatim(report)}
    for told in report.tracked:
        if told.status is not None and told.id not in printed:
            cites = (Cite(source) for source in told.sources if source in known.sources)
            yield {
                "id": told.id,
                "section": told.section,
                **_describe_when(told.when),
                "status": told.status,
                **_describe_telling(told),
                "text": bracketed.get(told.text, told.text),
                "place": told.place,
                **known.cite(cites),
            }


def _list_verbatim(report: Report) -> Iterator[Verbatim]:
    """The sentences of sources in the lists of a report, with the brackets that they are printed with."""
    for _, block in _list_blocks(report):
        if isinstance(block, Bullets):
            yield from (inline for item in block.items for inline in item if isinstance(inline, Verbatim))


def _describe_event(row: ChronologyRow, known: Known) -> Row:
    told = known.tracked.get(row.id)
    return {
        "id": row.id,
        "date": row.date,
        **_describe_when(row.when),
        "marks": row.marks,
        "status": row.status or "",
        **(_describe_telling(told) if told else {}),
        "text": row.text if row.edited else say_plainly(Verbatim(row.text, row.insertions)),
        "edited": _say_whether(row.edited),
        "place": row.place,
        "who": _list(each.text for each in row.who),
        "actors": _list(each.target for each in row.who if isinstance(each, Ref)),
        "outlets": "" if row.outlets is None else row.outlets,
        "notes": _list(f"{note.label}: {known.say(note.content)}" for note in row.notes),
        **known.cite(row.sources),
    }


def _describe_telling(told: Tracked) -> Row:
    return {"type": told.kind, "reported": _write_day(told.reported)}


def list_actors(report: Report, known: Known) -> Iterator[Row]:
    """The rows of actor tables."""
    for section, block in _list_blocks(report):
        if isinstance(block, ActorTable):
            for row in block.rows:
                yield {"section": section, "group": block.caption, **_describe_actor(row, known)}


def _describe_actor(row: ActorRow, known: Known) -> Row:
    actor = known.actors.get(row.id)
    return {
        "id": row.id,
        "name": row.name,
        "aliases": _list(row.aliases),
        "role": row.role,
        "country": row.country,
        "acts": _list(ref.target for ref in row.acts),
        "parts": row.parts,
        "mentions": "" if row.mentions is None else row.mentions,
        "documents": "" if row.documents is None else row.documents,
        "first_seen": row.first_seen,
        "first_day": _write_day(actor.first_seen if actor else None),
        "last_seen": row.last_seen,
        "last_day": _write_day(actor.last_seen if actor else None),
        **known.cite(row.sources),
    }


def list_quotations(report: Report, known: Known) -> Iterator[Row]:
    """The statements on record."""
    for section, block in _list_blocks(report):
        if isinstance(block, QuotationList):
            for row in block.rows:
                yield {"section": section, **_describe_quotation(row, known)}


def _describe_quotation(row: QuotationRow, known: Known) -> Row:
    told = known.tracked.get(row.id)
    return {
        "id": row.id,
        "speaker": row.speaker,
        "actor": row.speaker_ref or "",
        "named_as": row.speaker_text or "",
        "role": row.role,
        "text": known.say(describe_statement(row, known.catalogue)[:1]),
        "kind": row.kind,
        "paraphrase": _say_whether(row.paraphrase),
        "said": row.said,
        **_describe_when(told.when if told else None),
        **known.cite(row.sources),
    }


def list_figures(report: Report, known: Known) -> Iterator[Row]:
    """Figures at a glance; then all readings of the series that the report prints, and of those it has no room for.

    The selection has the readings of all of them; where there is none, those that the report draws are taken.
    """
    for section, block in _list_blocks(report):
        if isinstance(block, KeyFigures):
            for figure in block.figures:
                yield {"section": section, **_describe_figure(figure, known)}
        elif isinstance(block, FigureCourse) and not known.series:
            for drawn in block.readings:
                yield {"section": section, "series": block.caption, **_describe_drawn(drawn, known)}
    for series in known.series:
        told = known.tracked.get(series.readings[0].id)
        if told is not None:
            for reading in series.readings:
                latest = _say_whether(reading is series.latest)
                yield {
                    "section": told.section,
                    "series": told.id,
                    "latest": latest,
                    **_describe_reading(reading, known),
                }


def _describe_figure(figure: KeyFigure, known: Known) -> Row:
    return {
        "what": figure.label,
        "value": read_number(figure.value),
        "words": figure.value,
        "counted": figure.as_of,
        "outlets": known.list_outlets(figure.sources),
        **known.cite(figure.sources),
    }


def _describe_drawn(reading: CourseReading, known: Known) -> Row:
    return {
        "value": reading.value,
        "words": reading.words,
        "counted": reading.day.isoformat(),
        "said_by": reading.said_by,
        "outlets": known.list_outlets(reading.sources),
        **known.cite(reading.sources),
    }


def _describe_reading(reading: FigureReading, known: Known) -> Row:
    """One document's count; where the report cites the document nowhere, its outlet and address say whose it is."""
    document, cited = known.documents[reading.document], cite(reading.document, reading.paragraph)
    url = print_address(document.url).shown if document.url else ""
    return {
        "id": reading.id,
        "what": reading.counted,
        "place": known.name(reading.place),
        "value": reading.value,
        "words": reading.words,
        "counted": _write_day(reading.as_of),
        "happened": _write_day(reading.happened),
        "said_by": known.name(reading.said_by) or reading.speaker or "",
        "outlets": document.outlet or "",
        **(known.cite((cited,)) if cited.source in known.sources else {"urls": url}),
    }


def list_sources(report: Report, known: Known) -> Iterator[Row]:
    """The entries of the source list."""
    days = {cite(document.id).source: document.published for document in known.documents.values()}
    for source in report.sources:
        yield {
            "source": source.number,
            "id": source.id,
            "title": source.title,
            "outlet": source.outlet,
            "byline": _list(source.byline),
            "published": source.published,
            "published_day": _write_day(days.get(source.id)),
            "url": print_address(source.url).shown if source.url else "",
            "reliability": source.reliability or "",
            "extent": source.extent.value,
            "edited": _list(source.edited),
            "copies": _list(source.copies),
            "sha256": source.sha256 or "",
        }


def _list_blocks(report: Report) -> Iterator[tuple[str, Block]]:
    """Every block with the id of its section, in order of appearance."""
    return ((section.id, block) for section in report.sections for block in section.blocks)


def _describe_when(when: When | None) -> Row:
    if when is None:
        return {}
    return {
        "edtf": format_edtf(when) or "",
        "begin": _write_day(when.begin),
        "finish": _write_day(when.finish),
        "precision": when.precision.value,
    }


def _write_day(day: dt.date | None) -> str:
    return "" if day is None else day.isoformat()


def _list(items: Iterable[str]) -> str:
    """Items in one cell, separated by semicolons."""
    return "; ".join(items)


def _say_whether(holds: bool) -> str:
    return "yes" if holds else "no"
