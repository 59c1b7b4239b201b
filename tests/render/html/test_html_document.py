from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re

import pytest
from tests.render.html.pages import read_page
from tests.render.pdf.samples import HEAD, every_block, make_png, make_report

from briefkit.model.grading import TLP_COLOURS, Marking
from briefkit.model.report import Paragraph, Report, Section, Text
from briefkit.model.theme import CitationStyle, Logo, Theme
from briefkit.render.html import html_bytes

REPORT = make_report(*every_block())


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html_bytes(REPORT, Theme()) == html_bytes(REPORT, Theme())


def test_nothing_is_fetched_and_only_its_own_script_and_styles_are_let_in() -> None:
    page = read_page(REPORT, Theme(logo=Logo("logo.png", make_png(40, 40))))
    policy = next(each for each in page.find_all("meta") if "http-equiv" in each.attributes).attributes["content"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        own = [each.text for each in page.find_all(tag) if "type" not in each.attributes]
        digests = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in own]
        assert f"{tag}-src {' '.join(digests)};" in policy
    for element in page.iterate():
        assert not {"style", "srcset", "onclick", "onload"} & element.attributes.keys()
        assert element.attributes.get("src", "data:image/png;base64,").startswith("data:image/png;base64,")
        assert element.tag not in ("link", "iframe", "object", "base", "form")
    assert not re.search(r"url\(|@import", "".join(each.text for each in page.find_all("style")))


def test_a_page_has_one_title_landmarks_and_a_way_past_what_is_repeated() -> None:
    page = read_page(REPORT)
    assert page.find("html").attributes == {"lang": "en-GB", "dir": "ltr"}
    assert [each.text for each in page.find_all("h1")] == ["River crossings and relief"]
    for landmark in ("header", "main", "footer"):
        assert len(page.find_all(landmark)) == 1
    skip = next(each for each in page.find("body").iterate() if each.tag == "a")
    assert skip.attributes["href"] == f"#{page.find('main').attributes['id']}"
    assert page.find("title").text == "River crossings and relief"


def test_headings_go_down_one_level_at_a_time() -> None:
    tags = [each.tag for each in read_page(REPORT).find("main").iterate() if re.fullmatch(r"h\d", each.tag)]
    assert tags == ["h1", "h2", "h3", "h4", "h2"]


@pytest.mark.parametrize("label", TLP_COLOURS)
def test_the_marking_stands_at_head_and_foot_in_its_colour(label: str) -> None:
    page = read_page(make_report(head=dataclasses.replace(HEAD, marking=Marking(label))))
    for margin in ("header", "footer"):
        marking = page.find(margin).find("p", "marking")
        assert marking.text == label
        (name,) = set(marking.attributes["class"].split()) - {"marking"}
        assert f".{name}{{color:#{TLP_COLOURS[label]}}}" in page.find_all("style")[1].text  # type: ignore[index]


def test_a_report_that_is_not_marked_has_no_marking() -> None:
    page = read_page(make_report(head=dataclasses.replace(HEAD, marking=None)))
    assert page.find_all("p", "marking") == []
    assert "River crossings" in page.find("header").text


@pytest.mark.parametrize(("sections", "lines"), [(2, 0), (3, 3)])
def test_contents_lead_to_sections_where_there_are_several(sections: int, lines: int) -> None:
    parts = tuple(Section(f"part {n}", f"Part {n}", (Paragraph((Text("x"),)),)) for n in range(sections))
    page = read_page(Report(HEAD, parts))
    links = [each for nav in page.find_all("nav") for each in nav.find_all("a")]
    assert [each.text for each in links] == [f"Part {n}" for n in range(lines)]
    ids = {each.attributes.get("id") for each in page.iterate()}
    assert {each.attributes["href"].removeprefix("#").replace("%25", "%") for each in links} <= ids


def test_notes_lead_there_and_back() -> None:
    page = read_page(REPORT, Theme(citations=CitationStyle.FOOTNOTES))
    marks = [each for each in page.find_all("a") if each.attributes.get("role") == "doc-noteref"]
    backs = [each for each in page.find_all("a") if each.attributes.get("role") == "doc-backlink"]
    notes = page.find("ol", "notes").find_all("li")
    assert len(marks) == len(backs) == len(notes) > 3
    assert [each.text for each in marks] == [str(number) for number in range(1, len(marks) + 1)]
    for mark, note, back in zip(marks, notes, backs, strict=True):
        assert mark.attributes["href"] == f"#{note.attributes['id']}"
        assert back.attributes["href"] == f"#{mark.attributes['id']}"
    assert notes[0].text.startswith("Valley Post, “Bridge opens”, 4\u00a0March 2024, ¶\u00a03")


def test_what_the_page_carries_cannot_end_its_element() -> None:
    words = "</script><script>alert(1)</script><!-- <script> ]]>"
    page = read_page(make_report(Paragraph((Text(words),))))
    held, own = page.find_all("script")
    assert "alert" not in own.text
    assert "<" not in held.text
    report = json.loads(held.text)["report"]
    assert report["sections"][0]["blocks"][0]["content"][0]["text"] == words
    assert words in page.find("section").text


def test_a_report_in_arabic_runs_from_right_to_left() -> None:
    report = make_report(Paragraph((Text("A sentence in English."),)), head=dataclasses.replace(HEAD, language="ar"))
    page = read_page(report)
    assert page.find("html").attributes == {"lang": "ar", "dir": "rtl"}
    assert page.find("section").find("bdi").attributes == {"dir": "ltr"}
    assert page.find("section").find("bdi").text == "A sentence in English."
