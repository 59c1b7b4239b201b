"""Where the words of a clause, and of the sentence around it, put what it tells."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find

ELSEWHERE = [
    # what is told of has a place of its own, unless it is a bare noun for no event
    ("Karl Lund was tested for flu in Orvel.", "tested", "Orvel"),
    ("Karl Lund was tested for the flu in Orvel.", "tested", ""),
    ("Karl Lund was praised for a book in Orvel.", "praised", ""),
    ("Ana Vale wrote to the embassy in Orvel.", "wrote", ""),
]

SAID_AT = [
    # before or after what something is said, it is said there where people met
    ("Ana Vale said after talks in Orvel that it was late.", "said", "Orvel"),
    ("Ana Vale told reporters in Orvel that it was late.", "told", "Orvel"),
    ("Ana Vale told a cousin in Orvel that it was late.", "told", ""),
    ("Ana Vale said after a fire in Orvel that it was late.", "said", ""),
    ("At a rally in Sund, Ana Vale condemned the vote in Orvel.", "condemned", "Sund"),
    ("At a hotel in Sund, Ana Vale condemned the vote in Orvel.", "condemned", "Sund"),
    ("In court in Sund, Ana Vale condemned the vote in Orvel.", "condemned", "Sund"),
    ("Ana Vale told reporters in court in Sund that it was late.", "told", "Sund"),
    ("Ana Vale told reporters at a hotel in Sund that men in Orvel left.", "told", "Sund"),
    ("Ana Vale praised men at a hotel in Sund.", "praised", ""),
]

GIVEN = [
    # by whom something is given has a place of his own
    ("Ana Vale received a letter from a teacher in Orvel.", "received", ""),
    ("The gang stole the cash from a trader in Orvel.", "stole", "Orvel"),
]

NEAR = [
    ("A plane crashed in Sund, near Orvel.", "crashed", "Sund"),
    ("A plane crashed in Sund, just outside Orvel.", "crashed", "Sund"),
    ("A plane crashed near Orvel.", "crashed", "Orvel"),
    ("A plane crashed in Karvia near Orvel.", "crashed", "Karvia, Orvel"),
    # what somebody comes from is not where it goes on
    ("A fire hit Sund. A boy who flew in from Orvel was hurt.", "hurt", "Sund"),
]

CONTRASTED = [
    ("Ana Vale sang in Orvel, but she moved to Sund.", "moved", "Sund"),
    ("A suit was filed in Orvel, but the firms agreed to stop.", "agreed", ""),
    ("Snow fell in Orvel, and schools were closed.", "closed", "Orvel"),
    ("In Orvel, snow fell, but schools were opened.", "opened", "Orvel"),
]

AT_THE_SCENE = [
    # not where the clause has a place itself
    ("Nine men were killed in Orvel as ministers met in Sund.", "killed", "Orvel"),
    # behind the verb, whatever it hangs on; in the clause that says when; with what is coordinated
    ("Nine men were shot by police in Orvel.", "shot", "Orvel"),
    ("Nine men died when a tree fell in Orvel.", "died", "Orvel"),
    ("Nine men died after a tree fell and broke in Orvel.", "died", "Orvel"),
    ("Nine men died and 40 fled after a tree fell in Orvel.", "fled", "Orvel"),
    ("Nine men sang when a tree fell in Orvel.", "sang", ""),
    # not in another clause
    ("A fire hit Sund. When a quake struck, men in Orvel sang.", "struck", "Sund"),
]

MEANWHILE = [
    # only what goes on with the clause itself
    ("Ana Vale announced the tour while closing a concert in Orvel.", "announced", "Orvel"),
    ("Ana Vale announced the tour, closing a concert in Orvel.", "announced", ""),
    ("Ana Vale announced the tour, said Karl Lund, who sang, while closing a concert in Orvel.", "announced", ""),
    ("Ana Vale announced the tour, said Karl Lund, who sang, while closing a concert in Orvel.", "said", "Orvel"),
]

WHERE = [
    # the place before "where", or one that is named again in other words
    ("A fire hit Sund. Ana Vale wrote of a mill outside Orvel, where Karl Lund sang.", "sang", "Orvel"),
    ("A fire hit Sund. Ana Vale wrote of a mill outside Orvel where Karl Lund sang.", "sang", "Orvel"),
    ("A fire hit Sund. Ana Vale wrote of Orvel, the port where Karl Lund sang.", "sang", "Orvel"),
    ("A fire hit Sund. Ana Vale wrote of a mill, where Karl Lund sang.", "sang", "Sund"),
    ("It is the first case outside Karvia, where nine men died.", "died", "Karvia"),
    ("Borduria reported a case, the first outside Karvia, where Karl Lund sang.", "sang", "Karvia"),
    ("Borduria reported a case, the first outside Karvia where Karl Lund sang.", "sang", "Karvia"),
]

MOVING_ON = [
    # to somewhere that has a name but is not a known place
    ("A fire hit Sund. Ana Vale returned to Earth.", "returned", ""),
    ("A fire hit Sund. Ana Vale returned to work.", "returned", "Sund"),
    ("A fire hit Sund. Ana Vale returned on Monday.", "returned", "Sund"),
    ("A fire hit Sund. Ana Vale returned to Karl Lund.", "returned", "Sund"),
    ("A fire hit Sund. Ana Vale drove to Tern Hospital.", "drove", "Sund"),
    ("A fire hit Sund. Ana Vale sang to Earth.", "sang", "Sund"),
]

IN_OFFICE = [
    # whoever holds an office in a country can be anywhere; in a town, he is there
    ("The director in Orvel has resigned.", "resigned", "Orvel"),
    ("The director in Karvia has resigned.", "resigned", ""),
    ("The director in Asia has resigned.", "resigned", ""),
    ("The director in southern Karvia has resigned.", "resigned", ""),
    ("The director in Karvia was replaced.", "replaced", ""),
]

FROM_ABOVE = [
    # a clause has the place of the clause above it, unless it has a time or a subject of its own
    ("Ana Vale visited Orvel and Karl Lund praised her.", "praised", "Orvel"),
    ("Elections in Karvia were held and failed.", "failed", "Karvia"),
    ("Elections in Karvia were held and Ana Vale left.", "left", ""),
    ("Orvel residents voted and left.", "left", "Orvel"),
    ("In Orvel, Ana Vale met Karl Lund, who was hurt on Monday.", "hurt", "Orvel"),
    ("In Orvel, Ana Vale praised Karl Lund, who was hurt in 2009.", "hurt", ""),
    ("Karl Lund, who was hurt in 2009, sang in Orvel.", "hurt", ""),
    ("In Orvel, Ana Vale said that Karl Lund had left in 2009.", "left", ""),
    ("In Orvel, a truck sank and a bus that Karl Lund drove left.", "drove", "Orvel"),
    ("In Orvel a truck that a bus hit sank.", "sank", "Orvel"),
]

AROUND_IT = [
    ("A fire hit Sund. Karl Lund was hurt as he left a club in Orvel.", "hurt", "Orvel"),
    ("Two men were hurt before a concert in Orvel.", "hurt", ""),
    ("Ana Vale was praised by men in Orvel.", "praised", ""),
    ("Ana Vale was praised in Orvel.", "praised", "Orvel"),
    ("Ana Vale praised a mill 15 km north of Orvel.", "praised", ""),
    # not the sea or the continent around a place
    ("Sund, an island in Asia, was flooded.", "flooded", "Sund"),
    ("The mayor of Orvel, a town in Asia, was hurt.", "hurt", "Orvel"),
    ("Karvian men in Asia were hurt.", "hurt", "Asia"),
]

REACHED = [
    ("A storm hit southern Karvia.", "hit", "Karvia"),
    ("Ana Vale sold Karvia.", "sold", ""),
    ("Ana Vale sold the town of Orvel.", "sold", "Orvel"),
    ("Ana Vale sold the crest of Orvel.", "sold", ""),
]

OF_EVENTS = [
    ("The Northern Wire reported two deaths in Orvel.", "reported", "Orvel"),
    ("The Northern Wire reported two mills in Orvel.", "reported", ""),
    ("The road will be blocked starting on Monday near Sund.", "blocked", "Sund"),
    ("The road, blocked by a tree, will be closed starting on Monday near Sund.", "closed", "Sund"),
]

ROWS = [
    *GIVEN,
    *NEAR,
    *CONTRASTED,
    *AT_THE_SCENE,
    *(*ELSEWHERE, *SAID_AT, *MEANWHILE, *WHERE, *MOVING_ON),
    *(*IN_OFFICE, *FROM_ABOVE, *AROUND_IT, *REACHED, *OF_EVENTS),
]


@pytest.mark.parametrize(("text", "verb", "where"), ROWS)
def test_where_a_clause_puts_what_it_tells(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where
