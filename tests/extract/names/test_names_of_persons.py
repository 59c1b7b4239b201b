"""Names of persons: particles, initials, honours, and words that are names of something else as well."""

from __future__ import annotations

import pytest
from tests.extract.stages import find_actors

from briefkit.model.facts import Actor, ActorKind


def read(text: str) -> tuple[Actor, ...]:
    return find_actors(text)


def persons(text: str) -> list[str]:
    return [actor.name for actor in read(text) if actor.kind is ActorKind.PERSON]


WHOLE_NAMES = [
    ("Ludo van den Tarn and Ada Lund left.", ["Ludo van den Tarn", "Ada Lund"]),
    ("Khalid bin Orlan said no.", ["Khalid bin Orlan"]),
    ("Carlos dos Varens resigned.", ["Carlos dos Varens"]),
    ("Later Anna van der Orl said so.", ["Anna van der Orl"]),
    ("Faisal al-Orlani was hurt.", ["Faisal al-Orlani"]),
    ("Maria de la Varen sang.", ["Maria de la Varen"]),
    ("Leon van Tarn was killed. Van Tarn was 70. The lions knew van Tarn.", ["Leon van Tarn"]),
    ("Xavmir van der Orl spoke.", ["Xavmir van der Orl"]),
    ("Hamza bin Marten died.", ["Hamza bin Marten"]),
    ("Hamza bin Orladen left. Hamza bin Orladin sat. Hamza slept.", ["Hamza bin Orladen"]),
    ("Hamza bin Orladen left. Osama bin Orladen sat.", ["Hamza bin Orladen", "Osama bin Orladen"]),
    ("Ann & Tom left.", ["Ann", "Tom"]),
    ("Ann K. Steel left.", ["Ann K. Steel"]),
    ("Hurricanes Gustav and Ike struck. Ike killed Ann Hollis.", ["Ann Hollis"]),
    ("It shook Davao del Sur there.", []),
    ("Walter H.W. Orlan died.", ["Walter H.W. Orlan"]),
    ("George H. W. Orlan died.", ["George H. W. Orlan"]),
    ("Robert E.L. Tarn said no.", ["Robert E.L. Tarn"]),
    ("Senator JD Hollis said no.", ["JD Hollis"]),
    ("Then JD Price said no.", ["JD Price"]),
    ("Dahvin “Kid” Orlan spoke to them yesterday.", ["Dahvin “Kid” Orlan"]),
    ("Anne and Edward Hollis were hurt.", ["Anne Hollis", "Edward Hollis"]),
    ("Anne Tarn sat. Anne and Edward Hollis were hurt.", ["Anne Tarn", "Edward Hollis"]),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE_NAMES, ids=[text for text, _ in WHOLE_NAMES])
def test_names_are_whole(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


OTHER_WORDS_TOO = [
    ("Israel Dornel met Jordan Bardel.", ["Israel Dornel", "Jordan Bardel"], []),
    ("Christian Lindmer resigned.", ["Christian Lindmer"], []),
    ("Roman Protas was freed.", ["Roman Protas"], []),
    ("Paris Hollis sang.", ["Paris Hollis"], []),
    ("Virginia Raggiol spoke.", ["Virginia Raggiol"], []),
    ("Holland Taylors said no.", ["Holland Taylors"], []),
    ("Talks on Israel Defence Forces went on.", [], ["Israel Defence Forces"]),
    ("Paris hotels are full.", [], ["Paris"]),
    ("Christian leaders met in Jordan Valley.", [], ["Jordan Valley"]),
    ("He drove from Virginia to Paris.", [], ["Virginia", "Paris"]),
    ("The Jordan Trade Ministry said so.", [], ["Jordan Trade Ministry"]),
]


@pytest.mark.parametrize(("text", "people", "others"), OTHER_WORDS_TOO, ids=[row[0] for row in OTHER_WORDS_TOO])
def test_given_names_that_are_other_words(text: str, people: list[str], others: list[str]) -> None:
    actors = read(text)
    named = [actor.name for actor in actors if actor.kind is not ActorKind.PERSON and actor.mentions]
    assert (persons(text), named) == (people, others)


HONOURS = [
    ("Paul Hollis, MBE, resigned.", "Paul Hollis"),
    ("Jane Hollis, M.D., was hurt.", "Jane Hollis"),
    ("Sir Keith Hollis KC spoke.", "Keith Hollis"),
    ("Susan Hollis, RN, PhD, spoke.", "Susan Hollis"),
    ("Dr. med. univ. Margit Hollis, MSc, said it would close.", "Margit Hollis"),
]


@pytest.mark.parametrize(("text", "name"), HONOURS, ids=[text for text, _ in HONOURS])
def test_honours_behind_a_name_are_nobody(text: str, name: str) -> None:
    assert [actor.name for actor in read(text)] == [name]


NOBODY = [
    "The jet was a Corvan 737 Max on Monday.",
    "She flew the 42 Max home.",
    "They nicknamed it “Ripley” after her.",
    "He called it “Witch Hunt garbage” on Monday.",
    "It is a Telford Keynes-based charity.",
    "Staph is Penicillin-resistant now.",
    "They came from Leeds to Pangkal Varan on Monday.",
    "They opened the Everett Factory there.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_things_are_nobody(text: str) -> None:
    assert persons(text) == []


BY_WHAT_STANDS_AROUND = [
    ("It would end Carder's life.", ["Carder"]),
    ("They met Carder's parents there.", ["Carder"]),
    ("Tom Hollis succeeded Wrenfel as mayor.", ["Tom Hollis", "Wrenfel"]),
    ("They moved to Portfel on Monday.", []),
    ("The road leads east to Bedfel.", []),
]


@pytest.mark.parametrize(("text", "expected"), BY_WHAT_STANDS_AROUND, ids=[row[0] for row in BY_WHAT_STANDS_AROUND])
def test_words_around_tell_persons_from_places(text: str, expected: list[str]) -> None:
    assert persons(text) == expected


TITLES_THAT_ARE_SURNAMES = [
    ("Judge Michael Pastor left. Judge Pastor ruled.", [("Michael Pastor", ("Pastor",))]),
    ("Then Senator Ann King left. On Friday Senator King spoke.", [("Ann King", ("King",))]),
    ("Officer Tom Bishop fled. They held Officer Bishop.", [("Tom Bishop", ("Bishop",))]),
    ("Mayor Al Marshall left. They met Mayor Marshall.", [("Al Marshall", ("Marshall",))]),
    # and by itself, if somebody bears it
    ("Al King and Tom Hollis left. King and Hollis met.", [("Al King", ("King",)), ("Tom Hollis", ("Hollis",))]),
    ("Ann King left. On Friday King spoke.", [("Ann King", ("King",))]),
    ("Tom Bishop fled. They held Bishop.", [("Tom Bishop", ("Bishop",))]),
    ("Al Marshall left. Doctors met Marshall on Friday.", [("Al Marshall", ("Marshall",))]),
    ("Al King left. The King spoke.", [("Al King", ())]),
    ("Al King left. Its King spoke.", [("Al King", ())]),
    ("On Friday King spoke. They held Bishop.", []),
    ("The Chief Justice ruled. Prime Minister King fell.", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), TITLES_THAT_ARE_SURNAMES, ids=[row[0] for row in TITLES_THAT_ARE_SURNAMES]
)
def test_titles_that_somebody_bears(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(actor.name, actor.aliases) for actor in read(text)] == expected
