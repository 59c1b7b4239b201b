"""Whom a bare surname means where several persons of a document bear it.

News calls the person that it is about by the bare surname, and that person's family by given or full names. So a bare
surname is that of the person who has been named most so far, else first, unless another one is named in full earlier
in the same sentence, or is the one of whom the paragraph speaks. Somebody who is introduced as a relative ("his wife,
X", "X, his brother") does not take the surname over; "Mrs" and "Mr" do not mean persons of the other gender.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefkit.extract.names.casts import Cast, Placed
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.genders import given_name_gender
from briefkit.extract.names.tokens import Sentence

_PRONOUNS = frozenset({"his", "her", "their"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_UNLIKE = {"mr": "f", "mr.": "f", "mrs": "m", "mrs.": "m", "ms": "m", "ms.": "m", "miss": "m"}
MOST_NAMESAKES = 50  # persons with one surname that are told apart
_LONGEST_APPOSITION = 12  # words among which "and his widow" is looked for


class Namesakes:
    """The persons whom a document names in full, as it is read from its beginning on."""

    def __init__(self, sentences: Sequence[Sentence], paragraphs: Sequence[int], named: Counter[int]) -> None:
        """Take what is known before reading.

        Args:
            sentences: The sentences.
            paragraphs: For each, the number of its paragraph.
            named: How often each person is named in full, by the `id` of the object.
        """
        self._sentences = sentences
        self._paragraphs = paragraphs
        self._in_full = named
        self._named = Counter(named)
        self._relatives: set[int] = set()
        self._introduced: set[int] = set()
        self._last: dict[str, list[tuple[int, Cast]]] = defaultdict(list)

    def note(self, surname: str, person: Cast, item: Placed) -> None:
        """Take note of a mention in full of a person with a surname, folded."""
        mention = item.mention
        if id(person) not in self._introduced:
            self._introduced.add(id(person))
            if _is_relative(self._sentences[item.sentence].lower, mention.first, mention.last):
                self._relatives.add(id(person))
        seen = self._last[surname]
        if seen and self._paragraphs[seen[-1][0]] != self._paragraphs[item.sentence]:
            seen.clear()
        seen.append((item.sentence, person))
        del seen[:-MOST_NAMESAKES]

    def choose(self, surname: str, persons: Sequence[Cast], item: Placed) -> Cast:
        """The one of the persons with a surname, in order of appearance, whom a mention by it alone means."""
        fitting = self._fitting(persons, item)
        chosen = self._spoken_of(surname, fitting, item) or max(fitting, key=lambda person: self._named[id(person)])
        self._named[id(chosen)] += 1
        return chosen

    def _fitting(self, persons: Sequence[Cast], item: Placed) -> Sequence[Cast]:
        """The persons whom a mention can mean, narrowed down as long as somebody is left."""
        if len(persons) == 1:
            return persons
        unlike = _UNLIKE.get(self._sentences[item.sentence].lower[item.mention.first - 1] if item.mention.first else "")
        persons = [person for person in persons if not unlike or given_name_gender(person.name) != unlike] or persons
        persons = [person for person in persons if id(person) in self._introduced] or persons
        return [person for person in persons if id(person) not in self._relatives] or persons

    def _spoken_of(self, surname: str, persons: Sequence[Cast], item: Placed) -> Cast | None:
        """The person last named in full in the sentence, or in the paragraph if no other there counts for more."""
        seen = self._last[surname]
        if not seen or self._paragraphs[seen[-1][0]] != self._paragraphs[item.sentence]:
            return None
        most = max(self._in_full[id(person)] for person in persons)
        alone = len({id(person) for _, person in seen}) == 1
        for sentence, person in reversed(seen):
            if person in persons and (sentence == item.sentence or alone or self._in_full[id(person)] == most):
                return person
        return None


def _is_relative(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether the words say that a person is somebody's relative: "his wife, X", "X, an aide and his late brother"."""
    at = first - 1 - (lower[first - 1 : first] == [","])
    if at > 0 and lower[at] in cue_words("relative"):
        return any(word in _PRONOUNS or word in _POSSESSIVES for word in lower[max(0, at - 2) : at])
    if lower[last : last + 1] != [","]:
        return False
    for at in range(last + 1, min(last + _LONGEST_APPOSITION, len(lower))):
        if lower[at] == "who":
            return False
        if (lower[at] in _PRONOUNS and lower[at - 1] in (",", "and")) or lower[at] in _POSSESSIVES:
            return not cue_words("relative").isdisjoint(lower[at + 1 : at + 3])
    return False
