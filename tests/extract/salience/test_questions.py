from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.salience.answers import answer, read_tellings

from briefkit.extract.salience import list_answers, read_weights
from briefkit.extract.salience.questions import CLAUSE_QUESTIONS, PASSAGE_QUESTIONS, STORY_QUESTIONS
from briefkit.model.document import Span
from briefkit.model.event_types import EVENT_TYPES
from briefkit.model.facts import Basis, ClauseKind, EventStatus
from briefkit.model.when import Precision
from briefkit.text.clauses import Link
from briefkit.text.lists import read_rows

OF_A_CLAUSE = [
    ("link=main", "The mayor *left* the town."),
    ("link=coordinated", "The mayor came and *left* the town."),
    ("link=complement", "Karl Lund said that the mayor *left* the town."),
    ("link=adverbial", "The boats came after the mayor *left* the town."),
    ("link=relative", "Karl Lund thanked the crew that *saved* the boats."),
    ("link=participial", "Karl Lund praised a pact *signed* in May."),
    ("link=gerund", "The mayor left after having been *arrested*."),
    ("link=infinitive", "The mayor is due to *meet* Karl Lund."),
    ("verb=leave", "The mayor *left* the town."),
    ("field=body", "The crew *wore* masks."),
    ("field=change", "The dyke *broke* on Monday."),
    ("field=cognition", "The board *decided* on Monday."),
    ("field=communication", "The board *announced* a plan."),
    ("field=competition", "The rebels *attacked* the port."),
    ("field=consumption", "The crew *ate* the fish."),
    ("field=contact", "The boat *hit* the bridge."),
    ("field=creation", "The town *built* a bridge."),
    ("field=emotion", "The crew *feared* the storm."),
    ("field=motion", "The mayor *left* the town."),
    ("field=perception", "The crew *heard* the boat."),
    ("field=possession", "The board *gave* the crew a boat."),
    ("field=social", "The court *jailed* Karl Lund."),
    ("field=stative", "The crew *waited* for the boat."),
    ("field=weather", "It *snowed* on Monday."),
    ("field=unknown", "The crew *vlogged* on Monday."),
    ("dating=motion stated", "The mayor *left* on Monday."),
    ("dating=motion published", "The mayor *left* the town."),
    # what is done: what the verb says, else what its object does
    ("deed=leave", "The mayor *left* the town."),
    ("deed=begin", "The mayor *launched* a strike."),
    ("deed=meet", "The board *held* talks."),
    ("above=any", "The boats came after the mayor *left* the town."),
    ("above=communication", "Karl Lund said that the mayor *left* the town."),
    ("above=cognition", "Karl Lund accepted that the mayor *left* the town."),
    ("above=perception", "Karl Lund heard that the mayor *left* the town."),
    ("above=emotion", "Karl Lund feared that the mayor *left* the town."),
    ("above=possession", "Police found that the mayor *left* the town."),
    ("above=stative", "It proved that the mayor *left* the town."),
    ("above=change", "The crew cleared that the mayor *left* the town."),
    ("content=yes", "Karl Lund *said* that the mayor left the town."),
    ("objects=0", "The mayor *left* on Monday."),
    ("objects=1", "The mayor *left* the town."),
    ("objects=2", "The board *gave* the crew a boat."),
    # what has not happened
    ("nothing=subject", "No boats were *found* on Monday."),
    ("nothing=subject", "None of the crew *left* the town."),
    ("nothing=subject", "Nobody *left* the town."),
    ("nothing=subject", "Nothing *hit* the bridge."),
    ("nothing=subject", "Few boats *left* the port."),
    ("nothing=subject", "Little water *left* the tank."),
    ("nothing=object", "The crew *found* no survivors."),
    ("voice=passive", "Karl Lund was *arrested* on Monday."),
    ("voice=agent", "Karl Lund was *arrested* by Karvian troops."),
    ("tense=past", "The mayor *left* the town."),
    ("tense=present", "Karvia *rejects* the claim."),
    ("tense=present perfect", "The mayor has *left* the town."),
    ("tense=present progressive", "The mayor is *leaving* the town."),
    ("tense=past perfect", "The mayor had *left* the town."),
    ("tense=past progressive", "The mayor was *leaving* the town."),
    ("status=happened", "The mayor *left* the town."),
    ("status=ongoing", "The mayor is *leaving* the town."),
    ("status=planned", "The mayor will *leave* the town."),
    ("status=denied", "The mayor did not *leave* the town."),
    ("status=claimed", "The mayor allegedly *left* the town."),
    ("status=conditional", "The mayor could *leave* the town."),
    ("type=statement", "Karl Lund *said* that the mayor left the town."),
    ("type=coerce", "Karl Lund was *arrested* on Monday."),
    ("kind=main", "The mayor *left* the town."),
    ("kind=adverbial", "The boats came after the mayor *left* the town."),
    ("kind=adjectival", "Karl Lund thanked the crew that *saved* the boats."),
    ("basis=stated", "The mayor *left* on Monday."),
    ("basis=carried", "The mayor came on Monday. He *left* the town."),
    ("basis=published", "The mayor *left* the town."),
    ("basis=none", "The mayor had *left* the town."),
    ("precision=none", "The mayor had *left* the town."),
    ("opening=pronoun", "The three *left* on Monday."),
    ("precision=day", "The mayor *left* at 10:30 on Monday."),
    ("precision=day", "The mayor *left* on Monday evening."),
    ("precision=week", "The mayor *left* last week."),
    ("precision=day", "The mayor *left* on Monday."),
    ("precision=month", "The mayor *left* in May 2023."),
    ("precision=year", "The mayor *left* in 2019."),
    ("before=also", "The mayor also *left* the town."),
    ("before=always", "The mayor always *left* the town."),
    ("before=already", "The mayor already *left* the town."),
    ("before=could", "The mayor could *leave* the town."),
    ("before=may", "The mayor may *leave* the town."),
    ("before=might", "The mayor might *leave* the town."),
    ("before=never", "The mayor never *left* the town."),
    ("before=not", "The mayor did not *leave* the town."),
    ("before=often", "The mayor often *left* the town."),
    ("before=often", "Often the mayor *left* the town."),
    ("before=still", "The mayor still *left* the town."),
    ("before=usually", "The mayor usually *left* the town."),
    ("before=would", "The mayor would *leave* the town."),
    ("before=negated", "The mayor did not *leave* the town."),
    ("participants=0", "The mayor *left* the town."),
    ("participants=1", "Karl Lund *left* the town."),
    ("participants=2", "Karl Lund *met* Ana Vale."),
    ("participants=3", "Karl Lund and James Orr *met* Ana Vale and Mary Tarn."),
    ("places=0", "The mayor *left* on Monday."),
    ("places=1", "The mayor *died* in Orvel."),
    ("places=2", "The mayor *died* in Orvel, Karvia."),
    ("places=2", "The mayor *died* in Orvel, Vestmark, Karvia."),
]

LONG = "in the old harbour of the lower town behind the market "
OF_A_SENTENCE = [
    ("length=60", "The mayor *left* the town."),
    ("length=160", f"The mayor *left* the boats {LONG}."),
    ("length=280", f"The mayor *left* the boats {LONG * 3}."),
    ("length=more", f"The mayor *left* the boats {LONG * 6}."),
    ("quoted=none", "The mayor *left* the town."),
    ("quoted=some", 'The mayor *left* the "upper" town.'),
    ("quoted=much", "The mayor *praised* “the whole of the lovely old upper town”."),
    ("beside=1", "The mayor *left* the town."),
    ("beside=2", "The mayor *came* and left the town."),
    ("beside=3", "The mayor *came*, saw the boats and left the town."),
    ("beside=4", "The mayor *came*, saw the boats, met Karl Lund, signed a pact and left the town."),
    ("opening=pronoun", "He *left* the town."),
    ("opening=conjunction", "But the mayor *left* the town."),
    ("opening=event", "The attack *killed* three men."),
    ("opening=question", "Karl Lund *left* the town?"),
    ("words=according", "According to Karl Lund, the mayor *left* the town."),
    ("words=although", "The mayor *left* although it rained."),
    ("words=because", "The mayor *left* because it rained."),
    ("words=however", "However, the mayor *left* the town."),
    ("words=if", "The mayor *left* as if it rained."),
    ("words=more", "The mayor *saw* more boats."),
    ("words=most", "The mayor *saw* most boats."),
    ("words=than", "The mayor *saw* fewer boats than men."),
    ("words=while", "The mayor *left* while it rained."),
    ("words=victims", "The blast *killed* three men."),
]

BEFORE = "Boats came. "
OF_A_STORY = [
    ("subject=none", "Monday *saw* three boats."),
    ("subject=speaker", "We *left* the town."),
    ("subject=third", "He *left* the town."),
    ("subject=this", "This *killed* three men."),
    ("subject=it", "It *killed* three men."),
    ("subject=person", "Karl Lund *left* the town."),
    ("subject=group", "Ternists *left* the town."),
    ("subject=organisation", "Kestrel Group *left* the town."),
    ("subject=country", "Karvia *rejects* the claim."),
    ("subject=place", "Orvel *elected* a mayor."),
    ("subject=definite", "The mayor *left* the town."),
    ("subject=indefinite", "A boat *left* the town."),
    ("subject=number", "Three boats *left* the town."),
    ("subject=plural", "Boats *left* the town."),
    ("subject=bare", "Snow *covered* the town."),
    ("order=0", "The mayor *came* and left the town."),
    ("order=1", "The mayor came and *left* the town."),
    ("order=2", "The mayor came, saw the boats and *left* the town."),
    ("order=3", "The mayor came, saw the boats, met Karl Lund, signed a pact and *left* the town."),
    ("recency=3", "The mayor *left* the town."),
    ("recency=31", "The mayor *left* on 1 February."),
    ("recency=400", "The mayor *left* on 3 May 2023."),
    ("recency=more", "The mayor *left* on 3 May 2019."),
    ("recency=future", "The mayor will *leave* on 3 May 2024."),
    ("recency=stated 3", "The mayor *left* on 14 February."),
    ("recency=stated 31", "The mayor *left* on 1 February."),
    ("recency=stated 400", "The mayor *left* on 3 May 2023."),
    ("recency=stated more", "The mayor *left* on 3 May 2019."),
    ("recency=stated future", "The mayor will *leave* on 3 May 2024."),
    ("paragraph=1", "The mayor *left* the town."),
    ("paragraph=2", "Boats came.\n\nThe mayor *left* the town."),
    ("paragraph=3", "Boats came.\n\n" * 2 + "The mayor *left* the town."),
    ("paragraph=6", "Boats came.\n\n" * 3 + "The mayor *left* the town."),
    ("paragraph=6", "Boats came.\n\n" * 5 + "The mayor *left* the town."),
    ("paragraph=more", "Boats came.\n\n" * 6 + "The mayor *left* the town."),
    ("place=1", "The mayor *left* the town."),
    ("place=1", BEFORE + "The mayor *left* the town."),
    ("place=3", BEFORE * 2 + "The mayor *left* the town."),
    ("place=8", BEFORE * 4 + "The mayor *left* the town."),
    ("place=more", BEFORE * 9 + "The mayor *left* the town."),
    ("day=0", "The mayor *left* on Monday."),
    ("day=1", "The mayor came on Monday. Boats *left* on Monday."),
    ("day=2", "Boats came on Monday. " * 2 + "Boats *left* on Monday."),
    ("day=3", "Boats came on Monday. " * 3 + "Boats *left* on Monday."),
    ("day=4", "Boats came on Monday. " * 5 + "Boats *left* on Monday."),
    ("day=new stated", "The mayor *left* on Monday."),
    ("day=told stated", "The mayor came on Monday. Boats *left* on Monday."),
    ("day=new published", "The mayor *left* the town."),
    ("day=told published", "The mayor left the town. Boats *left* the town."),
    ("day=told carried", "The mayor came on Monday. He *left* the town."),
    ("day=new carried", "On Monday Karl Lund said that the mayor *left* the town."),
    ("told=verb", "The mayor left the town. Boats *left* the town."),
    ("told=new verb", "The mayor came. Boats *left* the town."),
    ("told=actors", "Karl Lund came. Karl Lund *left* the town."),
    ("told=new actors", "Karl Lund came. Ana Vale *left* the town."),
    ("told=figures", "Boats saved 40 men. Boats *left* with 40 men."),
    ("told=new figures", "Boats saved 40 men. Boats *left* with 50 men."),
    ("told=main actor", "Karl Lund *left* the town."),
    ("done=new", "The mayor *left* the town."),
    ("done=new", "The mayor left on Monday. Boats *sank* on Monday."),
    ("done=told", "The mayor left on Monday. Boats *departed* on 3 May 2023."),
    ("done=told of the day", "The mayor left on Monday. Boats *departed* on Monday."),
    ("done=told of the actor", "Karl Lund left on Monday. Karl Lund *left* on 3 May 2023."),
    ("done=told of both", "Karl Lund left on Monday. Karl Lund *departed* on Monday."),
    ("previous=none", "The mayor *left* the town."),
    ("previous=motion", "Boats came. The mayor *left* the town."),
    ("previous=communication", "The board announced a plan. The mayor *left* the town."),
    ("previous=communication", "After Karl Lund left, the board announced a plan. The mayor *left* the town."),
    ("previous=none", "The plan that the board announced is good. The mayor *left* the town."),
    ("overlap=0", "The mayor *left* the town."),
    ("overlap=1", "Boats saved cattle, grain, tents, tools, wood. Crews *saved* water, coal, sheep, oil, fruit, fish."),
    ("overlap=2", "Boats saved cattle, grain, tents. Crews *saved* water, coal, sheep, fish."),
    ("overlap=3", "Boats saved cattle. Crews *saved* water."),
    ("overlap=4", "Boats saved cattle, grain, tents. Boats *saved* water, coal, sheep."),
    ("overlap=5", "Boats saved cattle, grain. Boats *saved* water, sheep."),
    ("overlap=6", "Boats saved cattle. Boats *saved* cattle."),
    ("novelty=5", "The mayor *left* the town."),
    ("novelty=4", "Boats saved cattle, grain, tents. Crews *saved* water, coal, sheep, fish."),
    ("novelty=3", "Boats saved cattle. Crews *saved* water."),
    ("novelty=2", "Boats saved cattle, grain. Boats *saved* water, sheep."),
    ("novelty=1", "Boats saved cattle, grain. Boats *saved* cattle, sheep."),
    ("novelty=0", "The mayor left the town. The mayor *left* the town."),
]

UNDER_A_TITLE = [
    ("title=missing", "", "The mayor *left* the town."),
    ("title=15", "Storm kills three", "The mayor *left* the town."),
    ("title=35", "Storm hits old town", "The mayor *left* the town."),
    ("title=60", "Storm hits town, mayor", "The mayor *left* the town."),
    ("title=more", "Mayor leaves town", "The mayor *left* the town."),
    ("title=verb", "Mayor to leave office", "The mayor *left* the town."),
]

FIELDS = [field for field, _ in read_rows("text", "verb_fields.tsv")]
POSSIBLE = {
    *(expected for expected, _ in (*OF_A_CLAUSE, *OF_A_SENTENCE, *OF_A_STORY)),
    *(expected for expected, _, _ in UNDER_A_TITLE),
    *(f"above={field}" for field in (*FIELDS, "unknown")),
    *(f"previous={field}" for field in (*FIELDS, "unknown")),
    *(f"dating={field} {basis.value}" for field in (*FIELDS, "unknown") for basis in Basis),
    *(f"type={kind}" for kind in EVENT_TYPES),
    *(f"precision={precision.value}" for precision in Precision),
    *(f"status={status.value}" for status in EventStatus),
    "link=none",
    "bias",
}
"""What the questions can answer: the tables below, and words of enumerations that stand in answers as they are."""
MANY = {"before", "above", "opening", "words", "recency", "title", "day", "told", "deed", "done"}
"""Questions that can have several answers."""


@pytest.mark.parametrize(("expected", "text"), [*OF_A_CLAUSE, *OF_A_SENTENCE, *OF_A_STORY])
def test_every_question_is_answered(expected: str, text: str) -> None:
    assert expected in answer(text)


@pytest.mark.parametrize(("expected", "title", "text"), UNDER_A_TITLE)
def test_titles_are_asked_for(expected: str, title: str, text: str) -> None:
    assert expected in answer(text, title)


@pytest.mark.parametrize("text", sorted({text for _, text in (*OF_A_CLAUSE, *OF_A_SENTENCE, *OF_A_STORY)}))
def test_a_question_of_steps_or_kinds_has_one_answer(text: str) -> None:
    given = answer(text)
    assert len(set(given)) == len(given)
    names = [each.split("=")[0] for each in given]
    assert {name for name in names if names.count(name) > 1} <= MANY


def test_a_plain_sentence_gives_these_answers_and_no_others() -> None:
    assert set(answer("The mayor *left* the town.", "Rain")) == {
        *("link=main", "verb=leave", "field=motion", "objects=1", "tense=past", "status=happened", "type=other"),
        *("kind=main", "basis=published", "precision=day", "participants=0", "subject=definite", "length=60"),
        *("quoted=none", "beside=1", "order=0", "recency=3", "paragraph=1", "place=1", "title=15"),
        *("day=new published", "day=0", "told=new verb", "overlap=0", "novelty=5"),
        *("dating=motion published", "deed=leave", "places=0", "done=new", "previous=none"),
    }


def test_without_a_publication_date_nothing_is_recent() -> None:
    given = answer("The mayor *left* on 3 May 2023.", published=None)
    assert "day=new stated" in given
    assert not [each for each in given if each.startswith("recency=")]


def test_where_the_grammar_has_no_clause_what_is_asked_of_it_has_no_answer() -> None:
    text = "The mayor left the town."
    _, (telling,), _ = read_tellings(text)
    whole = (Span(0, len(text)),)
    (given,) = list_answers([replace(telling, clause=None)], text, "Mayor to leave", None, whole, ())
    assert "link=none" in given
    names = {each.split("=")[0] for each in given}
    assert not names & {
        "verb",
        "field",
        "dating",
        "deed",
        "done",
        "above",
        "objects",
        "voice",
        "tense",
        "before",
        "subject",
        "content",
    }
    assert {"status", "type", "length", "title", "novelty"} <= names


def test_every_answer_that_has_a_weight_can_be_given() -> None:
    """Bases of verbs, and deeds, are as many as the language has; all else stands in the tables."""
    weighed = {each for each in read_weights() if not each.startswith(("verb=", "deed="))}
    assert weighed <= POSSIBLE


def test_every_kind_of_link_of_field_and_of_place_has_its_row() -> None:
    rows = {expected for expected, _ in OF_A_CLAUSE}
    assert {f"link={link.value}" for link in Link} <= rows
    assert {f"field={field}" for field in (*FIELDS, "unknown")} <= rows
    assert {f"kind={kind.value}" for kind in ClauseKind} <= rows
    assert {f"status={status.value}" for status in EventStatus} <= rows
    assert {f"basis={basis.value}" for basis in Basis if basis is not Basis.EDITED} <= rows


@pytest.mark.parametrize("name", [name for name, _ in (*CLAUSE_QUESTIONS, *PASSAGE_QUESTIONS, *STORY_QUESTIONS)])
def test_every_question_has_its_rows(name: str) -> None:
    assert any(each.startswith(f"{name}=") for each in POSSIBLE)
