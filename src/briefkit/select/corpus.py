"""The corpus: what was read, what of it was left out, and how much of it says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefkit.model.document import Document, Extent
from briefkit.model.selection import Corpus, Unread

_TITLE_LENGTH = 90


def describe_corpus(
    considered: Sequence[Document],
    left_out: Mapping[str, int],
    groups: Sequence[Sequence[str]],
    unread: Sequence[Document] = (),
) -> Corpus:
    """What was read for a report.

    Args:
        considered: The documents that it is made of.
        left_out: Why the others are not among them, and how many for each reason.
        groups: Ids of near-copies of one story; every document considered is in exactly one group.
        unread: Those of the others that are in a language without rules.
    """
    days = [document.published for document in considered if document.published]
    languages = Counter(document.language for document in considered)
    return Corpus(
        read=len(considered) + sum(left_out.values()),
        considered=len(considered),
        words=sum(len(document.text.split()) for document in considered),
        outlets=tuple(sorted({document.outlet for document in considered if document.outlet})),
        left_out=tuple(sorted(left_out.items(), key=lambda each: (-each[1], each[0]))),
        copies=sum(len(group) - 1 for group in groups),
        undated=len(considered) - len(days),
        languages=tuple(sorted(languages.items(), key=lambda each: (-each[1], each[0]))),
        oldest=min(days, default=None),
        newest=max(days, default=None),
        cut=sum(document.extent is Extent.BEGINNING for document in considered),
        summaries=sum(document.extent is Extent.SUMMARY for document in considered),
        unread=tuple(
            Unread(
                document.title or shorten_words(document.text, _TITLE_LENGTH),
                document.language,
                document.outlet,
                document.published,
            )
            for document in unread
        ),
    )


def shorten_words(text: str, most: int) -> str:
    """The first words of a text, in one line."""
    line = " ".join(text[: 20 * most].split())
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} …"
