from __future__ import annotations

import pytest

from briefkit.model.document import Extent
from briefkit.read.recordtext import RecordText, cut_end, find_text

LONG = " ".join(f"The ferry ran on day {number} of the strike." for number in range(20))
MARKED = "".join(f"<p>The ferry ran on day {number} of the strike.</p>" for number in range(20))
PARAGRAPHS = "\n\n".join(f"The ferry ran on day {number} of the strike." for number in range(20))


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ({"Full Text": "It ran."}, RecordText("It ran.")),
        ({"content": "", "body": "It ran."}, RecordText("It ran.")),
        ({"content": {"rendered": "<p>It ran.</p>"}}, RecordText("It ran.")),
        ({"content_html": "<p>It ran.</p>"}, RecordText("It ran.")),
        ({"text": "  It\tran\n"}, RecordText("  It\tran\n")),
        ({"text": "a < b & c > d"}, RecordText("a < b & c > d")),
        ({"text": "Tor &amp; Co.  ran"}, RecordText("Tor & Co.  ran")),
        ({"text": "&lt;p&gt;It ran.&lt;/p&gt;"}, RecordText("It ran.")),
        # nothing but an address would be left
        (
            {"text": '<a href="https://a.example/x">https://a.example</a>'},
            RecordText('<a href="https://a.example/x">https://a.example</a>'),
        ),
        ({"text": '<a href="https://a.example/x">Tor ran</a>'}, RecordText("Tor ran")),
        ({"text": "It ran… [+12 chars]"}, RecordText("It ran…", Extent.BEGINNING)),
        ({"content": None, "description": "It ran."}, RecordText("It ran.", Extent.SUMMARY)),
        ({"content": "ONLY AVAILABLE IN PAID PLANS", "description": "It ran."}, RecordText("It ran.", Extent.SUMMARY)),
        ({"content": "ONLY AVAILABLE IN PAID PLANS"}, RecordText("")),
        ({"description": LONG}, RecordText(LONG)),
        ({"lead_paragraph": "It ran.", "abstract": "Ran."}, RecordText("It ran.", Extent.BEGINNING)),
        ({"bodyText": LONG, "body": MARKED}, RecordText(PARAGRAPHS)),
        ({"text": LONG, "html": MARKED}, RecordText(PARAGRAPHS)),
        ({"text": LONG, "html": "<p>Other.</p>"}, RecordText(LONG)),
        ({"body": ["It ran.", "It sank."]}, RecordText("It ran.\n\nIt sank.")),
        ({"title": "It ran.", "content": [{"text": "x"}]}, None),
    ],
)
def test_the_text_of_a_record(record: dict[str, object], found: RecordText | None) -> None:
    assert find_text(record) == found


@pytest.mark.parametrize(
    ("text", "kept", "is_cut"),
    [
        ("It ran and… [+2143 chars]", "It ran and…", True),
        ("It ran and... [2143 chars]", "It ran and...", True),
        ("It ran. [1,204 characters]", "It ran.", True),
        ("It ran […]", "It ran…", True),
        ("It ran. Read more »", "It ran.", True),
        ("It ran.\n\nContinue reading Ferry runs again", "It ran.", True),
        ("It ran. Read the full story at Tor Wire", "It ran.", True),
        ("It ran and", "It ran and", False),
        ("It ran. He wants to read more.", "It ran. He wants to read more.", False),
        ("Read more books, he said. It ran.", "Read more books, he said. It ran.", False),
        ("The bill is in the annex [12].", "The bill is in the annex [12].", False),
    ],
)
def test_a_text_that_breaks_off(text: str, kept: str, is_cut: bool) -> None:
    assert cut_end(text) == (kept, is_cut)


def test_a_record_of_nothing_but_none_says_none() -> None:
    assert find_text({"id": "x", "text": "none"}) == RecordText("none")
    assert find_text({"title": "Dyke", "text": "none"}) == RecordText("")
