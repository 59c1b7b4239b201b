from __future__ import annotations

import pytest
from tests.extract.events.test_events import told


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # who says so behind a comma tells no event beside what is told, whatever the verb of saying
        ("Two men were held, the police said on Thursday.", ["held"]),
        ("Two men were held, officials announced Thursday.", ["held"]),
        ("Two men have been held, the army said in a statement on Thursday.", ["held"]),
        ("Two men were held, said a spokesman for the army.", ["held"]),
        ("Two men were held, the army told reporters on Thursday.", ["held"]),
        ("Two men were held and a third fled, the army said on Thursday.", ["held", "fled"]),
        ("Boats sank off Orvel, the coast guard said, and a pier broke.", ["sank", "broke"]),
        # a statement that has a content or an object of its own is one
        ("Boats sank, the mayor said that it rained.", ["sank", "rained"]),
        # what is only planned is announced, and that is an event
        ("The bridge will reopen, the mayor announced on Thursday.", ["reopen", "announced"]),
        # nothing stands before it
        ("On Thursday, the mayor said: no.", ["said"]),
        # what is said in quotation marks tells no event, so that its speaker's word does
        ("“Two men were held,” the mayor said on Thursday.", ["held", "said"]),
    ],
)
def test_attributions_are_no_events(text: str, triggers: list[str]) -> None:
    assert [each.trigger for each in told(text)] == triggers


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        # what is told has the day of the telling, where it has none of its own
        ("Two men were held, the army said on Thursday.", "2024-02-15", "carried"),
        ("A dyke broke on Monday.\n\nTwo men were held, the army said on Thursday.", "2024-02-15", "carried"),
        ("Two men were held on Monday, the army said on Thursday.", "2024-02-12", "stated"),
        ("Two men have been held, the army said Thursday.", "2024-02-15", "carried"),
        ("Decades ago two men were held, the army said on Thursday.", None, "none"),
        # a past perfect looks back from it
        ("Two men had been held, the army said on Thursday.", None, "none"),
        # an attribution without a day leaves what is told as it was
        ("A dyke broke on Monday.\n\nTwo men were held, the army said.", "2024-02-12", "carried"),
        ("Two men were held, the army said.", "2024-02-16", "published"),
    ],
)
def test_what_is_attributed_has_the_day_of_the_telling(text: str, date: str | None, basis: str) -> None:
    event = next(each for each in told(text) if each.trigger == "held")
    assert (event.date, event.basis) == (date, basis)
