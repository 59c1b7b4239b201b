"""Names of files as text: Linux has names that are no UTF-8, and nothing that is written can hold them as they are."""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\ud[89a-f][0-9a-f]{2}")
_ESCAPED = re.compile(r"\\(\\|ud[89a-f][0-9a-f]{2})")


def print_name(name: str) -> str:
    r"""A name in letters that UTF-8 has, and no two alike: "caf\udce9.txt" for one with the byte E9.

    A name that looks so by itself has its backslashes doubled; all other names stay as they are.

    Args:
        name: Of a file or folder, or a path, as Python has it: a byte that is no UTF-8 is half of a surrogate pair.
    """
    if _SURROGATE.search(name) is None and _ESCAPE.search(name) is None:
        return name
    doubled = name.replace("\\", "\\\\")
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", doubled)


def restore_name(printed: str) -> str:
    """The name by which the system opens a file, of a name that `print_name` made; any other stays as it is."""
    if _ESCAPE.search(printed) is None:
        return printed
    return _ESCAPED.sub(lambda found: "\\" if found[1] == "\\" else chr(int(found[1][1:], 16)), printed)
