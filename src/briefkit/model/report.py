"""The report tree: what a report says, and nothing of how it looks.

`Block` and `Inline` are closed unions: every renderer handles every kind and ends in ``assert_never``. Fonts, widths
and colours are the theme's. A script that has its own rows builds a `Report` from these classes and renders it; no
spec and no articles are needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from math import inf

from briefkit.model.charts import EventCounts as EventCounts
from briefkit.model.charts import FigureCourse as FigureCourse
from briefkit.model.charts import Network as Network
from briefkit.model.charts import Timeline as Timeline
from briefkit.model.checked import Checked, require, require_one_of, require_words
from briefkit.model.document import Extent
from briefkit.model.facts import QuotationKind
from briefkit.model.grading import CONFIDENCE, LIKELIHOOD_ROWS, RELIABILITY
from briefkit.model.head import Head as Head  # part of the report tree, for those who import it from here
from briefkit.model.inlines import Cite as Cite
from briefkit.model.inlines import Emphasis as Emphasis
from briefkit.model.inlines import Inline as Inline
from briefkit.model.inlines import Insertion as Insertion
from briefkit.model.inlines import Link as Link
from briefkit.model.inlines import Quoted as Quoted
from briefkit.model.inlines import Ref as Ref
from briefkit.model.inlines import Strong as Strong
from briefkit.model.inlines import Text as Text
from briefkit.model.inlines import Verbatim as Verbatim
from briefkit.model.maps import PlaceMap as PlaceMap
from briefkit.model.pictures import looks_like_picture
from briefkit.model.provenance import Edition, Provenance
from briefkit.model.tracking import Tracked
from briefkit.model.when import When


@dataclass(frozen=True, slots=True)
class Heading(Checked):
    """A heading within a section; sections have their own titles.

    Attributes:
        text: The words.
        level: 2 for a part of a section, 3 for a part of that.
        id: Target for links.
    """

    text: str
    level: int = 2
    id: str | None = None

    def check_values(self) -> None:
        """Sections have level 1; headings within them have 2 or 3."""
        require(self.level in (2, 3), f"Heading.level must be 2 or 3, not {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph(Checked):
    """Running text.

    Attributes:
        content: The text, piece by piece.
    """

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bullets(Checked):
    """A list; numbered where the order matters.

    Attributes:
        items: The items, each a line of text.
        numbered: Whether they are numbered, because their order matters.
    """

    items: tuple[tuple[Inline, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class KeyPoint(Checked):
    """One sentence of what matters most, with what it rests on.

    Attributes:
        content: The sentence.
        sources: Its citations.
        rows: The rows that it sums up, printed before it as links: "3 June 2021".
    """

    content: tuple[Inline, ...]
    sources: tuple[Cite, ...] = ()
    rows: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyPoints(Checked):
    """The bottom line, at the head of a report.

    Attributes:
        points: In the order they are to be printed.
    """

    points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class KeyFigure(Checked):
    """A number with what makes it usable: unit, as-of, source.

    Attributes:
        value: The number as it is to be printed, with its unit if it has one: "4,200 ha".
        label: What is counted: "People displaced".
        as_of: The day for which it holds, as it is to be printed.
        sources: Who says so.
    """

    value: str
    label: str
    as_of: str
    sources: tuple[Cite, ...]

    def check_values(self) -> None:
        """A figure without the day for which it holds says nothing."""
        require_words("KeyFigure.value", self.value)
        require_words(f"KeyFigure.as_of of {self.label!r}", self.as_of)


@dataclass(frozen=True, slots=True)
class KeyFigures(Checked):
    """Figures at a glance.

    Attributes:
        figures: In the order they are to be printed.
    """

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Reported(Checked):
    """What sources say, marked as such.

    Attributes:
        content: The text, piece by piece.
    """

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Assessed(Checked):
    """What the author judges, kept apart from what is reported.

    Attributes:
        judgement: The judgement.
        likelihood: A word of one scale: "likely".
        confidence: "high", "moderate" or "low"; printed in a sentence of its own (ICD 203).
        basis: What it rests on.
    """

    judgement: tuple[Inline, ...]
    likelihood: str | None = None
    confidence: str | None = None
    basis: tuple[Cite, ...] = ()

    def check_values(self) -> None:
        """Likelihood and confidence are words of ICD 203."""
        require_one_of("Assessed.likelihood", self.likelihood, chain.from_iterable(LIKELIHOOD_ROWS))
        require_one_of("Assessed.confidence", self.confidence, CONFIDENCE)


@dataclass(frozen=True, slots=True)
class RowNote(Checked):
    """A remark under a row: figures that differ, an analyst's edit, a correction.

    Attributes:
        label: What kind of remark: "Figures differ".
        content: The remark.
    """

    label: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ChronologyRow(Checked):
    """One event of a chronology.

    Attributes:
        id: Target for links; an event's id where it came from one.
        date: As printed: "early May 2021"; empty where there is none.
        text: What happened; a verbatim sentence of a source, or an analyst's words.
        place: Where.
        who: The actors, each a link to its row in an actor table, or plain words.
        sources: Citations of the documents that tell it.
        when: The date as a value, for programs.
        marks: Signs after the date, explained in the notes of the chronology: "°".
        status: Printed before the text where an event did not simply happen: "planned".
        outlets: How many outlets tell it; None where nobody counted.
        notes: Remarks under the text.
        edited: True where the text is an analyst's and not the words of the first citation.
        insertions: What is set into the text in square brackets.
    """

    id: str
    date: str
    text: str
    place: str = ""
    who: tuple[Ref | Text, ...] = ()
    sources: tuple[Cite, ...] = ()
    when: When | None = None
    marks: str = ""
    status: str | None = None
    outlets: int | None = None
    notes: tuple[RowNote, ...] = ()
    edited: bool = False
    insertions: tuple[Insertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Chronology(Checked):
    """Events in order of time.

    Attributes:
        rows: In the order they are to be printed.
        undated: Rows without any date, printed last under their own heading.
        notes: What the marks mean, one line each.
        caption: What these rows are of, where a section has several chronologies: "Mozambique".
    """

    rows: tuple[ChronologyRow, ...]
    undated: tuple[ChronologyRow, ...] = ()
    notes: tuple[str, ...] = ()
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ActorRow(Checked):
    """One actor of an actor table.

    Attributes:
        id: Target for links.
        name: Canonical name.
        aliases: Other names it goes by.
        role: Title and organisation, as of the period.
        country: Country, in words.
        acts: What it did or said: links to rows.
        documents: How many documents name it, where the citations are not all of them.
        parts: How often it takes which part in the period, in words: "acts 4, acted on 1, quoted 3".
        first_seen: As printed.
        last_seen: As printed.
        sources: Citations.
        mentions: How often it is named; None where nobody counted.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    country: str = ""
    acts: tuple[Ref, ...] = ()
    first_seen: str = ""
    last_seen: str = ""
    sources: tuple[Cite, ...] = ()
    mentions: int | None = None
    documents: int | None = None
    parts: str = ""


ACTOR_COLUMNS = ("aliases", "role", "country", "acts", "seen", "sources")
"""Columns that an actor table can have beside the names."""


@dataclass(frozen=True, slots=True)
class ActorTable(Checked):
    """Actors of one kind.

    Attributes:
        caption: "People", "Organisations", "Countries".
        rows: In the order they are to be printed.
        columns: Which of ``aliases``, ``role``, ``country``, ``acts``, ``seen``, ``sources`` this kind of actor has;
            the name is always there.
    """

    caption: str
    rows: tuple[ActorRow, ...]
    columns: tuple[str, ...] = ("aliases", "role", "country", "acts", "sources")

    def check_values(self) -> None:
        """Columns are those that an actor can have."""
        for column in self.columns:
            require_one_of("ActorTable.columns", column, ACTOR_COLUMNS)


@dataclass(frozen=True, slots=True)
class QuotationRow(Checked):
    """One statement on record.

    Attributes:
        id: Target for links.
        speaker: Full name where known, else as written.
        text: The words: verbatim for direct quotations; the whole clause, as written, for the other kinds.
        kind: "direct", "mixed" or "indirect".
        speaker_ref: Target of the speaker's row in an actor table.
        speaker_text: The words of the source where they are not the name: "the presidential aide".
        role: The speaker's role at the time.
        said: When and where, as printed.
        sources: Citations, each with its paragraph; the words are those of the first.
        paraphrase: True where the words are not verbatim in the source.
    """

    id: str
    speaker: str
    text: str
    kind: str = "direct"
    speaker_ref: str | None = None
    speaker_text: str | None = None
    role: str = ""
    said: str = ""
    sources: tuple[Cite, ...] = ()
    paraphrase: bool = False

    def check_values(self) -> None:
        """A quotation is of one of three kinds."""
        require_one_of("QuotationRow.kind", self.kind, QuotationKind)


@dataclass(frozen=True, slots=True)
class QuotationList(Checked):
    """Statements on record, in the order they are to be printed; rows of one speaker stand together.

    Attributes:
        rows: In the order they are to be printed.
    """

    rows: tuple[QuotationRow, ...]


@dataclass(frozen=True, slots=True)
class Table(Checked):
    """A plain table.

    Attributes:
        header: One cell a column; repeated on every page.
        rows: Each as long as the header.
        caption: What the table shows.
        widths: Relative column widths; equal where empty.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()

    def check_values(self) -> None:
        """Every row, and the widths if there are any, have an entry for each column."""
        width = len(self.header)
        wrong = next((number for number, row in enumerate(self.rows, 1) if len(row) != width), None)
        require(wrong is None, f"Table.rows: row {wrong} of {self.caption!r} is not as long as the header")
        fits = not self.widths or (len(self.widths) == width and all(0 < each < inf for each in self.widths))
        require(fits, f"Table.widths of {self.caption!r} must be one for each column, all above zero")


@dataclass(frozen=True, slots=True)
class Figure(Checked):
    """A picture.

    Attributes:
        image: PNG or JPEG bytes; never a path or an address.
        alt: What it shows, for those who do not see it.
        caption: The line under it.
        date: As of when.
        source: Who made it.
    """

    image: bytes = field(repr=False)
    alt: str
    caption: str = ""
    date: str = ""
    source: str = ""

    def check_values(self) -> None:
        """A picture is PNG or JPEG, and has words for those who do not see it."""
        require(looks_like_picture(self.image), f"Figure.image of {self.alt!r} is neither PNG nor JPEG")
        require_words("Figure.alt", self.alt)


@dataclass(frozen=True, slots=True)
class Empty(Checked):
    """A section that has nothing to report, and says so.

    Attributes:
        reason: Why, in a sentence.
        periodic: Whether it is the period that gives nothing, which is said before the reason; of an annex, the reason
            says it all.
    """

    reason: str
    periodic: bool = True

    def check_values(self) -> None:
        """What is not of the period has a reason."""
        if not self.periodic:
            require_words("Empty.reason", self.reason)


@dataclass(frozen=True, slots=True)
class SourceList(Checked):
    """The place where the report's sources are printed; the entries are `Report.sources`."""


Row = ChronologyRow | ActorRow | QuotationRow
"""What a `Ref` can lead to, beside headings."""

Block = (
    Heading
    | Paragraph
    | Bullets
    | KeyPoints
    | KeyFigures
    | Reported
    | Assessed
    | Chronology
    | ActorTable
    | QuotationList
    | Table
    | Figure
    | EventCounts
    | Timeline
    | Network
    | FigureCourse
    | PlaceMap
    | Empty
    | SourceList
)
"""Everything that can stand in a section."""


@dataclass(frozen=True, slots=True)
class Source(Checked):
    """One entry of the source list.

    Attributes:
        id: What `Cite.source` names.
        number: What is printed in brackets; from 1, without gaps.
        title: Headline or first words.
        outlet: Publisher.
        byline: Authors.
        published: As printed.
        url: Address; shown, and a link where its scheme allows.
        reliability: Admiralty letter of the outlet's record.
        copies: Other documents that carry the same story: "also in Daily Star, 3 June 2021".
        document: Id of the document, as its parsed form has it.
        sha256: Hex digest of the bytes it was read from.
        text_sha256: Hex digest of the document's text in UTF-8, to which the spans of citations refer.
        extent: How much of the article was there to be read.
        edited: What the desk corrected of what is said here: "outlet", "date".
        language: BCP 47 tag of the document's words; None where it is not known.
    """

    id: str
    number: int
    title: str
    outlet: str = ""
    byline: tuple[str, ...] = ()
    published: str = ""
    url: str | None = None
    reliability: str | None = None
    copies: tuple[str, ...] = ()
    document: str | None = None
    sha256: str | None = None
    text_sha256: str | None = None
    extent: Extent = Extent.WHOLE
    edited: tuple[str, ...] = ()
    language: str | None = None

    def check_values(self) -> None:
        """Numbers begin at 1; the grade is an Admiralty letter."""
        require(self.number >= 1, f"Source.number must be 1 or more, not {self.number}")
        require_one_of("Source.reliability", self.reliability, RELIABILITY)


@dataclass(frozen=True, slots=True)
class Section(Checked):
    """A part of the report under one title.

    Attributes:
        id: Fixed by the kind of section, never made from its title: "chronology".
        title: As printed.
        blocks: Its content.
        written: How many of them, from the first, are the desk's own text.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    written: int = 0

    def check_values(self) -> None:
        """A section has an id, and no more text of the desk than it has blocks."""
        require_words("Section.id", self.id)
        require(0 <= self.written <= len(self.blocks), f"Section.written must be at most {len(self.blocks)}")


@dataclass(frozen=True, slots=True)
class Report(Checked):
    """A whole report.

    Attributes:
        head: The identification block.
        sections: In the order they are printed.
        sources: Entries of the source list, in order of their numbers.
        notes: Caveats and colophon, printed at the very end.
        provenance: What it was asked for with; None for a report that no spec asked for.
        edition: Whose it is, if it is not the whole report.
        tracked: What later reports can be compared with, in the order it is printed in.
    """

    head: Head
    sections: tuple[Section, ...]
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()
    provenance: Provenance | None = None
    edition: Edition | None = None
    tracked: tuple[Tracked, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block, in order of appearance."""
        for section in self.sections:
            yield from section.blocks

    def rows(self) -> Iterator[Row]:
        """The rows that a `Ref` can lead to, in order of appearance."""
        for block in self.blocks():
            if isinstance(block, Chronology):
                yield from (*block.rows, *block.undated)
            elif isinstance(block, ActorTable | QuotationList):
                yield from block.rows

    def targets(self) -> set[str]:
        """Ids that a `Ref` or `Cite` can lead to."""
        found = {section.id for section in self.sections} | {source.id for source in self.sources}
        found |= {row.id for row in self.rows()}
        return found | {block.id for block in self.blocks() if isinstance(block, Heading) and block.id}

    def check_values(self) -> None:
        """Ids are there once; citations lead to sources, which are numbered without gaps."""
        from briefkit.model.citing import list_cites  # which is made of these classes

        known = {source.id for source in self.sources}
        _require_once("Report.sources", (source.id for source in self.sources))
        for number, source in enumerate(self.sources, 1):
            if source.number != number:
                message = f"Report.sources must be numbered from 1 without gaps; {source.id!r} has {source.number}"
                raise ValueError(f"{message}, not {number}")
        targets = [section.id for section in self.sections] + [row.id for row in self.rows()]
        targets += [block.id for block in self.blocks() if isinstance(block, Heading) and block.id]
        _require_once("Report.sections", (*targets, *known))
        for section in self.sections:
            cited = chain.from_iterable(map(list_cites, section.blocks))
            unknown = next((cite.source for cite in cited if cite.source not in known), None)
            require(unknown is None, f"Report.sources has no {unknown!r}, which section {section.id!r} cites")


def _require_once(name: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            raise ValueError(f"{name} has the id {identifier!r} twice")
        seen.add(identifier)
