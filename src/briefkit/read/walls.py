"""Where a page ends for those who have not subscribed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefkit.read.elements import Element
from briefkit.read.main_text import weigh
from briefkit.read.markup import find_paragraphs

_JOIN = r"(?:subscri(?:be|ption|ber)|sign[ -]?(?:in|up)|log[ -]?in|register|regist(?:er|ration)|membership|(?:free )?trial|abonn\w*)"
_READ = r"(?:(?:continue|keep|finish|go on)(?: on)? reading|read(?:ing)? (?:on|more|this|the (?:full|rest|whole|entire)|everything|all))"
_STORY = r"(?:article|story|analysis|report|content|text|post|column|piece)"
_WALL = re.compile(
    rf"\b{_JOIN}\b.{{0,60}}\b(?:to|and|for) {_READ}\b|\bto {_READ}\b.{{0,60}}\b{_JOIN}\b|^{_READ}\b.{{0,60}}\b{_JOIN}\b"
    rf"|\b{_STORY} (?:is|are)(?: only| exclusively| reserved| available| free)* (?:to|for)(?: our)?(?: paying| registered| premium)?"
    r" (?:subscribers|members)\b"
    r"|\b(?:for|exclusive to)(?: our)? (?:subscribers|members)(?: only)?(?:\.|$)|\bsubscribers?[- ]only\b"
    r"|\balready an? (?:subscriber|member)\b|\balready subscribed\?"
    r"|\byou(?:['’]ve| have) (?:read|reached|used|hit)\b.{0,40}\b(?:free|limit|articles?)\b"
    rf"|\bunlock (?:this|the|full)\b.{{0,40}}\b{_STORY}\b|\bsubscribe (?:now |today )?(?:to|for) (?:unlock|unlimited|full|get full)"
    r"|\bréservée?s? (?:aux|à nos) abonnés\b|\bpour lire la suite\b|\bnur für abonnenten\b|\bweiterlesen mit\b|\bjetzt weiterlesen\b"
    r"|\bexclusivo para (?:sus)?s?cri[pt]tores\b|\bpara seguir leyendo\b|\bpara continuar lendo\b|\bexclusivo para assinantes\b"
    r"|\bdeğerli okurumuz.{0,60}abone\b|\bтолько для подписчиков\b|\bчтобы продолжить чтение\b",
    re.IGNORECASE | re.DOTALL,
)
"""How a page says that there is more for those who subscribe."""

_OFFER = re.compile(
    r"\bsubscri|\bsign (?:in|up)\b|\blog ?in\b|\bfree (?:article|trial)|\bper month\b|\bmembers? only\b|\bunlock\b"
    r"|\babonn|\babonnieren|\bs'inscrire|\bsuscr[ií]b|\bassin(?:e|ar|ante)\b|\babone ol|\bподпис",
    re.IGNORECASE,
)
"""Words of an offer of a subscription; of languages other than English, the stem."""

_DELIVERED = 300
"""Characters of running text in what a page calls paid for, which tell that it was paid for."""


def is_wall(text: str) -> bool:
    """Whether a text says that there is more to read for those who subscribe."""
    return _WALL.search(text) is not None


def is_offer(text: str) -> bool:
    """Whether a text offers a subscription."""
    return _OFFER.search(text) is not None


def is_delivered(page: Element, paid_parts: Iterable[str]) -> bool:
    """Whether the text is there that a page declares to be paid for.

    Args:
        page: Without boilerplate.
        paid_parts: Classes and ids of that text.
    """
    wanted = set(paid_parts)
    if not wanted:
        return False
    for element in page.iterate():
        if not wanted.isdisjoint((*element.get("class").split(), element.get("id"))):
            found = sum(map(weigh, find_paragraphs(element)))
            if found >= _DELIVERED:
                return True
    return False
