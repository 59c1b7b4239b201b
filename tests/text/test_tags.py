import pytest
from tests.text.readable import read

from briefkit.text.lists import read_rows
from briefkit.text.tag_weights import FIELD, ClassModel, load_models, pack
from briefkit.text.tags import TAGS, possible_tags

SENTENCES = [
    ("The minister put the tax off.", "DNYDNL."),
    ("He cannot cut taxes.", "PKVM."),
    # a noun before "to" is a verb where who says so has the only one
    ("The firm plans to go, the mayor said.", "DNZTV,DNY."),
    ("The firm's plans to go, the mayor said, are dead.", "DNoMTV,DNY,BJ."),
    ("She didn't say that he was there.", "PUVSPBR."),
    ("About 1,000 men left on May 3.", "RCMYIdC."),
    ("At 8:30 a.m. police held 5.3 million men.", "ICdMYCCM."),
    ("He wrote to tern.org at 9 p.m", "PYINICd"),
    ("Ardania's army isn't here.", "EoNBR."),
    ("I've seen it.", "cQP."),
    ("Police say the attacks were planned.", "MFDMBQ."),
    # a noun behind "that" is a verb where no other follows
    ("Lund named a tour that stops at the lake.", "EYDNWZIDN."),
    ("Lund named a tour that fans at the lake liked.", "EYDNWMIDNY."),
    # what a hyphen joins to a name describes the noun behind; what stands between dashes does not
    ("The Kenyan-led force fled.", "DJJJNY."),
    ("German-based Lund fled.", "JJJEY."),
    ("He joined the Iran-backed rebels.", "PYDJJJM."),
    ("A Polish-speaking clerk fled.", "DJJJNY."),
    ("They saw the firm - sold in May - as theirs.", "PYDN;YId;IP."),
]


@pytest.mark.parametrize(("text", "tags"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_tags(text: str, tags: str) -> None:
    assert read(text).tags == tags


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("the", "D"),
        ("Monday", "d"),
        ("won't", "K"),
        ("won’t", "K"),
        ("I'm", "c"),
        ("21st", "J"),
        ("1990s", "M"),
        ("Xyzzian", "E"),
        ("blorftion", "N"),
        ("—", ";"),
    ],
)
def test_what_a_word_can_be(word: str, letters: str) -> None:
    assert possible_tags(word) == letters


def test_verbs_whose_past_is_their_base_can_be_both() -> None:
    for word in ("hit", "cut", "put", "burst", "spread", "shut", "set", "cost", "let", "hurt", "quit", "split"):
        assert set("VFYQ") <= set(possible_tags(word)), word


def test_letters_of_the_files_are_tags() -> None:
    for letters, _ in read_rows("text", "tag_lexicon.tsv"):
        assert set(letters) <= set(TAGS)
        assert list(letters) == sorted(set(letters))


def test_packed_weights_are_told_apart_again() -> None:
    model = ClassModel("NVF")
    for best in "NVF":
        score = pack("NVF", {"N": -70_000, "V": -70_000, "F": -70_000}) + pack("NVF", {best: 3})
        assert model.best(score) == best


def test_scores_fit_their_fields() -> None:
    for letters, _ in read_rows("text", "tag_lexicon.tsv"):
        load_models()[letters]
    weights = [
        abs(int(number))
        for _, _, entries in read_rows("text", "tag_weights.tsv")
        for entry in entries.split(" ")
        for number in _numbers(entry)
    ]
    assert 20 * max(weights) < 1 << FIELD - 1


def _numbers(entry: str) -> list[str]:
    written = entry.rpartition("=")[2]
    return "".join(letter if letter in "-0123456789" else " " for letter in written).split()
