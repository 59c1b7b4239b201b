"""Which layout a text of records has, whatever its file is called: JSON Lines in a ``.json``, a table in a ``.txt``."""

from __future__ import annotations

import codecs
import csv
import re

from briefkit.read.metadata import kind_of_field
from briefkit.read.recordtext import has_text

_SEPARATORS = ("\t", ";", "|", ",")
_EXCEL = re.compile(r"sep=[\t;|,]?[^\S\n]*\n")
_LONGEST_NAME = 40
_LEAST_NAMES = 3
"""Names of fields that the first line of a table has at least, one of them the text's."""


def holds_lines(content: bytes) -> bool:
    """Whether a JSON text is one object a line."""
    first, rest = _split_first(content)
    return first.startswith(b"{") and first.endswith(b"}") and rest.startswith(b"{")


def holds_value(content: bytes) -> bool:
    """Whether a JSON text is one value, over many lines or a list on a single one, and no object a line."""
    first, rest = _split_first(content)
    if first in (b"{", b"["):
        return bool(rest)
    return first.startswith(b"[") and (first[1:].strip() == b"{" or (first.endswith(b"]") and not rest))


def _split_first(content: bytes) -> tuple[bytes, bytes]:
    """The first line that is not blank, and what follows it, without blanks."""
    first, _, rest = content.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    return first.rstrip(), rest.strip()


def is_table(start: str) -> bool:
    """Whether a text begins with names of fields side by side, as Excel saves a table as text."""
    if _EXCEL.match(start):
        return True
    line, end, _ = start.lstrip("\ufeff\n").partition("\n")
    return bool(end) and any(_names_fields(line, separator) for separator in _SEPARATORS if separator in line)


def _names_fields(line: str, separator: str) -> bool:
    names = [name.strip() for name in next(csv.reader([line.replace("\r", " ")], delimiter=separator), ())]
    if len(names) < _LEAST_NAMES or max(map(len, names)) > _LONGEST_NAME:
        return False
    row = dict.fromkeys(names, "x")
    return has_text(row) and sum(kind_of_field(name) is not None for name in row) >= _LEAST_NAMES - 1
