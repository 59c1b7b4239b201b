from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from lxml import etree
from tests.render.docx.house import make_house_template, repack
from tests.render.docx.integrity import find_faults, read_parts
from tests.render.docx.test_docx_document import REPORT

from briefkit.model.theme import Theme, WordTemplate
from briefkit.render.docx import docx_bytes
from briefkit.render.drawing.inks import name_colours
from briefkit.render.manifest import write_manifest

MANIFEST = "{urn:briefkit:manifest}manifest"
THEIRS = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}Sources"
"""A part that every file from the default template of python-docx has, as many from Word do."""

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
TYPES = "[Content_Types].xml"


def use_own_output(parts: dict[str, bytes]) -> None:
    """A file that briefkit made, in the place of the template."""
    made = docx_bytes(REPORT, Theme(word_template=WordTemplate("house.docx", make_house_template())))
    parts.clear()
    repack(made, parts.update)


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda: None, [MANIFEST]),
        (make_house_template, [THEIRS, MANIFEST]),
        (lambda: repack(make_house_template(), use_own_output), [THEIRS, MANIFEST]),
    ],
    ids=["own", "house", "house made from an output"],
)
def test_manifest_is_a_custom_xml_part(make: Callable[[], bytes | None], expected: list[str]) -> None:
    template = make()
    theme = Theme(word_template=WordTemplate("house.docx", template) if template else None)
    data = docx_bytes(REPORT, theme)
    assert find_faults(data) == []
    parts = read_parts(data)
    relations = parts["word/_rels/document.xml.rels"]
    targets = [each.get("Target", "") for each in relations if each.get("Type") == RELATION]
    items = [parts[f"customXml/{target.rpartition('/')[2]}"] for target in targets]
    assert [item.tag for item in items] == expected
    (found,) = [item for item in items if item.tag == MANIFEST]
    written = write_manifest(REPORT, word_template=theme.word_template, colours=name_colours(theme))
    assert json.loads(found.text or "") == json.loads(written)
    check_properties(parts, targets[-1].rpartition("item")[2])


def check_properties(parts: dict[str, etree._Element], item: str) -> None:
    """The part beside a custom XML part, without which Word forgets what schema it is of."""
    (relation,) = parts[f"customXml/_rels/item{item}.rels"]
    assert relation.get("Target") == f"itemProps{item}"
    properties = parts[f"customXml/itemProps{item}"]
    assert "urn:briefkit:manifest" in [value for each in properties.iter() for value in each.attrib.values()]
    kinds = {each.get("PartName"): each.get("ContentType", "") for each in parts[TYPES]}
    assert kinds[f"/customXml/itemProps{item}"].endswith("customXmlProperties+xml")
