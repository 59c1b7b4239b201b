"""Where places lie: a name and a country to a point and how precise it is; nothing where several may be meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from briefkit.model.folding import fold
from briefkit.places.region_words import says_region, strip_kind
from briefkit.places.tables import read_rows

_DEGREE = 100
"""Steps of a degree in the tables."""


class Precision(Enum):
    """What a point is: the place itself, or the middle of something in which it lies."""

    TOWN = "town"
    REGION = "region"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place lies.

    Attributes:
        longitude: In degrees, east of Greenwich.
        latitude: In degrees, north of the equator.
        precision: What the point is.
        country: ISO 3166-1 alpha-2 code.
        region: GeoNames code of the first-level region within the country; empty where it was not needed.
    """

    longitude: float
    latitude: float
    precision: Precision
    country: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class _Town:
    """A town of the table: whether it is meant by its name alone, and whether other countries have the name."""

    spot: Spot
    alone: bool
    elsewhere: bool


def find_country(code: str) -> Spot | None:
    """The centre of the largest part of a country, by its ISO 3166-1 alpha-2 code."""
    return _read_countries().get(code)


@cache
def list_countries() -> Mapping[str, str]:
    """What English calls each country, by its ISO 3166-1 alpha-2 code."""
    return {code: name for code, name, *_ in _read_country_rows()}


def find_region(name: str, country: str) -> Spot | None:
    """The middle of a region of a country, by its name with or without what kind of region it is."""
    return _read_regions().get((country, fold(name))) or _read_regions().get((country, strip_kind(fold(name))))


def find_place(
    name: str, country: str, beside: Collection[str] = (), told: Collection[str] = (), *, sure: bool = True
) -> Spot | None:
    """Where a town or region of a country lies; None where it is not known, or not which of several is meant.

    Args:
        name: Its name in any spelling; case and accents do not count.
        country: ISO 3166-1 alpha-2 code.
        beside: Codes of the country's regions that stand beside it, one of which it must then be in: "Portland, Maine".
        told: Codes of those that are named elsewhere, and may decide which of several is meant.
        sure: Whether the country is told by more than the name, which towns of other countries may bear, too.
    """
    folded = fold(name)
    if says_region(folded):
        return find_region(name, country)
    towns = _list_towns(folded, country) or _list_towns(folded.removesuffix(" city"), country)
    if not towns:
        return find_region(name, country)
    return _choose(towns, beside, told) if sure or not towns[0].elsewhere else None


def find_only(name: str) -> Spot | None:
    """Where the only town of a name lies, of all towns of the world; None where there are none or several."""
    found = [towns for country in _read_towns() if (towns := _list_towns(fold(name), country))]
    if len(found) != 1 or any(town.elsewhere for town in found[0]):
        return None
    return _choose(found[0], (), ())


def _choose(towns: Sequence[_Town], beside: Collection[str], told: Collection[str]) -> Spot | None:
    """The town that is meant of those with one name in one country, if that can be told."""
    spots = [town.spot for town in towns]
    if all(not spot.region for spot in spots):
        return spots[0]
    for named in (beside, told):
        within = [spot for spot in spots if spot.region in named]
        if within or (beside and named is beside):
            return within[0] if len(within) == 1 else None
    return next((town.spot for town in towns if town.alone), None)


def _list_towns(folded: str, country: str) -> list[_Town]:
    """The towns of a folded name in a country, the largest first."""
    entry = re.compile(rf"\|(~?){re.escape(folded)} (-?\d+) (-?\d+)(?:/(\w*)(\*?))?(?=\|)")
    return [
        _Town(_make_spot(longitude, latitude, Precision.TOWN, country, region or ""), bool(alone), bool(elsewhere))
        for elsewhere, longitude, latitude, region, alone in entry.findall(_read_towns().get(country, ""))
    ]


@cache
def _read_towns() -> dict[str, str]:
    """The entries of each country; they are too many to be taken apart for a few names."""
    return {country: f"|{entries}|" for country, entries in read_rows("towns.tsv")}


@cache
def _read_regions() -> dict[tuple[str, str], Spot]:
    """Regions by country and folded name."""
    return {
        (country, name): _make_spot(x, y, Precision.REGION, country, code)
        for country, code, x, y, names in read_rows("regions.tsv")
        for name in names.split("|")
    }


@cache
def _read_country_rows() -> tuple[list[str], ...]:
    return tuple(read_rows("countries.tsv"))


@cache
def _read_countries() -> dict[str, Spot]:
    """The centres of countries by their codes; some have none."""
    return {
        code: _make_spot(point[0], point[1], Precision.COUNTRY, code)
        for code, _, *point in _read_country_rows()
        if point
    }


def _make_spot(longitude: str, latitude: str, precision: Precision, country: str, region: str = "") -> Spot:
    return Spot(int(longitude) / _DEGREE, int(latitude) / _DEGREE, precision, country, region)
