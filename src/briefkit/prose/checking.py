"""What the desk's prose says against what it cites: numbers, dates and names, and how it judges."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefkit.errors import Diagnostic, warning
from briefkit.extract import parse_document
from briefkit.model.document import Document, Span
from briefkit.model.facts import ActorKind, DateMention, DateType, ParsedDocument
from briefkit.model.selection import RegisteredActor
from briefkit.prose.citable import Cited
from briefkit.prose.grounds import Ground, build_ground, list_words
from briefkit.prose.likelihood import Judging, find_confidence, find_likelihoods
from briefkit.prose.markdown import (
    CitationMark,
    Line,
    ProseBlock,
    ProseHeading,
    ProseList,
    ProseParagraph,
    ProsePicture,
    ProseTable,
    Spot,
    Words,
)
from briefkit.text.numbers import UNITS, find_numbers

_NO_BLANK_BEFORE = tuple(".,;:!?)]”’")
_ADDRESSES = frozenset(("mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.", "dr.", "i", "st", "st."))
"""Words with a capital that are no part of a name."""
_CELLS = " | "
_MOST_LISTED = 6
"""Names that a sentence lists and counts in one breath."""
_HEDGE = re.compile(
    r"\b(?:some|about|around|roughly|nearly|almost|over|under|above|approximately|more than|less than|fewer than"
    r"|close to|an estimated)\s+(?:[$€£]\s?)?$",
    re.IGNORECASE,
)
"""Words before a number that say it is rounded."""
_THE = re.compile(r"\b(?:the|these|those|all)\s+$", re.IGNORECASE)
_NO_NOUN = re.compile(r"\s*(?:[.,;:)]|$|(?:are|were|have|had|and|or|in|on|of|to|will|would|agreed|said)\b)")
"""What follows a number that counts no noun."""
_OPENING = re.compile(r"[“\"‘'(\[]*")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number, date or name of a sentence.

    Attributes:
        what: "number", "date" or "name".
        span: Where it stands in the passage.
    """

    what: str
    span: Span


@dataclass
class _Passage:
    """The words of a line with the places of its words and citations."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    marks: list[tuple[int, CitationMark]] = field(default_factory=list)
    assessed: bool = False

    def add(self, line: Line) -> None:
        """Take in a line."""
        for each in line:
            if isinstance(each, CitationMark):
                self.marks.append((len(self.text.rstrip()), each))
                continue
            if each.text.startswith(_NO_BLANK_BEFORE):
                self.text = self.text.rstrip()
            self.starts.append(len(self.text))
            self.spots.append(each.spot)
            self.text += each.text

    def place(self, offset: int) -> Spot:
        """Where a character of the text stands in the file."""
        index = bisect_right(self.starts, offset) - 1
        spot = self.spots[index]
        return Spot(spot.line, None if spot.column is None else spot.column + offset - self.starts[index])


@dataclass(frozen=True, slots=True)
class Checker:
    """Holds prose to what it cites.

    Attributes:
        path: The file that the prose stands in, for messages.
        as_of: The day that relative dates of the prose count from.
        documents: Everything that was read, by id.
        register: The actors of the report, by id.
        find_cited: What a citation stands for.
        find_whole: Gives what everything that was read says; prose that cites nothing is held to it.
    """

    path: str
    as_of: dt.date
    documents: Mapping[str, ParsedDocument]
    register: Mapping[str, RegisteredActor]
    find_cited: Callable[[CitationMark], Sequence[Cited]]
    find_whole: Callable[[], Ground]

    def check(self, blocks: Sequence[ProseBlock], *, assessed: bool) -> Iterator[Diagnostic]:
        """Every finding in a text, in its order.

        Args:
            blocks: The text.
            assessed: Whether all of it is the desk's judgement.
        """
        passages = [passage for block in blocks for passage in _list_passages(block, assessed=assessed)]
        for passage in passages:
            yield from self._check_passage(passage)
        yield from self._check_rows(passages)

    def _check_passage(self, passage: _Passage) -> Iterator[Diagnostic]:
        parsed = parse_document(Document("prose", passage.text, published=self.as_of))
        sentences = parsed.sentences or (Span(0, len(passage.text)),)
        told_uncited = False
        for number, sentence in enumerate(sentences):
            claims = list(_list_claims(passage, parsed, sentence))
            cited = self._find_grounds(passage, sentences, number)
            if passage.assessed:
                yield from self._check_judgement(passage, sentence)
            ground = build_ground(cited, self.documents, self.register) if cited else self.find_whole()
            for claim in self._list_unfounded(claims, ground, parsed, passage, is_cited=bool(cited)):
                words = passage.text[claim.span.start : claim.span.end]
                grounds = "what this sentence cites" if cited else "what was read"
                yield self._warn(
                    "P103", f"the {claim.what} {words!r} stands in nothing of {grounds}", passage, claim.span.start
                )
            if claims and not cited and not passage.assessed and not passage.marks and not told_uncited:
                told_uncited = True
                yield self._warn(
                    "P107",
                    "this is reported and cites nothing; add what it rests on, such as [@e-3f2a91]",
                    passage,
                    sentence.start,
                )

    def _find_grounds(self, passage: _Passage, sentences: Sequence[Span], number: int) -> list[Cited]:
        """What a sentence cites; one without citations goes by the next in its passage that has some, or the last."""
        by_sentence: dict[int, list[CitationMark]] = {}
        for offset, mark in passage.marks:
            index = max(0, bisect_right([sentence.start for sentence in sentences], max(0, offset - 1)) - 1)
            by_sentence.setdefault(index, []).append(mark)
        behind = (index for index in sorted(by_sentence) if index >= number)
        before = (index for index in sorted(by_sentence, reverse=True) if index < number)
        chosen = next(behind, next(before, None))
        if chosen is None:
            return []
        return [cited for mark in by_sentence[chosen] for cited in self.find_cited(mark)]

    def _list_unfounded(
        self, claims: Sequence[_Claim], ground: Ground, parsed: ParsedDocument, passage: _Passage, *, is_cited: bool
    ) -> Iterator[_Claim]:
        dates = {date.span: date for date in parsed.dates}
        countries = {
            mention: actor.country
            for actor in parsed.actors
            if actor.kind is ActorKind.COUNTRY
            for mention in actor.mentions
        }
        named = sum(claim.what == "name" for claim in claims)
        counted = UNITS[named - 1] if 1 < named <= _MOST_LISTED else ""  # "the two countries, A and B"
        for claim in claims:
            words = passage.text[claim.span.start : claim.span.end]
            match claim.what:
                case "number":
                    hedged = _HEDGE.search(passage.text[: claim.span.start]) is not None
                    founded = words.lower() == counted or all(
                        ground.has_number(number.value, rounded=hedged) for number in find_numbers(words)
                    )
                case "date":
                    founded = self._is_founded_date(dates[claim.span], ground, passage, is_cited=is_cited)
                case _:
                    founded = countries.get(claim.span) in ground.countries or all(
                        ground.has_word(word[0]) for word in list_words(words) if word[0][0].isupper()
                    )
            if not founded:
                yield claim

    def _is_founded_date(self, date: DateMention, ground: Ground, passage: _Passage, *, is_cited: bool) -> bool:
        """Whether a date is told; the coming days of a judgement that cites nothing are the desk's own."""
        if passage.assessed and not is_cited and date.when.finish is not None and date.when.finish >= self.as_of:
            return True
        words = passage.text[date.span.start : date.span.end]
        return date.when.begin is None or ground.has_time(date.when, words)

    def _check_judgement(self, passage: _Passage, sentence: Span) -> Iterator[Diagnostic]:
        text = passage.text[sentence.start : sentence.end]
        likelihoods = list(find_likelihoods(text))
        confidence = find_confidence(text)
        if confidence and likelihoods:
            both = f"{confidence.words!r} and {likelihoods[0].words!r}"
            message = f"{both} stand in one sentence; give the confidence a sentence of its own"
            yield self._warn("P104", message, passage, sentence.start + confidence.start)
        for each in likelihoods:
            if each.row is None:
                message = f"{each.words!r} is no word of likelihood; use one of the scale: 'unlikely', 'likely'"
                yield self._warn("P105", message, passage, sentence.start + each.start)

    def _check_rows(self, passages: Sequence[_Passage]) -> Iterator[Diagnostic]:
        """That likelihood words are all of one row of the scale."""
        found: list[tuple[_Passage, Judging]] = [
            (passage, each)
            for passage in passages
            if passage.assessed
            for each in find_likelihoods(passage.text)
            if each.row is not None
        ]
        for passage, each in found:
            if each.row != found[0][1].row:
                message = (
                    f"{each.words!r} and {found[0][1].words!r} are words of two scales; use one of them throughout"
                )
                yield self._warn("P105", message, passage, each.start)

    def _warn(self, code: str, message: str, passage: _Passage, offset: int) -> Diagnostic:
        spot = passage.place(offset)
        return warning(code, message, self.path, spot.line, spot.column)


def _list_passages(block: ProseBlock, *, assessed: bool) -> Iterator[_Passage]:
    """What is held to its citations as one: a paragraph, an item of a list, a row of a table."""
    match block:
        case ProseParagraph(line, judged):
            lines: list[Line] = [line]
        case ProseList(items, _, judged):
            lines = list(items)
        case ProseTable(_, rows):
            judged = False
            lines = [_join_cells(row) for row in rows]
        case ProseHeading() | ProsePicture():
            return
    for line in lines:
        passage = _Passage(assessed=assessed or judged)
        passage.add(line)
        if passage.starts:
            yield passage


def _join_cells(row: Sequence[Line]) -> Line:
    joined: Line = ()
    for cell in row:
        if joined and cell:
            joined = (*joined, Words(_CELLS, cell[0].spot))
        joined = (*joined, *cell)
    return joined


def _list_claims(passage: _Passage, parsed: ParsedDocument, sentence: Span) -> Iterator[_Claim]:
    """Numbers, dates and names of a sentence, in their order."""
    inside = [date for date in parsed.dates if _within(date.span, sentence)]
    points = [date for date in inside if date.type in (DateType.DATE, DateType.TIME)]
    claims = [_Claim("date", date.span) for date in points if date.when.begin is not None]
    taken = [date.span for date in points]
    if passage.assessed:
        taken += [date.span for date in inside]  # how long something may take is the desk's own judgement
    for number in find_numbers(passage.text[sentence.start : sentence.end]):
        span = Span(sentence.start + number.start, sentence.start + number.end)
        if not any(_overlap(span, each) for each in taken) and not _points_back(passage.text, span):
            claims.append(_Claim("number", span))
            taken.append(span)
    names = [mention for actor in parsed.actors if actor.kind is not ActorKind.GROUP for mention in actor.mentions]
    for mention in names:
        if _within(mention, sentence) and not any(_overlap(mention, each) for each in taken):
            claims.append(_Claim("name", mention))
            taken.append(mention)
    claims += (_Claim("name", span) for span in _list_capitalised(passage.text, sentence, taken))
    yield from sorted(claims, key=lambda claim: claim.span)


def _points_back(text: str, number: Span) -> bool:
    """Whether a number word counts nothing anew but points at what was named: "between the two"."""
    words = text[number.start : number.end]
    return (
        words.isalpha()
        and _THE.search(text[: number.start]) is not None
        and _NO_NOUN.match(text[number.end :]) is not None
    )


def _list_capitalised(text: str, sentence: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """Words with a capital within a sentence that nothing else has read, neighbours together."""
    begins = sentence.start + _OPENING.match(text[sentence.start : sentence.end]).end()  # type: ignore[union-attr]
    words = [
        Span(begins + word.start(), begins + word.end())
        for word in list_words(text[begins : sentence.end])
        if word[0][0].isupper() and word.start() > 0 and word[0].lower() not in _ADDRESSES
    ]
    free = [word for word in words if not any(_overlap(word, each) for each in taken)]
    groups: list[Span] = []
    for word in free:
        if groups and text[groups[-1].end : word.start] == " ":
            groups[-1] = Span(groups[-1].start, word.end)
        else:
            groups.append(word)
    yield from groups


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start and span.end <= sentence.end


def _overlap(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end
