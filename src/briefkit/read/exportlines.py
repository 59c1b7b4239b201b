"""The lines that press databases put above and below an article, each by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from briefkit.model.language import find_language
from briefkit.read.bylines import read_byline
from briefkit.read.dates import find_date
from briefkit.read.metadata import normalise_key

_LABEL = re.compile(r"[^\S\n]*(?P<key>[A-Za-z][A-Za-z /()-]{1,40}?)[^\S\n]*:(?:[^\S\n]+(?P<value>\S.*))?[^\S\n]*")

_FIELDS = {
    "byline": "byline author authors by",
    "section": "section",
    "title": "headline title articletitle documenttitle",
    "outlet": "source publication publicationtitle publicationname newspaper",
    "date": "date publicationdate pubdate publisheddate",
    "loaddate": "loaddate",
    "language": "language languageofpublication",
    "url": "url documenturl link persistentlink",
}
"""Labels that tell something of the article, by what we call it."""

_OTHER_LABELS = (
    "abstract accessionnumber accessionno accno articletype ascompany category city classification company correction"
    " correctiondate country countryofpublication credit database dateline distribution documentid documenttype edition"
    " geographic graphic highlight identifier/keyword industry isbn issn issue journalcode keywords keywordsegments"
    " lastupdated length location memo name notes organization page pages people person placeofpublication"
    " proquestdocumentid publicationtype publicationyear publicationsubject publisher rights series sourcetype"
    " sourceattribution state subject subjects term ticker tickers tradename type volume wordcount words copyright"
    " publicationinfo fulltextavailability startpage firstpage documentfeatures"
)
_SHARED_LABELS = (
    "byline author authors by title source date url link headline publication type name subject notes category people"
    " person language country city keywords words page copyright location section company"
)
_FOOT_LABELS = (
    "loaddate language url publicationtype journalcode subject organization company ticker industry geographic country"
    " state city person classification documenttype accno correctiondate graphic location lastupdated issn isbn"
    " proquestdocumentid documenturl database copyright identifier/keyword people sourcetype publisher"
    " publicationsubject placeofpublication countryofpublication accessionnumber languageofpublication credit"
    " wordcount documentid documentfeatures articletype accessionno keywordsegments publicationyear publicationinfo"
    " fulltextavailability startpage firstpage sourceattribution tradename tickers"
)
_OTHERS = frozenset(_OTHER_LABELS.split())
"""Labels of no use here."""

_SHARED = frozenset(_SHARED_LABELS.split())
"""Labels that stand above articles, and in what people write down themselves, which no database has had."""

_FOOT = frozenset(_FOOT_LABELS.split())
"""Labels that stand below an article."""

_BY_KEY = {name: field for field, names in _FIELDS.items() for name in names.split()}
_BODY = re.compile(r"[^\S\n]*(?:Body|BODY|Full [Tt]ext|FULL TEXT|TEXT|Text)[^\S\n]*(?::[^\S\n]*(?P<rest>.*)|$)")
_COPYRIGHT = re.compile(r"\W*(?:copyright\b|\(c\)|©|all rights reserved\b)", re.IGNORECASE)
_COUNT = re.compile(r"\d[\d,.]{0,9}\s+words", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?")
_EDITION = re.compile(r"(?:\S{1,20}\s){1,3}edition", re.IGNORECASE)
_BESIDE_DATE = re.compile(
    r"(?:\W|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[:.]\d{2}|\b[ap]\.?m\b\.?|\b[A-Z]{2,4}\b"
    r"|\b(?:first|final|late|early|main|national|international|morning|evening|web|online|city|metro|regional|1st|2nd"
    r"|edition)\b)*",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}|(?:[Pp](?:g|age|\.)?\.?\s?)?[A-Z]?\d{1,4}(?:[;,-]\s?\d{1,4})*")
_FURNITURE = re.compile(
    r"[^\S\n]*(?:page\s+\d{1,6}(?:\s+of\s+\d{1,6})?|(?:load|view) (?:full text|pdf).{0,40}"
    r"|\d{1,6}\s+of\s+\d{1,6}\s+(?:documents?|articles?|records?)"
    r"|(?:document|article|record)\s+\d{1,6}\s+of\s+\d{1,6}|_{4,}|={4,}|-{4,}|\*{4,}|\u2500{4,})[^\S\n]*",
    re.IGNORECASE,
)
_END = re.compile(
    r"[^\S\n]*(?:End of Document|Document [A-Za-z0-9]{16,40}|Classification|Load-Date|Graphic|Notes?)[^\S\n]*"
)
_LONGEST_LABELLED = 2_000
_LONGEST_LINE = 200


class LineKind(Enum):
    """What a line in the head of an article is."""

    LABEL = auto()
    DATE = auto()
    COUNT = auto()
    SMALL = auto()
    """A time, the name of a language, a page or a code."""
    BYLINE = auto()
    COPYRIGHT = auto()
    OTHER = auto()
    """A headline, an outlet, or the body."""


@dataclass(frozen=True, slots=True)
class Label:
    """A line such as ``LENGTH: 98 words``.

    Attributes:
        name: Normalised.
        field: What we call it; None for what is of no use here.
        value: What stands behind it.
    """

    name: str
    field: str | None
    value: str

    @property
    def is_databases(self) -> bool:
        """Whether only databases have it."""
        return self.name not in _SHARED


def read_label(line: str) -> Label | None:
    """The label and value of a line that begins with a known label."""
    match = _LABEL.fullmatch(line[:_LONGEST_LABELLED])
    name = normalise_key(match["key"]) if match else ""
    if match is None or (name not in _BY_KEY and name not in _OTHERS):
        return None
    return Label(name, _BY_KEY.get(name), (match["value"] or "").strip())


def kind_of_line(line: str, language: str | None = None) -> LineKind:
    """What a line in the head of an article is."""
    line = line.strip()
    if read_label(line):
        return LineKind.LABEL
    if _COPYRIGHT.match(line):
        return LineKind.COPYRIGHT
    if len(line) > _LONGEST_LINE:
        return LineKind.OTHER
    if _COUNT.fullmatch(line):
        return LineKind.COUNT
    if any(form.fullmatch(line) for form in (_TIME, _CODE, _EDITION)) or find_language(line):
        return LineKind.SMALL
    if read_byline(line):
        return LineKind.BYLINE
    return LineKind.DATE if is_date(line, language) else LineKind.OTHER


def is_date(line: str, language: str | None = None) -> bool:
    """Whether a line is a date, with its weekday, time and edition: ``October 13, 2025 Monday 3:12 PM GMT``."""
    found = find_date(line, language)
    if found is None:
        return False
    rest = f"{line[: found.start]} {line[found.end :]}"
    return _BESIDE_DATE.fullmatch(rest) is not None


def starts_body(line: str) -> str | None:
    """What stands behind the label of the body, which may be nothing; None for any other line."""
    match = _BODY.fullmatch(line)
    return (match["rest"] or "") if match else None


def is_furniture(line: str) -> bool:
    """Whether a line is a page number, the number of a document or a rule."""
    return len(line) < _LONGEST_LINE and _FURNITURE.fullmatch(line) is not None


def is_foot(line: str) -> bool:
    """Whether a line, and so all below it, is the database's and not the article's."""
    label = read_label(line)
    if label:
        return label.name in _FOOT
    return len(line) < _LONGEST_LINE and (_END.fullmatch(line) is not None or _COPYRIGHT.match(line) is not None)
