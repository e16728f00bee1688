"""Fighters that no verb of harm or of moving counts: those who attack, hold, are present, or make up a group.

«شن 100 عنصر هجوما», «ثلاثة مسلحين يتحصنون في المبنى», «لواء يضم عشرة آلاف مقاتل», «البالغ عددهم نحو ألفي مقاتل».
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import LIGHT, WORD, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

#: events whose doers are fighters in action
_ACTION = frozenset({"assault", "clash", "control_change"})
#: verbs of attacking and being there that the lexicon has no event for, without «و» and «ف»
_DO = word_class("do")
#: what holds or makes up a number of fighters
_MADE_OF = word_class("made_of")
_SKIP = word_class("skip")
_MADE_OF_VERBS = word_class("made_of_verbs")
_DONE_BY = word_class("done_by")
_RECRUITS = word_class("recruits")
_TO_FIGHT = word_class("to_fight")
_RANKS = word_class("ranks_of_fighters")


def fighters_present(scan: Scan, c: Candidate, a: int, b: int, start: int, lands: Callable[[int, int], bool]) -> bool:
    """Whether a figure of fighters without a predicate says how many of them act or are there.

    ``start`` is its first token with all hedges; ``lands`` says whether adjuncts alone stand between two tokens.
    """
    if c.unit != "people" or c.number is None or c.number.form in ("ordinal", "fraction") or c.number.definite:
        return False
    if c.sort in ("people", None) and c.low != 1 and (_recruited(scan, c, a, b, start) or _in_ranks(scan, c, b)):
        return True
    if c.low == 1 or (c.noun is not None and (c.sort != "armed" or scan.forms[c.noun.i].endswith("ه"))):
        return False  # «أحد الجنود»; «27 مقاتلة شنت غارات» are aircraft
    if scan.forms[c.i - 1] in ("علي", "ضد", "مع", "بين") or scan.forms[c.i].startswith("ل"):
        return False
    if not _fighters(scan, c):
        return False
    if _before(scan, c, a) or _before_over_its_subject(scan, c, a, start, lands):
        return True
    t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    u = _next_verb(scan, _past_more(scan, t, b), b)
    return u < b and _acts(scan, u)


def _next_verb(scan: Scan, t: int, b: int) -> int:
    """The first token behind ``t`` that is no time, hedge («على الأقل»), relative or «لا يزالون»; ``b`` where it is far off."""
    stop = min(b, t + 8)
    while t < stop:
        if scan.role[t] in ("hedge_after", "hedge") and (marker := scan.marker[t]) is not None:
            t = marker.j
        elif t in scan.time_at or scan.forms[t] in _SKIP or scan.forms[t] in LIGHT or scan.role[t] == "relative":
            t += 1
        else:
            return t
    return b


def _in_ranks(scan: Scan, c: Candidate, b: int) -> bool:
    """«454 طفلا لا يزالون يقاتلون في صفوف الجماعة»: people of any sort who fight in somebody's ranks are a force."""
    t = _next_verb(scan, scan.skip_light(max(c.who[1] if c.who and c.who[0] >= c.i else c.j, c.j), b), b)
    if t >= b or scan.verb[t] is None or scan.verb[t].sense.entry.id != "act.fight":  # type: ignore[union-attr]
        return False
    return not _RANKS.isdisjoint(scan.forms[t + 1 : min(b, t + 4)])


def _past_more(scan: Scan, t: int, b: int) -> int:
    """«آلاف الجنود ومئات الدبابات والمدرعات وصلت»: the token behind further figures that «و» ties to the first."""
    while t < b and scan.forms[t].startswith("و") and t in scan.number_at:
        t = scan.skip_light(scan.number_at[t].j, b)
        while t < b and (noun := scan.noun[t]) is not None and noun.prefix in ("", "و") and scan.verb[t] is None:
            t = scan.skip_light(noun.j, b)
    return t


def _recruited(scan: Scan, c: Candidate, a: int, b: int, start: int) -> bool:
    """«تجند الجماعة العديد من الأطفال للقتال», «حشد المئات من الطلاب إلى الجبهات»: who is driven to fight is a force."""
    end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    if not any(form in _TO_FIGHT for form in scan.forms[end : min(b, end + 9)]):
        return False
    return any(scan.forms[t].removeprefix("و").removeprefix("ب") in _RECRUITS for t in range(max(a, start - 3), start))


def _plain(form: str) -> str:
    """A form without «و» or «ف» in front, where the class of words knows it so: «ووصل», «فهاجم»."""
    return (
        form[1:]
        if form[:1] in ("و", "ف") and (form[1:] in _DO or form[1:] in _MADE_OF or form[1:] in _DONE_BY)
        else form
    )


def _fighters(scan: Scan, c: Candidate) -> bool:
    if c.sort == "armed":
        return c.noun is None or c.noun.sense.entry.id not in (
            "armed.leader",
            "armed.commander",
            "armed.supporter",
            "armed.troops",
        )
    return (
        c.noun is None
        and c.who is not None
        and any(
            (n := scan.noun[t]) is not None and getattr(n.sense.entry, "sort", "") == "armed" for t in range(*c.who)
        )
    )


def _acts(scan: Scan, t: int) -> bool:
    form = scan.forms[t]
    if form in _DO or _plain(form) in _DO:
        return True
    verb = scan.verb[t]
    if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape not in ("perfect", "imperfect"):
        return False
    if verb.sense.entry.kind not in (None, "control", "forces"):
        return False
    return verb.sense.entry.event in _ACTION or verb.sense.entry.kind == "forces"


def _before(scan: Scan, c: Candidate, a: int) -> bool:
    """The verb or the word for a group right before the figure, hedges and «من» apart."""
    for t in range(c.i - 1, max(a - 1, c.i - 7), -1):
        form = scan.forms[t]
        if scan.role[t] == "hedge" or form in LIGHT or form in ("من", "ما", "عن", "ب", "نحو", "علي", "الي", "يقارب"):
            continue
        if t in scan.time_at or t in scan.number_at or scan.role[t] in ("relative", "clause"):
            return False
        return _plain(form) in _MADE_OF or form in _MADE_OF or _acts(scan, t)
    return False


def _before_over_its_subject(scan: Scan, c: Candidate, a: int, start: int, lands: Callable[[int, int], bool]) -> bool:
    """«هاجم ما لا يقل عن 20 مسلحا», «تضم القاعدة قرابة 500 عنصر», «يتواجد في المدينة 600 مقاتل»: the verb before it all."""
    for t in range(start - 1, max(a - 1, start - 6), -1):
        form = _plain(scan.forms[t])
        if form in (",", ".", ":") or t in scan.number_at or scan.role[t] in ("relative", "clause"):
            return False
        if form in _DONE_BY and start == t + 1:
            return True  # «الهجوم نفذه أربعة مسلحين»
        if form in _MADE_OF_VERBS or _acts(scan, t):
            if start == t + 1 or lands(t + 1, start):
                return True
            inside = range(t + 1, start)
            place = all(scan.kinds[u] == WORD and scan.verb[u] is None and scan.forms[u] not in STOPS for u in inside)
            return form in _MADE_OF_VERBS and place and start - t <= 3
    return False


__all__ = ["fighters_present"]
