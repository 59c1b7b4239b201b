"""Where noun phrases go: subject to come, object, agent, oblique, or what the subject is said to be."""

from __future__ import annotations

from briefkit.text.clauses import Link, Oblique, SubjectBy
from briefkit.text.function_words import words_of
from briefkit.text.levels import Draft, Frame
from briefkit.text.morphology import verb_class
from briefkit.text.phrases import (
    VERB_GROUP,
    Phrase,
)
from briefkit.text.relatives import FINITE, Relatives
from briefkit.text.series import read_group, read_lone

_SPEAKING = verb_class("speaking")
_REPORTING = verb_class("reporting")
_COPULAR = verb_class("copular") | {"be"}
_INTRANSITIVE = verb_class("intransitive")
_DITRANSITIVE = verb_class("ditransitive")
_TIME = words_of("time-unit", "time-day", "time-month")
_FROM_THEN = frozenset(("after", "before"))
"""Words that count a stretch of time from something: "two weeks after the flood"."""
_NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))
_WHEN = frozenset(
    ("last", "next", "this", "that", "these", "every", "each", "all", "one", "following", "previous", "same",
     "past", "other", "early", "late")
)  # fmt: skip
"""Words that make a phrase of time say when or how long something is."""
_FLOATING = frozenset(("all", "both", "each")) | words_of("pronoun-reflexive")
"""Words that stand behind a subject for it: "the teams both had", "the mayor himself had"."""
_TO_NOUN = frozenset(("of", "between", "among", "than", "per", "including", "like"))
"""Prepositions that go with the noun before them rather than with the verb."""
_TO_OBJECT = frozenset(("on", "by", "about", "between", "over", "against"))
"""Prepositions that go with an object before them rather than with its verb."""
_TELLING = frozenset(("account", "accounts", "count", "estimate", "estimates", "report", "reports", "tally"))
"""Nouns behind which "by" tells whose they are: "was destroyed, with estimates by the Union of nine"."""
_TO_VERB = frozenset(
    ("after", "before", "during", "since", "until", "despite", "under", "throughout", "amid", "because")
)
"""Prepositions that go with the verb whatever stands before them."""


class Arguments(Relatives):
    """Gives noun phrases their places."""

    def _read_phrase(self, at: int) -> tuple[Phrase, int]:
        """The noun phrase that begins at a chunk, with all that is coordinated to it, and the chunk after it."""
        lone = read_lone(self.tags, self.chunks, at)
        if lone is not None:
            self.phrases.append(lone)
            return lone, at + 1
        frame = self.frames[-1]
        root = self.frames[self.brackets[-1] if self.brackets else 0]
        opening = root.verb < 0 and root.subject is None and (len(self.frames) > 1 or self.preposition >= 0)
        parted = self.comma and self.preposition < 0  # "it sank, Lund and his wife said"
        before_verb = (
            frame.verb < 0
            or parted
            or (self.object_open and self.drafts[frame.verb].base in _SPEAKING and not self.drafts[frame.verb].objects)
        )
        phrase, at = read_group(self.lower, self.tags, self.chunks, at, before_verb, opening)
        apposed = bool(phrase.appositions)
        if apposed and len(phrase.members) == 1:
            phrase = self._give_to_antecedent(frame, phrase, at)
        self.phrases.append(phrase)
        chunks = self.chunks
        if apposed and at + 1 < len(chunks) and chunks[at][0] == "," and chunks[at + 1][0] == VERB_GROUP:
            at += 1  # the comma that closes an apposition parts nothing
        return phrase, at

    def _take_phrase(self, phrase: Phrase) -> None:
        """Give a noun phrase its place."""
        if self.preposition >= 0:
            self._attach(phrase)
            return
        frame = self.frames[-1]
        is_time = self.lower[phrase.head] in _TIME and self.tags[phrase.head] != "P"
        if frame.verb < 0:
            self._wait(frame, phrase, is_time)
        else:
            draft = self.drafts[frame.verb]
            if draft.inverted and self.tags[phrase.head] == "e":
                pass
            elif draft.inverted and not is_time:
                draft.inverted = False
                draft.subjects.append(phrase)
                draft.subject_by = SubjectBy.OWN
                frame.subject = phrase
                self.object_open = True
            elif is_time and (draft.objects or self._says_when(phrase)):
                draft.obliques.append(Oblique(None, phrase))
            elif self.object_open and self.lower[phrase.head] in _NOMINATIVE and draft.base in _REPORTING:
                self._push(Frame(Link.COMPLEMENT, frame.verb, subject=phrase, subject_by=SubjectBy.OWN))
            elif not self.object_open or self.lower[phrase.head] in _NOMINATIVE:
                self._await(phrase)
            elif draft.base in _COPULAR and draft.verb.form != "Q":
                if draft.attributes:
                    self._await(phrase)
                else:
                    draft.attributes.append(phrase)
            elif not draft.objects or (
                len(draft.objects) == 1 and draft.base in _DITRANSITIVE and self.last is draft.objects[0]
            ):
                draft.objects.append(phrase)
                self._share_object(draft, phrase)
            else:
                self._await(phrase)
        self.last = phrase
        self.comma = self.coordinator = False

    def _share_object(self, draft: Draft, phrase: Phrase) -> None:
        """Give an object to the verb before as well: "attacked and killed three men"."""
        if draft.parent is not None and draft.link is Link.COORDINATED and draft.subject_by is SubjectBy.SHARED:
            before = self.drafts[draft.parent]
            between = self.tags[before.verb.end : draft.verb.first]
            if (
                before.base not in _INTRANSITIVE
                and not before.objects
                and not before.obliques
                and not before.verb.passive
                and between in ("+", "+R")
            ):
                before.objects.append(phrase)

    def _says_when(self, phrase: Phrase) -> bool:
        """Whether a phrase of time behind a verb says when: "left last week"; not "marked the day"."""
        words = self.lower[phrase.first : phrase.head]
        return self.tags[phrase.first] in "CdR" or not _WHEN.isdisjoint(words)

    def _wait(self, frame: Frame, phrase: Phrase, is_time: bool) -> None:
        """Let a noun phrase wait for its verb."""
        if is_time and (frame.subject is not None or self._opens_with_time(phrase)):
            frame.waiting.append(Oblique(None, phrase))
        elif frame.subject is None:
            frame.subject = phrase
            frame.subject_by = SubjectBy.OWN
        elif self.lower[phrase.head] in _FLOATING and not self.comma:
            pass
        elif self.comma and not self.coordinator and self._renames(frame.subject, phrase):
            frame.subject = self._add_name(frame.subject, phrase)
        elif self.coordinator and self._joins(frame.subject, phrase):
            frame.subject = frame.subject._replace(end=phrase.end, members=(*frame.subject.members, *phrase.members))
        elif self.comma or self.coordinator:
            if frame.tentative:
                frame.subject = phrase
            else:
                self._await(phrase)
        elif self.last is frame.subject and self._closes_title(frame.subject, phrase):
            frame.subject = self._add_name(frame.subject, phrase)  # "the head of the Tern Union Ana Lund left"
        elif self.last is frame.subject:
            self._push(Frame(Link.RELATIVE, None, None, frame.subject, frame.subject))  # "the man he saw"
            self.frames[-1].subject = phrase
            self.frames[-1].subject_by = SubjectBy.OWN
        else:
            frame.subject = phrase
            frame.subject_by = SubjectBy.OWN

    def _closes_title(self, subject: Phrase, phrase: Phrase) -> bool:
        """Whether a name follows a title that ends with another name: "the head of the Tern Union Ana Lund"."""
        return self.tags[subject.head] in "NM" and self.tags[phrase.head] == self.tags[phrase.first - 1] == "E"

    def _add_name(self, subject: Phrase, phrase: Phrase) -> Phrase:
        return subject._replace(end=phrase.end, appositions=(*subject.appositions, *phrase.members))

    def _joins(self, subject: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase is joined to a subject over a clause on it: "The firm, which he owns, and the bank fell"."""
        last = self.drafts[-1] if self.drafts else None
        after = self.tags[phrase.end : phrase.end + 1]
        return last is not None and last.antecedent is subject and bool(after) and after in FINITE

    def _give_name(self, frame: Frame, subject: Phrase, phrase: Phrase) -> Phrase:
        """Give a name in commas to the subject that it says once more, and not to the name between them."""
        named = phrase._replace(head=phrase.appositions[-1])
        if not self._renames(subject, named):
            return phrase
        frame.subject = subject._replace(end=phrase.end, appositions=(*subject.appositions, *phrase.appositions))
        return phrase._replace(appositions=())

    def _renames(self, subject: Phrase, phrase: Phrase) -> bool:
        """Whether a name in commas says who the subject before it is: "A spokesman for the firm, Jon Rask, said"."""
        after = self.tags[phrase.end : phrase.end + 2]
        named = self.tags[phrase.head] == "E" and self.tags[subject.head] in "NM"
        return named and len(after) == 2 and after[0] == "," and after[1] in FINITE

    def _opens_with_time(self, phrase: Phrase) -> bool:
        """Whether a phrase of time opens a sentence and another noun phrase follows: "Last week the army left"."""
        if phrase.end == len(self.tags):
            return False
        counted = (
            self.tags[phrase.first] in "Cd" and self.lower[phrase.end] in _FROM_THEN
        )  # "two weeks after the flood"
        return counted or self.tags[phrase.end] in ",DEPNMJdR"

    def _attach(self, phrase: Phrase) -> None:
        """Join a phrase with its preposition to the verb or the noun before it."""
        preposition, noun = self.preposition, self.last
        self.preposition = -1
        word = self.lower[preposition]
        frame = self.frames[-1]
        head = noun.head if noun is not None and noun.end == preposition else None
        if frame.verb < 0 and frame.subject is not None and self.tags[phrase.head] == "E" and phrase.appositions:
            phrase = self._give_name(frame, frame.subject, phrase)
        if frame.verb >= 0:
            draft = self.drafts[frame.verb]
            if draft.inverted and draft.base in _SPEAKING:
                draft.inverted = False
            if (
                word == "by"
                and draft.verb.passive
                and (head is None or self.lower[head] not in _TELLING)
                and (self.coordinator or not draft.agents)
                and self._can_do(phrase)
            ):
                draft.agents.append(phrase)
            elif head is None or word not in _TO_NOUN:
                draft.obliques.append(Oblique(preposition, phrase, self._owner(draft, head, word, phrase)))
        elif head is None:
            frame.waiting.append(Oblique(preposition, phrase))
        self.last = phrase
        self.comma = self.coordinator = False

    def _can_do(self, phrase: Phrase) -> bool:
        """Whether what "by" governs can be who does it: no time and no number, "by Friday", "by a third"."""
        return self.lower[phrase.head] not in _TIME and self.tags[phrase.head] not in "Cd"

    def _owner(self, draft: Draft, noun: int | None, word: str, phrase: Phrase) -> int | None:
        """The noun that a phrase with a preposition rather belongs to than to the verb.

        Behind an object most prepositions go with the verb, behind any other noun most go with that; phrases of time
        and what stands behind one go with the verb wherever they stand.
        """
        if noun is None or self.lower[noun] in _TIME or self.lower[phrase.head] in _TIME or word in _TO_VERB:
            return None
        if draft.objects and draft.objects[-1].end > noun >= draft.objects[-1].first:
            return noun if word in _TO_OBJECT else None
        return noun

    def _take_day(self, first: int, end: int) -> None:
        phrase = Phrase(first, end, self._head_of_day(first, end), (self._head_of_day(first, end),))
        self.phrases.append(phrase)
        frame = self.frames[-1]
        if self.preposition < 0 and frame.verb < 0 and frame.subject is None and self.tags[end : end + 1] in ("B", "K"):
            self._take_phrase(phrase)
            return
        oblique = Oblique(self.preposition if self.preposition >= 0 else None, phrase)
        self.preposition = -1
        if frame.verb >= 0:
            self.drafts[frame.verb].obliques.append(oblique)
        else:
            frame.waiting.append(oblique)

    def _head_of_day(self, first: int, end: int) -> int:
        return next(index for index in range(first, end) if self.tags[index] == "d")
