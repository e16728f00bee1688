"""What the words right beside a number say of it, stronger than what its counted noun alone says.

A time of day, an age, a name, a point of a list: the ledger asks this module first, and then the reasons of its own.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import DIGITS, WORD, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

#: reasons that one unit gives to both of two numbers
_MEASURES = ("distance", "weight", "money", "duration", "area", "temperature")

_AGED = word_class("of_age")
_AGE_UNITS = word_class("age_units")
_AIR = word_class("air_words")
_CLOCK = word_class("clock")
_CLOCK_BESIDE = word_class("clock_beside")
_FIGHTER_JETS = word_class("fighter_jets")
_GRAMS = word_class("grams")
_KILOMETRES = word_class("kilometres")
_LIES_OFF = word_class("lies_off")
_METRES = word_class("metres")
_MODEL = word_class("model")
_MONTHS = word_class("months")
_NAMED_BY_NUMBER = word_class("named_by_number")
_NAMED_STATIONS = word_class("named_stations")
_NEED = word_class("need_verbs")
_OF_A_HOUSE = word_class("of_a_house")
_OF_DAY = word_class("of_day")
_STRETCH = word_class("stretch")
_STRETCHES = word_class("known_stretches")
_YOUNG = word_class("young")


def _time_of_day(scan: Scan, c: Candidate, a: int, b: int, prev: str) -> bool:
    """Whether a number is of the clock: «الساعة الرابعة», «22:30», «بعد التاسعة من مساء الأحد»."""
    number = c.number
    assert number is not None
    forms, i, j = scan.forms, number.i, number.j
    if prev in _CLOCK and 0 < (number.low or 0) < 25:
        return True
    if scan.kinds[i] == DIGITS and j + 1 < b and forms[j] == "ت" and forms[j + 1].startswith("غ"):
        return True  # «1700 ت غ»
    if number.form == "ordinal":
        if not forms[i].endswith("ه") or (number.low or 0) > 12 or prev not in _CLOCK_BESIDE or j + 1 >= b:
            return False
        return forms[j] == "من" and forms[j + 1].removeprefix("ال") in _OF_DAY
    if scan.kinds[i] != DIGITS or (number.low or 0) > 60:
        return False
    after = (
        j + 1 < b and forms[j] == ":" and scan.kinds[j + 1] == DIGITS and scan.tokens.end[j - 1] == scan.tokens.start[j]
    )
    return after or (
        i - 2 >= a and prev == ":" and scan.kinds[i - 2] == DIGITS and scan.tokens.end[i - 1] == scan.tokens.start[i]
    )


def _in_a_chain(scan: Scan, i: int) -> bool:
    """Whether a number is one of three or more digits with hyphens between: a team's formation, «4-3-3»."""
    forms, a, b = scan.forms, i, i
    while a > 1 and forms[a - 1] == "-" and scan.kinds[a - 2] == DIGITS:
        a -= 2
    while b + 2 < scan.n and forms[b + 1] == "-" and scan.kinds[b + 2] == DIGITS:
        b += 2
    return b - a >= 4 and all(len(forms[t]) == 1 for t in range(a, b + 1, 2))


def _day_of_a_month(scan: Scan, j: int, b: int) -> bool:
    """Whether «من» and a month or a time stand right behind a number, or «منه» alone."""
    if j < b and scan.forms[j] == "منه":
        return True
    if j + 1 >= b or scan.forms[j] != "من":
        return False
    return j + 1 in scan.time_at or scan.forms[j + 1].removeprefix("ال") == "شهر" or scan.forms[j + 1] in _MONTHS


def _lies_off(scan: Scan, c: Candidate, a: int, nxt: str) -> bool:
    """«تبعد عن المدينة 18 كليومترا فقط»: digits of a misspelt kilometre behind a verb of lying so far off."""
    number = c.number
    assert number is not None
    if c.noun is not None or c.reason is not None or number.form != "digits" or number.percent or len(nxt) < 6:
        return False
    if not any(SequenceMatcher(None, nxt, unit).ratio() >= 0.8 for unit in sorted(_KILOMETRES)):
        return False
    return any(form.lstrip("وف") in _LIES_OFF for form in scan.forms[max(a, number.i - 7) : number.i])


def _joined_to_a_latin_letter(scan: Scan, i: int) -> bool:
    """«F35», «M55»: digits right behind a letter that is no Arabic one."""
    if i == 0 or scan.kinds[i - 1] != WORD or scan.tokens.end[i - 1] != scan.tokens.start[i]:
        return False
    return scan.forms[i - 1].isascii()


def told_beside(scan: Scan, c: Candidate, a: int, b: int, prev: str) -> tuple[str, str] | None:
    """What the words beside a number say of it, stronger than what its counted noun alone says."""
    number = c.number
    assert number is not None
    forms, i, j = scan.forms, number.i, number.j
    nxt = forms[j] if j < b else ""
    if c.reason in ("date", "ordinal", None) and _time_of_day(scan, c, a, b, prev):
        return "hour", "of-the-clock"
    if c.reason == "date":
        return None
    digits = scan.kinds[i] == DIGITS
    if digits and nxt == "بتوقيت":
        return "hour", "of-the-clock"  # «(1700 بتوقيت غرينتش)»
    if prev == "(" and i - 2 >= a and forms[i - 2] in _CLOCK and 0 < (number.low or 0) < 25:
        return "hour", "of-the-clock"  # «عند الساعة (الواحدة صباحا)»
    figures = number.form == "digits"
    if number.definite and figures and (number.low or 0) <= 31 and _day_of_a_month(scan, j, b):
        return "date", "day-of-a-month"  # «في الـ17 من مارس», «في الـ12 منه»
    if (number.low or 0) < 110 and c.noun is None and any(f.startswith("عمر") for f in forms[j : min(b, j + 4)]):
        if figures and number.definite:
            return "age", "age:of-his-life"  # «في الـ15 والـ16 من عمرهما»
    if digits and nxt in ('"', "»", "”") and i > a and scan.kinds[i - 1] == WORD and 1990 <= (number.low or 0) <= 2039:
        return "rank_or_name", "year-in-a-name"  # «عملية "سيناء 2018"»
    if digits and (number.low or 0) <= 30 and nxt == "-" and j + 1 < b and scan.kinds[j + 1] == WORD and c.noun is None:
        if i == a or prev in (".", ":", ";"):
            return "ordinal", "number-of-a-point"  # «2- فتح المعابر»
    if any(form.lstrip("و").startswith("اعمار") for form in forms[max(a, i - 4) : i]):
        return "age", "age:of-several"  # «تراوحت أعمارهم مابين 12 و72 عاما»
    if number.form == "vague" and forms[i] == "عده" and c.noun is None and prev in _STRETCH:
        return "duration", "stretch-before"  # «منذ أيام عدة»
    if number.definite and prev in _STRETCHES and c.reason in (None, "other_count"):
        return "duration", "hours-known-by-their-number"  # «هدنة الساعات الخمس»
    if number.form == "fraction" and prev == "و" and i - 2 >= a and forms[i - 2] in _STRETCH:
        return ("age", "age:and-a-half") if i - 3 >= a and forms[i - 3] == "(" else ("duration", "and-a-half")
    told = number.definite and number.form != "vague" and prev.startswith("ال") and c.reason == "other_count"
    if told and c.noun is not None and c.noun.i >= j:
        return "not_stated_here", "definite-number-refers-back"  # «أعضاء المجلس الخمسة عشر مشروع قرار»
    if number.definite and number.low == 0 and prev in ("الي", "من", "تحت", "فوق", "عند", "دون"):
        return "indefinite", "zero-as-a-mark"  # «أقرب إلى الصفر»
    if c.reason == "duration" and nxt in _AGE_UNITS and scan.kinds[i - 1] == WORD and prev not in STOPS:
        if scan.noun[i - 1] is None and any(form.removeprefix("ال") in _YOUNG for form in forms[max(a, i - 4) : i]):
            return "age", "age:unit-beside-name"  # «الشاب علي الغندور 30 عاما»
    if number.form == "ordinal" and i > a and prev in _OF_A_HOUSE:
        return "rank_or_name", "number-that-is-a-name"  # «أسرة آل ثاني»
    if digits and c.noun is None and i > a and scan.kinds[i - 1] == WORD and prev not in STOPS:
        if nxt.startswith(("جنوب", "شمال", "شرق", "غرب")) and scan.verb[i - 1] is None and c.reason is None:
            return "rank_or_name", "number-after-a-name"  # «جبل البحوث 47 جنوبي المدينة»
    if (
        digits
        and c.noun is None
        and c.reason is None
        and nxt == "و"
        and (second := scan.number_at.get(j + 1)) is not None
    ):
        unit = scan.noun[second.j] if second.j < b else None
        if unit is not None and isinstance(unit.sense.entry, Noun) and unit.sense.entry.reason in _MEASURES:
            return unit.sense.entry.reason, "first-of-two"  # «ما بين 20 و 30 سنتيمترا»
    if digits and prev in _NAMED_STATIONS:
        return "rank_or_name", "number-in-a-name"  # «قناة فرانس 24»
    if c.noun is not None and c.noun.i >= j and forms[c.noun.i] in _FIGHTER_JETS:
        if any(core in form for form in forms[max(a, i - 6) : min(b, c.noun.j + 6)] for core in _AIR):
            return "other_count", "aircraft"  # «شنت 27 مقاتلة غارات»
    if digits and c.noun is not None and c.noun.i >= j and _joined_to_a_latin_letter(scan, i):
        return "calibre_or_model", "digits-joined-to-a-letter"
    if digits and nxt in ('"', "»", "”") and c.noun is not None and c.noun.i > j and i - 2 >= a:
        if forms[i - 2] in ('"', "«", "“") and prev not in _MODEL:
            return "rank_or_name", "number-in-a-name"  # «شبكة "السويداء 24" الصحافي فلان»
    if _lies_off(scan, c, a, nxt):
        return "distance", "so-far-off"
    if number.form == "words" and c.noun is None and 10 < (number.low or 0) < 100 and (number.low or 0) % 10 == 0:
        if i > a and prev.removeprefix("و") in _NAMED_BY_NUMBER and c.reason is None and not c.partitive:
            return "rank_or_name", "number-that-is-a-name"  # «دير خمسين»
    if number.low == 1 and number.form == "words" and c.reason == "other_count":
        return "indefinite", "one-of-something"  # «من إحدى النوافذ», «من جانب واحد»
    if c.reason == "duration" and prev in ("دون", "تحت", "فوق") and nxt in _AGE_UNITS and i - 2 >= a:
        who = scan.noun[i - 2]
        people = who is not None and getattr(who.sense.entry, "unit", "") == "people"
        if people or forms[i - 2] in ("هم", "هن", "من"):
            return "age", "age:older-or-younger"  # «من هم دون 24 عاما», «الأطفال دون 15 سنة»
    if c.reason == "duration" and prev in _AGED:
        return "age", "age:word-before"  # «بعمر 29 سنة»
    if c.reason == "distance" and c.noun is not None and c.noun.j < b and forms[c.noun.j] in _GRAMS:
        return "weight", "kilograms"  # «279 كيلو غراما»
    if digits and nxt == "م" and 1990 <= (number.low or 0) <= 2039 and prev not in _METRES:
        return "date", "year-with-its-letter"  # «خلال العام الماضي 2017م»
    if digits and nxt in _METRES and c.reason is None and c.noun is None:
        return "distance", "measure-in-letters"  # «بارتفاع 35م»
    if digits and prev in ("الدقيقه", "للدقيقه", "والدقيقه") and (number.low or 0) <= 130:
        return "hour", "minute-of-a-match"  # «في الدقيقة 16»
    if digits and _in_a_chain(scan, i):
        return "rank_or_name", "formation-of-a-team"
    if c.noun is not None and c.noun.i >= j and number.form == "words" and not number.definite and not c.noun.prefix:
        plain = c.noun.sense.shape == "def-sg" and (number.low or 0) % 10 == 0 and 10 < (number.low or 0) < 100
        if plain and i > a and scan.kinds[i - 1] == WORD and prev not in STOPS and scan.verb[i - 1] is None:
            if scan.noun[i - 1] is None and scan.place[i - 1] is None and c.noun.i == j:
                return "rank_or_name", "number-that-is-a-name"  # «آرون ستين المحلل»
    large = number.low is not None and number.low >= 10000
    if large and prev.lstrip("و") in _NEED and c.unit != "people":
        return "population", "those-in-need"  # «يواجه 8.4 مليون خطر المجاعة»
    return None
