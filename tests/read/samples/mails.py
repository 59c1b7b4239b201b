"""Mail, mailboxes and saved web archives (MHTML)."""

from __future__ import annotations

import datetime as dt

from tests.read.samples.messages import attach, encode_word, join_parts, write_mail, write_part
from tests.read.samples.office import write_document
from tests.read.samples.packages import make_docx
from tests.read.samples.pages import COMMENTS, FULL, LIES, NOISE, mark_up, write_page
from tests.read.samples.pdfs import RELEASE, make_release
from tests.read.samples.sample import Sample, expect
from tests.read.samples.stories import (
    BANK,
    BLACKOUT,
    BORDER,
    CLINIC,
    COURT,
    DAM,
    FERRY,
    FRENCH,
    GERMAN,
    HARVEST,
    RUSSIAN,
    TUNNEL,
    TURKISH,
    Story,
)
from tests.read.samples.texts import wrap, write_headed

OFFICE = "Jonna Field <jonna.field@consulate.example>"
LEAVE = "You are receiving this email because you signed up. Unsubscribe | Manage your preferences"
MONDAY = "Mon, 23 Mar 2026 08:12:40 +0100"
PERSON = ("Jonna Field",)


def stamp(story: Story, hour: int = 7) -> str:
    """The day of a story as mail writes it."""
    return f"{story.published:%a}, {story.published.day} {story.published:%b %Y} {hour:02}:30:00 +0100"


def sign(story: Story) -> str:
    """The outlet as a sender."""
    name = story.outlet if story.outlet.isascii() else encode_word(story.outlet)
    return f"{name} <news@{story.url.split('/')[2].removeprefix('www.')}>"


def send(story: Story, part: bytes, **more: str) -> bytes:
    """A message from the outlet itself."""
    subject = story.title if story.title.isascii() else encode_word(story.title)
    return write_mail(part, sign(story), stamp(story), subject, **more)


def forward(story: Story, opening: str, subject: str, note: str = "FYI, for the weekly. J.") -> bytes:
    """A message that forwards a story in its own text."""
    text = f"{note}\n\n{opening}\n\n{story.text}\n"
    return write_mail(write_part(text), OFFICE, MONDAY, subject if subject.isascii() else encode_word(subject))


def nest(levels: int) -> bytes:
    """Messages in messages; the innermost tells a story."""
    message = send(BANK, write_part(BANK.text))
    for level in range(levels):
        part = join_parts((b"Content-Type: message/rfc822\n\n" + message,), boundary=f"b{level}")
        message = write_mail(part, OFFICE, MONDAY, f"Fwd {level}")
    return message


GMAIL = f"""\
---------- Forwarded message ---------
From: {CLINIC.outlet} <news@sorvikpost.example>
Date: Mon, 16 Mar 2026 at 07:30
Subject: {CLINIC.title}
To: <jonna.field@consulate.example>"""
OUTLOOK = f"""\
________________________________
From: {BLACKOUT.outlet} <news@harbourdaily.example>
Sent: Monday, 9 March 2026 12:05
To: Jonna Field <jonna.field@consulate.example>
Subject: {BLACKOUT.title}"""
APPLE = f"""\
Begin forwarded message:

From: {DAM.outlet} <news@sorvikpost.example>
Subject: {DAM.title}
Date: 5 March 2026 at 18:20:11 CET
To: Jonna Field <jonna.field@consulate.example>"""
FRENCH_OPENING = f"""\
De : {FRENCH.outlet} <info@phare.example>
Envoyé : mercredi 4 mars 2026 07:30
À : Jonna Field <jonna.field@consulate.example>
Objet : {FRENCH.title}"""
GERMAN_OPENING = f"""\
-----Ursprüngliche Nachricht-----
Von: {GERMAN.outlet} <redaktion@sorviker.example>
Gesendet: Freitag, 6. März 2026 07:30
An: Jonna Field <jonna.field@consulate.example>
Betreff: {GERMAN.title}"""
RUSSIAN_OPENING = f"""\
-------- Пересылаемое сообщение --------
От кого: {RUSSIAN.outlet} <info@vestnik.example>
Кому: Jonna Field <jonna.field@consulate.example>
Дата: Вторник, 10 марта 2026, 9:15 +03:00
Тема: {RUSSIAN.title}"""
TURKISH_OPENING = f"""\
---------- Yönlendirilmiş ileti ---------
Gönderen: {TURKISH.outlet} <haber@korfez.example>
Tarih: 11 Mar 2026 Çar, 09:15
Konu: {TURKISH.title}
Alıcı: <jonna.field@consulate.example>"""
COVER = ("FYI", "for the weekly", "consulate.example", "orwarded message", "Subject:", "Jonna", "To:")

REPLY = f"""\
{HARVEST.text}

--\x20
Dravian News Agency, English desk
Phone +000 555 0101

On Tue, 17 Mar 2026 at 08:00, Jonna Field <jonna.field@consulate.example> wrote:
> Could you send us your piece on grain?
> The minister of agriculture said on Monday that he would resign.
>
>> Is anybody at your desk today?
"""

BOTH = join_parts(
    (
        write_part(f"{FERRY.text}\n\n{LEAVE}\n"),
        write_part(
            f"<html><body><h1>{FERRY.title}</h1>{mark_up(FERRY.paragraphs)}<img src='http://t.example/p.gif' width=1>"
            f"<p style='font-size:9px'>{LEAVE}</p></body></html>",
            "text/html",
        ),
    ),
    "alternative",
    "alt",
)

ONLY_HTML = write_part(
    "<html><head><style>p { color: red }</style></head><body><table><tr><td><table><tr><td>"
    f"<a href='http://v.example'>View in browser</a></td></tr></table><h1>{TUNNEL.title}</h1>"
    f"{mark_up(TUNNEL.paragraphs)}"
    f"<p>{LEAVE}</p></td></tr></table></body></html>",
    "text/html",
    "base64",
)

PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 300
SHEET = b"PK\x05\x06" + b"\0" * 18

ATTACHED = join_parts(
    (
        write_part(f"{COURT.text}\n"),
        attach(write_headed(BANK).encode(), "text/plain", "bank.txt"),
        attach(make_docx(write_document(BORDER)), "application/octet-stream", "border.docx"),
        attach(make_release(), "application/pdf", "release.pdf"),
        b"Content-Type: message/rfc822\nContent-Disposition: attachment\n\n" + send(CLINIC, write_part(CLINIC.text)),
        attach(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "application/vnd.ms-excel", "tonnes.xls"),
    )
)

STRANGE_NAMES = join_parts(
    (
        write_part(f"{COURT.text}\n"),
        attach(write_headed(BANK).encode(), "text/plain", "../../../etc/cron.d/bank.txt"),
        attach(write_headed(CLINIC).encode(), "text/plain", "C:\\\\Windows\\\\clinic.txt"),
    )
)

INVITATION = join_parts(
    (
        write_part(f"{HARVEST.text}\n"),
        attach(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "text/calendar", "invite.ics"),
        attach(b"x\x9f>\x22" + b"\0" * 90, "application/ms-tnef", "winmail.dat"),
    )
)

INLINE = join_parts(
    (
        write_part(f"<p>{'</p><p>'.join(BANK.paragraphs)}</p><img src='cid:logo'>", "text/html"),
        write_part(PICTURE, "image/png", "base64", Content_ID="<logo>", Content_Disposition="inline"),
    ),
    "related",
    "rel",
)

ENCRYPTED = join_parts(
    (
        write_part(b"Version: 1\n", "application/pgp-encrypted", "7bit"),
        write_part(
            b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", "application/octet-stream", "7bit"
        ),
    ),
    'encrypted; protocol="application/pgp-encrypted"',
    "pgp",
)

_LINES, _BYTES = 8, 57
"""Lines of base64 that are left of a message, and the bytes in each."""
CUT = send(DAM, write_part(DAM.text, encoding="base64"))
CUT = CUT[: CUT.index(b"\n\n") + 2 + _LINES * (_BYTES // 3 * 4 + 1)]
LEFT = tuple(each.strip() for each in DAM.text.encode()[: _LINES * _BYTES].decode().split("\n\n"))


def write_mbox(*messages: bytes) -> bytes:
    """A mailbox in the format of mboxrd."""
    return b"".join(
        b"From news@mail.example Mon Mar 16 07:30:00 2026\n" + message.replace(b"\nFrom ", b"\n>From ") + b"\n"
        for message in messages
    )


FROM_LINE = Story(
    COURT.title,
    COURT.published,
    COURT.outlet,
    (),
    ("From Skerry Bay, our reporter sent the ruling.", *COURT.paragraphs),
)


def write_archive(parts: tuple[bytes, ...], subject: str, address: str, day: str) -> bytes:
    """A page as browsers save it with all that it needs."""
    head = (
        f"From: <Saved by Blink>\nSnapshot-Content-Location: {address}\nSubject: {subject}\nDate:"
        f" {day}\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----Multi--x"\n\n\n'
    ).encode()
    return head + b"".join(b"------Multi--x\n" + part + b"\n" for part in parts) + b"------Multi--x----\n"


FRAME = write_part(
    write_page("".join(f"<p>{text}</p>" for _, text in COMMENTS * 3)),
    "text/html",
    Content_Location="https://talk.example/frame",
)
STYLE = write_part("p::before { content: 'Read more' }", "text/css", Content_Location="cid:css@mhtml.blink")
SHORT = write_page(f"<article>{mark_up(BANK.paragraphs)}</article>")
ARCHIVE = write_archive(
    (write_part(FULL, "text/html", Content_Location=FERRY.url), STYLE, FRAME), FERRY.title, FERRY.url, stamp(DAM)
)
OLD = write_archive(
    (
        write_part(
            SHORT.replace("utf-8", "windows-1252"),
            "text/html",
            "base64",
            "windows-1252",
            Content_Location="file:///C:/x.htm",
        ),
    ),
    "Rate held",
    "https://gulfledger.example/rate",
    "Fri, 13 Mar 2026 10:00:00 -0000",
)

SAMPLES = (
    Sample(
        "eml/newsletter.eml",
        send(FERRY, BOTH),
        (expect(FERRY, byline=()),),
        absent=("Unsubscribe", "You are receiving", "<p>"),
    ),
    Sample(
        "eml/only-html.eml",
        send(TUNNEL, ONLY_HTML),
        (expect(TUNNEL, byline=()),),
        absent=("Unsubscribe", "View in browser", "color: red"),
    ),
    Sample(
        "eml/wrapped.eml",
        send(BORDER, write_part(wrap(BORDER), encoding="7bit").replace("“".encode(), b'"').replace("”".encode(), b'"')),
        (
            expect(
                BORDER,
                byline=(),
                paragraphs=tuple(each.replace("“", '"').replace("”", '"') for each in BORDER.paragraphs),
            ),
        ),
    ),
    Sample(
        "eml/windows-1251.eml",
        send(RUSSIAN, write_part(RUSSIAN.text, "text/plain", "base64", "windows-1251")),
        (expect(RUSSIAN),),
        absent=("=?",),
    ),
    Sample(
        "eml/forward-gmail.eml",
        forward(CLINIC, GMAIL, f"Fwd: {CLINIC.title}"),
        (expect(CLINIC, byline=()),),
        absent=COVER,
    ),
    Sample(
        "eml/forward-outlook.eml",
        forward(BLACKOUT, OUTLOOK, f"FW: {BLACKOUT.title}"),
        (expect(BLACKOUT, byline=()),),
        absent=(*COVER, "Sent:", "____"),
    ),
    Sample(
        "eml/forward-apple.eml",
        forward(DAM, APPLE, f"Fwd: {DAM.title}"),
        (expect(DAM, byline=()),),
        absent=(*COVER, "Begin forwarded"),
    ),
    Sample(
        "eml/forward-french.eml",
        forward(FRENCH, FRENCH_OPENING, f"TR : {FRENCH.title}", "Pour info. J."),
        (expect(FRENCH, byline=()),),
        absent=("Pour info", "Envoyé", "Objet", "consulate"),
    ),
    Sample(
        "eml/forward-german.eml",
        forward(GERMAN, GERMAN_OPENING, f"WG: {GERMAN.title}", "Zur Kenntnis. J."),
        (expect(GERMAN, byline=()),),
        absent=("Zur Kenntnis", "Gesendet", "Betreff", "consulate", "Nachricht"),
    ),
    Sample(
        "eml/forward-russian.eml",
        forward(RUSSIAN, RUSSIAN_OPENING, f"Fwd: {RUSSIAN.title}", "К сведению."),
        (expect(RUSSIAN),),
        absent=("К сведению", "Пересылаемое", "Тема:", "vestnik.example"),
    ),
    Sample(
        "eml/forward-turkish.eml",
        forward(TURKISH, TURKISH_OPENING, f"Fwd: {TURKISH.title}", "Bilgi için."),
        (expect(TURKISH),),
        absent=("Bilgi", "Yönlendirilmiş", "Konu", "consulate"),
    ),
    Sample(
        "eml/reply.eml",
        send(HARVEST, write_part(REPLY)),
        (expect(HARVEST),),
        absent=("Could you send", "resign", "wrote:", "Phone", "English desk", "Is anybody"),
    ),
    Sample(
        "eml/attachments.eml",
        send(COURT, ATTACHED),
        (
            expect(COURT, byline=()),
            expect(BANK, byline=BANK.byline),
            expect(BORDER),
            expect(RELEASE),
            expect(CLINIC, byline=()),
        ),
        ("warning I115",),
        told=("tonnes.xls",),
    ),
    Sample(
        "eml/strange-names.eml", send(COURT, STRANGE_NAMES), (expect(COURT, byline=()), expect(BANK), expect(CLINIC))
    ),
    Sample(
        "eml/invitation.eml",
        send(HARVEST, INVITATION),
        (expect(HARVEST),),
        ("warning I115",),
        told=("invite.ics", "winmail.dat"),
    ),
    Sample("eml/inline-picture.eml", send(BANK, INLINE), (expect(BANK, byline=()),), may=("I115",)),
    Sample(
        "eml/only-picture.eml",
        send(BANK, write_part(PICTURE, "image/png", "base64")),
        (),
        ("I105|I107|I115",),
    ),
    Sample("eml/encrypted.eml", send(BANK, ENCRYPTED), (), ("error I121",)),
    Sample("eml/nested-3.eml", nest(3), (expect(BANK, byline=()),)),
    Sample("eml/nested-9.eml", nest(9), (), ("error I120",)),
    Sample("eml/cut.eml", CUT, (expect(DAM, byline=(), paragraphs=LEFT, extent=None),), may=("I103", "I116")),
    Sample("eml/headers-only.eml", send(BANK, b"Content-Type: text/plain\n\n"), (), ("error I105",)),
    Sample("eml/no-mail.eml", b"\x00\x01\x02" * 500, (), ("error I107",)),
    Sample(
        "mbox/three.mbox",
        write_mbox(send(FERRY, BOTH), send(FROM_LINE, write_part(FROM_LINE.text)), send(BANK, write_part(BANK.text))),
        (expect(FERRY, byline=()), expect(FROM_LINE), expect(BANK, byline=())),
    ),
    Sample(
        "mbox/one-empty",
        write_mbox(send(CLINIC, write_part(CLINIC.text)), send(BANK, b"Content-Type: text/plain\n\n")),
        (expect(CLINIC, byline=()),),
        ("I105",),
    ),
    Sample(
        "mhtml/chrome.mhtml",
        ARCHIVE,
        (expect(FERRY),),
        may=("I115", "E104"),
        absent=(*NOISE, *LIES, "Read more", "=E2"),
    ),
    Sample(
        "mhtml/old-base64.mht",
        OLD,
        (
            expect(
                BANK, title="Rate held", published=dt.date(2026, 3, 13), outlet=(None, "gulfledger.example"), byline=()
            ),
        ),
        ("E101",),
    ),
    Sample(
        "mhtml/cut.mhtml",
        ARCHIVE[: ARCHIVE.index(b"Little Skerry left")],
        (expect(FERRY, paragraphs=(*FERRY.paragraphs[:4], "The first boat to"), extent=None),),
        may=("I103", "I116", "E104"),
        absent=NOISE,
    ),
    Sample("mhtml/no-page.mhtml", write_archive((STYLE,), "x", "https://x.example", MONDAY), (), ("error I105",)),
)
