"""What is read of an article as text that a person can read: what golden files hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefkit.model.document import Span
from briefkit.model.facts import Actor, Event, ParsedDocument, Quotation, Role

_ENDS = 5
"""Words that are told of the beginning and of the end of what is said."""


def describe_reading(parsed: ParsedDocument) -> str:
    """Every fact of a document, in order."""
    return "\n".join([f"# {parsed.document.title} ({parsed.document.published})", "", *_list_facts(parsed), "", ""])


def _list_facts(parsed: ParsedDocument) -> Iterator[str]:
    text = parsed.document.text
    names = {actor.id: actor.name for actor in parsed.actors}
    for date in parsed.dates:
        yield f"date: {_cut(text, date.span)} = {date.type} {date.when.value}{' ?' * date.default}"
    for actor in parsed.actors:
        yield from _describe_actor(text, actor)
    for quotation in parsed.quotations:
        yield _describe_quotation(text, quotation)
    for event in parsed.events:
        yield from _describe_event(text, event, names)


def _describe_actor(text: str, actor: Actor) -> Iterator[str]:
    yield f"{actor.kind}: {actor.name} ({actor.country or '-'})"
    yield from (f"    {told}" for told in list_telling(text, actor))


def list_telling(text: str, actor: Actor) -> Iterator[str]:
    """What is told of an actor: other names, roles, and the words that name or mean it, where there are any."""
    for label, told in (
        ("also", actor.aliases),
        ("is", map(_describe_role, actor.roles)),
        ("named", (_cut(text, span) for span in actor.mentions)),
        ("meant by", (_cut(text, span) for span in actor.references)),
    ):
        if words := "; ".join(told):
            yield f"{label}: {words}"


def _describe_role(role: Role) -> str:
    return f"{'former ' * role.former}{role.title}{f' of {role.of}' if role.of else ''}"


def _describe_quotation(text: str, quotation: Quotation) -> str:
    cue = _cut(text, quotation.cue_span) if quotation.cue_span else "-"
    quoted = " / ".join(_tell_ends(_cut(text, span)) for span in quotation.quoted)
    said = _tell_ends(quotation.text) + (f" <{quoted}>" if quoted else "")
    return f"{quotation.kind}: {quotation.speaker or '-'} {cue}: {said}"


def _describe_event(text: str, event: Event, names: dict[str, str]) -> Iterator[str]:
    when = event.date.when.value if event.date.when else "-"
    yield f"event: {_cut(text, event.span)}"
    yield f"    {_cut(text, event.trigger)}: {event.type}, {event.status}, {event.clause}, {event.salience}"
    yield f"    {event.date.basis} {when}{' ?' * event.date.default}"
    who = (f"{names[each.actor]} ({each.part}: {_cut(text, each.span)})" for each in event.participants)
    for label, told in (("who", who), ("where", _name(event.places, names)), ("with", _name(event.involved, names))):
        if words := "; ".join(told):
            yield f"    {label}: {words}"


def _name(ids: Iterable[str], names: dict[str, str]) -> Iterator[str]:
    return (names[each] for each in ids)


def _tell_ends(words: str) -> str:
    """The first and the last words of a long text."""
    told = words.split()
    return " ".join(told if len(told) <= 2 * _ENDS else (*told[:_ENDS], "…", *told[-_ENDS:]))


def _cut(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())
