from __future__ import annotations

import datetime as dt

import pytest
from tests.read.pages import BODY, make_page, read_page

from briefkit.read.elements import parse_elements
from briefkit.read.metadata import ClaimSource, Metadata
from briefkit.read.page import read_page as read_page_info
from briefkit.read.titles import name_article


def read(head: str, body: str = "<p>x</p>", attributes: str = "") -> Metadata:
    markup = f"<html {attributes}><head>{head}</head><body>{body}</body></html>"
    info, _ = read_page_info(parse_elements(markup), markup, None, "page.html")
    return name_article(info, None, "page")


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Storm over">', "title", "Storm over"),
        ("<title>Storm over</title>", "title", "Storm over"),
        ('<title>Storm over | Courier</title><meta property="og:site_name" content="Courier">', "title", "Storm over"),
        ('<meta name="author" content="Ada Lem and Tor Vik">', "byline", ("Ada Lem", "Tor Vik")),
        ('<meta property="article:author" content="https://courier.example/ada">', "byline", ()),
        ('<meta property="og:site_name" content="Courier">', "outlet", "Courier"),
        ('<meta property="og:url" content="https://courier.example/a">', "url", "https://courier.example/a"),
        ('<link rel="canonical" href="/a">', "url", None),
        ('<link rel="canonical" href="file:///etc/passwd">', "url", None),
        ('<meta property="og:locale" content="en_GB">', "language", "en-GB"),
        (linked('{"@type": "Article", "headline": "Storm\nover"}'), "title", "Storm over"),
        (linked('[{"@type": "WebPage"}, {"@type": "BlogPosting", "headline": "Storm"}]'), "title", "Storm"),
        (linked('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Storm"}}'), "title", "Storm"),
        (linked('{"@type": "NewsArticle", "author": "By Ada Lem"}'), "byline", ("Ada Lem",)),
        (linked('{"@type": "NewsArticle", "author": {"name": "Lem, Ada"}}'), "byline", ("Lem, Ada",)),
        ('<meta property="article:section" content="Opinion">', "section", "Opinion"),
        (linked('{"@type": "NewsArticle", "articleSection": ["News", "Flood"]}'), "section", "News / Flood"),
        (linked("{not json"), "title", None),
        (linked('{"@type": "Recipe", "headline": "Soup"}'), "title", None),
    ],
)
def test_what_a_page_declares(head: str, field: str, value: object) -> None:
    assert getattr(read(head), field) == value


def test_each_author_has_an_element_of_his_own() -> None:
    head = '<meta name="author" content="Ada Lem"><meta name="author" content="Tor Vik"><meta name="byl" content="X Y">'
    assert read(head).byline == ("Ada Lem", "Tor Vik")


def test_json_ld_wins_over_meta_elements_and_both_are_claims() -> None:
    metadata = read(
        '<meta property="article:published_time" content="2021-06-04T08:00:00+02:00">'
        + linked('{"@type": "NewsArticle", "datePublished": "2021-06-03", "dateModified": "2021-06-09"}')
    )
    assert [(claim.source, claim.moment.day) for claim in metadata.claims] == [
        (ClaimSource.JSON_LD, dt.date(2021, 6, 3)),
        (ClaimSource.META, dt.date(2021, 6, 4)),
    ]


def test_microdata() -> None:
    document = read_page(
        make_page(
            '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry runs again</h1>'
            '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Lem</b>'
            "</span>"
            '<meta itemprop="datePublished" content="2021-06-03">'
            '<div itemprop="publisher" itemscope><meta itemprop="name" content="Courier"></div>'
            f'<div itemprop="articleBody">{BODY}</div></article>'
        )
    )
    assert (document.byline, document.outlet, document.published) == (("Ada Lem",), "Courier", dt.date(2021, 6, 3))


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0031)https://courier.example/ferry/12 -->",
        "<!--\n Page saved with SingleFile \n url: https://courier.example/ferry/12 \n saved date: Wed Oct 15\n-->",
    ],
)
def test_the_address_that_a_browser_has_noted(note: str) -> None:
    assert read_page(f"<!DOCTYPE html>{note}{make_page(BODY)}").url == "https://courier.example/ferry/12"


def test_the_language_of_the_page() -> None:
    assert read("", attributes='lang="tr"').language == "tr"
    assert read("", attributes='lang="{{ lang }}"').language is None
