"""Plain text files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefkit.model.document import Origin
from briefkit.read.assembly import assemble_document, check_length, read_stem
from briefkit.read.decoding import decode_text
from briefkit.read.frontmatter import split_front_matter
from briefkit.read.header import read_header
from briefkit.read.metadata import ClaimSource, add_claim, read_fields
from briefkit.read.source import Reading, SourceDefaults, SourceFile


def read_text(file: SourceFile, defaults: SourceDefaults) -> Reading:
    """A plain text file: front matter or header lines, then the story.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    return read_prose(file, defaults, lambda text: (None, text))


def read_prose(
    file: SourceFile, defaults: SourceDefaults, take_off_markup: Callable[[str], tuple[str | None, str]]
) -> Reading:
    """A file of one written story, plain or marked up.

    Args:
        file: The file.
        defaults: What the spec says of the source.
        take_off_markup: From what stands below the front matter to a headline, where the markup shows one, and the
            plain text.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    text, problems = decode_text(file.content, file.path, defaults.language)
    matter = split_front_matter(text, file.path)
    known, doubts = read_fields(matter.fields, ClaimSource.FIELD, defaults.language, file.path)
    origin = Origin(file.path, file.sha256)
    check_length(matter.body, origin)
    headline, body = take_off_markup(matter.body)
    known = replace(known, title=known.title or headline)
    header = read_header(body, known, known.language or defaults.language)
    metadata = add_claim(header.metadata, read_stem(file.stem), ClaimSource.FILE_NAME)
    document, disagreements = assemble_document(header.body, metadata, file.stem, origin, defaults)
    return Reading((document,), (*problems, *matter.problems, *doubts, *disagreements))
