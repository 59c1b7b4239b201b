"""The figures: the latest count of each matter, who says so and as of when, with the range of what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefkit.compose.citing import cite_tellings
from briefkit.compose.courses import compose_courses
from briefkit.compose.naming import name_actors
from briefkit.languages import Catalogue, message
from briefkit.languages.dates import format_day, format_when
from briefkit.languages.figures import name_figures, name_speaker
from briefkit.model.citing import cite
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.report import Block, Empty, Inline, KeyFigure, KeyFigures, Paragraph, Table, Text
from briefkit.model.selection import FigureOfDesk, Selection

_COLUMNS = (
    (message("What"), 1.9),
    (message("Latest figure"), 1.4),
    (message("As of"), 1.9),
    (message("According to"), 2.2),
    (message("Range"), 1.2),
    (message("Sources"), 1.4),
)
"""Headings and relative widths; a column that says nothing in any row is left out."""
_SERIES = 4
"""As many as a report of three pages has room for."""
_CITED = 4
"""Sources of a series that are cited; all of them are in the JSON."""
_NOTHING = message(
    "No count of people killed, injured, missing, displaced or arrested, of cases or of votes was found."
)
_NOTE = message(
    "A figure is of the day that its source gives for it, else of its publication; none is added to another."
)


def compose_figures(selection: Selection, catalogue: Catalogue) -> tuple[Block, ...]:
    """The desk's figures, then a table with a row for each series, those that most documents tell first."""
    own = tuple(_write_figure(figure, catalogue) for figure in selection.own_figures)
    if own and not selection.figures:
        return (KeyFigures(own),)
    if not selection.figures:
        return (Empty(catalogue.say(_NOTHING)),)
    names = name_actors(selection.actors, catalogue)
    printed = tuple(zip(selection.figures, name_figures(selection.figures, names, catalogue), strict=True))[:_SERIES]
    rows = tuple(_build_row(series, name, names, catalogue) for series, name in printed)
    more = len(selection.figures) - len(rows)
    rest = ""
    if more:
        words = catalogue.count("{number} more is in the JSON output.", "{number} more are in the JSON output.", more)
        rest = f" {words}"
    told = [place for place in range(len(_COLUMNS)) if any(row[place] for row in rows)]
    table = Table(
        tuple(catalogue.say(_COLUMNS[place][0]) for place in told),
        tuple(tuple(row[place] for place in told) for row in rows),
        widths=tuple(_COLUMNS[place][1] for place in told),
    )
    courses = compose_courses(selection, names, catalogue)
    note = Paragraph((Text(catalogue.say(_NOTE) + rest),))
    doubts = (Paragraph(doubt) for series, name in printed for doubt in _list_doubts(series, name, catalogue))
    return (*((KeyFigures(own),) if own else ()), table, note, *doubts, *courses)


def _write_figure(figure: FigureOfDesk, catalogue: Catalogue) -> KeyFigure:
    """A figure that the desk gives; one without a source says that it is the desk's."""
    label = figure.label if figure.reports else catalogue.say("{label} (according to the desk)", label=figure.label)
    return KeyFigure(figure.value, label, format_when(figure.as_of, catalogue), cite_tellings(figure.reports))


def _build_row(
    series: FigureSeries, name: str, names: dict[str, str], catalogue: Catalogue
) -> tuple[tuple[Inline, ...], ...]:
    latest = series.latest
    bounds = (catalogue.write_number(bound) for bound in (series.lowest, series.highest))
    spread = "" if series.lowest == series.highest else "–".join(bounds)
    others = (reading for reading in reversed(series.readings) if reading.document != latest.document)
    cited = {latest.document: latest} | {reading.document: reading for reading in others}
    return (
        (Text(name),),
        (Text(latest.words[:1].lower() + latest.words[1:]),),
        (Text(_say_day(latest, catalogue)),),
        _say(name_speaker(latest, names, catalogue)),
        _say(spread),
        _cite_readings(list(cited.values())[:_CITED]),
    )


def _list_doubts(series: FigureSeries, name: str, catalogue: Catalogue) -> Iterator[tuple[Inline, ...]]:
    """What speaks against the latest figure: a later one that is lower, or an earlier one that it brings down."""
    if series.falls:
        last = series.falls[-1]
        doubt = message(
            "{what}: a later report gives fewer, “{words}” as of {day}; it may leave some out, or be out of date."
        )
        yield _say_doubt(doubt, name, last, catalogue)
    if (before := series.fell_from) is not None:
        yield _say_doubt(message("{what}: revised down from “{words}” as of {day}."), name, before, catalogue)


def _say_doubt(doubt: str, name: str, reading: FigureReading, catalogue: Catalogue) -> tuple[Inline, ...]:
    words = catalogue.say(doubt, what=name, words=reading.words, day=_say_day(reading, catalogue))
    return (Text(f"{words} "), *_cite_readings((reading,)))


def _say_day(reading: FigureReading, catalogue: Catalogue) -> str:
    return format_day(reading.as_of, catalogue) if reading.as_of else catalogue.say("undated")


def _say(words: str) -> tuple[Text, ...]:
    return (Text(words),) if words else ()


def _cite_readings(readings: Sequence[FigureReading]) -> tuple[Inline, ...]:
    cites = [cite(each.document, each.paragraph, (each.span,)) for each in readings]
    return tuple(part for number, each in enumerate(cites) for part in ((Text(" "), each) if number else (each,)))
