"""What can stand in a line of a report: words, citations, links, and brackets of ours within words of a source."""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.model.checked import Checked
from briefkit.model.document import Span


@dataclass(frozen=True, slots=True)
class Text(Checked):
    """Plain words.

    Attributes:
        text: The words.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Strong(Checked):
    """Emphasised text.

    Attributes:
        text: The words.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis(Checked):
    """Words set off from the rest, such as the name of an outlet.

    Attributes:
        text: The words.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Quoted(Checked):
    """Words of somebody else, verbatim; the renderer sets the quotation marks.

    Attributes:
        text: The words, without quotation marks around them.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Insertion(Checked):
    """Words of the report within those of a source, printed in square brackets: who "he" is, which day "Tuesday" was.

    Attributes:
        at: Behind how many characters of the source's words it is printed.
        words: What stands in the brackets.
        explains: The words that it explains, in the text of the document of the first citation.
        rests_on: Where that document names who is meant; None for a day, which its publication date decides.
    """

    at: int
    words: str
    explains: Span
    rests_on: Span | None = None

    def check_values(self) -> None:
        """A place is not below zero."""
        if self.at < 0:
            raise ValueError(f"Insertion.at must not be below zero, not {self.at}")


@dataclass(frozen=True, slots=True)
class Verbatim(Checked):
    """Words of a source outside quotation marks, with brackets of ours.

    Square brackets are ours alone: those of the source are printed as braces.

    Attributes:
        text: The words, as they stand in the source.
        insertions: In the order of their places.
    """

    text: str
    insertions: tuple[Insertion, ...] = ()


@dataclass(frozen=True, slots=True)
class Link(Checked):
    """Words that lead to an address outside the report.

    Only http, https and mailto become links; with any other address, or none, they are plain words.

    Attributes:
        text: The words that are printed.
        url: The address.
    """

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Cite(Checked):
    """A citation, printed as the source's number in brackets and linked to its entry in the source list.

    Attributes:
        source: Id of a `Source`.
        locator: Where in the source: "¶ 3".
        spans: The cited words in the text of the source's document, ``[start, end)`` in code points; none where the
            document as a whole is cited.
    """

    source: str
    locator: str | None = None
    spans: tuple[Span, ...] = ()

    def check_values(self) -> None:
        """A span begins at zero or later, and ends where it begins or later."""
        for span in self.spans:
            if not 0 <= span.start <= span.end:
                raise ValueError(f"Cite.spans has one that ends before it begins, or begins below zero: {span}")


@dataclass(frozen=True, slots=True)
class Ref(Checked):
    """A link to a row or section of this report.

    Attributes:
        target: Id of a row, section or source.
        text: The words that carry the link.
        strong: Whether the words are emphasised as `Strong` is.
    """

    target: str
    text: str
    strong: bool = False


Inline = Text | Strong | Emphasis | Quoted | Verbatim | Link | Cite | Ref
"""Everything that can stand in a line."""
