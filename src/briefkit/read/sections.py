"""Parts of a page that only their heading tells: comments, other stories, what is said of the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefkit.read.elements import HEADINGS, Element, make_break
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs
from briefkit.read.sizes import measure

_TO_THE_END = re.compile(
    r"(?:(?:\d[\d,.]*|no|one|two|three|all|view|show|read|reader|readers['’]?|your|user|facebook|top|latest)\s+){0,3}"
    r"(?:comments?|responses?|replies|thoughts?|letters?|reactions?|opinions?)\b(?:\W+(?:on|to|from|about|closed)\b.{0,200})?\W*(?:\d+\W*)?"
    r"|(?:leave|post|write|add)\s+a\s+(?:comment|reply)|join\s+the\s+(?:conversation|discussion|debate)|have\s+your\s+say|discuss(?:ion)?"
    r"|what\s+(?:do\s+)?(?:you|readers)\s+(?:think|say)|(?:commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties|yorumlar|комментарии|коментарі|komentarze|komentar)\W*(?:\(?\d+\)?)?",
    re.IGNORECASE,
)
"""Headings of what readers wrote, which nothing of an article stands behind."""

_OTHER = re.compile(
    r"related\b.{0,40}|more\s+(?:on|from|in|about|like|news|stories|articles|top)\b.{0,60}|more|read\s+(?:next|more|also|on)|keep\s+reading|up\s+next"
    r"|(?:you\s+)?(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in|have\s+missed)|you['’]ll\s+(?:also\s+)?like|(?:other|our)\s+readers\s+(?:also\s+)?(?:liked|read)\b.{0,20}|others?\s+(?:also\s+)?(?:liked|read)|(?:most|also|popular|trending|latest|recent|top|other|further)(?:\s+(?:read|viewed|popular|shared|discussed|commented|now|news|stories|articles|posts|headlines|today|reading|from\b.{0,40}|in\b.{0,40}))?"
    r"|recommended(?:\s+(?:for\s+you|reading|stories|articles))?|editors?['’]?s?\s+(?:picks?|choice)|don['’]t\s+miss|in\s+case\s+you\s+missed\s+it|(?:sponsored|promoted|paid)(?:\s+(?:content|links|stories|posts))?|from\s+(?:around\s+)?the\s+web|around\s+the\s+web|in\s+other\s+news|see\s+also|what\s+to\s+read\s+next|next\s+(?:story|article)"
    r"|(?:about|meet)\s+the\s+(?:author|writer|reporter)s?|(?:sign\s+up|subscribe)\b.{0,80}|(?:our\s+|the\s+)?newsletters?\b.{0,40}|share\s+(?:this|on)?.{0,30}|share|follow\s+us\b.{0,30}|tags|topics|filed\s+under|advertisements?"
    r"|lire\s+aussi|à\s+lire\s+aussi|sur\s+le\s+même\s+sujet|articles?\s+liés|mehr\s+zum\s+thema|auch\s+interessant|lesen\s+sie\s+auch|noticias\s+relacionadas|te\s+puede\s+interesar|leia\s+(?:também|mais)|veja\s+também|notícias\s+relacionadas|leggi\s+anche|lees\s+ook|ilgili\s+haberler|читайте\s+также|похожие\s+статьи|baca\s+juga|artikel\s+terkait|zobacz\s+także|czytaj\s+także",
    re.IGNORECASE,
)
"""Headings of lists of other stories, of letters and of authors, behind which an article may go on."""

_WHOLE = frozenset(["body", "main", "article", "html"])
_LONGEST_HEADING = 120


def drop_sections(page: Element, headline: Element | None) -> None:
    """Take out of a page, in place, what stands under a heading of comments or of other stories.

    Behind a heading of comments all goes to the end of the element in which it stands; behind others all that is no
    paragraph or heading of the article again.

    Args:
        page: Changed.
        headline: The heading of the article; nothing around it is taken out.
    """
    order = list(page.iterate())
    openings = _find_openings(order, headline)
    if not openings:
        return
    kept: set[int] = set()
    element = headline
    while element is not None:
        kept.add(id(element))
        element = element.parent
    for parent in order:
        if any(id(child) in openings for child in parent.children):
            parent.children = list(_sift(parent, openings, kept))


def _find_openings(order: list[Element], headline: Element | None) -> dict[int, bool]:
    """Headings of such sections, or elements that hold nothing else, by id; and whether all behind them goes."""
    letters = measure(order).letters
    openings: dict[int, bool] = {}
    for heading in order:
        if heading.tag not in HEADINGS or heading is headline or not 0 < letters[id(heading)] <= _LONGEST_HEADING:
            continue
        text = heading.text
        to_the_end = _TO_THE_END.fullmatch(text) is not None
        if not to_the_end and not _OTHER.fullmatch(text.rstrip(" :.…»>→")):
            continue
        opening = heading
        while (around := opening.parent) is not None and around.tag not in _WHOLE:
            if letters[id(around)] != letters[id(heading)]:
                break
            opening = around
        openings[id(opening)] = to_the_end
    return openings


def _sift(parent: Element, openings: dict[int, bool], kept: set[int]) -> Iterator[Element | str]:
    """The children of an element without the sections that begin among them."""
    within: bool | None = None
    for child in parent.children:
        if isinstance(child, str):
            if within is False and len(child.strip()) > _LONGEST_HEADING:
                within = None
        elif id(child) in openings and id(child) not in kept:
            if within is None:
                yield make_break(parent)
            within = within or openings[id(child)]
        elif within is not None and (id(child) in kept or (not within and _goes_on(child))):
            within = None
        if within is None:
            yield child


def _goes_on(element: Element) -> bool:
    """Whether an element behind a list of other stories is of the article again: a heading, a paragraph of its own."""
    if element.tag in HEADINGS:
        return not any(child.tag == "a" for child in element.iterate())
    return element.tag in ("p", "blockquote") and any(map(weigh, find_paragraphs(element)))
