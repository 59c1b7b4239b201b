"""Whom a sentence involves: bodies by their part in it and through their people, persons who act or are cited."""

from __future__ import annotations

import pytest
from tests.extract.events.sight import PUBLISHED

from briefkit.extract import parse_document
from briefkit.model.document import Document

BODIES = [
    # subject, object, partner
    ("On Friday the Tern Society opened a hall.", ["Tern Society"]),
    ("On Friday Ann Hollis sued the Tern Society.", ["Tern Society"]),
    ("On Friday the hall was bought by the Tern Society.", ["Tern Society"]),
    ("On Friday Ann Hollis met with the Tern Society.", ["Tern Society"]),
    ("On Friday the Tern Society and the Corvid League opened a hall.", ["Tern Society", "Corvid League"]),
    # what the subject is
    ("On Friday Ann Hollis left, as the winner was the Tern Society.", ["Tern Society"]),
    # through its people, and events of it
    ("On Friday Tern Society president Ann Hollis left.", ["Tern Society"]),
    ("On Friday the Tern Society's president left.", ["Tern Society"]),
    ("On Friday the spokesman for the Tern Society left.", ["Tern Society"]),
    ("On Friday Ann Hollis of the Tern Society left.", ["Tern Society"]),
    ("On Friday sources within the Tern Society said it was over.", ["Tern Society"]),
    ("On Friday scientists from the Tern Institute said it was over.", ["Tern Institute"]),
    ("On Friday Ann Hollis left after the Tern Society vote.", ["Tern Society"]),
    ("The bridge fell on Friday, according to the Tern Society.", ["Tern Society"]),
    ("On Friday she left with the Tern Society's approval.", ["Tern Society"]),
    ("On Friday Ann Hollis, director of public health at the Tern Society, left.", ["Tern Society"]),
    ("On Friday Ann Hollis left as the Tern Society considered the plan.", ["Tern Society"]),
    ("On Friday the Tern Society service left.", ["Tern Society"]),
    ("On Friday ten charities left, including the Tern Society.", ["Tern Society"]),
    ("On Friday both houses of the Tern Assembly met.", ["Tern Assembly"]),
    ("On Friday ten charities left: the Tern Society and the Corvid League.", ["Tern Society", "Corvid League"]),
    ("Ann Hollis slept. On Friday she sued the Tern Society.", ["Tern Society"]),
    ("On Friday Ann Hollis sued a mayor and the Tern Society.", ["Tern Society"]),
    ("Workers at the Tern Society slept on Friday.", ["Tern Society"]),
    ("On Friday the threat to the Tern Society grew.", ["Tern Society"]),
    ("On Friday a van hit the director of the Tern Society.", ["Tern Society"]),
    ("On Friday Ann Hollis left near the Tern Society president.", ["Tern Society"]),
    ("On Friday Ann Hollis left near the Tern Society (TS) president.", ["Tern Society"]),
    ("On Friday Ann Hollis left near the Tern Society's old presidents.", ["Tern Society"]),
    # a place, a means, somebody's goal, the owner of a thing
    ("On Friday a man fell at the Tern Society.", []),
    ("On Friday flags were lowered outside the Tern Society.", []),
    ("On Friday Ann Hollis left in a Tern Society van.", []),
    ("On Friday thieves damaged the Tern Society's roof.", []),
    ("On Friday she left the hall near the Tern Society and the Corvid League.", []),
    ("On Friday the ambassador to the Tern Society left.", []),
    ("At the Tern Society a man fell on Friday.", []),
    ("On Friday the road to the Tern Society closed.", []),
    ("On Friday a van hit the roof of the Tern Society.", []),
    ("On Friday Ann Hollis left near the Tern Society vans.", []),
    ("On Friday Ann Hollis left near the Tern Society's old vans.", []),
    # posts that are over, learned posts
    ("On Friday former Tern Society president Ann Hollis left.", []),
    ("Former Tern Society president Ann Hollis left on Friday.", []),
    ("On Friday retired Tern Society agent Ann Hollis left.", []),
    ("On Friday ecologist Ann Hollis of the University of Tern said it was over.", []),
    ("On Friday Tern University professor Ann Hollis said it was over.", []),
    ("On Friday Tern Institute economist Ann Hollis said it was over.", []),
    ("On Friday Ann Hollis, who attended the University of Tern, left.", []),
    ("On Friday the University of Tern opened a hall.", ["University of Tern"]),
]

TELLERS = [
    ("The CNN reported on Friday that Ann Hollis had left.", []),
    ("On Friday Ann Hollis told the BBC that she had left.", []),
    ("Speaking to Reuters on Friday, Ann Hollis denied it.", []),
    ("Ann Hollis left on Friday, according to NBC.", []),
    ("On Friday Ann Hollis wrote on Twitter that she had left.", []),
    ("On Friday Ann Hollis announced it in a YouTube video.", []),
    ("On Friday state news agency Corvid said that Ann Hollis had left.", []),
    ("On Friday the Corvid Evening Star reported that Ann Hollis had left.", []),
    ("On Friday the BBC dismissed Ann Hollis.", ["BBC"]),
    ("On Friday police raided the BBC.", ["police", "BBC"]),
    ("On Friday, in an interview with the BBC, Ann Hollis denied it.", []),
    ("On Friday Ann Hollis signed a deal with the BBC.", ["BBC"]),
]

PERSONS = [
    ("On Friday the bridge fell, according to mayor Ann Hollis.", ["Ann Hollis"]),
    ("The blast on Friday injured ten, including Ann Hollis.", ["Ann Hollis"]),
    ("The blast on Friday injured ten, including Ann Hollis and Tom Brandt.", ["Ann Hollis", "Tom Brandt"]),
    ("On Friday the bridge fell while Ann Hollis was away.", ["Ann Hollis"]),
    ("According to Ann Hollis, the bridge fell on Friday.", ["Ann Hollis"]),
    ("Including Ann Hollis, ten were injured on Friday.", ["Ann Hollis"]),
    ("On Friday the hall closed behind two mayors: Ann Hollis and Tom Brandt.", ["Ann Hollis", "Tom Brandt"]),
    ("On Friday the hall closed behind the mayor: Ann Hollis.", []),
    ("On Friday the bridge fell near the house of Ann Hollis.", []),
]


def parts(text: str, kinds: tuple[str, ...], where: tuple[str, ...]) -> list[str]:
    parsed = parse_document(Document("a", text, published=PUBLISHED))
    names = {actor.id: actor.name for actor in parsed.actors if actor.kind in kinds}
    found = {actor for event in parsed.events for field in where for actor in getattr(event, field)}
    return [name for actor, name in names.items() if actor in found]


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=[text for text, _ in BODIES])
def test_bodies_are_involved_by_their_part_or_through_their_people(text: str, expected: list[str]) -> None:
    assert parts(text, ("organisation",), ("involved",)) == expected


@pytest.mark.parametrize(("text", "expected"), TELLERS, ids=[text for text, _ in TELLERS])
def test_outlets_take_part_only_where_they_do_more_than_tell(text: str, expected: list[str]) -> None:
    assert parts(text, ("organisation",), ("actors", "involved")) == expected


@pytest.mark.parametrize(("text", "expected"), PERSONS, ids=[text for text, _ in PERSONS])
def test_persons_are_involved_where_they_act_or_are_cited(text: str, expected: list[str]) -> None:
    assert parts(text, ("person",), ("involved",)) == expected
