from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, RANT, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'{HEADLINE}<div class="x1">{BODY}</div><div class="x2"><h3>2 Comments</h3><div><b>sailor</b>'
            f"<p>{RANT}</p></div></div>",
            id="comments no class heading",
        ),
        pytest.param(
            f"<div>{HEADLINE}{BODY}<h3>Comments (2)</h3><div><b>sailor</b><p>{RANT}</p></div></div>",
            id="comments heading same container",
        ),
        pytest.param(
            f"<main><article>{HEADLINE}{BODY}</article><section><h2>What readers say</h2>"
            f'<ul class="thread"><li class="reply"><p>{RANT}</p></li></ul></section></main>',
            id="thread replies",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<h4>More on this story</h4><ul><li>"
            f'<a href="/x">Bakery in Norhaven wins prize</a></li></ul>{paragraphs(THIRD, LAST)}</article>',
            id="related heading list",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}<h3>You may also like</h3><div><a href="/x">Bakery wins</a><p'
            ">The bakery in Norhaven won the prize of the guild on Tuesday for the third time.</p></div>"
            "</article>",
            id="related end w teasers",
        ),
        pytest.param(
            f'<div class="l">{HEADLINE}<div class="t">{BODY}</div></div><div class="r"><h3>Trending</h3>'
            f"<ul><li><a href=/x>Bakery wins prize again</a> <p>{RANT}</p></li></ul></div>",
            id="trending",
        ),
        pytest.param(
            f"<main><article>{HEADLINE}{BODY}</article><section><h2>Most read today</h2><article><h3>"
            f"<a href=/x>Bakery</a></h3><p>{RANT}</p></article></section></main>",
            id="most commented",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY


def test_a_count_of_comments_above_the_text_drops_nothing() -> None:
    assert read_story(f"{HEADLINE}<div><div class=meta><h5>3 comments</h5></div><div>{BODY}</div></div>")[-4:] == STORY


def test_a_long_text_is_no_list_of_stories() -> None:
    story = [f"{text} {number} {text}" for number in range(8) for text in STORY[:1]]
    assert read_story(f"<div><h6>Subscribe</h6><div>{paragraphs(*story)}</div></div>") == story
