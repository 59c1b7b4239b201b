from __future__ import annotations

import datetime as dt
import os
import random
import string
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.errors import BriefkitError, Severity
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.model.limits import Limits
from briefkit.model.parsed_writing import to_json
from briefkit.read import check_ids, read_sources, sources
from briefkit.read.formats import choose_reader, detect_format
from briefkit.read.planning import SourceEntry, plan_files
from briefkit.read.source import Reading, SourceFile, SourceOptions

STORY = "The ferry ran again on Thursday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A spec's folder with articles of every kind, hidden files and files of another kind."""
    content = {
        "articles/b.txt": STORY,
        "articles/B.txt": STORY,
        "articles/a/ä.md": STORY,
        "articles/a/c.html": f"<article><p>{STORY}</p></article>",
        "articles/d.JSONL": '{"text": "one"}\n{"text": "two"}\n',
        "articles/e.json": '{"text": "one"}',
        "articles/photo.jpg": "no text",
        "articles/.hidden.txt": STORY,
        "articles/.git/f.txt": STORY,
    }
    for name, text in content.items():
        path = tmp_path / "desk" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "desk"


def list_files(path: str, folder: Path) -> list[str]:
    documents, _ = read_sources(path, folder)
    return [item.origin.path for item in documents if isinstance(item, Document) and item.origin]


def list_codes(path: str, folder: Path) -> list[str]:
    documents, problems = read_sources(path, folder)
    assert documents == ()
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("articles/b.txt", ["articles/b.txt"]),
        ("articles/*.txt", ["articles/B.txt", "articles/b.txt"]),
        ("articles/**/*.md", ["articles/a/ä.md"]),
        ("articles/.*.txt", ["articles/.hidden.txt"]),
        ("articles/[bc].txt", ["articles/b.txt"]),
        ("articles/d.*", ["articles/d.JSONL", "articles/d.JSONL"]),
        ("articles/.hidden.txt", ["articles/.hidden.txt"]),
        ("./articles/../articles/b.txt", ["articles/b.txt"]),
        (
            "articles",
            [
                "articles/B.txt",
                "articles/a/c.html",
                "articles/a/ä.md",
                "articles/b.txt",
                "articles/d.JSONL",
                "articles/d.JSONL",
                "articles/e.json",
            ],
        ),
    ],
)
def test_files_folders_and_globs_in_order(path: str, found: list[str], folder: Path) -> None:
    assert list_files(path, folder) == found


def test_paths_outside_of_the_folder_go_by_the_name_they_were_given(folder: Path) -> None:
    outside = folder.parent / "else.txt"
    outside.write_text(STORY)
    assert list_files("../*.txt", folder) == ["../else.txt"]
    assert list_files(str(outside), folder) == [outside.as_posix()]
    assert list_files(str(folder / "articles/b.txt"), folder) == ["articles/b.txt"]


def test_a_name_with_wildcards_in_it_is_a_name_first(folder: Path) -> None:
    (folder / "story [1].txt").write_text(STORY)
    assert list_files("story [1].txt", folder) == ["story [1].txt"]


def test_files_of_other_kinds_are_named(folder: Path) -> None:
    _, problems = read_sources("articles", folder)
    assert [str(problem) for problem in problems] == [
        "articles/photo.jpg: warning[I107]: a .jpg file is not read",
    ]


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("articles/none.txt", ["I101"]),
        ("articles/b.txt/c", ["I103"]),
        ("articles/*.xml", ["I102"]),
        ("empty", ["I102"]),
        ("articles/**b", ["I102"]),
        ("articles/*.jpg", ["I107"]),
        ("articles/photo.jpg", ["I107"]),
        ("nul\0byte", ["I103"]),
        ("x" * 5000, ["I103"]),
        ("", ["I102"]),
    ],
)
def test_what_is_not_there(path: str, codes: list[str], folder: Path) -> None:
    (folder / "empty").mkdir()
    if path == "":
        folder = folder / "empty"
    assert list_codes(path, folder) == codes


def test_only_regular_files_are_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    for name in ("pipe.txt", "zero.txt", "gone.txt", "loop.txt"):
        assert list_codes(name, folder) == ["I103"], name
    assert sorted(list_codes("*.txt", folder)) == ["I103"] * 3 + ["I115"]


def test_a_symbolic_link_to_a_file_is_read_and_a_loop_of_folders_does_no_harm(folder: Path) -> None:
    (folder / "articles/link.txt").symlink_to("b.txt")
    (folder / "articles/a/up").symlink_to("..")
    (folder / "articles/a/down").symlink_to(".")
    assert list_files("articles/**/*.txt", folder) == ["articles/B.txt", "articles/b.txt", "articles/link.txt"]
    assert list_files("articles", folder).count("articles/link.txt") == 1


@pytest.fixture
def linked(folder: Path) -> Path:
    """A spec's folder with links out of it and within it."""
    outside = folder / "outside"
    outside.mkdir()
    for name in ("one.txt", "two.txt"):
        (outside / name).write_text("A sentence of another desk.")
    spec = folder / "spec"
    (spec / "wire").mkdir(parents=True)
    (spec / "archive").mkdir()
    (spec / "archive/old.txt").write_text("An old sentence.")
    (spec / "wire/a.txt").write_text("A sentence.")
    (spec / "wire/in.txt").symlink_to("../archive/old.txt")
    (spec / "wire/out.txt").symlink_to(outside / "one.txt")
    (spec / "wire/far").symlink_to(outside)
    return spec


OUT = "a symbolic link out of the folder; not followed, but it may be named as a source itself"
INTO = "a symbolic link to a folder; not gone into, but it may be named as a source itself"


@pytest.mark.parametrize(
    ("path", "files", "told"),
    [
        ("wire", ["wire/a.txt", "wire/in.txt"], {"wire/out.txt": OUT, "wire/far": INTO}),
        ("wire/*.txt", ["wire/a.txt", "wire/in.txt"], {"wire/out.txt": OUT}),
        ("*/*/*.txt", [], {"wire/far/one.txt": OUT, "wire/far/two.txt": OUT}),
        ("wire/out.txt", ["wire/out.txt"], {}),
        ("wire/far", ["wire/far/one.txt", "wire/far/two.txt"], {}),
        ("wire/far/*.txt", ["wire/far/one.txt", "wire/far/two.txt"], {}),
        ("../outside", ["../outside/one.txt", "../outside/two.txt"], {}),
    ],
)
def test_no_link_leads_out_of_a_folder(path: str, files: list[str], told: dict[str, str], linked: Path) -> None:
    assert list_files(path, linked) == files
    _, problems = read_sources(path, linked)
    assert {problem.path: problem.message for problem in problems} == told
    assert {str(problem.severity) for problem in problems} <= {"warning"}


def test_a_plan_tells_of_links_unless_they_are_named_or_left_out(linked: Path) -> None:
    def tell(*entries: SourceEntry) -> list[str | None]:
        return [problem.path for problem in plan_files(entries, linked).problems]

    folder = SourceEntry("wire", SourceOptions())
    assert tell(folder, folder) == ["wire/far", "wire/out.txt"]
    assert tell(folder, SourceEntry("wire/out.txt", SourceOptions())) == ["wire/far"]
    assert tell(SourceEntry("wire", SourceOptions(), exclude=("out.txt", "far"))) == []


def test_a_file_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    documents, problems = read_sources("articles/b.txt", folder)
    assert documents == ()
    assert [str(problem) for problem in problems] == ["articles/b.txt: error[I103]: cannot be read: Permission denied"]


def test_a_file_that_is_too_large(folder: Path) -> None:
    documents, problems = read_sources("articles/b.txt", folder, SourceOptions(limits=Limits(file_size=10)))
    assert (documents, [problem.code for problem in problems]) == ((), ["I106"])


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "articles/0.txt").write_bytes(b"a\0b")
    (folder / "articles/1.txt").write_bytes(b"")
    documents, problems = read_sources("articles/*.txt", folder)
    assert len(documents) == 2
    assert [(problem.code, problem.path) for problem in problems] == [
        ("I104", "articles/0.txt"),
        ("I105", "articles/1.txt"),
    ]


def test_ids_do_not_depend_on_where_the_folder_lies(folder: Path, tmp_path: Path) -> None:
    before, _ = read_sources("articles", folder)
    folder.rename(tmp_path / "moved")
    after, _ = read_sources("articles", tmp_path / "moved")
    assert before == after


def test_what_the_spec_says_stands_where_the_files_are_silent(folder: Path) -> None:
    (folder / "x.json").write_text('[{"text": "a", "outlet": "Wire", "lang": "tr"}, {"text": "b"}]')
    documents, _ = read_sources("x.json", folder, SourceOptions("Courier", "B", "en-GB"))
    assert [(item.outlet, item.reliability, item.language) for item in documents if isinstance(item, Document)] == [
        ("Wire", "B", "tr"),
        ("Courier", "B", "en-GB"),
    ]


def test_documents_with_the_same_id() -> None:
    def make(id_: str, line: int) -> Document:
        return Document(id_, "x", origin=Origin("w.jsonl", "", line))

    documents = (make("a", 1), ParsedDocument(make("a", 2)), make("b", 3), make("a-2", 4), make("a", 5))
    checked, problems = check_ids(documents)
    ids = [item.id if isinstance(item, Document) else item.document.id for item in checked]
    assert ids == ["a", "a-3", "b", "a-2", "a-4"]
    assert [str(problem) for problem in problems] == [
        "w.jsonl:2: warning[I109]: another document has the id 'a' too; this one is now 'a-3'",
        "w.jsonl:5: warning[I109]: another document has the id 'a' too; this one is now 'a-4'",
    ]
    assert check_ids(checked) == (checked, ())


@pytest.mark.parametrize("again", ["articles/*.txt", "articles/d.JSONL", "./articles/e.json", "articles"])
def test_what_several_sources_hold_is_kept_once(folder: Path, again: str) -> None:
    once, _ = read_sources("articles", folder)
    twice, _ = read_sources(again, folder)
    checked, problems = check_ids(once + twice)
    assert checked == check_ids(once)[0]
    notes = [problem for problem in problems if "kept once" in problem.message]
    assert [(problem.code, problem.severity) for problem in notes] == [("I109", Severity.NOTE)] * len(twice)


def test_a_file_is_read_once_whatever_its_sources_say(folder: Path) -> None:
    first, _ = read_sources("articles/b.txt", folder, SourceOptions("Wire"))
    second, _ = read_sources("articles/*.txt", folder, SourceOptions("Courier"))
    checked, problems = check_ids(first + second)
    assert [item.outlet for item in checked if isinstance(item, Document)] == ["Wire", "Courier"]
    assert list(map(str, problems)) == [
        "articles/b.txt: note[I109]: 'b' was already read; it is kept once",
        "articles/B.txt: note[I109]: another document has the id 'b' too; this one is now 'b-2'",
    ]


def test_records_that_share_an_origin_are_all_kept(folder: Path) -> None:
    (folder / "x.json").write_text('[{"id": "a", "text": "x"}, {"id": "b", "text": "x"}, {"id": "a", "text": "y"}]')
    documents, _ = read_sources("x.json", folder)
    checked, problems = check_ids(documents)
    assert [item.id for item in checked if isinstance(item, Document)] == ["a", "b", "a-2"]
    parsed = tuple(ParsedDocument(item) for item in checked if isinstance(item, Document))
    assert check_ids(parsed + parsed)[0] == parsed
    assert [problem.severity for problem in problems] == [Severity.WARNING]


def test_a_language_in_any_case_gives_the_same_documents(folder: Path) -> None:
    (folder / "x.txt").write_text("03/06/2021\n\nThe ferry ran again.")
    readings = {read_sources("x.txt", folder, SourceOptions(language=tag)) for tag in ("en-US", "en-us", "EN_us")}
    ((documents, problems),) = readings
    assert [item.published for item in documents if isinstance(item, Document)] == [dt.date(2021, 3, 6)]
    assert problems == ()


def test_many_documents_with_the_same_id_take_linear_time() -> None:
    start = time.process_time()
    checked, _ = check_ids([Document("a", "x")] * 20_000)
    assert checked[-1] == Document("a-20000", "x")
    assert time.process_time() - start < 5


PIECES = [
    *("---\n", "title: x\n", "By Ada Lem\n", "date 2021-06-03 ", "# ", "<article>", "<p>", "</p>", "<time datetime='"),
    *('{"text": "', '"}', '{"briefkit": 1, "events": [', "[", "{", '"id": ', "NORHAVEN (NW) - ", "\r\n", "\0", "\x07"),
    *("<script type='application/ld+json'>", "</script>", '{"@type": "NewsArticle", "author": [', "\ud800"),
]
SUFFIXES = [".txt", ".md", ".html", ".json", ".jsonl"]
material = st.one_of(
    st.binary(max_size=120),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map(
        lambda pieces: "".join(pieces).encode("utf-8", "surrogatepass")
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SUFFIXES)), material)
def test_any_bytes_give_documents_or_problems(kind: str, content: bytes) -> None:
    try:
        file = SourceFile(f"x{kind}", content)
        reading = choose_reader(detect_format(file))(file, SourceOptions())
    except BriefkitError:
        return
    assert reading.documents or reading.problems
    for document in reading.documents:
        if isinstance(document, Document):
            assert document.text.strip()
            assert to_json(ParsedDocument(document))["id"]
            str(document).encode()


def test_a_very_long_line_neither_hangs_nor_crashes(tmp_path: Path) -> None:
    line = b"a b " * 1_000_000
    for kind in (*SUFFIXES, ".ndjson"):
        (tmp_path / f"x{kind}").write_bytes(b'{"text": "' + line + b'"}' if kind.startswith(".js") else line)
    (tmp_path / "y.txt").write_text(STORY)
    start = time.process_time()
    documents, problems = read_sources(".", tmp_path)
    assert len(documents) == 1
    assert {problem.code for problem in problems if problem.severity is Severity.ERROR} == {"I108", "I111"}
    assert time.process_time() - start < 4


def test_a_plain_text_is_read_without_heavy_libraries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    code = (
        "import sys; from pathlib import Path; from briefkit.read import read_sources\n"
        "documents, _ = read_sources('a.txt', Path())\n"
        "print(len(documents), {'lxml', 'selectolax', 'charset_normalizer', 'pypdfium2', 'docx'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "1 set()"


def test_the_shared_corpus_is_read_without_a_problem(corpus: Path) -> None:
    documents, problems = read_sources("wikinews_2019.jsonl", corpus)
    assert (len(documents), problems) == (171, ())
    assert all(isinstance(item, Document) and item.published for item in documents)
    (seed,), problems = read_sources("000_*.txt", corpus)
    assert isinstance(seed, Document)
    raw = next(corpus.glob("000_*.txt")).read_text(encoding="utf-8")
    header, _, story = raw.partition("\n\n")
    assert (header, seed.text, problems) == (f" date {seed.published} By {seed.byline[0]}", story.strip(), ())


def test_the_order_is_that_of_names_and_not_of_the_file_system(tmp_path: Path) -> None:
    names = [f"{letter}.txt" for letter in string.ascii_letters]
    for name in random.Random(7).sample(names, len(names)):
        (tmp_path / name).write_text(STORY)
    assert list_files(".", tmp_path) == sorted(names)


def read_as_parts(file: SourceFile, options: SourceOptions) -> Reading:
    """A reader of a made-up kind: every line of a file is a file inside it, and a story when there is none."""
    first, _, rest = file.content.decode().partition("\n")
    if not rest:
        return Reading((Document(first, first),))
    parts = (replace(file, content=line.encode(), part=line, depth=file.depth + 1) for line in rest.split("\n"))
    return Reading(parts=tuple(parts))


@pytest.mark.parametrize(
    ("limits", "documents", "message"),
    [
        (Limits(), ["a", "b", "c"], None),
        (Limits(parts=3), ["a", "b"], "more than 3 parts (limits.parts); 1 or more parts were not read"),
        (
            Limits(unpacked_size=1),
            ["a"],
            "more than 1 B when unpacked (limits.unpacked_size); 2 or more parts were not read",
        ),
        (Limits(depth=0), [], "files nested deeper than 0 in others were not read (limits.depth)"),
    ],
)
def test_files_inside_a_file_are_read_within_the_limits(
    limits: Limits, documents: list[str], message: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "choose_reader", lambda kind: read_as_parts)
    (tmp_path / "pile.txt").write_text("pile\na\nb\nc")
    found, problems = read_sources("pile.txt", tmp_path, SourceOptions(limits=limits))
    assert [item.id for item in found if isinstance(item, Document)] == documents
    assert [(problem.code, problem.message) for problem in problems] == ([("I120", message)] if message else [])
