from __future__ import annotations

import pytest
from tests.extract.events.test_events import told

from briefkit.extract.page_words import find_end_of_story

STORY = "Rebels left Orvel on Friday. " * 8
FURNITURE = "A firm was fined on Monday."


@pytest.mark.parametrize(
    "sign_off",
    [
        "(Reporting by Ana Lund; Editing by Tom Orr)",
        "(Editing by Ana Lund and Tom Orr)",
        "(Additional reporting in Karsk by Ana Lund; writing by Tom Orr)",
        "(Writing by Ana Lund)",
        "\n\nReporting by Ana Lund; editing by Tom Orr\n\n",
    ],
)
def test_a_sign_off_ends_the_story(sign_off: str) -> None:
    text = f"{STORY}{sign_off} {FURNITURE}"
    assert text[: find_end_of_story(text)].strip() == STORY.strip()
    assert {each.trigger for each in told(text)} == {"left"}


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}{FURNITURE}",
        f"{STORY}(He was reporting from a town by the sea) {FURNITURE}",
        # the digest goes on with another story
        f"{STORY}(Reporting by Ana Lund) {FURNITURE * 4}",
    ],
)
def test_a_story_without_an_end_is_read_to_the_end(text: str) -> None:
    assert find_end_of_story(text) == len(text)
    assert "fined" in {each.trigger for each in told(text)}


@pytest.mark.parametrize(
    ("sentence", "triggers"),
    [
        # what a page asks of its reader tells nothing
        ("Get the Tern Wire delivered to your inbox every morning.", []),
        ("Sign up for our newsletter, sent out every Friday.", []),
        ("Follow the Orvel News on Twitter and be told what happened.", []),
        ("Click here to read how rebels attacked Orvel on Friday.", []),
        ("» Subscribe to the Orvel News app, launched on Friday.", []),
        # nor does who worked on the story
        ("Tern Wire writer Ana Lund in Sund contributed to this report.", []),
        ("Ana Lund contributed reporting from Sund to this story on Friday.", []),
        ("Ana Lund contributed to this victory on Friday.", ["contributed"]),
        ("Ana Lund, who contributed to this report, was shot on Friday.", ["contributed", "shot"]),
        # the same words in a story do
        ("Rebels signed up for the army on Friday.", ["signed"]),
        ("Visit Orvel, a firm of guides, closed on Friday.", ["closed"]),
        ("Join Orvel, a town of 3,000, was told on Friday.", ["told"]),
    ],
)
def test_a_page_invites_its_reader(sentence: str, triggers: list[str]) -> None:
    assert [each.trigger for each in told(sentence)] == triggers
