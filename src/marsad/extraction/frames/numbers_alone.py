"""Numbers without a counted noun, whose kind the words around them say: «سبعة حالهم خطرة», «ليصبح قتلى الجماعة 28»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness, verbs_behind
from marsad.extraction.frames.case import Case, Verdict
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames
from marsad.extraction.frames.told_tolls import casualties
from marsad.extraction.happened import HARM
from marsad.extraction.scan import DIGITS, PUNCT, WORD
from marsad.extraction.words import word_class

_OPENS = word_class("opens")
_SEVERITY = word_class("severity")
_THEIR_STATE = word_class("their_state")
_BECOME = word_class("becomes")
_SPEAKS_OF = word_class("speaks_of_a_number")
_AMOUNTS = word_class("amounts_to")
#: so many tokens may stand between the word for the counted and their number
_APART = 12


def _alone(c: Candidate, case: Case) -> bool:
    """Whether a plain number stands with no noun, people phrase or sign of its own."""
    return (
        c.number is not None
        and c.noun is None
        and c.who is None
        and not c.rest
        and not c.number.percent
        and c.number.form in ("digits", "words", "mixed", "vague")
        and not nearness.yearlike(case.frames, c)
    )


def in_a_bad_state(case: Case) -> Verdict | None:
    """«سبعة حالهم خطرة», «أربعة إصاباتهم بليغة»: people whose state is said to be grave are hurt."""
    c, b, scan = case.c, case.b, case.scan
    if c.number is None or c.unit != "people":
        return None
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    t += t < b and scan.role[t] == "among"
    if t + 1 >= b or scan.forms[t] not in _THEIR_STATE:
        return None
    if not any(scan.forms[u].removeprefix("ال") in _SEVERITY for u in range(t + 1, min(b, t + 4))):
        return None
    if case.st.last is not None and case.st.last.kind == "wounded" and nearness.followed_by_among(case.frames, c, b):
        c.part_of, c.part_how = case.st.last.part_of or case.st.last, "among"
        return "wounded", "part:among-after"  # «أصيب عشرة، ثلاثة منهم حالهم خطرة»
    return "wounded", "their-state-is-grave"


def become(case: Case) -> Verdict | None:
    """«ليصبح قتلى الجماعة منذ أمس 28», «القتلى هناك أربعة», «والموقوفون أربعمئة»: a noun that counts people and its number.

    Behind a verb of becoming, a clause opener, or «و» behind another toll of the sort, with adjuncts between.
    """
    frames, c, scan = case.frames, case.c, case.scan
    if not _alone(c, case) or (c.j < case.b and scan.kinds[c.j] == WORD and _counts_another(frames, c, case.b)):
        return None
    first = nearness.start(frames, c)
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(first - 1, max(a - 1, first - _APART), -1):
        if (t in frames.at and frames.at[t].reason is None) or scan.forms[t] in (".", ";", ":", ","):
            return None
        if scan.finite[t] and scan.noun[t] is None:
            return None
        noun = scan.noun[t]
        kind = casualties(noun)
        if noun is None or kind is None:
            continue
        before = scan.forms[t - 1].lstrip("وفل") if t > a else ""
        definite = noun.sense.shape.startswith("def")
        before2 = scan.forms[t - 2].lstrip("وفل") if t > a + 1 else ""
        if before in _BECOME or (before in ("عدد", "جمله", "مجموع") and before2 in _BECOME):
            behind = noun.j if definite else _past_whose(frames, noun.j, first)
            return (kind, "toll:they-become") if _lands(frames, behind, first) else None
        joined = noun.prefix == "و" and case.st.last is not None and case.st.last.rule.startswith("toll:they-")
        if definite and noun.j < first and (joined or t == a or before in ("ان", "وان", "بان")):
            return (kind, "toll:they-are") if _lands(frames, noun.j, first) else None
        if definite and joined and noun.j == first:
            return kind, "toll:they-are"
    return None


def _lands(frames: Frames, t: int, target: int) -> bool:
    """Whether adjuncts alone stand between, «حتى الآن» and «حتى اللحظة» among them."""
    if t + 1 < target and frames.scan.forms[t] == "حتي":
        t += 2
    return frames.arguments.lands(t, target)


def _past_whose(frames: Frames, t: int, target: int) -> int:
    """Token behind the genitive that says whose dead they are: «قتلى المسلحين | منذ أمس», «جرحى الجيش | أربعة»."""
    scan = frames.scan
    whose = scan.actor[t] or scan.noun[t] or scan.event[t] if t < target else None
    if whose is not None and not whose.prefix:
        return min(whose.j, target)
    return t + 1 if t < target and scan.forms[t].startswith("ال") else t


def _counts_another(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether the word right behind a number may be what it counts: no preposition, adverb, time or hedge."""
    scan, t = frames.scan, c.j
    if t in scan.time_at or scan.role[t] is not None or scan.forms[t] in _OPENS:
        return False
    return scan.kinds[t] == WORD and not scan.forms[t].startswith(("و", "ل", "ب", "ف", "ك", "في", "من"))


def cases_of(case: Case) -> Verdict | None:
    """«أما الاعتقالات فتخطت ألفي حالة», «وبلغت الإصابات 15 حالة»: cases of what the subject of a verb of amounting names."""
    c, scan = case.c, case.scan
    if c.number is None or c.noun is None or c.sort != "case":
        return None
    first = nearness.start(case.frames, c)
    a = scan.sentences[scan.sentence_of[c.i]][0]
    amounts = False
    for t in range(first - 1, max(a - 1, first - 8), -1):
        amounts = amounts or scan.forms[t].lstrip("وف") in _AMOUNTS
        if t in case.frames.at or scan.forms[t] in (".", ";", ":"):
            return None
        if not scan.forms[t].lstrip("و").startswith(("ال", "عدد", "حصيل")):
            continue
        verb, noun = scan.verb[t], scan.noun[t]
        for match in (verb, noun):
            kind = getattr(match.sense.entry, "kind", None) if match is not None else None
            if kind in PEOPLE_KINDS and (noun is None or casualties(noun) or verb is not None):
                amounts = amounts or any(scan.forms[u].lstrip("وف") in _AMOUNTS for u in range(max(a, t - 2), c.i))
                if not amounts:
                    return None
                c.unit, c.who = "people", None
                return kind, "cases-of-what-is-named"
    return None


def another_says(case: Case) -> Verdict | None:
    """«… إن القتلى أربعة، فيما تحدث شيخ القرية عن ستة»: the number that another speaker gives for those just counted."""
    frames, st, c, scan = case.frames, case.st, case.c, case.scan
    last = st.last
    if not _alone(c, case) or last is None or last.kind not in HARM or last.unit != "people" or last.low is None:
        return None
    if c.j < case.b and scan.kinds[c.j] == WORD and scan.role[c.j] != "among" and _counts_another(frames, c, case.b):
        return None
    first = nearness.start(frames, c)
    if scan.forms[first - 1] not in ("عن", "حول") or any(
        x.reason is None and last.j <= x.i < c.i and x.part_of is None for x in frames.at.values()
    ):
        return None
    for t in range(first - 2, max(last.j - 1, first - 8), -1):
        if scan.forms[t].lstrip("وف") in _SPEAKS_OF:
            st.parent, st.how = None, None
            return last.kind, "another-speaks-of"
    return None


def alive(case: Case) -> Verdict | None:
    """«واقتادوا اثنين أحياء»: those taken alive, and no quarters of a town, which are written the same."""
    c, p, scan = case.c, case.p, case.scan
    if c.noun is None or c.number is None or scan.forms[c.noun.i] != "احياء" or not case.fresh or p is None:
        return None
    if p.kinds != ["captured"] or nearness.start(case.frames, c) - p.j > 3:
        return None
    c.noun, c.who, c.unit, c.j = None, None, "people", c.number.j
    return "captured", p.rule + "+alive"


def some_of_those_before(case: Case) -> Verdict | None:
    """«قتل 38 متظاهرا. سبعة منهم قاصرون», «… سبعة من هؤلاء»: a part, at the head of a sentence, of the people told of in the one before."""
    frames, st, c, b, scan = case.frames, case.st, case.c, case.b, case.scan
    if c.number is None or c.noun is not None or c.low is None or st.claims or (case.fresh and case.p is not None):
        return None
    s = scan.sentence_of[c.i]
    if s <= 0 or nearness.start(frames, c) - scan.sentences[s][0] > 1:
        return None
    t = scan.skip_light(c.j, b)
    these = t + 1 < b and scan.forms[t] == "من" and scan.forms[t + 1] in ("هءلاء", "هولاء", "بينهم", "بينهن")
    if not these and not (t < b and scan.forms[t] in ("منهم", "منهن")):
        return None
    if verbs_behind.verb_after(frames, c, b) is not None:
        return None
    before = [
        x
        for x in frames.claims[-8:]
        if scan.sentence_of[x.i] >= s - 2 and scan.story_of[x.i] == scan.story_of[c.i] and x.unit == "people"
        and x.part_of is None and x.mode not in ("denied", "planned") and x.kind in PEOPLE_KINDS
    ]  # fmt: skip
    latest = [x for x in before if before and scan.sentence_of[x.i] == scan.sentence_of[before[-1].i]]
    if len({x.kind for x in latest}) != 1 or latest[-1].low is None or not c.low < latest[-1].low:
        return None
    whole = latest[-1]
    c.part_of, c.part_how, c.apart = whole, "among", True
    c.who = None if these or (c.who is not None and scan.forms[c.who[0]] == "هءلاء") else c.who
    return whole.kind, "part:some-of-those-before"


def in_brackets(case: Case) -> Verdict | None:
    """«سُجّل أعلى عدد في إيلام (11) تليها لرستان (8)»: a number in brackets behind a place, as the one before it in the sentence."""
    c, scan, last = case.c, case.scan, case.st.last
    if (
        not _alone(c, case)
        or last is None
        or last.number is None
        or last.kind not in PEOPLE_KINDS
        or last.noun is not None
    ):
        return None
    for one in (last, c):
        if scan.forms[one.i - 1] != "(" or one.j >= scan.n or scan.forms[one.j] != ")":
            return None
    if scan.sentence_of[last.i] != scan.sentence_of[c.i] or c.i - last.j > 9:
        return None
    if any(scan.kinds[t] in (DIGITS, PUNCT) and scan.forms[t] not in ("(", ")", ",") for t in range(last.j, c.i)):
        return None
    c.part_of, c.part_how = last.part_of, last.part_how
    return last.kind, "number-in-brackets-behind-a-place"


__all__ = ["alive", "another_says", "become", "cases_of", "in_a_bad_state", "in_brackets", "some_of_those_before"]
