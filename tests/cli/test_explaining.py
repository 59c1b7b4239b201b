"""``briefkit explain``: the page of a code in the terminal."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from briefkit.cli.main import app
from briefkit.errors import CODES


def explain(*codes: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["explain", *codes])
    return int(result.exit_code), result.stdout, result.stderr


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page(code: str) -> None:
    exit_code, page, _ = explain(code)
    assert exit_code == 0
    assert page.startswith(f"{code}: {CODES[code]}\n\nWhat is wrong\n    ")
    assert "\n\nWhat to do\n    " in page
    assert f"checks: {{{code}: off}}" in page or "Always an error" in page
    assert all(len(line) <= 100 or " " not in line.strip() for line in page.splitlines())


def test_several_codes_in_any_case_each_once() -> None:
    _, pages, _ = explain("e101", "L104", "E101")
    assert [line[:4] for line in pages.splitlines() if line[4:6] == ": "] == ["E101", "L104"]


def test_without_a_code_all_are_listed() -> None:
    assert explain()[1].splitlines() == [f"{code}  {title}" for code, title in CODES.items()]


def test_an_unknown_code_names_the_nearest_and_nothing_is_printed() -> None:
    assert explain("E101", "E11", "nonsense") == (
        2,
        "",
        "error[U101]: no code 'E11'; did you mean E101?\n"
        "error[U101]: no code 'NONSENSE'; 'briefkit explain' lists all\n"
        "to learn more: briefkit explain U101\n",
    )
