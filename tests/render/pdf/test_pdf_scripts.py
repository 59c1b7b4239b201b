"""Names in eight scripts, through the public door."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.render.pdf.samples import HEAD, find_losses, make_report, read_links, read_pdf, read_words
from tests.render.pdf.structure import read_aloud

from briefkit.model.report import Emphasis, Paragraph, Ref, Strong, Text
from briefkit.model.theme import FontFile, Theme
from briefkit.render.pdf import missing_characters, pdf_bytes
from briefkit.render.pdf.fonts import REPLACEMENT, load_face, make_faces, split_by_face

NAMES = {
    "Azerbaijani": "İlham Şahin, Ağdam şəhəri, Gülüş Ərəbova ₼",
    "Turkish": "Işıl Çağlayan, Iğdır, Beyoğlu ₺",
    "Cyrillic": "Сергей Жёлтый, Қазақ, Їжак, Љубица",
    "Greek": "Ελένη Παπαδοπούλου, Ἀθανάσιος",
    "Armenian": "Արամ Խաչատրյան, Երևան",
    "Georgian": "გიორგი ჭავჭავაძე, თბილისი ₾",
    "Arabic": "محمد عبد اللطيف الأحمد، القاهرة، ٣٠٠",
    "Persian": "می‌خواهیم گزارش پژوهش، ۳۵۰",
    "Hebrew": "דוד בן־גוריון, ירושלים",
    "mixed": "Mira Sol met محمد (ولد 1970) and דוד in Zürich.",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("look", [Text, Strong, Emphasis])
def test_names_are_printed_and_read_aloud(name: str, look: type[Text] | type[Strong] | type[Emphasis]) -> None:
    report = make_report(Paragraph((look(name),)))
    assert missing_characters(report, Theme()) == ()
    assert find_losses(pdf_bytes(report, Theme()), report) == ()
    assert ("P", name) in read_aloud(read_pdf(report))


@pytest.mark.parametrize("name", ["محمد الأحمد في لاهور", "בן־גוריון הלך לירושלים", "می‌خواهیم خانه‌های"])
def test_other_readers_find_words_from_right_to_left(name: str) -> None:
    assert name in read_words(make_report(Paragraph((Text(name),))))


def read_grounds(words: str) -> list[tuple[float, float]]:
    """Where links with these words begin and end."""
    found = []
    for link in read_links(read_pdf(make_report(Paragraph((Text("הלך אל "), Ref("main", words), Text(" ושב.")))))):
        rectangle: Any = link["/Rect"]
        assert str(link["/Contents"]) == words
        found.append((float(rectangle[0]), float(rectangle[2])))
    return found


def test_links_are_where_their_words_stand() -> None:
    ((left, right),) = read_grounds("ירושלים העתיקה")
    assert 300 < left < right < 520  # the first words stand at the right margin, at 538 points


def test_a_link_that_runs_both_ways_leaves_out_what_stands_between_its_words() -> None:
    (first, second) = read_grounds("Zürich, Bern, Genève, Lausanne אל")
    assert first[1] < second[0]


@pytest.mark.parametrize("text", ["北京", "👩‍👧", "हिन्दी", "ے", "𐎠"])
def test_what_no_face_has_is_a_box_that_stays_what_it_is(text: str) -> None:
    report = make_report(Paragraph((Text(f"Before {text} after"),)))
    missing = missing_characters(report, Theme())
    kept = [letter for letter in text if letter != "\u200d"]
    assert set(missing) == set(kept)
    assert f"Before {''.join(kept)} after" in read_words(report)
    assert REPLACEMENT not in read_words(report)
    assert find_losses(pdf_bytes(report, Theme()), report) == ()


@pytest.mark.parametrize("private", ["\U000f0000\U000f0001\U000f0010", "\U00100000", "\ue000"])
@pytest.mark.parametrize("name", ["محمد عبد اللطيف", "דוד בן־גוריון", "a\u00a0b"])
def test_private_letters_are_no_other_letters(private: str, name: str) -> None:
    """Glyphs that stand for other text have code points of the same planes, in all files that a process writes."""
    for words in (f"{private} {name}", f"{name} {private}", f"{private} a"):
        report = make_report(Paragraph((Text(words),)))
        assert find_losses(pdf_bytes(report, Theme()), report) == ()
        printed = read_words(report)
        assert all(letter in printed for letter in private)


@pytest.mark.parametrize(
    ("words", "language"),
    [("Πειραιάς", "el-GR"), ("Одесса", "ru-RU"), ("თბილისი", "ka-GE"), ("القاهرة", "ar-SA"), ("ירושלים", "he-IL")],
)
def test_words_in_other_scripts_say_their_language(words: str, language: str) -> None:
    page: Any = read_pdf(make_report(Paragraph((Text(f"In {words} today"),)))).pages[0]
    operators = page.get_contents().get_data().decode("latin-1")
    assert re.findall(r"/Span <</Lang\(([^)]*)\)>> BDC", operators) == [language]


def test_words_in_the_script_of_the_report_say_nothing_of_their_language() -> None:
    report = make_report(Paragraph((Text("Паром пошёл, Αθήνα"),)), head=replace(HEAD, language="ru"))
    page: Any = read_pdf(report).pages[0]
    operators = page.get_contents().get_data().decode("latin-1")
    assert re.findall(r"/Lang\(([^)]*)\)", operators) == ["el-GR"]


TAMIL = Path("/usr/share/fonts/truetype/noto/NotoSansTamil-Regular.ttf")


@pytest.mark.skipif(not TAMIL.exists(), reason="Noto Sans Tamil is not installed")
def test_fonts_of_the_theme_print_what_the_packed_ones_lack() -> None:
    theme = Theme(fonts=(FontFile(str(TAMIL), TAMIL.read_bytes()),))
    report = make_report(Paragraph((Text("குமார் 北"),)))
    assert missing_characters(report, theme) == ("北",)
    assert "குமார் 北" in read_words(report, theme)
    assert find_losses(pdf_bytes(report, theme), report, theme) == ()


URDU = Path("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf")


@pytest.mark.skipif(not URDU.exists(), reason="Noto Sans Arabic is not installed")
def test_letters_that_join_are_printed_by_one_face() -> None:
    (face,) = make_faces([URDU.read_bytes()])
    packed = load_face("wide-regular")
    assert split_by_face("کہ", False, False, (face,)) == [("کہ", face)]
    assert split_by_face("پل", False, False, (face,)) == [("پل", packed)]
    assert [text for text, _ in split_by_face("کہ12", False, False, (face,))] == ["کہ", "12"]


def test_a_font_of_the_theme_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="a font file cannot be used"):
        pdf_bytes(make_report(), Theme(fonts=(FontFile("a.ttf", b"\0\1\0\0" * 20),)))
