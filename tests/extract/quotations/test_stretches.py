"""What a quoted piece looks like in its place, and which sentences are one statement."""

from __future__ import annotations

import pytest
from tests.extract.quotations.casebook import make_actor

from briefkit.extract.quotations.marks import find_marked
from briefkit.extract.quotations.stretches import Stretch, join_sentences
from briefkit.extract.quotations.tokens import NAME, QUOTE, Tokens, list_mentions
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.paragraphs import split_paragraphs


def read(text: str) -> tuple[Stretch, int]:
    """A text as one stretch, and the index of its first quoted piece."""
    marked = find_marked(text, split_paragraphs(text))
    mentions = list_mentions([make_actor("Ada Lund", text), make_actor("Oslo/place", text)])
    tokens = Tokens(text, mentions, marked).cut(Span(0, len(text)))
    at = next((index for index, token in enumerate(tokens) if token.kind == QUOTE), len(tokens))
    return Stretch(text, tokens, mentions, marked), at


@pytest.mark.parametrize(
    ("text", "capitalised", "utterance", "title", "spoken", "stopped"),
    [
        ('He said "it was late" then.', False, False, False, False, False),
        ('He said "It is" then.', True, False, True, False, False),
        ('He said "It is shut now" then.', True, True, False, False, False),
        ('He said "[It is shut now]" then.', True, True, False, False, False),
        ('He said "…It is shut now" then.', True, True, False, False, False),
        ('He said "(\'It is shut now" then.', True, True, False, False, False),
        ('He said "    It is" then.', False, False, True, False, False),
        ('He left. "It is." Then.', True, True, True, False, True),
        ('He left! "It is," he said.', True, True, True, True, False),
        ('He left "It is," he said.', True, False, True, True, False),
        ('"It is," he said.', True, False, True, True, False),
        ('He left. "It is" Then.', True, False, True, False, False),
        ('He read "The Long Road" then.', True, True, True, False, False),
        ('He read "The long Road" then.', True, True, False, False, False),
        ('He read "The and Road" then.', True, False, True, False, False),
        ('He read "Road" then.', True, False, False, False, False),
        ('He said "was it late?" then.', False, False, False, True, False),
        ('He said "so—" then.', False, False, False, True, False),
        ('He said "so." Then.', False, False, False, False, True),
    ],
)
def test_what_a_quoted_piece_looks_like(
    text: str, capitalised: bool, utterance: bool, title: bool, spoken: bool, stopped: bool
) -> None:
    stretch, at = read(text)
    assert stretch.is_capitalised(at) is capitalised
    assert stretch.is_utterance(at) is utterance
    assert stretch.is_title(at) is title
    assert stretch.is_spoken(at) is spoken
    assert stretch.is_stopped(at) is stopped


def test_words_and_kinds_within_a_stretch_and_outside() -> None:
    stretch, at = read('Oslo met Ada Lund "here"')
    assert [stretch.kind(index) for index in (-1, 0, 1, at, at + 1)] == ["", NAME, "word", QUOTE, ""]
    assert [stretch.word(index) for index in (-1, 0, 1, 2, at + 1)] == ["", "", "met", "", ""]
    assert [stretch.is_person(index) for index in (-1, 0, 1, 2)] == [False, False, False, True]
    assert not stretch.is_capitalised(1)
    assert not stretch.is_spoken(1)
    assert not stretch.is_stopped(1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Is it shut?" Ada Lund asked.', ['"Is it shut?" Ada Lund asked.']),
        ('"It is shut. It is cold," she said.', ['"It is shut. It is cold," she said.']),
        ('"It is shut!" The mayor said so.', ['"It is shut!" The mayor said so.']),
        ('"It is shut!" The mayor left.', ['"It is shut!"', "The mayor left."]),
        ('"It is shut." The mayor said so.', ['"It is shut."', "The mayor said so."]),
        ('"It is shut!" In the town by the port she said so.', ['"It is shut!" In the town by the port she said so.']),
        ('"It is shut!" In the old town by the port she said so.',
         ['"It is shut!"', "In the old town by the port she said so."]),
        ('She said:\n\n"It is shut."', ['She said:\n\n"It is shut."']),
        ('She said.\n\n"It is shut."', ["She said.", '"It is shut."']),
        ('She said:\n\nIt is shut.', ["She said:", "It is shut."]),
        ('"Is it shut?"\n\nAda Lund asked.', ['"Is it shut?"', "Ada Lund asked."]),
        ("It is shut. She said so.", ["It is shut.", "She said so."]),
    ],
)  # fmt: skip
def test_sentences_that_are_one_statement(text: str, expected: list[str]) -> None:
    paragraphs = split_paragraphs(text)
    joined = join_sentences(text, split_sentences(text, paragraphs), find_marked(text, paragraphs))
    assert [text[start:end] for start, end in joined] == expected
