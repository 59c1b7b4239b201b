"""Versions of what makes the entries of a cache: another one as soon as anything changes that could change a result."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as find_installed
from importlib.resources import files
from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Makers:
    """Who makes the entries of a kind.

    Attributes:
        rooms: Folders and modules of briefkit, with all their code and data.
        libraries: Names of other distributions that these import.
    """

    rooms: tuple[str, ...]
    libraries: tuple[str, ...]


MAKERS = {
    "document": Makers(("cache", "database.py", "errors.py", "extract", "model", "text"), ("msgspec", "sentencex")),
    "file": Makers(
        ("cache", "database.py", "errors.py", "model", "read"),
        ("charset-normalizer", "lxml", "msgspec", "pypdfium2", "selectolax"),
    ),
    "selection": Makers(
        ("cache", "collecting.py", "database.py", "errors.py", "languages", "model", "select", "spec", "text"),
        ("babel", "msgspec", "pyyaml"),
    ),
}
"""Makers by kind of entry; a test holds them to what the modules import."""

PARSED = ("document", "file")
"""Kinds that workers make."""

_CARRIERS = ("parsing.py", "recalling.py", "workers")
"""What takes documents to the makers and back, beside the makers themselves."""


def find_version(kind: str) -> str:
    """The version of what makes a kind of entry: a hash of its files, its libraries' versions and Python's.

    A version number would have to be raised by hand with each change of a rule or a word list, and one that is
    forgotten makes wrong reports. To hash all 200 files takes 10 ms.
    """
    makers = MAKERS[kind]
    parts = (sys.implementation.name, *map(str, sys.version_info[:2]), *map(_find_library, makers.libraries))
    return _hash(parts, makers.rooms)


def list_versions() -> dict[str, str]:
    """The version of everything that has a part in what is read and parsed, by name.

    Two machines that agree on them make the same of a document. For people it names what `find_version` hashes.
    """
    parsed = [MAKERS[kind] for kind in PARSED]
    rooms = tuple(sorted({*_CARRIERS, *(room for makers in parsed for room in makers.rooms)}))
    libraries = sorted({library for makers in parsed for library in makers.libraries})
    return {
        "Python": ".".join(map(str, (sys.implementation.name, *sys.version_info[:2]))),
        "briefkit": f"{_find_library('briefkit')} ({_hash((), rooms)[:16]})",
        **{library: _find_library(library) or "not installed" for library in libraries},
    }


def _hash(parts: tuple[str, ...], rooms: tuple[str, ...]) -> str:
    """A hash of some words and of all files of some rooms, as they are now."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() + b"\0")
    for room in rooms:
        for name, file in _list_files(files("briefkit") / room, room):
            content = file.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _find_library(name: str) -> str:
    try:
        return find_installed(name)
    except PackageNotFoundError:
        return ""


def _list_files(place: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    """The files at a place by name, in an order that does not depend on the file system; Python's own caches aside."""
    if place.is_file():
        yield name, place
        return
    for below in sorted(place.iterdir(), key=lambda each: each.name):
        if below.name != "__pycache__":
            yield from _list_files(below, f"{name}/{below.name}")
