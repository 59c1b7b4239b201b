from __future__ import annotations

import pytest

from briefkit.model.document import Document, Origin, Span
from briefkit.model.facts import Actor, ActorKind, ParsedDocument
from briefkit.model.unread import describe_unread, is_unread


@pytest.mark.parametrize(("language", "unread"), [("en", False), ("en-GB", False), ("fr", True), ("und", True)])
def test_only_english_has_rules(language: str, unread: bool) -> None:
    assert is_unread(ParsedDocument(Document("a", "x", language=language))) is unread


def test_what_another_program_has_read_counts() -> None:
    actor = Actor("a-1", "Ana", ActorKind.PERSON, mentions=(Span(0, 3),))
    assert not is_unread(ParsedDocument(Document("a", "Ana", language="fr"), actors=(actor,)))


def test_a_document_that_is_not_read_is_named() -> None:
    document = Document("a", "x", language="und", origin=Origin("w.jsonl", "", line=3))
    assert str(describe_unread(document)) == (
        "w.jsonl:3: warning[E105]: 'a' is in an unknown language, for which there are no rules; it is listed as "
        "unread; if it is English, say 'language: en' for it under 'sources'"
    )
