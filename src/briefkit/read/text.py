"""Plain text files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from briefkit.errors import Diagnostic
from briefkit.read.decoding import decode_text
from briefkit.read.frontmatter import split_front_matter
from briefkit.read.hyphens import join_hyphens
from briefkit.read.metadata import ClaimSource, read_fields
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.story import read_story


@dataclass(frozen=True, slots=True)
class Prose:
    """What stands below the front matter, without markup.

    Attributes:
        text: Plain text.
        headline: Where the markup shows one.
        problems: What was found on the way.
    """

    text: str
    headline: str | None = None
    problems: tuple[Diagnostic, ...] = ()


def read_text(file: SourceFile, options: SourceOptions) -> Reading:
    """A plain text file: front matter or header lines, then the story.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    return read_prose(file, options, lambda text: Prose(join_hyphens(text)))


def read_prose(file: SourceFile, options: SourceOptions, take_off_markup: Callable[[str], Prose]) -> Reading:
    """A file of one written story, plain or marked up.

    Args:
        file: The file.
        options: What the spec says of the source.
        take_off_markup: Makes plain text of what stands below the front matter.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    text, problems = decode_text(file.content, file.path, options.language)
    matter = split_front_matter(text, file.path)
    known, doubts = read_fields(matter.fields, ClaimSource.FIELD, options.language, file.path)
    prose = take_off_markup(matter.body)
    known = replace(known, title=known.title or prose.headline)
    return read_story(prose.text, known, file, options, (*problems, *matter.problems, *doubts, *prose.problems))
