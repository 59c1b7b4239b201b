"""Maps that a script may build by mistake are refused where they are built."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from briefkit.model.inlines import Ref
from briefkit.model.maps import MapPlace, PlaceMap, UnplacedPlace

PLACE = MapPlace("Baku", 49.87, 40.41, "town", (Ref("e-1", "3 June"),), "Azerbaijan", "AZ")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": ""}, "MapPlace.name"),
        ({"longitude": 181.0}, "must be from -180 to 180"),
        ({"latitude": -91.0}, "must be from -90 to 90"),
        ({"precision": "street"}, "MapPlace.precision"),
        ({"events": ()}, "must not be empty"),
    ],
)
def test_a_place_that_cannot_be_is_refused(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        dataclasses.replace(PLACE, **wrong)


def test_a_map_has_words_and_places() -> None:
    with pytest.raises(ValueError, match=r"PlaceMap\.caption"):
        PlaceMap("", (PLACE,))
    with pytest.raises(ValueError, match=r"PlaceMap\.places"):
        PlaceMap("Places", ())
    with pytest.raises(ValueError, match=r"UnplacedPlace\.events"):
        UnplacedPlace("Lionde", ())
