from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, LAST, RANT, SECOND, STORY, THIRD, paragraphs, read_story


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            '<article class="gh-article post"><header class="gh-article-header">'
            '<h1 class="gh-article-title">Ferry runs again</h1><p class="gh-article-excerpt"'
            '>The harbour office says that all is well again.</p><div class="gh-article-meta">'
            '<h4 class="gh-article-author-name"><a>Ada Lem</a></h4><time datetime="2021-06-03">3 Jun 2021'
            '</time><span class="gh-article-meta-length">2 min read</span></div></header>'
            f'<section class="gh-content gh-canvas">{paragraphs(FIRST, SECOND)}'
            '<div class="kg-card kg-signup-card"><h2>Sign up for the Courier</h2><p'
            f">Every Friday in your inbox, from the islands and the coast.</p></div>{paragraphs(THIRD)}"
            '<figure class="kg-card kg-bookmark-card"><a href=/x><div class="kg-bookmark-content">'
            '<div class="kg-bookmark-title">Bakery wins</div><div class="kg-bookmark-description"'
            ">The bakery in Norhaven won the prize of the guild on Tuesday.</div></div></a></figure>"
            f'{paragraphs(LAST)}</section></article><section class="gh-container">'
            '<h2 class="gh-container-title">Read next</h2><div class="gh-feed">'
            '<article class="gh-card post"><a><div class="gh-card-wrapper"><h3 class="gh-card-title"'
            f'>Bakery</h3><p class="gh-card-excerpt">{RANT[:300]}</p></div></a></article></div></section>',
            id="ghost",
        ),
        pytest.param(
            '<div class="single-post"><article class="newsletter-post post"><div class="post-header">'
            '<h1 class="post-title">Ferry runs again</h1><h3 class="subtitle"'
            '>What it costs, and who pays for it</h3><div class="byline-wrapper">Ada Lem<div>Jun 03, 2021'
            '</div></div></div><div class="available-content"><div class="body markup">'
            f'{paragraphs(FIRST, SECOND)}<div class="subscription-widget-wrap"><div class="preamble"><p'
            ">Thanks for reading the Courier! Subscribe for free to receive new posts and support my work."
            f'</p></div></div>{paragraphs(THIRD, LAST)}</div></div></article><div class="comments-page">'
            f'<h4>Discussion about this post</h4><div class="comment-list"><div class="comment"><p>{RANT}'
            "</p></div></div></div></div>",
            id="substack",
        ),
        pytest.param(
            '<article><div><div><section><div><div class="ab"><h1 class="x1">Ferry runs again</h1><div>'
            "<div><a>Ada Lem</a></div><span>4 min read</span><span>Jun 3, 2021</span></div>"
            f'<p class="pw-1">{FIRST}</p><p class="pw-1">{SECOND}</p></div></div></section><section><div>'
            f'<p class="pw-1">{THIRD}</p><p class="pw-1">{LAST}</p></div></section></div></div></article>'
            f"<div><h2>Responses (3)</h2><div><p>{RANT}</p></div></div><div><h2>More from Ada Lem</h2>"
            f"<article><h2><a href=/x>Bakery</a></h2><p>{RANT}</p></article></div>",
            id="medium",
        ),
        pytest.param(
            '<div class="post hentry"><h3 class="post-title entry-title"><a href="/f">Ferry runs again</a'
            '></h3><div class="post-header"><span class="post-timestamp">3.6.21</span></div>'
            f'<div class="post-body entry-content">{FIRST}<br /><br />{SECOND}<br /><br />{THIRD}<br />'
            f'<br />{LAST}</div><div class="post-footer"><span class="post-author">Posted by Ada Lem</span'
            '></div></div><div class="comments" id="comments"><h4>2 comments:</h4>'
            f'<div id="comments-block"><p>{RANT}</p></div></div>',
            id="blogger",
        ),
        pytest.param(
            '<div class="container"><div class="row"><div class="col-md-8"><div class="card">'
            '<div class="card-body"><h1 class="card-title">Ferry runs again</h1><div class="card-text">'
            f'{BODY}</div></div></div></div><div class="col-md-4"><div class="card">'
            f'<div class="card-header">Popular</div><div class="card-body"><p>{RANT[:250]}</p></div></div>'
            "</div></div></div>",
            id="bootstrap cards",
        ),
        pytest.param(
            '<div class="x9"><div><p'
            ">We and our 842 partners store and access information on a device, and process personal data. "
            f'{RANT}</p></div></div><div class="w"><div>{HEADLINE}{BODY}</div></div>',
            id="consent before unclassed long",
        ),
        pytest.param(
            f'<main><div class="story"><h1>Ferry runs again</h1>{BODY}</div><div class="story"><h1'
            f">Bakery wins prize</h1><p>{RANT}</p><p>{RANT}</p></div></main>",
            id="stories alike h1",
        ),
        pytest.param(
            f'<main><div class="story"><h1>Bakery wins prize</h1><p>{RANT}</p><p>{RANT}</p></div>'
            f'<div class="story"><h1>Ferry runs again</h1>{BODY}</div></main>',
            id="stories alike first longer",
        ),
        pytest.param(
            '<article><h1>Ferry runs again – live</h1><ol class="posts"><li class="post">'
            f'<p class="post-time">16 Oct 06:10</p>{paragraphs(FIRST, SECOND)}</li><li class="post">'
            f'<p class="post-time">Yesterday, 22:25</p>{paragraphs(THIRD)}</li><li class="post"><p'
            f">15 October 2025, 12:02 CEST</p>{paragraphs(LAST)}</li></ol></article>",
            id="live li",
        ),
        pytest.param(
            '<main><article class="liveblog"><h1>Ferry runs again: live updates</h1>'
            f'<article class="update"><header><time>10:20</time></header>{paragraphs(FIRST, SECOND)}'
            '</article><article class="update"><header><time>09:10</time></header>'
            f"{paragraphs(THIRD, LAST)}</article></article></main>",
            id="live articles nested",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST)}<blockquote>We are glad</blockquote>"
            f"{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="pull quote unclassed",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p style="position:absolute;left:-9999px"'
            '>Nobody sees this sentence, which is for machines.</p><div style="font-size:0"'
            '>Nor this one, as it is far too small for the eye.</div><p class="hide"'
            f">Nor this, which has been put away by its maker.</p>{paragraphs(THIRD, LAST)}</article>",
            id="hidden offscreen",
        ),
        pytest.param(
            "<style>.zz1{color:red;display:none} p{margin:0}</style>"
            f"<article>{HEADLINE}"
            f'{paragraphs(FIRST, SECOND)}<p class="zz1">Nobody sees this sentence, which is for machines.'
            f"</p>{paragraphs(THIRD, LAST)}</article>",
            id="hidden by style rule",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<details><summary>Show more</summary><p>"
            f"{THIRD}</p></details>{paragraphs(LAST)}</article>",
            id="details",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div><template shadowrootmode="open"><div>{BODY}</div></template></div></article>',
            id="template shadow",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}</article><div id="commentaires"><p>{RANT}</p></div>',
            id="comment fr",
        ),
        pytest.param(
            f"<div>{HEADLINE}<div>{BODY}</div></div><section><h2>Kommentare (12)</h2><div><p>{RANT}</p>"
            "</div></section>",
            id="kommentare de",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<p>Anzeige</p>{paragraphs(THIRD)}<p"
            f">Lesen Sie auch: <a href=/x>Bäckerei</a></p>{paragraphs(LAST)}</article>",
            id="anzeige",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST)}<ul><li>{SECOND}</li><li>{THIRD}</li></ul>"
            f"{paragraphs(LAST)}</article>",
            id="lists in body",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<aside><h3>Factbox</h3><p"
            ">The ferry was built in Sund in 1987 and has crossed forty thousand times.</p></aside>"
            f"{paragraphs(THIRD, LAST)}</article>",
            id="outer aside quote",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND)}{paragraphs(THIRD, LAST)}"
            '<table class="infobox"><tr><th>Built</th><td>1987</td></tr></table></article>',
            id="factbox unclassed table",
        ),
        pytest.param(
            f'<article>{HEADLINE}{BODY}<div class="bio"><img src=a><h4>Ada Lem</h4><p'
            ">Ada Lem has covered the islands since 2011 and has two cats.</p><a>@adalem</a></div>"
            "</article>",
            id="author img box",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST)}<p><img src=x><br><em"
            f">The ferry sank in 1987 with nine men on board.</em></p>{paragraphs(SECOND, THIRD, LAST)}"
            "</article>",
            id="caption after image p",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<p><img src=x></p><p class="credit">Photo by Tor Vik'
            f"</p>{paragraphs(SECOND, THIRD, LAST)}</article>",
            id="caption credit",
        ),
        pytest.param(
            f'<article>{HEADLINE}<p>{FIRST}<sup id="r1"><a href="#n1">[1]</a></sup></p><p>{SECOND}</p><p>'
            f"{THIRD}<sup>[2]</sup></p><p>{LAST}</p></article>",
            id="wikipedia-like refs",
        ),
        pytest.param(
            f"<div>{HEADLINE}<div><div>{paragraphs(FIRST, SECOND)}</div><div><a href=/s><b"
            f">Subscribe now for one crown</b></a></div><div>{paragraphs(THIRD, LAST)}</div></div></div>",
            id="two halves, promo between, no class",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="excerpt">{paragraphs(FIRST, SECOND)}</div>'
            f'<div class="read-more-content">{paragraphs(THIRD, LAST)}</div></article>',
            id="two halves readmore",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="teaser-text">{paragraphs(FIRST)}</div>'
            f'<div id="more" class="collapsed-content">{paragraphs(SECOND, THIRD, LAST)}</div></article>',
            id="two halves collapse",
        ),
        pytest.param(
            f'<main>{HEADLINE}<article class="part-1">{paragraphs(FIRST, SECOND)}</article>'
            f'<article class="part-2">{paragraphs(THIRD, LAST)}</article></main>',
            id="two halves article tags",
        ),
        pytest.param(
            f'<div id=content>{HEADLINE}<div id="page1" class="article-page">{paragraphs(FIRST, SECOND)}'
            f'</div><div id="page2" class="article-page">{paragraphs(THIRD, LAST)}</div><div class="pager"'
            "><a>1</a></div></div>",
            id="two halves page2",
        ),
        pytest.param(
            f"<article>{HEADLINE}{paragraphs(FIRST, SECOND, THIRD)}<p>"
            f'<a href="https://council.example/vote">{LAST}</a></p></article>',
            id="link paragraph external",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST)}<p><a href="/x">{SECOND}</a></p>'
            f"{paragraphs(THIRD, LAST)}</article>",
            id="link paragraph quote",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div class="c-link"><a href="/x"'
            ">Norhaven bakery wins the prize of the guild for the third time</a></div>"
            f"{paragraphs(THIRD, LAST)}</article>",
            id="link div",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div class="support-us"><p'
            ">If you can, please support the Courier with a gift. We are a small paper.</p><a>Donate</a>"
            f"</div>{paragraphs(THIRD, LAST)}</article>",
            id="donation",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p>Download our app for news from the islands.</p></article>",
            id="app promo",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p>Follow Norhaven Courier on WhatsApp and Telegram.</p><p"
            ">Join our channel.</p></article>",
            id="whatsapp",
        ),
        pytest.param(
            f"<article>{HEADLINE}<div>2 min read</div><div>1,204 views</div><div>Listen to this article"
            f"</div>{BODY}</article>",
            id="reading time etc",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="lang"><a>Türkçe</a> <a>Русский</a></div>{BODY}</article>',
            id="translation",
        ),
        pytest.param(
            f'<article>{HEADLINE}<ul class="key-takeaways"><li>Ferry runs again</li><li>Two boats lost</li'
            f"></ul>{BODY}</article>",
            id="summary bullets",
        ),
        pytest.param(
            f'<article>{HEADLINE}<div class="ai-summary"><h3>Summary</h3><p'
            f">The ferry is to run again, the office said, and two boats were lost.</p></div>{BODY}"
            "</article>",
            id="AI summary",
        ),
        pytest.param(
            f'<article>{HEADLINE}<p class="editors-note"'
            f">Editor’s note: This story was first told by another paper.</p>{BODY}</article>",
            id="editor note top",
        ),
        pytest.param(
            '<div class="weather-widget"><p'
            ">It will rain in Norhaven on Friday and on Saturday, and on Sunday too.</p></div><article>"
            f"{HEADLINE}{BODY}</article>",
            id="weather widget",
        ),
        pytest.param(
            f"<div>Home &gt; News &gt; Ferry runs again</div><article>{HEADLINE}{BODY}</article>",
            id="breadcrumb text",
        ),
        pytest.param(
            f'<article>{HEADLINE}{paragraphs(FIRST, SECOND)}<div class="poll"><p'
            ">Should the ferry be free for those who live on the islands?</p><label>Yes</label><label>No"
            f"</label></div>{paragraphs(THIRD, LAST)}</article>",
            id="poll",
        ),
    ],
)
def test_pages_of_many_systems(body: str) -> None:
    assert read_story(body) == STORY
