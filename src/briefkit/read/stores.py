"""Files of object stores, by addresses such as ``s3://bucket/articles/*.txt``, which fsspec reads.

Only what the user names so is fetched, and from an object store only: nothing that a document says is ever an address
here, and nothing is read from the web.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefkit.errors import InputError, error
from briefkit.read.naming import translate_glob

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://(.*)", re.IGNORECASE | re.DOTALL)
"""A scheme of one letter would be a drive of Windows."""

_STORES = {"s3": "s3fs", "gs": "gcsfs", "az": "adlfs", "abfs": "adlfs", "memory": "fsspec"}
"""Schemes that are read, with the package that each takes."""

_WITHIN = frozenset({"memory"})
"""Schemes of what is in this process only."""

_BUCKET = re.compile(r"[^/*?[]+(?:/|\Z)")
"""The part of an address that stands for no files; to look into all buckets of an account would take very long."""

_SECRET = re.compile(r"[^/@]*:[^/@]*@")
"""A user with a password in front of a bucket."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of an object store.

    Attributes:
        address: With its scheme.
        size: Bytes, as the store lists it.
    """

    address: str
    size: int


def is_address(path: str) -> bool:
    """Whether a path is an address, of an object store or of anything else, and no path on a disk."""
    return _ADDRESS.fullmatch(path) is not None


def is_within(file: StoredFile) -> bool:
    """Whether other processes would not find a file by its address."""
    return _split(file.address)[0] in _WITHIN


def normalise_address(address: str) -> str:
    """An address as its files are named: "S3://bucket/articles/" is "s3://bucket/articles"."""
    scheme, rest = _split(address)
    return f"{scheme}://{rest.rstrip('/')}"


def find_base_address(address: str, wildcards: frozenset[str]) -> str:
    """An address as far as it has no wildcards."""
    scheme, rest = _split(normalise_address(address))
    parts = rest.split("/")
    plain = next((number for number, part in enumerate(parts) if not wildcards.isdisjoint(part)), len(parts))
    return f"{scheme}://{'/'.join(parts[:plain])}"


def find_stored(address: str, wildcards: frozenset[str]) -> tuple[dict[str, StoredFile], bool]:
    """The files that an address stands for by their names, hidden ones only where they are named.

    Args:
        address: Of a file, of a folder, or with wildcards as a glob has them.
        wildcards: What makes it a glob.

    Returns:
        The files, and whether the address is that of a file.

    Raises:
        InputError: I101, I102 or I103 as for files on a disk; I122 for what is in no store's bucket, U103 for a store
            whose package is not installed.
    """
    system = _open_system(address)
    name = normalise_address(address)
    try:
        system.invalidate_cache()
        info = _look_up(system, name)
        if info is not None and info["type"] != "directory":
            return {name: StoredFile(name, _size_of(info))}, True
        if info is None and wildcards.isdisjoint(name):
            raise InputError(error("I101", "no such file or folder", address))
        base = name if info is not None else find_base_address(address, wildcards)
        below = list(_walk(system, base))
    except InputError:
        raise
    except Exception as failure:  # each store has errors of its own
        raise InputError(error("I103", f"cannot be read: {_explain(failure)}", address)) from None
    pattern = name.removeprefix(base).strip("/")
    matches = re.compile(translate_glob(pattern) if pattern else ".*", re.DOTALL)
    hidden = bool(pattern) and any(part.startswith(".") for part in name.split("/"))
    files = {
        f"{base}/{path}": StoredFile(f"{base}/{path}", size)
        for path, size in below
        if matches.fullmatch(path) and (hidden or not any(part.startswith(".") for part in path.split("/")))
    }
    if not files:
        what = "the folder contains no files" if info is not None else "no file matches"
        raise InputError(error("I102", what, address))
    return files, False


def fetch_stored(file: StoredFile, most: int) -> bytes:
    """The bytes of a file; of a larger one the first `most`.

    Raises:
        InputError: I103 for what cannot be read.
    """
    system = _open_system(file.address)
    try:
        with system.open(file.address, "rb", cache_type="none") as stream:
            return bytes(stream.read(most))
    except Exception as failure:
        raise InputError(error("I103", f"cannot be read: {_explain(failure)}", file.address)) from None


def _split(address: str) -> tuple[str, str]:
    found = _ADDRESS.fullmatch(address)
    return (found[1].lower(), found[2]) if found else ("", address)


def _open_system(address: str) -> Any:
    """The store of an address, as fsspec gives it."""
    scheme, rest = _split(address)
    known = ", ".join(f"{each}://" for each in _STORES if each not in _WITHIN)
    if scheme == "file":
        raise InputError(error("I122", "name a file on this machine by its path, without file://", address))
    if scheme not in _STORES:
        message = f"{scheme}:// is not supported; save it to a file, or name an object store: {known}"
        raise InputError(error("I122", message, address))
    if "::" in rest:
        raise InputError(error("I122", "chained addresses (::) are not supported", address))
    if not _BUCKET.match(rest):
        raise InputError(error("I122", "the bucket must be named without wildcards", address))
    if _SECRET.match(rest):
        shown = f"{scheme}://…{rest[rest.index('@') :]}"
        raise InputError(error("I122", "an address must not contain a password, for reports print it", shown))
    try:
        import fsspec
    except ImportError:
        way = "in a copy of briefkit's repository, run pip install '.[cluster]'"
        message = f"{scheme}:// needs packages that are not installed; {way}"
        raise InputError(error("U103", message, address)) from None
    try:
        return fsspec.filesystem(scheme)
    except ImportError:
        message = f"{scheme}:// needs a package that is not installed: pip install {_STORES[scheme]}"
        raise InputError(error("U103", message, address)) from None
    except Exception as failure:
        raise InputError(error("I103", f"cannot be read: {_explain(failure)}", address)) from None


def _look_up(system: Any, address: str) -> dict[str, Any] | None:
    try:
        info: dict[str, Any] = system.info(address)
    except FileNotFoundError:
        return None
    return info


def _walk(system: Any, base: str) -> Iterator[tuple[str, int]]:
    """All files below a place, by their path from there, in no order; what only marks a folder is none."""
    root = str(system._strip_protocol(base)).rstrip("/")
    for path, info in system.find(base, detail=True).items():
        below = str(path).removeprefix(root).lstrip("/")
        if below and info["type"] != "directory" and not str(info.get("name", path)).endswith("/"):
            yield below, _size_of(info)


def _size_of(info: dict[str, Any]) -> int:
    return int(info.get("size") or 0)


def _explain(failure: Exception) -> str:
    """An exception in one line: "NoCredentialsError: unable to locate credentials"."""
    said = " ".join(str(failure).split())
    return f"{type(failure).__name__}: {said}" if said else type(failure).__name__
