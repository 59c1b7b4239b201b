"""What a file may cost, as a spec and the command line say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefkit.errors import SpecError, UsageError
from briefkit.model.limits import LIMITS, Limits, describe_size
from briefkit.spec import load_spec, read_limits

MB = 2**20
RIGHT = [
    ("file_size=64 MB", Limits(file_size=64 * MB)),
    ("file_size=64MB", Limits(file_size=64 * MB)),
    ("file_size=1.5 GB", Limits(file_size=1536 * MB)),
    ("unpacked_size=300 KB", Limits(unpacked_size=300 * 1024)),
    ("unpacked_size=300", Limits(unpacked_size=300)),
    ("seconds=120 s", Limits(seconds=120)),
    ("seconds=7", Limits(seconds=7)),
    ("seconds=5 min", Limits(seconds=300)),
    ("seconds=1 h", Limits(seconds=3600)),
    ("memory=2 GB", Limits(memory=2048 * MB)),
    ("parts=7", Limits(parts=7)),
    ("depth=0", Limits(depth=0)),
    ("pages=7", Limits(pages=7)),
    ("characters=5000000", Limits(characters=5_000_000)),
]
WRONG = [
    ("memory=1 MB", "limits.memory: must be from 512 MB to 1,024 GB, not '1 MB'", "S106"),
    ("seconds=0", "limits.seconds: must be from 1 s to 24 h, not '0'", "S106"),
    ("seconds=99999999999 h", "limits.seconds: must be from 1 s to 24 h, not '99999999999 h'", "S106"),
    ("seconds=5 MB", "limits.seconds must be a time such as 120 s or 5 min, not '5 MB'", "S105"),
    ("file_size=-1 MB", "limits.file_size must be a size such as 64 MB or 2 GB, not '-1 MB'", "S105"),
    ("pages=x", "limits.pages must be a whole number from 1, not 'x'", "S105"),
    ("paegs=3", "unknown key 'paegs' in limits; did you mean 'pages'?", "S104"),
]


def write(folder: Path, setting: str) -> Path:
    name, _, value = setting.partition("=")
    path = folder / "spec.yaml"
    path.write_text(f"briefkit: 1\nreport: {{title: T}}\nsources: [a]\nlimits: {{{name}: {value}}}\n")
    return path


@pytest.mark.parametrize(("setting", "limits"), RIGHT)
def test_limits_in_units(tmp_path: Path, setting: str, limits: Limits) -> None:
    assert load_spec(write(tmp_path, setting)).limits == limits
    assert read_limits([setting]) == limits


@pytest.mark.parametrize(("setting", "message", "code"), WRONG)
def test_wrong_limits(tmp_path: Path, setting: str, message: str, code: str) -> None:
    with pytest.raises(SpecError) as wrong:
        load_spec(write(tmp_path, setting))
    (found,) = wrong.value.diagnostics
    assert (found.message, found.code, found.line) == (message, code, 4)
    with pytest.raises(UsageError) as usage:
        read_limits(["depth=1", setting])
    assert [each.message for each in usage.value.diagnostics] == [f"--limit: {message}"]


def test_no_setting_changes_nothing(tmp_path: Path) -> None:
    assert read_limits([]) == LIMITS
    with pytest.raises(UsageError, match="unknown key ''"):
        read_limits([""])


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 B"), (10, "10 B"), (2048, "2 KB"), (2049, "2,049 B"), (64 * MB, "64 MB"), (2**30, "1 GB")],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert describe_size(size) == words
