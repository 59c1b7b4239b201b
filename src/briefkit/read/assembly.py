"""Text and metadata to a `Document`: which publication date holds, what the id is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefkit.errors import Diagnostic, InputError, error, warning
from briefkit.model.document import Document, Origin
from briefkit.model.fields import read_identifier
from briefkit.model.folding import fold
from briefkit.model.limits import Limits
from briefkit.model.undated import describe_undated
from briefkit.read.dateline import read_dateline
from briefkit.read.dates import Moment, find_date, read_date
from briefkit.read.languages import choose_language
from briefkit.read.metadata import ClaimSource, DateClaim, Metadata, add_claim
from briefkit.read.naming import names_document
from briefkit.read.source import SourceOptions
from briefkit.read.supplied import fill_document

_LONGEST_SLUG = 80
_FIRST_WORDS = 12
"""Words of a text that tell it from others; a correction is seldom made to the first of them."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a file says itself of what an id is made of.

    Attributes:
        id: The record's own id.
        outlet: Who published it.
        published: Day of publication; not the one on which a file was saved, which another copy has not.
    """

    id: str | None
    outlet: str | None
    published: dt.date | None


def assemble_document(
    text: str, metadata: Metadata, name: str, origin: Origin, options: SourceOptions
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """A document of its text and what is known about it.

    The outlet is the one the file names, else the spec's, else the one in the dateline or byline.

    Args:
        text: The body.
        metadata: From the file; its claims are those of front matter, fields, page metadata and header lines.
        name: What the id is made of where the record has none: the file's stem.
        origin: Where the text came from.
        options: What the spec says of the source.

    Returns:
        The document, and warnings E104 about publication dates that disagree, and E101 where there is none but the day
        on which the file was saved.

    Raises:
        InputError: I105 without text, I111 for a text that is too long, I108 for an id that cannot be used.
    """
    path, line = origin.path, origin.line
    if not text.strip():
        raise InputError(error("I105", "the document has no text", path, line))
    check_length(text, origin, options.limits)
    language = metadata.language or options.language
    metadata, dateline_outlet = _read_first_lines(text, metadata, language)
    claim, problems = choose_claim(metadata.claims, path, line)
    is_saved = claim is not None and claim.source is ClaimSource.SAVED
    if is_saved and options.published is not None:
        claim, is_saved = None, False
    own = Own(
        _check_id(metadata.id, origin),
        metadata.outlet or metadata.agency or dateline_outlet,
        claim.moment.day if claim and not is_saved else None,
    )
    document = Document(
        id=own.id or make_id(own.outlet, own.published, name, origin.sha256),
        text=text,
        title=metadata.title,
        byline=metadata.byline,
        outlet=metadata.outlet or options.outlet or own.outlet,
        url=metadata.url,
        published=claim.moment.day if claim else None,
        published_at=claim.moment.instant if claim else None,
        language=choose_language(language, text),
        origin=origin,
        section=metadata.section,
        extent=metadata.extent,
        identity=make_identity(own, metadata, text),
    )
    if is_saved:
        problems = (*problems, describe_undated(document))
    if any(names_document(name, document) for name in options.settled):
        problems = ()
    return fill_document(document, options), problems


def check_length(text: str, origin: Origin, limits: Limits) -> None:
    """Refuse a text that is too long.

    Raises:
        InputError: I111.
    """
    if len(text) > limits.characters:
        reason = (
            f"a text of {len(text):,} characters is too long to analyse; limits.characters is {limits.characters:,}"
        )
        raise InputError(error("I111", reason, origin.path, origin.line))


def _read_first_lines(text: str, metadata: Metadata, language: str | None) -> tuple[Metadata, str | None]:
    """The claims of a date that stands alone on the first line and of a dateline, and the dateline's outlet."""
    start = text.lstrip()
    first, _, rest = start[:400].partition("\n")
    alone = read_date(first, language)
    dateline = read_dateline(rest if alone else start, language)
    metadata = add_claim(metadata, alone, ClaimSource.HEADER)
    if dateline is None:
        return metadata, None
    return add_claim(metadata, dateline.moment, ClaimSource.DATELINE), dateline.outlet


def read_stem(stem: str) -> Moment | None:
    """The date in a file name such as ``2021-06-03-dialogue`` or ``wire_2021_06_03``."""
    found = find_date(re.sub(r"(?<!\d)(\d{4})[-_](\d\d)[-_](\d\d)(?!\d)", r" \1-\2-\3 ", stem[:200]))
    return Moment(found.moment.day) if found else None


def choose_claim(
    claims: Sequence[DateClaim], path: str, line: int | None = None
) -> tuple[DateClaim | None, tuple[Diagnostic, ...]]:
    """The publication date that holds: the most trustworthy, and of equals the first.

    Two instants that are the same agree although their days may differ. A dateline may lie one day before. A file is
    saved or sent on any later day, which is taken where there is no other.

    Returns:
        The claim, and one warning E104 for each other claim that does not agree with it.
    """
    if not claims:
        return None, ()
    best = min(claims, key=lambda claim: claim.source)
    problems = [
        warning(
            "E104",
            f"{best.source.label} says it was published on {best.moment.day}, but {claim.source.label} says"
            f" {claim.moment.day}; the first was taken",
            path,
            line,
        )
        for claim in claims
        if not _agree(best, claim)
    ]
    return best, tuple(dict.fromkeys(problems))


def _agree(best: DateClaim, other: DateClaim) -> bool:
    if best.moment.day == other.moment.day or other.source is ClaimSource.SAVED:
        return True
    if best.moment.instant is not None and best.moment.instant == other.moment.instant:
        return True
    days_before = best.moment.day.toordinal() - other.moment.day.toordinal()
    return other.source is ClaimSource.DATELINE and days_before == 1


def _check_id(id_: str | None, origin: Origin) -> str | None:
    if id_ is None or not id_.strip():
        return None
    try:
        return read_identifier(id_)
    except ValueError as reason:
        raise InputError(error("I108", f"an id {reason}", origin.path, origin.line)) from None


def make_id(outlet: str | None, published: dt.date | None, name: str, sha256: str) -> str:
    """Outlet, day and name, in ASCII with hyphens; a name that repeats outlet or day does not repeat them.

    The name is that of the file without its folder, so that a moved folder leaves ids as they are; where nothing is
    left in ASCII, the beginning of the content's hash stands in.
    """
    head = [part for part in (slugify(outlet or ""), published.isoformat() if published else "") if part]
    rest = f"-{slugify(name)}-"
    for part in head:
        rest = rest.replace(f"-{part}-", "-")
    return "-".join(filter(None, (*head, rest.strip("-")))) or f"document-{sha256[:8]}"


def make_identity(own: Own, metadata: Metadata, text: str) -> str:
    """What tells a document from others in the ids of what is read from it, by nothing but what its file says.

    Outlet and day where the file names its outlet, else the record's own id, else its address, else title and first
    words.
    """
    if own.outlet is not None:
        return f"{own.outlet}|{own.published or ''}"
    first = " ".join(fold(text[: _FIRST_WORDS * 40]).split()[:_FIRST_WORDS])
    return own.id or metadata.url or f"{fold(metadata.title or '')}|{first}"


def slugify(text: str) -> str:
    """Words in lower-case ASCII, joined by hyphens; letters are folded to their base, others go."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text[:_LONGEST_SLUG]))[:_LONGEST_SLUG].strip("-")
