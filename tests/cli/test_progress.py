"""Progress is for people who wait at a terminal."""

from __future__ import annotations

import io

import pytest

from briefkit.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def use_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    shown = Terminal()
    monkeypatch.setattr("sys.stderr", shown)
    monkeypatch.setattr(progress, "_PATIENCE", 0)
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    return shown


def test_a_terminal_sees_how_far_things_are_and_keeps_nothing_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    with progress.show_progress() as show:
        assert show is not None
        show("files", 1, 1200)
        show("files", 2, 1200)
    assert terminal.getvalue() == "\r\x1b[K1 of 1,200 files\r\x1b[K"


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    monkeypatch.setattr(progress, "_PATIENCE", 60)
    with progress.show_progress() as show:
        assert show is not None
        show("files", 1, 2)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_a_record_has_no_progress(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    use_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    with progress.show_progress() as show:
        assert show is None


def test_a_pipe_has_no_progress() -> None:
    with progress.show_progress() as show:
        assert show is None
