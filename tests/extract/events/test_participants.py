from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who
from tests.extract.events.sight import PUBLISHED

from briefkit.extract import parse_document
from briefkit.model.document import Document

HEADS_ALONE = [
    ("Karvia condemned the bombing in Lomund and Borduria.", "condemned", "Karvia/d"),
    ("Karvia condemned the ruling of the Tern Union.", "condemned", "Karvia/d"),
    ("Police seized Karvian-made rifles.", "seized", ""),
    ("The pro-Karvia camp won.", "won", ""),
    ("Ana Vale praised the brother of Karl Lund.", "praised", "Ana Vale/d"),
    ("Ana Vale criticised the decision by Karvia to leave.", "criticised", "Ana Vale/d"),
    ("Ana Vale of the Tern Union opened the hall.", "opened", "Ana Vale/d"),
    ("Ana Vale, the mayor, left.", "left", "Ana Vale/d"),
    ("The mayor, Ana Vale, left.", "left", "Ana Vale/d"),
]

ALL_WHO_ARE_COORDINATED = [
    ("On Sunday President Ana Vale met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("On Sunday Presidents Ana Vale and Karl Lund met James Orr.", "met", "Ana Vale/d, Karl Lund/d, James Orr/o"),
    ("On Friday union leader Ana Vale met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("The Sunday school teacher Ana Vale met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("Ana Vale met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("Ana Vale and Karl Lund met James Orr.", "met", "Ana Vale/d, Karl Lund/d, James Orr/o"),
    (
        "Ana Vale, Karl Lund and the Relief Society met James Orr.",
        "met",
        "Ana Vale/d, Karl Lund/d, Relief Society/d, James Orr/o",
    ),
    ("Both Karvia and Borduria warned Lomund.", "warned", "Karvia/d, Borduria/d, Lomund/o"),
    ("Ana Vale met Karl Lund and James Orr in Orvel.", "met", "Ana Vale/d, Karl Lund/o, James Orr/o"),
]

PASSIVES_AND_AGENTS = [
    ("Karl Lund was arrested in Orvel.", "arrested", "Karl Lund/o"),
    ("Karl Lund was arrested by the Tern Union.", "arrested", "Karl Lund/o, Tern Union/d"),
    ("Three men were killed by Karvian troops.", "killed", "Karvia/d"),
    ("Ana Vale was elected as mayor.", "elected", "Ana Vale/o"),
    ("Karl Lund was sentenced and handed to Karvia.", "handed", "Karl Lund/o, Karvia/o"),
]

OBJECTS_AND_THOSE_IT_IS_DONE_TO = [
    ("Ana Vale gave Karl Lund the keys.", "gave", "Ana Vale/d, Karl Lund/o"),
    ("Ana Vale gave the keys to Karl Lund.", "gave", "Ana Vale/d, Karl Lund/o"),
    ("Karvia imposed sanctions against Borduria.", "imposed", "Karvia/d, Borduria/o"),
    ("Kestrel Group bought the Northern Wire.", "bought", "Kestrel Group/d, Northern Wire/o"),
    ("Karl Lund visited Karvia.", "visited", "Karl Lund/d"),
    ("Karl Lund reached Orvel.", "reached", "Karl Lund/d"),
]

PARTNERS = [
    ("Ana Vale met with Karl Lund.", "met", "Ana Vale/d, Karl Lund/p"),
    ("Karvia signed a pact with Borduria.", "signed", "Karvia/d, Borduria/p"),
    ("Ana Vale worked alongside the Relief Society.", "worked", "Ana Vale/d, Relief Society/p"),
    ("Karvia and Borduria held talks with Lomund.", "held", "Karvia/d, Borduria/d, Lomund/p"),
]

BODIES_OF_PEOPLE = [
    ("Karvian troops attacked the port.", "attacked", "Karvia/d"),
    ("The Karvian government attacked Borduria.", "attacked", "Karvia/d, Borduria/o"),
    ("The parliament of Karvia rejected the bill.", "rejected", "Karvia/d"),
    ("Members of the Tern Union met in Ardal.", "met", "Tern Union/d"),
    ("Officials from the Relief Society met in Ardal.", "met", "Relief Society/d"),
    ("Karvian voters left.", "left", ""),
]

THOSE_WITHIN_AN_EVENT = [
    ("Lund's resignation surprised the town.", "surprised", "Karl Lund/d"),
    ("The vote followed Vale's election.", "followed", "Ana Vale/d"),
    ("The death of Karl Lund shocked the town.", "shocked", "Karl Lund/o"),
    ("Talks between Karvia and Borduria were held in Ardal.", "held", "Karvia/d, Borduria/d"),
    ("An attack by Karvian forces killed two men.", "killed", "Karvia/d"),
    ("An attack on the Relief Society killed two men.", "killed", "Relief Society/o"),
    ("Karvia launched an attack on Borduria.", "launched", "Karvia/d, Borduria/o"),
]

CLAUSES = [
    ("Ana Vale visited Orvel and left.", "left", "Ana Vale/d"),
    ("Karl Lund, who led the Tern Union, resigned.", "resigned", "Karl Lund/d"),
    ("Karl Lund, who led the Tern Union, resigned.", "led", "Karl Lund/d, Tern Union/o"),
    ("Karl Lund said that James Orr visited Orvel.", "visited", "James Orr/d"),
    ("Karl Lund said that James Orr visited Orvel.", "said", "Karl Lund/d"),
    ("According to the Northern Wire, the Relief Society sent boats.", "sent", "Relief Society/d"),
    ("Ana Vale said “we thank Karvia and Karl Lund”.", "said", "Ana Vale/d"),
]

HE_AND_SHE = [
    ("Ana Vale met Karl Lund. She resigned.", "resigned", "Ana Vale/d"),
    ("Karl Lund met Ana Vale. He resigned.", "resigned", "Karl Lund/d"),
    ("James Orr met Karl Lund. He resigned.", "resigned", "James Orr/d"),
    ("Ana Vale said that she left.", "left", "Ana Vale/d"),
    ("Karl Lund thanked the wife of James Orr. He left.", "left", "Karl Lund/d"),
    ("Mary Tarn and Ana Vale met. She left.", "left", ""),
]

ROWS = [
    *HEADS_ALONE,
    *ALL_WHO_ARE_COORDINATED,
    *PASSIVES_AND_AGENTS,
    *OBJECTS_AND_THOSE_IT_IS_DONE_TO,
    *PARTNERS,
    *BODIES_OF_PEOPLE,
    *THOSE_WITHIN_AN_EVENT,
    *CLAUSES,
    *HE_AND_SHE,
]


@pytest.mark.parametrize(("text", "verb", "who"), ROWS)
def test_who_takes_part(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        # a definite description of one of whom the text has told by it
        ("Mayor Ana Vale opened the hall. The mayor thanked the crew.", "thanked", ["Ana Vale"]),
        ("Governor Karl Lund came. On Friday the governor opened the hall.", "opened", ["Karl Lund"]),
        # an indefinite one is somebody else, as is one that nobody is called
        ("Mayor Ana Vale opened the hall. A mayor thanked the crew.", "thanked", []),
        ("Mayor Ana Vale opened the hall. The chairman thanked the crew.", "thanked", []),
    ],
)
def test_descriptions(text: str, verb: str, who: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=PUBLISHED))
    names = {actor.id: actor.name for actor in parsed.actors}
    (event,) = [event for event in parsed.events if text[slice(*event.trigger)] == verb]
    assert [names[actor] for actor in event.actors] == who
