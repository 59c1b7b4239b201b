"""The styles of a Word template: those of the house where it has them, ours where it does not."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from briefkit.render.docx.template import OpenTemplate, W, parse_xml

STANDARD = (
    ("paragraph", "heading 1"),
    ("paragraph", "heading 2"),
    ("paragraph", "heading 3"),
    ("paragraph", "caption"),
    ("paragraph", "quote"),
    ("character", "hyperlink"),
    ("table", "report table"),
)
"""Styles that a house will want its own look for, by the names Word gives them in any language; the last is ours."""

_REFERENCES = frozenset(f"{W}{name}" for name in ("basedOn", "next", "link"))

Key = tuple[str, str]
"""Type and name of a style; names do not heed case."""


def find_missing_styles(template: OpenTemplate) -> tuple[str, ...]:
    """Names of the standard styles that a template lacks."""
    there = _read_ids(_read_styles(template))
    return tuple(f"'{name}'" for kind, name in STANDARD if (kind, name) not in there)


def merge_styles(ours: bytes, template: OpenTemplate, lists: Mapping[str, str]) -> tuple[bytes, dict[str, str]]:
    """The styles of a template with those of ours that it lacks.

    Args:
        ours: Our styles part.
        template: The template.
        lists: The number that each numbered list of ours has in the template.

    Returns:
        The styles part, and the id that each of our styles has in it.
    """
    theirs = _read_styles(template)
    there = _read_ids(theirs)
    taken = {style.get(f"{W}styleId", "") for style in theirs.iter(f"{W}style")}
    ids: dict[str, str] = {}
    added: list[etree._Element] = []
    for style in parse_xml(ours).iter(f"{W}style"):
        own = style.get(f"{W}styleId", "")
        found = there.get(_read_key(style))
        if found is None:
            found = own
            while found in taken:
                found += "_"
            taken.add(found)
            added.append(deepcopy(style))
        ids[own] = found
    for style in added:
        _adopt(style, ids, lists)
        theirs.append(style)
    return etree.tostring(theirs, encoding="UTF-8", xml_declaration=True, standalone=True), ids


def find_styles_part(template: OpenTemplate) -> str | None:
    """Name of the styles part of a template."""
    return next((name for _, name in template.find_parts("styles")), None)


def _adopt(style: etree._Element, ids: Mapping[str, str], lists: Mapping[str, str]) -> None:
    style.set(f"{W}styleId", ids[style.get(f"{W}styleId", "")])
    style.attrib.pop(f"{W}default", "")
    for element in style.iter(*_REFERENCES):
        element.set(f"{W}val", ids[element.get(f"{W}val", "")])
    for element in style.iter(f"{W}numId"):
        element.set(f"{W}val", lists[element.get(f"{W}val", "")])


def _read_styles(template: OpenTemplate) -> etree._Element:
    part = find_styles_part(template)
    if part is None:
        return etree.Element(f"{W}styles", nsmap={"w": W[1:-1]})
    return parse_xml(template.parts[part])


def _read_ids(styles: etree._Element) -> dict[Key, str]:
    return {_read_key(style): style.get(f"{W}styleId", "") for style in styles.iter(f"{W}style")}


def _read_key(style: etree._Element) -> Key:
    name = style.find(f"{W}name")
    return style.get(f"{W}type", ""), (name.get(f"{W}val", "") if name is not None else "").lower()
