"""Publication dates as pages and feeds write them: ISO, RFC 822, 13/5/2018, «13 مايو 2018», «أيار/مايو».

Only what the words state: no year is filled in, two-figure years are left alone. d/m is read as Arabic pages write it.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from marsad.reading.data import key

_NAMES = (
    "يناير|كانون الثاني|جانفي|january|jan|janvier",
    "فبراير|شباط|فيفري|february|feb|fevrier",
    "مارس|آذار|اذار|march|mar",
    "أبريل|ابريل|نيسان|أفريل|april|apr",
    "مايو|أيار|ايار|ماي|may",
    "يونيو|يونيه|حزيران|جوان|june|jun",
    "يوليو|يوليه|تموز|جويلية|يوليوز|july|jul",
    "أغسطس|آب|أوت|غشت|august|aug",
    "سبتمبر|أيلول|ايلول|شتنبر|september|sept|sep",
    "أكتوبر|تشرين الأول|october|oct",
    "نوفمبر|تشرين الثاني|نونبر|november|nov",
    "ديسمبر|كانون الأول|دجنبر|december|dec",
)
MONTHS: dict[str, int] = {key(name): n for n, names in enumerate(_NAMES, 1) for name in names.split("|")}
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_WEEKDAY = (
    r"(?:(?:يوم\s+)?(?:ال)?(?:احد|اثنين|اتنين|ثلاثاء|ثلاثا|اربعاء|خميس|جمعه|سبت)"
    r"|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_DATE = (
    r"(?:(?P<y>\d{4})[\-/.](?P<m>\d{1,2})[\-/.](?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})\s?[\-/.]\s?(?P<m2>\d{1,2})\s?[\-/.]\s?(?P<y2>\d{4})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/]*(?:من\s+)?(?P<n3>{_MONTH})(?:\s?[/(]\s?(?P<o3>{_MONTH})\)?)?"
    r"[\s,\-/]*(?:من\s+)?(?:عام\s+|سنه\s+)?(?P<y3>\d{4})"
    rf"|(?P<n4>{_MONTH})\.?\s(?P<d4>\d{{1,2}}),?\s(?P<y4>\d{{4}}))(?!\d)"
)
_YEAR = re.compile(r"\d{4}")
_FULL = re.compile(_DATE)
_LABEL = (
    r"(?:(?:تاريخ|تم|وقت)?\s*(?:ال)?(?:نشر(?:ت)?|تحديث|اضافه|اضيف|اصدار)(?:\s+(?:في|بتاريخ|يوم|الخبر|المقال))*"
    r"|(?:اخر|احدث)\s+(?:تحديث|تعديل)(?:\s+في)?|حرر(?:\s+في)?|كتب(?:\s+في)|(?:ال)?تاريخ|بتاريخ"
    r"|published|posted|updated|last (?:updated|modified)|date|pubdate|issued|created)(?:\s+(?:on|at|in|:))*"
)
_TIME = r"[\s,|\-/:–]*(?:(?:at|الساعه|في|علي)?[\s,|\-]*\d{1,2}[:.]\d{2}(?::\d{2})?)?"
_ZONE = (
    r"[\s,|\-(]*(?:(?:ص|م|صباحا|مساء|ظهرا|am|pm|gmt|utc|est|edt|ast|بتوقيت\s+\w+(?:\s+\w+)?|غرينتش|جرينتش"
    r"|[+\-]\s?\d{1,2}:?(?:\d{2})?)[\s,|\-).]*)*"
)
_LINE = re.compile(
    rf"(?P<label>{_LABEL})?[\s:|\-]*(?:{_WEEKDAY})?[\s,:|\-/]*(?:\d{{1,2}}:\d{{2}}\s*[\-|,]\s*)?{_DATE}{_TIME}{_ZONE}"
)
_ISO = re.compile(
    r"\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+\-]\d{2}:?\d{2})?)?\s*"
)


def _date(match: re.Match[str]) -> str | None:
    """The ISO date of a match of ``_DATE``, or None where there is no such day."""
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    elif match["y2"]:
        year, month, day = int(match["y2"]), int(match["m2"]), int(match["d2"])
        if month > 12 >= day:  # 5/13/2018 can only be month first
            month, day = day, month
    elif match["y3"]:
        year, month, day = int(match["y3"]), MONTHS[match["n3"]], int(match["d3"])
        if match["o3"] and MONTHS[match["o3"]] != month:
            return None
    else:
        year, month, day = int(match["y4"]), MONTHS[match["n4"]], int(match["d4"])
    if not 1900 <= year <= 2100:  # a Hijri year, or no year
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def parse_published(value: str) -> str | None:
    """A publication date as ISO 8601 (the hour and zone kept where given), or None where it is none."""
    match = _ISO.fullmatch(value)
    if match is not None:
        year, month, day, hour, minute, second, zone = match.groups()
        try:
            if hour is None:
                return date(int(year), int(month), int(day)).isoformat()
            zone = "+00:00" if zone == "Z" else zone or ""
            if zone and ":" not in zone:
                zone = f"{zone[:3]}:{zone[3:]}"
            return datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}").isoformat()
        except ValueError:
            return None
    if len(value) > 120:
        return None
    if re.search(r"\d{4} \d{1,2}:\d{2}", value):
        from email.utils import parsedate_to_datetime  # RFC 822, as feeds have it; slow to import, rarely needed

        try:
            return parsedate_to_datetime(value).isoformat()
        except (TypeError, ValueError, IndexError):
            pass
    found = _FULL.search(key(value))
    return _date(found) if found else None


def published_line(line: str) -> tuple[str, bool] | None:
    """(ISO date, whether it says «published») of a line (its key) that holds a publication date and nothing else."""
    if len(line) > 110 or _YEAR.search(line) is None:
        return None
    match = _LINE.fullmatch(line.strip(" |•*-()[]."))
    if match is None or (iso := _date(match)) is None:
        return None
    label = match["label"] or ""
    return iso, "نشر" in label or "publish" in label or "posted" in label


def date_within(text: str) -> str | None:
    """The ISO date of a full date (with its year) that stands in a dateline, or None."""
    found = _FULL.search(key(text))
    return _date(found) if found else None
