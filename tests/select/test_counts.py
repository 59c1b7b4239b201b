from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefkit.select.count_rules import Counted
from briefkit.select.counts import find_illness, read_counts
from briefkit.select.standings import Standing


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("At least 12 people were killed and 40 injured.", [("killed", 12, "At least 12"), ("injured", 40, "40")]),
        ("The blast killed three soldiers, wounding 14 others.", [("killed", 3, "three"), ("injured", 14, "14")]),
        ("The death toll rose to 1,204, the ministry said.", [("killed", 1204, "1,204")]),
        ("Twenty-five people are missing.", [("missing", 25, "Twenty-five")]),
        ("Nearly 2.5 million people have been displaced.", [("displaced", 2_500_000, "Nearly 2.5 million")]),
        ("Police arrested 30 protesters; 5 were detained later.", [("arrested", 30, "30"), ("arrested", 5, "5")]),
        ("The fire left seven sailors dead.", [("killed", 7, "seven")]),
        ("More than 300 deaths were reported.", [("killed", 300, "More than 300")]),
        ("All 189 on the ferry drowned.", [("killed", 189, "189")]),
        ("The motion passed with 231 votes.", [("votes", 231, "231")]),
        ("Sixty-six people or more were injured.", [("injured", 66, "Sixty-six people or more")]),
        ("There were 212 cholera cases and four deaths.", [("cases", 212, "212"), ("killed", 4, "four")]),
        ("The ministry counted 1,490 confirmed cases.", [("cases", 1490, "1,490")]),
        ("It has 28 cases of swine flu.", [("cases", 28, "28")]),
        ("It has 12 lab-confirmed cases and 14 possible cases.", [("cases", 12, "12"), ("cases", 14, "14")]),
        ("It has 12 laboratory-confirmed deaths.", [("killed", 12, "12")]),
        ("It has 1,490 cases of the new influenza.", [("cases", 1490, "1,490")]),
        ("The court heard 12 cases of fraud.", []),
        ("Thieves stole 40 cases of beer, and 15 new cases were opened.", []),
        # a part of a whole is the count, not the whole
        ("Two of the 12 miners died.", [("killed", 2, "Two")]),
        # ages, years, shares and compounds count nobody
        ("He was 12 years old when he was killed.", []),
        ("In 2019 people were killed.", []),
        ("A 14-year-old boy was injured.", []),
        ("Some 40 percent were injured.", []),
        ("The $12 ticket killed sales.", []),
        ("The toll was announced at 10 a.m. on Friday.", []),
        ("The storm killed 40 cattle.", []),
        ("Ana Vale spoke.", []),
        # a sum that moves or stands
        ("The number of people killed in the floods rose to 16 on Friday.", [("killed", 16, "16")]),
        ("The death toll stands at 16.", [("killed", 16, "16")]),
        ("The toll has climbed from nine to at least 16.", [("killed", 16, "at least 16")]),
        ("The toll passed 16 on Friday.", [("killed", 16, "16")]),
        ("Two more bodies brought the number of dead to 16.", [("killed", 16, "16")]),
        ("Officials raised the number of people missing to 12.", [("missing", 12, "12")]),
        ("The toll is felt in 12 villages.", []),
        ("The number of dead was given to 16 newspapers.", []),
        ("The number of cholera cases has reached 38.", [("cases", 38, "38")]),
        ("Cholera cases had risen from 14 to 38.", [("cases", 38, "38")]),
        ("Cases rose to 38.", []),
        # the dead in other words
        ("Floods claimed the lives of 16 people.", [("killed", 16, "16")]),
        (
            "The flood cost 16 lives, and 40 people lost their lives at sea.",
            [("killed", 16, "16"), ("killed", 40, "40")],
        ),
        ("Nine die in Tarn flood, 40 hurt", [("killed", 9, "Nine"), ("injured", 40, "40")]),
        ("Nine die in accidents every day.", []),
        ("Common influenza kills 36,000 people in an average year.", []),
        ("Up to 36,000 people a year are killed.", []),
        ("Some 36 people were killed a year ago.", [("killed", 36, "Some 36")]),
        ("The death toll could rise to 40.", []),
        ("Up to 40 people could be killed.", []),
        ("Up to 40 people may have been killed.", [("killed", 40, "Up to 40")]),
        ("Between 100 and 200 people died.", [("killed", 200, "Between 100 and 200")]),
        ("The virus kills 1 % of them.", []),
        # a range keeps both ends
        ("The society estimates 45,000-50,000 people are dead.", [("killed", 50_000, "45,000-50,000")]),
        ("It believes about 45-50,000 people died.", [("killed", 50_000, "about 45-50,000")]),
        ("The quake left as many as 50,000–100,000 people dead.", [("killed", 100_000, "as many as 50,000–100,000")]),
        ("They counted 9,000 to 10,000 dead.", [("killed", 10_000, "9,000 to 10,000")]),
        ("The blast killed 5 to 10 people.", [("killed", 10, "5 to 10")]),
        ("Between 100-150 people are still missing.", [("missing", 150, "Between 100-150")]),
        ("The toll rose from at least 9 to 16.", [("killed", 16, "16")]),
        ("The blast killed 9 and 12 were injured.", [("killed", 9, "9"), ("injured", 12, "12")]),
        ("Twelve of the 30 to 40 men died.", [("killed", 12, "Twelve")]),
        # a time of day behind a count, and a habit before one
        (
            "Some 50 people had been killed and 250 injured 2032 Gen Lukan says flights are landing.",
            [("killed", 50, "Some 50"), ("injured", 250, "250")],
        ),
        ("Every year, the flu causes 250000 deaths.", []),
        ("The tremor struck at 16:53 people said.", []),
        # those who are driven out, and those in centres
        (
            "The state must feed the 58,000 people who had been driven from their homes.",
            [("displaced", 58_000, "58,000")],
        ),
        ("Some 40 people were washed out of their houses.", [("displaced", 40, "Some 40")]),
        ("Some 71,000 people were in 23 accommodation centres.", [("in shelters", 71_000, "Some 71,000")]),
        ("Some 38,000 people remain in 17 centres.", [("in shelters", 38_000, "Some 38,000")]),
        ("Some 38 people work in 17 centres.", []),
        ("Cholera was confirmed in May, with five cases at the camp.", [("cases", 5, "five")]),
        ("Five cases of beer were found in the flu ward.", []),
        # adverbs and auxiliaries
        (
            "Sixteen have so far been confirmed dead, with five still missing.",
            [("killed", 16, "Sixteen"), ("missing", 5, "five")],
        ),
        ("Two children remain unaccounted for.", [("missing", 2, "Two")]),
        # those who leave
        ("About 4,200 had to leave their homes.", [("displaced", 4200, "About 4,200")]),
        ("The river forced 4,200 people from their homes.", [("displaced", 4200, "4,200")]),
        ("Some 300 families fled their mountain villages.", [("displaced", 300, "Some 300 families")]),
        ("The storm left 40 homeless.", [("displaced", 40, "40")]),
        ("Twelve gunmen fled.", []),
        # those who shelter
        ("Some 6,100 people are in shelters.", [("in shelters", 6100, "Some 6,100")]),
        ("Its shelters now hold 6,100.", [("in shelters", 6100, "6,100")]),
        ("Six hundred villagers took refuge in a school.", [("in shelters", 600, "Six hundred")]),
        ("Twelve men held in a camp were killed.", []),
        ("The hall shelters 12 statues.", []),
        # a definition
        ("The archive lists events where four or more people are killed.", []),
        ("It is a crash in which 12 or more people died.", []),
        ("He went to Orvel, where 12 or more people died.", [("killed", 12, "12 or more")]),
    ],
)
def test_counts_are_read_with_the_words_that_bound_them(sentence: str, counts: list[tuple[str, int, str]]) -> None:
    found = read_counts(sentence)
    assert [(count.counted.value, count.value, count.words) for count in found] == counts
    assert all(sentence[count.start : count.end] == count.words for count in found)


def test_cases_need_no_name_where_the_text_tells_of_an_illness() -> None:
    (count,) = read_counts("Cases rose to 38.", of_illness=True)
    assert (count.counted, count.value) == ("cases", 38)
    assert find_illness("An outbreak of cholera followed.") == 3
    assert find_illness("A flood followed.") is None


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        # instances in which something holds
        ("Cholera spread, but only in 20 cases we have the tests to confirm it.", []),
        ("Tests for cholera failed in 20 cases.", []),
        ("In at least 12 cases cholera had come by boat.", []),
        ("In 12 other cases of the outbreak no source was found.", []),
        ("One in 20 cases of cholera ends in death.", []),
        # cases of the illness
        ("Cholera has so far been confirmed in only 20 cases.", [20]),
        ("The outbreak of cholera resulted in 20 cases.", [20]),
        ("In 20 cases of cholera the patients had been abroad.", [20]),
        ("In Orvel 12 cases of cholera were found.", [12]),
        ("In May, 12 cases of cholera were found.", [12]),
    ],
)
def test_cases_in_which_something_holds_are_no_count_of_the_ill(sentence: str, values: list[int]) -> None:
    assert [count.value for count in read_counts(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # behind the number
        ("Sixty-six or more were injured.", "Sixty-six or more"),
        ("Some 66 or so people were hurt.", "Some 66 or so"),
        ("66 people or so died.", "66 people or so"),
        ("300 families or more were displaced.", "300 families or more"),
        ("300 or more families were displaced.", "300 or more families"),
        ("The flood killed 66 people, perhaps more.", "66 people, perhaps more"),
        ("The flood killed 60-plus people.", "60-plus"),
        ("The flood killed 60+ people.", "60+"),
        ("The flood killed 60 people at least.", "60 people at least"),
        ("The death toll rose to 60 or more.", "60 or more"),
        ("There were 40 or so deaths.", "40 or so"),
        # before it, two as well
        ("At the very least 60 people died.", "At the very least 60"),
        ("Not fewer than 12 people were killed.", "Not fewer than 12"),
        ("Well over 40 people died.", "Well over 40"),
        ("Up to about 40 people died.", "Up to about 40"),
        ("Perhaps 40 people died.", "Perhaps 40"),
        ("A minimum of 40 people died.", "A minimum of 40"),
        ("The flood killed upwards of 60 people.", "upwards of 60"),
        # what goes on with the sentence
        ("The storm killed 12 people or so they say.", "12"),
        ("The toll rose to 40 or more than that of May.", "40"),
    ],
)
def test_what_bounds_a_number_is_kept(sentence: str, words: str) -> None:
    (count,) = read_counts(sentence)
    assert (count.words, count.standing) == (words, Standing.COUNTED)


@pytest.mark.parametrize(
    ("sentence", "low"),
    [
        ("Some 45,000-50,000 people died.", 45_000),
        ("Some 45-50,000 people died.", 45_000),
        ("Two to three million people fled.", 2_000_000),
        ("Between 100 and 200 people died.", 100),
        ("Between 5,000 to 10,000 people died.", 5_000),
        ("The toll rose from 9 to 16.", None),
        ("Some 12 people died.", None),
    ],
)
def test_a_range_has_a_lower_end(sentence: str, low: int | None) -> None:
    assert [count.low for count in read_counts(sentence)] == [low]


def test_the_number_takes_up_what_the_sentence_before_counts() -> None:
    sentence = "By Monday the number had grown to 212, and four people had died."
    found = read_counts(sentence, before=Counted.CASES)
    assert [(count.counted, count.value, count.takes_up) for count in found] == [
        (Counted.CASES, 212, True),
        (Counted.KILLED, 4, False),
    ]
    assert [count.value for count in read_counts(sentence)] == [4]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Some 300 families were displaced.", "families"),
        ("The storm displaced 300 farming households.", "households"),
        ("The storm displaced 300 people.", ""),
    ],
)
def test_a_count_of_families_is_one_of_no_people(sentence: str, unit: str) -> None:
    assert [count.unit for count in read_counts(sentence)] == [unit]


@given(st.text(alphabet="12, .killedmsngtoaf"))
def test_any_text_is_read(text: str) -> None:
    for count in read_counts(text):
        assert text[count.start : count.end] == count.words
