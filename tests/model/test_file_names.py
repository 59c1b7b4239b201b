"""Names of files in letters that UTF-8 has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.file_names import print_name, restore_name

NAMES = st.text() | st.text("\\udce9\udce9/.5c")


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("a/b.txt", "a/b.txt"),
        ("café 北.txt", "café 北.txt"),
        ("back\\slash", "back\\slash"),
        ("caf\udce9.txt", "caf\\udce9.txt"),
        ("d\udce9/caf\udcff.txt", "d\\udce9/caf\\udcff.txt"),
        ("caf\\udce9.txt", "caf\\\\udce9.txt"),
        ("\\a\udce9", "\\\\a\\udce9"),
        ("\\\udce9", "\\\\\\udce9"),
    ],
)
def test_names_as_they_are_printed(name: str, printed: str) -> None:
    assert print_name(name) == printed
    assert restore_name(printed) == name


@given(NAMES)
def test_every_name_can_be_written_and_restored(name: str) -> None:
    printed = print_name(name)
    printed.encode()
    assert restore_name(printed) == name


@given(NAMES, NAMES)
def test_no_two_names_are_printed_alike(one: str, other: str) -> None:
    assert (print_name(one) == print_name(other)) == (one == other)
