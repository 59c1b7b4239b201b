from __future__ import annotations

import datetime as dt

import pytest
from lxml import html

from briefkit.read.metadata import ClaimSource, Metadata
from briefkit.read.page import add_time_element, read_page_metadata


def read(head: str, body: str = "<p>x</p>", attributes: str = "") -> Metadata:
    page = html.document_fromstring(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")
    metadata, _ = read_page_metadata(page, None, "page.html")
    return metadata


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


def test_json_ld_wins_over_meta_elements_and_both_are_claims() -> None:
    metadata = read(
        '<meta property="article:published_time" content="2021-06-04T08:00:00+02:00">'
        + linked('{"@type": "NewsArticle", "datePublished": "2021-06-03", "dateModified": "2021-06-09"}')
    )
    assert [(claim.source, claim.moment.day) for claim in metadata.claims] == [
        (ClaimSource.JSON_LD, dt.date(2021, 6, 3)),
        (ClaimSource.META, dt.date(2021, 6, 4)),
    ]


def test_the_only_main_heading_is_the_title() -> None:
    assert read("<title>Storm over - Courier</title>", "<h1>Storm <i>over</i></h1>").title == "Storm over"
    assert read("<title>Front page</title>", "<h1>One</h1><h1>Two</h1>").title == "Front page"


@pytest.mark.parametrize(
    ("body", "claimed", "days"),
    [
        ('<time datetime="2021-06-03">3 June</time>', False, [3]),
        ('<time datetime="2021-06-04">4 June</time>', True, [1]),
        ('<time datetime="2021-06-05" itemprop="datePublished">5 June</time>', True, [1, 5]),
        ('<time datetime="PT5M">5 min</time><time datetime="2021-06-06">6 June</time>', False, [6]),
        ("<time>3 June</time>", False, []),
    ],
)
def test_the_time_element(body: str, claimed: bool, days: list[int]) -> None:
    known = read('<meta name="date" content="2021-06-01">' if claimed else "")
    main = html.document_fromstring(f"<article>{body}</article>")
    assert [claim.moment.day.day for claim in add_time_element(known, main, None).claims] == days


def test_the_language_of_the_page() -> None:
    assert read("", attributes='lang="tr"').language == "tr"
    assert read("", attributes='lang="{{ lang }}"').language is None
