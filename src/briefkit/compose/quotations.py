"""Statements on record: who said what, as whom, when, and where it stands."""

from __future__ import annotations

import datetime as dt

from briefkit.compose.naming import name_actor
from briefkit.languages import Catalogue
from briefkit.languages.dates import format_day, format_when
from briefkit.languages.lists import join_commas, join_semicolons
from briefkit.languages.roles import describe_role
from briefkit.model.citing import cite
from briefkit.model.document import Document, Span
from briefkit.model.facts import Quotation, QuotationKind
from briefkit.model.folding import compose
from briefkit.model.report import Block, Empty, QuotationList, QuotationRow
from briefkit.model.selection import RegisteredActor, SelectedQuotation, Selection

_OPENING = frozenset("\"“„«‘'")
_CLOSING = frozenset("\"”“»’'")
_SINGLE = frozenset("‘’'")
_CUE_DISTANCE = 40
"""Characters between a cue and what it reports: "told reporters in Astana that"."""


def compose_quotations(selection: Selection, catalogue: Catalogue, group_by: str = "speaker") -> tuple[Block, ...]:
    """The selected statements: those of one speaker together, in order of their first one, or all in order of time.

    Args:
        selection: What was picked.
        catalogue: Of the reader's language.
        group_by: "speaker" or "date": that on which it was said, else that of publication.
    """
    if not selection.quotations:
        return (Empty(catalogue.say("No statement of the period was selected.")),)
    names = {actor.id: actor for actor in selection.actors}
    listed = set(selection.listed)
    documents = {document.id: document for document in selection.documents}
    rows = [_build_row(found, documents[found.document], names, listed, catalogue) for found in selection.quotations]
    if group_by == "date":
        days = [_day_of(found, documents[found.document]) for found in selection.quotations]
        return (QuotationList(tuple(row for _, row in sorted(zip(days, rows, strict=True), key=lambda each: each[0]))),)
    speakers = [found.speaker or row.speaker for found, row in zip(selection.quotations, rows, strict=True)]
    order = {speaker: place for place, speaker in enumerate(dict.fromkeys(speakers))}
    together = sorted(zip(speakers, rows, strict=True), key=lambda each: order[each[0]])
    return (QuotationList(tuple(row for _, row in together)),)


def _day_of(found: SelectedQuotation, document: Document) -> dt.date:
    """The day a statement was made, else published; the last of all days where neither is known."""
    said = found.said.begin if found.said else None
    return said or document.published or dt.date.max


def _build_row(
    found: SelectedQuotation,
    document: Document,
    names: dict[str, RegisteredActor],
    listed: set[str],
    catalogue: Catalogue,
) -> QuotationRow:
    quotation = found.quotation
    speaker = name_actor(names[found.speaker], catalogue) if found.speaker else quotation.speaker or ""
    as_written = compose(document.text[slice(*quotation.speaker_span)]) if quotation.speaker_span else speaker
    is_reworded = "text" in found.edited
    return QuotationRow(
        id=quotation.id,
        speaker=speaker,
        text=quotation.text if is_reworded else _as_printed(document.text, quotation, catalogue),
        kind=quotation.kind.value,
        speaker_ref=found.speaker if found.speaker in listed else None,
        speaker_text=as_written if as_written.split()[-1:] != speaker.split()[-1:] else None,
        role=describe_role(found.role, catalogue) if found.role else "",
        said=_describe_saying(found, document, names, catalogue),
        sources=(
            cite(found.document, found.paragraph, _printed_spans(document.text, quotation)),
            *(cite(copy, paragraph) for copy, paragraph in found.copies),
        ),
        paraphrase=is_reworded,
    )


def _as_printed(text: str, quotation: Quotation, catalogue: Catalogue) -> str:
    """The words of a quotation, as they stand in the source.

    A direct quotation loses the marks around it, which the renderer sets; where its cue interrupts it, the pieces keep
    marks between them. Reported speech opens with its cue, since "denied that" says the opposite of "said that".
    """
    spans = _printed_spans(text, quotation)
    if quotation.kind is not QuotationKind.DIRECT:
        return _fold(text[slice(*spans[0])])
    printed, marks = "", " ".join(reversed(catalogue.enclose("\0").split("\0")))
    for index, (start, end) in enumerate(spans):
        between = text[spans[index - 1].end : start] if index else ""
        interrupted = any(letter.isalnum() for letter in between)
        printed += (marks if interrupted else " " if printed else "") + _strip_marks(_fold(text[start:end]))
    return printed.removesuffix(",")


def _printed_spans(text: str, quotation: Quotation) -> tuple[Span, ...]:
    """The pieces of the document that are printed: those within marks, or the reported clause as a whole."""
    if quotation.kind is QuotationKind.DIRECT:
        return quotation.spans
    return (Span(_reported_from(text, quotation), quotation.span.end),)


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


def _describe_saying(
    found: SelectedQuotation, document: Document, names: dict[str, RegisteredActor], catalogue: Catalogue
) -> str:
    """When and where it was said, as far as that is told, and who published it when: "3 June 2021, Ardal; Wire, …"."""
    said = [format_when(found.said, catalogue)] if found.said else []
    published = format_day(document.published, catalogue) if document.published else ""
    published = published or ("" if said else catalogue.say("no date"))
    said += [name_actor(names[found.place], catalogue)] if found.place else []
    told = join_commas(
        (part for part in (document.outlet, published if [published] != said[:1] else "") if part), catalogue
    )
    corrected = catalogue.say("corrected by the desk") if found.edited else ""
    return join_semicolons((join_commas(said, catalogue), told, corrected), catalogue)
