"""The line of a file below a problem, with its place underlined."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefkit.cli.frames import _cut, _measure, read_frame
from briefkit.errors import Diagnostic, error

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\nsorces: x\n"


def draw(tmp_path: Path, line: str, column: int | None, message: str = "x", name: str = "spec.yaml") -> list[str]:
    path = tmp_path / name
    path.write_text(f"# first\n{line}\n", encoding="utf-8", newline="")
    frame = read_frame(error("S106", message, str(path), 2, column), 80)
    assert frame is not None
    assert frame.number == 2
    return [frame.text, frame.carets]


@pytest.mark.parametrize(
    ("line", "column", "message", "carets"),
    [
        ("cutof: x", 1, "unknown key 'cutof'", "^^^^^"),
        ("  cutof: x", 3, "unknown", "  ^^^^^"),
        ("  number: three   # or 3", 11, "must be a number", "          ^^^^^"),
        ("  number: 'a: b' # or 3", 11, "must be a number", "          ^^^^^^"),
        ('  number: "a \\" b": x', 11, "must be a number", "          ^^^^^^^^"),
        ("  title: one two#three", 10, "must be", "         ^^^^^^^^^^^^^"),
        ("x: {a: one two, b: c}", 8, "must be", "       ^^^^^^^"),
        ("x: [one, two three]", 10, "must be", "         ^^^^^^^^^"),
        ("x: [one, [two, three], four]", 10, "must be", "         ^^^^^^^^^^^^"),
        ("x: [one,", 4, "must be", "   ^^^^^"),
        ("- one two", 3, "must be", "  ^^^^^^^"),
        ("checks: {K999: off}", 10, "unknown code 'K999'", "         ^^^^"),
        ("x: y", 99, "must be", ""),
        ("", 1, "is missing", ""),
        (
            "  overview: It broke at Chana.",
            None,
            "the name 'Chana' is not in what was read",
            "                        ^^^^^",
        ),
        ("  overview: Chana, Chana", None, "the name 'Chana' is not in what was read", ""),
        ("  overview: It broke.", None, "this is reported and cites nothing", ""),
    ],
)
def test_the_place_is_underlined(tmp_path: Path, line: str, column: int | None, message: str, carets: str) -> None:
    assert draw(tmp_path, line, column, message) == [line, carets]


@pytest.mark.parametrize(
    ("line", "column", "shown", "carets"),
    [
        ("\ttitle: x", 2, "    title: x", "    ^^^^^"),
        ("ab\ttitle: x", 4, "ab  title: x", "    ^^^^^"),
        ("洪水: x", 1, "洪水: x", "^^^^"),
        ("a: {洪水: 大, b: c}", 12, "a: {洪水: 大, b: c}", "              ^"),
        ("e\u0301te\u0301: x", 1, "e\u0301te\u0301: x", "^^^"),
        ("a\u202eb: x", 1, "a\\u202eb: x", "^^^^^^^^"),
        ("\x1b[31m: x", 1, "\\x1b[31m: x", "^^^^^^^^^^^"),
    ],
)
def test_wide_letters_tabs_and_what_could_steer_a_terminal(
    tmp_path: Path, line: str, column: int, shown: str, carets: str
) -> None:
    assert draw(tmp_path, line, column) == [shown, carets]


@pytest.mark.parametrize(("text", "word"), [("It broke at Chana, they said.", "Chana,"), ("It broke.", "broke.")])
def test_of_a_text_a_word_is_underlined(tmp_path: Path, text: str, word: str) -> None:
    column = text.index(word) + 1
    assert draw(tmp_path, text, column, name="text.md") == [text, " " * (column - 1) + "^" * len(word)]


def test_a_long_line_is_cut_around_its_place(tmp_path: Path) -> None:
    line = f"select: {{events: {{match: {'a' * 200}, pin: [e-gone], exclude: [{'b' * 200}]}}}}"
    text, carets = draw(tmp_path, line, line.index("e-gone") + 1, "no event has the id 'e-gone'")
    assert len(text) <= 75
    assert text.startswith("…a")
    assert text.endswith("b…")
    assert text[carets.index("^") : carets.rindex("^") + 1] == "e-gone"
    text, carets = draw(tmp_path, f"title: {'x' * 500}", 8)
    assert (text[-1], len(text), carets[-1]) == ("…", 75, "^")
    assert len(carets) <= len(text)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_characters="\n\r\x85\u2028\u2029"), max_size=120), st.data())
def test_carets_stand_below_their_place_whatever_the_line_holds(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    length = data.draw(st.integers(0, len(line) - start))
    room = data.draw(st.integers(30, 90))
    frame = _cut(1, line, start, length, room)
    assert cell_len(frame.text) <= room
    assert "\t" not in frame.text
    assert frame.text.isprintable()
    assert frame.start + frame.width <= room
    widths = [width for _, width in _measure(line)]
    if sum(widths) <= room:
        assert (frame.start, frame.width) == (sum(widths[:start]), sum(widths[start : start + length]))


@pytest.mark.parametrize(
    "problem",
    [
        error("S101", "x", "gone.yaml", 1, 1),
        error("S101", "x", "spec.yaml"),
        error("S101", "x", None, 1),
        error("S101", "x", "spec.yaml", 99, 1),
        error("S101", "x", "folder.yaml", 1, 1),
        error("I108", "x", "a.jsonl", 1, 1),
        error("S108", "x", "large.yaml", 1, 1),
    ],
)
def test_of_other_files_no_line_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: Diagnostic) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec.yaml").write_text("one\ntwo\n", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text("{}\n", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "large.yaml").write_text("x" * 1_000_001, encoding="utf-8")
    assert read_frame(problem, 80) is None


def test_bytes_that_are_no_text_and_other_ends_of_lines(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_bytes(b"\xef\xbb\xbfone: 1\r\ntwo: \xff\rthree: 3\n")
    shown = [read_frame(error("S106", "x", str(tmp_path / "spec.yaml"), line, 1), 80) for line in (1, 2, 3)]
    assert [frame.text for frame in shown if frame] == ["one: 1", "two: \ufffd", "three: 3"]


def run_at_a_terminal(folder: Path, root: Path, **environment: str) -> str:
    """What a terminal of 80 columns gets of ``briefkit check spec.yaml``."""
    master, slave = pty.openpty()
    own = {"PYTHONPATH": str(root / "src"), "TERM": "xterm-256color", "COLUMNS": "80"}
    surroundings = {**os.environ, **own, **environment}
    command = [sys.executable, "-m", "briefkit", "check", "spec.yaml"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=slave, env=surroundings) as process:
        os.close(slave)
        shown = b""
        while True:
            try:
                shown += os.read(master, 4096)
            except OSError:  # Linux says so at the end
                break
            if process.poll() is not None and not shown:
                break
    os.close(master)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")
def test_colours_are_for_terminals(tmp_path: Path, root: Path) -> None:
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    coloured = run_at_a_terminal(tmp_path, root)
    assert "\x1b[1;31merror[S104]\x1b[0m" in coloured
    assert "\x1b[1;31m ^^^^^^\x1b[0m" in coloured
    plain = run_at_a_terminal(tmp_path, root, NO_COLOR="1")
    assert "\x1b" not in plain
    assert plain.splitlines()[1:4] == ["   |", " 4 | sorces: x", "   | ^^^^^^"]
    assert all(len(line) <= 80 for line in plain.splitlines()[1:5])
