"""What is told of a run's problems: a spec says how much those of a code matter, which may be nothing at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefkit.errors import Diagnostic, Level, Severity
from briefkit.read import covers_path, name_source
from briefkit.spec import Spec


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems as they are told.

    Attributes:
        problems: Those that are told, each once, with the level that the spec gives them.
        ignored: How many were suppressed, by code.
        fails: Whether the spec makes an error of one that is none by itself, which fails the run.
    """

    problems: tuple[Diagnostic, ...]
    ignored: Mapping[str, int]
    fails: bool

    @property
    def doubtful(self) -> bool:
        """Whether there is more than notes."""
        return any(problem.severity is not Severity.NOTE for problem in self.problems)


def judge_problems(problems: Iterable[Diagnostic], spec: Spec | None) -> Findings:
    """Problems with the levels that a spec gives them, without those that it turns off.

    What a source says of a code wins over what the spec says. Errors stay errors, and are always told.

    Args:
        problems: In the order in which they are told.
        spec: What decides; None where it could not be read, or there is none.
    """
    if spec is None:
        return Findings(tuple(dict.fromkeys(problems)), {}, fails=False)
    sources = _Sources(spec)
    told: list[Diagnostic] = []
    ignored: Counter[str] = Counter()
    fails = False
    for problem in dict.fromkeys(problems):
        level = sources.find_level(problem) or spec.checks.get(problem.code)
        if problem.severity is Severity.ERROR or level is None:
            told.append(problem)
        elif level is Level.OFF:
            ignored[problem.code] += problem.more or 1
        else:
            fails = fails or level is Level.ERROR
            told.append(replace(problem, severity=Severity(level.value)))
    return Findings(tuple(told), dict(sorted(ignored.items())), fails)


class _Sources:
    """What the sources of a spec say of problems with their files."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._levels = [
            (source.checks, f"sources.{number}", name_source(source.path, spec.folder))
            for number, source in enumerate(spec.sources)
            if source.checks
        ]

    def find_level(self, problem: Diagnostic) -> Level | None:
        """The level that one of the sources which a problem is about gives its code."""
        if problem.path is None:
            return None
        about = (
            levels
            for levels, entry, name in self._levels
            if (self._stands_in(problem, entry) if problem.path == self._spec.path else covers_path(name, problem.path))
        )
        return next((levels[problem.code] for levels in about if problem.code in levels), None)

    def _stands_in(self, problem: Diagnostic, entry: str) -> bool:
        """Whether a problem stands at the place of an entry in the spec, or of something in it."""
        places = self._spec.places.items()
        return any(
            (place.line, place.column) == (problem.line, problem.column)
            for key, place in places
            if key == entry or key.startswith(f"{entry}.")
        )
