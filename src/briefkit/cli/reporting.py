"""Printing problems, for people, for programs, and as annotations of a workflow."""

from __future__ import annotations

import json
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from briefkit.cli.streams import ReaderGoneError
from briefkit.errors import BriefkitError, Diagnostic, ExitCode, Problems, Severity


class LogFormat(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_WIDEST = 120
_STEP = "  "

_LEADING = re.compile(r"^(\s*)(?=::)")
"""Where a line of words would be a command of a GitHub workflow."""

_BRACKETED = re.compile(r"##(?=\w*\[)")
"""What begins a command anywhere in a line: ``##[error]`` (GitHub, Azure), ``##vso[…]``, ``##teamcity[…]``."""

_BRACKETED_JSON = re.compile(_BRACKETED.pattern.encode())

_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_problem(problem: Diagnostic, log_format: LogFormat) -> str:
    """One problem as one line."""
    match log_format:
        case LogFormat.TEXT:
            return disarm(one_line(str(problem)))
        case LogFormat.JSON:
            fields = {
                name: getattr(problem, name) for name in ("code", "severity", "message", "path", "line", "column")
            }
            return _escape_json({name: value for name, value in fields.items() if value is not None})
        case LogFormat.GITHUB:
            place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
            shown = ",".join(
                f"{name}={_escape(str(value), ',:')}" for name, value in place.items() if value is not None
            )
            return _break_brackets(f"::{_GITHUB_LEVELS[problem.severity]} {shown}::{_escape(problem.message)}")


def print_problems(problems: Iterable[Diagnostic], log_format: LogFormat) -> None:
    """Problems on lines of standard error, the same one once; of many of a kind in one file the first, and how many."""
    for line in dict.fromkeys(format_problem(problem, log_format) for problem in Problems(problems)):
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
    except (BrokenPipeError, ReaderGoneError):
        raise typer.Exit(ExitCode.OK) from None
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as problem:
        print(disarm(f"error: a bug in briefkit: {one_line(f'{type(problem).__name__}: {problem}')}"), file=sys.stderr)
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


def disarm(line: str) -> str:
    """A line that no CI system takes for a command: a backslash stands where one would begin; no word is lost."""
    return _LEADING.sub(r"\1\\", _break_brackets(line))


def disarm_json(line: bytes) -> bytes:
    """The same for JSON, whose meaning stays."""
    return line if b"##" not in line else _BRACKETED_JSON.sub(rb"#\\u0023", line)


def print_line(line: str) -> None:
    """A line of standard output with words that may be anyone's."""
    print(disarm(one_line(line)))


def print_wrapped(text: str, depth: int = 0) -> None:
    """Print words of any origin, wrapped to the terminal, so many steps from its edge."""
    width = min(_WIDEST, shutil.get_terminal_size((100, 24)).columns)
    indent = _STEP * depth
    for line in textwrap.wrap(one_line(text), width - len(indent) - len(_STEP), subsequent_indent=_STEP):
        print_line(f"{indent}{line}")


def _break_brackets(line: str) -> str:
    return _BRACKETED.sub(r"##\\", line)


def _escape_json(fields: dict[str, object]) -> str:
    """A JSON object on one line, with escapes for all that could steer a terminal."""
    line = json.dumps(fields, ensure_ascii=False)
    plain = (letter if letter.isprintable() else json.dumps(letter)[1:-1] for letter in line)
    return disarm_json("".join(plain).encode()).decode()


def _escape(text: str, more: str = "") -> str:
    for letter in "%\r\n" + more:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return one_line(text)
