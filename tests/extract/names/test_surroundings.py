"""What the words around a name say about it."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import read_marked

from briefkit.extract.names.gazetteer import load_gazetteer
from briefkit.extract.names.surroundings import (
    acts,
    bears_known,
    begins_sentence,
    find_held_kind,
    follows_title,
    follows_title_of,
    in_place_context,
    is_among_organisations,
    is_called_body,
    is_called_company,
    is_called_place,
    is_currency,
    is_described_place,
    is_index,
    is_likely_surname,
    is_nobody,
    is_quoted,
    is_quoted_work,
    is_referred_to_as_thing,
    judge_single,
    may_be_person,
    names_thing,
)
from briefkit.model.facts import ActorKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel] left.", True),
        ("He saw [Orvel] leave.", False),
        ('"[Orvel] left."', True),
        ('He said: "[Orvel] left."', True),
        ("He said so. [Orvel] left.", True),
        ("3 [Orvel] men left.", True),
        ("a [Orvel] man left.", False),
        ("10 4 [Orvel] men left.", False),
    ],
)
def test_a_capital_may_come_from_where_the_word_stands(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert begins_sentence(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He sang the song "[Days of May]" twice.', True),
        ('The song "[Days of May]," he sang.', True),
        ('He sang the song "[Days of May] twice.', False),
        ("The song [Days of May] is new.", False),
        ('Song "[Days of May]" is new.', True),
        ('He met "[Days of May]" twice.', False),
        ('He called it "[Days of May]" twice.', True),
        ('It is called "[Days of May]" here.', True),
        ('Called "[Days of May]" it sold.', True),
        ('It "[Days of May]" is called', False),
        ('"[Days of May]" is a song', False),
    ],
)
def test_a_title_in_quotation_marks(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_quoted_work(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He met "[Days of May]" twice.', True),
        ('"[Days of May]" sold.', True),
        ('"[Days of May]," he said.', True),
        ('[Days of May]" sold.', False),
        ('[Days of May] sold "', False),
        ('He met "[Days of May] or so" there.', False),
    ],
)
def test_words_in_quotation_marks(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_quoted(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The secretary of [Orvel] left.", True),
        ("The minister for the [Orvel] left.", True),
        ("Secretary of [Orvel] left.", True),
        ("The minister of health and [Welfare] left.", True),
        ("The minister of science, technology and [Innovation] left.", True),
        ("The minister of state for the [Environment] left.", True),
        ("The minister of works, [Orvel] left.", True),
        ("The ministry of health and [Welfare] left.", False),
        ("The minister and [Welfare] left.", False),
        ("Health and [Welfare] left.", False),
        ("The minister of dogs and [Welfare] left.", False),
        ("Of [Orvel] the secretary", False),
        ("The town of [Orvel] left.", False),
        ("For the [Orvel] he was minister", False),
        ("The minister in [Orvel] left.", False),
        ("The [Orvel] minister of", False),
    ],
)
def test_a_title_of_something(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert follows_title_of(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The spokesman [Orvel] left.", True),
        ("Spokesman [Orvel] left.", False),
        ("The town [Orvel] left.", False),
        ("A major [Orvel] left.", False),
        ("[Orvel] the spokesman", False),
    ],
)
def test_a_title_in_small_letters(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert follows_title(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He moved to [Orvel] then.", True),
        ("Moved to [Orvel] he fell.", True),
        ("To [Orvel] he moved", False),
        ("He spoke to [Orvel] then.", False),
        ("He lives in [Orvel] now.", True),
        ("In [Orvel] he lives.", True),
        ("It was published in [Orvel] then.", False),
        ("It was published on Friday in [Orvel] then.", False),
        ("It was published late on Friday in [Orvel] then.", True),
        ("[Orvel] is what he lives in", False),
        ("The city of [Orvel] left.", True),
        ("He met [Orvel] there.", False),
    ],
)
def test_a_place_may_be_named(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert in_place_context(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The city of [Orvel] left.", True),
        ("City of [Orvel] left.", True),
        ("Of [Orvel] a city", False),
        ("He moved to [Orvel] province then.", True),
        ("He saw [Orvel], Ohio, then.", True),
        ("He saw [Orvel], Ohio", True),
        ("He saw [Orvel], Kenya, then.", True),
        ("He saw [Orvel], Ohio Senator", False),
        ("He saw [Orvel], Ohio senator", False),
        ("He saw [Orvel], Ohio's town.", False),
        ("He saw [Orvel],", False),
        ("He saw [Orvel], then", False),
        ("He saw [Orvel]", False),
        ("He saw [Lee], Mo., then.", True),
        ("He saw [Lee], Mo", False),
    ],
)
def test_a_place_is_named(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_called_place(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw the [Orvel] river rise.", True),
        ("He saw the [Orvel]", False),
        ("He saw the [Orvel] River rise.", False),
        ("He saw the [March] river rise.", False),
        ("He saw the [Orvel] bank rise.", False),
    ],
)
def test_a_noun_behind_says_place(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_described_place(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The band [Tom Orlan] played.", True),
        ("His band [Tom Orlan] played.", False),
        ("Of his band [Tom Orlan] played.", False),
        ("Lesser band [Tom Orlan] left his", True),
        ("The singer [Tom Orlan] played.", False),
        ("[Tom Orlan] the band", False),
    ],
)
def test_a_noun_before_says_body(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_called_body(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The company [Orvel] left.", True),
        ("Company [Orvel] left.", True),
        ("An [Orvel] spokesman left.", True),
        ("[Orvel] left the company", False),
        ("The [Orvel]", False),
        ("He met [Orvel] there.", False),
    ],
)
def test_words_beside_say_organisation(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_among_organisations(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel], which left, fell.", True),
        ("[Orvel], who left, fell.", False),
        ("[Orvel] said it would appeal soon.", True),
        ("[Orvel] said that it would appeal soon.", True),
        ("[Orvel] said it.", False),
        ("[Orvel] said it would.", True),
        ("[Orvel] said it would be hard.", False),
        ("[Orvel] said it was hard.", False),
        ("[Orvel] said its men left.", True),
        ("[Orvel] tells its men so.", True),
        ("[Orvel] said he would appeal soon.", False),
        ("[Orvel] left it to chance.", False),
        ("[Orvel] said", False),
        ("[Orvel]", False),
        ("[Orvel] cut flights after its pilots left.", False),
        ("[Orvel] has cut flights after its pilots left.", True),
        ("[Orvel] has cut Oslo flights after its pilots left.", False),
        ("[Orvel] has cut Friday flights after its pilots left.", True),
        ("[Orvel] has cut the flights after its pilots left.", False),
        ("[Orvel] has left; its pilots left.", False),
        ("[Orvel] has gone to one two three four five six seven eight nine ten eleven its men.", True),
        ("[Orvel] has gone to one two three four five six seven eight nine ten eleven twelve its men.", False),
    ],
)
def test_it_and_its_are_the_names(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_referred_to_as_thing(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel] said so.", True),
        ("[Orvel]'s son left.", True),
        ("[Orvel], who left, fell.", True),
        ("[Orvel], 42, fell.", True),
        ("[Orvel], a man, fell.", False),
        ("[Orvel],", False),
        ("[Orvel]", False),
        ("[Orvel] voted.", True),
        ("[Orvel] has left.", True),
        ("[Orvel] led.", False),
        ("[Orvel] used it.", False),
        ("[Orvel] freed it.", True),
        ("[Orvel] in Oslo.", False),
    ],
)
def test_what_follows_shows_somebody(text: str, expected: bool) -> None:
    sentence, _, last = read_marked(text)
    assert acts(sentence, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna [Hill] left.", True),
        ("[Hill] left.", True),
        ("Anna [Park] left.", False),
        ("Anna [Park] said so.", True),
        ("Anna [Park] met him.", True),
        ("Anna [Park], 42, left.", True),
        ("Anna [Park], who left, fell.", True),
        ("Anna [Park], left.", False),
        ("Anna [Park]", False),
        ("Said Anna [Park] on Friday.", True),
        ("Met Anna [Park] on Friday.", True),
        ("Anna [Park] was who he met", False),
        ("Tolvik [Park] said so.", False),
        ("[Park] Anna said", False),
        ("[Park] said Anna", False),
    ],
)
def test_a_word_for_places_as_a_surname(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_likely_surname(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Anna Hill] left.", True),
        ("In [Anna Hill] he left.", False),
        ("The [Anna Hill] is high.", False),
        ("[Tolvik Hill] left.", False),
        ("[Anna Rock] left.", False),
        ("He saw [Anna Hill] leave.", True),
        ("[May Hill] left.", False),
        ("[May Ann Hill] left.", True),
        ("[Anna Hill] is the", True),
    ],
)
def test_a_person_named_like_a_place(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert may_be_person(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sold shares of [Orvel] then.", True),
        ("He has a stake in [Orvel] now.", True),
        ("Shares of [Orvel] fell.", True),
        ("The founder of [Orvel] left.", True),
        ("Founder of [Orvel] left.", True),
        ("The customers in [Orvel] left.", False),
        ("It is run by [Orvel] now.", True),
        ("Run by [Orvel] it fell.", True),
        ("It is run by [Tom Lund] now.", False),
        ("It is run by [Bright Lund] now.", True),
        ("It is led by [Orvel] now.", False),
        ("A spokesman for [Orvel] left.", True),
        ("Spokesman for [Orvel] left.", True),
        ("A spokesman for [Lund] left.", False),
        ("A spokesman for [Bright Lund] left.", True),
        ("A spokesman to [Orvel] left.", False),
        ("[Orvel] (NYSE: ORV) fell.", True),
        ("[Orvel] (Oslo) fell.", False),
        ("[Orvel] (", False),
        ("[Orvel] employs ten.", True),
        ("[Orvel]'s employs ten.", False),
        ("[Orvel] shares fell.", True),
        ("[Orvel]'s shares fell.", True),
        ("[Orvel] shares his view.", False),
        ("[Orvel] shares", False),
        ("[Orvel]'s sales fell.", True),
        ("[Orvel] sales fell.", True),
        ("[Orvel] chief executive Ann left.", True),
        ("[Orvel]'s chief executive left.", True),
        ("[Orvel] chief Ann left.", False),
        ("He met [Orvel] there.", False),
        ("He met [Orvel]", False),
        ("Of [Orvel] he sold shares", False),
        ("Of [Orvel] he was founder", False),
        ("By [Orvel] it is run", False),
        ("For [Orvel] he is spokesman", False),
    ],
)
def test_words_around_speak_of_a_company(text: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert is_called_company(sentence, first, last) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost [US]$5.", True),
        ("It cost [US] $5 million.", True),
        ("He paid the [US] $5 million.", False),
        ("It cost [Us]$5.", False),
        ("It cost [US]€5.", True),
        ("It cost [US] 5.", False),
        ("[US]$5 was paid.", True),
        ("[US]$5 went to the", True),
    ],
)
def test_capitals_of_a_currency(text: str, expected: bool) -> None:
    sentence, first, _ = read_marked(text)
    assert is_currency(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Orvel] rebels left.", ActorKind.ORGANISATION),
        ("[March] rebels left.", None),
        ("[Orvel] is a village.", ActorKind.PLACE),
        ("[Orvel] was born.", ActorKind.PERSON),
        ("[Orvel]'s wife left.", ActorKind.PERSON),
        ("[Orvel]'s shop left.", None),
        ("[Orvel]'s", None),
        ("He lives in [Orvel].", ActorKind.PLACE),
        ("He reached [Orvel] late.", ActorKind.PLACE),
        ("The outskirts of [Orvel] fell.", ActorKind.PLACE),
        ("Half of [Orvel] fell.", ActorKind.PLACE),
        ("Of [Orvel] the rest", None),
        ("[Orvel], which fell, rose.", ActorKind.ORGANISATION),
        ("[Lund], which fell, rose.", ActorKind.PERSON),
        ("[DoH] fell.", ActorKind.ORGANISATION),
        ("The mayor of [Orvel] said so.", ActorKind.PLACE),
        ("The chairman of [Orvel] said so.", ActorKind.ORGANISATION),
        ("The leader of [Orvel] said so.", None),
        ("Mayor of [Orvel] said so.", ActorKind.PLACE),
        ("Of [Orvel] said the mayor", ActorKind.PERSON),
        ("[Orvel] said so.", ActorKind.PERSON),
        ("His brother [Orvel] fell.", ActorKind.PERSON),
        ("He married [Orvel] there.", ActorKind.PERSON),
        ("[Orvel] he married", None),
        ("[OrvelTec] fell.", ActorKind.ORGANISATION),
        ("The company [Orvel] fell.", ActorKind.ORGANISATION),
        ("[Lund] fell.", ActorKind.PERSON),
        ("The [Lund] fell.", None),
        ("[Tolvik] voted.", ActorKind.PERSON),
        ("The [Tolvik] voted.", None),
        ("[Depositors] voted.", None),
        ("The mines of [Tolvik] fell.", ActorKind.PLACE),
        ("Mines of [Tolvik] fell.", ActorKind.PLACE),
        ("He saw [Tolvik] there.", None),
    ],
)
def test_what_a_word_in_no_list_names(text: str, expected: ActorKind | None) -> None:
    sentence, first, _ = read_marked(text)
    assert judge_single(sentence, first) is expected


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("[Jordan Lund] left.", "Jordan", True),
        ("[Jordan Price] said so.", "Jordan", True),
        ("[Jordan Price] rose.", "Jordan", False),
        ("[Jordan Taylors] said so.", "Jordan", True),
        ("[Jordan Taylors] rose.", "Jordan", False),
        ("[Jordan Amman] left.", "Jordan", False),
        ("[Jordan Minister] left.", "Jordan", False),
        ("[Jordan Council] left.", "Jordan", False),
        ("[Jordan Tower] left.", "Jordan", False),
        ("[Jordan River] left.", "Jordan", False),
        ("[Jordan Hill] left.", "Jordan", True),
        ("In [Jordan Lund] left.", "Jordan", False),
        ("The [Jordan Lund] left.", "Jordan", False),
        ("He met [Jordan Lund] there.", "Jordan", True),
        ("[Jordan] left.", "Jordan", False),
        ("[Jordan Ann Lund] left.", "Jordan", True),
        ("[Jordan Ann Ada Lund] left.", "Jordan", False),
        ("[Jordan Tolvik] left.", "Jordan", True),
        ("[Jordan JTC] left.", "Jordan", False),
        ("[Jordan Ada] said so.", "Jordan", True),
        ("[Jordan Ada] rose.", "Jordan", False),
        ("[Chad Varen] left.", "Chad", True),
    ],
)
def test_a_country_as_a_given_name(text: str, known: str, expected: bool) -> None:
    sentence, first, last = read_marked(text)
    assert bears_known(sentence, first, last, load_gazetteer().entries[known]) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Depositors", True), ("ZMapp", True), ("CDOs", True), ("Zionists", True), ("ED", False), ("Orvel", False)],
)
def test_forms_of_words_that_are_no_surname(word: str, expected: bool) -> None:
    assert is_nobody(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The film [Quarn] opened.", True),
        ("The film [Quarn Sorn] opened.", True),
        ("[Quarn] opened.", False),
        ("The film [Tom Sorn] opened.", False),
        ("The Film [Quarn] opened.", False),
        ("He had doses of [Tamirol] then.", True),
        ("He was treated with [Tamirol] then.", True),
        ("He was treated with [Tamirol Sorn] then.", False),
        ("He spoke of [Tamirol] then.", False),
        ("Treated by [Tamirol] he left.", False),
        ("With [Tamirol] he left.", False),
        ("She took an overdose of the painkiller, [Doloram], twice.", True),
        ("She took an overdose of the painkiller, [Doloram].", True),
        ("She took an overdose of the painkiller, [Doloram] said.", False),
        ("She sold the painkiller, [Doloram], twice.", False),
        ("She took an overdose of the tea, [Doloram], twice.", False),
        ("A dose of what is the best painkiller, [Doloram], twice.", True),
        ("A dose of what is now the best painkiller, [Doloram], twice.", False),
    ],
)
def test_words_that_make_the_name_behind_them_a_thing(text: str, expected: bool) -> None:
    assert names_thing(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [Orlan Index] rose.", True),
        ("The [Orlan] index rose.", True),
        ("The [Orlan] industrial average rose.", True),
        ("The [Orlan] industrial estate rose.", False),
        ("The [Orlan] estate index rose.", False),
        ("The [Orlan Index Fund] rose.", False),
        ("The [Orlan]", False),
    ],
)
def test_the_name_of_an_index(text: str, expected: bool) -> None:
    assert is_index(*read_marked(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of [Quarn] left.", ActorKind.PLACE),
        ("The chairman of [Quarn] left.", ActorKind.ORGANISATION),
        ("The owner of [Quarn] left.", None),
        ("The mayor in [Quarn] left.", None),
    ],
)
def test_the_kind_of_thing_an_office_is_held_in(text: str, expected: ActorKind | None) -> None:
    sentence, first, _ = read_marked(text)
    assert find_held_kind(sentence, first) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aid went to ports such as [Quarn] then.", True),
        ("Aid went to ports further north, such as Tarn, [Quarn] and Sorn.", True),
        ("Aid went to towns including Tarn, Sorn and [Quarn].", True),
        ("Aid went to towns like [Quarn].", True),
        ("Aid went to men such as [Quarn].", False),
        ("Aid went to ports with [Quarn].", False),
        ("Ports are shut and it went to men like [Quarn].", False),
        ("[Quarn] is one of the towns.", False),
    ],
)
def test_an_example_of_places(text: str, expected: bool) -> None:
    assert is_called_place(*read_marked(text)) is expected
