"""Every command, spec and script of the documentation runs as it stands, and prints what the page says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.pages import Reader, read_blocks

ROOT = Path(__file__).resolve().parents[1]
PAGES = ["README.md", *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md"))]
HELD_ELSEWHERE = {
    "docs/series.md": "tests/test_series_page.py",
    "docs/csv.md": "tests/test_csv_page.py",
}
"""Pages that a test of their own runs, which looks at more."""
FROM_NOTHING = ("docs/tutorial.md", "docs/howto/")
"""Pages that a reader follows in an empty folder; others may use the samples of a clone."""
NAMED_FILES = {
    "docs/desk-text.md": "echo 'A quiet week.' | tee overview.md > assessment.md",
    "docs/spec.md": """
        mkdir house && touch house/report.dotx
        python -c "from PIL import Image; Image.new('1', (1, 1)).save('house/mark.png')"
        packed=$(python -c 'import briefkit.render.pdf as pdf; print(pdf.__path__[0])')/fonts
        cp "$packed/signs-regular.ttf" house/NotoSansTamil-Regular.ttf
        echo 'split: [e-1]' > decisions.yaml
        echo 'A quiet week.' > overview.md
    """,
    "docs/word-templates.md": "mkdir house && touch house/report.dotx",
}
"""What makes the files that the specs of a page name, of pages that show specs and give nobody anything to do."""
RUN = frozenset(("console", "sh", "yaml", "python", "first"))


def list_running(page: str) -> list[str]:
    """The kinds of the blocks of a page that are run."""
    blocks = read_blocks((ROOT / page).read_text(encoding="utf-8"))
    return [block.kind for block in blocks if block.kind in RUN and block.reason is None]


@pytest.mark.usefixtures("in_one_process")
@pytest.mark.parametrize("page", [page for page in PAGES if page not in HELD_ELSEWHERE and list_running(page)])
def test_the_page_runs(page: str, tmp_path: Path, update_goldens: bool) -> None:
    if not page.startswith(FROM_NOTHING):
        shutil.copytree(ROOT / "sample_input", tmp_path / "sample_input")
    text = (ROOT / page).read_text(encoding="utf-8")
    reader = Reader(tmp_path)
    if page in NAMED_FILES:
        assert reader.ask_shell(NAMED_FILES[page]).returncode == 0
    as_run = reader.read(text)
    if update_goldens:
        (ROOT / page).write_text(as_run, encoding="utf-8")
    else:
        hint = "run: pytest --update-goldens tests/test_pages.py, and read what changed"
        assert as_run.splitlines() == text.splitlines(), hint


@pytest.mark.parametrize("page", PAGES)
def test_what_looks_like_a_command_is_in_a_block_that_is_run(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for block in read_blocks(text):
        commands = [line for line in block.text.splitlines() if line.startswith(("briefkit ", "$ "))]
        assert block.kind in RUN or block.reason or not commands, f"{page}:{block.line}"
    assert text.count("<!-- not run") == sum(block.reason is not None for block in read_blocks(text))
    assert len(re.findall(r"^```", text, re.MULTILINE)) == 2 * sum(block.kind != "first" for block in read_blocks(text))
