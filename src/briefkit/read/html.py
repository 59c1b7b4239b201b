"""Web pages: the article's own text and what the page says of it."""

from __future__ import annotations

import re
from dataclasses import replace

from briefkit.errors import InputError, error, warning
from briefkit.model.document import Extent
from briefkit.read.assembly import assemble_document, read_stem
from briefkit.read.boilerplate import drop_boilerplate
from briefkit.read.decoding import decode_text
from briefkit.read.elements import parse_elements
from briefkit.read.header import read_header_line
from briefkit.read.main_text import find_main, weigh
from briefkit.read.markup import Paragraph, find_paragraphs
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata, read_host
from briefkit.read.page import read_page
from briefkit.read.page_headline import find_headline
from briefkit.read.sections import drop_sections
from briefkit.read.shown import read_shown, read_stamp_line
from briefkit.read.source import Reading, SourceFile, SourceOptions
from briefkit.read.tags import HEADINGS
from briefkit.read.titles import name_article, name_by_file
from briefkit.read.trimmings import find_text
from briefkit.read.walls import ends_at_wall, is_delivered, is_only_gate

_CHARSET = re.compile(rb"<meta[^>]{0,500}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes within which a page must declare its encoding; four times what the HTML standard allows."""

_ONLY_GATE = "the page only asks for consent or checks the browser; save it again when it shows the article"
_LAST_LINES = 2
LONGEST_PAGE = 10_000_000
"""Characters of a page, markup included, but not the files that a browser has put into it."""

_LONG_PAGE = 1_000_000
_EMBEDDED_FILE = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,80};base64,[\w+/=%]++")
"""Pictures and fonts of a page that was saved as one file."""


def read_html(file: SourceFile, options: SourceOptions) -> Reading:
    """A web page: its article, paragraphs parted by blank lines.

    Nothing is fetched, and no entities but HTML's own are known.

    Raises:
        InputError: I104, I105, I108 or I111.
    """
    charset = _CHARSET.search(file.content[:_HEAD])
    declared = charset.group(1).decode("ascii", "replace") if charset else None
    markup, problems = decode_text(file.content, file.path, options.language, declared)
    if len(markup) > _LONG_PAGE:
        markup = _EMBEDDED_FILE.sub("data:,", markup)
    if len(markup) > LONGEST_PAGE:
        reason = f"a page of {len(markup):,} characters is too long to analyse; the limit is {LONGEST_PAGE:,}"
        raise InputError(error("I111", reason, file.path))
    page = parse_elements(markup, file.path)
    info, doubts = read_page(page, markup, options.language, file.path)
    language = info.metadata.language or options.language
    headline = find_headline(page, info.titles)
    stem = file.stem if file.part is None else ""
    known = name_article(info, headline.text if headline else None, stem)
    known = read_shown(list(find_paragraphs(page)), headline, known, language)
    walled = drop_boilerplate(page, headline)
    drop_sections(page, headline)
    mains = find_main(page, headline)
    walled = walled or any(map(ends_at_wall, mains))
    paragraphs = find_text(mains, headline, read_host(known.url), known.byline)
    known, paragraphs = _take_header(paragraphs, known, language)
    if is_only_gate(paragraphs):
        raise InputError(error("I105", _ONLY_GATE, file.path))
    cut = (walled or info.paid) and not is_delivered(page, info.paid_parts)
    known = replace(known, extent=Extent.BEGINNING if cut else Extent.WHOLE)
    known = join_metadata(known, file.known)
    known = replace(known, title=known.title or name_by_file(stem, known.outlet))
    metadata = add_claim(known, read_stem(file.stem), ClaimSource.FILE_NAME)
    story = "\n\n".join(" ".join(paragraph.text.split()) for paragraph in paragraphs)
    document, disagreements = assemble_document(story, metadata, file.stem, file.origin, options)
    cuts = (warning("I116", "the page gives only the beginning of its article", file.path),) if cut else ()
    return Reading((document,), (*problems, *doubts, *cuts, *disagreements))


def _take_header(
    paragraphs: list[Paragraph], known: Metadata, language: str | None
) -> tuple[Metadata, list[Paragraph]]:
    """What is known with what the lines above and below the story add, and the story.

    Lines of dates, names and addresses go above the first paragraph of running text, and at the very end.
    """
    first = next((number for number, each in enumerate(paragraphs) if weigh(each)), 0)
    while first < len(paragraphs) - 1 and read_header_line(paragraphs[first].text, known, language) is not None:
        first += 1
    kept = []
    for number, paragraph in enumerate(paragraphs):
        found = None
        if number < first or number >= len(paragraphs) - _LAST_LINES:
            found = read_header_line(paragraph.text, known, language)
        if found is None and number < first and paragraph.element.tag not in HEADINGS:
            found = read_stamp_line(paragraph.text, language)
        if found is None:
            kept.append(paragraph)
        else:
            known = join_metadata(known, found)
    return (known, kept) if kept else (known, paragraphs)
