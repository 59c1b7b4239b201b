"""What all tests share: the repository's root, the shared corpus where it is there, and the golden files."""

from __future__ import annotations

import gc
import os
import pickle
import runpy
import signal
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import hypothesis
import pytest
from tests.sharing import make_once

ROOT = Path(__file__).resolve().parents[1]

hypothesis.settings.register_profile("beside others", deadline=None)  # other tests stretch what a clock says
hypothesis.settings.load_profile("beside others")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell leaves it to what it runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)


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


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """Leave it to the system when files get to the disk: only a loss of power could show the difference."""
    from briefkit import database

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda number: None)
        patch.setattr(database, "_SYNCHRONOUS", "OFF")
        yield


@pytest.fixture(scope="session", autouse=True)
def hashed_once() -> Iterator[None]:
    """Hash the code that makes the entries of a cache once: it does not change while tests are run."""
    from briefkit.cache import versions

    make = versions._hash
    known = cache(make)

    def find(parts: tuple[str, ...], rooms: tuple[str, ...]) -> str:
        return (known if vars(versions)["files"] is files else make)(parts, rooms)  # else a test has files of its own

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(versions, "_hash", find)
        yield


@pytest.fixture(scope="session", autouse=True)
def commands_made_once() -> Iterator[None]:
    """Make the commands of the command line once, and not for each run of one of them."""
    import typer.main
    import typer.testing

    with pytest.MonkeyPatch.context() as patch:
        known = cache(typer.main.get_command)
        patch.setattr(typer.main, "get_command", known)
        patch.setattr(typer.testing, "_get_command", known)
        yield


@pytest.fixture(scope="session", autouse=True)
def samples_analysed_once() -> Iterator[None]:
    """Analyse each article of the samples once in a process: dozens of tests make reports of the same two briefs."""
    from briefkit import extract
    from briefkit.model.document import Document
    from briefkit.model.facts import ParsedDocument

    analyse = extract.parse_document
    samples = {path.name for path in (ROOT / "sample_input").glob("*/articles/*")}
    known: dict[bytes, ParsedDocument] = {}

    def find(document: Document) -> ParsedDocument:
        if document.origin is None or Path(document.origin.path).name not in samples:
            return analyse(document)
        key = pickle.dumps(document)
        if key not in known:
            known[key] = analyse(document)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(extract, "parse_document", find)
        yield


@pytest.fixture
def in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do what a crew's workers would do in the process of the tests, for those that are about something else."""
    from briefkit.workers import processes

    monkeypatch.setattr(processes, "_find_method", lambda: None)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def dist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project as it is shipped: the sdist, and the wheel that is built from it."""

    def build(folder: Path) -> None:
        command = [sys.executable, "-m", "hatchling", "build", "-d", str(folder)]
        subprocess.run([*command, "-t", "sdist"], cwd=root, check=True, capture_output=True)
        (sdist,) = folder.glob("briefkit-*.tar.gz")
        with tarfile.open(sdist) as packed:
            packed.extractall(folder, filter="data")
        unpacked = folder / sdist.name.removesuffix(".tar.gz")
        subprocess.run([*command, "-t", "wheel"], cwd=unpacked, check=True, capture_output=True)

    return make_once(tmp_path_factory, "dist", build)


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    """The wheel, built once for all who install it."""
    (built,) = dist.glob("briefkit-*.whl")
    return built


@pytest.fixture(scope="session")
def corpus(root: Path) -> Path:
    """Real articles that are not part of the project."""
    folder = root.parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no shared corpus beside the repository")
    return folder


@pytest.fixture(scope="session")
def hostile_inputs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hostile files that a script beside the repository makes."""
    script = root.parent / "shared" / "cases" / "hostile" / "make.py"
    if not script.is_file():
        pytest.skip("no shared cases beside the repository")

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", [str(script), str(folder)])
            runpy.run_path(str(script), run_name="__main__")

    return make_once(tmp_path_factory, "hostile", make)


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    wanted = bool(request.config.getoption("--update-goldens"))
    assert not (wanted and os.environ.get("CI")), "golden files are never written in CI"
    return wanted
