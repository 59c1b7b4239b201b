from __future__ import annotations

import struct
from importlib.resources import files
from pathlib import Path

import pytest

from briefkit.errors import SpecError
from briefkit.model.fonts import check_font
from briefkit.model.theme import FontFile
from briefkit.spec import read_spec

SPEC = "briefkit: 1\nreport: {title: Flood}\nsources: [articles]\n"
FONT = files("briefkit.render.pdf").joinpath("fonts", "signs-regular.ttf").read_bytes()


def collect(font: bytes) -> bytes:
    """A collection of one font, whose tables stand 16 bytes further on."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = [struct.unpack_from(">4sIII", font, 12 + index * 16) for index in range(count)]
    moved = b"".join(struct.pack(">4sIII", tag, check, start + 16, size) for tag, check, start, size in entries)
    return struct.pack(">4sHHII", b"ttcf", 1, 0, 1, 16) + font[:12] + moved + font[12 + 16 * count :]


def read_fonts(folder: Path) -> tuple[FontFile, ...]:
    return read_spec(folder / "spec.yaml")[0].theme.fonts


def test_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    for name in ("a.ttf", "ours/b.ttf", "ours/c.ttc"):
        (tmp_path / name).write_bytes(collect(FONT) if name.endswith("c") else FONT)
    (tmp_path / "ours/theme.yaml").write_text("fonts: [b.ttf, c.ttc]\n")
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\n")
    inherited = read_fonts(tmp_path)
    (tmp_path / "ours/spec.yaml").write_text("fonts: [c.ttc]\n")
    nearer = read_fonts(tmp_path)
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\nfonts: [a.ttf, ours/b.ttf]\n")
    own = read_fonts(tmp_path)
    assert [[Path(font.path).name for font in fonts] for fonts in (inherited, nearer, own)] == [
        ["b.ttf", "c.ttc"],
        ["c.ttc"],
        ["a.ttf", "b.ttf"],
    ]
    assert own[0] == FontFile(str(tmp_path / "a.ttf"), FONT)


@pytest.mark.parametrize(("more", "count"), [("fonts:\n", 0), ("fonts: []\n", 0), ("", 1)])
def test_none_where_the_spec_takes_them_away(tmp_path: Path, more: str, count: int) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/b.ttf").write_bytes(FONT)
    (tmp_path / "ours/theme.yaml").write_text("fonts: [b.ttf]\n")
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\n" + more)
    assert len(read_fonts(tmp_path)) == count


@pytest.mark.parametrize(
    ("look", "spec", "archive"),
    [("", "", False), ("archive: true\n", "", True), ("archive: true\n", "archive: false\n", False)],
)
def test_archive(tmp_path: Path, look: str, spec: str, archive: bool) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/theme.yaml").write_text("page: Letter\n" + look)
    (tmp_path / "spec.yaml").write_text(SPEC + "template: ours\n" + spec)
    theme = read_spec(tmp_path / "spec.yaml")[0].theme
    assert (theme.archive, theme.page) == (archive, "Letter")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "no such file"),
        (b"", "it is cut short"),
        (b"%PDF-1.7\n" + bytes(20), "it is no font"),
        (b"OTTO" + bytes(20), "it has PostScript outlines (CFF); take the family's TrueType file"),
        (b"wOF2" + bytes(20), "it is a web font"),
        (struct.pack(">4sHHII", b"ttcf", 1, 0, 1, 16) + b"OTTO" + bytes(20), "it has PostScript outlines"),
        (b"ttcf" + bytes(8) + b"\xff" * 4, "it is cut short"),
        (FONT[:200], "it is cut short"),
        (FONT[:-400], "it is cut short"),
        (FONT.replace(b"glyf", b"none", 1), "it lacks the table 'glyf'"),
        (FONT + bytes(500_000), "it is larger than 500,000 bytes"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, data: bytes | None, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefkit.spec.loading._MAX_FONT", 500_000)
    (tmp_path / "spec.yaml").write_text(SPEC + "fonts: [x.ttf]\n")
    if data is not None:
        (tmp_path / "x.ttf").write_bytes(data)
    with pytest.raises(SpecError) as caught:
        read_spec(tmp_path / "spec.yaml")
    (problem,) = caught.value.diagnostics
    assert (problem.code, problem.line, problem.column) == ("R111", 4, 9)
    assert reason in problem.message


def test_so_many_and_no_more(tmp_path: Path) -> None:
    names = [f"{number}.ttf" for number in range(21)]
    for name in names:
        (tmp_path / name).write_bytes(FONT)
    (tmp_path / "spec.yaml").write_text(SPEC + f"fonts: [{', '.join(names)}]\n")
    with pytest.raises(SpecError, match="20 font files are enough"):
        read_spec(tmp_path / "spec.yaml")


@pytest.mark.parametrize("data", [FONT, collect(FONT), b"true" + FONT[4:]])
def test_fonts_that_can_print(data: bytes) -> None:
    check_font(data)
