"""Statements on record: who said what, as whom, when, and where it stands."""

from __future__ import annotations

from briefkit.compose.citing import cite
from briefkit.model.date_words import format_day
from briefkit.model.document import Document
from briefkit.model.facts import Quotation, QuotationKind
from briefkit.model.report import Block, Empty, QuotationList, QuotationRow
from briefkit.model.role_words import describe_role
from briefkit.model.selection import RegisteredActor, SelectedQuotation, Selection

_OPENING = frozenset("\"“„«‘'")
_CLOSING = frozenset("\"”“»’'")
_SINGLE = frozenset("‘’'")
_CUE_DISTANCE = 40
"""Characters between a cue and what it reports: "told reporters in Astana that"."""


def compose_quotations(selection: Selection, language: str) -> tuple[Block, ...]:
    """The selected statements, those of one speaker together, speakers in order of their first statement."""
    if not selection.quotations:
        return (Empty("No statement of the period was selected."),)
    names = {actor.id: actor for actor in selection.actors}
    listed = set(selection.listed)
    documents = {document.id: document for document in selection.documents}
    rows = [_build_row(found, documents[found.document], names, listed, language) for found in selection.quotations]
    speakers = [found.speaker or row.speaker for found, row in zip(selection.quotations, rows, strict=True)]
    order = {speaker: place for place, speaker in enumerate(dict.fromkeys(speakers))}
    together = sorted(zip(speakers, rows, strict=True), key=lambda each: order[each[0]])
    return (QuotationList(tuple(row for _, row in together)),)


def _build_row(
    found: SelectedQuotation,
    document: Document,
    names: dict[str, RegisteredActor],
    listed: set[str],
    language: str,
) -> QuotationRow:
    quotation = found.quotation
    speaker = names[found.speaker].name if found.speaker else quotation.speaker or ""
    as_written = (
        document.text[quotation.speaker_span.start : quotation.speaker_span.end] if quotation.speaker_span else speaker
    )
    return QuotationRow(
        id=quotation.id,
        speaker=speaker,
        text=_as_printed(document.text, quotation),
        kind=quotation.kind.value,
        speaker_ref=found.speaker if found.speaker in listed else None,
        speaker_text=as_written if as_written.split()[-1:] != speaker.split()[-1:] else None,
        role=describe_role(found.role) if found.role else "",
        said=_said(document.outlet, format_day(document.published, language) if document.published else ""),
        sources=(cite(found.document, found.paragraph), *(cite(copy, paragraph) for copy, paragraph in found.copies)),
    )


def _as_printed(text: str, quotation: Quotation) -> str:
    """The words of a quotation, as they stand in the source.

    A direct quotation loses the marks around it, which the renderer sets; where its cue interrupts it, the pieces keep
    marks between them. Reported speech opens with its cue, since "denied that" says the opposite of "said that".
    """
    if quotation.kind is not QuotationKind.DIRECT:
        return _fold(text[_reported_from(text, quotation) : quotation.span.end])
    printed = ""
    for index, (start, end) in enumerate(quotation.spans):
        between = text[quotation.spans[index - 1].end : start] if index else ""
        interrupted = any(letter.isalnum() for letter in between)
        printed += ("” “" if interrupted else " " if printed else "") + _strip_marks(_fold(text[start:end]))
    return printed.removesuffix(",")


def _reported_from(text: str, quotation: Quotation) -> int:
    """Where reported speech begins: at its cue, if that stands before it in the same sentence."""
    cue = quotation.cue_span
    if cue is None or not 0 <= quotation.span.start - cue.end <= _CUE_DISTANCE:
        return quotation.span.start
    between = text[cue.end : quotation.span.start]
    return quotation.span.start if any(mark in between for mark in ".!?\n") else cue.start


def _strip_marks(words: str) -> str:
    """The words without one pair of quotation marks around them; marks within belong to them."""
    opened, closed = words[:1] in _OPENING, words[-1:] in _CLOSING
    if words[:1] in _SINGLE or words[-1:] in _SINGLE:
        opened = closed = opened and closed and len(words) > 1 and words[:1] in _SINGLE and words[-1:] in _SINGLE
    return words[opened : len(words) - closed].strip()


def _fold(words: str) -> str:
    return " ".join(words.split())


def _said(outlet: str | None, day: str) -> str:
    return ", ".join(part for part in (outlet, day) if part)
