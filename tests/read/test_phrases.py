from __future__ import annotations

import pytest

from briefkit.read.phrases import begins_with_call, is_gate, is_heading_of, is_wall


@pytest.mark.parametrize(
    "text",
    [
        "Read also: Bakery wins prize",
        "RELATED: Bakery wins prize",
        "Sign up for our letter",
        "(Reporting by Ada Lem)",
        "Photo: Tor Vik",
        "© 2021 Norhaven Courier",
        "Updated at 1:23 p.m.",
        "3 comments",
        "Advertisement",
        "Lire aussi : Le pont rouvre",
        "Читайте также: мост открыт",
    ],
)
def test_calls(text: str) -> None:
    assert begins_with_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "More than 200 farmers — most of them from Kirsund — blocked the road.",
        "Published reports say 12 died.",
        "Loading docks were hit.",
        "“Follow us,” the guide said.",
        "Most popular was tea.",
        "Copyright laws in Karvia were changed.",
        "Related charges against three men – all farmers – were dropped.",
        "The report is available to members of the commission.",
        "The tax cut is for members.",
        "“You have reached the limit,” he said.",
        "Save the Children said on Friday that nine died.",
        "Comments by the minister angered Orqand.",
        "Video of the strike showed smoke.",
    ],
)
def test_sentences_that_only_look_like_calls(text: str) -> None:
    assert not begins_with_call(text)
    assert not is_wall(text)


@pytest.mark.parametrize(
    ("heading", "readers", "others"),
    [
        ("Comments (2)", True, False),
        ("2 thoughts on “Ferry runs again”", True, False),
        ("Kommentare", True, False),
        ("You may also like", False, True),
        ("More on this story:", False, True),
        ("Reactions from Orqand", False, False),
        ("Response of the ministry", False, False),
        ("Latest figures", False, False),
    ],
)
def test_headings(heading: str, readers: bool, others: bool) -> None:
    assert (is_heading_of("readers", heading), is_heading_of("others", heading)) == (readers, others)


@pytest.mark.parametrize(
    ("text", "gate"),
    [
        ("We and our 31 partners store and access information on your device.", True),
        ("This website uses cookies.", True),
        ("Please enable JavaScript to go on.", True),
        ("Verify that you are human.", True),
        ("Nous et nos partenaires utilisons des cookies.", True),
        ("Wir verwenden Cookies.", True),
        ("The partners signed the contract on Monday.", False),
        ("He was denied access to his lawyer.", False),
        ("The court fined the firm for its cookies.", False),
    ],
)
def test_gates(text: str, gate: bool) -> None:
    assert is_gate(text) is gate
