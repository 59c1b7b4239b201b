"""What kinds of events there are.

The sixteen event types of PLOVER 2 (Halterman and others, 2023) in lower case, in its order from cooperation to
conflict, then briefkit's own for news that PLOVER leaves out.
"""

from __future__ import annotations

from briefkit.model.messages import message_in

EVENT_MEANINGS: dict[str, str] = {
    message_in("event type", "agree"): "agree to, accept or sign something, or promise to",
    message_in("event type", "consult"): "meet, visit, talk or negotiate",
    message_in("event type", "support"): "praise, endorse or side with somebody; diplomatic cooperation",
    message_in("event type", "concede"): "yield: ease a sanction, release somebody, resign, admit a demand",
    message_in("event type", "cooperate"): "work together in fact: trade, joint exercises, shared intelligence",
    message_in("event type", "aid"): "give money, goods, troops or shelter",
    message_in("event type", "retreat"): "withdraw, cease fire, surrender or disarm",
    message_in("event type", "request"): "ask, appeal for or demand something",
    message_in("event type", "accuse"): "criticise, blame, denounce or take to court",
    message_in("event type", "reject"): "refuse, veto or break off",
    message_in("event type", "threaten"): "warn of harm, give an ultimatum",
    message_in("event type", "protest"): "demonstrate, strike, boycott or riot",
    message_in("event type", "sanction"): "cut aid, ties or trade; expel; impose an embargo",
    message_in("event type", "mobilize"): "raise, move or put on alert police or armed forces",
    message_in("event type", "coerce"): "arrest, seize, ban, deport or restrict without killing",
    message_in("event type", "assault"): "attack, fight, bomb or kill",
    message_in("event type", "disaster"): "flood, storm, earthquake, epidemic or accident",
    message_in("event type", "election"): "vote, count or result",
    message_in("event type", "crime"): "theft, fraud or trafficking and the like, without a political side",
    message_in("event type", "death"): "somebody dies of other causes than an attack",
    message_in("event type", "statement"): "say or announce something",
    message_in("event type", "other"): "an event of none of these types",
}
"""Each event type with its meaning in a line."""

EVENT_TYPES: tuple[str, ...] = tuple(EVENT_MEANINGS)
"""The event types, in order."""
