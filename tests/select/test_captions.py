from __future__ import annotations

import pytest

from briefkit.model.document import Span
from briefkit.select.captions import is_caption


@pytest.mark.parametrize(
    ("paragraph", "caption"),
    [
        ("The stage where speeches were given. Image: Ana Vale.", True),
        ("The broken dyke on Friday (Photo by Ana Vale/Wire)", True),
        ("A rescuer at Lionde. Photo: Relief Society", True),
        ("File photo: the dyke before it broke.", True),
        ("Pictured: the dyke before it broke.", True),
        ("The minister took a photo with the families.", False),
        (
            "The paper chose a picture: a boat on a roof. The minister said it had moved him, and left for the camp at "
            "Chana, where four hundred families have spent the week.",
            False,
        ),
        ("Police seized video and photos.", False),
        ("Two men were arrested over the graphic video: police said Hale sold it.", False),
        ("Police seized 300 photos by Hale.", False),
        ("The minister said he had not seen the photo: it was fake", False),
        ("The court will hold the trial by video / telephone", False),
    ],
)
def test_captions(paragraph: str, caption: bool) -> None:
    text = f"Before.\n\n{paragraph}"
    assert is_caption(text, Span(9, len(text))) is caption


@pytest.mark.parametrize(("length", "caption"), [(600, True), (601, False)])
def test_a_long_paragraph_is_no_caption_though_it_ends_with_a_credit(length: int, caption: bool) -> None:
    credit = " Photo: Relief Society"
    sentence = "Boats took families from the lower town. "
    text = (sentence * length)[: length - len(credit) - 1] + "." + credit
    assert is_caption(text, Span(0, len(text))) is caption


def test_a_caption_is_told_within_its_paragraph_only() -> None:
    text = "File photo: the dyke.\n\nBoats left.\n\nPhoto: Relief Society"
    start = text.index("Boats")
    assert is_caption(text, Span(start, start + len("Boats left."))) is False
