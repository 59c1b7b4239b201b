from __future__ import annotations

import datetime as dt

import pytest
from tests.extract.events.cast import find

from briefkit.extract.events.settings import SETTING_RULES, Age, Setting, Telling, read_age, takes_long
from briefkit.model.facts import Actor, ActorKind, Basis, EventDate
from briefkit.model.when import Precision, When

FIRE = "A fire in Orvel killed nine people."

GOES_ON = [
    ("Five people were rescued.", "rescued", "Orvel"),
    ("Flights were cancelled.", "cancelled", "Orvel"),
    ("Two men died on Monday.", "died", "Orvel"),
    # what is only said happened where the thing said did
    ("Officials said it injured fifty more.", "said", "Orvel"),
    ("Officials condemned the lack of water.", "condemned", ""),
    ("Karl Lund attacked the plan.", "attacked", ""),
    # arrests can be anywhere
    ("Police arrested Karl Lund.", "arrested", ""),
    # by somebody or by a country, elsewhere, further on, long ago
    ("Ana Vale cancelled a speech.", "cancelled", ""),
    ("Borduria sent two ships.", "sent", ""),
    ("Eight people were hospitalised.", "hospitalised", ""),
    ("Smoke moved on toward Ardal.", "moved", ""),
    ("In 1990 a quake killed two people.", "killed", ""),
    ("Karl Lund was elected in 2016.", "elected", ""),
]


@pytest.mark.parametrize(("sentence", "verb", "where"), GOES_ON)
def test_what_goes_on_in_a_story_about_a_place(sentence: str, verb: str, where: str) -> None:
    assert ", ".join(find(f"{FIRE} {sentence}", verb).places) == where


PASSAGES = [
    # another place holds to the end of its paragraph
    ("A storm hit Orvel. A boat sank off Ardal. Two men drowned.", "drowned", "Ardal"),
    ("A storm hit Orvel. A boat sank off Ardal.\n\nTwo men drowned.", "drowned", "Orvel"),
    # where only some of it was is no scene
    ("A storm hit Orvel. It killed ten men, most of whom in Ardal. Two men died.", "died", "Orvel"),
    ("A storm hit Orvel. It killed ten men, two of them in Ardal. Two men died.", "died", "Orvel"),
    ("A storm hit Orvel. Boats sank, many of them in Ardal. Two men drowned.", "drowned", "Orvel"),
    ("A storm hit Orvel. It killed ten men in Ardal. Two men died.", "died", "Ardal"),
    # but not over to what happened on another day
    ("A storm hit Orvel. On Monday a boat sank off Ardal. On Thursday two men drowned.", "drowned", "Orvel"),
    # the scene goes before the dateline, which is where it is told
    ("ORVEL, Feb. 16 (Wire) - Bombs exploded in Ardal. Two men were hurt.", "hurt", "Ardal"),
    ("ORVEL, Feb. 16 (Wire) - Bombs exploded in Ardal. Ana Vale said so.", "said", ""),
    # where nothing is told nearer, what happens is where the first sentence is
    ("Officials in Orvel praised Ana Vale. Two men died.", "died", "Orvel"),
    # the life of somebody who died somewhere is no story about that place
    ("Karl Lund died in Orvel. He composed songs.", "composed", ""),
    # nor does a place of the past make one, or one beside the point
    ("In 1990 a quake hit Orvel. Two men died.", "died", ""),
    ("Talks were derailed by a request for a prison in Orvel. Two men died.", "died", ""),
]


@pytest.mark.parametrize(("text", "verb", "where"), PASSAGES)
def test_where_a_story_is_set(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where


def test_each_rule_for_settings_has_a_name_and_an_order() -> None:
    assert [name for name, _ in SETTING_RULES] == ["scene", "headline", "home", "dateline"]


PUBLISHED = dt.date(2024, 2, 16)


@pytest.mark.parametrize(
    ("day", "published", "age"),
    [
        (dt.date(2024, 2, 15), PUBLISHED, Age.NEAR),
        (dt.date(2024, 1, 16), PUBLISHED, Age.NEAR),
        (dt.date(2024, 1, 15), PUBLISHED, Age.AFTERMATH),
        (dt.date(2023, 2, 16), PUBLISHED, Age.AFTERMATH),
        (dt.date(2023, 2, 15), PUBLISHED, Age.FAR),
        (dt.date(2025, 1, 1), PUBLISHED, Age.NEAR),
        (dt.date(1990, 1, 1), None, Age.NEAR),
        (None, PUBLISHED, Age.UNKNOWN),
    ],
)
def test_how_old_an_event_is(day: dt.date | None, published: dt.date | None, age: Age) -> None:
    when = When(day.isoformat(), Precision.DAY, day, day) if day else None
    assert read_age(EventDate(when, Basis.STATED if day else Basis.NONE), published) is age


ORVEL = Actor("orvel", "Orvel", ActorKind.PLACE, country="KV")
KARVIA = Actor("karvia", "Karvia", ActorKind.COUNTRY, country="KV")
BORDURIA = Actor("borduria", "Borduria", ActorKind.COUNTRY, country="BD")


def find_country(code: str) -> Actor | None:
    return {"KV": KARVIA, "BD": BORDURIA}.get(code)


def find_no_country(_: str) -> Actor | None:
    return None


@pytest.mark.parametrize(
    ("dateline", "seat", "narrowed"),
    [
        ((ORVEL,), (KARVIA,), (ORVEL,)),
        ((ORVEL,), (BORDURIA,), (BORDURIA,)),
        ((), (KARVIA,), (KARVIA,)),
        ((ORVEL,), (ORVEL, KARVIA), (ORVEL, KARVIA)),
        ((ORVEL,), (), ()),
    ],
)
def test_a_body_of_the_country_of_the_dateline_is_there(
    dateline: tuple[Actor, ...], seat: tuple[Actor, ...], narrowed: tuple[Actor, ...]
) -> None:
    assert Setting(dateline, (), find_country).narrow(seat) == narrowed


@pytest.mark.parametrize(("dateline", "home"), [((), (KARVIA,)), ((ORVEL,), ())])
def test_a_country_in_the_first_sentence_is_home_where_no_dateline_is_nearer(
    dateline: tuple[Actor, ...], home: tuple[Actor, ...]
) -> None:
    setting = Setting(dateline, (), find_country)
    setting.begin(paragraph=True, tells=True)
    setting.note(Telling("other", Age.NEAR), (KARVIA,), seat=False)
    assert setting.home == home


@pytest.mark.parametrize(
    ("kind", "by_foreigner", "filled"),
    [
        ("other", False, (ORVEL,)),
        ("aid", True, ()),
        ("other", True, ()),
        ("mobilize", True, ()),
        ("mobilize", False, (ORVEL,)),
        ("assault", True, (ORVEL,)),
    ],
)
def test_what_is_sent_from_abroad_does_not_go_on_at_the_scene(
    kind: str, by_foreigner: bool, filled: tuple[Actor, ...]
) -> None:
    setting = Setting((), (), find_country)
    setting.begin(paragraph=True, tells=True)
    setting.note(Telling("disaster", Age.NEAR), (ORVEL,), seat=False)
    assert setting.fill(Telling(kind, Age.NEAR, by_foreigner=by_foreigner)) == filled


VISITS = [
    # people meet at the dateline; somebody from abroad speaks there, and so do those who speak with him
    ([("statement", True)], (ORVEL,)),
    ([("consult", False)], (ORVEL,)),
    ([("request", True), ("statement", False)], (ORVEL,)),
    # somebody at home can be anywhere; and what else is done is not done there
    ([("statement", False)], ()),
    ([("support", True), ("other", False)], ()),
]


@pytest.mark.parametrize(("told", "last"), VISITS)
def test_a_visitor_speaks_where_the_dateline_is(told: list[tuple[str, bool]], last: tuple[Actor, ...]) -> None:
    setting = Setting((ORVEL,), (), find_country)
    filled = [setting.fill(Telling(kind, Age.NEAR, by_person=True, by_visitor=visitor)) for kind, visitor in told]
    assert filled[-1] == last


def test_a_dateline_tells_nothing_of_months_ago() -> None:
    assert Setting((ORVEL,), (), find_country).fill(Telling("coerce", Age.AFTERMATH)) == ()


def test_a_headline_goes_before_the_first_sentence_and_the_dateline() -> None:
    setting = Setting((ORVEL,), (KARVIA,), find_country)
    setting.open((BORDURIA,))
    assert setting.scene == (KARVIA,)


@pytest.mark.parametrize(
    ("headline", "filled"),
    [
        ((ORVEL,), [(ORVEL,), (ORVEL,), ()]),
        # an arrest in a country's story can be anywhere
        ((KARVIA,), [(KARVIA,), (), ()]),
    ],
)
def test_what_happens_where_the_headline_is(headline: tuple[Actor, ...], filled: list[tuple[Actor, ...]]) -> None:
    setting = Setting((), headline, find_country)
    assert [setting.fill(Telling(kind, Age.NEAR)) for kind in ("assault", "coerce", "statement")] == filled


DAY = dt.date(2024, 2, 15)
LONG_BEFORE = dt.date(2024, 1, 12)

WIDER = [
    # a fire made the scene: what took months went on in the country, and so did nothing else
    ("disaster", Telling("assault", Age.NEAR, LONG_BEFORE, long=True), (KARVIA,)),
    ("disaster", Telling("death", Age.NEAR, LONG_BEFORE, long=True), (KARVIA,)),
    ("disaster", Telling("death", Age.NEAR, DAY), (ORVEL,)),
    ("disaster", Telling("death", Age.NEAR), (ORVEL,)),
    # a meeting did: what happened on another day was not where that was
    ("consult", Telling("death", Age.NEAR, LONG_BEFORE), (KARVIA,)),
    ("consult", Telling("disaster", Age.NEAR, LONG_BEFORE), (KARVIA,)),
    ("consult", Telling("death", Age.NEAR, DAY), (ORVEL,)),
]


@pytest.mark.parametrize("age", [Age.AFTERMATH, Age.FAR, Age.UNKNOWN])
def test_what_is_months_old_or_of_no_known_day_can_have_been_anywhere(age: Age) -> None:
    setting = Setting((), (), find_country)
    setting.begin(paragraph=True, tells=True)
    setting.note(Telling("disaster", Age.NEAR, DAY), (ORVEL,), seat=False)
    assert setting.fill(Telling("assault", age)) == ()


@pytest.mark.parametrize(("opening", "told", "filled"), WIDER)
def test_what_was_not_at_the_scene_was_in_its_country(opening: str, told: Telling, filled: tuple[Actor, ...]) -> None:
    for look_up, expected in ((find_country, filled), (find_no_country, (ORVEL,))):
        setting = Setting((), (), look_up)
        setting.begin(paragraph=True, tells=True)
        setting.note(Telling(opening, Age.NEAR, DAY), (ORVEL,), seat=False)
        assert setting.fill(told) == expected


@pytest.mark.parametrize(
    ("first", "last", "long"),
    [
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), True),
        (dt.date(2023, 11, 1), dt.date(2024, 2, 16), True),
        (dt.date(2024, 1, 1), dt.date(2024, 1, 31), False),
        (dt.date(2024, 1, 1), dt.date(2024, 1, 1), False),
    ],
)
def test_what_takes_months(first: dt.date, last: dt.date, long: bool) -> None:
    when = When(f"{first}/{last}", Precision.DAY, first, last)
    assert takes_long(EventDate(when, Basis.STATED)) is long
    assert not takes_long(EventDate(None, Basis.NONE))


NO_DISASTERS = [
    # what strikes figures, or with words alone, happens at no scene
    (f"{FIRE} Sales were hit.", "hit", ""),
    ("A boat sank off Ardal. Officials met. Shares were hit on Monday.", "hit", ""),
    ("A rally was held in Sund. The delay struck profits.", "struck", ""),
    ("A rally was held in Sund. Tourism was destroyed.", "destroyed", ""),
    ("A rally was held in Sund. A storm destroyed a mill.", "destroyed", "Sund"),
    ("A rally was held in Sund. Ana Vale hit out at Karl Lund.", "hit", ""),
    ("A rally was held in Sund. Ana Vale hit back at Karl Lund.", "hit", ""),
    ("A rally was held in Sund. The Karvian government ruled out a vote.", "ruled", ""),
    ("A rally was held in Sund. A truck hit Karl Lund.", "hit", "Sund"),
    # nor is what somebody did before something at the place of that
    ("Karl Lund died shortly before a run of concerts in Orvel.", "died", ""),
    ("Two men drowned a day after a vote in Sund.", "drowned", ""),
]


@pytest.mark.parametrize(("text", "verb", "where"), NO_DISASTERS)
def test_what_only_sounds_like_a_disaster(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where


HOME = "Karvia's parliament met on Monday. "

DECREED = [
    # what is ordered or proposed as in office, is so at home
    (HOME + "A bill was proposed.", "proposed", "Karvia"),
    (HOME + "The minister ordered checks.", "ordered", "Karvia"),
    (HOME + "The king declared a day of mourning.", "declared", "Karvia"),
    (HOME + "A curfew was decreed.", "decreed", "Karvia"),
    (HOME + "The Karvian government proposed a law.", "proposed", "Karvia"),
    # unless somebody from elsewhere does it, and what is only asked for can be anywhere
    (HOME + "Borduria proposed a pact.", "proposed", ""),
    (HOME + "The minister urged calm.", "urged", ""),
]


AT_HOME = [
    # what goes on these days, and what its own people did whenever it was
    (HOME + "A bill was dropped.", "dropped", "Karvia"),
    (HOME + "In 2007 a virus was found.", "found", ""),
    (HOME + "In 2007 the Karvian parliament lost a lawsuit.", "lost", "Karvia"),
    (HOME + "In 2007 a tax was banned.", "banned", "Karvia"),
    # those who study things do so anywhere
    (HOME + "The researchers found a virus.", "found", ""),
    # a story that begins in two countries is at home in neither
    ("A virus was found in Karvia and Borduria. A bill was dropped.", "dropped", ""),
    ("A virus was found in Karvia. A bill was dropped.", "dropped", "Karvia"),
    # nor is one that somebody is only about to go to
    ("Officials met. Ana Vale wants to sing in Sund. Two men died.", "died", ""),
]


@pytest.mark.parametrize(("text", "verb", "where"), [*DECREED, *AT_HOME])
def test_what_is_decreed_at_home(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where
