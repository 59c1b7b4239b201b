from __future__ import annotations

import pytest
from tests.articles import Article
from tests.select.test_figures import toll
from tests.select.test_select import AS_OF, spec

from briefkit.compose.figures import compose_figures
from briefkit.model.report import Cite, Empty, Inline, Paragraph, Table, Text, Verbatim
from briefkit.select import select


def words(cell: tuple[Inline, ...]) -> str:
    return "".join(part.text if isinstance(part, Text | Verbatim) else "[]" for part in cell)


@pytest.mark.parametrize(
    ("articles", "rows"),
    [
        (
            [toll("a", "12", "2024-02-16"), toll("b", "at least 1,500", "2024-02-17")],
            [
                ["Killed, Lionde", "at least 1,500", "17 February 2024", "", "", "[]"],
                ["Killed, Lionde", "12", "16 February 2024", "", "", "[]"],
            ],
        ),
        (
            [toll("a", "1,200", "2024-02-16"), toll("b", "at least 1,500", "2024-02-17")],
            [["Killed, Lionde", "at least 1,500", "17 February 2024", "", "1,200–1,500", "[] []"]],
        ),
    ],
)
def test_a_row_gives_the_latest_figure_with_its_authority_and_range(
    articles: list[Article], rows: list[list[str]]
) -> None:
    table, note = compose_figures(select([article.parsed() for article in articles], spec(), AS_OF), "en-GB")
    assert isinstance(table, Table)
    assert [[words(cell) for cell in row] for row in table.rows] == rows
    assert all(part.spans for row in table.rows for part in row[-1] if isinstance(part, Cite))
    assert isinstance(note, Paragraph)


def test_that_no_figure_was_reported_is_said() -> None:
    (block,) = compose_figures(select([Article("a", "Ana Vale spoke.").parsed()], spec(), AS_OF), "en-GB")
    assert isinstance(block, Empty)
