"""Where the words stand that a cue reports: before it, after it, or on both sides."""

from __future__ import annotations

from briefkit.extract.quotations.clauses import (
    ends_attribution,
    find_comma,
    find_end_of_clause,
    resumes,
    skip_addressee,
    skip_adjuncts,
)
from briefkit.extract.quotations.complements import NEEDS_MARKS, SPOKEN_TO, find_complement, find_end
from briefkit.extract.quotations.cues import Frame, read_cues, reports
from briefkit.extract.quotations.phrases import Phrase
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.subjects import Cue
from briefkit.extract.quotations.tokens import QUOTE
from briefkit.extract.quotations.wordclasses import is_adverb, is_finite, is_noun, words_of

Range = tuple[int, int]

_PAUSES = frozenset({",", "-", ":", ";"})
_SUBORDINATE = frozenset(
    {"if", "unless", "when", "while", "because", "although", "though", "as", "once", "until", "since"}
)
_APPOSITIVE = frozenset({"a", "an", "the"})
_OF_SOURCE = frozenset({"of", "in", "at", "for", "from", "with"})
_LONGEST_CLAUSE = 120
_LONGEST_ATTRIBUTION = 16
_LONGEST_SUBJECT = 8
_SHORT = 6


def find_words_before(stretch: Stretch, cue: Cue, floor: int) -> list[Range]:
    """The words of ``WORDS, X said`` and ``WORDS, X said, WORDS``; none where the layout is another.

    Args:
        stretch: The sentence.
        cue: The cue with its subject.
        floor: Index after the attribution before it, which the words do not reach back beyond.
    """
    left = cue.first - 1
    if left < floor or cue.inherits or cue.phrase is None or _compares(stretch, cue):
        return []
    while left > floor and stretch.word(left) in ("and", "as", "but", "then"):
        left -= 1
    joined = stretch.word(cue.first - 1) in ("and", "but")
    quoted = _ends_in_quote(stretch, left, floor)
    if joined and not (quoted and _opens_with(stretch, left, floor)):
        return []
    if quoted:
        return _find_quotes_before(stretch, cue, left, floor)
    return _find_clause_before(stretch, cue, left, floor) if stretch.kind(left) in (",", "-") else []


def _find_quotes_before(stretch: Stretch, cue: Cue, left: int, floor: int) -> list[Range]:
    """The quoted pieces that end at `left`, before an attribution, and the one that goes on after it."""
    after = _skip_to_words(stretch, cue)
    bare = stretch.kind(left) == QUOTE
    if cue.frame is Frame.NAMING or (bare and stretch.is_stopped(left) and not ends_attribution(stretch, after)):
        return []
    reported = find_complement(stretch, cue, after, floor) if not bare or stretch.is_title(left) else None
    # Of "In her memoir, 'The Long Road,' Smith says that …" the words are behind the cue.
    if reported is not None and (not bare or stretch.word(reported - 1) == "that"):
        return []
    first = _find_start(stretch, left, floor, quoted=True)
    return [(first, left + 1), *_find_second_quote(stretch, after)]


def _find_clause_before(stretch: Stretch, cue: Cue, left: int, floor: int) -> list[Range]:
    """The clause whose comma stands at `left`, before an attribution, and its second half after it."""
    after = _skip_to_words(stretch, cue)
    if cue.frame in NEEDS_MARKS or not ends_attribution(stretch, after):
        return []
    if stretch.kind(after) in (",", ":") and stretch.is_capitalised(after + 1):
        return []
    first = _find_start(stretch, left, floor, quoted=False)
    if stretch.kind(after) in (",", "-"):
        first = _find_last_clause(stretch, first, left, after)
    introduces = _only_introduces(stretch, first, left) or _is_subordinate(stretch, first, after)
    verbless = _lacks_verb(stretch, first, left)
    if cue.phrase and cue.phrase.is_person:
        after = _skip_apposition(stretch, after, introduces)
    quoted = stretch.kind(after + 1) == QUOTE and not _has_finite(stretch, first, left - 1)
    broken = quoted or _breaks_off(stretch, left - 1) or (verbless and _may_be_verb(stretch, after + 1))
    second = _find_second_half(stretch, after, introduces or broken)
    return [] if introduces and not second else [(first, left + 1), *second]


def _is_subordinate(stretch: Stretch, first: int, after: int) -> bool:
    """Whether a clause cannot be all that was said, and something follows: ``If it passes, she said, …``."""
    return stretch.word(first) in _SUBORDINATE and stretch.kind(after) == "," and after + 2 < len(stretch.tokens)


def _has_finite(stretch: Stretch, first: int, end: int) -> bool:
    return any(is_finite(token) for token in stretch.tokens[first:end])


def find_words_after(stretch: Stretch, cue: Cue, floor: int) -> list[Range]:
    """The words of ``X said WORDS``; none where nothing follows that can have been said."""
    after = _skip_to_words(stretch, cue)
    if stretch.word(cue.first - 1) == "as" and stretch.kind(after) == ",":
        first: int | None = after + 1
    else:
        first = find_complement(stretch, cue, after, floor)
    if first is None or first >= len(stretch.tokens):
        return []
    if _stands_alone(stretch, first):
        return [(first, run_of_quotes(stretch, first))]
    return [(first, find_end(stretch, first, cue))]


def find_sourced_words(stretch: Stretch, cue: Cue, floor: int) -> list[Range]:
    """The words of ``according to X, WORDS``, ``WORDS, according to X`` and ``WORDS, according to X, WORDS``."""
    if cue.phrase is None:
        return []
    end = _find_end_of_source(stretch, cue.phrase)
    if cue.at <= floor or stretch.word(cue.at - 1) in ("but", "and", "that", "which"):
        first = end + (stretch.kind(end) == ",")
        return [(first, find_end_of_clause(stretch, first))] if first < len(stretch.tokens) else []
    left = cue.at - 1
    inner = left - 1 if stretch.kind(left) == "," else left
    before: list[Range] = []
    if stretch.word(inner) not in ("which", "who", "that", "and", "but"):
        quoted = stretch.kind(inner) == QUOTE
        start = _find_start(stretch, left, floor, quoted=quoted)
        before = [(start, left + 1)] if quoted or not _only_introduces(stretch, start, left) else []
    interrupts = stretch.kind(end) == "," and inner < left and end + 1 < len(stretch.tokens)
    goes_on = _breaks_off(stretch, inner) or stretch.kind(end + 1) == QUOTE or resumes(stretch, end + 1)
    if interrupts and (not before or goes_on):
        return [*before, (end + 1, find_end_of_clause(stretch, end + 1))]
    return before


def run_of_quotes(stretch: Stretch, first: int) -> int:
    """Index after quoted pieces that follow one another with no words between."""
    end = first + 1
    while stretch.kind(end) == QUOTE or (stretch.kind(end) in (",", ".") and stretch.kind(end + 1) == QUOTE):
        end += 1
    return end


def _skip_to_words(stretch: Stretch, cue: Cue) -> int:
    """Index after particle, addressee, time and place of a cue."""
    verb = read_cues().get(stretch.word(cue.at))
    particles = (verb.particle if verb else "", "out")  # "called out" as well
    end = cue.end + (stretch.word(cue.end) != "" and stretch.word(cue.end) in particles)
    return skip_adjuncts(stretch, skip_addressee(stretch, end) if cue.frame in SPOKEN_TO else end)


def _compares(stretch: Stretch, cue: Cue) -> bool:
    """Whether a cue only measures something: ``losses of $4m, more than analysts had forecast``."""
    return any(stretch.word(at) in ("than", "as") for at in range(cue.first + 1, cue.at))


def _ends_in_quote(stretch: Stretch, left: int, floor: int) -> bool:
    """Whether a quoted piece stands right before an attribution, and is no nickname or title there."""
    if stretch.kind(left) == QUOTE:
        if left > floor and stretch.kind(left - 1) not in _PAUSES | {QUOTE} and stretch.is_title(left):
            return False
        return stretch.is_spoken(left) or left == floor or stretch.is_utterance(left)
    return stretch.kind(left) in (",", "-") and stretch.kind(left - 1) == QUOTE


def _opens_with(stretch: Stretch, left: int, floor: int) -> bool:
    """Whether nothing but quoted pieces stands before an attribution: ``"We won," and he added``."""
    return all(stretch.kind(at) in _PAUSES | {QUOTE} for at in range(floor, left + 1))


def _find_start(stretch: Stretch, left: int, floor: int, *, quoted: bool) -> int:
    """Index where the words before an attribution begin: the quoted pieces alone, or their whole clause."""
    floor = max(floor, left - _LONGEST_CLAUSE)
    if quoted:
        first = left
        while first > floor and stretch.kind(first - 1) in _PAUSES | {QUOTE}:
            first -= 1
        while stretch.kind(first) != QUOTE and first < left:
            first += 1
        if stretch.kind(first) == QUOTE and (first <= floor or stretch.is_utterance(first)):
            return first
    first = left
    while first > floor and stretch.kind(first - 1) != ";":
        first -= 1
    while first < left and stretch.kind(first) in _PAUSES:
        first += 1
    return first


def _find_last_clause(stretch: Stretch, first: int, left: int, after: int) -> int:
    """Index of the clause that goes on behind an attribution: ``Berg won, but [the vote], she said, [was rigged]``."""
    for at in range(left - 1, first, -1):
        if stretch.kind(at) == "," and stretch.word(at + 1) in ("and", "but"):
            goes_on = _breaks_off(stretch, left - 1) or resumes(stretch, after + 1)
            return at + 2 if goes_on or _only_introduces(stretch, at + 2, left) else first
    return first


def _only_introduces(stretch: Stretch, first: int, left: int) -> bool:
    """Whether the words before a comma only set the scene: ``In January, Smith said, …``, ``Asked about it, …``."""
    if stretch.word(first).endswith(("ing", "ed")):
        return True
    if stretch.word(first) in words_of("preposition"):
        verbs = any(is_finite(token) or token.word.endswith("ed") for token in stretch.tokens[first:left])
        return left - first <= 2 * _SHORT and not verbs
    return left - first <= _SHORT and all(
        is_adverb(token) or token.word in ("but", "and", "so") for token in stretch.tokens[first:left]
    )


def _breaks_off(stretch: Stretch, last: int) -> bool:
    """Whether a clause breaks off at its verb and must go on: ``The figures are, she said, …``."""
    return stretch.word(last) in words_of("finite")


def _is_attributed(stretch: Stretch, quote: int) -> bool:
    """Whether the next speaker follows a quoted piece that begins a sentence: ``"No," she said. "It is," he said``."""
    if not stretch.is_capitalised(quote) or not stretch.is_spoken(quote):
        return False
    for at in range(quote + 1, min(len(stretch.tokens), quote + _LONGEST_SUBJECT)):
        if stretch.kind(at) in (",", ";", QUOTE, ":", "-"):
            return False
        if reports(stretch.word(at)):
            return True
    return False


def _lacks_verb(stretch: Stretch, first: int, left: int) -> bool:
    """Whether the words before a comma can only be a subject: ``The town, …``."""
    if stretch.word(first) == "what":
        return True  # "What people eat, she says, still matters"
    return stretch.word(first) in words_of("determiner") and all(
        is_noun(token) and not is_finite(token) and (token.capital or not token.word.endswith(("s", "ed")))
        for token in stretch.tokens[first:left]
    )


def _may_be_verb(stretch: Stretch, at: int) -> bool:
    """Whether a word has the ending of a verb in the present: ``The town, she said, [deserves] better``."""
    while at < len(stretch.tokens) - 1 and is_adverb(stretch.tokens[at]):
        at += 1
    return stretch.word(at).endswith("s") and not stretch.tokens[at].capital and stretch.word(at + 1) != "of"


def _skip_apposition(stretch: Stretch, at: int, introduced: bool) -> int:
    """Index of the comma behind ``, a lawyer`` where the clause that was interrupted goes on there; else `at`."""
    if stretch.kind(at) != "," or stretch.kind(at + 1) == QUOTE:
        return at
    comma = find_comma(stretch, at + 1, at)
    if comma == at or _has_finite(stretch, at + 1, comma):
        return at
    if introduced:
        return comma if stretch.word(at + 1) in _APPOSITIVE and comma + 2 < len(stretch.tokens) else at
    return comma if resumes(stretch, comma + 1) or _may_be_verb(stretch, comma + 1) else at


def _find_second_quote(stretch: Stretch, after: int) -> list[Range]:
    """The quoted piece that goes on after an attribution in the midst of a quotation."""
    at = after
    limit = min(len(stretch.tokens), after + _LONGEST_ATTRIBUTION)
    while at < limit and stretch.kind(at) not in (QUOTE, ";"):
        verb = read_cues().get(stretch.word(at))
        # "Smith said, speaking in Leeds, …" goes on with his words, "Smith said, adding, …" begins another statement.
        circumstance = stretch.word(at).endswith("ing") and stretch.kind(at + 1) not in (",", ":", QUOTE)
        if verb and not stretch.tokens[at].capital and not circumstance:
            return []
        at += 1
    if at >= limit or stretch.kind(at) != QUOTE or _is_attributed(stretch, at):
        return []
    end = run_of_quotes(stretch, at)
    coordinated = stretch.word(at - 1) in ("and", "but") and ends_attribution(stretch, end)
    before = stretch.kind(at - 1 - coordinated)
    return [(at, end)] if before in _PAUSES | {"."} else []


def _find_second_half(stretch: Stretch, after: int, expected: bool) -> list[Range]:
    """The clause that goes on after an attribution in its midst."""
    if stretch.kind(after) not in (",", "-") or after + 1 + (stretch.kind(after + 1) != QUOTE) >= len(stretch.tokens):
        return []
    if not expected and not resumes(stretch, after + 1):
        return []
    return [(after + 1, find_end_of_clause(stretch, after + 1))]


def _stands_alone(stretch: Stretch, first: int) -> bool:
    """Whether the quoted piece at `first` is all that was said."""
    if stretch.kind(first) != QUOTE:
        return False
    return stretch.is_utterance(first) or stretch.kind(first - 1) in (",", ":") or ends_attribution(stretch, first + 1)


def _find_end_of_source(stretch: Stretch, phrase: Phrase) -> int:
    """Index after a source and all that is said of it: its place, a participle, an apposition between commas."""
    end = phrase.end
    if stretch.word(end) in _OF_SOURCE:
        end = skip_adjuncts(stretch, end)
    if stretch.word(end) == "and" or stretch.word(end).endswith("ed") or stretch.kind(end) == "(":
        return find_comma(stretch, end, end)
    if stretch.kind(end) != ",":
        return end
    following = stretch.word(end + 1)
    if following in ("who", "which") or following[:1].isdigit():
        return find_comma(stretch, end + 1, end)
    if phrase.mention and following in _APPOSITIVE:
        comma = find_comma(stretch, end + 1, end)
        finite = any(token.word in words_of("finite") for token in stretch.tokens[end + 1 : comma])
        return end if finite else comma
    # "Police in Leeds, England, say": a place within a place.
    within = end > phrase.end or (phrase.mention is None and phrase.end - phrase.first > 2)
    place = within and stretch.kind(end + 2) == "," and stretch.tokens[end + 1].capital
    return end + 2 if place else end
