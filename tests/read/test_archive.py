from __future__ import annotations

import io
import stat
import struct
import time
import warnings
import zipfile
from pathlib import Path

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read import read_sources
from briefkit.read.archive import read_archive
from briefkit.read.formats import Format, detect_format
from briefkit.read.source import Reading, SourceFile, SourceOptions

STORY = b"The ferry ran again on Thursday."


def pack(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def read(content: bytes, limits: Limits | None = None) -> Reading:
    return read_archive(SourceFile("week.zip", content), SourceOptions(limits=limits or Limits()))


def names(reading: Reading) -> list[str | None]:
    return [part.part for part in reading.parts]


def told(reading: Reading) -> list[str]:
    return [f"{problem.severity}[{problem.code}]: {problem.message}" for problem in reading.problems]


def test_members_are_parts_in_order_of_their_names() -> None:
    reading = read(pack({"b.txt": STORY, "a/ä.txt": b"x", "a/": b"", "B.txt": b""}))
    assert [(part.part, part.content, part.depth) for part in reading.parts] == [
        ("B.txt", b"", 1),
        ("a/ä.txt", b"x", 1),
        ("b.txt", STORY, 1),
    ]
    assert told(reading) == []


@pytest.mark.parametrize(
    "hidden", ["__MACOSX/._a.txt", ".DS_Store", "a/.hidden", ".git/x.txt", "Thumbs.db", "a/desktop.ini", "a/__MACOSX/x"]
)
def test_hidden_members_are_passed_over(hidden: str) -> None:
    assert names(read(pack({hidden: STORY, "a.txt": STORY}))) == ["a.txt"]


def test_links_are_not_followed() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", STORY)
        link = zipfile.ZipInfo("b.txt")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    reading = read(stream.getvalue())
    assert names(reading) == ["a.txt"]
    assert told(reading) == ["warning[I115]: b.txt: a symbolic link; not followed"]


def test_the_folder_of_a_saved_page_is_left_out() -> None:
    reading = read(pack({"x/a.html": STORY, "x/a_files/b.html": STORY, "x/a_files/c.js": STORY}))
    assert names(reading) == ["x/a.html"]
    assert told(reading) == ["note[I115]: x/a.html: 2 files in a_files belong to the page; not read"]


@pytest.mark.parametrize(
    ("stored", "utf8", "name"),
    [
        ("köprü.txt".encode(), True, "köprü.txt"),
        ("köprü.txt".encode(), False, "köprü.txt"),
        ("köprü.txt".encode("cp437"), False, "köprü.txt"),
        (b"a\\b\\c.txt", False, "a/b/c.txt"),
        (b"../../etc/passwd", False, "../../etc/passwd"),
        (b"/etc/passwd", False, "/etc/passwd"),
        (b"a\x1b[31m\n.txt", False, "a [31m .txt"),
    ],
)
def test_names_in_any_encoding_lead_nowhere(stored: bytes, utf8: bool, name: str) -> None:
    content = bytearray(pack({"n" * len(stored): STORY}).replace(b"n" * len(stored), stored))
    if utf8:
        content[7] |= 8
        content[content.index(b"PK\x01\x02") + 9] |= 8
    assert names(read(bytes(content))) == [name]


def test_a_member_that_is_protected_or_damaged_costs_itself_alone() -> None:
    members = {"a.txt": STORY * 9, "b.txt": STORY * 9, "c.txt": STORY * 9, "d.txt": STORY * 9, "e.txt": b"whole"}
    content = bytearray(pack(members))
    local = [place for place in range(len(content)) if content[place : place + 4] == b"PK\x03\x04"]
    central = [place for place in range(len(content)) if content[place : place + 4] == b"PK\x01\x02"]
    content[central[0] + 8] |= 1
    content[local[1] + 40] ^= 0xFF
    content[central[2] + 10] = 9
    content[local[3]] = 0
    reading = read(bytes(content))
    assert names(reading) == ["e.txt"]
    assert told(reading) == [
        "error[I121]: a.txt: protected by a password; save it without one",
        "error[I103]: b.txt: damaged in the archive",
        "error[I103]: c.txt: packed in a way that is not known; pack it again as ZIP",
        "error[I103]: d.txt: damaged in the archive",
    ]


def test_what_a_member_says_of_its_size_is_not_believed() -> None:
    content = bytearray(pack({"a.txt": b"x" * 5_000_000}))
    central = content.index(b"PK\x01\x02")
    content[central + 24 : central + 28] = struct.pack("<I", 10)
    assert told(read(bytes(content))) == ["error[I103]: a.txt: damaged in the archive"]


MB = 2**20


@pytest.mark.parametrize(
    ("limits", "read_names", "messages"),
    [
        (Limits(), ["a.txt", "b.txt", "c.txt"], []),
        (Limits(file_size=MB), ["a.txt", "c.txt"], ["error[I106]: b.txt: larger than 1 MB (limits.file_size)"]),
        (
            Limits(unpacked_size=2 * MB),
            ["a.txt"],
            ["error[I120]: more than 2 MB when unpacked (limits.unpacked_size); 2 files were not read"],
        ),
        (Limits(parts=1), ["a.txt", "b.txt"], []),
    ],
)
def test_bombs_stop_at_the_limits(limits: Limits, read_names: list[str], messages: list[str]) -> None:
    reading = read(pack({"a.txt": STORY, "b.txt": b"\0" * 3 * MB, "c.txt": STORY}), limits)
    assert (names(reading), told(reading)) == (read_names, messages)


def test_a_bomb_of_many_members_is_unpacked_no_further_than_the_limit() -> None:
    content = pack({f"{number}.txt": b"\0" * 20 * MB for number in range(9)})
    start = time.process_time()
    reading = read(content, Limits(file_size=10 * MB, unpacked_size=50 * MB))
    assert time.process_time() - start < 5
    assert [problem.code for problem in reading.problems] == ["I106"] * 4 + ["I120"]


def test_archives_in_archives_are_read_to_a_depth(tmp_path: Path) -> None:
    content = pack({"story.txt": STORY})
    for number in range(4):
        content = pack({f"{number}.zip": content})
    (tmp_path / "week.zip").write_bytes(content)
    documents, problems = read_sources("week.zip", tmp_path)
    assert [item.origin.part for item in documents if isinstance(item, Document) and item.origin] == [
        "3.zip/2.zip/1.zip/0.zip/story.txt"
    ]
    assert problems == ()
    (tmp_path / "deep.zip").write_bytes(pack({"x.zip": content}))
    documents, problems = read_sources("deep.zip", tmp_path)
    assert (documents, [problem.code for problem in problems]) == ((), ["I120"])


def test_a_member_of_a_kind_that_is_not_read_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "week.zip").write_bytes(pack({"a.txt": STORY, "b.xyz": STORY}))
    documents, problems = read_sources("week.zip", tmp_path)
    assert len(documents) == 1
    assert list(map(str, problems)) == ["week.zip: warning[I107]: b.xyz: a .xyz file is not read"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04", "I103"),
        (b"PK\x05\x06" + b"\0" * 10, "I103"),
        (b"PK\x05\x06" + b"\0" * 18, "I105"),
        (b"PK\x05\x06" + b"\0" * 8 + b"\xff" * 4 + b"\0" * 6, "I120"),
    ],
)
def test_what_is_no_archive(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert caught.value.diagnostics[0].code == code


def test_the_kind_of_a_package_is_told_without_unpacking_it() -> None:
    content = pack({"mimetype": b"\0" * 100 * MB, "a.txt": STORY})
    start = time.process_time()
    assert detect_format(SourceFile("x.zip", content)) is Format.ZIP
    assert time.process_time() - start < 1


def test_two_members_of_one_name_are_both_read() -> None:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", b"one")
        archive.writestr("a.txt", b"two")
    assert [part.content for part in read(stream.getvalue()).parts] == [b"one", b"two"]
