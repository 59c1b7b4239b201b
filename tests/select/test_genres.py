from __future__ import annotations

import dataclasses

import pytest
from tests.articles import Article, day
from tests.select.test_select import AS_OF, dyke, spec

from briefkit.compose import compose_report
from briefkit.languages import ENGLISH
from briefkit.model.genre import Genre
from briefkit.select import select
from briefkit.select.genres import Recognised, recognise_genre
from briefkit.spec.briefing import DocumentSelect

STORY = (
    "LIONDE, 16 February. A dyke broke on Thursday, the governor said.\n\n"
    "“I have seen my house go. You cannot imagine it,” said Ana Vale. “I lost my boat, and I want you to see that.”\n\n"
    "Troops came at 10:30 a.m. They filled 400 bags. The gauge stood at 7.2 metres. A crew brought a pump.\n\n"
    "The ministry said that it had sent food. Nobody was hurt. Two roads were closed. A school opened its doors."
)


def recognise(
    text: str = STORY,
    title: str | None = None,
    url: str | None = None,
    byline: tuple[str, ...] = (),
    section: str | None = None,
) -> Recognised:
    parsed = Article("a", text).parsed()
    document = dataclasses.replace(parsed.document, title=title, url=url, byline=byline, section=section)
    return recognise_genre(dataclasses.replace(parsed, document=document))


@pytest.mark.parametrize(
    ("section", "genre"),
    [
        ("Opinion", Genre.OPINION),
        ("News / Editorials", Genre.OPINION),
        ("Letters to the Editor", Genre.LETTERS),
        ("Live Blog", Genre.LIVE_BLOG),
        ("Live", Genre.NEWS),
        ("World", Genre.NEWS),
        ("Opinion polls", Genre.NEWS),
    ],
)
def test_sections(section: str, genre: Genre) -> None:
    assert recognise(section=section).genre is genre


@pytest.mark.parametrize(
    ("path", "genre"),
    [
        ("/opinion/mend-the-dyke", Genre.OPINION),
        ("/2024/feb/commentisfree/mend-the-dyke", Genre.OPINION),
        ("/Opinion/Columnists/mend-the-dyke", Genre.OPINION),
        ("/letters/mend-the-dyke", Genre.LETTERS),
        ("/world/live/2024/feb/16/flood", Genre.LIVE_BLOG),
        ("/blogs-the-papers/1234", Genre.PRESS_REVIEW),
        ("/sponsored/pumps", Genre.ADVERT),
        # the story's own name is no folder, nor is a part of a word
        ("/world/opinion", Genre.NEWS),
        ("/world/opinion-polls/flood", Genre.NEWS),
        ("/news/liveable-cities/flood", Genre.NEWS),
        ("/music/live/the-dykes-in-lionde", Genre.NEWS),
        ("/business/deals/pump-maker-sold", Genre.NEWS),
        ("", Genre.NEWS),
    ],
)
def test_addresses(path: str, genre: Genre) -> None:
    assert recognise(url=f"https://sund.example{path}").genre is genre


def test_an_address_that_is_none_tells_nothing() -> None:
    assert recognise(url="http://[opinion/x").genre is Genre.NEWS


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Opinion: Mend the dyke", Genre.OPINION),
        ("Opinion | Mend the dyke", Genre.OPINION),
        ("Column: Who pays for the dyke?", Genre.OPINION),
        ("Editorial", Genre.OPINION),
        ("Mend the dyke | Editorial | Sund Herald", Genre.OPINION),
        ("Mend the dyke – Comment", Genre.OPINION),
        ("Letters: Mend the dyke", Genre.LETTERS),
        ("Letters to the editor", Genre.LETTERS),
        ("Live: Flood reaches Sund", Genre.LIVE_BLOG),
        ("Flood in Sund: live updates", Genre.LIVE_BLOG),
        ("Flood in Sund – as it happened", Genre.LIVE_BLOG),
        ("Press review, 16 February", Genre.PRESS_REVIEW),
        ("The papers: Dyke and dam", Genre.PRESS_REVIEW),
        ("Sponsored: The best pumps", Genre.ADVERT),
        ("Herald Gift Guide: Boats", Genre.ADVERT),
        # news about such things
        ("Opinion polls turn against the mayor", Genre.NEWS),
        ("Editorial writer arrested in Sund", Genre.NEWS),
        ("Column of troops reaches Lionde", Genre.NEWS),
        ("Live rounds fired in Sund", Genre.NEWS),
        ("Three hundred live in tents", Genre.NEWS),
        ("Guards watched the theft as it happened", Genre.NEWS),
        ("Letters to the editor land reader in jail", Genre.NEWS),
        ("Press review panel rejects complaint", Genre.NEWS),
        ("Mayor declines comment", Genre.NEWS),
        ("Play-by-play announcer dies", Genre.NEWS),
        (None, Genre.NEWS),
    ],
)
def test_titles(title: str | None, genre: Genre) -> None:
    assert recognise(title=title).genre is genre


@pytest.mark.parametrize(
    ("byline", "genre"),
    [
        ("The Editorial Board", Genre.OPINION),
        ("Editorial", Genre.OPINION),
        ("Guest columnist", Genre.OPINION),
        ("Letters", Genre.LETTERS),
        ("Mira Sol, Editorial Assistant", Genre.NEWS),
        ("Mira Sol", Genre.NEWS),
    ],
)
def test_bylines(byline: str, genre: Genre) -> None:
    assert recognise(byline=(byline,)).genre is genre


@pytest.mark.parametrize(
    ("paragraph", "genre"),
    [
        ("The views expressed in this article are the author's own.", Genre.OPINION),
        ("The opinions expressed are those of the author.", Genre.OPINION),
        ("Sponsored post: find the pump for your cellar.", Genre.ADVERT),
        ("This post was sponsored by a maker of pumps. All opinions are mine.", Genre.ADVERT),
        ("“These views are not those of the government,” the minister said.", Genre.NEWS),
        ("The mayor said that her views were her own.", Genre.NEWS),
        ("As it happened: Flood in Sund 14 Feb Live coverage following Tuesday's flood.", Genre.LIVE_BLOG),
        ("Live updates: Flood in Sund", Genre.LIVE_BLOG),
        ("This live page is now closed.", Genre.LIVE_BLOG),
        # a story that points to a live blog is none
        ("Follow our live blog for more on the flood.", Genre.NEWS),
        ("Live coverage of the trial was banned by a judge.", Genre.NEWS),
        ("The dyke broke as it happened to be full.", Genre.NEWS),
    ],
)
def test_what_a_text_says_of_itself(paragraph: str, genre: Genre) -> None:
    assert recognise(f"{STORY}\n\n{paragraph}").genre is genre
    assert recognise(f"{paragraph}\n\n{STORY}").genre is genre


HOURS = "\n\n".join(f"1{hour}:30 GMT\n\nThe water rose by {hour} inches." for hour in range(7))
MINUTES = "\n\n".join(f"{minute}' Lund shoots, and the keeper holds." for minute in range(10, 90, 12))
RESULTS = "\n\n".join(f"Sund {score} 11 6 15 — {score + 32}" for score in range(10, 18))
INTERVIEW = "\n\n".join(
    f"Q: What did you see on day {number}?\n\nA: I saw my boat go. I ran. You know." for number in range(9)
)
ADVICE = " ".join(f"Put your pump on step {number}. You can do it. It works." for number in range(9))
STORY_OF_ONE = " ".join(f"I saw wave {number}. My boat sank. It rained." for number in range(9))
QUOTED = "\n\n".join(f"“I saw wave {number}. My boat sank. You know,” Ana Vale said." for number in range(9))


@pytest.mark.parametrize(
    ("text", "title", "genre"),
    [
        (HOURS, None, Genre.LIVE_BLOG),
        (HOURS, "Timeline: how the flood came", Genre.NEWS),
        (MINUTES, None, Genre.PLAY_BY_PLAY),
        (RESULTS, None, Genre.PLAY_BY_PLAY),
        (ADVICE, None, Genre.ADVERT),
        (ADVICE.replace("You can do it.", "A hose helps."), None, Genre.NEWS),
        (ADVICE.replace("You can do it.", "A hose helps."), "Nine ways to drain a cellar", Genre.NEWS),
        (ADVICE.replace("You can do it.", "A hose helps."), "9 ways to drain a cellar", Genre.ADVERT),
        (STORY_OF_ONE, None, Genre.OPINION),
        (QUOTED, None, Genre.NEWS),
        (INTERVIEW, None, Genre.NEWS),
        ("I saw it. My boat sank.", None, Genre.NEWS),
        (STORY, None, Genre.NEWS),
        ("", None, Genre.NEWS),
    ],
)
def test_shapes_and_persons(text: str, title: str | None, genre: Genre) -> None:
    assert recognise(text, title).genre is genre


PLAIN = "It rained on dyke {}."


def mix(told: str, number: int, others: int) -> str:
    """So many sentences of one sort and of plain news, by turns, in one paragraph."""
    sentences = [told.format(place) for place in range(number)] + [PLAIN.format(place) for place in range(others)]
    return " ".join(sentences)


@pytest.mark.parametrize(
    ("text", "title", "genre"),
    [
        # nine of twenty sentences of oneself, two of five to the reader, one of five where the title promises advice
        (mix("I saw wave {}.", 9, 11), None, Genre.OPINION),
        (mix("I saw wave {}.", 8, 12), None, Genre.NEWS),
        (mix("You can do step {}.", 8, 12), None, Genre.ADVERT),
        (mix("You can do step {}.", 7, 13), None, Genre.NEWS),
        (mix("You can do step {}.", 4, 16), "9 ways to drain a cellar", Genre.ADVERT),
        (mix("You can do step {}.", 3, 17), "9 ways to drain a cellar", Genre.NEWS),
        # eight sentences at least
        (mix("I saw wave {}.", 8, 0), None, Genre.OPINION),
        (mix("I saw wave {}.", 7, 0), None, Genre.NEWS),
        # questions and what others say do not count
        (mix("Did I see wave {}?", 9, 11), None, Genre.NEWS),
        (mix("“I saw wave {},” she said.", 9, 11), None, Genre.NEWS),
        (mix("“Rain,” she said, and I saw wave {}.", 9, 11), None, Genre.OPINION),
        (mix("I saw wave {} and said “rain”.", 9, 11), None, Genre.OPINION),
    ],
)
def test_how_many_sentences_speak_of_oneself_or_to_the_reader(text: str, title: str | None, genre: Genre) -> None:
    assert recognise(text, title).genre is genre


def test_the_share_of_such_sentences_is_told() -> None:
    assert recognise(mix("I saw wave {}.", 10, 10)).say_reason(ENGLISH) == (
        "opinion or personal account, by 50 % of its sentences, in which the author speaks of himself"
    )
    assert (
        recognise(mix("You can do step {}.", 15, 5))
        .say_reason(ENGLISH)
        .endswith("by 75 % of its sentences, which speak to the reader")
    )


@pytest.mark.parametrize(
    ("stamped", "others", "genre"),
    [
        # five paragraphs, and a quarter of all
        (5, 0, Genre.LIVE_BLOG),
        (4, 0, Genre.NEWS),
        (5, 15, Genre.LIVE_BLOG),
        (5, 16, Genre.NEWS),
        (6, 16, Genre.LIVE_BLOG),
    ],
)
def test_how_many_paragraphs_of_a_shape_make_a_live_blog(stamped: int, others: int, genre: Genre) -> None:
    lines = [f"1{number}:30 Rain fell." for number in range(stamped)] + ["Rain fell."] * others
    assert recognise("\n\n".join(lines)).genre is genre
    assert recognise("\n".join(lines)).genre is genre


@pytest.mark.parametrize(("before", "genre"), [(2, Genre.OPINION), (3, Genre.NEWS)])
def test_a_notice_stands_in_the_first_or_last_three_paragraphs(before: int, genre: Genre) -> None:
    notice, plain = "The views expressed in this article are the author's own.", ["Rain fell."]
    for paragraphs in ([*plain * before, notice, *plain * 9], [*plain * 9, notice, *plain * before]):
        assert recognise("\n\n".join(paragraphs)).genre is genre


def opinion() -> Article:
    article = Article("b", "The dyke at Sund gave way on Friday. Per Lund resigned.").actor("Per Lund")
    return article.event("The dyke at Sund gave way on Friday.", day("2024-02-16"))


@pytest.mark.parametrize(
    ("genres", "documents", "reasons", "said"),
    [
        (
            (Genre.NEWS,),
            ["a"],
            ["opinion or personal account, by its title"],
            "Read and left out: 1 opinion or personal account, by its title.",
        ),
        ((Genre.NEWS, Genre.OPINION), ["a", "b"], [], ""),
        (
            (Genre.OPINION,),
            ["b"],
            ["news, which was not asked for"],
            "Read and left out: 1 news, which was not asked for.",
        ),
    ],
)
def test_what_is_no_news_gives_no_rows_unless_asked_for(
    genres: tuple[Genre, ...], documents: list[str], reasons: list[str], said: str
) -> None:
    column = opinion().parsed()
    column = dataclasses.replace(column, document=dataclasses.replace(column.document, title="Opinion: Mend the dyke"))
    asked = dataclasses.replace(spec(), documents=DocumentSelect(genres=genres))
    selection = select([dyke("a").parsed(), column], asked, AS_OF)
    assert [document.id for document in selection.documents] == documents
    assert {event.reports[0].document for event in selection.events} == set(documents)
    assert [dropped.reason for dropped in selection.dropped if dropped.kind == "document"] == reasons
    assert [problem.code for problem in selection.problems if problem.code == "L105"] == ["L105"] * len(reasons)
    notes = compose_report(selection, asked).notes
    assert [note for note in notes if note.startswith("Read and left out")] == [said] * bool(said)
