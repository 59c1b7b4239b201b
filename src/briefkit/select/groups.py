"""Groups: the people of one body or nation among those killed or hurt: "14 other UN staff", "8 Tern nationals".

What befell them is no toll of all. In an attack or a crash those who serve together may be all there were, so that only
people of one nation are a group there.
"""

from __future__ import annotations

import re

_STAFF = "employees|members|officials|personnel|staff|workers"
_FORCES = "peacekeepers|policemen|soldiers|troops"
_LEARNERS = "pupils|students|teachers"
_NATIONALS = "citizens|nationals|passport holders"
_PLAIN = frozenset(("employees", "peacekeepers", "personnel", "staff"))
"""Groups that are some body's even where it is not said whose."""
_ONE_NAME = {"employees": "staff", "members": "staff", "personnel": "staff"}
_GROUP = re.compile(
    r"(?:\s(?:more|other|further))?(?:\sof)?(?P<whose>\s(?:its|their|our|his|her))?"
    r"(?P<body>(?:\s[A-Z][\w.-]*){0,3})(?:\s[a-z]+){0,3}?"
    rf"\s(?P<group>{_STAFF}|{_FORCES}|{_LEARNERS}|{_NATIONALS})\b(?:\sof\s(?:its|their)\s(?P<rest>staff)\b)?"
)
_SERVING_KINDS = frozenset(("violence", "crash"))
"""Kinds of causes by which those of one body may be all that there were."""


def find_group(sentence: str, end: int, kinds: frozenset[str]) -> tuple[str, bool]:
    """The group that a number counts, as it is called in a table, and whether it is said to be somebody's own.

    Args:
        sentence: The sentence.
        end: Where the number ends.
        kinds: The kinds of what befell them.

    Returns:
        Nothing for people at large; else "UN staff" or, where it is only said whose, "peacekeepers".
    """
    match = _GROUP.match(sentence, end)
    if match is None:
        return "", False
    group = match["rest"] or match["group"]
    named = match["body"] or match["whose"] or match["rest"] or group in _PLAIN
    if group not in _NATIONALS.split("|") and (kinds <= _SERVING_KINDS or not named):
        return "", False
    words = match["body"].split()
    body = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return f"{body} {_ONE_NAME.get(group, group)}".strip(), match["whose"] is not None or match["rest"] is not None
