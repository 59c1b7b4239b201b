"""The tables in LibreOffice: every cell as it was, and no formula among them."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from briefkit.model.report import (
    ActorRow,
    ActorTable,
    Chronology,
    ChronologyRow,
    Cite,
    Head,
    KeyFigure,
    KeyFigures,
    QuotationList,
    QuotationRow,
    Report,
    Section,
    Source,
    Text,
)
from briefkit.model.when import Precision, When
from briefkit.render.csv import csv_files
from briefkit.render.csv.cells import ENCODING

HOSTILE = (
    *("=1+1", "+1", "-5", "@SUM(1;1)", "\t=1+1", "\r\n=1+1", "  =1+1", "\u200b=1+1", "＝1+1", "=cmd|'/C calc'!A0"),
    *('=HYPERLINK("https://example.org";"x")', "'words'", "''", "one; =1+1; two", "one\n=1+1", 'say "=1+1", then', '"'),
    *("007", "1984", "2021-05", "2021-06-03", "2021-06-03T18:00:00", "3/4", "1,200", "1E5", "TRUE", "18:00", "12 Mar"),
    *("50%", "£5", "0x1F", "a,b;c\td", "  lead", "trail  ", "Əliyev", "مرحبا", "東京", "🚢", "a\nb", "", "x" * 15_000),
)
WHENS = (
    When("2021-05", Precision.MONTH),
    When("2021", Precision.YEAR, mod="APPROX"),
    When("202", Precision.DECADE),
    When("2021-06-03T18:00", Precision.MINUTE),
    When("2021-05", Precision.MONTH, mod="BEFORE"),
)
UTF_8, COMMA, QUOTE = 76, 44, 34
IMPORT = f"CSV:{COMMA},{QUOTE},{UTF_8},1,,0"
"""Options of LibreOffice: separator, text delimiter, character set, first line, no formats of columns, any language."""
AS_TEXT = f"{IMPORT},true"
"""And "Format quoted field as text"."""


def make_report() -> Report:
    cites = (Cite("s0", "=1"), Cite("s1", "-"))
    events = tuple(
        ChronologyRow(f"e{n}", w, w, w, (Text(w), Text(w)), cites, WHENS[n % len(WHENS)], edited=n % 2 == 0)
        for n, w in enumerate(HOSTILE)
    )
    actors = tuple(ActorRow(f"a{n}", w, (w, w), w, w, mentions=n) for n, w in enumerate(HOSTILE))
    said = tuple(QuotationRow(f"q{n}", w, w, "indirect", None, w, w, w) for n, w in enumerate(HOSTILE))
    figures = tuple(KeyFigure(w, w, w, cites) for w in HOSTILE if w.strip())
    blocks = (Chronology(events, caption="=1"), ActorTable("-1", actors), QuotationList(said), KeyFigures(figures))
    sources = (Source(f"s{n}", n + 1, w, w, (w, w), w, w, copies=(w,)) for n, w in enumerate(HOSTILE))
    return Report(Head("=1+1", dt.date(2024, 3, 9)), (Section("=1", "All", blocks),), tuple(sources))


def convert(folder: Path, options: str, form: str, out: str) -> Path:
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += [f"--infilter={options}", "--convert-to", form, "--outdir", str(folder / out)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.csv")))], check=True, capture_output=True, timeout=240)
    return folder / out


def read(path: Path, encoding: str) -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    made = tmp_path_factory.mktemp("tables")
    for name, content in csv_files(make_report()).items():
        (made / f"{name}.csv").write_bytes(content)
    (made / "control.csv").write_bytes(b'"a","b"\r\n"=1+1","+1"\r\n')  # what nobody guarded
    return made


def test_every_cell_is_as_it_was(folder: Path) -> None:
    out = convert(folder, AS_TEXT, f"csv:Text - txt - csv (StarCalc):{COMMA},{QUOTE},{UTF_8},1,,0,true,true", "csv")
    for path in sorted(folder.glob("*.csv")):
        written, found = read(path, ENCODING), read(out / path.name, "utf-8")
        assert found == written, path.name
        assert path.name == "control.csv" or len(found) > 30


def test_no_cell_is_a_formula_however_it_is_opened(folder: Path) -> None:
    formulas = {}
    for number, options in enumerate((IMPORT, IMPORT.replace("44", "44/59/9", 1), IMPORT.replace("44", "59", 1))):
        for path in convert(folder, options, "fods", f"fods{number}").glob("*.fods"):
            table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}formula"
            cells = etree.parse(path).iter("{*}table-cell")
            formulas[number, path.stem] = [cell.get(table) for cell in cells if cell.get(table)]
    assert formulas.pop((0, "control")) == ["of:=1+1"]  # so that a formula would be seen
    assert {name: found for name, found in formulas.items() if found and name[1] != "control"} == {}
