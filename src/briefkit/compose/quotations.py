"""Statements on record: who said what, as whom, when, and where it stands."""

from __future__ import annotations

from briefkit.compose.citing import cite
from briefkit.model.date_words import format_day
from briefkit.model.document import Document
from briefkit.model.facts import Quotation, QuotationKind
from briefkit.model.report import Block, Empty, QuotationList, QuotationRow
from briefkit.model.role_words import describe_role
from briefkit.model.selection import RegisteredActor, SelectedQuotation, Selection


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
    """The words of a quotation: its fragments, with ``[…]`` for words of somebody else between them.

    A direct quotation loses the marks around it, which the renderer sets; a clause with a quoted part keeps its own.
    """
    direct = quotation.kind is QuotationKind.DIRECT
    printed = ""
    for index, (start, end) in enumerate(quotation.spans):
        fragment = " ".join(text[start:end].split())
        if direct:
            fragment = fragment.strip("\"“”„«»'‘ ")
        cut = index > 0 and any(letter.isalnum() for letter in text[quotation.spans[index - 1].end : start])
        printed += f"{' […]' if cut else ''}{' ' if printed else ''}{fragment}"
    return printed.removesuffix(",")


def _said(outlet: str | None, day: str) -> str:
    return ", ".join(part for part in (outlet, day) if part)
