"""Which organisation "the ministry" and "its" stand for in a title: "the ministry's spokesman", "its president"."""

from __future__ import annotations

from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import cue_words
from briefkit.model.facts import ActorKind
from briefkit.text.tokens import Sentence

_FARTHEST = 60  # words of a sentence among which the first organisation is looked for
_REACH = 2  # sentences after which "its" no longer refers to what was spoken of


class Antecedents:
    """The organisations that the sentences so far have named, as later words refer to them."""

    def __init__(self) -> None:
        self._by_noun: dict[str, Cast | None] = {}
        self._noted: set[Cast] = set()
        self._subject: Cast | None = None
        self._age = 0

    def named(self, noun: str) -> Cast | None:
        """The organisation whose name has a noun, "ministry", in lower case; None where there are several."""
        return self._by_noun.get(noun)

    def subject(self, sentence: Sentence, before: int, begins: dict[int, tuple[int, Cast]]) -> Cast | None:
        """The organisation that "its" refers to: the first that is spoken of in the sentence, else before it.

        Args:
            sentence: The sentence.
            before: Index of the word that refers to it.
            begins: The names of the sentence by the index of their first word.
        """
        return self._spoken_of(sentence, before, begins) or self._subject

    def pass_sentence(self, sentence: Sentence, begins: dict[int, tuple[int, Cast]]) -> None:
        """Take note of the organisations of a sentence."""
        for _, cast in begins.values():
            if cast.kind is ActorKind.ORGANISATION and cast not in self._noted:
                self._noted.add(cast)
                words = cast.name.lower().split()
                part = words[0] in cue_words("chamber") and words[1:2] not in ([], ["of"])  # "House Trade Committee"
                for word in words[part:]:
                    if word in cue_words("organisation-head") and self._by_noun.setdefault(word, cast) is not cast:
                        self._by_noun[word] = None
        self._age += 1
        if subject := self._spoken_of(sentence, len(sentence.words), begins):
            self._subject, self._age = subject, 0
        elif self._age >= _REACH:
            self._subject = None

    def _spoken_of(self, sentence: Sentence, before: int, begins: dict[int, tuple[int, Cast]]) -> Cast | None:
        """The first organisation among the words up to an index, by its name or as "the ministry"."""
        if not (begins or self._by_noun):
            return None
        lower = sentence.lower
        stop = min(before, _FARTHEST, len(lower))
        named = [at for at, (_, cast) in begins.items() if at < stop and cast.kind is ActorKind.ORGANISATION]
        first = min(named, default=stop)
        if not self._by_noun.keys().isdisjoint(lower[1:first]):
            for at in range(1, first):
                if lower[at - 1] == "the" and (known := self._by_noun.get(lower[at])):
                    return known
        return begins[first][1] if first < stop else None
