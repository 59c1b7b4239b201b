"""Bare surnames that several persons of a text bear: how many mentions each of them gets."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.model.facts import ActorKind

NAMESAKES = [
    ("Elias Tarn died on Monday.\n\nTarn was 68. His mother Ruth Tarn and his wife, Maya Rock Tarn, survive him. Tarn "
     "led a committee.\n\nMaya Rock Tarn said it had lost a friend. Tarn will be missed.\n\nTarn was born in Leeds.",
     {"Elias Tarn": 5, "Ruth Tarn": 1, "Maya Rock Tarn": 2}),
    ("Elias Tarn died.\n\nVera Tarn, an economist and his widow, spoke. Tarn was 68.",
     {"Elias Tarn": 2, "Vera Tarn": 1}),
    ("Joe Tarn rang about his son, Ivo Tarn.\n\nIvo Tarn was on the board. Nothing was found on Joe Tarn's part before "
     "Tarn joined.\n\nTarn denied it.", {"Joe Tarn": 4, "Ivo Tarn": 2}),
    ("The attack by Usman Tarn shocked Leeds. Tarn fled.\n\nMayor Sadiq Tarn praised the police.\n\nTarn was jailed.",
     {"Usman Tarn": 3, "Sadiq Tarn": 1}),
    ("Usman Tarn spoke.\n\nMayor Sadiq Tarn came. Later Tarn left.", {"Usman Tarn": 1, "Sadiq Tarn": 2}),
    ("Anna Tarn won and Bruno Tarn lost.\n\nMr Tarn rang Ms Tarn.", {"Anna Tarn": 2, "Bruno Tarn": 2}),
    ("His wife Anna Tarn spoke.\n\nTarn left.", {"Anna Tarn": 2}),
    ("Anna Tarn, who saw her brother, spoke.\n\nTarn left. Bruno Tarn, her brother, stayed. Tarn sat.",
     {"Anna Tarn": 3, "Bruno Tarn": 1}),
    ("Sam Reed and his wife, Kelly Reed, bought a farm. Sam Reed left. Mrs Reed rang.",
     {"Sam Reed": 2, "Kelly Reed": 2}),
    ("Shabana Akhtar died. Mrs Akhtar was 66. Her son, Imran Akhtar, came. Mr Akhtar wept.",
     {"Shabana Akhtar": 2, "Imran Akhtar": 2}),
    ("Terry Nash died. Mr Nash was 80. His widow, Sal Nash, wept. Mrs Nash left. Mr Nash was ill.",
     {"Terry Nash": 3, "Sal Nash": 2}),
    ("Mrs Terry Nash met Mr Sal Nash. Ms Nash left. Mr Nash stayed.", {"Terry Nash": 2, "Sal Nash": 2}),
    ("Jo Sedgwick left. Mr Sedgwick smiled.", {"Jo Sedgwick": 2}),
    ("Tom Sedgwick left. Ms Sedgwick smiled. Ms Sedgwick ran.", {"Tom Sedgwick": 1, "Sedgwick": 2}),
    ("Tom Sedgwick left. Ms Sedgwick smiled.\n\nVela Sedgwick ran.", {"Tom Sedgwick": 1, "Vela Sedgwick": 2}),
    ("Tom Sedgwick and his wife, Carol, left. Mrs Sedgwick smiled.", {"Tom Sedgwick": 1, "Carol Sedgwick": 2}),
    ("Tom Sedgwick left. His wife, Carol, stayed. Mrs Sedgwick smiled.", {"Tom Sedgwick": 1, "Carol Sedgwick": 2}),
    ("Tom Sedgwick left. It rained. His wife, Carol, stayed. Mrs Sedgwick smiled.",
     {"Tom Sedgwick": 1, "Carol": 1, "Sedgwick": 1}),
    ("Anna Lund left with her husband Piet. Mr Lund smiled.", {"Anna Lund": 1, "Piet Lund": 2}),
    ("Tom Sedgwick and his wife, Carol, left. Mr Sedgwick smiled.", {"Tom Sedgwick": 2, "Carol": 1}),
    ("Luis Felipe Puente Alcázar left. Mr. Puente smiled. Puente sat.", {"Luis Felipe Puente Alcázar": 3}),
    ("Luis Felipe Puente Alcázar left. Juan Puente smiled. Puente sat.",
     {"Luis Felipe Puente Alcázar": 1, "Juan Puente": 2}),
    ("George W. Orlan came.\n\nTom Lund worked for George H.W. Orlan. Tom Lund left.",
     {"George W. Orlan": 1, "George H.W. Orlan": 1, "Tom Lund": 2}),
    ("Park Ji-hoon met Anna Lund. Mr Park smiled.", {"Park Ji-hoon": 2, "Anna Lund": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentions"), NAMESAKES, ids=[text for text, _ in NAMESAKES])
def test_a_bare_surname_is_that_of_the_one_spoken_of(text: str, mentions: dict[str, int]) -> None:
    actors = find_actors(text)
    assert {actor.name: len(actor.mentions) for actor in actors if actor.kind is ActorKind.PERSON} == mentions
