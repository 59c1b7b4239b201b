"""The map has every place of every row once, on it or in its table, and links to each row."""

from __future__ import annotations

import dataclasses
from collections import Counter

from tests.compose.test_locating import MOZAMBIQUE, USA, happen, name, select

from briefkit.compose.place_map import compose_map
from briefkit.languages import load_catalogue
from briefkit.model.maps import PlaceMap
from briefkit.model.report import Empty
from briefkit.model.selection import Selection

WORDS = load_catalogue("en-GB")
CHOKWE, GAZA, MAPUTO, LIONDE = name("Chókwè", "MZ"), name("Gaza", "MZ"), name("Maputo", "MZ"), name("Lionde")
PLACES = (CHOKWE, GAZA, MAPUTO, LIONDE, MOZAMBIQUE)
EVENTS = (
    happen(CHOKWE, identifier="e-1"),
    happen(GAZA, MAPUTO, identifier="e-2"),
    happen(CHOKWE, MOZAMBIQUE, identifier="e-3"),
    happen(LIONDE, identifier="e-4"),
    happen(identifier="e-5"),
    happen(MOZAMBIQUE, identifier="e-6"),
)


def compose(selection: Selection) -> PlaceMap:
    (block,) = compose_map(selection, WORDS)
    assert isinstance(block, PlaceMap)
    return block


def test_each_place_has_its_rows_those_with_the_most_first() -> None:
    block = compose(select(EVENTS, *PLACES))
    assert [
        (place.name, place.country, place.precision, [event.target for event in place.events]) for place in block.places
    ] == [
        ("Chókwè", "Mozambique", "town", ["e-1", "e-3"]),
        ("Gaza", "Mozambique", "region", ["e-2"]),
        ("Maputo", "Mozambique", "town", ["e-2"]),
        ("Mozambique", "", "country", ["e-6"]),
    ]
    assert [(place.name, [event.target for event in place.events]) for place in block.unplaced] == [("Lionde", ["e-4"])]
    assert {event.text for place in block.places for event in place.events} == {"15 Feb"}


def test_nothing_of_the_rows_is_lost_and_no_row_counts_twice_at_a_place() -> None:
    block = compose(select(EVENTS, *PLACES))
    links = [*(place.events for place in block.places), *(place.events for place in block.unplaced)]
    told = Counter(event.target for events in links for event in events)
    assert told == {"e-1": 1, "e-2": 2, "e-3": 1, "e-4": 1, "e-6": 1}  # e-5 names no place


def test_two_spellings_of_one_town_are_one_place() -> None:
    kyiv, kiev, lviv = name("Kyiv", "UA"), name("Kiev", "UA"), name("Lviv", "UA")
    events = (happen(kyiv, identifier="e-1"), happen(kiev, identifier="e-2"), happen(kyiv, lviv, identifier="e-3"))
    block = compose(select(events, kyiv, kiev, lviv))
    assert [(place.name, len(place.events)) for place in block.places] == [("Kyiv", 3), ("Lviv", 1)]


def test_a_map_says_as_of_when_and_that_its_boundaries_mean_nothing() -> None:
    block = compose(select(EVENTS, *PLACES))
    assert block.caption.endswith("as of 20 February 2024")
    assert any("Natural Earth" in note and "imply no position" in note for note in block.notes)
    assert any("GeoNames (CC BY 4.0)" in note for note in block.notes)


def test_the_house_has_its_own_words_for_boundaries() -> None:
    (block,) = compose_map(select(EVENTS, *PLACES), WORDS, boundaries="Boundaries are approximate.")
    assert isinstance(block, PlaceMap)
    assert block.notes[0] == "Boundaries are approximate."
    assert "GeoNames" in block.notes[1]


def test_a_map_of_one_place_is_left_out() -> None:
    for events in (EVENTS[:1], (EVENTS[0], EVENTS[3])):
        (block,) = compose_map(select(events, *PLACES), WORDS)
        assert isinstance(block, Empty)
        assert not block.periodic
        assert block.reason.startswith("No map")


def test_a_map_without_events_says_so() -> None:
    assert compose_map(select(()), WORDS) == (Empty("No event of the period was selected."),)


def test_an_event_without_a_day_is_linked_by_words() -> None:
    event = happen(CHOKWE, identifier="e-9")
    undated = dataclasses.replace(event, date=dataclasses.replace(event.date, when=None))
    block = compose(select((undated, happen(USA, identifier="e-8")), *PLACES, USA))
    assert {place.name: place.events[0].text for place in block.places}["Chókwè"] == "undated"
