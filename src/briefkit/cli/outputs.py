"""Which files a render writes: from the spec's outputs, the formats asked for, and ``-o``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from briefkit.api import FORMATS, Briefing
from briefkit.errors import UsageError, error
from briefkit.model.folding import fold

_DEFAULT_NAME = "{slug}-{date}"


def plan_outputs(briefing: Briefing, formats: Sequence[str], output: str | None) -> tuple[tuple[str, Path], ...]:
    """Formats and the files they go to.

    Args:
        briefing: What is rendered; its spec names the outputs.
        formats: Formats asked for; empty for those of the spec, or DOCX where it names none.
        output: A file for one format, "-" for standard output, or a folder for all; None for
            the places that the spec names.

    Raises:
        UsageError: If one file is named for several formats, or a format does not exist.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(error("U101", f"no format {unknown[0]!r}; there are {', '.join(FORMATS)}"))
    spec = briefing.spec
    if output is not None and not formats and Path(output).suffix[1:] in FORMATS:
        formats = [Path(output).suffix[1:]]
    named = [(found.format, found.path) for found in spec.outputs if not formats or found.format in formats]
    missing = [name for name in formats or (() if named else ("docx",)) if name not in dict(named)]
    planned = [*named, *((name, f"{_DEFAULT_NAME}.{name}") for name in dict.fromkeys(missing))]
    filled = [(name, _fill(path, briefing)) for name, path in planned]
    if output == "-" and len(filled) != 1:
        raise UsageError(error("U101", "standard output takes one format: name it with -f"))
    if output is None:
        return tuple((name, spec.folder / path) for name, path in filled)
    if output == "-":
        return tuple((name, Path("-")) for name, _ in filled)
    if output.endswith(("/", "\\")) or Path(output).is_dir() or not Path(output).suffix:
        return tuple((name, Path(output) / Path(path).name) for name, path in filled)
    suffix = Path(output).suffix[1:]
    if len(filled) == 1 and suffix in FORMATS and suffix != filled[0][0]:
        raise UsageError(error("U101", f"{output} would be a {filled[0][0]} file: name it so"))
    if len(filled) > 1:
        raise UsageError(error("U101", f"{output} is one file, but there are {len(filled)} to write: name a folder"))
    return tuple((name, Path(output)) for name, _ in filled)


def _fill(path: str, briefing: Briefing) -> str:
    number = briefing.report.head.number
    if number is None and "{number}" in path:
        raise UsageError(error("U101", f"the output path {path} has {{number}}, but the report has no number"))
    return (
        path.replace("{slug}", _slug(briefing.report.head.title))
        .replace("{date}", briefing.report.head.as_of.isoformat())
        .replace("{number}", "" if number is None else str(number))
    )


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:80].strip("-") or "report"
