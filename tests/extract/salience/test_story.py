from __future__ import annotations

import pytest
from tests.extract.events.cast import make_cast
from tests.extract.events.sight import PUBLISHED
from tests.extract.salience.answers import read_tellings

from briefkit.extract.salience.story import Story, TellingClause, day_of, list_stems
from briefkit.model.facts import ActorKind
from briefkit.model.paragraphs import split_paragraphs

TEXT = """Karl Lund left Orvel on Monday with 40 men and 1,200 sheep.

Lund said that boats came on Monday. Ana Vale saved 40 men."""


def open_story(text: str = TEXT, title: str | None = None) -> Story:
    return Story(text, title, PUBLISHED, split_paragraphs(text), make_cast(text))


def list_sentences(text: str = TEXT) -> list[tuple[TellingClause, ...]]:
    _, tellings, _ = read_tellings(text)
    sentences = dict.fromkeys(telling.event.sentence for telling in tellings)
    return [tuple(each for each in tellings if each.event.sentence == sentence) for sentence in sentences]


def test_a_passage_knows_where_it_stands_and_what_is_in_it() -> None:
    story = open_story()
    passages = []
    for sentence in list_sentences():
        passages.append(story.read(sentence))
        story.note(passages[-1])
    assert [(each.place, each.paragraph, len(each.clauses)) for each in passages] == [(0, 1, 1), (1, 2, 2), (2, 2, 1)]
    assert passages[0].text == "Karl Lund left Orvel on Monday with 40 men and 1,200 sheep."
    assert passages[0].figures == {"40", "1,200"}
    assert passages[0].stems >= {"karl", "lund", "left", "orvel", "sheep"}


def test_a_verb_with_a_clause_as_content_is_known() -> None:
    _, saying, saved = list_sentences()
    story = open_story()
    said, came = (telling.clause for telling in saying)
    assert said is not None
    assert came is not None
    assert story.read(saying).with_content == {said.verb.main}
    assert story.read(saved).with_content == frozenset()
    (thanked,) = list_sentences("Karl Lund thanked the crew that saved the boats.")
    assert story.read(thanked).with_content == frozenset()


def test_what_is_noted_has_been_told() -> None:
    story = open_story()
    first, second, _ = list_sentences()
    assert (story.days, story.verbs, story.actors, story.figures, story.stems) == ({}, set(), set(), set(), set())
    story.note(story.read(first))
    monday = day_of(first[0].event)
    assert (story.days, story.verbs, story.actors) == ({monday: 1}, {"leave"}, {"Karl Lund"})
    assert story.figures == {"40", "1,200"}
    story.note(story.read(second))
    # once a sentence, however many of its clauses have that day
    assert story.days[monday] == 2
    assert {"leave", "say", "come"} <= story.verbs


def test_reading_alone_tells_nothing() -> None:
    story = open_story()
    first, *_ = list_sentences()
    assert story.read(first) == story.read(first)
    assert story.verbs == set()


@pytest.mark.parametrize(
    ("text", "overlap"),
    [
        ("Boats came.", 0.0),
        ("Boats came. Trains left.", 0.0),
        ("Boats came. Boats came.", 1.0),
        # the share of the shorter one, the nearest of all before it
        ("Boats came. Boats left the old upper town.", 0.5),
        ("Boats came. Trains left. Trains left again.", 1.0),
    ],
)
def test_overlap_is_with_the_sentence_most_like_it(text: str, overlap: float) -> None:
    story = open_story(text)
    *before, last = list_sentences(text)
    for sentence in before:
        story.note(story.read(sentence))
    assert story.overlap(story.read(last)) == overlap


def test_what_lies_sixty_sentences_back_is_no_longer_compared() -> None:
    for between, overlap in ((59, 1.0), (60, 0.0)):
        text = "Boats came. " + "Trains left. " * between + "Boats came."
        story = open_story(text)
        *before, last = list_sentences(text)
        for sentence in before:
            story.note(story.read(sentence))
        assert story.overlap(story.read(last)) == overlap


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Karl Lund left", ActorKind.PERSON),
        ("Lund left", ActorKind.PERSON),
        ("Orvel", ActorKind.PLACE),
        ("left", None),
        ("with 40", None),
    ],
)
def test_the_actor_at_a_place_of_the_text(words: str, kind: ActorKind | None) -> None:
    assert open_story().kind_at(TEXT.index(words)) == kind


def test_a_story_is_about_the_three_that_it_names_most() -> None:
    text = "Karl Lund left. Lund came. Ana Vale left. Vale came. James Orr left. Orr came. Mary Tarn left."
    assert open_story(text).main_actors == {"Karl Lund", "Ana Vale", "James Orr"}


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("", set()),
        ("He was in it.", set()),
        ("The ARRESTED, arrests; arresting!", {"arrest"}),
        ("An old dam of 1,200 men at sea", {"old", "dam", "200", "men", "sea"}),
        ("it_was_fish", {"fish"}),
    ],
)
def test_stems(text: str, stems: set[str]) -> None:
    assert list_stems(text) == stems


def test_an_undated_event_has_no_day() -> None:
    events, _, _ = read_tellings("The mayor had left the town. Boats came on Monday.")
    assert [day_of(event) is None for event in events] == [True, False]
