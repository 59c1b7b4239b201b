"""Quotations in the making, before runs of quoted pieces are joined and ids are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from briefkit.model.document import Span
from briefkit.model.facts import Actor, QuotationKind


class Speaker(NamedTuple):
    """Who said something, as far as is known.

    Attributes:
        name: The actor's full name, or else the words in the text.
        actor: The actor, where known.
        span: The words that name the speaker.
    """

    name: str | None = None
    actor: Actor | None = None
    span: Span | None = None


@dataclass(slots=True)
class Draft:
    """A quotation to which further quoted pieces may still be added.

    Attributes:
        fragments: What was said, in order.
        kind: Direct, mixed or indirect.
        pieces: Indices of the quoted pieces within.
        speaker: Who said it.
        cue: The reporting words.
    """

    fragments: list[Span]
    kind: QuotationKind
    pieces: list[int]
    speaker: Speaker
    cue: Span | None = None
