"""Services that act under their description where a text gives no name: "police", "the fire service"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from briefkit.extract.names.casts import Cast
from briefkit.extract.names.gazetteer import cue_words
from briefkit.model.facts import ActorKind
from briefkit.model.folding import fold
from briefkit.text.tokens import Sentence

_AS_WHOLE = (["department"], ["force"], ["service"])  # "the police department"


def find_services(sentence: Sentence) -> dict[int, int]:
    """The services that a sentence names by their description: the index after the last word by that of the first.

    "State" and the like before them say which they are: "state police".
    """
    lower, words = sentence.lower, sentence.words
    found: dict[int, int] = {}
    if _last_words().isdisjoint(lower):
        return found
    for at, word in enumerate(lower):
        pair = at > 0 and f"{lower[at - 1]}-{word}" in cue_words("service-pair")
        if not pair and word not in cue_words("service"):
            continue
        first = at - pair
        if any(map(_is_name, words[first + 1 : at + 2])) or (first and _is_name(words[first])):
            continue
        if first and words[first - 1] in cue_words("service-of"):
            first -= 1
        found[first] = at + 1 + (not pair and lower[at + 1 : at + 2] in _AS_WHOLE)
    return found


@cache
def _last_words() -> frozenset[str]:
    return cue_words("service") | cue_words("service-last")


def _is_name(word: str) -> bool:
    return word[0].isupper()


def is_service(name: str) -> bool:
    """Whether a name is the description of a service."""
    words = name.split()
    if not name.islower():
        return False
    return not cue_words("service").isdisjoint(words) or "-".join(words[-2:]) in cue_words("service-pair")


class Services:
    """The bodies of a document that a service's description may stand for: the only police that has a name."""

    def __init__(self, casts: Iterable[Cast]) -> None:
        """Look at the bodies that are named in full."""
        self._by_word: dict[str, dict[int, Cast]] = defaultdict(dict)
        for cast in casts:
            if cast.kind is ActorKind.ORGANISATION:
                for word in fold(cast.name).split():
                    self._by_word[word][id(cast)] = cast

    def list_named(self, name: str) -> tuple[Cast, ...]:
        """The bodies that have a service's field in their name: "Fire" of "the fire service"."""
        field = [word for word in name.split() if word not in cue_words("service-last")]
        found = self._by_word.get(field[-1], {}).values()
        return tuple([cast for cast in found if set(field) <= set(fold(cast.name).split())])
