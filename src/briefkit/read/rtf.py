"""RTF files: what a reader sees of the text (RTF specification 1.9.1).

Read by a scanner of our own: striprtf, the library for it, knows neither hidden and deleted text, nor properties, nor
binary data, and leaves foot notes and comments in the text.
"""

from __future__ import annotations

from briefkit.errors import warning
from briefkit.model.document import Extent
from briefkit.read.metadata import Metadata
from briefkit.read.rtf_text import RtfText
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.written import read_paragraphs


def read_rtf(file: SourceFile, options: SourceOptions) -> Reading:
    """An RTF file; one that was cut off is read as far as it goes, with a warning I116.

    Raises:
        InputError: I105 without text, or I111.
    """
    text = RtfText(file.content)
    known = Metadata(extent=Extent.WHOLE if text.is_whole else Extent.BEGINNING)
    problems = () if text.is_whole else (warning("I116", "the file is cut off; what is there was read", file.path),)
    return read_paragraphs(
        text.body.paragraphs, file, options, known=known, properties=text.info.properties, problems=problems
    )
