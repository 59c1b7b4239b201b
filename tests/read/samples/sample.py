"""What a sample is: files on the disk, and what a careful analyst expects to be read from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tests.read.samples.stories import Story

from briefkit.model.document import Extent
from briefkit.read.source import SourceOptions


@dataclass(frozen=True, slots=True)
class Expected:
    """A document that is to be read. A tuple of titles, days or outlets means that each is right.

    Attributes:
        title: Headline.
        published: Day of publication.
        outlet: Who published it.
        byline: Names; None where any will do.
        language: The tag, its region left aside.
        paragraphs: All paragraphs of the body, white space made even.
        extent: How much of the article there is; None where either is right.
    """

    title: str | tuple[str | None, ...] | None
    published: dt.date | tuple[dt.date | None, ...] | None
    outlet: str | tuple[str | None, ...] | None
    byline: tuple[str, ...] | None
    paragraphs: tuple[str, ...]
    language: str = "en"
    extent: Extent | None = Extent.WHOLE


@dataclass(frozen=True, slots=True)
class Sample:
    """A file, or a folder, and what comes of it.

    Attributes:
        name: Of the file, or of the folder that is read.
        content: Its bytes; of a folder's files, by path.
        documents: Those to be read, in their order.
        codes: Codes of problems that must be told. Each is written with its severity where that matters, and
            others that are as right may follow: "error I103|I108".
        may: Codes that may be told too.
        refused: Codes with which the whole may be refused instead, where a reader may well give it up: an error, and
            no document.
        absent: What must stand in no document's text, title or byline.
        told: What must stand in some message, whatever its case.
        options: What the spec says.
    """

    name: str
    content: bytes | Mapping[str, bytes]
    documents: tuple[Expected, ...] = ()
    codes: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    options: SourceOptions = field(default_factory=SourceOptions)

    @property
    def exit_code(self) -> int | None:
        """How ``briefkit parse`` ends for it, without ``--strict``; None where either end is right."""
        if any(code.startswith("error ") for code in self.codes):
            return 4
        doubtful = self.may or self.refused or self.options != SourceOptions()
        return None if doubtful or any("I1" in code and " " not in code for code in self.codes) else 0

    @property
    def files(self) -> Mapping[str, bytes]:
        """The files by path below the folder of all samples."""
        if isinstance(self.content, bytes):
            return {self.name: self.content}
        return {f"{self.name}/{path}": content for path, content in self.content.items()}


def expect(
    story: Story,
    *,
    title: str | tuple[str | None, ...] | Literal[True] | None = True,
    published: dt.date | tuple[dt.date | None, ...] | Literal[True] | None = True,
    outlet: str | tuple[str | None, ...] | Literal[True] | None = True,
    byline: tuple[str, ...] | Literal[True] | None = True,
    paragraphs: tuple[str, ...] | None = None,
    extent: Extent | None = Extent.WHOLE,
) -> Expected:
    """A story as it was written; what a file tells otherwise, or does not tell, is named."""
    return Expected(
        title=story.title if title is True else title,
        published=story.published if published is True else published,
        outlet=story.outlet if outlet is True else outlet,
        byline=story.byline if byline is True else byline,
        paragraphs=story.paragraphs if paragraphs is None else paragraphs,
        language=story.language,
        extent=extent,
    )
