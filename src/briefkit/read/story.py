"""The text of a file of any kind to a document: header lines off the top, what is left is the story."""

from __future__ import annotations

from briefkit.errors import Diagnostic
from briefkit.read.assembly import assemble_document, check_length, read_stem
from briefkit.read.header import read_header
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata
from briefkit.read.source import Reading, SourceFile, SourceOptions


def read_story(
    text: str, known: Metadata, file: SourceFile, options: SourceOptions, problems: tuple[Diagnostic, ...] = ()
) -> Reading:
    r"""The document that a text is.

    Args:
        text: What a person reads in the file, markup gone, paragraphs parted by blank lines or line ends (``\n``).
        known: What the file's format says of it.
        file: Where the text comes from.
        options: What the spec says of the source.
        problems: What was found so far.

    Raises:
        InputError: I105, I108 or I111.
    """
    check_length(text, file.origin, options.limits)
    header = read_header(text, known, known.language or options.language)
    metadata = join_metadata(header.metadata, file.known)
    metadata = add_claim(metadata, read_stem(file.stem), ClaimSource.FILE_NAME)
    document, disagreements = assemble_document(header.body, metadata, file.stem, file.origin, options)
    return Reading((document,), (*problems, *disagreements))
