"""How the clauses of a sentence are read: its chunks are taken from left to right, and nothing is read twice.

Clauses that are open stand on a stack of frames. A frame is one level of the sentence: a subject and the verbs that
share it. A noun phrase that no preposition governs waits in the frame as subject, or is the object of the verb before
it; when a finite verb comes, it takes the subject that waits, or the object of the verb before ("said he left"), or the
subject of the frame below ("the man who left died"), or shares that of the verb it is coordinated to.
"""

from __future__ import annotations

from briefkit.text.clauses import Link, Oblique, Reading, SubjectBy
from briefkit.text.function_words import words_of
from briefkit.text.known import NOTHING, Known
from briefkit.text.levels import Frame, finish
from briefkit.text.morphology import verb_class
from briefkit.text.phrases import (
    DAY,
    NOUN_PHRASE,
    PREPOSITION,
    VERB_GROUP,
    Phrase,
)
from briefkit.text.relatives import AHEAD
from briefkit.text.series import opens_clause
from briefkit.text.tags import possible_tags
from briefkit.text.tokens import Sentence
from briefkit.text.verbs import Verbs

_REPORTING = verb_class("reporting")
_SPEAKING = verb_class("speaking")
_TIME = words_of("time-unit", "time-day", "time-month")
_STRANDING = ("", *".,;+)BHKUYZF")
"""What stands behind a preposition whose phrase stands before its verb: "the man whom he spoke about, …"."""
_OF_TIME_AND_PLACE = frozenset(("when", "where", "whenever", "wherever"))
_ADVERBS = frozenset(("where", "when", "why", "how", "whenever", "wherever"))
_COMPLEMENTISERS = words_of("complementiser")
_NONFINITE = (Link.PARTICIPIAL, Link.GERUND, Link.INFINITIVE)
_TEMPORAL = frozenset(("after", "before", "since", "until", "till"))
_ALSO_SUBORDINATORS = _TEMPORAL | {"as", "than", "like"}
"""Prepositions that open a clause where a noun phrase and its verb follow."""
_PREPOSITIONAL = frozenset(
    (
        "because",
        "out",
        "instead",
        "ahead",
        "outside",
        "inside",
        "regardless",
        "as",
        "since",
        "after",
        "before",
        "until",
        "than",
    )
)
_PARTICLES = frozenset(("across", "along", "back", "down", "in", "off", "on", "over", "through", "up"))
_DIRECTIONS = frozenset(("from", "to", "with"))
"""Prepositions behind a verb's particle: "flew in from Orvel", "moved on to Orvel", "kept up with the mill"."""


def read_sentence(sentence: Sentence, known: Known = NOTHING) -> Reading:
    """The parts of speech, noun phrases and clauses of a sentence; never fails, whatever the words.

    Args:
        sentence: Its words.
        known: Which of them are names and days.
    """
    return _Reader(sentence, known).read()


class _Reader(Verbs):
    """Reads one sentence."""

    def read(self) -> Reading:
        chunks, at, end = self.chunks, 0, len(self.chunks)
        while at < end:
            kind, first, last = chunks[at]
            if kind == NOUN_PHRASE or kind == "D":
                group, at = self._read_phrase(at)
                self._take_phrase(group)
                continue
            if kind == VERB_GROUP:
                self._take_verb(at, first, last)
            elif kind == PREPOSITION:
                self._take_preposition(at, first, last)
            elif kind == DAY:
                self._take_day(first, last)
            elif kind == ",":
                self._take_comma(at)
            elif kind == "+":
                self._take_coordinator(first)
            elif kind == "S":
                self._take_subordinator(at, first)
            elif kind == "W" and self._asks_for(at, first):
                at = self._take_question(at, first)
                continue
            elif kind == "W":
                self._take_relative(at, first)
            elif kind in '".;':
                if kind != '"' or self.preposition < 0 or self.preposition + 1 != first:
                    self._take_mark(kind)
            elif kind == "(":
                self.brackets.append(len(self.frames))
                self._push(Frame(Link.MAIN))
            elif kind == ")":
                if self.brackets:
                    del self.frames[self.brackets.pop() :]
            elif kind == "J":
                self.last = None
            at += 1
        self._make_headline()
        self._share_passives()
        self._give_subjects()
        return Reading(self.sentence, self.tags, tuple(self.phrases), tuple(map(finish, self.drafts)))

    def _share_passives(self) -> None:
        """Make passive what is coordinated to a passive and has no object: "was arrested and held"."""
        for draft in self.drafts:
            if draft.parent is not None and draft.link is Link.COORDINATED and draft.subject_by is SubjectBy.SHARED:
                lone = draft.verb.tags[0] == "Y" and not draft.objects and not draft.attributes
                passive = self.drafts[draft.parent].verb.passive
                if lone and passive and "Q" in possible_tags(self.lower[draft.verb.main]):
                    draft.verb = draft.verb._replace(tags="Q" + draft.verb.tags[1:], form="Q")
                    draft.agents += [each.phrase for each in draft.obliques if self._is_agent(each)]
                    draft.obliques = [each for each in draft.obliques if not self._is_agent(each)]

    def _is_agent(self, oblique: Oblique) -> bool:
        at = oblique.preposition
        return at is not None and self.lower[at] == "by" and self._can_do(oblique.phrase)

    def _give_subjects(self) -> None:
        """Let what a sentence opens with be done by or to its subject: "Arrested in 2012 and held, Lund left"."""
        main = next((draft for draft in self.drafts if draft.link is Link.MAIN and draft.subjects), None)
        if main is None or main.subject_by is not SubjectBy.OWN:
            return
        if main.base in _SPEAKING and self.tags[main.verb.end : main.verb.end + 1] == ",":
            return  # "Injured in the crash, police said, was Lund"
        for draft in self.drafts:
            if draft is main:
                break
            before = self.drafts[draft.parent] if draft.parent is not None else None
            fronted = draft.link is Link.PARTICIPIAL and before is None and draft.verb.end <= main.subjects[0].first
            beside = draft.link is Link.COORDINATED and before is not None and before.subject_by is SubjectBy.CONTROLLED
            if (fronted or beside) and not draft.subjects:
                draft.subjects.append(main.subjects[0])
                draft.subject_by = SubjectBy.CONTROLLED

    def _make_headline(self) -> None:
        """Make a participle the verb of a sentence that has no other: "Parents prosecuted after death of girl"."""
        root = self.frames[0]
        if root.verb >= 0 or root.subject is None:
            return
        found = [
            draft
            for draft in self.drafts
            if draft.link is Link.PARTICIPIAL and draft.antecedent is root.subject and draft.parent is None
        ]
        pasts = [
            draft for draft in found if draft.verb.form == "Q" and "Y" in possible_tags(self.lower[draft.verb.main])
        ]
        if found:
            closed = bool(pasts) and self.tags[pasts[-1].verb.first - 1] == ","  # "The mayor, known for songs, left."
            draft = pasts[-1] if closed or len(pasts) > 1 else found[0]
            if draft is not found[0]:
                draft.verb = draft.verb._replace(tags="Y" + draft.verb.tags[1:], form="Y")
            elif self.tags[-1] == "." and pasts and not draft.agents:
                draft.verb = draft.verb._replace(
                    tags="Y" + draft.verb.tags[1:], form="Y"
                )  # "The mayor, Ann Lee, left."
            draft.link, draft.antecedent, draft.subject_by = Link.MAIN, None, SubjectBy.OWN
            draft.obliques[:0] = root.waiting

    def _take_preposition(self, at: int, first: int, end: int) -> None:
        if (
            end == first + 1
            and self.lower[first] in _ALSO_SUBORDINATORS
            and opens_clause(self.lower, self.tags, self.chunks, at + 1)
            and not (self.lower[first] in _TEMPORAL and not self._is_measured(first) and self._verb_is_awaited(at + 1))
        ):
            self._take_subordinator(at, first)
            return
        led = end == first + 2 and self.lower[first] in _PARTICLES and self.lower[first + 1] in _DIRECTIONS
        self.preposition = first + led
        if self.tags[end : end + 1] in _STRANDING and self.frames[-1].verb >= 0:
            draft = self.drafts[self.frames[-1].verb]
            if draft.objects and draft.objects[-1].end <= draft.verb.first:
                draft.obliques.append(Oblique(first, draft.objects.pop()))  # "the man that he spoke about"
        if (
            self.lower[first] in ("of", "to", "for", "from")
            and first > 0
            and self.lower[first - 1] in _PREPOSITIONAL
            and self.tags[first - 1] in "SRIL"
        ):
            self.preposition = first - 1
            if self.frames[-1].marker == first - 1 and len(self.frames) > 1:
                self.frames.pop()

    def _is_measured(self, first: int) -> bool:
        """Whether a span of time stands before a preposition and belongs to it: "than a week after the mayor left"."""
        return first > 0 and self.lower[first - 1] in _TIME

    def _verb_is_awaited(self, at: int) -> bool:
        """Whether the next verb is the last one and a subject waits for it: "The mayor shortly after the vote left"."""
        frame = self.frames[-1]
        if frame.verb >= 0 or frame.subject is None or self.comma:
            return False
        finite = 0
        for kind, first, _ in self.chunks[at : at + AHEAD]:
            if kind in ".;" or finite > 1:
                break
            finite += kind == VERB_GROUP and self.tags[first] not in "TGQ"
        return finite == 1

    def _take_comma(self, at: int) -> None:
        frame = self.frames[-1]
        floor = self.brackets[-1] + 1 if self.brackets else 1
        while len(self.frames) > floor and frame.verb >= 0 and (frame.after_comma or self.frames[-2].verb < 0):
            if (
                not frame.after_comma
                and self.frames[-2].subject is not None
                and frame.link is Link.RELATIVE
                and frame.marker is None
            ):
                break
            self.frames.pop()
            frame = self.frames[-1]
        self.comma = True
        self.object_open = False
        self.preposition = -1

    def _take_coordinator(self, index: int) -> None:
        self._drop_tentative()
        if self.comma or self.lower[index] == "but":
            floor = self.brackets[-1] + 1 if self.brackets else 1
            while (
                len(self.frames) > floor
                and self.frames[-1].verb >= 0
                and self.frames[-1].link is not Link.COMPLEMENT
                and not self._verb_form_follows(index)
            ):
                self.frames.pop()
        self.coordinator = True
        self.object_open = False
        self.preposition = -1

    def _verb_form_follows(self, index: int) -> bool:
        """Whether what follows a coordinator goes on with an infinitive or participle that is open."""
        letter = self.tags[index + 1 : index + 2]
        return letter in ("T", "G", "Q", "V") and self.frames[-1].link in _NONFINITE

    def _take_subordinator(self, at: int, index: int) -> None:
        chunks = self.chunks
        following = chunks[at + 1][0] if at + 1 < len(chunks) else ""
        word = self.lower[index]
        if (
            following == DAY
            or (following == VERB_GROUP and self.tags[chunks[at + 1][1]] == "G")
            or (word in ("as", "than", "since") and not self._verb_ahead(at + 1))
        ):
            self.preposition = index
            return
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        after_comma = self.comma
        asks = word in _COMPLEMENTISERS and frame.verb >= 0 and self.drafts[frame.verb].base in _REPORTING
        link = Link.COMPLEMENT if asks or word == "that" else Link.ADVERBIAL
        self._push(Frame(link, parent, index, after_comma=after_comma and frame.verb < 0))
        self.comma = self.coordinator = False

    def _verb_ahead(self, at: int) -> bool:
        """Whether a finite verb comes before the next mark or coordinator."""
        for kind, first, _ in self.chunks[at : at + 6]:
            if kind == VERB_GROUP:
                return self.tags[first] not in "TGQ"
            if kind in ',".;+(':
                return False
        return False

    def _asks_for(self, at: int, index: int) -> bool:
        """Whether a question word asks for the noun behind it: "which firms left", "what firm did he leave"."""
        chunks, word = self.chunks, self.lower[index]
        if at + 2 >= len(chunks) or chunks[at + 1][0] != NOUN_PHRASE or self.tags[chunks[at + 1][2] - 1] not in "NME":
            return False
        if word == "how":
            return self.lower[chunks[at + 1][1]] in ("many", "much")
        kind, first, end = chunks[at + 2]
        asked = kind == VERB_GROUP and end == first + 1 and self.tags[first] in "KUHB"
        inverted = asked and at + 3 < len(chunks) and chunks[at + 3][0] == NOUN_PHRASE
        return word in ("what", "which") and self.tags[chunks[at + 1][1]] in "NMEJ" and inverted

    def _take_question(self, at: int, index: int) -> int:
        """Open a question that asks for a noun, which is its gap: the chunk after that."""
        gap, at = self._read_phrase(at + 1)
        frame = self.frames[-1]
        link = self._link_of_question(self.lower[index], frame)
        self._push(Frame(link, frame.verb if frame.verb >= 0 else frame.parent, index, gap=gap))
        self.comma = self.coordinator = False
        return at

    def _take_relative(self, at: int, index: int) -> None:
        word = self.lower[index]
        if word == "that" and self.last is None and self.preposition < 0:
            self._take_subordinator(at, index)
            return
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        preposition, comma = self.preposition, self.comma
        antecedent = self.last
        if antecedent is None and self.phrases and preposition >= 0 and self.phrases[-1].end >= preposition - 1:
            antecedent = self.phrases[-1]
        if antecedent is None and word == "which" and self._follows_opening_day(index):
            antecedent = self.phrases[-1]
        elif (
            antecedent is not None
            and antecedent is self.phrases[-1]
            and len(self.phrases) > 1
            and (self._says_little(antecedent) or (word == "who" and self._is_nobody(antecedent)))
        ):
            antecedent = self.phrases[-2]  # "an agreement in 1991, which", "a man from Orvel who"
        if word in ("when", "whenever") and antecedent is not None and not self._says_little(antecedent):
            antecedent = None  # "left the town when it fell"
        if antecedent is not None and word not in ("what", "how", "why") and self.phrases[-1].end >= index - 2:
            gap = None if word in _ADVERBS or word == "whose" or preposition >= 0 else antecedent
            self._push(Frame(Link.RELATIVE, parent, index, antecedent, gap, after_comma=comma))
            if preposition >= 0:
                self.frames[-1].waiting.append(Oblique(preposition, antecedent))
        else:
            link = self._link_of_question(word, frame)
            gap = None if word in _ADVERBS else Phrase(index, index + 1, index, (index,))
            if gap is not None and frame.verb < 0 and frame.subject is None and index > 0:
                frame.subject, frame.subject_by = gap, SubjectBy.OWN
            self._push(Frame(link, parent, index, gap=gap))
        self.comma = self.coordinator = False

    def _follows_opening_day(self, index: int) -> bool:
        """Whether a comma and the day that opens the sentence stand before a word: "On May 3, which was a holiday"."""
        return (
            self.comma
            and len(self.phrases) == len(self.frames) == 1
            and self.frames[0].verb < 0
            and self.phrases[0].end == index - 1
            and self.tags[self.phrases[0].head] == "d"
        )

    def _says_little(self, phrase: Phrase) -> bool:
        """Whether a phrase is a number or a time, of which a relative clause has nothing to say."""
        return self.tags[phrase.head] in "Cd" or self.lower[phrase.head] in _TIME

    def _is_nobody(self, phrase: Phrase) -> bool:
        """Whether "who" cannot mean a name behind another noun: "a man from Orvel who", "a doctor at the Union who"."""
        joined = phrase.first > 0 and self.tags[phrase.first - 1] == "I" and not self.comma
        return phrase.head in self.places or (phrase.head in self.bodies and joined)

    def _link_of_question(self, word: str, frame: Frame) -> Link:
        """What joins a clause that a question word opens: "asked when he left", "left when he came"."""
        if frame.verb < 0:
            return Link.MAIN
        asks = self.object_open and (word not in _OF_TIME_AND_PLACE or self.drafts[frame.verb].base in _REPORTING)
        return Link.COMPLEMENT if asks else Link.ADVERBIAL

    def _take_mark(self, kind: str) -> None:
        """A quotation mark parts like a comma; a semicolon, colon or full stop begins anew."""
        self.comma = True
        self.object_open = False
        self.preposition = -1
        self.last = None
        if kind == '"':
            return
        floor = self.brackets[-1] + 1 if self.brackets else 1
        del self.frames[floor:]
        if self.frames[-1].verb >= 0:
            self.frames[-1] = Frame(Link.MAIN)
