"""What stands around the text of a message: quoted replies, signatures, foots of newsletters, banners of gateways."""

from __future__ import annotations

import re
from collections.abc import Collection

_ATTRIBUTION = re.compile(
    r"(?:On\b.+\bwrote|Le\b.+\ba écrit|Am\b.+\bschrieb\b.*|El\b.+\bescribió|Il\b.+\bha scritto|(?:Em|A)\b.+\bescreveu"
    r"|Op\b.+\bschreef\b.*|(?:Den|D\.)\b.+\b(?:skrev|skrev .*)|.+\b(?:пишет|писала?|написала?|написав|пише)(?:\(а\))?"
    r"|.+\b(?:şunu yazdı|yazdı|yazmış|yazıb)|.+\b(?:pisze|napisała?)(?:\(a\))?|.+<[^<>\s]+@[^<>\s]+>)\s?:",
    re.IGNORECASE,
)
"""The line above a quoted message, as mail programs word it in the languages they come in."""

_DATED = re.compile(r"\d{4}|\d{1,2}[:.]\d{2}")
_ADDRESSED = re.compile(r"\S@\S|\d{1,2}[:.]\d{2}")
_LONGEST_ATTRIBUTION = 300
_MOST_LINES = 3
"""Lines that an attribution runs over, since programs wrap it."""

_SIGNATURE = re.compile(r"--\s?")
_CLOSING = re.compile(
    r"(?:(?:with )?(?:best|kind|warm|many|all the best|cordial)? ?(?:regards|wishes|thanks)|best|yours(?: \w+)?|sincerely"
    r"|cheers|many thanks|thank you|all the best|cordialement|bien cordialement|bien à vous|(?:mit )?(?:freundlichen|besten"
    r"|herzlichen|vielen) gr(?:ü|ue)(?:ß|ss)en?|viele gr(?:ü|ue)(?:ß|ss)e|lg|mfg|с уважением|с наилучшими пожеланиями"
    r"|(?:saygı|sevgi)lar(?:ım(?:ız)?la)?|saygılarımla|iyi çalışmalar|(?:un )?(?:cordial(?:es)?|atentos) saludos?|saludos"
    r"(?: cordiales)?|atentamente|cordiali saluti|atenciosamente|met vriendelijke groet(?:en)?|hilsen|mvh|hörmətlə)[,.!]?",
    re.IGNORECASE,
)
"""A line that closes a letter; what follows is the name of the writer and where to reach him."""

_LONGEST_SIGNATURE = 12
"""Lines of a signature: RFC 3676 recommends four, offices use more."""

_SENT_FROM = (
    r"sent from (?:my|the) .{1,60}",
    r"sent (?:from|via|with) (?:outlook|yahoo|proton|mail|samsung|blackberry|gmail|spark).{0,60}",
    r"get outlook for .{1,40}",
    r"envoyé (?:de|depuis) mon .{1,40}",
    r"von mein(?:em|er) .{1,40} gesendet",
    r"отправлено (?:с|из) .{1,60}",
    r".{1,20}(?:'|’)?(?:d[ae]n|t[ae]n|umdan|imden) gönderildi",
    r"enviado desde mi .{1,40}",
    r"inviato da .{1,40}",
    r"enviado do meu .{1,40}",
)

_LINKS = (
    r"(?:view|read|see|open)(?: or share)? (?:this|the|our|it)?\s?(?:e-?mail|message|newsletter|issue|post|story|version)?"
    r"\s?(?:in|on) (?:your|a|the|my)?\s?(?:web ?)?(?:browser|app|online)",
    r"(?:view|read) (?:online|web version|in app)|web version|view as (?:a )?web ?page",
    r"(?:click here )?(?:if you|having|trouble|problems|can(?:'|’|no)t).{0,40}(?:view|read|see|display).{0,60}",
    r"(?:click here to )?unsubscribe(?: here| now| from .{1,60})?|opt.?out|leave this list",
    r"(?:manage|update|change|edit) (?:your |my |e-?mail )*(?:subscriptions?|preferences|settings|profile|notifications)",
    r"(?:(?:manage|update) )?(?:e-?mail )?preferences|subscription (?:settings|centre|center)",
    r"privacy(?: policy| notice| statement)?|terms(?: (?:of|and) (?:use|service|conditions))?|contact(?: us)?|about us",
    r"(?:subscribe|sign up|share|tweet|like|post|forward|comment|donate|restack)(?: here| now| today| (?:this|to) .{1,40})?",
    r"forwarded this (?:e-?mail|newsletter|message)\?.{0,80}|was this .{0,20}forwarded to you\?.{0,80}",
    r"follow us(?: on .{1,60})?|facebook|twitter|instagram|linkedin|telegram|youtube|whatsapp|threads|bluesky",
    r"add us to your (?:address book|contacts)|download (?:the|our) app.{0,40}",
    r"se (?:désabonner|désinscrire)|gérer (?:mes|vos) (?:préférences|abonnements)|(?:afficher|voir|lire) .{0,40}(?:navigateur|en ligne)",
    r"abmelden|abbestellen|newsletter (?:abbestellen|abmelden)|vom newsletter abmelden|(?:im|in ihrem) browser .{2,20}|impressum"
    r"|datenschutz(?:erklärung)?|online.(?:version|ansicht)",
    r"отписаться(?: от .{1,60})?|(?:открыть|посмотреть|смотреть|читать) .{0,30}(?:в браузере|онлайн)|настройки (?:рассылки|подписки)"
    r"|политика конфиденциальности",
    r"abonelikten (?:çık\w*|ayrıl\w*)|listeden (?:çık\w*|ayrıl\w*)|.{0,30}tarayıcı\w*.{0,10}(?:görüntüle\w*|aç\w*)|gizlilik politikası",
    r"darse de baja|cancelar (?:la |mi )?suscripci[óo]n|ver .{0,30}(?:navegador|en línea)|política de privacidad",
    r"annulla (?:l')?iscrizione|cancellati|cancelar (?:a )?(?:inscri[çc][ãa]o|assinatura)|uitschrijven|afmelden|wypisz się",
)
"""Links of a newsletter that are no text: a line made of nothing else goes."""

_FOOTS = (
    r"you(?:'|’)?(?:\sa)?re receiving (?:this|our|these)|you (?:have )?received? this (?:e-?mail|message|newsletter|mail)",
    r"you (?:are|were|have been) (?:subscribed|on this list|added)|you (?:have )?(?:signed up|subscribed) (?:to|for)",
    r"this (?:e-?mail|message|newsletter|mail) (?:was|has been|is) (?:sent|intended|brought|addressed)",
    r"(?:if you|to) (?:no longer wish|don(?:'|’)t want|do not wish|would prefer not|wish to unsubscribe|unsubscribe|stop receiving"
    r"|opt out|manage your)\b",
    r"(?:want|wish) to (?:change|stop|unsubscribe|manage).{0,60}\?",
    r"our (?:mailing|postal) address(?: is)?\b",
    r"(?:©|\(c\)|copyright\b)\s?.{0,20}\d{4}|all rights reserved",
    r"(?:this|the (?:information|contents?) (?:in|of|contained in) this) (?:e-?mail|message|communication|transmission)\b.{0,160}"
    r"(?:confidential|privileged|intended|solely)",
    r"(?:legal )?disclaimer\s?[:.–-]|confidentiality (?:notice|note)|if you are not the (?:intended|named) (?:recipient|addressee)",
    r"please (?:consider the environment|do not (?:print|reply to this))|do not reply to this|this is an automated",
    r"vous recevez (?:ce|cet|cette|notre)\b|pour (?:vous )?(?:désabonner|désinscrire)|si vous ne souhaitez plus",
    r"ce (?:message|courriel|mail)\b.{0,160}confidentiel",
    r"sie (?:erhalten|bekommen) (?:diese|dieses|diesen|unseren)\b|wenn sie (?:diesen|keinen|keine|den) (?:newsletter|weiteren|e-mail)",
    r"diese (?:e-?mail|nachricht)\b.{0,160}vertraulich",
    r"(?:вы|ты) (?:получили|получаете) (?:это|эту|данное)\b|чтобы отписаться|если вы (?:не хотите|больше не)|(?:это|данное) (?:письмо"
    r"|сообщение)\b.{0,160}(?:конфиденциал|отправлено)|все права защищены",
    r"bu (?:e-?posta|ileti|bülten|mesaj)\w*\b.{0,160}(?:alıyorsunuz|aldınız|gönderilmiştir|gizli)|abonelikten (?:çıkmak|ayrılmak) için"
    r"|tüm hakları saklıdır",
    r"(?:usted )?(?:recib[ei]s?|está[s]? recibiendo|ha[s]? recibido) este (?:correo|mensaje|e-?mail|boletín)|si (?:no|ya no) dese"
    r"|este (?:mensaje|correo)\b.{0,160}confidencial|todos los derechos reservados",
    r"ricevi questa|hai ricevuto questa|você (?:está recebendo|recebeu) est[ea]|u ontvangt (?:deze|dit)|otrzymujesz t[ęe]"
    r"|du (?:får|modtager|har modtaget) denne",
)
"""How the foot of a newsletter or of an office's mail begins: why it came, how to leave, whose it is, what is forbidden."""

_BANNERS = (
    r"\W{0,3}(?:caution|warning|attention|achtung|notice|external|vorsicht|внимание|dikkat|atención)\b"
    r"(?=.{0,200}(?:outside|extern|links?\b|attachment|sender|внешн|kurum dışı|dış kaynak))(?=.{0,200}(?:e-?mail|message|sender"
    r"|courriel|nachricht|письмо|сообщение|e-?posta|correo|mensaje))",
    r"\W{0,3}external (?:e-?mail|sender|message)\b",
    r"(?:this|the) (?:e-?mail|message|sender).{0,20}(?:originated|originates|came|comes|is|was sent) (?:from )?(?:outside|external)",
    r"(?:some people who received this message )?(?:you )?don(?:'|’)t often get e-?mail from",
    r"learn why this is important",
    r"do not click (?:on )?(?:any )?links",
)
"""How what gateways write above mail from outside begins."""

_LONGEST_BANNER = 400


def _compile(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_SENT_FROM_LINE = _compile(_SENT_FROM)
_LINK_LINE = _compile(_LINKS)
_FOOT = _compile(_FOOTS)
_BANNER = _compile(_BANNERS)
_BETWEEN_LINKS = re.compile(r"\s*[|·•>»/–—]\s*|\s+-\s+|\.\s+(?=[A-ZА-Я])|\t+")
_ADDRESS = re.compile(r"\s?[<(\[]\s?(?:https?://|mailto:)[^\s<>\[\]]{1,2000}\s?[>)\]]|\bhttps?://[^\s<>]{1,2000}")
_PICTURE = re.compile(r"\[(?:image|cid|bild|photo|изображение|görsel|imagen)\s?:[^\[\]]{0,200}\]", re.IGNORECASE)
_LONGEST_LINE = 400
"""Characters of a line that is looked at for trimmings."""

_LONGEST_FOOT = 1500
"""Characters behind the first line of a foot that are taken for the rest of it, unless it is longer than the text."""

_SHORT_FOOT = 300
"""Characters that are taken for it however short the text is."""


def drop_quoted(text: str) -> str:
    """The text without what it answers: lines that begin with ``>``, and what stands below "On … wrote:"."""
    lines = text.split("\n")
    kept: list[str] = []
    number = 0
    while number < len(lines):
        if lines[number].lstrip().startswith(">"):
            number += 1
            continue
        length = _measure_attribution(lines, number)
        if not length:
            kept.append(lines[number])
            number += 1
            continue
        number += length
        following = next((line for line in lines[number : number + 3] if line.strip()), "")
        if not following.lstrip().startswith(">"):
            break
    return "\n".join(kept)


def _measure_attribution(lines: list[str], number: int) -> int:
    """How many lines the attribution takes up that begins at a line; 0 where none does."""
    whole = ""
    for count, line in enumerate(lines[number : number + _MOST_LINES], 1):
        if not line.strip() or line.lstrip().startswith(">"):
            return 0
        whole = f"{whole} {line.strip()}".strip()
        if len(whole) > _LONGEST_ATTRIBUTION:
            return 0
        if whole.endswith(":"):
            if not _DATED.search(whole) or not _ATTRIBUTION.fullmatch(whole):
                return 0
            following = next((line for line in lines[number + count : number + count + 3] if line.strip()), "")
            return count if _ADDRESSED.search(whole) or following.lstrip().startswith(">") else 0
    return 0


def drop_signature(text: str, signatories: Collection[str] = ()) -> str:
    """The text without the signature below it.

    It begins with a line of two hyphens, with "Best regards," or the like, or with the name of the writer.

    Args:
        text: The text.
        signatories: Names that the writer may sign with, in lower case.
    """
    lines = text.rstrip().split("\n")
    below = 0
    end = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number].strip()
        if _SIGNATURE.fullmatch(line) or _CLOSING.fullmatch(line[:_LONGEST_LINE]) or line.casefold() in signatories:
            end = number
        below += bool(line)
        if below > _LONGEST_SIGNATURE:
            break
    while end and (not lines[end - 1].strip() or _SENT_FROM_LINE.fullmatch(lines[end - 1].strip()[:_LONGEST_LINE])):
        end -= 1
    return "\n".join(lines[:end])


def drop_addresses(text: str) -> str:
    """Plain text without the addresses that programs write behind the words of a link, and without names of pictures."""
    if "://" not in text and "[" not in text and "mailto:" not in text:
        return text
    return _PICTURE.sub("", _ADDRESS.sub("", text))


def drop_foot(text: str) -> tuple[str, bool]:
    """The text without banners, links and the foot of a newsletter, and whether there was such a foot.

    A paragraph that begins as a foot does goes; so does what is below it, if it is short.
    """
    kept: list[str] = []
    foot = 0
    bulk = False
    paragraphs = text.strip().split("\n\n")
    left = sum(map(len, paragraphs))
    written = 0
    for paragraph in paragraphs:
        left -= len(paragraph)
        stays, ends = _trim_paragraph(paragraph)
        bulk = bulk or ends
        foot += ends
        if stays:
            kept.append(stays)
            written += len(stays)
        if ends and written and left <= max(_SHORT_FOOT, min(written, _LONGEST_FOOT)):
            break
    return "\n\n".join(kept), bulk


def _trim_paragraph(paragraph: str) -> tuple[str, bool]:
    """What stays of a paragraph, and whether a foot begins in it."""
    kept: list[str] = []
    if len(paragraph) <= _LONGEST_BANNER and _BANNER.match(" ".join(paragraph.split())):
        return "", False
    for line in paragraph.split("\n"):
        words = line.strip()
        if not words:
            continue
        if len(words) <= 2 * _LONGEST_LINE and _FOOT.match(words):
            return "\n".join(kept), True
        if len(words) > _LONGEST_LINE or not (_is_link(words) or _BANNER.match(words)):
            kept.append(line.rstrip())
    return "\n".join(kept), False


def _is_link(words: str) -> bool:
    pieces = [piece.strip(" .,;|[]()*_-–—→>»") for piece in _BETWEEN_LINKS.split(words)]
    known = [_LINK_LINE.fullmatch(piece) is not None for piece in pieces if piece and piece != "X"]
    return any(known) and all(known)
