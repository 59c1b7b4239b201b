"""What people left in a Word file while they worked on it: tracked changes and remarks. Changes are accepted."""

from __future__ import annotations

from lxml import etree

from briefkit.render.docx.ooxml import W, drop, unwrap


def _name(names: str) -> frozenset[str]:
    return frozenset(f"{W}{name}" for name in names.split())


_KEPT = _name("ins moveTo")
_DROPPED = _name("del moveFrom")
_FORMER = _name(
    "rPrChange pPrChange sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange numberingChange "
    "cellIns cellMerge"
)
_RANGES = _name(
    "moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd "
    "customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd "
    "customXmlMoveToRangeStart customXmlMoveToRangeEnd"
)
_REMARKS = _name("commentRangeStart commentRangeEnd commentReference annotationRef")
_RIGHTS = _name("permStart permEnd")


def accept_changes(root: etree._Element) -> int:
    """Accept every tracked change: insertions stay, deletions go, no names stay; gives their number."""
    changes = list(root.iter(*_KEPT, *_DROPPED, *_FORMER, f"{W}cellDel"))
    joined = [each for each in changes if each.tag in _DROPPED and _is_mark_of_paragraph(each)]
    paragraphs = [next(each.iterancestors(f"{W}p")) for each in joined]
    for change in changes:
        if change.tag in _KEPT:
            unwrap(change, change)
        elif change.tag == f"{W}cellDel":
            _drop_around(change, "tc")
        elif change.tag in _DROPPED and _stands_in(change, "trPr"):
            _drop_around(change, "tr")
        else:
            drop(change)
    for paragraph in reversed(paragraphs):
        _join_next(paragraph)
    for mark in list(root.iter(*_RANGES)):
        drop(mark)
    return len(changes)


def drop_remarks(root: etree._Element) -> None:
    """Take out the places that comments stand at; the comments are a part of their own."""
    for mark in list(root.iter(*_REMARKS)):
        run = mark.getparent()
        drop(mark)
        if run is not None and run.tag == f"{W}r" and all(child.tag == f"{W}rPr" for child in run):
            drop(run)


def drop_rights(root: etree._Element) -> int:
    """Take out who may edit what, accounts and addresses of people; gives the number of such places."""
    marks = list(root.iter(*_RIGHTS))
    for mark in marks:
        drop(mark)
    return sum(mark.tag == f"{W}permStart" for mark in marks)


def mend_bookmarks(root: etree._Element) -> None:
    """Take out starts and ends of bookmarks that have lost each other."""
    starts = {mark.get(f"{W}id"): mark for mark in root.iter(f"{W}bookmarkStart")}
    ends = {mark.get(f"{W}id"): mark for mark in root.iter(f"{W}bookmarkEnd")}
    for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        if mark.get(f"{W}id") not in starts.keys() & ends.keys():
            drop(mark)


def _stands_in(element: etree._Element, name: str) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}{name}"


def _is_mark_of_paragraph(element: etree._Element) -> bool:
    """Whether what was struck out is the end of a paragraph."""
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}rPr" and _stands_in(parent, "pPr")


def _drop_around(element: etree._Element, name: str) -> None:
    """Take out the row or cell around a mark, and what is left without content by that."""
    around = next(element.iterancestors(f"{W}{name}"), None)
    if around is None:
        return
    outer = next(around.iterancestors(f"{W}tr", f"{W}tbl"), None)
    drop(around)
    while outer is not None and next(outer.iter(f"{W}tc"), None) is None:
        emptied, outer = outer, next(outer.iterancestors(f"{W}tr", f"{W}tbl"), None)
        drop(emptied)


def _join_next(paragraph: etree._Element) -> None:
    """Put what a paragraph says before the words of the next one; a section that ends in it goes on ending there."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p" or paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    first = next(iter(following), None)
    for child in reversed(content):
        if first is None or first.tag != f"{W}pPr":
            following.insert(0, child)
        else:  # its properties
            first.addnext(child)
    drop(paragraph)
