"""XML and JSON spoilt by element and by value, so that they stay well-formed and get past their parsers."""

from __future__ import annotations

import copy
import json
from random import Random

from lxml import etree

_DEEP = (3, 50, 400)
_FEW = 4
"""Children of an element that is repeated often."""
_ODD: tuple[object, ...] = (
    None, True, False, 0, -1, 2**70, 1.5, "", " ", "x", [], {}, [[]], [None], {"": ""}, ["a", 1, {}], {"name": 5},
    {"value": None}, {"role": "main", "contentType": "text/html", "value": 3}, "2026-13-45", "9999-12-31T23:59:59Z",
    "0001-01-01", "\u2028", "<p>x",
)  # fmt: skip


def spoil_xml(content: bytes, random: Random) -> bytes:
    """XML whose elements are doubled, moved, taken out, nested deeply or given other words; as it was if it is none."""
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError:
        return content[: len(content) // 2]
    for _ in range(random.choice((1, 2, 5))):
        elements = [element for element in root.iter() if isinstance(element.tag, str)]
        one, two = random.choice(elements), random.choice(elements)
        parent = one.getparent()
        match random.randrange(7):
            case 0 if parent is not None:
                for _ in range(random.choice((1, 3, 300 if len(one) < _FEW else 5))):
                    parent.insert(random.randrange(len(parent) + 1), copy.deepcopy(one))
            case 1 if parent is not None:
                parent.remove(one)
            case 2 if one not in (*two.iterancestors(), two):
                two.append(one)
            case 3:
                inner = one
                for _ in range(random.choice(_DEEP)):
                    inner = etree.SubElement(inner, random.choice((one.tag, two.tag)))
                inner.text = "deep"
            case 4:
                one.text = random.choice((None, "", " ", "\u2028x", "9" * 400, "3 March 2026", "x " * 500))
            case 5 if one.attrib:
                one.set(
                    random.choice(list(one.attrib)), random.choice(("", "-1", "99999999999", "x", "true", "\u0130"))
                )
            case _:
                one.tag = two.tag
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def spoil_json(content: bytes, random: Random) -> bytes:
    """JSON, or lines of it, in which values are of other types, missing, doubled or nested; cut if it is none."""
    lines = content.split(b"\n") if content.count(b"\n{") else [content]
    place = random.randrange(len(lines))
    try:
        value = json.loads(lines[place])
    except (ValueError, RecursionError):
        return content[: len(content) // 2]
    try:
        for _ in range(random.choice((1, 2, 5))):
            value = _spoil_value(value, random)
        lines[place] = json.dumps(value, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    except RecursionError:
        return content.replace(b"{", b"[{")
    return b"\n".join(lines)


def _spoil_value(value: object, random: Random) -> object:
    """A value with one value somewhere in it changed."""
    if isinstance(value, dict) and value and random.random() < 0.9:
        key = random.choice(list(value))
        match random.randrange(8):
            case 0:
                return {each: inner for each, inner in value.items() if each != key}
            case 1:
                return value | {random.choice(list(value)): value[key]}
            case 2:
                return value | {key: [value[key]] * random.choice((1, 2, 500 if isinstance(value[key], str) else 3))}
            case _:
                return value | {key: _spoil_value(value[key], random)}
    if isinstance(value, list) and value and random.random() < 0.9:
        place = random.randrange(len(value))
        return [*value[:place], _spoil_value(value[place], random), *value[place + random.randrange(2) :]][:600]
    if random.random() < 0.1:
        for _ in range(random.choice(_DEEP)):
            value = [value] if random.random() < 0.5 else {"text": value}
        return value
    return random.choice(_ODD)
