"""Which files the sources of a spec mean, each once, and what their entries say of it together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from briefkit.errors import Diagnostic, InputError
from briefkit.model.file_names import restore_name
from briefkit.read.files import WILDCARDS, FoundFile, FoundFiles, find_base, find_files
from briefkit.read.naming import names_file, suggest
from briefkit.read.source import SourceOptions
from briefkit.read.supplied import join_options


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One entry of a spec's sources.

    Attributes:
        path: File, folder or glob, relative to the spec's folder.
        options: What the entry says of its documents.
        document: The one document of its files that is meant; None for all of them.
        exclude: Files, folders, globs or documents that are not read.
    """

    path: str
    options: SourceOptions = field(default_factory=SourceOptions)
    document: str | None = None
    exclude: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that is to be read.

    Attributes:
        found: The file.
        options: What its entries say together, the closest first.
        entries: Numbers of the entries that mean it, the closest first.
        naming: Those among them that name it.
    """

    found: FoundFile
    options: SourceOptions
    entries: tuple[int, ...]
    naming: frozenset[int] = frozenset()

    @property
    def named(self) -> bool:
        """Whether an entry names the file, rather than a folder or a pattern."""
        return bool(self.naming)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be read.

    Attributes:
        files: In the order of the entries and, for each, of the files' names.
        left_out: For each entry, the files that its `exclude` leaves out.
        absent: Numbers of the entries whose path stands for nothing.
        problems: What is wrong with the paths.
    """

    files: tuple[PlannedFile, ...]
    left_out: tuple[frozenset[str], ...]
    absent: frozenset[int] = frozenset()
    problems: tuple[Diagnostic, ...] = ()


def plan_files(entries: Sequence[SourceEntry], folder: Path) -> Plan:
    """The files that entries mean, each once, however many mean it.

    Where several do, the closest says most: one that names the file, else the deeper folder, else the pattern with more
    letters, else the later. What one entry leaves out, only an entry that names the file brings back.

    Args:
        entries: The sources.
        folder: The spec's folder.
    """
    files: dict[str, FoundFile] = {}
    covers: dict[str, list[int]] = {}
    naming: dict[str, set[int]] = {}
    absent: set[int] = set()
    problems: list[Diagnostic] = []
    passed_over: list[Diagnostic] = []
    left_out: list[frozenset[str]] = []
    for number, entry in enumerate(entries):
        try:
            found = find_files(entry.path, folder)
        except InputError as failure:
            problems += (_suggest_path(problem, folder) for problem in failure.diagnostics)
            absent.add(number)
            left_out.append(frozenset())
            continue
        left_out.append(_find_left_out(entry, found))
        passed_over += (problem for problem in found.problems if problem.path not in left_out[-1])
        for file in found.files:
            if file.name not in left_out[-1]:
                files.setdefault(file.name, file)
                covers.setdefault(file.name, []).append(number)
                if found.named:
                    naming.setdefault(file.name, set()).add(number)
    not_read = frozenset[str]().union(*left_out)
    planned = []
    for name, numbers in covers.items():
        own = frozenset(naming.get(name, ()))
        if own or name not in not_read:
            closest = sorted(numbers, key=lambda number: _rank(entries[number], number, number in own))
            planned.append(PlannedFile(files[name], _join(entries, closest), tuple(closest), own))
    told = dict.fromkeys(problem for problem in passed_over if problem.path not in naming)
    return Plan(tuple(planned), tuple(left_out), frozenset(absent), (*problems, *told))


def _find_left_out(entry: SourceEntry, found: FoundFiles) -> frozenset[str]:
    base = find_base(entry.path)
    names = (*(file.name for file in found.files), *(problem.path for problem in found.problems if problem.path))
    return frozenset(name for name in names if any(names_file(pattern, name, base) for pattern in entry.exclude))


def _rank(entry: SourceEntry, number: int, is_named: bool) -> tuple[int, int, int, int]:
    """What an entry is sorted by among those that mean a file, the closest first."""
    letters = sum(sign not in WILDCARDS for sign in entry.path)
    return -is_named, -len(PurePath(find_base(entry.path)).parts), -letters, -number


def _join(entries: Sequence[SourceEntry], numbers: Sequence[int]) -> SourceOptions:
    """What entries say of all documents of a file, and for which of these there is an entry with a date."""
    first = entries[numbers[0]].options
    joined = SourceOptions(limits=first.limits, as_of=first.as_of)
    settled: list[str] = []
    for number in numbers:
        entry = entries[number]
        if entry.document is not None and entry.options.published:
            settled.append(entry.document)
        if entry.document is None:
            joined = join_options(joined, entry.options)
        else:
            joined = replace(joined, fields={**entry.options.fields, **joined.fields})
    return replace(joined, settled=tuple(settled))


def _suggest_path(problem: Diagnostic, folder: Path) -> Diagnostic:
    """A problem of a path that is not there, with what its folder holds that is nearly called so."""
    if problem.code not in ("I101", "I102") or problem.path is None or not WILDCARDS.isdisjoint(problem.path):
        return problem
    above = PurePath(restore_name(problem.path)).parent
    try:
        with os.scandir(folder / above) as listing:
            names = sorted(entry.name for entry in listing if not entry.name.startswith("."))
    except (OSError, ValueError):
        return problem
    near = suggest(PurePath(problem.path).name, names)
    return replace(problem, message=problem.message + near)
