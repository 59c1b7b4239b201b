"""docs/csv.md against the tables: their columns, its commands and its code."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render.csv.test_cells import PIECES
from typer.testing import CliRunner

from briefkit.cli.main import app
from briefkit.model.document import Extent
from briefkit.render.csv.cells import guard_words
from briefkit.render.csv.tables import COLUMNS

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/csv.md").read_text(encoding="utf-8")


def list_columns(heading: str) -> tuple[str, ...]:
    """The columns of the table under a heading, in order."""
    _, _, part = PAGE.partition(f"{heading}\n")
    table = part.partition("| column |")[2].partition("\n\n")[0]
    return tuple(name for line in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", line.split("|")[1]))


@pytest.mark.parametrize("name", COLUMNS)
def test_the_page_has_every_column_in_order(name: str) -> None:
    assert (*list_columns(f"### {name.capitalize()}"), *list_columns("## Columns")) == COLUMNS[name]


def test_the_page_has_all_extents() -> None:
    assert ", ".join(f"`{extent.value}`" for extent in Extent) in PAGE


def test_the_commands_and_the_code_of_the_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sample_input").symlink_to(ROOT / "sample_input")
    monkeypatch.chdir(tmp_path)
    (shown,) = re.findall(r"```console\n\$ briefkit (.*?)\n(.*?)```", PAGE, re.DOTALL)
    assert CliRunner().invoke(app, shlex.split(shown[0])).stdout == shown[1]
    exec(compile(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[-1], "example", "exec"), {})
    assert capsys.readouterr().out == shown[1]


def make_release() -> Callable[[str], str]:
    names: dict[str, Any] = {}
    exec(compile(re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0], "example", "exec"), names)
    release: Callable[[str], str] = names["release"]
    return release


RELEASE = make_release()


@given(st.lists(PIECES).map("".join) | st.text())
def test_the_code_of_the_page_gives_words_back(words: str) -> None:
    assert RELEASE(guard_words(words)) == words
