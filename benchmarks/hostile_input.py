"""What no newsroom writes: texts that repeat what rules of language stumble over, and piles of alike reports."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator

SYLLABLES = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo"]


def name(number: int) -> str:
    """An invented name, another one for each number."""
    return "".join(SYLLABLES[number // 14**power % 14] for power in range(4)).capitalize()


def numbered(words: str) -> Callable[[int], str]:
    """Text in which ``{name}``, ``{other}`` and ``{number}`` are others each time."""

    def write(length: int) -> str:
        pieces: list[str] = []
        size = 0
        for number in itertools.count():
            piece = words.format(name=name(number), other=name(number * 7 + 3), number=number)
            pieces.append(piece)
            size += len(piece)
            if size >= length:
                return "".join(pieces)[:length]
        raise AssertionError

    return write


def nested(opening: str, closing: str) -> Callable[[int], str]:
    """As many opening marks as closing ones, all opened before the first is closed."""
    return lambda length: opening * (length // 2 // len(opening)) + closing * (length // 2 // len(closing))


REPEATED = {
    "abbreviations": "Gov. Sen. Rep. No. ",
    "abbreviations of months": "Jan. Feb. Sept. vs. approx. ",
    "hours": "18:00 6 p.m. ",
    "hours before quotations": "at 6 p.m. “Yes ",
    "weekdays": "Mon. Tues. Wed. ",
    "initials": "A. B. C. ",
    "initials and name": "J. R. R. Lund ",
    "capitals": "A B C D ",
    "capitals without spaces": "ABCD",
    "double quotation marks open": "“a ",
    "double quotation marks closed": "a” ",
    "single quotation marks open": "‘a ",
    "single quotation marks closed": "a’ ",
    "straight quotation marks": '"a ',
    "straight quotation marks spaced": '" ',
    "straight apostrophes": "'a ",
    "guillemets open": "«a ",
    "low quotation marks open": "„a ",
    "corner brackets open": "「a ",
    "backticks": "``a ",
    "quotation marks alone": "“",
    "quotations of a word": "“a” ",
    "quotations in quotations": "“a ‘b “c ",
    "a quotation over paragraphs": "“He came at night.\n\n",
    "a question and whose": "“Will it hold?” ",
    "brackets open": "(a ",
    "brackets closed": "a) ",
    "square brackets open": "[a ",
    "braces": "{a ",
    "brackets of names": "Ana Lund (Orvel Post (",
    "CJK without spaces": "北京。",
    "CJK without marks": "北京",
    "Thai without spaces": "กรุงเทพ",
    "Arabic": "قال الوزير ",
    "Hebrew and marks of direction": "\u202eאב\u202c ",
    "combining marks": "e\u0301",
    "combining marks on one letter": "\u0301",
    "combining marks in disorder": "a\u0323\u0307\u0327",
    "zero-width spaces": "a\u200b",
    "zero-width joiners": "\u200d",
    "soft hyphens": "a\u00ad",
    "no-break spaces": "A.\u00a0",
    "ideographic spaces": "A\u3000",
    "control characters": "a\x01\x0b\x0c ",
    "private use": "\ue000 ",
    "beyond the first plane": "𝒜 ",
    "surrogates' neighbours": "\ud7ff\ue000",
    "emoji": "👩‍👩‍👧‍👦 ",
    "flags": "🇫🇷",
    "one word a line": "police\n",
    "one word a paragraph": "police\n\n",
    "one letter a line": "a\n",
    "empty lines": " \n",
    "blanks": " ",
    "tabs": "\t",
    "blanks and a letter": "a" + " " * 100,
    "a very long word": "a",
    "a very long word with capitals": "aB",
    "a very long number": "1",
    "a very long number with commas": "1,000,",
    "very long words": "a" * 999 + " ",
    "commas": "a, ",
    "commas alone": ",",
    "commas of names": "Ana Lund, ",
    "semicolons": "left; ",
    "colons": "He said: ",
    "full stops": ".",
    "full stops spaced": ". ",
    "question marks": "?",
    "calls": "Ha! ",
    "ellipses": "a… ",
    "ellipses of dots": "a... ",
    "ellipses spaced": ". . . ",
    "dashes": "a — b ",
    "dashes alone": "—",
    "hyphen chains": "a-",
    "hyphen chains of capitals": "US-",
    "hyphens of names": "Lund-",
    "apostrophes of owners": "Lund's ",
    "slashes": "a/",
    "dates": "on 14 February 2024 ",
    "dates with commas": "Monday, Feb. 12, 2024, ",
    "dates in figures": "12/02/2024 ",
    "dates in figures without spaces": "12/",
    "ISO dates": "2024-02-12",
    "days relative": "last Monday and ",
    "days ago": "two days ago ",
    "ranges": "from 12 to 14 February ",
    "ranges without end": "12-14-",
    "years": "2024 ",
    "months": "May ",
    "number words": "twenty ",
    "hundreds": "hundred thousand million ",
    "clock times": "10:30",
    "numbers": "1 ",
    "numbers with points": "1.1",
    "sums of money": "$1 ",
    "said that": "said that ",
    "said": "said ",
    "said a name": ", said Ana Lund",
    "a name said": "Ana Lund said on Monday that she ",
    "who said": "who said that he ",
    "according to": "according to ",
    "told reporters": "Lund told reporters ",
    "pronouns": "he ",
    "pronouns in sentences": "He said so. ",
    "pronouns after names": "Ana Lund left. She said he left. ",
    "and": "and ",
    "names and": "Ana Lund and ",
    "men and women": "men and women and ",
    "or": "or ",
    "of the": "of the ",
    "president of": "president of the ",
    "relative clauses": "the man who met ",
    "relative clauses with commas": ", which left",
    "subordinate clauses": "if he came when ",
    "gerunds": "killing ",
    "verbs": "killed ",
    "passives": "killed by Ana Lund ",
    "auxiliaries": "would have been ",
    "not": "not ",
    "to": "to ",
    "adverbs": "quickly ",
    "adjectives": "big ",
    "nouns": "police ",
    "places": "in Paris, France, ",
    "countries": "France ",
    "nationalities": "French ",
    "after the war": "after the war ",
    "articles": "the ",
    "titles": "President ",
    "titles and name": "Prime Minister Ana Lund ",
    "a minister of": "Minister of Defence of ",
    "organisations": "the Ministry of Defence of the ",
    "ages": "Ana Lund, 54, ",
    "acronyms": "NATO (NATO) ",
    "a name again": "Ana Lund ",
    "one event in sentences": "Police arrested two men in Orvel on 14 February 2024. ",
    "one event in paragraphs": "Police arrested two men in Orvel on 14 February 2024.\n\n",
    "one speaker": "“The water came at night,” Ana Lund said. ",
    "one speaker in paragraphs": "“The water came at night,” Ana Lund said.\n\n",
    "questions and answers": "Q: Who came?\nA: He did.\n",
    "speakers before colons": "LUND: He came.\n",
    "datelines": "ORVEL, Feb. 12 (Wire) -- Police came.\n\n",
    "addresses of pages": "https://orvel.example/a?b=c&d=e ",
    "an address without end": "a.b/",
    "addresses of mail": "ana.lund@orvel.example ",
    "an address of mail without end": "a@b.",
    "bullets": "- a man was killed\n",
    "bullets in a line": "• ",
    "header lines": "Date: 14 February 2024\n",
    "bylines": "By Ana Lund\n",
    "table rows": "| a | b |\n",
    "underscores": "_",
    "asterisks": "*a* ",
    "hash marks": "# ",
    "markup": "<b>a</b> ",
    "markup open": "<b>",
    "entities": "&amp;",
    "backslashes": "\\",
    "percent": "10 per cent ",
    "a toll": "Two people were killed and 30 injured. ",
    "a toll in a list": "two killed, ",
}
"""What is repeated, by what it is."""

GROWN: dict[str, Callable[[int], str]] = {
    "brackets nested": nested("(a ", ")"),
    "quotations nested": nested("“a ", "”"),
    "quotations nested by turns": nested("“a ‘b ", "’ ”"),
    "one letter and marks": lambda length: "a" + "\u0301" * length,
    "names": numbered("{name} {other} "),
    "names and, others": numbered("{name} {other} and "),
    "names in sentences": numbered("{name} {other} met him. "),
    "names of one surname": numbered("{name} Lund met him. "),
    "names of one surname, then the surname": lambda length: (
        numbered("{name} Lund met him. ")(length // 2) + "Lund met him. " * (length // 28)
    ),
    "names of one given name": numbered("Ana {name} met him. "),
    "names with initials": numbered("{name} B. {other} met him. "),
    "names with titles": numbered("President {name} {other} met Minister {other}. "),
    "names with ages": numbered("{name} {other}, {number}, "),
    "names and their offices": numbered("{name} {other}, the mayor of {other}, left. "),
    "organisations and acronyms": numbered("the {name} {other} Agency ({name}A) "),
    "surnames of others": numbered("{name} Lund left. {name} said she left. "),
    "pronouns and names": numbered("{name} {other} left. She said he left. "),
    "places of many names": numbered("in {name}, {other}, "),
    "speakers": numbered("“The water came at night,” {name} {other} said. "),
    "speakers in paragraphs": numbered("“The water came at night,” {name} {other} said.\n\n"),
    "speakers before colons, others": numbered("{name} {other}: He came.\n"),
    "quotations of others by one speaker": numbered("“The water came {number} times at {name},” Ana Lund said. "),
    "quotations without speaker": numbered("“The water came {number} times.” "),
    "events": numbered("Police arrested {number} men in {name}. "),
    "events dated": numbered("Police arrested {number} men in {name} on 14 February 2024. "),
    "events in paragraphs": numbered("Police arrested {number} men in {name}.\n\n"),
    "events in one sentence": numbered("police arrested {number} men in {name} and "),
    "years of others": numbered("in {number} he came. "),
    "numbers of others": numbered("{number}, "),
    "words of others": numbered("{name}"),
    "lines of others": numbered("{name} {other}\n"),
    "acts and what is said": numbered("The council of {name} said it would close {number} schools on Monday. "),
}
"""What is not mere repetition: text of a length, by what it is."""

Record = dict[str, str]
"""A document of a pile: its text, and what else it is to have."""


def reports_of_one_event(count: int) -> Iterator[Record]:
    """Two paragraphs each, no two alike."""
    for i in range(count):
        yield {
            "text": f"Police arrested {i % 900 + 2} men in Nordby on 14 February 2024, said Ada Lund, governor of"
            f' Velmark.\n\n"The water came at night near {name(i * 7 + 3)}," Lund said.'
        }


def copies(count: int) -> Iterator[Record]:
    """One story with a word changed."""
    for i in range(count):
        yield {
            "text": "The dyke at Lionde broke on 14 February 2024 and water ran into the lower town, where two people"
            f" died. Soldiers brought families to the school of {name(i)}. The mayor said the town would be rebuilt."
        }


def actors_of_one_surname(count: int) -> Iterator[Record]:
    """Another given name in each report."""
    for i in range(count):
        yield {"text": f"{name(i)} Lund, mayor of {name(i * 3)}, met Lund in Tarnov. “We go on,” Lund said."}


def actors_of_one_given_name(count: int) -> Iterator[Record]:
    """Another surname in each report, one letter apart."""
    for i in range(count):
        yield {"text": f"Ana {name(i)} met Ana {name(i + 1)} in Tarnov on 14 February 2024. “We go,” {name(i)} said."}


def quotations_of_one_speaker(count: int) -> Iterator[Record]:
    """Another quotation of one person in each report."""
    for i in range(count):
        yield {"text": f"“The water came {i + 2} times to {name(i)} before we left the town,” Ana Lund said on Monday."}


def one_quotation(count: int) -> Iterator[Record]:
    """The same quotation in each report, with a word of its own."""
    for i in range(count):
        yield {"text": f"“The water came at night and we left the town of {name(i)} at once,” Ana Lund said on Monday."}


def many_events_of_one_day(count: int) -> Iterator[Record]:
    """Other events each, on one day, of one kind."""
    for i in range(count):
        yield {"text": f"Police arrested {i + 2} men in {name(i)} on 14 February 2024."}


def tolls(count: int) -> Iterator[Record]:
    """Another number of the dead in each report."""
    for i in range(count):
        yield {"text": f"The flood in Nordby killed {i + 2} people on 14 February 2024, the governor said."}


def undated(count: int) -> Iterator[Record]:
    """Statements about the future without a day."""
    for i in range(count):
        yield {"text": f"The government of {name(i)} will build {i + 2} schools, Ana Lund said."}


PILES: dict[str, Callable[[int], Iterator[Record]]] = {
    "reports of one event": reports_of_one_event,
    "copies of one report": copies,
    "actors of one surname": actors_of_one_surname,
    "actors of one given name": actors_of_one_given_name,
    "quotations of one speaker": quotations_of_one_speaker,
    "one quotation": one_quotation,
    "events of one day": many_events_of_one_day,
    "tolls of one event": tolls,
    "plans": undated,
}
"""Many documents with something in common, by what it is."""


def write_text(what: str, size: int) -> str:
    """A construction of a size in characters."""
    if what in GROWN:
        return GROWN[what](size)
    unit = REPEATED[what]
    return (unit * (size // len(unit) + 1))[:size]


def write_pile(what: str, count: int) -> str:
    """JSON Lines of a pile, each record of an outlet of its own."""
    return "".join(
        json.dumps(
            {
                "id": f"d{i}",
                "title": f"T {name(i)}",
                "outlet": f"{name(i)} Wire",
                "date": f"2024-02-{i % 28 + 1:02d}",
                **record,
            },
            ensure_ascii=False,
        )
        + "\n"
        for i, record in enumerate(PILES[what](count))
    )
