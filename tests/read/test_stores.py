"""Files of object stores: found, named, bounded and read as those on a disk are, and nothing else is fetched."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit import api
from briefkit.errors import InputError, Severity
from briefkit.model.limits import Limits
from briefkit.read import FoundFile, SourceOptions, bring_file, read_file
from briefkit.read.files import FoundFiles, find_base, find_files, load_file, name_source
from briefkit.read.stores import StoredFile, is_address

pytestmark = pytest.mark.usefixtures("in_one_process")

fsspec = pytest.importorskip("fsspec")

ARTICLE = "---\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday.\n"
TREE = {
    "a.txt": ARTICLE.format(2),
    "b.txt": ARTICLE.format(3),
    "2024/c.txt": ARTICLE.format(4),
    "2024/05/d.txt": ARTICLE.format(5),
    "2024/05/page.html": "<title>Flood</title><p>The dyke at Lionde broke on 3 May 2024, police said.</p>",
    "2024/05/page_files/frame.html": "<p>An advertisement.</p>",
    "2024/.hidden/e.txt": ARTICLE.format(6),
    ".f.txt": ARTICLE.format(7),
    "empty.txt": "",
    "records.jsonl": '{"date": "2024-02-16", "text": "They met on Monday."}\n{\n',
    "odd.exe": "x",
}


@pytest.fixture
def trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The same files on the disk, where the working directory is, and in a store."""
    store = fsspec.filesystem("memory")
    for name, text in TREE.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        store.pipe_file(f"/news/{name}", text.encode())
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    store.rm("/news", recursive=True)


def describe(found: FoundFiles) -> tuple[list[str], bool, list[tuple[str, str | None]]]:
    problems = [(problem.code, problem.path) for problem in found.problems]
    return [file.name for file in found.files], found.named, problems


def find(path: str) -> object:
    try:
        return describe(find_files(path, Path()))
    except InputError as problem:
        return [(each.code, each.message) for each in problem.diagnostics]


def without_scheme(found: object) -> object:
    if isinstance(found, tuple):
        names, named, problems = found
        return (
            [name.removeprefix("memory://") for name in names],
            named,
            [(code, path.removeprefix("memory://")) for code, path in problems],
        )
    return found


PATHS = [
    *("news", "news/", "news/a.txt", "news/*.txt", "news/**/*.txt", "news/*/*.txt", "news/2024", "news/2024/**/*"),
    *("news/?.txt", "news/[ab].txt", "news/[!a].txt", "news/.f.txt", "news/.*", "news/**/.hidden/*"),
    *("news/gone.txt", "news/gone/*.txt", "news/*.pdf", "gone", "news/2024/05/page_files", "news/**/page*"),
]


@pytest.mark.parametrize("path", PATHS)
def test_a_store_is_walked_as_a_disk_is(trees: Path, path: str) -> None:
    assert without_scheme(find(f"memory://{path}")) == find(path)


PARTS = st.sampled_from(["news", "2024", "05", "*", "**", "?.txt", "*.txt", ".*", "[a-c]*", "page*", "d.txt", "*a*"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(parts=st.lists(PARTS, min_size=1, max_size=4).filter(lambda parts: parts[-1] != "**"))
def test_any_pattern_means_the_same_in_a_store(trees: Path, parts: list[str]) -> None:
    path = "/".join(["news", *parts])
    assert without_scheme(find(f"memory://{path}")) == find(path)


def test_documents_of_a_store_are_those_of_a_disk(trees: Path) -> None:
    def parse(source: str, **options: Any) -> api.Parsing:
        return api.parse_paths([source], **options)

    here, there = parse("news"), parse("memory://news")
    for one, other in zip(here.documents, there.documents, strict=True):
        origin = other.document.origin
        assert origin is not None
        moved = replace(other.document, origin=replace(origin, path=origin.path.removeprefix("memory://")))
        assert moved == one.document
        assert replace(other, document=moved, problems=()) == replace(one, problems=())
    assert [(each.code, each.severity, each.message.replace("memory://", "")) for each in there.problems] == [
        (each.code, each.severity, each.message) for each in here.problems
    ]
    assert {each.path for each in there.problems} == {f"memory://{each.path}" for each in here.problems}
    assert there.files == ()
    for _ in range(2):
        assert parse("memory://news", cache=trees / "cache").documents == there.documents
    assert parse("memory://news", limits=Limits(file_size=10)).errors


@pytest.mark.parametrize("size", [9, 10, 11])
def test_a_file_of_a_store_has_the_same_limit(trees: Path, size: int) -> None:
    """Whether the store lists it as larger, or it has grown since."""
    fsspec.filesystem("memory").pipe_file("/news/a.txt", b"x" * size)
    for file in (find_files("memory://news/a.txt", Path()).files[0], StoredFile("memory://news/a.txt", 3)):
        found = file if not isinstance(file, StoredFile) else replace(find_a(), place=file)
        if size <= 10:
            assert load_file(found, Limits(file_size=10)).content == b"x" * size
        else:
            with pytest.raises(InputError, match="I106"):
                load_file(found, Limits(file_size=10))


def find_a() -> Any:
    return find_files("memory://news/a.txt", Path()).files[0]


@pytest.mark.parametrize("name", ["a.txt", "empty.txt", "records.jsonl", "odd.exe", "gone.txt", "2024"])
def test_a_file_that_is_brought_to_another_machine_is_read_as_it_is_here(trees: Path, name: str) -> None:
    """Whatever is wrong with it, and although nothing of that name is there."""
    found = FoundFile(trees / "news" / name, name)
    for limits in (Limits(), Limits(file_size=10)):
        here = read_file(found, SourceOptions(limits=limits), named=True)
        brought = pickle.loads(pickle.dumps(bring_file(found, limits)))
        assert not isinstance(brought.place, Path)
        assert read_file(brought, SourceOptions(limits=limits), named=True) == here


def test_a_file_of_a_store_is_fetched_where_it_is_read() -> None:
    found = FoundFile(StoredFile("s3://bucket/a.txt", 3), "s3://bucket/a.txt")
    assert bring_file(found, Limits()) == found


@pytest.mark.parametrize(
    ("address", "code", "words"),
    [
        ("http://news.example/a.html", "I122", "http:// is not supported"),
        ("HTTPS://news.example/a.html", "I122", "https:// is not supported"),
        ("ftp://news.example/a.html", "I122", "ftp:// is not supported"),
        ("github://o:r@main/a.txt", "I122", "github:// is not supported"),
        ("file:///etc/passwd", "I122", "without file://"),
        ("s3://bucket/a.zip::http://news.example/a", "I122", "chained addresses"),
        ("simplecache::s3://bucket/a", "I101", "no such file"),
        ("s3://key:secret@bucket/a.txt", "I122", "a password"),
        ("s3://*/a.txt", "I122", "without wildcards"),
        ("memory://", "I122", "without wildcards"),
        ("memory://news/gone.txt", "I101", "no such file or folder"),
        ("memory://news/*.pdf", "I102", "no file matches"),
    ],
)
def test_what_is_not_read_is_named(trees: Path, address: str, code: str, words: str) -> None:
    (problem,) = api.parse_paths([address]).errors
    assert (problem.code, problem.severity) == (code, Severity.ERROR)
    assert words in problem.message
    assert "secret" not in str(problem)


@pytest.mark.parametrize(("scheme", "package"), [("s3", "s3fs"), ("gs", "gcsfs"), ("az", "adlfs"), ("abfs", "adlfs")])
def test_a_package_that_is_missing_is_named(scheme: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (problem,) = api.parse_paths([f"{scheme}://bucket/a.txt"]).errors
    assert (problem.code, problem.message.endswith(f"pip install {package}")) == ("U103", True)
    monkeypatch.setitem(sys.modules, "fsspec", None)
    (problem,) = api.parse_paths([f"{scheme}://bucket/a.txt"]).errors
    assert (problem.code, problem.message.endswith("run pip install '.[cluster]'")) == ("U103", True)


@pytest.mark.parametrize("method", ["info", "find", "open"])
def test_what_a_store_refuses_is_a_problem(trees: Path, method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError("Access\nDenied")

    with monkeypatch.context() as patch:
        patch.setattr(type(fsspec.filesystem("memory")), method, refuse)
        problems = api.parse_paths(["memory://news"]).errors
    assert {(each.code, each.message) for each in problems} == {("I103", "cannot be read: RuntimeError: Access Denied")}


def test_nothing_that_a_document_names_is_fetched(trees: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    (trees / "x.jsonl").write_text(
        '{"url": "memory://news/a.txt", "path": "memory://news/a.txt", "text": "Rain fell."}\n'
    )
    (trees / "x.html").write_text(
        '<link rel="canonical" href="memory://news/a.txt"><p>Rain fell on Monday in Paris.</p>'
    )
    monkeypatch.setattr(fsspec, "filesystem", fail)
    assert api.parse_paths(["x.jsonl", "x.html"]).documents


@pytest.mark.parametrize(
    ("path", "base", "name"),
    [
        ("s3://bucket/news/*.txt", "s3://bucket/news", "s3://bucket/news/*.txt"),
        ("S3://Bucket/news/", "s3://Bucket/news", "s3://Bucket/news"),
        ("gs://bucket", "gs://bucket", "gs://bucket"),
        ("s3://bucket/*/x", "s3://bucket", "s3://bucket/*/x"),
    ],
)
def test_names_of_addresses(path: str, base: str, name: str) -> None:
    assert (find_base(path), name_source(path, Path("/x"))) == (base, name)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("s3://b/x", True),
        ("http://x", True),
        ("articles/x.txt", False),
        ("C:/x", False),
        ("c://x", False),
        ("a:b", False),
    ],
)
def test_what_is_an_address(path: str, expected: bool) -> None:
    assert is_address(path) == expected


SPEC = """\
briefkit: 1
report: {title: Arrests}
sources:
  - {path: "memory://news/**/*.txt", outlet: Wire, exclude: [empty.txt, 2024/05], checks: {L105: off}}
  - "memory://news/gone.txt"
"""


def test_a_spec_names_an_object_store(trees: Path) -> None:
    (trees / "spec.yaml").write_text(SPEC)
    spec, _ = api.read_spec(trees / "spec.yaml")
    with pytest.raises(InputError) as raised:
        api.build_briefing(spec)
    assert [str(each) for each in raised.value.diagnostics if each.severity is Severity.ERROR] == [
        f"{spec.path}:5:5: error[I101]: memory://news/gone.txt: no such file or folder"
    ]
    (trees / "spec.yaml").write_text("".join(SPEC.splitlines(keepends=True)[:-1]))
    spec, _ = api.read_spec(trees / "spec.yaml")
    briefing = api.build_briefing(spec)
    sources = [document.document.origin.path for document in api.parse_spec(spec).documents if document.document.origin]
    assert sources == ["memory://news/2024/c.txt", "memory://news/a.txt", "memory://news/b.txt"]
    assert {path.name for path in briefing.files} == {"spec.yaml", "theme.yaml"}
