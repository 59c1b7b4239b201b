"""What the readers of this room take and give."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefkit.errors import Diagnostic
from briefkit.model.document import Document
from briefkit.model.facts import ParsedDocument


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's bytes, and the name it goes by.

    Attributes:
        path: Relative to the spec's folder where it lies below it, else as the user named it; posix.
        content: All of its bytes.
    """

    path: str
    content: bytes

    @property
    def stem(self) -> str:
        """File name without its last suffix."""
        return PurePosixPath(self.path).stem

    @property
    def sha256(self) -> str:
        """Hex digest of the content."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class SourceDefaults:
    """What the spec says of a source; it holds where the files themselves say nothing.

    Attributes:
        outlet: Who published the documents.
        reliability: Admiralty letter A to F.
        language: BCP 47 tag.
    """

    outlet: str | None = None
    reliability: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a file: documents, and problems for what could not be read."""

    documents: tuple[Document | ParsedDocument, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
