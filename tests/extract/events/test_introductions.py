"""Whom a story describes first and names afterwards, by the rules of `RULES`, in sentences about invented people."""

from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.extract.events.introductions import RULES
from briefkit.model.document import Document

NAMED_AS = [
    ("A man was killed on Friday. The victim was named as Tom Orlan.", "killed", ["Tom Orlan"]),
    ("A gunman killed three men on Friday. The gunman was Tom Orlan.", "killed", ["Tom Orlan"]),
    ("A woman was arrested on Friday. The suspect was identified as Ann Lee.", "arrested", ["Ann Lee"]),
    (
        "Ann Lee left. It rained. A man was killed. It rained. The victim was named as Tom Orlan.",
        "killed",
        ["Tom Orlan"],
    ),
    # another noun, another sex, or two of them
    ("A gunman killed three men on Friday. The driver was Tom Orlan.", "killed", []),
    ("A woman was killed on Friday. The victim was named as Tom Orlan.", "killed", []),
    ("A man was killed. The victim was named as Tom Orlan. The victim was named as Al Hollis.", "killed", []),
    ("A man was praised on Friday. The victim was named as Tom Orlan.", "praised", []),
]

DOES_THE_SAME = [
    ("A former mayor of Leeds was charged on Friday. Tom Orlan denies it.", "charged", ["Tom Orlan"]),
    ("The founder of the club was jailed on Friday. Tom Orlan was convicted in May.", "jailed", ["Tom Orlan"]),
    ("Al Hollis's cousin was found guilty on Friday. Tom Orlan was sentenced.", "found", ["Tom Orlan"]),
    ("Police arrested a teacher on Friday. Tom Orlan was held in Leeds.", "arrested", ["police", "Tom Orlan"]),
    # something else is told, by somebody else, too far behind, or of two
    ("A man was shot on Friday. Tom Orlan was arrested.", "shot", []),
    ("A teacher was arrested on Friday. The mayor, Tom Orlan, was arrested.", "arrested", ["Tom Orlan"]),
    ("A man was jailed. It rained. It poured. It snowed. Tom Orlan was convicted.", "jailed", []),
    ("A man was jailed. Tom Orlan and Al Hollis were convicted.", "jailed", []),
    ("A lawmaker said so. Tom Orlan took the money. A clerk took a car.", "took", ["Tom Orlan"]),
]

TITLED = [
    ("A judge jailed two men on Friday. Judge Tom Orlan said they were cruel.", "jailed", ["Tom Orlan"]),
    ("A senator urged a ban on Friday. Senator Tom Orlan said so.", "urged", ["Tom Orlan"]),
    ("A judge ruled. " + "It rained. " * 20 + "Judge Tom Orlan ruled so.", "ruled", ["Tom Orlan", "Tom Orlan"]),
    # whoever is hurt or arrested is not the one of his trade who speaks of it
    ("A doctor was killed on Friday. Dr Tom Orlan said so.", "killed", []),
    ("A senator was hurt on Friday. Senator Tom Orlan said so.", "hurt", []),
    ("A judge jailed two men. It rained. It poured. It snowed. Judge Tom Orlan said so.", "jailed", []),
    ("A judge jailed two men. Judge Tom Orlan said so. Judge Al Hollis agreed.", "jailed", []),
]

HELD_OFFICE = [
    ("The head of the bank resigned on Friday. Tom Orlan had led it since May.", "resigned", ["Tom Orlan"]),
    ("The club's coach resigned on Friday. Tom Orlan had managed it since May.", "resigned", ["Tom Orlan"]),
    ("The owner of the bank resigned on Friday. Tom Orlan had led it since May.", "resigned", []),
    ("The head of the bank resigned on Friday. Tom Orlan had sued it in May.", "resigned", []),
]

AGED = [
    ("A clerk was charged on Friday. Tom Orlan, 34, is from Leeds.", "charged", ["Tom Orlan"]),
    ("A clerk was charged on Friday. Tom Orlan is from Leeds.", "charged", []),
    ("A clerk was charged on Friday. Tom Orlan, 34, said it was sad.", "charged", []),
    ("A clerk was praised on Friday. Tom Orlan, 34, is from Leeds.", "praised", []),
    ("Ann Lee left. A clerk was charged on Friday. Tom Orlan, 34, is from Leeds.", "charged", []),
]

SPEAKS_NEXT = [
    ("A Leeds lawmaker demanded a vote. Tom Orlan, who is a member, said it was late.", "demanded", ["Tom Orlan"]),
    ("A Leeds lawmaker demanded a vote. Ministers said Tom Orlan was late.", "demanded", []),
    ("A Leeds lawmaker demanded a vote. It rained. Tom Orlan said it was late.", "demanded", []),
    ("A Leeds lawmaker demanded a vote. The mayor, Tom Orlan, said it was late.", "demanded", []),
    ("Ann Lee left. A lawmaker demanded a vote. Tom Orlan said it was late.", "demanded", []),
    ("A Leeds lawmaker lost a vote. Tom Orlan said it was late.", "lost", []),
]

RAIN = "It rained. "
"""A sentence that tells of nobody."""

REACHES = [
    # for somebody in the first four sentences, the name may come much later
    (f"{3 * RAIN}A teacher was arrested. Tom Orlan was held.", "arrested", ["Tom Orlan"]),
    (f"{4 * RAIN}A teacher was arrested. Tom Orlan was held.", "arrested", []),
    (f"A man was killed. {5 * RAIN}The victim was named as Tom Orlan.", "killed", ["Tom Orlan"]),
    (f"A man was killed. {6 * RAIN}The victim was named as Tom Orlan.", "killed", []),
    (f"{4 * RAIN}A man was killed. {5 * RAIN}The victim was named as Tom Orlan.", "killed", ["Tom Orlan"]),
    (f"{4 * RAIN}A man was killed. {6 * RAIN}The victim was named as Tom Orlan.", "killed", []),
    (f"A judge ruled. {29 * RAIN}Judge Tom Orlan ruled so.", "ruled", ["Tom Orlan", "Tom Orlan"]),
    (f"A judge ruled. {30 * RAIN}Judge Tom Orlan ruled so.", "ruled", ["Tom Orlan"]),
    (f"{4 * RAIN}A judge ruled. Judge Tom Orlan ruled so.", "ruled", ["Tom Orlan"]),
    (f"{4 * RAIN}A judge jailed two men. Judge Tom Orlan said so.", "jailed", []),
    (f"The head of the bank resigned. {2 * RAIN}Tom Orlan had led it since May.", "resigned", ["Tom Orlan"]),
    (f"The head of the bank resigned. {3 * RAIN}Tom Orlan had led it since May.", "resigned", []),
    (f"{4 * RAIN}The head of the bank resigned. Tom Orlan had led it since May.", "resigned", []),
    (f"A clerk was charged. {2 * RAIN}Tom Orlan, 34, is from Leeds.", "charged", ["Tom Orlan"]),
    (f"A clerk was charged. {3 * RAIN}Tom Orlan, 34, is from Leeds.", "charged", []),
    (f"{4 * RAIN}A clerk was charged. Tom Orlan, 34, is from Leeds.", "charged", []),
    (f"{4 * RAIN}A Leeds lawmaker demanded a vote. Tom Orlan, who is a member, said so.", "demanded", []),
]

OTHERS = [
    ("The leader of the club resigned on Friday. Tom Orlan had led it since May.", "resigned", ["Tom Orlan"]),
    ("A judge was killed on Friday. Judge Tom Orlan said so.", "killed", []),
    ("Chad voted. A clerk was charged on Friday. Tom Orlan, 34, is from Leeds.", "charged", ["Tom Orlan"]),
    ("A man was arrested near Tom Orlan's home. Tom Orlan was held.", "arrested", []),
    ("Norway's minister was sacked. Chad's minister Tom Orlan was sacked.", "sacked", ["Tom Orlan"]),
    ("A Chadian minister was sacked. Chad's minister Tom Orlan was sacked.", "sacked", ["Tom Orlan", "Tom Orlan"]),
    ("A Chadian minister was sacked. Minister Tom Orlan was sacked.", "sacked", ["Tom Orlan", "Tom Orlan"]),
    ("A clerk was charged by Al Hollis. Tom Orlan, 34, is from Leeds.", "charged", ["Tom Orlan", "Al Hollis"]),
    ("Police found a teacher on Friday. Tom Orlan was convicted.", "found", ["police"]),
    ("A clerk was charged on Friday. In May Tom Orlan, 34, left Leeds.", "charged", []),
    ("A clerk was charged on Friday. The victim was named as Tom Orlan, 34.", "charged", []),
    ("A man was killed. The victim was named Friday as Tom Orlan.", "killed", ["Tom Orlan"]),
    (f"A plumber sued a firm. {4 * RAIN}Plumber Tom Orlan sued it.", "sued", ["Tom Orlan", "Tom Orlan"]),
    (f"A plumber sued a firm. {4 * RAIN}Tom Orlan sued it.", "sued", ["Tom Orlan"]),
]

ROWS = [*REACHES, *OTHERS, *NAMED_AS, *DOES_THE_SAME, *TITLED, *HELD_OFFICE, *AGED, *SPEAKS_NEXT]


@pytest.mark.parametrize(("text", "verb", "who"), ROWS)
def test_introductions(text: str, verb: str, who: list[str]) -> None:
    parsed = parse_document(Document("a", text, published=dt.date(2024, 5, 1)))
    names = {actor.id: actor.name for actor in parsed.actors}
    events = [event for event in parsed.events if text[slice(*event.trigger)] == verb]
    assert [names[actor] for event in events for actor in event.actors] == who


def test_rules_have_names_of_their_own() -> None:
    assert len({name for name, *_ in RULES}) == len(RULES)
