"""Readings as text that a person can compare: one line a clause."""

from __future__ import annotations

from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.text.clauses import Clause, Reading
from briefkit.text.phrases import Phrase
from briefkit.text.reading import read_sentence


def read(text: str) -> Reading:
    return read_sentence(read_tokens(text, Span(0, len(text))))


def show_phrase(reading: Reading, phrase: Phrase) -> str:
    words = reading.sentence.words
    shown = "+".join(words[member] for member in phrase.members)
    return shown + "".join(f"={words[head]}" for head in phrase.appositions)


def show_clause(reading: Reading, clause: Clause) -> str:
    """Link, subject, verb, objects, attributes after "=", agents after "by", obliques in brackets."""
    words = reading.sentence.words
    parts = [f"{clause.link}:", " ".join(show_phrase(reading, phrase) for phrase in clause.subjects) or "-"]
    parts.append(words[clause.verb.main].upper())
    parts += [show_phrase(reading, phrase) for phrase in clause.objects]
    parts += ["= " + show_phrase(reading, phrase) for phrase in clause.attributes]
    parts += ["by " + show_phrase(reading, phrase) for phrase in clause.agents]
    for oblique in clause.obliques:
        preposition = "" if oblique.preposition is None else words[oblique.preposition] + " "
        parts.append(f"[{preposition}{show_phrase(reading, oblique.phrase)}]")
    return " ".join(parts)


def show(text: str) -> list[str]:
    reading = read(text)
    return [show_clause(reading, clause) for clause in reading.clauses]
