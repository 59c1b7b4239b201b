"""A summary of a run in Markdown, as the page of a job shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefkit.api import escape_markdown
from briefkit.cli.parts import Digest, Part, rank_problems
from briefkit.cli.reporting import one_line
from briefkit.errors import Diagnostic, ExitCode, OutputError, error

MOST_PROBLEMS = 100
"""Problems of a run that are listed; a job's summary may have one megabyte (GitHub), which these stay far below."""

MOST_POINTS = 5
"""Key points of a report that are listed."""

_LONGEST = 400
"""Characters of a cell or a point."""

_OUTCOMES = {
    ExitCode.OK: "done",
    ExitCode.FINDINGS: "findings",
    ExitCode.USAGE: "wrong usage",
    ExitCode.SPEC: "the spec is wrong",
    ExitCode.INPUT: "input could not be read",
    ExitCode.OUTPUT: "the report could not be rendered or written",
    ExitCode.BUG: "internal error",
}


def add_summary(path: Path, parts: Sequence[Part], code: ExitCode) -> None:
    """Add the summary of a run behind what a file holds, as `GITHUB_STEP_SUMMARY` wants it.

    Raises:
        OutputError: R101, if the file cannot be written.
    """
    try:
        before = "\n" if path.is_file() and path.stat().st_size else ""
        with path.open("a", encoding="utf-8") as file:
            file.write(before + write_summary(parts, code))
    except OSError as failure:
        raise OutputError(error("R101", f"cannot be written: {failure.strerror}", str(path))) from None


def write_summary(parts: Sequence[Part], code: ExitCode) -> str:
    """The summary of a run: how it ended, what each spec gave, and the gravest problems.

    Args:
        parts: What became of its parts.
        code: As what it ended.
    """
    blocks = [f"## briefkit: {_OUTCOMES[code]}"]
    for part in parts:
        if part.name:
            blocks += (f"### {escape(part.name)}", *_describe_part(part))
    blocks += _describe_problems(rank_problems(parts))
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Words that may be anyone's, on one line, as nothing but words: what could be markup is written as entities."""
    plain = one_line(" ".join(text.split()))
    short = plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
    return escape_markdown(short)


def _describe_part(part: Part) -> Iterator[str]:
    for digest in part.digests:
        yield from _describe_digest(digest)
    if part.files:
        yield _list(["**Written**"], map(str, part.files))
    if part.ignored:
        counted = ", ".join(f"{code} ({count:,})" for code, count in part.ignored.items())
        yield f"Ignored, as the spec says: {counted}."


def _describe_digest(digest: Digest) -> Iterator[str]:
    edition = f" for {escape(digest.audience)}" if digest.audience else ""
    marking = f", marked {escape(digest.marking)}" if digest.marking else ""
    yield f"**{escape(digest.title)}**{edition}{marking}"
    yield _make_table(digest.counts, [[f"{count:,}" for count in digest.counts.values()]])
    if digest.key_points:
        yield _list(["**Key points**"], digest.key_points[:MOST_POINTS])


def _describe_problems(ranked: Sequence[Diagnostic]) -> Iterator[str]:
    if not ranked:
        return
    rows = (
        (
            problem.severity.value,
            problem.code,
            escape(":".join(str(part) for part in (problem.path, problem.line, problem.column) if part is not None)),
            escape(problem.message),
        )
        for problem in ranked[:MOST_PROBLEMS]
    )
    yield f"### {len(ranked):,} problem{'s' * (len(ranked) != 1)}"
    yield _make_table(("", "code", "where", "what"), rows)
    if len(ranked) > MOST_PROBLEMS:
        yield f"{len(ranked) - MOST_PROBLEMS:,} more are in the log."
    yield "`briefkit explain CODE` explains a code and what to do about it."


def _make_table(titles: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    head = tuple(titles)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows))


def _list(lead: Sequence[str], items: Iterable[str]) -> str:
    return "\n".join((*lead, "", *(f"- {escape(item)}" for item in items)))
