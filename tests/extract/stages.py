"""The stages of reading as the whole of it runs them, for tests that look at one."""

from __future__ import annotations

from briefkit.extract.names import extract_actors
from briefkit.extract.names.tokens import read_tokens
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor
from briefkit.model.paragraphs import split_paragraphs
from briefkit.text.tokens import Sentence


def read_words(text: str, sentences: tuple[Span, ...]) -> list[Sentence]:
    return [read_tokens(text, sentence) for sentence in sentences]


def find_actors(text: str, byline: tuple[str, ...] = (), title: str = "") -> tuple[Actor, ...]:
    paragraphs = split_paragraphs(text)
    return extract_actors(text, paragraphs, read_words(text, split_sentences(text, paragraphs)), byline, title)
