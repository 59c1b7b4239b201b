"""What became of the parts of a run: its problems, what its reports hold, what was written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefkit.cli.repository import place_in_repository
from briefkit.errors import Diagnostic, Severity

if TYPE_CHECKING:
    from briefkit.api import Briefing, Spec
    from briefkit.model.report import Report

_GRAVITY = tuple(Severity)
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Digest:
    """A report, or an edition of one, in short.

    Attributes:
        title: Its title.
        audience: Whose edition it is; None for the whole report.
        marking: Who may see it, as printed; None where it has none.
        counts: What it holds, by noun in the plural.
        report: It.
    """

    title: str
    audience: str | None
    marking: str | None
    counts: dict[str, int]
    report: Report

    @property
    def key_points(self) -> tuple[str, ...]:
        """Its key points as printed; to word them takes much of a renderer, which a summary alone asks for."""
        from briefkit import api

        return api.list_key_points(self.report)


@dataclass
class Part:
    """What became of one spec, or of a command without one.

    Attributes:
        name: The spec's path; empty for a command without one.
        spec: Decides what is told; None until it was read.
        problems: Those that were told, with paths from the working directory.
        ignored: How many the spec ignored, by code.
        digests: What was built.
        files: What was written.
    """

    name: str
    spec: Spec | None = None
    problems: list[Diagnostic] = field(default_factory=list)
    ignored: dict[str, int] = field(default_factory=dict)
    digests: list[Digest] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """The folder that the spec's paths start from."""
        return self.spec.folder if self.spec is not None else Path(self.name).parent


def digest_briefing(briefing: Briefing) -> Digest:
    """A report in short."""
    head, selection = briefing.report.head, briefing.selection
    counts = {
        "documents": len(selection.documents),
        "events": len(selection.events),
        "quotations": len(selection.quotations),
        "actors": len(selection.listed),
    }
    marking = head.marking.label if head.marking is not None else None
    return Digest(head.title, briefing.spec.audience, marking, counts, briefing.report)


def rank_problems(parts: Iterable[Part]) -> list[Diagnostic]:
    """The problems of a run, each once, the gravest first, with their files named from the repository's root."""
    placed: dict[Diagnostic, None] = {}
    for part in parts:
        for problem in part.problems:
            placed[replace(problem, path=problem.path and place_in_repository(problem.path, part.folder))] = None
    return sorted(placed, key=lambda problem: _GRAVITY.index(problem.severity))
