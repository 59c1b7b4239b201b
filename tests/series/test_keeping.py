"""Issues are kept whole or not at all, wherever the process ends."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from scripts.disturb import small_disk
from tests.series.desk import write_issues, write_spec

from briefkit.errors import OutputError, SpecError
from briefkit.series.keeping import keep_issue
from briefkit.series.ledger import LEDGER
from briefkit.series.locking import hold_series
from briefkit.series.planning import plan_issue
from briefkit.series.stock import list_issues
from briefkit.spec.briefing import Spec

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes as Linux has them")
HEAD = '{{"report": {{"head": {{"number": {0}, "period": {{"begin": "{1}", "finish": "{2}"}}, "as_of": "{2}"}}}}}}'


def make_files(spec: Spec, number: int, mark: bytes = b"new") -> dict[str, bytes]:
    plan = plan_issue(spec, number=number)
    report = HEAD.format(number, plan.period.begin, plan.period.finish).encode()
    return {"flood.docx": mark * 50_000, "report.json": report, "manifest.json": mark}


def keep(spec: Spec, number: int, mark: bytes = b"new", *, replace: bool = False) -> None:
    with hold_series(spec):
        keep_issue(plan_issue(spec, number=number), make_files(spec, number, mark), replace=replace)


def read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def list_names(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir())


def test_an_issue_is_its_files_and_its_line(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    home = tmp_path / "issues"
    with hold_series(spec):
        written = keep_issue(plan_issue(spec), make_files(spec, 1))
    assert [path.relative_to(home).as_posix() for path in written] == [
        *("0001/flood.docx", "0001/report.json", "0001/manifest.json"),
        LEDGER,
    ]
    assert read(home / "0001") == dict(sorted(make_files(spec, 1).items()))
    assert list_names(home) == ["0001", LEDGER]
    stock = list_issues(spec)
    assert ([issue.number for issue in stock.issues], stock.problems) == ([1], ())


def test_an_issue_that_is_made_again_has_the_same_bytes(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1)
    ledger = (tmp_path / "issues" / LEDGER).read_bytes()
    keep(spec, 1)
    assert (tmp_path / "issues" / LEDGER).read_bytes() == ledger
    assert list_names(tmp_path / "issues") == ["0001", LEDGER]


def test_what_people_put_there_stays_and_what_is_ours_goes(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1)
    folder = tmp_path / "issues/0001"
    (folder / "sent.eml").write_text("To: all")
    (folder / "notes").mkdir()
    (folder / "notes/x.txt").write_text("Ask.")
    with hold_series(spec):
        files = make_files(spec, 1)
        files["flood.pdf"] = files.pop("flood.docx")
        keep_issue(plan_issue(spec, number=1), files)
    assert list_names(folder) == ["flood.pdf", "manifest.json", "notes", "report.json", "sent.eml"]
    assert (folder / "notes/x.txt").read_text() == "Ask."


def test_a_file_of_people_with_our_name_is_in_the_way(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1)
    path = tmp_path / "issues/0001/flood.pdf"
    path.write_bytes(b"theirs")
    with hold_series(spec):
        plan, files = plan_issue(spec, number=1), {**make_files(spec, 1), "flood.pdf": b"ours"}
        with pytest.raises(SpecError, match=r"flood.pdf: error\[N106\]: briefkit did not write this file"):
            keep_issue(plan, files)
        assert path.read_bytes() == b"theirs"
        keep_issue(plan, files, replace=True)
    assert path.read_bytes() == b"ours"


def test_a_past_issue_is_written_over_only_if_that_is_asked_for(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1)
    keep(spec, 2)
    with pytest.raises(SpecError, match=r"error\[N106\]: issue 1 is not the last one"):
        keep(spec, 1, b"other")
    assert read(tmp_path / "issues/0001")["manifest.json"] == b"new"
    keep(spec, 1, b"other", replace=True)
    assert read(tmp_path / "issues/0001")["manifest.json"] == b"other"
    stock = list_issues(spec)
    assert ([issue.number for issue in stock.issues], stock.problems) == ([1, 2], ())


def test_what_cannot_be_written_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1, b"old")
    before = (read(tmp_path / "issues/0001"), (tmp_path / "issues" / LEDGER).read_bytes())

    def fail(files: object) -> None:
        raise OSError(5, "Input/output error")

    with hold_series(spec):
        plan, files = plan_issue(spec, number=1), make_files(spec, 1)
        with pytest.raises(OutputError, match=r"issues/0001/bad: error\[R101\]"):
            keep_issue(plan, {**files, "bad": b"", "bad/worse": b""})
        real = keep_issue.__globals__["write_files"]

        def write(files: list[tuple[Path, bytes]]) -> None:  # the files, but not the ledger
            (fail if files[0][0].name == LEDGER else real)(files)

        monkeypatch.setitem(keep_issue.__globals__, "write_files", write)
        with pytest.raises(OutputError, match=r"issues/0001: error\[R101\]: cannot be written: Input/output error"):
            keep_issue(plan, files)
    assert (read(tmp_path / "issues/0001"), (tmp_path / "issues" / LEDGER).read_bytes()) == before
    assert list_names(tmp_path / "issues") == ["0001", LEDGER]


def fork_and_end(spec: Spec, number: int, step: int) -> int:
    """Keep an issue in a process that ends at once before it renames or removes for the nth time; its exit code."""
    child = os.fork()
    if child == 0:
        steps = iter(range(step, -1, -1))

        def before(work: Callable[..., object]) -> Callable[..., object]:
            def run(*arguments: object, **named: object) -> object:
                if next(steps) == 0:
                    os._exit(9)
                return work(*arguments, **named)

            return run

        for name in ("rename", "replace", "unlink", "rmdir"):
            setattr(os, name, before(getattr(os, name)))
        try:
            keep(spec, number)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@LINUX
@pytest.mark.parametrize("number", [2, 3], ids=["the last again", "a new one"])
def test_a_run_may_end_before_any_step(tmp_path: Path, number: int) -> None:
    (tmp_path / "start").mkdir()
    spec = write_spec(tmp_path / "start")
    keep(spec, 1)
    keep(spec, 2, b"old")
    old, new = read(tmp_path / f"start/issues/{number:04}"), dict(sorted(make_files(spec, number).items()))
    step, code, seen = 0, 9, set()
    while code == 9:
        folder = tmp_path / str(step)
        shutil.copytree(tmp_path / "start", folder)
        spec = write_spec(folder)
        code = fork_and_end(spec, number, step)
        home = folder / "issues"
        with hold_series(spec):
            stock = list_issues(spec)
            now = read(home / f"{number:04}")
            assert now in (old, new), step
            seen.add(now == new)
            assert stock.changed == frozenset(), step
            assert read(home / "0001")["manifest.json"] == b"new"
            assert [issue.number for issue in stock.issues] == [1, 2, *([3] if number == 3 and now == new else [])]
        keep(spec, number)
        assert read(home / f"{number:04}") == new
        assert list_issues(spec).problems == ()
        assert [name for name in list_names(home) if name[0] == "."] == []
        step += 1
    assert step > 8
    assert seen == {True, False}


def fork_and_keep(spec: Spec, mark: bytes) -> int:
    """A process that has begun to keep the second issue over and over."""
    began, telling = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(telling, b"began")
            while True:
                keep(spec, 2, mark)
        finally:
            os._exit(1)
    os.close(telling)
    assert os.read(began, 5) == b"began"
    os.close(began)
    return child


@LINUX
def test_twenty_runs_are_killed_and_no_issue_is_broken(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    home, chance = tmp_path / "issues", random.Random(1)
    keep(spec, 1, b"one")
    keep(spec, 2, b"new")
    kept = {mark: dict(sorted(make_files(spec, 2, mark).items())) for mark in (b"new", b"odd")}
    endings = set()
    for number in range(20):
        child = fork_and_keep(spec, (b"odd", b"new")[number % 2])
        time.sleep(0.005 + 0.05 * chance.random())
        os.kill(child, signal.SIGKILL)
        endings.add(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        with hold_series(spec):  # at once: the lock has died with its process
            assert read(home / "0002") in kept.values()
            assert read(home / "0001")["manifest.json"] == b"one"
            stock = list_issues(spec)
            assert ([issue.number for issue in stock.issues], stock.problems) == ([1, 2], ())
    assert endings == {-signal.SIGKILL}
    keep(spec, 3)
    assert list_names(home) == ["0001", "0002", "0003", LEDGER]


@LINUX
@pytest.mark.parametrize("number", [2, 3], ids=["the last again", "a new one"])
@pytest.mark.parametrize("room", [100_000, 159_744], ids=["for no report", "for all but the ledger"])
def test_a_full_disk_changes_nothing(tmp_path: Path, number: int, room: int) -> None:
    spec = write_spec(tmp_path)
    home = tmp_path / "issues"
    home.mkdir()
    with small_disk(home, 2_000_000) as mounted:
        if not mounted:
            pytest.skip("no file system may be mounted here")
        write_issues(tmp_path, 2)
        before = {name: read(home / name) for name in ("0001", "0002", "0003")}
        ledger = (home / LEDGER).read_bytes()
        with hold_series(spec):
            plan, files = plan_issue(spec, number=number), make_files(spec, number)
            ballast = home / "ballast"
            ballast.write_bytes(bytes(os.statvfs(home).f_bavail * 4096 - room))
            with pytest.raises(OutputError, match=r"error\[R101\]: cannot be written: No space left on device"):
                keep_issue(plan, files)
            ballast.unlink()
        assert {name: read(home / name) for name in before} == before
        assert (home / LEDGER).read_bytes() == ledger
        assert list_names(home) == ["0001", "0002", LEDGER]
        keep(spec, number)
        assert list_issues(spec).problems == ()


@LINUX
def test_files_that_cannot_grow_change_nothing(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    keep(spec, 1, b"old")
    before = read(tmp_path / "issues/0001")
    bounds = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, bounds[1]))
    try:
        for number in (1, 2):
            with pytest.raises(OutputError, match=rf"issues/000{number}/flood.docx: error\[R101\]: .* File too large"):
                keep(spec, number)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, bounds)
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    assert read(tmp_path / "issues/0001") == before
    assert list_names(tmp_path / "issues") == ["0001", LEDGER]
