"""The words behind a cue: where they begin, and where they end."""

from __future__ import annotations

from briefkit.extract.quotations.clauses import (
    ends_attribution,
    find_comma,
    find_end_of_clause,
    is_clause,
    skip_addressee,
)
from briefkit.extract.quotations.cues import Frame, read_cues, reports
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.subjects import Cue
from briefkit.extract.quotations.tokens import QUOTE, WORD
from briefkit.extract.quotations.wordclasses import is_finite, is_noun, words_of

NEEDS_MARKS = frozenset({Frame.MARKS, Frame.NAMING})
SPOKEN_TO = frozenset({Frame.ADDRESSEE, Frame.QUESTION})

_PAUSES = frozenset({",", "-", ":", ";"})
_SUBORDINATORS = frozenset({"when", "after", "although", "though", "while", "before", "because", "since", "if", "once"})


def find_complement(stretch: Stretch, cue: Cue, after: int, floor: int) -> int | None:
    """Index where the words after a cue begin, or None where nothing there was said.

    Args:
        stretch: The sentence.
        cue: The cue with its subject.
        after: Index after its addressee, time and place.
        floor: Index after the attribution before it.
    """
    if cue.end > cue.at + 1 and stretch.kind(cue.at - 1) == QUOTE:
        return None
    if cue.frame in NEEDS_MARKS:
        return _find_marked_complement(stretch, cue)
    starts = (after,) if cue.frame is Frame.ADDRESSEE or after == cue.end else (cue.end, after)
    for start in starts:
        first = _find_opened_complement(stretch, start)
        if first is not None:
            return first
    for start in reversed(starts):
        first = _find_bare_complement(stretch, cue, start, floor)
        if first is not None:
            return first
    return _find_marked_complement(stretch, cue)


def _find_opened_complement(stretch: Stretch, at: int) -> int | None:
    """Index after "that" or a colon, or of a question word or a quoted piece, that the reported words begin with."""
    if stretch.kind(at) == ",":
        # "Said, in a letter to staff, that …"
        comma = find_comma(stretch, at + 1, at)
        at += stretch.word(at + 1) == "that"
        at = comma + 1 if stretch.word(comma + 1) == "that" else at
    behind = stretch.word(at + 2) in words_of("preposition") or stretch.word(at + 2) in ("as", "when", "while")
    dated = (stretch.word(at + 1) in words_of("time") or stretch.word(at + 1) == "day") and (
        behind or ends_attribution(stretch, at + 2)
    )
    if stretch.word(at) == "that" and not dated and stretch.word(at - 1) not in words_of("complement"):
        # In "said that was fine" it is the clause's own subject.
        return at if stretch.word(at + 1) in words_of("finite") else at + 1
    while stretch.kind(at) in (",", ":", "-") and stretch.kind(at + 1) in (QUOTE, ",", ":"):
        at += 1
    if stretch.kind(at) == QUOTE:
        return at
    if stretch.kind(at) == ":" and at + 1 < len(stretch.tokens):
        return at + 1
    return at if stretch.word(at) in words_of("question") and stretch.word(at) != "who" else None


def _find_bare_complement(stretch: Stretch, cue: Cue, start: int, floor: int) -> int | None:
    """Index of a clause without "that"; time and place before its comma are part of it."""
    comma = stretch.kind(start) == "," and start + 1 < len(stretch.tokens)
    first = start + 1 if comma else start
    if first >= len(stretch.tokens) or not is_clause(stretch, first, cue.frame):
        return None
    if comma and start > cue.end:
        return cue.end
    if comma and (cue.frame is not Frame.BARE or cue.first > floor + 1):
        return None
    return first


def _find_marked_complement(stretch: Stretch, cue: Cue) -> int | None:
    """The words after a cue that has a quoted piece in its clause, and reports nothing without one."""
    first = skip_addressee(stretch, cue.end) if cue.frame in SPOKEN_TO else cue.end
    if stretch.kind(first) == QUOTE:
        first = cue.end
    if stretch.word(first) == "as" or (stretch.word(first) == "to" and stretch.word(first + 1) == "as"):
        if cue.frame not in NEEDS_MARKS:
            return None
        first += 1 + (stretch.word(first) == "to")
        return first if stretch.kind(first) == QUOTE and not stretch.is_title(first) else None
    if first >= len(stretch.tokens) or stretch.word(first) == "about":
        return None
    if stretch.kind(first) in (",", ":") and stretch.kind(first + 1) == QUOTE:
        return first + 1 if cue.frame is not Frame.NAMING else None
    if stretch.kind(first) == QUOTE and cue.frame is Frame.NAMING:
        # "A movement called 'Open Harbours'" is a name, "what Smith called 'a relief'" is not.
        antecedent = stretch.tokens[cue.first - 1] if cue.first else None
        named = cue.phrase is not None and cue.phrase.is_person
        relative = cue.at > cue.first and (
            stretch.word(cue.first - 1) in ("what", "which", "whom", "that")
            or (named and antecedent is not None and antecedent.kind == WORD and is_noun(antecedent))
        )
        return first if relative and not stretch.is_title(first) else None
    for at in range(first, find_end_of_clause(stretch, first) + 1):
        if stretch.kind(at) == QUOTE:
            return None if cue.frame is not Frame.NAMING and stretch.is_title(at) else first
        if stretch.kind(at) in (",", ":") and stretch.is_utterance(at + 1):
            return at + 1
        if stretch.kind(at) in (",", ";", ":") and stretch.kind(at + 1) != QUOTE:
            return None
        noun = stretch.word(at) in words_of("noun") or stretch.word(at - 1) in words_of("determiner")
        if at > first and stretch.word(at) in read_cues() and not noun:
            return None
    return None


def find_end(stretch: Stretch, first: int, cue: Cue) -> int:
    """Index after the words that a cue introduces."""
    end = find_end_of_clause(stretch, first)
    if cue.frame in NEEDS_MARKS:
        return _find_end_of_marks(stretch, first, end)
    opener = cue.first - 1
    opens = stretch.kind(opener - 1) in ("", ",", "-") or stretch.word(opener - 1) in words_of("span")
    if opens and stretch.word(opener) in _SUBORDINATORS:
        # "When she said it was over, they left": what she said ends with its clause.
        return _find_end_of_subordinate(stretch, first, end)
    if stretch.word(cue.first) == "who":
        return _find_end_of_relative(stretch, first, end, parted=stretch.kind(cue.first - 1) == ",")
    return end


def _find_end_of_subordinate(stretch: Stretch, first: int, end: int) -> int:
    """Index of the comma after the clause's verb, or after the quoted piece that ends in one."""
    verb = False
    for at in range(first, end):
        if stretch.is_spoken(at):
            return at + 1
        if stretch.kind(at) == "," and verb:
            return at
        token = stretch.tokens[at]
        verb = verb or is_finite(token) or (at > first and token.word.endswith("ed")) or token.kind == QUOTE
    return end


def _find_end_of_relative(stretch: Stretch, first: int, end: int, *, parted: bool) -> int:
    """Index after what somebody "who says" says: at the comma of ``, who says so, ``, or at the verb of the sentence.

    In ``critics who claim the levy is unfair said`` the clause has had its verb when the next cue comes.
    """
    if parted:
        return _find_end_of_subordinate(stretch, first, end)
    verb = next((at for at in range(first, end) if stretch.word(at) in words_of("finite")), end)
    return next((at for at in range(verb + 1, end) if reports(stretch.word(at))), end)


def _find_end_of_marks(stretch: Stretch, first: int, end: int) -> int:
    """Index after the last quoted piece before the clause that holds it pauses."""
    last = end
    for at in range(first, end):
        if stretch.kind(at) == QUOTE:
            last = at + 1
            if stretch.is_spoken(at) or stretch.kind(at + 1) in _PAUSES:
                break
    return last
