from __future__ import annotations

import pytest

from briefkit.select.words import list_stems, weigh_words


@pytest.mark.parametrize(
    ("text", "stems"),
    [
        ("", []),
        ("He had it.", []),
        ("Police arrested; arrests, ARRESTING.", ["police", "arrest", "arrest", "arrest"]),
        # four letters tell something, three do not; figures always do
        ("The dam fell: 7 dead, 1200 left.", ["fell", "7", "dead", "1200", "left"]),
        ("the 21st century", ["21st", "centur"]),
        # letters are folded
        ("Café Ünal", ["cafe", "unal"]),
    ],
)
def test_stems(text: str, stems: list[str]) -> None:
    assert list(list_stems(text)) == stems


def test_a_stem_tells_the_more_the_fewer_sentences_use_it() -> None:
    words = weigh_words(["Boats left Lionde.", "Boats left Ardal.", "Boats came."])
    assert words.weights["lionde"] == words.weights["ardal"] > words.weights["left"] > words.weights["boats"]
    # by a stem that no other sentence has, none is found
    assert words.rarest[0] == ("left", "boats")
    assert words.totals[2] == words.weights["boats"] + words.weights["came"]


def test_only_the_eight_rarest_are_looked_up() -> None:
    nine = " ".join(f"word{each}" for each in range(9))
    words = weigh_words([nine, nine, "word0"])
    assert len(words.rarest[0]) == 8
    assert "word0" not in words.rarest[0]


@pytest.mark.parametrize(
    ("left", "right", "overlap"),
    [
        ("Boats left.", "Left: boats!", 1.0),
        ("Boats left.", "Rain fell.", 0.0),
        ("He is.", "It was.", 0.0),
        ("", "", 0.0),
    ],
)
def test_overlap_runs_from_nothing_to_all(left: str, right: str, overlap: float) -> None:
    words = weigh_words([left, right])
    assert words.overlap(0, 1) == words.overlap(1, 0) == overlap


def test_a_short_sentence_overlaps_as_much_as_half_of_it_stands_in_a_long_one() -> None:
    short, long = "Boats left Lionde early.", "Boats left Lionde early with tents, soap, maize, beans, lamps and ropes."
    words = weigh_words([short, long, "Boats left."])
    assert words.overlap(0, 1) == 0.5
    # two words are too few
    assert words.overlap(1, 2) < 0.25


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    words = weigh_words(["Boats left Lionde", "Trains reached Lionde", "Boats crossed Ardal", *["Boats waited"] * 5])
    assert 1 > words.overlap(0, 1) > words.overlap(0, 2) > 0
