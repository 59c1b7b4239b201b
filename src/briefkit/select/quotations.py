"""Which quotations a spec picks; the same words in several documents are one statement."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefkit.model.facts import ActorKind, ParsedDocument, Quotation, QuotationKind, Role
from briefkit.model.folding import fold
from briefkit.model.selection import Dropped, SelectedQuotation
from briefkit.model.when import Period
from briefkit.select.candidates import paragraph_number
from briefkit.select.register import Register
from briefkit.spec.briefing import QuotationSelect

_SHORTEST = 4
"""Words that a quotation needs to stand alone."""
_COPIED = 0.7
"""Share of words that two outlets' versions of one quotation have in common."""


def pick_quotations(
    documents: Sequence[ParsedDocument],
    groups: Sequence[Sequence[str]],
    select: QuotationSelect,
    period: Period | None,
    register: Register,
) -> tuple[tuple[SelectedQuotation, ...], tuple[Dropped, ...]]:
    """The statements that a spec asks for, in order of publication, and the others with the reason.

    Args:
        documents: In order of publication.
        groups: Ids of near-copies of one story, among which a quotation with small edits is the same.
        select: What the spec says.
        period: The days reported on; a statement counts by the publication date of the first document that has it.
        register: All actors.
    """
    allowed = period if select.period == "report" else select.period if isinstance(select.period, Period) else None
    speakers = {identifier for name in select.speakers for identifier in register.find(name)}
    published = {parsed.document.id: parsed.document.published for parsed in documents}
    kept: list[SelectedQuotation] = []
    dropped: list[Dropped] = []
    pins, excluded = set(select.pin), set(select.exclude)
    for found in _statements(documents, groups, register):
        quotation = found.quotation
        day = published[found.document]
        if quotation.id in pins:
            kept.append(found)
            continue
        if quotation.id in excluded:
            reason = "excluded by the spec"
        elif quotation.kind not in select.kinds:
            reason = f"{quotation.kind} quotations were not asked for"
        elif select.speakers and found.speaker not in speakers:
            reason = "not of the speakers asked for"
        elif allowed is not None and day is not None and day not in allowed:
            reason = "outside the period"
        elif select.match is not None and not select.match.matches(f"{quotation.text}\n{quotation.speaker or ''}"):
            reason = "does not match"
        elif len(quotation.text.split()) < _SHORTEST:
            reason = "too short to stand alone"
        elif quotation.speaker is None:
            reason = "nobody is named as its speaker"
        else:
            kept.append(found)
            continue
        dropped.append(_drop(found, reason))
    limited, over = _limit(kept, select, pins, register)
    return tuple(limited), tuple(dropped + over)


def _statements(
    documents: Sequence[ParsedDocument], groups: Sequence[Sequence[str]], register: Register
) -> list[SelectedQuotation]:
    """Every quotation once, with the other documents that carry the same words."""
    story = {identifier: group[0] for group in groups for identifier in group}
    found: list[SelectedQuotation] = []
    copies: dict[int, list[tuple[str, int]]] = defaultdict(list)
    of_speaker: dict[str, list[int]] = defaultdict(list)
    for parsed in documents:
        for quotation in parsed.quotations:
            speaker = register.ids.get((parsed.document.id, quotation.speaker_id or ""))
            paragraph = paragraph_number(parsed.paragraphs, quotation.span.start)
            same = of_speaker[speaker or quotation.speaker or ""]
            first = next((index for index in same if _same_words(found[index], parsed, quotation, story)), None)
            if first is not None:
                copies[first].append((parsed.document.id, paragraph))
                continue
            roles = _roles_in(parsed, quotation) or (register.entry(speaker).roles if speaker else ())
            same.append(len(found))
            found.append(
                SelectedQuotation(quotation, parsed.document.id, paragraph, speaker, roles[0] if roles else None)
            )
    return [dataclasses.replace(each, copies=tuple(copies[index])) for index, each in enumerate(found)]


def _same_words(
    first: SelectedQuotation, parsed: ParsedDocument, quotation: Quotation, story: Mapping[str, str]
) -> bool:
    """Whether a quotation says what one of another document says: to the word, or nearly so in copies of one story."""
    if first.document == parsed.document.id:
        return False
    left, right = fold(first.quotation.text).split(), fold(quotation.text).split()
    if left == right:
        return True
    if story[first.document] != story[parsed.document.id]:
        return False
    return len({*left} & {*right}) >= _COPIED * len({*left} | {*right})


def _roles_in(parsed: ParsedDocument, quotation: Quotation) -> tuple[Role, ...]:
    """The speaker's roles as this document gives them: the role at the time."""
    return next((actor.roles for actor in parsed.actors if actor.id == quotation.speaker_id), ())


def _limit(
    kept: Sequence[SelectedQuotation], select: QuotationSelect, pins: set[str], register: Register
) -> tuple[list[SelectedQuotation], list[Dropped]]:
    """The weightiest statements: of persons by name and office, in their own words."""
    ranked = sorted(
        range(len(kept)),
        key=lambda index: (kept[index].quotation.id not in pins, -_weight(kept[index], register), index),
    )
    spoken: Counter[str] = Counter()
    chosen: set[int] = set()
    dropped: list[Dropped] = []
    for index in ranked:
        found = kept[index]
        speaker = found.speaker or found.quotation.speaker or ""
        pinned = found.quotation.id in pins
        if not pinned and select.per_speaker is not None and spoken[speaker] >= select.per_speaker:
            dropped.append(_drop(found, f"more than {select.per_speaker} of its speaker"))
        elif not pinned and select.limit is not None and len(chosen) >= select.limit:
            dropped.append(_drop(found, f"not among the {select.limit} that weigh most"))
        else:
            spoken[speaker] += 1
            chosen.add(index)
    return [found for index, found in enumerate(kept) if index in chosen], dropped


def _weight(found: SelectedQuotation, register: Register) -> float:
    weight = 1.0 if found.quotation.kind is QuotationKind.DIRECT else 0.0
    if found.speaker is not None:
        weight += 1.0 + (register.entry(found.speaker).kind is ActorKind.PERSON)
    weight += 0.5 * (found.role is not None) + 0.25 * len(found.copies)
    return weight - 0.5 * (len(found.quotation.text) > 400) - 1.0 / (1 + len(found.quotation.text.split()))


def _drop(found: SelectedQuotation, reason: str) -> Dropped:
    return Dropped(found.quotation.id, "quotation", reason, found.quotation.text[:80])
