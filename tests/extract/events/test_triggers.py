from __future__ import annotations

import pytest
from tests.extract.events.sight import see
from tests.extract.events.test_events import told

from briefkit.extract.events.triggers import Trigger, event_type


def triggers(text: str) -> tuple[Trigger, ...]:
    return see(text).triggers


@pytest.mark.parametrize(
    ("text", "word", "form", "tense"),
    [
        ("The firm closed the port.", "closed", "past", "past"),
        ("The firm has closed the port.", "closed", "past", "present perfect"),
        ("The firm has also quietly closed the port.", "closed", "past", "present perfect"),
        ("The firm had closed the port.", "closed", "past", "past perfect"),
        ("The firm previously closed the port.", "closed", "past", "past perfect"),
        ("The port closed previously.", "closed", "past", "past perfect"),
        ("The firm is closing the port.", "closing", "progressive", "present"),
        ("The firm was closing the port.", "closing", "progressive", "past"),
        ("The firm has been closing the port.", "closing", "progressive", "present perfect"),
        ("The firm closes the port.", "closes", "present", "present"),
        ("He leaves early.", "leaves", "present", "present"),
        ("They close the port.", "close", "base", "present"),
        ("The firm will close the port.", "close", "base", "present"),
        ("The firm plans to visit Ardal.", "visit", "base", "present"),
        ("The firm was still closing the port.", "closing", "progressive", "past"),
        ("Formerly it closed the port.", "closed", "past", "past perfect"),
        ("The port closed previously", "closed", "past", "past perfect"),
        ("The firm closed previously free ports.", "closed", "past", "past"),
        # the second verb of a subject shares the perfect of the first, if its form allows it
        ("The firm has closed the mine and fined two men.", "fined", "past", "present perfect"),
        ("The firm has closed the mine and the mayor fined it.", "fined", "past", "past"),
        ("The firm has closed the mine and went home.", "went", "past", "past"),
        ("They had talks.", "had", "past", "past"),
        # no lexicon has it, but it can only be a past tense
        ("The river meandered.", "meandered", "past", "past"),
    ],
)
def test_forms_and_tenses(text: str, word: str, form: str, tense: str) -> None:
    trigger = triggers(text)[-1]
    assert text[slice(*trigger.span)] == word
    assert (trigger.form.value, trigger.tense.value, trigger.passive) == (form, tense, False)


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The port was closed.", True),
        ("The port has been closed.", True),
        ("The port was quietly closed.", True),
        ("The port has closed.", False),
        ("The firm is closing the port.", False),
    ],
)
def test_a_form_of_be_makes_a_passive(text: str, passive: bool) -> None:
    assert triggers(text)[0].passive is passive


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # nouns and attributes are no verbs
        ("They attend the march in Ardal.", ["attend"]),
        # what somebody wants has not happened
        ("The court ordered that Karl Lund be freed.", ["ordered"]),
        ("The judge ordered Karl Lund be freed.", ["ordered"]),
        ("The union demanded that the minister resign.", ["demanded"]),
        ("The union says that ministers resigned.", ["says", "resigned"]),
        ("The closed port was quiet.", []),
        ("The newly elected mayor visited them.", ["visited"]),
        ("The boat leaves early.", ["leaves"]),
        ("In closed talks they met.", ["met"]),
        # an infinitive is a plan behind words for one only
        ("The firm is to close the port.", ["close"]),
        ("The purpose was to close the port.", []),
        ("Objective one was to close the port.", []),
        ("The purpose of the plan by the mayor was to close the port.", []),
        ("The firm is to fully close the port.", ["close"]),
        ("Officially opened in 1987, the port closed.", ["opened", "closed"]),
        ("The wish to close the port grew.", ["grew"]),
        # "was said to be" tells what was said, "was said to have closed" what happened
        ("It was said that the firm had closed the port.", ["said", "closed"]),
        ("The port was said to be shut.", ["said"]),
        ("The firm was said to have closed the port.", ["closed"]),
        # "have" is an auxiliary before a participle, and a verb before a noun
        ("They have also closed the port.", ["closed"]),
        ("They had talks.", ["had"]),
        ("They had boats.", []),
        # a verb outside the lexicon counts if it tells what has gone on since something
        ("A week after the flood hit, people are digging.", ["hit", "digging"]),
        ("A week after the flood hit, people dig.", ["hit"]),
        ("A week after the flood hit, the mayor who is digging left.", ["hit", "left"]),
        ("On Monday people are digging.", []),
        # what something is called does not happen
        ("The project was called mad, but it was closed.", ["closed"]),
        ("The bridge has been dubbed the Snake and was closed.", ["closed"]),
        ("The strike was called off.", ["called"]),
        ("A vote was called by the mayor.", ["called"]),
        ("The mayor called the vote.", ["called"]),
        # what is only compared does not happen, nor is it news which source tells the rest
        ("Sales rose, compared with those in May.", ["rose"]),
        ("Sales rose more than expected.", ["rose"]),
        ("Sales more than tripled.", ["tripled"]),
        ("The mayor compared them.", ["compared"]),
        ("Sales rose, according to accounts filed by the firm.", ["rose"]),
        # a hyphen may stand in verbs
        ("The firm will re-open the port.", ["re-open"]),
        ("The plane crash-landed in Ardal.", ["crash-landed"]),
        ("The army test-fired a rocket.", ["test-fired"]),
        ("The sun-dried fish was closed in.", ["closed"]),
        # names are no verbs
        ("Ana Left met Ardo May.", ["met"]),
        # a verb of no lexicon stands in where its place tells it, or where there is no other
        ("The mayor said the river has meandered.", ["said", "meandered"]),
        ("The mayor said that rivers, once tamed, are low.", ["said", "tamed"]),
    ],
)
def test_what_is_a_trigger(text: str, words: list[str]) -> None:
    assert [text[slice(*trigger.span)] for trigger in triggers(text)] == words


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The port was closed.", "happened"),
        ("The port is closed.", "ongoing"),
        ("The port will be closed.", "planned"),
        ("The port is to be closed.", "planned"),
        ("The port may be closed.", "conditional"),
        ("They did not close the port.", "denied"),
        ("They do not close the port.", "ongoing"),
        ("They never closed the port.", "denied"),
        ("If they closed the port, nobody could say why.", "conditional"),
        ("Ana May closed the port.", "happened"),
        ("Nobody closed the port.", "denied"),
        ("Not only the firm closed the port.", "happened"),
        ("They meet once every decade.", "ongoing"),
        ("The firm was closing the port.", "happened"),
        ("The firm is closing the port.", "ongoing"),
        ("The firm is set to close the port.", "planned"),
        ("The port is being closed.", "ongoing"),
        ("The port was being closed.", "happened"),
    ],
)
def test_words_before_a_trigger_say_whether_it_happened(text: str, status: str) -> None:
    assert triggers(text)[0].status.value == status


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The man who left fled the town.", ["left"]),
        ("After he left, he fled.", ["left"]),
        ("The man who wanted to leave fled.", ["wanted", "leave"]),
        ("The port, Ana Vale said, also failed.", []),
        ("The mayor said that the port failed.", []),
    ],
)
def test_clauses_on_the_side(text: str, words: list[str]) -> None:
    assert [text[slice(*trigger.span)] for trigger in triggers(text) if trigger.beside] == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They held talks in Ardal.", "consult"),
        ("They held a long and quiet round of talks.", "consult"),
        ("They held a long and very quiet round of talks.", "consult"),
        # behind the verb rather than before it
        ("After the attack they held talks.", "consult"),
        ("The talks were held in Ardal.", "consult"),
        # as written: the month is no march
        ("He took office in March.", "other"),
        ("They visited Ardal for an attack.", "consult"),
    ],
)
def test_light_verbs_take_the_type_of_their_noun(text: str, kind: str) -> None:
    seen = see(text)
    assert event_type(seen.sentence.words, seen.triggers[-1], len(seen.sentence.words)) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a hyphen makes it part of another word, which tells nothing
        ("The Kenya-based firm closed the port.", ["closed"]),
        ("The US-led troops left the Chad-built port.", ["left"]),
        ("Kenya-based troops left the port.", ["left"]),
        ("They were US-trained.", []),
        ("The plan was US-led.", []),
        # a dash does not, nor does an asterisk
        ("It *snowed* on Monday.", ["snowed"]),
        ("The US - led by Ana Vale - left.", ["led", "left"]),
        ("The US--led by Ana Vale--left.", ["led", "left"]),
    ],
)
def test_participles_in_compounds_tell_nothing(text: str, expected: list[str]) -> None:
    seen = see(text)
    assert [seen.sentence.words[trigger.index] for trigger in seen.triggers] == expected


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_apostrophes_of_either_kind_are_one(apostrophe: str) -> None:
    trigger = see(f"The firm said on Friday it didn{apostrophe}t close the port.").triggers[-1]
    assert (trigger.verb.lemma, trigger.status.value) == ("close", "denied")


def test_a_light_verb_looks_no_further_than_its_clause() -> None:
    seen = see("They held it and talks failed.")
    held = seen.triggers[0]
    assert event_type(seen.sentence.words, held, 3) == "other"
    assert event_type(seen.sentence.words, held, len(seen.sentence.words)) == "consult"


@pytest.mark.parametrize(
    ("text", "participles"),
    [
        # in commas, with the verb of the sentence behind
        ("The firm, founded in 1987, announced a merger.", ["founded"]),
        ("The delegation, led by the minister, arrived.", ["led"]),
        # right behind the noun, with an auxiliary or a verb before it
        ("Two men held since June were freed.", ["held"]),
        ("The sale is part of a deal signed in Ardal.", ["signed"]),
        ("A pact signed by both sides entered into force.", ["signed"]),
        # finite verbs
        ("The firm announced a merger.", []),
        ("He entered, fired at the guards, and left.", []),
        ("The minister, citing his health, resigned, officials said.", []),
        ("Officials said the dam collapsed on Friday.", []),
        ("The dam collapsed on Friday and flooded the town.", []),
        ("The dam that was built in 1987 collapsed in the night.", []),
        ("The dam collapsed, weakened by rain.", ["weakened"]),
    ],
)
def test_participles_hang_on_nouns(text: str, participles: list[str]) -> None:
    seen = see(text)
    assert [seen.sentence.words[trigger.index] for trigger in seen.triggers if not trigger.finite] == participles


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The mayor declined to comment on Monday.", []),
        ("The mayor refused to elaborate.", []),
        ("The mayor declined comment.", []),
        ("The mayor declined to comment and left.", ["left"]),
        ("A man refused to give evidence.", ["refused"]),
        ("The mayor declined the offer.", ["declined"]),
    ],
)
def test_who_will_not_comment_is_no_news(text: str, triggers: list[str]) -> None:
    assert [each.trigger for each in told(text)] == triggers
