"""Past participles that hang on a noun: "the firm, founded in 1987, said", "two men held since June were freed".

One form in "-ed" is both past tense and participle, and only a past tense makes a clause of its own. That a clause has
one finite verb, and no second one without a conjunction, tells most of them apart (reduced relative clauses: Quirk et
al., A Comprehensive Grammar of the English Language, 17.28-30).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from briefkit.extract.events.tokens import (
    ADVERBS,
    BE,
    COORDINATORS,
    DETERMINERS,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Token,
    is_auxiliary,
    is_regular_past,
    opens_clause,
)

_AUXILIARIES = BE | HAVE | MODALS
_NO_NOUNS = _AUXILIARIES | ADVERBS | COORDINATORS | DETERMINERS | PREPOSITIONS | PRONOUNS | SUBORDINATORS | {"to"}
_CHAINING = _AUXILIARIES | ADVERBS | NEGATIONS | {"that", "to"}
"""Words behind which a verb goes on with the one before them: "has been", "was to be"."""
_MARKS = frozenset((",", ";", ":", '"', "“", "”"))
_REACH = 12
"""Tokens behind a participle among which the finite verb of its clause is looked for."""


def find_participles(tokens: Sequence[Token], past: Set[int], present: Set[int], saying: Set[int]) -> frozenset[int]:
    """Which past forms belong to the noun before them.

    Args:
        tokens: The sentence's tokens.
        past: Where verbs stand whose form is that of past tense and participle alike.
        present: Where verbs stand in other finite forms.
        saying: Where verbs stand, of whatever form, behind which a clause can begin without "that".
    """
    found = set()
    verbs = past | present
    finite = False
    opened = False
    for index, token in enumerate(tokens):
        if opens_clause(tokens, index) or token.lower in COORDINATORS or token.text in {";", "—", "–"}:
            finite = False
            opened = token.lower in SUBORDINATORS
        elif index in saying:
            finite = opened = False
        elif (
            index in past
            and not _has_own_subject(tokens, index, opened=opened)
            and _hangs_on_noun(tokens, index, verbs, finite=finite)
        ):
            found.add(index)
        elif index in verbs or is_auxiliary(tokens, index):
            finite = True
            opened = False
    return frozenset(found - find_resumptions(tokens, verbs, saying))


def find_resumptions(tokens: Sequence[Token], verbs: Set[int], saying: Set[int]) -> frozenset[int]:
    """Where a main clause gets its verb behind a clause on its subject: "the man who shot two guards fled on Friday".

    Args:
        tokens: The sentence's tokens.
        verbs: Where verbs stand.
        saying: Those behind which another clause can begin without "that".
    """
    found = set()
    subject = False
    told = False
    inside = False
    for index, token in enumerate(tokens):
        if token.text in {",", ";", ":", "—", "–"} or token.lower in COORDINATORS:
            inside = subject = False
        elif opens_clause(tokens, index):
            inside, subject, told = True, subject or (index > 0 and not told), False
        elif (index in verbs and tokens[index - 1].lower != "to") or is_auxiliary(tokens, index):
            chained = index > 0 and (
                tokens[index - 1].lower in _CHAINING or (index - 1 in verbs and not is_auxiliary(tokens, index))
            )
            if inside and subject and told and not chained:
                found.add(index)
                inside = False
            told = index not in saying
    return frozenset(found)


def _has_own_subject(tokens: Sequence[Token], index: int, *, opened: bool) -> bool:
    """Whether a verb is the first of a clause just opened: "what the river destroyed"."""
    return opened and tokens[index - 1].text != ","


def _hangs_on_noun(tokens: Sequence[Token], index: int, verbs: Set[int], *, finite: bool) -> bool:
    """Whether a past form is a participle; `finite` says whether its clause has its finite verb already."""
    previous = tokens[index - 1] if index else None
    if previous is None or index + 1 == len(tokens):
        return False
    if previous.text == ",":
        return not finite and index > 1 and _noun(tokens[index - 2]) and _resumes(tokens, index, verbs)
    if not _noun(previous):
        return False
    following = tokens[index + 1].lower
    if following == "by" and not previous.text[:1].isupper():
        return finite or _has_verb_behind(tokens, index, verbs)
    return following in PREPOSITIONS | {"between", "since", "last", "during"} and (
        finite or _has_predicate_behind(tokens, index, verbs)
    )


def _noun(token: Token) -> bool:
    return token.text.isalpha() and token.lower not in _NO_NOUNS and not token.lower.endswith("ly")


def _resumes(tokens: Sequence[Token], index: int, verbs: Set[int]) -> bool:
    """Whether the next comma is followed by the verb that the clause still waits for."""
    for place in range(index + 1, min(index + 1 + _REACH, len(tokens) - 1)):
        if tokens[place].text == ",":
            behind = tokens[place + 1]
            if behind.lower in ADVERBS or behind.lower.endswith("ly"):
                behind = tokens[min(place + 2, len(tokens) - 1)]
                place = min(place + 1, len(tokens) - 2)
            return is_auxiliary(tokens, place + 1) or place + 1 in verbs or is_regular_past(behind)
        if opens_clause(tokens, place):
            return False
    return False


def _has_verb_behind(tokens: Sequence[Token], index: int, verbs: Set[int]) -> bool:
    """Whether the clause gets its verb further on: "a pact signed by both sides entered into force"."""
    for place in range(index + 1, min(index + 1 + _REACH, len(tokens))):
        if tokens[place].text in _MARKS or opens_clause(tokens, place):
            return False
        if place in verbs or is_auxiliary(tokens, place):
            return tokens[place - 1].lower not in COORDINATORS
    return False


def _has_predicate_behind(tokens: Sequence[Token], index: int, verbs: Set[int]) -> bool:
    """Whether the noun has its own predicate further on: "men held since June were freed"."""
    for place in range(index + 1, min(index + 1 + _REACH, len(tokens) - 1)):
        if tokens[place].text in _MARKS or opens_clause(tokens, place) or tokens[place].lower in COORDINATORS:
            return False
        if is_auxiliary(tokens, place) or place in verbs:
            return True
    return False
