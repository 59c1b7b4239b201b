"""Statements of one sentence: a cue, who speaks, and the words that the cue reports.

Three layouts cover nearly all of news: the cue before its words (``Smith said that …``), after them (``…, Smith said``,
``…, said Smith``), and between two pieces of them (``…, Smith said, …``). What follows the cue tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.extract.quotations.clauses import cites
from briefkit.extract.quotations.cues import Frame, read_cues
from briefkit.extract.quotations.layouts import (
    Range,
    find_sourced_words,
    find_words_after,
    find_words_before,
    run_of_quotes,
)
from briefkit.extract.quotations.phrases import (
    Phrase,
    find_first_phrase,
    find_phrase_after,
    find_phrase_before,
)
from briefkit.extract.quotations.stretches import Stretch
from briefkit.extract.quotations.subjects import Cue, is_likely_cue, is_likely_speaker, locate_cue
from briefkit.extract.quotations.tokens import NAME, POSSESSIVE, QUOTE, WORD
from briefkit.extract.quotations.wordclasses import words_of
from briefkit.model.document import Span
from briefkit.model.facts import QuotationKind

_OUTER = frozenset({",", ".", ";", ":", "-"})
_SOURCE_WORDS = frozenset({"according", "words"})
_CREDIT_REACH = 3
_COMMA_REACH = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that somebody is said to have said.

    Attributes:
        fragments: The words, in order; outer full stops excluded.
        kind: Direct, mixed or indirect.
        pieces: Indices of the quoted pieces within.
        phrase: Who speaks, as it stands in the text; None where nobody is named.
        cue: The reporting words; None where only the layout reports.
        inherits: Whether the speaker is that of the statement before (``…, adding that …``).
    """

    fragments: tuple[Span, ...]
    kind: QuotationKind
    pieces: tuple[int, ...]
    phrase: Phrase | None = None
    cue: Span | None = None
    inherits: bool = False


def find_statements(stretch: Stretch) -> list[Statement]:
    """The statements of one sentence, in the order of their cues."""
    tokens = stretch.tokens
    cues = read_cues()
    quotes = any(token.kind == QUOTE for token in tokens)
    found: list[Statement] = []
    floor = 0
    for at, token in enumerate(tokens):
        verb = cues.get(token.word)
        if token.kind != WORD or not (verb or quotes or token.word in _SOURCE_WORDS):
            continue
        if token.word in _SOURCE_WORDS and _names_source(stretch, at):
            statement, end = _read_source(stretch, at, at + 2, floor)
        elif at < floor or (token.capital and at > 0):
            continue
        else:
            if verb and verb.particle in ("", stretch.word(at + 1)):
                shouts = verb.frame is Frame.NAMING and stretch.word(at + 1) == "out"
                frame = Frame.MARKS if shouts else verb.frame
                statement, end = _read_verb(stretch, at, frame, floor, bool(found))
            elif quotes and not verb and not found and is_likely_cue(stretch, at):
                statement, end = _read_verb(stretch, at, Frame.MARKS, floor, False)
            else:
                continue
        if statement:
            found.append(statement)
            floor = max(floor, end)
    if quotes and not found:
        statement = _read_layout(stretch)
        return [statement] if statement else []
    return found


def _names_source(stretch: Stretch, at: int) -> bool:
    """Whether ``according to`` or ``in the words of`` stands here, at its noun or participle."""
    if stretch.word(at) == "according":
        return cites(stretch, at)
    return stretch.word(at + 1) == "of" and stretch.word(at - 2) == "in"


def _read_source(stretch: Stretch, at: int, source: int, floor: int) -> tuple[Statement | None, int]:
    first = at if stretch.word(at) == "according" else at - 2
    phrase = find_phrase_after(stretch, source)
    if phrase is None:
        return None, floor
    cue = Cue(first, Frame.BARE, phrase, first, phrase.end)
    words = Span(stretch.tokens[first].start, stretch.tokens[source - 1].end)
    return _make_statement(stretch, find_sourced_words(stretch, cue, floor), cue, words)


def _read_verb(stretch: Stretch, at: int, frame: Frame, floor: int, follows: bool) -> tuple[Statement | None, int]:
    cue = locate_cue(stretch, at, frame, floor, follows)
    if cue is None:
        return None, floor
    ranges = find_words_before(stretch, cue, floor) or find_words_after(stretch, cue, floor)
    if ranges and (owner := _find_owner_of_object(stretch, at, ranges[0][0])):
        return _make_statement(stretch, ranges, cue._replace(phrase=owner), None)
    verb = stretch.tokens[at]
    return _make_statement(stretch, ranges, cue, Span(verb.start, verb.end))


def _find_owner_of_object(stretch: Stretch, verb: int, words: int) -> Phrase | None:
    """Whose the words are in ``Lund mocked Berg's slogan: "…"``, where somebody's message is the verb's object."""
    colon = words - 1
    if stretch.kind(colon) != ":" or stretch.word(colon - 1) not in words_of("message"):
        return None
    owner = next((at for at in range(colon - 1, verb, -1) if stretch.kind(at) == POSSESSIVE), None)
    return find_phrase_before(stretch, owner - 1, verb + 1) if owner else None


def _read_layout(stretch: Stretch) -> Statement | None:
    """``Smith: "…"``, ``"…" - Smith``, and a sentence about somebody that ends in a comma and their words."""
    at = next(index for index, token in enumerate(stretch.tokens) if token.kind == QUOTE)
    headline = stretch.kind(at - 1) == ":" and stretch.is_person(at - 2) and stretch.is_capitalised(at)
    message = stretch.kind(at - 1) == ":" and any(token.word in words_of("message") for token in stretch.tokens[:at])
    spoken = stretch.is_utterance(at) or (message and stretch.is_capitalised(at))
    if headline or (stretch.kind(at - 1) in (",", ":") and spoken and not stretch.is_title(at)):
        speaker = find_phrase_after(stretch, 1) if stretch.word(0) == "from" else _find_owner(stretch, at)
        ranges = [(at, run_of_quotes(stretch, at))]
        if speaker and stretch.kind(at - 1) == "," and at - speaker.end > _COMMA_REACH:
            return None
    elif stretch.kind(at + 1) == "-" and at <= _CREDIT_REACH:
        credit = find_phrase_after(stretch, at + 2)
        speaker = find_phrase_after(stretch, 0) if stretch.is_person(0) else credit
        ranges = [(at, at + 1)]
        if credit and not (stretch.tokens[at + 2].capital and stretch.kind(credit.end) in ("", ".", ",")):
            return None
    else:
        return None
    if speaker is None or not is_likely_speaker(stretch, speaker):
        return None
    return _make_statement(stretch, ranges, Cue(at, Frame.MARKS, speaker, at, at), None)[0]


def _find_owner(stretch: Stretch, quote: int) -> Phrase | None:
    """Whom the words before a quotation are about; of ``Smith's answer was short: "…"`` that is Smith."""
    phrase = find_first_phrase(stretch, quote - 1)
    if phrase is None or stretch.word(phrase.end - 1) not in words_of("message"):
        return phrase
    owner = next((at for at in range(phrase.first, phrase.end) if stretch.kind(at) == POSSESSIVE), 0)
    return (find_phrase_before(stretch, owner - 1, phrase.first) if owner else None) or phrase


def _closes_nothing(stretch: Stretch, first: int, last: int) -> bool:
    return stretch.kind(last) == ")" and all(stretch.kind(at) != "(" for at in range(first, last))


def _make_statement(
    stretch: Stretch, ranges: Sequence[Range], cue: Cue, words: Span | None
) -> tuple[Statement | None, int]:
    """The statement of some token ranges, and the index before which nothing more is to be said about them."""
    fragments: list[Span] = []
    pieces: list[int] = []
    plain = False
    for first, end in ranges:
        while first < end and stretch.kind(first) in _OUTER:
            first += 1
        while end > first and (stretch.kind(end - 1) in _OUTER or _closes_nothing(stretch, first, end - 1)):
            end -= 1
        tokens = stretch.tokens[first:end]
        quoted = [token for token in tokens if token.kind == QUOTE]
        pieces.extend(token.number for token in quoted)
        if any(token.kind in (WORD, NAME) for token in tokens):
            plain = True
            fragments.append(Span(tokens[0].start, tokens[-1].end))
        else:
            fragments.extend(Span(token.start, token.end) for token in quoted)
    if not fragments:
        return None, 0
    kind = QuotationKind.INDIRECT if not pieces else QuotationKind.MIXED if plain else QuotationKind.DIRECT
    statement = Statement(tuple(fragments), kind, tuple(pieces), cue.phrase, words, cue.inherits)
    if ranges[-1][1] <= cue.at:
        return statement, cue.end
    return statement, ranges[-1][1] if kind is QuotationKind.DIRECT else 0
