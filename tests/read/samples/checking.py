"""What was read, held against what was expected; differences as lines that a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.read.samples.sample import Expected, Sample

from briefkit.errors import Diagnostic, Severity
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.paragraphs import split_paragraphs

UNDATED = "E101"
UNKNOWN_LANGUAGE = "E105"
_WIDTH = 90


def compare(
    sample: Sample, documents: Sequence[Document | ParsedDocument], problems: Sequence[Diagnostic]
) -> list[str]:
    """All differences of a reading from what the sample expects; none where it is right.

    What only the whole of briefkit tells, no date and an unknown language, is left to `compare_parsing`.
    """
    read = [item if isinstance(item, Document) else item.document for item in documents]
    problems = [problem for problem in problems if problem.code not in (UNDATED, UNKNOWN_LANGUAGE)]
    errors = {problem.code for problem in problems if problem.severity is Severity.ERROR}
    if sample.refused and not read and errors and errors <= set(sample.refused):
        return []
    differences = [*_compare_problems(sample, problems), *_find_absent(sample, read)]
    if len(read) != len(sample.documents):
        titles = " | ".join(f"{document.title!r}: {document.text[:40]!r}" for document in read[:6])
        differences.append(f"documents: {len(sample.documents)} expected, {len(read)} read: {titles}")
    for number, (expected, document) in enumerate(zip(sample.documents, read, strict=False), 1):
        differences += [f"document {number}: {each}" for each in _compare_document(expected, document)]
    if differences:
        differences += [f"told: {problem}" for problem in problems[:8]]
    return differences


def compare_parsing(sample: Sample, documents: Sequence[ParsedDocument], problems: Sequence[Diagnostic]) -> list[str]:
    """Differences in what the whole of briefkit tells: languages, missing dates, whether the exit is 4."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if sample.refused and not documents and errors:
        return []
    told = {problem.code for problem in problems}
    differences = []
    undated = [each for each in sample.documents if UNDATED in sample.codes or _may_be_undated(each)]
    if UNDATED in told and not undated:
        differences.append(f"{UNDATED} is told")
    if UNDATED not in told and any(each.language == "en" for each in undated):  # no event is dated in the others
        differences.append(f"{UNDATED} is not told")
    if any(each.language != "en" for each in sample.documents) != (UNKNOWN_LANGUAGE in told):
        differences.append(f"{UNKNOWN_LANGUAGE} is {'told' if UNKNOWN_LANGUAGE in told else 'not told'}")
    for number, (expected, parsed) in enumerate(zip(sample.documents, documents, strict=False), 1):
        language = parsed.document.language.partition("-")[0]
        if language != expected.language:
            differences.append(f"document {number}: language: {expected.language!r} expected, got {language!r}")
    if sample.exit_code is not None and bool(errors) != (sample.exit_code == 4):
        differences.append(
            f"exit code: {sample.exit_code} expected; errors: {'; '.join(map(str, errors[:3])) or 'none'}"
        )
    return differences


def _compare_problems(sample: Sample, problems: Sequence[Diagnostic]) -> Iterator[str]:
    allowed = set(sample.may)
    for wanted in sample.codes:
        severity, _, codes = wanted.rpartition(" ")
        if codes == UNDATED:
            continue
        allowed |= set(codes.split("|"))
        fitting = [each for each in problems if each.code in codes.split("|")]
        if not any(severity in ("", each.severity) for each in fitting):
            got = f"as {fitting[0].severity}" if fitting else "not"
            yield f"problem: {wanted} expected, {got} told"
    for problem in problems:
        if problem.code not in allowed:
            yield f"problem: not expected: {problem}"
    messages = "\n".join(f"{problem.path}: {problem.message}" for problem in problems).lower()
    yield from (f"told: nothing of {words!r}" for words in sample.told if words.lower() not in messages)


def _find_absent(sample: Sample, documents: Sequence[Document]) -> Iterator[str]:
    for number, document in enumerate(documents, 1):
        for words in sample.absent:
            where = [name for name in ("title", "text", "byline") if words in str(getattr(document, name) or "")]
            if where:
                yield f"document {number}: {words!r} must not be in its {where[0]}"


def _compare_document(expected: Expected, document: Document) -> Iterator[str]:
    for name in ("title", "published", "outlet", "byline", "extent"):
        wanted, got = getattr(expected, name), getattr(document, name)
        choices = wanted if isinstance(wanted, tuple) and name in ("title", "published", "outlet") else (wanted,)
        if got not in choices and not (name in ("byline", "extent") and wanted is None):
            yield f"{name}: {wanted!r} expected, got {got!r}"
    spans = split_paragraphs(document.text)
    yield from _compare_paragraphs(expected.paragraphs, [_even(document.text[start:end]) for start, end in spans])


def _compare_paragraphs(expected: Sequence[str], got: Sequence[str]) -> Iterator[str]:
    expected = [_even(each) for each in expected]
    if expected == list(got):
        return
    if len(expected) != len(got):
        yield f"text: {len(expected)} paragraphs expected, {len(got)} read"
    missing = [each for each in expected if each not in got]
    added = [each for each in got if each not in expected]
    if not missing and not added:
        yield "text: paragraphs in another order or number"
    yield from (f"text: missing: {_shorten(each)}" for each in missing[:4])
    yield from (f"text: too much: {_shorten(each)}" for each in added[:4])


def _may_be_undated(expected: Expected) -> bool:
    return expected.published is None or (isinstance(expected.published, tuple) and None in expected.published)


def _even(text: str) -> str:
    return " ".join(text.split())


def _shorten(text: str) -> str:
    return repr(text if len(text) <= 2 * _WIDTH else f"{text[:_WIDTH]} … {text[-_WIDTH:]}")
