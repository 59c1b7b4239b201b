"""Where verbs go: which clause a verb opens or goes on with, and whose verb it is."""

from __future__ import annotations

from itertools import pairwise

from briefkit.text.arguments import Arguments
from briefkit.text.clauses import Link, SubjectBy
from briefkit.text.levels import Draft, Frame, base_of_group
from briefkit.text.morphology import base_of, unchanged_pasts, verb_class
from briefkit.text.phrases import (
    VERB_GROUP,
    Phrase,
    VerbGroup,
    is_source,
    read_verb_group,
)
from briefkit.text.relatives import AHEAD, SAYING
from briefkit.text.series import opens_clause
from briefkit.text.tags import possible_tags

_REPORTING = verb_class("reporting")
_SPEAKING = verb_class("speaking")
_SINGULAR = frozenset(("he", "she", "it", "this", "that", "nobody", "somebody", "everybody"))
_COLLECTIVE = frozenset(("police", "people", "cattle", "media", "data"))
"""Nouns that take a plural verb without an ending of their own."""
_OPEN_PHRASE = tuple("DNMEPJC")
"""Parts of speech with which a noun phrase begins."""
_BARE_AUXILIARIES = frozenset(("be", "do", "have"))
_COPULAR = verb_class("copular") | {"be"}
_OF_PEOPLE = frozenset(("accuse", "acquit", "arrest", "charge", "convict", "jail", "sentence", "suspect"))
"""Verbs whose passive tells of people."""
_NAMING = frozenset(("call", "dub", "name", "nickname"))
_WITH_TWO_OBJECTS = (
    verb_class("ditransitive") | _NAMING | {"appoint", "consider", "crown", "declare", "elect", "nominate"}
)
"""Verbs whose passive can have a noun behind it: "named the winner"."""
_OBJECT_CONTROL = verb_class("object-control")
_BARE = verb_class("bare-infinitive")
_OBJECTLESS = verb_class("never-passive")
_OPENING_FINITE = "YZFBHUKc"
"""Parts of speech of the first words of finite verbs."""
_NONFINITE = (Link.PARTICIPIAL, Link.GERUND, Link.INFINITIVE)


class Verbs(Arguments):
    """Gives verbs their places."""

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
        elif letter == "Q" and self._is_past(at, verb):
            self._take_finite(at, verb._replace(tags="Y" + verb.tags[1:], form="Y"))
        elif letter == "G" or letter == "Q" or not verb.finite:
            self._take_participle(verb)
        elif letter == "Y" and (
            self._is_held(verb)
            or self._is_on_object(at, verb)
            or self._is_on_opening(at, verb)
            or self._is_beside_opening(at, verb)
            or self._is_on_source(at, verb)
        ):
            self._take_participle(verb._replace(tags="Q" + verb.tags[1:], form="Q"))
        elif (letter == "V" or verb.words[0] in _BARE_AUXILIARIES) and self._take_bare(verb):
            pass
        else:
            self._take_finite(at, verb)
        self.last = None
        self.preposition = -1
        self.comma = self.coordinator = False
        self.object_open = True

    def _is_past(self, at: int, verb: VerbGroup) -> bool:
        """Whether a participle is a past tense: it has an object, which a passive has not, or can have none at all."""
        frame = self.frames[-1]
        word = self.lower[verb.main]
        if "Y" not in possible_tags(word):
            return False
        if self._follows_gap(frame, verb):
            return True
        if self._is_in_row(at, verb) or (base_of(word) in _OBJECTLESS and self.last is not None and not self.comma):
            return True
        if frame.verb >= 0:
            return self._goes_on(at, frame)
        opened = frame.gap is not None and frame.subject is None and self.preposition < 0  # "which also hurt three men"
        follows = (
            frame.subject is not None
            and self.last is frame.subject
            and not self.comma
            and frame.subject.end == verb.first
        )
        parted = self.comma and self._is_behind_clause(frame, word)
        return (
            (opened or follows or parted)
            and self._subject_follows(at)
            and not self._gives_name(at, word)
            and not (follows and self._is_on_apposition(at, frame))
        )

    def _is_on_apposition(self, at: int, frame: Frame) -> bool:
        """Whether a verb says more of what renames a subject, whose own verb follows: "Lund, a man named X, left"."""
        if frame.subject is None or not frame.subject.appositions:
            return False
        for (mark, _, _), (kind, first, _) in pairwise(self.chunks[at + 1 : at + AHEAD]):
            if mark in ",.;":
                return mark == "," and kind == VERB_GROUP and self.tags[first] in _OPENING_FINITE
        return False

    def _is_behind_clause(self, frame: Frame, word: str) -> bool:
        """Whether commas part a verb from its subject by a clause on it: "Lund, who left, cautioned the mayor"."""
        if frame.subject is None or frame.gap is not None or not self.drafts:
            return False
        last = self.drafts[-1]
        on_subject = last.link is Link.RELATIVE and last.verb.first >= frame.subject.end
        return on_subject and base_of(word) not in _WITH_TWO_OBJECTS

    def _gives_name(self, at: int, word: str) -> bool:
        """Whether a verb only tells what its noun is called, whose own verb follows: "a man named Lund was held"."""
        return base_of(word) in _NAMING and opens_clause(self.lower, self.tags, self.chunks, at + 1)

    def _goes_on(self, at: int, frame: Frame) -> bool:
        """Whether it has an object and is coordinated to a past: "killed nine men and wounded fifty"."""
        before = self.drafts[frame.verb].verb
        return (
            self.chunks[at - 1][0] == "+" and before.past and not before.passive and before.form == "Y"
        ) and self._subject_follows(at)

    def _is_in_row(self, at: int, verb: VerbGroup) -> bool:
        """Whether it follows a past and a comma, with no noun to hang on: "He entered, fired at them and left"."""
        if at < 2 or self.chunks[at - 1][0] != "," or self.lower[verb.end : verb.end + 1] == ["by"]:
            return False
        kind, first, _ = self.chunks[at - 2]
        return kind == VERB_GROUP and self.tags[first] == "Y"

    def _take_bare(self, verb: VerbGroup) -> bool:
        """Take a base form without "to": after its auxiliary ("did he leave") or after "let", "help", "see"."""
        frame = self.frames[-1]
        if frame.verb < 0:
            return False
        draft = self.drafts[frame.verb]
        if draft.verb.form in "KU" and draft.subjects and self._has_gap_alone(draft):
            self._complete(draft, verb)
            return True
        if verb.tags[0] != "V":
            return False
        if draft.verb.form == "V" or draft.base in _BARE or self.coordinator:
            if self.coordinator:
                self._coordinate(frame, verb)
            else:
                self._push_nonfinite(verb, Link.INFINITIVE, *self._control(frame))
            return True
        return False

    def _has_gap_alone(self, draft: Draft) -> bool:
        """Whether a verb has no object but what a question word before it stands for: "what would the mayor do"."""
        return all(each.end <= draft.verb.first for each in draft.objects)

    def _complete(self, draft: Draft, verb: VerbGroup) -> None:
        """Put a verb to the auxiliary that its subject stands behind."""
        before = draft.verb
        draft.verb = VerbGroup(
            before.first, verb.end, verb.main, before.words + verb.words, before.tags + verb.tags, verb.form
        )
        draft.base = base_of(self.lower[verb.main])

    def _control(self, frame: Frame) -> tuple[Phrase | None, SubjectBy]:
        """Who is meant to do what an infinitive or a bare verb says."""
        if frame.verb < 0:
            return frame.subject, SubjectBy.CONTROLLED
        draft = self.drafts[frame.verb]
        controls = draft.base in _OBJECT_CONTROL or draft.base in _BARE
        if controls and draft.objects and not draft.verb.passive and self.tags[draft.objects[0].head] != "W":
            return draft.objects[0], SubjectBy.CONTROLLED
        if draft.subjects:
            return draft.subjects[0], SubjectBy.CONTROLLED
        return None, SubjectBy.NONE

    def _take_infinitive(self, verb: VerbGroup) -> None:
        frame = self.frames[-1]
        if frame.verb >= 0 and self.coordinator and self.drafts[frame.verb].verb.infinitive:
            self._coordinate(frame, verb)
            return
        if (
            frame.verb >= 0
            and verb.passive
            and self.drafts[frame.verb].verb.end == verb.first
            and self.drafts[frame.verb].base == "be"
        ):
            self._complete(self.drafts[frame.verb], verb)  # "is to be held"
            return
        if frame.verb >= 0 and self.last is not None and self.last.end == verb.first:
            obliques = self.drafts[frame.verb].obliques
            word = self.lower[obliques[-1].preposition or 0] if obliques else ""
            governs = word == "for" or (word in ("on", "upon") and self.drafts[frame.verb].base == "call")
            if governs and obliques[-1].phrase is self.last:  # "waited for X to leave", "called on X to leave"
                self._push_nonfinite(verb, Link.INFINITIVE, obliques.pop().phrase, SubjectBy.OWN)
                return
        self._push_nonfinite(verb, Link.INFINITIVE, *self._control(frame))
        if frame.verb >= 0 and self.tags[verb.end : verb.end + 1] not in _OPEN_PHRASE:
            before = self.drafts[frame.verb]
            if before.verb.end == verb.first and before.objects and before.objects[-1].end <= before.verb.first:
                self.drafts[-1].objects.append(before.objects.pop())  # "what he wants to say"

    def _take_participle(self, verb: VerbGroup) -> None:
        frame = self.frames[-1]
        if frame.verb >= 0:
            draft = self.drafts[frame.verb]
            if (
                draft.subjects
                and self._has_gap_alone(draft)
                and not draft.attributes
                and draft.verb.form in "BH"
                and self.last is draft.subjects[0]
                and draft.verb.end <= self.last.first
            ):
                self._complete(draft, verb)  # "was he held"
                return
            if self.coordinator and draft.verb.form in "GQ" and draft.verb.form == verb.form:
                self._coordinate(frame, verb)
                return
            if (
                draft.base in ("be", "get")
                and not draft.objects
                and not draft.attributes
                and verb.form in "GQ"
                and not self.comma
            ):
                self._complete(draft, verb)  # "was also widely held"
                return
        if self.preposition >= 0:
            marker = self.preposition
            subject, by = self._control(frame)
            self._push_nonfinite(verb, Link.GERUND, subject, by)
            self.frames[-1].marker = self.drafts[-1].marker = marker
            return
        antecedent = self.last
        if self.comma and antecedent is not None and self._is_where(antecedent) and self._tells_of_person(verb):
            antecedent = None  # "appeared in Orvel, charged with murder"
        if self.comma and frame.verb < 0 and frame.subject is not None:
            antecedent = frame.subject  # "talks with the envoy, held in Oslo, failed"
        if antecedent is not None and self._take_from_with(frame, antecedent, verb):
            self._push_nonfinite(verb, Link.PARTICIPIAL, antecedent, SubjectBy.OWN)
        elif antecedent is not None and (not self.comma or verb.form == "Q"):
            self._push_nonfinite(verb, Link.PARTICIPIAL, antecedent, SubjectBy.ANTECEDENT)
            self.drafts[-1].antecedent = antecedent
        else:
            subjects = self.drafts[frame.verb].subjects if frame.verb >= 0 else []
            above = frame.parent if frame.verb < 0 and frame.subject is None else None
            if above is not None and not self.drafts[above].verb.infinitive:  # "Lund fled when accused"
                subjects = self.drafts[above].subjects
            subject = subjects[0] if subjects else frame.subject
            self._push_nonfinite(verb, Link.PARTICIPIAL, subject, SubjectBy.CONTROLLED)
        self.frames[-1].after_comma = self.comma

    def _is_where(self, phrase: Phrase) -> bool:
        """Whether a phrase tells where something is: a place, or whatever "in" or "at" governs."""
        return phrase.head in self.places or self.lower[phrase.first - 1 : phrase.first] in (["in"], ["at"])

    def _tells_of_person(self, verb: VerbGroup) -> bool:
        """Whether a participle tells what only befalls people."""
        return verb.form == "Q" and base_of(self.lower[verb.main]) in _OF_PEOPLE

    def _is_held(self, verb: VerbGroup) -> bool:
        """Whether a past is a participle: behind a noun and a comma, or behind "with": ", with two men held"."""
        frame, phrase = self.frames[-1], self.last
        if "Q" not in possible_tags(self.lower[verb.main]):
            return False
        waiting = frame.subject
        if waiting is not None and frame.verb < 0 and waiting.end == verb.first - 1 and self.comma:
            says = base_of(self.lower[verb.main]) in _SPEAKING - {"tell"}
            return not (waiting.appositions or says)  # "Two men, held since June, fled"
        return (
            phrase is not None
            and self._stands_with(frame, phrase, verb)
            and (phrase.first < 2 or self.tags[phrase.first - 2] == ",")
        )

    def _is_on_object(self, at: int, verb: VerbGroup) -> bool:
        """Whether a past is a participle on an object: "hailed the move announced by X", not "said the move failed"."""
        frame, word = self.frames[-1], self.lower[verb.main]
        draft = self.drafts[frame.verb] if self.drafts else None
        return (
            frame.verb >= 0
            and (frame.link is not Link.ADVERBIAL or self.frames[0].verb >= 0)  # else the main clause is to come
            and not (self.comma or self.coordinator)
            and len(verb.words) == 1
            and draft is not None
            and draft.base not in _REPORTING
            and bool(draft.objects)
            and self.last is draft.objects[-1]
            and self.last.end == verb.first
            and "Q" in possible_tags(word)
            and base_of(word) not in _OBJECTLESS
            and not self._subject_follows(at)
            and self._awaiting() is None
        )

    def _is_on_opening(self, at: int, verb: VerbGroup) -> bool:
        """Whether a past is a participle on what opens a sentence before any subject: "In a letter sent in May"."""
        frame, phrase = self.frames[-1], self.last
        return (
            phrase is not None
            and frame.verb < 0
            and frame.subject is None
            and frame.gap is None
            and bool(frame.waiting)
            and frame.waiting[-1].phrase is phrase
            and phrase.end == verb.first
            and "d" not in self.tags[phrase.first : phrase.end]  # "on Monday leaders met"
            and len(verb.words) == 1
            and not (self.comma or self.coordinator or self._subject_follows(at))
            and "Q" in possible_tags(self.lower[verb.main])
        )

    def _is_beside_opening(self, at: int, verb: VerbGroup) -> bool:
        """Whether a past is a participle beside one that a sentence opens with: "Arrested in May and held, X left"."""
        frame = self.frames[-1]
        return (
            self.coordinator
            and frame.verb >= 0
            and self.drafts[frame.verb].link is Link.PARTICIPIAL
            and self.drafts[frame.verb].verb.form == "Q"
            and self.frames[0].subject is None
            and "Q" in possible_tags(self.lower[verb.main])
            and not self._subject_follows(at)
        )

    def _is_on_source(self, at: int, verb: VerbGroup) -> bool:
        """Whether a past is a participle on what "according to" names: "according to accounts filed on Monday"."""
        phrase = self.last
        return (
            phrase is not None
            and phrase.end == verb.first
            and is_source(self.lower, phrase)
            and "Q" in possible_tags(self.lower[verb.main])
            and not self._subject_follows(at)
        )

    def _take_from_with(self, frame: Frame, phrase: Phrase, verb: VerbGroup) -> bool:
        """Take a phrase from "with" that is subject of the participle behind it: ", with two men held".

        Without a comma before "with" the participle may say which one is meant, unless the phrase is a name.
        """
        parted = phrase.first < 2 or self.tags[phrase.first - 2] == ","
        named = verb.form == "G" and self.tags[phrase.head] == "E"
        if not (parted or named) or not self._stands_with(frame, phrase, verb):
            return False
        (self.drafts[frame.verb].obliques if frame.verb >= 0 else frame.waiting).pop()
        return True

    def _stands_with(self, frame: Frame, phrase: Phrase, verb: VerbGroup) -> bool:
        """Whether "with" governs a phrase right before a verb."""
        obliques = self.drafts[frame.verb].obliques if frame.verb >= 0 else frame.waiting
        before = obliques[-1].preposition if obliques and obliques[-1].phrase is phrase else None
        return before is not None and self.lower[before] == "with" and phrase.end == verb.first and not self.comma

    def _push_nonfinite(self, verb: VerbGroup, link: Link, subject: Phrase | None, by: SubjectBy) -> None:
        """Open a clause that has no subject of its own."""
        frame = self.frames[-1]
        parent = frame.verb if frame.verb >= 0 else frame.parent
        draft = Draft(verb, base_of_group(verb), link, parent, None)
        if subject is not None:
            draft.subjects.append(subject)
            draft.subject_by = by
        self.drafts.append(draft)
        self._push(Frame(link, parent, verb=len(self.drafts) - 1, subject=subject, subject_by=by))

    def _coordinate(self, frame: Frame, verb: VerbGroup) -> None:
        """Put a verb beside the one before it, with its subject."""
        before = frame.verb
        if self.drafts[before].verb.past:
            verb = as_past(verb)
        draft = Draft(verb, base_of_group(verb), Link.COORDINATED, before, None, self.drafts[before].antecedent)
        if self.drafts[before].subjects:
            draft.subjects.append(self.drafts[before].subjects[0])
            draft.subject_by = SubjectBy.SHARED
        self.drafts.append(draft)
        frame.verb = len(self.drafts) - 1

    def _take_finite(self, at: int, verb: VerbGroup) -> None:
        """Find the subject of a finite verb, and with it the level of the sentence that it belongs to."""
        frame = self.frames[-1]
        if frame.verb < 0:
            if self._is_aside(at, frame, verb):
                self._push(Frame(Link.MAIN, after_comma=True))
            self._open_clause(at, self.frames[-1], verb)
            return
        draft = self.drafts[frame.verb]
        if self._says_of_gap(at, frame, verb):
            self._push(Frame(Link.COMPLEMENT, frame.verb, subject=draft.objects.pop(), subject_by=SubjectBy.OWN))
            self._open_clause(at, self.frames[-1], verb)
            return
        if self._ends_relative(frame, draft):
            self.frames.pop()
            frame = self.frames[-1]
            draft = self.drafts[frame.verb]
        if self._was_participle(draft):
            subject = draft.subjects[0]
            draft.link, draft.antecedent, draft.subject_by = Link.PARTICIPIAL, subject, SubjectBy.ANTECEDENT
            draft.verb = draft.verb._replace(tags="Q" + draft.verb.tags[1:], form="Q")
            self._open_clause(at, frame, verb)
            return
        stolen = draft.objects[-1] if draft.objects and not draft.attributes else None
        if stolen is not None and stolen.first < draft.verb.end:
            stolen = None  # what a relative word stands for
        reaches = stolen is not None and self.object_open and not self.comma and not self.coordinator
        if stolen is not None and self.comma and not self.coordinator and draft.base in SAYING:
            reaches = True  # "said the man, held since June, fled"
        awaiting = self._awaiting()
        if awaiting is not None and not self.coordinator and not (reaches and draft.base in _REPORTING):
            del self.frames[awaiting + 1 :]
            self._open_clause(at, self.frames[-1], verb)
        elif frame.link in _NONFINITE and frame.parent is None and not self.comma and draft.base not in _REPORTING:
            self._leave_nonfinite()  # "Using force will not help": the clause is the subject
            self._open_clause(at, self.frames[-1], verb)
        elif reaches and stolen is not None:
            draft.objects.pop()
            draft.obliques = [
                each for each in draft.obliques if each.preposition is None or each.phrase.first < stolen.end
            ]
            self._push(Frame(Link.COMPLEMENT, frame.verb, subject=stolen, subject_by=SubjectBy.OWN))
            self._open_clause(at, self.frames[-1], verb)
        elif self.comma and not self.coordinator and base_of_group(verb) in _SPEAKING and self._subject_follows(at):
            self._push(Frame(Link.MAIN))
            self._open_clause(at, self.frames[-1], verb)
        else:
            self._leave_nonfinite()
            if self.frames[-1].verb < 0:
                self._open_clause(at, self.frames[-1], verb)
            else:
                self._coordinate(self.frames[-1], verb)

    def _is_aside(self, at: int, frame: Frame, verb: VerbGroup) -> bool:
        """Whether a verb of saying in commas tells who says so: "The men, said the mayor, were held"."""
        closed = at + 2 < len(self.chunks) and self.chunks[at + 2][0] == ","
        return (
            frame.subject is not None
            and self.comma
            and frame.subject.end == verb.first - 1
            and base_of_group(verb) in _SPEAKING - {"tell"}
            and closed
            and self._subject_follows(at)
        )

    def _is_singular(self, subject: Phrase) -> bool:
        """Whether a verb in the present would have an -s: "the army hit the bridge" is past."""
        word, tag = self.lower[subject.head], self.tags[subject.head]
        return (
            len(subject.members) == 1
            and (word in _SINGULAR or tag == "N" or (tag == "E" and not word.endswith("s")))
            and word not in _COLLECTIVE
        )

    def _was_participle(self, draft: Draft) -> bool:
        """Whether a past tense before a finite verb was a participle after all: "men held since June were freed"."""
        return (
            draft.verb.tags[0] == "Y"
            and draft.base not in SAYING
            and draft.subject_by is SubjectBy.OWN
            and bool(draft.subjects)
            and not (self.comma or self.coordinator or draft.objects or draft.agents or draft.attributes)
            and "Q" in possible_tags(self.lower[draft.verb.main])
            and draft.subjects[0].end == draft.verb.first
        )

    def _open_clause(self, at: int, frame: Frame, verb: VerbGroup) -> None:
        """Begin the first clause of a frame with the subject that waits in it."""
        if frame.subject is not None and self._is_singular(frame.subject):
            verb = as_past(verb)
        base = base_of_group(verb)
        draft = Draft(verb, base, frame.link, frame.parent, frame.marker, frame.antecedent)
        subject, by = frame.subject, frame.subject_by
        follows = self._subject_follows(at)
        if subject is not None and self.tags[subject.head] == "e":
            subject = None
            draft.inverted = True
        elif (
            subject is None
            and frame.gap is not None
            and not (follows and verb.tags in ("B", "U", "K", "H") and frame.link is not Link.RELATIVE)
        ):
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


def as_past(verb: VerbGroup) -> VerbGroup:
    """A verb whose past is written as its base form, made past: "hit", "cut", "put"; any other as it is."""
    if verb.tags[0] in "VF" and verb.main == verb.first and verb.words[0] in unchanged_pasts():
        return verb._replace(tags="Y" + verb.tags[1:], form="Y")
    return verb
