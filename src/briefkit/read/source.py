"""What the readers of this room take and give."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from briefkit.errors import Diagnostic
from briefkit.model.document import Document, Origin
from briefkit.model.facts import ParsedDocument
from briefkit.model.grading import Marking
from briefkit.model.limits import LIMITS, Limits
from briefkit.read.dates import Moment
from briefkit.read.metadata import Metadata

_NOTHING = Metadata()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of a file, or of a part of one, and the name it goes by.

    Attributes:
        path: Of the file on the disk, relative to the spec's folder where it lies below it, else as the user named it;
            posix.
        content: All bytes of the file, or of the part.
        part: Which part of the file this is: the path inside an archive, the name of an attachment; None for the file.
        known: What the file around a part says of it; it stands where the part itself says nothing.
        depth: How many files this one lies in.
    """

    path: str
    content: bytes
    part: str | None = None
    known: Metadata = _NOTHING
    depth: int = 0

    @property
    def stem(self) -> str:
        """Name of the file or part, without folder and last suffix."""
        return PurePosixPath(self.part or self.path).stem

    @property
    def suffix(self) -> str:
        """Last suffix of the file or part, in lower case, with its dot."""
        return PurePosixPath(self.part or self.path).suffix.lower()

    @property
    def sha256(self) -> str:
        """Hex digest of the content."""
        return hashlib.sha256(self.content).hexdigest()

    def enclose(self, name: str, content: bytes, known: Metadata = _NOTHING) -> SourceFile:
        """A file inside this one, by the name it has there."""
        return SourceFile(self.path, content, f"{self.part}/{name}" if self.part else name, known, self.depth + 1)

    @property
    def origin(self) -> Origin:
        """Where a document that is this whole file, or this whole part, comes from."""
        return Origin(self.path, self.sha256, part=self.part)


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the spec says of a source; what it says of its documents stands where the files themselves say nothing.

    Attributes:
        outlet: Who published the documents.
        reliability: Admiralty letter A to F.
        marking: Who may see the documents.
        language: BCP 47 tag.
        fields: For records, the name that one of our fields ("text", "date", "title") goes by in them.
        limits: What a file may cost.
        title: Headline.
        published: When they were published.
        byline: Names.
        url: Where they were published.
        settled: Names of documents whose publication date the spec decides (see `briefkit.read.naming`): nothing is
            said of the dates that their files give.
        as_of: The day that the report speaks from; None where there is no report.
    """

    outlet: str | None = None
    reliability: str | None = None
    language: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = LIMITS
    title: str | None = None
    published: Moment | None = None
    byline: tuple[str, ...] = ()
    url: str | None = None
    settled: tuple[str, ...] = ()
    marking: Marking | None = None
    as_of: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file.

    Attributes:
        documents: In the order in which they stand in the file.
        problems: What could not be read, and what a person should look at.
        parts: Files inside this file, which are read next, each by the reader for its kind.
        sha256: For a whole file, the hex digest of its bytes; None for one that could not be loaded.
    """

    documents: tuple[Document | ParsedDocument, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    parts: tuple[SourceFile, ...] = ()
    sha256: str | None = None
