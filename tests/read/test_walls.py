from __future__ import annotations

import pytest
from tests.read.pages import BODY, FIRST, HEADLINE, STORY, make_page, read_reading, read_story

from briefkit.model.document import Document, Extent

PAID = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False", "hasPart":'
    ' {"isAccessibleForFree": false, "cssSelector": ".locked-part"}}</script>'
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            f'<article>{HEADLINE}{BODY}<div class="subscriber-wall"><h2>Read on with a subscription</h2><p'
            ">Subscribe now for one crown a month and read everything that we found out about the ferry."
            "</p></div></article>",
            id="paywall class",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<div><h3>Continue reading</h3><p"
            ">This article is for subscribers. Log in or subscribe for one crown a month.</p></div>"
            "</article>",
            id="paywall unclassed",
        ),
        pytest.param(
            f"<article>{HEADLINE}{BODY}<p>To continue reading, please subscribe.</p></article>",
            id="paywall p",
        ),
    ],
)
def test_the_article_and_nothing_else(body: str) -> None:
    assert read_story(body) == STORY


@pytest.mark.parametrize(
    ("head", "body", "extent"),
    [
        ("", BODY, Extent.WHOLE),
        ("", f"{BODY}<p>To continue reading, please subscribe.</p>", Extent.BEGINNING),
        (
            "",
            f"{BODY}<p>This article is for subscribers.</p><ul><li>The paper on Saturday: 3 crowns</li></ul>",
            Extent.BEGINNING,
        ),
        ("", f"<div class='paywall'>{BODY}</div>", Extent.WHOLE),
        ("", f"{BODY}<div class='subscribe-cta'>Subscribe to the Courier for one crown.</div>", Extent.WHOLE),
        (PAID, BODY, Extent.BEGINNING),
        (PAID, f"<div class='locked-part'>{BODY}{BODY.replace('the', 'a')}</div>", Extent.WHOLE),
    ],
)
def test_a_page_that_gives_only_the_beginning(head: str, body: str, extent: Extent) -> None:
    reading = read_reading(make_page(f"<article>{HEADLINE}{body}</article>", head))
    (document,) = reading.documents
    assert isinstance(document, Document)
    assert document.text.startswith(FIRST)
    assert "subscri" not in document.text.lower()
    assert document.extent is extent
    codes = [problem.code for problem in reading.problems]
    assert codes == (["I116"] if extent is Extent.BEGINNING else [])
