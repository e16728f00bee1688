"""The number ledger: every number of a report is claimed or carries a reason from a closed list.

Reasons are model.terms.REASONS. What none of the rules here explains is ``unexplained`` and shows as such.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import DIGITS, WORD, Scan
from marsad.extraction.told_beside import told_beside
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_AGE_UNITS = word_class("age_units")
_AGE_HEADS = word_class("age_heads")
_STRETCH = word_class("stretch")
_OF_DAY = word_class("of_day")
_PHONE = word_class("phone")
_MODEL = word_class("model")
_ANNIVERSARY = word_class("anniversary")
_RESOLUTION = word_class("resolution")
_VOTING = word_class("voting")
_DWELLS = word_class("dwells")
_MEMORIAL = word_class("memorial")
_YOUNG = word_class("young")
_SPORT = word_class("sport")
_COORDINATES = word_class("coordinates")
_HIJRI = word_class("hijri_months")
_NAMED_BY_NUMBER = word_class("named_by_number")
#: names of letters, as in «إم.آي 6»
_LETTERS = word_class("letters")
_THESE = word_class("these")
_GROWN = word_class("grown_people")


#: definite words for many that mean people where nothing counted follows
_MANY = ("العشرات", "الميات", "الالاف", "الملايين", "عشرات", "ميات", "الاف", "ملايين")
_QUOTES = ('"', "«", "»", "“", "”")
_MONTHS = word_class("months")
_FLYING = word_class("flying")
_STRETCHED = _STRETCH | word_class("two_stretches")


def _beside(scan: Scan, c: Candidate, a: int, b: int, prev: str) -> tuple[str, str] | None:
    """Reasons that the words right beside a number without a noun of its own give; None where they give none."""
    number = c.number
    assert number is not None
    if c.noun is not None:
        return None
    forms, i, j = scan.forms, number.i, number.j
    digits = scan.kinds[i] == DIGITS
    if number.low == 0 and number.form == "words":
        if prev in ("ساعه", "الساعه", "لساعه", "بساعه", "وساعه"):
            return "rank_or_name", "zero-hour"  # «ساعة الصفر»
        if prev in ("مسافه", "المسافه", "النقطه", "نقطه"):
            return "distance", "from-point-zero"
    if digits and prev in ("الساعه", "ساعه", "بالساعه") and (number.low or 0) < 25:
        return "hour", "hour-word-before"  # «الساعة 11,30»
    if digits and any(w in _RESOLUTION for w in forms[max(a, i - 5) : i]) and (number.low or 0) > 99:
        return "reference", "number-of-a-resolution"
    if prev in _ANNIVERSARY and (digits or number.definite):
        return "ordinal", "rank-word-before"  # «الذكرى 42», «اليوم المئة»
    if j - i == 1 and i > a and prev in _QUOTES and j < b and forms[j] in _QUOTES and not digits:
        return "rank_or_name", "word-in-quotes"  # «في كل مرة يمر "الفان" مسرعا»: a van
    if number.form == "words" and number.low is not None and 1990 <= number.low <= 2039 and number.low == number.high:
        return "date", "year-in-words"
    nxt = forms[j] if j < b else ""
    if any(w.lstrip("و") in _VOTING for w in forms[a:b]) and (
        "مقابل" in (prev, nxt) or prev.startswith(("امتنع", "وامتنع", "امتناع", "وامتناع"))
    ):
        return "vote", "votes-against-votes"  # «55 مقابل 44», «امتنع 14 عن التصويت»
    other = None
    if prev in ("من", "علي") and nxt == "الي":
        t = j + 1
        while t < b and t - j < 4 and t not in scan.number_at:
            t += 1
        other = scan.number_at.get(t)
    elif prev == "الي":
        other = next((scan.number_at[t] for t in range(i - 2, max(a - 1, i - 8), -1) if t in scan.number_at), None)
        if other is not None and forms[other.i - 1] not in ("من", "علي"):
            other = None
    if other is not None:
        if other.percent:
            return "percentage", "end-of-a-range"
        noun = scan.noun[other.j] if other.j < b else None
        if noun is not None and isinstance(noun.sense.entry, Noun):
            entry = noun.sense.entry
            people = "crowd" if entry.unit == "people" else "other_count"
            return entry.reason or people, f"end-of-a-range:{entry.id}"  # «من 6 إلى 3 أميال»
    if (
        number.definite
        and number.form != "vague"
        and prev
        and (prev.startswith("ال") or prev.endswith(("هم", "ها", "ه", "نا")) or not digits)
    ):
        if scan.verb[i - 1] is None or prev.startswith("ال"):
            return "not_stated_here", "definite-number-refers-back"  # «أبنائهم الثلاثة», «الأعضاء الـ15»
    return None


def _score(scan: Scan, i: int, j: int) -> bool:
    """Whether two small numbers stand with a hyphen between them: «2-1»."""
    forms, digits = scan.forms, scan.kinds
    one = j + 1 < scan.n and forms[j] == "-" and digits[j + 1] == DIGITS and len(forms[i]) < 3 and len(forms[j + 1]) < 3
    return one or (
        i > 1 and forms[i - 1] == "-" and digits[i - 2] == DIGITS and len(forms[i]) < 3 and len(forms[i - 2]) < 3
    )


def fraction_reason(scan: Scan, t: int, b: int) -> tuple[str, str]:
    """«ثلث السكان» is a share of people, «ثلثي قيمته» of a thing."""
    while t < b and scan.forms[t] in ("من", "جميع", "كل", "مجموع", "اجمالي"):
        t += 1
    if t and scan.forms[t - 1].endswith(("هم", "هن")):
        return "share_of_people", "fraction"  # «نصفهم»
    if t < b and scan.forms[t].removeprefix("ال") in _STRETCH:
        return "duration", "part-of-a-stretch"  # «في ربع الساعة الأول»
    of = t
    noun = scan.noun[of] if of < b else None
    if noun is not None and isinstance(noun.sense.entry, Noun):
        if noun.sense.entry.unit in ("people", "families"):
            return "share_of_people", "fraction"
        return "percentage", "fraction-of-a-thing"
    if of < b and (has_people(scan, of, of + 1) or scan.forms[of] in ("هم", "منهم", "منهن")):
        return "share_of_people", "fraction"
    return (
        ("percentage", "fraction-of-a-thing") if of < b and scan.kinds[of] == WORD else ("share_of_people", "fraction")
    )


def _flies(scan: Scan, t: int, b: int) -> bool:
    """Whether «مقاتلة» is an aircraft: strikes or flights are told right behind it."""
    return any(scan.forms[u] in _FLYING for u in range(t, min(b, t + 4)))


def _of_those_spoken_of(scan: Scan, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """«القادة الأربعة» are those told of before, «ذكرى النكبة السبعين» is a rank, «"السويداء 24"» a name."""
    number = c.number
    assert number is not None
    i, forms = number.i, scan.forms
    if number.definite and number.form != "vague":
        if any(form in _MEMORIAL for form in forms[max(a, i - 4) : i]):
            return "ordinal", "anniversary"
        told = forms[i - 1] if i > a else ""
        if c.noun is not None and (
            (c.noun.j <= i and (c.noun.sense.shape.startswith("def") or c.noun.j < i))
            or (c.noun.i > i and told.startswith("ال"))
        ):
            return "not_stated_here", "definite-number-refers-back"
    if scan.kinds[i] == DIGITS and i > a and forms[i - 1].removeprefix("و").removeprefix("ال") == "كيلو":
        return "rank_or_name", "number-in-a-name"  # «منطقة الكيلو 16»
    if number.definite and c.noun is None and (number.low or 0) % 10 == 0 and 10 < (number.low or 0) < 100:
        alone = i > a and not forms[i - 1].startswith("ال") and not forms[i - 1].endswith(("هم", "ها", "نا"))
        if alone and (scan.role[i - 1] == "place_head" or forms[i - 1] in _NAMED_BY_NUMBER):
            return "rank_or_name", "number-that-is-a-name"  # «جبهة الأربعين», «شارع الستين»
    quoted = scan.kinds[i] == DIGITS and i - 2 >= a and forms[i - 2] in ('"', "«", "“") and number.j < b
    if quoted and forms[number.j] in ('"', "»", "”") and c.noun is None:
        return "rank_or_name", "number-in-a-name"
    return None


def _population(scan: Scan, c: Candidate, a: int, b: int) -> bool:
    """Whether a large number of people is that of those who live somewhere: «يعيش فيه مليونا شخص», «8 ملايين من سكانه»."""
    number = c.number
    assert number is not None
    if c.unit != "people" or (number.low is not None and number.low < 1000) or c.sort not in (None, "people"):
        return False
    if number.form == "vague" and not any(
        form.endswith(("الاف", "ملايين")) for form in scan.forms[number.i : number.j]
    ):
        return False
    if c.noun is not None and c.noun.sense.entry.id == "people.inhabitant" and (number.low or 0) >= 1000000:
        return True
    near = scan.forms[max(a, number.i - 6) : number.i] + scan.forms[number.j : min(b, number.j + 4)]
    return any(form.removeprefix("و") in _DWELLS for form in near)


def explain_number(scan: Scan, c: Candidate) -> tuple[str | None, str]:
    """(reason, rule) why a number phrase is no claim; (None, …) where nothing explains it."""
    number = c.number
    assert number is not None
    forms, i, j = scan.forms, number.i, number.j
    s = scan.sentence_of[i]
    a, b = scan.sentences[s] if s >= 0 else (i, j)
    prev = forms[i - 1] if i > 0 else ""
    nxt_at = scan.skip_light(j, b)
    nxt = forms[nxt_at] if nxt_at < b else ""
    if c.reason != "furniture" and (mended := told_beside(scan, c, a, b, prev)) is not None:
        return mended
    if c.reason in ("date", "furniture"):
        return c.reason, c.reason_rule or ""
    window = forms[max(a, i - 5) : i]
    if nxt in _AGE_UNITS and (
        (prev == "(" and j < scan.n) or any(w.lstrip("و") in _AGE_HEADS for w in window[-4:]) or (forms[i - 1] in ("عن", "(", ",")
        and nxt_at + 1 < scan.n and forms[nxt_at + 1] in (")", ",") and c.unit != "places")
    ):  # fmt: skip
        return "age", "age:unit-beside-name"
    if (
        prev == "("
        and j + 1 < b
        and forms[j] == ")"
        and number.form == "digits"
        and (of := scan.noun[j + 1]) is not None
    ):
        if isinstance(of.sense.entry, Noun) and not of.prefix:
            return (
                of.sense.entry.reason or "other_count",
                f"number-in-brackets-before-what-it-counts:{of.sense.entry.id}",
            )
    if prev == "(" and i - 2 >= a and forms[i - 2].removeprefix("و").removeprefix("ال") == "كيلو":
        return "rank_or_name", "number-in-a-name"  # «كيلو (16)»
    if not _COORDINATES.isdisjoint(forms[max(a, i - 12) : i]) and scan.kinds[i] == DIGITS:
        return "address", "coordinates"
    if prev == "(" and j < scan.n and forms[j] == ")" and number.form == "digits":
        return ("age", "age:in-brackets") if (number.low or 0) < 110 else ("reference", "number-in-brackets")
    one = number.low == 1 and number.form == "words"  # «يبلغ من العمر 26 عاما أحد الحراس»
    if not one and any(w.lstrip("و") in ("العمر", "عمره", "عمرها", "سن") for w in window):
        return "age", "age:word-before"
    if number.low == 1 and nxt == "اشهر" and forms[i].endswith(("احد", "احدي")):
        return "indefinite", "one-of-the-best-known"  # «أحد أشهر المراسلين»
    if (
        number.form == "fraction"
        and i > 0
        and forms[i].startswith("و")
        and forms[i - 1].lstrip("بل").removeprefix("ال") in _STRETCHED
    ):
        return "duration", "and-a-half"  # «بسنة ونصف»
    noon = nxt != "بعد" or (nxt_at + 1 < b and forms[nxt_at + 1] in ("الظهر", "ظهر", "منتصف", "العصر"))
    if c.reason == "ordinal" and nxt in _OF_DAY and forms[i].endswith("ه") and noon:
        return "hour", "ordinal-of-the-clock"  # «التاسعة صباحا»
    behind = forms[nxt_at : min(b, nxt_at + 2)]
    if c.reason == "ordinal" and ("العمر" in behind or "عمره" in behind or "عمرها" in behind):
        return "age", "age:of-his-life"  # «في الخامسة عشرة من العمر»
    if c.reason == "ordinal" and behind[:1] == ["من"] and behind[1:] and behind[1] in _MONTHS:
        return "date", "day-of-a-month"  # «هجمات الحادية عشرة من سبتمبر»
    if c.reason == "ordinal" and prev == "في" and forms[i].endswith("ه") and i - 2 >= a and forms[i - 2] in _YOUNG:
        return "age", "age:of-a-child"  # «طفلة في السادسة»
    if c.reason == "ordinal" and forms[i] == "ثانيه" and i > a and (before := scan.noun[i - 1]) is not None:
        if before.sense.shape in ("pl", "def-pl"):
            return "indefinite", "other-ones"  # «ومناطق ثانية»
    if number.form == "fraction" and forms[i] in ("والنصف", "والربع", "والثلث") and i and (i - 1) in scan.number_at:
        if scan.number_at[i - 1].form == "ordinal":
            return "hour", "half-past"  # «الخامسة والنصف صباحا»
    if number.form == "digits" and nxt in _HIJRI and (number.low or 0) < 31:
        return "date", "day-of-a-month"
    if number.form == "fraction" and nxt == "الخالي":
        return "rank_or_name", "empty-quarter"  # «الربع الخالي»: a desert
    if c.reason:
        return c.reason, c.reason_rule or ""
    if number.percent:
        return "percentage", "share-of-no-place"
    if number.form == "fraction":
        return fraction_reason(scan, nxt_at, b)
    if number.form == "ordinal":
        return "ordinal", "ordinal-word"
    if any(w in ("عيار", "العيار", "بعيار") for w in window[-2:]):
        return "calibre_or_model", "model-word-before"  # «عيار 14/5»
    if (
        scan.kinds[i] == DIGITS
        and i > 0
        and scan.tokens.end[i - 1] == scan.tokens.start[i]
        and scan.kinds[i - 1] == WORD
    ):
        if forms[i - 1] in ("كم", "م") and number.low in (2, 3):
            return "area", "square-measure"  # «كم2»
        if (c.noun is None or c.noun.i < i) and forms[i - 1] not in (
            "ال",
            "و",
            "ب",
            "ل",
            "ف",
            "قتل",
            "ك",
            "من",
            "عن",
            "نحو",
            "الي",
        ):
            if len(forms[i - 1]) > 4:
                return "rank_or_name", "digits-joined-to-a-name"  # «قناة الساحل24»
            return "calibre_or_model", "digits-joined-to-a-name"
    if _score(scan, i, j) and any(form in _SPORT for form in forms[a:b]):
        return "score", "goals-against-goals"
    if i > 1 and prev in ("-", "/", ".", ":") and scan.tokens.end[i - 1] == scan.tokens.start[i]:
        if scan.kinds[i - 2] == WORD and scan.tokens.end[i - 2] == scan.tokens.start[i - 1]:
            if prev == "." and len(forms[i - 2]) > 3:
                return "rank_or_name", "number-in-a-name"  # «قناة نون.7»
            return "calibre_or_model", "model-number"
        if prev == "-" and (forms[i - 2] in _LETTERS or (forms[i - 2] in _MODEL and scan.kinds[i - 2] == WORD)):
            return "calibre_or_model", "model-number"  # «إس -300», «سوخوي -30»
        return "date", "digits-with-slash-or-colon"
    if j < scan.n and forms[j] in ("/", ":") and j + 1 < scan.n and scan.kinds[j + 1] == DIGITS:
        return "date", "digits-with-slash-or-colon"
    if scan.kinds[i] == DIGITS and any(w in _PHONE for w in window[-2:]):
        return ("phone", "phone-word-before") if (number.low or 0) > 9999 else ("reference", "number-word-before")
    plain = scan.kinds[i] == DIGITS or not forms[i].startswith("و")  # «صواريخ وثلاثة أطقم» are no model
    if plain and (
        prev.removeprefix("ال") in _MODEL or prev in _MODEL or any(w in ("عيار", "طراز") for w in window[-3:])
    ):
        return "calibre_or_model", "model-word-before"
    special = _of_those_spoken_of(scan, c, a, b) or _beside(scan, c, a, b, prev)
    if special is not None:
        return special
    value = number.low
    if scan.kinds[i] == DIGITS and j - i == 1 and value is not None and 1900 <= value <= 2039 and c.noun is None:
        return "date", "bare-year"
    if value == 1 and number.form == "words":
        return "indefinite", "one-of-something"
    if _population(scan, c, a, b):
        return "population", "those-who-live-there"
    if number.form == "vague" and number.definite and forms[i].endswith(_MANY) and c.noun is not None:
        if c.noun.i == j and not c.noun.sense.shape.startswith("def") and not c.noun.prefix:
            return "crowd", "people-under-no-predicate"  # «اقتحام العشرات قاعدة»
    if c.noun is not None:
        entry = c.noun.sense.entry
        name = entry.id
        if isinstance(entry, Noun) and entry.unit not in ("people", "families"):
            return "other_count", f"things-under-no-predicate:{name}"
        if name == "armed.fighter" and scan.forms[c.noun.i] == "مقاتله" and _flies(scan, c.noun.j, b):
            return "other_count", "things-under-no-predicate:vehicle.aircraft"  # «بأكثر من 30 مقاتلة، نفذت ضربات»
        return "crowd", f"people-under-no-predicate:{name}"
    first = nxt_at + (nxt == "من")
    if first < b and forms[first] in _THESE:
        first += 1  # «عدد من هؤلاء المدنيين»
    named = scan.noun[first] if first < b else None
    counted = named is not None and isinstance(named.sense.entry, Noun) and named.sense.entry.unit == "people"
    people_next = counted or (first < b and has_people(scan, first, first + 1))
    if (
        nxt in ("منهم", "منهن", "منهما")
        or nxt in _GROWN
        or nxt in ("اخرين", "اخرون")
        or (people_next and c.noun is None)
    ):
        return "crowd", "people-under-no-predicate"  # «ثلاثة منهم في ملابس مدنية», «730 بالغا»
    if c.noun is None and nxt == "من" and first < b and scan.noun[first] is None and not people_next:
        return "other_count", f"counted-word-that-makes-no-claim:{forms[first]}"  # «اثنين من أسراب المقاتلات»
    if (
        number.form == "vague"
        and c.who is not None
        and (not has_people(scan, *c.who) or (c.noun is None and not has_people(scan, first, first + 1)))
    ):
        return "other_count", "vague-count-of-no-people"  # «مزيد من التصعيد»
    if scan.kinds[i] == DIGITS and prev in _LETTERS and (i > 1 and forms[i - 2] in (*_LETTERS, ".", "-", "ام")):
        return "rank_or_name", "number-after-letters"  # «إم.آي 6»
    if c.who is not None:
        of = scan.noun[c.who[0]]
        if of is not None and isinstance(of.sense.entry, Noun) and of.sense.entry.unit != "people":
            return "other_count", f"things-under-no-predicate:{of.sense.entry.id}"
        return "crowd", "people-under-no-predicate"
    if prev.lstrip("ولب").startswith("عدد"):
        return "other_count", "number-of-those-told-of"  # «الأعضاء الذين يبلغ عددهم 47»
    if scan.actor[i - 1] is not None if i else False:
        return "rank_or_name", "number-in-a-name"
    if i > 0 and (scan.noun[i - 1] is not None or scan.place[i - 1] is not None) and scan.kinds[i] == DIGITS:
        return "rank_or_name", "number-after-a-name"
    if number.form == "vague" and number.definite and forms[i].endswith(_MANY):
        return "crowd", "people-under-no-predicate"  # «أطلقوا الرصاص على العشرات»
    if number.form == "vague":
        return "other_count", "vague-count-of-an-unknown-word"
    if nxt and scan.kinds[nxt_at] == WORD and nxt not in STOPS and nxt_at not in scan.time_at:
        return "other_count", f"counted-word-that-makes-no-claim:{nxt}"
    if prev == "بين" and number.form == "words":
        return "not_stated_here", "of-those-told-of"  # «مسلح من بين اثنين»
    if nxt == "من" and nxt_at + 1 < b:
        return "other_count", f"counted-word-that-makes-no-claim:{forms[nxt_at + 1]}"
    return None, "unexplained"
