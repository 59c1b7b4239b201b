"""Stores as users fill and use them: the same bytes as from files, and nothing read twice."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.forking import fork_briefkit, kill_group, wait
from typer.testing import CliRunner, Result

from briefkit.cache import find_version
from briefkit.cli.main import app
from briefkit.store import STORE

pytestmark = pytest.mark.usefixtures("in_one_process")

ARTICLE = """---
Date: {day}
Outlet: {outlet}
---
Police arrested {number} men in Ostrand on Thursday, the ministry said.

"The water came at night," Mayor Ada Lund said on Tuesday.
"""
SPEC = """briefkit: 1
report: {title: Arrests in Ostrand, number: 3, period: {from: 2024-02-12, to: 2024-02-18}}
sources: [pile]
select: {documents: {match: arrested NOT fire}}
"""
FILL = "briefkit: 1\nreport: {title: Pile}\nsources: [{path: pile, outlet: Ostrand Post, reliability: B}]\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders with the same spec; in one ``pile`` is a folder of articles, in the other it is to be a store."""
    for name in ("files", "stored"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "spec.yaml").write_text(SPEC)
    articles = tmp_path / "files/pile"
    articles.mkdir()
    for number, day in enumerate(("2024-02-16", "2024-02-17", "2024-02-20", "2021-05-01", "2021-05-02", "2024-01-02")):
        (articles / f"{number}.txt").write_text(ARTICLE.format(day=day, outlet=f"Post {number % 3}", number=number + 2))
    (articles / "fire.txt").write_text("---\nDate: 2024-02-16\n---\nThe fire brigade arrested the fire on Friday.\n")
    (articles / "french.txt").write_text(
        "---\nDate: 2024-02-16\n---\nLe pont a été fermé jeudi et il sera rouvert lundi, selon le gouvernement.\n"
    )
    records = ({"id": f"r{n}", "date": "2024-02-15", "text": f"The dyke {n} broke on Monday."} for n in range(3))
    (articles / "records.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    old = time.time() - 3600
    for path in articles.iterdir():
        os.utime(path, (old, old))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("BRIEFKIT_CACHE", raising=False)
    return tmp_path


def run(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    return result


def fill(project: Path, *more: str) -> str:
    """Adds the articles to the store beside the spec; what was printed."""
    (project / "files/fill.yaml").write_text(FILL)
    return run("store", "add", "stored/pile", "--from", "files/fill.yaml", *more).stdout


def render(project: Path, folder: str, *formats: str) -> list[bytes]:
    made = []
    for form in formats:
        run("render", f"{folder}/spec.yaml", "-f", form, "-o", f"{folder}/out.{form}")
        made.append((project / folder / f"out.{form}").read_bytes())
    return made


def list_ids(store: Path) -> list[str]:
    with closing(sqlite3.connect(store / STORE.file)) as database:
        return sorted(name for (name,) in database.execute("SELECT id FROM documents"))


def test_a_report_from_a_store_has_the_bytes_of_one_from_files(project: Path) -> None:
    shutil.copytree(project / "files/pile", project / "stored/pile")
    run("store", "add", "stored/new", "stored/pile", "--jobs", "1")
    shutil.rmtree(project / "stored/pile")
    (project / "stored/new").rename(project / "stored/pile")
    (stored, *pages) = render(project, "stored", "json", "docx", "pdf")
    assert [stored, *pages] == render(project, "files", "json", "docx", "pdf")
    report = json.loads(stored)
    assert "3 without bearing on the period" in json.dumps(report)
    assert "4 do not match" in json.dumps(report)


def test_a_store_without_anything_for_a_report_is_no_error(project: Path) -> None:
    run("store", "add", "stored/pile", "files/pile/3.txt")
    assert "L101" in run("render", "stored/spec.yaml", "-f", "json", "-o", "stored/out.json").stderr
    run("store", "remove", "stored/pile", "../files")
    assert "I102" in run("render", "stored/spec.yaml", "-f", "json", "-o", "stored/out.json", code=4).stderr


def test_parsing_a_store_gives_the_lines_of_its_files(project: Path) -> None:
    run("store", "add", "pile.store", "files/pile")
    assert run("parse", "pile.store").stdout_bytes == run("parse", "files/pile").stdout_bytes


def test_parsed_documents_are_stored_as_they_are_and_once(project: Path) -> None:
    run("parse", "files/pile", "-o", "parsed.jsonl")
    (project / "again.jsonl").write_bytes((project / "parsed.jsonl").read_bytes())
    added = run("store", "add", "pile.store", "parsed.jsonl", "again.jsonl")
    assert "2 files, 0 of them unchanged; 11 documents added" in added.stdout
    assert added.stderr.count("kept once") == 11
    assert sorted(run("parse", "pile.store").stdout.splitlines()) == sorted(
        (project / "parsed.jsonl").read_text(encoding="utf-8").splitlines()
    )


def test_a_large_file_keeps_documents_that_had_to_be_renamed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.storing._BATCH_DOCUMENTS", 1)
    for name in ("one", "two"):
        records = ({"id": f"r{n}", "date": "2024-02-15", "text": f"The dyke {name} {n} broke."} for n in range(3))
        (project / f"{name}.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    run("store", "add", "pile.store", "one.jsonl", "two.jsonl")
    assert list_ids(project / "pile.store") == ["r0", "r0-2", "r1", "r1-2", "r2", "r2-2"]


def test_parts_of_a_file_are_its_documents(project: Path) -> None:
    with zipfile.ZipFile(project / "pile.zip", "w") as packed:
        for path in (project / "files/pile").glob("*.txt"):
            packed.write(path, path.name)
    assert "8 documents added" in run("store", "add", "pile.store", "pile.zip").stdout
    assert run("parse", "pile.store").stdout_bytes == run("parse", "pile.zip").stdout_bytes


def test_only_what_is_new_is_read_and_analysed(project: Path) -> None:
    assert (
        fill(project) == "stored/pile: 9 files, 0 of them unchanged; 11 documents added or changed, 0 analysed again\n"
    )
    assert (
        fill(project) == "stored/pile: 9 files, 9 of them unchanged; 0 documents added or changed, 0 analysed again\n"
    )
    records = project / "files/pile/records.jsonl"
    lines = records.read_text().splitlines()
    records.write_text("\n".join((lines[0], lines[2], json.dumps({"id": "r9", "text": "Rain fell on Monday."}))))
    (project / "files/pile/new.txt").write_text(ARTICLE.format(day="2024-02-17", outlet="Post", number=9))
    # the third record stands in another line now
    assert "10 files, 8 of them unchanged; 3 documents added or changed, 0 analysed again" in fill(project)
    names = list_ids(project / "stored/pile")
    assert "r9" in names
    assert "r1" not in names
    assert len(names) == 12


def test_what_a_spec_says_of_its_sources_is_stored(project: Path) -> None:
    fill(project)
    lines = run("parse", "stored/pile").stdout.splitlines()
    records = [record for record in map(json.loads, lines) if record["id"].startswith("r")]
    assert {(record["outlet"], record["reliability"]) for record in records} == {("Ostrand Post", "B")}


def test_a_spec_says_nothing_of_the_documents_of_a_store(project: Path) -> None:
    fill(project)
    spec = SPEC.replace("[pile]", "[{path: pile, outlet: Post, exclude: [r1]}]")
    (project / "stored/spec.yaml").write_text(spec)
    shown = run("check", "stored/spec.yaml", code=3).stderr
    assert shown.count("error[S106]") == 2
    assert "stored/spec.yaml:3" in shown


def test_documents_of_another_version_are_analysed_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = render(project, "files", "docx")
    with monkeypatch.context() as patched:
        for room in ("store.adding", "storing"):
            patched.setattr(f"briefkit.{room}.find_version", lambda kind: f"old {find_version(kind)}")
        run("store", "add", "stored/pile", "files/pile")
    shown = run("render", "stored/spec.yaml", "-f", "docx", "-o", "stored/out.docx").stderr
    assert "D104" in shown
    assert [(project / "stored/out.docx").read_bytes()] == before
    assert "11 documents of another version" in run("store", "info", "stored/pile").stdout
    assert "11 analysed again" in run("store", "add", "stored/pile").stdout
    assert "D104" not in run("render", "stored/spec.yaml", "-f", "json", "-o", "stored/out.json").stderr
    assert run("store", "verify", "stored/pile").stdout == "stored/pile: 11 documents checked and intact\n"


def test_a_date_that_the_desk_corrects_counts_for_the_days_of_its_text(project: Path) -> None:
    run("store", "add", "stored/pile", "files/pile")
    (name,) = [name for name in list_ids(project / "stored/pile") if "2021-05-01" in name]
    for folder in ("files", "stored"):
        (project / folder / "spec.yaml").write_text(SPEC + f"edits: {{{name}: {{date: 2024-02-17}}}}\n")
    assert render(project, "stored", "docx") == render(project, "files", "docx")


def test_unreadable_files_are_told_and_read_again_the_next_time(project: Path) -> None:
    bad = project / "files/pile/bad.jsonl"
    bad.write_text("{")
    os.utime(bad, (1, 1))
    assert "I108" in run("store", "add", "stored/pile", "files/pile", code=4).stderr
    assert "I108" in run("store", "add", "stored/pile", "files/pile", code=4).stderr
    assert len(list_ids(project / "stored/pile")) == 11


WRITE = ("store", "add", "stored/pile", "many", "--jobs", "1")


def write_many(project: Path, number: int) -> None:
    (project / "many").mkdir()
    for each in range(number):
        records = (json.dumps({"id": f"m{each}-{n}", "text": f"Rain {each} {n} fell."}) + "\n" for n in range(5))
        (project / f"many/{each}.jsonl").write_text("".join(records))


def test_two_writers_that_are_killed_lose_and_double_nothing(project: Path) -> None:
    write_many(project, 60)
    random_source = random.Random(5)
    for _ in range(4):
        writers = [fork_briefkit(*WRITE), fork_briefkit(*WRITE)]
        time.sleep(random_source.uniform(0.05, 1.5))
        assert {kill_group(writer) for writer in writers} <= {0, -signal.SIGKILL}
    both = [fork_briefkit(*WRITE), fork_briefkit(*WRITE)]
    assert [wait(writer) for writer in both] == [0, 0]
    assert list_ids(project / "stored/pile") == sorted(f"m{each}-{n}" for each in range(60) for n in range(5))
    assert run("store", "verify", "stored/pile").stdout == "stored/pile: 300 documents checked and intact\n"


def test_a_full_disk_is_said_and_leaves_the_store_whole(project: Path) -> None:
    run("store", "add", "stored/pile", "files/pile/0.txt")
    write_many(project, 40)
    with closing(sqlite3.connect(project / "stored/pile" / STORE.file)) as database:
        (pages,) = database.execute("PRAGMA page_count").fetchone()
    bounded = (
        "import sqlite3, sys; from pathlib import Path; real = sqlite3.connect\n"
        "def connect(*given, **more):\n"
        "    made = real(*given, **more)\n"
        f"    made.execute('PRAGMA max_page_count = {pages + 3}')\n"
        "    return made\n"
        "sqlite3.connect = connect\n"
        "sys.argv = ['briefkit', *sys.argv[1:]]; import runpy; runpy.run_module('briefkit', run_name='__main__')"
    )
    full = subprocess.run([sys.executable, "-c", bounded, *WRITE], capture_output=True, text=True, check=False)
    assert full.returncode == 4, full.stderr
    assert "D101" in full.stderr
    assert "the disk is full" in full.stderr
    assert run("store", "verify", "stored/pile").exit_code == 0
    run("store", "add", "stored/pile", "many")
    assert len(list_ids(project / "stored/pile")) == 201


NO_UTF8 = b"caf\xe9.txt"


@pytest.fixture
def named(project: Path) -> Path:
    """A folder in which one of two files has a name that is no UTF-8."""
    folder = project / "d"
    folder.mkdir()
    try:
        (folder / os.fsdecode(NO_UTF8)).write_text(ARTICLE.format(day="2024-02-16", outlet="Post", number=3))
    except OSError:
        pytest.skip("this file system has no such names")
    (folder / "ok.txt").write_text(ARTICLE.format(day="2024-02-16", outlet="Wire", number=3))
    return project


def test_a_name_that_is_no_utf8_is_stored_and_removed(named: Path) -> None:
    for _ in range(2):  # what has the name is known again
        run("store", "add", "s", "d")
    assert len(list_ids(named / "s")) == 2
    assert "1 document removed" in run("store", "remove", "s", r"d/caf\udce9.txt").stdout
    run("store", "add", "s", "d")
    assert "1 document removed" in run("store", "remove", "s", os.fsdecode(b"d/" + NO_UTF8)).stdout


@pytest.mark.parametrize("source", ["d", r"d/caf\udce9.txt", os.fsdecode(b"d/" + NO_UTF8), "s"])
def test_what_is_parsed_of_a_name_that_is_no_utf8_is_read_back(named: Path, source: str) -> None:
    run("store", "add", "s", "d")
    run("parse", source, "-o", "p.jsonl")
    assert r'"path": "d/caf\\udce9.txt"' in (named / "p.jsonl").read_text(encoding="utf-8")
    assert run("parse", "p.jsonl").stdout_bytes == (named / "p.jsonl").read_bytes()


@pytest.mark.parametrize(
    ("sources", "files"),
    [
        ("[d]", {r"d/caf\udce9.txt", "d/ok.txt"}),
        (r"['d/caf\udce9.txt']", {r"d/caf\udce9.txt"}),
        (r"[{path: d, exclude: ['caf\udce9.txt']}]", {"d/ok.txt"}),
        ("[{path: d, exclude: ['caf*']}]", {"d/ok.txt"}),
    ],
)
@pytest.mark.parametrize("series", ["", "series: {slug: arrests, period: weekly, start: 2024-02-12}\n"])
def test_reports_name_files_whose_names_are_no_utf8(named: Path, sources: str, files: set[str], series: str) -> None:
    period = "" if series else ", period: {from: 2024-02-12, to: 2024-02-18}"
    (named / "spec.yaml").write_text(
        f"briefkit: 1\nreport: {{title: Arrests{period}}}\nsources: {sources}\n{series}", encoding="utf-8"
    )
    run("render", "spec.yaml", *([] if series else ["-f", "json", "-o", "report.json"]))
    (written,) = named.rglob("report.json")
    documents = json.loads(written.read_text(encoding="utf-8"))["selection"]["documents"]
    assert {each["origin"]["path"] for each in documents} == files


def test_a_folder_whose_name_is_no_utf8(named: Path) -> None:
    folder = Path(os.fsdecode(b"e\xe9"))
    (named / "d").rename(named / folder)
    (named / folder / "undated.txt").write_text("Police arrested 4 men.\n")
    run("store", "add", str(folder / "s"), *map(str, (named / folder).glob("*.txt")))
    run("parse", str(folder / "s"), "-o", "p.jsonl")  # named from here, and not from where the store is
    paths = [json.loads(line)["source"]["path"] for line in (named / "p.jsonl").read_text("utf-8").splitlines()]
    assert sorted(paths) == [rf"e\udce9/{name}" for name in (r"caf\udce9.txt", "ok.txt", "undated.txt")]
    run("parse", "p.jsonl")
