"""What rows rest on, in words: each sentence with its neighbours and its source, what its date and names rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefkit.languages import Catalogue
from briefkit.model.evidence import Evidence, Passage
from briefkit.model.report import Cite, Emphasis, Quoted, Report, Text, Verbatim
from briefkit.render.addresses import print_address
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.print_tree import Line, Look, Paragraph, ParagraphStyle
from briefkit.render.wording import Content, join_cites, join_content

MOST_PASSAGES = 5
"""Tellings of a row that are shown; the JSON of a report has them all."""

_DATE = re.compile(r"\d{4}")
"""How a date begins among what tellings share (TIMEX3)."""

_LONGEST = 400
"""Characters of a sentence beside the one that counts."""


def choose_evidence(report: Report, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence of the rows that a report prints, no more than `MOST_PASSAGES` of each."""
    printed = {row.id for row in report.rows()}
    kept = (each for each in evidence if each.row in printed)
    return tuple(replace(each, passages=tuple(map(_trim, each.passages[:MOST_PASSAGES]))) for each in kept)


def _trim(passage: Passage) -> Passage:
    """A passage whose address has no user information, which is a password or a trick."""
    return replace(passage, url=print_address(passage.url).shown) if passage.url else passage


class EvidenceLowering:
    """Makes paragraphs of evidence."""

    def __init__(self, report: Report, inlines: InlineLowering, catalogue: Catalogue) -> None:
        """Evidence of a report; a passage of one of its sources cites it."""
        self._sources = {source.id for source in report.sources}
        self._inlines = inlines
        self._catalogue = catalogue

    def lower(self, evidence: Evidence) -> tuple[Paragraph, ...]:
        """A statement for each passage, and its circumstances; that the desk has corrected the row stands first."""
        edited = self._catalogue.say("The desk has corrected this row; its sources differ.")
        first = (self._set(ParagraphStyle.NOTE, ((Text(edited),),)),) if evidence.edited else ()
        return (*first, *(paragraph for each in evidence.passages for paragraph in self._lower_passage(each)))

    def _lower_passage(self, passage: Passage) -> Iterator[Paragraph]:
        parts = (
            (f"{_cut(passage.before)} " if passage.before else "", Look.SECONDARY),
            (passage.sentence, Look.STRONG),
            (f" {_cut(passage.after)}" if passage.after else "", Look.SECONDARY),
        )
        words = (run for text, look in parts if text for run in self._inlines.lower_references((Verbatim(text),), look))
        yield Paragraph(ParagraphStyle.STATEMENT, (tuple(words),), part=f"evidence from {passage.source}")
        told = join_content((self._name_source(passage), *self._describe_grounds(passage)), " · ")
        if told:
            yield self._set(ParagraphStyle.CIRCUMSTANCES, (told,))

    def _set(self, style: ParagraphStyle, lines: Iterable[Content]) -> Paragraph:
        written: tuple[Line, ...] = tuple(map(self._inlines.lower_references, lines))
        return Paragraph(style, written, part="evidence")

    def _name_source(self, passage: Passage) -> Content:
        """A citation; of a document that is no source of the report, what it is."""
        place = f"¶ {passage.paragraph}" if passage.paragraph else None
        if passage.source in self._sources:
            return join_cites((Cite(passage.source, place),))
        names: tuple[Content, ...] = (
            (Emphasis(passage.outlet),) if passage.outlet else (),
            (Text(passage.title),) if passage.title else (),
            (Text(place),) if place else (),
        )
        return join_content(names, ", ")

    def _describe_grounds(self, passage: Passage) -> Iterator[Content]:
        """What its date rests on beside its own words, whom its words mean, and why it tells the same."""
        say = self._catalogue.say
        if passage.date_basis == "carried" and passage.date_sentence:
            yield (Text(f"{say('Date from another sentence:')} "), Quoted(_cut(passage.date_sentence)))
        elif passage.date_basis == "published":
            yield (Text(say("Date of publication")),)
        for each in passage.involved:
            if each.named and each.words:
                yield (Quoted(each.words), Text(f": {each.name}"))
        if passage.shared:
            shared = [say("the same date") if _DATE.match(each) else each for each in passage.shared]
            yield (Text(say("The same event by: {what}", what=", ".join(shared))),)


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST else f"{sentence[:_LONGEST]}…"
