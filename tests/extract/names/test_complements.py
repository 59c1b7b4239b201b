"""What depends on a title, and how far it reaches."""

from __future__ import annotations

import pytest
from tests.extract.names.marked import list_known, read_marked

from briefkit.extract.names.antecedents import Antecedents
from briefkit.extract.names.casts import Cast
from briefkit.extract.names.complements import closes, pass_object, read_complement
from briefkit.model.facts import ActorKind

MINISTRY = Cast("Health Ministry", ActorKind.ORGANISATION)


def show(text: str) -> str:
    """What is the title's after its head, between brackets, then what else depends on it, and whose it is and where."""
    sentence, _, at = read_marked(text)
    begins, _ = list_known(sentence)
    for first, word in enumerate(sentence.words):
        if word == "Orvik":
            begins[first] = (first + 1, Cast("Orvik", ActorKind.ORGANISATION))
    antecedents = Antecedents()
    antecedents.pass_sentence(sentence, {0: (0, MINISTRY)})
    found = read_complement(sentence, begins, antecedents, at)
    title, rest = sentence.words[at : found.last], sentence.words[found.last : found.after]
    of, where = found.of and found.of.name, found.where and found.where.name
    return f"{' '.join(title)} | {' '.join(rest)} | {of or '-'} | {where or '-'}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [head] of Orvik, left.", " | of Orvik | Orvik | -"),
        ("The [head] of the Orvik, left.", " | of the Orvik | Orvik | -"),
        ("The [envoy] to Chad, left.", "to Chad |  | - | -"),
        ("The [envoy] in Chad, left.", " | in Chad | - | Chad"),
        ("The [expert] on Chad, left.", " |  | - | -"),
        ("The [expert] on Orvik, left.", " | on Orvik | Orvik | -"),
        ("The [head] near Orvik, left.", " |  | - | -"),
        ("The [head] of", " |  | - | -"),
        ("The [head]", " |  | - | -"),
        # one or two adjectives before a body's name
        ("The [expert] at the right-wing Orvik, left.", " | at the right-wing Orvik | Orvik | -"),
        ("The [expert] at the old wooden Orvik, left.", " | at the old wooden Orvik | Orvik | -"),
        ("The [expert] at the old big wooden Orvik, left.", " |  | - | -"),
        ("The [expert] at the Old Orvik, left.", " |  | - | -"),
        ("The [expert] at an in Orvik, left.", " |  | - | -"),
        ("The [expert] at the old Chad, left.", " |  | - | -"),
        # whose the body is
        ("The [head] of Chad's Orvik, left.", " | of Chad 's Orvik | Orvik | -"),
        ("The [head] of Chad's tree, left.", " | of Chad | Chad | -"),
        # the noun of an adjective or place
        ("The [head] of the Chadian delegation, left.", "of the Chadian delegation |  | Chad | -"),
        ("The [head] of the Chadian delegation Orvik left.", " | of the Chadian | Chad | -"),
        ("The [head] of Leeds district, left.", "of Leeds district |  | Leeds | -"),
        ("The [head] of Leeds South district, left.", "of Leeds South district |  | Leeds | -"),
        # a body without a name, which may have been named before
        ("The [head] of the training centre, left.", "of the training centre |  | - | -"),
        ("The [head] of the ministry, left.", " | of the ministry | Health Ministry | -"),
        ("The [head] of the old ministry, left.", "of the old ministry |  | - | -"),
        ("The [head] at the ministry, left.", " |  | - | -"),
        ("The [head] of the training Orvik, left.", " | of the training Orvik | Orvik | -"),
        ("The [head] of mine coal iron gold tree lake, left.", "of mine coal iron gold tree lake |  | - | -"),
        ("The [head] of mine coal iron gold tree lake moor, left.", " |  | - | -"),
        # a field of work, and for whom
        ("The [head] of mine safety at Orvik, left.", "of mine safety | at Orvik | Orvik | -"),
        ("The [head] of mine safety at the Orvik, left.", "of mine safety | at the Orvik | Orvik | -"),
        ("The [head] of mine safety near Orvik, left.", "of mine safety |  | - | -"),
        ("The [head] of mine safety at Chad, left.", "of mine safety |  | - | -"),
        ("The [head] of mine safety", "of mine safety |  | - | -"),
    ],
)
def test_what_depends_on_a_title(text: str, expected: str) -> None:
    assert show(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund, the [envoy], left.", True),
        ("Lund, the [envoy]", True),
        ("Lund, the [envoy] who left, sat.", True),
        ("After Lund, the [envoy] rose.", False),
    ],
)
def test_where_an_apposition_can_end(text: str, expected: bool) -> None:
    sentence, _, last = read_marked(text)
    assert closes(sentence, last) is expected


@pytest.mark.parametrize(
    ("text", "passed"),
    [
        ("He led [the] contingent, then left.", 2),
        ("He led [big] contingent, then left.", 2),
        ("He led [the] contingent", 2),
        ("He led [the] contingent Orvik.", 0),
        ("He led [the], then left.", 0),
        ("He led [the]", 0),
    ],
)
def test_an_object_is_passed(text: str, passed: int) -> None:
    sentence, at, _ = read_marked(text)
    assert pass_object(sentence, at) - at == passed
