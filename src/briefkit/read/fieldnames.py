"""The names that fields of articles go by, without case, blanks, dashes and underscores."""

from __future__ import annotations

FIELDS = {
    "id": "id uri",
    "url": "url link canonicalurl weburl articleurl documenturl sourceurl permalink href",
    "date": "date published pubdate datepublished publishedat versioncreated publishdate datepublish publicationdate",
    "title": "title headline articletitle documenttitle headlinemain webtitle",
    "byline": "byline author authors creator by authorname writer reporter journalist",
    "outlet": "outlet source publisher site sitename publication publicationtitle publicationname sourcename"
    " sourcetitle newspaper provider domain",
    "language": "language lang inlanguage",
    "section": "section articlesection sectionname",
}
"""Names that fields go by in front matter, header lines, JSON records, tables and JSON-LD; the first one wins.

They are those of Dublin Core, schema.org, RSS, ninjs and the news services' and press databases' own exports.
"""

FURTHER_DATES = (
    "publisheddate publishedon publishedtime publicationdatetime datetimepub datetime webpublicationdate"
    " firstpublicationdate firstpublished dateposted posteddate issued articledate firstcreated contentcreated"
)
"""Names of dates that say the same as those in `FIELDS`, or less well; one of them stands where none of those is."""

SAVED_DATES = "seendate loaddate crawldate crawled retrieved accessed"
"""Names of the day on which a service saved the article, which stands where it gives no other."""

VALUES = ("value", "rendered", "main", "original", "html", "text", "#text", "name")
"""Under which key a field that is an object has its words: ``{"rendered": "<p>…"}`` of WordPress, ``{"main": …}``."""
