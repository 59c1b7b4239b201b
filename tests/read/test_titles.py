from __future__ import annotations

import pytest
from tests.read.pages import BODY, HEADLINE, make_page, read_page

from briefkit.read.titles import cut_outlet


@pytest.mark.parametrize(
    ("head", "body", "name", "title", "outlet"),
    [
        ("<title>Ferry runs again | Courier</title>", HEADLINE, "page", "Ferry runs again", "Courier"),
        ("<title>Ferry runs again – Velmark Today</title>", HEADLINE, "page", "Ferry runs again", "Velmark Today"),
        (
            "<title>Ferry runs again | World | Norhaven Courier</title>",
            "",
            "page",
            "Ferry runs again",
            "Norhaven Courier",
        ),
        (
            "<title>Ferry - what we know - Northern Wire</title>",
            "<h1>Ferry - what we know</h1>",
            "page",
            "Ferry - what we know",
            "Northern Wire",
        ),
        ("<title>Ferry runs, and a bus - a reading</title>", "", "page", "Ferry runs, and a bus - a reading", None),
        (
            '<title>Ferry runs | TheHill</title><meta property="og:site_name" content="The Hill">',
            "",
            "page",
            "Ferry runs",
            "The Hill",
        ),
        (
            '<meta property="og:site_name" content="Courier | courier.example">',
            HEADLINE,
            "page",
            "Ferry runs again",
            "Courier",
        ),
        ("<title></title>", "", "Ferry runs again _ Norhaven Courier", "Ferry runs again", "Norhaven Courier"),
        ("<title></title>", "", "2021-06-03-ferry", None, None),
        ("<title>The ferry</title>", HEADLINE, "page", "Ferry runs again", None),
    ],
)
def test_title_and_outlet(head: str, body: str, name: str, title: str | None, outlet: str | None) -> None:
    document = read_page(make_page(f"<article>{body}{BODY}</article>", head), f"{name}.html")
    assert (document.title, document.outlet) == (title, outlet)


@pytest.mark.parametrize(
    ("title", "outlet", "cut"),
    [
        ("Storm - Courier", "Courier", "Storm"),
        ("Courier: Storm", "Courier", "Courier: Storm"),
        ("Courier | Storm", "Courier", "Storm"),
        ("Storm | World | Courier", "Courier", "Storm"),
        ("Storm - over", "Courier", "Storm - over"),
        ("Courier", "Courier", "Courier"),
        ("Storm | Courier", None, "Storm | Courier"),
    ],
)
def test_the_outlet_is_cut_off_a_title(title: str, outlet: str | None, cut: str) -> None:
    assert cut_outlet(title, outlet) == cut
