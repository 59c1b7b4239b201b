from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div><h3>The Courier by mail</h3><p"
            ">Every Friday we tell you what happened on the islands, before you have had your coffee.</p>"
            '<form action="/n"><input type="email"><button>Go</button></form></div>'
            f"{paragraphs(THIRD, LAST)}</article>",
            id="newsletter box no class",
        ),
        pytest.param(
            f'<div class="a">{HEADLINE}<div class="b">{BODY}</div></div><div class="grid">'
            '<div class="item"><a href=/x><img src=x></a><h4><a href=/x>Bakery wins prize</a></h4><p'
            ">The bakery in Norhaven won the prize of the guild on Tuesday for the third time in a row."
            '</p></div><div class="item"><h4><a href=/y>School closes</a></h4><p'
            ">The school in Norhaven closes on Tuesday for the third time in a row this year.</p></div>"
            "</div>",
            id="teaser cards div",
        ),
        pytest.param(
            f'<form id="aspnetForm" method="post"><input type="hidden" name="v"><div>{HEADLINE}<div>{BODY}'
            '</div></div><input type="text" name="q"></form>',
            id="form aspnet",
        ),
        pytest.param(
            '<div class="user"><form><input type="text"><input type="password"></form></div><div class=m>'
            f"{HEADLINE}{BODY}</div>",
            id="login top",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY
