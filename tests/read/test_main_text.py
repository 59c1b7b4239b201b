from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, RANT, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<div class="page">{HEADLINE}<div class="part">{paragraphs(FIRST, SECOND)}</div>'
            '<div class="ad-slot"><p>Buy shoes that are very comfortable indeed.</p></div>'
            f'<div class="part">{paragraphs(THIRD, LAST)}</div></div>',
            id="two halves div",
        ),
        pytest.param(
            f"<article>{HEADLINE}<div><font>{FIRST}<div><font>{SECOND}<div><font>{THIRD}<div><font>{LAST}",
            id="unclosed",
        ),
        pytest.param(
            f'<main>{HEADLINE}<section class="chapter">{paragraphs(FIRST, SECOND)}</section><aside><p'
            f'>Read also: the bakery</p></aside><section class="chapter">{paragraphs(THIRD, LAST)}'
            '</section><section class="more"><h2>More news</h2><p><a href="/x">Bakery wins prize</a></p>'
            "</section></main>",
            id="two halves sections+related",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div itemprop="articleBody">{paragraphs(FIRST, SECOND)}</div>'
            '<div class="promo"><p>Try the Courier for a month, the first week costs nothing at all.</p>'
            f'</div><div itemprop="articleBody">{paragraphs(THIRD, LAST)}</div></article>',
            id="two halves articleBody",
        ),
        pytest.param(
            f'<div id="wrap"><div class="intro">{HEADLINE}{paragraphs(FIRST)}</div><div class="banner">'
            f'</div><div class="rest">{paragraphs(SECOND, THIRD, LAST)}</div></div>',
            id="two halves different class",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}</article><article><h2>Bakery wins prize</h2><p>{RANT}</p></article>",
            id="next article",
        ),
        pytest.param(
            f'<div class="story"><h2>Bakery</h2><p>{RANT}</p></div><div class="story"><h2>Ferry runs again'
            f"</h2>{BODY}</div>",
            id="next article no canonical, same class",
        ),
        pytest.param(
            "<table><tr><td><a href=/>Home</a> <a href=/n>News</a></td><td><h1>Ferry runs again</h1>"
            f"{FIRST}<br><br>{SECOND}<br><br>{THIRD}<br><br>{LAST}</td></tr></table><p"
            ">© 2021 Norhaven Courier</p>",
            id="br layout",
        ),
        pytest.param(
            f'<div class="entry">{HEADLINE}<div>{FIRST}<br>\n<br>\n{SECOND}<br>\n<br>{THIRD}<br><br>{LAST}</div></div>',
            id="single br",
        ),
        pytest.param(
            f'<div class="c">{HEADLINE}<div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div><div>{LAST}'
            '</div></div><div class="f"><a href=/>Home</a></div>',
            id="divs as paragraphs",
        ),
        pytest.param(
            f'<div class="c">{HEADLINE}'
            + "".join(f'<div data-block="true"><div class="css-1"><span>{x}</span></div></div>' for x in STORY)
            + "</div>",
            id="spans",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY
