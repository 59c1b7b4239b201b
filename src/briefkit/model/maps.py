"""The block of a report that is a map: which places it shows, how precisely they are known, and what happened there."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.model.checked import Checked, require, require_one_of, require_words
from briefkit.model.inlines import Ref

PRECISIONS = ("town", "region", "country")
"""What a point on a map is: the place itself, or the middle of the region or the country that it stands for."""


@dataclass(frozen=True, slots=True)
class MapPlace(Checked):
    """A place on a map.

    Attributes:
        name: As printed.
        longitude: Degrees east of Greenwich.
        latitude: Degrees north of the equator.
        precision: "town"; "region" or "country" where the point is only the middle of one.
        events: What happened there: links to rows.
        country: Name of the country that it is in, as printed; empty for a country.
        code: ISO 3166-1 alpha-2 code of the country, if it has one.
    """

    name: str
    longitude: float
    latitude: float
    precision: str
    events: tuple[Ref, ...]
    country: str = ""
    code: str = ""

    def check_values(self) -> None:
        """A place has a name, is somewhere on earth, and something happened there."""
        require_words("MapPlace.name", self.name)
        require(-180 <= self.longitude <= 180, f"MapPlace.longitude of {self.name!r} must be from -180 to 180")
        require(-90 <= self.latitude <= 90, f"MapPlace.latitude of {self.name!r} must be from -90 to 90")
        require_one_of(f"MapPlace.precision of {self.name!r}", self.precision, PRECISIONS)
        require(bool(self.events), f"MapPlace.events of {self.name!r} must not be empty")


@dataclass(frozen=True, slots=True)
class UnplacedPlace(Checked):
    """A place that is told and not on the map, since it is not known where it lies or which of several is meant.

    Attributes:
        name: As printed.
        events: What happened there: links to rows.
        country: Name of the country that it is in, as printed; empty where it is not known.
    """

    name: str
    events: tuple[Ref, ...]
    country: str = ""

    def check_values(self) -> None:
        """A place has a name, and something happened there."""
        require_words("UnplacedPlace.name", self.name)
        require(bool(self.events), f"UnplacedPlace.events of {self.name!r} must not be empty")


@dataclass(frozen=True, slots=True)
class PlaceMap(Checked):
    """A map of places with the number of events at each.

    Attributes:
        caption: What it shows, and as of when.
        places: In the order of the table.
        unplaced: What the table has besides.
        notes: Whose boundaries they are and what they do not mean; a sentence or two each.
    """

    caption: str
    places: tuple[MapPlace, ...]
    unplaced: tuple[UnplacedPlace, ...] = ()
    notes: tuple[str, ...] = ()

    def check_values(self) -> None:
        """A map has a caption and a place at least."""
        require_words("PlaceMap.caption", self.caption)
        require(bool(self.places), "PlaceMap.places must not be empty")
