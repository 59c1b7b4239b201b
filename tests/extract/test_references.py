"""Who pronouns and descriptions mean, by agreement and salience."""

from __future__ import annotations

import re

import pytest

from briefkit.extract.discourse import Discourse
from briefkit.extract.references import resolve_reference
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Role
from briefkit.model.paragraphs import split_paragraphs

PEOPLE = {
    "Anna Lund": "mayor",
    "Tom Berg": "Harbour Minister",
    "Kim Orm": "presidential aide",
    "Peter Vik": "",
    "Eva Sund": "singer",
    "Nora Tveit": "Health Minister",
    "Ida Holm": "beekeeper",
}
ORGANISATIONS = ("Nordic Lines", "Harbour Office", "Leeds University", "Orlan Ltd", "Harbour Watch")


def make_actors(text: str) -> tuple[Actor, ...]:
    named = [(name, ActorKind.PERSON, name.split()[-1]) for name in PEOPLE]
    named += [(name, ActorKind.ORGANISATION, name) for name in ORGANISATIONS]
    actors = []
    for name, kind, short in named:
        spans = tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{name}|{short})\b", text))
        roles = (Role(PEOPLE[name]),) if PEOPLE.get(name) else ()
        actors.append(Actor(f"a-{name}", name, kind, roles=roles, mentions=spans))
    return tuple(actor for actor in actors if actor.mentions)


def resolve(text: str) -> str | None:
    """Whom the last words in square brackets mean; earlier ones are speakers, in the order of the text."""
    plain = re.sub(r"[\[\]]", "", text)
    opened = [match.start() - 2 * number for number, match in enumerate(re.finditer(r"\[", text))]
    spans = [Span(at, at + len(words)) for at, words in zip(opened, re.findall(r"\[(.*?)\]", text), strict=True)]
    sentences = split_sentences(plain, split_paragraphs(plain))
    actors = make_actors(plain)
    discourse = Discourse(plain, sentences, actors)
    for speaker in spans[:-1]:
        named = [actor for actor in actors if speaker in actor.mentions]
        discourse.note_speaker(speaker.start, named[0] if named else None)
    found = resolve_reference(spans[-1], plain, discourse)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lund met Tom Berg. [He] left.", "Tom Berg"),
        ("Tom Berg met Anna Lund. [She] left.", "Anna Lund"),
        ("Tom Berg met Peter Vik. [He] left.", "Tom Berg"),
        ("Tom Berg and Peter Vik met. [He] left.", None),
        ("Tom Berg left. [Peter Vik] said so. [He] stayed.", "Peter Vik"),
        ("Peter Vik's boat sank. Tom Berg laughed. [He] left.", "Tom Berg"),
        ("A letter to Tom Berg came. [She] left.", None),
        ("[A clerk] said so of Tom Berg. [He] left.", None),
        ("[He] left. Tom Berg came.", None),
        ("Mr. Orm came. [She] left.", None),
        # "the singer" is whoever is called so, and nobody who has another trade
        ("Peter Vik thanked Eva Sund. [The singer] left.", "Eva Sund"),
        ("Peter Vik left. [The singer] died.", "Peter Vik"),
        ("Kim Orm left. [The singer] died.", None),
        ("Nordic Lines paid. [It] said so.", "Nordic Lines"),
        ("Nordic Lines was sold. [They] said so.", "Nordic Lines"),
        ("It was sold to Nordic Lines. [They] said so.", None),
        ("Tom Berg met Kim Orm. [The minister] left.", "Tom Berg"),
        ("Tom Berg met Kim Orm. [The presidential aide] left.", "Kim Orm"),
        ("Anna Lund met Peter Vik. [The mayor] left.", "Anna Lund"),
        ("Peter Vik met Kim Orm. [The top official] left.", "Kim Orm"),
        ("Peter Vik met Kim Orm. [A minister] left.", None),
        ("Peter Vik met Kim Orm. [The minister] left.", None),
        ("Peter Vik met Kim Orm. [The dentist] left.", None),
        ("Tom Berg met Anna Lund. [The woman] left.", "Anna Lund"),
        ("Nordic Lines sued Leeds University. [The university] lost.", "Leeds University"),
        ("Nordic Lines sued Leeds University. [The bank] lost.", None),
        ("Nordic Lines has lost. [The company] paid.", "Nordic Lines"),
        # "Berg, he said" is not said by Berg, but a clause before "he" may name who is meant
        ("Peter Vik came. Tom Berg, [he] said, cannot win.", "Peter Vik"),
        ("Peter Vik came. When Tom Berg lost, [he] left the town.", "Tom Berg"),
        ("When Tom Berg came [he] left.", "Tom Berg"),
        # "woman" behind two words means somebody new, "company" only behind three
        ("Tom Berg met Anna Lund. [The tired young woman] left.", None),
        ("Tom Berg met Anna Lund. [The young woman] left.", None),
        ("Nordic Lines has lost. [The troubled shipping company] paid.", "Nordic Lines"),
        ("Nordic Lines has lost. [The troubled old shipping company] paid.", None),
        # the one whose title shares more of the words
        ("Tom Berg met Nora Tveit. [The health minister] left.", "Nora Tveit"),
        ("Nora Tveit and Tom Berg met. [The Orvel harbour minister] left.", "Tom Berg"),
        ("Tom Berg met Ida Holm. [The beekeeper] left.", "Ida Holm"),
        ("[A clerk] said so of Ida Holm. [The beekeeper] left.", "Ida Holm"),
        # what is no subject is a company only if its name says so
        ("A boat came from Orlan Ltd. [The company] paid.", "Orlan Ltd"),
        ("A boat came from Harbour Watch. [The company] paid.", None),
    ],
)
def test_reference(text: str, expected: str | None) -> None:
    assert resolve(text) == expected


def test_a_pronoun_tells_a_gender_for_later() -> None:
    text = "Kim Orm spoke. She left. Tom Berg met Kim Orm. He left."
    actors = make_actors(text)
    discourse = Discourse(text, split_sentences(text, split_paragraphs(text)), actors)
    first = resolve_reference(Span(15, 18), text, discourse)
    assert first is not None
    assert (first.name, discourse.gender(first)) == ("Kim Orm", "f")


def test_names_inside_quotation_marks_do_not_count() -> None:
    text = 'Tom Berg came. "Peter Vik left," he said.'
    hidden = [Span(15, 32)]
    discourse = Discourse(text, split_sentences(text, split_paragraphs(text)), make_actors(text), hidden)
    found = resolve_reference(Span(33, 35), text, discourse)
    assert found is not None
    assert found.name == "Tom Berg"


def test_far_back_is_out_of_reach() -> None:
    text = "Tom Berg came. " + "The gates were shut. " * 30 + "He left."
    discourse = Discourse(text, split_sentences(text, split_paragraphs(text)), make_actors(text))
    assert resolve_reference(Span(len(text) - 8, len(text) - 6), text, discourse) is None
