"""ZIP archives: every file in one is a part."""

from __future__ import annotations

import contextlib
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from briefkit.errors import BriefkitError, InputError, Problems, error, note, warning
from briefkit.model.limits import describe_size
from briefkit.read.saved_pages import describe_folder, find_saved_pages
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.zipping import open_zip, unpack

_UTF8 = 0x800
"""Flag of a member whose name is in UTF-8 (APPNOTE.TXT, 4.4.4)."""

_MODE = 16
"""Bits of the external attributes below the Unix mode of a member."""

_HIDDEN = re.compile(r"(?:^|/)(?:\.[^/.]|\.\.[^/]|__MACOSX/|Thumbs\.db$|desktop\.ini$)")
"""Names of members that no person put there; ``../`` is none, whatever it may be."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")
_LONGEST_NAME = 500


def read_archive(file: SourceFile, options: SourceOptions) -> Reading:
    """The members of an archive, in order of their names; nothing is written to the disk.

    Hidden members and the folders of saved pages are passed over, as in folders. A member that is damaged, too large or
    protected costs itself alone, and links are not followed; where all of them together unpack to too much, the
    rest is left.

    Raises:
        InputError: I103 for what is no archive, I105 for an empty one, I120 for one whose list of members is too long.
    """
    archive = open_zip(file.content, file.path)
    members = sorted(_list_members(archive), key=lambda each: each[0])
    saved, owned = find_saved_pages([name for name, _ in members])
    problems = Problems(note("I115", f"{each.page}: {describe_folder(each)}", file.path) for each in saved)
    links = {name for name, member in members if stat.S_ISLNK(member.external_attr >> _MODE)}
    problems.extend(warning("I115", f"{name}: a symbolic link; not followed", file.path) for name in sorted(links))
    wanted = [(name, member) for name, member in members if name not in owned and name not in links]
    limits = options.limits
    parts: list[SourceFile] = []
    room = limits.unpacked_size
    for number, (name, member) in enumerate(wanted[: limits.parts + 1]):
        most = min(room, limits.file_size)
        try:
            content = unpack(archive, member, most, file.path)
        except BriefkitError as failure:
            problems.extend(replace(each, message=f"{name}: {each.message}") for each in failure.diagnostics)
            continue
        if content is not None:
            room -= len(content)
            parts.append(file.enclose(name, content))
        elif most == room:
            bound = f"{describe_size(limits.unpacked_size)} when unpacked (limits.unpacked_size)"
            reason = f"more than {bound}; {len(wanted) - number} files were not read"
            problems.add(error("I120", reason, file.path))
            break
        else:
            room -= most
            problems.add(
                error("I106", f"{name}: larger than {describe_size(limits.file_size)} (limits.file_size)", file.path)
            )
    told = tuple(problems)
    if not parts and not told:
        raise InputError(error("I105", "the archive contains no files", file.path))
    return Reading(problems=told, parts=tuple(parts))


def _list_members(archive: zipfile.ZipFile) -> Iterator[tuple[str, zipfile.ZipInfo]]:
    """The members that are files and not hidden, with the names that they go by."""
    for member in archive.infolist():
        name = _read_name(member)
        if name and not name.endswith("/") and not _HIDDEN.search(name):
            yield name, member


def _read_name(member: zipfile.ZipInfo) -> str:
    """The name of a member: in UTF-8 if it says so or is valid UTF-8, else in the code page of MS-DOS."""
    name = member.filename
    if not member.flag_bits & _UTF8 and not name.isascii():
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode()
    return _CONTROL.sub(" ", name.replace("\\", "/"))[:_LONGEST_NAME].strip()
