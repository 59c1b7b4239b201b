"""Full, closed and deserted streams, as a shell gives them."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")

ARTICLE = "---\nTitle: Dyke breaks\nDate: 2024-02-16\n---\nPolice arrested a man in Ostrand on Thursday.\n"
SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [a.txt]\n"
BRIEFKIT = f"{shlex.quote(sys.executable)} -m briefkit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "spec.yaml").write_text(SPEC)
    return tmp_path


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)


COMMANDS = [
    "schema",
    "templates",
    "parse a.txt",
    "check spec.yaml",
    "show spec.yaml",
    "show a.txt",
    "render spec.yaml -f json -o -",
    "--help",
    "--version",
]


FULL = (">/dev/full", "No space left on device")
CLOSED = (">&-", "it is closed")


@pytest.mark.parametrize(
    ("command", "to", "reason"),
    [*((command, *FULL) for command in COMMANDS), *((command, *CLOSED) for command in COMMANDS[-3:])],
)
def test_output_that_cannot_be_written_is_one_problem_and_5(folder: Path, command: str, to: str, reason: str) -> None:
    ran = run(f"{BRIEFKIT} {command} {to}", folder)
    problem = f"error[R101]: standard output cannot be written: {reason}"
    assert ran.stderr == f"{problem}\nto learn more: briefkit explain R101\n"
    assert ran.returncode == 5


@pytest.mark.parametrize("command", ["schema", "show a.txt", "--help"])
def test_a_reader_that_is_gone_is_no_fault(folder: Path, command: str) -> None:
    ran = run(f"({BRIEFKIT} {command}; echo $? >code) | true", folder)
    assert (ran.stderr, (folder / "code").read_text()) == ("", "0\n")


@pytest.mark.parametrize(
    ("command", "code", "to"),
    [
        ("check nope.yaml", 3, "2>/dev/full"),
        ("check nope.yaml", 3, "2>&-"),
        ("check nope.yaml", 3, ">&- 2>&-"),
        ("parse nope.txt", 4, ">/dev/full 2>/dev/full"),
        ("render spec.yaml --as-of never", 2, "2>/dev/full"),
        ("nonsense", 2, "2>&-"),
    ],
)
def test_the_exit_code_tells_the_truth_though_nobody_listens(folder: Path, command: str, code: int, to: str) -> None:
    ran = run(f"{BRIEFKIT} {command} {to}", folder)
    assert (ran.returncode, ran.stdout, ran.stderr) == (code, "", "")


@pytest.mark.parametrize("closed", ["2>&-", "<&- 2>&-"])
def test_a_file_never_takes_the_place_of_a_closed_stream(folder: Path, closed: str) -> None:
    ran = run(f"{BRIEFKIT} render spec.yaml -o x.docx {closed}", folder)
    assert (ran.returncode, ran.stdout) == (0, "x.docx\n")
    assert (folder / "x.docx").read_bytes().startswith(b"PK")
