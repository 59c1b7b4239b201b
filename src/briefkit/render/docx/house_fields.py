"""The fields of a Word template: found, and those that fetch or start something turned into the words they show.

A field is a run that begins it, its instruction, a run that parts it from its result, the result, and a run that ends
it (ECMA-376 part 1, 17.16); all of these may stand in several paragraphs, and fields may stand in each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from briefkit.render.docx.ooxml import W, drop, make_run, put_words, show, unwrap

_ALLOWED = """
    = ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY
    EDITTIME EQ FILENAME FILESIZE FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF INDEX KEYWORDS LASTSAVEDBY LISTNUM
    NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET
    STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE
"""
KINDS = frozenset(_ALLOWED.split())
"""Fields that work out something from the file itself, or lead somewhere at a click. No other stays a field."""

MAX_DEPTH = 20
"""How deep fields may stand in each other; Word allows as many."""

PROPERTIES = {"TITLE": "title", "AUTHOR": "originator", "LASTSAVEDBY": "originator"}
"""Fields that show a property of the file, and the field of the head that the report has in it."""

_KIND = re.compile(r"\s*(=|[A-Za-z]+)")
_PROPERTY = re.compile(r'\s*(?:DOCPROPERTY\s+"?)?(\w+)', re.IGNORECASE)
_RUN_PROPERTIES = f"{W}rPr"


@dataclass(slots=True)
class Field:
    """A field of several runs.

    Attributes:
        start: The mark that begins it.
        end: The mark that ends it; None if nothing does.
        instruction: What Word is to work out; without the words of fields within it.
        code: Everything in its runs from its start up to its result.
        result: Everything in the runs of its result.
        composed: Whether another field stands in its instruction before any word, so that its kind cannot be told.
    """

    start: etree._Element
    end: etree._Element | None = None
    instruction: str = ""
    code: list[etree._Element] = field(default_factory=list)
    result: list[etree._Element] = field(default_factory=list)
    parted: bool = False
    composed: bool = False

    @property
    def kind(self) -> str:
        """The first word of its instruction: "TOC"; nothing where it cannot be told."""
        return "" if self.composed else read_kind(self.instruction)


def read_kind(instruction: str) -> str:
    """The first word of an instruction, in capitals."""
    found = _KIND.match(instruction)
    return found[1].upper() if found else ""


def find_fields(root: etree._Element) -> list[Field]:
    """The fields of a part that are written as runs, each before those within it.

    Raises:
        ValueError: They stand too deep in each other.
    """
    found: list[Field] = []
    opened: list[Field] = []
    for run in root.iter(f"{W}r"):
        for element in run:
            if element.tag == _RUN_PROPERTIES:
                continue
            mark = element.get(f"{W}fldCharType") if element.tag == f"{W}fldChar" else None
            if mark == "begin":
                if opened and not opened[-1].parted and not opened[-1].instruction.strip():
                    opened[-1].composed = True
                opened.append(Field(element))
                found.append(opened[-1])
                if len(opened) > MAX_DEPTH:
                    raise ValueError(f"fields in it are nested more than {MAX_DEPTH} deep")
            for each in opened:
                (each.result if each.parted else each.code).append(element)
            if not opened:
                continue
            if element.tag == f"{W}instrText" and not opened[-1].parted:
                opened[-1].instruction += element.text or ""
            elif mark == "separate":
                opened[-1].parted = True
            elif mark == "end":
                opened.pop().end = element
    return found


def read_instructions(root: etree._Element) -> list[str]:
    """What the fields of a part are to work out."""
    simple = (each.get(f"{W}instr", "") for each in root.iter(f"{W}fldSimple"))
    return [*simple, *(each.instruction for each in find_fields(root))]


def flatten_foreign_fields(root: etree._Element) -> list[str]:
    """Turn every field that is not one of `KINDS` into the words that it shows; gives their kinds.

    Raises:
        ValueError: One of them does not end, so that its words cannot be told.
    """
    kinds: list[str] = []
    for simple in list(root.iter(f"{W}fldSimple")):
        kind = read_kind(simple.get(f"{W}instr", ""))
        if kind not in KINDS:
            kinds.append(kind)
            unwrap(simple, (child for child in simple if child.tag != f"{W}fldData"))
    for each in find_fields(root):
        if each.kind not in KINDS:
            if each.end is None:
                raise ValueError(f"a field in it does not end: {show(each.instruction)}")
            kinds.append(each.kind)
            for element in (*each.code, each.end):
                drop(element)
    return kinds


def fill_property_fields(root: etree._Element) -> None:
    """Let a field that shows the title or the author show a placeholder, so that it is filled as one."""
    for simple in root.iter(f"{W}fldSimple"):
        _put_placeholder(simple.get(f"{W}instr", ""), list(simple.iter(f"{W}t")))
    for each in find_fields(root):
        if each.end is None:
            continue
        shown = [element for element in each.result if element.tag == f"{W}t"]
        if each.parted and not shown and _find_property(each.instruction):
            run = make_run("")
            ending = each.end.getparent()
            if ending is not None and next(ending.iterancestors(), None) is not None:
                ending.addprevious(run)
                shown = list(run.iter(f"{W}t"))
        _put_placeholder(each.instruction, shown)


def _find_property(instruction: str) -> str | None:
    found = _PROPERTY.match(instruction)
    return PROPERTIES.get(found[1].upper()) if found else None


def _put_placeholder(instruction: str, texts: list[etree._Element]) -> None:
    name = _find_property(instruction)
    if name and texts and not any("{{" in (text.text or "") for text in texts):
        put_words(texts, f"{{{{report.{name}}}}}")
