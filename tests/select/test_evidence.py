from __future__ import annotations

import datetime as dt

from tests.articles import Article, actor_id, day
from tests.select.test_select import AS_OF, spec

from briefkit.extract import parse_document
from briefkit.model.citing import source_id
from briefkit.model.document import Document
from briefkit.model.evidence import Evidence, Involvement, Passage
from briefkit.select import select

TEXT = (
    "Ana Vale visited Lionde on Thursday. She dismissed the police chief, Omar Reis. Boats were waiting.\n\n"
    "“The river is low,” Vale told reporters. Nobody answered."
)


def gather(*documents: Document) -> dict[str, Evidence]:
    selection = select([parse_document(document) for document in documents], spec(), AS_OF)
    assert [each.row for each in selection.evidence] == [
        *(event.id for event in selection.events),
        *(found.quotation.id for found in selection.quotations),
    ]
    return {each.passages[0].sentence: each for each in selection.evidence}


def test_a_row_has_its_sentence_its_neighbours_and_the_words_of_its_date_and_who() -> None:
    document = Document(
        "a",
        TEXT,
        "Bridge",
        outlet="The Courier",
        url="https://example.org/a",
        published=dt.date(2024, 2, 16),
    )
    (passage,) = gather(document)["She dismissed the police chief, Omar Reis."].passages
    assert passage == Passage(
        source=source_id("a"),
        title="Bridge",
        outlet="The Courier",
        published=dt.date(2024, 2, 16),
        url="https://example.org/a",
        paragraph=1,
        span=passage.span,
        before="Ana Vale visited Lionde on Thursday.",
        sentence="She dismissed the police chief, Omar Reis.",
        after="Boats were waiting.",
        told_by="dismissed",
        date="2024-02-15",
        date_basis="carried",
        date_words="Thursday",
        date_sentence="Ana Vale visited Lionde on Thursday.",
        involved=(
            Involvement("Ana Vale", "doer", "She", "Ana Vale visited Lionde on Thursday."),
            Involvement("Omar Reis", "done_to", "Omar Reis"),
        ),
        places=(),
        shared=(),
    )
    assert TEXT[slice(*passage.span)] == "She dismissed the police chief, Omar Reis."


def test_a_statement_has_its_cue_and_its_speaker() -> None:
    document = Document("a", TEXT, "Bridge", published=dt.date(2024, 2, 16))
    (passage,) = gather(document)["“The river is low,”"].passages
    assert (passage.told_by, passage.paragraph) == ("told", 2)
    assert passage.involved == (Involvement("Ana Vale", "speaker", "Vale"),)


def test_a_merged_row_says_what_its_tellings_share() -> None:
    tellings = []
    for name, sentence in (("a", "The dyke at Lionde broke."), ("b", "The dyke at Lionde collapsed.")):
        article = Article(name, f"{sentence} Ana Vale spoke.", outlet=f"Paper {name}").actor("Lionde", "place")
        word, place = sentence.split()[-1].rstrip("."), (actor_id("Lionde", "place"),)
        tellings.append(article.event(word, day("2024-02-15"), type="disaster", places=place))
    selection = select([article.parsed() for article in tellings], spec(), AS_OF)
    (evidence,) = (each for each in selection.evidence if len(each.passages) > 1)
    first, second = evidence.passages
    assert first.shared == ()
    assert second.shared == ("“broke” and “collapsed”", "2024-02-15", "Lionde")
