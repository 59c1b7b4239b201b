"""Names, kinds, roles and countries: who and what a document speaks of."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefkit.extract.lexicon import KEPT_WORDS
from briefkit.extract.names.casts import Cast, Placed
from briefkit.extract.names.countries import settle_countries, settle_places
from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.extract.names.linking import link_mentions
from briefkit.extract.names.mentions import find_mentions
from briefkit.extract.names.roles import read_titles
from briefkit.extract.names.tokens import read_tokens
from briefkit.extract.names.wording import Title, home_nation, name_title
from briefkit.model.document import Span
from briefkit.model.facts import Actor, ActorKind, Role
from briefkit.model.folding import fold
from briefkit.text.tokens import Sentence

_CREDIT = re.compile(
    r"\W*(?:date\b.{0,40}?\b[Bb]y|by|reporting by|editing by|writing by|additional reporting by|compiled by|"
    r"translated by|photos? by|photo:|image:|credit:|source:|read more:|follow us)\s",
    re.IGNORECASE,
)
_LONGEST_HEADER = 120  # characters
_LONGEST_TITLE = 300
_BARE = ("of ", "from ")
_LOCATED = (ActorKind.COUNTRY, ActorKind.PLACE, None)


def extract_actors(
    text: str,
    paragraphs: tuple[Span, ...],
    words: Sequence[Sentence],
    byline: tuple[str, ...] = (),
    title: str = "",
) -> tuple[Actor, ...]:
    """Find the actors of a document, with what the text says they are.

    Args:
        text: The document's text.
        paragraphs: Its paragraphs, `[start, end)` in code points.
        words: The words of its sentences; none runs over the end of a paragraph.
        byline: Those who wrote it; no actors, unless the story itself names them.
        title: Its headline, which tells where the story is set.

    Returns:
        Persons, organisations, countries, places and groups in order of their first mention. A country that is only
        present by its adjective ("Turkish") has no mentions, but references.
    """
    headers = [span for span in paragraphs if _is_header(text[span.start : span.end], byline)]
    read = _without(words, headers)
    numbers = [bisect_right(paragraphs, (sentence.starts[0], len(text))) if sentence.starts else 0 for sentence in read]
    casts, owner = link_mentions(read, [find_mentions(sentence) for sentence in read], numbers)
    settle_places(casts, read)
    begins, ends = _index_places(owner, len(read))
    titles = read_titles(read, casts, begins, ends)
    settle_countries(casts, titles, read, begins, ends, _headline_codes(title))
    holders = _read_holders(owner)
    actors, taken = [], set()
    for cast in casts:
        actor = _make_actor(read, cast, titles, holders)
        if actor.id in taken:  # another country's ministry of that name
            actor = dataclasses.replace(actor, id=actor_id(cast.kind, f"{cast.name} {cast.country}"))
        taken.add(actor.id)
        actors.append(actor)
    return tuple(actors)


@lru_cache(KEPT_WORDS)
def actor_id(kind: ActorKind, name: str) -> str:
    """The id of an actor: the same wherever the name has the same kind, case and diacritics aside."""
    return (
        "a-"
        + hashlib.sha1(f"{kind}:{fold(name)}".encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]
    )


def _is_header(paragraph: str, byline: tuple[str, ...]) -> bool:
    """Whether a paragraph is a line of credits: "By A. Writer", "Reporting by ...", or a name of the byline."""
    if len(paragraph) > _LONGEST_HEADER:
        return False
    return _CREDIT.match(paragraph + " ") is not None or any(
        name and fold(name) in fold(paragraph) and len(paragraph) < len(name) + 40 and paragraph[-1] != "."
        for name in byline
    )


def _without(words: Sequence[Sentence], headers: Sequence[Span]) -> list[Sentence]:
    """The sentences outside the headers; both are in order."""
    kept, at = [], 0
    for sentence in words:
        start = sentence.starts[0] if sentence.starts else 0
        while at < len(headers) and headers[at].end <= start:
            at += 1
        if at == len(headers) or start < headers[at].start:
            kept.append(sentence)
    return kept


def _index_places(
    owner: dict[Placed, Cast], count: int
) -> tuple[list[dict[int, tuple[int, Cast]]], list[dict[int, tuple[int, Cast]]]]:
    """For each sentence, names other than persons' by the index of their first word, and by the one after the last."""
    begins: list[dict[int, tuple[int, Cast]]] = [{} for _ in range(count)]
    ends: list[dict[int, tuple[int, Cast]]] = [{} for _ in range(count)]
    for item, cast in owner.items():
        if cast.kind is not ActorKind.PERSON:
            mention = item.mention
            begins[item.sentence][mention.first] = (mention.last, cast)
            ends[item.sentence][mention.last] = (mention.first, cast)
    return begins, ends


def _headline_codes(title: str) -> tuple[str, ...]:
    """Codes of the countries of which a title names a place that no other country has."""
    words = read_tokens(title, Span(0, min(len(title), _LONGEST_TITLE))).words
    known = (load_gazetteer().match(words, at) for at in range(len(words)))
    entries = [entry for _, entry in filter(None, known) if entry.kind in _LOCATED and not entry.doubtful]
    return tuple([entry.country for entry in entries if entry.country and not entry.others])


def _read_holders(owner: Mapping[Placed, Cast]) -> dict[tuple[int, int], str]:
    """How the holder of a role is called in a sentence, by the cast's identity and the index of the sentence.

    A country is called as it is there, "US"; a body by its full name where the document has that, else as it is there.
    """
    named = [(item, cast) for item, cast in owner.items() if not item.mention.adjective]
    full = {id(cast) for item, cast in named if cast.kind is not ActorKind.COUNTRY and item.written == cast.name}
    holders: dict[tuple[int, int], str] = {}
    for item, cast in named:
        if id(cast) not in full:
            holders.setdefault((id(cast), item.sentence), item.written)
    return holders


def _make_actor(
    read: list[Sentence],
    cast: Cast,
    titles: dict[Placed, list[Title]],
    holders: Mapping[tuple[int, int], str],
) -> Actor:
    """The actor that a cast has become.

    Args:
        read: The sentences that were read.
        cast: The cast.
        titles: The titles that each mention of a person has.
        holders: How the holders of roles are called; see `_read_holders`.
    """
    roles: dict[tuple[str, bool], Role] = {}
    for item in cast.mentions:
        for title in titles.get(item, ()):
            role = _make_role(read[item.sentence], title, holders.get((id(title.of), item.sentence)))
            key = (fold(role.title), role.former)
            if key not in roles or roles[key].of is None:
                roles[key] = role
    if any(not role.title.startswith(_BARE) for role in roles.values()):  # "X of NASA" says less than what X is there
        roles = {key: role for key, role in roles.items() if not role.title.startswith(_BARE)}
    written = dict.fromkeys([item.written for item in cast.mentions])
    return Actor(
        id=actor_id(cast.kind, cast.name),
        name=cast.name,
        kind=cast.kind,
        country=cast.country,
        aliases=tuple([name for name in written if name.lower() != cast.name.lower()]),
        roles=tuple(roles.values()),
        mentions=_spans(read, cast.mentions),
        references=_spans(read, cast.adjectives),
    )


def _make_role(sentence: Sentence, title: Title, holder: str | None) -> Role:
    """The role that a title gives, and what it is held in: by the name it goes by there, if any, else its own."""
    return Role(
        title=name_title(sentence, title),
        of=holder or (home_nation(sentence, title) or title.of.name if title.of else None),
        span=sentence.span(title.first, title.last),
        former=title.former,
    )


def _spans(read: list[Sentence], items: list[Placed]) -> tuple[Span, ...]:
    return tuple([read[item.sentence].span(item.mention.first, item.mention.last) for item in items])
