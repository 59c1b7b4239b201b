"""Which files a source means, in an order that does not depend on the file system, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import assert_never

from briefkit.errors import Diagnostic, InputError, error, note, warning
from briefkit.model.file_names import print_name, restore_name
from briefkit.model.limits import Limits, describe_size
from briefkit.read.saved_pages import describe_folder, find_saved_pages
from briefkit.read.source import SourceFile
from briefkit.read.stores import (
    StoredFile,
    fetch_stored,
    find_base_address,
    find_stored,
    is_address,
    is_within,
    normalise_address,
)

WILDCARDS = frozenset("*?[")
"""What makes a path a pattern."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds, brought along to where the file itself is not.

    Attributes:
        content: All its bytes.
        problems: Why it could not be loaded, if it could not.
    """

    content: bytes = b""
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file, and the name it goes by.

    Attributes:
        place: What is opened: a path on the disk, a file of an object store, or what was brought along.
        name: Posix; relative to the spec's folder, unless the file lies outside of it and the user named it absolutely.
            Of a file of an object store, its address. In letters that UTF-8 has (`print_name`).
    """

    place: Path | StoredFile | Brought
    name: str

    @property
    def size(self) -> int:
        """Bytes, as far as that is known without opening it.

        Raises:
            OSError: If the system does not say.
        """
        match self.place:
            case Path():
                return self.place.stat().st_size
            case StoredFile():
                return self.place.size
            case Brought():
                return len(self.place.content)
            case _:
                assert_never(self.place)


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """What a source's path stands for.

    Attributes:
        files: In order of their names, by code point.
        named: Whether the user named one file, which must then be of a kind that is read.
        problems: A note I115 for each saved page whose folder was left out, a warning I115 for each link that was.
    """

    files: tuple[FoundFile, ...]
    named: bool
    problems: tuple[Diagnostic, ...] = ()


def find_files(path: str, folder: Path) -> FoundFiles:
    """The files that a file's name, a folder or a glob stands for; hidden ones only where they are named.

    Symbolic links are followed where they are named. Of those that a folder or glob holds, links to files that lie in
    the spec's folder, or in the one that the path names, are; links to folders are not gone into, so that a loop of
    them does no harm. Files that a browser saved beside a page, in a folder named after it, belong to the page.

    Args:
        path: As in the spec, relative to `folder` or absolute; or an address in an object store. A name that is no
            UTF-8 may also be given as it is printed.
        folder: The spec's folder.

    Raises:
        InputError: I101 for a file that is not there, I102 for a folder or glob that stands for nothing, I103 for a
            path that cannot be followed; see `find_stored` for addresses.
    """
    if is_address(path):
        stored, lone = find_stored(path, WILDCARDS)
        return _gather((FoundFile(_place(file), print_name(name)) for name, file in stored.items()), {}, named=lone)
    path = _find_given(path, folder)
    shown = print_name(path)
    target = folder / path
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as failure:
        raise InputError(error("I103", f"cannot be read: {_explain(failure)}", shown)) from None
    if mode is not None and not stat.S_ISDIR(mode):
        return FoundFiles((_name_file(target, path, folder),), named=True)
    if mode is None and target.is_symlink():
        raise InputError(error("I103", "a symbolic link to something that is not there", shown))
    if mode is None and WILDCARDS.isdisjoint(path):
        raise InputError(error("I101", "no such file or folder", shown))
    links = _Links((folder, target if mode is not None else folder / find_base(path)))
    candidates = _walk_folder(target, links) if mode is not None else _match_glob(path, folder)
    named = {_name_file(candidate, path, folder) for candidate in candidates if links.may_follow(candidate)}
    left = {_name_file(link, path, folder).name: reason for link, reason in links.left.items()}
    if not named and not left:
        what = "the folder contains no files" if mode is not None else "no file matches"
        raise InputError(error("I102", what, shown))
    return _gather(named, left, named=False)


def _gather(found: Iterable[FoundFile], left: Mapping[str, str], *, named: bool) -> FoundFiles:
    """Files in order, without those that belong to a saved page, and what is left out."""
    files = sorted(found, key=lambda file: file.name)
    if named:
        return FoundFiles(tuple(files), named=True)
    saved, owned = find_saved_pages([file.name for file in files])
    problems = (
        *(note("I115", describe_folder(page), page.page) for page in saved),
        *(warning("I115", reason, name) for name, reason in sorted(left.items())),
    )
    return FoundFiles(tuple(file for file in files if file.name not in owned), named=False, problems=problems)


class _Links:
    """The symbolic links in a folder, of which none leads out of it.

    Attributes:
        left: Links that are not followed, with the reason.
    """

    def __init__(self, roots: Iterable[Path]) -> None:
        self.left: dict[Path, str] = {}
        self._roots = tuple(map(os.path.realpath, roots))
        self._folders: dict[Path, str] = {}

    def may_follow(self, path: Path) -> bool:
        """Whether a file lies in the folder, through whatever links its path goes; a broken link is for the reader."""
        if path.parent not in self._folders:
            self._folders[path.parent] = os.path.realpath(path.parent)
        real = os.path.realpath(path) if path.is_symlink() else str(Path(self._folders[path.parent], path.name))
        if _lies_in(real, self._roots) or not os.path.lexists(real):
            return True
        self.left[path] = "a symbolic link out of the folder; not followed, but it may be named as a source itself"
        return False

    def pass_over(self, folder: Path) -> None:
        """Note a link to a folder, unless the files there are read at their own place."""
        if not _lies_in(os.path.realpath(folder), self._roots[-1:]):
            self.left[folder] = "a symbolic link to a folder; not gone into, but it may be named as a source itself"


def _lies_in(real: str, roots: Sequence[str]) -> bool:
    return any(PurePath(real).is_relative_to(root) for root in roots)


def name_source(path: str, folder: Path) -> str:
    """A source's path, which may be a pattern, as the files that it stands for are named; see `FoundFile`.

    Args:
        path: As in the spec.
        folder: The spec's folder.
    """
    if is_address(path):
        return print_name(normalise_address(path))
    path = _find_given(path, folder)
    return _name_file(folder / path, path, folder).name


def find_base(path: str) -> str:
    """The folder that a path or glob lies in or is, as far as it has no wildcards."""
    if is_address(path):
        return find_base_address(path, WILDCARDS)
    parts = PurePath(os.path.normpath(path)).parts
    plain = next((number for number, part in enumerate(parts) if not WILDCARDS.isdisjoint(part)), len(parts))
    return PurePath(*parts[:plain]).as_posix()


def load_file(file: FoundFile, limits: Limits) -> SourceFile:
    """The bytes of a file. On a disk it has to be a regular one, for a pipe or a device may never end.

    Raises:
        InputError: I103 for what cannot be read, I106 for what is too large.
    """
    most = limits.file_size
    match file.place:
        case Path():
            content = _load_path(file.place, file.name, most)
        case StoredFile():
            content = fetch_stored(file.place, most + 1) if file.place.size <= most else None
        case Brought():
            if file.place.problems:
                raise InputError(file.place.problems)
            content = file.place.content
        case _:
            assert_never(file.place)
    if content is None or len(content) > most:
        raise InputError(error("I106", f"larger than {describe_size(most)} (limits.file_size)", file.name))
    return SourceFile(file.name, content)


def bring_file(file: FoundFile, limits: Limits) -> FoundFile:
    """A file that can be read where this machine's disk is not: with its bytes, unless it is in an object store."""
    if not isinstance(file.place, Path):
        return file
    try:
        return FoundFile(Brought(load_file(file, limits).content), file.name)
    except InputError as failure:
        return FoundFile(Brought(problems=failure.diagnostics), file.name)


def _load_path(path: Path, name: str, most: int) -> bytes | None:
    """The bytes of a regular file, or None for one that has more than `most`."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(error("I103", "not a regular file", name))
        with path.open("rb") as stream:
            return stream.read(most + 1) if status.st_size <= most else None
    except OSError as failure:
        raise InputError(error("I103", f"cannot be read: {_explain(failure)}", name)) from None


def _place(file: StoredFile) -> StoredFile | Brought:
    """Where a file of a store is opened: what is in this process only is brought along to all others."""
    return Brought(fetch_stored(file, file.size)) if is_within(file) else file


def _find_given(path: str, folder: Path) -> str:
    """A path as the system knows it, whether it was given so or, as from a message, as it is printed."""
    return path if os.path.lexists(folder / path) else restore_name(path)


def _name_file(path: Path, given: str, folder: Path) -> FoundFile:
    whole, base = os.path.normpath(path.absolute()), os.path.normpath(folder.absolute())
    below = PurePath(whole).is_relative_to(base)
    name = whole if PurePath(given).is_absolute() and not below else os.path.relpath(whole, base)
    return FoundFile(path, print_name(PurePath(name).as_posix()))


def _walk_folder(folder: Path, links: _Links) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            if (below := Path(place, name)).is_symlink():
                links.pass_over(below)
        yield from (Path(place, name) for name in files if not name.startswith("."))


def _match_glob(pattern: str, folder: Path) -> Iterator[Path]:
    """The files that match; a leading dot is matched only by one in the pattern, as in a shell."""
    pure = PurePath(pattern)
    base, relative = (Path(pure.anchor), pure.relative_to(pure.anchor)) if pure.anchor else (folder, pure)
    hidden = any(part.startswith(".") and part not in (".", "..") for part in relative.parts)
    try:
        for path in base.glob(str(relative)):
            below = path.relative_to(base).parts
            if (hidden or not any(part.startswith(".") and part != ".." for part in below)) and not path.is_dir():
                yield path
    except (ValueError, NotImplementedError) as failure:
        raise InputError(error("I102", f"no pattern: {failure}", print_name(pattern))) from None


def _explain(failure: Exception) -> str:
    return failure.strerror or type(failure).__name__ if isinstance(failure, OSError) else str(failure)
