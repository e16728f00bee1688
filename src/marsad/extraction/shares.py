"""Shares of a place told in words («معظم المدينة», «كامل الحي»), and who holds it. (Over 400 lines: both ask the same words.)

A whole place is 100 per cent of it; most of one is a share that the words leave open. All of several places («جميع
القرى») are places without a number. What is only aimed at («لاستعادة كامل البلاد») nobody holds.
"""

from __future__ import annotations

from itertools import compress

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import group_word, noun_phrase
from marsad.extraction.scan import WORD, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import ActorEntry, Noun

_WHOLE = word_class("whole")
_MOST = word_class("most")
#: «الجزء الأكبر من», «أجزاء واسعة من», «قطاعا كبيرا من»: a piece, its size, and of what
_PIECE = word_class("piece")
_SIZE = word_class("size")
#: one part, without its size, and «this»
_PART = word_class("one_part")
_THIS = word_class("this")
#: words for parts of a place, which leave the share one of the place
_PARTS = word_class("shares_parts")
_AREAS = word_class("shares_areas")
#: definite plurals of places: all of them are places and no share
_PLACES = word_class("places")
#: before the predicate: what is wished, tried or about to be
_AIM = word_class("shares_aim")


#: all that a share begins with
_OPENERS = _WHOLE | _MOST | _PIECE | _PART


def share_candidates(scan: Scan) -> dict[int, Candidate]:
    """Shares of a place in words, by their first token; unit ``percent`` or ``places``. Nothing says yet who holds."""
    out: dict[int, Candidate] = {}
    forms = scan.forms
    for k in compress(range(scan.n - 1), map(_OPENERS.__contains__, forms)):
        s = scan.sentence_of[k]
        if s < 0 or scan.furniture[k]:
            continue
        end = scan.sentences[s][1]
        word = forms[k]
        if word in _WHOLE or word in _MOST:
            at = k + 1
            whole = word in _WHOLE
        elif word in _PIECE and k + 2 < end and forms[k + 1] in _SIZE:
            if forms[k + 2].startswith("منها") or forms[k + 2] == "منه":
                out[k] = _share(k, k + 2, False)
                continue
            if forms[k + 2] not in ("من", "في"):
                continue
            at, whole = k + 3, False
            at += at < end and forms[at] in _THIS
        elif word in _PART and k + 3 < end and forms[k + 1] == "من":
            at, whole = k + 2, False  # «على قسم من حي الميدان»
            at += forms[at] in _THIS
        else:
            continue
        if at >= end or scan.kinds[at] != WORD:
            continue
        noun = scan.noun[at]
        if forms[at] in _PLACES or (
            noun is not None
            and isinstance(noun.sense.entry, Noun)
            and noun.sense.entry.unit == "places"
            and noun.sense.shape == "def-pl"
        ):
            if word != "جل":
                c = Candidate(k, at + 1, "share", None, None, hedge="vague", unit="places")
                out[k] = c
            continue
        t = at
        if forms[t] in _PARTS:
            t += 1
        if t >= end or not (forms[t] in _AREAS or scan.place[t] is not None or scan.role[t] == "place_head"):
            continue
        if forms[t] in ("مزارع", "قري", "بلدات") or (scan.place[t] is not None and scan.place[t].prefix):  # type: ignore[union-attr]
            continue
        stop = scan.place[t].j if scan.place[t] is not None else t + 1  # type: ignore[union-attr]
        if stop == t + 1 and stop < end and scan.place[stop] is not None and not scan.place[stop].prefix:  # type: ignore[union-attr]
            stop = scan.place[stop].j  # type: ignore[union-attr]
        out[k] = _share(k, stop, whole)
    return out


def _share(i: int, j: int, whole: bool) -> Candidate:
    if whole:
        return Candidate(i, j, "share", 100, 100, unit="percent")
    return Candidate(i, j, "share", None, None, hedge="vague", unit="percent")


def only_aimed_at(scan: Scan, at: int, a: int) -> bool:
    """Whether the words at and before a predicate of holding say that it is aimed at or near, and has not come to pass."""
    forms = scan.forms
    verb = scan.verb[at]
    if verb is not None and (
        verb.prefix.endswith("ل") or (verb.sense.shape == "imperfect" and forms[at].startswith("س"))
    ):
        return True
    if forms[at].startswith("و") and verb is not None and verb.sense.shape == "masdar":
        for t in range(at - 1, max(a - 1, at - 16), -1):
            if forms[t].lstrip("وف") in _AIM:
                return True  # «يسعى الجيش للوصول إلى …، وتحرير كامل المحافظة»
            tied = scan.verb[t]
            if forms[t] in (".", ":") or (tied is not None and tied.sense.shape == "perfect"):
                break
    for t in range(at - 1, max(a - 1, at - 5), -1):
        if forms[t].lstrip("وف") in _AIM or forms[t] in _AIM:
            return True
        if forms[t] in (",", ".", ":") or scan.role[t] in ("clause", "relative"):
            return False
        other = scan.verb[t]
        if other is not None and other.prefix.endswith("ل"):
            return True  # «لاستعادة السيطرة على كامل البلاد»
    return False


#: before an actor from whom a place was taken, or beside whom
_NOT_HOLDING = word_class("not_holding")
#: «إن تركيا سيطرت», «وإنها سيطرت»
_THAT = word_class("shares_that")
_PRONOUNS = word_class("pronouns")


REMAINS = word_class("remains")


_AGAINST = word_class("events_against")
_STANDS_OF = word_class("stands_of")


def _aimed_at(scan: Scan, t: int) -> bool:
    """Whether the side named at ``t`` is what somebody else attacks: «على الجماعة», «ضد مواقع الجماعة», «معقل الفصائل»."""
    if t < 2:
        return False
    lead = scan.forms[t - 1]
    if lead in _AGAINST or lead in ("معقل", "معاقل"):
        return True
    return scan.forms[t - 2] in _AGAINST and (lead in _STANDS_OF or not lead.startswith("ال"))


def holder(scan: Scan, naming: bytearray | list[bool], c: Candidate) -> tuple[int, int] | None:
    """Tokens of the one who holds or takes what ``c`` counts, or None where the words do not say.

    Right behind the verb («تسيطر القوات على»), else the nearest subject before it, else («وتمكنت من السيطرة») the first
    subject of the sentence before. From whom a place was taken never holds it.
    """
    s = scan.sentence_of[c.i]
    a, b = scan.sentences[s]
    at = c.predicate if c.predicate is not None else c.i
    drives = scan.verb[at]
    if drives is not None and drives.sense.entry.id == "control.drive_out" and at < c.i:
        return _driver(scan, naming, drives, a, c.i)
    for t in range(at + 1, min(b, at + 4, c.i if c.i > at else b)):
        if scan.actor[t] is not None and not _taken_from(scan, t, a) and _may_hold(scan.actor[t]):
            return t, scan.actor[t].j  # type: ignore[union-attr]
        noun = scan.noun[t]
        if noun is not None and noun.suffix and scan.forms[t].startswith(("جيش", "قوات")):
            return t, noun.j  # «سيطرة جيشها على …»
        if _armed_word(scan, t) and not _taken_from(scan, t, a):
            return t, max(t + 1, noun_phrase(scan, t, min(c.i, b), 3))
    for t in range(max(a, c.i - 9), c.i):
        if scan.forms[t] in REMAINS:  # «لم يتبق للمعارضة سوى جيب», «لم يبق في يد التنظيم إلا …»
            left = next((u for u in range(t + 1, c.i) if scan.actor[u] is not None or _armed_word(scan, u)), None)
            if left is not None:
                return left, max(left + 1, scan.actor[left].j if scan.actor[left] is not None else 0)  # type: ignore[union-attr]
    own = scan.verb[at]
    if (
        own is not None
        and own.suffix
        and scan.forms[at - 1].lstrip("و") in ("بعد", "منذ", "اثر", "عقب", "مع")
        and at - a <= 2
    ):
        # «بعد استعادتها معظم المحافظة، تشن القوات …»: the subject is still to come
        comma = next((t for t in range(c.j, b) if scan.forms[t] == ","), b)
        for t in range(comma, min(b, comma + 5)):
            match = scan.actor[t]
            if match is not None and _may_hold(match) and not _taken_from(scan, t, a):
                return t, match.j
    itself = next((t for t in range(at - 1, a, -1) if scan.forms[t] in _ITSELF), None)
    if itself is not None and not any(scan.actor[t] is not None for t in range(itself, at)):
        teller = next((t for t in range(itself - 1, a - 1, -1) if naming[t] and scan.actor[t] is not None), None)
        while teller is not None and teller > a and naming[teller - 1] and scan.actor[teller - 1] is not None:
            teller -= 1
        match = scan.actor[teller] if teller is not None else None
        if match is not None and teller is not None and _may_hold(match) and itself - match.j <= 3:
            return teller, match.j  # «أعلن الجيش أنه تمكن من السيطرة على …»
    for t in range(at - 1, a - 1, -1):
        match = scan.actor[t]
        if naming[t] or _taken_from(scan, t, a) or (match is not None and not _may_hold(match)):
            continue
        if (
            match is not None
            and _aimed_at(scan, t)
            and any(
                (u := scan.actor[v]) is not None and _may_hold(u) and not naming[v] and not _aimed_at(scan, v)
                for v in range(a, t)
            )
        ):
            continue  # «شنت القوات هجوما على مواقع الجماعة، وتمكنت من تحرير …»
        if match is not None and match.prefix == "ل" and own is not None and own.sense.shape == "masdar":
            if match.j >= at - 1 and any(form.lstrip("وف") in _LETS for form in scan.forms[max(a, t - 8) : t]):
                return t, match.j  # «أتاح هذا التقدم للقوات استعادة …», «سمح ذلك للجيش بالسيطرة على …»
        if match is not None and _driven_out(scan, t, a):
            continue  # «هاجم التنظيم المدينة وطرد الفصائل منها وأحكم سيطرته على …»
        if match is not None and not match.prefix.endswith(("ل", "ب")):
            near = scan.forms[t - 1].lstrip("وف") in _THAT if t > a else False
            near = near or match.j >= at or (match.j == at - 1 and scan.forms[at - 1] in _PRONOUNS)
            if scan.place[t] is None or not _is_state(match) or near:
                return _main_subject(scan, t, match.j, a)
        if match is None and _armed_word(scan, t) and not any(scan.actor[u] is not None for u in range(a, t)):
            return t, max(t + 1, noun_phrase(scan, t, at, 3))
    verb = scan.verb[at]
    if verb is not None and verb.suffix:
        for t in range(at - 1, a - 1, -1):
            match = scan.actor[t]
            if match is not None and match.i == t and not _taken_from(scan, t, a):
                return t, match.j  # «أعلن الجيش سيطرته على …»: who speaks of their own control holds
    if verb is not None and verb.sense.shape == "masdar" and (told_by := _teller(scan, naming, a, at)) is not None:
        return told_by
    before = _subject_before(scan, naming, s) if _elided(scan, at, a) else None
    if before is not None:
        return before
    for t in range(c.j, b):
        match = scan.actor[t]
        if (
            match is not None
            and not naming[t]
            and not _taken_from(scan, t, a)
            and not match.prefix.endswith(("ل", "ب"))
        ):
            return t, match.j
    return None


def _main_subject(scan: Scan, t: int, j: int, a: int) -> tuple[int, int]:
    """The whole subject that a side named at ``t`` to ``j`` ends: whom it backs, or all whom «و» ties.

    «القوات الحكومية، المدعومة من الطيران الروسي والميليشيات، تسيطر على …» is the first; «الجيش والحشد» are both.
    """
    forms = scan.forms
    for u in range(t, max(a, t - 12), -1):
        if forms[u] in (".", ":", ";", "ان", "وان", "بان") or scan.role[u] in ("clause", "story"):
            break
        if forms[u].lstrip("و") in _BACKED:
            for v in range(u - 1, max(a - 1, u - 7), -1):
                first = scan.actor[v]
                if first is not None and first.j >= u - 1 - (forms[u - 1] == ",") and _may_hold(first):
                    if not first.prefix.endswith(("ل", "ب")) and not _taken_from(scan, v, a):
                        return v, first.j
            break
    here = scan.actor[t]
    if here is None or not here.prefix.startswith("و"):
        return t, j
    if j + 1 < scan.n and forms[j] in _ALLIED and forms[j + 1] in ("لها", "له", "معها", "معه"):
        j += 2  # «والميليشيات المتحالفة معها»
    for v in range(t - 1, max(a - 1, t - 7), -1):
        first = scan.actor[v]
        if first is not None and first.j == t and _may_hold(first) and not first.prefix.endswith(("ل", "ب")):
            return (t, j) if _taken_from(scan, v, a) else (v, j)
    return t, j


def _driven_out(scan: Scan, t: int, a: int) -> bool:
    """Whether the side at ``t`` is the object of a verb of driving out with «و», whose subject another side named before is."""
    verb = scan.verb[t - 1] if t > a else None
    if verb is None or verb.j != t or verb.sense.entry.id != "control.drive_out" or verb.sense.shape != "perfect":
        return False
    if not verb.prefix.startswith("و"):
        return False
    return any(
        (m := scan.actor[u]) is not None and _may_hold(m) and m.j < t - 1 for u in range(max(a, t - 14), t - 1)
    ) or any(_armed_word(scan, u) for u in range(max(a, t - 14), t - 1))


def _teller(scan: Scan, naming: bytearray | list[bool], a: int, at: int) -> tuple[int, int] | None:
    """«الجيش يعلن استعادة عدة مناطق»: the force that tells of a capture with no subject of its own has made it."""
    for t in range(a, at):
        match = scan.actor[t]
        if (
            match is None
            or not naming[t]
            or (t and naming[t - 1])
            or match.prefix
            or not _may_hold(match)
            or _is_state(match)
        ):
            continue
        entry = match.sense.entry
        if isinstance(entry, ActorEntry) and set(entry.classes) - {"unspecified", "civilians"}:
            return t, match.j
    return None


def _may_hold(match: Match | None) -> bool:
    """Whether an actor may hold a place: no source, agency, monitor, court or outlet does."""
    entry = match.sense.entry if match is not None else None
    return not isinstance(entry, ActorEntry) or entry.role in (
        "belligerent",
        "state",
        "police",
        "political",
        "nationality",
    )


def _is_state(match: Match) -> bool:
    entry = match.sense.entry
    return isinstance(entry, ActorEntry) and entry.role == "state"


_UNITS = word_class("units")
_BACKED = word_class("backed")
_LETS = word_class("lets")
_ALLIED = word_class("allied")
_ITSELF = word_class("itself")
_HANDS = word_class("hands")


def _driver(scan: Scan, naming: bytearray | list[bool], verb: Match, a: int, end: int) -> tuple[int, int] | None:
    """«طردت القوات التنظيم من …», «نجح الجيش في دحر التنظيم من …»: who drives out holds, and never who is driven out."""
    of_itself = scan.forms[verb.i - 1] in _ITSELF
    if of_itself:
        teller = next((t for t in range(verb.i - 2, a - 1, -1) if naming[t] and scan.actor[t] is not None), None)
        while teller is not None and teller > a and naming[teller - 1] and scan.actor[teller - 1] is not None:
            teller -= 1
        match = scan.actor[teller] if teller is not None else None
        if match is not None and teller is not None and _may_hold(match):
            return teller, match.j  # «أعلن الجيش أنه طرد التنظيم من …»
    if verb.sense.shape != "masdar" and not of_itself:
        t = scan.skip_light(verb.j, end)
        if t < end and scan.actor[t] is not None:
            return t, scan.actor[t].j  # type: ignore[union-attr]
        if t < end and _armed_word(scan, t):
            return t, t + 1
    for t in range(verb.i - 1, a - 1, -1):
        match = scan.actor[t]
        if naming[t] or _taken_from(scan, t, a):
            continue
        if match is not None and _may_hold(match) and not match.prefix.endswith(("ل", "ب")):
            return _main_subject(scan, t, match.j, a)
        if match is None and _armed_word(scan, t):
            return t, t + 1
    return None


def _taken_from(scan: Scan, t: int, a: int) -> bool:
    if t > a + 1 and scan.forms[t - 1] == "من" and scan.forms[t - 2].removeprefix("ال") in _UNITS:
        return False  # «تمكنت وحدات من الجيش من تحرير …»
    if t > a + 1 and scan.forms[t - 2] == "من" and scan.forms[t - 1] in _HANDS:
        return True  # «استعادة خمس بلدات من أيدي التنظيم»
    return t > a and scan.forms[t - 1] in _NOT_HOLDING


def _armed_word(scan: Scan, t: int) -> bool:
    """«التنظيم», «القوات», «المسلحون», «الفصائل»: a definite word for those who fight, with no preposition on it."""
    form = scan.forms[t]
    if form in ("القوات", "الفصايل", "والقوات", "والفصايل") or (
        group_word(scan, t) and not form.startswith(("ل", "ب"))
    ):
        return True
    noun = scan.noun[t]
    return (
        noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "armed"
        and noun.sense.shape == "def-pl" and noun.prefix in ("", "و")
    )  # fmt: skip


def _elided(scan: Scan, at: int, a: int) -> bool:
    """Whether a verb that opens the sentence («وتمكنت …», «ونجحت في …») leaves its subject to the sentence before."""
    return any(
        (v := scan.verb[t]) is not None and v.sense.shape in ("perfect", "imperfect")
        for t in range(a, min(at + 1, a + 2))
    ) or scan.forms[a] in ("وتمكنت", "وتمكن", "وتمكنوا", "ونجحت", "ونجح", "ونجحوا", "كما")


def _subject_before(scan: Scan, naming: bytearray | list[bool], s: int) -> tuple[int, int] | None:
    if s == 0:
        return None
    a, b = scan.sentences[s - 1]
    if a >= b or scan.story_of[a] != scan.story_of[scan.sentences[s][0]]:
        return None
    for t in range(a, min(b, a + 14)):
        match = scan.actor[t]
        if (
            match is None
            or naming[t]
            or not _may_hold(match)
            or _taken_from(scan, t, a)
            or match.prefix.endswith(("ل", "ب"))
        ):
            continue
        return None if scan.place[t] is not None and _is_state(match) and t > a + 2 else (t, match.j)
    return None


__all__ = ["REMAINS", "holder", "only_aimed_at", "share_candidates"]
