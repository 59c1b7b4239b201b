import re
import subprocess
import sys
from importlib.resources import files

import pytest

from briefkit.places.gazetteer import Precision, find_country, find_only, find_place, find_region
from briefkit.places.tables import read_rows

TOWNS = [  # country, name, longitude, latitude, from atlases
    ("AZ", "Baku", 49.87, 40.41),
    ("AZ", "Ganja", 46.36, 40.68),
    ("GE", "Tbilisi", 44.79, 41.72),
    ("KZ", "Astana", 71.43, 51.13),
    ("KZ", "Aktau", 51.17, 43.65),
    ("MZ", "Maputo", 32.58, -25.97),
    ("MZ", "Chókwè", 33.0, -24.53),
    ("UA", "Kyiv", 30.52, 50.45),
    ("UA", "Kiev", 30.52, 50.45),
    ("UA", "Kharkiv", 36.23, 49.99),
    ("TR", "Istanbul", 28.96, 41.01),
    ("RU", "Moscow", 37.62, 55.76),
    ("RU", "Vladivostok", 131.9, 43.12),
    ("IN", "Mumbai", 72.88, 19.08),
    ("IN", "Bombay", 72.88, 19.08),
    ("JP", "Tokyo", 139.69, 35.69),
    ("AU", "Sydney", 151.21, -33.87),
    ("NZ", "Christchurch", 172.64, -43.53),
    ("FJ", "Suva", 178.44, -18.14),
    ("GL", "Nuuk", -51.72, 64.18),
    ("SJ", "Longyearbyen", 15.64, 78.22),
    ("BR", "São Paulo", -46.63, -23.55),
    ("AR", "Buenos Aires", -58.38, -34.6),
    ("US", "New York", -74.01, 40.71),
    ("US", "Washington", -77.04, 38.9),
    ("US", "San Francisco", -122.42, 37.77),
    ("NG", "Lagos", 3.39, 6.45),
    ("ZA", "Pretoria", 28.19, -25.75),
    ("SS", "Juba", 31.58, 4.85),
    ("FR", "Paris", 2.35, 48.86),
    ("DE", "Cologne", 6.96, 50.94),
    ("BD", "Chittagong", 91.8, 22.36),
    ("PH", "General Santos City", 125.17, 6.11),
]


@pytest.mark.parametrize(("country", "name", "longitude", "latitude"), TOWNS)
def test_towns_lie_where_atlases_have_them(country: str, name: str, longitude: float, latitude: float) -> None:
    spot = find_place(name, country)
    assert spot is not None
    assert spot.precision is Precision.TOWN
    assert (spot.longitude, spot.latitude) == pytest.approx((longitude, latitude), abs=0.2)


REGIONS = [  # country, name, and the box that it has to be in the middle of: west, south, east, north
    ("MZ", "Gaza", 31.5, -25.5, 34.5, -21.3),
    ("MZ", "Maputo Province", 31.9, -26.9, 33.2, -24.4),
    ("PS", "Gaza", 34.2, 31.2, 34.6, 31.6),
    ("UA", "Donetsk Oblast", 36.5, 46.8, 39.1, 49.3),
    ("UA", "Crimea", 32.5, 44.4, 36.6, 46.2),
    ("AF", "Kunduz Province", 68.3, 36.3, 69.6, 37.4),
    ("IQ", "Anbar", 38.8, 30.5, 44.2, 35.2),
    ("US", "Texas", -106.6, 25.8, -93.5, 36.5),
    ("US", "Alaska", -170.0, 54.0, -130.0, 71.5),
    ("AU", "Queensland", 138.0, -29.2, 153.6, -10.0),
    ("RU", "Dagestan", 45.0, 41.2, 48.6, 45.0),
    ("DE", "Bavaria", 8.9, 47.2, 13.9, 50.6),
    ("PH", "Surigao del Sur", 125.6, 7.8, 126.5, 9.5),
    ("SD", "Darfur", 21.8, 9.0, 28.0, 20.0),
]


@pytest.mark.parametrize(("country", "name", "west", "south", "east", "north"), REGIONS)
def test_regions_have_a_point_inside_them(
    country: str, name: str, west: float, south: float, east: float, north: float
) -> None:
    spot = find_place(name, country)
    assert spot is not None
    assert spot.precision is Precision.REGION
    assert west < spot.longitude < east
    assert south < spot.latitude < north


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Springfield", "US"),  # a dozen
        ("Portland", "US"),  # Oregon and Maine
        ("Limpopo", "ZA"),  # the province, and the river in four countries
        ("Baku", "GE"),  # no such town there
        ("Nowhere at all", "FR"),
        ("Chicago", ""),
        ("", "FR"),
        ("a|b", "FR"),
        ("paris 235 4885", "FR"),  # what an entry of the table looks like
    ],
)
def test_no_place_is_guessed(name: str, country: str) -> None:
    assert find_place(name, country) is None


def test_a_region_beside_a_town_decides_which_is_meant() -> None:
    oregon, maine = (find_place("Portland", "US", beside={code}) for code in ("OR", "ME"))
    assert oregon is not None
    assert maine is not None
    assert (round(oregon.longitude), round(maine.longitude)) == (-123, -70)
    assert find_place("Columbia", "US", beside={"NH"}) is None  # the village there is not in the table
    assert find_place("Boston", "US", beside={"TX"}) is None


def test_a_region_that_is_named_elsewhere_decides_between_several_towns_only() -> None:
    told = find_place("Springfield", "US", told={"IL", "CA"})
    assert told is not None
    assert told.region == "IL"
    assert find_place("Springfield", "US", told={"IL", "MO"}) is None
    boston = find_place("Boston", "US", told={"TX"})
    assert boston is not None
    assert boston.region == "MA"


def test_a_name_that_one_town_of_the_world_bears_needs_no_country() -> None:
    only = find_only("Chókwè")
    assert only is not None
    assert only.country == "MZ"
    assert find_only("Randolph") is None
    assert find_only("Birmingham") is None
    assert find_only("Nowhere at all") is None


@pytest.mark.parametrize(
    ("code", "longitude", "latitude"),
    [
        ("AZ", 47.7, 40.4),
        ("FR", 2.5, 46.6),
        ("FJ", 178.0, -17.8),
        ("MZ", 35.5, -17.3),
        ("XK", 20.9, 42.6),
        ("US", -99.1, 39.5),
    ],
)
def test_countries_have_their_centres(code: str, longitude: float, latitude: float) -> None:
    spot = find_country(code)
    assert spot is not None
    assert spot.precision is Precision.COUNTRY
    assert (spot.longitude, spot.latitude) == pytest.approx((longitude, latitude), abs=0.3)


def test_a_code_that_is_no_country_has_no_centre() -> None:
    assert find_country("ZZ") is None
    assert find_region("Texas", "FR") is None


def test_entries_of_towns_are_whole() -> None:
    entry = re.compile(r"~?[^|~]+ (-?\d{1,5}) (-?\d{1,4})(?:/\w*\*?)?")
    number = 0
    for country, entries in read_rows("towns.tsv"):
        assert re.fullmatch("[A-Z]{2}", country)
        for each in entries.split("|"):
            found = entry.fullmatch(each)
            assert found, each
            assert abs(int(found[1])) <= 18000
            assert abs(int(found[2])) <= 9000
            number += 1
    assert number > 25_000


def test_the_data_are_small_and_name_their_origin() -> None:
    folder = files("briefkit.places").joinpath("data")
    sizes = {each.name: len(each.read_bytes()) for each in folder.iterdir()}
    assert sum(sizes.values()) < 1_300_000
    for name in sizes:
        content = folder.joinpath(name).read_text(encoding="utf-8")
        assert ("GeoNames" in content[:900]) or ("Natural Earth" in content[:900]), name


def test_nothing_is_read_before_a_map_is_made() -> None:
    code = (
        "import briefkit.api, briefkit.compose, briefkit.render.lowering as lowering\n"
        "from briefkit.places import gazetteer, shapes\n"
        "caches = (gazetteer._read_towns, gazetteer._read_regions, gazetteer._read_country_rows, shapes.load_land)\n"
        "print(sum(cache.cache_info().currsize for cache in caches))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "0"
