"""Whom a bare surname means where several persons of a document bear it.

News calls the person that it is about by the bare surname, and that person's family by given or full names. So a bare
surname is that of the person who has been named most so far, else first, unless another one is named in full earlier
in the same sentence, or is the one of whom the paragraph speaks. Somebody who is introduced as a relative ("his wife,
X", "X, his brother") does not take the surname over; but "Mrs" and "Mr" go before that: they mean somebody whose name,
earlier form of address or relation ("his widow, X") has that gender, and nobody of the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefkit.extract.names.casts import Cast, Placed
from briefkit.extract.names.gazetteer import cue_words
from briefkit.extract.names.genders import given_name_gender, word_gender
from briefkit.text.tokens import Sentence

_PRONOUNS = frozenset({"his", "her", "their"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_FEMALE = "f"
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
        self._genders: dict[int, str] = {}
        self._introduced: set[int] = set()
        self._last: dict[str, list[tuple[int, Cast]]] = defaultdict(list)

    def note(self, surname: str, person: Cast, item: Placed) -> None:
        """Take note of a mention in full of a person with a surname, folded."""
        mention = item.mention
        if id(person) not in self._introduced:
            self._introduced.add(id(person))
            if relation := find_relation(self._sentences[item.sentence].lower, mention.first, mention.last):
                self._relatives.add(id(person))
                self._learn_gender(person, word_gender(relation))
        self._learn_gender(person, self._address_gender(item))
        seen = self._last[surname]
        if seen and self._paragraphs[seen[-1][0]] != self._paragraphs[item.sentence]:
            seen.clear()
        seen.append((item.sentence, person))
        del seen[:-MOST_NAMESAKES]

    def choose(self, surname: str, persons: Sequence[Cast], item: Placed) -> Cast | None:
        """The one of the persons with a surname, in order of appearance, whom a mention by it alone means.

        None where the form of address is that of nobody among them: "Mrs Orlan" is not Tom Orlan.
        """
        fitting = self._fitting(persons, item)
        if not fitting:
            return None
        chosen = self._spoken_of(surname, fitting, item) or max(fitting, key=lambda person: self._named[id(person)])
        self._named[id(chosen)] += 1
        self._learn_gender(chosen, self._address_gender(item))
        return chosen

    def _learn_gender(self, person: Cast, gender: str | None) -> None:
        if gender:
            self._genders.setdefault(id(person), gender)

    def _address_gender(self, item: Placed) -> str | None:
        """The gender that "Mr" or "Mrs" before a mention tells."""
        return word_gender(self._sentences[item.sentence].lower[item.mention.first - 1]) if item.mention.first else None

    def _gender(self, person: Cast) -> str | None:
        return self._genders.get(id(person)) or given_name_gender(person.name)

    def _fitting(self, persons: Sequence[Cast], item: Placed) -> Sequence[Cast]:
        """The persons whom a mention can mean: those of the gender that it tells, rather introduced than not."""
        introduced = [person for person in persons if id(person) in self._introduced] or persons
        if gender := self._address_gender(item):
            for among in (introduced, persons):
                for known in (gender, None):
                    alike = [person for person in among if self._gender(person) == known]
                    if len(alike) == 1:
                        return alike
                    if alike:
                        return [person for person in alike if id(person) not in self._relatives] or alike
            if gender == _FEMALE:
                return ()  # men's names are seldom borne by women, but Jo and Evelyn can be men
        return [person for person in introduced if id(person) not in self._relatives] or introduced

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


def find_relation(lower: Sequence[str], first: int, last: int) -> str | None:
    """The word that says whose relative a person is: "his wife, X", "X, an aide and his late brother"; or None.

    Args:
        lower: The words of the sentence in lower case.
        first: Index of the name's first word.
        last: Index after its last word.
    """
    relatives = cue_words("relative")
    at = first - 1 - (lower[first - 1 : first] == [","])
    if at > 0 and lower[at] in relatives:
        owned = any(word in _PRONOUNS or word in _POSSESSIVES for word in lower[max(0, at - 2) : at])
        return lower[at] if owned else None
    if lower[last : last + 1] != [","]:
        return None
    for at in range(last + 1, min(last + _LONGEST_APPOSITION, len(lower))):
        if lower[at] == "who":
            return None
        if (lower[at] in _PRONOUNS and lower[at - 1] in (",", "and")) or lower[at] in _POSSESSIVES:
            return next((word for word in lower[at + 1 : at + 3] if word in relatives), None)
    return None
