"""Selecting: from parsed documents and a spec to what a report is composed from, with a reason for each drop."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from briefkit.collecting import without_collecting
from briefkit.errors import Diagnostic, note, warning
from briefkit.languages import ENGLISH, Catalogue, load_catalogue, message
from briefkit.languages.names import name_language
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import covers
from briefkit.model.report import Report
from briefkit.model.selection import (
    EXCLUDED,
    NO_MATCH,
    OUT_OF_SCOPE,
    TOO_STRICT,
    Dropped,
    SelectedEvent,
    Selection,
    Unloaded,
)
from briefkit.model.unread import describe_unread, is_unread
from briefkit.model.when import Period
from briefkit.select.actors import describe_actors, find_tellers, list_actors
from briefkit.select.candidates import Candidate, list_candidates
from briefkit.select.changes import follow_up
from briefkit.select.corpus import describe_corpus
from briefkit.select.corrected import mark_corrected
from briefkit.select.corrections import find_corrections
from briefkit.select.countries import name_countries
from briefkit.select.days import read_days
from briefkit.select.decisions import (
    Names,
    apply_edits,
    apply_quotation_edits,
    find_excluded,
    leave_out_actors,
)
from briefkit.select.document_edits import edit_documents
from briefkit.select.events import find_allowed, list_eligible, pick_events, time_order
from briefkit.select.evidence import gather_evidence
from briefkit.select.expansions import find_expansions
from briefkit.select.explanations import explain_events
from briefkit.select.figures import gather_figures
from briefkit.select.findings import find_problems
from briefkit.select.former_ids import add_former, find_former, name_as_read
from briefkit.select.genres import recognise_genre
from briefkit.select.horizon import date_reports, leave_out_done, look_beyond
from briefkit.select.lengths import share_room
from briefkit.select.merging import merge_candidates
from briefkit.select.offices import date_roles, hold_offices
from briefkit.select.older_counts import leave_out_older_counts
from briefkit.select.origins import find_origins
from briefkit.select.outcomes import Outcomes
from briefkit.select.own import write_own
from briefkit.select.quotations import pick_quotations
from briefkit.select.register import Register, build_register, report_doubts
from briefkit.select.scope import Scope, find_scope, write_headline
from briefkit.select.stories import group_copies
from briefkit.select.subject import find_aside, find_beside, weigh_nearness
from briefkit.select.sums import compare_sums
from briefkit.select.tolls import compare_tolls
from briefkit.select.tracking import track_rows
from briefkit.select.wordings import Wordings
from briefkit.spec.briefing import Spec, resolve_period

__all__ = ["resolve_as_of", "select"]


def resolve_as_of(
    spec: Spec,
    documents: Sequence[ParsedDocument],
    as_of: dt.date | None = None,
    newest: dt.date | None = None,
) -> dt.date:
    """The day a report speaks from.

    It is the one given, else the spec's cut-off, else the later of its period's end and the newest document's day.
    Nothing here asks a clock, so that the same input gives the same report.

    Args:
        spec: The spec.
        documents: Those at hand.
        as_of: The day that was asked for.
        newest: The last day of publication among documents that are not at hand.
    """
    if as_of is not None:
        return as_of
    if spec.report.cutoff is not None:
        return spec.report.cutoff.date()
    days = [parsed.document.published for parsed in documents if parsed.document.published]
    if newest is not None:
        days.append(newest)
    if isinstance(spec.period, Period) and spec.period.finish is not None:
        days.append(spec.period.finish)
    return max(days, default=dt.date(1970, 1, 1))


@without_collecting()
def select(
    documents: Iterable[ParsedDocument],
    spec: Spec,
    as_of: dt.date,
    earlier: Sequence[Report] = (),
    unloaded: Unloaded | None = None,
) -> Selection:
    """What the spec picks from the documents.

    Args:
        documents: In any order; they are put in order of publication, undated ones last.
        spec: The briefing spec.
        as_of: The day the report speaks from; later documents are left out.
        earlier: Reports of the same subject before this one, the latest first; rows that they have keep their ids, and
            what changed since is told.
        unloaded: Documents beside these that cannot be in the report, by number.
    """
    edited = edit_documents(documents, spec.edits)
    ordered = sorted(edited, key=_order)
    former = find_former(spec, earlier, ordered)
    spec = name_as_read(spec, former)
    catalogue = load_catalogue(spec.report.language)
    scope = find_scope(spec, as_of, earlier)
    considered, left_out_documents, out_of_scope, problems = _considered(ordered, spec, scope, as_of, catalogue)
    if unloaded is not None:
        out_of_scope += unloaded.out_of_scope
        left_out_documents = sorted((*left_out_documents, *_list_unmatched(unloaded, catalogue)), key=itemgetter(0))
    dropped = [each.dropped for each in left_out_documents]
    reasons = Counter(each.reason for each in left_out_documents)
    if out_of_scope:
        reasons[catalogue.say(OUT_OF_SCOPE)] = out_of_scope
    kept = tuple(parsed.document for parsed in considered)
    period = resolve_period(spec.period, as_of)
    register = build_register(considered, spec.actors)
    decided = Names(register)
    excluded = find_excluded(spec, register)
    asked, spec = spec, _exclude(spec, excluded)
    wordings = Wordings(kept)
    groups = group_copies(kept, wordings)
    wanted = {*spec.events.pin, *spec.edits, *spec.split, *chain.from_iterable(spec.merge)}
    candidates, not_told = _candidates(considered, register, wanted)
    merged = merge_candidates(candidates, find_origins(kept, groups), spec.merge, frozenset(spec.split))
    names = [name for actor in register.actors for name in (actor.name, *actor.aliases)]
    corrections = find_corrections(considered)
    compared = compare_sums(compare_tolls(merged), names)
    marked = mark_corrected(compared, corrections, {document.id: document for document in kept})
    near = weigh_nearness(marked, kept, wordings, find_beside(kept, wordings, spec), find_aside(marked, spec))
    told = date_reports(apply_edits(near, spec.edits, decided), kept)
    allowed = find_allowed(spec.events, period)
    asked_for = frozenset((*spec.events.pin, *spec.edits))
    outcomes = Outcomes(considered, wordings)
    told, carried_out = leave_out_done(told, asked_for, allowed, as_of, outcomes)
    figures = gather_figures(considered, groups, period, register, excluded)
    told, older = leave_out_older_counts(told, figures.series, considered, asked_for)
    room = share_room(kept, spec)
    days = read_days(considered, groups)
    events, left_out = pick_events(told, spec.events, period, register, days, room.get("chronology"))
    eligible = list_eligible(told, spec.events, register)
    beyond = look_beyond(eligible, allowed, as_of, room, outcomes)
    events = tuple(replace(event, unknown=True) if event.id in beyond.unknown else event for event in events)
    elsewhere = {event.id for event in (*beyond.background, *beyond.ahead, *beyond.overdue)}
    not_picked = [each for each in left_out if each.id not in elsewhere]
    quotations, unquoted = pick_quotations(
        considered, groups, spec.quotations, period, register, room.get("quotations"), spec.edits
    )
    quotations = date_roles(apply_quotation_edits(quotations, spec.edits, decided), kept, register, as_of)
    ids = {document.id for document in kept}
    own, own_figures, unfounded = write_own(spec, ordered, figures.list_readings(), ids, decided, allowed)
    events = tuple(sorted((*events, *own), key=time_order))
    actors = hold_offices(describe_actors(register, considered, groups, period), period, as_of)
    tellers = find_tellers(considered, register)
    listed, unlisted = list_actors(actors, spec.actor_tables, events, quotations, tellers, room.get("actors"))
    listed, not_wanted = leave_out_actors(listed, excluded, register)
    problems += unfounded
    problems += find_problems(asked, as_of, ordered, ids, register, figures.ids)
    problems += report_doubts(register, frozenset(listed))
    by_id = {parsed.document.id: parsed for parsed in considered}
    explained = explain_events(events, by_id, register)
    selection = Selection(
        as_of=as_of,
        period=period,
        documents=kept,
        groups=groups,
        events=name_countries(explained, (*actors, *decided.added), catalogue),
        quotations=quotations,
        actors=(*actors, *decided.added),
        listed=listed,
        corrections=corrections,
        figures=figures.series,
        own_figures=own_figures,
        other_figures=figures.others,
        expansions=find_expansions(considered) if "glossary" in asked.made_sections else (),
        dropped=(
            *dropped,
            *not_told,
            *carried_out,
            *older,
            *not_picked,
            *unquoted,
            *figures.dropped,
            *unlisted,
            *not_wanted,
        ),
        problems=tuple(problems),
        background=explain_events(beyond.background, by_id, register),
        ahead=explain_events(beyond.ahead, by_id, register),
        overdue=explain_events(beyond.overdue, by_id, register),
        over=_list_over(told, left_out),
        corpus=describe_corpus(kept, reasons, groups, _list_unread(ordered, dropped)),
    )
    selection = replace(selection, tracked=add_former(track_rows(selection, spec.made_sections, catalogue), former))
    if earlier:
        selection = follow_up(selection, earlier, ordered, spec.report)
    return replace(selection, evidence=gather_evidence(selection, {each.document.id: each for each in ordered}))


class _LeftOut(NamedTuple):
    """A document that a report is not made of.

    Attributes:
        order: What it is sorted by, as all documents are.
        dropped: The document, with the reason.
        reason: The reason as the report says it.
    """

    order: tuple[dt.date, str]
    dropped: Dropped
    reason: str


def _order(parsed: ParsedDocument) -> tuple[dt.date, str]:
    """Documents are in order of publication, undated ones last."""
    return parsed.document.published or dt.date.max, parsed.document.id


def _considered(
    ordered: Sequence[ParsedDocument], spec: Spec, scope: Scope, as_of: dt.date, catalogue: Catalogue
) -> tuple[list[ParsedDocument], list[_LeftOut], int, list[Diagnostic]]:
    """The documents in scope that match, are of a genre asked for and not later than the cut-off and the as-of date.

    With the others in scope, the number of those out of scope, and problems. Scope and match come first: what they
    speak against is never loaded where a store holds it.
    """
    excluded = frozenset(spec.exclude)
    kept: list[ParsedDocument] = []
    left_out: list[_LeftOut] = []
    out_of_scope = 0
    problems: list[Diagnostic] = []
    say_reason: Callable[[Catalogue], str]
    for parsed in ordered:
        document = parsed.document
        genre = None
        place = document.origin.path if document.origin else document.id
        if not scope.covers(parsed):
            out_of_scope += 1
            continue
        if not scope.matches(parsed):
            say_reason = partial(_say, NO_MATCH)
        elif document.id in excluded:
            say_reason = partial(_say, EXCLUDED)
        elif _is_too_strict(document, spec):
            say_reason = partial(_say, TOO_STRICT)
        elif _after_cutoff(document, spec.report.cutoff):
            say_reason = partial(_say, message("published after the cut-off"))
            problems.append(note("L102", f"published {document.published}, after the cut-off; left out", place))
        elif _in_the_future(document, as_of, spec.report.cutoff):
            say_reason = partial(_say, message("published after the as-of date"))
            later = f"published {document.published}, after the as-of date {as_of}; left "
            of_series = spec.series is not None  # where what comes later is for an issue to come
            problems.append(
                note("E103", f"{later}for a later issue", place) if of_series else warning("E103", f"{later}out", place)
            )
        elif is_unread(parsed):
            say_reason = partial(_say_unread, document)
            if not any(problem.code == "E105" for problem in parsed.problems):
                problems.append(describe_unread(document))
        elif (found := recognise_genre(parsed)).genre not in spec.documents.genres:
            genre = found.genre
            say_reason = found.say_reason
            problems.append(note("L105", f"{say_reason(ENGLISH)}; left out", place))
        else:
            kept.append(parsed)
            continue
        dropped = Dropped(document.id, "document", say_reason(ENGLISH), write_headline(document), genre=genre)
        left_out.append(_LeftOut(_order(parsed), dropped, say_reason(catalogue)))
    return kept, left_out, out_of_scope, problems


def _list_unmatched(unloaded: Unloaded, catalogue: Catalogue) -> Iterator[_LeftOut]:
    """The documents that were not loaded because they do not match, as `_considered` leaves others out."""
    for each in unloaded.unmatched:
        dropped = Dropped(each.id, "document", NO_MATCH, each.words)
        yield _LeftOut((each.published or dt.date.max, each.id), dropped, catalogue.say(NO_MATCH))


def _say(reason: str, catalogue: Catalogue) -> str:
    return catalogue.say(reason)


def _list_unread(ordered: Sequence[ParsedDocument], dropped: Sequence[Dropped]) -> list[Document]:
    """The documents that were left out for their language, and for nothing else."""
    reasons = {each.id: each.reason for each in dropped}
    documents = (parsed.document for parsed in ordered)
    return [document for document in documents if reasons.get(document.id) == _say_unread(document, ENGLISH)]


def _say_unread(document: Document, catalogue: Catalogue) -> str:
    return catalogue.say("unread, in {language}", language=name_language(document.language, catalogue))


def _exclude(spec: Spec, excluded: Set[str]) -> Spec:
    """The spec with what the desk leaves out among the exclusions of events and quotations."""
    if not excluded:
        return spec
    events = replace(spec.events, exclude=(*spec.events.exclude, *sorted(excluded)))
    quotations = replace(spec.quotations, exclude=(*spec.quotations.exclude, *sorted(excluded)))
    return replace(spec, events=events, quotations=quotations)


def _in_the_future(document: Document, as_of: dt.date, cutoff: dt.datetime | None) -> bool:
    """Whether a document is later than the as-of date; on the day of the cut-off, the cut-off has decided."""
    if cutoff is not None and cutoff.date() == as_of:
        return False
    return document.published is not None and document.published > as_of


def _is_too_strict(document: Document, spec: Spec) -> bool:
    """Whether the readers of an edition may not see a document."""
    if spec.audience is None or document.marking is None or spec.report.marking is None:
        return False
    return document.marking.scheme.upper() != spec.report.marking.scheme.upper() or not covers(
        spec.report.marking, document.marking
    )


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


def _list_over(events: Sequence[SelectedEvent], dropped: Sequence[Dropped]) -> tuple[SelectedEvent, ...]:
    """The events that nothing but a limit kept out, in order of time."""
    over = {each.id for each in dropped if each.limited}
    return tuple(sorted((event for event in events if event.id in over), key=time_order))
