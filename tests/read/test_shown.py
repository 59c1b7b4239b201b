from __future__ import annotations

import datetime as dt

import pytest
from tests.read.pages import BODY, HEADLINE, STORY, make_page, read_page

JUNE = dt.date(2021, 6, 3)
ADA = ("Ada Lem",)


@pytest.mark.parametrize(
    ("lines", "byline", "published"),
    [
        ("<p>By Ada Lem</p><p>June 3, 2021</p>", ADA, JUNE),
        ("<span class=author>Ada Lem</span> <span class=date>03.06.2021</span>", ADA, JUNE),
        ("<div class=meta><span>15/10/2025, 17:40</span></div>", (), dt.date(2025, 10, 15)),
        ("<a rel=author href=/a>Ada Lem</a><p>Published: 3 June 2021 10:00</p>", ADA, JUNE),
        ("<div class=entry-meta>Posted by Ada Lem on June 3, 2021</div>", ADA, JUNE),
        ("<footer>Submitted by <span>Ada Lem</span> on 3 June 2021 - 17:05</footer>", ADA, JUNE),
        ("<p>Updated 5 June 2021</p><p>Published 3 June 2021</p>", (), JUNE),
        ("<div class=timestamp>Last updated: June 5, 2021</div>", (), None),
        ("<time>3 June 2021</time>", (), JUNE),
        ("<time datetime='2021-06-03T10:00:00Z'>2 hours ago</time>", (), JUNE),
        ("<time datetime='PT5M'>5 min</time><time datetime='2021-06-03'>3 June</time>", (), JUNE),
        ("<time class=updated datetime='2021-06-05'>5 June</time>", (), None),
        ("<div class=byline>By <a>Ada Lem</a> and <a>Tor Vik</a></div>", ("Ada Lem", "Tor Vik"), None),
        ("<p>Ada Lem | 3 June 2021 | 4 min read</p>", ADA, JUNE),
        ("<address>Par Ada Lem</address>", ADA, None),
        ("<p>Photo: Tor Vik</p>", (), None),
    ],
)
def test_what_stands_between_headline_and_text(lines: str, byline: tuple[str, ...], published: dt.date | None) -> None:
    document = read_page(make_page(f"<article>{HEADLINE}{lines}{BODY}</article>"))
    assert (document.byline, document.published) == (byline, published)
    assert document.text.split("\n\n") == STORY


def test_a_date_above_the_headline() -> None:
    assert read_page(make_page(f"<article><p>3 June 2021</p>{HEADLINE}{BODY}</article>")).published == JUNE


def test_what_is_declared_wins() -> None:
    head = "<meta name='date' content='2021-06-01'><meta name='author' content='Tor Vik'>"
    lines = "<p>By Ada Lem</p><time datetime='2021-06-04'>4 June</time>"
    document = read_page(make_page(f"<article>{HEADLINE}{lines}{BODY}</article>", head))
    assert (document.byline, document.published) == (("Tor Vik",), dt.date(2021, 6, 1))
