"""The frame that a Word template makes: its own parts, and what ours have to add to them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from itertools import count

from lxml import etree

from briefkit.model.report import Head
from briefkit.model.theme import CitationStyle
from briefkit.render.docx.frame import RELATION_TYPE, Needs, fill_part, find_relations_part
from briefkit.render.docx.head import write_marking
from briefkit.render.docx.lint import list_fields
from briefkit.render.docx.marking import ENDS, add_marking, fill_gaps, write_end
from briefkit.render.docx.placeholders import fill_words, find_lines
from briefkit.render.docx.styles import find_styles_part, merge_styles
from briefkit.render.docx.template import OpenTemplate, W, parse_xml

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_PACKED_LISTS = ("1", "2", "3")
_PACKED_KINDS = {"ListNumber": 1, "KeyPoint": 2}
_MAIN_TYPE = f"{_TYPE}.document.main+xml"
_STYLES = re.compile(r'(<w:(?:p|r|tbl)Style w:val=")(\w+)')
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CORE_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


class HouseFrame:
    """A Word template in the making: every part is kept but what the report has to change."""

    def __init__(self, template: OpenTemplate, values: Mapping[str, str], head: Head, citations: CitationStyle) -> None:
        """Prepare a template; its text is changed.

        Args:
            template: The template.
            values: What stands in our own parts for each ``$name``, as XML.
            head: The report's head.
            citations: Whether there will be notes, and of which kind.
        """
        self._template = template
        self._values = values
        self._parts = dict(template.parts)
        self._new_types: dict[str, str] = {}
        self._relations = template.read_relations()
        self.main_part = template.main_part
        self.relation_prefix = self._choose_prefix()
        self._numbering = self._read_numbering()
        kinds, numbers = (self._find_highest(name, key) for name, key in _NUMBERED)
        self._kinds_before, self._numbers_before = kinds, numbers
        self.list_kinds = {style: kinds + 1 + kind for style, kind in _PACKED_KINDS.items()}
        self.first_list = numbers + 1 + len(_PACKED_LISTS)
        self._style_ids = self._merge_styles()
        self._fill_fields(head)
        self._describe()
        self._add_manifest()
        self.note_parts = self._prepare_notes(citations)
        self.first_note = self._find_first_note()

    def write_parts(self) -> Iterator[tuple[str, bytes]]:
        """The parts that do not depend on the body, each with its name."""
        yield "[Content_Types].xml", self._write_types()
        late = {"[Content_Types].xml", self._template.relations_part, self._numbering_part}
        for notes in self.note_parts.values():
            late |= {notes, find_relations_part(notes)}
        for name, part in self._parts.items():
            if name not in late:
                yield name, part

    def write_late_parts(self, needs: Needs) -> Iterator[tuple[str, bytes]]:
        """The parts that do."""
        self._relations.extend(_parse_all(needs.relations))
        yield self._template.relations_part, _serialise(self._relations)
        self._numbering.extend(_parse_all(needs.lists))
        yield self._numbering_part, _serialise(self._numbering)
        for kind, part in self.note_parts.items():
            notes = parse_xml(self._parts[part])
            notes.extend(_parse_all(self.rename_styles(needs.notes.get(kind, ""))))
            yield part, _serialise(notes)
            name = find_relations_part(part)
            relations = parse_xml(self._parts.get(name) or fill_part("relations.xml", {"relations": ""}).encode())
            relations.extend(_parse_all(needs.note_relations))
            yield name, _serialise(relations)

    def rename_styles(self, text: str) -> str:
        """Give the styles in XML of ours the ids that they have in the template."""
        return _STYLES.sub(lambda found: found[1] + self._style_ids[found[2]], text)

    def _choose_prefix(self) -> str:
        prefix = "briefkit"
        relations = [parse_xml(part) for name, part in self._parts.items() if name.endswith(".rels")]
        while any(each.get("Id", "").startswith(prefix) for part in relations for each in part):
            prefix += "_"
        return prefix

    def _add_part(self, kind: str, data: bytes) -> str:
        """Add a part that the text refers to; give its name."""
        folder = posixpath.dirname(self.main_part)
        name = posixpath.join(folder, f"{kind}.xml")
        if name in self._parts:
            name = posixpath.join(folder, f"{self.relation_prefix}_{kind}.xml")
        self._parts[name] = data
        self._new_types[name] = f"{_TYPE}.{kind}+xml"
        self._relate(kind, posixpath.basename(name))
        return name

    def _read_numbering(self) -> etree._Element:
        found = next((name for _, name in self._template.find_parts("numbering")), None)
        if found is None:
            found = self._add_part("numbering", b"")
            root = etree.Element(f"{W}numbering", nsmap={"w": W[1:-1]})
        else:
            root = parse_xml(self._parts[found])
            for leftover in root.findall(f"{W}numIdMacAtCleanup"):  # has to be the last, and means nothing any more
                root.remove(leftover)
        self._numbering_part = found
        return root

    def _find_highest(self, name: str, key: str) -> int:
        return max((int(each.get(f"{W}{key}", "0")) for each in self._numbering.iter(f"{W}{name}")), default=0)

    def _merge_styles(self) -> dict[str, str]:
        """Put the lists and styles that the template lacks into it."""
        ours = parse_xml(fill_part("numbering.xml", {**self._values, "lists": ""}).encode())
        numbers = {number: str(self._numbers_before + int(number)) for number in _PACKED_LISTS}
        styles, ids = merge_styles(fill_part("styles.xml", self._values).encode(), self._template, numbers)
        first = next((index for index, each in enumerate(self._numbering) if each.tag == f"{W}num"), None)
        for kind in ours.findall(f"{W}abstractNum"):
            kind.set(f"{W}abstractNumId", self._shift_kind(kind.get(f"{W}abstractNumId", "0")))
            for style in kind.iter(f"{W}pStyle"):
                style.set(f"{W}val", ids[style.get(f"{W}val", "")])
            self._numbering.insert(len(self._numbering) if first is None else first, kind)
            first = first + 1 if first is not None else None
        for number in ours.findall(f"{W}num"):
            number.set(f"{W}numId", numbers[number.get(f"{W}numId", "")])
            for kind in number.iter(f"{W}abstractNumId"):
                kind.set(f"{W}val", self._shift_kind(kind.get(f"{W}val", "0")))
            self._numbering.append(number)
        part = find_styles_part(self._template)
        if part is None:
            self._add_part("styles", styles)
        else:
            self._parts[part] = styles
        return ids

    def _shift_kind(self, kind: str) -> str:
        return str(self._kinds_before + 1 + int(kind))

    def _fill_fields(self, head: Head) -> None:
        """Put the fields of the head into text, headers, footers and notes, and the marking where it has no place."""
        marking = ""
        if head.marking is not None:
            words = write_marking(head.marking).replace('"Marking"', f'"{self._style_ids["Marking"]}"')
            marking = f'<w:p><w:pPr><w:jc w:val="right"/></w:pPr>{words}</w:p>'
            relations = {end: f"{self.relation_prefix}_{end}" for end in ENDS}
            for end in sorted(fill_gaps(self._template, relations)):
                self._add_part(end, write_end(end, marking))
        ends = {name for _, name in self._template.find_parts(*ENDS)}
        values = list_fields(head)
        for name, root in self._template.read_texts():
            if marking and name in ends:
                add_marking(root, marking)
            for line in find_lines(root):
                fill_words(line, values)
            if name != self.main_part:
                self._parts[name] = _serialise(root)

    def _describe(self) -> None:
        """Put the report's core properties in the place of the template's."""
        relations = parse_xml(self._parts["_rels/.rels"])
        found = next((each for each in relations if each.get("Type") == _CORE_KIND), None)
        if found is None:
            found = etree.SubElement(relations, f"{_RELATIONS}Relationship")
            found.set("Id", f"{self.relation_prefix}_core")
            found.set("Type", _CORE_KIND)
            found.set("Target", "docProps/core.xml")
            self._new_types["docProps/core.xml"] = _CORE_TYPE
            self._parts["_rels/.rels"] = _serialise(relations)
        self._parts[found.get("Target", "").lstrip("/")] = fill_part("core.xml", self._values).encode()

    def _add_manifest(self) -> None:
        """Put the manifest beside the custom XML of the template, or in the place of one that it brings from before."""
        manifest = fill_part("manifest.xml", self._values).encode()
        for _, name in self._template.find_parts("customXml"):
            if parse_xml(self._parts[name]).tag == parse_xml(manifest).tag:
                self._parts[name] = manifest
                return
        item = next(number for number in count(1) if f"customXml/item{number}.xml" not in self._parts)
        values = {**self._values, "item": str(item)}
        self._parts[f"customXml/item{item}.xml"] = manifest
        self._parts[f"customXml/_rels/item{item}.xml.rels"] = fill_part("manifest_rels.xml", values).encode()
        properties = f"customXml/itemProps{item}.xml"
        self._parts[properties] = fill_part("manifest_properties.xml", values).encode()
        self._new_types[properties] = _PROPERTIES_TYPE
        folder = posixpath.dirname(self.main_part)
        self._relate("customXml", posixpath.relpath(f"customXml/item{item}.xml", folder or "."))

    def _prepare_notes(self, citations: CitationStyle) -> dict[str, str]:
        """The part that notes go to, by their kind, made where the template has none; nothing without notes."""
        if citations is CitationStyle.REFERENCES:
            return {}
        kind, found = citations.note_kind, next((name for _, name in self._template.find_parts(citations.value)), None)
        empty = fill_part("notes.xml", {"kind": kind, "notes": ""}).encode()
        return {kind: found or self._add_part(citations.value, empty)}

    def _find_first_note(self) -> int:
        notes = (note for part in self.note_parts.values() for note in parse_xml(self._parts[part]))
        return max((int(note.get(f"{W}id", "0")) for note in notes), default=0) + 1

    def _relate(self, kind: str, target: str) -> None:
        """Let the text refer to a part."""
        relation = etree.SubElement(self._relations, f"{_RELATIONS}Relationship")
        relation.set("Id", f"{self.relation_prefix}_{kind}")
        relation.set("Type", f"{RELATION_TYPE}/{kind}")
        relation.set("Target", target)

    def _write_types(self) -> bytes:
        types = parse_xml(self._template.parts["[Content_Types].xml"])
        for override in types.iter(f"{_TYPES}Override"):
            if override.get("PartName", "").lstrip("/") == self.main_part:
                override.set("ContentType", _MAIN_TYPE)
        there = {each.get("Extension", "").lower() for each in types.iter(f"{_TYPES}Default")}
        for extension in {"png", "jpeg"} - there:
            default = etree.Element(f"{_TYPES}Default", Extension=extension, ContentType=f"image/{extension}")
            types.insert(0, default)
        for name, kind in self._new_types.items():
            etree.SubElement(types, f"{_TYPES}Override", PartName=f"/{name}", ContentType=kind)
        return _serialise(types)


_NUMBERED = (("abstractNum", "abstractNumId"), ("num", "numId"))


def _serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _parse_all(elements: str) -> list[etree._Element]:
    """Elements of ours: relationships, or WordprocessingML."""
    declared = f'xmlns="{_RELATIONS[1:-1]}" xmlns:w="{W[1:-1]}" xmlns:r="{RELATION_TYPE}"'
    return list(parse_xml(f"<x {declared}>{elements}</x>".encode()))
