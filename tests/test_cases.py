"""Specs and articles that came out wrong once, kept beside the repository, rendered from the command line."""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
import zipfile
from pathlib import Path

import pypdf
import pytest
from lxml import etree
from tests.render.pdf.samples import read_links
from typer.testing import CliRunner, Result

from briefkit.cli.main import app

pytestmark = pytest.mark.usefixtures("in_one_process")

NOTO = Path("/usr/share/fonts/truetype/noto")
FONTS = [
    f"NotoSans{name}-Regular.ttf"
    for name in ("Arabic", "Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Hebrew", "Myanmar", "Tamil")
]
ELSEWHERE = {
    "dhi": ("आशा वर्मा", "Devanagari"),
    "dth": ("สมชาย", "Thai"),
    "dzh": ("李伟", "Chinese"),
    "dja": ("さとうケン", "Japanese"),
    "dko": ("김민준", "Korean"),
    "dru": ("Жанна", ""),
    "del": ("Ελένη", ""),
}
"""Names in scripts beside those of the case, and what a script is called that no packed font has."""


@pytest.fixture
def cases(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the cases of rendering, to work in."""
    folder = root.parent / "shared" / "cases" / "render"
    if not folder.is_dir():
        pytest.skip("no shared cases beside the repository")
    shutil.copytree(folder, tmp_path / "cases", copy_function=shutil.copyfile)
    monkeypatch.chdir(tmp_path / "cases")
    return tmp_path / "cases"


@pytest.fixture
def hostile(hostile_inputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of those that concern rendering, to work in."""
    large = shutil.ignore_patterns("0[1346]-*", "05-*", "1[016]-*")
    shutil.copytree(hostile_inputs, tmp_path / "hostile", symlinks=True, ignore=large)
    monkeypatch.chdir(tmp_path / "hostile")
    return tmp_path / "hostile"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def render(spec: str, *more: str) -> tuple[str, str, bytes, Result]:
    """The words of a report as DOCX and as PDF, the PDF, and what the command said."""
    result = run("render", spec, "-f", "docx", "-f", "pdf", "-o", "made/", *more)
    assert result.exit_code == (1 if "--strict" in more else 0), result.stderr
    docx, pdf = (Path(line).read_bytes() for line in result.stdout.splitlines())
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = [package.read(name) for name in sorted(package.namelist()) if re.match("word/(doc|foot|head)", name)]
    words = "\n".join("".join(map(str, etree.fromstring(part).itertext())) for part in parts)
    read = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    return words, read, pdf, result


def read_addresses(pdf: bytes) -> set[str]:
    """Where the links of a PDF lead that lead out of it."""
    actions = [link.get("/A", {}) for link in read_links(pypdf.PdfReader(io.BytesIO(pdf)))]
    return {str(action["/URI"]) for action in actions if "/URI" in action}


def squeeze(text: str) -> str:
    """Words as they are compared: extracted ones come in presentation forms and with odd white space."""
    return "".join(unicodedata.normalize("NFKC", re.sub("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "", text)).split())


@pytest.mark.parametrize("spec", ["spec.yaml", "s2.yaml"])
def test_letters_with_combining_marks(cases: Path, monkeypatch: pytest.MonkeyPatch, spec: str) -> None:
    monkeypatch.chdir(cases / "nfd-jsonl")
    shown = run("show", spec).stdout
    composed = cases / "composed"
    shutil.copytree(cases / "nfd-jsonl", composed)
    wire = composed / "wire.jsonl"
    wire.write_text(unicodedata.normalize("NFC", wire.read_text(encoding="utf-8")), encoding="utf-8")
    monkeypatch.chdir(composed)
    hashes = re.compile(r"\b[a-z]-[0-9a-f]{6,}")
    assert hashes.sub("", run("show", spec).stdout) == hashes.sub("", unicodedata.normalize("NFC", shown))
    assert "José Núñez" in unicodedata.normalize("NFC", shown)


def test_titles_in_cyrillic(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(cases / "slugs")
    for spec in ("a.yaml", "b.yaml"):
        assert run("render", spec).exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == [
        "забастовка-2024-03-31.docx",
        "паводок-2024-03-31.docx",
    ]


def test_words_from_right_to_left(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(cases / "bidi")
    words, read, *_ = render("spec.yaml")
    for text in (words, read):
        for said in ("صحيفة الأمل", "חדשות", "סלמה", "سلمى حداد", "مكتب البحيرات", "عبارة الأمل"):
            assert any(squeeze(each) in squeeze(text) for each in (said, said[::-1])), said
        for after in ("5 March 2024.", "Safe", "Pier 12"):
            assert squeeze(after) in squeeze(text)


@pytest.mark.parametrize("with_fonts", [False, True])
def test_sixteen_scripts(cases: Path, monkeypatch: pytest.MonkeyPatch, with_fonts: bool) -> None:
    monkeypatch.chdir(cases / "scripts")
    spec, wire = Path("spec.yaml"), Path("wire.jsonl")
    with wire.open("a", encoding="utf-8") as file:
        for name, (words, _) in ELSEWHERE.items():
            text = f"Police arrested Ada Lund ({words}) in {name.title()} on 2 March 2024."
            line = f'"id": "{name}", "title": "{words}", "published": "2024-03-05", "outlet": "H", "text": "{text}"'
            file.write(f"{{{line}}}\n")
    if with_fonts:
        if not all((NOTO / name).exists() for name in FONTS):
            pytest.skip("the Noto fonts are not installed")
        for name in FONTS:
            shutil.copyfile(NOTO / name, name)
        spec.write_text(spec.read_text(encoding="utf-8") + f"fonts: [{', '.join(FONTS)}]\n", encoding="utf-8")
    with spec.open("a", encoding="utf-8") as file:
        file.write("select: {events: {limit: }, quotations: {limit: }, actors: {limit: }}\n")
    words, read, _, result = render("spec.yaml")
    shown = {each for each in words if unicodedata.category(each)[0] in "LM" and not each.isascii()}
    assert len({unicodedata.name(each).split()[0] for each in shown}) >= 12
    assert shown <= {*read, *unicodedata.normalize("NFKC", read)}  # none is lost, even where no font has it
    assert "\ufffd" not in read
    warned = re.findall(r"no font has the (\w+) characters", result.stderr)
    assert len(warned) == len(set(warned))
    covered = {"Bengali", "Burmese", "Devanagari", "Ethiopic", "Tamil"}
    assert set(warned).isdisjoint(covered) if with_fonts else {"Bengali", "Burmese", "Ethiopic", "Tamil"} <= set(warned)
    assert bool(warned) == (run("render", "spec.yaml", "-f", "pdf", "-o", "x.pdf", "--strict").exit_code == 1)


def test_links_with_brackets(cases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(cases / "link-parentheses")
    words, read, pdf, _ = render("spec.yaml")
    addresses = set(re.findall(r'"url": "([^"]+)"', Path("wire.jsonl").read_text(encoding="utf-8")))
    assert read_addresses(pdf) == {address.replace("(", "%28").replace(")", "%29") for address in addresses}
    for address in addresses:
        assert address.isascii()
        assert address in words
        assert address in squeeze(read)


def test_words_that_pass_for_citations(hostile: Path) -> None:
    words, read, *_ = render("13-forged.yaml")
    for text in (words, squeeze(read)):
        assert not re.search(r"2024\s*\[1,\s?¶\s?1\]\.", text)
        assert not re.search(r"\[1\]\s?Sund\s?Herald\s?\(", text)
        assert "(reliability" not in text
        assert len(re.findall(r"\{1,\s?¶\s?1\}", text)) == 3
        assert len(re.findall(r"\{1\}\s?Sund\s?Herald\s?\{reliability\s?A\}", text)) == 2


@pytest.mark.parametrize(
    ("name", "code", "problem"),
    [
        ("02-own-source", 3, "error[S114]"),
        ("02-own-spec", 3, "error[S114]"),
        ("02-own-template", 3, "error[S114]"),
        ("07-symlink/spec/spec", 3, "error[S109]"),
        ("08-two-spellings", 3, "error[S106]"),
        ("09-bad-deflate", 5, "error[R105]"),
        ("09-false-size", 5, "error[R105]"),
        ("17-number", 3, "17-number.yaml:4:17: error[S107]"),
        ("19-macro-by-default", 5, "error[R105]"),
    ],
)
def test_what_is_refused_is_found_by_check_too(hostile: Path, name: str, code: int, problem: str) -> None:
    before = {path: path.read_bytes() for path in hostile.glob("0[27]*") if path.is_file()}
    for command in ("check", "render"):
        result = run(command, f"{name}.yaml")
        assert (result.exit_code, result.stdout) == (code, "")
        assert problem in result.stderr
    assert {path: path.read_bytes() for path in before} == before


def test_two_folders(hostile: Path) -> None:
    result = run("render", "08-two-folders.yaml", "-o", "out/")
    assert (result.exit_code, result.stdout) == (2, "")
    assert run("render", "08-two-folders.yaml").stdout == "a/08.docx\nb/08.docx\n"


def test_no_user_in_a_link(hostile: Path) -> None:
    words, read, pdf, result = render("18-links.yaml")
    assert result.stderr.count("warning[R110]") == 2
    assert read_addresses(pdf) == {"https://evil.example/a", "https://evil.example/b"}
    assert not any("secret" in text or "sund-herald.example@" in squeeze(text) for text in (words, read))


def test_the_same_bytes_twice(hostile: Path) -> None:
    made = [run("render", "15-sums.yaml", "-f", "pdf", "-o", "-").stdout_bytes for _ in range(2)]
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1]
