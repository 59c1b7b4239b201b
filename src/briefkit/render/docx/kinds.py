"""What the parts of a Word template may be to each other: the kinds of relationship that a report takes over.

The list says what stays; whatever stands in none of these tables is taken out with the part that it leads to.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefkit.render.docx.ooxml import RELATION_TYPE

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office"
STRICT = "http://purl.oclc.org/ooxml/"

_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_WORD_TYPE = f"{_OFFICE_TYPE}.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of relationship that may stay.

    Attributes:
        type: What the content types have to say of its part; None where there are several.
        root: What the root element of its part is called; None where it does not matter.
        once: Whether a part can have one of them only.
        by_id: Whether it is there for an element that names its id, and goes when no element does.
        words: Whether its part holds words of the template.
    """

    type: str | None = None
    root: str | None = None
    once: bool = False
    by_id: bool = False
    words: bool = False


def _word(name: str, root: str, *, once: bool = True, by_id: bool = False, words: bool = False) -> Kind:
    return Kind(f"{_WORD_TYPE}.{name}+xml", root, once, by_id, words)


_NAMED = Kind(by_id=True)

HYPERLINK = f"{RELATION_TYPE}/hyperlink"
"""The only kind that may lead out of the file."""

MAIN = f"{RELATION_TYPE}/officeDocument"

IMAGE = f"{RELATION_TYPE}/image"

CORE = f"{PACKAGE}/metadata/core-properties"

KINDS: dict[str, Kind] = {
    MAIN: Kind(None, "document", once=True, words=True),
    HYPERLINK: _NAMED,
    IMAGE: _NAMED,
    CORE: Kind("application/vnd.openxmlformats-package.core-properties+xml", "coreProperties", once=True),
    f"{RELATION_TYPE}/extended-properties": Kind(f"{_OFFICE_TYPE}.extended-properties+xml", "Properties", once=True),
    f"{PACKAGE}/metadata/thumbnail": Kind(once=True),
    f"{RELATION_TYPE}/styles": _word("styles", "styles"),
    f"{RELATION_TYPE}/numbering": _word("numbering", "numbering"),
    f"{RELATION_TYPE}/settings": _word("settings", "settings"),
    f"{RELATION_TYPE}/webSettings": _word("webSettings", "webSettings"),
    f"{RELATION_TYPE}/fontTable": _word("fontTable", "fonts"),
    f"{RELATION_TYPE}/footnotes": _word("footnotes", "footnotes", words=True),
    f"{RELATION_TYPE}/endnotes": _word("endnotes", "endnotes", words=True),
    f"{RELATION_TYPE}/header": _word("header", "hdr", once=False, by_id=True, words=True),
    f"{RELATION_TYPE}/footer": _word("footer", "ftr", once=False, by_id=True, words=True),
    f"{RELATION_TYPE}/theme": Kind(f"{_OFFICE_TYPE}.theme+xml", "theme", once=True),
    f"{RELATION_TYPE}/themeOverride": Kind(f"{_OFFICE_TYPE}.themeOverride+xml"),
    f"{RELATION_TYPE}/font": _NAMED,
    f"{MICROSOFT}/2007/relationships/hdphoto": _NAMED,
    f"{RELATION_TYPE}/customXml": Kind(),
    f"{RELATION_TYPE}/customXmlProps": Kind(f"{_OFFICE_TYPE}.customXmlProperties+xml"),
    f"{RELATION_TYPE}/chart": _NAMED,
    f"{MICROSOFT}/2014/relationships/chartEx": _NAMED,
    f"{RELATION_TYPE}/chartUserShapes": _NAMED,
    f"{MICROSOFT}/2011/relationships/chartStyle": Kind(),
    f"{MICROSOFT}/2011/relationships/chartColorStyle": Kind(),
    f"{RELATION_TYPE}/diagramData": _NAMED,
    f"{RELATION_TYPE}/diagramLayout": _NAMED,
    f"{RELATION_TYPE}/diagramQuickStyle": _NAMED,
    f"{RELATION_TYPE}/diagramColors": _NAMED,
    f"{MICROSOFT}/2007/relationships/diagramDrawing": Kind(),
}

PRIVATE: dict[str, str] = {
    f"{RELATION_TYPE}/comments": "comments were removed",
    f"{MICROSOFT}/2011/relationships/commentsExtended": "comments were removed",
    f"{MICROSOFT}/2016/09/relationships/commentsIds": "comments were removed",
    f"{MICROSOFT}/2018/08/relationships/commentsExtensible": "comments were removed",
    f"{MICROSOFT}/2011/relationships/people": "names of reviewers were removed",
    f"{MICROSOFT}/2019/05/relationships/documenttasks": "tasks of reviewers were removed",
    f"{RELATION_TYPE}/custom-properties": "custom properties of the file were removed",
    f"{MICROSOFT}/2020/02/relationships/classificationlabels": "a sensitivity label of an account was removed",
}
"""What says something about the people who made the template, and in which words that is reported."""

COMMENTS = f"{RELATION_TYPE}/comments"

UNUSED: dict[str, str] = {
    f"{RELATION_TYPE}/glossaryDocument": "building blocks were left out",
    f"{RELATION_TYPE}/printerSettings": "settings of a printer were left out",
    f"{MICROSOFT}/2007/relationships/stylesWithEffects": "a copy of the styles for Word 2010 was left out",
}
"""What serves those who write with the template, and means nothing in a report."""

PRIVATE_DATA = (
    f"{MICROSOFT}/2006/metadata/properties",
    f"{MICROSOFT}/2006/metadata/customXsn",
)
"""Namespaces of custom XML in which a document library keeps who wrote, checked and approved a file."""


def describe_kind(kind: str) -> str:
    """The last word of a kind of relationship: "oleObject"."""
    return kind.rstrip("/").rpartition("/")[2]
