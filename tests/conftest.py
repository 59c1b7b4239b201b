"""What all tests share: the repository's root, the shared corpus where it is there, and the golden files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


@pytest.fixture(autouse=True)
def usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines as wide as without a terminal, whatever the processes that run the tests are told."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it is shipped, built once for all who install it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(root)]
    subprocess.run(command, check=True)
    (built,) = folder.glob("briefkit-*.whl")
    return built


@pytest.fixture(scope="session")
def corpus(root: Path) -> Path:
    """Real articles that are not part of the project."""
    folder = root.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no shared corpus beside the repository")
    return folder


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    wanted = bool(request.config.getoption("--update-goldens"))
    assert not (wanted and os.environ.get("CI")), "golden files are never written in CI"
    return wanted
