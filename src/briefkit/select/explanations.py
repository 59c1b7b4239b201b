"""What a printed sentence means by words that say nothing by themselves: who "he" is, which day "Tuesday" was.

A wrong explanation is worse than none, and nothing is explained within quotation marks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefkit.model.document import Span
from briefkit.model.facts import ParsedDocument
from briefkit.model.selection import Explanation, SelectedEvent
from briefkit.model.when import When
from briefkit.select.antecedents import find_meant
from briefkit.select.common_nouns import find_ties
from briefkit.select.quoted import find_quoted
from briefkit.select.register import Register
from briefkit.select.relative_days import find_relative_days

_MOST = 2
"""As many as a reader takes in one sentence."""


def explain_events(
    events: Sequence[SelectedEvent], documents: Mapping[str, ParsedDocument], register: Register
) -> tuple[SelectedEvent, ...]:
    """The events with what their printed sentences need to be understood alone; an analyst's wording needs nothing.

    Args:
        events: Those that are printed.
        documents: The documents by their ids.
        register: All actors.
    """
    explained = []
    for event in events:
        found = () if "text" in event.edited else _explain(event, documents[event.reports[0].document], register)
        explained.append(replace(event, explanations=found) if found else event)
    return tuple(explained)


def _explain(event: SelectedEvent, parsed: ParsedDocument, register: Register) -> tuple[Explanation, ...]:
    sentence = event.reports[0].span
    ids = register.ids
    found = [
        *(
            Explanation(span, ids[parsed.document.id, actor.id], named)
            for span, actor, named in find_meant(parsed, sentence)
        ),
        *(
            Explanation(tie.span, ids[parsed.document.id, actor.id], tie.named)
            for tie in find_ties(parsed, sentence)
            for actor in tie.actors
        ),
        *(Explanation(each.span, each.when) for each in find_relative_days(parsed, sentence, event.date)),
    ]
    quoted = _find_quoted(parsed, sentence) if found else ()
    by_words: dict[Span, list[Explanation]] = {}
    for each in sorted(found, key=lambda each: each.span):
        if not any(mark.start < each.span.end and each.span.start < mark.end for mark in quoted):
            by_words.setdefault(each.span, []).append(each)
    first: dict[tuple[str | When, ...], list[Explanation]] = {}
    for together in by_words.values():
        first.setdefault(tuple(each.means for each in together), together)
    return tuple(each for together in [*first.values()][:_MOST] for each in together)


def _find_quoted(parsed: ParsedDocument, sentence: Span) -> list[Span]:
    """What stands in quotation marks in the paragraph of a sentence, open ones to its end, and in what was quoted."""
    at = bisect_right(parsed.paragraphs, sentence.start, key=lambda paragraph: paragraph.start) - 1
    start, end = parsed.paragraphs[at] if at >= 0 else sentence
    marked = list(find_quoted(parsed.document.text, start, max(end, sentence.end)))
    return marked + [span for quotation in parsed.quotations for span in quotation.quoted]
