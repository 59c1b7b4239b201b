import pytest
from tests.places.test_gazetteer import TOWNS

from briefkit.places.gazetteer import find_country
from briefkit.places.shapes import join_outline, load_land


def is_inside(point: tuple[float, float], ring: list[tuple[float, float]]) -> bool:
    x, y = point
    corners = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    crossed = [(x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in corners if (y1 > y) != (y2 > y)]
    return sum(place > x for place in crossed) % 2 == 1


def find_holder(longitude: float, latitude: float) -> set[str]:
    land = load_land()
    arcs = [arc.points for arc in land.arcs]
    found: set[str] = set()
    for outline in land.outlines:
        ring = join_outline(outline, arcs)
        if any(is_inside((longitude + turn, latitude), ring) for turn in (-360, 0, 360)):
            found ^= {outline.country}  # a hole takes out what the outline around it brought in
    return found


INSIDE = {"Ganja", "Astana", "Moscow", "Pretoria", "Juba", "Paris", "Cologne", "Kyiv"}


@pytest.mark.parametrize(("country", "name", "longitude", "latitude"), [row for row in TOWNS if row[1] in INSIDE])
def test_towns_are_in_their_countries(country: str, name: str, longitude: float, latitude: float) -> None:
    assert find_holder(longitude, latitude) == {country}


@pytest.mark.parametrize("code", ["AZ", "FR", "FJ", "MZ", "US", "RU", "LS", "XK", "NZ", "ID"])
def test_centres_are_in_their_countries(code: str) -> None:
    spot = find_country(code)
    assert spot is not None
    assert find_holder(spot.longitude, spot.latitude) == {code}


def test_the_sea_is_nobodys_and_lesotho_a_hole() -> None:
    assert find_holder(-30, 0) == set()
    assert find_holder(50.7, 42) == set()  # the Caspian
    assert find_holder(28.2, -29.6) == {"LS"}
    assert find_holder(0, -85) == {"AQ"}
    assert find_holder(-172, 66) == {"RU"}  # Chukotka, beyond 180 degrees


def test_boundaries_that_are_contested_are_marked() -> None:
    contested = {(round(x), round(y)) for arc in load_land().arcs if arc.kind == "contested" for x, y in arc.points}
    for place in [(34, 46), (21, 43), (74, 34), (79, 34), (35, 32)]:  # Crimea, Kosovo, Kashmir, Aksai Chin, West Bank
        assert place in contested, place
    assert {arc.kind for arc in load_land().arcs} == {"coast", "border", "contested", "inner"}
