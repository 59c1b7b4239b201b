"""Reads `cases.txt`: texts with the quotations expected of them, and builds the actors that a case names.

Actors are made by hand here, so that these tests say nothing of the names extractor: every place where a full or last
name stands is a mention, and a role has a span where its title stands in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from briefkit.extract.quotations import extract_quotations
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Quotation, Role
from briefkit.model.paragraphs import split_paragraphs

_CASES = Path(__file__).with_name("cases.txt")


@dataclass(frozen=True)
class Case:
    title: str
    actors: tuple[str, ...]
    text: str
    expected: tuple[str, ...]


def read_cases() -> list[Case]:
    cases = []
    for block in re.split(r"(?m)^=== ", _CASES.read_text(encoding="utf-8"))[1:]:
        title, _, rest = block.partition("\n")
        body, _, expected = rest.partition("\n---")
        actors: tuple[str, ...] = ()
        if body.startswith("actors: "):
            line, _, body = body.partition("\n")
            actors = tuple(actor.strip() for actor in line.removeprefix("actors: ").split(";"))
        cases.append(Case(title, actors, body.strip("\n"), tuple(expected.strip("\n").splitlines())))
    return cases


def make_actor(description: str, text: str) -> Actor:
    """An actor from "Name", "Name/kind" or "Name/kind/title"."""
    name, kind, title = (*description.split("/"), "", "")[:3]
    last = name.split()[-1]
    person = kind in ("", "person")
    pattern = rf"\b{re.escape(name)}\b" + (rf"|\b{re.escape(last)}\b" if person else "")
    mentions = tuple(Span(*match.span()) for match in re.finditer(pattern, text))
    at = text.find(title) if title else -1
    role = Role(title, span=Span(at, at + len(title)) if at >= 0 else None)
    return Actor(
        id=f"a-{name.replace(' ', '-').lower()}",
        name=name,
        kind=ActorKind(kind or "person"),
        roles=(role,) if title else (),
        mentions=mentions,
    )


def quote(text: str, actors: tuple[str, ...] = (), key: str = "Daily Globe 2021-06-03") -> tuple[Quotation, ...]:
    paragraphs = split_paragraphs(text)
    made = tuple(make_actor(actor, text) for actor in actors)
    return extract_quotations(text, paragraphs, split_sentences(text, paragraphs), made, key)


def describe(quotation: Quotation, text: str) -> str:
    """``kind: fragment + fragment | speaker | words that name the speaker | cue``."""
    fragments = " + ".join(text[slice(*span)].replace("\n", "¶") for span in quotation.spans)
    words = text[slice(*quotation.speaker_span)] if quotation.speaker_span else "-"
    return f"{quotation.kind}: {fragments} | {quotation.speaker or '-'} | {words} | {quotation.cue or '-'}"
