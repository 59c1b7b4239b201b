"""What kinds of events there are.

The sixteen event types of PLOVER 2 (Halterman and others, 2023) in lower case, in its order from cooperation to
conflict, then briefkit's own for news that PLOVER leaves out.
"""

from __future__ import annotations

EVENT_MEANINGS: dict[str, str] = {
    "agree": "agree to, accept or sign something, or promise to",
    "consult": "meet, visit, talk or negotiate",
    "support": "praise, endorse or side with somebody; diplomatic cooperation",
    "concede": "yield: ease a sanction, release somebody, resign, admit a demand",
    "cooperate": "work together in fact: trade, joint exercises, shared intelligence",
    "aid": "give money, goods, troops or shelter",
    "retreat": "withdraw, cease fire, surrender or disarm",
    "request": "ask, appeal for or demand something",
    "accuse": "criticise, blame, denounce or take to court",
    "reject": "refuse, veto or break off",
    "threaten": "warn of harm, give an ultimatum",
    "protest": "demonstrate, strike, boycott or riot",
    "sanction": "cut aid, ties or trade; expel; impose an embargo",
    "mobilize": "raise, move or put on alert police or armed forces",
    "coerce": "arrest, seize, ban, deport or restrict without killing",
    "assault": "attack, fight, bomb or kill",
    "disaster": "flood, storm, earthquake, epidemic or accident",
    "election": "vote, count or result",
    "crime": "theft, fraud or trafficking and the like, without a political side",
    "death": "somebody dies of other causes than an attack",
    "statement": "say or announce something",
    "other": "an event of none of these types",
}
"""Each event type with its meaning in a line."""

EVENT_TYPES: tuple[str, ...] = tuple(EVENT_MEANINGS)
"""The event types, in order."""
