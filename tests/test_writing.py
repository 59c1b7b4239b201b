"""Files that are written all or none."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefkit.endings import undo_everything
from briefkit.errors import OutputError
from briefkit.writing import write_files

LEFT = ".briefkit-0123456789abcdef.part"
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, links and locks as POSIX has them")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_files_are_written_with_the_usual_rights(tmp_path: Path) -> None:
    write_files([(tmp_path / "a/b.bin", b"one"), (tmp_path / "c.bin", b"two")])
    (tmp_path / "plain").touch()
    assert (tmp_path / "a/b.bin").read_bytes() == b"one"
    assert (tmp_path / "c.bin").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert names(tmp_path) == ["a", "b.bin", "c.bin", "plain"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o444])
def test_the_mode_of_a_replaced_file_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_files([(path, b"new")])
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", mode)


@POSIX
def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")
    (tmp_path / "link").symlink_to("x")
    write_files([(tmp_path / "link", b"new")])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "x").read_bytes() == b"new"


@pytest.mark.parametrize("failing", [0, 1, 2])
@pytest.mark.parametrize("linked", [True, False])
def test_where_one_cannot_take_its_place_none_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int, linked: bool
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "c").write_bytes(b"old")
    files = [(tmp_path / name, b"new") for name in ("a", "sub/b", "c")]
    replace = Path.replace

    def fail(self: Path, target: Path) -> Path:
        if target == files[failing][0] and self.read_bytes() == b"new":
            raise PermissionError(13, "open in another program")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    if not linked:
        monkeypatch.setattr("os.link", lambda *_, **__: Path().rename(""))
    with pytest.raises(OutputError) as caught:
        write_files(files)
    assert str(caught.value) == f"{files[failing][0]}: error[R101]: cannot be written: open in another program"
    assert names(tmp_path) == ["a", "c"]
    assert [(tmp_path / name).read_bytes() for name in "ac"] == [b"old", b"old"]


def test_a_folder_in_the_way_is_found_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OutputError, match="there is a folder of this name"):
        write_files([(tmp_path / "new/y", b"new"), (tmp_path / "x", b"new")])
    assert names(tmp_path) == ["x"]


@POSIX
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")
    script = f"""
import resource, signal
from pathlib import Path
from briefkit.writing import write_files
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
write_files([(Path({str(tmp_path / "x")!r}), b"new"), (Path({str(tmp_path / "a/b/y")!r}), bytes(200_000))])
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "error[R101]: cannot be written: File too large" in ran.stderr
    assert names(tmp_path) == ["x"]
    assert (tmp_path / "x").read_bytes() == b"old"


@POSIX
def test_leftovers_of_the_dead_are_cleared_and_no_others(tmp_path: Path) -> None:
    others = [".briefkit-12.part", "x.part", ".briefkit-0123456789ABCDEF.part", LEFT + "x"]
    for name in (LEFT, *others):
        (tmp_path / name).write_bytes(b"left")
    (tmp_path / LEFT.replace("0", "1")).symlink_to("x.part")
    (tmp_path / LEFT.replace("0", "2")).mkdir()
    write_files([(tmp_path / "x", b"new")])
    assert names(tmp_path) == sorted(["x", *others, LEFT.replace("0", "1"), LEFT.replace("0", "2")])


HOLDER = """
import sys
from pathlib import Path
from briefkit import writing
folder = Path(sys.argv[1])
writing._name_neighbour = lambda _: folder / sys.argv[2]
def wait(*_):
    print("there", flush=True)
    sys.stdin.read()
writing._put_in_place = wait
writing.write_files([(folder / "y", b"new")])
"""


@POSIX
def test_what_a_live_process_holds_stays_until_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path), LEFT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "there\n"
        write_files([(tmp_path / "x", b"new")])
        assert names(tmp_path) == [LEFT, "x"]
        holder.kill()
    assert names(tmp_path) == [LEFT, "x"]
    write_files([(tmp_path / "x", b"newer")])
    assert names(tmp_path) == ["x"]


def test_a_sudden_end_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def end(*_: object) -> None:
        undo_everything()
        seen.append(names(tmp_path))
        raise SystemExit

    monkeypatch.setattr("briefkit.writing._put_in_place", end)
    with pytest.raises(SystemExit):
        write_files([(tmp_path / "a/b/x", b"new"), (tmp_path / "y", b"new")])
    assert seen == [[]]


@POSIX
def test_a_device_is_written_to(tmp_path: Path) -> None:
    write_files([(Path("/dev/null"), b"new"), (tmp_path / "x", b"new")])
    with pytest.raises(OutputError, match="No space left on device"):
        write_files([(tmp_path / "x", b"newer"), (Path("/dev/full"), b"new")])
    assert (tmp_path / "x").read_bytes() == b"new"
