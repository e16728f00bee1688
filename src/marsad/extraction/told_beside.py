"""What the words right beside a number say of it, stronger than what its counted noun alone says.

A time of day, an age, a name, a point of a list: the ledger asks this module first, and then the reasons of its own.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import DIGITS, WORD, Scan
from marsad.extraction.words import word_class

_AGED = word_class("of_age")
_AGE_UNITS = word_class("age_units")
_AIR = word_class("air_words")
_CLOCK = word_class("clock")
_CLOCK_BESIDE = word_class("clock_beside")
_FIGHTER_JETS = word_class("fighter_jets")
_GRAMS = word_class("grams")
_METRES = word_class("metres")
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
    if digits and nxt in ('"', "»", "”") and i > a and scan.kinds[i - 1] == WORD and 1990 <= (number.low or 0) <= 2039:
        return "rank_or_name", "year-in-a-name"  # «عملية "سيناء 2018"»
    if digits and (number.low or 0) <= 30 and nxt == "-" and j + 1 < b and scan.kinds[j + 1] == WORD and c.noun is None:
        if i == a or prev in (".", ":", ";"):
            return "ordinal", "number-of-a-point"  # «2- فتح المعابر»
    if any(form.lstrip("و").startswith("اعمار") for form in forms[max(a, i - 4) : i]):
        return "age", "age:of-several"  # «تراوحت أعمارهم مابين 12 و72 عاما»
    if number.definite and prev in _STRETCHES and c.reason in (None, "other_count"):
        return "duration", "hours-known-by-their-number"  # «هدنة الساعات الخمس»
    if number.form == "fraction" and prev == "و" and i - 2 >= a and forms[i - 2] in _STRETCH:
        return ("age", "age:and-a-half") if i - 3 >= a and forms[i - 3] == "(" else ("duration", "and-a-half")
    if number.definite and prev.startswith("ال") and c.reason == "other_count" and c.noun is not None and c.noun.i >= j:
        return "not_stated_here", "definite-number-refers-back"  # «أعضاء المجلس الخمسة عشر مشروع قرار»
    if number.definite and number.low == 0 and prev in ("الي", "من", "تحت", "فوق", "عند", "دون"):
        return "indefinite", "zero-as-a-mark"  # «أقرب إلى الصفر»
    if c.reason == "duration" and nxt in _AGE_UNITS and scan.kinds[i - 1] == WORD and prev not in STOPS:
        if scan.noun[i - 1] is None and any(form.removeprefix("ال") in _YOUNG for form in forms[max(a, i - 4) : i]):
            return "age", "age:unit-beside-name"  # «الشاب علي الغندور 30 عاما»
    if number.form == "ordinal" and i > a and prev in _OF_A_HOUSE:
        return "rank_or_name", "number-that-is-a-name"  # «أسرة آل ثاني»
    if digits and prev in _NAMED_STATIONS:
        return "rank_or_name", "number-in-a-name"  # «قناة فرانس 24»
    if c.noun is not None and c.noun.i >= j and forms[c.noun.i] in _FIGHTER_JETS:
        if any(core in form for form in forms[max(a, i - 6) : min(b, c.noun.j + 6)] for core in _AIR):
            return "other_count", "aircraft"  # «شنت 27 مقاتلة غارات»
    if number.low == 1 and number.form == "words" and c.reason == "other_count":
        return "indefinite", "one-of-something"  # «من إحدى النوافذ», «من جانب واحد»
    if c.reason == "duration" and prev in _AGED:
        return "age", "age:word-before"  # «بعمر 29 سنة»
    if c.reason == "distance" and c.noun is not None and c.noun.j < b and forms[c.noun.j] in _GRAMS:
        return "weight", "kilograms"  # «279 كيلو غراما»
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
