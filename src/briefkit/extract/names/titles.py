"""Titles and roles: what the words before and after a person's name say that he or she is.

The forms that are read, with Z an organisation or country, adjective ("Turkish") or possessive ("Turkey's") included:
"Z Y X" (Turkish Deputy Minister X), "Z's Y, X,", "Y of Z, Rank X", "Y X of Z", "X, the Y of Z,", "X, who is the Y of
Z", "X, who heads Z", "X is Y of Z", "X (D-Ohio)". A title is given as written, its complement ("of Z") included and
its qualifier ("Turkish") not: "Second Chief of the Turkish General Staff", "Deputy Defence Minister".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefkit.extract.names.gazetteer import cue_words, is_common_word, is_title_head, last_title_head, load_gazetteer
from briefkit.extract.names.linking import Cast
from briefkit.extract.names.tokens import Sentence

_ADJECTIVE = re.compile(r"[a-z]+(?:-[a-z]+)*(?:al|ary|ic|ive|ese|ish|ian|ist|wing|based|elect|born)$")
_CONSTITUENCY = re.compile(r"[A-Z]{1,3}-([A-Z]\w+)")
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "another"})
_OF = frozenset({"of", "for", "at", "in", "with", "to"})
_LONGEST_TITLE = 10  # words


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a sentence.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        of: The organisation or country it is held in.
        former: Whether a word says that it is over.
    """

    first: int
    last: int
    of: Cast | None = None
    former: bool = False


class TitleReader:
    """Reads the titles of the persons of one sentence."""

    def __init__(
        self, sentence: Sentence, begins: dict[int, tuple[int, Cast]], ends: dict[int, tuple[int, Cast]]
    ) -> None:
        """Take the sentence and its names.

        Args:
            sentence: The sentence.
            begins: For the index of a name's first word, the index after its last word and whom it names; adjectives
                of countries are among them.
            ends: For the index after a name's last word, the index of its first word and whom it names.
        """
        self.lower = sentence.lower
        self.words = sentence.words
        self.begins = begins
        self.ends = ends

    def read(self, first: int, last: int) -> list[Title]:
        """The titles of the person who is named by the words ``[first, last)``, in order."""
        before = self.read_before(first)
        titles = [*before, *self.read_after(last)]
        if len(before) == 1 and before[0].of is None and (of := self.complement(last)):
            titles[0] = Title(before[0].first, before[0].last, of[1], before[0].former)
        return sorted(titles, key=lambda title: title.first)

    # Before the name

    def read_before(self, at: int) -> list[Title]:
        """Titles that end where the name begins, or with a comma before it."""
        found = []
        near = self.title_ending(at)
        if near and self.is_rank(near):
            found.append(near)
            at, near = near.first, self.title_ending(near.first)
        if near:
            found += [] if self.is_address(near) else [near]
            at = near.first
        if at > 1 and self.lower[at - 1] == ",":
            apposed = self.title_ending(at - 1)
            if apposed and (found or self.is_definite(apposed)):
                found.append(apposed)
        return found

    def is_rank(self, title: Title) -> bool:
        """Whether the title is a rank: "Corps General"."""
        return all(word in cue_words("rank") for word in self.lower[title.first : title.last])

    def title_ending(self, end: int) -> Title | None:
        """The title whose last word stands before `end`."""
        at = end - 1
        if at < 0 or not self.words[at][0].isalnum():
            return None
        if is_title_head(self.lower[at]) and self.lower[at - 1] not in ("of", "for"):
            return self.extend_left(at, end)
        for head in range(at, max(at - _LONGEST_TITLE, 0), -1):
            word = self.lower[head]
            if head < at and word in ("of", "for") and is_title_head(self.lower[head - 1]):
                title = self.extend_left(head - 1, end)
                return Title(title.first, end, self.cast_within(head + 1, end) or title.of, title.former)
            inner = head < at and word in ("the", "and", "of", "&")
            if not (inner or word in cue_words("portfolio") or self.words[head][0].isupper()):
                break
        return self.extend_left(at, end) if is_title_head(self.lower[at]) else None

    def extend_left(self, head: int, end: int) -> Title:
        """The title with the words before its head that belong to it, and the name that qualifies it."""
        first = self.title_start(head)
        at, former = self.skip_former(first)
        if at and self.lower[at - 1] in _POSSESSIVE:
            at -= 1
        of = None
        if at in self.ends:
            at, of = self.ends[at]
            former = self.skip_former(at)[1] or former
        elif 0 < at < first and is_title_head(self.lower[at - 1]):  # "the Turkish president's aide"
            holder = self.ends.get(self.title_start(at - 1))
            of = holder[1] if holder else None
        return Title(first, end, of, former)

    def title_start(self, head: int) -> int:
        """Index of the first of the words that lead up to a title's head."""
        first = head
        ranked = self.lower[head] in cue_words("rank-head")
        while first > 0 and head - first < _LONGEST_TITLE and first not in self.ends and self.belongs(first - 1):
            if ranked and self.parts_rank(self.lower[first - 1]):
                break
            first -= 1
        return first

    def parts_rank(self, word: str) -> bool:
        """Whether a word before a rank is of another title: "Minister Colonel X", but not "Attorney General X"."""
        civil = is_title_head(word) and word not in cue_words("general-of")
        return word not in cue_words("rank") and (civil or word in cue_words("portfolio"))

    def skip_former(self, at: int) -> tuple[int, bool]:
        """Index before "former", "acting" and the like, and whether they say that a role is over."""
        former = False
        while at > 0 and (self.lower[at - 1] in cue_words("former") or self.lower[at - 1] in cue_words("acting")):
            at -= 1
            former = former or self.lower[at] in cue_words("former-true")
        return at, former

    def belongs(self, at: int) -> bool:
        """Whether a word before a title's head is part of the title."""
        word = self.lower[at]
        if word in cue_words("title-modifier") or word in cue_words("rank") or is_title_head(word):
            return True
        if word == "and" and at > 0:
            return self.lower[at - 1] in cue_words("portfolio") and self.lower[at + 1] in cue_words("portfolio")
        if self.words[at][0].isupper() and at > 0:
            return is_common_word(word) and word not in cue_words("function")
        return _ADJECTIVE.fullmatch(word) is not None or word in cue_words("portfolio")

    def is_address(self, title: Title) -> bool:
        """Whether the title is but a form of address: "Mr", "Dr"."""
        return all(
            word in cue_words("honorific") or word in cue_words("honorific-f")
            for word in self.lower[title.first : title.last]
        )

    def is_definite(self, title: Title) -> bool:
        """Whether a title before a comma can be that of the person named after it."""
        before = self.lower[title.first - 1] if title.first else ""
        return title.of is not None or before in ("the", "'s", "’s", "") or title.first == 0

    # After the name

    def read_after(self, at: int) -> list[Title]:
        """Titles in apposition, in a relative clause, or after "is"."""
        lower, count = self.lower, len(self.lower)
        if at + 1 >= count:
            return []
        if lower[at] in ("is", "was", "became", "remains"):
            return self.title_beginning(at + 1)
        if lower[at] in ("(", ",") and (seat := self.constituency(at + 1)):
            return [seat]
        if lower[at] not in (",", "-", "–", "—", "("):
            return []
        at += 1
        if lower[at].isdigit() and at + 1 < count and lower[at + 1] == ",":
            at += 2
        if at + 1 < count and lower[at] == "who":
            verb = at + 1 + (lower[at + 1] in ("has", "had"))
            if verb < count and lower[verb] in cue_words("leading-verb"):
                of = self.name_at(verb + 1)
                return [Title(verb, verb + 1, of[1])] if of else []
            if lower[at + 1] in ("is", "was", "became", "serves"):
                return self.title_beginning(at + (3 if lower[at + 1] == "serves" else 2))
        return [title for title in self.title_beginning(at) if self.closes(title.last)]

    def closes(self, at: int) -> bool:
        """Whether an apposition can end before a word: "X, the envoy, said", but not "After X, the envoy said"."""
        return at >= len(self.lower) or not self.lower[at].isalpha() or self.lower[at] in cue_words("apposition-end")

    def constituency(self, at: int) -> Title | None:
        """A lawmaker's party and seat: "(D-Ohio)", ", R-Iowa,"."""
        seat = _CONSTITUENCY.fullmatch(self.words[at])
        known = load_gazetteer().match([seat[1]], 0) if seat else None
        if known is None or known[1].kind is None or self.words[at + 1 : at + 2] not in ([")"], [","], ["."]):
            return None
        return Title(at, at + 1, Cast(known[1].name, known[1].kind, known[1].country))

    def title_beginning(self, at: int) -> list[Title]:
        """The title phrase that begins at a word: "the Turkish deputy minister of defence", "Turkey's envoy to Z"."""
        lower, count = self.lower, len(self.lower)
        stop = min(at + _LONGEST_TITLE, count)
        at += at < count and lower[at] in _DETERMINERS
        at, former = self.pass_former(at)
        of: Cast | None = None
        while at < stop and at in self.begins and not is_title_head(lower[at]):
            at, of = self.begins[at]
            at += at < count and lower[at] in _POSSESSIVE
        at, again = self.pass_former(at)
        first = at
        while at < stop and not is_title_head(lower[at]):
            if not self.belongs(at):
                return []
            at += 1
        if at >= stop:
            return []
        end = last_title_head(lower, at, stop) + 1
        complement = self.complement(end)
        end, of = complement or (self.portfolio_end(end), of)
        return [Title(first, end, of, former or again)]

    def pass_former(self, at: int) -> tuple[int, bool]:
        """Index after "former", "acting" and the like, and whether they say that a role is over."""
        former = False
        while at < len(self.lower) and (self.lower[at] in cue_words("former") or self.lower[at] in cue_words("acting")):
            former = former or self.lower[at] in cue_words("former-true")
            at += 1
        return at, former

    def portfolio_end(self, at: int) -> int:
        """Index after "of foreign affairs" or "for health", or `at`."""
        end = at + 1
        if at >= len(self.lower) or self.lower[at] not in ("of", "for"):
            return at
        end += self.lower[end : end + 1] == ["the"]
        first = end
        while end < len(self.lower) and (self.lower[end] in cue_words("portfolio") or self.lower[end] == "and"):
            end += 1
        return end if end > first else at

    def complement(self, at: int) -> tuple[int, Cast] | None:
        """The organisation or country after "of", "of the", "at": index after it, and whom it names."""
        at = self.portfolio_end(at)
        if at >= len(self.lower) or self.lower[at] not in _OF:
            return None
        return self.name_at(at + 1)

    def name_at(self, at: int) -> tuple[int, Cast] | None:
        """The name that begins at a word, or after the article that stands there."""
        if at < len(self.lower) and self.lower[at] == "the":
            at += 1
        return self.begins.get(at)

    def cast_within(self, first: int, last: int) -> Cast | None:
        """The first organisation or country named among some words."""
        return next((self.begins[at][1] for at in range(first, last) if at in self.begins), None)
