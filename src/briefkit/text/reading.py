"""How the clauses of a sentence are read: its chunks are taken from left to right, and nothing is read twice.

Clauses that are open stand on a stack of frames. A frame is one level of the sentence: a subject and the verbs that
share it. A noun phrase that no preposition governs waits in the frame as subject, or is the object of the verb before
it; when a finite verb comes, it takes the subject that waits, or the object of the verb before ("said he left"), or the
subject of the frame below ("the man who left died"), or shares that of the verb it is coordinated to.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefkit.text.clauses import Clause, Link, Oblique, Reading, SubjectBy
from briefkit.text.function_words import words_of
from briefkit.text.morphology import base_of, verb_class
from briefkit.text.phrases import DAY, NOUN_PHRASE, PREPOSITION, VERB_GROUP, Phrase, VerbGroup, read_verb_group, split_chunks
from briefkit.text.series import read_group
from briefkit.text.tags import possible_tags, read_tags
from briefkit.text.tokens import Sentence

_REPORTING = verb_class("reporting")
_SPEAKING = verb_class("speaking")
_COPULAR = verb_class("copular") | {"be"}
_OBJECT_CONTROL = verb_class("object-control")
_BARE = verb_class("bare-infinitive")
_DITRANSITIVE = verb_class("ditransitive")
_BASE_BY_TAG = {"B": "be", "H": "have", "U": "do"}
_TIME = words_of("time-unit", "time-day", "time-month")
_ADVERBS = frozenset(("where", "when", "why", "how", "whenever", "wherever"))
_COMPLEMENTISERS = words_of("complementiser")
_NOMINATIVE = frozenset(("he", "she", "they", "i", "we"))
_WHEN = frozenset("last next this that these every each all one following previous same past other early late".split())
"""Words that make a phrase of time say when or how long something is."""
_FLOATING = frozenset(("all", "both", "each"))
"""Words that stand behind a subject for it: "the teams both had"."""
_NONFINITE = (Link.PARTICIPIAL, Link.GERUND, Link.INFINITIVE)
_TO_NOUN = frozenset(("of", "between", "among", "than", "per", "including", "like"))
"""Prepositions that go with the noun before them rather than with the verb."""
_TO_OBJECT = frozenset(("on", "by", "about", "between", "over", "against"))
"""Prepositions that go with an object before them rather than with its verb."""
_TO_VERB = frozenset(("after", "before", "during", "since", "until", "despite", "under", "throughout", "amid", "because"))
"""Prepositions that go with the verb whatever stands before them."""
_PREPOSITIONAL = frozenset(("because", "out", "instead", "ahead", "outside", "inside", "regardless", "as", "since", "after", "before", "until", "than"))


@dataclass(slots=True)
class _Draft:
    """A clause while it is read."""

    verb: VerbGroup
    base: str
    link: Link
    parent: int | None
    marker: int | None = None
    antecedent: Phrase | None = None
    subjects: list[Phrase] = field(default_factory=list)
    subject_by: SubjectBy = SubjectBy.NONE
    objects: list[Phrase] = field(default_factory=list)
    agents: list[Phrase] = field(default_factory=list)
    obliques: list[Oblique] = field(default_factory=list)
    attributes: list[Phrase] = field(default_factory=list)
    inverted: bool = False
    """Whether its subject is still to come."""


@dataclass(slots=True)
class _Frame:
    """One level of the sentence.

    Attributes:
        link: What joins its clauses to the rest.
        parent: Place of the clause above.
        marker: Word that opens it.
        antecedent: Noun phrase it belongs to.
        gap: What its relative or question word stands for: subject, or object if there is another subject.
        after_comma: Whether a comma opened it, so that the next one closes it.
        verb: Place of its latest clause; -1 before the first.
        subject: Phrase that waits to be a subject, or that its verbs share.
        subject_by: How it came by that.
        waiting: Obliques that came before the verb.
        tentative: Whether it was opened for a phrase that may as well be no subject: without a verb it goes again.
    """

    link: Link
    parent: int | None = None
    marker: int | None = None
    antecedent: Phrase | None = None
    gap: Phrase | None = None
    after_comma: bool = False
    verb: int = -1
    subject: Phrase | None = None
    subject_by: SubjectBy = SubjectBy.NONE
    waiting: list[Oblique] = field(default_factory=list)
    tentative: bool = False


def read_sentence(sentence: Sentence) -> Reading:
    """The parts of speech, noun phrases and clauses of a sentence; never fails, whatever the words."""
    return _Reader(sentence).read()


class _Reader:
    """Reads one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.lower = sentence.lower
        self.tags = read_tags(sentence)
        self.chunks = split_chunks(self.tags)
        self.phrases: list[Phrase] = []
        self.drafts: list[_Draft] = []
        self.frames = [_Frame(Link.MAIN)]
        self.brackets: list[int] = []
        self.preposition = -1
        self.last: Phrase | None = None  # the noun phrase just before, with nothing between
        self.object_open = False  # whether a phrase that comes now can be an object of the verb before
        self.coordinator = False  # whether "and" came since the last phrase or verb
        self.comma = False  # whether a comma or quotation mark came since the last phrase or verb

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
                self._take_preposition(first, last)
            elif kind == DAY:
                self._take_day(first, last)
            elif kind == ",":
                self._take_comma(at)
            elif kind == "+":
                self._take_coordinator(first)
            elif kind == "S":
                self._take_subordinator(at, first)
            elif kind == "W":
                self._take_relative(at, first)
            elif kind in '".;':
                if kind != '"' or self.preposition < 0 or self.preposition + 1 != first:
                    self._take_mark(kind)
            elif kind == "(":
                self.brackets.append(len(self.frames))
                self._push(_Frame(Link.MAIN))
            elif kind == ")":
                if self.brackets:
                    del self.frames[self.brackets.pop() :]
            elif kind == "J":
                self.last = None
            at += 1
        self._make_headline()
        return Reading(self.sentence, self.tags, tuple(self.phrases), tuple(map(_finish, self.drafts)))

    def _make_headline(self) -> None:
        """Make a participle the verb of a sentence that has no other: "Parents prosecuted after death of girl"."""
        root = self.frames[0]
        if root.verb >= 0 or root.subject is None:
            return
        for draft in self.drafts:
            if draft.link is Link.PARTICIPIAL and draft.antecedent is root.subject and draft.parent is None:
                draft.link, draft.antecedent, draft.subject_by = Link.MAIN, None, SubjectBy.OWN
                draft.obliques[:0] = root.waiting
                return

    # Noun phrases

    def _read_phrase(self, at: int) -> tuple[Phrase, int]:
        """The noun phrase that begins at a chunk, with all that is coordinated to it, and the chunk after it."""
        frame = self.frames[-1]
        root = self.frames[self.brackets[-1] if self.brackets else 0]
        opening = root.verb < 0 and root.subject is None and (len(self.frames) > 1 or self.preposition >= 0)
        before_verb = frame.verb < 0 or (self.object_open and self.drafts[frame.verb].base in _SPEAKING and not self.drafts[frame.verb].objects)
        phrase, at = read_group(self.lower, self.tags, self.chunks, at, before_verb, opening)
        self.phrases.append(phrase)
        chunks = self.chunks
        if phrase.appositions and at + 1 < len(chunks) and chunks[at][0] == "," and chunks[at + 1][0] == VERB_GROUP:
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
            elif not self.object_open or self.lower[phrase.head] in _NOMINATIVE:
                self._await(phrase)
            elif draft.base in _COPULAR and draft.verb.form != "Q":
                if draft.attributes:
                    self._await(phrase)
                else:
                    draft.attributes.append(phrase)
            elif not draft.objects or (len(draft.objects) == 1 and draft.base in _DITRANSITIVE and self.last is draft.objects[0]):
                draft.objects.append(phrase)
                self._share_object(draft, phrase)
            else:
                self._await(phrase)
        self.last = phrase
        self.comma = self.coordinator = False

    def _await(self, phrase: Phrase) -> None:
        """Open a level for a phrase that has found no place and may be the subject of the next verb."""
        frame = self.frames[-1]
        link = Link.COORDINATED if self.coordinator else Link.MAIN
        parent = frame.verb if frame.verb >= 0 and link is Link.COORDINATED else None
        self._push(_Frame(link, parent, subject=phrase, subject_by=SubjectBy.OWN, tentative=True))

    def _drop_tentative(self) -> None:
        """Close levels whose phrase was no subject; what was joined to it goes to the verb before."""
        while self.frames[-1].tentative and self.frames[-1].verb < 0:
            waiting = self.frames.pop().waiting
            frame = self.frames[-1]
            (self.drafts[frame.verb].obliques if frame.verb >= 0 else frame.waiting).extend(waiting)

    def _share_object(self, draft: _Draft, phrase: Phrase) -> None:
        """Give an object to the verb before as well: "attacked and killed three men"."""
        if draft.link is Link.COORDINATED and draft.subject_by is SubjectBy.SHARED and draft.parent is not None:
            before = self.drafts[draft.parent]
            between = self.tags[before.verb.end : draft.verb.first]
            if not before.objects and not before.obliques and not before.verb.passive and between in ("+", "+R"):
                before.objects.append(phrase)

    def _says_when(self, phrase: Phrase) -> bool:
        """Whether a phrase of time behind a verb says when: "left last week", "waited two days"; not "marked the day"."""
        words = self.lower[phrase.first : phrase.head]
        return self.tags[phrase.first] in "CdR" or not _WHEN.isdisjoint(words)

    def _wait(self, frame: _Frame, phrase: Phrase, is_time: bool) -> None:
        """Let a noun phrase wait for its verb."""
        if is_time and (frame.subject is not None or self._opens_with_time(phrase)):
            frame.waiting.append(Oblique(None, phrase))
        elif frame.subject is None:
            frame.subject = phrase
            frame.subject_by = SubjectBy.OWN
        elif self.comma or self.coordinator:
            if frame.tentative:
                frame.subject = phrase
            else:
                self._await(phrase)
        elif self.lower[phrase.head] in _FLOATING and self.last is frame.subject:
            pass
        elif self.last is frame.subject:
            self._push(_Frame(Link.RELATIVE, None, None, frame.subject, frame.subject))  # "the man he saw"
            self.frames[-1].subject = phrase
            self.frames[-1].subject_by = SubjectBy.OWN
        else:
            frame.subject = phrase
            frame.subject_by = SubjectBy.OWN

    def _opens_with_time(self, phrase: Phrase) -> bool:
        """Whether a phrase of time opens a sentence and another noun phrase follows: "Last week the army left"."""
        return phrase.end < len(self.tags) and self.tags[phrase.end] in ",DEPNMJdR"

    def _attach(self, phrase: Phrase) -> None:
        """Join a phrase with its preposition to the verb or the noun before it."""
        preposition, noun = self.preposition, self.last
        self.preposition = -1
        word = self.lower[preposition]
        frame = self.frames[-1]
        head = noun.head if noun is not None and noun.end == preposition else None
        if frame.verb >= 0:
            draft = self.drafts[frame.verb]
            if draft.inverted and draft.base in _SPEAKING:
                draft.inverted = False
            if word == "by" and draft.verb.passive and not draft.agents and self.lower[phrase.head] not in _TIME and self.tags[phrase.head] != "C":
                draft.agents.append(phrase)
            elif head is None or word not in _TO_NOUN:
                draft.obliques.append(Oblique(preposition, phrase, self._owner(draft, head, word, phrase)))
        elif head is None:
            frame.waiting.append(Oblique(preposition, phrase))
        self.last = phrase
        self.comma = self.coordinator = False

    def _owner(self, draft: _Draft, noun: int | None, word: str, phrase: Phrase) -> int | None:
        """The noun that a phrase with a preposition rather belongs to than to the verb.

        Behind an object most prepositions go with the verb, behind any other noun most go with that; phrases of time go
        with the verb wherever they stand.
        """
        if noun is None or self.lower[phrase.head] in _TIME or word in _TO_VERB:
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

    # Verbs

    def _take_verb(self, at: int, first: int, end: int) -> None:
        tags = self.tags
        if tags[first] == "c":
            phrase = Phrase(first, first + 1, first, (first,))
            self.phrases.append(phrase)
            self._take_phrase(phrase)
        verb = read_verb_group(self.sentence, tags, first, end)
        letter = tags[first]
        if verb.infinitive:
            self._take_infinitive(verb)
        elif letter == "G" or letter == "Q" or not verb.finite:
            self._take_participle(verb)
        elif letter == "V" and self._take_bare(verb):
            pass
        else:
            self._take_finite(at, verb)
        self.last = None
        self.preposition = -1
        self.comma = self.coordinator = False
        self.object_open = True

    def _take_bare(self, verb: VerbGroup) -> bool:
        """Take a base form without "to": after its auxiliary ("did he leave") or after "let", "help", "see"."""
        frame = self.frames[-1]
        if frame.verb < 0:
            return False
        draft = self.drafts[frame.verb]
        if draft.verb.form in "KU" and draft.subjects and not draft.objects:
            self._complete(draft, verb)
            return True
        if draft.verb.form == "V" or draft.base in _BARE or self.coordinator:
            if self.coordinator:
                self._coordinate(frame, verb)
            else:
                self._push_nonfinite(verb, Link.INFINITIVE, *self._control(frame))
            return True
        return False

    def _complete(self, draft: _Draft, verb: VerbGroup) -> None:
        """Put a verb to the auxiliary that its subject stands behind."""
        before = draft.verb
        draft.verb = VerbGroup(before.first, verb.end, verb.main, before.words + verb.words, before.tags + verb.tags)
        object.__setattr__(draft.verb, "form", verb.form)
        draft.base = base_of(self.lower[verb.main])

    def _control(self, frame: _Frame) -> tuple[Phrase | None, SubjectBy]:
        """Who is meant to do what an infinitive or a bare verb says."""
        if frame.verb < 0:
            return frame.subject, SubjectBy.CONTROLLED
        draft = self.drafts[frame.verb]
        if draft.objects and not draft.verb.passive and draft.base in _OBJECT_CONTROL | _BARE:
            return draft.objects[0], SubjectBy.CONTROLLED
        if draft.subjects:
            return draft.subjects[0], SubjectBy.CONTROLLED
        return None, SubjectBy.NONE

    def _take_infinitive(self, verb: VerbGroup) -> None:
        frame = self.frames[-1]
        if frame.verb >= 0 and self.coordinator and self.drafts[frame.verb].verb.infinitive:
            self._coordinate(frame, verb)
            return
        if frame.verb >= 0 and verb.passive and self.drafts[frame.verb].verb.end == verb.first and self.drafts[frame.verb].base == "be":
            self._complete(self.drafts[frame.verb], verb)  # "is to be held"
            return
        if frame.verb >= 0 and self.last is not None and self.last.end == verb.first:
            obliques = self.drafts[frame.verb].obliques
            if obliques and obliques[-1].phrase is self.last and self.lower[obliques[-1].preposition or 0] == "for":
                self._push_nonfinite(verb, Link.INFINITIVE, obliques.pop().phrase, SubjectBy.OWN)
                return
        self._push_nonfinite(verb, Link.INFINITIVE, *self._control(frame))

    def _take_participle(self, verb: VerbGroup) -> None:
        frame = self.frames[-1]
        if frame.verb >= 0:
            draft = self.drafts[frame.verb]
            if draft.subjects and not draft.objects and not draft.attributes and draft.verb.form in "BH" and self.last is draft.subjects[0] and draft.verb.end <= self.last.first:
                self._complete(draft, verb)  # "was he held"
                return
            if self.coordinator and draft.verb.form in "GQ" and draft.verb.form == verb.form:
                self._coordinate(frame, verb)
                return
            if draft.base in ("be", "get") and not draft.objects and not draft.attributes and verb.form in "GQ" and not self.comma:
                self._complete(draft, verb)  # "was also widely held"
                return
        if self.preposition >= 0:
            marker = self.preposition
            subject, by = self._control(frame)
            self._push_nonfinite(verb, Link.GERUND, subject, by)
            self.frames[-1].marker = self.drafts[-1].marker = marker
            return
        if self.last is not None and (not self.comma or verb.form == "Q"):
            antecedent = self.last
            self._push_nonfinite(verb, Link.PARTICIPIAL, antecedent, SubjectBy.ANTECEDENT)
            self.drafts[-1].antecedent = antecedent
        else:
            self._push_nonfinite(verb, Link.PARTICIPIAL, *self._control(frame))
        self.frames[-1].after_comma = self.comma

    def _push_nonfinite(self, verb: VerbGroup, link: Link, subject: Phrase | None, by: SubjectBy) -> None:
        """Open a clause that has no subject of its own."""
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        draft = _Draft(verb, base_of_group(verb), link, parent, None)
        if subject is not None:
            draft.subjects.append(subject)
            draft.subject_by = by
        self.drafts.append(draft)
        self._push(_Frame(link, parent, verb=len(self.drafts) - 1, subject=subject, subject_by=by))

    def _coordinate(self, frame: _Frame, verb: VerbGroup, subject: Phrase | None = None) -> None:
        """Put a verb beside the one before it, with its subject or one of its own."""
        before = frame.verb
        draft = _Draft(verb, base_of_group(verb), Link.COORDINATED, before, None, self.drafts[before].antecedent)
        if subject is not None:
            draft.subjects.append(subject)
            draft.subject_by = SubjectBy.OWN
            frame.subject = subject
        elif self.drafts[before].subjects:
            draft.subjects.append(self.drafts[before].subjects[0])
            draft.subject_by = SubjectBy.SHARED
        self.drafts.append(draft)
        frame.verb = len(self.drafts) - 1

    def _take_finite(self, at: int, verb: VerbGroup) -> None:
        """Find the subject of a finite verb, and with it the level of the sentence that it belongs to."""
        frame = self.frames[-1]
        if frame.verb < 0:
            self._open_clause(at, frame, verb)
            return
        draft = self.drafts[frame.verb]
        if self._was_participle(frame, draft):
            subject = draft.subjects[0]
            draft.link, draft.antecedent, draft.subject_by = Link.PARTICIPIAL, subject, SubjectBy.ANTECEDENT
            draft.verb = VerbGroup(draft.verb.first, draft.verb.end, draft.verb.main, draft.verb.words, "Q" + draft.verb.tags[1:])
            self._open_clause(at, frame, verb)
            return
        stolen = draft.objects[-1] if draft.objects and not draft.attributes else None
        reaches = stolen is not None and self.object_open and not self.comma and not self.coordinator
        awaiting = self._awaiting()
        if awaiting is not None and not self.coordinator and not (reaches and draft.base in _REPORTING):
            del self.frames[awaiting + 1 :]
            self._open_clause(at, self.frames[-1], verb)
        elif frame.link in _NONFINITE and frame.parent is None and not self.comma and draft.base not in _REPORTING:
            self._leave_nonfinite()  # "Using force will not help": the clause is the subject
            self._open_clause(at, self.frames[-1], verb)
        elif reaches and stolen is not None:
            draft.objects.pop()
            behind = [each for each in draft.obliques if each.phrase.first >= stolen.end and each.preposition is not None]
            draft.obliques = [each for each in draft.obliques if each not in behind]
            self._push(_Frame(Link.COMPLEMENT, frame.verb, subject=stolen, subject_by=SubjectBy.OWN))
            self._open_clause(at, self.frames[-1], verb)
        elif self.comma and not self.coordinator and base_of_group(verb) in _SPEAKING and self._subject_follows(at):
            self._push(_Frame(Link.MAIN))
            self._open_clause(at, self.frames[-1], verb)
        else:
            self._leave_nonfinite()
            if self.frames[-1].verb < 0:
                self._open_clause(at, self.frames[-1], verb)
            else:
                self._coordinate(self.frames[-1], verb)

    def _was_participle(self, frame: _Frame, draft: _Draft) -> bool:
        """Whether a past tense before a finite verb was a participle after all: "men held since June were freed"."""
        return (
            draft.verb.tags[0] == "Y"
            and draft.subject_by is SubjectBy.OWN
            and bool(draft.subjects)
            and not (self.comma or self.coordinator or draft.objects or draft.agents or draft.attributes)
            and "Q" in possible_tags(self.lower[draft.verb.main])
            and draft.subjects[0].end == draft.verb.first
        )

    def _open_clause(self, at: int, frame: _Frame, verb: VerbGroup) -> None:
        """Begin the first clause of a frame with the subject that waits in it."""
        base = base_of_group(verb)
        draft = _Draft(verb, base, frame.link, frame.parent, frame.marker, frame.antecedent)
        subject, by = frame.subject, frame.subject_by
        follows = self._subject_follows(at)
        if subject is not None and self.tags[subject.head] == "e":
            subject = None
            draft.inverted = True
        elif subject is None and frame.gap is not None and not (follows and verb.tags in ("B", "U", "K", "H") and frame.link is not Link.RELATIVE):
            subject = frame.gap
            by = SubjectBy.ANTECEDENT if frame.link is Link.RELATIVE else SubjectBy.OWN
        elif subject is None:
            draft.inverted = follows and (verb.form in "BUHKc" or base in _SPEAKING)
        if frame.gap is not None and subject is not frame.gap:
            (draft.attributes if base in _COPULAR else draft.objects).append(frame.gap)
        if subject is not None:
            draft.subjects.append(subject)
            draft.subject_by = by
            frame.subject = subject
        draft.obliques += frame.waiting
        frame.waiting = []
        self.drafts.append(draft)
        frame.verb = len(self.drafts) - 1

    def _subject_follows(self, at: int) -> bool:
        """Whether a noun phrase stands right behind a verb that may be its subject."""
        return at + 1 < len(self.chunks) and self.chunks[at + 1][0] in (NOUN_PHRASE, "D")

    def _awaiting(self) -> int | None:
        """The uppermost level below this one that has a subject and no verb yet."""
        lowest = self.brackets[-1] if self.brackets else 0
        for place in range(len(self.frames) - 2, max(lowest, len(self.frames) - 6) - 1, -1):
            frame = self.frames[place]
            if frame.verb < 0 and frame.subject is not None:
                return place
        return None

    def _leave_nonfinite(self) -> None:
        """Close clauses with infinitives and participles: a finite verb is coordinated to a finite one."""
        lowest = self.brackets[-1] + 1 if self.brackets else 1
        while len(self.frames) > lowest and self.frames[-1].link in _NONFINITE:
            self.frames.pop()

    # What joins

    def _push(self, frame: _Frame) -> None:
        self.frames.append(frame)
        self.object_open = False
        self.last = None
        self.preposition = -1

    def _take_preposition(self, first: int, end: int) -> None:
        self.preposition = first
        if self.lower[first] in ("of", "to", "for", "from") and first > 0 and self.lower[first - 1] in _PREPOSITIONAL and self.tags[first - 1] in "SRIL":
            self.preposition = first - 1
            if self.frames[-1].marker == first - 1 and len(self.frames) > 1:
                self.frames.pop()

    def _take_comma(self, at: int) -> None:
        frame = self.frames[-1]
        floor = self.brackets[-1] + 1 if self.brackets else 1
        while len(self.frames) > floor and frame.verb >= 0 and (frame.after_comma or self.frames[-2].verb < 0):
            if not frame.after_comma and self.frames[-2].subject is not None and frame.link is Link.RELATIVE and frame.marker is None:
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
            while len(self.frames) > floor and self.frames[-1].verb >= 0 and self.frames[-1].link is not Link.COMPLEMENT and not self._verb_form_follows(index):
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
        if following == DAY or (following == VERB_GROUP and self.tags[chunks[at + 1][1]] == "G") or (word in ("as", "than", "since") and not self._verb_ahead(at + 1)):
            self.preposition = index
            return
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        after_comma = self.comma
        link = Link.COMPLEMENT if word in _COMPLEMENTISERS and frame.verb >= 0 and (word == "that" or self.drafts[frame.verb].base in _REPORTING) else Link.ADVERBIAL
        if link is Link.ADVERBIAL and word == "that":
            link = Link.COMPLEMENT
        self._push(_Frame(link, parent, index, after_comma=after_comma and frame.verb < 0))
        self.comma = self.coordinator = False

    def _verb_ahead(self, at: int) -> bool:
        """Whether a finite verb comes before the next mark or coordinator."""
        for kind, first, _ in self.chunks[at : at + 6]:
            if kind == VERB_GROUP:
                return self.tags[first] not in "TGQ"
            if kind in ',".;+(':
                return False
        return False

    def _take_relative(self, at: int, index: int) -> None:
        word = self.lower[index]
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        preposition, comma = self.preposition, self.comma
        antecedent = self.last
        if antecedent is None and self.phrases and preposition >= 0 and self.phrases[-1].end >= preposition - 1:
            antecedent = self.phrases[-1]
        if antecedent is not None and word not in ("what", "how", "why") and antecedent.end >= index - 2:
            gap = None if word in _ADVERBS or word == "whose" or preposition >= 0 else antecedent
            self._push(_Frame(Link.RELATIVE, parent, index, antecedent, gap, after_comma=comma))
            if preposition >= 0:
                self.frames[-1].waiting.append(Oblique(preposition, antecedent))
        else:
            link = Link.COMPLEMENT if frame.verb >= 0 and self.object_open else Link.ADVERBIAL if frame.verb >= 0 else Link.MAIN
            gap = None if word in _ADVERBS else Phrase(index, index + 1, index, (index,))
            if gap is not None and frame.verb < 0 and frame.subject is None and index > 0:
                frame.subject, frame.subject_by = gap, SubjectBy.OWN
            self._push(_Frame(link, parent, index, gap=gap))
        self.comma = self.coordinator = False

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
            self.frames[-1] = _Frame(Link.MAIN)
    

def base_of_group(verb: VerbGroup) -> str:
    """The base form of the main verb: "be" for "'s" and "I'm"."""
    word = verb.words[verb.main - verb.first]
    tag = verb.form
    if tag in _BASE_BY_TAG:
        return _BASE_BY_TAG[tag]
    if tag == "c":
        return "be" if word.endswith(("'m", "'re", "'s")) else "have" if word.endswith("'ve") else "will"
    return base_of(word)


def _finish(draft: _Draft) -> Clause:
    return Clause(
        draft.verb,
        draft.link,
        draft.parent,
        draft.marker,
        draft.antecedent,
        tuple(draft.subjects),
        draft.subject_by if draft.subjects else SubjectBy.NONE,
        tuple(draft.objects),
        tuple(draft.agents),
        tuple(draft.obliques),
        tuple(draft.attributes),
    )
