"""The text of a file of any kind to documents: header lines off the top, what is left is the story.

An export of a press database is several stories, whatever kind of file it is.
"""

from __future__ import annotations

from dataclasses import replace

from briefkit.errors import Diagnostic, InputError, Problems, note
from briefkit.model.document import Document, Origin
from briefkit.model.language import DEFAULT_LANGUAGE, UNKNOWN_LANGUAGE
from briefkit.read.assembly import assemble_document, check_length, read_stem
from briefkit.read.bylines import Byline
from briefkit.read.exports import Export, split_export
from briefkit.read.header import read_header
from briefkit.read.languages import recognise_language
from briefkit.read.metadata import ClaimSource, Metadata, add_claim, join_metadata
from briefkit.read.parts import describe_excess, name_part
from briefkit.read.residue import Cleaned, take_off_residue
from briefkit.read.source import Reading, SourceFile, SourceOptions


def read_story(
    text: str, known: Metadata, file: SourceFile, options: SourceOptions, problems: tuple[Diagnostic, ...] = ()
) -> Reading:
    r"""The document that a text is, or the documents of an export.

    Args:
        text: What a person reads in the file, markup gone, paragraphs parted by blank lines or line ends (``\n``).
        known: What the file's format says of it.
        file: Where the text comes from.
        options: What the spec says of the source.
        problems: What was found so far.

    Raises:
        InputError: I105, I108 or I111.
    """
    language = known.language or options.language
    export = split_export(text, language, options.limits.parts)
    if export is None:
        check_length(text, file.origin, options.limits)
        known = add_claim(known, read_stem(file.stem), ClaimSource.FILE_NAME)
        document, doubts = _read_article(text, known, file, file.origin, file.stem, options)
        return Reading((document,), (*problems, *doubts))
    return _read_export(export, known, file, options, problems)


def _read_export(
    export: Export, known: Metadata, file: SourceFile, options: SourceOptions, found: tuple[Diagnostic, ...]
) -> Reading:
    """The articles of an export, each a document of its own; its date is not that of the file's name."""
    documents = []
    problems = Problems(found)
    articles = export.articles
    whole = file.origin
    alone = len(articles) == 1
    if export.cover:
        problems.add(
            note("I115", f"{export.cover} lines above the first document of the export were left out", file.path)
        )
    known = replace(known, id=known.id if alone else None, title=known.title if alone else None)
    for number, article in enumerate(articles, 1):
        origin = whole if alone else replace(whole, part=name_part(file.part, f"document {number}"))
        metadata = join_metadata(article.known, known)
        name = file.stem if alone else metadata.title or f"{file.stem}-{number}"
        try:
            document, doubts = _read_article(article.body, metadata, file, origin, name, options)
        except InputError as failure:
            doubts = tuple(replace(each, message=f"document {number}: {each.message}") for each in failure.diagnostics)
        else:
            documents.append(document)
        problems.extend(doubts)
    if export.left:
        problems.add(describe_excess(options.limits.parts, f"{export.left:,} articles", file.path))
    return Reading(tuple(documents), tuple(problems))


def _read_article(
    text: str, known: Metadata, file: SourceFile, origin: Origin, name: str, options: SourceOptions
) -> tuple[Document, tuple[Diagnostic, ...]]:
    cleaned = take_off_residue(text)
    if not cleaned.text.strip():
        cleaned = Cleaned(text)  # a text of nothing but such lines is what there is
    signed = cleaned.byline or Byline(())
    header = read_header(cleaned.text, known, known.language or options.language or _find_foreign(cleaned.text))
    metadata = join_metadata(header.metadata, Metadata(byline=signed.names, agency=signed.outlet))
    document, problems = assemble_document(header.body, join_metadata(metadata, file.known), name, origin, options)
    if cleaned.own:
        reason = "what the reader has written himself below the article was left out"
        problems = (*problems, note("I115", reason, origin.path))
    return document, problems


def _find_foreign(text: str) -> str | None:
    """The language of a text of which nothing says it, for the order of its dates; None for English, which has two."""
    language = recognise_language(text)
    return None if language in (DEFAULT_LANGUAGE, UNKNOWN_LANGUAGE) else language
