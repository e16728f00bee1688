"""What is demanded or decreed, and so has not happened."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.scan import LIGHT, PUNCT
from marsad.extraction.words import word_class

_RISK = word_class("run_a_risk")
_DEMANDS = word_class("demands")
_COURT = word_class("court")
_PRISON = word_class("prison")
_GALLOWS = word_class("gallows")
_AGAINST = word_class("against")


def asked_for(frames: Frames, k: int, a: int) -> bool:
    """Whether a verbal noun is what somebody demands or a court decrees, and no happening."""
    scan = frames.scan
    for t in range(k - 1, max(a - 1, k - 4), -1):
        if scan.forms[t].lstrip("وف") in _DEMANDS:
            if any(
                form.lstrip("وب") in ("تنفيذ", "نفذ", "نفذت", "ينفذ", "تنفذ") for form in scan.forms[max(a, t - 5) : t]
            ):
                return False  # «تم تنفيذ حكم الإعدام»: carried out
            return scan.forms[t] not in ("حكم", "احكام") or scan.forms[k] in ("الاعدام", "بالاعدام", "اعدام")
        if scan.forms[t] not in ("الي", "ب", "ضروره", "اجل", "في") and t != k - 1:
            return False
    return False


def risked(frames: Frames, k: int, a: int) -> bool:
    """«تخاطر بفقدان ابنتها», «خشية فقدان أطفالها»: a loss that may come and has not."""
    t = k - 1 - (k - 1 > a and frames.scan.forms[k - 1] in ("من", "علي"))
    return t >= a and frames.scan.forms[t].lstrip("وف") in _RISK


def agreed_on(frames: Frames, kind: str, k: int, a: int) -> bool:
    """«اتفاق يقضي بخروج المقاتلين», «مفاوضات بشأن إطلاق سراح 30»: what is agreed on or talked about has not happened by that."""
    if kind not in _ARRANGED:
        return False
    scan = frames.scan
    for t in range(k - 1, max(a - 1, k - 6), -1):
        form = scan.forms[t].lstrip("وف")
        if form in _PROVIDES:
            return True
        if form in _TALKS:
            between = scan.forms[t + 1 : k + 1]
            return any(f in _ABOUT for f in between[:-1]) or scan.forms[k].startswith("ل")
        if scan.kinds[t] == PUNCT and form not in LIGHT:
            return False
        if scan.finite[t] and form not in ("كان", "كانت"):
            return False
    return False


#: what is done by arrangement
_ARRANGED = frozenset({"evacuated", "released", "returned", "surrendered"})
_PROVIDES = word_class("provides")
_TALKS = word_class("negotiations")
_ABOUT = word_class("about_what")


def demanded_of(frames: Frames, k: int, a: int) -> bool:
    """«مطالبة السلطات في العاصمة بإطلاق سراح …»: of whom it is demanded stands between, and «ب» on what is demanded."""
    for t in range(k - 1, max(a - 1, k - 8), -1):
        form = frames.scan.forms[t].lstrip("وف")
        if form in _DEMANDS and form.removeprefix("ال").lstrip("يتم").startswith(("طالب", "طلب", "ناشد")):
            return True
        if frames.scan.kinds[t] == PUNCT or (frames.scan.verb[t] is not None and form not in _DEMANDS):
            return False
    return False


def asked_that(frames: Frames, k: int, a: int) -> bool:
    """Whether somebody demands what stands behind «أن» at ``k``."""
    scan = frames.scan
    for t in range(k - 1, max(a - 1, k - 6), -1):
        if scan.forms[t].lstrip("وف") in _DEMANDS:
            return True
        if scan.kinds[t] == PUNCT and scan.forms[t] not in LIGHT:
            return False
    return False


def sentenced(frames: Frames, k: int, a: int) -> bool:
    """Whether a court decrees the execution, and nobody says that it was carried out."""
    lead = [form.lstrip("وف") for form in frames.scan.forms[max(a, k - 9) : k]]
    return any(form in _COURT for form in lead) and not any(
        form.removeprefix("ب") in ("نفذ", "نفذت", "تنفيذ", "ينفذ", "تنفذ", "اعدم", "اعدمت") for form in lead
    )


def sentence_passed(frames: Frames, st: State, c: Candidate, b: int) -> tuple[str, str] | None:
    """«حكم على 45 منهم بالإعدام وعلى 54 بالسجن»: (kind, rule) of people whom a court sends to prison or to their death."""
    scan = frames.scan
    if c.unit != "people" or c.number is None or nearness.yearlike(frames, c) or c.low is None:
        return None
    a = scan.sentences[scan.sentence_of[c.i]][0]
    start = nearness.hedge_start(frames, c)
    lead = scan.forms[max(a, start - 14) : start]
    if not any(form.lstrip("وف") in _COURT for form in lead):
        return None
    if scan.forms[start - 1].lstrip("و") in _AGAINST or scan.forms[c.i].startswith("ل"):
        behind = scan.forms[c.j : min(b, c.j + 6)]
        for form in behind:
            if form in _GALLOWS:
                c.mode = "planned"
                return "killed", "sentenced-to-death"
            if form in _PRISON:
                return "captured", "sentenced-to-prison"
    return None
