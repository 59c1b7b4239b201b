"""Whether the evidence in the JSON of a report stands in its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefkit.errors import Diagnostic, error
from briefkit.model.evidence import Passage
from briefkit.model.record import Record
from briefkit.render.sanitise import clean_text


def check_evidence(record: Record, texts: Mapping[str, str], path: str) -> Iterator[Diagnostic]:
    """V107 for each passage that gives words which its source does not have.

    Args:
        record: The report; only the JSON of one has evidence.
        texts: The text of each source at hand, by its id.
        path: The report's file, for messages.
    """
    whole = {source: _squeeze(text) for source, text in texts.items()} if record.evidence else {}
    for evidence in record.evidence:
        for passage in evidence.passages:
            if passage.source not in whole:
                continue
            sentence = _squeeze(texts[passage.source][slice(*passage.span)])
            stands = _squeeze(passage.sentence) == sentence
            words = _find_foreign(passage, whole[passage.source]) if stands else passage.sentence
            if words:
                message = f"the evidence of {evidence.row} has {words[:80]!r}, which does not stand in its source"
                yield error("V107", message, path)


def _find_foreign(passage: Passage, text: str) -> str:
    """The first words of a passage that do not stand in a text; empty where all do."""
    given = [passage.before, passage.after, passage.told_by, passage.date_words, passage.date_sentence]
    given += [words for each in passage.involved for words in (each.words, each.named)]
    return next((words for words in given if _squeeze(words) not in text), "")


def _squeeze(text: str) -> str:
    """Words on one line, as evidence is written, and clean, as only a manifest has them."""
    return " ".join(clean_text(" ".join(text.split())).split())
