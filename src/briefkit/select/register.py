"""The actor register: one entry for each actor across all documents.

Names are the same where they are equal after folding (case and diacritics do not count, nor, for bodies, whether the
spelling is British or American), where the spec says so, where one document introduces an acronym or short name that
others use alone and that fits nobody else, and, for persons, where `identities` finds two spellings or forms of one
name.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from briefkit.errors import Diagnostic, note
from briefkit.model.facts import Actor, ActorKind, ParsedDocument, Role
from briefkit.model.folding import fold, fold_name
from briefkit.model.selection import RegisteredActor
from briefkit.select.identities import Person, find_identities
from briefkit.select.spellings import body_key, sound_key
from briefkit.spec.briefing import KnownActor

_Value = TypeVar("_Value", bound=Hashable)
_SAME_KIND = {ActorKind.COUNTRY: "place", ActorKind.PLACE: "place", ActorKind.PERSON: "person"}


@dataclass(frozen=True, slots=True)
class Register:
    """Every actor of a run.

    Attributes:
        actors: The most mentioned first.
        ids: Register id of each document's actor, by document id and actor id.
        names: Register ids by folded name or alias.
        doubts: Pairs of register ids that may be one person's and were not joined.
    """

    actors: tuple[RegisteredActor, ...]
    ids: Mapping[tuple[str, str], str]
    names: Mapping[str, tuple[str, ...]]
    doubts: tuple[tuple[str, str], ...] = ()

    def entry(self, identifier: str) -> RegisteredActor:
        """The actor with that register id."""
        return self._by_id[identifier]

    def find(self, name: str) -> tuple[str, ...]:
        """Register ids of the actors that go by that name; more than one where it is ambiguous."""
        return self.names.get(fold(name), ())

    _by_id: dict[str, RegisteredActor] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})


@dataclass(slots=True)
class _Entry:
    """What is gathered of one actor while the register is built."""

    key: tuple[str, str]
    found: list[tuple[ParsedDocument, Actor]] = field(default_factory=list)
    known: KnownActor | None = None


def build_register(documents: Sequence[ParsedDocument], known: Sequence[KnownActor]) -> Register:
    """The register of all actors in documents, which are in order of publication."""
    aliases = _known_names(known)
    holders = {parsed.document.id: _read_holders(parsed) for parsed in documents}
    identities = find_identities(_gather_persons(documents, aliases, holders))
    short = _short_names(documents, aliases, identities.main)
    renamed = _known_elsewhere(known)
    shared = _shared_names(documents)
    entries: dict[tuple[str, str], _Entry] = {}
    owner: dict[tuple[str, str], tuple[str, str]] = {}
    for parsed in documents:
        for actor in parsed.actors:
            key = _main_key(_key(actor, aliases, short), identities.main)
            if renamed and key not in aliases:
                key = renamed.get(fold_name(actor.name), key)
            if key in shared:
                key = (key[0], f"{key[1]} ({actor.country or 'unknown country'})")
            entries.setdefault(key, _Entry(key, known=aliases.get(key))).found.append((parsed, actor))
            owner[parsed.document.id, actor.id] = key
    taken: set[str] = set()
    built = {key: _build_entry(entry, taken, holders) for key, entry in entries.items()}
    ordered = sorted(built.values(), key=lambda actor: (-actor.mentions, fold_name(actor.name), actor.id))
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for key, entry in sorted(entries.items(), key=lambda item: -built[item[0]].mentions):
        for name in dict.fromkeys(_all_names(entry)):
            names[fold_name(name)][built[key].id] = None
    return Register(
        tuple(ordered),
        {place: built[key].id for place, key in owner.items()},
        {name: tuple(ids) for name, ids in names.items()},
        tuple((built["person", one].id, built["person", other].id) for one, other in identities.doubts),
    )


def report_doubts(register: Register, listed: Set[str]) -> list[Diagnostic]:
    """A note for each pair of names that may be one person's, if one of them is among the listed actors."""
    return [
        note(
            "L104",
            f"{register.entry(one).name!r} and {register.entry(other).name!r} may be one person; "
            "if so, name one of them under 'actors' with the other as its alias",
        )
        for one, other in register.doubts
        if one in listed or other in listed
    ]


def _group(kind: ActorKind) -> str:
    """Kinds between which a reader does not tell one name from another: a place may be read as a country."""
    return _SAME_KIND.get(kind, "body")


@lru_cache(maxsize=1 << 16)
def _fold_name(group: str, name: str) -> str:
    """A name as names of its group are compared: case and diacritics aside, a body's in one of two spellings."""
    return body_key(fold_name(name)) if group == _group(ActorKind.ORGANISATION) else fold_name(name)


def _known_names(known: Sequence[KnownActor]) -> dict[tuple[str, str], KnownActor]:
    names: dict[tuple[str, str], KnownActor] = {}
    for actor in known:
        for name in (actor.name, *actor.aliases):
            names.setdefault((_group(actor.kind), _fold_name(_group(actor.kind), name)), actor)
    return names


def _known_elsewhere(known: Sequence[KnownActor]) -> dict[str, tuple[str, str]]:
    """The keys of what the desk knows by folded name, for what documents take for another kind: a land for a person.

    A person's name counts only with a given name: "Paris" may be a town beside Ana Paris.
    """
    keys: dict[str, tuple[str, str]] = {}
    for actor in known:
        group = _group(actor.kind)
        for name in (actor.name, *actor.aliases):
            if actor.kind is not ActorKind.PERSON or " " in name:
                keys.setdefault(fold(name), (group, _fold_name(group, actor.name)))
    return keys


def _read_holders(parsed: ParsedDocument) -> dict[str, str]:
    """The names of bodies and countries by what else a document calls them, "FBI" and "US", all folded."""
    return {
        fold_name(alias): fold_name(actor.name)
        for actor in parsed.actors
        if actor.kind is not ActorKind.PERSON
        for alias in actor.aliases
    }


def _gather_persons(
    documents: Sequence[ParsedDocument],
    aliases: Mapping[tuple[str, str], KnownActor],
    holders: Mapping[str, Mapping[str, str]],
) -> tuple[Person, ...]:
    """What the documents say of the persons of each full name."""
    persons: dict[str, Person] = {}
    for parsed in documents:
        for actor in parsed.actors:
            if actor.kind is ActorKind.PERSON and " " in actor.name:
                group, name = _key(actor, aliases, {})
                known = aliases.get((group, name))
                person = persons.setdefault(name, Person(name, known=name if known else None))
                person.add(actor, parsed.document.id, holders[parsed.document.id])
                if known and known.country:
                    person.countries = {known.country}
    return tuple(persons.values())


def _main_key(key: tuple[str, str], main: Mapping[str, str]) -> tuple[str, str]:
    """The key of the person whom a name means, where it is a form of another name."""
    return (key[0], main.get(key[1], key[1])) if key[0] == _group(ActorKind.PERSON) else key


def _short_names(
    documents: Sequence[ParsedDocument], aliases: Mapping[tuple[str, str], KnownActor], main: Mapping[str, str]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Full names behind acronyms and surnames, where all documents that give one give the same."""
    full: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for parsed in documents:
        for actor in parsed.actors:
            group = _group(actor.kind)
            for alias in actor.aliases:
                if _is_short_for(alias, actor):
                    own = _known_key(group, _fold_name(group, actor.name), aliases)
                    full[group, _fold_name(group, alias)].add(_main_key(own, main))
    return {short: next(iter(names)) for short, names in full.items() if len(names) == 1}


def _shared_names(documents: Sequence[ParsedDocument]) -> set[tuple[str, str]]:
    """Names that bodies of several countries bear: "Defence Ministry"."""
    countries: dict[tuple[str, str], set[str]] = defaultdict(set)
    for parsed in documents:
        for actor in parsed.actors:
            if actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and actor.country:
                countries[_group(actor.kind), _fold_name(_group(actor.kind), actor.name)].add(actor.country)
    return {name for name, found in countries.items() if len(found) > 1}


def _is_short_for(alias: str, actor: Actor) -> bool:
    words = actor.name.split()
    if actor.kind is ActorKind.PERSON:
        return len(words) > 1 and fold_name(alias) == fold_name(words[-1])
    return alias.isupper() and len(words) > 1


def _known_key(group: str, name: str, aliases: Mapping[tuple[str, str], KnownActor]) -> tuple[str, str]:
    known = aliases.get((group, name))
    return (group, _fold_name(group, known.name)) if known else (group, name)


def _key(
    actor: Actor,
    aliases: Mapping[tuple[str, str], KnownActor],
    short: Mapping[tuple[str, str], tuple[str, str]],
) -> tuple[str, str]:
    group = _group(actor.kind)
    for name in (actor.name, *actor.aliases) if aliases else ():
        if (group, _fold_name(group, name)) in aliases:
            return _known_key(group, _fold_name(group, name), aliases)
    own = (group, _fold_name(group, actor.name))
    return short.get(own, own)


def _all_names(entry: _Entry) -> Iterable[str]:
    """Every name that documents or the spec give an actor, by which it can be asked for."""
    for _, actor in entry.found:
        yield actor.name
        yield from actor.aliases
    if entry.known:
        yield entry.known.name
        yield from entry.known.aliases


def _build_entry(entry: _Entry, taken: set[str], holders: Mapping[str, Mapping[str, str]]) -> RegisteredActor:
    known = entry.known
    names: dict[str, int] = defaultdict(int)
    for _, actor in entry.found:
        names[actor.name] += len(actor.mentions) or 1
    full = [name for name in names if _is_full(name, entry)] if len(names) > 1 else []
    kind = known.kind if known else _find_commonest([actor.kind for _, actor in entry.found])
    name = known.name if known else max(full or names, key=lambda each: (names[each], len(each), each))
    if known is None and kind is ActorKind.ORGANISATION:
        name = _find_written(entry, name)
    countries = [actor.country for _, actor in entry.found if actor.country]
    days = [parsed.document.published for parsed, _ in entry.found if parsed.document.published]
    return RegisteredActor(
        id=_make_id(kind, entry.key[1], taken),
        name=name,
        kind=kind,
        country=(known and known.country) or (_find_commonest(countries) if countries else None),
        aliases=_other_names(entry, name),
        roles=known.roles if known and known.roles else _distinct_roles(entry.found, holders),
        mentions=sum(len(actor.mentions) for _, actor in entry.found),
        documents=tuple(dict.fromkeys(parsed.document.id for parsed, _ in entry.found)),
        first_seen=min(days, default=None),
        last_seen=max(days, default=None),
        known=known is not None,
    )


def _find_commonest(values: Sequence[_Value]) -> _Value:
    """What stands most often among a few different values, the first of those that stand as often."""
    return max(dict.fromkeys(values), key=values.count) if len(values) > 1 else values[0]


def _is_full(name: str, entry: _Entry) -> bool:
    """Whether an actor can be listed under a name: that of its key, or for a person another spelling of it."""
    group, key = entry.key
    spelling = group == _group(ActorKind.PERSON) and len(name.split()) >= len(key.split()) > 1
    return spelling or _fold_name(group, name) == key


def _make_id(kind: ActorKind, name: str, taken: set[str]) -> str:
    """An id of the register's own: documents made by hand may give one id to two people."""
    identifier = "a-" + hashlib.sha1(f"{kind.value}:{name}".encode(), usedforsecurity=False).hexdigest()[:8]
    while identifier in taken:
        identifier += "x"
    taken.add(identifier)
    return identifier


def _find_written(entry: _Entry, name: str) -> str:
    """The name of a body, or what the documents call it, if none of them has that name: "FBI".

    What shares a part with the name is a piece of it: "Foreign" in "the Foreign and Health committees".
    """
    words = fold_name(name).split()
    aliases = {alias: set(fold_name(alias).split()) for _, actor in entry.found for alias in actor.aliases}
    others = [alias for alias, parts in aliases.items() if parts.isdisjoint(words) or parts.issuperset(words)]
    if not others or any(
        fold(parsed.document.text[span.start : span.end]).split() == words
        for parsed, actor in entry.found
        for span in actor.mentions
    ):
        return name
    return max(others, key=lambda each: (len(each), each))


def _other_names(entry: _Entry, name: str) -> tuple[str, ...]:
    """Names that say more than a part of the full one: other spellings and acronyms, not bare surnames."""
    others: dict[str, int] = defaultdict(int)
    for _, actor in entry.found:
        for other in (actor.name, *actor.aliases):
            if other != name:
                others[other] += 1
    for other in entry.known.aliases if entry.known else ():
        others[other] += 1
    if not others:
        return ()
    ranked = sorted(others, key=lambda other: (-others[other], other))
    words = fold_name(name).split()
    return tuple(other for other in ranked if other != name and not _is_part(fold_name(other).split(), words))


def _is_part(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether folded words are all in a name, or, where they are fewer, sound like words of it."""
    sounds = set(map(sound_key, name))
    return set(words) <= set(name) or (len(words) < len(name) and sounds.issuperset(map(sound_key, words)))


def _distinct_roles(
    found: Sequence[tuple[ParsedDocument, Actor]], holders: Mapping[str, Mapping[str, str]]
) -> tuple[Role, ...]:
    """The roles of an actor, the latest document's first, each once, whatever the spelling of it and of its holder.

    A bare title goes where the same title is given with what it is held in.
    """
    roles: dict[tuple[str, str | None], Role] = {}
    for parsed, actor in reversed(found):
        for role in actor.roles:
            of = fold_name(role.of) if role.of else None
            roles.setdefault((fold_name(role.title), of and holders[parsed.document.id].get(of, of)), role)
    held = {title for title, of in roles if of is not None}
    return tuple(role for (title, of), role in roles.items() if of is not None or title not in held)
