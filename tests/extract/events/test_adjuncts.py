"""Who takes part by what stands around a clause, in texts of invented people and bodies."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who

PUT_OUT_BEFORE_THE_VERB = [
    ("In a report published on Monday, the Relief Society said prisons were crowded.", "published", "Relief Society/d"),
    (
        "In findings released on Monday, scientists from the Relief Society say seas rose.",
        "released",
        "Relief Society/d",
    ),
    # whose a document is that says something
    ("A Tern Union report criticised the plan.", "criticised", "Tern Union/d"),
    ("A statement from the Tern Union criticised the plan.", "criticised", "Tern Union/d"),
    ("A statement issued by the Tern Union criticised the plan.", "criticised", "Tern Union/d"),
    ("A Tern Union Briefing report criticised the plan.", "criticised", ""),
    ("A report commissioned by the Tern Union criticised the plan.", "criticised", ""),
    ("A Tern Union lorry hit the bridge.", "hit", ""),
    ("A Tern Union report was seized by Karvia.", "seized", "Karvia/d"),
    ("A report from Karvia criticised the plan.", "criticised", ""),
    ("In a lawsuit filed on Monday, Ana Vale accused Karl Lund of fraud.", "filed", "Ana Vale/d"),
    ("In a deal signed in May, Karvia agreed to sell rifles.", "signed", "Karvia/d"),
    ("In a report published by the Tern Union on Monday, Ana Vale was praised.", "published", "Tern Union/d"),
    # who is asked does not publish, nor does whoever the report is about, nor whoever else says something of it
    ("In an interview published on Monday, Ana Vale said prisons were crowded.", "published", ""),
    ("In a report published on Monday, Ana Vale was criticised.", "published", ""),
    ("Ana Vale criticised a report published on Monday.", "published", ""),
    ("In a report leaked on Monday, Ana Vale said prisons were crowded.", "leaked", ""),
]

WITH_WHOM_SOMEBODY_COMES = [
    ("Ana Vale, accompanied by Karl Lund, visited the port.", "visited", "Ana Vale/d, Karl Lund/p"),
    ("Ana Vale, flanked by Karl Lund and James Orr, left.", "left", "Ana Vale/d, Karl Lund/p, James Orr/p"),
    ("Ana Vale, joined by the Tern Union, sued the port.", "sued", "Ana Vale/d, Tern Union/p"),
    # nor those by whom something else is done to him
    ("Ana Vale, advised by Karl Lund, sued the port.", "sued", "Ana Vale/d"),
    ("Ana Vale, accompanied by her son, visited the port.", "visited", "Ana Vale/d"),
]

UNDER_WHOSE_HAND = [
    ("The town fell under the control of the Tern Union in May.", "fell", "Tern Union/d"),
    ("The town fell under Tern Union control in May.", "fell", "Tern Union/d"),
    ("The bridge came under Karvian fire in May.", "came", "Karvia/d"),
    ("The convoy came under attack from the Tern Union.", "came", "Tern Union/d"),
    ("Ana Vale resigned under pressure from the Tern Union.", "resigned", "Ana Vale/d, Tern Union/d"),
    # a place or a law is no hand
    ("The tunnel collapsed under the Relief Society building.", "collapsed", ""),
    ("Ana Vale was charged under a law of Karvia.", "charged", "Ana Vale/o"),
]

WHOSE_IT_IS = [
    ("Karvia suspended the Kestrel Group's licence.", "suspended", "Karvia/d, Kestrel Group/o"),
    ("The licence of the Kestrel Group was revoked.", "revoked", "Kestrel Group/o"),
    ("Police searched Karl Lund's home on Friday.", "searched", "Karl Lund/o"),
    ("Karvia froze the assets of Karl Lund.", "froze", "Karvia/d, Karl Lund/o"),
    ("Kestrel Group opened a mill. Karvia suspended the firm's licence.", "suspended", "Karvia/d, Kestrel Group/o"),
    ("Police arrested Karl Lund. Officers searched his home on Friday.", "searched", "Karl Lund/o"),
    # other things, and other deeds
    ("Karvia praised Karl Lund's home.", "praised", "Karvia/d"),
    ("Karvia suspended Karl Lund's law.", "suspended", "Karvia/d"),
]


AMONG_WHOM_SOMEBODY_IS = [
    ("Karl Lund was among eleven migrants who died in a storm.", "died", "Karl Lund/d"),
    ("Karl Lund was among those arrested on Monday.", "arrested", "Karl Lund/o"),
    ("Among those arrested on Monday was Karl Lund.", "arrested", "Karl Lund/o"),
    ("Ana Vale and Karl Lund were among nine people who sued Karvia.", "sued", "Karvia/o, Ana Vale/d, Karl Lund/d"),
    # not what else is said of him, or of others
    ("Karl Lund was near eleven migrants who died in a storm.", "died", ""),
    ("Karl Lund was among friends when nine migrants died.", "died", ""),
]


WHO_IS_TRIED = [
    ("Karl Lund was charged. The trial begins on Friday.", "begins", "Karl Lund/o"),
    ("Karl Lund pleaded guilty. A judge delayed the sentencing.", "delayed", "Karl Lund/o"),
    # another trial, another event, or one of two accused
    ("Karl Lund was charged. A trial begins on Friday.", "begins", ""),
    ("Karl Lund was charged. The trial of a guard begins on Friday.", "begins", ""),
    ("Karl Lund was charged. The drug trial begins on Friday.", "begins", ""),
    ("Karl Lund was charged. The festival begins on Friday.", "begins", ""),
    ("Karl Lund was charged. Ana Vale was charged. The trial begins on Friday.", "begins", ""),
    ("Karl Lund was praised. The trial begins on Friday.", "begins", ""),
]

LISTED_FURTHER = [
    (
        "Nine firms have paid, including the Kestrel Group, which owed nine million, and the Tern Union.",
        "paid",
        "Kestrel Group/o, Tern Union/o",
    ),
    # whom another clause tells of
    ("Nine firms have paid, including the Kestrel Group, which lost, and Karl Lund left.", "paid", "Kestrel Group/o"),
    ("Nine firms have paid, including the Kestrel Group, a mill, which lost to Karl Lund.", "paid", "Kestrel Group/o"),
]


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        *LISTED_FURTHER,
        *WHO_IS_TRIED,
        *AMONG_WHOM_SOMEBODY_IS,
        *PUT_OUT_BEFORE_THE_VERB,
        *WITH_WHOM_SOMEBODY_COMES,
        *UNDER_WHOSE_HAND,
        *WHOSE_IT_IS,
    ],
)
def test_who_stands_around_a_clause(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who
