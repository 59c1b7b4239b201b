"""Settings: where a story is set, by what it has told so far, for events that tell no place of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from briefkit.model.facts import Actor, ActorKind, EventDate

Scene = tuple[Actor, ...]
"""Scene in which something happened, the most precise first."""

AT_THE_SCENE = frozenset(("assault", "crime", "death", "disaster", "mobilize", "protest", "retreat"))
"""Types of events that a story tells on from one place, as it does not what is said, decided or agreed on them."""
SPOKEN = frozenset(("accuse", "agree", "reject", "request", "sanction", "statement", "support", "threaten"))
"""Types of events that speak of what is a place: "condemned the attack in Orvel", "praised Orvel"."""
SAID = SPOKEN - {"agree", "reject", "sanction"}
"""Those that are nothing but said."""
_LOCAL = AT_THE_SCENE - {"death"}
"""Types of events by which a story is about a place: all that goes on in it goes on there, as in no obituary."""
_GOING_ON = frozenset(("aid", "other"))
"""Types of events that go on at the scene of such a story."""
_FILED = AT_THE_SCENE | {"coerce", "consult"}
"""Types of events that a dateline tells the place of; what is said, decided, sold or sent out is only filed there."""
_AT_HOME = frozenset(("agree", "coerce", "concede", "election", "protest", "reject", "sanction"))
"""Types of events that are acts of a country's own bodies and people."""
_OPENING = 5
"""Sentences in which a story tells where it is set."""
_SAME = dt.timedelta(days=1)
"""How far from each other the events of a passage can be."""
_NEAR = dt.timedelta(days=31)
_AFTERMATH = dt.timedelta(days=365)


class Age(Enum):
    """How long before publication something happened."""

    NEAR = "near"
    AFTERMATH = "aftermath"
    """Up to a year: a story about what came of a disaster tells of the disaster."""
    FAR = "far"
    UNKNOWN = "unknown"


def read_age(date: EventDate, published: dt.date | None) -> Age:
    """How old an event is by its date."""
    if date.when is None or date.when.begin is None or published is None:
        return Age.UNKNOWN if date.when is None or date.when.begin is None else Age.NEAR
    back = published - date.when.begin
    return Age.NEAR if back <= _NEAR else Age.AFTERMATH if back <= _AFTERMATH else Age.FAR


def takes_long(date: EventDate) -> bool:
    """Whether an event took more than a month: "has killed 2,300 this year"."""
    begin, finish = (date.when.begin, date.when.finish) if date.when else (None, None)
    return begin is not None and finish is not None and finish - begin > _NEAR


class Telling(NamedTuple):
    """An event, as far as its setting depends on it.

    Attributes:
        type: Its type.
        age: How old it is.
        day: Its first day, if that is known.
        by_country: Whether a country that is named does it.
        by_person: Whether somebody does it, and no body or people.
        by_visitor: Whether somebody does it who is from another country than that of the dateline.
        by_foreigner: Whether somebody does it who is from another country than that of the scene.
        by_local: Whether a body does it that is named for the place in the dateline, or it is at a building there that
            has no name.
        at_home: Whether nobody from elsewhere does it.
        by_own: Whether somebody from there does it.
        decreed: Whether it is ordered, declared or proposed, as in office.
        long: Whether it took more than a month.
    """

    type: str
    age: Age
    day: dt.date | None = None
    by_country: bool = False
    by_person: bool = False
    by_visitor: bool = False
    by_foreigner: bool = False
    by_local: bool = False
    at_home: bool = False
    by_own: bool = False
    decreed: bool = False
    long: bool = False


class Setting:
    """Where a story is set, told on from sentence to sentence.

    Attributes:
        home: The country, region or town whose bodies and people act in the opening; none where nothing says so.
        dateline: The place in its dateline.
        is_local: Whether it is about what happened at a place.
    """

    def __init__(self, dateline: Scene, headline: Scene, find_country: Callable[[str], Actor | None]) -> None:
        """Begin a story.

        Args:
            dateline: The place in its dateline.
            headline: Where its headline says that something happened.
            find_country: Finds the country of a code, if the story names it.
        """
        self._find_country = find_country
        self.dateline = dateline
        self._headline = headline
        self.forget()

    def forget(self) -> None:
        """Begin again with another story of the same text."""
        self._visited = False
        self._sentences = 0
        self.home: Scene = ()
        self._opening: Scene = ()
        self._scene: Scene = ()
        self._struck: Scene = ()
        self._first: Scene = ()
        self._first_day: dt.date | None = None
        self._passage: Scene = ()
        self._scenes: set[str] = set()
        self._day: dt.date | None = None
        self.is_local = False

    @property
    def scene(self) -> Scene:
        """Where what happens in the story happens."""
        return self._passage or self._told

    @property
    def _told(self) -> Scene:
        """Where the story as a whole is told to be, whatever its passages are about."""
        return self._scene or self._struck or self._first or self._headline or self._opening or self.dateline

    @property
    def is_set(self) -> bool:
        """Whether anything told so far says where the story is set."""
        return bool(self.scene or self.home)

    def narrow(self, places: Scene) -> Scene:
        """The dateline for the country that it lies in, which is all that a body of that country tells."""
        country = places[0].country if places and places[0].kind is ActorKind.COUNTRY else None
        within = country is not None and any(place.country == country for place in self.dateline)
        return self.dateline if within else places

    def begin(self, *, paragraph: bool, tells: bool) -> bool:
        """Go on to the next sentence, which may open a paragraph, and may tell something.

        Returns:
            Whether it is the first that tells something.
        """
        self._sentences += tells
        if paragraph:
            self._passage = ()
        return tells and self._sentences == 1

    def open(self, places: Scene) -> None:
        """Take in the places that the first sentence has at all."""
        self._opening = places

    def strike(self, places: Scene) -> None:
        """Take in where that struck of which the story tells."""
        if self._sentences <= _OPENING:
            self._struck = places

    def note(self, told: Telling, places: Scene, *, seat: bool) -> None:
        """Take in where something happened that tells it itself; `seat` where only whose body it is does."""
        if told.age is not Age.NEAR or (told.type in SAID and not seat):
            return
        self._scenes.add(places[0].id)
        opening = self._sentences <= _OPENING
        one = len({place.id for place in self._opening if place.kind is ActorKind.COUNTRY}) < 2
        national = places[0].kind is ActorKind.COUNTRY and self._sentences == 1 and one and not self.dateline
        if (seat and opening) or national:
            self.home = self.home or places
        if told.type in AT_THE_SCENE:
            self._passage, self._day = places, told.day
            if opening:
                self._scene = self._scene or places
                self.is_local = self.is_local or told.type in _LOCAL
        elif opening and not self._first:
            self._first, self._first_day = places, told.day

    def fill(self, told: Telling) -> Scene:
        """Where something happened that tells no place."""
        return next((places for _, rule in SETTING_RULES if (places := rule(self, told))), ())

    def _fill_from_scene(self, told: Telling) -> Scene:
        """What happens at the scene, and what else goes on in a story about a place."""
        if (told.by_country and told.type != "assault") or told.age is not Age.NEAR:
            return ()
        fits = told.type in _GOING_ON or (told.type == "reject" and not told.by_person)
        goes_on = self.is_local and fits
        if told.by_foreigner and (goes_on or told.type == "mobilize"):
            return ()
        if told.type not in AT_THE_SCENE and not goes_on:
            return ()
        if told.long or (self._is_only_told_of and _is_other_day(told.day, self._first_day)):
            return self._widen(self.scene)
        then = not _is_other_day(told.day, self._day)
        if then and self._passage:
            return self._passage
        return self._widen(self._told) if len(self._scenes) > 1 else self._told

    @property
    def _is_only_told_of(self) -> bool:
        """Whether the scene is that of something else than what happens at scenes: of a meeting, a sale."""
        return bool(self._first) and self.scene is self._first

    def _widen(self, places: Scene) -> Scene:
        """The country that some places lie in, where the story names it, else themselves."""
        countries = [place for place in places if place.kind is ActorKind.COUNTRY]
        country = self._find_country(places[0].country) if places and places[0].country else None
        return tuple(countries or ([country] if country else places))

    def _fill_from_headline(self, told: Telling) -> Scene:
        """Arrests and trials, in a story whose headline puts it in a town or a region."""
        local = told.type == "coerce" and told.age is Age.NEAR
        return tuple([place for place in self._headline if local and place.kind is ActorKind.PLACE])

    def _fill_from_home(self, told: Telling) -> Scene:
        """What a country's own bodies and people do, in a story about that country, and what goes on these days."""
        goes_on = told.type == "other" and not told.by_person and (told.by_own or told.age is not Age.FAR)
        fits = told.type in _AT_HOME or told.decreed or goes_on
        return self.narrow(self.home) if told.at_home and fits else ()

    def _fill_from_dateline(self, told: Telling) -> Scene:
        """What happens these days where the story is filed, and what a visitor says and a local body does there."""
        if told.age is not Age.NEAR:
            return ()
        self._visited = self._visited or told.by_visitor
        visit = self._visited and told.by_person and told.type in SPOKEN
        return self.dateline if told.type in _FILED or told.by_local or visit else ()


def _is_other_day(one: dt.date | None, other: dt.date | None) -> bool:
    return one is not None and other is not None and abs(one - other) > _SAME


SETTING_RULES: tuple[tuple[str, Callable[[Setting, Telling], Scene]], ...] = (
    ("scene", Setting._fill_from_scene),
    ("headline", Setting._fill_from_headline),
    ("home", Setting._fill_from_home),
    ("dateline", Setting._fill_from_dateline),
)
"""Where an event happened that tells no place itself: the first that gives one."""
