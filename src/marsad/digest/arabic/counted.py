"""The Arabic counted noun: «قتيلان»، «ثلاثة قتلى»، «أحد عشر قتيلاً»، «مئة قتيل»، «203 مقاتلين».

The noun agrees with the last two digits of the number, whether it is written in words or in digits: 3–10 take the
genitive plural, 11–99 the accusative singular, 00, 01 and 02 after a hundred the genitive singular. 1 and 2 alone are
the noun itself. The numerals 3–10 take the gender that the noun has not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import yaml

Case = Literal["nominative", "genitive", "accusative"]
Style = Literal["words", "digits", "editor"]


class Counted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A noun that can be counted. ``dual`` is nominative and genitive; ``plural`` the form after «ثلاثة»."""

    id: str
    singular: str
    dual: tuple[str, str]
    plural: str
    gender: Literal["m", "f"]
    en: tuple[str, str]
    accusative: str | None = None

    @property
    def singular_accusative(self) -> str:
        """«قتيلاً», but «غارة» and «نداء» as they stand."""
        if self.accusative is not None:
            return self.accusative
        return self.singular if self.singular.endswith(("ة", "اء")) else self.singular + "اً"


class _File(msgspec.Struct, forbid_unknown_fields=True):
    nouns: list[Counted]


@cache
def nouns() -> dict[str, Counted]:
    """The counted nouns by id. Raises ValueError on a doubled id."""
    text = (Path(__file__).parent / "nouns.yaml").read_text(encoding="utf-8")
    found = msgspec.convert(yaml.safe_load(text), _File, strict=True).nouns
    table = {noun.id: noun for noun in found}
    if len(table) != len(found):
        raise ValueError("nouns.yaml: an id stands twice")
    return table


#: 3–10 with ة (before masculine nouns) and without
_UNITS_M = ("", "", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة")
_UNITS_F = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_TENS = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_HUNDREDS = ("", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة")
#: (value, singular, dual nominative, dual genitive, plural, accusative)
_SCALES = (
    (10**9, "مليار", "ملياران", "مليارين", "مليارات", "ملياراً"),
    (10**6, "مليون", "مليونان", "مليونين", "ملايين", "مليوناً"),
    (10**3, "ألف", "ألفان", "ألفين", "آلاف", "ألفاً"),
)
LARGEST = 10**12


def _below_hundred(n: int, gender: str, case: Case) -> str:
    """1–99 in words, agreeing with a noun of this gender."""
    nominative = case == "nominative"
    units = _UNITS_M if gender == "m" else _UNITS_F
    if n == 1:
        return "واحد" if gender == "m" else "واحدة"
    if n == 2:
        stem = "اثن" if gender == "m" else "اثنت"
        return stem + ("ان" if nominative else "ين")
    if n <= 10:
        return units[n]
    if n < 20:
        ten = "عشر" if gender == "m" else "عشرة"
        if n == 11:
            return ("أحد " if gender == "m" else "إحدى ") + ten
        if n == 12:
            return ("اثن" if gender == "m" else "اثنت") + ("ا " if nominative else "ي ") + ten
        return f"{units[n - 10]} {ten}"
    tens = _TENS[n // 10] + ("ون" if nominative else "ين")
    unit = n % 10
    if unit == 0:
        return tens
    if unit == 1:
        return ("واحد" if gender == "m" else "إحدى") + " و" + tens
    return f"{_below_hundred(unit, gender, case)} و{tens}"


def _below_thousand(n: int, gender: str, case: Case, bound: bool) -> str:
    """1–999 in words; ``bound`` where a noun follows at once, so that «مئتان» loses its nun."""
    hundreds, rest = divmod(n, 100)
    parts = []
    if hundreds == 2:
        stem = "مئتا" if case == "nominative" else "مئتي"
        parts.append(stem if bound and not rest else stem + "ن")
    elif hundreds:
        parts.append(_HUNDREDS[hundreds])
    if rest:
        parts.append(_below_hundred(rest, gender, case))
    return " و".join(parts)


def numeral(n: int, *, gender: str = "m", case: Case = "nominative", bound: bool = False) -> str:
    """A whole number from 0 below ``LARGEST`` in words, as it stands before a noun of this gender.

    ``bound`` where the noun follows at once («مئتا قتيل»). Raises ValueError outside the range.
    """
    if not 0 <= n < LARGEST:
        raise ValueError(f"{n} cannot be written in words")
    if n == 0:
        return "صفر"
    parts = []
    rest = n
    for value, singular, dual, dual_genitive, plural, accusative in _SCALES:
        count, rest = divmod(rest, value)
        if not count:
            continue
        last = rest == 0 and bound
        if count == 1:
            parts.append(singular)
        elif count == 2:
            word = dual if case == "nominative" else dual_genitive
            parts.append(word[:-1] if last else word)
        else:
            words = _below_thousand(count, "m", case, bound=True)
            tail = count % 100
            form = plural if 3 <= tail <= 10 else accusative if tail >= 11 and not last else singular
            parts.append(f"{words} {form}")
    if rest:
        parts.append(_below_thousand(rest, gender, case, bound))
    return " و".join(parts)


def form(n: int, noun: Counted) -> str:
    """The form of the noun after the number n (3 and more, or 0), whatever way the number is written."""
    tail = n % 100
    if n and 3 <= tail <= 10:
        return noun.plural
    return noun.singular_accusative if tail >= 11 else noun.singular


def counted(n: int, noun: Counted, *, case: Case = "genitive", style: Style = "editor") -> str:
    """«قتيلان»، «ثلاثة قتلى»، «86 مقاتلاً»: a number with its noun.

    ``editor`` writes words to ten and digits above, as newspapers do; ``digits`` only digits (but 1 and 2 stay the
    noun, and no digit); ``words`` all in words, save numbers that end in 01 or 02 after a hundred, where grammar would
    say the noun twice («مئة قتيل وقتيل») and digits are plainer. Raises ValueError for negative numbers.
    """
    if n < 0:
        raise ValueError(f"{n} counts nothing")
    if n == 0:
        return f"صفر {noun.singular}"
    if n == 1:
        one = "واحد" if noun.gender == "m" else "واحدة"
        if case == "accusative":
            return f"{noun.singular_accusative} {one}" + ("اً" if noun.gender == "m" else "")
        return f"{noun.singular} {one}"
    if n == 2:
        return noun.dual[0] if case == "nominative" else noun.dual[1]
    if style == "words" or (style == "editor" and n <= 10):
        if n <= 100 or n % 100 not in (1, 2):
            return f"{numeral(n, gender=noun.gender, case=case, bound=True)} {form(n, noun)}"
    return f"{n:,} {form(n, noun)}"


_HEDGES = {
    "exact": "{}", "at_least": "ما لا يقل عن {}", "more_than": "أكثر من {}", "at_most": "{} على الأكثر",
    "less_than": "أقل من {}", "about": "نحو {}",
}  # fmt: skip


def hedged(
    low: float | None, high: float | None, hedge: str, noun: Counted, *, case: Case = "genitive",
    style: Style = "editor",
) -> str:  # fmt: skip
    """A figure with its hedge: «ما لا يقل عن 27 قتيلاً»، «ما بين ثمانية وعشرة أشخاص».

    Counts are whole. Raises ValueError where both bounds are open: a vague figure has no number to write.
    """
    if hedge == "range" and low is not None and high is not None:
        # a range is plain only in digits: «ثمانية وعشرة» would read as a sum
        return f"ما بين {_whole(low):,} و{_whole(high):,} {form(_whole(high), noun)}"
    value = low if low is not None else high
    if value is None:
        raise ValueError("both bounds are open: there is no number to write")
    inner: Case = case if hedge == "exact" else "genitive"
    return _HEDGES[hedge].format(counted(_whole(value), noun, case=inner, style=style))


def percent(low: float | None, high: float | None, hedge: str) -> str:
    """«نحو 80 في المئة». Raises ValueError where both bounds are open."""
    if hedge == "range" and low is not None and high is not None:
        return f"ما بين {low:g} و{high:g} في المئة"
    value = low if low is not None else high
    if value is None:
        raise ValueError("both bounds are open: there is no number to write")
    return _HEDGES[hedge].format(f"{value:g} في المئة")


def _whole(value: float) -> int:
    if value != int(value):
        raise ValueError(f"{value} is no count")
    return int(value)
