from __future__ import annotations

import time

import pytest

from briefkit.read.linked_data import choose_article, find_nodes

WHOLE = '{"@type": "NewsArticle", "headline": "Ferry runs", "datePublished": "2021-06-03"}'
FIELDS = {"headline": "Ferry runs", "datePublished": "2021-06-03"}


@pytest.mark.parametrize(
    "script",
    [
        WHOLE,
        f"{WHOLE};",
        f"<!-- {WHOLE} -->",
        f"//<![CDATA[\n{WHOLE}\n//]]>",
        f"/* by hand */ {WHOLE}",
        WHOLE.replace("}", ",\n}"),
        WHOLE.replace('"headline"', '// the title\n"headline"'),
        WHOLE.replace('"headline"', '/* "the, title", */ "headline"'),
        WHOLE.replace('"', "&quot;"),
        f'{{"@type": "WebSite"}}{WHOLE}',
        f"[{WHOLE}]",
        f'{{"@graph": [{WHOLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {WHOLE}}}',
        WHOLE.replace('"}', '", "about": "a "quoted" word"}'),
    ],
)
def test_an_article_however_it_is_written(script: str) -> None:
    assert choose_article(find_nodes([script]), []) == FIELDS


@pytest.mark.parametrize(
    ("script", "headline"),
    [
        (WHOLE.replace("Ferry runs", "Ferry\nruns"), "Ferry\nruns"),
        (WHOLE.replace("Ferry runs", "Ferry &amp; bus"), "Ferry & bus"),
        (WHOLE.replace("Ferry runs", r"The mayor\'s ferry"), r"The mayor\'s ferry"),
        (WHOLE.replace("Ferry runs", 'Ferry "runs"'), 'Ferry "runs"'),
        ("{not json", None),
        ('{"@type": "Recipe", "headline": "Soup"}', None),
        ("", None),
    ],
)
def test_headlines(script: str, headline: str | None) -> None:
    assert choose_article(find_nodes([script]), []).get("headline") == headline


def test_the_article_of_the_pages_own_address_is_chosen() -> None:
    scripts = [
        '{"@type": "NewsArticle", "url": "https://courier.example/a", "headline": "A"}',
        '{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "http://www.courier.example/b/"}, "headline": "B"}',
    ]
    assert choose_article(find_nodes(scripts), ["https://courier.example/b"])["headline"] == "B"
    assert choose_article(find_nodes(scripts), ["https://courier.example/c"])["headline"] == "A"


def test_authors_are_looked_up() -> None:
    script = '{"@graph": [{"@id": "#a", "name": "Ada Lem"}, {"@type": "NewsArticle", "author": [{"@id": "#a"}]}]}'
    assert choose_article(find_nodes([script]), [])["author"] == [{"@id": "#a", "name": "Ada Lem"}]


@pytest.mark.parametrize("piece", ["[", ",", ", ", '"', '"\\', "/*", "//", "&quot;", "{} ", "{}x", '"\\x', ",/* */"])
def test_time_is_in_proportion_to_length(piece: str) -> None:
    begin = time.process_time()
    find_nodes([piece * (200_000 // len(piece))])
    assert time.process_time() - begin < 3
