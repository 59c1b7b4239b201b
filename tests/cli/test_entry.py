"""Signals at any moment: a short line, the exit code of the signal, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="signals and processes as Linux has them")

ARTICLE = "---\nTitle: Dyke breaks\nDate: 2024-02-16\n---\nPolice arrested {} men in Ostrand on Thursday.\n"
SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\noutput: [{docx: out/x.docx}, {pdf: out/x.pdf}]\n"


def list_group(group: int) -> list[int]:
    """Processes of a group that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, number = status.read_text().rsplit(")", 1)[1].split()[:3]
        except OSError:
            continue
        if int(number) == group and state != "Z":
            found.append(int(status.parent.name))
    return found


@pytest.mark.parametrize(
    ("delay", "number", "word"),
    [
        (0.1, signal.SIGINT, "interrupted\n"),
        (0.5, signal.SIGINT, "interrupted\n"),
        (0.9, signal.SIGTERM, "terminated\n"),
        (1.4, signal.SIGINT, "interrupted\n"),
    ],
)
def test_a_signal_ends_it_cleanly(tmp_path: Path, delay: float, number: signal.Signals, word: str) -> None:
    (tmp_path / "articles").mkdir()
    for each in range(200):
        (tmp_path / "articles" / f"{each}.txt").write_text(ARTICLE.format(each + 2) * 4)
    (tmp_path / "spec.yaml").write_text(SPEC)
    run = subprocess.Popen(
        [sys.executable, "-c", "from briefkit.cli.entry import run; print(flush=True); run()", "render", "spec.yaml"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert run.stdout is not None
    run.stdout.readline()
    time.sleep(delay)
    os.killpg(run.pid, number)
    output, messages = run.communicate(timeout=20)
    assert (run.returncode, output, messages) in ((128 + number, "", word), (0, "out/x.docx\nout/x.pdf\n", ""))
    time.sleep(0.2)
    assert list_group(run.pid) == []
    names = sorted(path.name for path in tmp_path.rglob("*") if path.suffix != ".txt")
    assert names in (["articles", "spec.yaml"], ["articles", "out", "spec.yaml", "x.docx", "x.pdf"])


def test_what_was_ignored_before_stays_ignored(tmp_path: Path) -> None:
    code = "import os, signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from briefkit.cli.entry import run\n"
    code += "signal.raise_signal(signal.SIGINT); import sys; sys.argv[1:] = ['--version']; run()"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("briefkit ")
