"""A run of a command: what it tells of its problems, as which exit code it ends, and what its summary says."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from briefkit.cli.parts import Part, rank_problems
from briefkit.cli.reporting import (
    LogFormat,
    disarm,
    format_ignored,
    format_problem,
    one_line,
    print_pointer,
    print_problems,
)
from briefkit.cli.repository import place_here
from briefkit.cli.streams import ReaderGoneError
from briefkit.errors import BriefkitError, Diagnostic, ExitCode, OutputError, Problems

if TYPE_CHECKING:
    from briefkit.findings import Findings

MOST_ANNOTATIONS = 10
"""Annotations of a run; GitHub shows so many errors and so many warnings of one step, and drops the others."""


class Run:
    """A run of a command.

    Attributes:
        code: The exit code, the highest of those of its parts.
        part: What is at work.
    """

    def __init__(self, log_format: LogFormat, summary: Path | None = None) -> None:
        """Begin with nothing told.

        Args:
            log_format: How problems are printed.
            summary: A file that a summary of the run is added to, in Markdown.
        """
        self.code = ExitCode.OK
        self.part = Part("")
        self._parts: list[Part] = []
        self._log_format = log_format
        self._summary = summary

    @contextmanager
    def work_on(self, name: str) -> Iterator[None]:
        """A part of the run; what goes wrong in it is told, and the run goes on behind it."""
        above, self.part = self.part, Part(name)
        self._parts.append(self.part)
        try:
            yield
        except BriefkitError as problem:
            self.tell(problem.diagnostics)
            self.code = max(self.code, problem.exit_code)
        except typer.Exit as end:
            self.code = max(self.code, ExitCode(end.exit_code))
        finally:
            if self._log_format is LogFormat.JSON and self.part.ignored:
                print(format_ignored(self.part.ignored, name or None), file=sys.stderr)
            self.part = above

    def tell(self, problems: Iterable[Diagnostic]) -> Findings:
        """Print problems as the spec at work wants it."""
        from briefkit import api

        findings = api.judge_problems(problems, self.part.spec)
        folder = self.part.folder
        placed = (replace(each, path=each.path and place_here(each.path, folder)) for each in findings.problems)
        told = list(Problems(placed))
        self.part.problems += told
        for code, count in findings.ignored.items():
            self.part.ignored[code] = self.part.ignored.get(code, 0) + count
        if self._log_format is not LogFormat.GITHUB:
            print_problems(told, self._log_format)
        return findings

    def finish(self, problems: Iterable[Diagnostic], *, strict: bool) -> None:
        """Print problems, and end where the run fails.

        Raises:
            typer.Exit: 1, where the spec fails the run on a problem, or a strict run has findings.
        """
        findings = self.tell(problems)
        if findings.fails or (strict and findings.doubtful):
            raise typer.Exit(ExitCode.FINDINGS)

    def close(self) -> None:
        """Tell what waits for the end: annotations, how to learn more, the summary."""
        if self._log_format is LogFormat.GITHUB:
            self._annotate()
        elif self._log_format is LogFormat.TEXT:
            print_pointer(problem for part in self._parts for problem in part.problems)
        if self._summary is not None:
            from briefkit.cli.summary import add_summary

            try:
                add_summary(self._summary, self._parts, self.code)
            except OutputError as problem:
                print_problems(problem.diagnostics, self._log_format)
                self.code = max(self.code, problem.exit_code)

    def _annotate(self) -> None:
        """The gravest problems as annotations, and the others as plain lines of the log."""
        for number, problem in enumerate(rank_problems(self._parts)):
            log_format = LogFormat.GITHUB if number < MOST_ANNOTATIONS else LogFormat.TEXT
            print(format_problem(problem, log_format), file=sys.stderr)


@contextmanager
def exit_codes(log_format: LogFormat, summary: Path | None = None) -> Iterator[Run]:
    """A run; what goes wrong inside becomes printed problems and the exit code that belongs to it.

    Args:
        log_format: How problems are printed.
        summary: A file that a summary of the run is added to, in Markdown.

    Raises:
        typer.Exit: With the exit code, where the run ends before its command does.
    """
    run = Run(log_format, summary)
    try:
        with run.work_on(""):
            yield run
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except (BrokenPipeError, ReaderGoneError):
        raise typer.Exit(ExitCode.OK) from None
    except (typer.Abort, typer.BadParameter):
        raise
    except Exception as problem:
        run.code = ExitCode.BUG
        run.close()
        print(disarm(f"internal error: {one_line(f'{type(problem).__name__}: {problem}')}"), file=sys.stderr)
        print("please report it with the command and, if you can, the input that shows it", file=sys.stderr)
        raise typer.Exit(run.code) from problem
    run.close()
    if run.code:
        raise typer.Exit(run.code)
