"""Folders that a browser saves beside a page: scripts, pictures and frames of it, and no articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp")
"""Suffixes of saved pages."""

_ENDINGS = (
    *("_files", ".files", "_archivos", "_arquivos", "_bestanden", "_bylos", "-dateien", "_datoteke", "_dosyalar"),
    *("_elemei", "_failid", "_fails", "_fajlovi", "_ficheiros", "_fichiers", "_file", "-filer", "_filer", "_fitxers"),
    *(
        "_fitxategiak",
        "_pliki",
        "_soubory",
        "_súbory",
        "_tiedostot",
        "_fișiere",
        "_файлы",
        "_файли",
        "_αρχεία",
        "_fájlok",
    ),
)
"""What browsers and Office put behind the name of a page to name its folder, in lower case.

After the connected files of the Windows shell, which all of them follow, and the names that browsers have in other
languages.
"""

_ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, _ENDINGS))})\Z", re.IGNORECASE)
_LONGEST_ENDING = max(map(len, _ENDINGS))
_DEEPEST = 16
"""Folders in folders that are looked at."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page with a folder.

    Attributes:
        page: Name of the page.
        folder: Name of the folder.
        count: Files that are in the folder.
    """

    page: str
    folder: str
    count: int


def find_saved_pages(names: Sequence[str]) -> tuple[list[SavedPage], frozenset[str]]:
    """Which files belong to saved pages.

    Args:
        names: Of all files, posix.

    Returns:
        The pages that have a folder, in order of their names, and the names of the files in these.
    """
    pages = {name[: name.rindex(".")]: name for name in names if name.lower().endswith(_PAGES)}
    folders: Counter[tuple[str, str]] = Counter()
    owned: set[str] = set()
    for name in names if pages else ():
        found = next(((pages[stem], folder) for folder, stem in _list_folders(name) if stem in pages), None)
        if found:
            folders[found] += 1
            owned.add(name)
    saved = [SavedPage(page, folder, count) for (page, folder), count in sorted(folders.items())]
    return saved, frozenset(owned)


def _list_folders(name: str) -> Iterator[tuple[str, str]]:
    """The folders above a file that are named as those of pages, the outermost first, and what the pages are called."""
    place = name.find("/")
    for _ in range(_DEEPEST):
        if place < 0:
            return
        ending = _ENDING.search(name, max(0, place - _LONGEST_ENDING), place)
        if ending:
            yield name[:place], name[: ending.start()]
        place = name.find("/", place + 1)


def describe_folder(saved: SavedPage) -> str:
    """What is said of the files in a page's folder."""
    what = "1 file" if saved.count == 1 else f"{saved.count:,} files"
    return f"{what} in {PurePosixPath(saved.folder).name} belong{'s' if saved.count == 1 else ''} to the page; not read"
