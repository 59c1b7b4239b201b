"""Printing problems, for people, for programs, and as annotations of a workflow."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from briefkit.errors import Diagnostic, Problems, Severity
from briefkit.manual import read_manual

if TYPE_CHECKING:
    from briefkit.cli.frames import Frame


class LogFormat(StrEnum):
    """How problems are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_WIDEST = 120
_NARROWEST = 40
_STEP = "  "
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}

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
            fields["help"] = read_manual()[problem.code].link
            return _escape_json({name: value for name, value in fields.items() if value is not None})
        case LogFormat.GITHUB:
            place = {"file": problem.path, "line": problem.line, "col": problem.column, "title": problem.code}
            shown = ",".join(
                f"{name}={_escape(str(value), ',:')}" for name, value in place.items() if value is not None
            )
            way = f"briefkit explain {problem.code} ({read_manual()[problem.code].link})"
            message = _escape(f"{problem.message}\n{way}")
            return _break_brackets(f"::{_GITHUB_LEVELS[problem.severity]} {shown}::{message}")


def print_problems(problems: Iterable[Diagnostic], log_format: LogFormat) -> None:
    """Problems on lines of standard error, the same one once; of many of a kind in one file the first, and how many.

    As text, the line of a spec or a text of the desk is shown below, and below the first of a code what to do.
    """
    helped: set[str] = set()
    for line, problem in {format_problem(problem, log_format): problem for problem in Problems(problems)}.items():
        frame = _read_frame(problem) if log_format is LogFormat.TEXT else None
        if frame is None:
            _print_line(line, problem)
            continue
        cure = None if problem.code in helped else read_manual()[problem.code].cure
        if cure and problem.mending:
            cure = f"Let 'briefkit check --fix' do it. {cure}"
        helped.add(problem.code)
        _print_line(line, problem)
        _print_frame(frame, problem, cure)


def _read_frame(problem: Diagnostic) -> Frame | None:
    if problem.line is None or problem.severity is Severity.NOTE:
        return None
    from briefkit.cli.frames import read_frame

    return read_frame(problem, _measure_screen())


def _print_line(line: str, problem: Diagnostic) -> None:
    label = f"{problem.severity}[{problem.code}]"
    before, found, after = line.partition(label)
    if found and _is_coloured():
        _print_coloured((before, "bold"), (label, _COLOURS[problem.severity]), (after, "bold"))
    else:
        print(line, file=sys.stderr)


def _print_frame(frame: Frame, problem: Diagnostic, cure: str | None) -> None:
    """The line with its place underlined, and what to do about it."""
    number, gutter = f" {frame.number} |", frame.gutter
    rows = [(gutter, ""), (number, f" {frame.text}".rstrip())]
    rows += [(gutter, f" {frame.carets}")] if frame.width else []
    rows += [(f"{gutter[:-1]}=", f" help: {_shorten(cure, _measure_screen() - len(gutter) - 8)}")] if cure else []
    for place, (edge, text) in enumerate(rows):
        shown = _break_brackets(one_line(text))
        if _is_coloured():
            is_place = place == 2 and frame.width
            _print_coloured((edge, "bold blue"), (shown, _COLOURS[problem.severity] if is_place else ""))
        else:
            print(edge + shown, file=sys.stderr)


def _shorten(text: str, width: int) -> str:
    return textwrap.shorten(text.replace("`", "'"), max(_NARROWEST, width), placeholder=" …")


def _measure_screen() -> int:
    """How wide lines of problems are: as the terminal, or where there is none as wide as they may be."""
    return min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns) if sys.stderr.isatty() else _WIDEST


def _is_coloured() -> bool:
    """Whether people read standard error on a terminal that has colours and did not turn them off."""
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _print_coloured(*parts: tuple[str, str]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)
    console.print(Text.assemble(*parts))


def print_pointer(problems: Iterable[Diagnostic]) -> None:
    """How to learn more of the problems that were printed; nothing where these are notes alone."""
    codes = " ".join(dict.fromkeys(problem.code for problem in problems if problem.severity is not Severity.NOTE))
    if codes:
        print(f"to learn more: briefkit explain {codes}", file=sys.stderr)


def format_ignored(ignored: Mapping[str, int], path: str | None) -> str:
    """How many problems a spec ignored, by code, as a line of JSON.

    Args:
        ignored: Their numbers.
        path: The spec.
    """
    return _escape_json({"ignored": dict(ignored), **({"path": path} if path is not None else {})})


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
