"""Which files a render writes: from the spec's outputs, the formats asked for, and ``-o``."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefkit.api import FORMATS, Briefing, name_files
from briefkit.errors import Diagnostic, SpecError, UsageError, error
from briefkit.model.slugs import make_slug

_DEFAULT_NAME = "{slug}-{date}"
_NUMBER = "{number}"


@dataclass(frozen=True, slots=True)
class _Planned:
    """An output to write.

    Attributes:
        form: Its format.
        name: Its path as the spec says, filled in; `name_files` has its files.
        index: Its place among the outputs of the spec; None where the spec has none of its format.
    """

    form: str
    name: str
    index: int | None


def plan_outputs(briefing: Briefing, formats: Sequence[str], output: str | None) -> tuple[tuple[str, Path], ...]:
    """Formats and the paths they go to; `briefkit.api.name_files` has the files of each.

    Args:
        briefing: What is rendered; its spec names the outputs.
        formats: Formats asked for; empty for those of the spec, or DOCX where it names none.
        output: A file for one format, "-" for standard output, or a folder for all; None for
            the places that the spec names.

    Raises:
        UsageError: If one file is named for several formats, or a format does not exist.
        SpecError: If a path of the spec asks for a number that the report does not have, leads out of the spec's
            folder, through a link, or to the file of another one; or if a file, whoever names it, would be written
            over one that the report is made of.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(error("U101", f"no format {unknown[0]!r}; there are {', '.join(FORMATS)}"))
    if output is not None and not formats and Path(output).suffix[1:] in FORMATS:
        formats = [Path(output).suffix[1:]]
    planned = tuple(_list_planned(briefing, formats))
    unnumbered = list(_find_unnumbered(briefing, planned))
    if unnumbered:
        raise SpecError(unnumbered)
    if output is None:
        placed = [(each.form, briefing.spec.folder / each.name) for each in planned]
        problems = [*_find_outside(briefing, planned), *_find_twice(briefing, planned)]
        if problems:
            raise SpecError(problems)
    else:
        placed = _place_elsewhere(planned, output)
    if output != "-":
        inputs = list(_find_inputs(briefing, planned, [path for _, path in placed], in_spec=output is None))
        if inputs:
            raise SpecError(inputs)
    return tuple(placed)


def check_apart(briefing: Briefing, planned: Sequence[tuple[str, Path]], others: Iterable[Path]) -> None:
    """Refuse an edition that would be written over another one.

    Raises:
        SpecError: S106, naming the file.
    """
    taken = {_normalise(path) for path in others}
    twice = [path for path in _list_files(planned) if _normalise(path) in taken]
    if twice:
        message = f"two editions would be written to {twice[0]}; put {{audience}} into its path"
        raise SpecError(briefing.spec.error_at("output", "S106", message))


def _list_files(planned: Iterable[tuple[str, Path]]) -> Iterator[Path]:
    return (file for form, path in planned for file in name_files(form, path))


def _list_planned(briefing: Briefing, formats: Sequence[str]) -> Iterator[_Planned]:
    outputs = [(i, each) for i, each in enumerate(briefing.spec.outputs) if not formats or each.format in formats]
    named = {each.format for _, each in outputs}
    for index, each in outputs:
        yield _Planned(each.format, _fill(each.path, briefing), index)
    for form in dict.fromkeys(formats or (() if named else ("docx",))):
        if form not in named:
            name = _DEFAULT_NAME if briefing.spec.audience is None else f"{_DEFAULT_NAME}-{{audience}}"
            yield _Planned(form, _fill(f"{name}.{form}", briefing), None)


def _place_elsewhere(planned: Sequence[_Planned], output: str) -> list[tuple[str, Path]]:
    """The files at the place that the command line names."""
    if output == "-":
        if len(planned) != 1:
            raise UsageError(error("U101", "standard output takes one format: name it with -f"))
        if len(name_files(planned[0].form, Path(planned[0].name))) > 1:
            raise UsageError(error("U101", f"{planned[0].form} is several files: name a folder"))
        return [(planned[0].form, Path("-"))]
    if output.endswith(("/", "\\")) or Path(output).is_dir() or not Path(output).suffix:
        placed = [(each.form, Path(output) / Path(each.name).name) for each in planned]
        for _, path in placed:
            same = [
                each.name
                for each, (_, other) in zip(planned, placed, strict=True)
                if _normalise(other) == _normalise(path)
            ]
            if len(same) > 1:
                raise UsageError(error("U101", f"{' and '.join(same)} would both be {path}; leave -o out"))
        return placed
    suffix = Path(output).suffix[1:]
    if len(planned) > 1:
        raise UsageError(error("U101", f"{output} is one file, but there are {len(planned)} to write: name a folder"))
    if suffix in FORMATS and suffix != planned[0].form:
        raise UsageError(error("U101", f"{output} would be a {planned[0].form} file; give it that ending"))
    return [(planned[0].form, Path(output))]


def _find_unnumbered(briefing: Briefing, planned: Iterable[_Planned]) -> Iterator[Diagnostic]:
    """A problem for each path that asks for the number of a report that has none."""
    for each in planned:
        if _NUMBER in each.name:
            yield _blame(briefing, each, "S107", f"{each.name} asks for {_NUMBER}, but the report has no number")


def _find_outside(briefing: Briefing, planned: Iterable[_Planned]) -> Iterator[Diagnostic]:
    """A problem for each path that leaves the spec's folder through a symbolic link."""
    folder = briefing.spec.folder.resolve()
    for each in planned:
        files = name_files(each.form, folder / each.name)
        if not all(file.resolve().is_relative_to(folder) for file in files):
            message = f"{each.name} leaves the spec's folder through a link"
            yield _blame(briefing, each, "S109", f"{message}; only the command line may name a path elsewhere")


def _find_twice(briefing: Briefing, planned: Sequence[_Planned]) -> Iterator[Diagnostic]:
    """A problem for each path that leads to the file of another one before it, and one for that other."""
    files: dict[str, _Planned] = {}
    for each in planned:
        names = map(_normalise, name_files(each.form, briefing.spec.folder / each.name))
        firsts = [files.setdefault(name, each) for name in names]
        for first in {id(first): first for first in firsts if first is not each}.values():
            for it, other in ((first, each), (each, first)):
                yield _blame(briefing, it, "S106", f"{it.name} and {other.name} are the same file")


def _find_inputs(
    briefing: Briefing, planned: Sequence[_Planned], paths: Sequence[Path], *, in_spec: bool
) -> Iterator[Diagnostic]:
    """A problem for each path to a file that the report is made of, by whatever name, link or spelling."""
    for each, path in zip(planned, paths, strict=True):
        for file in name_files(each.form, path):
            used = find_same(file, briefing.files)
            if used is None:
                continue
            message = f"{file} would be written over {used}, which the report is made of"
            yield _blame(briefing, each, "S114", message) if in_spec else error("S114", message)


def find_same(path: Path, files: Iterable[Path]) -> Path | None:
    """Which of some files a path leads to, if to any."""
    try:
        there = path.stat()
    except (OSError, ValueError):
        return None
    return next((file for file in files if file.exists() and os.path.samestat(there, file.stat())), None)


def _normalise(path: Path) -> str:
    """A path as file systems compare it that know no capitals; a spec is to mean the same on all of them."""
    return unicodedata.normalize("NFC", os.path.normcase(path.resolve())).casefold()


def _blame(briefing: Briefing, planned: _Planned, code: str, message: str) -> Diagnostic:
    place = briefing.spec.places.get(f"output.{planned.index}.{planned.form}")
    return error(code, message, briefing.spec.path, *((place.line, place.column) if place else ()))


def _fill(path: str, briefing: Briefing) -> str:
    """A path with its placeholders filled, but for the number that a report may lack."""
    head = briefing.report.head
    filled = path.replace("{slug}", make_slug(head.title)).replace("{date}", head.as_of.isoformat())
    filled = filled.replace("{audience}", make_slug(briefing.spec.audience) if briefing.spec.audience else "all")
    return filled if head.number is None else filled.replace(_NUMBER, str(head.number))
