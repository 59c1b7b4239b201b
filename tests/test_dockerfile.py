"""The Dockerfile against the project that it packs: Python, constraints and command are those of pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def dockerfile(root: Path) -> str:
    return (root / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    described: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return described


def test_its_python_is_one_that_briefkit_supports(dockerfile: str, project: dict[str, Any]) -> None:
    (version,) = set(re.findall(r"^FROM python:(\d+\.\d+)-slim", dockerfile, re.MULTILINE))
    assert dockerfile.count("\nFROM ") == 2
    assert f"Programming Language :: Python :: {version}" in project["classifiers"]
    least = re.fullmatch(r">=(\d+)\.(\d+)(?:\.\d+)?", project["requires-python"])
    assert least is not None
    assert tuple(map(int, version.split("."))) >= tuple(map(int, least.groups()))


def test_it_installs_the_wheel_alone_in_the_versions_that_were_tested(dockerfile: str, root: Path) -> None:
    (install,) = re.findall(r"pip install .*", dockerfile)
    assert "--constraint /wheels/constraints.txt" in install
    assert "/wheels/briefkit-*.whl" in install
    assert "[" not in install  # no extras: they are for tests, documentation and clusters
    assert "cp constraints.txt /wheels" in dockerfile
    assert (root / "constraints.txt").is_file()


def test_it_runs_the_command_as_somebody_without_rights(dockerfile: str, project: dict[str, Any]) -> None:
    (command,) = re.findall(r'^ENTRYPOINT \["(.*)"\]$', dockerfile, re.MULTILINE)
    assert command in project["scripts"]
    (user,) = re.findall(r"^USER (\d+)$", dockerfile, re.MULTILINE)
    assert f"useradd --create-home --uid {user} " in dockerfile


def test_its_head_says_what_the_documentation_says(dockerfile: str, root: Path) -> None:
    page = (root / "docs/howto/install.md").read_text(encoding="utf-8")
    commands = re.findall(r"^#   (docker .*)$", dockerfile, re.MULTILINE)
    assert commands == re.findall(r"^\$ (docker .*)$", page, re.MULTILINE)
    folder = re.search(r'-v "\$PWD:(\S+)"', commands[1])
    assert folder is not None
    assert f"WORKDIR {folder[1]}\nENTRYPOINT" in dockerfile


def test_what_the_wheel_is_built_from_gets_into_the_image(project: dict[str, Any], root: Path) -> None:
    everything, *allowed = (root / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert everything == "*"
    given = [line.removeprefix("!") for line in allowed]
    hatch = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    needed = [*hatch["wheel"]["packages"], *hatch["wheel"]["force-include"], project["readme"]]
    for path in [*needed, *project["license-files"], "pyproject.toml", "constraints.txt"]:
        assert any(path == each or path.startswith(f"{each}/") for each in given), path
