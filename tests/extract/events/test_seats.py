from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.extract.events.cast import find
from tests.extract.events.sight import see

from briefkit.extract.events.seats import Seats
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind
from briefkit.text.clauses import Clause, Reading

BODIES_AND_OFFICES = [
    # behind "of", before the noun, as its owner
    ("Ana Vale, the Prime Minister of Karvia, signed a decree.", "signed", "Karvia"),
    ("The court of Orvel convicted Karl Lund.", "convicted", "Orvel"),
    ("Karvia's parliament passed a law.", "passed", "Karvia"),
    ("Orvel residents voted.", "voted", "Orvel"),
    ("The mayor of Orvel banned masks.", "banned", "Orvel"),
    ("Vestmark governor Karl Lund declared a day of mourning.", "declared", "Vestmark"),
    # what he does for himself is no act of office
    ("Ana Vale, the mayor of Orvel, ended her campaign.", "ended", ""),
    ("Ana Vale, the Governor General of Karvia, dissolved parliament.", "dissolved", "Karvia"),
    ("The governor of the Vestmark region banned masks.", "banned", "Vestmark"),
    ("Orvel residents were counted.", "counted", "Orvel"),
    # a country that owns an office, or stands before its body
    ("Karvia's prime minister signed a law.", "signed", "Karvia"),
    ("Karvia parliament passed a law.", "passed", "Karvia"),
    ("The court of Karl Lund convicted a guard.", "convicted", ""),
    ("Karvian lawyers sued a firm.", "sued", ""),
    # a sentence that is cut off
    ("A ban was lifted by the court of", "lifted", ""),
    ("A ban was lifted by the court of the", "lifted", ""),
    # no place, no seat; an adjective is no name of a place
    ("A parliament passed a law.", "passed", ""),
    ("The Karvian port was closed.", "closed", ""),
    # what befalls officials or takes them abroad can be anywhere, as can troops
    ("The Prime Minister of Karvia died.", "died", ""),
    ("The Prime Minister of Karvia met Ana Vale.", "met", ""),
    ("Karvian troops left.", "left", ""),
    # what they say is said anywhere
    ("The Prime Minister of Karvia said so.", "said", ""),
    ("The mayor of Orvel said so.", "said", ""),
    ("Karvian police said so.", "said", ""),
    # but by a town's own body there
    ("The Orvel coroner said so.", "said", "Orvel"),
    ("The Orvel Police Department said so.", "said", "Orvel"),
    ("The Orvel Police Department closed two roads.", "closed", "Orvel"),
    ("Orvel health authorities reported a third case.", "reported", "Orvel"),
    # seven words back from the noun at most
    ("The Orvel new old regional state high appeals court convicted Karl Lund.", "convicted", "Orvel"),
    ("The Orvel big new old regional state high appeals court convicted Karl Lund.", "convicted", ""),
]

COUNTRIES = [
    ("Karvia held a general election.", "held", "Karvia"),
    ("Karvians voted on Sunday.", "voted", "Karvia"),
    ("Karvia suffered a drought.", "suffered", "Karvia"),
    ("Teachers and Karvians voted.", "voted", "Karvia"),
    # one of a people can be anywhere
    ("A Karvian opened a shop.", "opened", ""),
    # a people that attacks does so elsewhere
    ("Karvians attacked two towns.", "attacked", ""),
    ("Karvia lifted a ban.", "lifted", ""),
]


@pytest.mark.parametrize(("text", "verb", "where"), [*BODIES_AND_OFFICES, *COUNTRIES])
def test_whose_body_office_or_people_it_is_says_where(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where


ELECTION = "Karvia held a general election."

AT_HOME = [
    ("A ban was lifted in 2011.", "lifted", "Karvia"),
    ("Students marched.", "marched", "Karvia"),
    # another country's act, a league's, a body of no known country
    ("Borduria lifted a ban.", "lifted", ""),
    ("The Tern Union lifted a ban.", "lifted", ""),
    # what somebody does in his own life, and what is said
    ("Ana Vale opened a shop.", "opened", ""),
    ("Ana Vale praised the vote.", "praised", ""),
]


@pytest.mark.parametrize(("sentence", "verb", "where"), AT_HOME)
def test_a_story_about_a_country_puts_its_own_acts_there(sentence: str, verb: str, where: str) -> None:
    assert ", ".join(find(f"{ELECTION} {sentence}", verb).places) == where


ACTORS = [
    Actor("Karvia", "Karvia", ActorKind.COUNTRY, "KV"),
    Actor("Karvian government", "Karvian government", ActorKind.ORGANISATION, "KV"),
    Actor("Borduria", "Borduria", ActorKind.COUNTRY, "BD"),
    Actor("Orvel", "Orvel", ActorKind.PLACE, "KV"),
    Actor("Sund", "Sund", ActorKind.PLACE),
    Actor("Ana Vale", "Ana Vale", ActorKind.PERSON, "KV"),
    Actor("Karl Lund", "Karl Lund", ActorKind.PERSON, "BD"),
    Actor("Orvel Tarn", "Orvel Tarn", ActorKind.PERSON),
    Actor("Kestrel Miners", "Kestrel Miners", ActorKind.ORGANISATION),
    Actor("Northern Court", "Northern Court", ActorKind.ORGANISATION),
    Actor("Orvel Relief Society", "The Orvel Relief Society", ActorKind.ORGANISATION),
    Actor("Orvel Police", "Orvel Police", ActorKind.ORGANISATION),
    Actor("tern collective", "tern collective", ActorKind.ORGANISATION),
]
NAMED = {actor.id: actor for actor in ACTORS}


def read(text: str) -> tuple[Seats, Reading, Clause]:
    """A sentence about those of the actors whom it names."""
    names = sorted(NAMED, key=len, reverse=True)
    found = [(match[0], Span(*match.span())) for match in re.finditer("|".join(names), text)]
    actors = [replace(each, mentions=tuple([span for name, span in found if name == each.id])) for each in ACTORS]
    seen = see(text, actors)
    return Seats(seen.namings), seen.grammar.reading, seen.grammar.reading.clauses[0]


@pytest.mark.parametrize(
    ("text", "place", "visitor", "foreigner", "local"),
    [
        ("Karl Lund spoke.", "Orvel", True, True, False),
        ("Ana Vale spoke.", "Orvel", False, False, False),
        ("The ban was lifted by Karl Lund.", "Orvel", True, True, False),
        ("Karl Lund was praised.", "Orvel", True, True, False),
        # another country is no visitor
        ("Borduria paid.", "Orvel", False, True, False),
        # the country of the person or of the place is not known
        ("Orvel Tarn spoke.", "Orvel", False, False, False),
        ("Karl Lund spoke.", "Sund", False, False, False),
        ("Kestrel Miners came.", "Orvel", False, True, False),
        ("The tern collective came.", "Orvel", False, False, False),
        ("A guard spoke.", "Orvel", False, False, False),
        # what is named after a place belongs to it
        ("Orvel Police came.", "Orvel", False, False, True),
        ("The Orvel Relief Society came.", "Orvel", False, True, True),
        ("Orvel grew.", "Orvel", False, False, True),
    ],
)
def test_who_is_from_a_place(text: str, place: str, visitor: bool, foreigner: bool, local: bool) -> None:
    seats, reading, clause = read(text)
    asked = (seats.is_by_visitor, seats.is_by_foreigner, seats.is_by_local)
    assert [ask(reading, clause, NAMED[place]) for ask in asked] == [visitor, foreigner, local]


@pytest.mark.parametrize(
    ("text", "home", "at_home", "own"),
    [
        ("Karvia paid.", "Karvia", True, True),
        ("Ana Vale paid.", "Karvia", True, True),
        ("Borduria paid.", "Karvia", False, False),
        ("Karvia and Borduria paid.", "Karvia", False, True),
        ("Students paid.", "Karvia", True, False),
        # the country of the body or of the place is not known
        ("Kestrel Miners paid.", "Karvia", False, False),
        ("Kestrel Miners paid.", "Sund", False, False),
        ("Sund paid.", "Sund", True, True),
    ],
)
def test_who_is_of_a_country(text: str, home: str, at_home: bool, own: bool) -> None:
    seats, reading, clause = read(text)
    assert seats.is_at_home(reading, clause, NAMED[home]) is at_home
    assert seats.is_by_own(reading, clause, NAMED[home]) is own


@pytest.mark.parametrize(
    ("text", "country", "person"),
    [
        ("Karvia sent two ships.", True, False),
        ("The Karvian government sent two ships.", True, False),
        ("Orvel and Karvia sent two ships.", True, False),
        ("Kestrel Miners sent two ships.", False, False),
        ("Ana Vale sent two ships.", False, True),
        ("She sent two ships.", False, True),
        ("We sent two ships.", False, True),
        ("A zoologist sent two ships.", False, True),
        ("Researchers sent two ships.", False, True),
    ],
)
def test_whether_a_country_or_somebody_does_it(text: str, country: bool, person: bool) -> None:
    seats, reading, clause = read(text)
    assert seats.is_by_country(reading, clause) is country
    assert seats.is_by_person(reading, clause) is person


@pytest.mark.parametrize(
    ("text", "type_", "where"),
    [
        ("Kestrel Miners voted.", "election", []),
        ("The Northern Court of Orvel voted.", "election", ["Orvel"]),
        ("The Northern Court held Orvel Tarn.", "coerce", []),
        ("Residents praised Orvel", "other", []),
        ("Orvel Police held Orvel Tarn.", "coerce", ["Orvel"]),
    ],
)
def test_whose_body_it_is(text: str, type_: str, where: list[str]) -> None:
    seats, reading, clause = read(text)
    assert [naming.actor.id for naming in seats.find(reading, clause, type_)] == where
