"""Sentences with links and citations in the places that a language gives them."""

from __future__ import annotations

import pytest

from briefkit.languages import ENGLISH, Catalogue, load_catalogue
from briefkit.languages.weaving import weave
from briefkit.model.report import Inline, Link, Text

LINK = Link("the desk", "https://orvel.example")


@pytest.mark.parametrize(
    ("words", "parts", "content"),
    [
        ("As it was.", {}, (Text("As it was."),)),
        ("Contact: {contact}", {"contact": "the desk"}, (Text("Contact: the desk"),)),
        ("Contact: {contact}", {"contact": (LINK,)}, (Text("Contact: "), LINK)),
        ("{who} asks {whom}.", {"who": (LINK,), "whom": "you"}, (LINK, Text(" asks you."))),
        ("{who}{whom}", {"who": (LINK, Text("!")), "whom": (LINK,)}, (LINK, Text("!"), LINK)),
        ("{who}", {"who": ()}, ()),
        ("{{{who}}}", {"who": "x"}, (Text("{x}"),)),
    ],
)
def test_parts_stand_where_they_are_named(
    words: str, parts: dict[str, str | tuple[Inline, ...]], content: tuple[Inline, ...]
) -> None:
    assert weave(ENGLISH, words, **parts) == content


@pytest.mark.parametrize("catalogue", [load_catalogue(language) for language in ("fr", "tr", "ar")])
def test_a_language_puts_them_where_it_wants(catalogue: Catalogue) -> None:
    words = "former {title}"
    before, after = catalogue.say(words, title="\0").split("\0")
    expected = (*((Text(before),) if before else ()), LINK, *((Text(after),) if after else ()))
    assert weave(catalogue, words, title=(LINK,)) == expected
