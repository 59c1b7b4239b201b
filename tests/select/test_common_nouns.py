"""What common nouns mean that a story has tied to a name, with invented countries, towns and bodies."""

from __future__ import annotations

import dataclasses
import re

import pytest
from tests.articles import Article

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument, Role
from briefkit.select.common_nouns import find_ties

NAMES = {
    "place": ("Orvel", "Ardal", "Sund"),
    "country": ("Karvia", "Borduria", "Lomund"),
    "organisation": ("Department of Water", "Department of Ports", "Tern Union"),
    "person": ("Ana Vale",),
}


def read(text: str, role: Role | None = None) -> ParsedDocument:
    """A text whose first sentence tells an event, with every mention of a name, and the role of Ana Vale."""
    article = Article("a", text)
    for kind, names in NAMES.items():
        for name in names:
            article.actor(name, kind, None, (role,) if role and kind == "person" else ())
    article.event(text.split()[0])
    parsed = article.parsed()
    spans = {each.id: [*re.finditer(rf"\b{each.name}\b", text)] for each in parsed.actors}
    actors = (
        dataclasses.replace(each, mentions=tuple(Span(*found.span()) for found in spans[each.id]))
        for each in parsed.actors
    )
    return dataclasses.replace(parsed, actors=tuple(each for each in actors if each.mentions))


def explain(text: str, role: Role | None = None) -> list[tuple[str, list[str], str]]:
    """The words of the last sentence with what they mean, and the name that this rests on."""
    parsed = read(text, role)
    return [
        (text[slice(*tie.span)], [actor.name for actor in tie.actors], text[slice(*tie.named)])
        for tie in find_ties(parsed, parsed.sentences[-1])
    ]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Rain fell on the town of Orvel. The town was cut off.", "Orvel"),
        ("Rain fell on Orvel, a small port. The port was shut.", "Orvel"),
        ("Rain fell on the town of Orvel. The dyke at Ardal, a mile from the town, broke.", "Orvel"),
        ("Rain fell on the town of Orvel. It went on. Boats left the town.", "Orvel"),
        # a country has one capital, however long ago it was named
        ("Rain fell on the capital, Sund. It ran. It sank. It hit Ardal. Boats left the capital.", "Sund"),
        # nothing ties the noun to the name
        ("Rain fell on Orvel. The town was cut off.", None),
        ("Rain fell on the village of Orvel. The town was cut off.", None),
        # another place is meant, or may be
        ("Rain fell on the town of Orvel. Boats left Ardal. The town was cut off.", None),
        ("Rain fell on the town of Orvel. In Ardal the town was cut off.", None),
        ("Rain fell on the town of Orvel and the town of Ardal. The town was cut off.", None),
        ("Rain fell on the town of Orvel. It ran. It sank. The town was cut off.", None),
        # the noun is told of further, belongs to something, or its name stands beside it
        ("Rain fell on the town of Orvel. The town of mills was cut off.", None),
        ("Rain fell on the town of Orvel. The town\u2019s mills shut.", None),
        ("Rain fell on the town of Orvel. The town Hall was cut off.", None),
        ("Rain fell on the town of Orvel. The town was cut off from Orvel Bridge.", None),
    ],
)
def test_a_noun_for_a_place_means_the_one_that_is_called_so(text: str, means: str | None) -> None:
    assert [actors for _, actors, _ in explain(text)] == ([[means]] if means else [])


BOTH = ["Karvia", "Borduria"]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Karvia met Borduria. The two countries signed.", BOTH),
        ("Karvia met Borduria. It rained. On Friday the two sides signed.", BOTH),
        ("Borduria met Karvia. Lomund spoke. It rained. Karvia and Borduria left. It snowed. The two nations signed.",
         ["Borduria", "Karvia"]),
        ("Guards met envoys of Karvia in Borduria. The two countries signed.", BOTH),
        # a scene is no side, and one or three are no two
        ("Guards of Karvia met rebels in Borduria. The two sides signed.", None),
        ("Guards of Karvia met rebels. The two countries signed.", None),
        ("Karvia and Borduria met Lomund. The two countries signed.", None),
        ("Karvia met Borduria. Lomund spoke. The two countries signed.", None),
        ("Karvia met Borduria. Lomund spoke. It rained. The two countries signed.", None),
        # they are named, or others are told of
        ("Karvia met Borduria. The two countries signed in Karvia.", None),
        ("Karvia met Borduria. The two countries that signed left.", None),
        ("Karvia met Borduria. The two mayors signed.", None),
        ("The two countries signed for Karvia and Borduria.", None),
    ],
)  # fmt: skip
def test_two_countries_are_those_with_which_the_story_opens(text: str, means: list[str] | None) -> None:
    assert [actors for _, actors, _ in explain(text)] == ([means] if means else [])


SPOKE = "The Department of Water met. Boats left, department spokeswoman Ana Vale said."


@pytest.mark.parametrize(
    ("text", "of", "means"),
    [
        (SPOKE, "Department of Water", "Department of Water"),
        # nobody knows for whom she speaks, or it is another body, or there are two, or it is named behind
        (SPOKE, None, None),
        (SPOKE, "Tern Union", None),
        (SPOKE, "Ministry of Water", None),
        (f"The Department of Ports met. {SPOKE}", "Department of Water", None),
        ("Rain fell. Boats left, department spokeswoman Ana Vale of the Department of Water said.",
         "Department of Water", None),
        # words before it tell which
        ("The Department of Water met. Boats left, state department spokeswoman Ana Vale said.",
         "Department of Water", None),
    ],
)  # fmt: skip
def test_a_body_before_an_office_is_the_one_that_its_holder_speaks_for(
    text: str, of: str | None, means: str | None
) -> None:
    at = text.index("spokeswoman")
    found = explain(text, Role("spokeswoman", of, Span(at, at + len("spokeswoman"))))
    assert found == ([("department", [means], means)] if means else [])


def test_a_tie_says_what_it_rests_on() -> None:
    assert explain("Rain fell on the town of Orvel. The town sank.") == [("The town", ["Orvel"], "Orvel")]
    assert explain("Karvia met Borduria. The two countries left.") == [("The two countries", BOTH, "Karvia")]
