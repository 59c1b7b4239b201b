"""``briefkit watch`` as a real process, and what it looks at."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from briefkit.cli.main import app
from briefkit.cli.watching import Watched

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and processes as Linux has them")

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: ['articles/*.txt']\noutput: [{docx: out/x.docx}]\n"
ARTICLE = "---\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday.\n"
PATIENCE = 60
"""Seconds after which something is taken never to happen; it takes about two on an idle machine."""


class Process:
    """A watch that runs, and the lines that it has printed."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.run = subprocess.Popen(
            [sys.executable, "-m", "briefkit", "watch", "spec.yaml", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.lines: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.run.stdout is not None
        for line in self.run.stdout:
            self.lines.append(line.rstrip("\n"))

    def wait_until_it_watches(self, times: int) -> list[str]:
        """What was printed since it last watched, once it has begun to for the so-many-th time."""
        end = time.monotonic() + PATIENCE
        while sum(line.startswith("watching ") for line in self.lines) < times:
            assert time.monotonic() < end, self.lines
            assert self.run.poll() is None, self.lines
            time.sleep(0.02)
        starts = [number for number, line in enumerate(self.lines) if line.startswith("watching ")]
        return self.lines[starts[times - 2] + 1 if times > 1 else 0 : starts[times - 1] + 1]

    def end(self, number: signal.Signals) -> int:
        if self.run.poll() is None:
            os.killpg(self.run.pid, number)
        code = self.run.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self.run.stdout is not None:
            self.run.stdout.close()
        return code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/a.txt").write_text(ARTICLE.format("two"), encoding="utf-8")
    (tmp_path / "spec.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


@pytest.fixture
def watch(folder: Path) -> Iterator[Callable[..., Process]]:
    """Starts a watch; whatever becomes of the test, it ends."""
    started: list[Process] = []

    def start(*arguments: str) -> Process:
        started.append(Process(folder, *arguments))
        return started[-1]

    yield start
    for process in started:
        process.end(signal.SIGKILL)


def test_it_renders_again_survives_errors_and_ends_cleanly(folder: Path, watch: Callable[..., Process]) -> None:
    process = watch("--set", "report.number=4")
    assert process.wait_until_it_watches(1) == ["out/x.docx", "watching 4 files; Ctrl-C ends it"]
    first = (folder / "out/x.docx").read_bytes()

    (folder / "articles/b.txt").write_text(ARTICLE.format("nine"), encoding="utf-8")
    assert process.wait_until_it_watches(2) == [
        "changed: articles/b.txt",
        "out/x.docx",
        "watching 5 files; Ctrl-C ends it",
    ]
    second = (folder / "out/x.docx").read_bytes()
    assert second != first

    (folder / "spec.yaml").write_text(SPEC + "sorces: []\nlogo: mark.png\n", encoding="utf-8")
    changed, *problems, pointer, _ = process.wait_until_it_watches(3)
    assert changed == "changed: spec.yaml"
    told = [line for line in problems if not line.startswith(" ")]  # the lines of the spec aside
    assert [problem.partition(": ")[2][:11] for problem in told] == ["error[S104]", "error[R109]"]
    assert pointer == "to learn more: briefkit explain S104 R109"
    (folder / "mark.png").write_text("no picture", encoding="utf-8")
    assert process.wait_until_it_watches(4)[0] == "changed: mark.png"
    assert (folder / "out/x.docx").read_bytes() == second

    (folder / "articles/b.txt").unlink()
    (folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
    assert process.wait_until_it_watches(5)[1:] == ["out/x.docx", "watching 4 files; Ctrl-C ends it"]
    assert (folder / "out/x.docx").read_bytes() == first

    time.sleep(1)
    assert process.wait_until_it_watches(5)[-1] == process.lines[-1]  # what it writes itself is no change
    assert process.end(signal.SIGINT) == 130
    assert process.lines[-1] == "interrupted"
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [
        "a.txt",
        "mark.png",
        "spec.yaml",
        "x.docx",
    ]


def test_it_waits_for_a_spec_that_is_not_there(folder: Path, watch: Callable[..., Process]) -> None:
    (folder / "spec.yaml").unlink()
    process = watch("-f", "json", "-o", "x.json")
    assert "spec.yaml: error[S101]" in process.wait_until_it_watches(1)[0]
    (folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
    assert process.wait_until_it_watches(2)[:2] == ["changed: spec.yaml", "x.json"]
    assert process.end(signal.SIGTERM) == 143


def test_an_option_that_render_does_not_have_is_wrong_usage(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(app, ["watch", "spec.yaml", "--nonsense"])
    assert result.exit_code == 2
    assert "No such option" in result.stderr


def test_everything_that_a_report_is_made_of_is_looked_at(folder: Path) -> None:
    spec = SPEC + "decisions: decisions.yaml\ntexts: {overview: {file: overview.md}}\nsections: [overview]\n"
    (folder / "spec.yaml").write_text(spec + "template: mine\n", encoding="utf-8")
    for name, text in (("decisions.yaml", "exclude: []"), ("overview.md", "Quiet."), ("mine/theme.yaml", "page: A4")):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    names = {path.relative_to(folder).as_posix() for path in Watched(folder / "spec.yaml", ()).look()}
    assert names == {"spec.yaml", "decisions.yaml", "overview.md", "mine/theme.yaml", "articles/a.txt"}


def test_settings_choose_the_sources(folder: Path) -> None:
    (folder / "other.txt").write_text("x", encoding="utf-8")
    watched = Watched(folder / "spec.yaml", ("sources=[other.txt]",))
    assert folder / "other.txt" in watched.look()
    assert folder / "articles/a.txt" not in watched.look()


def test_a_change_within_a_second_is_seen(folder: Path) -> None:
    watched = Watched(folder / "spec.yaml", ())
    article = folder / "articles/a.txt"
    before = watched.look()
    article.write_text(ARTICLE.format("six"), encoding="utf-8")
    assert watched.look() != before
    article.unlink()
    assert article not in watched.look()
