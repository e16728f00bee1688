"""People who are handed over, got back or come back from captivity: they are let go, and not taken."""

from __future__ import annotations

from marsad.extraction.frames import nearness
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.scan import Scan
from marsad.extraction.words import word_class

_HANDED = word_class("hands_over_people")
_FREES = word_class("sets_free")
_FREED = word_class("set_free")
_OF_THEM = word_class("of_them")
_AT = word_class("aimed_at")
_CAME = word_class("comes_back")
_FROM = word_class("captivity")
_FOR = word_class("in_exchange_for")
#: what is told of an exchange: without it those whom a state has detained may be handed to another that holds them
_OF_AN_EXCHANGE = word_class("of_an_exchange")
#: nouns for people whom the other side holds; «معتقل» is held by the one who speaks as well
_HELD = frozenset(
    ["casualty.abducted", "casualty.captive_woman", "casualty.hostage", "casualty.prisoner", "casualty.prisoner_of_war"]
)
_DETAINED = frozenset(["casualty.detainee", "casualty.held", "casualty.arrested"])
#: what befell them in another word comes first
_DONE_TO_THEM = frozenset(["bodies", "killed", "wounded", "casualties", "missing"])
#: so many tokens before a figure its verb may stand
_BACK = 7
RULE = "handed-over"


def exchanged(case: Case) -> Verdict | None:
    """«سلّمت موسكو 31 أسيرا», «استعادت كييف 75 جنديا من الأسر», «… لقاء 15 جنديا»: people let go by arrangement."""
    c, st, scan = case.c, case.st, case.scan
    if c.unit != "people" or (c.definite and c.number is None):
        return None
    if case.fresh and case.p is not None and case.p.kinds[0] in _DONE_TO_THEM:
        return None  # «تسليم جثامين خمسة أسرى»
    last = st.last
    if last is not None and last.kind == "released" and case.before in _FOR and last.unit == "people":
        return "released", RULE + "+in-exchange"
    a = scan.sentences[scan.sentence_of[c.i]][0]
    freed = _from_captivity(scan, c.j, case.b)
    noun = c.noun.sense.entry.id if c.noun is not None else ""
    if last is not None and last.kind == "captured" and last.unit == "people" and _freed_of_them(case, a):
        return "released", RULE + "+of-those-held"
    held = noun in _HELD or (
        noun in _DETAINED and any(scan.forms[t].lstrip("وفبل") in _OF_AN_EXCHANGE for t in range(a, case.b))
    )
    if held and any(scan.forms[u] in _FREED for u in range(c.i, min(case.b, c.j + 2))):
        return "released", RULE + "+set-free"
    taken = not held and not freed and _taken_right_behind(case)
    if not (held or freed or taken):
        return None
    for t in range(nearness.start(case.frames, c) - 1, max(a - 1, nearness.start(case.frames, c) - 1 - _BACK), -1):
        form = scan.forms[t].lstrip("وف")
        frees = form in _FREES or form.removeprefix("س") in _FREES
        if frees and any(scan.forms[u] in _AT for u in range(t + 1, c.i)):
            return None  # «أطلق الحراس النار على عشرة أسرى»
        if frees or form in _HANDED or form.removeprefix("س") in _HANDED or (form in _CAME and freed):
            if form.startswith(("ست", "سي")):
                c.mode = "planned"
            if c.who is not None and scan.forms[c.who[0]] in _FROM:
                c.who = (c.noun.i, c.noun.j) if c.noun is not None else None
            return "released", RULE
        if t in case.frames.at or form in (".", ";", ":") or (scan.finite[t] and t not in scan.time_at):
            return None
    return None


def _freed_of_them(case: Case, a: int) -> bool:
    """«4000 محتجز، حُرّر منهم 3545», «أُطلق اثنان منهم»: some of those who were held are let go."""
    scan, c, last = case.scan, case.c, case.st.last
    if c.noun is not None or c.number is None or last is None or last.i < a:
        return False
    first = nearness.start(case.frames, c)
    of = scan.forms[first - 1] in _OF_THEM
    verb = scan.forms[first - 1 - of].lstrip("وف") if first - of > last.j else ""
    behind = scan.forms[c.j] if c.j < case.b else ""
    return verb in _FREES and (of or behind in _OF_THEM or scan.forms[c.j - 1] in _OF_THEM)


def _from_captivity(scan: Scan, t: int, b: int) -> bool:
    """«… من الأسر», «… من سجون الجماعة», «… من قبضة التنظيم» right behind a figure."""
    return any(scan.forms[u] == "من" and scan.forms[u + 1] in _FROM for u in range(t, min(b - 1, t + 4)))


def _taken_right_behind(case: Case) -> bool:
    """«24 تلميذة خطفهن مسلحون»: what had befallen them stands right behind, and they are got back."""
    scan, c = case.scan, case.c
    t = scan.skip_light(max(c.j, c.who[1] if c.who else 0), case.b)
    verb = scan.verb[t] if t < case.b else None
    return verb is not None and getattr(verb.sense.entry, "kind", None) == "captured" and verb.sense.shape == "perfect"


__all__ = ["exchanged"]
