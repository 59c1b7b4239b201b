from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from tests.articles import Article, day
from tests.select.test_figures import toll
from tests.select.test_select import AS_OF, spec

from briefkit.compose.figures import compose_figures
from briefkit.languages import ENGLISH
from briefkit.model.citing import cite
from briefkit.model.document import Span
from briefkit.model.figures import FigureReading, FigureSeries
from briefkit.model.report import Cite, Empty, Inline, KeyFigure, KeyFigures, Paragraph, Table, Text
from briefkit.model.selection import FigureOfDesk
from briefkit.select import select


def words(cell: tuple[Inline, ...]) -> str:
    return "".join(part.text if isinstance(part, Text) else "[]" for part in cell)


def said(article: Article, unnamed: str | None = None) -> Article:
    """The article with its toll as a statement of Ana Vale, or of somebody without a name."""
    article.text += " Ana Vale spoke."
    if unnamed is not None:
        return article.quotation("The flood at Lionde killed 12 people.", unnamed)
    article.actor("Ana Vale")
    return article.quotation("The flood at Lionde killed 12 people.", "Ana Vale", speaker_id=article.actors[-1].id)


@pytest.mark.parametrize(
    ("articles", "columns", "rows"),
    [
        # a column that would be empty is left out
        (
            [toll("a", "12", "2024-02-16"), toll("b", "at least 1,500", "2024-02-17")],
            ("What", "Latest figure", "As of", "Sources"),
            [
                ["Killed, Lionde", "at least 1,500", "17 February 2024", "[]"],
                ["Killed, Lionde", "12", "16 February 2024", "[]"],
            ],
        ),
        (
            [toll("a", "1,200", "2024-02-16"), toll("b", "at least 1,500", "2024-02-17")],
            ("What", "Latest figure", "As of", "Range", "Sources"),
            [["Killed, Lionde", "at least 1,500", "17 February 2024", "1,200–1,500", "[] []"]],
        ),
        # whose statement it stands in
        (
            [said(toll("a", "12", "2024-02-16"))],
            ("What", "Latest figure", "As of", "According to", "Sources"),
            [["Killed, Lionde", "12", "16 February 2024", "Ana Vale", "[]"]],
        ),
        # in its words, where it has no name
        (
            [said(toll("a", "12", "2024-02-16"), "health officials")],
            ("What", "Latest figure", "As of", "According to", "Sources"),
            [["Killed, Lionde", "12", "16 February 2024", "Health officials", "[]"]],
        ),
    ],
)
def test_a_row_gives_the_latest_figure_with_its_authority_and_range(
    articles: list[Article], columns: tuple[str, ...], rows: list[list[str]]
) -> None:
    table, note = compose_figures(select([article.parsed() for article in articles], spec(), AS_OF), ENGLISH)
    assert isinstance(table, Table)
    assert table.header == columns
    assert len(table.widths) == len(columns)
    assert [[words(cell) for cell in row] for row in table.rows] == rows
    assert all(part.spans for row in table.rows for part in row[-1] if isinstance(part, Cite))
    assert isinstance(note, Paragraph)


def test_that_no_figure_was_reported_is_said() -> None:
    (block,) = compose_figures(select([Article("a", "Ana Vale spoke.").parsed()], spec(), AS_OF), ENGLISH)
    assert isinstance(block, Empty)


def read_words(*articles: Article) -> tuple[list[list[str]], list[str]]:
    """The rows of the table, and the paragraphs behind it."""
    table, *rest = compose_figures(select([article.parsed() for article in articles], spec(), AS_OF), ENGLISH)
    assert isinstance(table, Table)
    paragraphs = [words(block.content) for block in rest if isinstance(block, Paragraph)]
    return [[words(cell) for cell in row] for row in table.rows], paragraphs[1:]


@pytest.mark.parametrize(
    ("later", "latest", "doubts"),
    [
        ("A flood at Lionde killed 20 people.", "20", []),
        (
            "A flood at Lionde killed 14 people.",
            "16",
            [
                "Killed, Lionde: a later report gives fewer, “14” as of 17 February 2024; "
                "it may leave some out, or be out of date. []"
            ],
        ),
        (
            "The toll of the flood at Lionde was revised down to 14.",
            "14",
            ["Killed, Lionde: revised down from “16” as of 16 February 2024. []"],
        ),
    ],
)
def test_a_toll_that_falls_is_not_the_latest_without_a_word(later: str, latest: str, doubts: list[str]) -> None:
    article = Article("b", f"{later} Lorries brought tents and maize to the hills.", "2024-02-17")
    article.actor("Lionde", "place")
    article.event(later, day("2024-02-15"), places=(article.actors[0].id,))
    rows, said = read_words(toll("a", "16", "2024-02-16"), article)
    assert [row[:2] for row in rows] == [["Killed, Lionde", latest]]
    assert said == doubts


def test_series_of_two_causes_say_which_is_whose() -> None:
    text = "Cholera at Lionde killed two people."
    article = Article("b", f"{text} Lorries brought tents and maize to the hills.", "2024-02-17")
    article.actor("Lionde", "place")
    article.event(text, day("2024-02-15"), places=(article.actors[0].id,))
    rows, _ = read_words(toll("a", "16", "2024-02-16"), article)
    assert sorted(row[0] for row in rows) == ["Killed (cholera), Lionde", "Killed (flood), Lionde"]


def count(number: int, value: int, place: str = "d", day: int | None = 16) -> FigureReading:
    span = Span(number, number + 1)
    as_of = dt.date(2024, 2, day) if day else None
    return FigureReading(
        f"f-{number}", "killed", value, f"At least {value}", None, None, as_of, None, f"{place}{number}", span, span, 1
    )


@pytest.mark.parametrize(
    ("series", "rows", "more"),
    [(4, 4, ""), (5, 4, " 1 more is in the JSON output."), (6, 4, " 2 more are in the JSON output.")],
)
def test_four_series_are_printed_and_the_others_counted(series: int, rows: int, more: str) -> None:
    selection = select([Article("a", "Rain fell.").parsed()], spec(), AS_OF)
    figures = tuple(FigureSeries((count(number, 9 + number),)) for number in range(series))
    table, note = compose_figures(dataclasses.replace(selection, figures=figures), ENGLISH)
    assert isinstance(table, Table)
    assert isinstance(note, Paragraph)
    assert len(table.rows) == rows
    said = "A figure is of the day that its source gives for it, else of its publication; none is added to another."
    assert words(note.content) == f"{said}{more}"


@pytest.mark.parametrize(("readings", "cited"), [(1, 1), (4, 4), (5, 4)])
def test_a_series_cites_four_documents_the_latest_first(readings: int, cited: int) -> None:
    selection = select([Article("a", "Rain fell.").parsed()], spec(), AS_OF)
    told = tuple(count(number, 10 + number) for number in range(readings))
    table, *_ = compose_figures(dataclasses.replace(selection, figures=(FigureSeries(told),)), ENGLISH)
    assert isinstance(table, Table)
    found = [part for part in table.rows[0][-1] if isinstance(part, Cite)]
    latest = [cite(reading.document, 1, (reading.span,)) for reading in reversed(told)]
    assert found == latest[:cited]
    assert words(table.rows[0][-1]) == " ".join(["[]"] * cited)


def test_a_figure_without_a_day_says_so() -> None:
    selection = select([Article("a", "Rain fell.").parsed()], spec(), AS_OF)
    table, *_ = compose_figures(
        dataclasses.replace(selection, figures=(FigureSeries((count(1, 9, day=None),)),)), ENGLISH
    )
    assert isinstance(table, Table)
    assert [words(cell) for cell in table.rows[0]] == ["Killed", "at least 9", "undated", "[]"]


@pytest.mark.parametrize("series", [(), (FigureSeries((count(1, 9),)),)])
def test_figures_of_the_desk_stand_first(series: tuple[FigureSeries, ...]) -> None:
    selection = select([Article("a", "Rain fell.").parsed()], spec(), AS_OF)
    own = (FigureOfDesk("f-desk-1", "40", "Boats", day("2024-02-13")),)
    first, *rest = compose_figures(dataclasses.replace(selection, figures=series, own_figures=own), ENGLISH)
    assert first == KeyFigures((KeyFigure("40", "Boats (according to the desk)", "13 February 2024", ()),))
    assert [type(block) for block in rest] == ([Table, Paragraph] if series else [])
