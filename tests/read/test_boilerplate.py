from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, RANT, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<article>{HEADLINE}{BODY}<div id="disqus_thread"><p>{RANT}</p></div></article>',
            id="disqus",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}<div itemprop="comment"><p>{RANT}</p></div></article>',
            id="itemprop comment",
        ),
        pytest.param(
            f'<main>{HEADLINE}<div class="content">{BODY}</div><section aria-label="Comments"><ol><li><p>'
            f"{RANT}</p></li></ol></section></main>",
            id="reader letters ol",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<article><p>{RANT}</p></article></article>",
            id="article comment nested",
        ),
        pytest.param(
            f'<div class="page">{HEADLINE}<div class="text">{BODY}</div><div class="discussionThread">'
            f'<div class="msg"><p>{RANT}</p></div></div></div>',
            id="discussion",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<ul><li><a href="/x"'
            '>Bakery in Norhaven wins prize</a></li><li><a href="/y">School closes early for the summer'
            f"</a></li></ul>{paragraphs(THIRD, LAST)}</article>",
            id="related list",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST)}<figure><img src=x><p"
            ">The ferry sank in 1987 with nine men on board.</p></figure>"
            f"{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="caption p",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<div class="wp-caption"><img src=x>'
            '<p class="wp-caption-text">The ferry sank in 1987 with nine men on board.</p></div>'
            f"{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="caption div",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<table class="image"><tr><td><img src=x></td></tr><tr>'
            "<td>The ferry sank in 1987 with nine men on board.</td></tr></table>"
            f"{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="caption table",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<div class="picture-box"><picture><img src=x></picture'
            '><span class="txt">The ferry sank in 1987 with nine men on board.</span></div>'
            f"{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="caption picture",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}<div class="about-author"><img src=a><p'
            ">Ada Lem has covered the islands since 2011.</p></div></article>",
            id="author note class",
        ),
        pytest.param(
            '<div id="CybotCookiebotDialog"><p'
            ">This website uses cookies to count its readers, and you may refuse them on any Monday until noon."
            f"</p></div><article>{HEADLINE}{BODY}</article>",
            id="cookie top",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p hidden"
            '>No one sees this sentence at all, not even once.</p><p style="display:none"'
            '>Nor this one, which was written for machines only.</p><div aria-hidden="true"><p'
            '>And this is for nobody either, whoever may look.</p></div><span class="visually-hidden"'
            f">For screen readers only, this sentence.</span>{paragraphs(THIRD, LAST)}</article>",
            id="hidden",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<blockquote class="pullquote">“We are glad”'
            f"</blockquote>{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="pull quote",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST)}<blockquote><p>{SECOND}</p></blockquote>"
            f"{paragraphs(THIRD, LAST)}</article>",
            id="quote stays",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<blockquote><p>The ferry sank, they hide it!"
            '</p>— seadog (@seadog) <a href="https://twitter.com/x/status/1">June 2, 2021</a></blockquote'
            f">{paragraphs(THIRD, LAST)}</article>",
            id="embedded post unclassed",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="post"><time>10:20</time>{paragraphs(FIRST, SECOND)}</div>'
            f'<div class="post"><time>09:10</time>{paragraphs(THIRD, LAST)}</div></article>',
            id="live times",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div class="gallery"><ul><li><img src=1><span'
            ">1/3 The ferry sank in 1987 with nine men on board.</span></li><li><img src=2><span"
            ">2/3 The ferry in the dock of Sund, where it was built.</span></li></ul></div>"
            f"{paragraphs(THIRD, LAST)}</article>",
            id="data-nosnippet gallery",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND, THIRD)}<p>{LAST} <strong>Read also: <a href=/x"
            ">Bakery wins prize</a></strong></p></article>",
            id="read also inline end",
        ),
        pytest.param(
            f'<div class="qc-cmp2-container"><div><p>{RANT}</p></div></div><article>{HEADLINE}{BODY}</article>',
            id="consent overlay long",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="video"><video src=x></video><p'
            f">The ferry runs again. Video: Tor Vik</p></div>{BODY}</article>",
            id="video transcript",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY
