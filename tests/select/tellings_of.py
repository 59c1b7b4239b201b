"""Tellings made by hand, with who does what to whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping

from tests.articles import Article, actor_id, day, month

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument, Part, Participant
from briefkit.model.when import When
from briefkit.select.candidates import Candidate, list_candidates
from briefkit.select.facets import Facets
from briefkit.select.register import build_register

FIFTEENTH = day("2024-02-15")


@dataclasses.dataclass(frozen=True)
class Telling:
    """One sentence of a story: what it is told for, and who takes part.

    Attributes:
        text: The sentence.
        verb: The word in it that tells what happened.
        doer: Name of the person who does it, which stands in the text.
        done_to: Name of the person to whom it is done.
        town: Name of the place where.
        date: ISO day or month; empty for none.
        basis: What the date rests on.
        type: Event type.
        status: Event status.
        clause: Where in its sentence its clause stands.
    """

    text: str
    verb: str
    doer: str | None = None
    done_to: str | None = None
    town: str | None = None
    date: str = "2024-02-15"
    basis: str = "stated"
    type: str = "other"
    status: str = "happened"
    clause: str = "main"

    @property
    def when(self) -> When | None:
        """Its date."""
        if not self.date:
            return None
        return month(self.date) if self.date.count("-") == 1 else day(self.date)


def parse_story(name: str, *tellings: Telling, **about: str) -> ParsedDocument:
    """The parsed document of a story of some tellings."""
    article = Article(name, " ".join(telling.text for telling in tellings), **about)  # type: ignore[arg-type]
    for telling in tellings:
        people = [(telling.doer, Part.DOER), (telling.done_to, Part.DONE_TO)]
        known = {actor.name for actor in article.actors}
        for actor, kind in ((telling.doer, "person"), (telling.done_to, "person"), (telling.town, "place")):
            if actor and actor not in known:
                article.actor(actor, kind)
        article.event(
            telling.text,
            telling.when,
            telling.basis,
            telling.type,
            telling.status,
            tuple(actor_id(actor) for actor, _ in people if actor),
            (actor_id(telling.town, "place"),) if telling.town else (),
            telling.clause,
        )
        trigger = article.find(telling.text).start + telling.text.index(telling.verb)
        parts = tuple(Participant(actor_id(actor), part, article.find(actor)) for actor, part in people if actor)
        article.events[-1] = dataclasses.replace(
            article.events[-1],
            trigger=type(article.find(telling.text))(trigger, trigger + len(telling.verb)),
            participants=parts,
        )
    return article.parsed()


def list_all(*stories: ParsedDocument) -> list[Candidate]:
    """The candidates of some stories, all of them told."""
    register = build_register(stories, ())
    pinned = frozenset(event.id for story in stories for event in story.events)
    return [found for story in stories for found in list_candidates(story, register, pinned)[0]]


def face(
    text: str = "Boats stayed at the quay.",
    verb: str = "stayed",
    *,
    deed: Iterable[str] = (),
    said: Iterable[str] = (),
    strikes: Iterable[str] = (),
    type: str = "other",  # noqa: A002
    status: str = "happened",
    when: When | None = FIFTEENTH,
    basis: str = "stated",
    parts: tuple[tuple[str, Part], ...] = (),
    people: Mapping[str, str] | None = None,
    present: tuple[str, ...] = (),
    named: Iterable[str] = (),
    scenes: tuple[str, ...] = (),
    towns: Iterable[str] = (),
    involved: tuple[str, ...] = (),
    clause: str = "main",
    heads: Iterable[str] = (),
    taken_up: Iterable[str] = (),
    nameless: bool = False,
    again: bool = False,
) -> Facets:
    """What a telling is compared by, as it is told here and not as its words are read."""
    article = Article("a", text).event(text, when, basis, type, status, clause=clause)
    start = text.index(verb)
    event = dataclasses.replace(article.events[0], trigger=Span(start, start + len(verb)))
    candidate = Candidate(
        event.id,
        event,
        (event,),
        article.parsed().document,
        text,
        1,
        present,
        scenes,
        present,
        scenes,
        involved,
        0,
        False,
        parts,
        people or {},
        frozenset(named),
        frozenset(towns),
    )
    return Facets(
        candidate,
        frozenset(deed),
        frozenset(strikes),
        frozenset(said),
        frozenset(heads),
        frozenset(taken_up),
        nameless,
        again,
    )
