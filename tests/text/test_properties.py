"""Any text has a reading, within the sentence, in time that grows with its length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.readable import read
from tests.timing import hold_growth, spend_seconds

from briefkit.text import phrases, series, tags
from briefkit.text.phrases import split_chunks

WORDS = (
    "the", "a", "of", "and", ",", ".", '"', "(", ")", "who", "that", "which", "to", "was", "had", "not", "men", "army",
    "hit", "held", "said", "by", "in", "on", "Monday", "3", "Oslo", "big", "very", "'s", "let", "there", "we", ";",
    "if",
)  # fmt: skip


@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)))
@settings(max_examples=600, deadline=None)
def test_everything_is_read_within_the_sentence(text: str) -> None:
    reading = read(text)
    size = len(reading.sentence.words)
    assert len(reading.tags) == size
    assert set(reading.tags) <= set(tags.TAGS)
    for phrase in reading.phrases:
        assert 0 <= phrase.first <= phrase.head < phrase.end <= size
        assert all(0 <= head < size for head in (*phrase.members, *phrase.appositions, *phrase.of))
    for place, clause in enumerate(reading.clauses):
        assert 0 <= clause.verb.first <= clause.verb.main < clause.verb.end <= size
        assert clause.parent is None or clause.parent < place
        assert clause.marker is None or 0 <= clause.marker < size
    assert len(reading.clauses) == len(reading.clause_of_verb)


@given(st.text(alphabet="".join(tags.TAGS), max_size=60))
@settings(max_examples=400, deadline=None)
def test_each_word_is_in_one_chunk(letters: str) -> None:
    ends = [0]
    for _, first, end in split_chunks(letters):
        assert first == ends[-1] < end
        ends.append(end)
    assert ends[-1] == len(letters)


REPEATED = [
    "big ",
    "of men ",
    "the ",
    "who ",
    "men , ",
    "said ",
    "to go and ",
    '" ',
    "( ",
    "and ",
    "3 ",
    "very ",
    "he that ",
    "Monday ",
    "of ",
    "not ",
    "'s ",
    "in Oslo ",
    "men and ",
    "held ",
    "x",
    "if he ",
    "was ",
]


@pytest.mark.parametrize("piece", REPEATED)
def test_repetitions_take_time_that_grows_with_their_length(piece: str) -> None:
    def measure(count: int) -> float:
        tries = 2 if count == size else 1  # the larger one is held to the shorter time of the smaller one
        return min(spend_seconds(lambda: read(piece * count)) for _ in range(tries))

    size = 3000
    read(piece * 100)
    hold_growth(measure, size, 2, 3, 0.05)


def test_tuned_numbers() -> None:
    assert tags._SHOUTED == 0.6
    assert series._LONGEST_SERIES == 60
    assert "{0,30}+" in phrases._BEFORE_NOUN
