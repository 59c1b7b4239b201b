"""Parts of a page that only their heading tells: comments, other stories, what is said of the author."""

from __future__ import annotations

import re

from briefkit.read.boilerplate import HEADINGS
from briefkit.read.elements import Element, make_break
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs

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

_LONGEST_HEADING = 120


def drop_sections(page: Element, headline: Element | None) -> None:
    """Take out of a page, in place, what stands under a heading of comments or of other stories.

    Behind a heading of comments all goes to the end of the element in which it stands; behind others, what is no
    running text, and all up to the next heading where there is nothing but cards.

    Args:
        page: Changed.
        headline: The heading of the article; nothing around it is taken out.
    """
    kept: set[int] = set()
    element = headline
    while element is not None:
        kept.add(id(element))
        element = element.parent
    for heading in [each for each in page.iterate() if each.tag in HEADINGS and each is not headline]:
        text = heading.text if heading.parent is not None else ""
        if not text or len(text) > _LONGEST_HEADING:
            continue
        if _TO_THE_END.fullmatch(text):
            _drop_behind(_widen(heading, text), kept, stop_at_text=False)
        elif _OTHER.fullmatch(text.rstrip(" :.…»>→")):
            _drop_behind(_widen(heading, text), kept, stop_at_text=True)


def _widen(heading: Element, text: str) -> Element:
    """The outermost element with no other words in it."""
    element = heading
    while element.parent is not None and element.parent.tag not in ("body", "main", "article"):
        around = element.parent
        if sum(1 for _ in around.children) > 6 or around.text != text:
            break
        element = around
    return element


def _drop_behind(heading: Element, kept: set[int], *, stop_at_text: bool) -> None:
    parent = heading.parent
    if parent is None or id(heading) in kept:
        return
    place = next((number for number, child in enumerate(parent.children) if child is heading), None)
    if place is None:
        return
    end = len(parent.children)
    for number, child in enumerate(parent.children[place + 1 :], start=place + 1):
        if isinstance(child, str):
            if stop_at_text and len(child.strip()) > _LONGEST_HEADING:
                end = number
                break
            continue
        if id(child) in kept or (stop_at_text and _goes_on(child)):
            end = number
            break
    parent.children[place:end] = [make_break(parent)]


def _goes_on(element: Element) -> bool:
    """Whether an element behind a list of other stories is of the article again: a heading or a paragraph of its own."""
    if element.tag in HEADINGS:
        return not any(child.tag == "a" for child in element.iterate())
    return element.tag in ("p", "blockquote") and any(map(weigh, find_paragraphs(element)))
