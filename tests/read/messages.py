"""Messages for the tests of the readers of mail."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

HANNE = "Hanne Bjerke <hanne.bjerke@mission.example>"
DAILY = "Karvia Daily <news@karviadaily.example>"
SENT = "Fri, 17 Oct 2025 08:14:02 +0400"


def make_message(
    plain: str | None = None, page: str | None = None, *, sender: str = HANNE, subject: str = "Tolls", **fields: str
) -> EmailMessage:
    """A message with a text as plain text, as HTML, or both."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = "desk@mission.example"
    message["Date"] = SENT
    message["Subject"] = subject
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is None:
        message.set_content(page, subtype="html")
    elif page is not None:
        message.add_alternative(page, subtype="html")
    return message
