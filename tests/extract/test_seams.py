from __future__ import annotations

import datetime as dt

import pytest

from briefkit.extract import parse_document
from briefkit.extract.seams import find_credit, is_heading
from briefkit.extract.sentences import split_sentences
from briefkit.model.document import Document, Span
from briefkit.model.paragraphs import split_paragraphs


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # a headline and a caption without a full stop
        (
            "Aid reaches Orvel The first lorries have arrived.",
            ["Aid reaches Orvel", "The first lorries have arrived."],
        ),
        (
            "Two held over fire in Ardal A mill burned down on Friday.",
            ["Two held over fire in Ardal", "A mill burned down on Friday."],
        ),
        (
            "The market was full of smoke Rescuers have found two men. The rescuers came at noon.",
            ["The market was full of smoke", "Rescuers have found two men.", "The rescuers came at noon."],
        ),
        (
            "Alert raised over the flu The Karvian couple were named on Friday.",
            ["Alert raised over the flu", "The Karvian couple were named on Friday."],
        ),
        # the stamp of a page
        (
            "Page last updated at 11:24 GMT, Tuesday, 27 September 2011 12:24 UK Ana Lund has resigned.",
            ["Page last updated at 11:24 GMT, Tuesday, 27 September 2011 12:24 UK", "Ana Lund has resigned."],
        ),
        (
            "30 May 2011 Last updated at 06:15 GMT Help A bridge fell.",
            ["30 May 2011 Last updated at 06:15 GMT Help", "A bridge fell."],
        ),
        (
            "30 May 2011 Last updated at 06:28 Mayor resigns over bridge.",
            ["30 May 2011 Last updated at 06:28", "Mayor resigns over bridge."],
        ),
        (
            "Sat Apr 25, 2009 12:51 am BST (Tern Wire) - A bridge fell.",
            ["Sat Apr 25, 2009 12:51 am BST (Tern Wire) -", "A bridge fell."],
        ),
        ("The list was updated at 06:28 and sent on.", None),
        # the stamp before a dateline
        (
            "ORVEL | Mon May 11, 2009 5:40 pm EDT ORVEL (Wire) - A bridge fell.",
            ["ORVEL | Mon May 11, 2009 5:40 pm EDT", "ORVEL (Wire) -", "A bridge fell."],
        ),
        # the credit of a picture before a dateline
        (
            "(By Ana Lund -- Tern Wire) ORVEL, Sept. 20 -- A bridge fell.",
            ["(By Ana Lund -- Tern Wire)", "ORVEL, Sept. 20 --", "A bridge fell."],
        ),
        # the credit of a picture without brackets
        (
            "Orvel School. Photograph: Ana Lund/PA Orvel has closed its school.",
            ["Orvel School.", "Photograph: Ana Lund/PA", "Orvel has closed its school."],
        ),
        (
            "Photo: Ana Lund/Tern/Getty Images Orvel has closed its school.",
            ["Photo: Ana Lund/Tern/Getty Images", "Orvel has closed its school."],
        ),
        # letters of names, and signs behind a full stop
        ("They won a Group A match in the Serie A league.", ["They won a Group A match in the Serie A league."]),
        ("It raised a Series A round.", ["It raised a Series A round."]),
        # names, titles and letters are no seams
        ("He left for The Hague on Friday.", ["He left for The Hague on Friday."]),
        ("They saw the film The Tree in May and left.", ["They saw the film The Tree in May and left."]),
        ("The influenza A virus spread.", ["The influenza A virus spread."]),
        ("He asked Parliament for help. A parliament is a house.", None),
        ("She told the Tern Union that Mr Banks left.", None),
        ("At 11:24 GMT on Friday the mayor left.", None),
    ],
)
def test_sentences_begin_behind_seams(text: str, sentences: list[str] | None) -> None:
    found = [text[span.start : span.end] for span in split_sentences(text, split_paragraphs(text))]
    assert found == (sentences or [each if each.endswith(".") else f"{each}." for each in text.split(". ")])


def test_a_title_that_the_text_repeats_is_no_part_of_its_first_sentence() -> None:
    text = "Lund leaves Union Ana Lund has left the Tern Union."
    found = [text[span.start : span.end] for span in split_sentences(text, split_paragraphs(text), "Lund leaves Union")]
    assert found == ["Lund leaves Union", "Ana Lund has left the Tern Union."]


@pytest.mark.parametrize("title", ["Floods", "Orvel police", "Floods killed"])
def test_a_title_that_is_only_the_first_words_is_no_heading(title: str) -> None:
    for text in ("Floods killed 12 people in Orvel.", "Orvel police arrested 12 people."):
        assert [text[span.start : span.end] for span in split_sentences(text, split_paragraphs(text), title)] == [text]


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        # captions stand further down as well
        ("Aid reaches Orvel The first lorries came.", ["Aid reaches Orvel", "The first lorries came."]),
        ("Lund died in June In his house, Vale wept.", ["Lund died in June", "In his house, Vale wept."]),
        # headlines and stamps do not
        ("Updated at 12:05 Mayor resigns.", ["Updated at 12:05 Mayor resigns."]),
        ("Aid reaches town Lorries have come, four lorries.", ["Aid reaches town Lorries have come, four lorries."]),
        ("In May 2023 rain fell in Orvel Karl Lund has said.", ["In May 2023 rain fell in Orvel Karl Lund has said."]),
    ],
)
def test_seams_behind_the_opening(paragraph: str, sentences: list[str]) -> None:
    text = f"One.\n\nTwo.\n\nThree.\n\n{paragraph}"
    found = [text[span.start : span.end] for span in split_sentences(text, split_paragraphs(text))]
    assert found[3:] == sentences
    events = parse_document(Document(id="a", text=text, published=dt.date(2011, 5, 31))).events
    assert len(sentences) == 1 or all(event.sentence.start >= text.index(sentences[-1]) for event in events)


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        # headlines, captions and stamps tell nothing, what they run into does
        ("Mayor pledges help The first lorries arrived on Friday.", ["arrived"]),
        ("30 May 2011 Last updated at 06:15 GMT Help A bridge fell.", ["fell"]),
        ("ORVEL, May 30 (Wire) - A bridge fell.", ["fell"]),
        ("Troops killed 12 people.[1] They took Orvel.[2] The mayor left.", ["killed", "took", "left"]),
        # a paragraph without a mark at its end may be a list or a line of a press release
        ("A bridge fell", ["fell"]),
        ("The mayor said: \n\nThe bridge will open", ["open"]),
    ],
)
def test_what_stands_before_a_seam_tells_no_event(text: str, triggers: list[str]) -> None:
    events = parse_document(Document(id="a", text=text, published=dt.date(2011, 5, 31))).events
    assert [text[slice(*event.trigger)] for event in events if event.trigger.start > 0][-len(triggers) :] == triggers


def test_the_sentence_behind_a_heading_opens_its_paragraph() -> None:
    text = "Mayor pledges help The first lorries arrived on Friday. They left on Sunday."
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    assert [is_heading(text, sentence, paragraphs) for sentence in sentences] == [True, False, False]


@pytest.mark.parametrize(
    ("behind", "credit"),
    [
        (" (By Ana Lund -- Sund Images) It rained.", " (By Ana Lund -- Sund Images"),
        (" (AP Photo/Ana Lund, Pool) It rained.", " (AP Photo/Ana Lund, Pool"),
        (" (Ana Lund - AP) It rained.", " (Ana Lund - AP"),
        (" (Ana Lund -- The Orvel Post) It rained.", " (Ana Lund -- The Orvel Post"),
        (" (Getty Images) It rained.", " (Getty Images"),
        # what else stands in brackets
        (" (By and large it rained.) It rained.", None),
        (" (Reuters) - It rained.", None),
        (" (The mayor - Ana Lund - is 60.)", None),
        (" (Ana Lund - Orvel Port Authority) It rained.", None),
        (" It rained. (AP Photo/Ana Lund)", None),
    ],
)
def test_the_credit_of_a_picture_makes_a_caption_of_the_sentence_before(behind: str, credit: str | None) -> None:
    caption = "The mayor leaves the hall."
    found = find_credit(caption + behind, Span(0, len(caption)))
    assert (None if found is None else (caption + behind)[slice(*found)]) == credit
