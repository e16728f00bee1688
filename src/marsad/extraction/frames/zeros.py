"""Stated zeros: «نفى مقتل أي من مقاتليه», «لم تنفذ أي غارة», «أيا من جنوده لم يصب», «لا خسائر في صفوفنا»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.frames import claiming
from marsad.extraction.frames.openers import NONE_OF, WITHOUT
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.happened import HARM
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import PUNCT, Match, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_DENIES = word_class("denies")
_LOSSES = word_class("losses_none")
_HURT = word_class("jussive_hurt")
_HOPED = word_class("hoped_for")
_BEFORE_LOSSES = word_class("before_losses")
_CAUSED = word_class("jussive_caused")
_LOSE = word_class("jussive_lose")
_HARMED = word_class("losses_none") | word_class("losses_harm")


def stated_zeros(frames: Frames, st: State, a: int, b: int) -> None:
    """Claim what the sentence says that nobody, or nothing, was."""
    forms = frames.scan.forms
    for k in between(frames.openers.denials, a, b):
        form = forms[k]
        if form in NONE_OF:
            zero = _denied(frames, st, k, a, b) or _not_thrown(frames, k, a, b) or _none_of_them(frames, k, a, b)
        elif form in ("لا", "ولا") and k + 1 < b and forms[k + 1] in _LOSSES:
            zero = _no_losses(frames, k + 1, b)
        elif form in WITHOUT or form in ("لم", "ولم"):
            zero = _without(frames, k, b)
        else:
            continue
        if zero is None or any(x.i < zero[0].j and x.j > zero[0].i for x in st.claims):
            continue
        c, kind, rule = zero
        c.low = c.high = 0
        c.hedge, c.mode = "exact", "asserted"  # who denies any says that there was none
        claiming.insert(frames, st, c, kind, rule + "+stated-zero")


def _none(frames: Frames, k: int, b: int) -> Candidate | None:
    """«أي من مقاتليه», «أي غارة», «أحدا»: the figure of those who are none, with what it says of them."""
    scan = frames.scan
    at = k + 1
    of = at < b and scan.forms[at] == "من"
    at += of
    noun = scan.noun[at] if at < b else None
    if scan.forms[k].lstrip("و") == "احدا" and not of:
        return Candidate(k, k + 1, "bare", 0, 0)
    stop = noun_phrase(scan, at, b, 4)
    if noun is not None and isinstance(noun.sense.entry, Noun):
        c = Candidate(k, noun.j, "bare", 0, 0, unit=noun.sense.entry.unit, noun=noun)
        if c.unit == "people" and noun.sense.entry.sort != "casualty":
            c.who = (at, max(noun.j, stop))
        return c
    if of and stop > at and has_people(scan, at, stop):
        return Candidate(k, stop, "bare", 0, 0, who=(at, stop))
    return None


def _denied(frames: Frames, st: State, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«نفى الحزب مقتل أي من مقاتليه»: a verbal noun of harm right before, and somebody denies it."""
    p = next((p for p in reversed(frames.predicates) if a <= p.i < k), None)
    if p is None or p.j != k or not p.kinds or p.kinds[0] not in HARM | {"released"}:
        return None
    if not (_denies(frames, p, a) if p.shape == "masdar" else p.negated and p.counts == "object"):
        return None  # «لم يقتل أي من عناصره» says so as well
    c = _none(frames, k, b)
    if c is None or c.unit != "people":
        return None
    c.predicate = p.i
    return c, p.kinds[0], p.rule


def _denies(frames: Frames, p: Predicate, a: int) -> bool:
    scan = frames.scan
    for t in range(p.i - 1, max(a - 1, p.i - 12), -1):
        if scan.forms[t].lstrip("وف") in _DENIES or scan.forms[t] in _DENIES:
            return True
        other = scan.verb[t]
        if scan.forms[t] in (".", ";", ":", "ان") or (
            other is not None and isinstance(other.sense.entry, Verb) and other.sense.entry.kind in HARM
        ):
            return False
    return False


def _not_thrown(frames: Frames, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«لم تنفذ مطلقا أي غارة»: an attack behind «أي» and a verb that «لم» denies."""
    scan = frames.scan
    noun = scan.noun[k + 1] if k + 1 < b else None
    if noun is None or getattr(noun.sense.entry, "unit", "") != "attacks" or noun.sense.shape not in ("sg", "pl"):
        return None
    for t in range(k - 1, max(a, k - 6), -1):
        verb = scan.verb[t]
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.shape == "imperfect":
            entry = verb.sense.entry
            if scan.forms[t - 1].lstrip("و") not in ("لم",):
                return None
            if entry.kind != "attacks" and not entry.id.startswith("light."):
                return None
            c = _none(frames, k, b)
            return (c, "attacks", f"predicate:{entry.id}") if c is not None else None
        if scan.kinds[t] == PUNCT or t in frames.at:
            return None
    return None


def _none_of_them(frames: Frames, k: int, a: int, b: int) -> tuple[Candidate, str, str] | None:
    """«أن أيا من جنوده لم يصب», «إن أحدا لم يقتل»: those who are none before a verb of harm that «لم» denies."""
    scan = frames.scan
    if scan.forms[k].lstrip("و") not in ("ايا", "احدا"):
        return None
    c = _none(frames, k, b)
    if c is None or c.unit != "people":
        return None
    first = max(c.j, c.who[1] if c.who is not None else c.j)
    for t in range(first, min(b - 1, first + 8)):
        if scan.forms[t] in ("لم", "لن"):
            verb: Match | None = scan.verb[t + 1]
            entry = verb.sense.entry if verb is not None else None
            if scan.forms[t] == "لم" and isinstance(entry, Verb) and entry.kind in HARM:
                c.predicate = t + 1
                return c, entry.kind or "", f"predicate:{entry.id}"
            if scan.forms[t] == "لم" and scan.forms[t + 1] in _HURT:
                return c, "wounded", "predicate:wound.hit"
            return None
        if scan.kinds[t] == PUNCT or t in frames.at:
            return None
    return None


def _without(frames: Frames, k: int, b: int) -> tuple[Candidate, str, str] | None:
    """«دون وقوع خسائر بشرية», «لم تسجل أضرار بشرية», «دون أن يصاب أحد», «لم يقتل أحد»: what the negation at ``k`` denies."""
    forms = frames.scan.forms
    a = frames.scan.sentences[frames.scan.sentence_of[k]][0]
    if any(form in _HOPED for form in forms[max(a, k - 12) : k]):
        return None
    t = k + 1 + (k + 1 < b and forms[k + 1] == "ان")
    if forms[k] in ("لم", "ولم", "فلم") and (nobody := _nobody(frames, k, b)) is not None:
        return nobody
    if t + 1 < b and forms[t + 1] in ("احد", "احدا") and (t == k + 2 or forms[k] in ("لم", "ولم")):
        verb = frames.scan.verb[t]
        hurt = verb.sense.entry if verb is not None and verb.sense.shape == "imperfect" else None
        kind = getattr(hurt, "kind", None) if forms[t] not in _HURT else "wounded"
        if kind in ("killed", "wounded"):
            return Candidate(t + 1, t + 2, "bare", 0, 0), kind, "nobody"
    verbs = 0
    while t < b and (forms[t] in _BEFORE_LOSSES or (forms[t] in _CAUSED and forms[k] not in WITHOUT and not verbs)):
        verbs += forms[t] in _CAUSED
        t += 1
    if t < b and forms[t] in _HARMED and (verbs or forms[k] in WITHOUT):
        return _no_losses(frames, t, b)
    return None


def _nobody(frames: Frames, k: int, b: int) -> tuple[Candidate, str, str] | None:
    """«لم يقبضوا على أحد», «لم تعتقل القوات أحدا», «لم نخسر أحدا»: an active verb that «لم» denies, and nobody behind it."""
    scan = frames.scan
    verb = scan.verb[k + 1] if k + 1 < b else None
    entry = verb.sense.entry if verb is not None else None
    lost = k + 1 < b and scan.forms[k + 1] in _LOSE
    kind = "killed" if lost else getattr(entry, "kind", None) if getattr(entry, "counts", "") == "object" else None
    if kind not in ("killed", "wounded", "captured"):
        return None
    for t in range(k + 2, min(b, k + 6)):
        if scan.forms[t] in ("احدا", "احد"):
            return Candidate(t, t + 1, "bare", 0, 0), kind, "nobody"
        if t in frames.at or scan.finite[t] or scan.kinds[t] == PUNCT:
            return None
    return None


def _no_losses(frames: Frames, k: int, b: int) -> tuple[Candidate, str, str] | None:
    """«لا خسائر في صفوف مقاتلينا», «لا خسائر بشرية»: losses of people at ``k``, and none."""
    scan = frames.scan
    t = k + 1
    if t >= b:
        return None
    human = scan.forms[t] in ("بشريه", "بالارواح") or scan.forms[t : t + 2] in (
        ["في", "الارواح"],
        ["في", "صفوف"],
        ["بين", "صفوف"],
    )
    if not human:
        return None
    c = Candidate(k, k + 1 + (scan.forms[t] == "بشريه"), "bare", 0, 0)
    at = next((u for u in range(t, min(b, t + 4)) if scan.forms[u] == "صفوف"), None)
    if at is not None:
        stop = noun_phrase(scan, at + 1, b, 4)
        c.who = (at + 1, stop) if stop > at + 1 and has_people(scan, at + 1, stop) else None
    return c, "casualties", "no-losses"
