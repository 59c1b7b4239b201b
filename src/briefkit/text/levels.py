"""The levels of a sentence that are open while it is read: frames on a stack, and the clauses drafted so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefkit.text.clauses import Clause, Link, Oblique, SubjectBy
from briefkit.text.known import Known, NameKind
from briefkit.text.morphology import base_of
from briefkit.text.phrases import (
    NOUN_PHRASE,
    Phrase,
    VerbGroup,
    drop_times_of_office,
    part_names,
    split_chunks,
)
from briefkit.text.tags import read_tags
from briefkit.text.tokens import Sentence

_BASE_BY_TAG = {"B": "be", "H": "have", "U": "do"}
_NONFINITE = (Link.PARTICIPIAL, Link.GERUND, Link.INFINITIVE)


@dataclass(slots=True)
class Draft:
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
class Frame:
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


class Levels:
    """What is open at a place of the sentence.

    Attributes:
        places: The last words of the names of places.
        bodies: Those of the names of organisations.
        preposition: The preposition that waits for its phrase; -1 if none does.
        last: The noun phrase just before, with nothing between.
        object_open: Whether a phrase that comes now can be an object of the verb before.
        coordinator: Whether "and" came since the last phrase or verb.
        comma: Whether a comma or quotation mark came since then.
    """

    def __init__(self, sentence: Sentence, known: Known) -> None:
        self.sentence = sentence
        self.lower = sentence.lower
        self.tags = read_tags(sentence, known)
        self.chunks = split_chunks(self.tags)
        self.chunks = drop_times_of_office(self.chunks, self.tags, self.lower)
        if known.names or known.days:
            self.chunks = part_names(self.chunks, self.tags, sentence, known)
        self.places = frozenset([name.end - 1 for name in known.names if name.is_place])
        self.bodies = frozenset([name.end - 1 for name in known.names if name.kind is NameKind.BODY])
        self.phrases: list[Phrase] = []
        self.drafts: list[Draft] = []
        self.frames = [Frame(Link.MAIN)]
        self.brackets: list[int] = []
        self.preposition = -1
        self.last: Phrase | None = None  # the noun phrase just before, with nothing between
        self.object_open = False  # whether a phrase that comes now can be an object of the verb before
        self.coordinator = False  # whether "and" came since the last phrase or verb
        self.comma = False  # whether a comma or quotation mark came since the last phrase or verb

    def _push(self, frame: Frame) -> None:
        self.frames.append(frame)
        self.object_open = False
        self.last = None
        self.preposition = -1

    def _await(self, phrase: Phrase) -> None:
        """Open a level for a phrase that has found no place and may be the subject of the next verb."""
        frame = self.frames[-1]
        link = Link.COORDINATED if self.coordinator else Link.MAIN
        parent = frame.verb if frame.verb >= 0 and link is Link.COORDINATED else None
        self._push(Frame(link, parent, subject=phrase, subject_by=SubjectBy.OWN, tentative=True))

    def _awaiting(self) -> int | None:
        """The uppermost level below this one that has a subject and no verb yet."""
        lowest = self.brackets[-1] if self.brackets else 0
        for place in range(len(self.frames) - 2, max(lowest, len(self.frames) - 6) - 1, -1):
            frame = self.frames[place]
            if frame.verb < 0 and frame.subject is not None:
                return place
        return None

    def _drop_tentative(self) -> None:
        """Close levels whose phrase was no subject; what was joined to it goes to the verb before."""
        while self.frames[-1].tentative and self.frames[-1].verb < 0:
            waiting = self.frames.pop().waiting
            frame = self.frames[-1]
            (self.drafts[frame.verb].obliques if frame.verb >= 0 else frame.waiting).extend(waiting)

    def _leave_nonfinite(self) -> None:
        """Close clauses with infinitives and participles: a finite verb is coordinated to a finite one."""
        lowest = self.brackets[-1] + 1 if self.brackets else 1
        while len(self.frames) > lowest and self.frames[-1].link in _NONFINITE:
            self.frames.pop()

    def _subject_follows(self, at: int) -> bool:
        """Whether a noun phrase stands right behind a verb that may be its subject."""
        return at + 1 < len(self.chunks) and self.chunks[at + 1][0] in (NOUN_PHRASE, "D")


def base_of_group(verb: VerbGroup) -> str:
    """The base form of the main verb: "be" for "'s" and "I'm"."""
    word, tag = verb.words[verb.main - verb.first], verb.form
    if tag in _BASE_BY_TAG:
        return _BASE_BY_TAG[tag]
    if tag == "c":
        return "be" if word.endswith(("'m", "'re", "'s")) else "have" if word.endswith("'ve") else "will"
    return base_of(word)


def finish(draft: Draft) -> Clause:
    """The clause that a draft has become."""
    return Clause(
        draft.verb,
        draft.base,
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
