"""What all tests share: the repository's root, the shared corpus where it is there, and the golden files."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]

hypothesis.settings.register_profile("beside others", deadline=None)  # other tests stretch what a clock says
hypothesis.settings.load_profile("beside others")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors, since some tests wait for processes of theirs."""
    from briefkit.workers import count_processors

    return count_processors() + 1


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what has nothing for `-m alone`; to collect all tests takes longer than to run those."""
    if config.option.markexpr == "alone" and collection_path.match("test_*.py"):
        return None if "mark.alone" in collection_path.read_text(encoding="utf-8") else True
    return None


def pytest_collection_finish() -> None:
    """Keep the collector of garbage from going through all tests again and again: they stay until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def usual_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines as wide as without a terminal, whatever the processes that run the tests are told."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what a crew's workers would do in the process of the tests, for those that are about something else."""
    from briefkit.workers import processes

    monkeypatch.setattr(processes, "_find_method", lambda: None)


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
