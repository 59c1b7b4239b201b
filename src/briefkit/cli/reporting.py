"""Printing problems, for people, for programs, and as annotations of a workflow."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from briefkit.errors import BriefkitError, Diagnostic, ExitCode, Severity


class LogFormat(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_problem(problem: Diagnostic, log_format: LogFormat) -> str:
    """One problem as one line."""
    match log_format:
        case LogFormat.TEXT:
            return one_line(str(problem))
        case LogFormat.JSON:
            fields = {
                name: getattr(problem, name) for name in ("code", "severity", "message", "path", "line", "column")
            }
            return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)
        case LogFormat.GITHUB:
            place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
            shown = ",".join(
                f"{name}={_escape(str(value), ',:')}" for name, value in place.items() if value is not None
            )
            return f"::{_GITHUB_LEVELS[problem.severity]} {shown}::{_escape(problem.message)}"


def print_problems(problems: Iterable[Diagnostic], log_format: LogFormat) -> None:
    """Every problem on a line of standard error; the same problem once."""
    for line in dict.fromkeys(format_problem(problem, log_format) for problem in problems):
        print(line, file=sys.stderr)


@contextmanager
def exit_codes(log_format: LogFormat) -> Iterator[None]:
    """Turn what goes wrong inside into printed problems and the exit code that belongs to it."""
    try:
        yield
    except BriefkitError as problem:
        print_problems(problem.diagnostics, log_format)
        raise typer.Exit(problem.exit_code) from None
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(ExitCode.OK) from None
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as problem:
        print(f"error: a bug in briefkit: {one_line(f'{type(problem).__name__}: {problem}')}", file=sys.stderr)
        print("please report it with the command and, if you can, the input that shows it", file=sys.stderr)
        raise typer.Exit(ExitCode.BUG) from problem


def finish(problems: Iterable[Diagnostic], log_format: LogFormat, *, strict: bool) -> None:
    """Print problems and exit with 1 where a strict run has findings."""
    found = tuple(problems)
    print_problems(found, log_format)
    if strict and any(problem.severity is not Severity.NOTE for problem in found):
        raise typer.Exit(ExitCode.FINDINGS)


def one_line(text: str) -> str:
    """The text without what could forge a second line or steer a terminal; such characters are shown as escapes."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in text
    )


def _escape(text: str, more: str = "") -> str:
    for letter in "%\r\n" + more:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return one_line(text)
