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
    ],
)
def test_captions(paragraph: str, caption: bool) -> None:
    text = f"Before.\n\n{paragraph}"
    assert is_caption(text, Span(9, len(text))) is caption
