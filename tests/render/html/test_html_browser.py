"""Pages in a real browser; without one, these tests are left out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from tests.render.pdf.samples import every_block, make_chronology, make_report

from briefkit import Theme, build_report, load_spec, render_bytes
from briefkit.model.report import Table, Text

CHROMIUM = shutil.which("chromium")
TOOLS = os.environ.get("BRIEFKIT_PAGE_TOOLS", "")
"""A folder into which npm has installed playwright-core and axe-core."""
WIDE = Table(tuple(f"Column {number}" for number in range(12)), (tuple((Text("cell"),) for _ in range(12)),))


@pytest.fixture(scope="module")
def pages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pages")
    reports = {"every": make_report(*every_block(), make_chronology(60, "x"), WIDE)}
    for sample in ("flood", "defence-talks"):
        reports[sample] = build_report(load_spec(root / "sample_input" / sample / "spec.yaml"))
    for name, report in reports.items():
        (folder / f"{name}.html").write_bytes(render_bytes(report, "html", Theme(contents=True)))
    return [folder / f"{name}.html" for name in reports]


@pytest.mark.skipif(not (shutil.which("node") and CHROMIUM and TOOLS), reason="no browser, or no BRIEFKIT_PAGE_TOOLS")
def test_a_browser_finds_no_fault(pages: list[Path], root: Path) -> None:
    command = ["node", str(root / "scripts" / "check_page.mjs"), TOOLS, CHROMIUM or "", *map(str, pages)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, f"{len(pages)} pages, 0 faults\n"), ran.stderr


@pytest.mark.skipif(CHROMIUM is None, reason="no browser")
def test_every_printed_page_has_its_marking_and_the_heads_of_its_tables(pages: list[Path], tmp_path: Path) -> None:
    flags = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
    command = [
        CHROMIUM or "",
        *flags.split(),
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path}",
        f"--print-to-pdf={tmp_path / 'x.pdf'}",
    ]
    subprocess.run([*command, pages[0].as_uri()], capture_output=True, check=True)
    printed = pypdf.PdfReader(tmp_path / "x.pdf").pages
    assert len(printed) > 3
    for page in printed:
        words = page.extract_text()
        assert words.count("TLP:GREEN") == 2
        assert ("Convoy" in words) <= ("What happened" in words)
    lying = [page.mediabox.width > page.mediabox.height for page in printed]
    assert (lying[0], lying[1], lying[-1]) == (False, True, False)  # head, the section with a wide table, notes
