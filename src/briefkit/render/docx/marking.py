"""The marking of a report in the headers and footers of a Word template, in every variant that Word can print.

FIRST TLP 2.0 asks for it in the header and footer of each page. Where one has a place for it, ``{{report.marking}}``,
it stands there; elsewhere it is added at the right.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from briefkit.render.docx.placeholders import FIELD_PREFIX, find_lines
from briefkit.render.docx.template import OpenTemplate, W, parse_xml

ENDS = ("header", "footer")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ROOTS = {"header": "hdr", "footer": "ftr"}


def add_marking(root: etree._Element, line: str) -> None:
    """Add a line with the marking to a header or footer that has no place for it.

    Args:
        root: The header or footer.
        line: The line, as XML.
    """
    if not any(f"{FIELD_PREFIX}marking" in found.names for found in find_lines(root)):
        root.append(_parse(line))


def write_end(end: str, line: str) -> bytes:
    """A header or footer that holds the marking and nothing else."""
    root = etree.Element(f"{W}{_ROOTS[end]}", nsmap={"w": W[1:-1]})
    root.append(_parse(line))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def fill_gaps(template: OpenTemplate, relations: dict[str, str]) -> set[str]:
    """Give every page of a template a header and a footer.

    Args:
        template: The template; its text is changed.
        relations: The id of the relationship to the header and to the footer that are to be used.

    Returns:
        Which of the two are in use.
    """
    even = _has_even_pages(template)
    seen: set[tuple[str, str]] = set()
    used: set[str] = set()
    for properties in template.main.iter(f"{W}sectPr"):
        for end in ENDS:
            there = {each.get(f"{W}type", "default") for each in properties.findall(f"{W}{end}Reference")}
            seen |= {(end, variant) for variant in there}
        for end, variant in _list_variants(properties, even):
            if (end, variant) not in seen:
                reference = etree.Element(f"{W}{end}Reference")
                reference.set(f"{W}type", variant)
                reference.set(f"{_R}id", relations[end])
                properties.insert(0, reference)
                seen.add((end, variant))
                used.add(end)
    return used


def _list_variants(properties: etree._Element, even: bool) -> Iterator[tuple[str, str]]:
    first = _is_on(properties.find(f"{W}titlePg"))
    for end in ENDS:
        yield end, "default"
        if first:
            yield end, "first"
        if even:
            yield end, "even"


def _has_even_pages(template: OpenTemplate) -> bool:
    return any(
        _is_on(parse_xml(template.parts[name]).find(f"{W}evenAndOddHeaders"))
        for _, name in template.find_parts("settings")
    )


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val", "true") not in ("false", "0", "off")


def _parse(line: str) -> etree._Element:
    return parse_xml(line.replace(">", f' xmlns:w="{W[1:-1]}">', 1).encode())
