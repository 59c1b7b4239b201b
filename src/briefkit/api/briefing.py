"""A report, built from a spec: selected, composed, and held to what it may show."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.checking import check_standards
from briefkit.api.inputs import list_files
from briefkit.api.parsing import Parsing, Progress, open_cache, parse_spec
from briefkit.errors import Diagnostic, InputError, Severity, SpecError, UsageError, error
from briefkit.model.doubts import DoubtfulRow
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking, covers, join_markings
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.spec.briefing import Spec

if TYPE_CHECKING:
    from briefkit.findings import Findings


@dataclass(frozen=True, slots=True)
class Briefing:
    """A report with what it was composed from.

    Attributes:
        spec: What was asked for.
        selection: What was picked, and why the rest was not.
        report: The report.
        problems: Everything a person should look at.
        files: Paths of all that the report is made of: spec, template, sources, Word template, logo, fonts.
    """

    spec: Spec
    selection: Selection
    report: Report
    problems: tuple[Diagnostic, ...]
    files: tuple[Path, ...] = ()


def build_briefing(
    spec: Spec,
    *,
    as_of: dt.date | None = None,
    documents: Iterable[ParsedDocument] | None = None,
    parsing: Parsing | None = None,
    earlier: Sequence[Report] = (),
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> Briefing:
    """A report with its selection and its problems.

    Args:
        spec: What is asked for.
        as_of: The day the report speaks from; else see `briefkit.select.resolve_as_of`.
        documents: Parsed documents to select from; else the spec's sources are read.
        parsing: What was read of the spec's sources before; for several editions of one report.
        earlier: Reports of the same subject before this one, in any order; rows that they have keep their ids, and the
            section ``changes`` tells what changed since. Only the latest four count.
        jobs: Most processes to parse in; None for one on each processor.
        cluster: Address of a Dask scheduler whose workers parse in place of this machine's; see docs/cluster.md.
        progress: Told what is being done and how much of it is.

    Raises:
        InputError: With every source that could not be read; a report must not lack one in silence.
        SpecError: If the desk's text or rows cite what is not there, or the report is marked lower than a source.
    """
    from briefkit.compose import compose_report
    from briefkit.prose import write_sections
    from briefkit.select.document_edits import edit_documents
    from briefkit.select.earlier import order_earlier

    earlier = order_earlier(earlier)
    if documents is not None:
        parsing = Parsing(edit_documents(documents, spec.edits), ())
    if parsing is None:
        parsing = parse_spec(spec, as_of=as_of, jobs=jobs, cluster=cluster, progress=progress)
    parsing = draw_stores(spec, parsing, as_of, earlier)
    selection, problems = select_events(spec, parsing, as_of=as_of, earlier=earlier)
    written = write_sections(spec, selection, parsing.documents)
    problems += written.problems
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise SpecError(problems)
    files = tuple(list_files(spec, parsing))
    report = compose_report(selection, spec, written.blocks, written.scales)
    _check_marking(report, selection, spec)
    if earlier and report.provenance is not None:
        report = dataclasses.replace(report, provenance=dataclasses.replace(report.provenance, against=_hash(earlier)))
    problems += check_standards(report, spec=spec, selection=selection, earlier=earlier)
    return Briefing(spec, selection, report, tuple(problems), files)


def select_events(
    spec: Spec, parsing: Parsing, *, as_of: dt.date | None = None, earlier: Sequence[Report] = ()
) -> tuple[Selection, list[Diagnostic]]:
    """What a spec picks from what was read, and everything a person should look at; see `build_briefing`.

    Raises:
        InputError: With every source that could not be read; a report must not lack one in silence.
        UsageError: If an earlier report speaks from a later day, or was built by a script and cannot be compared with.
    """
    from briefkit.select import resolve_as_of
    from briefkit.select.earlier import is_tracked, order_earlier
    from briefkit.select.emptiness import find_emptiness

    parsing = draw_stores(spec, parsing, as_of, earlier)
    if not parsing.documents and not parsing.unloaded:
        raise InputError(error("I102", "the sources contain no documents", spec.path))
    day = resolve_as_of(
        spec, parsing.documents, as_of, parsing.unloaded.newest if parsing.unloaded is not None else None
    )
    for report in earlier:
        if report.head.as_of > day:
            message = f"{report.head.title!r} speaks from {report.head.as_of}, which is after {day}"
            raise UsageError(error("U101", f"{message}; compare with an earlier report"))
        if not is_tracked(report):
            message = (
                f"{report.head.title!r} was built by a script, and does not say which sentences its rows come from"
            )
            raise UsageError(error("U101", f"{message}; 'briefkit diff' compares it with the new one"))
    _check_earlier_markings(spec, earlier)
    selection, cached = _select(parsing, spec, day, order_earlier(earlier))
    problems = [*_check_language(spec), *parsing.problems, *selection.problems, *cached]
    problems += find_emptiness(selection, spec)
    return selection, problems


def _select(
    parsing: Parsing, spec: Spec, day: dt.date, earlier: Sequence[Report]
) -> tuple[Selection, Sequence[Diagnostic]]:
    """What a spec picks, which its cache may have, and what is wrong with the cache and was not said before."""
    from briefkit.select import select

    cache = open_cache(spec.cache)
    if cache is None:
        return select(parsing.documents, spec, day, earlier, parsing.unloaded), ()
    from briefkit.selecting import select_once

    selection = select_once(parsing.documents, spec, day, earlier, parsing.unloaded, cache)
    return selection, [problem for problem in cache.problems if problem not in parsing.problems]


def draw_stores(spec: Spec, parsing: Parsing, as_of: dt.date | None, earlier: Sequence[Report] = ()) -> Parsing:
    """What was read, with what a report may be made of in the stores among the sources.

    Raises:
        InputError: With every source that could not be read; a report must not lack one in silence.
        SpecError: S106, if the spec says of a store what belongs to its documents.
    """
    if parsing.errors:
        raise InputError(_place_in_spec(parsing.problems, spec))
    if not parsing.stores:
        return parsing
    from briefkit.select import resolve_as_of
    from briefkit.select.scope import find_scope
    from briefkit.store_sources import check_sources, draw_documents, find_newest_of

    check_sources(spec)
    day = resolve_as_of(spec, parsing.documents, as_of, find_newest_of(parsing.stores))
    drawn = draw_documents(parsing.stores, spec.folder, find_scope(spec, day, earlier), spec)
    return dataclasses.replace(
        parsing,
        documents=(*parsing.documents, *drawn.documents),
        problems=(*parsing.problems, *drawn.problems),
        stores=(),
        unloaded=drawn.unloaded,
    )


def _check_language(spec: Spec) -> Iterator[Diagnostic]:
    """That a report is to be in a language that has no catalogue (S116)."""
    from briefkit.languages import has_catalogue, list_catalogues

    language = spec.report.language
    if not has_catalogue(language):
        message = (
            f"reports have no words in {language!r}; all but the desk's own text is in English. There are catalogues "
            f"for {', '.join(list_catalogues())}"
        )
        yield spec.warn_at("report.language", "S116", message)


def _hash(reports: Sequence[Report]) -> str:
    """The digest of reports, as `Provenance.against` has it."""
    from briefkit.render.manifest import write_report

    return hashlib.sha256("\n".join(map(write_report, reports)).encode()).hexdigest()


def _check_earlier_markings(spec: Spec, earlier: Iterable[Report]) -> None:
    """That no section on changes repeats words of a report that is marked higher.

    Raises:
        SpecError: S115, if it may.
    """
    own = spec.report.marking
    for report in earlier if "changes" in spec.made_sections else ():
        marking = report.head.marking
        if marking is not None and not (own and _is_covered(marking, own)):
            message = (
                f"the earlier report of {report.head.as_of} is marked {marking.label}, and this one "
                f"{own.label if own else 'is not marked'}; compare with an edition that is marked no higher, raise the "
                "marking, or leave the section 'changes' out, which may repeat words of it"
            )
            raise SpecError(spec.error_at("report.marking", "S115", message))


def _is_covered(marking: Marking, own: Marking) -> bool:
    return marking.scheme.upper() == own.scheme.upper() and covers(own, marking)


def _check_marking(report: Report, selection: Selection, spec: Spec) -> None:
    """That a report is marked no lower than the sources that it cites.

    Raises:
        SpecError: S115, if its marking is lower, or no one marking can stand for those of its sources.
    """
    cited = {source.document for source in report.sources}
    strictest = join_markings(each.marking for each in selection.documents if each.marking and each.id in cited)
    own = report.head.marking
    place = "report.marking"
    if own is None and strictest:
        labels = ", ".join(f"{each.scheme} {each.label}" for each in strictest)
        raise SpecError(spec.error_at(place, "S115", f"give the report a marking; its sources are marked {labels}"))
    for marking in strictest:
        if own is not None and not _is_covered(marking, own):
            strict = next(each for each in selection.documents if each.id in cited and each.marking == marking)
            message = (
                f"the report is marked {own.label}, and it cites {strict.id!r}, which is marked {marking.label}; "
                "raise the marking of the report, or exclude what is marked higher"
            )
            raise SpecError(spec.error_at(place, "S115", message))


def judge_problems(problems: Iterable[Diagnostic], spec: Spec | None = None) -> Findings:
    """Problems with the levels that a spec gives them, without those that it turns off.

    Args:
        problems: In the order in which they are told.
        spec: What decides, by its `checks`; None to tell them all.
    """
    from briefkit.findings import judge_problems

    return judge_problems(problems, spec)


def list_doubts(briefing: Briefing) -> tuple[DoubtfulRow, ...]:
    """The rows of a report that a person should look at before it is signed, the gravest doubts first."""
    from briefkit.select.doubts import list_doubts

    return list_doubts(briefing.selection, frozenset(briefing.spec.reviewed))


def list_key_points(report: Report) -> tuple[str, ...]:
    """The key points of a report as they are printed, each with the numbers of its sources."""
    from briefkit.render.highlights import list_key_points

    return list_key_points(report)


def build_report(
    spec: Spec, *, as_of: dt.date | None = None, documents: Iterable[ParsedDocument] | None = None
) -> Report:
    """The report that a spec asks for, without the problems that `build_briefing` returns with it."""
    return build_briefing(spec, as_of=as_of, documents=documents).report


def _place_in_spec(problems: Sequence[Diagnostic], spec: Spec) -> tuple[Diagnostic, ...]:
    """Problems of a whole source (no such file, a glob without a match) with the line of the spec that names it."""
    lines = {
        source.path: spec.places.get(f"sources.{index}.path") or spec.places.get(f"sources.{index}")
        for index, source in enumerate(spec.sources)
    }
    return tuple(
        dataclasses.replace(
            problem,
            message=f"{problem.path}: {problem.message}",
            path=spec.path,
            line=place.line,
            column=place.column,
        )
        if problem.line is None and (place := lines.get(problem.path or "")) is not None
        else problem
        for problem in problems
    )
