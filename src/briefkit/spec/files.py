"""YAML files: from a path to a tree, with bounds on what is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefkit.errors import Diagnostic, SpecError, error
from briefkit.spec.nodes import Node

MAX_BYTES = 1_000_000
"""How large a file may be."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file that was read.

    Attributes:
        path: Where it was found.
        data: Its bytes.
        tree: What stands in it.
        problems: What is wrong with it as YAML; what it means is checked by others.
    """

    path: Path
    data: bytes
    tree: Node
    problems: tuple[Diagnostic, ...]


def read_yaml(path: Path) -> YamlFile:
    """Reads a YAML file in UTF-8, with or without a byte order mark.

    Raises:
        SpecError: The file is not there, may not be read, is too large or too deep, or is no UTF-8 or YAML.
    """
    from briefkit.spec.yaml_tree import parse_tree  # PyYAML is slow to load

    data = _read_bytes(path)
    tree, problems = parse_tree(_decode(data, path), str(path))
    return YamlFile(path, data, tree, tuple(problems))


def read_text_file(path: Path) -> str:
    """The text of a file in UTF-8.

    Raises:
        SpecError: The file is not there, may not be read, is too large, or is no UTF-8.
    """
    return _decode(_read_bytes(path), path)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise SpecError(error("S101", _describe_folder(path), str(path)))
        if path.exists() and not path.is_file():
            raise SpecError(error("S101", "cannot be read: it is not a regular file", str(path)))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise SpecError(error("S101", "there is no such file; check its name and its folder", str(path))) from None
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or failure
        raise SpecError(error("S101", f"cannot be read: {reason}", str(path))) from None
    if len(data) > MAX_BYTES:
        raise SpecError(error("S108", f"is larger than {MAX_BYTES:,} bytes", str(path)))
    return data


def _describe_folder(path: Path) -> str:
    """That a path is a folder, with the spec that lies in it."""
    spec = path / "spec.yaml"
    return f"is a folder; name the file in it: {spec}" if spec.is_file() else "is a folder; name a YAML file"


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        before = failure.object[: failure.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"is not UTF-8: byte 0x{failure.object[failure.start]:02X}"
        raise SpecError(error("S101", message, str(path), line, column)) from None
