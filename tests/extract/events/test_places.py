from __future__ import annotations

import pytest
from tests.extract.events.cast import find

from briefkit.model.document import Span

PHRASES_OF_PLACE = [
    ("A mill burned in Orvel.", "burned", "Orvel"),
    ("Shells fell outside Orvel.", "fell", "Orvel"),
    ("A boat sank off Ardal.", "sank", "Ardal"),
    ("The storm passed over Borduria.", "passed", "Borduria"),
    ("Bombs exploded in Orvel and Ardal.", "exploded", "Orvel, Ardal"),
    ("Karl Lund arrived in Karvia from Borduria.", "arrived", "Karvia"),
    ("Elections in Karvia were held.", "held", "Karvia"),
    ("Karl Lund came from Borduria.", "came", ""),
]

NOUNS_OF_PLACES = [
    ("A mill burned in the town of Orvel.", "burned", "Orvel"),
    ("A mill burned in Orvel district.", "burned", "Orvel"),
    ("Shells fell near the port of Ardal.", "fell", "Ardal"),
    ("Bombs exploded in the slums of Orvel and Ardal.", "exploded", "Orvel, Ardal"),
    ("A boat sank in bad weather off the coast of Ardal island.", "sank", "Ardal"),
    ("A mill burned south of Orvel.", "burned", "Orvel"),
    ("A mill burned in Ardal, south of Orvel.", "burned", "Ardal"),
    ("Police arrested Karl Lund at the embassy of Karvia in Sund.", "arrested", "Sund"),
]

FROM_THE_STORY = [
    # criticism has no place, nor does what rises and falls
    ("A fire hit Orvel. Ana Vale attacked the plan.", "attacked", ""),
    ("A fire hit Orvel. Karl Lund attacked a guard.", "attacked", "Orvel"),
    ("A fire hit Orvel. The economy crashed.", "crashed", ""),
    ("A fire hit Orvel. A car crashed.", "crashed", "Orvel"),
    ("A fire hit Orvel. Two men crawled out.", "crawled", "Orvel"),
    ("A fire hit Orvel. The fire left two men homeless.", "left", "Orvel"),
    ("A fire hit Orvel. Nine men left their homes.", "left", "Orvel"),
    ("A storm hit Orvel. It turned toward Borduria.", "turned", ""),
    ("A storm hit Orvel. It turned east.", "turned", "Orvel"),
    ("A fire hit Orvel. Around the world 90 men died.", "died", ""),
    ("A fire hit Orvel. Police held 90 men in 27 cities.", "held", ""),
    ("A fire hit Orvel. Police held 90 men across the country.", "held", ""),
    ("A fire hit Orvel. Police held 90 men in the city.", "held", "Orvel"),
    ("A fire hit Orvel. Police held 90 men in the streets.", "held", "Orvel"),
    ("A fire hit Karvia. Nine men died in two villages.", "died", "Karvia"),
    # what is only planned does not give the story its place
    ("Ana Vale is said to have sung in Orvel. Two men were hurt.", "hurt", "Orvel"),
    ("Ana Vale was due to sing in Orvel. Two men were hurt.", "hurt", ""),
]

OF_WHAT_IS_SAID = [
    ("Police said that two men were killed in Orvel.", "said", "Orvel"),
    ("Police reported two men killed in Orvel.", "reported", "Orvel"),
    ("Police said that Ana Vale praised Karl Lund in Orvel.", "said", ""),
    ("Ana Vale said “two men were killed in Orvel”.", "said", ""),
]

FILED = "ORVEL (Northern Wire) — "

DATELINES = [
    (f"{FILED}Ana Vale opened a bank in the market.", "opened", "Orvel"),
    (f"{FILED}Ana Vale opened a bank in the spring.", "opened", ""),
    ("ORVEL/SUND (Northern Wire) — Two men died.", "died", ""),
    ("ORVEL, Karvia (Northern Wire) — Two men died.", "died", "Orvel"),
    # in the first three paragraphs
    (f"By Ana Vale\n\nPhoto by Karl Lund\n\n{FILED}Two men died.", "died", "Orvel"),
    (f"By Ana Vale\n\nPhoto by Karl Lund\n\nMore news\n\n{FILED}Two men died.", "died", ""),
]

WIDER_PLACES = [
    ("Ana Vale met Karl Lund in Orvel, Karvia.", "met", "Orvel, Karvia"),
    ("A mill burned near Orvel, Vestmark, Karvia.", "burned", "Orvel, Vestmark, Karvia"),
]

WHAT_IS_REACHED_OR_HIT = [
    ("The storm reached Borduria.", "reached", "Borduria"),
    ("Ana Vale left Karvia.", "left", "Karvia"),
    ("Ana Vale visited Orvel.", "visited", "Orvel"),
    ("Planes bombed Orvel.", "bombed", "Orvel"),
    ("Orvel was flooded.", "flooded", "Orvel"),
    ("Karvia attacked Borduria.", "attacked", ""),
]

WHAT_IS_SPOKEN_OF = [
    ("Ana Vale praised Orvel.", "praised", ""),
    ("Karvia condemned the attack in Orvel.", "condemned", ""),
    ("In Sund, Ana Vale condemned the attack in Orvel.", "condemned", "Sund"),
]

WHAT_IT_IS_SAID_AT = [
    ("In court in Orvel, Ana Vale's lawyer Karl Lund said so.", "said", "Orvel"),
    ("At a rally in Sund on Monday, Ana Vale condemned the attack in Orvel.", "condemned", "Sund"),
    ("The firm will pay, Ana Vale said after talks in Ardal.", "said", "Ardal"),
    ("Ana Vale condemned the attack in Orvel after a meeting in Sund.", "condemned", "Sund"),
    ("Ana Vale spoke at a hearing in Vestmark.", "spoke", "Vestmark"),
    # what it is said of is elsewhere
    ("Ana Vale accused police of a raid at a hotel in Orvel.", "accused", ""),
    ("Ana Vale condemned the arrest of two men during a protest in Sund.", "condemned", ""),
    ("In an interview on Monday, Ana Vale praised firms in Orvel.", "praised", ""),
]

ON_A_VISIT = [
    ("Ana Vale visited Orvel in January, praised Karl Lund and offered help.", "praised", "Orvel"),
    ("Ana Vale visited Orvel in January, praised Karl Lund and offered help.", "offered", "Orvel"),
    ("Ana Vale toured Karvia and met Karl Lund.", "met", "Karvia"),
    ("Ana Vale reached Sund and thanked the crew.", "thanked", "Sund"),
    ("Ana Vale praised Sund and thanked the crew.", "thanked", ""),
]

AT_ANOTHER_TIME = [
    ("In Sund, Ana Vale said that he died in 2009.", "died", ""),
    ("In court in Orvel, Ana Vale said two men drowned in 1998.", "drowned", ""),
    ("At a rally in Ardal, Ana Vale said that Karl Lund was killed in 2015.", "killed", ""),
    ("In Sund, Ana Vale said that a boat sank in Orvel in 2009.", "sank", "Orvel"),
]

BODIES_BY_NAME = [
    ("Orvel was tense. The Orvel Police Department laid siege to a mill.", "laid", "Orvel"),
    ("Orvel was tense. The Orvel Police Department closed a road.", "closed", "Orvel"),
]

OTHER_CLAUSES = [
    ("Two men were killed when a mill in Orvel burned.", "killed", "Orvel"),
    ("In Sund, Ana Vale said that a boat sank.", "said", "Sund"),
    ("In Sund, Ana Vale said that a boat sank.", "sank", "Sund"),
    ("Ana Vale said that a boat sank off Ardal.", "sank", "Ardal"),
]

SCENES_AND_DATELINES = [
    ("Protests broke out in Orvel. Two men drowned.", "drowned", "Orvel"),
    ("Protests broke out in Orvel. Ana Vale said so.", "said", ""),
    ("ORVEL, Feb. 16 (Wire) - Two men died.", "died", "Orvel"),
    ("ORVEL, Feb. 16 (Wire) - Two men died in Ardal.", "died", "Ardal"),
    # one of two towns says that of neither
    ("ORVEL/ARDAL (Wire) - Two men died.", "died", ""),
    ("ORVEL/ARDAL, Feb. 16 (Wire) - Two men died in Ardal.", "died", "Ardal"),
    # a dateline says where what happens did, not what is said or decided
    ("ORVEL, Feb. 16 (Wire) - A bomb killed two men.", "killed", "Orvel"),
    ("ORVEL, Feb. 16 (Wire) - Police arrested Karl Lund.", "arrested", "Orvel"),
    ("ORVEL, Feb. 16 (Wire) - Ana Vale said so.", "said", ""),
    ("ORVEL, Feb. 16 (Wire) - The Kestrel Group sold two mills.", "sold", ""),
    # unless a body does it that is named for that place
    ("ORVEL, Feb. 16 (Wire) - The Orvel animal shelter sold two cats.", "sold", "Orvel"),
    # a market is a place, the market a figure
    ("ORVEL, Feb. 16 (Wire) - A fire destroyed a market.", "destroyed", "Orvel"),
    ("ORVEL, Feb. 16 (Wire) - Gunmen attacked another market.", "attacked", "Orvel"),
    ("ORVEL, Feb. 16 (Wire) - The storm hit the market.", "hit", ""),
    ("ORVEL, Feb. 16 (Wire) - The storm hit markets.", "hit", ""),
    # a team of a town's name, those who lost, for whom somebody works, whose car it was
    ("Ardal beat Orvel.", "beat", ""),
    ("Karl Lund celebrated a win over Orvel.", "celebrated", ""),
    ("A plane was shot down over Orvel.", "shot", "Orvel"),
    ("Karl Lund, a manager at Orvel, resigned.", "resigned", ""),
    ("Police found drugs in Orvel’ car.", "found", ""),
    # or it is at a building that needs no name there
    ("ORVEL, Feb. 16 (Wire) - Water stood in the market.", "stood", "Orvel"),
    # the place of an event before its noun, of what is done to a town and of what goes on meanwhile
    ("The Orvel earthquake killed two men.", "killed", "Orvel"),
    ("Volunteers searched the city of Orvel.", "searched", "Orvel"),
    ("Ana Vale announced a tour while closing a concert in Orvel.", "announced", "Orvel"),
    ("Two men died on Orvel's old road.", "died", "Orvel"),
    ("Ana Vale told doctors she bought rabbits in Orvel.", "bought", "Orvel"),
]

ON_THE_SOIL_OF = [
    ("Two men were killed in a Karvian village.", "killed", "Karvia"),
    ("A bomb exploded on a Karvian train.", "exploded", "Karvia"),
    ("Karl Lund was held in a Bordurian prison.", "held", "Borduria"),
    # rather than where the story is filed, but not rather than a place that the sentence names
    ("ORVEL, Feb. 16 (Wire) - Two men were stabbed on a Bordurian train.", "stabbed", "Borduria"),
    ("A bomb exploded on a Karvian train in Sund.", "exploded", "Sund"),
    # a ship may be anywhere, and so may an embassy; what is spoken of is elsewhere
    ("Two men drowned on a Karvian ship.", "drowned", ""),
    ("Ana Vale spoke of deaths in a Karvian village.", "spoke", ""),
]

DIRECTIONS = [
    ("A painting was stolen from Orvel.", "stolen", "Orvel"),
    ("Two men fled from Orvel.", "fled", "Orvel"),
    ("Ana Vale flew to Orvel.", "flew", "Orvel"),
    ("Karl Lund returned to Karvia.", "returned", "Karvia"),
    ("Ana Vale wrote to Orvel.", "wrote", ""),
    # somewhere that nobody knows
    ("A crew landed in Orvel and returned to Mars.", "returned", ""),
    ("A crew landed in Orvel and returned to work.", "returned", "Orvel"),
]

EVENT_NOUNS = [
    ("The siege of Orvel ended.", "ended", "Orvel"),
    ("Karvia relinquished control of Orvel.", "relinquished", "Orvel"),
    ("The mayors of Orvel met.", "met", ""),
    ("Ana Vale opened a festival in Orvel. The festival ended.", "ended", "Orvel"),
    ("Ana Vale opened a festival in Orvel. A festival ended.", "ended", ""),
    ("Ana Vale won a race in Orvel. Karl Lund left the race.", "left", "Orvel"),
    ("Ana Vale won a race in Orvel. Karl Lund joined the presidential race.", "joined", ""),
    ("A storm hit Orvel. Statements have come from two mayors.", "come", ""),
    ("The Northern Wire reported two deaths in Orvel.", "reported", "Orvel"),
]

DESCRIPTIONS = [
    ("A mill burned in Orvel. Ana Vale visited the town.", "visited", "Orvel"),
    ("A storm killed two men in Orvel, Karvia. Shops closed in the country.", "closed", "Karvia"),
    ("Crowds gathered outside Orvel's old prison.", "gathered", "Orvel"),
    ("Crowds gathered outside the prison.", "gathered", ""),
    ("Ana Vale spoke of Orvel's old prison.", "spoke", ""),
    ("Karl Lund died at his Orvel home.", "died", "Orvel"),
    ("Ana Vale was treated in an Orvel hospital.", "treated", "Orvel"),
    ("Ana Vale appeared in the Orvel Cup.", "appeared", ""),
]

WHERE_SOMETHING_ELSE_IS = [
    ("The blast was claimed by rebels in Orvel.", "claimed", ""),
    ("Ana Vale spoke a week after the attack in Orvel.", "spoke", ""),
    ("Karl Lund was jailed for the theft in Orvel.", "jailed", ""),
    ("Karl Lund was jailed for murder in Orvel.", "jailed", ""),
    ("Ana Vale resigned because of rows in Orvel.", "resigned", ""),
    # but what has no place is told of where the clause is
    ("Karl Lund was tested for flu in Orvel.", "tested", "Orvel"),
    ("Ana Vale searched for work in Ardal.", "searched", "Ardal"),
    ("Karl Lund was treated for shock in Sund.", "treated", "Sund"),
    ("Ana Vale was tried for a murder in Orvel.", "tried", ""),
    ("The Relief Society criticised Karvia, along with Orvel.", "criticised", ""),
    ("A mill burned in Orvel, Ana Vale's town.", "burned", "Orvel"),
]

ALL_OVER_THE_WORLD = [
    # what is told of many countries is not where the story is
    ("A fire in Orvel killed two men. Fires killed nine people worldwide.", "killed", ""),
    ("A fire in Orvel killed two men. Nine people have died around the world.", "died", ""),
    ("A fire in Orvel killed two men. Nine people in 50 countries have died.", "died", ""),
    ("A fire in Orvel killed two men. Storms have struck 20 countries.", "struck", ""),
    ("A fire in Orvel killed two men. Storms injured nine people in 20 countries and killed two.", "killed", ""),
    ("A fire in Orvel killed two men. Nine people died in one of the worst fires in the world.", "died", "Orvel"),
]

WHERE_ANOTHER_CLAUSE_IS = [
    # the places of the first clause's subject are its own
    ("Only workers in Sund have time, but on Monday a winner was declared.", "declared", ""),
    ("Workers in Sund have time, but were sent home.", "sent", "Sund"),
    ("In Sund, workers have time, but on Monday a winner was declared.", "declared", "Sund"),
    ("In Sund, which Ana Vale left, Karl Lund was sentenced.", "sentenced", "Sund"),
    ("The firm that sold tickets in Sund has sued Ana Vale.", "sued", ""),
    ("Men held in Sund were freed.", "freed", ""),
    # a place is not where the sea around it is, nor is a man with the name of a town one
    ("Orvel, a town in Asia, closed two schools.", "closed", ""),
    ("What killed Orvel is not known.", "killed", ""),
    # whom somebody writes to can be anywhere
    ("Ana Vale wrote to the embassy in Orvel.", "wrote", ""),
]

MANY_STORIES = [
    ("A storm hit Orvel.\n\nTwo men died.", "Orvel"),
    ("This is a live page. A storm hit Orvel.\n\nTwo men died.", ""),
    ("This is a live page. A storm hit Orvel. Two men died.", "Orvel"),
    ("This is a live page. A storm hit Orvel.\n\nTwo men died in the storm.", ""),
    ("This is a live page. A hotel burned in Orvel.\n\nTwo men died at the hotel.", ""),
]

COMPARED = [
    ("Karvia was hit harder than any other country outside Asia.", "hit", ""),
    ("Karvia was shaken by a storm, the worst in Europe.", "shaken", "Karvia"),
    ("A fire killed nine people outside Orvel.", "killed", "Orvel"),
    ("Nine people died outside Karvia.", "died", ""),
    ("Fires killed nine people in Europe.", "killed", "Europe"),
    # half the world is no scene of a story
    ("Fires killed nine people in Europe. Two men died.", "died", ""),
]

WHERE = [
    ("The death is the first outside Borduria, where nine people have died.", "died", "Borduria"),
    ("Ana Vale left Orvel, Karvia, where a bomb killed nine people.", "killed", "Orvel, Karvia"),
    ("Karl Lund was flown to Sund, where he died.", "died", "Sund"),
]

LEFT_AN_OFFICE = [
    # somebody with an office in a country can be anywhere, as in no town
    ("The senior official in Karvia resigned.", "resigned", ""),
    ("The chief inspector in Orvel resigned.", "resigned", "Orvel"),
    ("A spokesman in Karvia died.", "died", "Karvia"),
]

OF_OLD = [
    # what a relative clause tells of another time was elsewhere
    ("Fans of Karl Lund, who died in 2009, gathered in Orvel.", "died", ""),
    ("Fans of Karl Lund, who died in Ardal in 2009, gathered in Orvel.", "died", "Ardal"),
    ("Fans of Karl Lund, who died in 2009, gathered in Orvel.", "gathered", "Orvel"),
    ("Police in Orvel found two men who died on Monday.", "died", "Orvel"),
]

ROWS = [
    *(*FROM_THE_STORY, *OF_WHAT_IS_SAID, *DATELINES),
    *ALL_OVER_THE_WORLD,
    *WHERE_ANOTHER_CLAUSE_IS,
    *COMPARED,
    *WHERE,
    *LEFT_AN_OFFICE,
    *OF_OLD,
    *ON_THE_SOIL_OF,
    *DIRECTIONS,
    *EVENT_NOUNS,
    *DESCRIPTIONS,
    *WHERE_SOMETHING_ELSE_IS,
    *PHRASES_OF_PLACE,
    *NOUNS_OF_PLACES,
    *WIDER_PLACES,
    *WHAT_IS_REACHED_OR_HIT,
    *WHAT_IS_SPOKEN_OF,
    *WHAT_IT_IS_SAID_AT,
    *ON_A_VISIT,
    *AT_ANOTHER_TIME,
    *BODIES_BY_NAME,
    *OTHER_CLAUSES,
    *SCENES_AND_DATELINES,
]


@pytest.mark.parametrize(("text", "verb", "where"), ROWS)
def test_where_it_happened(text: str, verb: str, where: str) -> None:
    assert ", ".join(find(text, verb).places) == where


@pytest.mark.parametrize(("text", "where"), MANY_STORIES)
def test_a_story_of_its_own_has_a_place_of_its_own(text: str, where: str) -> None:
    assert ", ".join(find(text, "died").places) == where


@pytest.mark.parametrize(
    ("text", "verb", "where"),
    [
        # a country's body acts where the story is filed; what happens in the country may be elsewhere in it
        (f"{FILED}Karvia's parliament passed a law.", "passed", "Orvel"),
        (f"{FILED}Two men died in Karvia.", "died", "Karvia"),
    ],
)
def test_a_dateline_narrows_what_a_country_does(text: str, verb: str, where: str) -> None:
    told = {"Karvia": {"country": "KV"}, "Orvel": {"country": "KV"}}
    assert ", ".join(find(text, verb, told).places) == where


@pytest.mark.parametrize(("body", "where"), [("Orvel Police Department", "Orvel"), ("Tern Union", "")])
def test_a_body_that_has_its_place_in_its_name_places_a_sentence(body: str, where: str) -> None:
    text = f"{body} arrested two men. Ana Vale left Orvel."
    at = text.rindex("Orvel")
    event = find(text, "arrested", {"Orvel": {"mentions": (Span(at, at + len("Orvel")),)}})
    assert ", ".join(event.places) == where
