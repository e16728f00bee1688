"""Fighters that no verb of harm or of moving counts: those who attack, hold, are present, or make up a group.

«شن 100 عنصر هجوما», «ثلاثة مسلحين يتحصنون في المبنى», «لواء يضم عشرة آلاف مقاتل», «البالغ عددهم نحو ألفي مقاتل»,
«هناك نحو ألف مقاتل في الحي», «دفعت الجماعة بمئات المقاتلين إلى الجبهة».
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extraction.figures import Candidate, armed_side
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
_EXISTS = word_class("exists")
_STILL = word_class("still_there")
_DRIVES = word_class("drives_in")
_GROUPS = word_class("groups")
_RESCUE = word_class("rescuers")
_RANGES = word_class("ranges")
_WAS = word_class("there_was")
_SPREAD = word_class("spread_out")
_MORE = word_class("more_of_them")
_COVERS = word_class("covers")
_COMES_DOWN = word_class("confined_to")
#: what is driven by the thousand to flee is no force
_ARMS = frozenset({"vehicle.armour", "vehicle.car", "vehicle.aircraft", "object.gun"})
_FLIGHT = frozenset({"displaced", "evacuated", "returned"})


def fighters_present(scan: Scan, c: Candidate, a: int, b: int, start: int, lands: Callable[[int, int], bool]) -> bool:
    """Whether a figure of fighters without a predicate says how many of them act or are there.

    ``start`` is its first token with all hedges; ``lands`` says whether adjuncts alone stand between two tokens.
    """
    if c.unit != "people" or c.number is None or c.number.form in ("ordinal", "fraction"):
        return False
    if scan.forms[c.i].lstrip("ولب") in _MORE:
        return False  # «نشر المزيد من القوات»: how many is not even hinted at
    if _driven_in(scan, c, a, b, start):
        return True
    if c.number.definite and not (c.number.form == "vague" and c.partitive):
        return False  # «العشرات من الجنود» are as many as «عشرات الجنود»
    if c.sort in ("people", None) and c.low != 1 and (_recruited(scan, c, a, b, start) or _in_ranks(scan, c, b)):
        return True
    if c.low == 1 or (c.noun is not None and c.sort != "armed"):
        return False  # «أحد الجنود»
    if c.sort == "armed" and _there(scan, c, a, b, start, lands, lead=True):
        return True  # «ويتواجد 65 من كبار قادة التنظيم في البلدة»
    if c.noun is not None and scan.forms[c.noun.i].endswith("ه") and not c.noun.suffix:
        return False  # «27 مقاتلة شنت غارات» are aircraft
    if not _fighters(scan, c) or _rescuers(scan, c, b):
        return False
    if _comes_down_to(scan, a, start):
        return True
    if scan.forms[c.i] == "بين" and scan.forms[c.i - 1].lstrip("وف") in _RANGES:
        return any(scan.forms[t] in ("عددهم", "عدد", "وعددهم") for t in range(max(a, c.i - 4), c.i - 1))
    if scan.forms[c.i - 1] in ("علي", "ضد", "مع", "بين") or scan.forms[c.i].startswith("ل"):
        return False
    if _there(scan, c, a, b, start, lands):
        return True
    if _before(scan, c, a) or _before_over_its_subject(scan, c, a, start, lands):
        return True
    if c.noun is not None and c.who is not None:
        for t in range(c.noun.j, c.who[1]):
            if scan.forms[t] in _DO:
                c.who = (c.who[0], t)
                return True  # «مئات المقاتلين يتدفقون»: a verb that ends like a plural
    t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    u = _next_verb(scan, _past_more(scan, t, b), b)
    return u < b and _acts(scan, u)


def armour_there(scan: Scan, c: Candidate, a: int, start: int) -> bool:
    """«عدد الآليات الثقيلة المتمركزة على تخوم المدينة تجاوز 800 آلية»: how much armour stands somewhere."""
    if c.noun is None or c.unit != "vehicles" or c.number is None or c.low == 1:
        return False
    if c.noun.sense.entry.id != "vehicle.armour":
        return False
    words = [scan.forms[t].lstrip("وف") for t in range(max(a, start - 12), start)]
    return "عدد" in words and any(form.removeprefix("ال") in _SPREAD for form in words)


def deployed_with(scan: Scan, c: Candidate, men: list[Candidate]) -> bool:
    """«آلاف الجنود ومئات المدرعات وصلت», «رتلا يضم 30 آلية و200 جندي»: armour beside men who are counted as a force."""
    if c.noun is None or c.unit != "vehicles" or c.number is None or c.low == 1 or c.noun.sense.entry.id not in _ARMS:
        return False
    for man in men:
        first, second = (man, c) if man.i < c.i else (c, man)
        end = max(first.j, first.who[1] if first.who is not None and first.who[0] >= first.i else first.j)
        tied = scan.forms[second.i].startswith("و") or scan.forms[scan.skip_light(end, second.i + 1)].startswith("و")
        if tied and second.i - end <= 4 and not any(scan.verb[t] is not None for t in range(end, second.i)):
            return True
    return False


def _next_verb(scan: Scan, t: int, b: int) -> int:
    """The first token behind ``t`` that is no time, hedge («على الأقل»), relative or «لا يزالون»; ``b`` where it is far off."""
    stop = min(b, t + 8)
    while t < stop:
        if scan.role[t] in ("hedge_after", "hedge") and (marker := scan.marker[t]) is not None:
            t = marker.j
        elif scan.forms[t] == "هم" and t + 1 < stop and scan.forms[t + 1] in ("من", "الذين"):
            t += 2  # «أربعة مسلحين هم من شنوا الهجوم»
        elif t in scan.time_at or scan.forms[t] in _SKIP or scan.forms[t] in LIGHT or scan.role[t] == "relative":
            t += 1
        else:
            return t
    return b


def _in_ranks(scan: Scan, c: Candidate, b: int) -> bool:
    """«39 قاصرا يقاتلون حتى اليوم في صفوف الجماعة»: people of any sort who fight in somebody's ranks are a force."""
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


def _rescuers(scan: Scan, c: Candidate, b: int) -> bool:
    """Whether «عناصر» are those of a rescue service, which the sentence or the ones before it name."""
    member = c.noun is not None and c.noun.sense.entry.id == "armed.member"
    if not member and not (c.noun is None and c.who is not None):
        return False
    return not _RESCUE.isdisjoint(scan.forms[max(0, c.i - 100) : b])


def _there(
    scan: Scan, c: Candidate, a: int, b: int, start: int, lands: Callable[[int, int], bool], lead: bool = False
) -> bool:
    """«هناك نحو ألف مقاتل في الحي», «لا يزال 300 عنصر في المدينة», «نحو 300 عنصر ما زالوا في المدينة»."""
    for t in range(start - 1, max(a - 1, start - 6), -1):
        form = scan.forms[t]
        if form in _EXISTS:
            return start == t + 1 or lands(t + 1, start)
        if form in _WAS and start == t + 1:
            return any(scan.role[u] == "place_prep" for u in range(c.j, min(b, c.j + 3)))
        if form in (",", ".", ":") or t in scan.number_at:
            break
    if lead:
        return False
    behind = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    if start - 1 >= a and scan.forms[start - 1] in _STILL:
        return behind < b and scan.role[behind] == "place_prep"
    t = behind
    while t < min(b, behind + 3) and scan.forms[t] in _SKIP:
        t += 1
    return t > behind and t < b and scan.forms[t - 1] in _STILL and scan.role[t] == "place_prep"


def _comes_down_to(scan: Scan, a: int, start: int) -> bool:
    """«يقتصر وجود الفصيل على مئات المقاتلين»: whether a figure's first token stands behind what a presence comes down to."""
    if start - 1 < a or scan.forms[start - 1] != "علي":
        return False
    return any(scan.forms[t].removeprefix("و") in _COMES_DOWN for t in range(max(a, start - 12), start - 1))


def _driven_in(scan: Scan, c: Candidate, a: int, b: int, start: int) -> bool:
    """«دفعت الجماعة بنحو أربعة آلاف مقاتل إلى الجبهة», «زجت بالعشرات إلى خطوط القتال»: who is sent in, with «ب»."""
    if c.low == 1 or not (scan.forms[start].startswith("ب") or scan.forms[start - 1] == "ب"):
        return False
    driver = next(
        (t for t in range(start - 1, max(a - 1, start - 7), -1) if scan.forms[t].removeprefix("و") in _DRIVES), None
    )
    if driver is None or any(scan.forms[t] in (",", ".", ":") or t in scan.number_at for t in range(driver, start)):
        return False
    end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    behind = range(end, min(b, end + 9))
    if any((v := scan.verb[t]) is not None and getattr(v.sense.entry, "kind", None) in _FLIGHT for t in behind):
        return False  # «دفع القصف بالآلاف إلى النزوح»
    return _fighters(scan, c) or any(scan.forms[t] in _TO_FIGHT for t in behind)


def _recruited(scan: Scan, c: Candidate, a: int, b: int, start: int) -> bool:
    """«تجند الجماعة العديد من الأطفال للقتال», «حشد المئات من الطلاب إلى الجبهات»: who is driven to fight is a force."""
    end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    if not any(form in _TO_FIGHT for form in scan.forms[c.j : min(b, end + 9)]):
        return False
    return any(scan.forms[t].removeprefix("و").removeprefix("ب") in _RECRUITS for t in range(max(a, start - 5), start))


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
    if c.noun is not None or c.who is None:
        return False
    first = c.who[0]
    if scan.forms[first] in _GROUPS:
        return False  # «هناك عدد من المجموعات المسلحة»: groups, not men
    if scan.actor[first] is not None and scan.place[first] is None and armed_side(scan, first):
        return True  # «أعداد كبيرة من طالبان»
    return any((n := scan.noun[t]) is not None and getattr(n.sense.entry, "sort", "") == "armed" for t in range(*c.who))


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
        if form == "ذلك" and _plain(scan.forms[t - 1]).lstrip("و") in _COVERS:
            return c.sort == "armed" and start - t <= 2  # «يشمل ذلك أيضا نحو 10 آلاف من المقاتلين»
    return False


__all__ = ["armour_there", "deployed_with", "fighters_present"]
