"""What a row rests on, word by word, so that a reader can check it without opening its sources."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from briefkit.model.document import Span


@dataclass(frozen=True, slots=True)
class Involvement:
    """Somebody whom a telling involves, and the words that say so.

    Attributes:
        name: The fullest name in the document.
        part: "doer", "done_to", "partner" or "speaker".
        words: What the sentence calls him: a name, "he", "the company".
        named: The sentence that names him last before these words; empty where they are a name.
    """

    name: str
    part: str
    words: str
    named: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One document's telling of a row, with what stands around it.

    Attributes:
        source: Id of the document as a source.
        title: Headline of the document.
        outlet: Who published it.
        published: When.
        url: Its address.
        paragraph: Number of the paragraph, from 1; 0 where it is not known.
        span: The sentence, as offsets in the document's text.
        before: The sentence before it.
        sentence: The sentence, verbatim.
        after: The sentence after it.
        told_by: The word that tells what happened, or the reporting word of a statement.
        date: What the date is, as a TIMEX3 value; empty where there is none.
        date_basis: What the date rests on; see `briefkit.model.facts.Basis`.
        date_words: The words that it was read from.
        date_sentence: The sentence of these words, where it is another one.
        involved: Who takes part, in order of appearance.
        places: Names of the places, the most precise first.
        shared: What it has in common with the printed telling, in words; empty for that one.
    """

    source: str
    title: str
    outlet: str
    published: dt.date | None
    url: str | None
    paragraph: int
    span: Span
    before: str
    sentence: str
    after: str
    told_by: str
    date: str
    date_basis: str
    date_words: str
    date_sentence: str
    involved: tuple[Involvement, ...]
    places: tuple[str, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one row rests on.

    Attributes:
        row: Id of the row.
        passages: The printed telling first, the others in order of publication.
        edited: What the desk has put otherwise: "date", "text".
    """

    row: str
    passages: tuple[Passage, ...]
    edited: tuple[str, ...] = ()
