from __future__ import annotations

import pytest
from tests.extract.events.cast import find

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
