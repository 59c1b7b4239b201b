"""Rendering: one report of many rows, written by briefkit and by others as DOCX and as PDF.

Usage: python -m benchmarks.rendering [--rows N ...] [--rivals PYTHON]

Each case runs in a process of its own. CPU seconds are those of writing the file, imports included, the making of the
report not; the memory is the peak of the process. Rivals that the other environment does not have are left out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.util
import io
import json
import os
import random
import resource
import subprocess
import sys
from collections.abc import Callable
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
    """The whole report by briefkit."""
    from briefkit.model.theme import Theme
    from briefkit.render.docx import docx_bytes

    return docx_bytes(report, Theme())


def write_pdf(report: Report) -> bytes:
    """The whole report by briefkit."""
    from briefkit.model.theme import Theme
    from briefkit.render.pdf import pdf_bytes

    return pdf_bytes(report, Theme())


def write_with_python_docx(report: Report) -> bytes:
    """The chronology alone by python-docx, in the fastest way that its documentation knows; without links."""
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


CASES: dict[str, tuple[Callable[[Report], bytes], str]] = {
    "briefkit DOCX": (write_docx, ""),
    "python-docx": (write_with_python_docx, "docx"),
    "docxtpl": (write_with_docxtpl, "docxtpl"),
    "pandoc DOCX": (write_with_pandoc, "pypandoc"),
    "briefkit PDF": (write_pdf, ""),
    "reportlab Table": (write_with_reportlab, "reportlab"),
    "typst PDF": (write_with_typst, "typst"),
}
"""Who writes what, and the module that is needed for it; none for our own."""


def run_case(name: str, rows: int) -> None:
    """One case, its figures as JSON; null where its module is not there."""
    write, module = CASES[name]
    if module and importlib.util.find_spec(module) is None:
        print("null")
        return
    report = make_report(rows)
    before = _measure_cpu()
    size = len(write(report))
    used = _measure_cpu() - before
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([used, max(usage.ru_maxrss for usage in usages) / 1024, size / 1024]))


def _measure_cpu() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def start_case(name: str, rows: int, rivals: Path) -> str:
    """One case in a process of its own, as a row of the table."""
    ours = not CASES[name][1]
    if not ours and (rows > MOST_FOR_RIVALS or not rivals.exists()):
        return ""
    command = [sys.executable if ours else str(rivals), __file__, "--case", name, "--rows", str(rows)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    try:
        ran = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return f"| {name} | {rows:,} | over {TIMEOUT} s | | |"
    figures = json.loads(ran.stdout)
    return f"| {name} | {rows:,} | {figures[0]:.2f} | {figures[1]:.0f} | {figures[2]:,.0f} |" if figures else ""


def main() -> None:
    """Prints the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rows", type=int, nargs="+", default=ROWS)
    arguments.add_argument("--rivals", type=Path, default=ROOT / ".venv-bench/bin/python")
    arguments.add_argument("--case", choices=CASES)
    given = arguments.parse_args()
    if given.case:
        run_case(given.case, given.rows[0])
        return
    print("| writer | rows | CPU s | peak MB | KB |\n|---|---|---|---|---|")
    for name in CASES:
        for rows in given.rows:
            line = start_case(name, rows, given.rivals)
            if line:
                print(line, flush=True)


if __name__ == "__main__":
    main()
