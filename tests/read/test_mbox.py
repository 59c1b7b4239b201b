from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from briefkit.errors import InputError
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read import SourceOptions, read_sources
from briefkit.read.mbox import read_mbox
from briefkit.read.source import SourceFile

MAILBOX = b"""From news@karviadaily.example Fri Oct 17 04:14:02 2025
From: Karvia Daily <news@karviadaily.example>
Date: Fri, 17 Oct 2025 08:14:02 +0400
Subject: Tolls fall: 1/2

Tolls fell.

>From Monday on, they rise, the ministry said.
From what it said on Friday, they may rise more.

From - Sat Oct 18 04:14:02 2025
From: Velmark Today <desk@velmark.example>
Subject: [EXTERNAL] Buses run

Buses ran.
>>From here to there.

From 17@xxx Sat Oct 18 04:14:02 +0000 2025
X-Empty: yes

"""


def read(content: bytes, limits: Limits | None = None) -> list[tuple[str | None, bytes]]:
    reading = read_mbox(SourceFile("all.mbox", content), SourceOptions(limits=limits or Limits()))
    return [(part.part, part.content) for part in reading.parts]


def test_messages_begin_at_lines_above_a_header() -> None:
    parts = read(MAILBOX)
    assert [name for name, _ in parts] == [
        "message 1: Tolls fall: 1_2.eml",
        "message 2: Buses run.eml",
        "message 3.eml",
    ]
    assert b"\nFrom Monday on, they rise, the ministry said.\nFrom what it said on Friday" in parts[0][1]
    assert parts[1][1].endswith(b"\n>From here to there.\n\n")


def test_line_ends_of_windows() -> None:
    assert [name for name, _ in read(MAILBOX.replace(b"\n", b"\r\n"))] == [name for name, _ in read(MAILBOX)]


def test_one_message_more_than_the_limit_is_found_for_the_limit_to_be_said() -> None:
    assert len(read(MAILBOX, Limits(parts=1))) == 2


@pytest.mark.parametrize("content", [b"", b"From a@b\n", b"From a@b Fri Oct 17 04:14:02 2025\n\nno header\n"])
def test_a_mailbox_without_messages(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read(content)
    assert caught.value.diagnostics[0].code == "I105"


def test_a_mailbox_as_a_source(tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(MAILBOX)
    documents, problems = read_sources("all.mbox", tmp_path)
    assert [
        (item.title, item.outlet, item.published, item.origin.part)
        for item in documents
        if isinstance(item, Document) and item.origin
    ] == [
        ("Tolls fall: 1/2", "Karvia Daily", dt.date(2025, 10, 17), "message 1: Tolls fall: 1_2.eml"),
        ("Buses run", "Velmark Today", None, "message 2: Buses run.eml"),
    ]
    assert [(problem.code, problem.message.partition(":")[0]) for problem in problems] == [("I107", "message 3.eml")]


@pytest.mark.parametrize(
    "piece",
    [
        b"From a@b Fri Oct 17 04:14:02 2025\nSubject: x\n\nTolls.\n\n",
        b"From a@b 00:00 2025\n",
        b"From " + b" 00:00" * 50 + b"\n",
        b"From ",
        b">>>>From \n",
    ],
)
def test_time_is_in_proportion_to_size(piece: bytes) -> None:
    content = b"From a@b Fri Oct 17 04:14:02 2025\nSubject: x\n\n" + piece * (2_000_000 // len(piece))
    start = time.process_time()
    assert read(content)
    assert time.process_time() - start < 5
