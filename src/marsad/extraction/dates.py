"""Time phrases and the days they stand for. (Over 400 lines: finding and resolving are two halves of one grammar.)

A phrase is found without knowing the day of publication and resolved with it. Absolute dates need no anchor; relative
ones are left open where there is none. «قبل أسبوعين» or «خلال أسبوع» have no stated ends: they keep a duration.
"""

from __future__ import annotations

import calendar as _calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import compress
from operator import itemgetter, or_

import msgspec

from marsad.extraction.calendar import (
    BEGINNINGS,
    BOUNDS,
    HIJRI,
    HIJRI_OF_TWO,
    MONTHS,
    MONTHS_OF_TWO,
    NEXT,
    NOW,
    ORDINALS,
    PARTS,
    PAST,
    RISKY,
    SAME,
    SEASONS,
    SMALL,
    UNITS,
    WEEKDAYS,
)
from marsad.extraction.words import word_class
from marsad.model.structs import Duration, Time
from marsad.reading.tokens import DIGITS, INVISIBLE, WORD, Tokens

#: words that open a phrase and belong to it
_LEADS = {
    "منذ": "since", "خلال": "within", "قبل": "ago", "حتي": "until", "طوال": "within", "طيله": "within", "غداه": "after",
    "قبيل": "ago", "مدي": "within", "مدار": "within",
}  # fmt: skip
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_LIGHT = frozenset("\"'#_")
#: parts of a year or a month, into how many it is cut
_FRACTIONS = {"النصف": 2, "الشطر": 2, "الثلث": 3, "الربع": 4}
#: «للجمعة الرابعة على التوالي»: the weekday, or None where the words name no day
_IN_A_ROW: dict[str, int | None] = {
    **{"لل" + word[2:]: day for word, day in WEEKDAYS.items()},
    "لليوم": None, "للاسبوع": None, "للشهر": None,
}  # fmt: skip
#: so many tokens back a word that points to a time reaches
_POINTING = 60
#: and so many «الفترة ذاتها», in a list of figures
_FAR = 300
#: what is dated behind these is to come
_PLANNED = word_class("planned")
_DATED = frozenset({"days", "month", "weekday"})
_BEGUN = word_class("begun")
_MONTHS_COUNTED = {
    "شهرين": 2, "ثلاثه": 3, "اربعه": 4, "خمسه": 5, "سته": 6, "سبعه": 7, "ثمانيه": 8, "تسعه": 9, "3": 3, "4": 4, "5": 5, "6": 6,
    "7": 7, "8": 8, "9": 9,
}  # fmt: skip
#: before «العام» that means «general»
_GENERAL = word_class("general")
#: when of a day, with no day: «ليلاً»
_ADVERBS = word_class("dates_adverbs")
#: what stands after «منذ» and names no happening: «منذ زمن», «منذ فترة طويلة»
_AND_THEN = word_class("and_then_harm")
_TIMELESS = word_class("timeless")
_YEAR_WORDS = word_class("year_words")
#: «بين عامي 2005 و2009»: words for years of which two are named
_TWO_YEARS = word_class("years_of_two")
_STOP = word_class("stop")
#: numbers from three to ten before what they count
_BEFORE_FIGURES = word_class("before_figures")
_CARDINALS = word_class("cardinals")
_UP_TO_NOW = word_class("up_to_now")
#: with a weekday: the last one, which may be today
_LAST = ("الاخير", "الاخيره")
#: contents that name a day, a month or a year
_ABSOLUTE = frozenset({"days", "month", "year", "part"})
#: words that lead from what began to when it began
_ON_THE_WAY = word_class("on_the_way")


class TimePhrase(msgspec.Struct, frozen=True):
    """A time phrase: tokens ``i`` to ``j`` (half open), its characters, its sort and the grammar's own content.

    ``sort`` is day, days, week, month, season, year, years, since, until, within, ago, hour, vague or event.
    """

    i: int
    j: int
    start: int
    end: int
    sort: str
    spec: tuple[object, ...]


_Core = tuple[int, str, tuple[object, ...]]  # (end token, sort, content)


class _Finder:
    __slots__ = ("forms", "kinds", "last", "n", "named_month", "period", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.forms = tokens.form
        self.kinds = tokens.kind
        self.n = len(tokens)
        #: the phrase found last: what «الفترة نفسها» and «ذلك التاريخ» point back to
        self.last: TimePhrase | None = None
        #: the last stretch with a beginning or an end
        self.period: TimePhrase | None = None
        #: the month that the phrase found last names, with its year: what «الشهر نفسه» points back to
        self.named_month: tuple[int, int | None] | None = None

    def form(self, k: int) -> str:
        return self.forms[k] if 0 <= k < self.n else ""

    # -- pieces -----------------------------------------------------------------------------------------------------

    def month(self, k: int) -> tuple[int, int] | None:
        """(end, month) of a month name at ``k``, a slash pair included."""
        word = self.form(k)
        if word == "شهر":
            k += 1
            word = self.form(k)
        two = MONTHS_OF_TWO.get((word, self.form(k + 1)))
        if two is not None:
            j, number = k + 2, two
        elif word in MONTHS:
            j, number = k + 1, MONTHS[word]
        else:
            return None
        if self.form(j) in ("/", "-") and j + 1 < self.n:
            other = self.month(j + 1)
            if other is not None and other[1] == number:
                j = other[0]
        elif self.form(j) == "(" and (other := self.month(j + 1)) is not None and self.form(other[0]) == ")":
            j = other[0] + 1
        return j, number

    def year(self, k: int) -> tuple[int, int] | None:
        """(end, year) of «عام 2015», «من عام 2015», «2015»."""
        at = k
        if self.form(at) == "من" and self.form(at + 1) in _YEAR_WORDS:
            at += 1
        if self.form(at) in _YEAR_WORDS:
            at += 1
        if at < self.n and self.kinds[at] == DIGITS and len(self.forms[at]) == 4 and "1900" <= self.forms[at] <= "2039":
            return at + 1, int(self.forms[at])
        return None

    def day_number(self, k: int) -> tuple[int, int] | None:
        """(end, day) of a day of the month in digits or in ordinal words."""
        if k >= self.n:
            return None
        word = self.forms[k]
        if self.kinds[k] == DIGITS and len(word) <= 2 and word.isdigit() and 1 <= int(word) <= 31:
            return k + 1, int(word)
        plain = word[1:] if word.startswith("وال") and word not in ("والعشرين", "والثلاثين") else word
        if plain in ORDINALS:
            value = ORDINALS[plain]
            nxt = self.form(k + 1)
            if nxt == "عشر" and value <= 9:
                return k + 2, 10 + value
            if nxt in ("والعشرين", "والعشرون") and value <= 9:
                return k + 2, 20 + value
            if nxt in ("والثلاثين", "والثلاثون") and value == 1:
                return k + 2, 31
            return k + 1, value
        if word.startswith("و") and word[1:].isdigit():
            return k + 1, int(word[1:])
        return None

    def qualifier(self, k: int) -> tuple[int, str]:
        word = self.form(k)
        if word == ",":
            return k, ""
        for words, name in ((PAST, "past"), (NOW, "now"), (NEXT, "next"), (SAME, "same")):
            if word in words:
                return k + 1, name
        return k, ""

    # -- cores ------------------------------------------------------------------------------------------------------

    def core(self, k: int, led: bool) -> _Core | None:
        """A date without its leading word at token ``k``. ``led`` says that a word of time stands before it."""
        if k >= self.n:
            return None
        word = self.form(k)
        bare = word[1:] if word[:1] in "وبلف" and word[1:] in WEEKDAYS else word
        if word == "يوم" or word in ("يومي", "مساء", "اليومين") or word in PARTS or bare in WEEKDAYS or word in (
            "امس", "اليوم", "غدا", "غد", "البارحه", "الليله", "اول", "بعد", "الساعات", "وقت", "ليلا", "فجرا", "صباحا", "مساء",
        ):  # fmt: skip
            found = self.day(k)
            if found is not None:
                return found
        if word == "منتصف" and self.form(k + 1) in ("ليل", "ليله", "نهار") and (found := self.day(k)) is not None:
            return found
        date_found = self.calendar_date(k, led)
        if date_found is not None:
            return date_found
        if word in _FRACTIONS:
            return self.fraction(k)
        if word in _IN_A_ROW:
            return self.in_a_row(k)
        if word in BOUNDS:
            inner = self.core(k + 1, True)
            if inner is not None and inner[1] in ("month", "year", "unit", "season"):
                return inner[0], inner[1], ("part", word, inner[2])
        if word in SEASONS:
            year = self.year(k + 1)
            if year is not None:
                return year[0], "season", ("season", word, year[1])
            q, name = self.qualifier(k + 1)
            if name:
                return q, "season", ("season", word, None)
        if word == "العام" and k and self.form(k - 1).removeprefix("ل").lstrip("ل").removeprefix("ال") in _GENERAL:
            return None  # «النائب العام السابق», «الأمين العام الحالي»
        if word in _YEAR_WORDS:
            year = self.year(k)
            if year is not None:
                return year[0], "year", ("year", year[1])
        unit = {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year", "القرن": "century"}.get(
            word.removeprefix("و") if word.startswith("وال") else word
        )
        if unit is not None:
            q, name = self.qualifier(k + 1)
            if not name and unit == "year" and self.form(k - 1) in _BEGUN and self.form(k - 2).lstrip("و") == "منذ":
                return k + 1, unit, ("unit", unit, "now")  # «منذ مطلع العام»
            if name in ("past", "now", "next") and unit != "century":
                return q, unit if unit != "century" else "years", ("unit", unit, name)
        if word in ("هذا", "هذه") and (
            unit := {"الاسبوع": "week", "الشهر": "month", "العام": "year", "السنه": "year"}.get(self.form(k + 1))
        ):
            return k + 2, unit, ("unit", unit, "now")
        if led and self.kinds[k] == DIGITS and (year := self.year(k)) is not None:
            return year[0], "year", ("year", year[1])
        return None

    def fraction(self, k: int) -> _Core | None:
        """«النصف الأول من 2018», «الربع الأخير من العام الماضي», «الثلث الأخير من مايو الماضي»."""
        which = {"الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الاخير": -1}.get(self.form(k + 1))
        parts = _FRACTIONS[self.form(k)]
        if which is None or which > parts:
            return None
        at = k + 2
        if self.form(at) == "من":
            at += 1
        elif self.form(at) not in ("لعام", "لسنه"):
            return None
        else:
            at += 1
        inner = self.core(at, True)
        if inner is None or inner[1] not in ("month", "year"):
            return None
        nth = parts if which == -1 else which
        return inner[0], "within" if inner[1] == "year" else "month", ("fraction", parts, nth, inner[2])

    def in_a_row(self, k: int) -> _Core | None:
        """«للجمعة الرابعة على التوالي», «لليوم الثامن على التوالي»: the last such weekday; else no stated day."""
        ordinal = self.form(k + 1)
        if ordinal not in ORDINALS and ordinal.removesuffix("ه") not in ORDINALS:
            return None
        at = k + 2
        if self.form(at) in ("عشر", "عشره", "والعشرين", "والثلاثين"):
            at += 1
        if self.form(at) != "علي" or self.form(at + 1) != "التوالي":
            return None
        day = _IN_A_ROW[self.form(k)]
        return at + 2, "day", ("none",) if day is None else ("weekday", day, "")

    def calendar_date(self, k: int, led: bool) -> _Core | None:
        """«14 و15 من مايو الجاري», «أيار/مايو 2018», «13/5/2018», «3 من الشهر الجاري»."""
        start = k
        if not _begins_a_date(self.form(k)) and (k >= self.n or self.kinds[k] != DIGITS):
            return None  # asked behind every «من»
        numeric = self.numeric(k)
        if numeric is not None:
            return numeric
        hijri = self.hijri(k)
        if hijri is not None:
            return hijri
        days: list[int] = []
        at = k
        day = self.day_number(at)
        while day is not None and len(days) < 5:
            days.append(day[1])
            at = day[0]
            if self.form(at) in ("و", ",", "-", "الي", "حتي"):
                after = self.day_number(at + 1)
                if after is None and self.form(at + 1) == "و":
                    after = self.day_number(at + 2)
                day = after
            else:
                day = self.day_number(at) if self.form(at).startswith("و") else None
        if days:
            if self.form(at) == "من":
                at += 1
            if self.form(at) in ("الشهر",):
                q, name = self.qualifier(at + 1)
                if name == "same" and self.named_month is not None:
                    return q, "day" if len(days) == 1 else "days", ("days", tuple(days), *self.named_month, "")
                if name:
                    return q, "day" if len(days) == 1 else "days", ("dayof", tuple(days), name)
                return None
            month = self.month(at)
            if month is None:
                return None
            at = month[0]
            q, name = self.qualifier(at)
            year = self.year(q)
            end = year[0] if year is not None else q
            value = year[1] if year is not None else None
            return end, "day" if len(days) == 1 else "days", ("days", tuple(days), month[1], value, name)
        month = self.month(start)
        if month is None:
            return None
        at = month[0]
        if (two := self.months(start, at, month[1])) is not None:
            return two
        if self.form(at) == "من" and self.form(at + 1) in ("العام", "السنه"):
            q, name = self.qualifier(at + 2)
            if name in ("past", "now", "next"):  # «يناير من العام الحالي»
                return q, "month", ("month-of", month[1], name)
        q, name = self.qualifier(at)
        year = self.year(q)
        pair = at - start > 1
        if (
            year is None
            and not name
            and not pair
            and not led
            and self.form(start - 1) not in ("في", "شهر", "من", "بحلول", "ومن")
        ):
            return None
        if (
            self.form(start) in RISKY
            and year is None
            and not name
            and not pair
            and not led
            and self.form(start - 1) != "شهر"
        ):
            return None
        end = year[0] if year is not None else q
        return end, "month", ("month", month[1], year[1] if year is not None else None, name)

    def months(self, start: int, at: int, first: int) -> _Core | None:
        """«شهري أبريل ومايو 2018»: what follows the first month of a stretch of two."""
        if self.form(start - 1) not in ("شهري", "بين", "شهرا") or self.form(at)[:1] != "و":
            return None
        word = self.form(at)[1:]
        j, second = (at + 1, MONTHS.get(word)) if word else (at + 1, None)
        if not word and (other := self.month(at + 1)) is not None:
            j, second = other
        if second is None:
            return None
        if self.form(j) in ("/", "-") and (other := self.month(j + 1)) is not None and other[1] == second:
            j = other[0]
        q, name = self.qualifier(j)
        year = self.year(q)
        end, value = year if year is not None else (q, None)
        if first > second:
            return None
        return end, "days", ("span", ("month", first, value, name), ("month", second, value, name))

    def hijri(self, k: int) -> _Core | None:
        """«27 شعبان 1439 هـ», «شعبان 1439»; where a date of the other calendar follows, that one holds."""
        day = self.day_number(k)
        at = day[0] if day is not None else k
        if day is not None and self.form(at) == "من":
            at += 1
        if self.form(at) == "شهر":
            at += 1
        month = HIJRI.get(self.form(at))
        if month is None:
            month = HIJRI_OF_TWO.get((self.form(at), self.form(at + 1)))
            at += 1
        at += 1
        if month is None or at >= self.n:
            return None
        if self.form(at) in _YEAR_WORDS:
            at += 1
        year = self.form(at)
        if at >= self.n or self.kinds[at] != DIGITS or len(year) != 4 or not "1300" <= year <= "1500":
            return None
        at += 1
        if self.form(at) in ("ه", "هجري", "هجريه", "للهجره"):
            at += 1
        other = at + 1 if self.form(at) in ("/", ",", "-", "(") else at
        if self.form(other) in ("الموافق", "موافق"):
            other += 1
            if self.form(other) in ("ل", "في", "يوم"):
                other += 1
            dated = self.calendar_date(other, True)
            if dated is not None and dated[1] == "day":
                return dated
        if day is None:
            return at, "month", ("hijri", None, month, int(year))
        return at, "day", ("hijri", day[1], month, int(year))

    def numeric(self, k: int) -> _Core | None:
        """«13/5/2018», «2018-05-13», «30-3-2018»."""
        if (
            k >= self.n
            or self.kinds[k] != DIGITS
            or self.form(k + 1) not in ("/", "-", ".")
            or self.form(k + 3) != self.form(k + 1)
        ):
            return None
        if k + 4 >= self.n or self.kinds[k + 2] != DIGITS or self.kinds[k + 4] != DIGITS:
            return None
        try:
            a, b, c = (int(self.forms[k + d]) for d in (0, 2, 4))
        except ValueError:
            return None
        day, month, year = (c, b, a) if a > 31 else (a, b, c)
        if 1 <= day <= 31 and 1 <= month <= 12 and 1900 <= year <= 2039:
            return k + 5, "day", ("days", (day,), month, year, "")
        return None

    def day(self, k: int) -> _Core | None:
        """«فجر الخميس الماضي», «أمس الخميس», «ليل الأحد الاثنين», «يومي 14 و15 من مايو», «وقت متأخر السبت»."""
        at = k
        night = False
        after_midnight = self.form(k) == "بعد" and self.form(k + 1) == "منتصف"
        if self.form(at) == "وقت" and self.form(at + 1) in ("متاخر", "مبكر", "لاحق", "سابق"):
            at += 2
            if self.form(at) in ("من", "مساء", "يوم", "ليل"):
                at += 1
            if self.form(at) in ("مساء", "ليل", "يوم", "صباح"):
                at += 1
            if not (self.form(at) in WEEKDAYS or self.form(at) in ("امس", "اليوم")):
                return None
        if self.form(at) == "الساعات" and self.form(at + 1) in ("الاولي", "الاخيره") and self.form(at + 2) == "من":
            at += 3
        if self.form(at) == "بعد" and self.form(at + 1) in ("منتصف", "ظهر", "عصر"):
            at += 1
        if self.form(at) == "منتصف":
            at += 1
        if self.form(at) in PARTS:
            night = self.form(at) in ("ليل", "ليله")
            at += 1
            if self.form(at) == "يوم":
                at += 1
        elif self.form(at) in ("يوم", "يومي", "اليومين"):
            at += 1
        word = self.form(at)
        if word in ("يومي",):
            at += 1
        if at > k and (found := self.calendar_date(at, True)) is not None and found[1] in ("day", "days"):
            return found  # «يوم 9 مايو», «مساء 22 شباط»
        if word == "اول" and self.form(at + 1) == "امس":
            return at + 2, "day", ("relative", -2)
        if word == "اول" and self.form(at + 1) == "من" and self.form(at + 2) == "امس":
            return at + 3, "day", ("relative", -2)
        if word in ("امس", "البارحه"):
            end = at + 1
            if self.form(end) in WEEKDAYS:
                end += 1
            elif self.form(end) == "," and self.form(end + 1) in WEEKDAYS and self.form(end + 2) == ",":
                pass
            return end, "day", ("relative", -1)
        if word in ("اليوم", "الليله", "غدا", "غد") and not (
            word == "اليوم" and self.form(at + 1) in ("الواحد", "العالمي")
        ):
            if word == "الليله" and self.form(at + 1) in PAST:
                return at + 2, "day", ("relative", -1)
            end = at + 1
            same_day = word == "اليوم" and (self.form(end) in SAME or self.form(at - 1) in ("نفس", "ذات", "بنفس"))
            if same_day:
                # «في اليوم ذاته»: the day named last, not that of the report; where none is near, none
                return end + (self.form(end) in SAME), "day", self.pointed(at) or ("none",)
            if self.form(end) in WEEKDAYS:
                end += 1
            elif self.form(end) == "(" and self.form(end + 1) in WEEKDAYS and self.form(end + 2) == ")":
                end += 3  # «غدا (الثلاثاء)»: the day to come, and not the last one of its name
            return end, "day", ("relative", 1 if word in ("غدا", "غد") else 0)
        bare = word[1:] if at == k and word[:1] in ("و", "ب", "ل", "ف") and word[1:] in WEEKDAYS else word
        if bare in WEEKDAYS:
            if self.form(at - 1) in ("مجلس", "ملف") or self.form(at + 1) in ("الاسود", "الدامي"):
                return None
            first = WEEKDAYS[bare]
            end = at + 1
            if night:
                skip = end + 1 if self.form(end) in ("-", "/", "الي") else end
                other = self.form(skip)
                if other in WEEKDAYS and WEEKDAYS[other] == (first + 1) % 7:
                    if after_midnight:
                        return skip + 1, "day", ("weekday", (first + 1) % 7, "")
                    return skip + 1, "days", ("nights", first)
            pair = self.weekdays(end, first)
            if pair is not None and (self.form(at - 1) in ("يومي", "اليومين", "ايام") or pair[2][3]):
                return pair  # «الاثنين والثلاثاء الماضيين» are two by the adjective alone
            last, end = self.form(end) in _LAST, end
            q, name = self.qualifier(end)
            name, end = "" if last else name, q  # «الجمعة الأخيرة»: the last one, be it today
            if self.form(end) == "," and self.form(end + 1) == "الموافق":
                end += 1
            if self.form(end) == "الموافق":
                end += 1
            # «الجمعة في 30 مارس»
            dated = self.calendar_date(end + (self.form(end) == "في"), True)
            if dated is not None and dated[1] == "day":
                return dated
            return end, "day", ("weekday", first, name)
        return None

    def weekdays(self, k: int, first: int) -> _Core | None:
        """What follows the first weekday of «يومي الجمعة والسبت الماضيين»."""
        last, end = first, k
        while self.form(end)[:1] == "و" and (day := WEEKDAYS.get(self.form(end)[1:])) is not None:
            if day != (last + 1) % 7:
                return None
            last, end = day, end + 1
        if last == first:
            return None
        q, name = self.qualifier(end)
        return q, "days", ("weekdays", first, last, name)

    def stretch(self, k: int) -> _Core | None:
        """What follows «خلال», «منذ», «قبل»: «أسبوع», «الساعات الـ24 الماضية», «الأيام الثلاثة الماضية», «نحو أربعة أعوام»."""
        at = k
        count: int | None = None
        while self.form(at) in (
            "نحو",
            "حوالي",
            "قرابه",
            "اكثر",
            "من",
            "اقل",
            "ال",
            "فتره",
            "مده",
            "هذه",
            "تلك",
            "ما",
            "يقرب",
            "مدي",
            "مدار",
        ):
            at += 1
            if at - k > 4:
                return None
        word = self.form(at)
        if at < self.n and self.kinds[at] == DIGITS and word.isdigit() and int(word) < 1000:
            count = int(word)
            at += 1
        elif word in SMALL or word.removeprefix("ال") in SMALL:
            count = SMALL[word.removeprefix("ال")]
            at += 1
            if self.form(at) in ("عشر", "عشره"):
                count += 10
                at += 1
        elif word in ("بضعه", "بضع", "عده"):
            at += 1
        unit_word = self.form(at)
        unit = UNITS.get(unit_word.removeprefix("ال"))
        if unit is None:
            return None
        definite = unit_word.startswith("ال")
        at += 1
        if definite:
            if self.form(at) == "ال" and at + 1 < self.n and self.kinds[at + 1] == DIGITS:
                at += 1
            if at < self.n and self.kinds[at] == DIGITS and self.forms[at].isdigit():
                count = int(self.forms[at])
                at += 1
            elif self.form(at).removeprefix("ال") in SMALL:
                count = SMALL[self.form(at).removeprefix("ال")]
                at += 1
                if self.form(at).removeprefix("وال").removeprefix("و") in SMALL:
                    count += SMALL[self.form(at).removeprefix("وال").removeprefix("و")]
                    at += 1
                elif self.form(at) == "و" and self.form(at + 1) in SMALL:
                    count += SMALL[self.form(at + 1)]
                    at += 2
            if self.form(at) in ("القليله", "القليلة", "المعدوده"):
                at += 1
        q, name = self.qualifier(at)
        if definite and not name and count is None:
            return None
        plural = unit_word.removeprefix("ال") in ("ايام", "اسابيع", "اشهر", "شهور", "سنوات", "اعوام", "عقود", "ساعات")
        return q, "stretch", ("stretch", unit[0], count, unit[1], unit[2], name, plural)

    def event_start(self, k: int) -> _Core | None:
        """«منذ بدء تصعيد القصف», «منذ حرب 1967»: the noun phrase up to a clause boundary, a date in it included."""
        word = self.form(k)
        if k >= self.n or self.kinds[k] != WORD or word in _STOP or word in _TIMELESS:
            return None  # whatever else follows «منذ» is what began or happened then: «منذ تدخل كذا», «منذ سيطرتها»
        at, inner = k + 1, None
        governs = not word.startswith("ال")
        if word == "ذلك":
            if self.form(at) in ("الحين", "التاريخ", "الوقت", "اليوم"):
                return at + 1, "event", ("since-event", self.pointed(k))
            return None
        while at < self.n and at - k < 10:
            form = self.forms[at]
            if self.kinds[at] != WORD and form not in _LIGHT and self.kinds[at] != DIGITS:
                break
            if form in _AND_THEN:
                break  # «منذ بداية الحرب وقتل أكثر من 1600 شخص»: what came of it, no part of when
            found = self.core(at, self.form(at - 1) in ("في", "من") or self.form(at - 1) in BOUNDS)
            if found is not None:
                at, inner = found[0], found[2]
                break
            if self.kinds[at] == DIGITS:
                year = self.year(at)
                if year is None and governs and at == k + 1:
                    return None  # «منذ مقتل 60 متظاهرا»: a figure of what happened then
                if year is None:
                    break
                at, inner = year[0], ("year", year[1])
                break
            least = form == "ما" and self.form(at + 1) in ("لا", "يزيد", "يقارب", "يقرب", "بين")
            if least or form in _BEFORE_FIGURES:
                if governs and at == k + 1:
                    return None  # «منذ مقتل أكثر من 60 متظاهرا», «منذ مقتل عشرات المتظاهرين»
                break  # «وقتل منذ بدء الحملة أكثر من 870 راعيا»
            if form in ("علي", "الي") and not any(
                (self.form(u) in ("في", "من") and self.core(u + 1, True))
                or (self.form(u) == "يوم" and self.core(u, True))
                for u in range(at + 1, min(self.n, at + 5))
            ):
                break
            if form in _CARDINALS and self.kinds[at - 1] == WORD:
                return None  # «منذ استعادتها خمس محافظات في 2015»: a figure, and its own date
            if form in _STOP:
                after = self.core(at + 1, True) if form in ("في", "من") else None
                if after is not None:
                    at, inner = after[0], after[2]
                    break
                known = word in BEGINNINGS or word.removeprefix("ال") in BEGINNINGS
                if form != "الي" and (form != "في" or at - k > 4 or not known):
                    break
            if at - k >= 6:
                break
            at += 1
        if inner is None and (dated := self.dated_beyond(at)) is not None:
            return dated
        return at, "event", ("since-event", inner)

    def dated_beyond(self, at: int) -> _Core | None:
        """«… على الحدود بين كذا وكذا في 30 مارس», «… قبل ثلاثة أيام»: the date of a beginning, a few words on in its clause."""
        for t in range(at, min(self.n, at + 9)):
            form = self.forms[t]
            if form in ("في", "يوم", "بتاريخ") and t > at - 1:
                found = self.core(t if form == "يوم" else t + 1, True)
                if found is not None and found[1] in ("day", "month", "year") and found[2][0] in _ABSOLUTE:
                    return found[0], "event", ("since-event", found[2])
            if form == "قبل":
                ago = self.stretch(t + 1)
                if ago is None or ago[2][1] != "day" or not isinstance(ago[2][2], int) or ago[2][5]:
                    return None
                return ago[0], "event", ("since-event", ("relative", -ago[2][2]))
            if form not in _ON_THE_WAY and (self.kinds[t] != WORD or form in _STOP):
                return None
        return None

    def pointed(self, k: int) -> tuple[object, ...] | None:
        """The day that «ذلك التاريخ» at token ``k`` points back to: the one named last, close before."""
        last = self.last
        if last is None or k - last.j > _POINTING:
            return None
        spec = last.spec
        if last.sort == "since" and spec[0] == "lead" and isinstance(spec[2], tuple):
            spec = spec[2]
        elif last.sort != "day":
            return None
        return spec if spec[0] in ("days", "dayof", "weekday", "relative") else None

    def same_period(self, k: int) -> _Core | None:
        """«الفترة نفسها», «ذات الفترة», after «خلال» or «في»: the period named last."""
        word, then = self.form(k), self.form(k + 1)
        if not (word == "الفتره" and then in SAME) and not (word in ("ذات", "نفس") and then == "الفتره"):
            return None
        if self.form(k + 2) in ("من", "عام", "العام"):
            return None  # «الفترة نفسها من العام الماضي»: another year's
        last = self.last
        if last is not None and last.spec[0] == "part" and self.period is not None:
            return k + 2, "within", self.period.spec  # a beginning or an end between them is no period
        if (
            last is not None
            and k - last.j <= _POINTING
            and last.sort in ("since", "within", "days", "month", "year", "event")
        ):
            return k + 2, "within", last.spec
        if self.period is not None and k - self.period.j <= _FAR:
            return k + 2, "within", self.period.spec  # a day between them is no period either
        return k + 2, "within", ("none",)

    # -- the pass -----------------------------------------------------------------------------------------------------

    def find(self) -> list[TimePhrase]:
        out: list[TimePhrase] = []
        past = 0  # end of the phrase before
        for k in self.starts():
            if k < past or (found := self.at(k)) is None:
                continue
            j, sort, spec = found
            if sort in ("since", "event") and self.form(j).lstrip("و") == "حتي" and self.form(j + 1) in _UP_TO_NOW:
                j += 2  # «منذ اندلاع النزاع حتى اليوم»
            while j > k + 1 and self.forms[j - 1] in ('"', "#", "_", ","):
                j -= 1
            if spec and spec[0] in _DATED and spec[-1] == "" and self.planned(k):
                spec = (*spec[:-1], "next")
            self.last = TimePhrase(k, j, self.begin(k), self.tokens.end[j - 1], sort, spec)
            if sort in ("since", "within", "days") and spec[0] != "none":
                self.period = self.last
            if spec[0] == "days":
                self.named_month = spec[2], spec[3]  # type: ignore[assignment]
            elif spec[0] == "month":
                self.named_month = spec[1], spec[2]  # type: ignore[assignment]
            out.append(self.last)
            past = j
        return out

    def starts(self) -> Iterable[int]:
        """The tokens where a time may begin: nearly every one is neither digits nor a word of time, a letter before it apart."""
        bare = map(itemgetter(slice(1, None)), self.forms)
        words = map(or_, map(_INTERESTING.__contains__, self.forms), map(_INTERESTING.__contains__, bare))
        return compress(range(self.n), map(or_, words, map(DIGITS.__eq__, self.kinds)))

    def planned(self, k: int) -> bool:
        """«الانتخابات المقررة في 20 أكتوبر», «المزمع إجراؤها في مايو»: a date ahead."""
        return any(self.form(t).removeprefix("و") in _PLANNED for t in range(max(0, k - 3), k))

    def begin(self, k: int) -> int:
        """Where the phrase at token ``k`` begins: after the «و» or «ف» of «ومنذ», which joins clauses."""
        start, word = self.tokens.start[k], self.forms[k]
        if (
            word[0] in "وف"
            and word not in _INTERESTING
            and (word[1:] in _LEADS or word[1:] in WEEKDAYS or word[1:] == "بعد")
        ):
            start += 1
            while _HIDDEN.match(self.tokens.text, start):
                start += 1
        return start

    def at(self, k: int) -> _Core | None:
        word = self.forms[k]
        if word == "من" or word == "بين":  # which stand everywhere, and begin a time before a date or a year alone
            return self.between(k) if k + 1 < self.n and self.may_be_dated(k + 1) else None
        lead = _LEADS.get(word) or (_LEADS.get(word[1:]) if word[:1] in ("و", "ف", "ل") else None)
        if word in ("مدي", "مدار") and self.form(k - 1) != "علي":
            lead = None
        if lead is not None:
            return self.led(k, lead)
        if word in ("موخرا", "حديثا"):
            return k + 1, "vague", ("none",)
        if word in _ADVERBS:
            return k + 1, "part", ("none",)
        if word.removeprefix("و") in ("بعد", "مرور", "مضي"):
            return self.afterwards(k)
        if self.form(k - 1) in ("في", "وفي") and (again := self.same_period(k)) is not None:
            return again
        if word in ("نفس", "ذات") and self.form(k + 1) == "اليوم":
            return k + 2, "day", self.pointed(k + 1) or ("none",)
        if word in ("الاونه", "الفتره") and self.form(k + 1) in ("الاخيره", "الماضيه"):
            return k + 2, "vague", ("none",)
        if word == "الفتره" and self.form(k + 1) in ("من", "بين") and (span := self.between(k + 1)) is not None:
            return span
        if word in ("الاشهر", "الشهور") and (months := self.first_months(k)) is not None:
            return months
        if word in ("الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "الاعوام", "الساعات"):
            found = self.stretch(k)
            if found is not None and (found[2][5] == "past" or (found[2][5] == "now" and self.form(k - 1) == "في")):
                return found[0], "within", ("lead", "within", found[2])
        if self.kinds[k] == DIGITS and self.form(k + 1) == ":" and k + 2 < self.n and self.kinds[k + 2] == DIGITS:
            return k + 3, "hour", ("none",)
        if word == "الساعه" and (
            self.form(k + 1) in ORDINALS
            or self.form(k + 1)
            in (
                "الواحده",
                "السابعه",
                "الثامنه",
                "العاشره",
                "التاسعه",
                "السادسه",
                "الخامسه",
                "الرابعه",
                "الثالثه",
                "الثانيه",
            )
        ):
            return k + 2, "hour", ("none",)
        if word == "الساعه" and k + 1 < self.n and self.kinds[k + 1] == DIGITS:
            end = k + 4 if self.form(k + 2) == ":" else k + 2
            return min(end, self.n), "hour", ("none",)
        return self.core(k, self.form(k - 1) in ("في", "وفي", "ففي", "شهر") or self.form(k - 1) in BOUNDS)

    def afterwards(self, k: int) -> _Core | None:
        """«بعد يوم من …», «بعد أقل من شهر على …», «بعد ساعات من …»: so long after another happening, which follows."""
        at = k + 1 + (self.form(k + 1) in ("مرور", "مضي"))
        found = self.stretch(at)
        if found is None or found[2][5]:
            return self.core(k, False) if self.form(k) == "بعد" else None
        then = found[0] + (self.form(found[0]) == ",")
        if self.form(then) in ("من", "علي", "عن"):
            return found[0], "later", ("none",)
        return None

    def first_months(self, k: int) -> _Core | None:
        """«الأشهر الأربعة الأولى من العام 2018»: the months from January on."""
        many, at = _MONTHS_COUNTED.get(self.form(k + 1).removeprefix("ال")), k + 2
        if many is None or self.form(at) not in ("الاولي", "الاول"):
            return None
        at += 1 + (self.form(at + 1) == "من")
        at += self.form(at) in _YEAR_WORDS
        year = self.year(at)
        if year is None:
            return None
        return year[0], "within", ("span", ("month", 1, year[1], ""), ("month", many, year[1], ""))

    def may_be_dated(self, k: int) -> bool:
        """Whether a date or a year may begin at a token, by its form alone."""
        word = self.forms[k]
        return (
            self.kinds[k] == DIGITS or word in _YEAR_WORDS or word in _TWO_YEARS or word == "من" or _begins_a_date(word)
        )

    def between(self, k: int) -> _Core | None:
        """«بين 14 و16 مايو», «من 3 إلى 7 أيار», «بين عامي 2005 و2009», «من 1989 - 1990», «بين مارس 2014 ونهاية مايو 2018»."""
        several = self.form(k + 1) in _TWO_YEARS
        if (low := self.year(k + 1 + several)) is not None:
            at = low[0] + (self.form(low[0]) in ("و", "الي", "حتي", "-"))
            if at > low[0] and (high := self.year(at)) is not None and low[1] < high[1]:
                return high[0], "days", ("span", ("year", low[1]), ("year", high[1]))
            return None
        first = self.calendar_date(k + 1, True)
        if first is None or first[1] == "days":
            return first
        at = first[0]
        word = self.form(at)
        if word in ("الي", "حتي", "و"):
            at += 1
        elif word[:1] != "و" or word[1:] not in BOUNDS:
            return None
        if self.form(at).removeprefix("و") in ("نهايه", "ختام"):
            at += 1
        second = self.calendar_date(at, True)
        if second is not None and second[1] == first[1]:
            return second[0], "days", ("span", first[2], second[2])
        return None

    def led(self, k: int, lead: str) -> _Core | None:
        at = k + 1
        if lead == "after":
            return None
        if self.form(at) in _LIGHT:
            at += 1
        if lead == "within" and (again := self.same_period(at)) is not None:
            return again
        if lead == "within" and self.form(at) in ("الاشهر", "الشهور") and (months := self.first_months(at)) is not None:
            return months
        if lead == "within" and self.form(at) == "الفتره" and self.form(at + 1) == "من":
            span = self.between(at + 1)
            if span is not None:
                return span
        core = self.core(at, True)
        if core is not None:
            if lead == "ago":
                return None  # «قبل الخميس» has no end that a reader could tell
            end, sort, spec = core
            if lead == "since":
                until = end + (self.form(end) == "و")
                if self.form(until) in ("حتي", "وحتي", "الي") and sort == "day":  # «منذ يوم أمس وحتى صباح اليوم»
                    last = self.core(until + 1, True)
                    if last is not None and last[1] == "day":
                        return last[0], "days", ("span", spec, last[2])
                return end, "since", ("lead", "since", spec)
            if lead == "until":
                return end, "until", ("lead", "until", spec)
            return end, sort, ("lead", "within", spec)
        stretch = self.stretch(at)
        if stretch is not None:
            end, _, spec = stretch
            if lead == "until":
                return None
            if lead == "ago" and spec[5] in ("next", "past"):
                return None
            sort = {"since": "since", "within": "within", "ago": "ago"}[lead]
            unit = str(spec[1])
            if lead == "within" and (unit.startswith(("year", "decade"))):
                sort = "years"
            return end, sort, ("lead", lead, spec)
        if lead == "within" and self.form(at) in ("الليل", "النهار", "ليل", "نهار", "عطله"):
            end = at + 1
            if self.form(at) == "عطله":
                end += self.form(end) in ("عيد", "العيد", "نهايه")
                end += self.form(end) in ("الفطر", "الاضحي", "الاسبوع")
            return end, "day", ("none",)
        if lead == "since":
            event = self.event_start(at)
            if event is not None:
                return event[0], "event", ("lead", "since", event[2])
        return None


_INTERESTING = frozenset(
    {*MONTHS, *HIJRI, *(first for first, _ in HIJRI_OF_TWO), *WEEKDAYS, *PARTS, *_LEADS, *BOUNDS, *SEASONS, *_YEAR_WORDS, "كانون", "تشرين", "شهر", "يوم", "يومي", "امس",
     "اليوم", "غدا", "غد", "البارحه", "الليله", "اول", "بعد", "الساعات", "وقت", "الاسبوع", "الشهر", "هذا", "هذه", "موخرا",
     "الاونه", "الفتره", "بين", "من", "الساعه", "الايام", "الاسابيع", "الاشهر", "الشهور", "السنوات", "الاعوام", "منتصف",
     *ORDINALS, *_FRACTIONS, *_IN_A_ROW, *_ADVERBS, "ذات", "نفس", "مرور", "مضي"}
)  # fmt: skip


_MONTH_WORDS = frozenset(
    {"شهر", *MONTHS, *HIJRI, *(first for first, _ in MONTHS_OF_TWO), *(first for first, _ in HIJRI_OF_TWO)}
)


def _begins_a_date(form: str) -> bool:
    """Whether a word may begin a date of the calendar: the name of a month, or a day in words or with «و» before it."""
    return (
        form in _MONTH_WORDS or form in ORDINALS or (form[:1] == "و" and (form[1:] in ORDINALS or form[1:].isdigit()))
    )


def find_times(tokens: Tokens) -> list[TimePhrase]:
    """All time phrases, in order, never overlapping."""
    return _Finder(tokens).find()


# -- resolving ------------------------------------------------------------------------------------------------------


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, _calendar.monthrange(year, month)[1])


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _hijri(day: int | None, month: int, year: int) -> tuple[date | None, date | None]:
    """The day, or the first and last day of the month, by the Umm al-Qura calendar; (None, None) where there is none."""
    from hijridate import Hijri

    try:
        if day is not None:
            at = Hijri(year, month, day).to_gregorian()
            return date(at.year, at.month, at.day), date(at.year, at.month, at.day)
        low = Hijri(year, month, 1)
        first, last = low.to_gregorian(), Hijri(year, month, low.month_length()).to_gregorian()
    except (ValueError, OverflowError):
        return None, None
    return date(first.year, first.month, first.day), date(last.year, last.month, last.day)


def _year_for(month: int, day: int, name: str, anchor: date) -> int:
    """The year of a date without one: the most recent such day, or the next where the words or a short wait say so."""
    if name == "next":
        return anchor.year if (month, day) > (anchor.month, anchor.day) else anchor.year + 1
    if name == "now":
        return anchor.year
    if (month, day) <= (anchor.month, anchor.day):
        return anchor.year
    ahead = _safe(anchor.year, month, min(day, 28))
    if name != "past" and ahead is not None and (ahead - anchor).days <= 45:
        return anchor.year  # announced: «يومي 14 و15 من مايو»
    return anchor.year - 1


def _interval(spec: tuple[object, ...], anchor: date | None) -> tuple[date | None, date | None, str, bool]:
    """(from, to, precision, whether the anchor was needed)."""
    what = spec[0]
    if what == "days":
        _, days, month, year, name = spec
        assert isinstance(days, tuple) and isinstance(month, int)
        relative = year is None
        if year is None:
            if anchor is None:
                return None, None, "day", True
            year = _year_for(month, min(days), str(name), anchor)
        assert isinstance(year, int)
        found = [d for x in days if (d := _safe(year, month, x)) is not None]
        return (min(found), max(found), "day", relative) if found else (None, None, "day", relative)
    if what == "dayof":
        _, days, name = spec
        assert isinstance(days, tuple)
        if anchor is None:
            return None, None, "day", True
        year, month = anchor.year, anchor.month
        if name == "past":
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        elif name == "next":
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        found = [d for x in days if (d := _safe(year, month, x)) is not None]
        return (min(found), max(found), "day", True) if found else (None, None, "day", True)
    if what == "span":
        first, second = spec[1], spec[2]
        assert isinstance(first, tuple) and isinstance(second, tuple)
        low = _interval(first, anchor)
        high = _interval(second, anchor)
        if low[0] is not None and high[1] is not None and low[0] <= high[1]:
            return low[0], high[1], low[2], low[3] or high[3]
        return None, None, low[2], True
    if what == "hijri":
        _, day_of, month, year = spec
        assert isinstance(month, int) and isinstance(year, int)
        low_day, high_day = _hijri(day_of if isinstance(day_of, int) else None, month, year)
        return low_day, high_day, "month" if day_of is None else "day", False
    if what == "month":
        _, month, year, name = spec
        assert isinstance(month, int)
        relative = year is None
        if year is None:
            if anchor is None:
                return None, None, "month", True
            year = anchor.year
            if name == "next":
                year += month <= anchor.month
            elif (name != "now" and month > anchor.month) or (name == "past" and month == anchor.month):
                year -= 1
        assert isinstance(year, int)
        low_day, high_day = _month_span(year, month)
        return low_day, high_day, "month", relative
    if what == "month-of":
        if anchor is None:
            return None, None, "month", True
        _, month, name = spec
        assert isinstance(month, int)
        low_day, high_day = _month_span(anchor.year + {"past": -1, "now": 0, "next": 1}[str(name)], month)
        return low_day, high_day, "month", True
    if what == "year":
        year = spec[1]
        assert isinstance(year, int)
        return date(year, 1, 1), date(year, 12, 31), "year", False
    if what == "fraction":
        _, parts, nth, inner = spec
        assert isinstance(parts, int) and isinstance(nth, int) and isinstance(inner, tuple)
        low_day, high_day, precision, relative = _interval(inner, anchor)
        if low_day is None or high_day is None:
            return None, None, precision, relative
        if precision == "year" and parts in (2, 4):
            months = 12 // parts
            first_month = months * (nth - 1) + 1
            return (
                date(low_day.year, first_month, 1),
                _month_span(low_day.year, first_month + months - 1)[1],
                "month",
                relative,
            )
        if precision == "month" and parts == 2:
            middle = low_day.replace(day=15)
            return (
                (low_day, middle, "day", relative)
                if nth == 1
                else (middle + timedelta(days=1), high_day, "day", relative)
            )
        return None, None, precision, relative  # where a third of a month ends is nobody's word
    if what in ("season", "part"):
        return None, None, "season", False
    if what in ("none", "stretch", "since-event"):
        return None, None, "unknown", False
    if anchor is None:
        return None, None, "day", True
    if what == "relative":
        offset = spec[1]
        assert isinstance(offset, int)
        day = anchor + timedelta(days=offset)
        return day, day, "day", True
    if what == "weekdays":
        first_day, last_day = spec[1], spec[2]
        assert isinstance(first_day, int) and isinstance(last_day, int)
        if spec[3] == "next":
            low_day = anchor + timedelta(days=(first_day - anchor.weekday()) % 7 or 7)
            return low_day, low_day + timedelta(days=(last_day - first_day) % 7), "day", True
        high_day = anchor - timedelta(days=(anchor.weekday() - last_day) % 7 or (7 if spec[3] == "past" else 0))
        return high_day - timedelta(days=(last_day - first_day) % 7), high_day, "day", True
    if what in ("weekday", "nights"):
        number = spec[1]
        assert isinstance(number, int)
        name = spec[2] if what == "weekday" else ""
        back = (anchor.weekday() - number) % 7
        if what == "weekday" and name == "next":
            day = anchor + timedelta(days=(number - anchor.weekday()) % 7 or 7)
            return day, day, "day", True
        if name == "past" and back == 0:
            back = 7
        if what == "nights" and back == 0:
            back = 7
        day = anchor - timedelta(days=back)
        return (day, day + timedelta(days=1), "day", True) if what == "nights" else (day, day, "day", True)
    if what == "unit":
        unit, name = spec[1], spec[2]
        step = {"past": -1, "now": 0, "next": 1}[str(name)]
        if unit == "year":
            return date(anchor.year + step, 1, 1), date(anchor.year + step, 12, 31), "year", True
        if unit == "month":
            index = anchor.year * 12 + anchor.month - 1 + step
            low_day, high_day = _month_span(index // 12, index % 12 + 1)
            return low_day, high_day, "month", True
        return None, None, "week", True  # where a week begins is nobody's word
    return None, None, "unknown", False


def _began(part: tuple[object, ...], anchor: date | None) -> tuple[date | None, str]:
    """(day, precision) of «منذ بداية مارس», which is its first day, and of «منذ منتصف مارس», its fifteenth; else open."""
    if not isinstance(part[2], tuple):
        return None, "season"
    low, _, precision, _ = _interval(part[2], anchor)
    if part[1] in _BEGUN:
        return low, precision
    if part[1] == "منتصف" and precision == "month" and low is not None:
        return low.replace(day=15), precision
    return None, "season"


def resolve(phrase: TimePhrase, tokens: Tokens, anchor: date | None, basis: str, said: date | None = None) -> Time:
    """The days that a phrase stands for. ``anchor`` is the day of publication, ``said`` the day the source spoke."""
    spec = phrase.spec
    lead: str | None = None
    inner = spec
    if spec and spec[0] == "lead":
        lead = str(spec[1])
        inner = spec[2]  # type: ignore[assignment]
    low: date | None = None
    high: date | None = None
    precision = "unknown"
    relative = False
    duration: Duration | None = None
    upto = said or anchor
    if inner[0] == "stretch":
        duration, low, high, precision = _stretch(inner, lead, anchor)
        relative = low is not None
        if lead == "since" and low is not None:
            high = upto
    elif inner[0] == "since-event":
        content = inner[1]
        if isinstance(content, tuple):
            low, _, precision, relative = _interval(content, anchor)
            if content[0] == "part":
                low, precision = _began(content, anchor)
        high = upto
        relative = relative or high is not None
        precision = precision if low is not None else "open"
    else:
        low, high, precision, relative = _interval(inner, anchor)
        if lead == "since":
            if inner[0] == "part":
                low, precision = _began(inner, anchor)
            high = upto if low is not None or upto is not None else None
            relative = True
        elif lead == "until":
            low, high = None, high
    if low is not None and high is not None and low > high:
        low = high = None
    used = (f"anchor:{basis}" if anchor is not None else "none") if relative else ("stated" if low or high else "none")
    text = tokens.text[phrase.start : phrase.end]
    return Time(
        text=text, start=phrase.start, end=phrase.end, from_=low.isoformat() if low else None,
        to=high.isoformat() if high else None, duration=duration, precision=precision, basis=used,
    )  # fmt: skip


def _back(anchor: date, unit: str, count: int) -> date | None:
    """The day so many weeks, months or years before ``anchor``; None for other units."""
    if unit == "week":
        return anchor - timedelta(days=7 * count)
    if unit not in ("month", "year"):
        return None
    index = anchor.year * 12 + anchor.month - 1 - count * (12 if unit == "year" else 1)
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(anchor.day, _calendar.monthrange(year, month)[1])) if year > 0 else None


def _stretch(
    spec: tuple[object, ...], lead: str | None, anchor: date | None
) -> tuple[Duration | None, date | None, date | None, str]:
    """A duration; with stated ends only where days or hours are counted back from now («الأيام الثلاثة الماضية»)."""
    _, unit, count, low_days, high_days, name, plural = spec
    assert isinstance(unit, str) and isinstance(low_days, int) and isinstance(high_days, int)
    if count is None and plural:
        return None, None, None, unit.rstrip("2")
    times = count if isinstance(count, int) else 1
    if unit.startswith("hour"):
        hours = times * (2 if unit == "hour2" else 1)
        days = max(1, round(hours / 24))
        if name == "past" and hours in (24, 48, 72) and anchor is not None:
            return Duration(low_days=days, high_days=days + 1), anchor - timedelta(days=days), anchor, "hour"
        return Duration(low_days=0, high_days=days), None, None, "hour"
    duration = Duration(low_days=low_days * times, high_days=high_days * times)
    if unit in ("day", "day2") and name == "past" and anchor is not None and lead == "within":
        days = 2 if unit == "day2" else times
        return duration, anchor - timedelta(days=days), anchor, "day"
    if name == "past" and anchor is not None and lead == "within" and (count is not None or unit.endswith("2")):
        many = 2 if unit.endswith("2") else times
        back = _back(anchor, unit.rstrip("2"), many)
        if back is not None:
            return duration, back, anchor, unit.rstrip("2")
    return duration, None, None, unit.rstrip("2")


def infer_anchor(phrases: Sequence[TimePhrase], tokens: Tokens) -> tuple[date | None, tuple[str, ...]]:
    """The day of publication, where the text forces it: a weekday «today» dated in the same phrase with a year.

    None where the text does not force it; never today's date.
    """
    for k, phrase in enumerate(phrases):
        if phrase.spec[0] != "relative" or phrase.spec[1] not in (0, -1):
            continue
        for other in phrases[k + 1 : k + 2]:
            if other.spec[0] == "days" and isinstance(other.spec[3], int) and other.i - phrase.j <= 2:
                low, high, _, _ = _interval(other.spec, None)
                if low is not None and low == high:
                    offset = phrase.spec[1]
                    assert isinstance(offset, int)
                    anchor = low - timedelta(days=offset)
                    words = tokens.text[phrase.start : other.end]
                    return anchor, (f"«{words}» says which day the text calls so",)
    return None, ("no date in the text forces the day of publication",)
