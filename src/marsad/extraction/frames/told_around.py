"""A figure whose kind is told by another figure or by words around it, where no predicate governs it.

The whole of a part («من أصل 250»), the end of a change («من 224 إلى 148»), the same people told again in brackets
(«3500 أسرة (17500 شخص)»), those to whom a deed was done («الإعدامات … بحق 12 مواطنا»), whom a campaign reached.
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import movement, nearness, parts, verbs_behind
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, State
from marsad.extraction.scan import PUNCT
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Event, Noun, Verb

_IN_ALL = word_class("in_all_of")
_TOLLS = word_class("tolls")
_REACHED = word_class("reached")
_OTHERS = word_class("others_than")
_STRENGTHS = word_class("strengths")
_UPON = word_class("upon")
_NUMBERS_OF = word_class("number_of")
_LOST_TOUCH = word_class("lost_touch")
_FUNERALS = word_class("funerals")
_ESTIMATED = word_class("estimated_at")
_RETRIEVES = word_class("retrieves")
_DONE_TO = frozenset({"killed", "wounded", "captured"})
_SHAPES = ("masdar", "phrase")


def around(case: Case) -> Verdict | None:
    """The first of the constructions below that knows the kind of a figure with a number."""
    c = case.c
    if c.number is None or c.number.percent or c.number.form in ("ordinal", "fraction"):
        return None
    start = nearness.start(case.frames, c)
    a = case.scan.sentences[case.scan.sentence_of[c.i]][0]
    for told in (
        _whole_behind(case, start),
        _end_of_a_change(case, start),
        _again_in_brackets(case),
        _done_to(case, a, start),
        _reached(case, a, start),
        _others_than(case),
        _number_told_behind(case),
        _touch_lost(case),
        _others_retrieved(case, start),
        _on_wheels(case, start),
        _strength(case, a, start),
        _buried(case, a, start),
        _hidden(case, a, start),
        _losses_by_hundreds(case, a, start),
    ):
        if told is not None:
            return told
    return None


def others_who(case: Case) -> Verdict | None:
    """«قتل 12 مسلحا و24 آخرون ألقوا سلاحهم»: what the others did or suffered is told right behind them."""
    scan, c = case.scan, case.c
    if c.noun is not None or c.low is None or not (c.rest or scan.forms[c.j - 1] in _OTHERS):
        return None
    t = scan.skip_light(c.j, case.b)
    verb = scan.verb[t] if t < case.b else None
    if verb is None or verb.prefix or not scan.forms[t].endswith("وا") or verb.sense.shape != "perfect":
        return None
    behind = verbs_behind.verb_after(case.frames, c, case.b)
    if behind is None or behind[0].i != t or behind[1].kind not in PEOPLE_KINDS:
        return None
    c.unit = "people"
    return behind[1].kind, f"verb-after:{behind[1].id}"


def some_attacks(case: Case) -> Verdict | None:
    """«20 غارة، منها ثمان على البلدة», «عشر هجمات بينها أربع بسيارات مفخخة»: so many of the attacks told of before."""
    scan, c, last = case.scan, case.c, case.st.last
    if (
        c.noun is not None
        or c.number is None
        or c.low is None
        or last is None
        or last.kind != "attacks"
        or c.j >= case.b
    ):
        return None
    if scan.role[c.i - 1] != "among" or last.low is None or c.low >= last.low or c.number.percent or c.i - last.j > 12:
        return None
    behind = scan.forms[c.j]
    if not (behind in _UPON or behind in ("في", "قرب") or (behind.startswith("ب") and scan.noun[c.j] is not None)):
        return None
    c.unit, c.part_of, c.part_how = last.unit, last, "among"
    return "attacks", "part:among"


def _strength(case: Case, a: int, start: int) -> Verdict | None:
    """«بلغ عديد الجيش أكثر من مليون جندي», «تعداد القوة 5 آلاف مقاتل»: how many armed people a force has."""
    scan, c, p = case.scan, case.c, case.p
    if c.sort != "armed" or c.definite or (case.fresh and p is not None and p.kinds):
        return None
    for t in range(start - 1, max(a - 1, start - 20), -1):
        form = scan.forms[t]
        if form.lstrip("وب") in _STRENGTHS:
            return "forces", "toll:strength-of-a-force"
        if form in (".", ";", ":") or (scan.finite[t] and scan.forms[t - 1] not in _STRENGTHS and t < start - 3):
            return None
    return None


def _whole_behind(case: Case, start: int) -> Verdict | None:
    """«اعترضت قذيفتين من أصل 3», «قتل 39 في مايو من أصل 250»: the whole of the figure that was counted last."""
    scan, last, c = case.scan, case.st.last, case.c
    if last is None or last.kind is None or last.low is None or c.low is None or c.low <= last.low:
        return None
    if start < 2 or scan.forms[start - 1] not in _IN_ALL or scan.forms[start - 2] != "من" or last.part_of is not None:
        return None
    if c.noun is not None and c.unit != last.unit:
        return None
    dead = last.kind == "killed" and any(form in _TOLLS for form in scan.forms[c.j : min(case.b, c.j + 3)])
    if last.kind != "attacks" and not dead:
        return None  # «أفرج عن 3 من أصل 10», «سيطر على خمس قرى من أصل سبع»: the others were not
    c.unit = last.unit
    last.part_of, last.part_how = c, "among"
    return last.kind, "whole-of-those-before"


def _end_of_a_change(case: Case, start: int) -> Verdict | None:
    """«تراجع عدد الانفجارات من 224 إلى 148»: the second of two numbers, the first of which was counted."""
    scan, last, c = case.scan, case.st.last, case.c
    if last is None or last.kind is None or last.number is None or c.noun is not None or c.who is not None:
        return None
    if scan.forms[start - 1] != "الي" or not 0 < start - last.j <= 7 or nearness.yearlike(case.frames, c):
        return None
    if scan.forms[nearness.start(case.frames, last) - 1] != "من" or last.noun is not None:
        return None
    if any(t in case.frames.at for t in range(last.j, c.i)):
        return None
    c.unit = last.unit
    return last.kind, "end-of-a-change"


def _again_in_brackets(case: Case) -> Verdict | None:
    """«نزحت 3500 أسرة (17500 شخص)»: families told in persons."""
    scan, last, c = case.scan, case.st.last, case.c
    if last is None or last.kind not in PEOPLE_KINDS or {last.unit, c.unit} != {"people", "families"}:
        return None
    after = scan.forms[c.j] if c.j < case.b else ""
    closes = after == ")" and scan.forms[c.i - 1] == "("
    return (last.kind, "told-again-in-brackets") if closes and 0 <= c.i - 1 - last.j <= 1 else None


def _done_to(case: Case, a: int, start: int) -> Verdict | None:
    """«الإعدامات التي نفذتها القوات بحق 12 مواطنا», «حملة اعتقالات بحق عشرات الطلاب»: a deed and «بحق»."""
    scan, c = case.scan, case.c
    if c.unit != "people" or scan.forms[start - 1] != "بحق" or c.low == 1:
        return None
    for t in range(start - 2, max(a - 1, start - 10), -1):
        if scan.forms[t] in (",", ".", ":") or t in case.frames.at:
            return None
        verb = scan.verb[t]
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in _DONE_TO:
            if verb.prefix.endswith(("ب", "ل")):
                return None  # «صدرت أحكام بالإعدام بحق 20 شخصا»: not yet done
            return verb.sense.entry.kind, f"done-to-them:{verb.sense.entry.id}"
    return None


def _reached(case: Case, a: int, start: int) -> Verdict | None:
    """«حملة الاعتقالات طالت العشرات», «ضمن عملية أسر شملت أكثر من 20 عنصرا»: whom a wave of deeds reached."""
    scan, c = case.scan, case.c
    if c.unit != "people" or c.low == 1 or (c.number is not None and c.number.definite and c.number.form != "vague"):
        return None
    verb = next((t for t in range(start - 1, max(a - 1, start - 3), -1) if scan.forms[t].lstrip("وف") in _REACHED), -1)
    if verb < 0:
        return None
    for t in range(verb - 1, max(a - 1, verb - 16), -1):
        if scan.forms[t] in (".", ":", ";") or t in case.frames.at:
            return None
        deed = scan.verb[t]
        entry = deed.sense.entry if deed is not None and deed.sense.shape in _SHAPES else None
        if isinstance(entry, Verb) and entry.kind in _DONE_TO:
            return entry.kind, f"reached-by:{entry.id}"
    return None


def _others_than(case: Case) -> Verdict | None:
    """«6500 سجين، وهناك آلاف غيرهم»: others like those who were counted."""
    scan, c, last = case.scan, case.c, case.st.last
    if c.noun is not None or not c.rest or scan.forms[c.j - 1] not in _OTHERS:
        return None
    if last is None or last.kind not in PEOPLE_KINDS or last.unit != "people" or c.i - last.j > 14:
        return None
    t = scan.skip_light(c.j, case.b)
    verb = scan.verb[t] if t < case.b else None
    if verb is not None and scan.finite[t] and not verb.prefix:
        return None  # «24 غيرهم ألقوا سلاحهم»: what they did is told behind
    c.unit = "people"
    return last.kind, "others-than-those-before"


def _number_told_behind(case: Case) -> Verdict | None:
    """«يقدر المرصد بالمئات أعداد مقاتلي التنظيم»: whose number it is stands behind it."""
    scan, c = case.scan, case.c
    t = c.j
    if c.noun is not None or t + 1 >= case.b or scan.forms[t] not in _NUMBERS_OF:
        return None
    noun = scan.noun[t + 1]
    if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.sort != "armed":
        return None
    c.unit = "people"
    return "forces", "toll:count-after"


def _touch_lost(case: Case) -> Verdict | None:
    """«البحث جار عن أربعة عناصر فقد الاتصال بهم»: people with whom touch was lost."""
    scan, c = case.scan, case.c
    if c.unit != "people" or (c.noun is None and c.who is None):
        return None
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), case.b)
    t += t < case.b and scan.role[t] == "relative"
    if t + 1 >= case.b or scan.forms[t] not in ("فقد", "فقدت", "انقطع", "انقطعت"):
        return None
    return ("missing", "touch-lost") if scan.forms[t + 1] in _LOST_TOUCH else None


def _others_retrieved(case: Case, start: int) -> Verdict | None:
    """«مقتل ثمانية، فضلا عن انتشال 17 آخرين»: others of the dead who are brought out."""
    scan, c, last = case.scan, case.c, case.st.last
    if not c.rest or last is None or last.kind not in ("killed", "bodies") or scan.forms[start - 1] not in _RETRIEVES:
        return None
    return "bodies", "others-retrieved"


def _buried(case: Case, a: int, start: int) -> Verdict | None:
    """«شارك في جنازتين لنحو 40 شخصا», «جنازات أقيمت لأربعة جنود»: for whom a funeral is."""
    scan = case.scan
    if case.c.unit != "people" or not (scan.forms[start].startswith("ل") or scan.forms[case.c.i].startswith("ل")):
        return None
    for t in range(start - 1, max(a - 1, start - 4), -1):
        if scan.forms[t].lstrip("وب").removeprefix("ال") in _FUNERALS:
            return "killed", "whose-funeral-it-is"
        if scan.kinds[t] == PUNCT or t in scan.number_at:
            return None
    return None


def _hidden(case: Case, a: int, start: int) -> Verdict | None:
    """«سُجل إخفاء 615 من المدنيين»: whom somebody made disappear."""
    if case.c.unit != "people" or case.c.noun is None or start <= a:
        return None
    hidden = case.scan.forms[start - 1].lstrip("وب") == "اخفاء"
    return ("missing", "made-to-disappear") if hidden and case.c.low != 1 else None


def _losses_by_hundreds(case: Case, a: int, start: int) -> Verdict | None:
    """«خسائر الجماعة من القتلى تقدر بالمئات»: losses in dead or wounded, and about how many."""
    scan, c = case.scan, case.c
    if c.number is None or c.number.form != "vague" or not scan.forms[c.i].startswith("ب") or c.noun is not None:
        return None
    if start <= a or scan.forms[start - 1] not in _ESTIMATED:
        return None
    for t in range(start - 2, max(a - 1, start - 5), -1):
        kind = parts.kind_noun(case.frames, t)
        if kind in ("killed", "wounded", "captured"):
            c.unit = "people"
            return kind, "losses-estimated"
    return None


def _on_wheels(case: Case, start: int) -> Verdict | None:
    """«نقل الجرحى على متن ثلاث سيارات إسعاف»: the vehicles that people are moved on."""
    scan, c = case.scan, case.c
    if c.unit != "vehicles" or c.low == 1 or scan.forms[start - 1] != "متن":
        return None
    return ("evacuated", "moved-on-board") if movement.moving(case.frames, c) else None


def times_attacked(frames: Frames, st: State, c: Candidate, b: int) -> str | None:
    """«تعرضت المنطقة عدة مرات لهجمات»: the rule where how often stands between a verb of undergoing and the attacks."""
    scan, p = frames.scan, st.predicate
    if p is None or p.entry is None or p.entry.id != "light.undergo" or p.negated or c.i - p.j > 12:
        return None
    for t in range(c.j, min(b, c.j + 4)):
        event = scan.event[t]
        if scan.kinds[t] == PUNCT:
            return None
        if event is not None and event.prefix == "ل" and isinstance(event.sense.entry, Event):
            if event.sense.entry.event in ("airstrike", "shelling", "assault", "explosion"):
                c.unit, c.reason, c.reason_rule = "attacks", None, None
                return "times-struck"
    return None
