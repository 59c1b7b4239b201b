"""Whom noun phrases name beyond their heads: through people and things, by what stands behind, and elsewhere told."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who
from tests.extract.events.sight import PUBLISHED

from briefkit.extract import parse_document
from briefkit.model.document import Document

THROUGH_WHAT_THEY_RUN = [
    ("A bus operated by Kestrel Group crashed in Orvel.", "crashed", "Kestrel Group/d"),
    ("The ship, owned by the Relief Society, sank.", "sank", "Relief Society/d"),
    ("The union was bought by a firm owned by Karl Lund.", "bought", "Karl Lund/d"),
    ("A plane flown by Karl Lund hit a house.", "hit", "Karl Lund/d"),
    ("A bus followed by Karl Lund crashed.", "crashed", ""),
]

THROUGH_THEIR_PEOPLE = [
    # lists with ages and what people are to each other
    ("Two men were held: Karl Lund, 40; and a clerk, James Orr, 30.", "held", "Karl Lund/o, James Orr/o"),
    ("Two men were held: Karl Lund was ill; James Orr was not.", "held", ""),
    ("The victims, Ana Vale, 41, and Karl Lund, 57, died.", "died", "Ana Vale/d, Karl Lund/d"),
    ("The victims, Ana Vale, 41, of Orvel, and Karl Lund, 57, of Sund, died.", "died", "Ana Vale/d, Karl Lund/d"),
    ("Two men, identified as Karl Lund, 30, and James Orr, 41, were held.", "held", "Karl Lund/o, James Orr/o"),
    # who speaks for somebody
    ("A spokesman for the Tern Union denied it.", "denied", "Tern Union/d"),
    ("Spokespeople for the Tern Union and Kestrel Group denied it.", "denied", "Tern Union/d, Kestrel Group/d"),
    ("A spokeswoman from the Tern Union denied it.", "denied", "Tern Union/d"),
    ("A spokesman at the Tern Union denied it.", "denied", ""),
    ("A spokesman for the Tern Union was killed.", "killed", ""),
    ("A representative for Karvia denied it.", "denied", ""),
    ("A lawyer for the Tern Union denied it.", "denied", ""),
    # one of a people is nobody by that, nor are all of them one
    ("Ana Vale left. The Karvian was praised by the Tern Union.", "praised", "Ana Vale/o, Tern Union/d"),
    ("Ana Vale and Karl Lund left. The Karvian was praised by the Tern Union.", "praised", "Tern Union/d"),
    ("Ana Vale met Karl Lund. The Karvian was praised by the Tern Union.", "praised", "Tern Union/d"),
    ("Tern Union employees attended the talks.", "attended", "Tern Union/d"),
    ("Kestrel Group engineers met Ana Vale.", "met", "Kestrel Group/d, Ana Vale/o"),
    ("Two Relief Society workers were killed.", "killed", "Relief Society/o"),
    ("Nine members of the Tern Union died.", "died", "Tern Union/d"),
    ("Karvian army and navy troops attacked Borduria.", "attacked", "Karvia/d, Borduria/o"),
    ("Karvian troops came. They left.", "left", "Karvia/d"),
    ("Nine members of the Tern Union and the Relief Society died.", "died", "Tern Union/d, Relief Society/d"),
    ("Members of a choir and the Tern Union died.", "died", "Tern Union/d"),
    ("Members of the Karvian army attacked Borduria.", "attacked", "Karvia/d, Borduria/o"),
    ("Members of the Karvian opposition attacked Borduria.", "attacked", "Borduria/o"),
    # not through whom the body of another stands before
    ("A Karvian tourist and two soldiers attacked Borduria.", "attacked", "Borduria/o"),
    ("Ana Vale of the Tern Union and colleagues met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("Ana Vale of the Tern Union and nine workers met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    # but no country with its soldiers, nor a body by those who study it
    ("Two Karvian soldiers were killed.", "killed", ""),
    ("Kestrel Group analysts met Ana Vale.", "met", "Ana Vale/o"),
    ("Workers at the Kestrel Group went on strike.", "went", "Kestrel Group/d"),
    ("The Tern Union lost. The deal was approved by members of the union.", "approved", "Tern Union/d"),
    ("The Kestrel Group lost money. Its drivers struck on Tuesday.", "struck", "Kestrel Group/d"),
    ("Karvia left. Its troops attacked Borduria.", "attacked", "Karvia/d, Borduria/o"),
    ("Karvia seized a Bordurian ship.", "seized", "Karvia/d, Borduria/o"),
    ("Karvia seized a Bordurian cruise ship.", "seized", "Karvia/d"),
    ("A Bordurian merchant vessel hit a Karvian trawler.", "hit", ""),
    ("Karvia freed the crew of a Bordurian fishing boat.", "freed", "Karvia/d"),
    ("Karvia left. Its protesters attacked Borduria.", "attacked", "Borduria/o"),
    ("Karl Lund left. His drivers attacked Borduria.", "attacked", "Borduria/o"),
    # nor a person by relatives or followers
    ("Karl Lund's family members sued Ana Vale.", "sued", "Ana Vale/o"),
    ("Karl Lund's supporters attacked Ana Vale.", "attacked", "Ana Vale/o"),
    ("Karl Lund's forces attacked Borduria.", "attacked", "Karl Lund/d, Borduria/o"),
]

LISTED_BEHIND_A_COLON = [
    ("Two men were charged on Friday: Karl Lund and James Orr.", "charged", "Karl Lund/o, James Orr/o"),
    ("The Tern Union named two envoys: Ana Vale and Karl Lund.", "named", "Tern Union/d, Ana Vale/o, Karl Lund/o"),
    ("It drew the anger of two mayors: Ana Vale and Karl Lund.", "drew", "Ana Vale/o, Karl Lund/o"),
    ("Two men were charged: it was late.", "charged", ""),
    ("Two men were charged: Karl Lund was late.", "charged", ""),
    ("The men were charged: Karl Lund and James Orr were late.", "charged", ""),
]

NAMED_BEHIND_A_CLAUSE = [
    ("The firm that owns the mine, Kestrel Group, sued James Orr.", "sued", "Kestrel Group/d, James Orr/o"),
    ("The man who hit the guard, Karl Lund, fled.", "fled", "Karl Lund/d"),
    ("The man who hit the guard, Karl Lund, fled.", "hit", "Karl Lund/d"),
    ("Officials said the man who hit the guard, Karl Lund, was arrested.", "arrested", "Karl Lund/o"),
    ("The union, which the firm said attacked it, praised Ana Vale.", "praised", "Ana Vale/o"),
    ("Ana Vale praised Karl Lund, who James Orr said died.", "died", "Karl Lund/d"),
    ("A nurse at the scene, Ana Vale, was arrested.", "arrested", "Ana Vale/o"),
    ("A nurse for the mayor, Karl Lund, was arrested.", "arrested", ""),
    ("A boat at the scene, Ana Vale, was seized.", "seized", ""),
    ("A nurse at the scene, a volunteer, was arrested.", "arrested", ""),
    ("Ana Vale, the mayor, left.", "left", "Ana Vale/d"),
    ("A teacher, Ana Vale, and a nurse left. They wept.", "wept", ""),
    ("Ana Vale shortly after the vote praised Karl Lund.", "praised", "Ana Vale/d, Karl Lund/o"),
]

BEHIND_A_TITLE = [
    ("Secretary of State Ana Vale met Karl Lund.", "met", "Ana Vale/d, Karl Lund/o"),
    ("The minister of defence Ana Vale left.", "left", "Ana Vale/d"),
    ("The secretary of Ana Vale left.", "left", ""),
    ("The brother of Mayor Ana Vale left.", "left", ""),
]

PARTNERS = [
    ("Ana Vale left along with Karl Lund.", "left", "Ana Vale/d, Karl Lund/p"),
    ("Ana Vale ran together with Karl Lund.", "ran", "Ana Vale/d, Karl Lund/p"),
]

ROWS = [
    *BEHIND_A_TITLE,
    *PARTNERS,
    *THROUGH_WHAT_THEY_RUN,
    *THROUGH_THEIR_PEOPLE,
    *LISTED_BEHIND_A_COLON,
    *NAMED_BEHIND_A_CLAUSE,
]


@pytest.mark.parametrize(("text", "verb", "who"), ROWS)
def test_who_takes_part(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The Chadian government banned the party.", "banned", ["Chadian government"]),
        ("Chad's government sued Kenya.", "sued", ["Chad's government", "Kenya"]),
        ("Chadian government troops attacked Kenya.", "attacked", ["Chadian government", "Kenya"]),
        ("Officials met the Chadian military.", "met", ["Chadian military"]),
        ("Chadian troops attacked Kenya.", "attacked", ["Chad", "Kenya"]),
        # the only government named is "the government", in a story of its country alone
        ("Chad voted. The Chadian government rose. The government banned it.", "banned", ["Chadian government"]),
        ("Kenya voted. Kenya rose. The Chadian government left. The government banned it.", "banned", []),
        # else that of the country that the story names far more often than others
        ("Chad voted. Chad rose. Chad slept. The government banned it.", "banned", ["Chad"]),
        ("Chad voted. Chad rose. The government banned it.", "banned", []),
        ("Chad voted. Chad rose. Chad slept. Kenya came. Kenya left. The government banned it.", "banned", []),
        ("Chad voted. Chad rose. Chad slept. The city government banned it.", "banned", []),
        ("Chad voted. Chad rose. Chad slept. A government banned it.", "banned", []),
    ],
)  # fmt: skip
def test_governments(text: str, verb: str, who: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=PUBLISHED))
    names = {actor.id: actor.name for actor in parsed.actors}
    (event,) = [event for event in parsed.events if text[slice(*event.trigger)] == verb]
    assert [names[actor] for actor in event.actors] == who


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        # who is told elsewhere to be what somebody of a country or body is
        ("Chad's envoy to Kenya accused Norway. Chad's envoy Tom Orlan left.", "accused", ["Tom Orlan", "Norway"]),
        ("The Chadian envoy praised Norway. Tom Orlan, Chad's envoy, left.", "praised", ["Tom Orlan", "Norway"]),
        ("The Orlan Bank's chairman fled. Al Hollis, chairman of Orlan Bank, left.", "fled", ["Al Hollis"]),
        ("Norway's envoy resigned. Tom Orlan, Chad's envoy, left.", "resigned", []),
        ("A Chadian envoy resigned. Tom Orlan, Chad's envoy, left.", "resigned", []),
        ("Chad's envoy resigned. Tom Orlan, a former envoy of Chad, left.", "resigned", []),
        # both who bear a surname
        ("The Orlans fled. Ann and Tom Orlan left.", "fled", ["Ann Orlan", "Tom Orlan"]),
        ("The Orlans fled. Tom Orlan left.", "fled", []),
        ("The Orlans fled. Ann and Tom Orlan left. Lee Orlan wept.", "fled", []),
        ("The rich Orlans fled. Ann and Tom Orlan left.", "fled", []),
        ("The Orlans fled. Ann and Tom Orlan left. Al Hollis wept.", "fled", ["Ann Orlan", "Tom Orlan"]),
        # some of a people are nobody by name
        ("Kurds fled. Kurds left Norway.", "fled", []),
        ("Thousands of Kurds fled.", "fled", []),
        ("The Kurds attacked Norway.", "attacked", ["Kurds", "Norway"]),
        ("Liberals resigned. The Liberal Party rose.", "resigned", ["Liberal Party"]),
        ("Liberals resigned.", "resigned", ["Liberals"]),
        # a party is not those of its followers who are counted
        ("Two Republicans resigned. The Republican Party rose.", "resigned", []),
        ("The two Republicans resigned. The Republican Party rose.", "resigned", []),
        ("Republicans resigned. The Republican Party rose.", "resigned", ["Republican Party"]),
        # whom the sentence behind the first introduces, told of for the same or before a court
        ("A Leeds man was arrested on Friday. Tom Orlan, 34, faces prison.", "arrested", ["Tom Orlan"]),
        ("A teacher with measles died. Ann Orlan, 52, died at home.", "died", ["Ann Orlan", "Ann Orlan"]),
        ("A man was convicted on Friday. Police came. Tom Orlan, 34, of Leeds, left.", "convicted", ["Tom Orlan"]),
        ("A judge in Leeds ruled on Friday. Judge Tom Orlan ruled so.", "ruled", ["Tom Orlan", "Tom Orlan"]),
        ("A minister was sacked on Friday. Minister Tom Orlan was also held.", "sacked", []),
        ("A minister was sacked. Minister Tom Orlan was sacked.", "sacked", ["Tom Orlan", "Tom Orlan"]),
        ("A minister was sacked. Minister Tom Orlan sacked Al Hollis.", "sacked", ["Tom Orlan", "Al Hollis"]),
        ("A judge ruled. Judge Tom Orlan ruled. Judge Al Hollis left.", "ruled", ["Tom Orlan"]),
        ("Judge Tom Orlan ruled. A judge ruled.", "ruled", ["Tom Orlan"]),
        ("A man was shot on Friday. Tom Orlan, 34, was held.", "shot", []),
        ("A woman was arrested on Friday. Tom Orlan, 34, fled.", "arrested", []),
        ("Ann Lee left. A man was arrested. Tom Orlan, 34, fled.", "arrested", []),
        ("A man was arrested. Tom Orlan said so.", "arrested", []),
    ],
)  # fmt: skip
def test_those_told_of_elsewhere(text: str, verb: str, who: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=PUBLISHED))
    names = {actor.id: actor.name for actor in parsed.actors}
    events = [event for event in parsed.events if text[slice(*event.trigger)] == verb]
    assert [names[actor] for event in events for actor in event.actors] == who


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("Ana Vale came. On Friday she resigned.", "resigned", ["she"]),
        ("The Tern Union lost. On Friday the union left.", "left", ["the union"]),
        ("The Tern Union lost. Officials of the union left.", "left", ["the union"]),
        ("The Kestrel Group lost money. On Friday its drivers struck.", "struck", ["its drivers"]),
        ("Karl Lund's doctor, Ana Vale, came. On Friday Karl Lund's doctor left.", "left", ["Karl Lund's doctor"]),
        ("Nurses from the Relief Society came. Two men were held: Karl Lund and James Orr.", "held",
         ["Karl Lund", "James Orr"]),
    ],
)  # fmt: skip
def test_the_words_that_tell_who_takes_part(text: str, verb: str, words: list[str]) -> None:
    assert [text[slice(*each.span)] for each in find(text, verb).participants] == words


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The Orlans fled. Ann and Tom Orlan left.", "fled", ["The Orlans", "The Orlans"]),
        ("On Friday Chad's envoy fled. Tom Orlan, Chad's envoy, left.", "fled", ["Chad's envoy"]),
    ],
)
def test_the_words_for_those_told_of_elsewhere(text: str, verb: str, words: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=PUBLISHED))
    events = [event for event in parsed.events if text[slice(*event.trigger)] == verb]
    assert [text[slice(*each.span)] for event in events for each in event.participants] == words
