"""Parsed documents made by hand, so that tests of later stages do not rest on the extractor."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Document, Origin, Span
from briefkit.model.facts import (
    UNRATED,
    Actor,
    ActorKind,
    Basis,
    ClauseKind,
    Event,
    EventDate,
    EventStatus,
    ParsedDocument,
    Quotation,
    QuotationKind,
    Role,
)
from briefkit.model.folding import fold
from briefkit.model.paragraphs import split_paragraphs
from briefkit.model.when import Precision, When


def day(text: str) -> When:
    date = dt.date.fromisoformat(text)
    return When(text, Precision.DAY, date, date)


def month(text: str, mod: str | None = None) -> When:
    begin = dt.date.fromisoformat(f"{text}-01")
    finish = dt.date(begin.year + begin.month // 12, begin.month % 12 + 1, 1) - dt.timedelta(days=1)
    return When(text, Precision.MONTH, begin, finish, mod)


def actor_id(name: str, kind: str = "person") -> str:
    return "a-" + hashlib.sha1(f"{kind}:{fold(name)}".encode(), usedforsecurity=False).hexdigest()[:8]


@dataclass
class Article:
    """One document in the making; facts are placed by the words they stand on."""

    id: str
    text: str
    published: str | None = "2024-02-16"
    outlet: str | None = None
    actors: list[Actor] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)

    def find(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def sentence_of(self, span: Span) -> Span:
        sentences = split_sentences(self.text, split_paragraphs(self.text))
        return next(sentence for sentence in sentences if sentence.start <= span.start < sentence.end)

    def actor(
        self, name: str, kind: str = "person", country: str | None = None, roles: tuple[Role, ...] = (), *aliases: str
    ) -> Article:
        mentions = tuple(sorted({self.find(each) for each in (name, *aliases) if each in self.text}))
        self.actors.append(Actor(actor_id(name, kind), name, ActorKind(kind), country, aliases, roles, mentions))
        return self

    def event(
        self,
        words: str,
        when: When | None = None,
        basis: str | None = None,
        type: str = "other",  # noqa: A002
        status: str = "happened",
        actors: tuple[str, ...] = (),
        places: tuple[str, ...] = (),
        clause: str = "main",
        involved: tuple[str, ...] = (),
        salience: int = UNRATED,
    ) -> Article:
        span = self.find(words)
        date = EventDate(when, Basis(basis or ("stated" if when else "none")))
        self.events.append(
            Event(
                f"e-{self.id}-{len(self.events) + 1}",
                span,
                self.sentence_of(span),
                words,
                Span(span.start, span.start + len(words.split()[0])),
                type,
                EventStatus(status),
                date,
                actors,
                places,
                ClauseKind(clause),
                involved=involved,
                salience=salience,
            )
        )
        return self

    def quotation(
        self, words: str, speaker: str | None = None, kind: str = "direct", speaker_id: str | None = None
    ) -> Article:
        span = self.find(words)
        self.quotations.append(
            Quotation(
                f"q-{self.id}-{len(self.quotations) + 1}",
                QuotationKind(kind),
                span,
                (span,),
                words,
                speaker,
                speaker_id,
                self.find(speaker) if speaker and speaker in self.text else None,
                "said",
            )
        )
        return self

    def parsed(self) -> ParsedDocument:
        paragraphs = split_paragraphs(self.text)
        published = dt.date.fromisoformat(self.published) if self.published else None
        document = Document(
            self.id,
            self.text,
            title=f"Title of {self.id}",
            outlet=self.outlet or f"Outlet of {self.id}",
            published=published,
            origin=Origin(f"articles/{self.id}.txt", "0" * 64),
        )
        return ParsedDocument(
            document,
            paragraphs,
            split_sentences(self.text, paragraphs),
            (),
            tuple(self.actors),
            tuple(self.quotations),
            tuple(self.events),
        )
