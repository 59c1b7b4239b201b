"""Specs and templates: read, described by schemas, begun anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.api.writing import write_files
from briefkit.errors import Diagnostic, OutputError, SpecError, error
from briefkit.model.limits import LIMITS, Limits
from briefkit.spec.briefing import Spec

if TYPE_CHECKING:
    from briefkit.spec import Template
    from briefkit.spec.mending import Mended


def load_spec(path: str | Path) -> Spec:
    """The briefing spec in a YAML file, without the warnings that `read_spec` returns with it.

    Raises:
        SpecError: With every problem of the file, each with line and column.
    """
    return read_spec(path)[0]


def read_spec(
    path: str | Path, settings: Sequence[str] = (), audience: str | None = None
) -> tuple[Spec, tuple[Diagnostic, ...]]:
    """The briefing spec in a YAML file, and its warnings.

    Args:
        path: The file.
        settings: Values laid over it, each as ``KEY=VALUE`` with a dotted key.
        audience: Whose edition is read; None for the whole report.

    Raises:
        SpecError: With every problem of the file, each with line and column.
        UsageError: U101, if a setting is none, or the spec has no such audience.
    """
    from briefkit import spec

    return spec.read_spec(path, settings, audience)


def read_limits(settings: Sequence[str]) -> Limits:
    """What a file may cost, from ``NAME=VALUE`` pairs with the names and values of a spec's `limits`.

    Raises:
        UsageError: With everything that is wrong.
    """
    from briefkit import spec

    return spec.read_limits(settings) if settings else LIMITS


def spec_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of the briefing spec."""
    from briefkit import spec

    return spec.spec_schema()


def report_schema() -> dict[str, object]:
    """The JSON Schema of a report as JSON."""
    from briefkit.render import json_schema

    return json_schema.report_schema()


def diagnostics_schema() -> dict[str, object]:
    """The JSON Schema (draft 2020-12) of a line that ``--log-format json`` prints."""
    text = files("briefkit").joinpath("diagnostics.schema.json").read_text(encoding="utf-8")
    schema: dict[str, object] = json.loads(text)
    return schema


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
        OutputError: R101, if a file already exists or cannot be written.
    """
    from briefkit import spec

    on_hand = {found.name: found for found in spec.list_templates()}
    if template not in on_hand:
        raise SpecError(error("S110", f"no template {template!r}; there are {', '.join(on_hand)}"))
    example = on_hand[template].example
    files = {path: folder / path.relative_to(example) for path in sorted(example.rglob("*")) if path.is_file()}
    there = [str(path) for path in files.values() if path.exists()]
    if there:
        raise OutputError([error("R101", "already exists; not overwritten", path) for path in there])
    write_files([(path, source.read_bytes()) for source, path in files.items()])
    return tuple(files.values())


def mend_spec(path: Path, problems: Iterable[Diagnostic]) -> tuple[Mended, ...]:
    """A spec and its file of decisions with every change that alone can mend a problem; those of the two that change.

    Args:
        path: The spec.
        problems: What is wrong with it.
    """
    from briefkit.spec.mending import mend_spec

    return mend_spec(path, problems)
