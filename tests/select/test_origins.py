# ruff: noqa: E501 (a table holds one case a line)
from __future__ import annotations

import dataclasses

import pytest
from tests.select.tellings_of import Telling, list_all, parse_story

from briefkit.model.document import Document
from briefkit.model.selection import SHARED, STATEMENT, UNNAMED
from briefkit.select.merging import merge_candidates
from briefkit.select.origins import find_origins

TOLD = "Ivo Lund resigned as mayor of Karsk"


@pytest.mark.parametrize(
    ("document", "origin"),
    [
        (Document("d", "Rain fell.", outlet="Karsk Post"), "Karsk Post"),
        (Document("d", "Rain fell."), f"{UNNAMED}d"),
        (Document("d", "Rain fell.", outlet="AFP"), "Agence France-Presse"),
        (Document("d", "KARSK (Reuters) - Rain fell.", outlet="Karsk Post"), "Reuters"),
        (Document("d", "KARSK (Post/AP) — Rain fell.", outlet="Karsk Post"), "Associated Press"),
        (Document("d", "Rain fell.", outlet="Karsk Post", byline=("Ana Vale, Reuters",)), "Reuters"),
        # a name that only ends as an agency's, and one deep in the text
        (Document("d", "Rain fell.", outlet="Karsk Post", byline=("Ana Kapap",)), "Karsk Post"),
        (Document("d", f"{'Rain fell. ' * 60}(Reuters) - Rain fell.", outlet="Karsk Post"), "Karsk Post"),
    ],
)
def test_whom_a_story_goes_back_to(document: Document, origin: str) -> None:
    assert find_origins([document], [("d",)]) == {"d": origin}


def test_a_credit_in_one_of_the_copies_is_one_for_all() -> None:
    documents = [Document("a", "Rain fell.", outlet="Post"), Document("b", "(AP) Rain fell.", outlet="Echo")]
    assert set(find_origins(documents, [("a", "b")]).values()) == {"Associated Press"}
    assert set(find_origins(documents, [("a",), ("b",)]).values()) == {"Post", "Associated Press"}


@pytest.mark.parametrize(
    ("outlets", "origin"),
    [
        (("Post", "Echo"), f"{SHARED}Post"),
        ((None, "Echo", "Post"), f"{SHARED}Echo"),
        (("Post", "POST"), "Post"),
        (("Post", None), "Post"),
        (("AFP", "Post"), "Agence France-Presse"),
        ((None, None), f"{UNNAMED}0"),
    ],
)
def test_the_first_of_the_outlets_that_carry_a_text_is_not_known_to_be_its_origin(
    outlets: tuple[str | None, ...], origin: str
) -> None:
    documents = [Document(str(place), "Rain fell.", outlet=outlet) for place, outlet in enumerate(outlets)]
    found = find_origins(documents, [[document.id for document in documents]])
    assert {*found.values()} == {origin}


def test_a_text_of_several_outlets_and_another_of_the_first_of_them_are_one_origin() -> None:
    stories = [parse_story(name, Telling(f"{TOLD}.", "resigned", "Ivo Lund"), outlet="Post") for name in "ab"]
    (event,) = merge_candidates(list_all(*stories), {"a": f"{SHARED}Post", "b": "Post"})
    assert len(event.origins) == 1


@pytest.mark.parametrize(
    ("sentences", "outlets", "origins"),
    [
        ((f"{TOLD}.", f"{TOLD} at noon."), 2, ("Post", "Echo")),
        ((f"{TOLD}, Reuters reported.", f"{TOLD}, according to the Reuters news agency."), 2, ("Reuters",)),
        (
            (f"{TOLD}, state media said, citing AFP.", f"{TOLD}, he told Agence France-Presse."),
            2,
            ("Agence France-Presse",),
        ),
        ((f"{TOLD}, Reuters reported.", f"{TOLD} at noon."), 2, ("Reuters", "Echo")),
        ((f"{TOLD} in a statement.", f"{TOLD}, a press release said."), 2, (f"{STATEMENT}Ivo Lund",)),
        # to say so is no statement for all of the press
        ((f"{TOLD}, he stated.", f"{TOLD}, Lund said."), 2, ("Post", "Echo")),
    ],
)
def test_outlets_and_origins_are_counted(sentences: tuple[str, str], outlets: int, origins: tuple[str, ...]) -> None:
    stories = [
        parse_story(name, Telling(text, "resigned", "Ivo Lund"), outlet=outlet)
        for name, text, outlet in zip("ab", sentences, ("Post", "Echo"), strict=True)
    ]
    documents = [story.document for story in stories]
    candidates = list_all(*stories)
    (event,) = merge_candidates(candidates, find_origins(documents, [("a",), ("b",)]))
    lund = next(actor for actor, _ in candidates[0].parts)
    assert event.outlets == outlets
    assert {*event.origins} == {origin.replace("Ivo Lund", lund) for origin in origins}


def test_one_outlet_that_tells_twice_is_one() -> None:
    stories = [parse_story(name, Telling(f"{TOLD}.", "resigned", "Ivo Lund"), outlet="Post") for name in "ab"]
    (event,) = merge_candidates(list_all(*stories), {"a": "Post", "b": "Post"})
    assert (event.outlets, event.origins) == (1, ("Post",))


@pytest.mark.parametrize(
    ("documents", "origins"),
    [
        (  # a note without an outlet goes back to the outlet that its author signs for
            [Document("a", "x", byline=("Ana Vale",)), Document("b", "x", outlet="Notes", byline=("ANA VALE",))],
            ["Notes", "Notes"],
        ),
        ([Document("a", "x", byline=("Ana Vale",)), Document("b", "x", byline=("Ana Vale",))], [f"{UNNAMED}a"] * 2),
        ([Document("a", "x", byline=("Ana Vale",)), Document("b", "x", byline=("Ivo Lund",))], [f"{UNNAMED}a", f"{UNNAMED}b"]),
        (  # what two outlets sign alike ("Staff writer") is nobody's
            [Document("a", "x", outlet="Post", byline=("Web Desk",)), Document("b", "x", outlet="Echo", byline=("Web Desk",))],
            ["Post", "Echo"],
        ),
        ([Document("a", "x"), Document("b", "x")], [f"{UNNAMED}a", f"{UNNAMED}b"]),
    ],
)  # fmt: skip
def test_what_names_no_outlet_goes_back_to_its_authors(documents: list[Document], origins: list[str]) -> None:
    found = find_origins(documents, [(document.id,) for document in documents])
    assert [found[document.id] for document in documents] == origins


@pytest.mark.parametrize(
    ("outlets", "count", "origins"),
    [
        (("Mission notes", None), 1, {"Mission notes"}),
        (("Post", None, "Echo"), 2, {"Post", "Echo"}),
        ((None, None), 1, {f"{UNNAMED}a", f"{UNNAMED}b"}),
        (("Post", "POST"), 1, {"POST"}),
    ],
)
def test_documents_without_an_outlet_are_no_outlets(
    outlets: tuple[str | None, ...], count: int, origins: set[str]
) -> None:
    stories = [
        dataclasses.replace(story, document=dataclasses.replace(story.document, outlet=outlet))
        for name, outlet in zip("abc", outlets, strict=False)
        for story in [parse_story(name, Telling(f"{TOLD}.", "resigned", "Ivo Lund"))]
    ]
    documents = [story.document for story in stories]
    found = find_origins(documents, [(document.id,) for document in documents])
    (event,) = merge_candidates(list_all(*stories), found)
    assert event.outlets == count
    assert {*event.origins} == origins
