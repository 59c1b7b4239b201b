"""Web pages that somebody edited: each way to show other words than the report has, and the words that name it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

import pytest
from tests.render.lowering.test_evidence import PASSAGE
from tests.render.pdf.samples import every_block, make_png, make_report

from briefkit import Theme, build_briefing, load_spec, read_record, render_bytes
from briefkit.api import verify_report
from briefkit.errors import InputError
from briefkit.model.evidence import Evidence
from briefkit.model.theme import CitationStyle, Logo
from briefkit.render.html import html_bytes
from briefkit.render.html.document import write_policy
from briefkit.render.html.look import write_theme
from briefkit.verifying import verify_record

REPORT = make_report(*every_block())
LOGO = Logo("logo.png", make_png(40, 40))
LOOKS = (
    Theme(),
    Theme(logo=LOGO, font_size=13, accent="7A1F1F", table_band="EEEEEE"),
    Theme(citations=CitationStyle.FOOTNOTES, page="Letter", margin_side=140, font="Noto Sans"),
    Theme(citations=CitationStyle.ENDNOTES, line_spacing=1.5),
)


@cache
def render_page() -> str:
    """The page that somebody edits."""
    return render_bytes(REPORT, "html").decode()


def list_problems(content: bytes, folder: Path) -> list[str]:
    path = folder / "brief"
    path.write_bytes(content)
    return [f"{each.code} {each.message}" for each in verify_record(read_record(path), path, None).problems]


@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_of_block_is_found_right_in_every_look(look: Theme, tmp_path: Path) -> None:
    assert list_problems(render_bytes(REPORT, "html", look), tmp_path) == []


Edit = Callable[[str], str]


def put(old: str, new: str) -> Edit:
    """Write something else into a page, once."""

    def edit(page: str) -> str:
        assert old in page
        return page.replace(old, new, 1)

    return edit


def exchange(one: str, other: str) -> Edit:
    def edit(page: str) -> str:
        assert one in page
        assert other in page
        return page.replace(one, "\0", 1).replace(other, one, 1).replace("\0", other, 1)

    return edit


WORDS = "<p>plain words, "
EDITS: dict[str, tuple[Edit, str]] = {
    "words": (put("plain words", "bold words"), "boldwords"),
    "words that were added": (put("</h2>", "</h2><p>All false.</p>"), "the file prints 'Allfalse.'"),
    "words that were taken out": (put("A ferry ran aground.", ""), "the file lacks 'Aferryranaground.'"),
    "hidden words": (put(WORDS, "<p hidden>plain words, "), 'the file has <p hidden=""> where'),
    "words nobody hears": (put(WORDS, '<p aria-hidden="true">plain words, '), 'the file has <p aria-hidden="true">'),
    "words with a style": (put(WORDS, '<p style="color:#fff">plain words, '), 'the file has <p style="color:#fff">'),
    "words that look like a link to skip": (put(WORDS, '<p class="skip">plain words, '), 'has <p class="skip">'),
    "words that are struck out": (put("strong words,", "<del>strong</del> words,"), "the file has <del>"),
    "words in a template": (
        put(WORDS, "<template><p>plain words, </p></template><p>"),
        "the file has <template>",
    ),
    "words behind a lid": (put("<h3", "<details><h3"), "the file has <details>"),
    "a style": (put("</head>", "<style>p{display:none}</style></head>"), "the file has <style>"),
    "a style in the sheet": (put(".skip{", ".value{display:none}.skip{"), "the file has <style>"),
    "a style in the theme": (put(':root{--accent', ':root{display:none;--accent'), "the file has <style>"),
    "a script": (put("</body>", "<script>alert(1)</script></body>"), "the file has <script>"),
    "another script": (lambda page: re.sub("<script>[^<]*", "<script>alert(1)", page), "the file has <script>"),
    "a script in an attribute": (put(WORDS, '<p onclick="x()">plain words, '), 'the file has <p onclick="x()">'),
    "what a page lets in": (
        put("default-src &#x27;none&#x27;", "default-src *"),
        'the file has <meta content="default-src *',
    ),
    "a frame": (put("</main>", '<iframe src="https://x.example"></iframe></main>'), "the file has <iframe"),
    "a form": (put("</main>", '<form action="https://x.example"></form></main>'), "the file has <form"),
    "words that run backwards": (put("plain words", "&#8238;plain words"), "u202eplain"),
    "words with a character that is not seen": (put("plain words", "plain&#1;words"), "x01words"),
    "words that became one": (put("plain words", "plainwords"), "the file has plainwords, "),
    "words that lost their weight": (
        put("<strong>strong words, </strong>", "<strong></strong>strong words, "),
        "has </strong>",
    ),
    "a section within another": (put("</section>", ""), "the file has <section>"),
    "rules of old browsers": (put("<!DOCTYPE html>\n", ""), "where briefkit writes <!doctype html>"),
    "a column": (put("<col class=", '<col onclick="x()" class='), "an attribute 'onclick'"),
    "a colour of a picture": (put('fill="#0072B2"', 'fill="#FFFFFF"'), "#FFFFFF"),
    "an edge of words in a picture": (put("<text ", '<text stroke="#FFFFFF" '), 'stroke="#FFFFFF"'),
    "words of a picture": (put("</text>", "!</text>"), "!"),
    "what a picture says of itself": (put("</desc>", " False.</desc>"), "in section 'Mainpart' the file prints 'Bars"),
    "a shape in a picture": (put("<circle ", '<circle r="90" '), 'r="90"'),
    "who wrote the page": (put('content="briefkit ', 'content="another '), 'content="another '),
    "a base": (put("<title>", '<base href="https://x.example/"><title>'), "the file has <base"),
    "a refresh": (put("<title>", '<meta http-equiv="refresh" content="0;url=x"><title>'), "the file has <meta"),
    "where a link leads": (
        put('href="https://example.org/page"', 'href="https://evil.example/"'),
        "links on 'anaddress(https://example.org/page)' to https://evil.example/: 1 in the file, 0",
    ),
    "where a citation leads": (put('href="#s1">[1,\u00a0', 'href="#s2">[1,\u00a0'), "to #s2: 1 in the file"),
    "links that were exchanged": (
        put('<a href="#s1">[1]</a> <a href="#s2">[2]</a>', '<a href="#s2">[1]</a> <a href="#s1">[2]</a>'),
        "links on '[1]'",
    ),
    "places that were exchanged": (exchange('id="e1"', 'id="e2"'), 'id="e2" role="row"> where'),
    "the title of a column on a phone": (put('data-label="Place"', 'data-label="Liars"'), "the file has <td"),
    "a picture": (
        lambda page: re.sub(r"(<figure><img src=\")[^\"]*", r"\1data:image/png;base64,AAAA", page),
        "the pictures of the file",
    ),
    "a picture from elsewhere": (
        lambda page: re.sub(r"(<figure><img src=\")[^\"]*", r"\1https://x.example/a.png", page),
        "the pictures of the file",
    ),
    "what a picture shows": (put('alt="a map"', 'alt="a ruin"'), "the pictures of the file"),
    "a picture that was added": (
        lambda page: re.sub(r"(<figure>.*?</figure>)", r"\1\1", page),
        "the pictures of the file",
    ),
    "the title": (put("<title>River", "<title>Sea"), "the title in the properties"),
    "the author": (put('content="Valley desk"', 'content="Sea desk"'), "the author in the properties"),
    "the header": (put("<header><div><p>Situation report No. 7", "<header><div><p>Situation report No. 8"), "No.8"),
    "the marking": (lambda page: page.replace(">TLP:GREEN<", ">TLP:CLEAR<"), "'TLP:CLEAR' beside the text"),
    "the look of the marking": (put("marking tlp-green", "marking tlp-clear"), "the file has <p class="),
    "the language": (put('<html lang="en-GB"', '<html lang="fr"'), 'the file has <html dir="ltr" lang="fr">'),
    "the direction": (put('dir="ltr"', 'dir="rtl"'), 'the file has <html dir="rtl"'),
    "the manifest": (put('"text":"plain words, "', '"text":"bold words, "'), "boldwords"),
    "a second manifest": (
        put("</body>", '<script type="application/json" id="briefkit:manifest">{}</script></body>'),
        "the file has <script",
    ),
}  # fmt: skip


def reseal(page: str) -> str:
    """A page with the policy that lets in all that is in it."""
    styles, scripts = (re.findall(f"<{each}>(.*?)</{each}>", page, re.DOTALL) for each in ("style", "script"))
    policy = escape(write_policy(styles, scripts))
    return re.sub('(Content-Security-Policy" content=")[^"]*', rf"\g<1>{policy}", page)


@pytest.mark.parametrize(
    "edit",
    [
        put("--size:1rem", "--size:0rem"),
        put("--accent:#1F3A5F", "--accent:#FFFFFF"),
        put(":root{--accent", ":root{--ink:#FFFFFF;--accent"),
        put("margin:46pt", "margin:900pt"),
        put(".skip{", ".value{display:none}.skip{"),
        put(".skip{", ".value::before{content:'no '}.skip{"),
        put("</head>", "<style>td{font-size:0}</style></head>"),
        put("</body>", "<script>alert(1)</script></body>"),
        *(
            put(write_theme(Theme()), write_theme(look))
            for look in (
                Theme(muted="FFFFFF"),
                Theme(table_head="1B1F24"),
                Theme(table_band="1B1F24"),
                Theme(font_size=0.1),
                Theme(table_font_size=0.1),
                Theme(line_spacing=0.01),
            )
        ),
    ],
)
def test_a_look_that_hides_words_is_found_though_the_policy_lets_it_in(edit: Edit, tmp_path: Path) -> None:
    page = reseal(edit(render_page()))
    assert any("V103" in each for each in list_problems(page.encode(), tmp_path))


@pytest.mark.parametrize("name", EDITS)
def test_whatever_changes_what_a_page_shows_is_found(name: str, tmp_path: Path) -> None:
    edit, words = EDITS[name]
    page = render_page()
    edited = edit(page)
    assert edited != page
    problems = list_problems(edited.encode(), tmp_path)
    assert any(words in problem for problem in problems), problems


def test_evidence_that_was_changed_is_found(tmp_path: Path) -> None:
    page = html_bytes(REPORT, Theme(), (Evidence("e1", (PASSAGE,)),)).decode()
    assert list_problems(page.encode(), tmp_path) == []
    for edited, words in (
        (page.replace("Lorries waited.</span>", "None came.</span>", 1), "Nonecame."),
        (page.replace('"sentence":"She opened', '"sentence":"He opened', 1), "Heopened"),
        (page.replace('<details class="evidence">', '<details class="evidence" open>', 1), "the file has <details"),
    ):
        assert edited != page
        problems = list_problems(edited.encode(), tmp_path)
        assert any(words in problem for problem in problems), problems


def test_evidence_is_held_against_its_sources(root: Path, tmp_path: Path) -> None:
    spec = load_spec(root / "sample_input" / "defence-talks" / "spec.yaml")
    briefing = build_briefing(spec)
    path = tmp_path / "brief.html"
    path.write_bytes(render_bytes(briefing.report, "html", spec.theme, briefing.selection))
    assert read_record(path).evidence
    assert verify_report(path, spec.path).problems == ()
    page = path.read_text(encoding="utf-8")
    sentence = read_record(path).evidence[0].passages[0].sentence
    path.write_text(page.replace(sentence.split()[-1], "nothing."), encoding="utf-8")
    assert "V107" in {each.code for each in verify_report(path, spec.path).problems}


def test_a_script_on_the_logo_is_found(tmp_path: Path) -> None:
    page = render_bytes(REPORT, "html", Theme(logo=LOGO)).decode()
    edited = put('<div class="masthead">\n<img ', '<div class="masthead">\n<img onload="x()" ')(page)
    for changed in (page.replace('height="26"', 'height="900"', 1), page.replace('alt="Logo of', 'alt="Foe of', 1)):
        assert any("V103 the file has" in each for each in list_problems(changed.encode(), tmp_path))
    assert any('onload="x()"' in each for each in list_problems(edited.encode(), tmp_path))


@pytest.mark.parametrize(
    "edit",
    [
        lambda page: page.replace("\n", "\r\n"),  # by mail
        lambda page: page.replace("</p>\n", "</p>\n\n"),
        lambda page: page.replace("<!DOCTYPE html>", "<!doctype html>"),
        lambda page: page.replace("&quot;", "&#34;"),
        lambda page: page.replace("<main", "<!-- seen --><main"),
    ],
)
def test_what_changes_nothing_for_readers_is_no_forgery(edit: Edit, tmp_path: Path) -> None:
    page = render_page()
    assert list_problems(edit(page).encode(), tmp_path) == []


def test_of_a_page_of_another_version_words_are_compared(tmp_path: Path) -> None:
    page = render_page()
    older = re.sub('"version":"[^"]*"', '"version":"0.0.1"', page).replace("<p>plain", '<p class="text">plain')
    (problem,) = list_problems(older.encode(), tmp_path)
    assert problem.startswith("V106 it was written by briefkit 0.0.1, not by this ")
    problems = list_problems(older.replace("plain words, ", "bold words, ", 1).encode(), tmp_path)
    assert any("boldwords" in each for each in problems)
    for edit in (
        put("<p class", "<p hidden class"),
        put("<p class", '<p onclick="x()" class'),
        put("</main>", '<script src="https://x.example"></script></main>'),
        put("</main>", "<iframe></iframe></main>"),
        put("<title>", '<meta http-equiv="Refresh" content="0;url=x"><title>'),
    ):
        problems = list_problems(edit(older).encode(), tmp_path)
        assert any("which briefkit does not write" in each for each in problems)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<!DOCTYPE html><html><p>A page of somebody else</p></html>", "V101"),
        (b"<!DOCTYPE html>\xff", "V101"),
        (b'<!DOCTYPE html><script type="application/json" id="briefkit:manifest">{</script>', "V102"),
        (b'<!DOCTYPE html><script id="briefkit:manifest">{"briefkit":2}</script>', "V101"),
        (b"<!DOCTYPE html>" + b"<div>" * 5_000, "V101"),
    ],
)
def test_a_page_that_carries_no_report_is_refused(content: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "brief.html").write_bytes(content)
    with pytest.raises(InputError) as refusal:
        read_record(tmp_path / "brief.html")
    assert [each.code for each in refusal.value.diagnostics] == [code]


def test_the_record_of_a_page_is_the_report(tmp_path: Path) -> None:
    path = tmp_path / "brief"
    path.write_bytes(render_bytes(REPORT, "html"))
    record = read_record(path)
    (tmp_path / "pdf").write_bytes(render_bytes(REPORT, "pdf"))
    assert record.form == "html"
    assert record.report == read_record(tmp_path / "pdf").report
    assert json.loads(record.manifest)["title"] == "River crossings and relief"
