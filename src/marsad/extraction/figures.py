"""Figure candidates: number phrases with their nouns, duals, bare nouns, names. (Over 400 lines: one phrase grammar.)

Nothing is decided here about the kind: a candidate is a stretch of tokens with bounds, a noun and a phrase of people.
"""

from __future__ import annotations

import msgspec

from marsad.extraction.numbers import NumberPhrase
from marsad.extraction.phrases import STOPS, group_word, is_stop, is_verb, names_people, noun_phrase, trade_name
from marsad.extraction.scan import WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import ActorEntry, Noun, Verb

_REST = "rest"
_NATIONALITY = word_class("nationality")
_FOREMOST = word_class("foremost")
_GROUPS = word_class("groups")
_IN_ALL = word_class("in_all_of")
#: vague numbers that count plurals alone
_BARE_CROWDS = word_class("bare_crowds")
_YEAR = word_class("year")
_BOTH_SIDES = word_class("both_sides")
_THESE = word_class("these")
#: nouns of people that say nothing of who they are
_CLANS = word_class("kin_groups")
_CREWS = word_class("crews")
_CASUALTY = frozenset({"casualty"})


class Candidate(msgspec.Struct):
    """A possible figure. ``i`` to ``j`` are its tokens; ``number`` is None for duals, bare nouns and names."""

    i: int
    j: int
    form: str  # number | dual | bare | rest | name | one
    low: int | float | None
    high: int | float | None
    hedge: str = "exact"
    unit: str = "people"
    number: NumberPhrase | None = None
    noun: Match | None = None
    #: tokens of the phrase that says who or what is counted
    who: tuple[int, int] | None = None
    #: the people phrase stands after «من»
    partitive: bool = False
    rest: bool = False
    definite: bool = False
    kind: str | None = None
    rule: str = ""
    reason: str | None = None
    reason_rule: str | None = None
    part_of: Candidate | None = None
    part_how: str | None = None
    mode: str | None = None
    predicate: int | None = None
    by: tuple[int, int] | None = None
    scope: str | None = None
    steps: list[str] = msgspec.field(default_factory=list)
    names: tuple[int, int] | None = None
    #: the people phrase is that of an earlier figure
    inherited: bool = False
    #: a part that is told in a sentence of its own, with its own place and time
    apart: bool = False

    @property
    def sort(self) -> str | None:
        """What sort of noun is counted, or None where there is none."""
        if self.noun is None:
            return None
        entry = self.noun.sense.entry
        return entry.sort if isinstance(entry, Noun) else "people"

    @property
    def noun_kind(self) -> str | None:
        """The kind that the counted noun itself states (قتيل → killed)."""
        entry = self.noun.sense.entry if self.noun else None
        return entry.kind if isinstance(entry, Noun) else None


def _of_a_line(scan: Scan, phrase: NumberPhrase) -> bool:
    """Whether a number numbers its line: «2- …», «(3) …», «4. …», and words follow."""
    text, i = scan.report.text, phrase.i
    if (
        phrase.j != i + 1
        or phrase.low is None
        or phrase.low != phrase.high
        or phrase.low > 40
        or not scan.forms[i].isdigit()
    ):
        return False
    after = text[scan.tokens.end[i] : scan.tokens.end[i] + 1]
    first = i - 1 if i and scan.forms[i - 1] == "(" and after == ")" else i
    if after not in (*"-–).",) or first == 0:
        return False
    if scan.forms[first - 1] != "\n" and "\n" not in text[scan.tokens.end[first - 1] : scan.tokens.start[first]]:
        return False
    return i + 2 < scan.n and scan.kinds[i + 2] == WORD and not scan.forms[i + 2].isdigit()


def number_candidates(scan: Scan) -> list[Candidate]:
    """One candidate for each number phrase that is no part of a time phrase."""
    out: list[Candidate] = []
    in_time = bytearray(scan.n)
    dateline = scan.report.dateline
    for time in scan.times:
        for t in range(time.i, min(time.j, scan.n)):
            in_time[t] = 1
    for phrase in scan.numbers:
        s = scan.sentence_of[phrase.i]
        end = scan.sentences[s][1] if s >= 0 else phrase.j
        c = Candidate(phrase.i, phrase.j, "number", phrase.low, phrase.high, number=phrase, definite=phrase.definite)
        if phrase.hedge:
            c.hedge = phrase.hedge
        out.append(c)
        before = scan.forms[phrase.i - 1] if phrase.i else ""
        if (
            before.lstrip("وبل") in _YEAR
            and phrase.low is not None
            and 1900 <= phrase.low <= 2100
            and phrase.low == phrase.high
        ):
            c.reason, c.reason_rule = "date", "year-in-words"  # «بعام ألفين وخمسة عشر»
            continue
        if _born(scan, phrase, out):
            c.reason, c.reason_rule = "date", "year-of-birth"  # «من مواليد 2012 و2015»
            continue
        if _of_a_line(scan, phrase):
            c.reason, c.reason_rule = "ordinal", "number-of-a-line"  # «2- القضاء على 13 مسلحا»
            continue
        if _of_a_model(scan, phrase):
            c.reason, c.reason_rule = "rank_or_name", "number-of-a-model"  # «سوخوي-24»
            continue
        if phrase.definite and before.startswith("ال") and phrase.i > 1 and scan.forms[phrase.i - 2] in _NAMED_BODIES:
            c.reason, c.reason_rule = "rank_or_name", "number-in-a-name"  # «حركة النجوم الخمسة»
            continue
        if before == "كل" and phrase.low == 1 and scan.forms[phrase.i][:4] == "واحد":
            c.reason, c.reason_rule = "indefinite", "each-one"  # «18 غارة، كل واحدة منها …»
            continue
        if _digits_by_letter(scan, phrase):
            c.reason, c.reason_rule = (
                "not_stated_here",
                "digits-joined-by-a-letter",
            )  # «225ر29»: which comes first is not said
            continue
        if dateline is not None and dateline.start <= scan.tokens.start[phrase.i] < dateline.end:
            c.reason, c.reason_rule = "date", "inside-dateline"  # «مقديشو - 6 - 8 (كونا) -- لقي 11 شخصا مصرعهم»
            continue
        if in_time[phrase.i] and in_time[phrase.j - 1]:
            c.reason, c.reason_rule = "date", "inside-time-phrase"
            continue
        if s < 0 or scan.furniture[phrase.i]:
            c.reason, c.reason_rule = "furniture", "inside-furniture"
            continue
        if phrase.percent:
            c.unit = "percent"
            _after_percent(scan, c, end)
            continue
        if phrase.form == "ordinal":
            c.reason, c.reason_rule = "ordinal", "ordinal-word"
            continue
        if _in_their_years(scan, phrase, end):
            c.reason, c.reason_rule = "age", "age:in-their-years"  # «فتاة في العشرين»
            continue
        if _of_a_parent(scan, phrase):
            _noun_after(scan, c, end)
            c.reason, c.reason_rule = "other_count", "children-of-one-told-of"  # «قتل أب لثلاثة أطفال»
            continue
        _noun_after(scan, c, end)
        if c.reason == "population" and _moved(scan, c):
            c.reason = c.reason_rule = None  # «عودة 40 ألف نسمة إلى ديارهم»
            c.unit, c.j = "people", phrase.j
    return out


def _moved(scan: Scan, c: Candidate) -> bool:
    """Whether a verb of people who flee, return or are driven out stands soon before a figure."""
    for t in range(c.i - 1, max(-1, c.i - 5), -1):
        verb = scan.verb[t]
        if verb is not None and getattr(verb.sense.entry, "kind", None) in ("displaced", "returned", "evacuated"):
            return scan.sentence_of[t] == scan.sentence_of[c.i]
        if scan.forms[t] in (",", ".", ":") or t in scan.number_at:
            return False
    return False


def _in_their_years(scan: Scan, phrase: NumberPhrase, end: int) -> bool:
    """Whether tens with the article behind «في» are the age of the one person told of right before: «رجل في الستين»."""
    if not phrase.definite or phrase.low is None or phrase.low != phrase.high or phrase.low not in range(20, 100, 10):
        return False
    if phrase.i < 2 or scan.forms[phrase.i - 1] != "في" or phrase.j - phrase.i != 1:
        return False
    one = scan.noun[phrase.i - 2] or scan.noun[phrase.i - 3]
    if one is None or one.sense.shape.removeprefix("def-") != "sg" or getattr(one.sense.entry, "unit", "") != "people":
        return False
    behind = scan.noun[phrase.j] if phrase.j < end else None
    return behind is None or behind.prefix != "" or getattr(behind.sense.entry, "sort", "") == "casualty"


def _of_a_parent(scan: Scan, phrase: NumberPhrase) -> bool:
    """Whether a number with «ل» says how many children somebody has: «أم لأربعة أطفال», «والد لطفلين», «متزوج وأب لخمسة»."""
    if not phrase.i or not scan.forms[phrase.i].startswith("ل") or scan.forms[phrase.i].startswith("لل"):
        return False
    parent = scan.noun[phrase.i - 1]
    if parent is not None and parent.sense.entry.id in ("relative.father", "relative.mother"):
        return not parent.suffix and parent.sense.shape == "sg"
    return scan.forms[phrase.i - 1].removeprefix("و") in _PARENTS


def _born(scan: Scan, phrase: NumberPhrase, before: list[Candidate]) -> bool:
    """Whether a number is a year of birth: behind «مواليد», or with «و» right behind such a year."""
    if phrase.low is None or not 1900 <= phrase.low <= 2100 or not phrase.i:
        return False
    if scan.forms[phrase.i - 1].removeprefix("ال") == "مواليد":
        return True
    last = before[-2] if len(before) > 1 else None
    first = phrase.i - (scan.forms[phrase.i - 1] == "و")
    return (
        last is not None
        and last.j == first
        and last.reason == "date"
        and "مواليد" in scan.forms[max(0, first - 4) : first]
    )


def _the_last(scan: Scan, k: int, end: int) -> bool:
    """«إخراج آخر مقاتلي الفصيل», «إجلاء آخر دفعة»: «the last», before what there is no more of, and not one more."""
    noun = scan.noun[k + 1] if k + 1 < end else None
    return scan.forms[k] == "اخر" and noun is not None and not noun.prefix


_PARENTS = word_class("parents")
_CAPTIVITY = word_class("captivity")
#: nouns that a verbal noun specifies: «عملية إجلاء», «حملة اعتقال»
_RUNS_OF = word_class("runs_of")


def _other_things(scan: Scan, k: int) -> bool:
    """«تقارير أخرى»: an adjective of the plural of things before it."""
    if k > 1 and scan.forms[k] == "اخري" and scan.forms[k - 2].lstrip("ولب").removeprefix("ال") in _RUNS_OF:
        return scan.verb[k - 1] is not None  # «عملية إجلاء أخرى»
    return k > 0 and scan.forms[k] == "اخري" and scan.kinds[k - 1] == WORD and scan.verb[k - 1] is None and (
        scan.forms[k - 1].endswith(("ات", "ير", "يع", "ار", "ادر")) or scan.noun[k - 1] is not None
    )  # fmt: skip


def _all_of_a_group(scan: Scan, c: Candidate) -> bool:
    """«ركاب السيارة الأربعة», «عناصر الدورية الثلاثة»: how many they are, behind the one thing that they belong to."""
    if c.number is None or c.number.form != "words" or c.low is None or c.i < 2 or not scan.forms[c.i].startswith("ال"):
        return False
    thing, members = scan.noun[c.i - 1], scan.noun[c.i - 2]
    if members is None or members.j != c.i - 1 or members.sense.shape != "pl" or members.suffix:
        return False
    if not isinstance(members.sense.entry, Noun) or members.sense.entry.unit != "people":
        return False
    return thing is not None and thing.j == c.i and thing.sense.shape == "def-sg"


def _crowd_behind(scan: Scan, c: Candidate, noun: Match) -> bool:
    """«على المدينة العشرات»: tens and hundreds count no single thing that stands before them."""
    return c.number is not None and c.number.form == "vague" and noun.sense.shape == "def-sg"


def _digits_by_letter(scan: Scan, phrase: NumberPhrase) -> bool:
    """Whether digits are joined to other digits by «ر», as some agencies write decimals and thousands."""
    start, end, forms = scan.tokens.start, scan.tokens.end, scan.forms
    i, j = phrase.i, phrase.i + 1
    before = i > 1 and forms[i - 1] == "ر" and end[i - 1] == start[i] and end[i - 2] == start[i - 1]
    after = j + 1 < scan.n and forms[j] == "ر" and end[i] == start[j] and end[j] == start[j + 1]
    return (before and forms[i - 2].isdigit()) or (after and forms[j + 1].isdigit())


def _of_a_model(scan: Scan, phrase: NumberPhrase) -> bool:
    """Whether a hyphen ties digits to a word right before it, as in the names of aircraft and arms: «إف-16»."""
    start, end, k = scan.tokens.start, scan.tokens.end, phrase.i
    if k < 2 or not scan.forms[k].isdigit() or scan.forms[k - 1] not in ("-", "–", "ـ"):
        return False
    tied = end[k - 1] == start[k] and end[k - 2] == start[k - 1]
    return tied and scan.kinds[k - 2] == WORD and (k - 2) not in scan.number_at


def _after_percent(scan: Scan, c: Candidate, end: int) -> None:
    k = scan.skip_light(c.j, end)
    if k < end and scan.forms[k] == "من":
        c.who = None
        c.partitive = True


def _harmed_before(scan: Scan, c: Candidate) -> bool:
    """Whether a verb that kills, hurts or takes people stands soon before a figure."""
    for t in range(max(0, c.i - 4), c.i):
        verb = scan.verb[t]
        if verb is not None and getattr(verb.sense.entry, "kind", None) in ("killed", "wounded", "captured"):
            return scan.sentence_of[t] == scan.sentence_of[c.i]
    return False


def _dead_or_hurt(scan: Scan, t: int, end: int) -> bool:
    """«بين قتيل وجريح», «قتلى وجرحى»: what became of those counted, right behind them."""
    t += t < end and scan.forms[t] in ("بين", "ما")
    noun = scan.noun[t] if t < end else None
    return noun is not None and getattr(noun.sense.entry, "kind", None) in ("killed", "wounded")


def _noun_after(scan: Scan, c: Candidate, end: int) -> None:
    """Find the counted noun, and the people phrase, after the number."""
    k = scan.skip_light(c.j, end)
    if c.number is not None and c.number.form == "vague" and scan.forms[c.i].startswith("ب") and c.i > 0:
        dead = scan.noun[c.i - 1]  # «قتلى بالعشرات», «ضحايا بأعداد كبيرة»
        back = 1
        if dead is None and c.i > 1 and scan.place[c.i - 1] is not None and not scan.place[c.i - 1].prefix:  # type: ignore[union-attr]
            dead, back = scan.noun[c.i - 2], 2  # «قتلى الغوطة بالمئات»
        if dead is None and c.i > 1 and (scan.nisba[c.i - 1] or scan.actor[c.i - 1]) is not None:
            for back in (2, 3):  # «قتلى حوثيون بالمئات», «قتلى من التنظيم بالمئات»
                dead = scan.noun[c.i - back] if back <= c.i else None
                if dead is not None and dead.j == c.i - back + 1:
                    break
        if dead is not None and dead.j == c.i - back + 1 and dead.sense.shape == "pl" and not dead.suffix:
            if isinstance(dead.sense.entry, Noun) and dead.sense.entry.sort == "casualty":
                c.i -= back
                _take_noun(scan, c, dead)
                c.who = people_after(scan, c.number.j, end)
                return
    if c.number is not None and c.number.form == "vague" and scan.forms[c.number.i] == "عده" and c.i > 1:
        # «غارات جوية عدة», «صواريخ عدة»: the noun stands before, an adjective may stand between
        behind = scan.noun[k] if k == c.j and k < end else None
        counts = behind is not None and not behind.prefix and behind.sense.shape in ("pl", "dupl")
        for back in (1, 2) if not counts else ():  # «شنت طائرات التحالف عدة غارات»: the noun stands behind
            before = scan.noun[c.i - back]
            if back == 2 and (scan.forms[c.i - 1] in STOPS or scan.forms[c.i - 1].startswith("ال")):
                break  # «هجمات من عدة اتجاهات»
            if before is not None and before.j <= c.i and before.sense.shape == "pl":
                c.i -= back
                _take_noun(scan, c, before)
                return
    if (
        c.number is not None
        and c.number.low == 1
        and c.number.form == "words"
        and c.i > 0
        and scan.forms[c.i][:4] == "واحد"
    ):
        single, back = scan.noun[c.i - 1], 1
        if (
            single is None
            and c.i > 1
            and scan.forms[c.i - 1].endswith("يه")
            and not scan.forms[c.i - 1].startswith("ال")
        ):
            single, back = scan.noun[c.i - 2], 2  # «قذيفة صاروخية واحدة»
        if single is not None and single.j in (c.i - back + 1, c.i) and single.sense.shape == "sg":
            c.i -= back  # «إصابة واحدة», «قتيل واحد»
            _take_noun(scan, c, single)
            if c.sort in ("people", "armed"):
                who_after(scan, c, end)  # «جندي واحد»: who he is
            return
    # «مقاتلين اثنين», «شرطيان اثنان»: the numeral repeats the dual
    counted = c.i > 1 and (c.i - 2) in scan.number_at  # «خمسة صحافيين اثنان منهم»: the five have the noun
    if c.number is not None and c.number.low == 2 and c.number.form == "words" and c.i > 0 and not counted:
        dual = scan.noun[c.i - 1] or scan.nisba[c.i - 1]
        if (
            dual is not None
            and dual.j == c.i
            and scan.forms[c.i - 1].endswith(("ين", "ان"))
            and not dual.sense.shape.startswith("def")
        ):
            c.i -= 1
            _take_noun(scan, c, dual)
            who_after(scan, c, end)
            return
    if c.definite and _all_of_a_group(scan, c):
        members = scan.noun[c.i - 2]
        assert members is not None and c.number is not None
        c.i -= 2
        _take_noun(scan, c, members)
        c.j, c.who = c.number.j, (c.i, c.number.i)
        return
    # the noun may stand before: «القتلى الخمسة عشر», «غارات عدة»
    if c.number is not None and (c.definite or c.number.form == "vague") and c.i > 0 and scan.forms[c.i][:3] != "وال":
        before = scan.noun[c.i - 1]
        if (
            before is not None
            and before.j == c.i
            and scan.noun[k if k < scan.n else c.i] is None
            and (
                (c.definite and before.sense.shape.startswith("def") and not _crowd_behind(scan, c, before))
                or (not c.definite and scan.forms[c.i] == "عده")
            )
        ):
            c.i -= 1
            _take_noun(scan, c, before)
            c.j = max(c.j, c.number.j)
            who_after(scan, c, end)
            return
    if k >= end or scan.forms[k] in ("عدد", "حصيله", "اجمالي", "تعداد", "مما"):
        return
    if scan.forms[k] == "بعد" and k + 1 < end and scan.forms[k + 1].startswith("ال"):
        return  # «إلى 148 بعد الهدنة»: when, and no distance
    if c.definite and c.number is not None and c.number.form == "vague" and scan.forms[k] in ("جثمان", "جثه", "جنازه"):
        return  # «شيع الآلاف جثمان الشهيدة»: whom they bury
    if scan.forms[k] == "سنين":
        aged = scan.forms[c.i - 1] in ("عمره", "عمرها", "عمرهما", "العمر")
        c.reason, c.reason_rule = ("age", "age:of-his-life") if aged else ("duration", "years")
        return
    if scan.forms[k] == "السنين" and scan.forms[k - 1] != "من":
        c.reason, c.reason_rule = "duration", "years"  # and no Sunnis
        return
    if scan.forms[k] == "فقط" and k + 1 < end and scan.forms[k + 1] == "من":
        k += 1  # «اثنين فقط من المدنيين»
    if scan.role[k] == _REST:
        c.rest = True
        c.j = k + 1
        who_after(scan, c, end)
        return
    if scan.forms[k] in _FOREMOST and c.number is not None and c.number.low == 1 and k + 1 < end:
        noun = scan.noun[k + 1]
        if (
            noun is not None
            and not noun.prefix
            and isinstance(noun.sense.entry, Noun)
            and noun.sense.shape.startswith(("def-pl", "def-dupl", "pl"))
        ):
            if noun.sense.entry.sort in ("people", "armed") or noun.sense.entry.id == "casualty.wanted":
                c.noun, c.j, c.unit = noun, noun.j, "people"  # «اعتقال أحد أبرز المطلوبين»
                c.who = (k + 1, max(noun.j, noun_phrase(scan, k + 1, end, 4)))
                return
    hedged = _past_hedge(scan, k, end) if c.number is not None else k
    if k < hedged < end and scan.forms[hedged] == "من":
        k = hedged  # «18 على الأقل من المسلحين»
    partitive = scan.forms[k] == "من" or (
        c.number is not None and c.number.form == "vague" and scan.forms[k - 1] == "من"
    )
    if scan.forms[k] == "من":
        k = scan.skip_light(k + 1, end)
        if k + 1 < end and scan.forms[k] in _THESE and scan.forms[k + 1].startswith("ال"):
            k += 1  # «ثلاث من هذه القرى»
        if k + 1 < end and scan.forms[k] in _CHOICE and noun_phrase(scan, k + 1, end, 2) > k + 1:
            k += 1  # «اثنين من كبار قادة الجيش»
        if k >= end or scan.forms[k] in ("بينهم", "بينهن", "بينها", "ضمنهم"):
            return  # «عشرة من بينهم نساء»: parts follow
    if partitive and c.number is not None and (whole := scan.number_at.get(k + (scan.forms[k] in _IN_ALL))) is not None:
        of = scan.noun[whole.j] if whole.j < end else None
        if whole.low is not None and c.low is not None and whole.low > c.low and of is not None and not of.prefix:
            c.partitive = True  # «دمر 71 من 103 صواريخ», «قتل 3 من أصل 10 رهائن»
            _take_noun(scan, c, of)
            return
    if partitive:
        c.partitive = True
        if scan.forms[k] in ("كبار", "ابرز", "اهم", "اخطر") and k + 1 < end and scan.noun[k + 1] is not None:
            k += 1  # «65 من كبار قادة التنظيم»
        noun = scan.noun[k]
        name = scan.actor[k]
        if k < end and (sides := _both_sides(scan, k, end)) is not None:
            c.who = sides  # «إصابة العشرات من الطرفين»
            return
        if noun is not None and noun.suffix in ("هم", "هن") and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in (
            "thing", "target", "other",
        ):  # fmt: skip
            return  # «طرد مئات الآلاف من منازلهم»: from where, not what
        if (
            noun is not None
            and noun.sense.entry.id.startswith("place.")
            and noun.sense.shape in ("sg", "def-sg", "du", "def-du")
        ):
            if c.number is not None and (
                (c.low is not None and c.low > 2)
                or scan.forms[c.number.j - 2 if scan.forms[c.number.j - 1] == "من" else c.number.j - 1].startswith(
                    ("ال", "وال")
                )
            ):
                c.partitive = False
                return  # «نزح المئات من المدينة», «مصرع 250 من منطقة واحدة»: from where, not of what
        if noun is not None and scan.forms[k] in _NATIONALITY and c.number is not None and c.number.form != "vague":
            noun = None  # «19 من الجنسية الأميركية»
        if noun is not None and scan.forms[k] in _GROUPS and c.number is not None and c.number.form != "vague":
            noun = None  # «22 من الفصائل»: people of them, not groups
        if (
            noun is not None
            and noun.sense.entry.id == "count.tribe"
            and (noun.sense.shape == "sg" or _harmed_before(scan, c) or _dead_or_hurt(scan, noun.j, end))
        ):
            noun = None  # «المئات من قبيلة مناوئة», «مقتل عدد من الميليشيات», «سقوط عدد من الميليشيات بين قتيل وجريح»
        if noun is not None and noun.sense.shape == "def-sg" and noun.sense.entry.id in _BODIES:
            noun = None  # «العشرات من الميليشيا»: members of it
        if (
            noun is not None
            and name is not None
            and noun.sense.shape == "def-sg"
            and noun.j <= name.j
            and isinstance(noun.sense.entry, Noun)
            and noun.sense.entry.sort not in ("people", "armed", "casualty")
        ):
            noun = None  # «تسعة من القاعدة»: nobody counts several of one base
        if noun is not None and not noun.prefix and (name is None or noun.j >= name.j):
            # the counted noun of «عدد من الغارات»; of «86 من عناصر …» the people phrase
            _take_noun(scan, c, noun, own=c.number is None or c.number.form == "vague")
            if c.number is not None and c.number.form == "vague" and c.sort not in ("people", "armed", None):
                c.j = noun.j
        stop = noun_phrase(scan, k, end)
        if stop > k and noun is not None and c.sort in ("people", "armed", None) and (name is None or name.j == noun.j):
            stop = _body_behind(scan, stop, end, ranks=True)
        if stop > k:
            generic = c.noun is noun and noun is not None and noun.sense.entry.id in GENERIC
            if generic and noun is not None and noun.suffix:
                c.who = (noun.i, noun.j)  # «22 من أفرادها»
            elif generic and noun is not None:
                c.who = (noun.j, stop) if stop > noun.j and has_people(scan, noun.j, stop) else None
            elif c.sort in ("people", "armed", "relative", None) or name is not None:
                c.who = (k, stop)
            elif c.sort in _CASUALTY:
                c.who = people_after(scan, noun.j if noun else k, end)
        return
    noun = scan.noun[k]
    nisba = scan.nisba[k]
    if noun is not None and noun.suffix and isinstance(noun.sense.entry, Noun) and noun.sense.entry.reason:
        return  # «25 جروحهم خطرة»
    if (
        noun is not None
        and c.number is not None
        and c.number.form == "vague"
        and noun.sense.shape == "sg"
        and scan.forms[c.number.j - 1].lstrip("و") in _BARE_CROWDS
        and isinstance(noun.sense.entry, Noun)
        and noun.sense.entry.sort == "other"
    ):
        return  # «فر عشرات نتيجة الهجوم»: dozens of one thing are nothing
    if noun is not None and (nisba is None or noun.j >= nisba.j) and not noun.prefix:
        c.j = noun.j
        _take_noun(scan, c, noun)
        after = scan.skip_light(noun.j, end)
        if after < end and scan.role[after] == _REST and not scan.marker[after].prefix:  # type: ignore[union-attr]
            c.rest = True
            c.j = after + 1
        # «قتيل وجريح», «مسلح ومدني» share the number: the frames look at what follows
        who_after(scan, c, end)
    elif (
        nisba is not None
        and not nisba.prefix
        and (not scan.forms[k].startswith("ال") or (c.number is not None and c.number.form == "vague"))
    ):
        c.noun = nisba
        c.j = nisba.j
        c.who = (k, max(nisba.j, noun_phrase(scan, k, end, 3)))
        after = scan.skip_light(c.j, end)
        if after < end and scan.forms[after] == "من":
            more = noun_phrase(scan, after + 1, end)
            if more > after + 1 and has_people(scan, after + 1, more):
                c.who = (after + 1, more)
    elif scan.forms[k] == "في" and k + 1 < end and scan.forms[k + 1] == "صفوف":
        c.who = people_after(scan, k, end)  # «25 في صفوف الشرطة»
    elif scan.actor[k] is not None and scan.actor[k].prefix == "ل":  # type: ignore[union-attr]
        c.who = (k, max(noun_phrase(scan, k, end), scan.actor[k].j))  # type: ignore[union-attr]
    elif noun is not None and noun.prefix == "ل" and c.sort is None and has_people(scan, k, noun.j):
        c.who = (k, max(noun_phrase(scan, k, end), noun.j))  # «74 لعناصر الفصائل»
    elif scan.actor[k] is not None and not scan.actor[k].prefix:  # type: ignore[union-attr]
        stop = noun_phrase(scan, k, end)
        c.who = (k, max(stop, scan.actor[k].j))  # type: ignore[union-attr]
        c.j = k


def _take_noun(scan: Scan, c: Candidate, noun: Match, own: bool = True) -> None:
    c.noun = noun
    entry = noun.sense.entry
    if isinstance(entry, Noun):
        c.unit = entry.unit
        if entry.reason and own:
            c.reason, c.reason_rule = entry.reason, f"counted-noun:{entry.id}"


_NAMED_BODIES = word_class("named_bodies")
#: nouns that count bodies of people; behind «من», one with the article is whose members are counted
_BODIES = frozenset({"count.tribe", "count.organisation"})


def has_people(scan: Scan, i: int, j: int) -> bool:
    """Whether the words between two tokens name people or a group of them."""
    for k in range(i, j):
        if group_word(scan, k):
            return True
        if scan.forms[k].startswith("ال") and scan.forms[k].endswith(("ين", "ون")) and scan.place[k] is None:
            return True  # «المطلوبين», «المشتبه بهم»: a definite sound plural is of people
        if scan.place[k] is not None and scan.place[k].j >= j and k == i:  # type: ignore[union-attr]
            return False  # «إخراج عشرات الموظفين من العراق»: from where, not of whom
        if scan.actor[k] is not None or scan.nisba[k] is not None:
            return True
        if names_people(scan, k):
            return True
    return False


def people_after(scan: Scan, k: int, end: int) -> tuple[int, int] | None:
    """The people phrase after a casualty noun: «قتيلا من قوات النظام», «قتلى مدنيين», «جريحا في صفوف الشرطة»."""
    k = scan.skip_light(k, end)
    if k >= end:
        return None
    form = scan.forms[k]
    at = k
    if form == "من" and k + 1 < end and scan.forms[k + 1] in _CAPTIVITY:
        return None  # «استعادت 25 أسيرا من سجون الجماعة»: where they were held
    if form == "من" or form == "بين":
        at = scan.skip_light(k + 1, end)
    elif k + 1 < end and (form == "بصفوف" or (form == "في" and scan.forms[k + 1] == "صفوف")):
        at = k + 1
    if at < end and scan.forms[at] in ("صفوف", "بين") and at + 1 < end:
        at += 1
    if at == k:
        whose = scan.actor[k]
        if whose is not None and not whose.prefix and _construct(scan, k) and _fights(whose):
            return k, max(whose.j, noun_phrase(scan, k, end, 4))  # «قتلى ميليشيات الحوثي»
        match = scan.nisba[k] or scan.noun[k]
        if match is None or match.prefix or (is_verb(scan, k) and scan.nisba[k] is None):
            actor = scan.actor[k]
            if actor is not None and actor.prefix == "ل":
                return k, actor.j
            owner = scan.noun[k] or scan.nisba[k]
            if owner is not None and owner.prefix == "ل" and not owner.suffix and has_people(scan, k, owner.j):
                return k, max(owner.j, noun_phrase(scan, k, end, 4))  # «20 جثة لمدنيين»
            return None
        if match.sense.category == "noun" and isinstance(match.sense.entry, Noun) and match.sense.entry.sort not in (
            "people", "armed", "relative",
        ):  # fmt: skip
            return None
    if at > k and at < end and scan.forms[at] in _CLANS and scan.forms[at].endswith("تين"):
        return at, at + 1  # «ثلاثة قتلى من أسرتين تتنازعان …»
    if at > k and at < end and (sides := _both_sides(scan, at, end)) is not None:
        return sides  # «قتلى وجرحى من كلا الطرفين»
    stop = noun_phrase(scan, at, end)
    if stop > at and has_people(scan, at, stop):
        return at, stop
    if at == k and form.endswith("ه") and scan.forms[k - 1].endswith("ه") and has_people(scan, k, k + 1):
        return k, k + 1  # «5140 ضحية مدنية»: an adjective, whatever else its form may be
    return None


def _both_sides(scan: Scan, k: int, end: int) -> tuple[int, int] | None:
    """The two sides of a fight at token ``k``: «الجانبين», «كلا الطرفين»."""
    at = k + (scan.forms[k] in ("كلا", "كلي", "كل") and k + 1 < end)
    return (k, at + 1) if scan.forms[at] in _BOTH_SIDES else None


def _construct(scan: Scan, k: int) -> bool:
    """Whether the word before token ``k`` is an indefinite plural of the dead or the hurt: «قتلى», «جرحى»."""
    noun = scan.noun[k - 1] if k else None
    return noun is not None and noun.j == k and not noun.suffix and noun.sense.shape == "pl"


def _fights(actor: Match) -> bool:
    """Whether an actor is an armed side."""
    entry = actor.sense.entry
    return isinstance(entry, ActorEntry) and bool(set(entry.classes) - {"unspecified", "civilians"})


#: nouns that say no more than «people»
GENERIC = frozenset({"people.person", "people.individual", "people.victim", "people.many"})


def armed_side(scan: Scan, t: int) -> bool:
    """Whether token ``t`` begins the name of an armed side, or a word for its men."""
    match = scan.actor[t] or scan.nisba[t]
    if match is not None and isinstance(match.sense.entry, ActorEntry):
        return bool(set(match.sense.entry.classes) - {"unspecified", "civilians"})
    noun = scan.noun[t]
    return noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "armed"


def _past_hedge(scan: Scan, k: int, end: int) -> int:
    """The token after a hedge that stands at ``k`` («على الأقل»); ``k`` where none does."""
    at = scan.skip_light(k, end)
    marker = scan.marker[at] if at < end else None
    return k if marker is None or not marker.sense.entry.id.startswith("hedge.") else scan.skip_light(marker.j, end)


def who_after(scan: Scan, c: Candidate, end: int) -> None:
    """Set the people phrase: the noun with its adjectives, or what stands after «من»."""
    k = scan.skip_light(c.j, end)
    noun = c.noun
    if noun is None:
        if c.number is not None and scan.forms[k if k < end else c.i] != "من":
            k = _past_hedge(scan, c.j, end)  # «18 على الأقل من الميليشيات»
        if k < end and scan.forms[k] == "من":
            c.who = people_after(scan, k, end)
        return
    entry = noun.sense.entry
    sort = c.sort
    if sort in ("thing", "other"):
        return
    if sort == "casualty":
        c.who = people_after(scan, c.j, end)
        return
    generic = isinstance(entry, Noun) and not entry.classes and entry.sort == "people" and entry.id in GENERIC
    past = _past_hedge(scan, c.j, end)
    if generic and c.j < past < end and scan.forms[past] == "من":
        # «117 شخصا على الأقل من أفراد …»: the hedge stands between the counted noun and whose they are
        c.who = people_after(scan, past, end)
        if c.who is not None:
            return
    start = noun.i
    stop = noun.j
    # adjectives: «سائحا بريطانيا», «مسلحين متطرفين», «مقاتل كردي»; genitives: «عناصر التنظيم»
    at = stop
    while at < end and at - stop < 4:
        t = scan.skip_light(at, end)
        if t >= end or scan.kinds[t] != WORD or t in scan.time_at or t in scan.number_at:
            break
        nisba, actor, form = scan.nisba[t], scan.actor[t], scan.forms[t]
        if nisba is not None and not nisba.prefix:
            at = nisba.j
            continue
        if form == "غير" and t + 1 < end and (other := scan.nisba[t + 1]) is not None and not other.prefix:
            at = other.j  # «مسلحا غير سوريين»
            continue
        if actor is not None and (not actor.prefix or actor.prefix == "ل"):
            at = noun_phrase(scan, t, end, 4) if not actor.prefix else actor.j
            continue
        if scan.noun[t] is not None and not scan.noun[t].prefix and form.startswith("ال"):  # type: ignore[union-attr]
            if at > stop and scan.nisba[t - 1] is not None and not scan.forms[t - 1].startswith("ال"):
                break  # «قتل قناص أجنبي المصور فلان»: another
            at = scan.noun[t].j  # type: ignore[union-attr]
            continue
        told = scan.noun[t]
        if told is not None and told.sense.entry.id in _ADJECTIVES_TOO and not told.prefix and at - stop < 2:
            if told.sense.shape == "sg" and not told.suffix:
                at = told.j  # «مسؤول سياسي», «ضابطا متقاعدا»
                continue
        if (
            form in STOPS
            or form in _AGE_OF
            or (is_stop(scan, t) and not (form.endswith("يا") and at == stop and scan.forms[t - 1].endswith("ا")))
            or is_verb(scan, t)
            or scan.place[t] is not None
            or scan.event[t] is not None
        ):
            break
        if (
            scan.noun[t] is None
            and scan.verb[t] is None
            and form.endswith(("ا", "ين", "ون", "ه"))
            and not form.startswith(("و", "ب", "ل", "ال"))
        ):
            at = t + 1
            continue
        break
    who = (start, at)
    k = scan.skip_light(max(at, c.j) if c.rest and c.number is not None else at, end)  # «12 شخصا آخرين من أفراد …»
    if sort in ("people", "armed") and (body := _body_behind(scan, at, end)) > at:
        who = (start, body)  # «عميد في القوات الخاصة»
        generic = False
        k = scan.skip_light(body, end)
    if c.number is not None and k < end and (after := scan.marker[k]) is not None and scan.forms[k] == "علي":
        k = scan.skip_light(after.j, end)  # «117 شخصا على الأقل من أفراد …»
    if k < end and scan.forms[k] == "من":
        nxt = scan.skip_light(k + 1, end)
        more = noun_phrase(scan, nxt, end)
        spanning = scan.actor[start]
        if spanning is not None and spanning.j > nxt:
            # «عناصر من قوات النظام» is one name of the lexicon: whose they are stands behind «من» all the same
            who = (nxt, max(spanning.j, more))
            generic = False
        elif (
            more > nxt and has_people(scan, nxt, more) and (generic or sort == "armed" or not isinstance(entry, Noun))
        ) or (more > nxt and has_people(scan, nxt, more) and scan.actor[nxt] is not None):
            who = (nxt, more)
            generic = False
    if c.number is not None and noun.sense.shape in ("sg", "pl") and at < end and who[0] == noun.i:
        mate = scan.noun[at]
        if (
            mate is not None
            and mate.prefix == "و"
            and mate.sense.shape == noun.sense.shape
            and has_people(scan, at, mate.j)
        ):
            if isinstance(mate.sense.entry, Noun) and mate.sense.entry.sort in ("people", "armed"):
                who = (who[0], mate.j)  # «5400 مسلح ومدني»: one count of both
    # «عشرات الجنود وأفراد الشرطة والمدنيين»: one count over a list of definite nouns
    if c.number is not None and scan.forms[noun.i].startswith("ال"):
        last = who[1]
        while last < end:
            nxt_noun = scan.noun[last] or scan.nisba[last]
            if nxt_noun is None or nxt_noun.prefix != "و" or not has_people(scan, last, nxt_noun.j):
                break
            last = max(nxt_noun.j, noun_phrase(scan, last, end, 2))
        who = (who[0], last) if who[0] == noun.i else who
    if generic and at > noun.j and noun.sense.shape == "pl" and scan.forms[noun.j] in _CREWS:
        generic, who = False, (noun.i, noun.j + 1)  # «مصرع أفراد الخلية السبعة»
    if generic:
        c.who = (noun.j, at) if at > noun.j else None
        if c.who is not None and not has_people(scan, *c.who):
            c.who = None
        if c.who is not None:
            c.who = (c.who[0], c.who[1])
    else:
        c.who = who


def _qualifies(scan: Scan, k: int) -> bool:
    """Whether a word that may be a person is the adjective of the noun before it: «أهداف مدنية», «بنيران إسرائيلية»."""
    if k == 0 or scan.sentence_of[k - 1] != scan.sentence_of[k] or scan.kinds[k - 1] != WORD:
        return False
    feminine = scan.forms[k].endswith("ه")
    if feminine and scan.forms[k].startswith("و") and k > 1 and _second_adjective(scan, k):
        return True
    if scan.forms[k - 1].lstrip("بلو") in _HOUSES:
        return True  # «في سجن إسرائيلي»
    band = scan.noun[k - 1]
    if band is not None and isinstance(band.sense.entry, Noun) and band.j == k and not band.suffix:
        if band.sense.entry.sort in ("people", "armed") and not scan.forms[k].startswith("و"):
            if scan.forms[k].endswith(("ون", "ين")) and scan.forms[k][-2:] == scan.forms[k - 1][-2:]:
                return True  # «مسلحون يمنيون»
    if scan.role[k - 1] is not None or scan.forms[k].endswith(("ون", "ين", "ان")):
        return False  # «بينهم إيرانيون»; a sound plural qualifies no thing
    before = scan.noun[k - 1]
    if before is not None and isinstance(before.sense.entry, Noun) and before.j == k:
        if before.sense.entry.sort in ("people", "armed", "relative") and not before.suffix:
            # «فتى فلسطيني», «مقاتلين عراقيين»: one and his nation; «قتل جندي فلسطينيا» has two
            if feminine and before.sense.entry.sort == "relative" and not scan.forms[k - 1].endswith("ه"):
                return False  # «والد بريطانية»: she is another
            indeclinable = scan.text(k - 1, k).endswith("ى")  # «فتى فلسطينيا»
            return not scan.forms[k].endswith("ا") or scan.forms[k - 1].endswith("ا") or indeclinable
        if before.sense.shape.startswith("def") or before.sense.entry.sort not in ("thing", "target", "other"):
            return False
        if scan.forms[k].endswith("ا") and not scan.forms[k - 1].endswith(("ا", "ه")):
            return False  # «قتل لغم مدنيا»: of another case, and so no adjective
        return feminine or before.sense.shape == "sg"  # «مزارع فلسطيني» may be a farmer
    return feminine and scan.forms[k - 1].lstrip("وب") in _ARMS


def _second_adjective(scan: Scan, k: int) -> bool:
    """«وسائل إعلام محلية وأجنبية»: the adjective before it qualifies what is no person."""
    if not scan.forms[k - 1].endswith("ه") or scan.kinds[k - 2] != WORD or scan.verb[k - 1] is not None:
        return False
    if is_verb(scan, k - 2) or scan.forms[k - 2] in STOPS or scan.role[k - 2] is not None:
        return False
    noun = scan.noun[k - 2]
    if noun is not None and isinstance(noun.sense.entry, Noun):
        return noun.sense.entry.sort not in ("people", "armed", "relative", "casualty")
    deed = scan.verb[k - 2]
    return scan.nisba[k - 2] is None and (deed is None or deed.sense.shape == "participle")


_HOUSES = word_class("houses")
#: what strikes, whose adjective is the nation of those who shoot
_ARMS = word_class("arms")


#: nouns for persons whose singular is an adjective as well: «حل سياسي», «مسؤول سياسي», «عطل كهربائي»
_ADJECTIVES_TOO = frozenset(
    [
        "people.civilian", "people.politician", "people.academic", "people.craftsman", "people.of_place",
        "people.villager", "people.business", "people.homeless", "people.figure", "armed.jailer",
    ]
)  # fmt: skip


def _person_instead(scan: Scan, k: int, noun: Match) -> Match:
    """«مقتل مزارع»: right behind a verb that only a person can suffer, the singular person and not the plural thing."""
    entry = noun.sense.entry
    if not isinstance(entry, Noun) or entry.sort in ("people", "armed", "relative") or noun.j - noun.i > 1 or k == 0:
        return noun
    verb = scan.verb[k - 1]
    if verb is None or verb.j != k or not isinstance(verb.sense.entry, Verb) or verb.sense.entry.kind not in _OF_PEOPLE:
        return noun
    for other in scan.lexicon.readings(scan.forms[k], k, "noun"):
        sense = other.sense.entry
        if (
            isinstance(sense, Noun)
            and sense.sort in ("people", "armed")
            and other.sense.shape == "sg"
            and not other.suffix
        ):
            return other
    return noun


#: forms of «father» that are no count of fathers
_CHOICE = word_class("choice")
_GRAND = word_class("grand")
_OPENERS = word_class("openers")
_KUNYA = word_class("kunya")
_AGE_OF = word_class("age_of")


def _body_behind(scan: Scan, at: int, end: int, ranks: bool = False) -> int:
    """End of «في» and the body that people serve in («عميد في القوات الخاصة», «… في صفوف الجماعة»); ``at`` where none is."""
    k = scan.skip_light(at, end)
    if k + 1 >= end or scan.forms[k] != "في":
        return at
    k += 1 + (ranks and scan.forms[k + 1] == "صفوف")
    body = scan.actor[k] if k < end else None
    if body is None or body.prefix or scan.place[k] is not None or scan.event[k] is not None:
        return at
    return max(body.j, noun_phrase(scan, k, end, 4))


#: duals without their «ن» that are written like an adjective of their noun
_LIKE_ADJECTIVES = word_class("like_adjectives")


def _of_a_name(scan: Scan, k: int, end: int) -> bool:
    """Whether a place, a name or a definite word stands behind a dual in «-ي», and no noun that it would qualify before."""
    if k + 1 >= end or scan.kinds[k + 1] != WORD or scan.forms[k + 1] in STOPS:
        return False
    before = k and scan.sentence_of[k - 1] == scan.sentence_of[k] and scan.kinds[k - 1] == WORD
    noun = scan.noun[k - 1] if before else None
    if noun is not None and getattr(noun.sense.entry, "sort", "") not in ("people", "armed", "relative", "casualty"):
        return False
    if before and noun is None and scan.event[k - 1] is not None:
        return False
    after = scan.place[k + 1] or scan.actor[k + 1]
    return (after is not None and not after.prefix) or scan.forms[k + 1].startswith("ال")


def _title_of_nation(scan: Scan, k: int, nisba: Match, end: int) -> bool:
    """«إن البلجيكي فلان قتل», «اعتقل الفرنسي فلان»: a man by his nation, before a name, behind a verb or at the head of a clause."""
    form = scan.forms[k]
    if nisba.prefix.strip("و") or form.endswith(("ين", "ون", "ات", "ان", "يه")) or nisba.j >= end or k == 0:
        return False
    verb = scan.verb[k - 1]
    if scan.forms[k - 1] not in _OPENERS and (verb is None or scan.noun[k - 1] is not None):
        return False
    nxt = scan.forms[nisba.j]
    if nxt in ("الاخر", "الثاني", "الثالث"):
        return True
    names = scan.lexicon.words_with_role("given_name")
    return nxt in names or (
        nisba.j + 1 < end
        and all(
            scan.kinds[t] == WORD and scan.noun[t] is None and scan.verb[t] is None and scan.nisba[t] is None
            and scan.role[t] is None and scan.cue[t] is None and not scan.forms[t].startswith("ال") and scan.place[t] is None
            and scan.event[t] is None and scan.actor[t] is None and scan.forms[t] not in STOPS and t not in scan.time_at
            for t in (nisba.j, nisba.j + 1)
        )
    )  # fmt: skip


def _titled(scan: Scan, noun: Match, actor: Match) -> bool:
    """«المسؤول العسكري في التنظيم أبو حمزة»: an office whose words a speaker's may be, with a name behind it."""
    if noun.sense.shape != "def-sg" or noun.prefix or not actor.sense.entry.id.startswith("src."):
        return False
    return any(scan.role[t] == "given_name" for t in range(actor.j, min(scan.n, actor.j + 4)))


def _plain_people(scan: Scan, k: int) -> bool:
    """Whether an indefinite noun of people, or a nation's name, stands at ``k``."""
    noun = scan.noun[k]
    if noun is None or not isinstance(noun.sense.entry, Noun):
        return scan.nisba[k] is not None
    return noun.sense.entry.sort in ("people", "armed", "casualty") and not noun.sense.shape.startswith("def")


def _each(scan: Scan, k: int, noun: Match) -> bool:
    """«قتل كل رجل وامرأة في المبنى»: an indefinite singular under «كل» is no one person, nor are those that «و» ties."""
    while k > 0 and noun.prefix == "و":
        mates = [m for t in (k - 1, k - 2) if t >= 0 and (m := scan.noun[t]) is not None and m.j == k]
        if not mates or mates[0].sense.shape != "sg":
            return False
        k, noun = mates[0].i, mates[0]
    return k > 0 and scan.forms[k - 1].lstrip("ولب") == "كل"


def _mine(scan: Scan, k: int, j: int, end: int) -> bool:
    """Whether «-ي» on a noun of people is «my» and no dual: a dual without its «ن» needs whose they are behind it."""
    form = scan.forms[k]
    if not form.endswith("ي") or j != k + 1:
        return False
    before = scan.noun[k - 1] if k else None
    if form.startswith("و") and before is not None and before.j == k and before.sense.shape == "du":
        if scan.forms[k - 1].endswith("ي"):
            return True  # «زميلي وصديقي فلان»
    if j >= end or scan.kinds[j] != WORD or scan.forms[j] in _AGE_OF or scan.forms[j].startswith("و"):
        return True
    if scan.forms[j] in STOPS or j in scan.number_at or j in scan.time_at:
        return True
    if scan.role[j] == "given_name" and scan.actor[j] is None and scan.place[j] is None:
        return True  # «مقتل ولدي محمد»
    return is_verb(scan, j) and scan.noun[j] is None and scan.actor[j] is None and scan.place[j] is None


#: kinds that only people can suffer
_OF_PEOPLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def bare_candidates(scan: Scan, taken: bytearray) -> dict[int, Candidate]:
    """Duals, bare nouns and «آخرون» that no number phrase has taken, by their first token."""
    out: dict[int, Candidate] = {}
    nouns, nisbas, roles = scan.noun, scan.nisba, scan.role
    for k in scan.known:
        noun = nouns[k]
        if noun is None and nisbas[k] is None and roles[k] != _REST:
            continue
        if taken[k] or scan.furniture[k] or scan.sentence_of[k] < 0:
            continue
        end = scan.sentences[scan.sentence_of[k]][1]
        if noun is None:
            nisba = nisbas[k]
            if nisba is not None and (scan.actor[k] is None or (k and scan.forms[k - 1] == "اي")):
                form = scan.forms[k]
                stem = form[len(nisba.prefix) :]
                if stem.startswith("ال") and _title_of_nation(scan, k, nisba, end):
                    who = (k, nisba.j)
                    out[k] = Candidate(k, nisba.j, "bare", 1, 1, noun=nisba, who=who, definite=True)
                if stem.startswith("ال") or _qualifies(scan, k):
                    continue
                c = Candidate(k, nisba.j, "bare", 1, 1, noun=nisba, who=(k, max(nisba.j, noun_phrase(scan, k, end, 3))))
                if stem.endswith("ان") and len(stem) > 4:
                    c.form, c.low, c.high = "dual", 2, 2  # «فلسطينيان»
                elif stem.endswith(("ون", "ات")) or (stem.endswith("ين")):
                    c.low = c.high = None
                    c.hedge = "vague"
                after = scan.skip_light(nisba.j, end)
                if c.low == 1 and after < end and scan.forms[after] in ("اخر", "اخري"):
                    c.rest, c.j = True, after + 1  # «فلسطينيا آخر»
                out[k] = c
            elif (
                scan.role[k] == _REST
                and not (k and scan.forms[k] == "الاخر" and scan.forms[k - 1].startswith("ال"))
                and not _the_last(scan, k, end)
                and not _other_things(scan, k)
            ):
                one = scan.forms[k].removeprefix("و") in ("اخر", "اخري")  # «مقتل جندي وإصابة آخر»
                low = 1 if one else None
                out[k] = Candidate(k, k + 1, "rest", low, low, hedge="exact" if one else "vague", rest=True)
            continue
        noun = _person_instead(scan, k, noun)
        if trade_name(scan, k) or scan.forms[k].lstrip("وب") in ("العالم", "سنين"):
            continue  # «النجار» is a name, «العالم» the world, «تسع سنين» are years
        actor = scan.actor[k]
        entry = noun.sense.entry
        named = actor is not None and actor.j > noun.j and not _titled(scan, noun, actor)
        if named and noun.sense.shape not in ("sg", "du") and not (
            noun.sense.shape in ("pl", "dupl") and noun.j < scan.n and scan.forms[noun.j] == "من" and not noun.prefix
        ):  # fmt: skip
            last = scan.forms[actor.j - 1] if actor is not None else ""
            if (
                noun.sense.shape != "pl"
                or last.startswith("ال")
                or getattr(entry, "id", "") == "armed.troops"
                or noun.prefix
                or scan.forms[k].endswith("ي")
            ):
                continue  # «قوات النظام» is a name; «جندي أميركي» is one man, «جنود أتراك» are some
        if not isinstance(entry, Noun) or (noun.j - k == 1 and entry.id in _ADJECTIVES_TOO and _qualifies(scan, k)):
            continue
        if entry.id == "people.foreigner" and scan.forms[k].endswith("ه") and k > 1 and _second_adjective(scan, k):
            continue
        if entry.id == "people.many" and k and _plain_people(scan, k - 1):
            continue  # «مدنيين كثيرين»
        if entry.id == "armed.suicide_bomber" and k and (deed := scan.event[k - 1]) is not None and deed.j > k:
            if scan.verb[k - 1] is None or scan.verb[k - 1].sense.shape == "masdar":  # type: ignore[union-attr]
                continue  # «هجوم انتحاري», «تفجير انتحاري»: how it was done
        shape = noun.sense.shape
        number = shape.removeprefix("def-")
        definite = shape.startswith("def-")
        if definite and number == "du" and not scan.forms[noun.j - 1].endswith(("ان", "ين")):
            if noun.suffix or entry.sort not in ("people", "armed"):
                continue  # «الأبنية»: the article and a pronoun, or the article and a construct, never meet in a dual
            number = "sg"  # «المدعي العام», «القاضي»
        if entry.sort == "other" and number != "du":
            continue
        if entry.id == "relative.father" and scan.forms[k].lstrip("وبل") in _KUNYA:
            continue  # «أبي بوزيد»: part of a name, «إبان الحرب»: during it
        if number == "du" and entry.sort == "thing" and scan.forms[k].removesuffix(noun.suffix) in _LIKE_ADJECTIVES:
            if noun.suffix or not _of_a_name(scan, k, end):
                continue  # «عمل تفجيري», «عمليات تفجيرية»
        if number == "du" and _mine(scan, k, noun.j, end):
            # «استشهدت أختي»: one, of the speaker; a title before a name otherwise («مقتل زميلي»)
            c = Candidate(k, noun.j, "bare", 1, 1, unit=entry.unit, noun=noun, definite=entry.sort != "relative")
        elif number == "du" and noun.prefix.endswith("ك"):
            continue  # «مناطق جديدة كمديريتي كذا وكذا»: such as
        elif number == "du":
            c = Candidate(k, noun.j, "dual", 2, 2, unit=entry.unit, noun=noun, definite=definite)
            if entry.reason:
                c.reason, c.reason_rule = entry.reason, f"counted-noun:{entry.id}"
        elif number == "sg":
            c = Candidate(k, noun.j, "bare", 1, 1, unit=entry.unit, noun=noun, definite=definite)
        else:
            c = Candidate(k, noun.j, "bare", None, None, hedge="vague", unit=entry.unit, noun=noun, definite=definite)
        after = scan.skip_light(noun.j, end)
        if after < end and scan.role[after] == _REST and not scan.marker[after].prefix:  # type: ignore[union-attr]
            c.rest = True
            c.j = after + 1
        who_after(scan, c, end)
        if number == "sg" and _each(scan, k, noun):
            continue
        grand = k > 0 and number in ("pl", "dupl") and scan.forms[k - 1].lstrip("و") in _GRAND and not noun.prefix
        if grand and (scan.forms[k - 1].lstrip("و") != "بعض" or entry.sort in ("people", "armed")):
            c.i, c.definite = k - 1, False  # «خطف كبار التجار»: some of them
            if c.who is not None and c.who[0] == k:
                c.who = (k - 1, c.who[1])
            out[k - 1] = c
            continue
        out[k] = c
    return out
