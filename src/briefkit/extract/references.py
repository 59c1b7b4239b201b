"""Who a pronoun or a description means: the most salient of those who agree with it, or nobody.

Where two are equally likely the answer is None: a wrong name under a quotation is worse than "the minister".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefkit.extract.descriptions import WORD, read_descriptions, read_head
from briefkit.extract.discourse import Candidate, Discourse, suits
from briefkit.extract.names.gazetteer import cue_words
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind

_GENDER_OF_PRONOUN = {"he": "m", "him": "m", "she": "f", "her": "f"}
_KINDS_OF_PRONOUN = {
    "it": (ActorKind.ORGANISATION, ActorKind.COUNTRY),
    "they": (ActorKind.GROUP, ActorKind.ORGANISATION),
}
_INDEFINITE = frozenset({"a", "an", "another", "one", "some", "his", "her", "their", "its"})
_GENERIC = frozenset({"the", "this", "that", "former", "top", "senior"})
_AGE = re.compile(r"the (\d{1,3})-year-old(?: [\w-]+)?")
_INTERRUPTS = re.compile(r" (?:has |had )?[a-z]+(?: [a-z]+)?[,.]")
_TIE = 0.9
_NEAR = 0.3
_LONGEST_PLAIN = 2
_LONGEST_OF_BODY = 4


def resolve_reference(reference: Span, text: str, discourse: Discourse) -> Actor | None:
    """The actor that a pronoun or description means.

    Args:
        reference: ``he``, ``the presidential aide``, ``the company``, without marks of punctuation.
        text: The document's text.
        discourse: What was said before the reference.

    Returns:
        The most salient actor that agrees in kind, gender and title; None where there is none, or where two are equal.
    """
    words = text[reference.start : reference.end].lower()
    gender = _GENDER_OF_PRONOUN.get(words)
    position = reference.start
    if gender and text.endswith(", ", 0, position) and _INTERRUPTS.match(text, reference.end):
        # In "Lund, he said, cannot win" it is not Lund who says so.
        position = discourse.sentence_start(position)
    candidates = discourse.rank_candidates(position)
    if gender:
        agreeing = [entry for entry in candidates if _agrees(entry.actor, gender, discourse)]
        if agreeing and agreeing[0].score < discourse.find_unnamed(reference.start, gender):
            return None
        chosen = _choose(agreeing)
        if chosen:
            discourse.learn_gender(chosen, gender)
        return chosen
    if words in _KINDS_OF_PRONOUN:
        # "They" are mostly people nobody has named, and "it" a thing, unless an organisation has acted or is near.
        acting = (entry for entry in candidates if entry.is_subject or (words == "it" and entry.score >= _NEAR))
        return _choose(entry for entry in acting if entry.actor and entry.actor.kind in _KINDS_OF_PRONOUN[words])
    return _resolve_description(words, candidates, discourse)


def _agrees(actor: Actor | None, gender: str, discourse: Discourse) -> bool:
    if actor is None:
        return True
    return actor.kind is ActorKind.PERSON and discourse.gender(actor) in (gender, None)


def _resolve_description(words: str, candidates: list[Candidate], discourse: Discourse) -> Actor | None:
    if aged := _AGE.fullmatch(words):
        return discourse.find_aged(aged.group(1))
    head = read_head(words)
    if not head or head[0] in _INDEFINITE:
        return None
    description = read_descriptions().get(head[-1])
    is_body = description is not None and description.kind is ActorKind.ORGANISATION
    if description and not description.titles and len(head) > (_LONGEST_OF_BODY if is_body else _LONGEST_PLAIN):
        # "The 45-year-old mother" is somebody new; "the mother" is not, nor is "the home-improvement retailer".
        return None
    fitting, whole = [], []
    for score, actor, is_subject in candidates:
        if actor is None:
            continue
        fit = _fit_of_title(head, actor)
        if suits(description, actor, discourse) if description else fit > 0:
            entry = Candidate(score * (1 + fit), actor, is_subject)
            fitting.append(entry)
            if fit == 1.0:
                whole.append(entry)
    if whole and (len(head) > _LONGEST_PLAIN or (description and description.private)):
        fitting = whole  # "the Republican nominee" is not the Democratic one, nor is "the singer" who is not called so
    if description and is_body and not description.titles:
        acting = [entry for entry in fitting if entry.is_subject]
        fitting = acting or [entry for entry in fitting if entry.actor and _is_company(entry.actor.name)]
    return _choose(sorted(fitting, key=lambda entry: -entry.score))


def _is_company(name: str) -> bool:
    """Whether an organisation's name is that of a company: ``Orlan Pharma``, ``Orlan Ltd``."""
    last = WORD.findall(name.lower())[-1:]
    return any(
        word in cue_words(heads) for word in last for heads in ("company-head", "firm-head", "organisation-suffix")
    )


def _fit_of_title(head: Sequence[str], actor: Actor) -> float:
    """The share of a description's words that one of somebody's titles has; the nouns at their heads must agree."""
    words = [word for word in head if word not in _GENERIC]
    best = 0.0
    for role in actor.roles:
        title = read_head(role.title)
        if words and title and words[-1] == title[-1]:
            best = max(best, len(set(title) & set(words)) / len(words))
    return best


def _choose(candidates: Iterable[Candidate]) -> Actor | None:
    """The first, unless the second is as likely."""
    first, second = next(likely := iter(candidates), None), next(likely, None)
    if first is None or (second and second.score >= _TIE * first.score):
        return None
    return first.actor
