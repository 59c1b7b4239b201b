from __future__ import annotations

import pytest
from tests.articles import Article

from briefkit.extract import parse_document
from briefkit.model.document import Document
from briefkit.select.expansions import find_expansions


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The World Food Programme (WFP) sent lorries.", [("WFP", "World Food Programme")]),
        ("The Ministry of Defence (MoD) said so.", [("MoD", "Ministry of Defence")]),
        ("They found an improvised explosive device (IED).", [("IED", "improvised explosive device")]),
        ("Some internally displaced persons (IDPs) left.", [("IDPs", "internally displaced persons")]),
        ("A non-governmental organisation (NGO) left.", [("NGO", "non-governmental organisation")]),
        ("The GDF (Georgian Defence Forces) left.", [("GDF", "Georgian Defence Forces")]),
        (
            "The United Nations High Commissioner for Refugees (UNHCR) said so.",
            [("UNHCR", "United Nations High Commissioner for Refugees")],
        ),
        # twice in one document, and over the end of a line
        (
            "The World Food\nProgramme (WFP) left. The World Food Programme (WFP) came.",
            [("WFP", "World Food Programme")],
        ),
        # in brackets, and no expansion: a party, an agency, a country, a wire
        ("Tim Orr (MP) spoke in Orvel (KV).", []),
        ("ORVEL, Feb. 20 (KNA) - The dyke broke.", []),
        ("He left the office. Food programmes (WFP) began.", []),
        ("The dyke (which broke) is old (built in 1950).", []),
        ("The EU (and others) left.", []),
    ],
)
def test_what_initials_spell_is_found(text: str, found: list[tuple[str, str]]) -> None:
    expansions = find_expansions([parse_document(Document("a", text))])
    assert [(each.short, each.words) for each in expansions] == found


def test_a_name_that_the_reader_has_joined_needs_no_initials() -> None:
    article = Article("a", "Much was said.\n\nThe National Institute for Disaster Management (INGD) spoke.")
    article.actor("National Institute for Disaster Management", "organisation", None, (), "INGD")
    (found,) = find_expansions([article.parsed()])
    assert (found.short, found.words, found.paragraph) == ("INGD", "National Institute for Disaster Management", 2)
    assert article.text[slice(*found.span)] == "National Institute for Disaster Management (INGD"


def test_each_document_gives_its_own() -> None:
    text = "The World Food Programme (WFP) left."
    found = find_expansions([parse_document(Document(name, text)) for name in ("b", "a")])
    assert [each.document for each in found] == ["b", "a"]
