"""What is told of a run's problems: a spec names warnings that are known, and others that fail it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefkit.errors import Diagnostic, Severity
from briefkit.read import means_file
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
    told: list[Diagnostic] = []
    ignored: Counter[str] = Counter()
    fails = False
    for problem in dict.fromkeys(problems):
        if spec is None or problem.severity is Severity.ERROR:
            told.append(problem)
        elif _is_ignored(problem, spec):
            ignored[problem.code] += problem.more or 1
        elif problem.code in spec.fail_on:
            fails = True
            told.append(replace(problem, severity=Severity.ERROR))
        else:
            told.append(problem)
    return Findings(tuple(told), dict(sorted(ignored.items())), fails)


def _is_ignored(problem: Diagnostic, spec: Spec) -> bool:
    sources = (number for number, source in enumerate(spec.sources) if problem.code in source.ignore)
    return problem.code in spec.ignore or any(_is_about(problem, number, spec) for number in sources)


def _is_about(problem: Diagnostic, number: int, spec: Spec) -> bool:
    """Whether a problem is about a source: a file of it, or the place in the spec where the source is named."""
    if problem.path == spec.path:
        entry = f"sources.{number}"
        places = (place for key, place in spec.places.items() if key == entry or key.startswith(f"{entry}."))
        return any((place.line, place.column) == (problem.line, problem.column) for place in places)
    return problem.path is not None and means_file(spec.sources[number].path, problem.path, spec.folder)
