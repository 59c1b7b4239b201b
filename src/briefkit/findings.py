"""What is told of a run's problems: a spec names warnings that are known, and others that fail it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefkit.errors import Diagnostic, Severity
from briefkit.read import covers_path, name_source
from briefkit.spec import Spec


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems as they are told.

    Attributes:
        problems: Those that are told, each once; warnings and notes on which the spec fails a run are errors.
        ignored: How many were not told, by code.
        fails: Whether the spec fails a run on one of them.
    """

    problems: tuple[Diagnostic, ...]
    ignored: Mapping[str, int]
    fails: bool

    @property
    def doubtful(self) -> bool:
        """Whether there is more than notes."""
        return any(problem.severity is not Severity.NOTE for problem in self.problems)


def judge_problems(problems: Iterable[Diagnostic], spec: Spec | None) -> Findings:
    """Problems without those that a spec ignores, and with those as errors on which it fails a run.

    What a source ignores is ignored there, though the spec fails a run on it elsewhere. Errors are never ignored.

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
        if problem.severity is Severity.ERROR:
            told.append(problem)
        elif problem.code in spec.ignore or sources.ignore(problem):
            ignored[problem.code] += problem.more or 1
        elif problem.code in spec.fail_on:
            fails = True
            told.append(replace(problem, severity=Severity.ERROR))
        else:
            told.append(problem)
    return Findings(tuple(told), dict(sorted(ignored.items())), fails)


class _Sources:
    """What the sources of a spec ignore."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._ignoring = [
            (source.ignore, f"sources.{number}", name_source(source.path, spec.folder))
            for number, source in enumerate(spec.sources)
            if source.ignore
        ]

    def ignore(self, problem: Diagnostic) -> bool:
        """Whether one of those that a problem is about ignores its code."""
        return problem.path is not None and any(
            self._stands_in(problem, entry) if problem.path == self._spec.path else covers_path(name, problem.path)
            for codes, entry, name in self._ignoring
            if problem.code in codes
        )

    def _stands_in(self, problem: Diagnostic, entry: str) -> bool:
        """Whether a problem stands at the place of an entry in the spec, or of something in it."""
        places = self._spec.places.items()
        return any(
            (place.line, place.column) == (problem.line, problem.column)
            for key, place in places
            if key == entry or key.startswith(f"{entry}.")
        )
