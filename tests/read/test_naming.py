from __future__ import annotations

import pytest

from briefkit.model.document import Document, Origin
from briefkit.read.naming import DocumentNames, names_document, names_file, suggest

DOCUMENTS = (
    Document("w-1", "x", title="Ferry runs again", origin=Origin("w.jsonl", "", line=7)),
    Document("3", "x", title="Überfahrt", origin=Origin("a.csv", "", part="record 2")),
    Document("b", "x", title="W-1", origin=Origin("a.csv", "", part="record 3")),
    Document("c", "x", origin=Origin("z.zip", "", part="mail/plan.pdf")),
    Document("d", "x", origin=Origin("z.zip", "", part="mail/x.csv, record 12")),
    Document("e", "x"),
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("w-1", (0,)),  # an id goes before a title
        ("W-1", (2,)),
        ("ferry  RUNS again", (0,)),
        ("uberfahrt", (1,)),
        ("3", (1,)),  # an id goes before a number
        ("record 3", (2,)),
        ("Record 03", (2,)),
        ("line 7", (0,)),
        ("7", (0,)),
        ("12", (4,)),
        ("record 12", (4,)),
        ("plan.pdf", (3,)),
        ("mail/plan.pdf", (3,)),
        ("record 9", ()),
        ("", ()),
    ],
)
def test_documents_by_their_names(name: str, found: tuple[int, ...]) -> None:
    assert DocumentNames(DOCUMENTS).find(name, range(len(DOCUMENTS))) == found
    assert all(names_document(name, DOCUMENTS[place]) for place in found)


def test_only_documents_that_can_be_meant() -> None:
    names = DocumentNames((Document("a", "x", title="T"), Document("b", "x", title="T"), Document("T", "x")))
    assert names.find("T", {0, 1}) == (0, 1)
    assert names.find("a", {1}) == ()


@pytest.mark.parametrize(
    ("pattern", "path", "folder", "expected"),
    [
        ("x.txt", "articles/a/x.txt", "articles", True),
        ("x.txt", "articles/xx.txt", "articles", False),
        ("*.txt", "articles/a/x.txt", "articles", True),
        ("a/*.txt", "articles/a/x.txt", "articles", True),
        ("a/*.txt", "articles/a/b/x.txt", "articles", False),
        ("articles/a", "articles/a/b/x.txt", "articles", True),
        ("a/", "articles/a/b/x.txt", "articles", True),
        ("**/b/*.txt", "articles/a/b/x.txt", ".", True),
        ("articles/**", "articles/a/b/x.txt", ".", True),
        ("**/x.txt", "x.txt", ".", True),
        ("./articles/x.txt", "articles/x.txt", "articles", True),
        ("x [1].txt", "articles/x [1].txt", "articles", True),
        ("x[0-9].txt", "articles/x1.txt", "articles", True),
        ("x[!0-9].txt", "articles/x1.txt", "articles", False),
        ("?.txt", "articles/x.txt", "articles", True),
        ("[.txt", "articles/[.txt", "articles", True),
        ("a\u0308.txt", "articles/ä.txt", "articles", True),
        ("rticles", "articles/x.txt", ".", False),
    ],
)
def test_files_by_patterns(pattern: str, path: str, folder: str, expected: bool) -> None:
    assert names_file(pattern, path, folder) is expected


def test_the_nearest_names() -> None:
    assert suggest("northcast bridge", ["northcast orvel bridge", "ferry", "Northcast Bridges"]) == (
        "; did you mean 'Northcast Bridges' or 'northcast orvel bridge'?"
    )
    assert suggest("zzz", ["ferry"]) == ""
