"""Verifying: a report as one of its files has it, held against what the file carries and against its sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import Diagnostic
from briefkit.model.document import Document
from briefkit.model.record import Record
from briefkit.verifying.evidence import check_evidence
from briefkit.verifying.manifests import check_manifest
from briefkit.verifying.printed import check_print
from briefkit.verifying.rows import check_words
from briefkit.verifying.sources import find_sources

__all__ = ["Verification", "verify_record"]


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of verifying a report.

    Attributes:
        problems: Everything that does not agree, as errors, and what could not be checked, as warnings.
        compared: How many pieces of print were compared with the manifest: paragraphs, cells, notes.
        passages: How many cited passages were found in their sources, word for word.
        sources: How many sources are as they were.
    """

    problems: tuple[Diagnostic, ...]
    compared: int
    passages: int
    sources: int


def verify_record(record: Record, path: Path, documents: Iterable[Document] | None) -> Verification:
    """Hold a report against what its file prints and carries, and against its sources.

    Args:
        record: The report as `briefkit.render.records.read_record` gives it.
        path: Its file.
        documents: The documents to look for its sources in; None where they are not to be checked.
    """
    problems = list(check_manifest(record, str(path)))
    compared, differences = check_print(record, path)
    problems += differences
    if documents is None:
        return Verification(tuple(problems), compared, 0, 0)
    found = find_sources(record.report, documents, str(path))
    problems += found.problems
    passages, wrong = check_words(record.report, found.texts, str(path))
    problems += wrong
    problems += check_evidence(record, found.texts, str(path))
    return Verification(tuple(problems), compared, passages, len(found.texts))
