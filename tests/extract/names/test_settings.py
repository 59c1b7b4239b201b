"""Where a story is set, and whom that gives a country."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.extract.names.settings import WEIGHTS, SettingWeights, has_office

IN_CHAD = "Wells in Chad ran dry. Chad asked for help. "
MOSTLY = "Wells in Chad ran dry. Chad asked. In Chad it is hot. Chad said so. Chad waits. Kenya sent food, Niger too. "
BETWEEN = "Chad and Niger met. Chad asked Niger for help. "


def country(text: str, name: str, title: str = "") -> str | None:
    actors = find_actors(text, (), title)
    return next(actor.country for actor in actors if actor.name == name)


PERSONS = [
    (IN_CHAD + "Water Minister Marc Hollis agreed.", "TD"),
    (IN_CHAD + "Police spokesman Marc Hollis agreed.", "TD"),
    (IN_CHAD + "Singer Marc Hollis agreed.", "TD"),
    (IN_CHAD + "Marc Hollis was hurt.", "TD"),
    (IN_CHAD + "Marc Hollis, an ambassador to Chad, left.", None),
    (IN_CHAD + "Marc Hollis of Norway agreed.", "NO"),
    (IN_CHAD + "Marc Hollis from the United States agreed.", "US"),
    (IN_CHAD + "French singer Marc Hollis agreed.", "FR"),
    (IN_CHAD + "Red Cross chief Marc Hollis agreed.", None),
    (IN_CHAD + "Marc Hollis of the University of Kansas agreed.", "US"),
    (IN_CHAD + "King Marc Hollis agreed.", "TD"),
    (MOSTLY + "Water Minister Marc Hollis agreed.", "TD"),
    (MOSTLY + "Marc Hollis was hurt.", None),
    (BETWEEN + "Water Minister Marc Hollis agreed.", None),
    ("Wells ran dry. Water Minister Marc Hollis agreed.", None),
    ("Wells in Leeds and London ran dry. Secretary Marc Hollis agreed.", "GB"),
    ("Wells in Leeds and London ran dry. President Marc Hollis agreed.", None),
    ("Wells in Leeds and London ran dry. Club president Marc Hollis agreed.", "GB"),
]


@pytest.mark.parametrize(("text", "expected"), PERSONS, ids=[text for text, _ in PERSONS])
def test_persons(text: str, expected: str | None) -> None:
    assert country(text, "Marc Hollis") == expected


BODIES = [
    (IN_CHAD + "The Corvid Institute agreed.", "Corvid Institute", "TD"),
    (IN_CHAD + "The World Corvid Institute agreed.", "World Corvid Institute", None),
    (IN_CHAD + "The Red Cross agreed.", "Red Cross", None),
    (IN_CHAD + "The House of Representatives agreed.", "House of Representatives", "TD"),
    (BETWEEN + "The House of Representatives agreed.", "House of Representatives", None),
    (BETWEEN + "The University of Kansas agreed.", "University of Kansas", "US"),
    (BETWEEN + "The Leeds City Council agreed.", "Leeds City Council", "GB"),
    (BETWEEN + "The Kennedy Space Center agreed.", "Kennedy Space Center", None),
    (BETWEEN + "The Limpopo Basin Commission agreed.", "Limpopo Basin Commission", None),
    (BETWEEN + "The United Nations Mission in Kenya agreed.", "United Nations Mission", None),
]


@pytest.mark.parametrize(("text", "name", "expected"), BODIES, ids=[row[0] for row in BODIES])
def test_bodies(text: str, name: str, expected: str | None) -> None:
    assert country(text, name) == expected


def test_the_title_tells_where_a_story_is_set() -> None:
    text = "Wells ran dry. Water Minister Marc Hollis agreed."
    assert country(text, "Marc Hollis", "Chad asks for help as wells in Chad run dry") == "TD"


OFFICES = [
    (("president",), "JP", False),
    (("vice", "president"), "FR", True),
    (("vice", "president"), "GB", False),
    (("club", "president"), "GB", True),
    (("prime", "minister"), "US", False),
    (("congressman",), "US", True),
    (("congressman",), "GB", False),
    (("water", "minister"), "GB", True),
]


@pytest.mark.parametrize(("words", "code", "expected"), OFFICES)
def test_offices_that_countries_have(words: tuple[str, ...], code: str, expected: bool) -> None:
    assert has_office(code, words) is expected


def test_the_weights_are_those_that_were_measured() -> None:
    assert SettingWeights(lead=3, lead_weight=3, least=2, most=0.75, mostly=0.8, wholly=0.85) == WEIGHTS
