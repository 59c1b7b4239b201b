"""What sdist and wheel hold; `test_recipes` installs the wheel, and ``make dist`` runs tests from the sdist."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

import pytest

NOT_SHIPPED = (".ci/",)
"""What is for the repository only."""


def test_the_sdist_holds_all_that_the_repository_does(dist: Path, root: Path) -> None:
    if not (root / ".git").exists():
        pytest.skip("not a clone")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True).stdout
    (unpacked,) = (path for path in dist.iterdir() if path.is_dir())
    held = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    tracked = {name for name in listed.split("\0") if (root / name).is_file() and not name.startswith(NOT_SHIPPED)}
    assert tracked - held == set()
    assert held - tracked == {"PKG-INFO"}


def test_the_wheel_holds_data_and_templates_and_nothing_else(wheel: Path, root: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"briefkit"}
    for needed in (
        "briefkit/templates/situation-report/spec.yaml",
        "briefkit/templates/media-digest/example/spec.yaml",
        "briefkit/templates/daily-brief/example/texts/assessment.md",
        "briefkit/templates/monthly-watch/theme.yaml",
        "briefkit/templates/humanitarian/example/decisions.yaml",
        "briefkit/extract/data/countries.tsv",
        "briefkit/places/data/shapes.txt",
        "briefkit/render/pdf/fonts/sans-regular.ttf",
        "briefkit/render/pdf/hyphenation/en-gb.txt",
        "briefkit/py.typed",
        "briefkit/diagnostics.schema.json",
    ):
        assert needed in names
    assert zipfile.ZipFile(wheel).read("briefkit/errors.md") == (root / "docs/errors.md").read_bytes()


def test_the_wheel_names_every_licence(wheel: Path) -> None:
    package = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in package.namelist() if name.endswith(".dist-info/METADATA"))
    lines = package.read(metadata).decode().splitlines()
    fonts = [f"src/briefkit/render/pdf/fonts/LICENSE-{name}.txt" for name in ("sans", "signs", "wide")]
    assert [line.removeprefix("License-File: ") for line in lines if line.startswith("License-File: ")] == [
        "LICENSE",
        "docs/licences.md",
        "src/briefkit/places/data/LICENSES.md",
        *fonts,
        "src/briefkit/render/pdf/hyphenation/README.md",
        "src/briefkit/text/data/LICENSE-wordnet.txt",
    ]


def test_the_page_of_licences_knows_every_file_that_names_an_origin(root: Path) -> None:
    page = (root / "docs/licences.md").read_text(encoding="utf-8")
    patterns = re.findall(r"`((?:\w+/)+[^`]+)`", page)
    package = root / "src" / "briefkit"
    assert all(list(package.glob(pattern)) for pattern in patterns)
    listed = {path for pattern in patterns for path in package.glob(pattern)}
    for path in sorted(package.glob("*/data/*")) + sorted(package.glob("*/*/data/*")):
        head = path.read_text(encoding="utf-8")[:2000]
        if path.suffix in (".tsv", ".txt") and "Origin:" in head and not _is_ours(head):
            assert path in listed, path.name
    assert {path for path in package.rglob("*") if path.suffix in (".ttf", ".icc")} <= listed


def _is_ours(head: str) -> bool:
    """Whether a file of data was written for briefkit, and names nobody else."""
    return re.search(r"Origin: (?:compiled|computed|written) for", head) is not None
