"""Every code, by the smallest input that reaches it through the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest
from tests.render.docx.plain import make_parts, pack, relate, say
from typer.testing import CliRunner

from briefkit.cli.main import app
from briefkit.errors import CODES

pytestmark = pytest.mark.usefixtures("in_one_process")

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"
SERIES = SPEC + "series: {slug: flood, period: weekly, start: 2024-02-12}\n"
LEDGER = (
    '{"briefkit": 1, "series": "flood", "issues": [{"number": 1, "from": "2024-02-12", "to": "2024-02-20", '
    '"as_of": "2024-02-20", "files": {"report.json": "00"}}]}'
)
ARTICLE = "---\nDate: 2024-02-16\n---\nThe dyke at Lionde broke on Thursday, officials said.\n"
MANY = "[" * 60
PROTECTED = bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")
COLUMNS = '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr></w:p>'


def write_template(text: str) -> bytes:
    """A Word template of one line."""
    document = docx.Document()
    document.add_paragraph(text)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def write_section(identifier: str, text: str) -> dict[str, str | bytes]:
    """A spec with a text of the desk."""
    return {"spec.yaml": SPEC + f"sections: [chronology, {identifier}]\ntexts: {{{identifier}: '{text}'}}\n"}


TABLE: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "U101": ({}, ["render", "spec.yaml", "--as-of", "never"]),
    "U102": ({}, ["check", "spec.yaml", "--as-of", "today"]),
    "S101": ({}, ["check", "gone.yaml"]),
    "S102": ({"spec.yaml": "{"}, ["check", "spec.yaml"]),
    "S103": ({"spec.yaml": SPEC + "sources: [articles]\n"}, ["check", "spec.yaml"]),
    "S104": ({"spec.yaml": SPEC + "sorces: [articles]\n"}, ["check", "spec.yaml"]),
    "S105": ({"spec.yaml": SPEC.replace("Flood}", "Flood, number: x}")}, ["check", "spec.yaml"]),
    "S106": ({"spec.yaml": SPEC + "sections: [nonsense]\n"}, ["check", "spec.yaml"]),
    "S107": ({"spec.yaml": "briefkit: 1\nsources: [articles]\n"}, ["check", "spec.yaml"]),
    "S108": ({"spec.yaml": SPEC + f"x: {MANY}\n"}, ["check", "spec.yaml"]),
    "S109": ({"spec.yaml": SPEC + "output: [{docx: ../x.docx}]\n"}, ["check", "spec.yaml"]),
    "S110": ({"spec.yaml": SPEC + "template: nonsense\n"}, ["check", "spec.yaml"]),
    "S111": (
        {"spec.yaml": SPEC.replace("Flood}", "Flood, period: {from: 2024-02-02, to: 2024-02-01}}")},
        ["check", "spec.yaml"],
    ),
    "S112": ({"spec.yaml": SPEC + "select: {events: {pin: [e-gone]}}\n"}, ["check", "spec.yaml"]),
    "S113": (
        {
            "spec.yaml": SPEC.replace(
                "Flood}", 'Flood, period: {from: 2024-02-01, to: 2024-02-20}, cutoff: "2024-02-17T12:00+00:00"}'
            )
        },
        ["check", "spec.yaml"],
    ),
    "S114": ({}, ["render", "spec.yaml", "-f", "docx", "-o", "articles/a.txt"]),
    "S115": (
        {
            "spec.yaml": SPEC.replace("Flood}", "Flood, marking: TLP:CLEAR}").replace(
                "[articles]", "[{path: articles, marking: TLP:RED}]"
            )
        },
        ["check", "spec.yaml"],
    ),
    "I101": ({}, ["parse", "gone.txt"]),
    "I102": ({}, ["parse", "*.md"]),
    "I103": ({"folder/x.txt": "x"}, ["parse", "link.txt"]),
    "I104": ({"x.txt": b"\x00\xff\x00\xfe" * 40}, ["parse", "x.txt"]),
    "I105": ({"x.txt": ""}, ["parse", "x.txt"]),
    "I106": ({"x.txt": b"x" * (64 * 1024 * 1024 + 1)}, ["parse", "x.txt"]),
    "I107": ({"x.exe": "x"}, ["parse", "x.exe"]),
    "I108": ({"x.jsonl": "{\n"}, ["parse", "x.jsonl"]),
    "I109": ({"x.jsonl": '{"id": "a", "text": "One."}\n{"id": "a", "text": "Two."}\n'}, ["parse", "x.jsonl"]),
    "I110": ({"x.txt": "One\x07 two.\n"}, ["parse", "x.txt"]),
    "I111": ({"x.txt": "x " * 1_500_000}, ["parse", "x.txt"]),
    "I112": (
        {"x.txt": "Die Brücke über den Fluß ist gefährlich, sagte er.\n".encode("cp1252") * 9},
        ["parse", "x.txt"],
    ),
    "I113": ({"x.txt": "---\nno mapping\n---\nThe dyke broke.\n"}, ["parse", "x.txt"]),
    "I114": ({"x.txt": "The dyke broke.\n"}, ["parse", "x.txt"]),
    "I115": ({"x.md": "The dyke broke.\n\n## My comment\n\nAsk.\n"}, ["parse", "x.md"]),
    "I116": ({"x.json": '{"text": "The dyke broke… [+12 chars]"}'}, ["parse", "x.json"]),
    "I117": ({"x.json": '{"description": "The dyke broke."}'}, ["parse", "x.json"]),
    "I118": ({"x.json": '[{"title": "[Removed]", "content": "[Removed]"}]'}, ["parse", "x.json"]),
    "I121": ({"x.docx": PROTECTED}, ["parse", "x.docx"]),
    "I122": ({}, ["parse", "http://news.example/a.txt"]),
    "C101": ({"cache": "in the way"}, ["parse", "articles", "--cache", "cache"]),
    "C102": ({"cache/briefkit.sqlite3": b"\xff" * 5000}, ["parse", "articles", "--cache", "cache"]),
    "D101": ({}, ["store", "info", "articles"]),
    "D102": ({"pile/store.sqlite3": b"\xff" * 5000}, ["parse", "pile"]),
    "E101": ({"x.txt": "The dyke broke.\n"}, ["parse", "x.txt"]),
    "E102": ({"x.jsonl": '{"date": "2024-02-16", "text": "They met on June 31."}\n'}, ["parse", "x.jsonl"]),
    "E103": ({}, ["check", "spec.yaml", "--as-of", "2024-02-01"]),
    "E105": (
        {"x.txt": "Le pont a été fermé jeudi et il sera rouvert lundi, selon le gouvernement."},
        ["parse", "x.txt"],
    ),
    "E104": (
        {"2024-02-10-x.txt": "---\nDate: 2024-02-16\n---\nCHANA, Feb. 2, 2024 (Wire) - The dyke broke.\n"},
        ["parse", "2024-02-10-x.txt"],
    ),
    "L101": ({}, ["check", "spec.yaml", "--set", "select.events.match=fire"]),
    "L102": (
        {"spec.yaml": SPEC.replace("Flood}", 'Flood, cutoff: "2024-02-01T12:00+00:00"}')},
        ["check", "spec.yaml"],
    ),
    "L103": ({"spec.yaml": SPEC + "select: {events: {actors: [Nobody]}}\n"}, ["check", "spec.yaml"]),
    "L105": (
        {"articles/b.md": ARTICLE.replace("---\nDate", "---\nTitle: 'Opinion: Mend the dyke'\nDate")},
        ["check", "spec.yaml"],
    ),
    "L106": (
        {
            "spec.yaml": SPEC.replace("Flood}", "Flood, period: {from: 2024-02-12, to: 2024-02-18}}")
            + "rows: [{text: The bridge was shut., date: 2024-02-11}]\n"
        },
        ["check", "spec.yaml"],
    ),
    "S116": (
        {"spec.yaml": SPEC.replace("Flood}", "Flood, language: eo}")},
        ["check", "spec.yaml"],
    ),
    "L104": (
        {
            "articles/b.txt": "---\nDate: 2024-02-16\n---\nRecep Tayyip Orlan resigned on Thursday.\n",
            "articles/c.txt": "---\nDate: 2024-02-16\n---\nTayyip Orlan arrived in Leeds on Thursday.\n",
        },
        ["check", "spec.yaml"],
    ),
    "P101": (write_section("overview", "It broke [@e-0]."), ["check", "spec.yaml"]),
    "P102": (write_section("overview", "They said so [@q-cc791311]."), ["check", "spec.yaml"]),
    "P103": (write_section("overview", "It broke on Friday [@e-cc791311]."), ["check", "spec.yaml"]),
    "P104": (write_section("outlook", "More is likely, with high confidence."), ["check", "spec.yaml"]),
    "P105": (write_section("outlook", "More could possibly follow."), ["check", "spec.yaml"]),
    "P106": (write_section("overview", "![A map](gone.png)"), ["check", "spec.yaml"]),
    "P107": (write_section("overview", "It broke at Lionde."), ["check", "spec.yaml"]),
    "P108": (write_section("overview", "Talks begin on Monday, 5 March 2019."), ["check", "spec.yaml"]),
    "P109": (write_section("overview", "More rain is likely."), ["check", "spec.yaml"]),
    "P110": (write_section("overview", "“It broke at Xai-Xai”, they said [@e-cc791311]."), ["check", "spec.yaml"]),
    "N101": ({"spec.yaml": SERIES, "issues/series.json": "{"}, ["check", "spec.yaml"]),
    "N102": ({"spec.yaml": SERIES, "issues/0007/x.txt": ""}, ["check", "spec.yaml"]),
    "N103": ({"spec.yaml": SERIES}, ["check", "spec.yaml", "--as-of", "2024-03-01"]),
    "N104": ({"spec.yaml": SERIES, "issues/series.json": LEDGER}, ["check", "spec.yaml"]),
    "N105": ({"spec.yaml": SERIES}, ["check", "spec.yaml", "--issue", "2"]),
    "N106": (
        {"spec.yaml": SERIES, "issues/series.json": LEDGER, "issues/0001/report.json": "edited"},
        ["render", "spec.yaml", "--issue", "1"],
    ),
    "N108": ({"spec.yaml": SERIES.replace("2024-02-12", "2024-03-04")}, ["render", "spec.yaml"]),
    "R101": ({"out": "in the way"}, ["render", "spec.yaml", "-f", "docx", "-o", "out/x/y.docx"]),
    "R104": ({}, ["check", "spec.yaml", "--set", "report.title=洪"]),
    "R105": ({}, ["check", "spec.yaml", "--set", "word_template=gone.docx"]),
    "R106": ({"x.dotx": write_template("{{report.titel}}")}, ["check", "spec.yaml", "--set", "word_template=x.dotx"]),
    "R107": ({"x.dotx": write_template("{{report.title}}")}, ["check", "spec.yaml", "--set", "word_template=x.dotx"]),
    "R108": (
        {"x.dotx": write_template("{{sections}}")},
        ["render", "spec.yaml", "-f", "docx", "--set", "word_template=x.dotx"],
    ),
    "R110": (
        {"articles/b.txt": ARTICLE.replace("\n---\n", "\nURL: https://user:secret@evil.example/b\n---\n", 1)},
        ["check", "spec.yaml"],
    ),
    "R111": ({"x.otf": b"OTTO" + bytes(20)}, ["check", "spec.yaml", "--set", "fonts=[x.otf]"]),
    "R112": ({"x.docx": "in the way"}, ["render", "spec.yaml", "-o", "x.docx"]),
    "R121": (
        {"x.dotx": write_template("[Type the title here]")},
        ["check", "spec.yaml", "--set", "word_template=x.dotx"],
    ),
    "R122": (
        {"x.dotx": pack(make_parts('<w:p><w:fldSimple w:instr="DDE cmd"/></w:p>'))},
        ["render", "spec.yaml", "-f", "docx", "--set", "word_template=x.dotx"],
    ),
    "R123": (
        {"x.dotx": pack(make_parts(relations=relate(9, "theme", "gone.xml")))},
        ["check", "spec.yaml", "--set", "word_template=x.dotx"],
    ),
    "R124": (
        {"x.dotx": pack(make_parts('<w:p><w:fldSimple w:instr="INDEX"/></w:p>'))},
        ["check", "spec.yaml", "--set", "word_template=x.dotx"],
    ),
    "R125": (
        {"x.dotx": pack(make_parts(say("{{chronology}}") + COLUMNS))},
        ["check", "spec.yaml", "--set", "word_template=x.dotx"],
    ),
    "V101": ({"x.docx": "no report"}, ["check", "spec.yaml", "--against", "x.docx"]),
    "V102": ({"x.pdf": "%PDF-1.7"}, ["render", "spec.yaml", "--against", "x.pdf"]),
    "R109": ({"x.gif": "GIF89a"}, ["check", "spec.yaml", "--set", "logo=x.gif"]),
}
ELSEWHERE = {
    "D103": "tests/store/test_adding.py",
    "D104": "tests/test_storing.py",
    "I119": "tests/test_parsing.py",
    "I120": "tests/read/test_sources.py",
    "U103": "tests/workers/test_clusters.py",
    **dict.fromkeys(("W101", "W102", "W103"), "tests/workers/test_clusters.py"),
    "N107": "tests/series/test_locking.py",
    **dict.fromkeys((code for code in CODES if code.startswith("K")), "tests/checks/test_specs.py and test_rules.py"),
    "R102": "tests/test_api.py",
    "R103": "tests/render/docx/test_docx_readback.py",
    **dict.fromkeys(("V103", "V104", "V105", "V106", "V107"), "tests/verifying/test_verifying.py"),
}
"""Codes that need more than a small spec (another run, a cluster, a picture, a bug of a renderer), and their tests."""


def test_the_table_is_complete() -> None:
    assert set(TABLE) | set(ELSEWHERE) == set(CODES)


@pytest.mark.parametrize("code", TABLE)
def test_every_code_is_reached(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, arguments = TABLE[code]
    everything: dict[str, str | bytes] = {"spec.yaml": SPEC, "articles/a.txt": ARTICLE, **files}
    for name, content in everything.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "link.txt").symlink_to(tmp_path / "link.txt")
    monkeypatch.chdir(tmp_path)
    if code == "I114":
        monkeypatch.setattr("briefkit.extract.parse_document", lambda document: 1 / 0)
    result = CliRunner().invoke(app, [*arguments, "--log-format", "json"])
    assert result.exit_code in (0, 2, 3, 4, 5)
    assert code in {json.loads(line)["code"] for line in result.stderr.splitlines()}, result.stderr
