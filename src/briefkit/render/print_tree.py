"""The print tree: what a page shows and in which order, in no format yet.

`lower_report` makes it of a report, once; every renderer and the read-back walk it. It knows nothing of blocks such as
chronologies: it has headings, paragraphs, lists, tables and pictures, made of lines of runs, and drawings, made of
shapes. It knows nothing of fonts and colours either: those are the theme's, and a renderer looks them up by the styles,
looks and inks named here.

All words in it have passed `clean_text`, all addresses `print_address`, and every `Jump` leads to an anchor of the
tree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

from briefkit.languages import is_right_to_left
from briefkit.model.grading import Marking
from briefkit.render.drawing.shapes import Shape


@dataclass(frozen=True, slots=True)
class Jump:
    """A link to an anchor of the same printout."""

    anchor: str


@dataclass(frozen=True, slots=True)
class Address:
    """A link to an address outside the report: ASCII, percent-encoded (RFC 3986)."""

    url: str


Goal = Jump | Address
"""Where a link leads."""


class Look(Enum):
    """How words differ from those around them."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    SECONDARY = "secondary"
    LABEL = "label"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    Attributes:
        text: The words; a line feed breaks the line.
        look: How they differ from the rest; words with a goal look like a link as well, but for the name of a speaker.
        goal: Where they lead.
        language: BCP 47 tag of a source's words in another language than the report; None for all others.
    """

    text: str
    look: Look = Look.PLAIN
    goal: Goal | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The mark of a footnote or endnote, with what the note says."""

    content: tuple[Run, ...]


Line = tuple[Run | NoteMark, ...]
"""What stands in a line; white space at its ends means nothing."""


class ParagraphStyle(Enum):
    """What a paragraph is."""

    BODY = "body"
    REPORTED = "reported"
    ASSESSED = "assessed"
    NOTHING = "nothing to report"
    TABLE_KEY = "table key"
    SPEAKER = "speaker"
    STATEMENT = "statement"
    CIRCUMSTANCES = "circumstances"
    NOTE = "note"


class ListStyle(Enum):
    """What a list is; the items of all but `BULLETS` are numbered from 1."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    KEY_POINTS = "key points"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a table or below a picture: "Table 2. People".

    Attributes:
        kind: What it is; each kind is counted by itself.
        number: From 1, in the order of the printout.
        text: What it shows.
        before: What is printed before the number, in the report's language: "Table ".
        behind: What is printed between the number and the text: ". ".
    """

    kind: Literal["Table", "Figure"]
    number: int
    text: str
    before: str
    behind: str = ". "

    def __str__(self) -> str:
        """The caption as it is printed."""
        return f"{self.before}{self.number}{self.behind}{self.text}"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    Attributes:
        text: The words.
        level: 1 for the title of a section, 2 and 3 for headings within it.
        anchor: What links to it use.
        part: What it is in the report, for messages of the read-back: "section chronology".
    """

    text: str
    level: int
    anchor: str | None = None
    part: str = "heading"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        style: What it is.
        lines: Its lines, each on a line of its own; most have one.
        anchor: What links to it use.
        held: Whether the next paragraph has to begin on the same page.
        part: See `Heading`.
    """

    style: ParagraphStyle
    lines: tuple[Line, ...]
    anchor: str | None = None
    held: bool = False
    part: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list.

    Attributes:
        lines: As in `Paragraph`.
        marker: What stands before it in a list of sources: its number in brackets. Others are numbered by their place.
        anchor: What links to it use.
        part: See `Heading`.
    """

    lines: tuple[Line, ...]
    marker: Line = ()
    anchor: str | None = None
    part: str = "item"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list."""

    style: ListStyle
    items: tuple[Item, ...]


Cell = tuple[Line, ...]
"""What a cell says: its text, then one line for each remark under it; nothing at all where it is empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: What stands in the header row.
        width: What it asks for: points, for text of 9 points, or a share where the table is `proportional`; 0 takes
            what the others leave.
        whole: Whether other columns give way before its lines are broken.
    """

    title: str
    width: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell a column.

    Attributes:
        cells: From left to right; the first heads the row.
        anchor: What links to it use.
        part: See `Heading`.
    """

    cells: tuple[Cell, ...]
    anchor: str | None = None
    part: str = "table row"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row, which is repeated on every page.

    Attributes:
        columns: From left to right; a table without columns is a caption alone.
        rows: From top to bottom.
        caption: What it shows; None where it has no caption.
        proportional: Whether the widths of its columns are shares of the whole.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Caption | None = None
    proportional: bool = False


Details = tuple[tuple[str, Line], ...]
"""The identification block: labels with their values, two pairs side by side."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number over what it counts and what it rests on."""

    value: str
    label: str
    basis: Line


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Numbers side by side, at most `A_ROW` in a row; never none."""

    A_ROW = 4
    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Attributes:
        image: Bytes of a PNG or JPEG, upright.
        media_type: "image/png" or "image/jpeg".
        width: In points, at 150 dots an inch.
        height: In points.
        alt: What it shows, for readers who cannot see it.
        caption: What stands under it; None for nothing.
    """

    image: bytes = field(repr=False)
    media_type: str
    width: float
    height: float
    alt: str
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of data, as shapes; the data follow it in a table, or are printed elsewhere.

    Attributes:
        width: In points; a renderer makes it smaller where its text is narrower.
        height: In points.
        shapes: From the lowest to the uppermost.
        alt: What it shows, in sentences, for readers who cannot see it.
        caption: What stands under it.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...] = field(repr=False)
    alt: str
    caption: Caption


Block = Heading | Paragraph | Listing | Table | KeyFigures | Picture | Drawing
"""Everything that can stand in a section."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the printout.

    Attributes:
        id: The section's id in the report.
        blocks: Its heading, then its content.
        wide: Whether a table in it has too many columns for a portrait page.
    """

    id: str
    blocks: tuple[Block, ...]
    wide: bool = False

    @property
    def title(self) -> str:
        """The words of its heading."""
        heading = self.blocks[0]
        return heading.text if isinstance(heading, Heading) else ""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands first: what the report is, its title, and the logo beside both."""

    product: str
    title: str
    logo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands above and below the text of every page.

    Attributes:
        header: At the head, left.
        footer: At the foot, left; the number of the page stands beside it.
        pages: How the number is told, with ``{number}`` and ``{pages}`` in the places of both.
        marking: At the right of both.
    """

    header: str
    footer: str
    pages: str
    marking: Marking | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself.

    Attributes:
        title: The report's title, else what the report is.
        author: Who it is from.
        subject: What it is, with number and place.
        keywords: The same, with the marking.
        category: What it is.
        language: BCP 47 tag.
        as_of: The day the report speaks from; the only date in the file.
    """

    title: str
    author: str
    subject: str
    keywords: str
    category: str
    language: str
    as_of: dt.date

    @property
    def right_to_left(self) -> bool:
        """Whether the report is laid out from right to left, as its language is written."""
        return is_right_to_left(self.language)


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of the report that some formats print, and others have for readers who cannot see the page.

    Attributes:
        contents: Title of the table of contents.
        continued: Stands after what a page repeats of the page before.
        identification: What the identification block is.
        figures: What a row of key figures is.
        manifest: What the manifest in a file is.
    """

    contents: str
    continued: str
    identification: str
    figures: str
    manifest: str


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a reader can pick a row, in words.

    Attributes:
        actors: Who takes part, of those that have a row in an actor table.
        places: Where it happened.
        kinds: What kind of event it is.
    """

    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


NOTES = "notes of the report"
"""Id and anchor of the section of notes; no id of a section of a report looks like it."""


@dataclass(frozen=True, slots=True)
class Printout:
    """A report, ready to be printed.

    Attributes:
        masthead: What stands first.
        details: The identification block.
        sections: In the order they are printed; the notes, if there are any, are the last.
        margins: What stands on every page.
        labels: Words for formats that have a use for them.
        metadata: What the file says of itself.
        fields: Every field of the head as it is printed, by its name, for placeholders of a Word template.
        manifest: The manifest that goes along, as JSON on one line.
        facets: By what rows can be picked, by their anchors, for a format that is no paper.
        evidence: What rows rest on, by their anchors, for a format that can fold it away.
    """

    masthead: Masthead
    details: Details
    sections: tuple[Section, ...]
    margins: Margins
    labels: Labels
    metadata: Metadata
    fields: Mapping[str, str]
    manifest: str
    facets: Mapping[str, Facets] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)

    def blocks(self) -> Iterator[Block]:
        """Every block, in order of appearance."""
        for section in self.sections:
            yield from section.blocks

    def anchors(self) -> Iterator[str]:
        """Every anchor, in order of appearance; the first of a name is where its links lead."""
        for block in self.blocks():
            yield from list_anchors(block)


def list_anchors(block: Block) -> Iterator[str]:
    """The anchors of a block."""
    match block:
        case Heading() | Paragraph():
            members: tuple[Heading | Paragraph | Item | Row, ...] = (block,)
        case Listing():
            members = block.items
        case Table():
            members = block.rows
        case KeyFigures() | Picture() | Drawing():
            members = ()
    yield from (member.anchor for member in members if member.anchor is not None)
