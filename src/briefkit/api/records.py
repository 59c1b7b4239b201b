"""Reports read back from their files: compared, and held against their sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.parsing import Progress, read_all
from briefkit.api.specs import load_spec
from briefkit.errors import InputError, OutputError, Severity, error
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.limits import LIMITS
from briefkit.model.report import Report
from briefkit.model.theme import Theme
from briefkit.spec.briefing import SourceSpec

if TYPE_CHECKING:
    from briefkit.model.changes import Changes
    from briefkit.model.record import Record
    from briefkit.verifying import Verification


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
        found = read_all(crew, entries, folder, limits, progress, None, spec)
    wrong = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    if wrong:
        raise InputError(wrong)
    for each in found.documents:
        yield each.document if isinstance(each, ParsedDocument) else each
