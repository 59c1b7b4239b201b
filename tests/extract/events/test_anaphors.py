"""Whom pronouns and descriptions mean, by grammar, in texts of invented people and bodies."""

from __future__ import annotations

import pytest
from tests.extract.events.cast import find, show_who

from briefkit.model.facts import Role

PERSONS = [
    ("Ana Vale met Karl Lund. She resigned.", "resigned", "Ana Vale/d"),
    # the subject behind, where none was before
    ("Before he resigned, Karl Lund met Ana Vale.", "resigned", "Karl Lund/d"),
    ("After she resigned, Karl Lund met Ana Vale.", "resigned", ""),
    ("After it closed a mill, the Kestrel Group met Ana Vale.", "closed", "Kestrel Group/d"),
    ("James Orr came. Before he resigned, Karl Lund met Ana Vale.", "resigned", "James Orr/d"),
    # an age that nobody was given
    ("Karl Lund was held. The 34-year-old was jailed.", "jailed", "Karl Lund/o"),
    ("Karl Lund, 50, was held. The 34-year-old was jailed.", "jailed", ""),
    ("A man was held. The 34-year-old was jailed.", "jailed", ""),
    # whoever tells of somebody else, or has another age
    ("Karl Lund said a man died. The 34-year-old was jailed.", "jailed", ""),
    ("Karl Lund met Ana Vale. The 34-year-old was jailed.", "jailed", ""),
    # only what is called like a club is one
    ("The Kestrel Group lost. The club fined Ana Vale.", "fined", "Ana Vale/o"),
    # what is done to a thing is not done to the firm behind
    ("After it was recalled, the Kestrel Group met Ana Vale.", "recalled", ""),
    # the suspect who was named
    ("Police named the suspect as Karl Lund. The suspect fled.", "fled", "Karl Lund/d"),
    ("Police named the winner as Karl Lund. The suspect fled.", "fled", ""),
    ("Karl Lund resigned. On Friday he left.", "left", "Karl Lund/d"),
    ("Ana Vale praised James Orr, and he left.", "left", "James Orr/d"),
    ("Karl Lund resigned. The hall was closed. He left.", "left", "Karl Lund/d"),
    # who says so at the end is another
    ("Karl Lund came. He had been ill, James Orr said.", "said", "James Orr/d"),
    ("Karl Lund came. He returned, James Orr said.", "returned", "Karl Lund/d"),
    ("Karl Lund came. He returned, Lund said.", "returned", ""),
    ("Karl Lund came. A doctor from Sund who knew that he lied left.", "lied", ""),
    # whose own people say so at the end
    ("Karl Lund came. He left, his spokeswoman said.", "left", "Karl Lund/d"),
    ("Karl Lund came. He left, James Orr and his lawyer said.", "left", "Karl Lund/d"),
    # "the singer" is nobody who has another trade
    ("Ana Vale's physician, Dr Karl Lund, was charged. The singer died.", "died", "Ana Vale/d"),
    ("Paramedic Karl Lund testified. The singer died.", "died", ""),
    ("Producer Karl Lund testified. The singer died.", "died", ""),
    ("Karl Lund testified. The singer died.", "died", "Karl Lund/d"),
    # a sentence in which no verb was found tells of the one whom it names, or of any of several
    (
        "Ana Vale spoke. On Monday the head of the guards, Mary Tarn, leaves for Sund. She resigned.",
        "resigned",
        "Mary Tarn/d",
    ),
    ("Ana Vale spoke. On Monday Mary Tarn, with Ana Vale, leaves for Sund. She resigned.", "resigned", ""),
    # the caption of a picture tells of nobody, nor does its credit
    ("Karl Lund leaves a meeting. (By James Orr -- Northern Wire) It rained. He resigned.", "resigned", ""),
    ("Karl Lund leaves a meeting. It rained (by and large). He resigned.", "resigned", "Karl Lund/d"),
    # an office is not somebody without a name where its holder is named beside it
    ("Karl Lund spoke. The mayor, Ana Vale, said he left.", "left", "Karl Lund/d"),
    # somebody without a name is told of in between
    ("Karl Lund resigned. A spokesman left. He returned.", "returned", ""),
    ("Karl Lund resigned. A woman left. He returned.", "returned", "Karl Lund/d"),
    # for three sentences that tell of nobody
    ("A spokesman left. It rained. It poured. Boats with Karl Lund sank. He returned.", "returned", ""),
    (
        "A spokesman left. It rained. It poured. It snowed. Boats with Karl Lund sank. He returned.",
        "returned",
        "Karl Lund/d",
    ),
]

BODIES = [
    ("The Tern Union lost. It left.", "left", "Tern Union/d"),
    ("The Tern Union said it left.", "left", "Tern Union/d"),
    ("Karvia lost the war. It sent envoys.", "sent", "Karvia/d"),
    # "it" is the subject told before, and no name nearby
    ("A storm hit Karvia. It destroyed two towns.", "destroyed", ""),
    ("The bridge was built by the Kestrel Group. It collapsed.", "collapsed", ""),
    ("Karl Lund left the Tern Union. It collapsed.", "collapsed", ""),
    # somebody is no "it": the sentence above is looked at
    ("The Tern Union lost. It left. It returned.", "returned", "Tern Union/d"),
    # what is only somebody's does nothing itself
    ("The Tern Union lost. Its role ended in May. It struck on Friday.", "struck", "Tern Union/d"),
    ("The Tern Union lost. That role ended in May. It struck on Friday.", "struck", "Tern Union/d"),
    ("The Tern Union lost. Its bridge sank in May. It struck on Friday.", "struck", ""),
    ("The Tern Union lost. A role ended in May. It struck on Friday.", "struck", ""),
    # "it" stands for what follows, or for nothing
    ("The Tern Union lost. It rained for years.", "rained", ""),
    ("The Tern Union lost. It took years to rebuild the hall.", "took", ""),
    ("The Tern Union lost. It was reported that boats sank.", "reported", ""),
    # nor is an object told before
    ("The Tern Union wrote the law. Karl Lund signed it.", "signed", "Karl Lund/d"),
]

SEVERAL = [
    ("Ana Vale and Karl Lund met. They left.", "left", "Ana Vale/d, Karl Lund/d"),
    ("Karvia and Borduria lost. They signed a pact.", "signed", "Karvia/d, Borduria/d"),
    ("The Tern Union said they arrested two men.", "arrested", "Tern Union/d"),
    ("Officials from the Relief Society came. They left.", "left", "Relief Society/d"),
    # not all of them have a name
    ("Ana Vale and a guard met. They left.", "left", ""),
    ("Protesters came. They met Karl Lund.", "met", "Karl Lund/o"),
    ("The Tern Union lost. Protesters came. They left.", "left", ""),
    # the two men, or a pair, wherever there are no others
    ("Karl Lund and James Orr came. Ana Vale spoke. The two men resigned.", "resigned", "Karl Lund/d, James Orr/d"),
    ("Police held Ana Vale and Karl Lund. Orvel slept. Both parents wept.", "wept", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale and Karl Lund came. It was late. The couple resigned.", "resigned", "Ana Vale/d, Karl Lund/d"),
    ("Karl Lund and James Orr came. Ana Vale spoke. The two resigned.", "resigned", ""),
    ("Ana Vale and Karl Lund came. It was late. The two men resigned.", "resigned", ""),
    ("Ana Vale and Karl Lund came. Ana Vale and James Orr left. It was late. The couple resigned.", "resigned", ""),
    ("Ana Vale and Karl Lund came. It was late. Both students resigned.", "resigned", ""),
    ("The Tern Union and the Relief Society came. It was late. The couple resigned.", "resigned", ""),
    (
        "Ana Vale and the Tern Union came. Karl Lund and James Orr came. Mary Tarn spoke. The two men resigned.",
        "resigned",
        "Karl Lund/d, James Orr/d",
    ),
    ("Karl Lund, James Orr and a guard came. Ana Vale spoke. The two men resigned.", "resigned", ""),
    ("Karl Lund, James Orr and a guard came. The two resigned.", "resigned", ""),
    (
        "The Tern Union came. They cheered and Karl Lund met James Orr. Both resigned.",
        "resigned",
        "Karl Lund/d, James Orr/d",
    ),
    ("Karvians cheered and Karl Lund met James Orr. Both resigned.", "resigned", "Karl Lund/d, James Orr/d"),
    # one person is not several
    ("Karl Lund came. They left.", "left", ""),
    # a noun for several people takes up those of the sentence before
    ("Karl Lund and James Orr came. The men resigned.", "resigned", "Karl Lund/d, James Orr/d"),
    ("Ana Vale and Karl Lund came. On Friday the pair resigned.", "resigned", "Ana Vale/d, Karl Lund/d"),
    ("Karl Lund and James Orr came. The two resigned.", "resigned", "Karl Lund/d, James Orr/d"),
    ("Karl Lund and James Orr came. Both resigned.", "resigned", "Karl Lund/d, James Orr/d"),
    ("Karl Lund and James Orr came. The three resigned.", "resigned", ""),
    ("Karl Lund, James Orr and Ana Vale came. Both resigned.", "resigned", ""),
    ("Karl Lund, James Orr and Ana Vale came. The three resigned.", "resigned", "Karl Lund/d, James Orr/d, Ana Vale/d"),
    ("Karl Lund, James Orr and Ana Vale came. The four resigned.", "resigned", ""),
    ("Karl Lund and James Orr came. Police held these men.", "held", "Karl Lund/o, James Orr/o"),
    ("Karl Lund and James Orr came. Men resigned.", "resigned", ""),
    ("Karl Lund and James Orr came. The armed men resigned.", "resigned", ""),
    ("Karl Lund and the Tern Union came. The men resigned.", "resigned", ""),
    ("Karl Lund and a guard came. The men resigned.", "resigned", ""),
    ("Karl Lund and James Orr came. Ana Vale spoke. The men resigned.", "resigned", ""),
]


OWNERS = [
    ("Karl Lund accepted, and his visit is set for Friday.", "set", "Karl Lund/d"),
    ("Karl Lund left. His resignation surprised James Orr.", "surprised", "Karl Lund/d, James Orr/o"),
    ("The Tern Union lost. Its attack killed two men.", "killed", "Tern Union/d"),
    ("Ana Vale and Karl Lund met. Their talks failed.", "failed", "Ana Vale/d, Karl Lund/d"),
    ("Ana Vale announced her resignation.", "announced", "Ana Vale/d"),
    ("Boats with James Orr sank. His attack failed.", "failed", ""),
    ("Police held Karl Lund. His resignation surprised James Orr.", "surprised", "Karl Lund/d, James Orr/o"),
    # what is no event has no doer
    ("Karl Lund left. His hat surprised James Orr.", "surprised", "James Orr/o"),
]


NOT_NAMED_YET = [
    ("A plumber was held on Friday. Karl Lund, 34, came from Orvel.", "held", "Karl Lund/o"),
    ("One man was held on Friday. Karl Lund, 34, came from Orvel.", "held", "Karl Lund/o"),
    ("A guard's doctor left.", "left", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), NOT_NAMED_YET)
def test_those_whom_the_story_introduces(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


OFFICES = [
    ("President Ana Vale came. The head of the mission was found.", "found", ""),
    ("President Ana Vale came. The president of the club was found.", "found", "Ana Vale/o"),
    ("President Ana Vale came. The president was found.", "found", "Ana Vale/o"),
    # however long ago, if nobody else holds it
    (f"Mayor Ana Vale came. {'It rained. ' * 13}The mayor left.", "left", "Ana Vale/d"),
]


HELD = [
    ("Ana Vale came. The leader was found.", "found", "Ana Vale/o"),
    ("Ana Vale came. Police found the leader", "found", "Ana Vale/o"),
    ("Ana Vale came. The leader of relief efforts was found.", "found", "Ana Vale/o"),
    ("Ana Vale came. The leader of the club was found.", "found", ""),
    # what it belongs to may have six words, and no more
    ("Ana Vale came. The leader of the small old northern mountain relief team was found.", "found", "Ana Vale/o"),
    ("Ana Vale came. The leader of the small but old northern mountain relief team was found.", "found", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), HELD)
def test_who_heads_a_body(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb, {"Ana Vale": {"roles": (Role("president", of="Relief Society"),)}})) == who


OF_A_COUNTRY = [
    ("Ana Vale came. On Friday Karvia's envoy slept.", "slept", "Ana Vale/d"),
    # but not the one who says so
    ("Ana Vale said Karvia's envoy slept.", "slept", ""),
    ("Ana Vale came. On Friday Borduria's envoy slept.", "slept", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), OF_A_COUNTRY)
def test_who_holds_an_office_of_a_country(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb, {"Ana Vale": {"roles": (Role("envoy", of="Karvia"),)}})) == who


@pytest.mark.parametrize(("text", "verb", "who"), OFFICES)
def test_an_office_with_what_it_belongs_to_is_that_very_office(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(("text", "verb", "who"), [*OWNERS, *PERSONS, *BODIES, *SEVERAL])
def test_pronouns(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("The Tern Union came. On Friday the union left.", "left", "Tern Union/d"),
        ("Later the union left, the Tern Union said.", "left", "Tern Union/d"),
        # an indefinite one is another, and so is one of another noun
        ("The Tern Union came. On Friday a union left.", "left", ""),
        ("The Tern Union came. On Friday the court left.", "left", ""),
    ],
)
def test_bodies_by_the_noun_of_their_name(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


DESCRIPTIONS_OF_BODIES = [
    ("Kestrel Group opened a mill. On Friday the company sold it.", "sold", "Kestrel Group/d"),
    ("Kestrel Group opened a mill. Ana Vale joined the band.", "joined", "Ana Vale/d, Kestrel Group/o"),
    ("Kestrel Group opened a mill. The home-improvement retailer earned nine million.", "earned", "Kestrel Group/d"),
    ("Kestrel Group opened a mill. The firm's tour began on Friday.", "began", "Kestrel Group/d"),
    ("Kestrel Group opened a mill. A company sold it.", "sold", ""),
    ("Kestrel Group opened a mill, the Northern Wire reported. The company sold it.", "sold", "Kestrel Group/d"),
    (
        "Kestrel Group grew. Kestrel Group lost. Kestrel Group won. Ana Vale left. She sold the firm a hall.",
        "sold",
        "Ana Vale/d, Kestrel Group/o",
    ),
]


@pytest.mark.parametrize(("text", "verb", "who"), DESCRIPTIONS_OF_BODIES)
def test_descriptions_of_bodies(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


OF_AN_AGE = [
    ("Karl Lund, 18, left. The 18-year-old from Orvel fled.", "fled", "Karl Lund/d"),
    ("Karl Lund, 18, left. The 19-year-old from Orvel fled.", "fled", ""),
    ("Karl Lund, 18, left. An 18-year-old fled.", "fled", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), OF_AN_AGE)
def test_somebody_by_his_age(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


THE_BODY_OF_THE_STORY = [
    (
        "The Kestrel Group grew. The Kestrel Group won. The Kestrel Group lost. The Relief Society came. Orvel slept. "
        "The firm was founded in 1981.",
        "founded",
        "Kestrel Group/o",
    ),
    (
        "The Kestrel Group grew. The Kestrel Group won. The Kestrel Group lost. Ana Vale sought company.",
        "sought",
        "Ana Vale/d",
    ),
    # unless another has just been told of
    (
        "The Kestrel Group grew. The Kestrel Group won. The Kestrel Group lost. The Relief Society came. "
        "The firm was founded in 1981.",
        "founded",
        "Relief Society/o",
    ),
    (
        "The Kestrel Group grew. The Kestrel Group won. The Relief Society came. Orvel slept. "
        "The firm was founded in 1981.",
        "founded",
        "Relief Society/o",
    ),
]


@pytest.mark.parametrize(("text", "verb", "who"), THE_BODY_OF_THE_STORY)
def test_the_body_that_a_story_is_about(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


THE_ACCUSED = [
    ("Karl Lund was charged with murder. A judge ordered the accused to be held.", "ordered", "Karl Lund/o"),
    ("Karl Lund was arrested. The suspect was released on Friday.", "released", "Karl Lund/o"),
    ("Police arrested Karl Lund. The defendant pleaded guilty.", "pleaded", "Karl Lund/d"),
    ("Karl Lund appeared in court. Ana Vale met the accused.", "met", "Ana Vale/d, Karl Lund/o"),
    (
        "A guard slept and police arrested Karl Lund. James Orr spoke. The suspect was released.",
        "released",
        "Karl Lund/o",
    ),
    ("Karl Lund was arrested. James Orr spoke. The guard fled.", "fled", ""),
    ("Karl Lund was arrested. James Orr spoke. The Orvel suspect was released.", "released", ""),
    # his trial, and no other
    ("Karl Lund was arrested. The trial was delayed.", "delayed", "Karl Lund/o"),
    ("Karl Lund was arrested. The long trial was delayed.", "delayed", ""),
    ("Karl Lund was arrested. The trial of a guard was delayed.", "delayed", ""),
    # two of them, or none, or somebody in another text
    ("Karl Lund and James Orr were arrested. The suspect was released.", "released", ""),
    ("Karl Lund was arrested. James Orr pleaded guilty. The accused was released.", "released", ""),
    ("Karl Lund was praised. The suspect was released.", "released", ""),
    ("Karl Lund was arrested. Another suspect was released.", "released", ""),
]


@pytest.mark.parametrize(("text", "verb", "who"), THE_ACCUSED)
def test_the_accused(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


WHOM_THE_SENTENCE_BEFORE_IS_ABOUT = [
    ("The Kestrel Union left. The Tern Union struck. The union sued Karvia.", "sued", "Tern Union/d, Karvia/o"),
    ("The Miners Union left. The Tern Union struck. The union sued Karvia.", "sued", "Tern Union/d, Karvia/o"),
    (
        "The Tern Union struck. Its role thrilled the Miners Union. The union sued Karvia.",
        "sued",
        "Tern Union/d, Karvia/o",
    ),
    ("The Northern Wire reported it. The wire was cut.", "cut", ""),
    ("The Tern Union left. The Miners Union struck. The union sued Karvia.", "sued", "Miners Union/d, Karvia/o"),
    ("The Tern Union struck. The court sued Karvia.", "sued", "Karvia/o"),
    # a body that a noun alone stands for
    ("The Orvel Police Department came. Police left.", "left", "Orvel Police Department/d"),
]


@pytest.mark.parametrize(("text", "verb", "who"), WHOM_THE_SENTENCE_BEFORE_IS_ABOUT)
def test_whom_the_sentence_before_is_about(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who


THE_GROUP = [
    ("The Relief Society struck. The group sued Karvia.", "sued", "Relief Society/d, Karvia/o"),
    ("The Relief Society left on Monday. On Friday the organization returned.", "returned", "Relief Society/d"),
    # another group, a name, or one of two bodies
    ("The Relief Society struck. A group sued Karvia.", "sued", "Karvia/o"),
    ("The Relief Society struck. The Group of Six sued Karvia.", "sued", "Karvia/o"),
    ("The Relief Society and the Tern Union struck. The group sued Karvia.", "sued", "Karvia/o"),
    ("Karvia left. The group sued Ana Vale.", "sued", "Ana Vale/o"),
    ("The Relief Society struck. Protesters came. The group sued Karvia.", "sued", "Karvia/o"),
]


@pytest.mark.parametrize(("text", "verb", "who"), THE_GROUP)
def test_the_group(text: str, verb: str, who: str) -> None:
    assert show_who(find(text, verb)) == who
