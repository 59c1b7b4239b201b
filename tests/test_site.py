"""The site of the documentation: built without a warning, complete, and at home without a network."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.sharing import make_once

from briefkit.manual import read_manual

LOADED = ("script", "img", "iframe", "source", "video", "audio", "embed")
"""What a browser loads of itself, by element; of links only what `RELATIONS` names."""
RELATIONS = frozenset(("stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch"))


class Collector(HTMLParser):
    """Notes what a page loads, where it leads to, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors.add(given.get("id", ""))
        if tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "link" and RELATIONS & set(given.get("rel", "").split()):
            self.loaded.append(given.get("href", ""))
        elif tag in LOADED:
            self.loaded.append(given.get("src", ""))


def read_html(path: Path) -> Collector:
    collector = Collector()
    collector.feed(path.read_text(encoding="utf-8"))
    return collector


@pytest.fixture(scope="module")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as ``make site`` builds it, with warnings as errors."""

    def build(folder: Path) -> None:
        command = [
            sys.executable,
            "-m",
            "sphinx",
            "-q",
            "-W",
            "--keep-going",
            "-b",
            "html",
            "-d",
            str(folder / "trees"),
        ]
        command += [str(root / "docs"), str(folder / "html")]
        built = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (built.returncode, built.stderr) == (0, "")

    return make_once(tmp_path_factory, "site", build) / "html"


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for path in site.rglob("*.html"):
        for address in read_html(path).loaded:
            assert not re.match(r"(?:\w+:)?//", address), f"{path.name}: {address}"
            assert not address or address.startswith("data:") or (path.parent / address.partition("?")[0]).is_file()
    for sheet in site.rglob("*.css"):
        loaded = re.findall(r"@import[^;]*|url\(\s*['\"]?([^'\")]*)", sheet.read_text(encoding="utf-8"))
        assert not [address for address in loaded if re.match(r"(?:https?:)?//", address)], sheet.name


def test_every_page_and_every_code_has_its_place(site: Path, root: Path) -> None:
    for page in (root / "docs").rglob("*.md"):
        assert (site / page.relative_to(root / "docs").with_suffix(".html")).is_file()
    anchors = {page: read_html(site / f"{page}.html").anchors for page in ("errors", "report-schema", "api")}
    for explained in read_manual().values():
        assert explained.link.partition("#")[2] in anchors["errors"]


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    read = {path: read_html(path) for path in site.rglob("*.html")}
    for path, page in read.items():
        for link in page.links:
            address, _, anchor = link.partition("#")
            if re.match(r"\w+:", address):
                continue
            target = (path.parent / address).resolve() if address else path
            assert target.is_file(), f"{path.name}: {link}"
            assert not anchor or target not in read or anchor in read[target].anchors, f"{path.name}: {link}"


def test_the_search_has_an_index_of_its_own(site: Path) -> None:
    index = (site / "searchindex.js").read_text(encoding="utf-8")
    assert index.startswith("Search.setIndex(")
    assert "salienc" in index
