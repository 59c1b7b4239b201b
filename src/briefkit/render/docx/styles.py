"""The styles and lists of a Word template: those of the house where it has them, ours where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from briefkit.render.docx.frame import LIST_KINDS, fill_part
from briefkit.render.docx.package import find_highest, find_part, find_related

STANDARD = (
    ("paragraph", "heading 1"),
    ("paragraph", "heading 2"),
    ("paragraph", "heading 3"),
    ("paragraph", "caption"),
    ("paragraph", "quote"),
    ("character", "hyperlink"),
    ("table", "report table"),
)
"""Styles that users will want their own look for, by the names Word gives them in any language; the last is ours."""

_REFERENCES = (qn("w:basedOn"), qn("w:next"), qn("w:link"))
_VALUE, _ID, _KIND = qn("w:val"), qn("w:styleId"), qn("w:abstractNumId")

Key = tuple[str, str]
"""Type and name of a style; names do not heed case."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """What ours are called in a template.

    Attributes:
        style_ids: The id of each of our styles.
        list_kinds: Id of the abstract list that numbered paragraphs of each of our styles count by.
    """

    style_ids: Mapping[str, str]
    list_kinds: Mapping[str, int]


def find_missing_styles(document: Document) -> tuple[str, ...]:
    """Names of the standard styles that a template lacks."""
    there = {key for styles in find_related(document, RELATIONSHIP_TYPE.STYLES) for key in _read_ids(styles.element)}
    return tuple(f"'{name}'" for kind, name in STANDARD if (kind, name) not in there)


def adopt_styles(document: Document, values: Mapping[str, str]) -> Adopted:
    """Give a document the styles and lists of ours that it lacks; `values` as in `open_frame`."""
    theirs = find_part(document, CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, "styles").element
    there = _read_ids(theirs)
    taken = {style.get(_ID, "") for style in theirs.iter(qn("w:style"))}
    ids: dict[str, str] = {}
    added: list[etree._Element] = []
    for style in parse_xml(fill_part("styles", values)).iter(qn("w:style")):
        own = style.get(_ID, "")
        found = there.get(_read_key(style))
        if found is None:
            found = next(name for n in count() if (name := own + "_" * n) not in taken)
            taken.add(found)
            added.append(deepcopy(style))
        ids[own] = found
    shift, numbers = _adopt_lists(document, parse_xml(fill_part("numbering", values)), ids)
    for style in added:
        style.set(_ID, ids[style.get(_ID, "")])
        style.attrib.pop(qn("w:default"), "")
        for element in style.iter(*_REFERENCES):
            element.set(_VALUE, ids[element.get(_VALUE, "")])
        for element in style.iter(qn("w:numId")):
            element.set(_VALUE, numbers[element.get(_VALUE, "")])
    theirs.extend(added)
    return Adopted(ids, {style: shift + list_kind for style, list_kind in LIST_KINDS.items()})


def _adopt_lists(document: Document, ours: BaseOxmlElement, ids: Mapping[str, str]) -> tuple[int, dict[str, str]]:
    """Give a document our lists; by how much the ids of abstract ones grow, and the new number of each other one."""
    theirs: Any = find_part(document, CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, "numbering").element
    kinds = theirs.findall(qn("w:abstractNum"))
    shift = find_highest(each.get(_KIND, "") for each in kinds) + 1
    place = theirs.index(kinds[-1]) + 1 if kinds else len(theirs.findall(qn("w:numPicBullet")))
    for offset, each in enumerate(ours.findall(qn("w:abstractNum"))):
        each.set(_KIND, str(shift + int(each.get(_KIND, "0"))))
        for style in each.iter(qn("w:pStyle")):
            style.set(_VALUE, ids[style.get(_VALUE, "")])
        theirs.insert(place + offset, each)
    numbers = {
        each.get(qn("w:numId"), ""): str(theirs.add_num(shift + int(kind.get(_VALUE, "0"))).numId)
        for each in ours.findall(qn("w:num"))
        for kind in each.iter(_KIND)
    }
    return shift, numbers


def _read_ids(styles: etree._Element) -> dict[Key, str]:
    return {_read_key(style): style.get(_ID, "") for style in styles.iter(qn("w:style"))}


def _read_key(style: etree._Element) -> Key:
    name = style.find(qn("w:name"))
    return style.get(qn("w:type"), ""), (name.get(_VALUE, "") if name is not None else "").lower()
