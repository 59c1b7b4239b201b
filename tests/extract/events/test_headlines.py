from __future__ import annotations

import pytest

from briefkit.extract.events.headlines import is_mixed, read_headline
from briefkit.model.facts import Actor, ActorKind

ACTORS = (
    Actor("sund", "Sund", ActorKind.PLACE),
    Actor("sund-bay", "Sund Bay", ActorKind.PLACE, aliases=("the Bay",)),
    Actor("karvia", "Karvia", ActorKind.COUNTRY),
    Actor("lund", "Karl Lund", ActorKind.PERSON),
)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Two killed in Sund fire", "sund"),
        ("Mayor stabbed to death in Sund", "sund"),
        ("Sund Bay earthquake: what is known", "sund-bay"),
        ("Karvia protests go on", "karvia"),
        ("Ferry sinks off Karvia after storm in Sund", "karvia"),
        # whose it is and who acts says nothing of where
        ("Karvia condemns attack", ""),
        ("Karvia's president ends talks", ""),
        ("Sund mayor resigns", ""),
        ("Fire in Karl Lund", ""),
        ("Fire in Ardal", ""),
        ("", ""),
    ],
)
def test_where_a_headline_puts_something(title: str, place: str) -> None:
    assert ", ".join(actor.id for actor in read_headline(title, ACTORS)) == place


RUNNING = "0946: Ana Vale has arrived. {} Karl Lund has left. 11:05 GMT: Talks have begun."


@pytest.mark.parametrize(
    ("title", "text", "mixed"),
    [
        ("", RUNNING.format("10.20:"), True),
        ("", RUNNING.format("10:20 am:"), True),
        ("", RUNNING.format("At noon,"), False),
        ("Storm live page", "Ana Vale has arrived.", True),
        ("The day in Karvia as it happened", "Ana Vale has arrived.", True),
        ("", "This live blog tells what goes on.", True),
        ("", "Ana Vale opened a concert. " * 20 + "It was on a live page.", False),
        ("", "STORM HITS SUND TOWN Two men died.\nKARL LUND OPENS MILL He came.\nWHY ARE MILLS RED Ask us.", True),
        ("", "STORM HITS SUND TOWN Two men died.\nKARL LUND OPENS MILL He came.\nUN MEN came.", False),
        # years, verses and figures are no times of day
        ("", "1945: A war ended. 1953: A king died. 2010: A bridge fell.", False),
        ("", "John 11:35: He wept. The score was 12:10: so it was. It took 1:05.", False),
    ],
)
def test_whether_a_text_has_many_stories(title: str, text: str, mixed: bool) -> None:
    assert is_mixed(title, text) is mixed
