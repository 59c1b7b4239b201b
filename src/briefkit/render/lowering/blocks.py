"""Blocks of a report to blocks of the print tree: one function a kind, and the dispatch over the closed union."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, assert_never

from briefkit.model.report import (
    ActorTable,
    Assessed,
    Block,
    Bullets,
    Chronology,
    Cite,
    Empty,
    EventCounts,
    Figure,
    FigureCourse,
    Heading,
    Inline,
    KeyFigures,
    KeyPoints,
    Network,
    Paragraph,
    PlaceMap,
    QuotationList,
    QuotationRow,
    Report,
    Reported,
    Section,
    SourceList,
    Table,
    Timeline,
)
from briefkit.render import print_tree as tree
from briefkit.render.lowering.charts import ChartLowering
from briefkit.render.lowering.columns import (
    CHRONOLOGY_COLUMNS,
    CHRONOLOGY_IN_NOTES,
    Column,
    Row,
    choose_columns,
    list_actor_columns,
    share_width,
)
from briefkit.render.lowering.inlines import InlineLowering
from briefkit.render.lowering.maps import lower_map
from briefkit.render.lowering.tables import Lower, find_shared, lower_plain_row, lower_rows, say_once
from briefkit.render.lowering.targets import find_citing_rows
from briefkit.render.pictures import measure_picture
from briefkit.render.print_tree import Caption, Line, ListStyle, Look, ParagraphStyle, Run
from briefkit.render.sanitise import clean_text, set_citations_apart
from briefkit.render.wording import (
    ASSESSMENT,
    CAPTIONS,
    CHRONOLOGY,
    REPORTED,
    UNDATED,
    Content,
    describe_basis,
    describe_circumstances,
    describe_figure,
    describe_grounds,
    describe_nothing,
    describe_point,
    describe_source,
    describe_statement,
    group_by_speaker,
)


class BlockLowering:
    """Makes the blocks of one report, in the order in which they are printed: captions and notes are counted."""

    def __init__(self, report: Report, inlines: InlineLowering) -> None:
        """Begin with no caption; the report's sources are what a `SourceList` prints."""
        self._report = report
        self._inlines = inlines
        self._catalogue = inlines.catalogue
        self._line: Lower = inlines.lower_line
        printed = frozenset(row.id for row in report.rows())
        self._charts = ChartLowering(self._catalogue, inlines.lower_line, printed)
        self._captions: dict[str, int] = {}

    def lower_section(self, section: Section) -> Iterator[tree.Block]:
        """The heading of a section and its blocks."""
        yield tree.Heading(clean_text(section.title), 1, section.id, f"section {section.id}")
        for block in section.blocks:
            yield from self.lower_block(block)

    def lower_block(self, block: Block) -> Iterator[tree.Block]:
        """What a block prints, in order.

        Raises:
            ValueError: See `lower_report`.
        """
        match block:
            case Heading():
                yield self._lower_heading(block)
            case Paragraph():
                yield self._set_paragraph(ParagraphStyle.BODY, block.content, "paragraph")
            case Bullets():
                yield from self._lower_bullets(block)
            case KeyPoints():
                yield from self._list(ListStyle.KEY_POINTS, self._describe_points(block), "key point")
            case KeyFigures():
                yield from self._lower_key_figures(block)
            case Reported():
                yield self._lower_judged(ParagraphStyle.REPORTED, REPORTED, (block.content,), "report")
            case Assessed():
                grounds = (block.judgement, describe_grounds(block, self._catalogue))
                yield self._lower_judged(ParagraphStyle.ASSESSED, ASSESSMENT, grounds, "assessment")
            case Chronology():
                yield from self._lower_chronology(block)
            case ActorTable():
                yield from self._lower_actors(block)
            case QuotationList():
                yield from self._lower_quotations(block)
            case Table():
                yield self._lower_table(block)
            case Figure():
                yield measure_picture(block, self._caption("Figure", describe_figure(block, self._catalogue)))
            case EventCounts() | Timeline() | Network() | FigureCourse():
                yield from self._charts.lower(block, self._count_caption("Figure", block.caption))
            case PlaceMap():
                caption = self._count_caption("Figure", block.caption)
                yield from lower_map(block, caption, self._charts.catalogue, self._line)
            case Empty():
                words = Run(clean_text(describe_nothing(block, self._catalogue)))
                yield tree.Paragraph(ParagraphStyle.NOTHING, ((words,),), part="remark")
            case SourceList():
                yield from self._lower_sources()
            case _:
                assert_never(block)

    def _caption(self, kind: Literal["Table", "Figure"], text: str) -> Caption | None:
        """The caption of the next table or picture; one without words is not counted."""
        return self._count_caption(kind, text) if text else None

    def _count_caption(self, kind: Literal["Table", "Figure"], text: str) -> Caption:
        self._captions[kind] = number = self._captions.get(kind, 0) + 1
        before, _, rest = self._catalogue.say(CAPTIONS[kind]).partition("{number}")
        return Caption(kind, number, clean_text(text), before, rest.removesuffix("{text}"))

    def _set_paragraph(self, style: ParagraphStyle, content: Iterable[Inline], part: str) -> tree.Paragraph:
        return tree.Paragraph(style, (self._line(content),), part=part)

    def _lower_heading(self, block: Heading) -> tree.Heading:
        return tree.Heading(clean_text(block.text), 3 if block.level > 2 else 2, block.id, f"heading {block.id or 1}")

    def _list(self, style: ListStyle, contents: Iterable[Iterable[Inline]], part: str) -> Iterator[tree.Listing]:
        """A list, unless it has no items."""
        numbered = enumerate(contents, 1)
        items = tuple(tree.Item((self._line(content),), part=f"{part} {number}") for number, content in numbered)
        if items:
            yield tree.Listing(style, items)

    def _lower_bullets(self, block: Bullets) -> Iterator[tree.Listing]:
        return self._list(ListStyle.NUMBERS if block.numbered else ListStyle.BULLETS, block.items, "item")

    def _describe_points(self, block: KeyPoints) -> Iterator[Content]:
        return (describe_point(point, self._catalogue) for point in block.points)

    def _lower_key_figures(self, block: KeyFigures) -> Iterator[tree.KeyFigures]:
        """Numbers with their labels, unless there are none."""
        figures = tuple(
            tree.KeyFigure(
                clean_text(each.value), clean_text(each.label), self._line(describe_basis(each, self._catalogue))
            )
            for each in block.figures
        )
        if figures:
            yield tree.KeyFigures(figures)

    def _lower_judged(
        self, style: ParagraphStyle, label: str, contents: Iterable[Iterable[Inline]], part: str
    ) -> tree.Paragraph:
        """Content after a label that says whether it reports or judges."""
        first, *others = map(self._line, contents)
        lines: list[Line] = [(Run(f"{self._catalogue.say(label)} ", Look.LABEL), *first), *filter(None, others)]
        return tree.Paragraph(style, tuple(lines), part=part)

    def _lower_chronology(self, block: Chronology) -> Iterator[tree.Block]:
        """What the marks mean, the dated rows, and the undated ones in a table of their own.

        Where citations are notes, their marks stand behind what happened, and not in a column of their own.
        """
        columns = CHRONOLOGY_IN_NOTES if self._inlines.cites_in_notes else CHRONOLOGY_COLUMNS
        for number, note in enumerate(block.notes, 1):
            yield tree.Paragraph(ParagraphStyle.TABLE_KEY, ((Run(clean_text(note)),),), part=f"mark {number}")
        for caption, rows in ((CHRONOLOGY, block.rows), (UNDATED, block.undated)):
            if rows:
                words = self._catalogue.say(caption)
                if block.caption:
                    words = self._catalogue.say("{label}: {text}", label=words, text=block.caption)
                yield from self._lower_rows(columns, rows, words, "event", self._line)

    def _lower_actors(self, block: ActorTable) -> Iterator[tree.Block]:
        """The actors of one kind; their sources are numbers in any case: they list documents, and nobody's words."""
        columns = list_actor_columns(block)
        if block.rows or block.caption:
            shown = columns if block.rows else ()  # without actors, a caption alone
            yield from self._lower_rows(shown, block.rows, block.caption, "actor", self._inlines.lower_references)

    def _lower_rows(
        self, columns: Iterable[Column[Row]], rows: tuple[Row, ...], caption: str, kind: str, line: Lower
    ) -> Iterator[tree.Block]:
        """A table of rows that links can lead to, under what all its rows share."""
        chosen = choose_columns(columns, rows, self._catalogue)
        shared = find_shared(chosen, rows, self._catalogue)
        yield from (say_once(title, said, line) for title, said in shared.items())
        differing = [column for column in chosen if column.title not in shared]
        yield lower_rows(differing, rows, self._caption("Table", caption), kind, line, self._catalogue)

    def _lower_quotations(self, block: QuotationList) -> Iterator[tree.Paragraph]:
        """Each speaker once, then what they said."""
        for speech in group_by_speaker(block.rows):
            name = self._inlines.link_words(set_citations_apart(speech.speaker), speech.speaker_ref, Look.SPEAKER)
            role = (Run(clean_text(f", {set_citations_apart(speech.role)}"), Look.SECONDARY),) if speech.role else ()
            part = f"speaker {speech.rows[0].id}"
            yield tree.Paragraph(ParagraphStyle.SPEAKER, ((name, *role),), held=True, part=part)
            for row in speech.rows:
                part = f"statement {row.id}"
                words = self._lower_statement(row)
                circumstances = self._line(describe_circumstances(row, speech.role, self._catalogue))
                yield tree.Paragraph(ParagraphStyle.STATEMENT, (words,), row.id, bool(circumstances), part)
                if circumstances:
                    yield tree.Paragraph(ParagraphStyle.CIRCUMSTANCES, (circumstances,), part=part)

    def _lower_statement(self, row: QuotationRow) -> Line:
        """The words of a statement; those of a clause have no quotation marks, and are a source's all the same."""
        line = self._line(describe_statement(row, self._catalogue), cited=row.sources)
        language = self._inlines.find_language(row.sources)
        if language is None or row.paraphrase or row.kind == "direct":
            return line
        first, *others = line
        return (replace(first, language=language), *others) if isinstance(first, Run) else line

    def _lower_table(self, block: Table) -> tree.Table:
        widths = share_width(block)
        columns = (tree.Column(clean_text(title), width) for title, width in zip(block.header, widths, strict=True))
        rows = (lower_plain_row(cells, number, self._line) for number, cells in enumerate(block.rows, 1))
        caption = self._caption("Table", block.caption)
        return tree.Table(tuple(columns), tuple(rows) if block.header else (), caption, proportional=True)

    def _lower_sources(self) -> Iterator[tree.Listing]:
        """The entries of the sources, in order of their numbers, which lead back to where each is first cited."""
        citing = find_citing_rows(self._report)
        items = []
        for source in self._report.sources:
            entry, *remarks = describe_source(source, self._catalogue)
            marker = self._inlines.link_words(f"[{source.number}]", citing.get(source.id))
            lines = (
                self._line(entry, cited=(Cite(source.id),)),
                *(self._inlines.lower_line(each, Look.SECONDARY) for each in remarks),
            )
            items.append(tree.Item(lines, (marker,), source.id, f"source {source.id}"))
        if items:
            yield tree.Listing(ListStyle.SOURCES, tuple(items))
