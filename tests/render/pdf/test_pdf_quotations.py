from __future__ import annotations

from tests.render.pdf.samples import make_report, read_pdf
from tests.render.pdf.structure import read_aloud

from briefkit.model.report import QuotationList, QuotationRow


def say(count: int, speaker: str = "Mira Sol", words: str = "We will cross the river at night.") -> QuotationList:
    return QuotationList(
        tuple(QuotationRow(f"q{number}", speaker, f"{number} {words}", role="Head") for number in range(count))
    )


def test_a_speaker_who_goes_on_is_named_at_the_head_of_each_page() -> None:
    first, *others = [page.extract_text() for page in read_pdf(make_report(say(60))).pages]
    assert first.count("Mira Sol, Head") == 1
    assert "(continued)" not in first
    going_on = [text for text in others if "We will cross" in text]
    assert len(going_on) > 1
    assert all(text.count("Mira Sol, Head (continued)") == 1 for text in going_on)


def test_the_name_is_heard_once() -> None:
    heard = " ".join(words for _, words in read_aloud(read_pdf(make_report(say(60)))))
    assert heard.count("Mira Sol") == 1
    assert "continued" not in heard


def test_a_statement_that_is_divided_is_still_somebodys() -> None:
    pages = [page.extract_text() for page in read_pdf(make_report(say(1, words="We will cross. " * 900))).pages]
    assert len(pages) > 2
    assert all("Mira Sol, Head (continued)" in text for text in pages[1:] if "We will cross" in text)


def test_a_name_without_an_end_does_not_fill_the_pages() -> None:
    pages = read_pdf(make_report(say(30, "Mira " * 4000))).pages
    assert not any("(continued)" in page.extract_text() for page in pages)
