"""Where people were counted if the sentence only points back: "40 were killed there", "the town has counted 40 dead".

What it points to stands in the sentence before, or the story has tied the noun to a name. A sentence that does not
point inherits no place: the toll behind "the flood destroyed Orvel" may be that of the whole flood.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, ParsedDocument
from briefkit.select.common_nouns import find_ties

_NOUNS = {
    ActorKind.PLACE: re.compile(
        r"\b[Tt]he (?:city|town|village|port|island)\b(?!['’-]|\s(?:of|called|named)\b|\s[A-Z])"
    ),
    ActorKind.COUNTRY: re.compile(r"\b[Tt]he (?:country|nation)\b(?!['’-]|\s(?:of|called|named)\b|\s[A-Z])"),
}
"""What a place of each kind is called behind its name; a town is not "the region", unless the story says so."""
_POINTING = re.compile(
    r"\b(?<!\bout )(?<!\bover )there\b"
    r"(?!['’]|\s(?:are|can|could|had|has|have|is|may|might|must|remains?|seems?|should|was|were|will|would)\b)"
    r"|\blocal\s(?:authorities|council|doctors|government|health|hospitals?|leaders|mayor|media|officials|police|residents)\b",
    re.IGNORECASE,
)
"""Words that mean the place told of before, wherever they stand: "were killed there", "the local police"."""


class PlacesBefore:
    """The places of a document that its sentences point back to."""

    def __init__(self, parsed: ParsedDocument) -> None:
        """Note where the document names places.

        Args:
            parsed: The document.
        """
        self._parsed = parsed
        self._named = {
            kind: sorted((at, actor.id) for actor in parsed.actors if actor.kind is kind for at in actor.mentions)
            for kind in _NOUNS
        }

    def list_tied(self, sentence: Span, kind: ActorKind) -> Iterator[tuple[str, Span]]:
        """Nouns of a sentence that stand for a place of a kind, as mentions of it: "the town" for Orvel.

        Args:
            sentence: The sentence.
            kind: A place or a country.
        """
        for tie in find_ties(self._parsed, sentence):
            if len(tie.actors) == 1 and tie.actors[0].kind is kind:
                yield tie.actors[0].id, tie.span
        only = self._find_only(self._find_before(sentence), kind)
        if only is not None and not self._list_named(sentence, kind):
            for found in _NOUNS[kind].finditer(self._parsed.document.text, *sentence):
                yield only, Span(*found.span())

    def find_pointed(self, sentence: Span) -> str | None:
        """The place that a sentence without one points to: the only town of the sentence before, or its only country.

        Args:
            sentence: The sentence.
        """
        if _POINTING.search(self._parsed.document.text, *sentence) is None:
            return None
        if any(self._list_named(sentence, kind) for kind in _NOUNS):
            return None
        before = self._find_before(sentence)
        if self._list_named(before, ActorKind.PLACE):
            return self._find_only(before, ActorKind.PLACE)
        return self._find_only(before, ActorKind.COUNTRY)

    def _find_before(self, sentence: Span) -> Span:
        """The sentence before; an empty one before the first."""
        sentences = self._parsed.sentences
        at = bisect_left(sentences, sentence.start, key=lambda each: each.start)
        return sentences[at - 1] if at else Span(0, 0)

    def _find_only(self, sentence: Span, kind: ActorKind) -> str | None:
        named = self._list_named(sentence, kind)
        return named[0] if len(named) == 1 else None

    def _list_named(self, sentence: Span, kind: ActorKind) -> Sequence[str]:
        """The places of a kind that a sentence names, each once; a dateline names none."""
        text, named = self._parsed.document.text, self._named[kind]
        at = bisect_left(named, sentence.start, key=lambda each: each[0].start)
        found: dict[str, None] = {}
        while at < len(named) and named[at][0].start < sentence.end:
            mention, identifier = named[at]
            if not (mention.start == sentence.start and text[slice(*mention)].isupper()):
                found.setdefault(identifier)
            at += 1
        return tuple(found)
