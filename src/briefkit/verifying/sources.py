"""Where the sources of a report are, and whether they are what they were."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefkit.errors import Diagnostic, error, warning
from briefkit.model.citing import source_id
from briefkit.model.document import Document
from briefkit.model.report import Report, Source


@dataclass(frozen=True, slots=True)
class FoundSources:
    """The sources that are at hand.

    Attributes:
        texts: The text of each that is as it was, by its id.
        problems: V105 for each that has changed, V106 for each that was not found.
    """

    texts: Mapping[str, str]
    problems: tuple[Diagnostic, ...]


def find_sources(report: Report, documents: Iterable[Document], path: str) -> FoundSources:
    """Find the sources of a report among documents: by the digest of their text, then of their file, then by their id.

    Each document is one source: where several have the same text, as many of them have to be there.

    Args:
        report: The report.
        documents: Where to look.
        path: The report's file, for messages.
    """
    at_hand = list(documents)
    unchanged = _match_texts(report.sources, at_hand)
    texts = {_hash(document.text) for document in at_hand}
    by_file = {document.origin.sha256: document for document in at_hand if document.origin is not None}
    by_id = {source_id(document.id): document for document in at_hand}
    problems: list[Diagnostic] = []
    for source in report.sources:
        if source.text_sha256 is None:
            problems.append(warning("V106", f"{_name(source)} has no digest; it cannot be found again", path))
        elif source.id not in unchanged and source.text_sha256 in texts:
            message = f"{_name(source)} was not found, though another one has the same text"
            problems.append(warning("V106", f"{message}; its rows could not be checked", path))
        elif source.id not in unchanged:
            problems += _say_missing(source, by_file, by_id, path)
    return FoundSources({identifier: document.text for identifier, document in unchanged.items()}, tuple(problems))


def _match_texts(sources: Iterable[Source], documents: Iterable[Document]) -> dict[str, Document]:
    """The document with the text of each source, by the source's id; of several, the one with its id."""
    by_text: dict[str, list[Document]] = {}
    for document in documents:
        by_text.setdefault(_hash(document.text), []).append(document)
    found: dict[str, Document] = {}
    moved: list[Source] = []
    for source in sources:
        alike = by_text.get(source.text_sha256 or "", [])
        own = next((document for document in alike if source_id(document.id) == source.id), None)
        if own is None:
            moved.append(source)
            continue
        alike.remove(own)
        found[source.id] = own
    for source in moved:
        left = by_text.get(source.text_sha256 or "")
        if left:
            found[source.id] = left.pop(0)
    return found


def _say_missing(
    source: Source, by_file: Mapping[str, Document], by_id: Mapping[str, Document], path: str
) -> Iterator[Diagnostic]:
    if source.sha256 in by_file:
        message = f"{_name(source)} has the same file, and this version of briefkit reads another text in it"
        yield error("V105", message, path)
    elif source.id in by_id:
        document = by_id[source.id]
        place = document.origin.path if document.origin else document.id
        yield error("V105", f"{_name(source)} has changed since: {place} has another text", path)
    else:
        yield warning("V106", f"{_name(source)} was not found; its rows could not be checked", path)


def _name(source: Source) -> str:
    return f"source {source.number} ({source.title[:60]!r})"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
