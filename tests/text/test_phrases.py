import pytest
from tests.text.readable import read

from briefkit.text.phrases import split_chunks

CHUNKS = [
    (
        "Ardania's defence minister Amir Bey met the chief of staff.",
        "n:Ardania 's defence minister Amir Bey|v:met|n:the chief|i:of|n:staff|.:.",
    ),
    ("Three alleged plotters had not been told.", "n:Three alleged plotters|v:had not been told|.:."),
    ("The plan was announced Friday, June 3, 2021.", "n:The plan|v:was announced|d:Friday|,:,|d:June 3 , 2021|.:."),
    ("The opening ceremony of the old bridge failed.", "n:The opening ceremony|i:of|n:the old bridge|v:failed|.:."),
    ("Nearly 300 people fled.", "n:Nearly 300 people|v:fled|.:."),
]


@pytest.mark.parametrize(("text", "expected"), CHUNKS, ids=[text for text, _ in CHUNKS])
def test_chunks(text: str, expected: str) -> None:
    reading = read(text)
    words = reading.sentence.words
    found = [f"{kind}:{' '.join(words[first:end])}" for kind, first, end in split_chunks(reading.tags)]
    assert "|".join(found) == expected


GROUPS = [
    ("The army left.", "past"),
    ("The army has left.", "perfect"),
    ("The army is leaving.", "progressive"),
    ("The army was held.", "past passive"),
    ("The army had been held.", "past perfect passive"),
    ("The army will not leave.", "negated"),
    ("The army didn't leave.", "past negated"),
    ("The army won't be held.", "passive negated"),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_verb_groups(text: str, expected: str) -> None:
    verb = read(text).clauses[0].verb
    names = ("past", "perfect", "progressive", "passive", "negated", "infinitive")
    assert " ".join(name for name in names if getattr(verb, name)) == expected
