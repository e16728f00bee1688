"""What stands between a figure and the word that may count it."""

from __future__ import annotations

from marsad.extraction.arguments import accusative
from marsad.extraction.figures import Candidate
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.happened import HARM
from marsad.extraction.persons import kin_of, name_after
from marsad.extraction.phrases import STOPS, noun_phrase, person_name
from marsad.extraction.scan import LIGHT, Match, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Marker, Noun

_INSTRUMENT = word_class("instrument")
_HOW = word_class("how")
_SINCE = word_class("after")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def adjacent(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether nothing but hedges, times, places and adverbs stand between a predicate and a bare noun."""
    scan = frames.scan
    t = p.j
    gap = 0
    if not _INSTRUMENT.isdisjoint(scan.forms[p.j : c.i]):
        return False  # «قتل برصاص جندي»: who did it
    while t < c.i:
        if t in scan.time_at:
            t = scan.time_at[t].j
            continue
        actor = scan.actor[t]
        if actor is not None and p.shape in ("perfect", "imperfect") and p.counts == "object" and t < c.i:
            t = max(t + 1, min(noun_phrase(scan, t, c.i, 4), c.i))
            continue
        if (
            scan.forms[t] in LIGHT
            or scan.role[t] in ("hedge", "negation")
            or scan.forms[t] in ("اي", "عن", "الي", "كل", "من")
            or (scan.forms[t] in _HOW and p.shape == "perfect" and bool(p.kinds) and p.kinds[0] in HARM)
        ):
            t += 1
            continue
        gap += 1
        if gap > (0 if p.shape == "masdar" else 1):
            return False
        t += 1
    return True


def over_adjuncts(frames: Frames, p: Predicate, target: int) -> bool:
    """Whether adjuncts alone stand between a predicate and a token, or the subject of an active verb and adjuncts."""
    if p.i < 0 or target <= p.j:
        return False
    if frames.arguments.lands(p.j, target):
        return True
    if p.shape not in ("perfect", "imperfect") or p.counts != "object":
        return False
    past = frames.arguments.subject_end(p.j, target)
    return past > p.j and frames.arguments.lands(past, target)


def start(frames: Frames, c: Candidate) -> int:
    """First token of a figure with all its hedges, those of several words too: «ما لا يقل عن 15 شخصا»."""
    scan, t = frames.scan, c.i
    moved = True
    while moved:
        moved = False
        for back in range(t - 1, max(-1, t - 6), -1):
            marker = scan.marker[back]
            if marker is not None and marker.sense.shape == "hedge":
                if scan.skip_light(marker.j, t) >= t:
                    t, moved = back, True
                    break
    return t


def hedge_start(frames: Frames, c: Candidate) -> int:
    t = c.i - 1
    while t > 0 and (frames.scan.role[t] == "hedge" or frames.scan.forms[t] == "ما"):
        t -= 1
    return t + 1


def and_ties(frames: Frames, c: Candidate) -> bool:
    """Whether the و at the head of the figure's word is «and»: not so in «وزيرا», «ولد»."""
    return c.number is not None or c.noun is None or c.noun.i != c.i or c.noun.prefix.startswith("و")


def next_candidate(frames: Frames, k: int, b: int, within: int) -> Candidate | None:
    for t in range(k, min(b, k + within)):
        c = frames.at.get(t) or frames.bare.get(t)
        if c is not None:
            return c
    return None


def governs(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether a predicate reaches a figure: within its sentence, with no other finite verb between."""
    return c.i - p.j <= 26


def object(frames: Frames, c: Candidate, verb: Match) -> bool:
    """Whether a candidate right after a verb is its object: people, no preposition, no other verb between."""
    if c.unit not in ("people", "families") or any(frames.scan.verb[u] is not None for u in range(verb.j, c.i)):
        return False
    if any(form in _INSTRUMENT for form in frames.scan.forms[verb.j : c.i]):
        return False  # «قتل بنيران القوات»
    if any((cue := frames.scan.cue[u]) is not None and cue.sense.shape == "perfect" for u in range(verb.j, c.i)):
        return False  # «أن 5 قتلوا وأفادت تقارير أخرى»
    if c.noun is not None and c.noun.sense.entry.id == "casualty.injury":
        return False  # «أصيبوا إصابات مختلفة»
    return c.noun is None or c.noun.prefix in ("", "و")


def followed_by_among(frames: Frames, c: Candidate, b: int) -> bool:
    """«حالتان منها», «خمسة منهم أطفال»."""
    t = frames.scan.skip_light(c.j, b)
    return t < b and frames.scan.role[t] == "among" and frames.scan.forms[t] in ("منهم", "منها", "منهن")


def yearlike(frames: Frames, c: Candidate) -> bool:
    """«بين عامي 2005 و2009»: four digits without a noun are a year before they are a count; «قرابة 2000» is a count."""
    k = c.number.i if c.number is not None else c.i
    if frames.scan.role[c.i - 1] == "hedge" and frames.scan.forms[hedge_start(frames, c) - 1] not in _SINCE:
        return False
    return (
        c.noun is None and c.who is None and c.number is not None and c.number.form == "digits"
        and c.low is not None and 1900 <= c.low <= 2039 and not c.rest and not c.partitive
        and len(frames.scan.forms[k].lstrip("و")) == 4
    )  # fmt: skip


def defined(frames: Frames, t: int) -> bool:
    """Whether a verbal noun has the article: «الطعن», «والقتل»."""
    form = frames.scan.forms[t].lstrip("وف")
    return form.startswith(("ال", "لل", "بال"))


def first_in_list(frames: Frames, st: State, c: Candidate) -> bool:
    return all(x.i < st.since for x in st.claims) and c.i - st.since <= 6


def clear(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether only the place, time and manner of the deed stand between it and a title: «قتل في تفجير … الشيخ فلان»."""
    scan = frames.scan
    if c.low != 1 or not 0 < c.i - p.j <= 8 or scan.forms[c.i - 1] in STOPS or c.noun is None or c.noun.prefix:
        return False
    for t in range(p.j, c.i):
        verb = scan.verb[t]
        if (verb is not None and verb.sense.shape in ("perfect", "imperfect")) or scan.cue[t] is not None:
            return False
        if scan.forms[t] in _INSTRUMENT or scan.role[t] in ("by", "relative", "clause") or scan.forms[t] == ",":
            return False
        if scan.actor[t] is not None or t in frames.at or (t in frames.bare and frames.bare[t].unit == "people"):
            return False
    return True


def argument(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether an indefinite noun is governed over adjuncts, the subject of an active verb among them.

    «قُتل خلال اشتباكات … جندي», «قتلت الشرطة خلال اشتباكات مع مسلحين امرأة».
    """
    if not p.kinds or p.kinds[0] not in _NAMEABLE or p.toll or p.shape not in ("perfect", "imperfect", "masdar"):
        return False
    if c.definite or c.noun is None or c.noun.prefix or c.unit != "people" or c.i - p.j > 24:
        return False
    scan, target = frames.scan, start(frames, c)
    if scan.forms[target - 1] in STOPS or (c.low == 1 and frames.voices.naming[c.i]):
        return False
    if p.shape == "masdar" and p.counts == "object" and c.low == 1 and p.j < target and not defined(frames, p.i):
        doer = frames.scan.actor[p.j]
        if doer is not None and not doer.prefix and frames.arguments.subject_end(p.j, target) == target:
            return accusative(scan, c) or kin_of(scan, c.noun)  # «بعد قتل الحوثي ابن ناشط»
    return over_adjuncts(frames, p, target)


def right_behind(frames: Frames, p: Predicate, k: int) -> bool:
    """Whether a word is what a predicate governs: right behind it, or behind the word that it needs («قبض … على»)."""
    scan = frames.scan
    if k == scan.skip_light(p.j, k + 1):
        return True
    if p.kinds and p.kinds[0] in HARM and p.shape == "perfect" and not p.used and over_adjuncts(frames, p, k):
        return True  # «اختطف مسلحون فلانا»: behind the doers
    return scan.forms[k - 1] == "علي" and k - p.j <= 6 and p.entry is not None and "على" in p.entry.with_


def goes_on_in_who(frames: Frames, last: Candidate, c: Candidate) -> bool:
    """Whether a bare plural goes on the people phrase in «من», also a bare plural, of a number before it."""
    if last.number is None or last.who is None or last.who[1] != c.i or last.who[0] <= last.i or last.inherited:
        return False
    if c.low is not None or c.form != "bare" or frames.scan.forms[last.who[0] - 1] != "من":
        return False
    return not frames.scan.forms[last.who[0]].startswith("ال") and not frames.scan.forms[c.i].startswith("وال")


def bare_name(frames: Frames, st: State, c: Candidate, b: int) -> int:
    """«الطفل هيثم …» after a bare noun: the name belongs to the figure."""
    of_another = c.noun is not None and kin_of(frames.scan, c.noun)  # «نجل القيادي فلان»
    if c.low == 1 and c.number is None and c.sort in ("people", "armed", "relative") and not of_another:
        found = name_after(frames.scan, c, b, frames.given)
        whose = (
            c.noun is None or c.noun.suffix or frames.scan.forms[c.noun.j - 1].endswith(("ه", "ها"))
        )  # «وسائقه فلان»
        if found is not None and (whose or (c.noun is not None and found[0] > c.noun.j)):
            c.who, c.inherited = (c.i, found[0]), False
            c.i, c.j, c.form, c.names = found[1], found[2], "name", (found[1], found[2])
            c.rule += "+name"
            return c.j
    stop = person_name(frames.scan, c.j, b, frames.given)
    if stop > c.j and not of_another:
        c.names = (c.j, stop)
    return c.j


def before_its_word(frames: Frames, p: Predicate, c: Candidate, b: int) -> bool:
    """«قبض مسلحون على فلان»: who stands between a verb and the «على» that it needs is the doer."""
    if p.entry is None or "على" not in p.entry.with_ or p.shape not in ("perfect", "imperfect"):
        return False
    forms = frames.scan.forms
    if "علي" in forms[p.j : c.i]:
        return False
    t = max(c.j, c.who[1] if c.who else c.j)
    return any(forms[u] == "علي" for u in range(t, min(b, t + 4)))


def genitive(frames: Frames, c: Candidate, b: int) -> tuple[int, int] | None:
    """«قتلى القوات الموالية»: whose dead they are."""
    whose = (frames.scan.nisba[c.j] or frames.scan.noun[c.j]) if c.j < b else None
    if whose is not None and not whose.prefix and frames.scan.forms[c.j].startswith("ال"):
        entry = whose.sense.entry
        if not isinstance(entry, Noun) or entry.sort in ("people", "armed"):
            return (c.j, whose.j)  # «عدد القتلى المدنيين … بلغ ألف قتيل»
    actor = frames.scan.actor[c.j] if c.j < b else None
    return (c.j, noun_phrase(frames.scan, c.j, b, 5)) if actor is not None and not actor.prefix else None


def goes_on(frames: Frames, c: Candidate) -> bool:
    """Whether a verb of beginning or going on stands right before the figure: «واصل آلاف المدنيين الفرار»."""
    verb = frames.scan.verb[start(frames, c) - 1] if start(frames, c) else None
    return verb is not None and verb.sense.entry.id in ("light.continue", "light.begin")


def scan_and(scan: Scan, c: Candidate) -> bool:
    """Whether «و» stands on the figure, or on the hedge right before it."""
    t = c.i
    while t > 0 and scan.role[t - 1] == "hedge":
        t -= 1
    return scan.forms[t].startswith("و") or scan.forms[t - 1] in ("و", ",")


def hedge_of(scan: Scan, c: Candidate) -> tuple[str, str | None]:
    """The hedge of a figure: «نحو», «ما لا يقل عن» before it or «على الأقل», «تقريبا» after it; with the entry's id."""
    t = c.i - 1
    s0 = scan.sentences[scan.sentence_of[c.i]][0] if scan.sentence_of[c.i] >= 0 else 0
    back = t
    while back >= s0 and c.i - back <= 6:
        marker = scan.marker[back]
        if marker is not None and marker.sense.shape == "hedge" and isinstance(marker.sense.entry, Marker):
            j = marker.j
            rest = [f for f in scan.forms[j : c.i] if f not in LIGHT]
            if all(f in ("من", "عن", "علي", "ال", "الي", "ل", "ب") or f.startswith("عدد") for f in rest):
                return marker.sense.entry.value or "about", marker.sense.entry.id
            break
        back -= 1
    end = scan.sentences[scan.sentence_of[c.i]][1] if scan.sentence_of[c.i] >= 0 else scan.n
    stop = max(c.j, c.who[1] if c.who and c.who[0] >= c.i else c.j)
    for t in range(c.j, min(end, stop + 3)):
        marker = scan.marker[t]
        if (
            marker is not None
            and isinstance(marker.sense.entry, Marker)
            and (
                marker.sense.shape == "hedge_after"
                or (scan.forms[t] in ("علي", "فقط") and marker.sense.entry.value in ("at_least", "at_most", "exact"))
            )
        ):
            return marker.sense.entry.value or "about", marker.sense.entry.id
        if scan.forms[t] in (",", ".", ";") or (t in scan.number_at and t >= c.j):
            break
    return c.hedge, None
