"""Things, attacks and how often: what was struck, destroyed, thrown or stored."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import Frames, Predicate, State
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Event, Noun, Verb

#: kinds of event whose verbal noun may be the subject of a verb that kills or wounds
_STRIKING = frozenset({"airstrike", "shelling", "explosion", "assault"})
_AIR_DEFENCE = word_class("air_defence")
_STORES = word_class("stores")
_LOSES = word_class("loses_things")
_TOTAL_LOSSES = word_class("total_losses")
_AMOUNT_TO = word_class("amount_to")
_FIRE = word_class("fire")


def struck(frames: Frames, st: State, k: int) -> bool:
    """«قصفت المخيم مرتين»: how often, behind a finite verb of striking."""
    p = st.predicate
    if p is None or p.entry is None or p.shape not in ("perfect", "imperfect") or p.negated or k - p.j > 8:
        return False
    return (p.entry.event or "") in ("airstrike", "shelling", "explosion", "assault") or "attacks" in p.kinds


def times(frames: Frames, st: State, c: Candidate) -> bool:
    """«قصفت البلدة ثلاث مرات», «خرق الحوثيون الهدنة 25 مرة»: how often, behind a finite verb of the same clause."""
    p = st.predicate
    if p is None or p.used or p.shape not in ("perfect", "imperfect") or p.planned or c.low == 1:
        return False
    if p.kinds == ["violations"]:
        return not p.negated and c.i - p.j <= 6
    return struck(frames, st, c.i)


#: events in which something is struck from the air or from afar
_STRIKES = ("airstrike.", "shelling.", "assault.")


_OWNS = word_class("owns")
_BESIDE = word_class("beside_what")


def hit(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether things (no places, no «the two») stand as the object of a verb of targeting, with its subject at most between."""
    forms = frames.scan.forms
    if c.sort != "thing" or c.unit == "places" or c.definite or c.i - p.j > 4:
        return False
    if c.number is None and c.noun is not None and c.noun.prefix.endswith(("ب", "ل")):
        return False  # «تفجيرات بمسجدين»: where
    if c.form == "dual" and forms[c.i].endswith("ي"):
        return False
    if forms[nearness.start(frames, c) - 1] in _BESIDE:
        return False  # «فجروا سيارة خارج إحدى قواعدها»
    return forms[nearness.hedge_start(frames, c) - 1] not in ("فيه", "فيها", "من", "في", "الي", "بين", "قرب")


def places_hit(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """Whether several places are the object of a verb of shelling or targeting, adjuncts at most between: «قصفت أحياء عدة»."""
    if c.unit != "places" or c.low == 1 or c.number is None or c.definite or p.negated:
        return False
    first = nearness.start(frames, c)
    if frames.scan.forms[first - 1] in STOPS or frames.scan.forms[c.i].startswith(("ل", "ب")):
        return False
    return first - p.j <= 2 or nearness.over_adjuncts(frames, p, first)


def reached(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """«الغارات طالت خمسة مواقع», «الصواريخ طالت عدة أهداف»: what the strikes named before the verb or behind it have reached."""
    if c.number is None or c.low == 1 or c.definite or p.negated or not (c.sort == "target" or c.unit == "places"):
        return False
    scan, first = frames.scan, nearness.start(frames, c)
    if first - p.j > 4 or scan.forms[first - 1] in STOPS:
        return False
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(first - 1, max(a - 1, p.i - 16), -1):
        deed, noun = scan.event[t], scan.noun[t]
        if deed is not None and deed.sense.entry.id.startswith(_STRIKES):
            return True
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.unit == "attacks":
            return True
    return False


def site(c: Candidate) -> bool:
    """Buildings, depots, bases, ports and crossings: they stand where they are, and are held, struck or blown up."""
    return c.noun is not None and c.noun.sense.entry.id in ("object.building", "object.depot", "object.base")


def lost(frames: Frames, c: Candidate) -> tuple[str, str] | None:
    """«خسارة 8 طائرات», «بلغت الخسائر 60 دبابة»: what a side has lost is destroyed or taken from it."""
    if c.low == 1 or (c.number is None and c.form != "dual") or c.sort not in ("thing", "armed"):
        return None
    told_as = "killed" if c.sort == "armed" else "destroyed"
    scan, start = frames.scan, nearness.start(frames, c)
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(start - 1, max(a - 1, start - 9), -1):
        form = scan.forms[t].removeprefix("و")
        if form in _LOSES:
            side = frames.arguments.subject_end(t + 1, start)  # «خسر الجيش ثلاث دبابات»
            return (told_as, told_as + "-as-a-loss") if start - t <= 2 or side == start else None
        if form in _TOTAL_LOSSES:
            told = {word.removeprefix("و") for word in scan.forms[max(a, t - 2) : start]} & _AMOUNT_TO
            return (told_as, told_as + "-as-a-loss") if told else None
        other = frames.at.get(t)
        if other is not None and other.rule.endswith("-as-a-loss"):
            return told_as, told_as + "-as-a-loss"  # «4800 عسكري، وعلى الأقل 60 دبابة»
        if (other is not None and other.reason is None) or scan.forms[t] in (".", ";"):
            return None
    return None


def fired_at(frames: Frames, c: Candidate) -> bool:
    """«أطلق الجنود النار على مركبتين»: vehicles and buildings that are shot at."""
    scan, start = frames.scan, nearness.start(frames, c)
    if c.low == 1 or c.definite or c.sort != "thing" or scan.forms[start - 1] not in ("علي", "باتجاه", "صوب"):
        return False
    return scan.forms[start - 2] in _FIRE


def unknown_things(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether an unknown word in the plural or of an unknown thing stands right behind the number."""
    scan = frames.scan
    t = c.j
    if t >= b or scan.kinds[t] != WORD or t in scan.time_at or scan.role[t] is not None or scan.forms[t] in STOPS:
        return False
    known = (
        scan.noun[t] or scan.nisba[t] or scan.verb[t] or scan.event[t] or scan.place[t] or scan.actor[t] or scan.cue[t]
    )
    return known is None and scan.forms[t].endswith(("ات", "ا")) and not scan.forms[t].startswith(("ال", "ب", "ل", "و"))


def things_destroyed(frames: Frames, st: State, c: Candidate) -> bool:
    """«تدمير 993 ملجأ»: things that the news counts otherwise, right behind a verb that destroys them."""
    p = st.predicate
    if p is None or p.used or p.kinds != ["destroyed"] or p.negated or not 0 <= c.i - p.j <= 2 or c.low == 1:
        return False
    if p.entry is None or p.entry.id not in (
        "destroy.destroy",
        "destroy.burn",
        "destroy.blow_up",
        "destroy.level",
        "destroy.demolish",
    ):
        return False
    return c.noun is not None and c.noun.sense.entry.id in (
        "count.object",
        "count.organisation",
        "count.settlement",
    )


def shot_down(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """«الدفاعات الجوية دمرت صاروخين»: what air defence destroys had been fired; it is a number of attacks."""
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    if c.noun is None or c.noun.sense.entry.id not in ("attack.rocket", "attack.shell"):
        return False
    return any(form.lstrip("وب") in _AIR_DEFENCE for form in frames.scan.forms[max(a, p.i - 8) : c.i])


def stored(frames: Frames, c: Candidate) -> bool:
    """«كان بالمخزن … والعشرات من القذائف»: munitions in a store or on somebody have not been fired."""
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    if c.noun is None or c.noun.sense.entry.id not in ("attack.rocket", "attack.shell", "attack.bombing"):
        return False
    return any(form.lstrip("وب") in _STORES for form in frames.scan.forms[max(a, c.i - 34) : c.i])


def owned(frames: Frames, c: Candidate) -> bool:
    """«130 ألف صاروخ يملكها الحزب»: munitions of which is said that somebody has them, and no attacks."""
    scan = frames.scan
    behind = scan.skip_light(c.j, scan.n)
    return behind < scan.n and scan.sentence_of[behind] == scan.sentence_of[c.i] and scan.forms[behind] in _OWNS


def thrown(frames: Frames, c: Candidate) -> bool:
    """Whether the clause throws or drops what is counted: «ألقت أربعة براميل», but not «أنتج مليون برميل»."""
    a, b = frames.scan.sentences[frames.scan.sentence_of[c.i]]
    entries = [m.sense.entry for m in frames.scan.verb[a:b] if m is not None]
    events = [m.sense.entry for m in frames.scan.event[a:b] if m is not None]
    return any(
        e.kind == "attacks" or e.event in ("airstrike", "shelling") for e in entries if isinstance(e, Verb)
    ) or any(e.event in ("airstrike", "shelling") for e in events if isinstance(e, Event))


def undergone(frames: Frames, p: Predicate, c: Candidate, b: int) -> str | None:
    """«تعرض 28 مرفقا طبيا للقصف»: attacks or destroyed, as the word with «ل» says; None where none stands near."""
    scan = frames.scan
    if p.used or p.negated or c.number is None or nearness.start(frames, c) - p.j > 1:
        return None
    t = scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
    if c.unit == "people" and t < b:
        if scan.forms[t].startswith(("لاصاب", "لجروح", "لجراح")) or scan.forms[t] == "للاصابه":
            return "wounded"  # «تعرض 150 شخصا لإصابات»
        harmed = {"للقتل", "والاصابه", "والجرح", "للاصابه"} & set(scan.forms[t : t + 2])
        if len(harmed) == 2:
            return "casualties"  # «تعرض 21 للقتل والإصابة»
    for t in range(c.j, min(b, c.j + 7)):
        verb, event = scan.verb[t], scan.event[t]
        more = frames.at.get(t) if t >= c.j else None
        if more is not None and more.unit == c.unit and (scan.forms[t].startswith("و") or scan.forms[t - 1] == "و"):
            continue  # «تعرضت خمسة مستشفيات و26 مدرسة للقصف»
        if scan.forms[t] in (",", ".") or (more is not None and t > c.j):
            return None
        if verb is not None and verb.prefix == "ل" and isinstance(verb.sense.entry, Verb):
            if verb.sense.entry.kind in ("attacks", "destroyed"):
                return verb.sense.entry.kind
        if event is not None and event.prefix == "ل" and isinstance(event.sense.entry, Event):
            if event.sense.entry.event in _STRIKING:
                return "attacks"
    return None


def of_an_unknown_thing(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether an unknown indefinite word, in no plural of people, stands right behind a number alone."""
    scan, t = frames.scan, c.j
    if c.who is not None or c.rest or c.partitive or t >= b or scan.kinds[t] != WORD or t in scan.time_at:
        return False
    form = scan.forms[t]
    if form in STOPS or scan.role[t] is not None or form.startswith(("ال", "و", "ب", "ل", "ف", "ك")):
        return False
    known = (
        scan.noun[t] or scan.nisba[t] or scan.verb[t] or scan.place[t] or scan.actor[t] or scan.event[t] or scan.cue[t]
    )
    return known is None and form.endswith(("ا", "ات")) and t not in scan.number_at
