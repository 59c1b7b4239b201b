"""The recipes of docs/ci.md run as they stand, in an environment of their own and a repository as they want it."""

from __future__ import annotations

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from tests.sharing import make_once

BRIEFS = ("defence-talks", "flood")
"""Briefs of the repository, made from the samples."""

INSTALL = "python -m pip install --quiet -c wheels/constraints.txt wheels/briefkit-*.whl"
"""What the recipes install briefkit with."""


def read_recipes(root: Path) -> Mapping[str, Any]:
    """The recipes, each by the name of its file, which its first line has."""
    page = (root / "docs/ci.md").read_text(encoding="utf-8")
    return {name: yaml.safe_load(text) for name, text in re.findall(r"```yaml\n# (\S+)\n(.*?)```", page, re.DOTALL)}


@pytest.fixture(scope="module")
def environment(root: Path, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The variables of a job: a Python of its own first on the path, and nothing of this machine's user.

    The wheel is installed there once, as the recipes do it; when a recipe does it again, all is there already.
    """

    def install(folder: Path) -> None:
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
        for name in ("pip", *list_needed("briefkit")):
            copy_package(name, folder / "env")
        add_wheel(folder, wheel, root)
        installed = run_step(INSTALL, folder, list_variables(folder))
        assert installed.returncode == 0, installed.stderr

    variables = list_variables(make_once(tmp_path_factory, "job", install))
    return {**variables, "GITHUB_STEP_SUMMARY": str(tmp_path_factory.mktemp("job") / "summary.md")}


def list_needed(name: str) -> list[str]:
    """The packages that one needs, and those that they need."""
    found: dict[str, None] = {}
    waiting = [name]
    while waiting:
        needed = map(Requirement, importlib.metadata.requires(waiting.pop()) or ())
        names = {each.name for each in needed if each.marker is None or each.marker.evaluate({"extra": ""})}
        waiting += sorted(names - found.keys())
        found |= dict.fromkeys(sorted(names))
    return list(found)


def copy_package(name: str, environment: Path) -> None:
    """Give an environment a package that we have, compiled as it is: to fetch and unpack one takes longer.

    It is of the version that the constraints name, which pip looks at, and fetches it where it is another.
    """
    package = importlib.metadata.distribution(name)
    (packages,) = environment.glob("lib/python*/site-packages")
    for top in {file.parts[0] for file in package.files or () if not file.parts[0].startswith("..")}:
        place = Path(str(package.locate_file(top)))
        if place.is_dir():
            shutil.copytree(place, packages / top, dirs_exist_ok=True)
        else:
            shutil.copy2(place, packages / top)


def list_variables(folder: Path) -> dict[str, str]:
    return {
        "PATH": f"{folder / 'env' / 'bin'}:/usr/bin:/bin",
        "HOME": str(folder),
        "CI": "true",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_COMPILE": "1",  # what is imported is compiled then
    }


def add_wheel(folder: Path, wheel: Path, root: Path) -> None:
    (folder / "wheels").mkdir()
    for path in (wheel, root / "constraints.txt"):
        shutil.copy(path, folder / "wheels")


@pytest.fixture
def repository(root: Path, wheel: Path, tmp_path: Path) -> Path:
    """A repository as the page describes it; one of its specs turns off the warning that is known."""
    for name in BRIEFS:
        shutil.copytree(root / "sample_input" / name, tmp_path / "briefs" / name)
    add_wheel(tmp_path, wheel, root)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def run_step(script: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A step as both services run it: by bash, until a command fails."""
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def list_briefs(folder: Path) -> set[tuple[str, str]]:
    return {(path.parts[-3], path.suffix) for path in folder.glob("briefs/*/out/*")}


ALL_BRIEFS = {(name, suffix) for name in BRIEFS for suffix in (".docx", ".pdf")}


def test_github(root: Path, repository: Path, environment: dict[str, str]) -> None:
    steps = read_recipes(root)[".github/workflows/briefs.yml"]["jobs"]["briefs"]["steps"]
    install, check, render = (step["run"] for step in steps if "run" in step)
    assert install == INSTALL
    assert run_step(install, repository, environment).returncode == 0

    checked = run_step(check, repository, environment)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert len(checked.stdout.splitlines()) == len(BRIEFS)

    spec = repository / "briefs/defence-talks/spec.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("checks: {E101: off}", "checks: {}"), encoding="utf-8")
    for script in (check, render):
        found = run_step(script, repository, environment)
        assert found.returncode == 1
        (annotation,) = found.stderr.splitlines()
        assert annotation.startswith("::warning file=briefs/defence-talks/articles/two-seas-review-screwdrivers.txt,")
    assert list_briefs(repository) == ALL_BRIEFS
    summary = Path(environment["GITHUB_STEP_SUMMARY"]).read_text(encoding="utf-8")
    assert re.findall(r"^## (.*)", summary, re.MULTILINE) == [
        "briefkit: done",
        "briefkit: findings",
        "briefkit: findings",
        "briefkit: done",
    ]
    uploaded = next(step["with"]["path"] for step in steps if "upload-artifact" in step.get("uses", ""))
    assert list(repository.glob(uploaded))


def test_a_brief_that_cannot_be_made_does_not_cost_the_others(
    root: Path, repository: Path, environment: dict[str, str]
) -> None:
    steps = read_recipes(root)[".github/workflows/briefs.yml"]["jobs"]["briefs"]["steps"]
    install, _, render = (step["run"] for step in steps if "run" in step)
    (repository / "briefs/defence-talks/spec.yaml").write_text("{", encoding="utf-8")
    assert run_step(install, repository, environment).returncode == 0
    assert run_step(render, repository, environment).returncode == 3
    assert list_briefs(repository) == {brief for brief in ALL_BRIEFS if brief[0] == "flood"}


def test_gitlab(root: Path, repository: Path, environment: dict[str, str]) -> None:
    recipe = read_recipes(root)[".gitlab-ci.yml"]
    before = recipe["default"]["before_script"]
    assert INSTALL in before
    checked = run_step("\n".join([*before, *recipe["check"]["script"]]), repository, environment)
    assert checked.returncode == 0
    made = run_step("\n".join([*before, *recipe["briefs"]["script"]]), repository, environment)
    assert made.returncode == 0
    assert [json.loads(line) for line in made.stdout.splitlines() if line.startswith("{")] == [
        {"ignored": {"E101": 1}, "path": "briefs/defence-talks/spec.yaml"}
    ]
    assert list_briefs(repository) == ALL_BRIEFS
    assert all(list(repository.glob(path)) for path in recipe["briefs"]["artifacts"]["paths"])


def test_an_installed_wheel_makes_a_brief(repository: Path, environment: dict[str, str]) -> None:
    assert run_step(INSTALL, repository, environment).returncode == 0
    made = run_step(
        "briefkit init brief && briefkit render brief/spec.yaml -f docx -f pdf -o made/", repository, environment
    )
    assert made.returncode == 0, made.stderr
    assert sorted(path.suffix for path in (repository / "made").iterdir()) == [".docx", ".pdf"]
    told = run_step("briefkit explain E101", repository, environment)
    assert told.stdout.startswith("E101: no publication date\n\nWhat is wrong\n")


def test_pre_commit(root: Path, repository: Path, environment: dict[str, str]) -> None:
    (published,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (local,) = read_recipes(root)[".pre-commit-config.yaml"]["repos"][0]["hooks"]
    assert {**published, "language": "system"} == {**local, "description": published["description"]}
    files = [path.relative_to(repository).as_posix() for path in repository.rglob("*") if path.is_file()]
    specs = sorted(name for name in files if re.search(local["files"], name))
    assert specs == ["briefs/defence-talks/spec.yaml", "briefs/flood/spec.yaml"]
    assert run_step(INSTALL, repository, environment).returncode == 0
    command = " ".join([local["entry"], *local["args"], *specs])
    assert run_step(command, repository, environment).returncode == 0
    (repository / specs[0]).write_text("{", encoding="utf-8")
    assert run_step(command, repository, environment).returncode == 3
