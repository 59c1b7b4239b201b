"""PDF files: what a reader sees on their pages, as paragraphs in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pypdfium2 import PdfDocument, PdfiumError

from briefkit.errors import Diagnostic, InputError, error, warning
from briefkit.model.document import Extent
from briefkit.read.dates import Moment, read_date
from briefkit.read.metadata import Metadata, read_url
from briefkit.read.pdf_layout import read_pages
from briefkit.read.pdf_margins import take_off_margins
from briefkit.read.pdf_paragraphs import Column, Vocabulary, build_blocks, join_lines
from briefkit.read.pdf_story import build_paragraphs, drop_footnotes, find_front, read_margins
from briefkit.read.pdf_words import Page, measure_body, read_page
from briefkit.read.properties import Properties
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.written import read_paragraphs

_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_NEEDS_OCR = "pictures of pages without text; it needs OCR (text recognition) first"
_MOST_NUMBERS = 10


def read_pdf(file: SourceFile, options: SourceOptions) -> Reading:
    """A PDF file: the text of its pages in reading order, without heads, feet and notes.

    Raises:
        InputError: I103 for a damaged file, I105 without text, which says where it needs OCR, I111, I121.
    """
    with _open(file) as document:
        pages, problems = _read_pages(document, file, options)
        properties = _read_properties(document)
        count = len(document)
    if not any(page.words for page in pages):
        if problems:
            raise InputError(problems)
        reason = _NEEDS_OCR if any(page.is_picture for page in pages) else "the document has no text"
        raise InputError(error("I105", reason, file.path))
    margins = take_off_margins(pages)
    body = measure_body(pages)
    columns = [Column(lines, number) for number, page in enumerate(read_pages(pages, body)) for lines in page]
    columns = drop_footnotes(columns, body)
    blocks = build_blocks(columns, body)
    words = Vocabulary(line for column in columns for line in column.lines)
    texts = [join_lines(block.lines, words) for block in blocks]
    front = find_front(blocks, texts, body)
    masthead = texts[front.masthead] if front.masthead is not None else None
    around = read_margins(margins.lines, masthead, texts, options.language)
    known = Metadata(
        url=read_url(margins.address),
        extent=Extent.WHOLE if count <= options.limits.pages else Extent.BEGINNING,
    )
    return read_paragraphs(
        build_paragraphs(texts, front),
        file,
        options,
        known=known,
        around=around,
        properties=properties,
        problems=tuple(problems),
    )


def _open(file: SourceFile) -> PdfDocument:
    try:
        return PdfDocument(file.content)
    except PdfiumError as failure:
        if "password" in str(failure).lower() or "security" in str(failure).lower():
            raise InputError(error("I121", "protected by a password; save it without one", file.path)) from None
        raise InputError(error("I103", f"a damaged PDF file: {failure}", file.path)) from None


def _read_pages(document: PdfDocument, file: SourceFile, options: SourceOptions) -> tuple[list[Page], list[Diagnostic]]:
    """The pages within the limits, and what is to be said of those that give no text.

    Raises:
        InputError: I111.
    """
    limits = options.limits
    pages: list[Page] = []
    problems: list[Diagnostic] = []
    damaged: list[int] = []
    characters = 0
    for number in range(min(len(document), limits.pages)):
        try:
            page = document[number]
            pages.append(read_page(page))
            page.close()
        except PdfiumError:
            damaged.append(number + 1)
            continue
        characters += sum(len(word.text) + 1 for word in pages[-1].words)
        if characters > 2 * limits.characters:
            reason = f"a text of more than {limits.characters:,} characters (limits.characters) is too long to analyse"
            raise InputError(error("I111", reason, file.path))
    pictures = [number + 1 for number, page in enumerate(pages) if page.is_picture]
    if pictures and len(pictures) < len(pages):
        problems.append(warning("I105", f"{_list_pages(pictures)}: {_NEEDS_OCR}", file.path))
    crowded = [number + 1 for number, page in enumerate(pages) if page.is_crowded]
    if crowded:
        problems.append(error("I120", f"{_list_pages(crowded)}: too many pieces of text, and not read", file.path))
    if damaged:
        problems.append(warning("I103", f"{_list_pages(damaged)}: damaged, and not read", file.path))
    if len(document) > limits.pages:
        reason = f"{len(document):,} pages; the first {limits.pages:,} were read (limits.pages)"
        problems.append(error("I120", reason, file.path))
    return pages, problems


def _list_pages(numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - _MOST_NUMBERS} more" if len(numbers) > _MOST_NUMBERS else ""
    noun = "page" if len(numbers) == 1 else "pages"
    return f"{noun} {', '.join(map(str, numbers[:_MOST_NUMBERS]))}{more}"


def _read_properties(document: PdfDocument) -> Properties:
    return Properties(
        title=_read_property(document, "Title"),
        author=_read_property(document, "Author"),
        created=_read_moment(_read_property(document, "CreationDate")),
        modified=_read_moment(_read_property(document, "ModDate")),
    )


def _read_property(document: PdfDocument, name: str) -> str:
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:
        return ""


def _read_moment(value: str) -> Moment | None:
    match = _DAY.match(value)
    return read_date("-".join(match.groups())) if match else None
