from __future__ import annotations

import datetime as dt

import pytest

from briefkit.compose.citing import cite_tellings, inherit_marking, list_sources, name_headline
from briefkit.languages import ENGLISH
from briefkit.model.citing import cite
from briefkit.model.document import Document, Span
from briefkit.model.grading import Marking
from briefkit.model.report import Bullets, Section
from briefkit.model.selection import Selection, Told

DAY = dt.date(2024, 2, 16)
CARRIED = "also carried by an unnamed outlet, 16 February 2024"


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        (0, ()),
        (2, (CARRIED,) * 2),
        (8, (CARRIED,) * 8),
        (9, (*(CARRIED,) * 8, "1 more near-copy")),
        (1999, (*(CARRIED,) * 8, "1,991 more near-copies")),
    ],
)
def test_of_many_copies_of_a_story_a_source_names_the_first_ones(copies: int, said: tuple[str, ...]) -> None:
    documents = tuple(Document(f"d-{number}", "Boats left.", published=DAY) for number in range(copies + 1))
    group = tuple(document.id for document in documents)
    selection = Selection(DAY, None, documents, (group,), (), (), (), ())
    section = Section("background", "Background", (Bullets(((cite("d-0"),),)),))
    (source,) = list_sources([section], selection, ENGLISH)
    assert source.copies == said


@pytest.mark.parametrize(
    ("own", "marked", "expected"),
    [
        (None, (None, None), None),
        (None, ("GREEN", None), "GREEN"),
        (None, ("GREEN", "AMBER"), "AMBER"),
        ("CLEAR", ("GREEN", "AMBER"), "CLEAR"),
        ("RED", (None, None), "RED"),
    ],
)
def test_a_report_has_its_own_marking_else_the_strictest_of_what_it_cites(
    own: str | None, marked: tuple[str | None, ...], expected: str | None
) -> None:
    def mark(level: str | None) -> Marking | None:
        return Marking(f"TLP:{level}") if level else None

    documents = tuple(
        Document(f"d-{number}", "Boats left.", published=DAY, marking=mark(level))
        for number, level in enumerate(marked)
    )
    uncited = Document("d-9", "Boats came.", published=DAY, marking=mark("RED"))
    selection = Selection(DAY, None, (*documents, uncited), tuple((each.id,) for each in documents), (), (), (), ())
    section = Section("background", "Background", (Bullets(tuple((cite(each.id),) for each in documents)),))
    sources = list_sources([section], selection, ENGLISH)
    assert inherit_marking(mark(own), sources, selection) == mark(expected)


@pytest.mark.parametrize(
    ("published", "cited", "said"),
    [
        (DAY, False, "also carried by Post, 16 February 2024"),
        (None, False, "also carried by Post, no date"),
        (DAY, True, "near-identical to source 2"),
    ],
)
def test_what_is_said_of_a_copy(published: dt.date | None, cited: bool, said: str) -> None:
    documents = (Document("a", "Boats left."), Document("b", "Boats left.", outlet="Post", published=published))
    selection = Selection(DAY, None, documents, (("a", "b"),), (), (), (), ())
    cites = (cite("a"), cite("b")) if cited else (cite("a"),)
    source, *_ = list_sources([Section("x", "X", (Bullets((cites,)),))], selection, ENGLISH)
    assert (source.copies, source.published) == ((said,), "no date")


@pytest.mark.parametrize(
    ("title", "text", "headline"),
    [
        ("Boats leave", "Rain fell.", "Boats leave"),
        ("", "Rain fell\n on hills.", "Rain fell on hills."),
        ("", "x" * 89 + " y", "x" * 89 + " …"),
        ("", "x" * 88 + " y", "x" * 88 + " y"),
        ("", f"one {'x' * 80} yyyyy zzz", f"one {'x' * 80} …"),
    ],
)
def test_a_document_without_a_title_is_called_by_its_first_words(title: str, text: str, headline: str) -> None:
    assert name_headline(Document("a", text, title=title or None)) == headline


@pytest.mark.parametrize(
    ("span", "paragraph", "locator", "spans"),
    [
        (Span(0, 5), 2, "¶ 2", (Span(0, 5),)),
        (Span(0, 0), 2, "¶ 2", ()),
        (Span(0, 1), 0, "", (Span(0, 1),)),
    ],
)
def test_a_telling_is_cited_with_its_words(span: Span, paragraph: int, locator: str, spans: tuple[Span, ...]) -> None:
    (found,) = cite_tellings([Told("a", "e-1", ("e-1",), span, "Boats", paragraph)])
    assert (found.locator or "", found.spans) == (locator, spans)


@pytest.mark.parametrize(
    ("documents", "cited"),
    [
        ("abacd", [1, 2, 4]),
        # what is printed is cited first, even if its document tells it again behind others
        ("abcda", [1, 2, 3]),
        ("aab", [1, 3]),
    ],
)
def test_each_document_is_cited_once_and_three_at_most(documents: str, cited: list[int]) -> None:
    told = [Told(name, "e-1", ("e-1",), Span(0, 5), "Boats", place) for place, name in enumerate(documents, 1)]
    assert [found.locator for found in cite_tellings(told)] == [f"¶ {place}" for place in cited]
