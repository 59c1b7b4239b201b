"""Sentences with parts of speech, heads and relations (GUM, CC BY), in the words of briefkit.

Documents are told apart once for all: every third of a file is held out, and nothing is fitted to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.text.function_words import words_of
from briefkit.text.tokens import Sentence

EVERY_NTH_HELD_OUT = 3

_BY_PENN = {
    "NN": "N", "NNS": "M", "NNP": "E", "NNPS": "E", "PRP": "P", "PRP$": "D", "DT": "D", "PDT": "D", "JJ": "J",
    "JJR": "J", "JJS": "J", "RB": "R", "RBR": "R", "RBS": "R", "CD": "C", "IN": "I", "RP": "L", "TO": "T", "CC": "+",
    "WDT": "W", "WP": "W", "WP$": "W", "WRB": "W", "MD": "K", "VB": "V", "VBP": "F", "VBZ": "Z", "VBD": "Y",
    "VBN": "Q", "VBG": "G", "POS": "o", "EX": "e", "UH": "h", "$": "C",
}  # fmt: skip
_BY_LEMMA = {"be": "B", "have": "H", "do": "U"}


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word of the gold: its place among our words, part of speech, place of its head among the gold's, relation."""

    ours: int
    form: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence in our words and in the gold's.

    Attributes:
        sentence: Our words.
        tags: The gold's part of speech for each of ours; None where the two are cut differently.
        words: The gold's words.
    """

    sentence: Sentence
    tags: tuple[str | None, ...]
    words: tuple[GoldWord, ...]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document of the gold."""

    name: str
    held_out: bool
    sentences: tuple[GoldSentence, ...]


def tag_of(form: str, lemma: str, universal: str, penn: str) -> str:
    """Our part of speech for a word that others tagged; "x" for what we have no name for."""
    if universal == "PUNCT" or (universal == "SYM" and penn != "$"):
        return "x"
    if penn.startswith("VB") and lemma in _BY_LEMMA:
        return _BY_LEMMA[lemma]
    if form.lower() in words_of("preposition-participial") and penn == "VBG":
        return "I"
    if penn == "RB" and form.lower() in ("not", "n't", "n’t"):
        return "X"
    if penn in ("DT", "PDT", "WDT") and universal == "PRON" and form.lower() in ("this", "that", "these", "those"):
        return "W" if penn == "WDT" else "P"
    if penn == "DT" and universal in ("PRON", "NOUN"):
        return "P"
    if penn in ("NNP", "NN") and form.lower() in words_of("time-day", "time-month"):
        return "d"
    if penn == "IN":
        if universal == "SCONJ" and form.lower() in words_of("subordinator"):
            return "S"
        return "R" if universal == "ADV" else "I"
    if penn == "TO" and universal == "ADP":
        return "I"
    return _BY_PENN.get(penn, "x")


def read_gold(folder: Path) -> list[GoldDocument]:
    """Every document of the files of a folder, in their order."""
    documents = []
    for path in sorted(folder.glob("gum_*.tsv")):
        for number, (name, sentences) in enumerate(_split_documents(path.read_text(encoding="utf-8"))):
            held_out = number % EVERY_NTH_HELD_OUT == EVERY_NTH_HELD_OUT - 1
            documents.append(GoldDocument(name, held_out, tuple(map(_read_sentence, sentences))))
    return documents


def _split_documents(content: str) -> Iterator[tuple[str, list[str]]]:
    for part in content.split("# doc ")[1:]:
        name, _, body = part.partition("\n")
        yield name, [block for block in body.split("\n\n") if block.strip()]


def _read_sentence(block: str) -> GoldSentence:
    head, *rows = block.strip("\n").split("\n")
    text = head.removeprefix("# text = ")
    fields = [row.split("\t") for row in rows]
    sentence = read_tokens(text, Span(0, len(text)))
    covering = _cover(sentence)
    words, at = [], 0
    ends: list[tuple[int, int]] = []
    for number, form, lemma, universal, penn, governor, relation in fields:
        found = text.find(form, at)
        at = at if found < 0 else found
        ends.append((at, at + len(form)))
        tag = tag_of(form, lemma, universal, penn)
        words.append(GoldWord(covering.get(at, 0), form, tag, int(governor) - 1, relation))
        at += len(form)
        assert int(number) == len(words)
    tagged = [(*ends, word.tag) for ends, word in zip(ends, words, strict=True)]
    return GoldSentence(sentence, align_tags(sentence, tagged), tuple(words))


def align_tags(sentence: Sentence, tagged: Iterable[tuple[int, int, str]]) -> tuple[str | None, ...]:
    """The tags of words cut otherwise, given by start, end and tag, for ours: of several in one the last one's."""
    covering = _cover(sentence)
    tags: list[str | None] = [None] * len(sentence.words)
    for start, end, tag in tagged:
        ours = covering.get(start)
        if ours is not None and end == sentence.starts[ours] + len(sentence.words[ours]):
            tags[ours] = None if tag == "X" and start != sentence.starts[ours] else tag
    return tuple(tags)


def _cover(sentence: Sentence) -> dict[int, int]:
    """The word that each character belongs to."""
    covering: dict[int, int] = {}
    for index, (start, word) in enumerate(zip(sentence.starts, sentence.words, strict=True)):
        covering.update(dict.fromkeys(range(start, start + len(word)), index))
    return covering
