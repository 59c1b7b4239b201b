"""The stages joined: what the command line calls, and what ``from briefkit import ...`` gives.

The functions here raise `BriefkitError`s and print nothing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic, InputError, OutputError, Severity, SpecError, UsageError, error, warning
from briefkit.model.document import Document
from briefkit.model.doubts import DoubtfulRow
from briefkit.model.facts import ParsedDocument
from briefkit.model.report import Report
from briefkit.model.selection import Selection
from briefkit.model.theme import Theme
from briefkit.spec.briefing import SourceSpec, Spec

if TYPE_CHECKING:
    from briefkit.read import SourceOptions
    from briefkit.spec import Template

FORMATS = ("docx", "pdf", "json")

_MOST_READ = 200_000_000
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Parsing:
    """What came of reading and parsing sources.

    Attributes:
        documents: In the order of the sources.
        problems: Everything a person should know, errors included.
    """

    documents: tuple[ParsedDocument, ...]
    problems: tuple[Diagnostic, ...]

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


def read_spec(path: str | Path, settings: Sequence[str] = ()) -> tuple[Spec, tuple[Diagnostic, ...]]:
    """The briefing spec in a YAML file, and its warnings.

    Args:
        path: The file.
        settings: Values laid over it, each as ``KEY=VALUE`` with a dotted key.

    Raises:
        SpecError: With every problem of the file, each with line and column.
    """
    from briefkit import spec

    return spec.read_spec(path, settings)


def spec_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of the briefing spec."""
    from briefkit import spec

    return spec.spec_schema()


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
    return tuple(write_file(path, source.read_bytes()) for source, path in files.items())


def parse(*sources: str | Path, jobs: int = 1) -> tuple[ParsedDocument, ...]:
    """The documents of files, folders or globs, parsed.

    Args:
        sources: Files, folders or globs, relative to the current folder.
        jobs: Processes to parse in.

    Raises:
        InputError: With every source that could not be read.
    """
    parsing = parse_paths(map(str, sources), jobs=jobs)
    if parsing.errors:
        raise InputError(parsing.errors)
    return parsing.documents


def parse_paths(paths: Iterable[str], *, jobs: int = 1) -> Parsing:
    """The documents of files, folders or globs, parsed; what could not be read is among the problems.

    Args:
        paths: Relative to the current folder.
        jobs: Processes to parse in.
    """
    return parse_sources([SourceSpec(path) for path in paths], Path(), jobs=jobs)


def parse_sources(sources: Iterable[SourceSpec], folder: Path, *, jobs: int = 1) -> Parsing:
    """The documents of a spec's sources, parsed; what could not be read is among the problems.

    Args:
        sources: Where the documents are.
        folder: What relative paths start from.
        jobs: Processes to parse in; the order of the documents does not depend on it.
    """
    from briefkit.read import check_ids, read_sources

    read: list[Document | ParsedDocument] = []
    problems: list[Diagnostic] = []
    for source in sources:
        found, more = read_sources(source.path, folder, _list_options(source))
        read += found
        problems += more
    unique, more = check_ids(read)
    problems += more
    documents, failed = _parse_all(unique, jobs)
    problems += failed
    problems += (problem for parsed in documents for problem in parsed.problems)
    return Parsing(documents, tuple(problems))


def _list_options(source: SourceSpec) -> SourceOptions:
    from briefkit.read import SourceOptions

    return SourceOptions(source.outlet, source.reliability, source.language)


def build_briefing(
    spec: Spec, *, as_of: dt.date | None = None, documents: Iterable[ParsedDocument] | None = None
) -> Briefing:
    """A report with its selection and its problems.

    Args:
        spec: What is asked for.
        as_of: The day the report speaks from; else see `briefkit.select.resolve_as_of`.
        documents: Parsed documents to select from; else the spec's sources are read.

    Raises:
        InputError: With every source that could not be read; a report must not lack one in silence.
    """
    from briefkit.compose import compose_report
    from briefkit.prose import write_sections
    from briefkit.select import resolve_as_of, select

    parsing = Parsing(tuple(documents), ()) if documents is not None else parse_sources(spec.sources, spec.folder)
    if parsing.errors:
        raise InputError(_place_in_spec(parsing.errors, spec))
    if not parsing.documents:
        raise InputError(error("I102", "the sources hold no document", spec.path))
    selection = select(parsing.documents, spec, resolve_as_of(spec, parsing.documents, as_of))
    problems = [*parsing.problems, *selection.problems]
    if not selection.events and not selection.quotations:
        problems.append(warning("L101", _why_nothing(selection), spec.path))
    written = write_sections(spec, selection, parsing.documents)
    problems += written.problems
    decided = (*selection.problems, *written.problems)
    if wrong := [problem for problem in decided if problem.severity is Severity.ERROR]:
        raise SpecError(wrong)
    files = tuple(_list_files(spec, parsing.documents))
    report = compose_report(selection, spec, written.blocks)
    return Briefing(spec, selection, report, tuple(problems), files)


def list_doubts(briefing: Briefing) -> tuple[DoubtfulRow, ...]:
    """The rows of a report that a person should look at before it is signed, the gravest doubts first."""
    from briefkit.select.doubts import list_doubts

    return list_doubts(briefing.selection, frozenset(briefing.spec.reviewed))


def write_decisions(spec: Spec, edits: Mapping[str, Mapping[str, object]], lists: Mapping[str, Sequence[str]]) -> Path:
    """Add decisions to the file that a spec names for them, or to a new ``decisions.yaml`` beside the spec.

    Args:
        spec: The spec.
        edits: Corrections by the id of an event or quotation.
        lists: Ids by key: "exclude", "split", "reviewed".

    Returns:
        The file.

    Raises:
        SpecError: S101, if the file cannot be read; S106, if it is written so that nothing can be added.
        OutputError: R101, if it cannot be written.
    """
    from briefkit.spec.decisions_file import add_decisions
    from briefkit.spec.files import read_text_file

    path = Path(spec.decisions) if spec.decisions is not None else spec.folder / "decisions.yaml"
    text = read_text_file(path) if path.exists() else ""
    return write_file(path, add_decisions(text, edits, lists, str(path)).encode())


def _list_files(spec: Spec, documents: Iterable[ParsedDocument]) -> Iterator[Path]:
    """The files that a report is made of."""
    from briefkit.spec import list_template_files

    yield Path(spec.path)
    yield from list_template_files(spec.template, spec.folder)
    look = spec.theme
    if spec.decisions is not None:
        yield Path(spec.decisions)
    yield from (Path(section.prose.path) for section in spec.sections if section.prose is not None)
    yield from (Path(file.path) for file in (look.word_template, look.logo, *look.fonts) if file is not None)
    origins = (parsed.document.origin for parsed in documents)
    yield from (spec.folder / path for path in dict.fromkeys(origin.path for origin in origins if origin is not None))


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


def render_bytes(
    report: Report,
    form: str,
    theme: Theme | None = None,
    selection: Selection | None = None,
) -> bytes:
    """A report in one of the `FORMATS`.

    Args:
        report: The report.
        form: "docx", "pdf" or "json".
        theme: How it looks; JSON has no look.
        selection: What the report was made of, for JSON: `Briefing.selection`.

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
            case "json":
                from briefkit.render.json import json_bytes

                return json_bytes(report, selection)
            case _:
                raise UsageError(error("U101", f"no format {form!r}; there are {', '.join(FORMATS)}"))
    except ValueError as problem:
        raise OutputError(error("R102", f"the {form} could not be rendered: {problem}")) from problem


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
    if wanted & {"docx", "pdf"}:
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


def find_replaced(path: Path, form: str, report: Report) -> tuple[Diagnostic, ...]:
    """A warning where a file is about to be replaced that does not have the report's title.

    Args:
        path: Where the report goes.
        form: One of the `FORMATS`.
        report: What goes there.
    """
    if not path.is_file() or path.stat().st_size == 0:
        return ()
    title = _read_title(path, form) if path.stat().st_size <= _MOST_READ else None
    if title is None:
        return (warning("R112", f"replaced a file that was no {form} report with a title", str(path)),)
    if _shorten(title) == _shorten(report.head.title):
        return ()
    return (warning("R112", f"replaced a report with another title, {_shorten(title)!r}", str(path)),)


def _read_title(path: Path, form: str) -> str | None:
    match form:
        case "docx":
            from briefkit.render.docx.title import read_title
        case "pdf":
            from briefkit.render.pdf.title import read_title
        case _:
            from briefkit.render.json import read_title
    return read_title(path)


def _shorten(title: str) -> str:
    """A title as far as every format keeps it whole."""
    from briefkit.render.sanitise import clean_text

    return " ".join(clean_text(title).split())[:_LONGEST_TITLE]


def write_file(path: Path, content: bytes) -> Path:
    """Write a file whole or not at all: the bytes go to a neighbour that then takes the file's place.

    A link is followed; what is no regular file (a pipe, a device) is written to.

    Raises:
        OutputError: R101, naming the file and what the system said.
    """
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)
            return path
        neighbour = target.with_name(f".{target.name[:40]}.{os.getpid()}.part")
        try:
            with neighbour.open("xb") as file:
                file.write(content)
            neighbour.replace(target)
        finally:
            neighbour.unlink(missing_ok=True)
    except (OSError, RuntimeError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        if isinstance(problem, FileExistsError | NotADirectoryError):
            reason = "a part of the path is no folder"
        raise OutputError(error("R101", f"cannot be written: {reason}", str(path))) from problem
    return path


def _parse_all(
    read: Sequence[Document | ParsedDocument], jobs: int
) -> tuple[tuple[ParsedDocument, ...], tuple[Diagnostic, ...]]:
    """Parse what is not parsed yet, and take what is as it stands."""
    raw = [document for document in read if isinstance(document, Document)]
    if jobs > 1 and len(raw) > 1:
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(max_workers=jobs) as pool:
            found = iter(list(pool.map(_parse_one, raw, chunksize=max(1, len(raw) // (jobs * 4)))))
    else:
        found = map(_parse_one, raw)
    results = [document if isinstance(document, ParsedDocument) else next(found) for document in read]
    return (
        tuple(result for result in results if isinstance(result, ParsedDocument)),
        tuple(result for result in results if isinstance(result, Diagnostic)),
    )


def _parse_one(document: Document) -> ParsedDocument | Diagnostic:
    """One document parsed, or what kept it from being: a bug of ours must not take the other documents with it."""
    from briefkit.extract import parse_document

    try:
        return parse_document(document)
    except Exception as problem:
        place = document.origin.path if document.origin else document.id
        line = document.origin.line if document.origin else None
        return error("I114", f"a bug in briefkit: {type(problem).__name__}: {problem}", place, line)


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
    for dropped in selection.dropped:
        counts[dropped.reason] = counts.get(dropped.reason, 0) + 1
    common = sorted(counts, key=lambda reason: (-counts[reason], reason))[:3]
    reasons = "; ".join(f"{counts[reason]} {reason}" for reason in common)
    return f"no event and no quotation was selected{f' ({reasons})' if reasons else ''}"
