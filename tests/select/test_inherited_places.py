from __future__ import annotations

import pytest
from tests.articles import Article, actor_id

from briefkit.select.readings import read_figures
from briefkit.select.register import build_register

KINDS = {"Orvel": "place", "Tarn": "place", "Karvia": "country", "Sundia": "country"}


def find_places(text: str) -> list[str | None]:
    """The place of each count of a story."""
    article = Article("a", text)
    names = {}
    for name, kind in KINDS.items():
        if name in text:
            article.actor(name, kind)
            names[actor_id(name, kind)] = name
    parsed = article.parsed()
    return [names.get(each.place or "") for each, _ in read_figures(parsed, None, build_register([parsed], ()))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # words that point to the place of the sentence before
        ("The flood destroyed houses in Orvel. Some 40 people were killed there.", ["Orvel"]),
        ('Houses fell in Orvel, west of the coast.\n\n"The local police say 40 people died," he said.', ["Orvel"]),
        ("Cholera came to Karvia. Some 40 people died there.", ["Karvia"]),
        ("Cholera came to Orvel, in Karvia. Some 40 people died there.", ["Orvel"]),
        # nouns that stand for it, where a name would say where
        ("The flood struck Orvel. The town has counted 40 dead.", ["Orvel"]),
        ("The flood struck Orvel. Some 40 people died in the town.", ["Orvel"]),
        ("Cholera reached Karvia. There are 38 confirmed cases in the country.", ["Karvia"]),
        # counts that go on with one another
        ("Some 12 people died in Orvel. Another 40 were injured and 30 others are missing.", ["Orvel"] * 3),
        ("Some 12 people died in Orvel. Another 40 were injured in Tarn.", ["Orvel", "Tarn"]),
        # nothing points back: it may be the count of the whole
        ("The flood destroyed houses in Orvel. Some 40 people were killed.", [None]),
        ("The flood destroyed houses in Orvel. There have been 40 deaths.", [None]),
        ("The flood destroyed houses in Orvel. There, 40 people died. Some 50 people died.", ["Orvel", None]),
        # it points to one of two, to something of another kind, or to none near by
        ("The flood came to Orvel and Tarn. The town has counted 40 dead.", [None]),
        ("The flood came to Orvel. The country has counted 40 dead.", [None]),
        ("The flood came to Orvel. Rain fell for days. Some 40 people died there.", [None]),
        ("The flood came to Orvel. The town of Tarn has counted 40 dead.", ["Tarn"]),
        ("The flood came to Orvel. Ships from Tarn went there, and 40 people died.", [None]),
        ("ORVEL (Wire) - The flood came. The local police say 40 people died.", [None]),
    ],
)
def test_a_count_that_points_back_is_where_the_sentence_before_is(text: str, places: list[str | None]) -> None:
    assert find_places(text) == places
