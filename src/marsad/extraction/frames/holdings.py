"""Shares of an area that somebody holds."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.phrases import STOPS
from marsad.extraction.shares import REMAINS, only_aimed_at
from marsad.extraction.words import word_class

#: fractions as percentages, to one decimal
_SHARES = {
    "نصف": 50, "ربع": 25, "ثلث": 33.3, "ثلثي": 66.7, "ثلثا": 66.7, "خمس": 20, "ثلاثه ارباع": 75,
}  # fmt: skip
_AREAS = word_class("areas")
_RISE = word_class("rise")
_MAKES_UP = word_class("makes_up")
_LOST = word_class("loses_things")
_HELD_BY = word_class("held_by")


def percent(frames: Frames, st: State, c: Candidate, b: int) -> tuple[str | None, str]:
    scan = frames.scan
    p = st.predicate
    t = scan.skip_light(c.j, b)
    of_place = False
    if t < b and scan.forms[t] == "من":
        for u in range(t + 1, min(b, t + 5)):
            if (
                scan.place[u] is not None
                or scan.role[u] == "place_head"
                or scan.forms[u] in ("مساحه", "اراضي", "الاراضي", "البلاد")
            ):
                of_place = True
                break
    if t < b and scan.forms[t] == "منها":
        of_place = True
    if t + 1 < b and scan.forms[t] == "من" and scan.forms[t + 1].startswith(("اراضي", "مناطق", "مساح")):
        of_place = True  # «من أراضيه»
    makes = any(form in ("تشكل", "يشكل", "تمثل", "يمثل") for form in scan.forms[max(0, c.i - 8) : c.i])
    size = any(form.startswith("مساحت") for form in scan.forms[max(0, c.i - 8) : c.i])
    if of_place and makes and ("مساحه" in scan.forms[t + 1 : t + 4] or (size and _held_before(frames, c))):
        return "control", "share-of-an-area"  # «لا تشكل مناطقه أكثر من 3 بالمئة من مساحة البلاد»
    if of_place and (p is None or "control" not in p.kinds) and _held_before(frames, c):
        if any(form.lstrip("و") in _RISE for form in scan.forms[max(0, c.i - 4) : c.i]):
            return "control", "share-that-grows"  # «المساحات التي يسيطر عليها ارتفعت من 16 في المئة من البلاد»
    if of_place and (p is None or "control" not in p.kinds) and _held_finite(frames, c):
        return "control", "share-held-behind-a-clause"
    if of_place and _in_brackets_behind_an_area(frames, c):
        return "control", "share-of-an-area-held"
    if "مقابل" in scan.forms[max(0, c.i - 2) : c.i] and st.last is not None and st.last.kind == "control":
        if st.last.unit == "percent" and scan.sentence_of[st.last.i] == scan.sentence_of[c.i]:
            return "control", "coordinated"  # «على 7 بالمئة من أرض المحافظة مقابل 40 بالمئة قبل عام»
    if scan.forms[c.i - 1] == "الي" and st.last is not None and st.last.rule == "share-that-grows":
        return "control", "coordinated"
    if of_place and _said_to_be_held(frames, t + 1, b):
        lead = scan.forms[max(0, c.i - 4) : c.i]
        if any(form in ("ان", "بان") for form in lead):
            c.mode = "planned"  # «يعني أن تصبح 90% من الأراضي تحت سيطرة …»
        return "control", "share-under-control"
    if p is not None and "control" in p.kinds and (of_place or not p.used):
        return "control", p.rule
    if of_place and st.last is not None and st.last.kind == "control" and st.last.unit == "percent":
        return "control", "coordinated"
    return None, ""


def _said_to_be_held(frames: Frames, t: int, b: int) -> bool:
    """«… من البلاد تحت سيطرة الحركة», «يخضع نصف المدينة لسيطرة …»: behind the share, in its clause, in whose hands it is."""
    forms = frames.scan.forms
    for u in range(t, min(b - 1, t + 8)):
        if forms[u] in (",", ".", ":"):
            return False
        if (forms[u] == "تحت" and forms[u + 1] in _HELD_BY) or (forms[u].startswith("ل") and forms[u][1:] in _HELD_BY):
            return True
    return False


def _held_before(frames: Frames, c: Candidate) -> bool:
    """Whether the sentence has told before the figure that somebody holds or takes something."""
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    return any("control" in p.kinds and a <= p.i < c.i and not p.negated and not p.planned for p in frames.predicates)


def _held_finite(frames: Frames, c: Candidate) -> bool:
    """«تسيطر القوات التي يقودها الأكراد على حوالي 25% من البلاد»: «على» takes up the verb before the clause."""
    scan = frames.scan
    if "علي" not in scan.forms[max(0, c.i - 3) : c.i]:
        return False
    a = scan.sentences[scan.sentence_of[c.i]][0]
    before = [p for p in frames.predicates if a <= p.i < c.i and "control" in p.kinds]
    if not before or before[-1].shape == "masdar" or before[-1].negated or before[-1].planned:
        return False
    aside = _aside(frames, before[-1].j, c.i)
    if c.i - before[-1].j - aside > 9 or "علي" in scan.forms[before[-1].j : max(0, c.i - 3)]:
        return False
    c.predicate = before[-1].i  # who holds stands behind that verb, and not in the clause
    return True


def _aside(frames: Frames, t: int, end: int) -> int:
    """How many tokens a relative clause between two commas takes up: «تسيطر القوات، التي تعد …، على نحو ثلث البلاد»."""
    scan = frames.scan
    for u in range(t, end):
        if scan.forms[u] == "," and u + 1 < end and scan.role[u + 1] == "relative":
            stop = next((v for v in range(u + 2, end) if scan.forms[v] == ","), -1)
            return stop + 1 - u if stop > 0 else 0
    return 0


def _in_brackets_behind_an_area(frames: Frames, c: Candidate) -> bool:
    """«قوات الحكومة: 31 ألف كيلومتر مربع (17 في المئة من مساحة البلاد)», where it is told who holds what."""
    scan = frames.scan
    if c.i < 3 or scan.forms[c.i - 1] != "(":
        return False
    area = any((x := frames.at.get(t)) is not None and x.reason == "area" for t in range(max(0, c.i - 6), c.i))
    return area and any("سيطر" in scan.forms[t] for t in range(max(0, c.i - 80), c.i))


def held(frames: Frames, st: State, c: Candidate, a: int) -> bool:
    """Whether a share in words is what a predicate of control governs: «سيطر على معظم المدينة», «استعاد كامل الحي»."""
    scan, p = frames.scan, st.predicate
    if p is None or "control" not in p.kinds or p.planned or c.i - p.j > 8:
        return False
    if p.entry is not None and p.entry.id in ("control.secure", "control.hand_over"):
        return False
    if scan.forms[c.i - 1] != "علي" and (scan.forms[c.i - 1] in STOPS or scan.forms[c.i - 1] == "و"):
        return False
    if p.used and not (st.last is not None and st.last.kind == "control" and c.i - st.last.j <= 4):
        return False
    if p.shape == "masdar" and any(form.removeprefix("و") in _LOST for form in scan.forms[max(a, p.i - 3) : p.i]):
        return False  # «فقد السيطرة على معظم الأراضي»
    return not only_aimed_at(scan, p.i, a)


def makes_share(frames: Frames, c: Candidate) -> bool:
    """«لا تسيطر سوى على بلدات تشكل نحو نصف الجيب»: what those held make up of the whole."""
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    if not any(form in _MAKES_UP for form in frames.scan.forms[max(a, c.i - 4) : c.i]):
        return False
    return any("control" in p.kinds and a <= p.i < c.i for p in frames.predicates)


def share_of_place(frames: Frames, c: Candidate, b: int) -> bool:
    """«سيطر على أكثر من نصف المدينة»: a fraction of a place is a percentage of it."""
    scan = frames.scan
    t = c.number.j if c.number is not None else c.j
    share = _SHARES.get(" ".join(scan.forms[c.i : t]).lstrip("و"))
    if t >= b or share is None:
        return False
    t += scan.forms[t] == "من"
    if scan.place[t] is None and scan.role[t] != "place_head" and scan.forms[t] not in _AREAS:
        return False
    c.unit, c.reason = "percent", None
    c.low = c.high = share
    c.j = max(c.j, t + 1)
    return True


def left_to_them(frames: Frames, c: Candidate) -> bool:
    """«لم يبق في يد التنظيم إلا 15 في المئة», «لم يتبق للمعارضة سوى جيب واحد»: what is left to hold."""
    scan = frames.scan
    a = scan.sentences[scan.sentence_of[c.i]][0]
    lead = scan.forms[max(a, c.i - 9) : c.i]
    if not any(form in ("سوي", "الا") for form in lead[-3:]) or not any(form in REMAINS for form in lead):
        return False
    if c.unit == "percent" or c.unit == "places":
        return True
    return c.i + 2 <= scan.n and any(
        scan.forms[t] in ("جيب", "معقل", "حي", "بلده", "قريه") for t in (c.i, min(c.j, scan.n - 1))
    )


def up_to_percent(frames: Frames, c: Candidate, b: int) -> Candidate | None:
    """«من عشرين إلى أكثر من أربعين في المئة من المحافظة»: the share that the first one rises to."""
    scan = frames.scan
    if c.number is None or c.low is None or not 0 < c.low < 100 or c.j >= b or scan.forms[c.j] != "الي":
        return None
    if scan.forms[c.i - 1] != "من":
        return None
    return next(
        (x for t in range(c.j + 1, min(b, c.j + 5)) if (x := frames.at.get(t)) is not None and x.unit == "percent"),
        None,
    )
