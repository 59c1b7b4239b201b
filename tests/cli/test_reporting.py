"""Lines that neither a terminal nor a CI system obeys."""

from __future__ import annotations

import json

import pytest

from briefkit.cli.reporting import LogFormat, disarm, disarm_json, format_problem, print_pointer
from briefkit.errors import error, note, warning

LINES = [
    ("::error::FORGED", "\\::error::FORGED"),
    ("   ::stop-commands::tok", "   \\::stop-commands::tok"),
    ("a ::error::x", "a ::error::x"),
    ("std::vector", "std::vector"),
    ("x ##[error]FORGED", "x ##\\[error]FORGED"),
    ("##vso[task.complete]", "##\\vso[task.complete]"),
    ("##teamcity[x]", "##\\teamcity[x]"),
    ("###[group]", "###\\[group]"),
    ("## A heading", "## A heading"),
    ("#[x]", "#[x]"),
]


@pytest.mark.parametrize(("line", "shown"), LINES)
def test_no_line_is_a_command(line: str, shown: str) -> None:
    assert disarm(line) == shown
    assert disarm(shown) == shown


@pytest.mark.parametrize("line", [line for line, _ in LINES])
def test_json_means_what_it_did(line: str) -> None:
    written = disarm_json(json.dumps({"x": line}).encode())
    assert json.loads(written) == {"x": line}
    assert disarm(written.decode()) == written.decode()


HOSTILE = error("I101", "a\u202eb\x1b[31m\x85\u2028\U000e0041 ##[error]x\n::error::y", "::error::z.txt", 1)


def test_problems_cannot_steer_what_shows_them() -> None:
    text = format_problem(HOSTILE, LogFormat.TEXT)
    assert text.startswith("\\::error::z.txt:1: error[I101]: a\\u202eb\\x1b[31m\\x85\\u2028\\U000e0041 ##\\[error]x\\n")
    assert text.isprintable()
    written = format_problem(HOSTILE, LogFormat.JSON)
    assert written.isprintable()
    assert "##[" not in written
    assert json.loads(written)["message"] == HOSTILE.message
    annotation = format_problem(HOSTILE, LogFormat.GITHUB)
    assert annotation.startswith("::error file=%3A%3Aerror%3A%3Az.txt,line=1,title=I101::a\\u202eb")
    assert annotation.isprintable()
    assert "##[" not in annotation


def test_errors_and_warnings_name_where_they_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    print_pointer([warning("E101", "x"), note("L104", "x"), error("I105", "x"), warning("E101", "y")])
    assert capsys.readouterr().err == "to learn more: briefkit explain E101 I105\n"
    print_pointer([note("L104", "x")])
    assert capsys.readouterr().err == ""
