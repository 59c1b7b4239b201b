from __future__ import annotations

import pytest
from tests.render.test_wording import read

from briefkit.languages import ENGLISH
from briefkit.model.report import Cite, Emphasis, Inline, Source, Strong, Text
from briefkit.render.lowering.footnotes import describe_citation, tuck_marks

FULL = Source("s1", 1, "Dyke “gone”, says mayor", "Limpopo Wire", published="3 March 2024", url="https://w.example/1")
BARE = Source("s2", 2, "")


@pytest.mark.parametrize(
    ("source", "locator", "again", "listed", "expected"),
    [
        (
            FULL,
            "¶ 3",
            False,
            True,
            "Limpopo Wire, “Dyke ‘gone’, says mayor”, 3 March 2024, ¶ 3 [1]. https://w.example/1",
        ),
        (
            FULL,
            "¶ 3",
            False,
            False,
            "Limpopo Wire, “Dyke ‘gone’, says mayor”, 3 March 2024, ¶ 3. https://w.example/1",
        ),
        (FULL, "¶ 5", True, True, "Limpopo Wire, 3 March 2024, ¶ 5 [1]."),
        (FULL, None, True, False, "Limpopo Wire, 3 March 2024."),
        (BARE, "¶ 1", False, True, "untitled, ¶ 1 [2]."),
        (BARE, None, True, False, "untitled."),
    ],
)
def test_describe_citation(source: Source, locator: str | None, again: bool, listed: bool, expected: str) -> None:
    assert read(describe_citation(Cite(source.id, locator), source, ENGLISH, again=again, listed=listed)) == expected


ONE, TWO = Cite("s-1"), Cite("s-2")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Text("It rose."), Text(" "), ONE), (Text("It rose."), ONE)),
        ((Text("It rose. "), ONE, Text(" "), TWO), (Text("It rose."), ONE, Text(" "), TWO)),
        ((Text("Wire, 3 May"), Text(" · "), ONE), (Text("Wire, 3 May"), ONE)),
        ((Text("9 dead "), ONE, Text("; 10 dead "), TWO), (Text("9 dead"), ONE, Text("; 10 dead"), TWO)),
        ((Text("Basis: "), ONE, Text(".")), (Text("Basis: "), ONE, Text("."))),
        ((Strong("It rose "), ONE), (Strong("It rose "), ONE)),
        ((Text("It rose "), Emphasis("fast"), ONE), (Text("It rose "), Emphasis("fast"), ONE)),
        ((Text("See "), ONE, Text(" and"), TWO), (Text("See"), ONE, Text(" and"), TWO)),
        ((ONE,), (ONE,)),
        ((), ()),
    ],
)
def test_tuck_marks(content: tuple[Inline, ...], expected: tuple[Inline, ...]) -> None:
    assert tuple(tuck_marks(content)) == expected
