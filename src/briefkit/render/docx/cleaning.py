"""A Word template, cleaned: what a report takes over of it, part by part, from the package's own relationships on.

Only what is reached through relationships of the kinds in `kinds` is taken over; a part that nothing leads to is not.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory
from docx.package import Package
from lxml import etree

from briefkit.errors import Severity
from briefkit.render.docx.house_notes import drop_lost_marks, drop_lost_notes, list_marks, list_notes
from briefkit.render.docx.kinds import (
    COMMENTS,
    HYPERLINK,
    IMAGE,
    KINDS,
    MAIN,
    PRIVATE,
    PRIVATE_DATA,
    UNUSED,
    Kind,
    describe_kind,
)
from briefkit.render.docx.ledger import Ledger
from briefkit.render.docx.ooxml import RELATION_TYPE, W, local_name, parse_part, read_words, serialise, show
from briefkit.render.docx.references import drop_references, find_references
from briefkit.render.docx.relations import PACKAGE_RELATIONS, Inventory, Relation, refuse_strict
from briefkit.render.docx.scrubbing import Scrubber
from briefkit.render.docx.unpacking import is_xml

_MAIN_TYPES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}.main+xml"
    for kind in ("document", "template")
)
_ADDED = {
    f"{RELATION_TYPE}/settings": ("settings", "settings"),
    f"{RELATION_TYPE}/fontTable": ("fontTable", "fonts"),
}
"""Parts that a template may lack and a Word file may not: what they are called, and their root element."""

_NO_DOCUMENT = "it contains no Word document"
_SVG_OUTSIDE = re.compile(
    rb"<(?:\w+:)?(?:script|foreignObject)\b|<!DOCTYPE|@import|\0"
    rb"|href\s*=\s*[\"'](?!#|data:image/)|url\(\s*+[\"']?+(?!#)"
)
"""What an SVG picture must not have: scripts, pages in it, and addresses; nor bytes in which these cannot be seen."""

_REMARKS = re.compile(rb"<!--|<\?(?!xml\s)")
_UNKNOWN_TYPE = "application/octet-stream"


def clean_package(parts: Mapping[str, bytes], ledger: Ledger) -> Document:
    """Take over what a report may hold of a template; `ledger` learns what was left out and repaired.

    Raises:
        ValueError: The template cannot be used; the message says why.
    """
    return _Walk(Inventory(parts), ledger).run()


@dataclass(slots=True)
class _Walk:
    """Goes from part to part along the relationships."""

    inventory: Inventory
    ledger: Ledger
    kept: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    relations: dict[str, list[Relation]] = field(default_factory=dict)
    waiting: deque[str] = field(default_factory=deque)
    marks: set[tuple[str, str]] = field(default_factory=set)

    def run(self) -> Document:
        package = self.relations[""] = self._take_relations("", None)
        main = next((each.target for each in package if each.kind == MAIN), None)
        if main is None or self.types.get(main) not in _MAIN_TYPES:
            raise ValueError(_NO_DOCUMENT)
        self.types[main] = _MAIN_TYPES[0]
        scrubber = Scrubber(self.ledger, self._find_styles(main))
        while self.waiting:
            self._take_part(self.waiting.popleft(), scrubber)
        return self._build(main)

    def _build(self, main: str) -> Document:
        """The document made of what is kept."""
        package: Any = Package()
        parts: dict[str, Any] = {
            name: PartFactory(PackURI(f"/{name}"), self.types[name], self.kinds[name], data, package)
            for name, data in self.kept.items()
        }
        for name, relations in self.relations.items():
            source = parts[name] if name else package
            for each in relations:
                target = each.target if each.outside else parts[each.target]
                source.rels.add_relationship(each.kind, target, each.id, each.outside)
        document: Document = parts[main].document
        return document

    def _find_styles(self, main: str) -> etree._Element | None:
        kind = f"{RELATION_TYPE}/styles"
        for relation in self.inventory.read_relations(main):
            name = self.inventory.find_part(relation.target)
            if relation.kind == kind and name is not None:
                return parse_part(name, self.inventory.parts[name])
        return None

    def _take_part(self, name: str, scrubber: Scrubber) -> None:
        """Take a part over, with what it leads to."""
        data, kind = self.inventory.parts[name], KINDS[self.kinds[name]]
        if not is_xml(name) and kind.root is None:
            self.kept[name] = data
            return
        root = parse_part(name, data)
        _check_root(root, name, kind)
        before = etree.tostring(root)
        scrubber.scrub(root, name, self.kinds[name])
        drop_lost_notes(root, self.marks)
        relations = self._take_relations(name, root)
        if self.kinds[name] == MAIN:
            relations += self._add_missing(name, relations)
            self._match_notes(name, root, relations)
        self.relations[name] = relations
        plain = not _REMARKS.search(data) and root.getroottree().docinfo.encoding in (None, "UTF-8", "utf-8")
        self.kept[name] = data if plain and etree.tostring(root) == before else serialise(root)

    def _take_relations(self, name: str, root: etree._Element | None) -> list[Relation]:
        """Choose the relationships of a part that stay, and take what names another out of the part."""
        referred = find_references(root) if root is not None else set()
        taken: dict[str, Relation] = {}
        for relation in self.inventory.read_relations(name):
            chosen = self._choose(name, relation, referred, taken)
            if chosen is not None:
                taken[chosen.id] = chosen
        if root is not None:
            drop_references(root, taken.keys())
            referred = find_references(root)
        relations = [each for each in taken.values() if not KINDS[each.kind].by_id or each.id in referred]
        for relation in relations:
            if not relation.outside:
                self._expect(relation.target, relation.kind)
        return relations

    def _choose(
        self, name: str, relation: Relation, referred: Set[str], taken: Mapping[str, Relation]
    ) -> Relation | None:
        """The relationship as it may stay; None if it may not, or need not."""
        kind, place = relation.kind, name or PACKAGE_RELATIONS
        if kind in PRIVATE:
            self.ledger.say("R121", place, PRIVATE[kind])
            if kind == COMMENTS:
                self._find_placeholders(relation.target)
        elif kind in UNUSED:
            self.ledger.say("R123", place, UNUSED[kind], severity=Severity.NOTE)
        elif kind not in KINDS or (relation.outside and kind != HYPERLINK) or (kind == MAIN and name):
            words = f"what a report must not contain was removed: {describe_kind(kind)} ({show(relation.target)})"
            self.ledger.say("R122", place, show(words, 200))
        elif KINDS[kind].by_id and relation.id not in referred:
            return None
        elif not relation.id or relation.id in taken or self._is_second(kind, taken):
            self.ledger.say("R123", place, f"a second {describe_kind(kind)} is left out", severity=Severity.NOTE)
        elif kind == HYPERLINK:
            if "{{" in unquote(relation.target):
                words = f"a placeholder in the address of a link cannot be filled: {show(relation.target)}"
                self.ledger.say("R106", place, words, severity=Severity.ERROR)
            return relation
        else:
            return self._find_target(place, relation)
        return None

    def _is_second(self, kind: str, taken: Mapping[str, Relation]) -> bool:
        return KINDS[kind].once and any(each.kind == kind for each in taken.values())

    def _find_target(self, place: str, relation: Relation) -> Relation | None:
        """The relationship with the name that its part has; None if the part is not there or must not stay."""
        target = self.inventory.find_part(relation.target)
        if target is None:
            words = f"a reference to a missing part was removed: {show(relation.target)}"
            self.ledger.say("R123", place, words, severity=Severity.NOTE)
            return None
        data = self.inventory.parts[target]
        if relation.kind == IMAGE and not self._is_picture(target, data):
            self.ledger.say(
                "R122", place, f"a picture that is not a picture, or fetches something, was removed: {show(target)}"
            )
            return None
        if relation.kind == f"{RELATION_TYPE}/customXml":
            root = parse_part(target, data)
            if any(str(root.tag).startswith("{" + each + "}") for each in PRIVATE_DATA):
                self.ledger.say("R121", place, "what a document library says about people was removed")
                return None
        return Relation(relation.id, relation.kind, target, outside=False)

    def _is_picture(self, name: str, data: bytes) -> bool:
        kind = self.inventory.read_type(name) or ""
        return kind.startswith("image/") and not ("svg" in kind and _SVG_OUTSIDE.search(data))

    def _expect(self, name: str, kind: str) -> None:
        """Note that a part is to be taken over.

        Raises:
            ValueError: Other parts take it for something else.
        """
        before = self.kinds.setdefault(name, kind)
        if KINDS[before] != KINDS[kind]:
            names = f"{describe_kind(before)} and {describe_kind(kind)}"
            raise ValueError(f"a part of it is two things at once, {names}: {show(name)}")
        if name not in self.types:
            self.types[name] = KINDS[kind].type or self.inventory.read_type(name) or _UNKNOWN_TYPE
            self.waiting.append(name)

    def _add_missing(self, main: str, relations: list[Relation]) -> list[Relation]:
        """Give the text the parts that it needs and lacks."""
        added = []
        for kind, (name, root) in _ADDED.items():
            if all(each.kind != kind for each in relations):
                part = f"{main.rpartition('/')[0]}/briefkit_{name}.xml".lstrip("/")
                self.kept[part] = serialise(etree.Element(f"{W}{root}", nsmap={"w": W[1:-1]}))
                self.types[part], self.kinds[part] = str(KINDS[kind].type), kind
                added.append(Relation(f"added_{name}", kind, part, outside=False))
                self.ledger.say("R123", main, f"an empty {name} is added, as there is none", severity=Severity.NOTE)
        return added

    def _match_notes(self, main: str, root: etree._Element, relations: list[Relation]) -> None:
        """Learn which notes the text has marks of, and take out marks of notes that are not there."""
        names = [each.target for each in relations if describe_kind(each.kind) in ("footnotes", "endnotes")]
        notes = {note for name in names for note in list_notes(parse_part(name, self.inventory.parts[name]))}
        lost = drop_lost_marks(root, notes)
        self.ledger.say("R123", main, "marks of missing notes were removed", lost, Severity.NOTE)
        self.marks |= list_marks(root)

    def _find_placeholders(self, comments: str) -> None:
        """Say which placeholders go with the comments."""
        name = self.inventory.find_part(comments)
        if name is not None:
            words = read_words(parse_part(name, self.inventory.parts[name]))
            for placeholder in re.findall(r"\{\{[^{}]*\}\}", words):
                self.ledger.say(
                    "R121", name, f"the placeholder {show(placeholder)} is in a comment, and was removed with it"
                )


def _check_root(root: etree._Element, name: str, kind: Kind) -> None:
    """Refuse a part that is something else than it is taken for.

    Raises:
        ValueError: It is.
    """
    refuse_strict(root, name)
    if kind.root is not None and local_name(root) != kind.root:
        raise ValueError(f"a part of it is not what it should be, {kind.root}: {show(name)}")
    if kind.type is not None and "wordprocessingml" in kind.type and root.tag != f"{W}{kind.root}":
        raise ValueError(f"a part of it is not what it should be, {kind.root}: {show(name)}")
