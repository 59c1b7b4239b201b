from __future__ import annotations

import pytest
from tests.articles import Article
from tests.select.test_figures import toll
from tests.select.test_select import AS_OF, spec

from briefkit.compose.figures import compose_figures
from briefkit.languages import ENGLISH
from briefkit.model.report import Cite, Empty, Inline, Paragraph, Table, Text
from briefkit.select import select


def words(cell: tuple[Inline, ...]) -> str:
    return "".join(part.text if isinstance(part, Text) else "[]" for part in cell)


def said(article: Article) -> Article:
    """The article with its toll as a statement of Ana Vale."""
    article.text += " Ana Vale spoke."
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
