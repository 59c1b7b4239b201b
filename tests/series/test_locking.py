from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.series.desk import write_issues, write_spec

from briefkit.errors import OutputError
from briefkit.series.locking import LOCK, hold_series

HOLD = """
import sys
from briefkit.series import hold_series
from briefkit.spec import load_spec
with hold_series(load_spec(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def start(folder: Path) -> subprocess.Popen[bytes]:
    run = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder / "spec.yaml")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert run.stdout is not None
    assert run.stdout.readline() == b"held\n"
    return run


def test_another_process_is_refused_until_the_first_is_done(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    run = start(tmp_path)
    with pytest.raises(OutputError, match=r"issues: error\[N107\]: another run is making an issue"), hold_series(spec):
        raise AssertionError
    run.communicate()
    with hold_series(spec):
        pass
    assert run.returncode == 0


def test_a_lock_dies_with_its_process(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    write_issues(tmp_path, 1)
    run = start(tmp_path)
    run.kill()
    run.communicate()
    assert (tmp_path / "issues" / LOCK).exists()
    with hold_series(spec):
        pass
    assert not (tmp_path / "issues" / LOCK).exists()


def test_a_process_holds_a_series_once(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    with hold_series(spec):
        with pytest.raises(OutputError, match="N107"), hold_series(spec):
            raise AssertionError
        with pytest.raises(OutputError, match="N107"), hold_series(spec):
            raise AssertionError
    with hold_series(spec):
        pass


def test_a_series_of_another_folder_is_not_locked(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    with hold_series(write_spec(tmp_path / "a")), hold_series(write_spec(tmp_path / "b")):
        pass


@pytest.mark.parametrize("folder", ["issues", "out/of/issues"])
def test_nothing_is_left_where_nothing_was_made(tmp_path: Path, folder: str) -> None:
    with hold_series(write_spec(tmp_path, f", folder: {folder}")):
        assert (tmp_path / folder).is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["spec.yaml"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    spec = write_spec(tmp_path)
    (tmp_path / "issues").write_text("in the way")
    with pytest.raises(OutputError, match=r"issues: error\[R101\]: cannot be written: File exists"), hold_series(spec):
        raise AssertionError
