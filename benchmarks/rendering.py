"""Rendering: one report of many rows, written by briefkit and by others as DOCX and as PDF.

Usage: python -m benchmarks.rendering [--rows N ...] [--rivals PYTHON]

Each case runs in a process of its own. CPU seconds include the imports and, for briefkit, reading the file back, but
not making the report; memory is the peak of the process. Rivals that are not installed are left out. The exit status
is 1 if briefkit's time for 50,000 rows is more than 5.5 times its time for 10,000.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import importlib.util
import io
import json
import math
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    Paragraph,
    QuotationList,
    QuotationRow,
    Report,
    Section,
    Source,
    SourceList,
    Text,
)

ROOT = Path(__file__).resolve().parents[1]
ROWS = (1000, 10000, 50000)
MOST_FOR_RIVALS = 10000
FEW, MANY, MOST_TIMES = 10000, 50000, 5.5
"""How many times longer the many rows may take than the few: 5 if the time grows with the rows, and some to spare."""
SOURCES = 200
QUOTATIONS = 200
TIMEOUT = 600
NAMES = ("Nərgiz Əliyeva", "Паромная служба", "Λιμενική Αρχή", "River desk", "Çay Komitəsi", "Harbour Board")
WORDS = ("ferry", "pier", "river", "gauge", "rose", "fell", "closed", "opened", "council", "crew", "night", "flood")
TITLES = ("Date", "What happened", "Who", "Source")


def make_report(rows: int) -> Report:
    """A report with a chronology of so many rows; the same for the same number."""
    pick = random.Random(rows)

    def sentence(length: int) -> str:
        return f"{' '.join(pick.choices(WORDS, k=length)).capitalize()}."

    def row(index: int) -> ChronologyRow:
        who = tuple(map(Text, pick.sample(NAMES, pick.randint(1, 3))))
        day = dt.date(2021, 1, 1) + dt.timedelta(days=index * 365 // rows)
        cite = Cite(f"s-{pick.randint(1, SOURCES)}")
        return ChronologyRow(f"e-{index}", day.isoformat(), sentence(25), who=who, sources=(cite,))

    chronology = Chronology(tuple(map(row, range(rows))))
    actors = tuple(ActorRow(f"a-{number}", f"{pick.choice(NAMES)} {number}", role=sentence(5)) for number in range(200))
    said = tuple(
        QuotationRow(f"q-{number}", pick.choice(NAMES), sentence(25), sources=(Cite(f"s-{number % SOURCES + 1}"),))
        for number in range(QUOTATIONS)
    )
    sources = tuple(
        Source(f"s-{number}", number, sentence(8), "Delta Wire", url=f"https://news.example.org/{number}?a=1&b=2")
        for number in range(1, SOURCES + 1)
    )
    sections = (
        Section("summary", "Summary", tuple(Paragraph((Text(sentence(80)),)) for _ in range(4))),
        Section("chronology", "Chronology", (chronology,)),
        Section("quotations", "Statements", (QuotationList(said),)),
        Section("actors", "Actors", (ActorTable("People", actors, ("role",)),)),
        Section("sources", "Sources", (SourceList(),)),
    )
    return Report(Head("Ferries & floods", dt.date(2021, 12, 31)), sections, sources)


def list_cells(report: Report) -> list[tuple[str, str, str, str]]:
    """What the rows of the chronology say, cell by cell; the last is the address of the source."""
    addresses = {source.id: source.url or "" for source in report.sources}
    return [
        (row.date, row.text, ", ".join(actor.text for actor in row.who), addresses[row.sources[0].source])
        for block in report.blocks()
        if isinstance(block, Chronology)
        for row in block.rows
    ]


def write_docx(report: Report) -> bytes:
    """The whole report by briefkit, read back."""
    from briefkit.api import render_bytes

    return render_bytes(report, "docx")


def write_pdf(report: Report) -> bytes:
    """The whole report by briefkit, read back."""
    from briefkit.api import render_bytes

    return render_bytes(report, "pdf")


def write_with_python_docx(report: Report) -> bytes:
    """The chronology alone by python-docx; the cells of a row are taken at once, its fastest way; without links."""
    import docx

    document = docx.Document()
    table = document.add_table(1, len(TITLES))
    for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
        cell.text = title
    for row in list_cells(report):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def write_with_docxtpl(report: Report) -> bytes:
    """The chronology alone by docxtpl, a loop over table rows; without links."""
    import docx
    from docxtpl import DocxTemplate

    frame = docx.Document()
    table = frame.add_table(4, len(TITLES))
    for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
        cell.text = title
    table.cell(1, 0).text = "{%tr for row in rows %}"
    for index in range(len(TITLES)):
        table.cell(2, index).text = f"{{{{ row[{index}] }}}}"
    table.cell(3, 0).text = "{%tr endfor %}"
    template, saved = io.BytesIO(), io.BytesIO()
    frame.save(template)
    document = DocxTemplate(template)
    document.render({"rows": list_cells(report)}, autoescape=True)
    document.save(saved)
    return saved.getvalue()


def write_with_reportlab(report: Report) -> bytes:
    """The chronology alone by reportlab's Table; untagged, and without Cyrillic or Greek, as it brings no such font."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph as Words
    from reportlab.platypus import SimpleDocTemplate, Table

    style = getSampleStyleSheet()["BodyText"]
    rows = [[Words(text.replace("&", "&amp;"), style) for text in row] for row in (TITLES, *list_cells(report))]
    saved = io.BytesIO()
    SimpleDocTemplate(saved).build([Table(rows, colWidths=(60, 220, 90, 90), repeatRows=1)])
    return saved.getvalue()


def _write_markdown(report: Report) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in list_cells(report)]
    return "\n".join(("| " + " | ".join(TITLES) + " |", "|---" * len(TITLES) + "|", *lines))


def write_with_pandoc(report: Report) -> bytes:
    """The chronology alone by pandoc, from a Markdown table."""
    import pypandoc

    command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", "docx", "-o", "-"]
    return subprocess.run(command, input=_write_markdown(report).encode(), check=True, stdout=subprocess.PIPE).stdout


def write_with_typst(report: Report) -> bytes:
    """The chronology alone by typst, tagged."""
    import typst

    cells = "\n".join(f"[{json.dumps(text)[1:-1]}]," for row in list_cells(report) for text in row)
    source = f"#table(columns: (60pt, 1fr, 90pt, 90pt), table.header([Date], [What], [Who], [Source]),\n{cells})"
    return bytes(typst.compile(source.encode()))


@dataclass(frozen=True, slots=True)
class Case:
    """A writer.

    Attributes:
        write: Makes the file.
        rival: Whether it is somebody else's; rivals write no more than `MOST_FOR_RIVALS` rows.
        package: What it imports from the rivals' environment; empty where briefkit's own environment has all of it.
    """

    write: Callable[[Report], bytes]
    rival: bool = True
    package: str = ""


CASES: Mapping[str, Case] = {
    "briefkit DOCX": Case(write_docx, rival=False),
    "python-docx, fast rows": Case(write_with_python_docx),
    "docxtpl": Case(write_with_docxtpl, package="docxtpl"),
    "pandoc DOCX": Case(write_with_pandoc, package="pypandoc"),
    "briefkit PDF": Case(write_pdf, rival=False),
    "reportlab Table": Case(write_with_reportlab),
    "typst PDF": Case(write_with_typst, package="typst"),
}


@dataclass(frozen=True, slots=True)
class Figures:
    """What a case took: CPU seconds, peak memory in MB, and the size of its file in KB."""

    seconds: float
    memory: float
    size: float


def run_case(case: Case, rows: int) -> Figures | None:
    """The figures of a case, run in this process; None where its package is not installed."""
    if case.package and importlib.util.find_spec(case.package) is None:
        return None
    report = make_report(rows)
    before = _measure_cpu()
    size = len(case.write(report))
    used = _measure_cpu() - before
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Figures(used, max(usage.ru_maxrss for usage in usages) / 1024, size / 1024)


def _measure_cpu() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def start_case(name: str, rows: int, rivals: Path) -> Figures | None:
    """The figures of a case, run in a process of its own; None where it cannot run.

    Raises:
        subprocess.TimeoutExpired: It takes longer than `TIMEOUT`.
    """
    case = CASES[name]
    if (case.rival and rows > MOST_FOR_RIVALS) or (case.package and not rivals.exists()):
        return None
    command = [str(rivals) if case.package else sys.executable, __file__, "--case", name, "--rows", str(rows)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=TIMEOUT)
    figures = json.loads(ran.stdout)
    return Figures(**figures) if figures else None


def print_table(rows: Sequence[int], rivals: Path) -> dict[tuple[str, int], float]:
    """Runs and prints every case; gives the CPU seconds by case and number of rows."""
    seconds = {}
    print("| writer | rows | CPU s | peak MB | KB |\n|---|---|---|---|---|")
    for name, count in product(CASES, rows):
        try:
            figures = start_case(name, count, rivals)
        except subprocess.TimeoutExpired:
            seconds[name, count] = math.inf
            print(f"| {name} | {count:,} | over {TIMEOUT} s | | |", flush=True)
            continue
        if figures:
            seconds[name, count] = figures.seconds
            numbers = f"{figures.seconds:.2f} | {figures.memory:.0f} | {figures.size:,.0f}"
            print(f"| {name} | {count:,} | {numbers} |", flush=True)
    return seconds


def check_growth(seconds: Mapping[tuple[str, int], float]) -> bool:
    """Prints how briefkit's time grows with the rows, if it was measured; whether that is within `MOST_TIMES`."""
    within = True
    for name, case in CASES.items():
        if not case.rival and (name, FEW) in seconds and (name, MANY) in seconds:
            times = seconds[name, MANY] / seconds[name, FEW]
            within = within and times <= MOST_TIMES
            verdict = "linear" if times <= MOST_TIMES else "not linear"
            print(f"{name}: {verdict}; {MANY:,} rows take {times:.1f} times as long as {FEW:,} (limit {MOST_TIMES})")
    return within


def main() -> None:
    """Prints the table and how the time grows; exits with 1 if it grows too fast."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rows", type=int, nargs="+", default=ROWS)
    arguments.add_argument("--rivals", type=Path, default=ROOT / ".venv-bench/bin/python", metavar="PYTHON")
    arguments.add_argument("--case", choices=CASES, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.case:
        figures = run_case(CASES[given.case], given.rows[0])
        print(json.dumps(figures and dataclasses.asdict(figures)))
        return
    if not check_growth(print_table(given.rows, given.rivals)):
        sys.exit(1)


if __name__ == "__main__":
    main()
