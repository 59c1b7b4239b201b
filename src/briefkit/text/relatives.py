"""What stands behind a relative clause or participle: the verb of the noun that it restricts, or its name."""

from __future__ import annotations

from briefkit.text.clauses import Link
from briefkit.text.function_words import words_of
from briefkit.text.levels import Draft, Frame, Levels
from briefkit.text.morphology import verb_class
from briefkit.text.phrases import VERB_GROUP, Phrase, VerbGroup

FINITE = "YZFBHUKR"
"""Parts of speech with which a predicate goes on behind its subject."""
_REPORTING = verb_class("reporting")
SAYING = _REPORTING - verb_class("ditransitive") - verb_class("object-control")
"""Verbs behind which a noun phrase is more often the subject of what is said than an object."""
_ON_NOUN = (Link.PARTICIPIAL, Link.RELATIVE)
_OWNING = words_of("possessive")
AHEAD = 60
"""Chunks ahead among which a verb of the sentence is looked for."""


class Relatives(Levels):
    """Ends clauses that restrict a noun."""

    def _give_to_antecedent(self, frame: Frame, phrase: Phrase, at: int) -> Phrase:
        """Give a name in commas to the noun that a clause before it restricts: "The firm that owns the mine, X, sued".

        Where both nouns may bear the name ("A man who left the firm, X, said", "The man who hit his son, X, left"), it
        stays with the nearer one.
        """
        draft = self.drafts[frame.verb] if frame.verb >= 0 else None
        antecedent = draft.antecedent if draft is not None else None
        if draft is None or antecedent is None or frame.after_comma or len(self.frames) < 2:
            return phrase
        verb_follows = [kind for kind, *_ in self.chunks[at : at + 2]] == [",", VERB_GROUP]
        finite = verb_follows and self.tags[self.chunks[at + 1][1]] in FINITE
        names = self.tags[phrase.appositions[-1]] == "E" and self.tags[antecedent.head] in "NM"
        nearer = self.lower[phrase.first]
        definite = self.lower[antecedent.first] == "the" or nearer not in ("the", *_OWNING)
        thing = draft.marker is not None and self.lower[draft.marker] != "who"
        if not (finite and names and definite and (thing or nearer not in _OWNING)):
            return phrase
        named = antecedent._replace(appositions=(*antecedent.appositions, *phrase.appositions))
        below = self.frames[-2]
        if below.subject is antecedent and below.verb < 0:
            below.subject = named
        elif below.verb >= 0 and self.drafts[below.verb].objects[-1:] == [antecedent]:
            self.drafts[below.verb].objects[-1] = named
        else:
            return phrase
        draft.antecedent = named
        draft.subjects = [named if subject is antecedent else subject for subject in draft.subjects]
        draft.objects = [named if each is antecedent else each for each in draft.objects]
        return phrase._replace(appositions=())

    def _follows_gap(self, frame: Frame, verb: VerbGroup) -> bool:
        """Whether a verb stands right behind one whose object is the relative word: "the boat which it said sank"."""
        draft = self.drafts[frame.verb] if frame.verb >= 0 and frame.gap is not None else None
        return (
            draft is not None
            and bool(draft.objects)
            and draft.objects[-1] is frame.gap
            and draft.verb.end == verb.first
            and not (draft.verb.passive or self.comma)
        )

    def _says_of_gap(self, at: int, frame: Frame, verb: VerbGroup) -> bool:
        """Whether a verb tells what is said of a noun: "the boat which it said sank"; not "the book he wrote sold".

        Where the noun waits for a verb of its own, there must be one.
        """
        draft = self.drafts[frame.verb]
        if frame.antecedent is None or draft.base not in _REPORTING or not self._follows_gap(frame, verb):
            return False
        if self._awaiting() is None or frame.after_comma:
            return True
        ahead = self.chunks[at + 1 : at + AHEAD]
        return any(kind == VERB_GROUP and self.tags[first] not in "TGQ" for kind, first, _ in ahead)

    def _ends_relative(self, frame: Frame, draft: Draft) -> bool:
        """Whether a verb tells what is said of an object, behind a clause on it: "said the man who saw it left"."""
        below = self.frames[-2] if len(self.frames) > 1 else frame
        if frame.link not in _ON_NOUN or frame.after_comma or below.verb < 0 or self.comma or self.coordinator:
            return False
        objects = self.drafts[below.verb].objects
        says = self.drafts[below.verb].base in SAYING and draft.base not in _REPORTING
        return says and bool(objects) and objects[-1] is draft.antecedent
