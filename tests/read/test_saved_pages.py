from __future__ import annotations

import time
from pathlib import Path

import pytest

from briefkit.read import read_sources
from briefkit.read.saved_pages import SavedPage, describe_folder, find_saved_pages


@pytest.mark.parametrize(
    "folder",
    [
        *(
            "Ferry_files",
            "Ferry-Dateien",
            "Ferry_fichiers",
            "Ferry_archivos",
            "Ferry_file",
            "Ferry_bestanden",
            "Ferry.files",
        ),
        *("Ferry_dosyalar", "Ferry_arquivos", "Ferry_pliki", "Ferry_файлы", "Ferry_FILES", "Ferry-filer"),
    ],
)
@pytest.mark.parametrize("suffix", [".html", ".htm", ".HTML"])
def test_folders_are_known_by_the_page_beside_them(folder: str, suffix: str) -> None:
    names = [f"a/Ferry{suffix}", f"a/{folder}/x.js", f"a/{folder}/sub/frame.html", "a/b.txt"]
    assert find_saved_pages(names) == (
        [SavedPage(f"a/Ferry{suffix}", f"a/{folder}", 2)],
        frozenset((f"a/{folder}/x.js", f"a/{folder}/sub/frame.html")),
    )


@pytest.mark.parametrize(
    "names",
    [
        ["Ferry_files/x.html"],
        ["b/Ferry.html", "Ferry_files/x.html"],
        ["Ferry.txt", "Ferry_files/x.html"],
        ["Ferry.html", "Ferry/x.html"],
        ["Ferry.html", "Ferry_files.html"],
        ["_files/x.html"],
        ["Ferry.html", "ferry_files/x.html"],
        [],
    ],
)
def test_other_folders_are_none(names: list[str]) -> None:
    assert find_saved_pages(names) == ([], frozenset())


def test_the_folder_of_a_frame_lies_in_that_of_the_page() -> None:
    names = ["a.html", "a_files/f.html", "a_files/f_files/x.js"]
    assert find_saved_pages(names)[0] == [SavedPage("a.html", "a_files", 2)]


def test_what_is_said() -> None:
    assert describe_folder(SavedPage("x/a.html", "x/a_files", 1)) == "1 file in a_files belongs to the page; not read"
    assert describe_folder(SavedPage("x/a.html", "x/a_files", 12)) == "12 files in a_files belong to the page; not read"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    page = "<article><p>The ferry ran again on Thursday, the harbour said.</p></article>"
    for name in ("Ferry.html", "Ferry_files/frame.html", "Ferry_files/ad.htm", "Other_files/story.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page)
    return tmp_path


def test_a_folder_of_sources(pile: Path) -> None:
    documents, problems = read_sources(".", pile)
    assert len(documents) == 2
    assert [str(problem) for problem in problems] == [
        "Ferry.html: note[I115]: 2 files in Ferry_files belong to the page; not read"
    ]


def test_files_that_the_user_means_are_read(pile: Path) -> None:
    assert len(read_sources("Ferry_files/*.html", pile)[0]) == 1
    assert len(read_sources("Ferry_files", pile)[0]) == 2
    assert len(read_sources("Ferry_files/ad.htm", pile)[0]) == 1


def test_many_names_and_deep_ones_take_linear_time() -> None:
    names = [f"{'a_files/' * 60}{number}.html" for number in range(20_000)]
    start = time.process_time()
    assert find_saved_pages(names) == ([], frozenset())
    assert time.process_time() - start < 5
