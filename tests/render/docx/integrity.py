"""What Word needs to hold in a file and no schema says: targets of links, balance of fields, parts that are there."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def read_parts(data: bytes) -> dict[str, etree._Element]:
    """The XML parts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(package.read(name)) for name in names}


def read_words(root: etree._Element) -> str:
    """The words of a part, a line for each paragraph."""
    return "\n".join(
        "".join("\t" if piece.tag == f"{W}tab" else piece.text or "" for piece in each.iter(f"{W}t", f"{W}tab"))
        for each in root.iter(f"{W}p")
    )


def find_faults(data: bytes) -> list[str]:
    """Everything that does not hold; nothing where the file is sound."""
    parts = read_parts(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
    faults = [f"{name} is there twice" for name, times in Counter(names).items() if times > 1]
    for name, root in parts.items():
        if name.startswith("word/") and not name.endswith(".rels"):
            faults += (f"{name}: {fault}" for fault in _check_part(root, parts, name))
        if name.endswith(".rels"):
            faults += _check_targets(name, root, set(names))
    return faults


def _check_part(root: etree._Element, parts: dict[str, etree._Element], name: str) -> Iterator[str]:
    marks = [mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")]
    yield from (f"bookmark {mark} stands twice" for mark, times in Counter(marks).items() if times > 1)
    starts = sorted(mark.get(f"{W}id", "") for mark in root.iter(f"{W}bookmarkStart"))
    if starts != sorted(mark.get(f"{W}id", "") for mark in root.iter(f"{W}bookmarkEnd")):
        yield "a bookmark does not end"
    anchors = [link.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink") if link.get(f"{W}anchor")]
    asked = [re.search(r"PAGEREF (\S+)", field.text or "") for field in root.iter(f"{W}instrText")]
    text = parts.get("word/document.xml", root)
    places = {mark.get(f"{W}name") for mark in text.iter(f"{W}bookmarkStart")}
    for target in {*anchors, *(found[1] for found in asked if found)} - places:
        yield f"no bookmark {target}"
    yield from _check_fields(root)
    yield from _check_notes(root, parts)
    defined = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    used = {style.get(f"{W}val") for style in root.iter(*(f"{W}{kind}Style" for kind in ("p", "r", "tbl")))}
    yield from (f"no style {style}" for style in sorted(map(str, used - defined)))
    rels = parts.get(posixpath.join(posixpath.dirname(name), "_rels", posixpath.basename(name) + ".rels"))
    known = {relation.get("Id") for relation in rels} if rels is not None else set()
    asked_for = {value for each in root.iter() for key, value in each.attrib.items() if str(key).startswith(R)}
    yield from (f"no relationship {relation}" for relation in sorted(map(str, asked_for - known)))
    lists = parts.get("word/numbering.xml")
    numbers = {each.get(f"{W}numId") for each in lists.iter(f"{W}num")} if lists is not None else set()
    yield from (f"no list {n}" for n in {each.get(f"{W}val") for each in root.iter(f"{W}numId")} - numbers - {"0"})


def _check_notes(root: etree._Element, parts: dict[str, etree._Element]) -> Iterator[str]:
    """Every mark has a note, every note a mark and one name, and the separators are there."""
    for kind in ("footnote", "endnote"):
        marks = [mark.get(f"{W}id") for mark in root.iter(f"{W}{kind}Reference")]
        notes = [note for name, part in parts.items() for note in part if note.tag == f"{W}{kind}" and "word/" in name]
        written = [note.get(f"{W}id") for note in notes if note.get(f"{W}type") is None]
        if root.tag == f"{W}document" and sorted(map(str, marks)) != sorted(map(str, written)):
            yield f"the {kind}s {marks} are marked, {written} written"
        kinds = {note.get(f"{W}type") for note in notes}
        if notes and not {"separator", "continuationSeparator"} <= kinds:
            yield f"the {kind}s have no separator"


def _check_fields(root: etree._Element) -> Iterator[str]:
    depth: list[str] = []
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            depth.append("begin")
        elif not depth or (kind == "separate" and depth[-1] != "begin"):
            yield f"a field has its {kind} out of place"
        elif kind == "separate":
            depth[-1] = "separate"
        else:
            depth.pop()
    if depth:
        yield f"{len(depth)} fields do not end"


def _check_targets(name: str, root: etree._Element, names: set[str]) -> Iterator[str]:
    folder = posixpath.dirname(posixpath.dirname(name))
    for relation in root:
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target", "").lstrip("/")))
            if target not in names:
                yield f"{name}: no part {target}"
