from __future__ import annotations

import re

import pytest

from briefkit.read.tables import read_table


@pytest.mark.parametrize("name", ["mail_words.txt", "mail_trimmings.txt", "page_lines.txt"])
def test_every_line_of_a_table_stands_once_and_is_a_pattern(name: str) -> None:
    for section, lines in read_table(name).items():
        assert lines, section
        assert len(set(lines)) == len(lines), section
        for line in lines:
            assert line == line.strip()
            assert re.fullmatch(line, "", re.IGNORECASE) is None
