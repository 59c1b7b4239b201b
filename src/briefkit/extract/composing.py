"""The text as rules read it: letters composed with their accents, and nothing invisible within words.

Some sources write "é" as an "e" and a combining accent, or put soft hyphens and zero-width characters into words. The
text of a document stays as it is, to the character; rules and word lists read a composed text (NFC) without such
characters, and what they find is taken back to the offsets of the document.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from briefkit.model.document import Span
from briefkit.model.facts import Actor, DateMention, Event, EventDate, ParsedDocument, Participant, Quotation, Role
from briefkit.model.folding import UNSEEN, compose, is_composed

_PLAIN = re.compile(r"[\x00-\x7f]+(?![^\x00-\x7f])")
"""Letters of ASCII that nothing can be composed with."""
_HANGUL_ENDINGS = ("\u1160", "\u11ff")
_HOLD_SPANS = (ParsedDocument, DateMention, Actor, Role, Quotation, Event, Participant, EventDate)


class ComposedText:
    """A text as rules read it, and the way back.

    Attributes:
        text: The composed text.
    """

    def __init__(self, original: str) -> None:
        """Compose a text.

        Args:
            original: Any text.
        """
        self._original = original
        self._starts: list[int] = []
        self._ends: list[int] = []
        written = []
        begin = 0
        while begin < len(original):
            plain = _PLAIN.match(original, begin)
            if plain is not None:
                end = plain.end()
                written.append(plain[0])
                self._starts += range(begin, end)
                self._ends += range(begin + 1, end + 1)
                begin = end
                continue
            end = begin + 1
            while end < len(original) and _goes_with_what_is_before(original[end]):
                end += 1
            written.append(self._compose(begin, end))
            begin = end
        self.text = "".join(written)

    def _compose(self, begin: int, end: int) -> str:
        """A letter with its accents, whose characters are noted to stand where the letter does."""
        piece = self._original[begin:end]
        composed = compose(piece)
        stop = begin + len(piece.rstrip(UNSEEN))
        begin = end - len(piece.lstrip(UNSEEN))
        if composed == self._original[begin:stop]:
            self._starts += range(begin, stop)
            self._ends += range(begin + 1, stop + 1)
        else:  # what stands for what is not told; all of it stands for each
            self._starts += [begin] * len(composed)
            self._ends += [stop] * len(composed)
        return composed

    def take_back(self, parsed: ParsedDocument) -> ParsedDocument:
        """What was read from the composed text, as read from the original: offsets and verbatim words.

        Names, titles and cues keep their composed letters, so that they are the same whatever the source writes.
        """
        moved: ParsedDocument = self._move(parsed)
        return moved

    def _find(self, span: Span) -> Span:
        """Where a span of the composed text stands in the original."""
        if span.start == span.end:
            at = self._starts[span.start] if span.start < len(self._starts) else len(self._original)
            return Span(at, at)
        return Span(self._starts[span.start], self._ends[span.end - 1])

    def _read(self, span: Span) -> str:
        """What stands in the original at a span of the composed text."""
        return self._original[slice(*self._find(span))]

    def _move(self, value: Any) -> Any:
        """A value with the offsets of the original in it, however deep."""
        if isinstance(value, Span):
            return self._find(value)
        if isinstance(value, tuple):
            return tuple(map(self._move, value))
        if isinstance(value, _HOLD_SPANS):
            members = {field.name: self._move(getattr(value, field.name)) for field in dataclasses.fields(value)}
            if isinstance(value, Event):
                members["text"] = self._read(value.span)
            elif isinstance(value, Quotation):
                members["text"] = " ".join(map(self._read, self._find_said(value)))
            return type(value)(**members)
        return value

    def _find_said(self, quotation: Quotation) -> Iterator[Span]:
        """The pieces that the words of a quotation are made of: its spans, or the parts within the marks of each."""
        at = 0
        for span in quotation.spans:
            within = (part for part in quotation.quoted if span.start <= part.start and part.end <= span.end)
            said = next(
                (part for part in (span, *within) if quotation.text.startswith(self.text[slice(*part)], at)), span
            )
            at += said.end - said.start + 1
            yield said


def compose_text(text: str) -> ComposedText | None:
    """The composed text of a document, or None where rules can read it as it stands, as nearly always."""
    return None if is_composed(text) else ComposedText(text)


def _goes_with_what_is_before(sign: str) -> bool:
    """Whether a character may be composed with the one before it, or is not seen."""
    if sign.isascii():
        return False
    first, last = _HANGUL_ENDINGS
    return unicodedata.category(sign)[0] == "M" or first <= sign <= last or sign in UNSEEN
