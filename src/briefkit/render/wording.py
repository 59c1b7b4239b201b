"""The words around a report's own: labels, punctuation, order; every format prints the same.

What a block says beyond its content (a status before an event, the parts of a source entry, the details of a
quotation) is put into words here, as inline content of the tree. Renderers only set it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, assert_never

from briefkit.languages import ENGLISH, Catalogue, is_right_to_left, message
from briefkit.languages.lists import join_commas, join_semicolons, join_words
from briefkit.languages.weaving import weave
from briefkit.model.document import Extent
from briefkit.model.grading import RELIABILITY
from briefkit.model.report import (
    Assessed,
    Cite,
    Emphasis,
    Empty,
    Figure,
    Inline,
    KeyFigure,
    KeyPoint,
    Link,
    QuotationRow,
    Quoted,
    Ref,
    Source,
    Strong,
    Text,
    Verbatim,
)
from briefkit.render.addresses import print_address
from briefkit.render.sanitise import clean_text, find_cleaned, set_brackets_apart, set_citations_apart, set_grades_apart

Content = tuple[Inline, ...]
"""What stands in a line."""

CHRONOLOGY = message("Chronology")
"""Caption of the events in order of time."""

UNDATED = message("Undated events")
"""Caption of the events without a date."""

CONTENTS = message("Contents")
"""Title of the table of contents."""

NOTES = message("Notes")
"""Title of the report's notes."""

REPORTED = message("Reported:")
"""Stands before what sources say."""

ASSESSMENT = message("Assessment:")
"""Stands before what the author judges."""

CONTINUED = message("(continued)")
"""Stands after what a page repeats of the page before."""

PAGES = message("Page {number} of {pages}")
"""Stands at the foot of each page."""

CAPTIONS: dict[Literal["Table", "Figure"], str] = {
    "Table": message("Table {number}. {text}"),
    "Figure": message("Figure {number}. {text}"),
}
"""How captions are counted."""

_SPACE = Text(" ")
_SHORT = 14
_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"
"""They print nothing, and count as a Latin and a Hebrew letter for what stands around them."""

_ENDS_RIGHTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][\\W\\d_]*$")
_LEFTWARD_PART = re.compile("[^\\W\\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?=[,;،؛] )")
_RIGHTWARD_PART = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?=[,;] )")
_DAY_AND_MONTH = re.compile(r"\b\d{1,2} (?=[^\W\d_])|[^\W\d_] (?=\d{1,2}, \d{4}\b)")


def nest_quotation(text: str, catalogue: Catalogue) -> str:
    """Words that will stand in quotation marks, with those that the language has within others."""
    opening, _, closing = catalogue.say("‘{text}’", text="\0").partition("\0")
    plain = "'" if opening == "‘" else '"'
    marks: dict[str, str | int | None] = {"“": opening.strip(), "”": closing.strip(), '"': plain}
    return text.translate(str.maketrans(marks))


def label_status(status: str | None, catalogue: Catalogue) -> str:
    """Stands before an event that did not simply happen: "Planned: "."""
    return f"{catalogue.say('{label}:', label=catalogue.capitalise(status))} " if status else ""


def hold_together(text: str) -> str:
    """Words that are as short as a date, kept on one line."""
    return text.replace(" ", "\u00a0") if len(text) <= _SHORT else text


def hold_days(text: str) -> str:
    """Words in which no day stands on another line than its month: "3 June 2021", "June 3, 2021"."""
    return _DAY_AND_MONTH.sub(lambda found: f"{found[0][:-1]}\u00a0", text)


def join_days(first: str, last: str) -> str:
    """From one day to another, what both share said once: "3–8 March 2024", "28 February – 3 March 2024"."""
    if first == last or not (first and last):
        return hold_together(first or last)
    begin, finish = first.split(), last.split()
    shared = next((n for n, (one, other) in enumerate(zip(begin[::-1], finish[::-1], strict=False)) if one != other), 0)
    if not shared:
        return f"{hold_together(first)}\u00a0– {hold_together(last)}"
    different = " ".join(begin[:-shared]).rstrip(",")
    if " " in different or " " in " ".join(finish[:-shared]):
        return f"{hold_together(different)}\u00a0– {hold_together(last)}"
    return f"{different}–{last}"


def label_cite(cite: Cite, numbers: Mapping[str, int]) -> str:
    """The number of a source in brackets, with the place in it: "[3, ¶ 2]", kept on one line.

    Args:
        cite: The citation.
        numbers: Of the sources, by their ids.
    """
    where = f", {cite.locator}" if cite.locator else ""
    return f"[{numbers[cite.source]}{where}]".replace(" ", "\u00a0")


def label_link(link: Link) -> str:
    """The words of a link and, for those who read on paper, the address that it leads to."""
    shown = print_address(link.url).shown
    words = shown if link.text == link.url else link.text
    return words if shown in (words, f"mailto:{words}") else f"{words} ({shown})"


def link_mail(text: str) -> Content:
    """Words with the mail addresses in them as links."""
    *parts, last = _MAIL.split(text)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    linked = (inline for words, mail in pairs for inline in (Text(words), Link(mail, f"mailto:{mail}")))
    return tuple(inline for inline in (*linked, Text(last)) if inline.text)


def part_at_insertions(verbatim: Verbatim) -> Iterator[tuple[str, bool]]:
    """Clean words of a source and the brackets set into them, one after another; True with those that are ours."""
    text, done = set_brackets_apart(clean_text(verbatim.text)), 0
    for insertion in verbatim.insertions:
        at = find_cleaned(verbatim.text, insertion.at)
        yield f"{text[done:at]} ", False
        yield set_citations_apart(f"[{insertion.words}]"), True
        done = at
    yield text[done:], False


def say_plainly(
    inline: Text | Strong | Emphasis | Quoted | Verbatim | Link | Ref, catalogue: Catalogue = ENGLISH
) -> str:
    """The words of what is no citation, as they are printed."""
    match inline:
        case Text() | Strong() | Emphasis() | Ref():
            return inline.text
        case Quoted():
            return catalogue.enclose(inline.text)
        case Verbatim():
            return "".join(words for words, _ in part_at_insertions(inline))
        case Link():
            return label_link(inline)
        case _:
            assert_never(inline)


def join_content(parts: Iterable[Content], separator: str) -> Content:
    """The parts that say something, with a separator between each two.

    Behind words that run from right to left the separator begins with a left-to-right mark (UAX #9), or a number after
    it would be drawn into them. A report that runs from right to left itself is printed without it.
    """
    said = list(filter(None, parts))
    if len(said) < 2:
        return said[0] if said else ()
    joined = [*said[0]]
    for part in said[1:]:
        before = joined[-1]
        turned = not isinstance(before, Cite) and _ENDS_RIGHTWARD.search(say_plainly(before))
        joined += (Text(f"{LEFT_TO_RIGHT_MARK}{separator}" if turned else separator), *part)
    return tuple(joined)


def hold_direction(text: str, catalogue: Catalogue) -> str:
    """Words joined by commas, with a left-to-right mark behind each part that ends from right to left.

    In a language that is written from right to left it is the other way round, and the first part has a mark before
    it, so that the parts stand in the order of the language.
    """
    if text and is_right_to_left(catalogue.language):
        return RIGHT_TO_LEFT_MARK + _LEFTWARD_PART.sub(lambda found: f"{found[0]}{RIGHT_TO_LEFT_MARK}", text)
    return _RIGHTWARD_PART.sub(lambda found: f"{found[0]}{LEFT_TO_RIGHT_MARK}", text)


def interleave(inlines: Sequence[Inline], separator: Text) -> Content:
    """Inlines with a separator between each two."""
    if len(inlines) < 2:
        return tuple(inlines)
    joined: list[Inline] = [separator] * (2 * len(inlines) - 1)
    joined[::2] = inlines
    return tuple(joined)


def join_cites(cites: Sequence[Cite]) -> Content:
    """Citations, separated by spaces."""
    return interleave(cites, _SPACE)


def join_refs(refs: Iterable[Ref], catalogue: Catalogue) -> Content:
    """Links to rows, separated by commas; short ones are kept on one line."""
    comma = Text(catalogue.say_in("between parts", ", "))
    return interleave([Ref(ref.target, hold_together(ref.text), ref.strong) for ref in refs], comma)


def describe_nothing(block: Empty, catalogue: Catalogue) -> str:
    """That a section has nothing to report, and why."""
    if not block.periodic:
        return block.reason
    return f"{catalogue.say('Nothing to report in this period.')} {block.reason}".rstrip()


def describe_point(point: KeyPoint, catalogue: Catalogue) -> Content:
    """The rows that a key point sums up, emphasised; then the point with its citations: "3 May: It rose. [1, ¶ 2]"."""
    rows = join_refs((Ref(row.target, row.text, strong=True) for row in point.rows), catalogue)
    told = join_content((point.content, join_cites(point.sources)), " ")
    return weave(catalogue, "{date}: {text}", date=rows, text=told) if rows and told else rows or told


def describe_grounds(block: Assessed, catalogue: Catalogue) -> Content:
    """Likelihood and confidence as sentences of their own (ICD 203 forbids them in one), then the basis."""
    sentences: list[Content] = []
    if block.likelihood:
        grade = Strong(catalogue.say(block.likelihood))
        sentences.append(weave(catalogue, "Likelihood: {grade}.", grade=(grade,)))
    if block.confidence:
        grade = Strong(catalogue.say_in("confidence", block.confidence))
        sentences.append(weave(catalogue, "Confidence in this judgement: {grade}.", grade=(grade,)))
    if block.basis:
        sentences.append(weave(catalogue, "Basis: {sources}.", sources=join_cites(block.basis)))
    return join_content(sentences, " ")


def describe_basis(figure: KeyFigure, catalogue: Catalogue) -> Content:
    """As of when a number holds, and who says so: "as of 4 May 2021 [2]"."""
    return join_content(((Text(catalogue.say("as of {day}", day=figure.as_of)),), join_cites(figure.sources)), " ")


def describe_figure(figure: Figure, catalogue: Catalogue) -> str:
    """The line under a picture: "Piers. 4 May 2021. Source: River desk."."""
    source = catalogue.say("Source: {source}", source=figure.source.rstrip(".")) if figure.source else ""
    return " ".join(f"{part}." for part in (figure.caption.rstrip("."), figure.date.rstrip("."), source) if part)


@dataclass(frozen=True, slots=True)
class Speech:
    """Statements of one speaker that stand together.

    Attributes:
        speaker: Name.
        speaker_ref: Target of the speaker's row in an actor table.
        role: The role beside the name: that of the first statement.
        rows: The statements; never none.
    """

    speaker: str
    speaker_ref: str | None
    role: str
    rows: tuple[QuotationRow, ...]


def group_by_speaker(rows: Sequence[QuotationRow]) -> Iterator[Speech]:
    """Consecutive statements of one speaker; two people of one name are told apart by their rows in the actor table."""
    for (speaker, target), group in groupby(rows, key=lambda row: (row.speaker, row.speaker_ref)):
        spoken = tuple(group)
        yield Speech(speaker, target, spoken[0].role, spoken)


def describe_statement(row: QuotationRow, catalogue: Catalogue) -> Content:
    """The words, in quotation marks only where they are verbatim and quoted as a whole in the source."""
    if row.paraphrase:
        return (Text(row.text), Emphasis(f" {catalogue.say('(paraphrase)')}"))
    if row.kind == "direct":
        return (Quoted(row.text),)
    return (Text(row.text), Emphasis(f" {catalogue.say('(reported speech)')}"))


def describe_circumstances(row: QuotationRow, role: str, catalogue: Catalogue) -> Content:
    """Role, time and place, what the source calls the speaker, and citations.

    Args:
        row: The statement.
        role: The role that stands beside the speaker's name already.
        catalogue: Of the reader's language.
    """
    named = catalogue.enclose(row.speaker_text) if row.speaker_text else ""
    words = (
        row.role if row.role != role else "",
        hold_direction(hold_days(set_grades_apart(row.said)), catalogue),
        catalogue.say("named in the source as {name}", name=named) if named else "",
    )
    return join_content((*((Text(part),) for part in words if part), join_cites(row.sources)), " · ")


_EXTENTS = {
    Extent.WHOLE: "",
    Extent.BEGINNING: message("Cut off: only the beginning was there to be read."),
    Extent.SUMMARY: message("Only a summary was there to be read."),
}
"""What the source list says of an article that is not all there."""


def describe_source(source: Source, catalogue: Catalogue) -> tuple[Content, ...]:
    """The lines of a source entry: outlet, title, byline, day, grade, what is lacking or corrected; address; copies.

    Quotation marks within the title become single ones, as it stands in double ones itself.
    """
    authors = set_grades_apart(join_commas(source.byline, catalogue))
    parts: tuple[Content, ...] = (
        (Emphasis(set_grades_apart(source.outlet)),) if source.outlet else (),
        (quote_title(set_grades_apart(source.title), catalogue),),
        (Text(catalogue.say("by {authors}", authors=authors)),) if authors else (),
        (Text(hold_days(source.published)),) if source.published else (),
    )
    remarks = (
        _describe_reliability(source.reliability, catalogue) if source.reliability else "",
        catalogue.say(_EXTENTS[source.extent]),
        _describe_edit(source, catalogue),
    )
    stop = "" if source.published.endswith(".") else "."  # a date in Russian ends in the stop of "year"
    ending = " ".join((stop, *filter(None, remarks)))
    lines: tuple[Content, ...] = (
        (*join_content(parts, catalogue.say_in("between parts", ", ")), *((Text(ending),) if ending else ())),
        (Link(source.url, source.url),) if source.url else (),
        (Text(set_grades_apart(join_semicolons(source.copies, catalogue))),) if source.copies else (),
    )
    return tuple(filter(None, lines))


def quote_title(title: str, catalogue: Catalogue) -> Quoted | Text:
    """The title of a document in quotation marks, or that it has none."""
    return Quoted(nest_quotation(title, catalogue)) if title else Text(catalogue.say("untitled"))


_EDITS = {
    "outlet": message("outlet"),
    "title": message("title"),
    "byline": message("byline"),
    "date": message("date"),
}
"""What the desk can correct of an entry of the source list."""


def _describe_edit(source: Source, catalogue: Catalogue) -> str:
    """What of an entry the desk corrected: "Outlet and date corrected by the desk."."""
    words = join_words([catalogue.say(_EDITS.get(each, each)) for each in source.edited], catalogue)
    return catalogue.capitalise(catalogue.say("{fields} corrected by the desk.", fields=words)) if words else ""


def _describe_reliability(letter: str, catalogue: Catalogue) -> str:
    meaning = catalogue.say(RELIABILITY[letter])
    return catalogue.say("Reliability\u00a0{letter} ({meaning}).", letter=letter, meaning=meaning)
