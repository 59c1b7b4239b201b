"""What the desk's prose says against what it cites: its claims, the weekdays of its dates, and how it judges."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefkit.errors import Diagnostic, warning
from briefkit.extract import parse_document
from briefkit.model.document import Document, Span
from briefkit.model.facts import ActorKind, DateMention, ParsedDocument
from briefkit.model.selection import RegisteredActor
from briefkit.model.when import When
from briefkit.prose.citable import Cited
from briefkit.prose.claims import Claim, Kind, list_claims
from briefkit.prose.clocks import read_clock
from briefkit.prose.grounds import Ground, build_ground, list_words
from briefkit.prose.likelihood import Judging, find_confidence, find_judgement, find_likelihoods
from briefkit.prose.markdown import CitationMark, ProseBlock
from briefkit.prose.passages import Passage, list_passages
from briefkit.prose.quoting import find_quoted, stand_in
from briefkit.prose.weekdays import find_wrong_weekdays
from briefkit.text.numbers import UNITS, find_numbers, find_ordinals

_MOST_LISTED = 6
"""Names that a sentence lists and counts in one breath."""
_HEDGE = re.compile(
    r"\b(?:some|about|around|roughly|nearly|almost|over|under|above|approximately|more than|less than|fewer than"
    r"|close to|an estimated)\s+(?:[$€£]\s?)?$",
    re.IGNORECASE,
)
"""Words before a number or a time that say it is rounded."""
_MORE = re.compile(r"\ba\s+$", re.IGNORECASE)
"""Stands before an ordinal that means one more: "a second attack"."""


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

    def check(self, blocks: Sequence[ProseBlock], *, assessed: bool, cites: bool = True) -> Iterator[Diagnostic]:
        """Every finding in a text, in its order.

        Args:
            blocks: The text.
            assessed: Whether all of it is the desk's judgement.
            cites: Whether it has to cite what it rests on; what says that something is not known has nothing to cite.
        """
        passages = [passage for block in blocks for passage in list_passages(block, assessed=assessed)]
        for passage in passages:
            yield from self._check_passage(passage, cites=cites)
            yield from self._check_quoted(passage)
        yield from self._check_rows(passages)

    def _check_quoted(self, passage: Passage) -> Iterator[Diagnostic]:
        """That words in quotation marks stand in what their passage cites; without citations, in what was read."""
        for quoted in find_quoted(passage.text):
            cited = [each for _, mark in passage.marks for each in self.find_cited(mark)]
            homes = {found.document for each in cited for found in each.passages} or self.documents.keys()
            documents = [self.documents[home].document for home in homes]
            if not stand_in(quoted.words, [text for each in documents for text in (each.text, each.title or "")]):
                grounds = "the cited source" if cited else "what was read"
                message = (
                    f"{quoted.words[:60]!r} is not in {grounds}, word for word; quote it as it is written, "
                    "mark what you cut with […], or take the quotation marks away"
                )
                yield self._warn("P110", message, passage, quoted.start)

    def _check_passage(self, passage: Passage, *, cites: bool) -> Iterator[Diagnostic]:
        parsed = parse_document(Document("prose", passage.text, published=self.as_of))
        sentences = parsed.sentences or (Span(0, len(passage.text)),)
        told_uncited = False
        for number, sentence in enumerate(sentences):
            claims = list(list_claims(passage.text, parsed, sentence, assessed=passage.assessed))
            cited = self._find_grounds(passage, sentences, number)
            if passage.assessed:
                yield from self._check_judgement(passage, sentence)
            elif judging := find_judgement(passage.text[sentence.start : sentence.end]):
                message = f"{judging.words!r} judges, and this reports; say whose judgement it is, or assess it apart"
                yield self._warn("P109", message, passage, sentence.start + judging.start)
            ground = build_ground(cited, self.documents, self.register) if cited else self.find_whole()
            for claim in self._list_unfounded(claims, ground, parsed, passage, is_cited=bool(cited)):
                words = passage.text[claim.span.start : claim.span.end]
                grounds = "the cited source" if cited else "what was read"
                yield self._warn("P103", f"the {claim.kind} {words!r} is not in {grounds}", passage, claim.span.start)
            yield from self._check_weekdays(passage, parsed, sentence, ground)
            if cites and claims and not cited and not passage.assessed and not passage.marks and not told_uncited:
                told_uncited = True
                yield self._warn(
                    "P107",
                    "this is reported and cites nothing; add what it rests on, such as [@e-3f2a91]",
                    passage,
                    sentence.start,
                )

    def _find_grounds(self, passage: Passage, sentences: Sequence[Span], number: int) -> list[Cited]:
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
        self, claims: Sequence[Claim], ground: Ground, parsed: ParsedDocument, passage: Passage, *, is_cited: bool
    ) -> Iterator[Claim]:
        dates = {date.span: date for date in parsed.dates}
        countries = {
            mention: actor.country
            for actor in parsed.actors
            if actor.kind is ActorKind.COUNTRY
            for mention in actor.mentions
        }
        named = sum(claim.kind is Kind.NAME for claim in claims)
        counted = UNITS[named - 1] if 1 < named <= _MOST_LISTED else ""  # "the two countries, A and B"
        for claim in claims:
            words = passage.text[claim.span.start : claim.span.end]
            hedged = _HEDGE.search(passage.text[: claim.span.start]) is not None
            match claim.kind:
                case Kind.NUMBER:
                    founded = words.lower() == counted or all(
                        ground.has_number(number.value, rounded=hedged) for number in find_numbers(words)
                    )
                case Kind.ORDINAL:
                    more = _MORE.search(passage.text[: claim.span.start]) is not None
                    founded = all(ground.has_ordinal(ordinal.value, more=more) for ordinal in find_ordinals(words))
                case Kind.DATE:
                    founded = self._is_founded_date(dates[claim.span], ground, passage, is_cited=is_cited)
                case Kind.TIME:
                    when = dates[claim.span].when
                    founded = self._is_own(when, passage, is_cited=is_cited) or ground.has_clock(
                        read_clock(when) or 0, words, rounded=hedged
                    )
                case Kind.NAME:
                    founded = countries.get(claim.span) in ground.countries or all(
                        ground.has_word(word[0]) for word in list_words(words) if word[0][0].isupper()
                    )
            if not founded:
                yield claim

    def _is_founded_date(self, date: DateMention, ground: Ground, passage: Passage, *, is_cited: bool) -> bool:
        words = passage.text[date.span.start : date.span.end]
        return (
            self._is_own(date.when, passage, is_cited=is_cited)
            or date.when.begin is None
            or ground.has_time(date.when, words)
        )

    def _is_own(self, when: When, passage: Passage, *, is_cited: bool) -> bool:
        """Whether a time is the desk's own: a coming one of a judgement that cites nothing."""
        return passage.assessed and not is_cited and when.finish is not None and when.finish >= self.as_of

    def _check_weekdays(
        self, passage: Passage, parsed: ParsedDocument, sentence: Span, ground: Ground
    ) -> Iterator[Diagnostic]:
        dates = [date for date in parsed.dates if sentence.start <= date.span.start < sentence.end]
        for wrong in find_wrong_weekdays(passage.text, dates, ground.whens):
            yield self._warn("P108", f"{wrong.words}; correct the weekday or the date", passage, wrong.start)

    def _check_judgement(self, passage: Passage, sentence: Span) -> Iterator[Diagnostic]:
        text = passage.text[sentence.start : sentence.end]
        likelihoods = list(find_likelihoods(text))
        confidence = find_confidence(text)
        if confidence and likelihoods:
            both = f"{confidence.words!r} and {likelihoods[0].words!r}"
            message = f"{both} are in one sentence; give the confidence a sentence of its own"
            yield self._warn("P104", message, passage, sentence.start + confidence.start)
        for each in likelihoods:
            if each.row is None:
                message = f"{each.words!r} is not a word of the likelihood scale; use one that is: 'unlikely', 'likely'"
                yield self._warn("P105", message, passage, sentence.start + each.start)

    def _check_rows(self, passages: Sequence[Passage]) -> Iterator[Diagnostic]:
        """That likelihood words are all of one row of the scale."""
        found: list[tuple[Passage, Judging]] = [
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

    def _warn(self, code: str, message: str, passage: Passage, offset: int) -> Diagnostic:
        spot = passage.place(offset)
        return warning(code, message, self.path, spot.line, spot.column)
