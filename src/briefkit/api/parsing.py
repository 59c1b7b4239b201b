"""Documents of sources, read and parsed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic, InputError, Severity, warning
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.limits import LIMITS, Limits
from briefkit.model.selection import Unloaded
from briefkit.spec.briefing import SourceSpec, Spec

if TYPE_CHECKING:
    from briefkit.cache import Cache
    from briefkit.read import Missed, SourceEntry
    from briefkit.workers import Crew


Progress = Callable[[str, int, int], None]
"""Told what is being worked through ("files", "documents"), how many of them are done, and how many there are."""


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

    opened = open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        found = read_all(crew, sources, folder, limits, progress, opened, spec, as_of)
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

    opened = open_cache(cache)
    with open_crew(limits, jobs, cluster) as crew:
        found = read_all(crew, map(SourceSpec, paths), Path(), limits, progress, opened)
        drawn = draw_documents(found.stores, Path(), Scope())
        documents = (*found.documents, *drawn.documents)
        written, failed = write_documents(crew, documents, found.count(progress), opened)
    told = (problem for document in written for problem in document.problems)
    problems = (*found.problems, *failed, *told, *(opened.problems if opened else ()))
    return WrittenParsing(tuple(document.line for document in written), problems, found.files)


def open_cache(folder: str | Path | None) -> Cache | None:
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


def read_all(
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
    entries = [make_entry(source, limits, as_of) for source in others]
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


def make_entry(source: SourceSpec, limits: Limits, as_of: dt.date | None) -> SourceEntry:
    """An entry of a spec's sources as reading takes it."""
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
