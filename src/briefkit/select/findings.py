"""What a spec asks for that nothing can be: ids that are gone, names that nobody has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set

from briefkit.errors import Diagnostic
from briefkit.model.facts import ParsedDocument
from briefkit.model.when import Period
from briefkit.select.decisions import find_nearest
from briefkit.select.register import Register
from briefkit.spec.briefing import Spec


def find_problems(
    spec: Spec,
    as_of: dt.date,
    documents: Sequence[ParsedDocument],
    considered: Set[str],
    register: Register,
    figures: Set[str] = frozenset(),
) -> list[Diagnostic]:
    """What the spec asks for that cannot be.

    Args:
        spec: What was asked for.
        as_of: The day the report speaks from.
        documents: All that was read.
        considered: Ids of those that the report is made of.
        register: All actors.
        figures: Ids of all that the documents count.
    """
    problems = []
    if isinstance(spec.period, Period) and (spec.period.finish or as_of) > as_of:
        problems.append(spec.warn_at("report.period", "S113", f"the as-of date, {as_of}, lies before the period's end"))
    return (
        problems
        + _unused_ids(spec, documents, considered)
        + _unknown_exclusions(spec, documents, register, figures)
        + _unknown_names(spec, register)
    )


def _unused_ids(spec: Spec, documents: Sequence[ParsedDocument], considered: Set[str]) -> list[Diagnostic]:
    """Decisions that name nothing, or nothing of a document that was considered."""
    events = {event.id: parsed.document.id for parsed in documents for event in parsed.events}
    quoted = {quotation.id: parsed.document.id for parsed in documents for quotation in parsed.quotations}
    rows = {**events, **quoted}
    named = [
        *((f"select.events.pin.{index}", each, events) for index, each in enumerate(spec.events.pin)),
        *((f"select.events.exclude.{index}", each, events) for index, each in enumerate(spec.events.exclude)),
        *((f"select.quotations.pin.{index}", each, quoted) for index, each in enumerate(spec.quotations.pin)),
        *((f"select.quotations.exclude.{index}", each, quoted) for index, each in enumerate(spec.quotations.exclude)),
        *((f"edits.{each}", each, rows) for each in spec.edits),
        *(
            (f"merge.{index}.{place}", each, events)
            for index, ids in enumerate(spec.merge)
            for place, each in enumerate(ids)
        ),
        *((f"split.{index}", each, events) for index, each in enumerate(spec.split)),
    ]
    problems = []
    for path, identifier, homes in named:
        home = homes.get(identifier)
        if home is None:
            hint = _suggest_rows(spec, identifier, documents)
            problems.append(spec.warn_at(path, "S112", f"no event or quotation has the id {identifier!r}{hint}"))
        elif home not in considered:
            problems.append(spec.warn_at(path, "S112", f"the document of {identifier!r}, {home}, was left out"))
    return problems


def _suggest_rows(spec: Spec, identifier: str, documents: Sequence[ParsedDocument]) -> str:
    """The ids of the sentences that are most like the one that an edit was made for."""
    was = spec.edits[identifier].was if identifier in spec.edits else None
    if not was:
        return ""
    near = find_nearest(was, documents)
    return f"; the nearest sentences are those of {', '.join(near)}" if near else "; no sentence is like it"


def _unknown_exclusions(
    spec: Spec, documents: Sequence[ParsedDocument], register: Register, figures: Set[str]
) -> list[Diagnostic]:
    """Exclusions that nothing goes by."""
    known = figures | {parsed.document.id for parsed in documents} | {actor.id for actor in register.actors}
    known |= {event.id for parsed in documents for event in parsed.events}
    known |= {quotation.id for parsed in documents for quotation in parsed.quotations}
    return [
        spec.warn_at(f"exclude.{index}", "S112", f"no event, quotation, figure, actor or document is called {each!r}")
        for index, each in enumerate(spec.exclude)
        if each not in known and not register.find(each)
    ]


def _unknown_names(spec: Spec, register: Register) -> list[Diagnostic]:
    """Names of the selection that nobody in the documents goes by."""
    named = [
        *((f"select.events.actors.{index}", each) for index, each in enumerate(spec.events.actors)),
        *((f"select.events.places.{index}", each) for index, each in enumerate(spec.events.places)),
        *((f"select.quotations.speakers.{index}", each) for index, each in enumerate(spec.quotations.speakers)),
    ]
    return [
        spec.warn_at(path, "L103", f"no document names {name!r}") for path, name in named if not register.find(name)
    ]
