"""Selecting: from parsed documents and a spec to what a report is composed from, with a reason for each drop."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from briefkit.errors import Diagnostic, note, warning
from briefkit.model.document import Document
from briefkit.model.facts import ActorKind, ParsedDocument
from briefkit.model.selection import Dropped, SelectedEvent, SelectedQuotation, Selection
from briefkit.model.when import Period
from briefkit.select.candidates import Candidate, list_candidates
from briefkit.select.corrections import find_corrections
from briefkit.select.days import read_days
from briefkit.select.events import apply_edits, pick_events
from briefkit.select.explanations import explain_events
from briefkit.select.figures import gather_figures
from briefkit.select.genres import recognise_genre
from briefkit.select.merging import merge_candidates
from briefkit.select.origins import find_origins
from briefkit.select.quotations import pick_quotations
from briefkit.select.register import Register, build_register, report_doubts
from briefkit.select.stories import group_copies
from briefkit.select.sums import compare_sums
from briefkit.select.tolls import compare_tolls
from briefkit.spec.briefing import ActorSelect, Spec, resolve_period

__all__ = ["resolve_as_of", "select"]


def resolve_as_of(spec: Spec, documents: Sequence[ParsedDocument], as_of: dt.date | None = None) -> dt.date:
    """The day a report speaks from.

    It is the one given, else the spec's cut-off, else the later of its period's end and the newest document's day.
    Nothing here asks a clock, so that the same input gives the same report.
    """
    if as_of is not None:
        return as_of
    if spec.report.cutoff is not None:
        return spec.report.cutoff.date()
    days = [parsed.document.published for parsed in documents if parsed.document.published]
    if isinstance(spec.period, Period) and spec.period.finish is not None:
        days.append(spec.period.finish)
    return max(days, default=dt.date(1970, 1, 1))


def select(documents: Iterable[ParsedDocument], spec: Spec, as_of: dt.date) -> Selection:
    """What the spec picks from the documents.

    Args:
        documents: In any order; they are put in order of publication, undated ones last.
        spec: The briefing spec.
        as_of: The day the report speaks from; later documents are left out.
    """
    ordered = sorted(documents, key=lambda parsed: (parsed.document.published or dt.date.max, parsed.document.id))
    considered, dropped, problems = _considered(ordered, spec, as_of)
    period = resolve_period(spec.period, as_of)
    register = build_register(considered, spec.actors)
    groups = group_copies([parsed.document for parsed in considered])
    candidates, not_told = _candidates(considered, register, frozenset(spec.events.pin) | frozenset(spec.edits))
    merged = merge_candidates(candidates, find_origins([parsed.document for parsed in considered], groups))
    names = [name for actor in register.actors for name in (actor.name, *actor.aliases)]
    compared = compare_sums(compare_tolls(merged), names)
    events, left_out = pick_events(
        apply_edits(compared, spec.edits),
        spec.events,
        period,
        register,
        read_days(considered, groups),
    )
    quotations, unquoted = pick_quotations(considered, groups, spec.quotations, period, register)
    listed, unlisted = _list_actors(register, spec.actor_tables, considered, events, quotations)
    if isinstance(spec.period, Period) and (spec.period.finish or as_of) > as_of:
        problems.append(_at(spec, "report.period", "S113", f"the as-of date, {as_of}, lies before the period's end"))
    problems += _unused_ids(spec, ordered, {parsed.document.id for parsed in considered})
    problems += _unknown_names(spec, register)
    problems += report_doubts(register, frozenset(listed))
    return Selection(
        as_of=as_of,
        period=period,
        documents=tuple(parsed.document for parsed in considered),
        groups=groups,
        events=explain_events(events, {parsed.document.id: parsed for parsed in considered}, register),
        quotations=quotations,
        actors=register.actors,
        listed=listed,
        corrections=find_corrections(considered),
        figures=gather_figures(considered, groups, period, register),
        dropped=(*dropped, *not_told, *left_out, *unquoted, *unlisted),
        problems=tuple(problems),
    )


def _considered(
    ordered: Sequence[ParsedDocument], spec: Spec, as_of: dt.date
) -> tuple[list[ParsedDocument], list[Dropped], list[Diagnostic]]:
    """The documents that match, are of a genre asked for and not later than the cut-off and the as-of date."""
    wanted = spec.documents.match
    kept: list[ParsedDocument] = []
    dropped: list[Dropped] = []
    problems: list[Diagnostic] = []
    for parsed in ordered:
        document = parsed.document
        genre = None
        place = document.origin.path if document.origin else document.id
        if _after_cutoff(document, spec.report.cutoff):
            reason = f"published {document.published}, after the cut-off; left out"
            problems.append(note("L102", reason, place))
        elif _in_the_future(document, as_of, spec.report.cutoff):
            reason = f"published {document.published}, after the as-of date {as_of}; left out"
            problems.append(warning("E103", reason, place))
        elif wanted is not None and not wanted.matches(f"{document.title or ''}\n{document.text}"):
            reason = "does not match"
        elif (found := recognise_genre(parsed)).genre not in spec.documents.genres:
            genre = found.genre
            reason = f"{genre.label}, by {found.by}" if found.by else f"{genre.label}, which was not asked for"
            problems.append(note("L105", f"{reason}; left out", place))
        else:
            kept.append(parsed)
            continue
        dropped.append(Dropped(document.id, "document", reason, document.title or document.text[:80], genre))
    return kept, dropped, problems


def _in_the_future(document: Document, as_of: dt.date, cutoff: dt.datetime | None) -> bool:
    """Whether a document is later than the as-of date; on the day of the cut-off, the cut-off has decided."""
    if cutoff is not None and cutoff.date() == as_of:
        return False
    return document.published is not None and document.published > as_of


def _after_cutoff(document: Document, cutoff: dt.datetime | None) -> bool:
    if cutoff is None:
        return False
    instant = document.published_at
    if instant is not None and (instant.tzinfo is None) == (cutoff.tzinfo is None):
        return instant > cutoff
    return document.published is not None and document.published > cutoff.date()


def _candidates(
    documents: Sequence[ParsedDocument], register: Register, pinned: Set[str]
) -> tuple[list[Candidate], list[Dropped]]:
    """Every candidate, in order; an id that two documents give is told apart."""
    taken: Counter[str] = Counter()
    candidates: list[Candidate] = []
    dropped: list[Dropped] = []
    for parsed in documents:
        found, rest = list_candidates(parsed, register, pinned)
        for candidate in found:
            taken[candidate.id] += 1
            repeat = taken[candidate.id]
            candidates.append(candidate if repeat == 1 else replace(candidate, id=f"{candidate.id}~{repeat}"))
        dropped += rest
    return candidates, dropped


def _list_actors(
    register: Register,
    select: ActorSelect,
    documents: Sequence[ParsedDocument],
    events: Sequence[SelectedEvent],
    quotations: Sequence[SelectedQuotation],
) -> tuple[tuple[str, ...], list[Dropped]]:
    """The actors that the tables list, the most mentioned first: who acts or speaks in the documents, or is printed.

    A quotation makes its speaker one of them, unless it is a body that only tells the news.
    """
    present = {actor for event in events for actor in (*event.actors, *event.places, *event.present)}
    speaking = {quotation.speaker for quotation in quotations if quotation.speaker}
    for parsed in documents:
        present |= {register.ids[parsed.document.id, actor] for event in parsed.events for actor in event.actors}
        speakers = {quotation.speaker_id for quotation in parsed.quotations if quotation.speaker_id}
        speaking |= {register.ids[parsed.document.id, speaker] for speaker in speakers}
    present |= speaking - _tellers(documents, register)
    listed: list[str] = []
    dropped: list[Dropped] = []
    for actor in register.actors:
        if actor.kind not in select.kinds:
            continue
        if actor.id not in present and not actor.known:
            reason = "neither acts nor speaks"
        elif actor.mentions < select.min_mentions and not actor.known:
            reason = f"fewer than {select.min_mentions} mentions"
        elif select.limit is not None and len(listed) >= select.limit:
            reason = f"not among the {select.limit} most mentioned"
        else:
            listed.append(actor.id)
            continue
        dropped.append(Dropped(actor.id, "actor", reason, actor.name))
    return tuple(listed), dropped


def _tellers(documents: Sequence[ParsedDocument], register: Register) -> Set[str]:
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


def _unused_ids(spec: Spec, documents: Sequence[ParsedDocument], considered: Set[str]) -> list[Diagnostic]:
    """Pins, exclusions and edits that name nothing, or nothing of a document that was considered."""
    events = {event.id: parsed.document.id for parsed in documents for event in parsed.events}
    quoted = {quotation.id: parsed.document.id for parsed in documents for quotation in parsed.quotations}
    named = [
        *((f"select.events.pin.{index}", each, events) for index, each in enumerate(spec.events.pin)),
        *((f"select.events.exclude.{index}", each, events) for index, each in enumerate(spec.events.exclude)),
        *((f"select.quotations.pin.{index}", each, quoted) for index, each in enumerate(spec.quotations.pin)),
        *((f"select.quotations.exclude.{index}", each, quoted) for index, each in enumerate(spec.quotations.exclude)),
        *((f"edits.{each}", each, events) for each in spec.edits),
    ]
    problems = []
    for path, identifier, homes in named:
        home = homes.get(identifier)
        if home is None:
            problems.append(_at(spec, path, "S112", f"no event or quotation has the id {identifier!r}"))
        elif home not in considered:
            problems.append(_at(spec, path, "S112", f"the document of {identifier!r}, {home}, was left out"))
    return problems


def _unknown_names(spec: Spec, register: Register) -> list[Diagnostic]:
    """Names of the selection that nobody in the documents goes by."""
    named = [
        *((f"select.events.actors.{index}", each) for index, each in enumerate(spec.events.actors)),
        *((f"select.events.places.{index}", each) for index, each in enumerate(spec.events.places)),
        *((f"select.quotations.speakers.{index}", each) for index, each in enumerate(spec.quotations.speakers)),
    ]
    return [_at(spec, path, "L103", f"no document names {name!r}") for path, name in named if not register.find(name)]


def _at(spec: Spec, path: str, code: str, message: str) -> Diagnostic:
    """A warning at the place of a value in the spec."""
    place = spec.places.get(path)
    return warning(code, message, spec.path, place.line if place else None, place.column if place else None)
