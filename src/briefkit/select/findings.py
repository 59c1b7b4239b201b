"""What a spec asks for that nothing can be: ids that are gone, names that nobody has."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from briefkit.errors import Diagnostic, Replacement
from briefkit.model.facts import ParsedDocument
from briefkit.model.folding import fold
from briefkit.model.when import Period
from briefkit.select.decisions import find_nearest, find_successors
from briefkit.select.document_edits import is_day
from briefkit.select.register import Register
from briefkit.spec.briefing import EDITABLE, Edit, Spec

_SUGGESTED = 3
_NEAR = 0.75
"""Likeness, of 1, from which a name is worth suggesting: "Elin Tavaris" is that near to "Elin Tavares"."""
_MOST_COMPARED = 20_000
_LONGEST_COMPARED = 80
_ALIKE = 0.7
"""How alike an id is to one that nothing has, to be worth a look; two hashes share less by chance."""


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
        problems.append(spec.warn_at("report.period", "S113", f"the as-of date, {as_of}, is before the period's end"))
    return (
        problems
        + _unused_ids(spec, documents, considered)
        + _check_edits(spec, documents, considered, figures)
        + _unknown_exclusions(spec, documents, register, figures)
        + _unknown_names(spec, register)
    )


def _unused_ids(spec: Spec, documents: Sequence[ParsedDocument], considered: Set[str]) -> list[Diagnostic]:
    """Decisions that name nothing, or nothing of a document that was considered."""
    events = {event.id: parsed.document.id for parsed in documents for event in parsed.events}
    quoted = {quotation.id: parsed.document.id for parsed in documents for quotation in parsed.quotations}
    named = [
        *((f"select.events.pin.{index}", each, events) for index, each in enumerate(spec.events.pin)),
        *((f"select.events.exclude.{index}", each, events) for index, each in enumerate(spec.events.exclude)),
        *((f"select.quotations.pin.{index}", each, quoted) for index, each in enumerate(spec.quotations.pin)),
        *((f"select.quotations.exclude.{index}", each, quoted) for index, each in enumerate(spec.quotations.exclude)),
        *(
            (f"merge.{index}.{place}", each, events)
            for index, ids in enumerate(spec.merge)
            for place, each in enumerate(ids)
        ),
        *((f"split.{index}", each, events) for index, each in enumerate(spec.split)),
    ]
    successors = find_successors(spec, documents)
    problems = []
    for path, identifier, homes in named:
        home = homes.get(identifier)
        if home is None:
            message = f"no event or quotation has the id {identifier!r}{_suggest_id(identifier, homes)}"
            problem = spec.warn_at(path, "S112", message)
            problems.append(_mend(problem, identifier, successors))
        elif home not in considered:
            problems.append(spec.warn_at(path, "S112", _say_left_out(identifier, home)))
    return problems


def _mend(problem: Diagnostic, identifier: str, successors: Mapping[str, str]) -> Diagnostic:
    """A problem with an id that is gone, with the id that has taken its place, if it is certain."""
    if identifier not in successors or problem.line is None or problem.column is None:
        return problem
    new = Replacement(problem.line, problem.column, identifier, successors[identifier])
    return replace(problem, mending=(new,))


def _say_left_out(identifier: str, home: str) -> str:
    of = f"the document of {identifier!r}, {home}," if identifier != home else f"the document {home!r}"
    return f"{of} was left out"


def _check_edits(
    spec: Spec, documents: Sequence[ParsedDocument], considered: Set[str], figures: Set[str]
) -> list[Diagnostic]:
    """Edits of nothing that was read, and fields of edits that what they name does not have."""
    kinds: dict[str, tuple[str, str]] = {}
    for parsed in documents:
        home = parsed.document.id
        kinds |= dict.fromkeys((event.id for event in parsed.events), ("event", home))
        kinds |= dict.fromkeys((quotation.id for quotation in parsed.quotations), ("quotation", home))
    kinds |= {parsed.document.id: ("document", parsed.document.id) for parsed in documents}
    successors = find_successors(spec, documents)
    problems = []
    for identifier, edit in spec.edits.items():
        path = f"edits.{identifier}"
        kind, home = kinds.get(identifier, ("", ""))
        if identifier in figures:
            message = f"{identifier!r} is a figure; leave it out under 'exclude', and give your own under 'figures'"
            problems.append(spec.warn_at(path, "S112", message))
        elif not kind:
            hint = _suggest(edit, identifier, kinds, documents)
            message = f"no event, quotation or document has the id {identifier!r}{hint}"
            problems.append(_mend(spec.warn_at(path, "S112", message), identifier, successors))
        elif home not in considered:
            problems.append(spec.warn_at(path, "S112", _say_left_out(identifier, home)))
        else:
            problems += (spec.warn_at(f"{path}.{key}", "S112", why) for key, why in _list_idle(edit, identifier, kind))
    return problems


def _list_idle(edit: Edit, identifier: str, kind: str) -> Iterator[tuple[str, str]]:
    """The fields of an edit that change nothing, with the reason."""
    keys = dict.fromkeys(key for known in EDITABLE.values() for key in known)
    for key in keys:
        if key not in EDITABLE[kind] and getattr(edit, key) is not None:
            yield key, f"the {kind} {identifier!r} has no {key} to correct; it has {', '.join(EDITABLE[kind])}"
    if kind == "document" and edit.date is not None and not is_day(edit.date):
        yield "date", f"the document {identifier!r} was published on one day; give the day, such as 2024-02-16"


def _suggest(edit: Edit, identifier: str, known: Iterable[str], documents: Sequence[ParsedDocument]) -> str:
    """The ids of the sentences that are most like the one that an edit was made for; without one, of like ids."""
    if edit.was:
        near = find_nearest(edit.was, documents)
        return f"; the nearest sentences are those of {', '.join(near)}" if near else "; no sentence is like it"
    return _suggest_id(identifier, known)


def _suggest_id(identifier: str, known: Iterable[str]) -> str:
    alike = difflib.get_close_matches(identifier, known, n=_SUGGESTED, cutoff=_ALIKE)
    return f"; the nearest are {', '.join(alike)}" if alike else ""


def _unknown_exclusions(
    spec: Spec, documents: Sequence[ParsedDocument], register: Register, figures: Set[str]
) -> list[Diagnostic]:
    """Exclusions that nothing goes by."""
    known = figures | {parsed.document.id for parsed in documents} | {actor.id for actor in register.actors}
    known |= {event.id for parsed in documents for event in parsed.events}
    known |= {quotation.id for parsed in documents for quotation in parsed.quotations}
    gone = [(index, each) for index, each in enumerate(spec.exclude) if each not in known and not register.find(each)]
    names = [*_list_names(register), *known] if gone else []
    return [
        spec.warn_at(
            f"exclude.{index}",
            "S112",
            f"no event, quotation, figure, actor or document is called {each!r}{_suggest_name(each, names)}",
        )
        for index, each in gone
    ]


def _unknown_names(spec: Spec, register: Register) -> list[Diagnostic]:
    """Names of the selection that nobody in the documents goes by."""
    named = [
        *((f"select.events.actors.{index}", each) for index, each in enumerate(spec.events.actors)),
        *((f"select.events.places.{index}", each) for index, each in enumerate(spec.events.places)),
        *((f"select.quotations.speakers.{index}", each) for index, each in enumerate(spec.quotations.speakers)),
    ]
    unknown = [(path, name) for path, name in named if not register.find(name)]
    names = _list_names(register) if unknown else []
    return [
        spec.warn_at(path, "L103", f"no document names {name!r}{_suggest_name(name, names)}") for path, name in unknown
    ]


def _list_names(register: Register) -> list[str]:
    """The names of all actors, those that most documents have first."""
    actors = sorted(register.actors, key=lambda actor: -len(actor.documents))
    return list(dict.fromkeys(name for actor in actors for name in (actor.name, *actor.aliases)))[:_MOST_COMPARED]


def _suggest_name(name: str, known: Sequence[str]) -> str:
    """The names that are nearest to one that nobody has, as the end of a message; nothing where none is near."""
    plain = {fold(each): each for each in reversed(known)}
    near = difflib.get_close_matches(fold(name[:_LONGEST_COMPARED]), plain, _SUGGESTED, _NEAR)
    return f"; did you mean {' or '.join(repr(plain[each]) for each in near)}?" if near else ""
