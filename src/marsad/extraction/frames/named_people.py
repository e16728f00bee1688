"""People who are named: under a verb, in a row, before a verb."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.names import listed_name, name_at, name_end, unknown_name, unknown_person
from marsad.extraction.persons import kin_of, name_after, office_behind, stands_free
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import PUNCT, WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_NO_NAME_AFTER = word_class("no_name_after")
_INSTRUMENT = word_class("instrument")
_ALIAS = word_class("alias")
_LEADERS = word_class("leaders")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_AND_BEFORE = word_class("and_before")
_DIED = word_class("died")
_DIES = word_class("dies")


def name(frames: Frames, st: State, k: int, b: int, title: Candidate | None) -> int:
    """A named person under a predicate or in a list: a figure of one. Returns the token to go on from."""
    scan, p = frames.scan, st.predicate
    if p is not None and p.entry is not None and p.entry.id == "kill.mourn" and not p.used:
        if (title.i if title is not None else k) == p.j:
            return k  # «ونعى فلان المتطوعة»: the mourner
    kind: str | None = None
    rule = ""
    if name_in_row(frames, st, k, b) or (title is not None and title_in_row(frames, st, title)):
        assert st.last is not None
        kind, rule = st.last.kind, "coordinated"
    elif p is not None and p.kinds and not p.used and p.kinds[0] in _NAMEABLE and not p.toll:
        kind, rule = p.kinds[0], p.rule
    elif st.parent is not None and (st.parent.kind in _NAMEABLE or _first_of_both(frames, st, k)):
        kind, rule = st.parent.kind, f"part:{st.how}"
    if st.last is not None and st.last.form == "name" and _by_name(frames, st.last, k):
        return k  # «فلان، المكنى أبو فلان»: the same man
    if kind is None or (k and (kin := scan.noun[k - 1]) is not None and kin.j == k and kin_of(scan, kin)):
        return k  # «قتل نجل فلان»: the name is another's
    at, who = k, None
    if title is not None:
        found = name_after(scan, title, b, frames.given)
        if found is None:
            return k
        who, at, stop = (title.i, found[0]), found[1], found[2]
    elif scan.forms[k] in frames.given or k in frames.given.aged or scan.forms[k] in frames.given.doubtful:
        if (
            p is not None
            and rule == p.rule
            and (_has_its_own(frames, p) or elsewhere(frames, k) or not _reaches(frames, p, k))
        ):
            return k
        stop = name_at(scan, k, b, frames.given, behind_unknown_title(frames, st, k, b))
    elif (death := whose_death(frames, st, k, b)) > k:
        stop = death
    elif first_of_named(frames, st, k, b) or behind_unknown_title(frames, st, k, b):
        stop = name_at(scan, k, b, frames.given, True)
    elif name_in_row(frames, st, k, b):
        stop = name_end(scan, k + 1, b, frames.given)
    elif scan.forms[k] in frames.surnames and (p is None or scan.forms[p.i] not in frames.given):
        stop = name_end(scan, k + 1, b, frames.given)  # «اغتيال عيد»: a name read before
    else:
        return k
    if stop <= at:
        return k
    if kind == "wounded" and dies(frames, stop, b):
        kind = "killed"  # «أصيب الصحافي فلان … قبل أن يقضي متأثرا بإصابته»
    if p is not None and rule == p.rule and _kills(frames, p, stop, b):
        return stop  # «قتل المسلح فلان ثلاثة أشخاص»: the doer
    if p is not None and rule == p.rule and p.negated:
        return stop  # «لم يصب الوزير فلان»: nobody is counted
    c = Candidate(at, stop, "name", 1, 1, names=(at, stop))
    if title is not None:
        c.who = who
        c.noun = title.noun
    elif rule.startswith("part:") and (nation := scan.nisba[at - 1]) is not None and nation.j == at:
        if scan.forms[at - 1].startswith("ال") and not nation.prefix.strip("و"):
            c.who = (at - 1, at)  # «هم السوري فلان، والعراقيان فلان وفلان»
    if rule.startswith("part:"):
        c.part_of, c.part_how = st.parent, st.how
    elif rule == "coordinated" and st.last is not None and st.last.part_of is not None:
        c.part_of, c.part_how = st.last.part_of, st.last.part_how
    claiming.claim(frames, st, c, kind, rule + "+name")
    return stop


def _by_name(frames: Frames, last: Candidate, k: int) -> bool:
    """Whether another name for the one just named stands at ``k``, or the name of a leader whom he is near to."""
    forms = frames.scan.forms
    t = k - 1
    while t > last.j and frames.scan.kinds[t] == PUNCT:
        t -= 1
    if t >= last.j and k - last.j <= 9 and forms[t] in _ALIAS:
        return True
    return k - last.j <= 8 and any(
        forms[u].lstrip("وبل") in _LEADERS and forms[u - 1] in ("من", "الي", "مع", "عن")
        for u in range(max(last.j + 1, k - 3), k)
    )


def whose_death(frames: Frames, st: State, k: int, b: int) -> int:
    """End of an unknown name right after a verbal noun of dying: «مقتل الصماد»; ``k`` where none is."""
    p = st.predicate
    if p is None or p.used or p.shape != "masdar" or not p.kinds or p.kinds[0] != "killed":
        return k
    return unknown_person(frames.scan, p.i, k, b, frames.given) if k == frames.scan.skip_light(p.j, b) else k


def _first_of_both(frames: Frames, st: State, k: int) -> bool:
    """Whether a name is the first of those among dead and hurt who are one figure, or one whom «و» joins to them."""
    if st.parent is None or st.parent.kind != "casualties":
        return False
    first = all(x.i < st.since for x in st.claims) and k - st.since <= 7
    return first or frames.scan.forms[k].startswith("و")


def behind_unknown_title(frames: Frames, st: State, k: int, b: int) -> bool:
    """«وأصيب الشاكي الرئيسي مارك سوكولو»: a name of two words behind definite words that the lexicon holds for nothing."""
    p, scan = st.predicate, frames.scan
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.toll or not 1 <= k - p.j <= 3:
        return False
    if any(not scan.forms[t].startswith("ال") or t in scan.time_at or scan.kinds[t] != WORD or any(
        at[t] is not None for at in (scan.noun, scan.verb, scan.event, scan.place, scan.actor, scan.cue)
    ) for t in range(p.j, k)):  # fmt: skip
        return False
    return name_at(scan, k, b, frames.given, True) > k + 1


def name_that_is_a_verb(frames: Frames, st: State, k: int, b: int) -> bool:
    """«القبض على يحيى الأسطى»: a given name that a verb is written like, where a predicate wants somebody."""
    p, scan = st.predicate, frames.scan
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.toll:
        return False
    if k != scan.skip_light(p.j, k + 1) and not (scan.forms[k - 1] == "علي" and k - p.j <= 2):
        return False
    return name_at(scan, k, b, frames.given, True) > k + 1


def _reaches(frames: Frames, p: Predicate, k: int) -> bool:
    """Whether a name without a title is governed: right behind its predicate, times and places of the deed apart."""
    scan = frames.scan
    gap = 0
    said = another = False  # «مقتل جندي بعد تصريح الرئيس فلان»: the name has another's title before it
    t = p.j
    while t < k:
        if t in scan.time_at:
            t = scan.time_at[t].j
            continue
        noun = scan.noun[t]
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort in ("people", "armed"):
            free = t == p.j or stands_free(scan, t)
            if not said and free:
                gap = 0  # «مقتل القيادي البارز … فلان»: the title belongs to the name
            another = noun.sense.shape == "def-sg" and t - p.j >= 2 and not free and not noun.prefix
        if scan.cue[t] is not None and t > p.j:
            said = said or scan.cue[t].sense.entry.style in ("verb", "participle")  # type: ignore[union-attr]
            gap += 3
        gap += scan.kinds[t] == WORD or scan.forms[t] in (",", ";", ":")
        t += 1
    return gap <= 6 and not another


def elsewhere(frames: Frames, k: int) -> bool:
    """«في مدينة جلال أباد», «شرق خان يونس», «في صالح …»: the word is of a place or phrase, no person."""
    scan = frames.scan
    if k and (scan.role[k - 1] in ("place_head", "compass") or scan.forms[k - 1] in _NO_NAME_AFTER):
        return True
    return any((m := scan.place[t]) is not None and m.j > k for t in range(max(0, k - 2), k))


def _has_its_own(frames: Frames, p: Predicate) -> bool:
    """«فلان، الذي أصيب …، وفلان»: whom the relative clause is of; «سجن أبو سليم»: a place and no deed."""
    if frames.scan.forms[p.i] in frames.given or frames.scan.forms[p.i].lstrip("ولبف") in frames.given:
        return True  # «لياسر أحمد»: the verb is a name itself
    relative = p.i > 0 and frames.scan.role[p.i - 1] == "relative" and frames.scan.forms[p.i - 1] in ("الذي", "التي")
    place = p.shape == "masdar" and frames.scan.role[p.i] == "place_head"
    return (relative and p.shape == "perfect") or place or frames.scan.forms[p.i] in ("سجن", "سجون")


def two_kill(frames: Frames, st: State, c: Candidate, b: int) -> int:
    """«اغتال مسلحان … العقيد فلان»: the two are the doers where a title and name follow; the token to go on from."""
    scan, p = frames.scan, st.predicate
    if p is None or p.used or not p.kinds or p.kinds[0] != "killed" or p.shape != "perfect" or p.j != c.i:
        return 0
    if p.counts != "object" or not scan.forms[c.j - 1].endswith("ان") or c.sort != "armed":
        return 0
    for t in range(c.j, min(b, c.j + 8)):
        title = frames.bare.get(t)
        if scan.kinds[t] == PUNCT or scan.verb[t] is not None or scan.forms[t].startswith("و"):
            return 0
        if title is not None and title.definite and title.noun is not None and not title.noun.prefix:
            if scan.forms[t - 1] in STOPS:
                return 0
            moved = name(frames, st, t, b, title)
            return moved if moved > t else 0
    return 0


def name_in_row(frames: Frames, st: State, k: int, b: int) -> bool:
    """«القتلى هم عمار … ومهدي …»: a given name joined to a name that is a figure."""
    scan, last = frames.scan, st.last
    if last is None or last.form != "name" or last.kind not in _NAMEABLE or k - last.j > 9 or k < last.j:
        return False
    if k == last.j + 1 and listed_name(scan, k, b, frames.given):
        return not (st.predicate is not None and st.predicate.i > last.i and st.predicate.kinds)
    form = scan.forms[k]
    goes_on = k + 1 < b and scan.forms[k + 1] in frames.given  # «وأشرف عبد القوي»: a name that is a verb as well
    if not form.startswith("و") or (scan.verb[k] is not None and not goes_on):
        return False
    if form[1:] not in frames.given and not _still_to_name(frames, st, k, b):
        return False
    return not (st.predicate is not None and st.predicate.i > last.i and st.predicate.kinds)


def _still_to_name(frames: Frames, st: State, k: int, b: int) -> bool:
    """Whether a list of as many names as were counted lacks one, and two unknown words with «و» stand here."""
    whole = st.last.part_of if st.last is not None else None
    if whole is None or whole.low is None or k + 1 >= b or st.how != "consists_of":
        return False
    if sum(1 for x in st.claims if x.part_of is whole) >= whole.low:
        return False
    return unknown_name(frames.scan, k) and unknown_name(frames.scan, k + 1)


def with_kin(frames: Frames, st: State, c: Candidate) -> bool:
    """«قتلت امرأة مع طفلها»: a relative who shares the lot of the one before."""
    last = st.last
    if last is None or last.low != 1 or last.kind not in _NAMEABLE or c.noun is None:
        return False
    if not (c.noun.suffix or (c.rest and not c.definite)):
        return False
    if frames.scan.forms[c.i - 1] != "مع" or not 0 <= c.i - max(last.j, last.who[1] if last.who else 0) <= 7:
        return False
    return not (st.predicate is not None and st.predicate.i > last.i)


def first_of_named(frames: Frames, st: State, k: int, b: int) -> bool:
    """«القتيلان هما سامر … ويوسف …»: the name right after the word that opens the list of a definite figure."""
    whole = st.parent
    if whole is None or st.how != "consists_of" or k != st.since + 1 or not whole.definite:
        return False
    return whole.kind in _NAMEABLE and name_at(frames.scan, k, b, frames.given, True) > k + 1


def title_in_row(frames: Frames, st: State, title: Candidate) -> bool:
    """«مقتل الطفل فلان …، والشاب فلان»: a further title and name joined to a name that is a figure."""
    last = st.last
    if last is None or last.form != "name" or last.kind not in _NAMEABLE or title.noun is None:
        return False
    joined = title.noun.prefix == "و" or frames.scan.forms[title.i - 1] in _AND_BEFORE
    if not joined or not 0 <= title.i - last.j <= 26 or st.closed > last.i:
        return False
    p = st.predicate
    if p is None or p.i < last.i or not p.kinds:
        return True
    verb = frames.scan.verb[p.i]
    return verb is not None and bool(verb.suffix)  # «مقتل الطفل فلان، بعد إصابته …، والشاب فلان»


def _kills(frames: Frames, p: Predicate, t: int, b: int) -> bool:
    """Whether the name that ends at ``t`` is the doer of an active verb: its object follows."""
    if p.shape not in ("perfect", "imperfect") or p.counts != "object":
        return False
    scan = frames.scan
    u = t
    while u < min(b, t + 5):
        if u in scan.time_at:
            u = max(scan.time_at[u].j, u + 1)
            continue
        form = scan.forms[u]
        nxt = frames.at.get(u) or frames.bare.get(u)
        if nxt is not None and nxt.reason is None and nxt.unit == "people" and not form.startswith(("و", "ب", "ل")):
            return (nxt.noun is None or nxt.noun.prefix == "") and not office_behind(scan, nxt, b)
        if form in STOPS or scan.kinds[u] == PUNCT or scan.verb[u] is not None or form.startswith("و"):
            return False
        if form in _INSTRUMENT:
            return False  # «أصيب الصحافي فلان برصاص قناص»
        u += 1
    return False


def dies(frames: Frames, t: int, b: int) -> bool:
    """Whether the one who was hurt dies in the same sentence: «حيث توفي», «ثم توفي»."""
    forms = frames.scan.forms
    for u in range(t, min(b, t + 28)):
        if forms[u] in ("وتوفي", "وتوفيت", "فتوفي", "وفارق", "وفارقت"):
            return True
        if (
            forms[u] in _DIES
            and forms[u - 1] == "ان"
            and (forms[u] != "يقضي" or any(f.startswith("متاثر") for f in forms[u + 1 : u + 4]))
        ):
            return True  # «قبل أن يقضي متأثرا بإصابته»
        if forms[u] in _DIED and forms[u - 1] in ("حيث", "ثم", "قبل", "ان", "وقد", "ولكنه", "لكنه"):
            return True
    return False
