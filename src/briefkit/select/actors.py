"""The actor tables: who takes which part in what the documents tell, and who of them is listed."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from briefkit.model.facts import ActorKind, Event, ParsedDocument, Part, Role
from briefkit.model.folding import fold, fold_name
from briefkit.model.replacing import replace_fields
from briefkit.model.selection import ActorParts, Dropped, RegisteredActor, SelectedEvent, SelectedQuotation
from briefkit.model.when import Period, When
from briefkit.select.lengths import TOO_LONG, Room, count_within
from briefkit.select.register import Register
from briefkit.spec.briefing import ActorSelect
from briefkit.text.outlets import is_outlet

_PRINTED = 2
"""Documents for which it counts that a row or quotation of an actor is printed."""
_LEARNING = frozenset(("academy", "college", "institute", "polytechnic", "school", "university"))
"""What bodies are called whose members speak of their subject and not for the body."""
_OFTEN = 3
"""Documents that name an actor whose absence from the tables is told, even if no table of its kind was asked for."""


def describe_actors(
    register: Register,
    documents: Sequence[ParsedDocument],
    groups: Sequence[Sequence[str]],
    period: Period | None = None,
) -> tuple[RegisteredActor, ...]:
    """The register with the parts that each actor takes, and the days on which its roles were given.

    Args:
        register: All actors.
        documents: In order of publication.
        groups: Ids of near-copies of one story, in which the same sentence counts once.
        period: Days reported on; parts taken in them are counted by themselves as well.
    """
    story = {identifier: group[0] for group in groups for identifier in group}
    every, inside = _Parts(), _Parts()
    days: dict[str, dict[tuple[str, str], dt.date]] = defaultdict(dict)
    for parsed in documents:
        document = parsed.document
        for actor in parsed.actors:
            if document.published:
                named = days[register.ids[document.id, actor.id]]
                named.update((_role_key(role), document.published) for role in actor.roles)
        for identifier, part, event in _list_parts(parsed):
            actor_id = register.ids[document.id, identifier]
            taken = (story[document.id], part, fold(document.text[event.sentence.start : event.sentence.end]))
            every.taken[actor_id].add(taken)
            if _is_within(event.date.when, document.published, period):
                inside.taken[actor_id].add(taken)
        for quotation in parsed.quotations:
            if quotation.speaker_id:
                actor_id = register.ids[document.id, quotation.speaker_id]
                statement = (story[document.id], fold(quotation.text))
                every.said[actor_id].add(statement)
                if _is_within(None, document.published, period):
                    inside.said[actor_id].add(statement)
    return tuple(
        _describe(actor, every.count(actor.id), inside.count(actor.id), days[actor.id]) for actor in register.actors
    )


class _Parts:
    """The parts that actors take, each once.

    Attributes:
        taken: By actor: the story, the part and the words of the sentence.
        said: By actor: the story and the words.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.taken: dict[str, set[tuple[str, Part | None, str]]] = defaultdict(set)
        self.said: dict[str, set[tuple[str, str]]] = defaultdict(set)

    def count(self, actor: str) -> ActorParts:
        """How often an actor takes which part."""
        parts = Counter(part for _, part, _ in self.taken.get(actor, ()))
        return ActorParts(
            parts[Part.DOER],
            parts[Part.DONE_TO],
            parts[Part.PARTNER] + parts[None],
            len(self.said.get(actor, ())),
        )


def _is_within(when: When | None, published: dt.date | None, period: Period | None) -> bool:
    """Whether something is of the period: by its own day, else by that of publication; without any, it may be."""
    own = (when.begin, when.finish) if when is not None else ()
    days = [each for each in own if each is not None] or [each for each in (published,) if each is not None]
    return period is None or not days or period.overlaps(days[0], days[-1])


def _describe(
    actor: RegisteredActor, parts: ActorParts, inside: ActorParts, days: Mapping[tuple[str, str], dt.date]
) -> RegisteredActor:
    return replace_fields(
        actor,
        role_days=tuple(days.get(_role_key(role)) for role in actor.roles),
        did=parts.did,
        suffered=parts.suffered,
        joined=parts.joined,
        said=parts.said,
        in_period=inside,
    )


def _role_key(role: Role) -> tuple[str, str]:
    return fold_name(role.title), fold_name(role.of or "")


def _list_parts(parsed: ParsedDocument) -> Iterator[tuple[str, Part | None, Event]]:
    """Who takes which part in what each sentence tells; no part where a record names the actors only.

    To say something is counted as a statement, and not as an act as well.
    """
    spoken = {(quotation.cue_span, quotation.speaker_id) for quotation in parsed.quotations}
    for event in parsed.events:
        parts = {participant.actor: participant.part for participant in event.participants}
        for actor in dict.fromkeys((*event.actors, *parts)):
            if (event.trigger, actor) not in spoken:
                yield actor, parts.get(actor), event


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
        tellers: Ids of the outlets that only tell the news; see `find_tellers`.
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
    """Ids of the bodies for which somebody speaks, "Tern Union president Ana Vale said".

    Scholars speak for themselves, and who works for an outlet tells the news.
    """
    bodies = {
        fold(name): actor.id
        for actor in reversed(actors)
        if actor.kind is ActorKind.ORGANISATION and _LEARNING.isdisjoint(actor.name.lower().split())
        if not _is_outlet(actor)
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
    """Register ids of the outlets that no event involves though their documents tell events: they tell the news.

    Any other body that is cited, "according to the health agency", speaks for itself.
    """
    telling: set[str] = set()
    involved: set[str] = set()
    for parsed in documents:
        if parsed.events:
            ids = {actor.id for actor in parsed.actors if actor.kind is ActorKind.ORGANISATION}
            telling |= {register.ids[parsed.document.id, actor] for actor in ids}
            taking_part = {actor for event in parsed.events for actor in (*event.actors, *event.involved)}
            involved |= {register.ids[parsed.document.id, actor] for actor in taking_part}
    return {each for each in telling - involved if _is_outlet(register.entry(each))}


def _is_outlet(actor: RegisteredActor) -> bool:
    return any(map(is_outlet, (actor.name, *actor.aliases)))


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
