"""What changes in the reading of a sentence once its names and days are known."""

from __future__ import annotations

import pytest
from tests.text.readable import show_clause

from briefkit.extract.names.tokens import read_tokens
from briefkit.model.document import Span
from briefkit.text.known import Known, Name, NameKind
from briefkit.text.reading import read_sentence


def show(text: str, names: dict[str, NameKind], days: tuple[str, ...] = ()) -> list[str]:
    sentence = read_tokens(text, Span(0, len(text)))

    def find(written: str) -> tuple[int, int]:
        words = written.split()
        first = next(at for at in range(len(sentence.words)) if sentence.words[at : at + len(words)] == words)
        return first, first + len(words)

    known = sorted(Name(*find(written), kind, written.endswith("an")) for written, kind in names.items())
    reading = read_sentence(sentence, Known(tuple(known), tuple(sorted(map(find, days)))))
    return [show_clause(reading, clause) for clause in reading.clauses]


TOWN, COUNTRY, BODY, OTHER = NameKind.TOWN, NameKind.COUNTRY, NameKind.BODY, NameKind.OTHER


@pytest.mark.parametrize(
    ("text", "names", "days", "expected"),
    [
        (
            "In the days before Orvel Ana Lund left.",
            {"Orvel": TOWN, "Ana Lund": OTHER},
            (),
            ["main: Lund LEFT [In days]"],
        ),
        # a country behind a body only says where that is, unless it has a verb of its own
        (
            "Lund appeared in Orvel Court, Karvia yesterday.",
            {"Lund": OTHER, "Orvel Court": OTHER, "Karvia": COUNTRY},
            ("yesterday",),
            ["main: Lund APPEARED [in Court] [yesterday]"],
        ),
        (
            "At Orvel Court, Karvia denied it.",
            {"Orvel Court": OTHER, "Karvia": COUNTRY},
            (),
            ["main: Karvia DENIED it [At Court]"],
        ),
        (
            "Lund sued Orvel Court, Karvia and a bank.",
            {"Lund": OTHER, "Orvel Court": OTHER, "Karvia": COUNTRY},
            (),
            ["main: Lund SUED Court+Karvia+bank"],
        ),
        (
            "In Orvel, Karvia, a fire broke out.",
            {"Orvel": TOWN, "Karvia": COUNTRY},
            (),
            ["main: fire BROKE [In Orvel]"],
        ),
        ("After the inspections Lund left.", {"Lund": OTHER}, (), ["main: Lund LEFT [After inspections]"]),
        (
            "Ana Lund visited Orvel, Karvia.",
            {"Ana Lund": OTHER, "Orvel": TOWN, "Karvia": COUNTRY},
            (),
            ["main: Lund VISITED Orvel"],
        ),
        (
            "Lund met Vale in Orvel, Sund, Karvia.",
            {"Lund": OTHER, "Vale": OTHER, "Orvel": TOWN, "Sund": TOWN, "Karvia": COUNTRY},
            (),
            ["main: Lund MET Vale [in Orvel]"],
        ),
        # a number counts what the name stands before
        ("Three Orvel nurses were held.", {"Orvel": TOWN}, (), ["main: nurses HELD"]),
        ("33 Kestrel nurses were held.", {"Kestrel": OTHER}, (), ["main: nurses HELD"]),
        ("Karvian troops left.", {"Karvian": COUNTRY}, (), ["main: troops LEFT"]),
        ("The Karvian left.", {"Karvian": COUNTRY}, (), ["main: Karvian LEFT"]),
        (
            "The mayor said on Friday two boats sank.",
            {},
            ("Friday",),
            ["main: mayor SAID [on Friday]", "complement: boats SANK"],
        ),
        (
            "On Sunday President Lund signed the pact.",
            {"Lund": OTHER},
            ("Sunday",),
            ["main: Lund SIGNED pact [On Sunday]"],
        ),
        (
            "The envoy to the Tern Union Ana Lund left.",
            {"Tern Union": OTHER, "Ana Lund": OTHER},
            (),
            ["main: Lund LEFT"],
        ),
        (
            "The head of the Tern Union Ana Lund left.",
            {"Tern Union": OTHER, "Ana Lund": OTHER},
            (),
            ["main: head=Lund LEFT"],
        ),
        (
            "An Orlan Air Boeing jet left.",
            {"Orlan Air": OTHER, "Boeing": OTHER},
            (),
            ["main: jet LEFT"],
        ),
        (
            "On Sunday Orvel Monday Lund left.",
            {"Orvel": TOWN, "Lund": OTHER},
            ("Sunday", "Monday"),
            ["main: Lund LEFT [On Sunday] [Monday]"],
        ),
        ("The Sunday Club met Lund.", {"Lund": OTHER}, (), ["main: Club MET Lund"]),
        (
            "Presidents Lund and Vale signed the pact.",
            {"Lund": OTHER, "Vale": OTHER},
            (),
            ["main: Lund+Vale SIGNED pact"],
        ),
        (
            "The Board (BO), Karvia voted.",
            {"The Board": OTHER, "Karvia": COUNTRY},
            (),
            ["main: Board VOTED"],
        ),
        (
            "Lund praised a man from Orvel who left.",
            {"Lund": OTHER, "Orvel": TOWN},
            (),
            ["main: Lund PRAISED man [from Orvel]", "relative: man LEFT"],
        ),
        (
            "Lund praised a man at the Tern Union who left.",
            {"Lund": OTHER, "Tern Union": BODY},
            (),
            ["main: Lund PRAISED man [at Union]", "relative: man LEFT"],
        ),
        (
            "Lund praised the Tern Union, who left.",
            {"Lund": OTHER, "Tern Union": BODY},
            (),
            ["main: Lund PRAISED Union", "relative: Union LEFT"],
        ),
        ("Boats sank on Eid.", {}, ("Eid",), ["main: Boats SANK [on Eid]"]),
        ("Boats sank recently.", {}, ("recently",), ["main: Boats SANK"]),
        ("Save the Rivers met Lund.", {"Save the Rivers": OTHER, "Lund": OTHER}, (), ["main: Rivers MET Lund"]),
    ],
)
def test_names_and_days(text: str, names: dict[str, NameKind], days: tuple[str, ...], expected: list[str]) -> None:
    assert show(text, names, days) == expected
