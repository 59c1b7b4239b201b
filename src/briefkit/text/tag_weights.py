"""The weights by which a part of speech is chosen, as `briefkit.text.tags` asks for them.

All tags that a word can have are scored at once: a weight for each of them stands in a field of its own of one whole
number, so that weights are added by one addition. Fields may be negative; `ClassModel.best` takes them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from briefkit.text.lists import read_rows

FIELD = 24
"""Bits for the score of one tag; scores stay far below half of what they hold."""
_HALF = 1 << FIELD - 1
_MASK = (1 << FIELD) - 1
_WEIGHT = re.compile(r"(\D)(-?\d+)")

Packed = dict[str, int]
"""Weights of the values of a feature, each for all tags in one number."""
_Weighed = tuple[str, str, Mapping[str, int]]
"""A feature, a value of it, and what that weighs for each tag."""

START = "^"
"""The tag and the word before the first."""
SKIPPED = "RX+,"
"""Tags over which a verb looks back for what governs it: "did not really say", "to plan and execute"."""

CLASS_FEATURES = ("last", "pair", "following", "before", "after", "about", "coming", "ending", "skipped")
"""What is asked about any word that can be the same things: tags before it, words about it, what they can be."""
SHARED = "*"
"""Stands for the letters of a class in the rows that hold for all."""
SHARED_FEATURES = ("last", "pair", "following", "skipped")
"""What is learnt for all classes together as well."""
WORD_FEATURES = ("word last", "word after", "word following")
"""What is asked about one word."""


class Sums(dict[str, int]):
    """Weights that are always asked for together, added up once; there are no more of them than pairs of tags."""

    def __init__(self, add: Callable[[str], int]) -> None:
        """Begin with none.

        Args:
            add: Gives the sum of a key.
        """
        super().__init__()
        self._add = add

    def __missing__(self, key: str) -> int:
        """Add up what was not asked for before."""
        found = self[key] = self._add(key)
        return found


@dataclass(slots=True)
class WordModel:
    """Weights for one word: by itself and its ending, by the tag before, by the word after and what that can be."""

    bias: int = 0
    last: Packed = field(default_factory=dict)
    after: Packed = field(default_factory=dict)
    following: Packed = field(default_factory=dict)


@dataclass(slots=True)
class ClassModel:
    """Weights for all words that can be the same things.

    Attributes:
        letters: The tags that they can have.
        last: By the tag before.
        pair: By the two tags before.
        following: By what the next word can be.
        before: By the word before.
        after: By the word after.
        about: By the tag before and what the next word can be.
        coming: By what the next two words can be.
        ending: By the last three letters.
        skipped: By the tag before adverbs, negation and coordinators.
        words: For single words.
    """

    letters: str
    last: Packed = field(default_factory=dict)
    pair: Packed = field(default_factory=dict)
    following: Packed = field(default_factory=dict)
    before: Packed = field(default_factory=dict)
    after: Packed = field(default_factory=dict)
    about: Packed = field(default_factory=dict)
    coming: Packed = field(default_factory=dict)
    ending: Packed = field(default_factory=dict)
    skipped: Packed = field(default_factory=dict)
    words: dict[str, WordModel] = field(default_factory=dict)
    behind: Sums = field(init=False)
    """By the two tags before: what `last`, `pair` and `skipped` say together."""
    ahead: Sums = field(init=False)
    """By what the next two words can be, parted by a blank: what `following` and `coming` say together."""

    def __post_init__(self) -> None:
        """Prepare the sums, which are made when first asked for."""
        self.behind = Sums(self._look_behind)
        self.ahead = Sums(self._look_ahead)

    def _look_behind(self, tags: str) -> int:
        last_but_one, last = tags[0], tags[1]
        score = self.last.get(last, 0) + self.pair.get(tags, 0)
        if last_but_one != START:
            score += self.skipped.get(last_but_one if last in SKIPPED else last, 0)
        return score

    def _look_ahead(self, possible: str) -> int:
        return self.following.get(possible.partition(" ")[0], 0) + self.coming.get(possible, 0)

    def best(self, score: int) -> str:
        """The tag whose field of a score is highest; of equals the first."""
        if len(self.letters) == 2:
            second = (score + _HALF) >> FIELD
            return self.letters[second > score - (second << FIELD)]
        best, most = "", -_HALF
        for letter in self.letters:
            here = ((score + _HALF) & _MASK) - _HALF
            if here > most:
                best, most = letter, here
            score = (score - here) >> FIELD
        return best


def pack(letters: str, weights: Mapping[str, int]) -> int:
    """Weights of tags as one number, in the order of the letters."""
    packed = 0
    for place, letter in enumerate(letters):
        if letter in weights:
            packed += weights[letter] << FIELD * place
    return packed


class Models(dict[str, ClassModel]):
    """The model of each class of words that can be the same things, by their letters, made when first asked for."""

    def __missing__(self, letters: str) -> ClassModel:
        """Put together what holds for all classes and what holds for this one."""
        model = self[letters] = ClassModel(letters)
        for feature, value, weights in chain(_read_shared(), _read_weights(letters)):
            if packed := pack(letters, weights):
                _put(model, feature, value, packed)
        for word, own in model.words.items():
            own.bias += model.ending.get(word[-3:], 0)
        return model


@cache
def load_models() -> Models:
    """All models."""
    return Models()


@cache
def _list_rows() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Feature, and its values with weights as they are written, by letters of the class."""
    found: dict[str, list[tuple[str, str]]] = {}
    for feature, letters, entries in read_rows("text", "tag_weights.tsv"):
        found.setdefault(letters, []).append((feature, entries))
    return found


@cache
def _read_shared() -> Sequence[_Weighed]:
    return tuple(_read_weights(SHARED))


def _read_weights(letters: str) -> Iterator[_Weighed]:
    """The weights of a class, read when they are asked for: most texts have the words of half of all classes."""
    for feature, entries in _list_rows().get(letters, ()):
        for entry in entries.split(" "):
            value, _, written = entry.rpartition("=")
            yield feature, value, {tag: int(number) for tag, number in _WEIGHT.findall(written)}


def _put(model: ClassModel, feature: str, value: str, packed: int) -> None:
    """Put a weight where it is looked for; values of two parts are joined by "|"."""
    if feature in CLASS_FEATURES:
        found = getattr(model, feature)
        value = value.replace("|", " ")
        found[value] = found.get(value, 0) + packed
        return
    word, _, rest = value.partition("|")
    own = model.words.setdefault(word, WordModel())
    if feature == "word":
        own.bias = packed
    elif feature in WORD_FEATURES:
        getattr(own, feature.removeprefix("word "))[rest] = packed
    else:
        raise LookupError(f"no feature named {feature!r}")
