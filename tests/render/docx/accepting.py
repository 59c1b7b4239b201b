"""What Word does with tracked changes: all of them accepted, or all rejected."""

from __future__ import annotations

import io
import zipfile

from docx.oxml.ns import qn
from lxml import etree

_PART = "word/document.xml"
_GONE = {True: "del", False: "ins"}


def settle(content: bytes, accept: bool) -> bytes:
    """A DOCX with all its tracked changes accepted, or all rejected."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, _settle_part(data, accept) if name == _PART else data)
    return file.getvalue()


def _settle_part(data: bytes, accept: bool) -> bytes:
    root = etree.fromstring(data)
    gone = qn(f"w:{_GONE[accept]}")
    for row in list(root.iter(qn("w:tr"))):
        if row.find(f"{qn('w:trPr')}/{gone}") is not None:
            _remove(row)
    for table in list(root.iter(qn("w:tbl"))):
        if table.find(qn("w:tr")) is None:
            _remove(table)
    for paragraph in list(root.iter(qn("w:p"))):
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{gone}") is not None:
            assert not [run for run in paragraph.iter(qn("w:r")) if not _is_within(run, gone)], "words without a mark"
            _remove(paragraph)
    for change in list(root.iter(gone)):
        _remove(change)
    for text in root.iter(qn("w:delText")):
        text.tag = qn("w:t")
    return etree.tostring(root)


def _is_within(element: etree._Element, tag: str) -> bool:
    return any(each.tag == tag for each in element.iterancestors())


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
