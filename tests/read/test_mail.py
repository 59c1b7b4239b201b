from __future__ import annotations

import base64
import datetime as dt
import random
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.read.messages import DAILY, HANNE, make_message
from tests.timing import hold_growth, spend_seconds

from briefkit.errors import BriefkitError, Severity
from briefkit.model.document import Document
from briefkit.model.limits import Limits
from briefkit.read.formats import Format, Reader, detect_format
from briefkit.read.mail import read_mail
from briefkit.read.mbox import read_mbox
from briefkit.read.metadata import ClaimSource
from briefkit.read.mhtml import read_mhtml
from briefkit.read.source import Reading, SourceFile, SourceOptions

PDF = b"%PDF-1.4\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def read(content: bytes | EmailMessage, options: SourceOptions | None = None) -> Reading:
    raw = content if isinstance(content, bytes) else content.as_bytes()
    return read_mail(SourceFile("mail.eml", raw), options or SourceOptions())


def documents(reading: Reading) -> list[Document]:
    return [item for item in reading.documents if isinstance(item, Document)]


def only(content: bytes | EmailMessage) -> Document:
    (document,) = documents(read(content))
    return document


def told(reading: Reading) -> list[str]:
    return [f"{problem.severity}[{problem.code}]: {problem.message}" for problem in reading.problems]


def test_a_newsletter_is_its_outlets() -> None:
    message = make_message(
        "Tolls fell on Thursday.\n\nYou are receiving this email because you signed up.\n", sender=DAILY
    )
    document = only(message)
    assert (document.title, document.outlet, document.byline) == ("Tolls", "Karvia Daily", ())
    assert document.text == "Tolls fell on Thursday."
    assert document.published == dt.date(2025, 10, 17)
    assert document.published_at == dt.datetime(2025, 10, 17, 4, 14, 2, tzinfo=dt.UTC)
    assert document.origin == SourceFile("mail.eml", message.as_bytes()).origin


def test_what_a_person_writes_is_his() -> None:
    document = only(
        make_message("The school was left on Thursday.\n\nKind regards,\n\nHanne Bjerke\nPolitical officer\n")
    )
    assert (document.outlet, document.byline) == (None, ("Hanne Bjerke",))
    assert document.text == "The school was left on Thursday."


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Fri, 17 Oct 2025 23:30:00 -0700", dt.date(2025, 10, 17)),
        ("17 Oct 2025 00:30 +0400", dt.date(2025, 10, 17)),
        ("Fri, 17 Oct 2025 12:00:00 -0000", dt.date(2025, 10, 17)),
        ("Fri, 17 Oct 25 12:00:00 GMT", dt.date(2025, 10, 17)),
        ("Fri, 37 Oct 2025 12:00:00 GMT", None),
        ("Fri, 17 Oct 0025 99:00:00 +9999", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_day_is_that_of_the_senders_own_zone(date: str, day: dt.date | None) -> None:
    assert only(f"From: {DAILY}\nDate: {date}\nSubject: x\n\nTolls fell.\n".encode()).published == day


GMAIL = """---------- Forwarded message ---------
From: Karvia Daily <news@karviadaily.example>
Date: Thu, 16 Oct 2025 at 07:00
Subject: Karvia Daily: tolls fall
To: <hanne.bjerke@mission.example>

Tolls fell.
"""
APPLE = """Begin forwarded message:

> From: Karvia Daily <news@karviadaily.example>
> Subject: Karvia Daily: tolls fall
> Date: October 16, 2025 at 07:00:00 GMT+4
> To: Hanne Bjerke <hanne.bjerke@mission.example>
>
> Tolls fell.
"""
OUTLOOK = """-----Original Message-----
From: Karvia Daily <news@karviadaily.example>
Sent: Thursday, October 16, 2025 7:00 AM
To: Hanne Bjerke <hanne.bjerke@mission.example>; Ada Lem
 <ada.lem@mission.example>
Cc: desk
Subject: Karvia Daily: tolls fall

Tolls fell.
"""
RULE = OUTLOOK.replace("-----Original Message-----", "________________________________")
BARE = OUTLOOK.replace("-----Original Message-----\n", "")
BOLD = BARE.replace("From:", "*From:*").replace("Sent:", "*Sent:*").replace("Subject:", "*Subject:*")
THUNDERBIRD = """-------- Forwarded Message --------
Subject: \tKarvia Daily: tolls fall
Date: \tThu, 16 Oct 2025 07:00:00 +0400
From: \tKarvia Daily <news@karviadaily.example>
To: \thanne.bjerke@mission.example


Tolls fell.
"""
FRENCH = """Début du message transféré :

> De: Karvia Daily <news@karviadaily.example>
> Objet: Karvia Daily: tolls fall
> Date: 16 octobre 2025 à 07:00:00 UTC+4
> À: hanne.bjerke@mission.example
>
> Tolls fell.
"""
FRENCH_OUTLOOK = """-----Message d'origine-----
De : Karvia Daily <news@karviadaily.example>
Envoyé : jeudi 16 octobre 2025 07:00
À : Hanne Bjerke
Objet : Karvia Daily: tolls fall

Tolls fell.
"""
GERMAN = """-----Ursprüngliche Nachricht-----
Von: Karvia Daily <news@karviadaily.example>
Gesendet: Donnerstag, 16. Oktober 2025 07:00
An: Hanne Bjerke
Betreff: Karvia Daily: tolls fall

Tolls fell.
"""
RUSSIAN = """-------- Пересылаемое сообщение --------
От кого: Karvia Daily <news@karviadaily.example>
Кому: Hanne
Дата: Четверг, 16 октября 2025, 7:00 +03:00
Тема: Karvia Daily: tolls fall

Tolls fell.
"""
RUSSIAN_SHORT = """-------- Пересылаемое сообщение --------
16.10.2025, 07:00, "Karvia Daily" <news@karviadaily.example>:

Tolls fell.

-------- Конец пересылаемого сообщения --------

Hanne
"""
TURKISH = """---------- Yönlendirilmiş ileti ---------
Kimden: Karvia Daily <news@karviadaily.example>
Gönderildi: 16 Ekim 2025 Perşembe 07:00
Kime: Hanne
Konu: Karvia Daily: tolls fall

Tolls fell.
"""
SPANISH = """---------- Mensaje reenviado ----------
De: Karvia Daily <news@karviadaily.example>
Enviado el: jueves, 16 de octubre de 2025 7:00
Para: Hanne
Asunto: Karvia Daily: tolls fall

Tolls fell.
"""
FORWARDS = [
    *(GMAIL, APPLE, OUTLOOK, RULE, BARE, BOLD, THUNDERBIRD, FRENCH, FRENCH_OUTLOOK, GERMAN, RUSSIAN, RUSSIAN_SHORT),
    *(TURKISH, SPANISH),
]


@pytest.mark.parametrize("note", ["", "FYI - for the weekly. H.\n\n"])
@pytest.mark.parametrize("forward", FORWARDS)
def test_a_forwarded_message_is_a_document_of_its_own(forward: str, note: str) -> None:
    document = only(make_message(note + forward, subject="Fwd: Karvia Daily: tolls fall"))
    assert (document.title, document.outlet, document.byline) == ("Karvia Daily: tolls fall", "Karvia Daily", ())
    assert document.published == dt.date(2025, 10, 16)
    assert document.text == "Tolls fell."
    assert document.origin is not None
    assert document.origin.part == "Karvia Daily: tolls fall.eml"


GMAIL_PAGE = """<p>FYI</p><div class="gmail_quote"><div>---------- Forwarded message ---------<br>From:
<strong>Karvia Daily</strong> <span>&lt;<a href="mailto:n@k.example">news@karviadaily.example</a>&gt;</span><br>
Date: Thu, 16 Oct 2025 at 07:00<br>Subject: Tolls fall<br>To: &lt;hanne@mission.example&gt;<br></div><br>
<p>Tolls fell.</p></div>"""
OUTLOOK_PAGE = """<div><p class=MsoNormal>FYI<o:p></o:p></p><div style='border-top:solid #E1E1E1 1.0pt'><p>
<b>From:</b> Karvia Daily &lt;news@karviadaily.example&gt;<br><b>Sent:</b> Thursday, October 16, 2025 7:00 AM<br>
<b>To:</b> Hanne Bjerke<br><b>Subject:</b> Tolls fall<o:p></o:p></p></div><p>&nbsp;</p><p>Tolls fell.</p></div>"""
THUNDERBIRD_PAGE = """<p>fyi<br></p><div>-------- Forwarded Message --------<table>
<tr><th>Subject: </th><td>Tolls fall</td></tr><tr><th>Date: </th><td>Thu, 16 Oct 2025 07:00:00 +0400</td></tr>
<tr><th>From: </th><td>Karvia Daily
<a href="mailto:news@karviadaily.example">&lt;news@karviadaily.example&gt;</a></td></tr>
<tr><th>To: </th><td>hanne</td></tr></table><br><br><p>Tolls fell.</p></div>"""


APPLE_PAGE = """<div>FYI</div><blockquote type="cite"><div>Begin forwarded message:</div><br>
<div><b>From: </b>Karvia Daily &lt;<a href="mailto:n@k.example">news@karviadaily.example</a>&gt;<br></div>
<div><b>Subject: </b><b>Tolls fall</b><br></div><div><b>Date: </b>October 16, 2025 at 07:00:00 GMT+4<br></div>
<div><b>To: </b>hanne<br></div><br>
<p>Tolls fell.</p></blockquote>"""


@pytest.mark.parametrize("page", [GMAIL_PAGE, OUTLOOK_PAGE, THUNDERBIRD_PAGE, APPLE_PAGE])
def test_a_forwarded_message_in_html(page: str) -> None:
    document = only(make_message(None, f"<html><body>{page}</body></html>", subject="Fwd: Tolls fall"))
    assert (document.title, document.outlet, document.byline) == ("Tolls fall", "Karvia Daily", ())
    assert (document.published, document.text) == (dt.date(2025, 10, 16), "Tolls fell.")


SECOND = (
    GMAIL.replace("Karvia Daily", "Velmark Today").replace("karviadaily", "velmark").replace("Tolls fell", "Buses ran")
)
COLLEAGUE = """---------- Forwarded message ---------
From: Ada Lem <ada.lem@mission.example>
Date: Fri, 17 Oct 2025 at 07:30
Subject: Fwd: Tolls
To: <hanne.bjerke@mission.example>

Please use this one.

"""
ANSWERED = """From: Ada Lem
Sent: Thursday, October 16, 2025 7:00 AM
To: Hanne Bjerke
Subject: {}

What did the governor say?

"""


@pytest.mark.parametrize(
    ("subject", "text", "expected"),
    [
        ("Fwd: two", f"Both.\n\n{GMAIL}\n{SECOND}", [("Karvia Daily", "Tolls fell."), ("Velmark Today", "Buses ran.")]),
        ("Fwd: Fwd: Tolls", f"H.\n\n{COLLEAGUE}{GMAIL}", [("Karvia Daily", "Tolls fell.")]),
        ("RE: school", f"It opens.\n\n{ANSWERED.format('school')}", [(None, "It opens.")]),
        ("FW: school", f"H.\n\n{ANSWERED.format('school')}", [(None, "What did the governor say?")]),
        (
            "RE: FW: tolls",
            f"It opens.\n\n{ANSWERED.format('FW: tolls')}{BARE}",
            [(None, "It opens."), ("Karvia Daily", "Tolls fell.")],
        ),
        ("RE: school", f"{ANSWERED.format('school')}", [(None, "What did the governor say?")]),
    ],
)
def test_forwards_in_forwards_and_answers(subject: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    found = documents(read(make_message(text, subject=subject)))
    assert [(document.outlet, document.text) for document in found] == expected


@pytest.mark.parametrize(
    "quoted",
    [
        "On Thu, 16 Oct 2025 at 07:00, Ada Lem <ada.lem@mission.example> wrote:\n\n> What?\n> Ada\n",
        "On Thu, 16 Oct 2025 at 07:00, Ada Lem\n<ada.lem@mission.example> wrote:\n> What?\n",
        "On 16 October 2025 at 07:00, Ada Lem wrote:\n\nWhat?\n\nAda\n",
        "Le jeu. 16 oct. 2025 à 07:00, Ada Lem <a@m.example> a écrit :\n\n> Quoi ?\n",
        "Am 16.10.2025 um 07:00 schrieb Ada Lem:\n> Was?\n",
        "El jue, 16 oct 2025 a las 7:00, Ada Lem (<a@m.example>) escribió:\n\n> ¿Qué?\n",
        "чт, 16 окт. 2025 г. в 07:00, Ada Lem <a@m.example>:\n\n> Что?\n",
        "16.10.2025 07:00, Ada Lem пишет:\n> Что?\n",
        "Ada Lem <a@m.example>, 16 Eki 2025 Per, 07:00 tarihinde şunu yazdı:\n\n> Ne?\n",
        "> What?\n",
    ],
)
def test_what_a_reply_quotes_is_no_text(quoted: str) -> None:
    assert only(make_message(f"It opens.\n\n{quoted}", subject="Re: school")).text == "It opens."


QUOTED_PAGE = """<div>It opens.</div><div class="gmail_quote">
<div>On Thu, 16 Oct 2025 at 07:00, Ada Lem &lt;ada@m.example&gt; wrote:<br></div>{}
<p>What?</p><p>Ada</p></blockquote></div><div>In December.</div>"""


@pytest.mark.parametrize("start", ['<blockquote class="gmail_quote">', '<blockquote type="cite">'])
def test_what_a_reply_quotes_in_html_is_no_text(start: str) -> None:
    page = f"<html><body>{QUOTED_PAGE.format(start)}</body></html>"
    assert only(make_message(None, page, subject="Re: school")).text == "It opens.\n\nIn December."


def test_a_quotation_in_an_article_is_text() -> None:
    page = "<p>She said:</p><blockquote>Tolls will fall.</blockquote><p>They fell.</p>"
    assert only(make_message(None, page, sender=DAILY)).text == "She said:\n\nTolls will fall.\n\nThey fell."


def test_who_writes_to_a_list_is_a_person() -> None:
    fields = {"List-Id": "Karvia desk <karvia-desk.m.example>", "List-Post": "<mailto:karvia-desk@m.example>"}
    document = only(make_message("The school opens.\n", subject="[karvia-desk] School", **fields))
    assert (document.title, document.outlet, document.byline) == ("School", None, ("Hanne Bjerke",))


def test_what_is_said_of_a_covering_note() -> None:
    note = (
        "The second item is what the weekly should lead with, since the ministry did not deny it when we called. " * 2
    )
    assert told(read(make_message(f"{note}\n\n{GMAIL}", subject="Fwd: x"))) == [
        "note[I115]: the covering note of Hanne Bjerke was left out"
    ]


def test_of_a_forward_without_its_header_the_sender_is_not_the_author() -> None:
    document = only(make_message("Tolls fell on Thursday.\n", subject="Fwd: Tolls"))
    assert (document.title, document.outlet, document.byline) == ("Tolls", None, ())


PLAIN = "Tolls on the bridge fell by half.\n"
PAGE = (
    "<p>Tolls on the bridge fell by half.</p><p>Traffic doubled, the ministry said, and queues grew in both towns.</p>"
)


@pytest.mark.parametrize(
    ("plain", "page", "text"),
    [
        (PLAIN, f"<p>{PLAIN}</p>", "Tolls on the bridge fell by half."),
        (PLAIN, None, "Tolls on the bridge fell by half."),
        (None, f"<p>{PLAIN}</p>", "Tolls on the bridge fell by half."),
        (
            "View this email in your browser:\nhttps://x.example/?1\n",
            f"<p>{PLAIN}</p>" * 3,
            "\n\n".join([PLAIN.strip()] * 3),
        ),
        ("", f"<p>{PLAIN}</p>", "Tolls on the bridge fell by half."),
        (
            "Tolls fell [image: logo] by half <https://x.example/?q=1>.\n\n[https://x.example/p.png]\n",
            None,
            "Tolls fell  by half.",
        ),
    ],
)
def test_plain_text_is_read_unless_the_page_says_more(plain: str | None, page: str | None, text: str) -> None:
    assert only(make_message(plain, page, sender=DAILY)).text == text


FLOWED = (
    b"From: Ada Lem <ada.lem@m.example>\nSubject: x\nContent-Type: text/plain; format=flowed\n\n"
    b"Tolls on the \nbridge fell \nby half.\n\nTraffic doubled.\n-- \nAda\n"
)


def test_lines_that_flow_are_put_together() -> None:
    assert only(FLOWED).text == "Tolls on the bridge fell by half.\n\nTraffic doubled."


FEET = [
    "You are receiving this email because you signed up at karviadaily.example. Unsubscribe.",
    "View in browser | Unsubscribe",
    "Unsubscribe · Manage preferences · Privacy policy",
    "Was this email forwarded to you? Sign up here",
    "© 2025 Karvia Daily. All rights reserved.\n\n1 Bridge Street\nOstrand",
    "To unsubscribe from this list, click here.",
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you are not\n"
    "the intended recipient, please delete it.",
    "DISCLAIMER: views are those of the author.",
    "-- \nKarvia Daily",
    "Sent from my iPhone",
    "Vous recevez ce message car vous êtes abonné. Se désabonner",
    "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.\nAbmelden",
    "Вы получили это письмо, потому что подписались.\nОтписаться",
    "Bu e-postayı abone olduğunuz için alıyorsunuz.\nAbonelikten çık",
    "Recibe este correo porque se suscribió. Darse de baja",
    "_______________________________________________\nKarvia-news mailing list\nnews@lists.example",
    "* * *\n\nFollow us: Facebook | X | Telegram\n\nKarvia Daily, 1 Bridge Street, Ostrand\n\n© 2025 Karvia Daily",
    "Read more:\nhttps://karviadaily.example/1",
    "Read more: https://karviadaily.example/1",
    "IMPORTANT: The contents of this email and any attachments are confidential.",
]


@pytest.mark.parametrize("foot", FEET)
def test_feet_of_newsletters_and_offices_go(foot: str) -> None:
    assert only(make_message(f"Tolls fell.\n\nTraffic doubled.\n\n{foot}\n", sender=DAILY)).text == (
        "Tolls fell.\n\nTraffic doubled."
    )


@pytest.mark.parametrize(
    "banner",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links or open attachments\n"
        "unless you recognize the sender and know the content is safe.",
        "[EXTERNAL EMAIL]",
        "You don't often get email from news@karviadaily.example. Learn why this is important",
        "View this email in your browser",
        "Karvia Daily | View in browser",
    ],
)
def test_banners_above_the_text_go(banner: str) -> None:
    assert only(make_message(f"{banner}\n\nTolls fell.\n", sender=DAILY)).text == "Tolls fell."


@pytest.mark.parametrize(
    "text",
    [
        "On 14 October 2025, the minister wrote:\n\n“Tolls will fall.”\n\nThey fell.",
        "Caution: this winter will be hard, the ministry said.",
        "The union said:\n\nTo: all members\n\nGo home.",
        "Workers plan to unsubscribe from the paper.\n\nShare prices fell.",
        "Best of all was the weather.\n\nThank you, she said.",
        "On Thursday the harbour office of Orvel said that it had lost\n"
        "contact. A film of the ferry in the storm was shown on\nFacebook.",
        "The union asked all who work at the bridge to sign before\nthis message is sent to the ministry.",
        "More is told at https://karviadaily.example/1 by the office.",
    ],
)
def test_words_of_an_article_stay(text: str) -> None:
    assert only(make_message(text, sender=DAILY)).text == text


def attach(
    message: EmailMessage, content: bytes, name: str, kind: str = "application/octet-stream", cid: str | None = None
) -> None:
    main, _, sub = kind.partition("/")
    message.add_attachment(content, maintype=main, subtype=sub, filename=name, cid=cid)


def test_attachments_that_are_read_are_parts_and_others_are_named() -> None:
    message = make_message("Tolls fell on Thursday.\n", sender=DAILY)
    attach(message, PDF, "timetable.pdf", "application/pdf")
    attach(message, b"Tolls fell.", "Übersicht “neu”.txt")
    attach(message, PNG, "logo.png", "image/png", cid="<logo>")
    attach(message, PNG, "map.png", "image/png")
    attach(message, b"{}", "budget.ini")
    attach(message, b"\x78\x9f\x3e\x22", "winmail.dat", "application/ms-tnef")
    attach(message, b"", "empty.txt")
    attach(message, b"BEGIN:VCARD", "ada.vcf")
    reading = read(message)
    assert [(part.part, part.content, part.depth) for part in reading.parts] == [
        ("timetable.pdf", PDF, 1),
        ("Übersicht “neu”.txt", b"Tolls fell.", 1),
    ]
    assert [claim.source for part in reading.parts for claim in part.known.claims] == [ClaimSource.SAVED] * 2
    assert told(reading) == [
        "warning[I115]: map.png: a picture is not read",
        "warning[I115]: budget.ini: a .ini file is not read",
        "warning[I115]: winmail.dat: attachments that Outlook packed are not read; ask for them in another format",
        "warning[I115]: empty.txt: the attachment is empty",
        "warning[I115]: ada.vcf: a .vcf file is not read",
    ]


def test_an_attached_message_is_a_part_by_its_subject() -> None:
    message = make_message("FYI, see attached.\n", subject="Fwd: Tolls: 1/2")
    inner = make_message("Buses ran.\n", sender=DAILY, subject="Buses: 1/2")
    message.add_attachment(inner)
    reading = read(message)
    assert documents(reading) == []
    (part,) = reading.parts
    assert (part.part, part.depth, detect_format(part)) == ("Buses: 1_2.eml", 1, Format.MAIL)
    document = only(part.content)
    assert (document.outlet, document.title, document.text) == ("Karvia Daily", "Buses: 1/2", "Buses ran.")


def test_the_text_that_a_person_sends_along_with_files_is_no_document() -> None:
    message = make_message("Please find the timetable attached.\n")
    attach(message, PDF, "timetable.pdf")
    assert (documents(read(message)), len(read(message).parts)) == ([], 1)


def test_names_of_parts_in_parts() -> None:
    message = make_message("Tolls fell on Thursday.\n", sender=DAILY)
    attach(message, PDF, "../../timetable.pdf")
    reading = read_mail(SourceFile("week.zip", message.as_bytes(), "mail/x.eml", depth=1), SourceOptions())
    assert [(part.part, part.depth) for part in reading.parts] == [("mail/x.eml/timetable.pdf", 2)]


@pytest.mark.parametrize(
    ("fields", "body", "subject", "text"),
    [
        ("Subject: =?utf-8?B?S8O2cHLDvA==?= =?utf-8?Q?_a=C3=A7=C4=B1ld=C4=B1?=\n", b"x", "Köprü açıldı", "x"),
        ("Subject: =?utf-8?Q?broken=C3?= =?utf-8?Q?=B6?=\n", b"x", "brokenö", "x"),
        ("Subject: =?utf-8?B?####?= =?nowhere?Q?a?=\n", b"x", None, "x"),
        ("Content-Type: text/plain; charset=nowhere\n", "Köprü açıldı".encode(), None, "Köprü açıldı"),
        ("Content-Type: text/plain; charset=us-ascii\n", "Köprü".encode(), None, "Köprü"),
        ("Content-Type: text/plain; charset=utf-8\n", "Köprü açıldı ve köprüden geçildi".encode("cp1254"), None, None),
        ("Content-Type: text/plain; charset=windows-1251\n", "Мост открыт".encode("cp1251"), None, "Мост открыт"),
        ("Content-Type: text/plain; charset=utf-16le\n", "Мост".encode("utf-16le"), None, "Мост"),
        ("Content-Type: text/plain; charset=iso-2022-jp\n", "橋が開いた".encode("iso-2022-jp"), None, "橋が開いた"),
        ("Content-Type: text/plain; charset\n", b"Tolls", None, "Tolls"),
        ("Content-Type: ;;;\n", b"Tolls", None, "Tolls"),
        ("Content-Type: multipart/mixed\n", b"--x\n\nTolls\n--x--\n", None, "Tolls"),
        ("Content-Type: multipart/mixed; boundary=x\n", b"--x\n\nTolls", None, "Tolls"),
        ("Content-Type: multipart/mixed; boundary=y\n", b"Tolls", None, "Tolls"),
        ("Content-Transfer-Encoding: quoted-printable\n", b"T=6Flls=\n fell=ZZ", None, "Tolls fell=ZZ"),
        ("Content-Transfer-Encoding: base64\n", b"VG9sbHMgZmVsbC4", None, "Tolls fell."),
        ("Content-Transfer-Encoding: base64\n", b"VG9s\n!!bHMgZ  mVsbC4=\n-- list footer", None, "Tolls fell."),
        ("Content-Transfer-Encoding: base64\n", b"VG9sbHMgZmVsbC4gT", None, "Tolls fell. "),
        ("Content-Transfer-Encoding: rot13\n", b"Tolls", None, "Tolls"),
    ],
)
def test_encodings_right_and_wrong(fields: str, body: bytes, subject: str | None, text: str | None) -> None:
    document = only(f"From: {DAILY}\n{fields}\n".encode() + body)
    assert subject is None or document.title == subject
    assert text is None or document.text == text.strip()


SIGNED = b"""From: Ada Lem <ada.lem@m.example>
Subject: x

-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

Tolls fell.
-----BEGIN PGP SIGNATURE-----

iQEzBAEBCAAdFiEE
-----END PGP SIGNATURE-----
"""


def test_a_text_that_is_signed_within_itself() -> None:
    assert only(SIGNED).text == "Tolls fell."


def test_an_encrypted_message_and_one_without_text() -> None:
    encrypted = b"From: a@b\nContent-Type: multipart/encrypted; boundary=x\n\n--x\n\nVersion: 1\n--x--\n"
    armoured = b"From: a@b\nSubject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"
    for message in (encrypted, armoured):
        assert documents(read(message)) == []
        assert told(read(message)) == ["error[I121]: the message is encrypted; save it after opening it"]
    assert told(read(b"From: a@b\nSubject: x\n\n\n")) == ["error[I105]: the message has no text of its own"]
    in_a_mailbox = SourceFile("box.mbox", b"From: a@b\nSubject: x\n\n\n", "message 2: x.eml", depth=1)
    assert told(read_mail(in_a_mailbox, SourceOptions())) == ["warning[I105]: the message has no text of its own"]


def test_what_can_be_read_beside_an_encrypted_part_is_read() -> None:
    parts = b"--x\n\nTolls fell.\n--x\nContent-Type: application/pkcs7-mime\n\nAAAA\n--x--\n"
    reading = read(b"From: a@b\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n" + parts)
    assert [each.text for each in documents(reading)] == ["Tolls fell."]
    assert told(reading) == ["warning[I121]: a part of the message is encrypted; save it after opening it"]


def test_more_parts_than_are_read() -> None:
    parts = b"".join(b"--x\nContent-Type: application/pdf\n\n%PDF-1\n" for _ in range(10))
    reading = read(
        b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + parts, SourceOptions(limits=Limits(parts=5))
    )
    assert len(reading.parts) == 5
    assert told(reading) == ["error[I120]: the message has more parts than are read (limits.parts)"]


def nest(depth: int) -> bytes:
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n" for number in range(depth))
    return f"From: a@b\nSubject: x\n{heads}\nTolls fell.\n".encode()


def many_parts(count: int) -> bytes:
    return b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nTolls.\n" * count


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "nested multiparts": lambda n: nest(n // 40),
    "a large header": lambda n: b"From: " + b"a" * n + b"\nSubject: " + b"=?a?q?" * (n // 6) + b"\n\nTolls.\n",
    "many header lines": lambda n: b"From: a@b\n" + b"X: y\n" * (n // 5) + b"\nTolls.\n",
    "a header that is folded often": lambda n: b"From: a@b\nSubject: x\n" + b" y\n" * (n // 3) + b"\nTolls.\n",
    "parameters": lambda n: b'From: a@b\nContent-Type: text/plain; a="' + b';"' * (n // 2) + b"\n\nTolls.\n",
    "garbage in base64": lambda n: b"From: a@b\nContent-Transfer-Encoding: base64\n\n" + b"=-=A" * (n // 4),
    "many parts": lambda n: many_parts(n // 12),
    "boundaries that are none": lambda n: (
        b"From: a@b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--xx" * (n // 4)
    ),
    "quotation marks": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n" + b"> " * 10 + b"\n>" * (n // 2),
    "labels": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n" + b"To: a\n" * (n // 6),
    "rules": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n" + b"------\n" * (n // 7),
    "one rule": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n" + b"-" * n,
    "forwards": lambda n: b"From: a@b\nSubject: x\n\n" + b"From: a\nDate: b\nSubject: c\n\nTolls.\n\n" * (n // 36),
    "attributions": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n" + b"On 2025 12:00 wrote\n" * (n // 20),
    "links": lambda n: b"From: a@b\nSubject: x\n\nTolls. " + b"<https://" * (n // 9),
    "pictures": lambda n: b"From: a@b\nSubject: x\n\nTolls. " + b"[image:" * (n // 7),
    "feet": lambda n: b"From: a@b\nSubject: x\n\nTolls.\n\n" + b"Unsubscribe | " * (n // 14),
    "signatures": lambda n: b"From: a@b\nSubject: x\n\n" + b"-----BEGIN PGP SIGNED MESSAGE-----\n\n" * (n // 36),
    "a page": lambda n: b"From: a@b\nContent-Type: text/html\n\n" + b"<div>" * (n // 5),
}


SIZES = (30_000, 60_000, 120_000, 250_000)
"""Bytes of the smaller of two hostile messages: the first that take long enough to be measured, else the last."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_messages_take_linear_time_and_end_with_a_word(kind: str) -> None:
    def measure(size: int) -> float:
        content = HOSTILE[kind](size)
        return max(0.05, spend_seconds(lambda: read_hostile(content)))

    size = next((size for size in SIZES[:-1] if measure(size) > 0.1), SIZES[-1])
    hold_growth(measure, size, 2, 2.9)


def read_hostile(content: bytes) -> None:
    """What was read, or why it was not, is said."""
    reading = read(content)
    assert reading.documents or reading.problems
    assert {problem.code for problem in reading.problems} <= {"I104", "I105", "I111", "I120"}


def test_deep_multiparts_are_said() -> None:
    assert told(read(nest(10_000))) == ["error[I120]: parts of the message are nested too deeply; they were not read"]
    assert only(nest(20)).text == "Tolls fell."


def test_damaged_messages_never_crash() -> None:
    message = make_message(f"FYI\n\n{GMAIL}", f"<html>{GMAIL_PAGE}</html>", subject="Fwd: Köprü")
    message.add_attachment(make_message("Buses ran.\n", sender=DAILY))
    attach(message, base64.b64encode(PNG), "a.png")
    whole = message.as_bytes()
    chance = random.Random(20251017)
    for _ in range(300):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            place = chance.randrange(len(content))
            if chance.random() < 0.3:
                del content[place : place + chance.randint(1, 200)]
            else:
                content[place] = chance.choice(b'\0\n\r=";:<>-?\xff\xc3a ')
        try:
            reading = read(bytes(content))
        except BriefkitError:
            continue
        assert reading.documents or reading.problems or reading.parts
        assert all(problem.severity is not Severity.ERROR or problem.code for problem in reading.problems)


def test_the_sender_of_a_forward_is_never_an_author() -> None:
    for forward in FORWARDS:
        for document in documents(read(make_message(f"{HANNE}\n\n{forward}", subject="FW: x"))):
            assert document.byline == ()


PIECES = [
    *(
        "From: a@b\n",
        "Subject: =?utf-8?Q?x",
        "Date: Fri, 17 Oct 2025 08:14:02 +0400\n",
        "Content-Type: multipart/mixed; ",
    ),
    *(
        "boundary=x\n",
        "\n",
        "--x\n",
        "--x--\n",
        "Content-Type: text/html\n",
        "Content-Transfer-Encoding: base64\n",
        "> ",
    ),
    *(
        "-----Original Message-----\n",
        "To: b\n",
        "Begin forwarded message:\n",
        "Tolls fell.",
        "On 2025 at 07:00 a@b wrote:\n",
    ),
    *(
        "Content-Type: message/rfc822\n",
        'Content-Disposition: attachment; filename="',
        "From a@b Fri Oct 17 04:14:02 2025\n",
    ),
    *("<blockquote type=cite>", "-- \n", "Unsubscribe\n", "\0", "\xff", "\r\n", "PK\x03\x04"),
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25),
    st.sampled_from((read_mail, read_mbox, read_mhtml)),
)
def test_any_bytes_give_something(pieces: list[str], reader: Reader) -> None:
    content = "".join(pieces).encode("utf-8", "surrogatepass")
    try:
        reading = reader(SourceFile("x", content), SourceOptions())
    except BriefkitError:
        return
    assert reading.documents or reading.problems or reading.parts
