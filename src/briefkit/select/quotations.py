"""Which quotations a spec picks; the same words in several documents are one statement."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from briefkit.model.facts import ActorKind, Basis, ParsedDocument, Quotation, QuotationKind, Role
from briefkit.model.folding import fold
from briefkit.model.selection import EXCLUDED, OUTSIDE, TIMELESS, Dropped, SelectedQuotation
from briefkit.model.when import Period, When
from briefkit.select.candidates import paragraph_number
from briefkit.select.commonest import pick_commonest
from briefkit.select.lengths import TOO_LONG, Room, count_within
from briefkit.select.register import Register
from briefkit.spec.briefing import Edit, QuotationSelect

_PROMINENT = 6
"""Documents that name a speaker from which on more make no difference."""
_LEANING = re.compile(r"\W*(?:and|but|he|it|no|she|so|that|these|they|this|those|yes)\b", re.IGNORECASE)
"""First words of statements that lean on a question or on what was said before."""
_SHORTEST = 4
"""Words that a quotation needs to stand alone."""
_PLACES = (ActorKind.PLACE, ActorKind.COUNTRY)
_BESIDE = 40
"""Characters between a cue and the place where it was said: "told reporters in"."""
_AT = re.compile(
    r"^(?:\s(?:reporters|journalists|the (?:press|media)|a (?:news|press) (?:conference|briefing)))?"
    r"\s(?:in|at)\s(?:the\s)?$"
)
"""Nothing but whom it was told, between a cue and the place."""
_COPIED = 0.7
"""Share of words that two outlets' versions of one quotation have in common."""
_LISTED = 32
"""Statements of one speaker in a story that are found by one word; words of more tell nothing."""
_TRIED = 100
"""Statements that a quotation is compared with: those that share most of its rarest words."""


def pick_quotations(
    documents: Sequence[ParsedDocument],
    groups: Sequence[Sequence[str]],
    select: QuotationSelect,
    period: Period | None,
    register: Register,
    room: Room | None = None,
    edits: Mapping[str, Edit] = MappingProxyType({}),
) -> tuple[tuple[SelectedQuotation, ...], tuple[Dropped, ...]]:
    """The statements that a spec asks for, in order of publication, and the others with the reason.

    Args:
        documents: In order of publication.
        groups: Ids of near-copies of one story, among which a quotation with small edits is the same.
        select: What the spec says.
        period: The days reported on; a statement counts by the publication date of the first document that has it, and
            where that has none by the day on which the desk or its own words say that it was made.
        register: All actors.
        room: What a short report has for them, where the spec leaves the limit open.
        edits: What the desk corrects, by id.
    """
    allowed = period if select.period == "report" else select.period if isinstance(select.period, Period) else None
    speakers = {identifier for name in select.speakers for identifier in register.find(name)}
    by_id = {parsed.document.id: parsed for parsed in documents}
    kept: list[SelectedQuotation] = []
    dropped: list[Dropped] = []
    pins, excluded = set(select.pin), set(select.exclude)
    for found in _statements(documents, groups, register):
        quotation = found.quotation
        if pins & set(found.ids):
            kept.append(found)
            continue
        if excluded & set(found.ids):
            reason = EXCLUDED
        elif quotation.kind not in select.kinds:
            reason = f"{quotation.kind} quotations were not asked for"
        elif select.speakers and found.speaker not in speakers:
            reason = "not of the speakers asked for"
        elif outside := _find_outside(found, by_id[found.document], allowed, register, edits):
            reason = outside
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
    limited, over = _limit(kept, select, pins, register, room)
    told = (_with_circumstances(found, by_id[found.document], register) for found in limited)
    return tuple(told), tuple(dropped + over)


def _find_outside(
    found: SelectedQuotation,
    parsed: ParsedDocument,
    allowed: Period | None,
    register: Register,
    edits: Mapping[str, Edit],
) -> str | None:
    """Why a statement is none of the days reported on; None where it is."""
    if allowed is None:
        return None
    if parsed.document.published is not None:
        return None if parsed.document.published in allowed else OUTSIDE
    own = next((edit.date for identifier in found.ids if (edit := edits.get(identifier)) and edit.date), None)
    said = own or _circumstances(parsed, found.quotation, register)[0]
    if said is None or said.begin is None or said.finish is None:
        return TIMELESS
    return None if allowed.overlaps(said.begin, said.finish) else OUTSIDE


def _statements(
    documents: Sequence[ParsedDocument], groups: Sequence[Sequence[str]], register: Register
) -> list[SelectedQuotation]:
    """Every quotation once, with the other documents that carry the same words.

    Quotations are the same to the word, or nearly so in copies of one story.
    """
    story = {identifier: group[0] for group in groups for identifier in group}
    said: dict[tuple[str, str], _Statement] = {}
    of_story: dict[tuple[str, str], _ByWord] = defaultdict(lambda: defaultdict(list))
    statements: list[_Statement] = []
    taken: Counter[str] = Counter()
    for parsed in documents:
        roles = {actor.id: actor.roles for actor in parsed.actors}
        for quotation in parsed.quotations:
            speaker = register.ids.get((parsed.document.id, quotation.speaker_id or ""))
            words = fold(quotation.text)
            by, told = speaker or quotation.speaker or "", story[parsed.document.id]
            same = said.get((by, words)) or _find_edited(words, parsed.document.id, of_story[by, told], statements)
            if same is None:
                taken[quotation.id] += 1
                office = roles.get(quotation.speaker_id or "", ())
                same = _Statement(parsed, quotation, speaker, office, frozenset(words.split()), taken[quotation.id])
                said[by, words] = same
                by_word = of_story[by, told]
                for word in same.words:
                    listed = by_word[word]
                    if len(listed) < _LISTED:
                        listed.append(len(statements))
                statements.append(same)
            else:
                paragraph = paragraph_number(parsed.paragraphs, quotation.span.start)
                same.copies.append((parsed.document.id, paragraph))
                same.ids.append(quotation.id)
    return [_select(statement, register) for statement in statements]


@dataclass(slots=True)
class _Statement:
    """A quotation with its copies, while they are gathered; the roles are the speaker's at the time."""

    parsed: ParsedDocument
    quotation: Quotation
    speaker: str | None
    roles: tuple[Role, ...]
    words: frozenset[str]
    repeat: int
    copies: list[tuple[str, int]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)


_ByWord = dict[str, list[int]]
"""The first statements that have a word, by their places."""


def _find_edited(words: str, document: str, by_word: _ByWord, statements: Sequence[_Statement]) -> _Statement | None:
    """The first statement of another copy of the story that has nearly the same words.

    One that lacks few of the words has at least one of any few and one more, so that it is looked for by the rarest.
    """
    wanted = frozenset(words.split())
    lacking = int((1 - _COPIED) * len(wanted))
    rarest = sorted(wanted, key=lambda word: (len(by_word.get(word, ())), word))[: lacking + 1]
    near = Counter(chain.from_iterable(by_word.get(word, ()) for word in rarest))
    for place in sorted(pick_commonest(near, _TRIED)):
        statement = statements[place]
        alike = len(wanted & statement.words) >= _COPIED * len(wanted | statement.words)
        if alike and statement.parsed.document.id != document:
            return statement
    return None


def _select(statement: _Statement, register: Register) -> SelectedQuotation:
    quotation = statement.quotation
    speaker = statement.speaker
    roles = statement.roles or (register.entry(speaker).roles if speaker else ())
    if statement.repeat > 1:
        quotation = dataclasses.replace(quotation, id=f"{quotation.id}~{statement.repeat}")
    return SelectedQuotation(
        quotation,
        statement.parsed.document.id,
        paragraph_number(statement.parsed.paragraphs, quotation.span.start),
        speaker,
        roles[0] if roles else None,
        tuple(statement.copies),
        (statement.quotation.id, *statement.ids),
    )


def _with_circumstances(found: SelectedQuotation, parsed: ParsedDocument, register: Register) -> SelectedQuotation:
    said, place = _circumstances(parsed, found.quotation, register)
    return dataclasses.replace(found, said=said, place=place)


def _circumstances(parsed: ParsedDocument, quotation: Quotation, register: Register) -> tuple[When | None, str | None]:
    """When and where something was said, as the words at its cue tell it: "told reporters in Ardal on Friday"."""
    cue = quotation.cue_span
    if cue is None:
        return None, None
    told = next((event for event in parsed.events if event.trigger == cue), None)
    when = told.date.when if told is not None and told.date.basis is Basis.STATED else None
    for actor in parsed.actors:
        if actor.kind not in _PLACES:
            continue
        for mention in actor.mentions:
            quoted = quotation.span.start <= mention.start < quotation.span.end
            if quoted or not 0 < mention.start - cue.end <= _BESIDE:
                continue
            if _AT.match(parsed.document.text[cue.end : mention.start]):
                return when, register.ids.get((parsed.document.id, actor.id))
    return when, None


def _limit(
    kept: Sequence[SelectedQuotation],
    select: QuotationSelect,
    pins: set[str],
    register: Register,
    room: Room | None,
) -> tuple[list[SelectedQuotation], list[Dropped]]:
    """The weightiest statements: of persons by name and office, in their own words."""
    ranked = sorted(
        range(len(kept)),
        key=lambda index: (not pins & set(kept[index].ids), -_weight(kept[index], register), index),
    )
    spoken: Counter[str] = Counter()
    chosen: list[int] = []
    dropped: list[Dropped] = []
    for index in ranked:
        found = kept[index]
        speaker = found.speaker or found.quotation.speaker or ""
        pinned = bool(pins & set(found.ids))
        if not pinned and select.per_speaker is not None and spoken[speaker] >= select.per_speaker:
            dropped.append(_drop(found, f"more than {select.per_speaker} of its speaker", True))
        elif not pinned and isinstance(select.limit, int) and len(chosen) >= select.limit:
            dropped.append(_drop(found, f"not among the {select.limit} that weigh most", True))
        else:
            spoken[speaker] += 1
            chosen.append(index)
    if room is not None:
        chosen = _take_turns(chosen, kept, pins)
        pinned_first = sum(bool(pins & set(kept[index].ids)) for index in chosen)
        fitting = max(pinned_first, count_within((kept[index].quotation.text for index in chosen), room))
        dropped += (_drop(kept[index], TOO_LONG, True) for index in chosen[fitting:])
        del chosen[fitting:]
    return [kept[index] for index in sorted(chosen)], dropped


def _take_turns(chosen: Sequence[int], kept: Sequence[SelectedQuotation], pins: set[str]) -> list[int]:
    """Those that are pinned, then one of each speaker before a second of any."""
    spoken: Counter[str] = Counter()
    turns: dict[int, tuple[bool, int]] = {}
    for index in chosen:
        speaker = kept[index].speaker or kept[index].quotation.speaker or ""
        turns[index] = not pins & set(kept[index].ids), spoken[speaker]
        spoken[speaker] += 1
    return sorted(chosen, key=turns.__getitem__)


def _weight(found: SelectedQuotation, register: Register) -> float:
    """What speaks for a statement: whose it is, in how many documents he and it stand, and that it can stand alone."""
    weight = 1.0 if found.quotation.kind is QuotationKind.DIRECT else 0.0
    if found.speaker is not None:
        entry = register.entry(found.speaker)
        weight += 1.0 + (entry.kind is ActorKind.PERSON) + 0.25 * min(_PROMINENT, len(entry.documents))
    weight += 0.5 * (found.role is not None) + 0.25 * len(found.copies)
    weight -= 0.5 * (_LEANING.match(found.quotation.text) is not None)
    return weight - 0.5 * (len(found.quotation.text) > 400) - 1.0 / (1 + len(found.quotation.text.split()))


def _drop(found: SelectedQuotation, reason: str, limited: bool = False) -> Dropped:
    return Dropped(found.quotation.id, "quotation", reason, found.quotation.text[:80], limited)
