"""What holds for every text: no errors, spans inside sentences, names that are there, the same answer each time."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.stages import find_actors, read_words

from briefkit.extract.names import actor_id, extract_actors
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind
from briefkit.model.folding import fold
from briefkit.model.paragraphs import split_paragraphs

WORDS = (
    "The the President Minister of Defence Ministry Turkey Turkish Baku Karim Orlan Orlan's van der al-Orlan STM UN "
    "U.S. Gen. J. said , . ; ( ) \" “ ” ' ’s - & and in former ex-president who heads is a May Monday 2021 UAVs River "
    "Müller Əliyev İzmir O'Hara D-Ohio NATO spokesman Hurricane US-led Chad-Niger Corps General ( MV "
    "Office for Foreign Affairs the\n\n \n (OFA) its his counterpart ministry "
    "BAKU, Feb. 16 Ministers Works, Housing centre"
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS.split(" ")), max_size=40).map(" ".join))


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_every_text_gives_sound_actors(text: str) -> None:
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    actors = find_actors(text)
    assert actors == find_actors(text)
    assert len({actor.id for actor in actors}) == len(actors)
    for actor in actors:
        assert actor.id == actor_id(actor.kind, actor.name)
        assert actor.mentions or actor.kind is ActorKind.COUNTRY
        called = {fold(name) for name in (actor.name, *actor.aliases)}
        for spans in (actor.mentions, actor.references, tuple(role.span for role in actor.roles if role.span)):
            assert list(spans) == sorted(spans) or spans is not actor.mentions
            assert all(any(s.start <= start < end <= s.end for s in sentences) for start, end in spans)
        assert all(fold(text[start:end]) in called for start, end in actor.mentions)
        assert all(role.title and role.span for role in actor.roles)


def test_a_long_text_takes_time_in_proportion() -> None:
    """A run of ten thousand capitalised words, and as many surnames, must not take quadratic time."""
    for piece in (
        "Orlan ",
        "Turkish ",
        "Anna Tarn met Bruno Tarn. Tarn left. ",
        "Minister of ",
        "Office of Director of ",
        "president's ",
        "deputy ",
        "the Food and ",
        "University, ",
        "Karim Orlan, deputy ",
        "Karim-",
        "its president, Karim Orlan, ",
        "the ministry's spokesman, Karim Orlan of NATO, ",
        "Minister of Works, Housing, ",
        "Office for the Prevention of the Prevention of ",
        "Office of Orlan (OO) (OO) ",
        "Karim Orlan and his Turkish counterpart in Chad ",
        "Karim Orlan, head of the training centre of the ",
        "Ministers Karim Orlan, ",
        "BAKU, Feb. ",
        "A# Tarn met the A# Party. The Party left. ",
    ):
        text = "".join(piece.replace("#", chr(97 + n % 26) * (n % 200)) for n in range(60_000 // len(piece)))
        paragraphs = split_paragraphs(text)
        sentences = split_sentences(text, paragraphs)
        begun = time.process_time()
        extract_actors(text, paragraphs, read_words(text, sentences))
        assert time.process_time() - begun < 3, piece


def test_a_text_with_broken_characters_has_actors() -> None:
    text = "Karim Or\ud800lan met Anna Tarn."
    whole = (Span(0, len(text)),)
    assert extract_actors(text, whole, read_words(text, whole))


def test_ids_ignore_case_and_diacritics_but_not_kind() -> None:
    assert actor_id(ActorKind.PERSON, "Kərim Vəliyev") == actor_id(ActorKind.PERSON, "KERIM VELIYEV")
    assert actor_id(ActorKind.PERSON, "Georgia") != actor_id(ActorKind.COUNTRY, "Georgia")
    assert actor_id(ActorKind.COUNTRY, "Turkey") == "a-a1e150bc"
