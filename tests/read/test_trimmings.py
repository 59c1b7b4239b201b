from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p><a href="/x"'
            f">Bakery in Norhaven wins prize for its rye bread again</a></p>{paragraphs(THIRD, LAST)}"
            "</article>",
            id="related links p",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p><strong>RELATED:</strong> <a href="/x"'
            f">Bakery in Norhaven wins prize</a></p>{paragraphs(THIRD, LAST)}</article>",
            id="related strong",
        ),
        pytest.param(
            (f'<article>{HEADLINE}{paragraphs(FIRST, SECOND, THIRD)}<p><a href="/r">{LAST}</a></p></article>'),
            id="link paragraph",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p><em"
            f">Sign up for our Friday letter and never miss a ferry.</em></p>{paragraphs(THIRD, LAST)}"
            "</article>",
            id="newsletter p",
        ),
        pytest.param(
            f'<article>{HEADLINE}<ul class="social"><li><a href="#">Share on X</a></li><li><a>Mail</a></li'
            f'></ul>{BODY}<div>Share this article: <a href="#">Facebook</a> <a href="#">X</a></div>'
            "</article>",
            id="share",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p><em"
            ">Ada Lem is a reporter at the Courier and won the Coast Prize in 2014.</em></p></article>",
            id="author note em",
        ),
        pytest.param(
            f'<article>{HEADLINE}<p class="byline">By Ada Lem</p>{BODY}<p'
            ">Ada Lem has covered the islands since 2011.</p></article>",
            id="author note byline",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p><i>Ada Lem can be reached at ada@courier.example.</i></p></article>",
            id="author note contact",
        ),
        pytest.param(
            "<div><p>We use cookies to make this site work. Read more about them in our rules.</p><button"
            f">OK</button></div><div>{HEADLINE}{BODY}</div>",
            id="cookie unclassed",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}<p>Tags: <a href="/t">ferry</a>, <a href="/t">storm</a></p></article>',
            id="tags p",
        ),
        pytest.param(
            f'<article><p class="kicker">Harbour</p>{HEADLINE}<p>By Ada Lem, Norhaven</p><p'
            f">3 June 2021, 15:50</p>{BODY}</article>",
            id="kicker date byline",
        ),
        pytest.param(
            f"<div><div>Harbour</div>{HEADLINE}<div>June 3, 2021</div><div>By Ada Lem</div>{BODY}</div>",
            id="date top div",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div><span>Advertisement</span></div>"
            f"{paragraphs(THIRD, LAST)}</article>",
            id="ad label",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p>© 2021 Norhaven Courier. All rights reserved.</p></article>",
            id="correction stays + copyright",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p>(Reporting by Ada Lem; Editing by Tor Vik)</p></article>",
            id="reporting by",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="entry"><span class="entry__time">10:20</span>'
            f'{paragraphs(FIRST, SECOND)}</div><div class="entry"><span class="entry__time">09:10</span>'
            f"{paragraphs(THIRD, LAST)}</div></article>",
            id="live times span",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="upd"><h3>10:20</h3>{paragraphs(FIRST, SECOND)}</div>'
            f'<div class="upd"><h3>09:10</h3>{paragraphs(THIRD, LAST)}</div></article>',
            id="live times p",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p>&gt;&gt; <a href="/x"'
            '>Bakery wins the prize of the guild</a></p><p>• <a href="/x"'
            f">Bakery wins the prize of the guild</a></p>{paragraphs(THIRD, LAST)}</article>",
            id="read more link paragraph",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY
