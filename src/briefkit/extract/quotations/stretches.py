"""Sentences as a reader of quotations sees them: one for each statement, with all that it quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.extract.quotations.cues import read_cues
from briefkit.extract.quotations.marks import Marked
from briefkit.extract.quotations.tokens import NAME, QUOTE, Mention, Token
from briefkit.model.document import Span
from briefkit.model.facts import ActorKind

_REACH = 8
_OPEN_ENDS = frozenset(",?!…—–-")
_LONGEST_FRAGMENT = 12
_SHORTEST_CAPITALISED = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens of one sentence, and what its names and quoted pieces are.

    Attributes:
        text: The document's text.
        tokens: In order; full stops within the sentence are left out.
        mentions: Every name of the document; a name's `Token.number` counts in them.
        marked: Every quoted piece of the document; a piece's `Token.number` counts in them.
    """

    text: str
    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    marked: Sequence[Marked]

    def kind(self, at: int) -> str:
        """The kind of the token at an index; empty outside the sentence."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def word(self, at: int) -> str:
        """The word at an index in lower case; empty for all that is no word."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def is_person(self, at: int) -> bool:
        """Whether a person's name stands here."""
        return self.kind(at) == NAME and self.mentions[self.tokens[at].number].actor.kind is ActorKind.PERSON

    def is_capitalised(self, at: int) -> bool:
        """Whether a quoted piece stands here that begins with a capital letter, as a sentence does."""
        if self.kind(at) != QUOTE:
            return False
        start = self.marked[self.tokens[at].number].words.start
        return self.text[start : start + 4].lstrip("[(….' “‘")[:1].isupper()

    def is_utterance(self, at: int) -> bool:
        """Whether a quoted piece stands here that begins a sentence of its own, and is no mere word or name."""
        if not self.is_capitalised(at):
            return False
        words = self.marked[self.tokens[at].number].words
        if words.end - words.start > _LONGEST_FRAGMENT:
            return True
        start = self.tokens[at].start
        follows_stop = at > 0 and self.text[max(0, start - 3) : start].rstrip()[-1:] in ".?!"
        return follows_stop and self.text[words.end - 1] in ",.!?…—"

    def is_title(self, at: int) -> bool:
        """Whether a quoted piece stands here that is capitalised like the title of a work."""
        words = self.text[slice(*self.marked[self.tokens[at].number].words)].split()
        return len(words) > 1 and all(word[:1].isupper() or len(word) < _SHORTEST_CAPITALISED for word in words)

    def is_spoken(self, at: int) -> bool:
        """Whether a quoted piece stands here that ends as words do before an attribution: with a comma or ``?``."""
        if self.kind(at) != QUOTE:
            return False
        words = self.marked[self.tokens[at].number].words
        return words.end > words.start and self.text[words.end - 1] in ",!?…—"

    def is_stopped(self, at: int) -> bool:
        """Whether a quoted piece stands here that ends with a full stop, as its sentence does."""
        return self.kind(at) == QUOTE and self.text[self.marked[self.tokens[at].number].words.end - 1] == "."


def join_sentences(text: str, sentences: Sequence[Span], marked: Sequence[Marked]) -> tuple[Span, ...]:
    """Sentences, joined where a quoted piece runs over their border, or is attributed in the one before or after.

    ``"Is it true?"`` and ``Smith asked.`` are two sentences to a splitter and one statement to a reader; so are a
    sentence that ends in a colon and the quotation that makes up the next paragraph.
    """
    joined: list[Span] = []
    at = 0
    for sentence in sentences:
        if joined:
            while at < len(marked) and marked[at].span.end < joined[-1].end:
                at += 1
            if at < len(marked) and _belong(text, joined[-1], sentence, marked[at]):
                joined[-1] = Span(joined[-1].start, max(sentence.end, joined[-1].end))
                continue
        joined.append(sentence)
    return tuple(joined)


def _belong(text: str, first: Span, second: Span, piece: Marked) -> bool:
    if piece.span.start < first.end and piece.span.end > second.start:
        return True
    if text[first.end - 1] == ":" and piece.span.start == second.start:
        return True
    if piece.span.end != first.end or "\n" in text[first.end : second.start]:
        return False
    if text[second.start].islower() or text[second.start] in "-–—":
        return True
    if text[piece.words.end - 1] not in _OPEN_ENDS:
        return False
    words = text[second.start : second.start + 120].split(None, _REACH)[:_REACH]
    return any(word.strip(".,:;").lower() in read_cues() for word in words)
