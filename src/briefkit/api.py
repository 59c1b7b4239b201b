"""The stages joined: what the command line calls, and what ``from briefkit import ...`` gives.

The functions here raise `BriefkitError`s and print nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic, InputError, OutputError, Severity, SpecError, UsageError, error, warning
from briefkit.model.document import Document
from briefkit.model.doubts import DoubtfulRow
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking, covers, join_markings
from briefkit.model.limits import LIMITS, Limits
from briefkit.model.report import Report
from briefkit.model.selection import OUT_OF_SCOPE, Selection, Unloaded
from briefkit.model.theme import Theme
from briefkit.series import IssuePlan as IssuePlan
from briefkit.series import Stock as Stock
from briefkit.series import check_inputs
from briefkit.series import check_overwriting as check_overwriting
from briefkit.series import hold_series as hold_series
from briefkit.series import keep_issue as keep_issue
from briefkit.series import list_issues as list_issues
from briefkit.series import plan_issue as plan_issue
from briefkit.series import rebuild_ledger as rebuild_ledger
from briefkit.spec.briefing import SourceSpec
from briefkit.spec.briefing import Spec as Spec  # what `read_spec` gives, for those who import it from here

if TYPE_CHECKING:
    from briefkit.cache import Cache, Contents
    from briefkit.findings import Findings
    from briefkit.model.changes import Changes
    from briefkit.model.record import Record
    from briefkit.read import Missed, SourceEntry
    from briefkit.spec import Template
    from briefkit.spec.mending import Mended
    from briefkit.store import Contents as StoreContents
    from briefkit.storing import Added
    from briefkit.verifying import Verification
    from briefkit.workers import Crew

REVIEWED = ("split", "exclude", "reviewed")
"""Keys of a decisions file that a review adds ids to."""
FORMATS = ("docx", "pdf", "html", "md", "json", "csv")

Progress = Callable[[str, int, int], None]
"""Told what is being worked through ("files", "documents"), how many of them are done, and how many there are."""

_MOST_READ = 200_000_000
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Parsing:
    """What came of reading and parsing sources.

    Attributes:
        documents: In the order of the sources.
        problems: Everything a person should know, errors included.
        files: All files that the sources stand for, whether or not they could be read.
        stores: Stores among the sources; what a report may be made of in them is loaded with its spec.
        unloaded: Documents of stores that cannot be in the report, by number, once they are loaded.
    """

    documents: tuple[ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]
    files: tuple[Path, ...] = ()
    stores: tuple[Path, ...] = ()
    unloaded: Unloaded | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The problems because of which something could not be read."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


@dataclass(frozen=True, slots=True)
class WrittenParsing:
    """What came of reading, parsing and writing sources.

    Attributes:
        lines: A JSON object for each document, in UTF-8 and without a line's end, in the order of the sources.
        problems: Everything a person should know, errors included.
        files: All files that the sources stand for, whether or not they could be read.
    """

    lines: tuple[bytes, ...]
    problems: tuple[Diagnostic, ...]
    files: tuple[Path, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The problems because of which something could not be read."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


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


def load_spec(path: str | Path) -> Spec:
    """The briefing spec in a YAML file, without the warnings that `read_spec` returns with it.

    Raises:
        SpecError: With every problem of the file, each with line and column.
    """
    return read_spec(path)[0]


def read_spec(
    path: str | Path, settings: Sequence[str] = (), audience: str | None = None
) -> tuple[Spec, tuple[Diagnostic, ...]]:
    """The briefing spec in a YAML file, and its warnings.

    Args:
        path: The file.
        settings: Values laid over it, each as ``KEY=VALUE`` with a dotted key.
        audience: Whose edition is read; None for the whole report.

    Raises:
        SpecError: With every problem of the file, each with line and column.
        UsageError: U101, if a setting is none, or the spec has no such audience.
    """
    from briefkit import spec

    return spec.read_spec(path, settings, audience)


def read_limits(settings: Sequence[str]) -> Limits:
    """What a file may cost, from ``NAME=VALUE`` pairs with the names and values of a spec's `limits`.

    Raises:
        UsageError: With everything that is wrong.
    """
    from briefkit import spec

    return spec.read_limits(settings) if settings else LIMITS


def spec_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of the briefing spec."""
    from briefkit import spec

    return spec.spec_schema()


def report_schema() -> dict[str, object]:
    """The JSON Schema of a report as JSON."""
    from briefkit.render import json_schema

    return json_schema.report_schema()


def diagnostics_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a line that ``--log-format json`` prints."""
    text = files("briefkit").joinpath("diagnostics.schema.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


def list_templates() -> tuple[Template, ...]:
    """The templates that come with briefkit."""
    from briefkit import spec

    return spec.list_templates()


def init_project(folder: Path, template: str) -> tuple[Path, ...]:
    """Make a briefing project from a template's example.

    Args:
        folder: Made if it is not there; nothing in it is overwritten.
        template: Name of one of ours.

    Returns:
        The files that were made.

    Raises:
        SpecError: S110, if there is no such template.
        OutputError: R101, if a file is already there or cannot be written.
    """
    from briefkit import spec

    on_hand = {found.name: found for found in spec.list_templates()}
    if template not in on_hand:
        raise SpecError(error("S110", f"no template {template!r}; there are {', '.join(on_hand)}"))
    example = on_hand[template].example
    files = {path: folder / path.relative_to(example) for path in sorted(example.rglob("*")) if path.is_file()}
    there = [str(path) for path in files.values() if path.exists()]
    if there:
        raise OutputError([error("R101", "is already there and is not overwritten", path) for path in there])
    write_files([(path, source.read_bytes()) for source, path in files.items()])
    return tuple(files.values())


def parse(
    *sources: str | Path, jobs: int | None = None, cluster: str | None = None, cache: str | Path | None = None
) -> tuple[ParsedDocument, ...]:
    """The documents of files, folders or globs, parsed.

    Args:
        sources: Files, folders or globs, relative to the current folder.
        jobs: Most processes to parse in; None for one on each processor.
        cluster: Address of a Dask scheduler whose workers parse in place of this machine's; see docs/cluster.md.
        cache: Folder where what is parsed is kept for later calls, and found again; None for none.

    Raises:
        InputError: With every source that could not be read.
    """
    parsing = parse_paths(map(str, sources), jobs=jobs, cluster=cluster, cache=cache)
    if parsing.errors:
        raise InputError(parsing.errors)
    return parsing.documents


def parse_paths(
    paths: Iterable[str],
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
    cache: str | Path | None = None,
) -> Parsing:
    """The documents of files, folders or globs, parsed; what could not be read is among the problems.

    Args:
        paths: Relative to the current folder.
        jobs: Most processes to parse in; None for one on each processor.
        cluster: Address of a Dask scheduler whose workers parse in place of this machine's; see docs/cluster.md.
        limits: What a file and a document may cost.
        progress: Told what is being done and how much of it is.
        cache: Folder where what is parsed is kept and found again; None for none.
    """
    from briefkit.select.scope import Scope
    from briefkit.store_sources import draw_documents

    sources = [SourceSpec(path) for path in paths]
    parsing = parse_sources(sources, Path(), jobs=jobs, cluster=cluster, limits=limits, progress=progress, cache=cache)
    drawn = draw_documents(parsing.stores, Path(), Scope())
    documents, problems = (*parsing.documents, *drawn.documents), (*parsing.problems, *drawn.problems)
    return dataclasses.replace(parsing, documents=documents, problems=problems, stores=())


def parse_sources(
    sources: Iterable[SourceSpec],
    folder: Path,
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
    spec: Spec | None = None,
    as_of: dt.date | None = None,
    cache: str | Path | None = None,
) -> Parsing:
    """The documents of a spec's sources, parsed; what could not be read is among the problems, and stores are named.

    Args:
        sources: Where the documents are.
        folder: What relative paths start from.
        jobs: Most processes to parse in, None for one on each processor; the order of the documents does not depend
            on it.
        cluster: Address of a Dask scheduler whose workers parse in place of this machine's; see docs/cluster.md.
        limits: What a file and a document may cost.
        progress: Told what is being done and how much of it is.
        spec: Where the sources stand, for messages about what they name and nothing is called.
        as_of: The day that the report speaks from, by which an embargo must have ended; None where there is none.
        cache: Folder where what is parsed is kept and found again; None for none.
    """
    from briefkit.parsing import analyse_documents
    from briefkit.workers import open_crew

    opened = _open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        found = _read_all(crew, sources, folder, limits, progress, opened, spec, as_of)
        parsed, failed = analyse_documents(crew, found.documents, found.count(progress), opened)
    told = (problem for document in parsed for problem in document.problems)
    problems = (*found.problems, *failed, *told, *(opened.problems if opened else ()))
    return Parsing(parsed, problems, found.files, found.stores)


def write_parsed(
    paths: Iterable[str],
    *,
    jobs: int | None = None,
    cluster: str | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
    cache: str | Path | None = None,
) -> WrittenParsing:
    """The documents of files, folders or globs, parsed and written as JSON; see `parse_paths`."""
    from briefkit.parsing import write_documents
    from briefkit.select.scope import Scope
    from briefkit.store_sources import draw_documents
    from briefkit.workers import open_crew

    opened = _open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        found = _read_all(crew, map(SourceSpec, paths), Path(), limits, progress, opened)
        drawn = draw_documents(found.stores, Path(), Scope())
        documents = (*found.documents, *drawn.documents)
        written, failed = write_documents(crew, documents, found.count(progress), opened)
    told = (problem for document in written for problem in document.problems)
    problems = (*found.problems, *failed, *told, *(opened.problems if opened else ()))
    return WrittenParsing(tuple(document.line for document in written), problems, found.files)


def _open_cache(folder: str | Path | None) -> Cache | None:
    """The cache in a folder, if one is wanted."""
    if folder is None:
        return None
    from briefkit.cache import Cache

    return Cache(Path(folder))


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read of all sources."""

    documents: tuple[Document | ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]
    files: tuple[Path, ...]
    stores: tuple[Path, ...]

    def count(self, progress: Progress | None) -> Callable[[int], None] | None:
        return _count(progress, "documents", sum(isinstance(document, Document) for document in self.documents))


def _read_all(
    crew: Crew,
    sources: Iterable[SourceSpec],
    folder: Path,
    limits: Limits,
    progress: Progress | None,
    cache: Cache | None,
    spec: Spec | None = None,
    as_of: dt.date | None = None,
) -> _Found:
    """The documents of all sources that are files, each once and with an id of its own."""
    from briefkit.parsing import FileToRead, read_files
    from briefkit.read import collect_documents, plan_files
    from briefkit.store_sources import split_sources

    stores, others = split_sources(sources, folder)
    entries = [_make_entry(source, limits, as_of) for source in others]
    plan = plan_files(entries, folder)
    files = [FileToRead(file.found, file.options, file.named) for file in plan.files]
    readings = read_files(crew, files, _count(progress, "files", len(files)), cache)
    collection = collect_documents(entries, plan, readings)
    missed = (_place_missed(each, entries, spec) for each in collection.missed)
    read = tuple(file.found.place for file in files if isinstance(file.found.place, Path))
    if spec is None or not spec.edits:
        return _Found(collection.documents, (*collection.problems, *missed), read, tuple(stores))
    from briefkit.select.document_edits import drop_settled, edit_documents

    edited = edit_documents(collection.documents, spec.edits)
    problems = (*drop_settled(collection.problems, edited), *missed)
    return _Found(edited, problems, read, tuple(stores))


def _count(progress: Progress | None, what: str, all_of_them: int) -> Callable[[int], None] | None:
    return None if progress is None else lambda done: progress(what, done, all_of_them)


def _make_entry(source: SourceSpec, limits: Limits, as_of: dt.date | None) -> SourceEntry:
    from briefkit.read import Moment, SourceEntry, SourceOptions

    date = source.date
    moment = Moment(date.date(), date) if isinstance(date, dt.datetime) else Moment(date) if date else None
    options = SourceOptions(
        outlet=source.outlet,
        reliability=source.reliability,
        marking=source.marking,
        language=source.language,
        fields=source.fields,
        as_of=as_of,
        title=source.title,
        published=moment,
        byline=source.byline,
        url=source.url,
        limits=limits,
    )
    return SourceEntry(source.path, options, source.document, source.exclude)


def _place_missed(missed: Missed, entries: Sequence[SourceEntry], spec: Spec | None) -> Diagnostic:
    """A warning for what an entry of the sources names and nothing is called, where it stands in the spec."""
    key = f"sources.{missed.entry}.{missed.key}"
    place = (spec.places.get(key) or spec.places.get(key.rpartition(".")[0])) if spec else None
    if spec is None or place is None:
        return warning("L103", missed.message, spec.path if spec else entries[missed.entry].path)
    return warning("L103", missed.message, spec.path, place.line, place.column)


def describe_cache(folder: Path) -> Contents:
    """What is in a cache; see `briefkit.cache.describe`."""
    from briefkit import cache

    return cache.describe(folder)


def clear_cache(folder: Path, *, old_only: bool = False) -> int:
    """Remove entries of a cache, and say how many; see `briefkit.cache.clear`."""
    from briefkit import cache

    return cache.clear(folder, old_only=old_only)


def verify_cache(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every entry of a cache, and remove what is damaged; see `briefkit.cache.verify`."""
    from briefkit import cache

    return cache.verify(folder)


def add_to_store(
    store: Path,
    paths: Iterable[str] = (),
    *,
    spec: Spec | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
    limits: Limits = LIMITS,
    progress: Progress | None = None,
    cache: str | Path | None = None,
) -> Added:
    """Read and analyse sources, as far as a store does not have them yet, and put their documents into it.

    What an earlier version of briefkit has analysed is analysed anew, whether or not its files are among the sources.

    Args:
        store: A folder; made if it is not there.
        paths: Files, folders or globs, relative to the current folder.
        spec: Whose sources are added too, with all that it says of them.
        jobs: Most processes to work in; None for one on each processor.
        cluster: Address of a scheduler whose workers do the work instead; see `parse_paths`.
        limits: What a file and a document may cost.
        progress: Told how many files are done.
        cache: Folder where analyses of earlier runs are found; None for none.

    Raises:
        InputError: D101 or D102, if the store cannot be written to; what was written before stays.
    """
    from briefkit.read import is_address
    from briefkit.store_sources import name_from
    from briefkit.storing import fill_store
    from briefkit.workers import open_crew

    sources = [(SourceSpec(path), Path()) for path in paths]
    if spec is not None:
        sources += [(source, spec.folder) for source in spec.sources]
    named = (
        source
        if is_address(source.path)
        else dataclasses.replace(source, path=name_from(folder / source.path, store.parent))
        for source, folder in sources
    )
    entries = [_make_entry(source, limits, None) for source in named]
    opened = _open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        told = None if progress is None else lambda done, every: progress("files", done, every)
        added = fill_store(crew, store, entries, told, opened)
    missed = (warning("L103", each.message, entries[each.entry].path) for each in added.missed)
    problems = (*added.problems, *missed, *(opened.problems if opened else ()))
    return dataclasses.replace(added, problems=problems, missed=())


def describe_store(folder: Path) -> StoreContents:
    """What is in a store; see `briefkit.store.describe`."""
    from briefkit import store

    return store.describe(folder)


def verify_store(folder: Path) -> tuple[int, tuple[Diagnostic, ...]]:
    """Look at every document of a store, and remove what is damaged; see `briefkit.store.verify`."""
    from briefkit import store

    return store.verify(folder)


def remove_from_store(folder: Path, names: Sequence[str]) -> tuple[int, tuple[Diagnostic, ...]]:
    """Take documents out of a store; see `briefkit.store.remove`."""
    from briefkit import store

    return store.remove(folder, names)


def parse_spec(
    spec: Spec,
    *,
    as_of: dt.date | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> Parsing:
    """The documents of a spec's sources, parsed; see `build_briefing` for the arguments."""
    from briefkit.select import resolve_as_of

    day = resolve_as_of(spec, (), as_of)
    return parse_sources(
        spec.sources,
        spec.folder,
        jobs=jobs,
        cluster=cluster,
        limits=spec.limits,
        progress=progress,
        spec=spec,
        as_of=day,
        cache=spec.cache,
    )


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
    parsing = _draw(spec, parsing, as_of, earlier)
    selection, problems = select_events(spec, parsing, as_of=as_of, earlier=earlier)
    written = write_sections(spec, selection, parsing.documents)
    problems += written.problems
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise SpecError(problems)
    files = tuple(_list_files(spec, parsing))
    report = compose_report(selection, spec, written.blocks, written.scales)
    _check_marking(report, selection, spec)
    if earlier and report.provenance is not None:
        report = dataclasses.replace(report, provenance=dataclasses.replace(report.provenance, against=_hash(earlier)))
    problems += check_standards(report, spec=spec, selection=selection, earlier=earlier)
    return Briefing(spec, selection, report, tuple(problems), files)


def mend_spec(path: Path, problems: Iterable[Diagnostic]) -> tuple[Mended, ...]:
    """A spec and its file of decisions with every change that alone can mend a problem; those of the two that change.

    Args:
        path: The spec.
        problems: What is wrong with it.
    """
    from briefkit.spec.mending import mend_spec

    return mend_spec(path, problems)


def check_standards(
    report: Report,
    path: str = "",
    *,
    spec: Spec | None = None,
    selection: Selection | None = None,
    earlier: Sequence[Report] = (),
) -> tuple[Diagnostic, ...]:
    """Everything in a report that breaks a rule of the field; `build_briefing` has done this.

    Args:
        report: Any report, also one that a script built or that `read_record` gave.
        path: The file that problems are told of, where there is no spec.
        spec: What it was made by, which gives problems their lines.
        selection: What it was composed from.
        earlier: Reports of the same subject before it, whose numbers and periods it has to follow.
    """
    from briefkit.checks import Case, apply_rules

    return apply_rules(Case(report, spec.path if spec else path, spec, selection, tuple(earlier)))


def select_events(
    spec: Spec, parsing: Parsing, *, as_of: dt.date | None = None, earlier: Sequence[Report] = ()
) -> tuple[Selection, list[Diagnostic]]:
    """What a spec picks from what was read, and everything a person should look at; see `build_briefing`.

    Raises:
        InputError: With every source that could not be read; a report must not lack one in silence.
    """
    from briefkit.select import resolve_as_of, select
    from briefkit.select.earlier import is_tracked, order_earlier

    parsing = _draw(spec, parsing, as_of, earlier)
    if not parsing.documents and not parsing.unloaded:
        raise InputError(error("I102", "the sources hold no document", spec.path))
    day = resolve_as_of(
        spec, parsing.documents, as_of, parsing.unloaded.newest if parsing.unloaded is not None else None
    )
    for report in earlier:
        if report.head.as_of > day:
            message = f"{report.head.title!r} speaks from {report.head.as_of}, which is after {day}"
            raise UsageError(error("U101", f"{message}; compare with an earlier report"))
        if not is_tracked(report):
            message = f"{report.head.title!r} was built by a script, and does not say what its rows are told by"
            raise UsageError(error("U101", f"{message}; 'briefkit diff' compares it with the new one"))
    _check_earlier_markings(spec, earlier)
    selection = select(parsing.documents, spec, day, order_earlier(earlier), parsing.unloaded)
    problems = [*_check_language(spec), *parsing.problems, *selection.problems]
    if not selection.events and not selection.quotations:
        problems.append(warning("L101", _why_nothing(selection), spec.path))
    return selection, problems


def _draw(spec: Spec, parsing: Parsing, as_of: dt.date | None, earlier: Sequence[Report] = ()) -> Parsing:
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


def escape_markdown(text: str) -> str:
    """Words of a line, which may be anyone's, as Markdown that is nothing but words."""
    from briefkit.render.markdown.escaping import escape_markdown

    return escape_markdown(text)


def list_key_points(report: Report) -> tuple[str, ...]:
    """The key points of a report as they are printed, each with the numbers of its sources."""
    from briefkit.render.highlights import list_key_points

    return list_key_points(report)


def find_decisions(spec: Spec) -> Path:
    """The file that decisions about a spec are added to; a check before anybody decides anything.

    Raises:
        SpecError: S101, if the file cannot be read; S106, if it is written so that nothing can be added.
    """
    from briefkit.spec.decisions_file import add_decisions
    from briefkit.spec.files import read_text_file

    path = Path(spec.decisions) if spec.decisions is not None else spec.folder / "decisions.yaml"
    if path.exists():
        add_decisions(read_text_file(path), {"e-0": {}}, {key: ["e-0"] for key in REVIEWED}, str(path))
    return path


def write_decisions(spec: Spec, edits: Mapping[str, Mapping[str, object]], lists: Mapping[str, Sequence[str]]) -> Path:
    """Add decisions to the file that a spec names for them, or to a new ``decisions.yaml`` beside the spec.

    Args:
        spec: The spec.
        edits: Corrections by the id of an event, quotation or document.
        lists: Ids by key: "exclude", "split", "reviewed".

    Returns:
        The file.

    Raises:
        SpecError: S101, if the file cannot be read; S106, if it is written so that nothing can be added.
        OutputError: R101, if it cannot be written.
    """
    from briefkit.spec.decisions_file import add_decisions
    from briefkit.spec.files import read_text_file

    path = find_decisions(spec)
    text = read_text_file(path) if path.exists() else ""
    return write_file(path, add_decisions(text, edits, lists, str(path)).encode())


def list_inputs(spec: Spec) -> tuple[Path, ...]:
    """The files that a report would be made of: the spec, what it names, and those that its sources stand for now."""
    from briefkit.read import plan_files
    from briefkit.store_sources import list_databases, split_sources

    stores, others = split_sources(spec.sources, spec.folder)
    plan = plan_files([_make_entry(source, spec.limits, None) for source in others], spec.folder)
    planned = (
        *(file.found.place for file in plan.files if isinstance(file.found.place, Path)),
        *list_databases(stores),
    )
    return tuple(dict.fromkeys(_list_files(spec, Parsing((), (), planned))))


def list_mentions(path: Path) -> tuple[Path, ...]:
    """The files that a spec may mean which cannot be read: itself, and every path that a value of it would be."""
    from briefkit import spec

    return spec.list_mentions(path)


def _list_files(spec: Spec, parsing: Parsing) -> Iterator[Path]:
    """The files that a report is made of: the spec, what it names, and all sources, used or not."""
    from briefkit.read import is_address
    from briefkit.spec import list_template_files

    yield Path(spec.path)
    yield from list_template_files(spec.template, spec.folder)
    look = spec.theme
    if spec.decisions is not None:
        yield Path(spec.decisions)
    yield from (Path(section.prose.path) for section in spec.sections if section.prose is not None)
    yield from (Path(file.path) for file in (look.word_template, look.logo, *look.fonts) if file is not None)
    yield from parsing.files
    origins = (parsed.document.origin for parsed in parsing.documents)
    paths = dict.fromkeys(origin.path for origin in origins if origin is not None)
    yield from (spec.folder / path for path in paths if not is_address(path))


def build_report(
    spec: Spec, *, as_of: dt.date | None = None, documents: Iterable[ParsedDocument] | None = None
) -> Report:
    """The report that a spec asks for, without the problems that `build_briefing` returns with it."""
    return build_briefing(spec, as_of=as_of, documents=documents).report


def render_docx(report: Report, path: str | Path, *, theme: Theme | None = None) -> Path:
    """Write a report as DOCX; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "docx", theme))


def render_pdf(report: Report, path: str | Path, *, theme: Theme | None = None) -> Path:
    """Write a report as PDF; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "pdf", theme))


def render_html(
    report: Report, path: str | Path, *, theme: Theme | None = None, selection: Selection | None = None
) -> Path:
    """Write a report as one web page; `check_report` returns what a person should know about it.

    Args:
        report: The report.
        path: The file.
        theme: How it looks.
        selection: See `render_bytes`.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "html", theme, selection))


def render_markdown(report: Report, path: str | Path) -> Path:
    """Write a report as Markdown; `check_report` returns what a person should know about it.

    Raises:
        OutputError: If it cannot be rendered or the file cannot be written; a file that was there is left as it was.
    """
    return write_file(Path(path), render_bytes(report, "md"))


def render_csv(report: Report, path: str | Path, *, selection: Selection | None = None) -> tuple[Path, ...]:
    """Write the tables of a report as CSV, all of them or none.

    Args:
        report: The report.
        path: For ``brief.csv`` the tables go to ``brief-events.csv``, ``brief-actors.csv`` and so on, beside it.
        selection: What the report was made of, for days and figures that it does not hold: `Briefing.selection`.

    Returns:
        The files.

    Raises:
        OutputError: If one of them cannot be written; files that were there are left as they were.
    """
    files = render_files(report, "csv", Path(path), selection=selection)
    write_files(tuple(files.items()))
    return tuple(files)


def name_files(form: str, path: Path) -> tuple[Path, ...]:
    """The files that a report in one of the `FORMATS` is written to: the path itself; of CSV, one for each table."""
    if form != "csv":
        return (path,)
    from briefkit.render.csv import name_tables

    return tuple(name_tables(path).values())


def render_files(
    report: Report,
    form: str,
    path: Path,
    theme: Theme | None = None,
    selection: Selection | None = None,
) -> dict[Path, bytes]:
    """The files of a report in one of the `FORMATS`; see `name_files` and `render_bytes`."""
    if form != "csv":
        return {path: render_bytes(report, form, theme, selection)}
    from briefkit.render.csv import csv_files, name_tables

    tables = csv_files(report, selection)
    return {file: tables[name] for name, file in name_tables(path).items()}


def render_bytes(
    report: Report,
    form: str,
    theme: Theme | None = None,
    selection: Selection | None = None,
) -> bytes:
    """A report in one of the `FORMATS`.

    Args:
        report: The report.
        form: "docx", "pdf", "html", "md" or "json"; CSV is several files, see `render_csv`.
        theme: How it looks; JSON has no look.
        selection: What the report was made of: `Briefing.selection`. JSON has all of it, a web page what rows rest on.

    Raises:
        OutputError: If the report holds something that the format cannot show, or something of it is not in the file.
    """
    look = theme or Theme()
    try:
        match form:
            case "docx":
                from briefkit.render.docx import docx_bytes

                return docx_bytes(report, look)
            case "pdf":
                return _read_back_pdf(report, look)
            case "html":
                from briefkit.render.html import html_bytes

                return html_bytes(report, look, selection.evidence if selection else ())
            case "md":
                from briefkit.render.markdown import markdown_bytes

                return markdown_bytes(report, look)
            case "json":
                from briefkit.render.json import json_bytes

                return json_bytes(report, selection)
            case "csv":
                raise UsageError(error("U101", "csv is several files; use render_csv"))
            case _:
                raise UsageError(error("U101", f"no format {form!r}; there are {', '.join(FORMATS)}"))
    except ValueError as problem:
        raise OutputError(error("R102", f"the {form} could not be rendered: {problem}")) from problem


def read_record(path: str | Path) -> Record:
    """The report that a file carries in itself, as briefkit wrote it into it.

    Args:
        path: A DOCX, PDF, HTML or JSON that briefkit wrote, or the manifest of one.

    Raises:
        InputError: I101 or I103, if the file cannot be read; V101, if it carries no report; V102, if that is damaged or
            of a version that this one cannot read.
    """
    from briefkit.render.records import read_record

    return read_record(Path(path))


def compare_reports(before: Report, now: Report) -> Changes:
    """What changed from an earlier report of the same subject to this one, with nothing but the two at hand."""
    from briefkit.select.changes import compare_reports

    return compare_reports(before, now)


def redline_bytes(before: Report, now: Report, theme: Theme | None = None) -> bytes:
    """What changed from one report to another, as a DOCX with Word's own tracked changes.

    Args:
        before: What rejecting all changes gives.
        now: What accepting all changes gives.
        theme: How both look.

    Raises:
        OutputError: If one of them cannot be rendered.
    """
    from briefkit.render.docx.redline import redline_docx

    try:
        return redline_docx(before, now, theme or Theme())
    except ValueError as problem:
        raise OutputError(error("R102", f"the redline could not be rendered: {problem}")) from problem


def verify_report(
    path: str | Path,
    *sources: str | Path,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress | None = None,
) -> Verification:
    """Whether a report prints what it was made to print, and its sources say it.

    Args:
        path: A DOCX, PDF, HTML or JSON that briefkit wrote.
        sources: Where its sources are: files, folders or globs, or specs that name them; without any, only the file
            itself is checked.
        jobs: Most processes to read in; None for one on each processor.
        cluster: Address of a Dask scheduler whose workers parse in place of this machine's; see docs/cluster.md.
        progress: Told what is being done and how much of it is.

    Raises:
        InputError: V101 or V102, if the file carries no report that can be read; or with every source that could not
            be read.
    """
    from briefkit.verifying import verify_record

    record = read_record(path)
    if not sources:
        return verify_record(record, Path(path), None)
    documents: list[Document] = []
    for source in map(str, sources):
        documents += _read_documents(source, jobs, cluster, progress)
    return verify_record(record, Path(path), documents)


def _read_documents(
    source: str, jobs: int | None, cluster: str | None, progress: Progress | None
) -> Iterator[Document]:
    """The documents of a file, folder, glob or spec, as they are read, without what is found in them.

    Raises:
        InputError: With every source that could not be read.
    """
    from briefkit.workers import open_crew

    spec = load_spec(source) if source.lower().endswith((".yaml", ".yml")) else None
    limits = spec.limits if spec else LIMITS
    with open_crew(limits, jobs, cluster) as crew:
        entries, folder = (spec.sources, spec.folder) if spec else ((SourceSpec(source),), Path())
        found = _read_all(crew, entries, folder, limits, progress, None, spec)
    wrong = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    if wrong:
        raise InputError(wrong)
    for each in found.documents:
        yield each.document if isinstance(each, ParsedDocument) else each


def _read_back_pdf(report: Report, theme: Theme) -> bytes:
    """A report as PDF, read again to see that nothing was lost.

    Raises:
        OutputError: R103, for each part of the report, link, marking or manifest that is not in the file.
    """
    from briefkit.render.pdf import checked_bytes

    content, lost = checked_bytes(report, theme)
    if lost:
        raise OutputError([error("R103", f"the PDF does not hold {what}") for what in lost])
    return content


def check_report(
    report: Report, theme: Theme | None = None, formats: Iterable[str] = FORMATS
) -> tuple[Diagnostic, ...]:
    """Everything that a person should know about a report in some formats, and rendering it does not stop at.

    Args:
        report: The report.
        theme: The look that it is rendered with.
        formats: The formats that are wanted, of those in `FORMATS`.

    Returns:
        Addresses that are printed without their user information (R110); characters that the PDF has no font for
        (R104); what is wrong or doubtful about the Word template of the theme, errors among it, with which the DOCX
        cannot be rendered (R106 to R108).

    Raises:
        OutputError: R105, if the Word template cannot be opened.
        UsageError: U101, if there is no such format.
    """
    look, wanted = theme or Theme(), frozenset(formats)
    for form in sorted(wanted.difference(FORMATS)):
        raise UsageError(error("U101", f"no format {form!r}; there are {', '.join(FORMATS)}"))
    found: list[Diagnostic] = []
    if wanted - {"json"}:
        found += _find_trimmed_addresses(report)
    if "pdf" in wanted:
        found += _find_missing_characters(report, look)
    if "docx" in wanted:
        found += _check_word_template(look, report)
    return tuple(found)


def _find_missing_characters(report: Report, theme: Theme) -> tuple[Diagnostic, ...]:
    """A warning for each script of the report with characters that neither a packed font nor one of the theme has."""
    from briefkit.render.pdf import missing_characters
    from briefkit.render.script_names import name_script

    missing: dict[str, list[str]] = {}
    for character in missing_characters(report, theme):
        missing.setdefault(name_script(character), []).append(character)
    return tuple(
        warning(
            "R104",
            f"no font has the {script} characters in this report ({len(found)} of them, first {found[0]!r}, "
            f"U+{ord(found[0]):04X}); the PDF shows boxes, and keeps them searchable; name a font file under 'fonts'",
        )
        for script, found in missing.items()
    )


def _find_trimmed_addresses(report: Report) -> tuple[Diagnostic, ...]:
    """A warning for each address of the report that is printed without its user information."""
    from briefkit.render.addresses import find_trimmed

    return tuple(
        warning("R110", f"user information was left out of the address {shown}") for shown in find_trimmed(report)
    )


def _check_word_template(theme: Theme, report: Report) -> tuple[Diagnostic, ...]:
    """Everything that is wrong or doubtful about the Word template of a theme, if it has one.

    Raises:
        OutputError: R105, if it cannot be opened.
    """
    if theme.word_template is None:
        return ()
    from briefkit.render.docx.lint import check_template

    return check_template(theme.word_template, report)


def read_earlier(plan: IssuePlan) -> tuple[Report, ...]:
    """The reports of the issues before one, the latest first, as many as a report is compared with.

    Raises:
        InputError: V101 or V102, if one is not as it was written; see `read_record`.
    """
    from briefkit.select.earlier import MOST_EARLIER

    return tuple(read_record(path).report for path in plan.earlier[:MOST_EARLIER])


def check_issue(plan: IssuePlan, spec: Spec, parsing: Parsing) -> None:
    """Refuse an issue that is made of other issues, and one that nobody asked for and nothing was published for.

    Args:
        plan: The issue.
        spec: What it is made by.
        parsing: What was read of the spec's sources.

    Raises:
        SpecError: S114 or N108.
    """
    check_inputs(plan, spec, parsing.files)
    days = [parsed.document.published for parsed in _draw(spec, parsing, plan.as_of).documents]
    if plan.assumed and not any(day is not None and day in plan.period for day in days):
        message = (
            f"no source was published in the period of issue {plan.number}, {plan.period.begin} to "
            f"{plan.period.finish}; add --as-of {plan.as_of} to make it all the same"
        )
        raise SpecError(spec.error_at("series", "N108", message))


def render_issue(plan: IssuePlan, briefing: Briefing) -> dict[str, bytes]:
    """The files of an issue, or of one of its editions, by name.

    These are the report in every format of the series and as JSON, its manifest, and a copy of the decisions that it
    was made with.

    Args:
        plan: The issue.
        briefing: What was built of the spec that `plan.apply` gave.

    Raises:
        OutputError: As `render_bytes`; R101, if the decisions have changed since they were read.
    """
    from briefkit.render.manifest import write_manifest
    from briefkit.series import DECISIONS, name_manifest

    spec, report = briefing.spec, briefing.report
    files = {
        path.name: content
        for each in spec.outputs
        for path, content in render_files(report, each.format, Path(each.path), spec.theme, briefing.selection).items()
    }
    files[name_manifest(spec.audience)] = f"{write_manifest(report)}\n".encode()
    if spec.decisions is not None:
        files[DECISIONS] = _copy_decisions(spec, spec.decisions)
    return files


def _copy_decisions(spec: Spec, path: str) -> bytes:
    """The decisions that a spec was read with."""
    try:
        content = Path(path).read_bytes()
    except OSError as failure:
        raise OutputError(error("R101", f"cannot be copied: {failure.strerror}", path)) from failure
    if spec.provenance is not None and hashlib.sha256(content).hexdigest() != spec.provenance.decisions:
        raise OutputError(error("R101", "was changed while the report was made; render it again", path))
    return content


def find_replaced(path: Path, form: str, report: Report) -> tuple[Diagnostic, ...]:
    """A warning for each file that is about to be replaced and does not have the report's title.

    Args:
        path: Where the report goes.
        form: One of the `FORMATS`.
        report: What goes there.
    """
    return tuple(problem for file in name_files(form, path) for problem in _find_replaced(file, form, report))


def _find_replaced(path: Path, form: str, report: Report) -> tuple[Diagnostic, ...]:
    if not path.is_file() or path.stat().st_size == 0:
        return ()
    title = _read_title(path, form) if path.stat().st_size <= _MOST_READ else None
    if title is None:
        return (warning("R112", f"replaced a file that was no {form} report with a title", str(path)),)
    if not title or _shorten(title) == _shorten(report.head.title):  # a table without rows has none
        return ()
    return (warning("R112", f"replaced a report with another title, {_shorten(title)!r}", str(path)),)


def _read_title(path: Path, form: str) -> str | None:
    match form:
        case "docx":
            from briefkit.render.docx.title import read_title
        case "pdf":
            from briefkit.render.pdf.title import read_title
        case "csv":
            from briefkit.render.csv import read_title
        case "html":
            from briefkit.render.html.title import read_title
        case "md":
            from briefkit.render.markdown import read_title
        case _:
            from briefkit.render.json import read_title
    return read_title(path)


def _shorten(title: str) -> str:
    """A title as far as every format keeps it whole."""
    from briefkit.render.sanitise import clean_text

    return " ".join(clean_text(title).split())[:_LONGEST_TITLE]


def write_file(path: Path, content: bytes) -> Path:
    """Write a file whole or not at all; see `write_files`."""
    write_files([(path, content)])
    return path


def write_files(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write files, all of them or none, each whole.

    A link is followed; what is no regular file (a pipe, a device) is written to.

    Raises:
        OutputError: R101, naming the file and what the system said; everything is as it was then.
    """
    from briefkit.writing import write_files

    write_files(files)


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


def _why_nothing(selection: Selection) -> str:
    """The commonest reasons for which everything was left out."""
    counts: dict[str, int] = {}
    for dropped in (each for each in selection.dropped if each.kind != "figure"):
        counts[dropped.reason] = counts.get(dropped.reason, 0) + 1
    listed = sum(dropped.kind == "document" for dropped in selection.dropped)
    out_of_scope = sum(number for _, number in selection.corpus.left_out) - listed
    if out_of_scope:
        counts[f"of all documents {OUT_OF_SCOPE}"] = out_of_scope
    common = sorted(counts, key=lambda reason: (-counts[reason], reason))[:3]
    reasons = "; ".join(f"{counts[reason]} {reason}" for reason in common)
    return f"no event and no quotation was selected{f' ({reasons})' if reasons else ''}"
