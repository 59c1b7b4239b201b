"""Files and documents that cost too much: an error each, and the others are read."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from briefkit import api
from briefkit.errors import Severity
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument
from briefkit.model.limits import Limits
from briefkit.parsing import write_documents
from briefkit.workers import open_crew

ARTICLE = "---\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday.\n"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with what a test changes")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.format(number + 2))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def end(name: str) -> None:
    """End the process, or keep it busy, as a file's name asks for."""
    match name.removesuffix(".txt"):
        case "1":
            os.kill(os.getpid(), signal.SIGKILL)
        case "3":
            time.sleep(60)
        case "4":
            raise MemoryError
        case "5":
            raise ValueError("odd")


EXPECTED = {
    "1.txt": ("I119", "ended the process that read it (SIGKILL)"),
    "3.txt": ("I119", "took longer than 1 s (limits.seconds)"),
    "4.txt": ("I119", "needs more than 4 GB of memory (limits.memory)"),
    "5.txt": ("I114", "internal error: ValueError: odd"),
}


@pytest.mark.parametrize("stage", ["reading", "analysing"])
def test_what_ends_its_worker_is_named_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    if stage == "reading":
        from briefkit.read.sources import read_file

        def read(found, options, *, named):  # type: ignore[no-untyped-def]
            end(found.name)
            return read_file(found, options, named=named)

        monkeypatch.setattr("briefkit.parsing.read_file", read)
    else:
        from briefkit.extract import parse_document

        def parse(document: Document) -> ParsedDocument:
            end(document.origin.path if document.origin else "")
            return parse_document(document)

        monkeypatch.setattr("briefkit.extract.parse_document", parse)
    parsing = api.parse_paths(["."], limits=Limits(seconds=1))
    assert [parsed.document.origin and parsed.document.origin.path for parsed in parsing.documents] == [
        "0.txt",
        "2.txt",
    ]
    errors = {problem.path: problem for problem in parsing.problems if problem.severity is Severity.ERROR}
    assert list(errors) == list(EXPECTED)
    for path, (code, cause) in EXPECTED.items():
        assert errors[path].code == code
        assert errors[path].message.endswith(cause)


def test_a_record_that_ends_its_worker_is_named_by_its_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefkit.extract import parse_document

    def parse(document: Document) -> ParsedDocument:
        if "seven" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        return parse_document(document)

    (folder / "x.jsonl").write_text("".join(f'{{"id": "{n}", "text": "They met {n}."}}\n' for n in ("one", "seven", 9)))
    monkeypatch.setattr("briefkit.extract.parse_document", parse)
    parsing = api.parse_paths(["x.jsonl"])
    assert [parsed.document.id for parsed in parsing.documents] == ["one", "9"]
    assert [str(problem) for problem in parsing.errors] == [
        "x.jsonl:2: error[I119]: analysing it ended the process that read it (SIGKILL)"
    ]


def test_order_and_progress_do_not_depend_on_the_jobs(folder: Path) -> None:
    told: list[tuple[str, int, int]] = []
    once = api.parse_paths(["."], jobs=1)
    twice = api.parse_paths(["."], jobs=8, progress=lambda *each: told.append(each))
    assert once == twice
    assert [each.name for each in once.files] == [f"{number}.txt" for number in range(6)]
    assert told[-1] == ("documents", 6, 6)
    assert {what for what, *_ in told} == {"files", "documents"}


def test_half_of_a_surrogate_pair_is_written_as_json_escapes_it() -> None:
    with open_crew(Limits(), jobs=1) as crew:
        (written,), _ = write_documents(crew, [Document("a", "Police arrested 3 men.", title="lone \udce9")])
    assert json.loads(written.line.decode("utf-8"))["title"] == "lone \udce9"
