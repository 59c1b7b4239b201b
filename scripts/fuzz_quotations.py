"""Fuzz the quotations with atheris, guided by coverage.

Usage: PYTHONPATH=src python scripts/fuzz_quotations.py [CORPUS] [-max_total_time=SECONDS] [other libFuzzer options]

atheris is no dependency: install it in an environment of its own, beside briefkit's own dependencies. The input's bytes
choose pieces of news (marks, names, cues, paragraphs) and now and then a raw character. A finding is an exception:
libFuzzer writes its input to a file ``crash-*``, and running the script with that file prints the text.
"""

from __future__ import annotations

import sys

import atheris  # type: ignore[import-untyped]

with atheris.instrument_imports(
    include=["briefkit.extract.quotations", "briefkit.extract.discourse", "briefkit.extract.references"]
):
    from briefkit.extract.quotations import extract_quotations
from briefkit.extract.names import extract_actors
from briefkit.extract.names.tokens import read_tokens
from briefkit.extract.sentences import split_sentences
from briefkit.model.paragraphs import split_paragraphs

PIECES = (
    '"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„", "`", ",", ".", "?", "!", ":", ";", " - ", "—", "(", ")",
    "…", "\n", "\n\n", " ", " Ada Lund ", " Tom Berg ", " Sen. Mary Quill ", " the Harbour Office ", " he ", " she ",
    " who ", " the company ", " said ", " says ", " told reporters ", " adding ", " that ", " according to ", " and ",
    " called it ", " but ", " as saying ", " quoted ", " one of the ", " a spokesman for ", "LUND: ", "QUESTION: ",
    "'s ", " not ", " was ", " The gates are shut", " We will go", " 12", " at least ", " put it", "From ", "Said ",
    " recalled ", " asked her if ", " Nobody ", " critics of ", " in presenting ", " accused of ", " nearly ", " when ",
    "ADA LUND, HOST: ", " heard ", ", the court heard", "Asked about ", " his neighbour ", " the 31-year-old ", ", 31,",
    " a", "\u200b", "\u00a0", "é",
)  # fmt: skip


GOOD = "“The harbour is ours,” said Grace Penn."


def write_text(data: bytes) -> str:
    """A text of the pieces that the bytes choose."""
    return "".join(PIECES[byte] if byte < len(PIECES) else chr(byte) for byte in data)


def check_quotations(data: bytes) -> None:
    """Every span lies within the text and in order, words are those of the text, and a good paragraph is read."""
    odd = write_text(data)
    text = f"{odd}.\n\n{GOOD}"
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    actors = extract_actors(text, paragraphs, [read_tokens(text, sentence) for sentence in sentences])
    quotations = extract_quotations(text, paragraphs, sentences, actors, "")
    good = [quotation for quotation in quotations if quotation.span.start == len(odd) + 3]
    assert [quotation.speaker for quotation in good] == ["Grace Penn"], text
    for quotation in quotations:
        ends = [place for span in quotation.spans for place in span]
        assert ends == sorted(ends), text
        assert quotation.span == (ends[0], ends[-1]), text
        assert 0 <= ends[0] < ends[-1] <= len(text), text
        assert all(piece in text for piece in quotation.text.split()), text
        assert all(quotation.span.start <= start <= end <= quotation.span.end for start, end in quotation.quoted), text


if __name__ == "__main__":
    atheris.Setup(sys.argv, check_quotations)
    atheris.Fuzz()
