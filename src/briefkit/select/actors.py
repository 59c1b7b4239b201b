"""The actor tables: who takes which part in what the documents tell, and who of them is listed."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set

from briefkit.model.document import Span
from briefkit.model.facts import ActorKind, ParsedDocument, Part, Role
from briefkit.model.folding import fold, fold_name
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import Dropped, RegisteredActor, SelectedEvent, SelectedQuotation
from briefkit.select.lengths import TOO_LONG, Room, count_within
from briefkit.select.register import Register
from briefkit.spec.briefing import ActorSelect

_PRINTED = 2
"""Documents for which it counts that a row or quotation of an actor is printed."""
_LEARNING = frozenset(("academy", "college", "institute", "polytechnic", "school", "university"))
"""What bodies are called whose members speak of their subject and not for the body."""
_OFTEN = 3
"""Documents that name an actor whose absence from the tables is told, even if no table of its kind was asked for."""


def describe_actors(
    register: Register, documents: Sequence[ParsedDocument], groups: Sequence[Sequence[str]]
) -> tuple[RegisteredActor, ...]:
    """The register with the parts that each actor takes, and the days on which its roles were given.

    Args:
        register: All actors.
        documents: In order of publication.
        groups: Ids of near-copies of one story, in which the same sentence counts once.
    """
    story = {identifier: group[0] for group in groups for identifier in group}
    parts: dict[str, set[tuple[str, Part | None, str]]] = defaultdict(set)
    said: dict[str, set[tuple[str, str]]] = defaultdict(set)
    days: dict[str, dict[tuple[str, str], dt.date]] = defaultdict(dict)
    for parsed in documents:
        document = parsed.document
        for actor in parsed.actors:
            if document.published:
                named = days[register.ids[document.id, actor.id]]
                named.update((_role_key(role), document.published) for role in actor.roles)
        for identifier, part, sentence in _list_parts(parsed):
            words = fold(document.text[sentence.start : sentence.end])
            parts[register.ids[document.id, identifier]].add((story[document.id], part, words))
        for quotation in parsed.quotations:
            if quotation.speaker_id:
                said[register.ids[document.id, quotation.speaker_id]].add((story[document.id], fold(quotation.text)))
    return tuple(
        _describe(actor, Counter(part for _, part, _ in parts[actor.id]), len(said[actor.id]), days[actor.id])
        for actor in register.actors
    )


def _describe(
    actor: RegisteredActor, parts: Counter[Part | None], said: int, days: Mapping[tuple[str, str], dt.date]
) -> RegisteredActor:
    if not (actor.roles or parts or said):
        return actor
    return replace_fields(
        actor,
        role_days=tuple(days.get(_role_key(role)) for role in actor.roles),
        did=parts[Part.DOER],
        suffered=parts[Part.DONE_TO],
        joined=parts[Part.PARTNER] + parts[None],
        said=said,
    )


def _role_key(role: Role) -> tuple[str, str]:
    return fold_name(role.title), fold_name(role.of or "")


def _list_parts(parsed: ParsedDocument) -> set[tuple[str, Part | None, Span]]:
    """Who takes which part in what each sentence tells; no part where a record names the actors only.

    To say something is counted as a statement, and not as an act as well.
    """
    found: set[tuple[str, Part | None, Span]] = set()
    spoken = {(quotation.cue_span, quotation.speaker_id) for quotation in parsed.quotations}
    for event in parsed.events:
        parts = {participant.actor: participant.part for participant in event.participants}
        for actor in dict.fromkeys((*event.actors, *parts)):
            if (event.trigger, actor) not in spoken:
                found.add((actor, parts.get(actor), event.sentence))
    return found


def list_actors(
    actors: Sequence[RegisteredActor],
    select: ActorSelect,
    events: Sequence[SelectedEvent],
    quotations: Sequence[SelectedQuotation],
    tellers: Set[str] = frozenset(),
    room: Room | None = None,
) -> tuple[tuple[str, ...], tuple[Dropped, ...]]:
    """Ids of the actors that the tables list, the most mentioned first, and the others with the reason.

    Listed is who acts or speaks in the documents, or is printed; if not all can be, those that more documents name, for
    whom a printed row or quotation counts like two more, and of these those that do and say more. Where only a short
    report has no room for all, people take turns with the rest.

    Args:
        actors: All, the most mentioned first, with the parts that they take.
        select: What the spec says.
        events: Those that are printed.
        quotations: Those that are printed.
        tellers: Ids of the bodies that only tell the news; see `find_tellers`.
        room: What a short report has for them, where the spec leaves the limit open.
    """
    present = {actor for event in events for actor in (*event.actors, *event.places, *event.present)}
    present |= {quotation.speaker for quotation in quotations if quotation.speaker} - tellers
    present |= {actor.id for actor in actors if _sum_acts(actor) or (actor.said and actor.id not in tellers)}
    present |= _list_represented(actors, present)
    printed = {actor for event in events for actor in event.actors}
    printed |= {quotation.speaker for quotation in quotations if quotation.speaker}
    reasons = {actor.id: _reason_against(actor, select, present) for actor in actors}
    eligible = [actor for actor in actors if reasons[actor.id] is None]
    ranked = sorted(eligible, key=lambda actor: _rank(actor, printed))
    fitting, reason = len(ranked), ""
    if isinstance(select.limit, int):
        fitting, reason = select.limit, f"not among the {select.limit} that matter most"
    elif room is not None:
        ranked = _take_turns(ranked)
        fitting, reason = count_within((actor.name for actor in ranked), room), TOO_LONG
    over = {actor.id for actor in ranked[fitting:]}
    reasons |= dict.fromkeys(over, reason)
    listed = tuple(actor.id for actor in actors if reasons[actor.id] is None)
    return listed, tuple(
        Dropped(actor.id, "actor", why, actor.name, actor.id in over)
        for actor in actors
        if (why := reasons[actor.id]) is not None and (actor.kind in select.kinds or _is_named_often(actor))
    )


def _list_represented(actors: Sequence[RegisteredActor], present: Set[str]) -> Set[str]:
    """Ids of the bodies for which somebody speaks, "Tern Union president Ana Vale said"; scholars do for themselves."""
    bodies = {
        fold(name): actor.id
        for actor in reversed(actors)
        if actor.kind is ActorKind.ORGANISATION and _LEARNING.isdisjoint(actor.name.lower().split())
        for name in (*actor.aliases, actor.name)
    }
    held = [
        fold(role.of)
        for actor in actors
        if actor.said and actor.id in present
        for role in actor.roles
        if role.of and not role.former
    ]
    return {bodies[of] for of in held if of in bodies}


def _reason_against(actor: RegisteredActor, select: ActorSelect, present: Set[str]) -> str | None:
    if actor.kind not in select.kinds:
        return "no table of its kind was asked for"
    if actor.known:
        return None
    if actor.id not in present:
        return "neither acts nor speaks"
    if actor.mentions < select.min_mentions:
        return f"fewer than {select.min_mentions} mentions"
    return None


def _sum_acts(actor: RegisteredActor) -> int:
    return actor.did + actor.suffered + actor.joined


def find_tellers(documents: Sequence[ParsedDocument], register: Register) -> Set[str]:
    """Register ids of the bodies that no event involves though their documents tell events: they tell the news."""
    telling: set[str] = set()
    involved: set[str] = set()
    for parsed in documents:
        if parsed.events:
            ids = {actor.id for actor in parsed.actors if actor.kind is ActorKind.ORGANISATION}
            telling |= {register.ids[parsed.document.id, actor] for actor in ids}
            taking_part = {actor for event in parsed.events for actor in (*event.actors, *event.involved)}
            involved |= {register.ids[parsed.document.id, actor] for actor in taking_part}
    return telling - involved


def _rank(actor: RegisteredActor, printed: Set[str]) -> tuple[bool, int, int, int]:
    told = len(actor.documents) + _PRINTED * (actor.id in printed)
    return not actor.known, -told, -_sum_acts(actor) - actor.said, -actor.mentions


def _take_turns(ranked: Sequence[RegisteredActor]) -> list[RegisteredActor]:
    """Those whom the spec names, then a person and another actor by turns: most documents name countries and bodies."""
    known = [actor for actor in ranked if actor.known]
    people = [actor for actor in ranked if not actor.known and actor.kind is ActorKind.PERSON]
    others = [actor for actor in ranked if not actor.known and actor.kind is not ActorKind.PERSON]
    turns = itertools.zip_longest(people, others)
    return [*known, *(actor for pair in turns for actor in pair if actor is not None)]


def _is_named_often(actor: RegisteredActor) -> bool:
    """Whether a reader would ask where an actor is that has no table."""
    return actor.kind is ActorKind.PERSON or len(actor.documents) >= _OFTEN
