"""What no page can hold is taken out of a report's words, and what only the report can say is set apart.

They come from documents of strangers. Both renderers pass every word through `clean_text`, so that DOCX and PDF say the
same and neither library meets what it cannot write; and what reads like a citation or a grade of the report, but is
none, stands in braces.
"""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?")
_DROPPED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNSEEN = "[\\s\u00ad\u200b-\u200f\u2060\ufeff]*"
_CITATION = re.compile(rf"[\[\uff3b]({_UNSEEN}\d{{1,3}}{_UNSEEN}(?:[,;:¶–-][^\[\]\uff3b\uff3d]*)?)[\]\uff3d]")
_BRACKET = re.compile(r"\[\s*(?:…|\.{3}|\. \. \.)\s*\]|[\[\]\uff3b\uff3d]")
"""A bracket, or a pair with the marks of a cut between them."""
_GRADE = re.compile(
    rf"(?P<opened>\()?(?<!\{{)(?P<grade>(?i:reliability|credibility){_UNSEEN}[\s:]{_UNSEEN}[A-F1-6]\b"
    r"(?:\s*\([^()]*\))?)(?(opened)\))"
)


def clean_text(text: str) -> str:
    """Take out what neither XML 1.0 nor a printed page can hold.

    C0 controls except tab and line feed, DEL, C1 controls, the noncharacters U+FFFE and U+FFFF, and the controls that
    override or isolate the direction of what follows (U+202A-202E, U+2066-2069) are removed. Carriage returns become
    line feeds, with or without one of their own. A lone surrogate becomes U+FFFD, as the Unicode Standard advises.

    Args:
        text: Any string.

    Returns:
        The text, encodable in UTF-8; cleaning it again changes nothing.
    """
    if text.isprintable():  # nothing that is taken out counts as printable, and most words are
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _SURROGATES.sub("\ufffd", _DROPPED.sub("", text))


def find_cleaned(text: str, place: int) -> int:
    """Where a place of a text is once the text is clean."""
    return len(clean_text(text[:place]))


def set_citations_apart(text: str) -> str:
    """Clean words in which no number in brackets can be taken for a citation of the report: "{1, ¶ 1}" for "[1, ¶ 1]".

    Numbers of four digits stay as they are: they are years. Cleaning comes first, or what it takes out of "[1]" would
    hide a citation.
    """
    text = clean_text(text)
    return _CITATION.sub(r"{\1}", text) if "[" in text or "\uff3b" in text else text


def clean_line(text: str) -> str:
    """Words for a picture: what can be printed of them, on one line, without anything that looks like a citation."""
    return " ".join(set_citations_apart(text).split())


def set_brackets_apart(text: str) -> str:
    """Words of a source in which nothing can be taken for an insertion or a citation of the report: "{the mayor}".

    What only marks a cut, "[…]", and a bracket without its fellow stay. The text keeps its length.
    """
    letters = list(text)
    opened: list[int] = []
    for found in _BRACKET.finditer(text):
        if found[0] in "[\uff3b":
            opened.append(found.start())
        elif found[0] in "]\uff3d" and opened:
            letters[opened.pop()], letters[found.start()] = "{", "}"
    return "".join(letters)


def set_grades_apart(text: str) -> str:
    """Clean words about a source in which nothing can be taken for a grade of the report: "{reliability A}"."""
    return _GRADE.sub(r"{\g<grade>}", clean_text(text))
