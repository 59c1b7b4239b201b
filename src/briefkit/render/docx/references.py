"""Elements that name a relationship which is not there any more: taken out with as little around them as can be."""

from __future__ import annotations

from collections.abc import Iterator, Set

from lxml import etree

from briefkit.render.docx.ooxml import R, W, drop, local_name, unwrap

_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_VML = "{urn:schemas-microsoft-com:vml}"
_RELATION_ID = f"{_OFFICE}relid"
_LINKED = frozenset((f"{R}link", f"{R}href", f"{R}pict"))
"""Attributes that say where else something comes from; the element can do without."""

_GOING = """
    headerReference footerReference altChunk subDoc attachedTemplate saveThroughXslt printerSettings movie control
    OLEObject hlinkClick hlinkHover hlinkMouseOver externalData userShapes svgBlip imgLayer contentPart
    embedRegular embedBold embedItalic embedBoldItalic videoFile audioFile wavAudioFile quickTimeFile
"""
_DROPPED = frozenset(_GOING.split())
"""Elements that go with their relationship, by their names."""

_AROUND = {"dataSource": "mailMerge", "headerSource": "mailMerge", "sourceFileName": "frameset"}
"""Elements that mean nothing without another, which stands around them."""

_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_SOURCES = frozenset((f"{_OFFICE}href", f"{_OFFICE}althref", "src"))
_ACTIVE = frozenset((f"{_OFFICE}OLEObject", f"{W}control"))


def find_references(root: etree._Element) -> set[str]:
    """Every id of a relationship that elements of a part name."""
    return {value for element in root.iter() for _, value in _read_references(element)}


def drop_references(root: etree._Element, known: Set[str]) -> int:
    """Take out what names a relationship that is not among the ids known; gives the number of such elements.

    An object or control of another program leaves its picture behind; a link leaves its words.
    """
    count = 0
    for element in list(root.iter()):
        missing = [key for key, value in _read_references(element) if value not in known]
        if missing:
            count += 1
            _drop_reference(element, missing)
    return count


def drop_sources(root: etree._Element) -> int:
    """Take out addresses in the pictures of a part itself (VML, films on the net); gives their number."""
    count = 0
    for element in list(root.iter()):
        if local_name(element) == "webVideoPr":
            drop(element)
            count += 1
        elif element.tag.startswith(_VML):
            for key in _SOURCES.intersection(map(str, element.attrib)):
                element.attrib.pop(key)
                count += 1
    return count


def _read_references(element: etree._Element) -> Iterator[tuple[str, str]]:
    for key, value in element.attrib.items():
        if value and (str(key).startswith(R) or key == _RELATION_ID):
            yield str(key), str(value)


def _drop_reference(element: etree._Element, missing: list[str]) -> None:
    name = local_name(element)
    picture = next(element.iterancestors(*_PICTURES), None)
    if element.tag == f"{W}hyperlink":
        unwrap(element, element)
    elif element.tag in _ACTIVE and picture is not None:
        _keep_picture(picture)
        drop(element)
    elif name in _AROUND:
        drop(next((each for each in element.iterancestors() if local_name(each) == _AROUND[name]), element))
    elif name in _DROPPED:
        drop(element)
    elif picture is not None and not (_LINKED.issuperset(missing) and f"{R}embed" in element.attrib):
        drop(picture)
    else:
        for key in missing:
            element.attrib.pop(key)


def _keep_picture(picture: etree._Element) -> None:
    """Turn an object of another program into the picture that it shows."""
    if picture.tag == f"{W}object":
        picture.tag = f"{W}pict"
        for key in list(picture.attrib):
            picture.attrib.pop(key)
