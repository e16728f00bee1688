"""What state counted people are in, where no predicate counts them: «آلاف المدنيين العالقين», «400 ألف شخص تحت الحصار»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate
from marsad.extraction.happened import HARM, violence
from marsad.extraction.scan import LIGHT, PUNCT, Match
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

#: states that an adjective of the people may tell
_STATES = frozenset(["trapped", "displaced", "missing", "captured"])
_SIEGE = word_class("siege")
_TREATED = word_class("treated")
_RUBBLE = word_class("rubble")
_STRIKING = frozenset({"airstrike", "shelling", "explosion", "assault"})
_SUFFER = word_class("suffers")
_OR = word_class("or_and")
_FALL = word_class("fall_dead")
_HELD = ("captured", "trapped")
_FELL = word_class("fell")
_RESULTS = word_class("results")
_STUCK = word_class("stuck")
#: what those whose fate is hidden are in
_UNTRACED = word_class("untraced")
_UNKNOWN_FATE = word_class("unknown_fate")
_FALLS_DEAD = word_class("falls_dead")
_IN_WHAT = word_class("falls_in_what")
_WERE = word_class("were")
#: what befalls people by the hundred; those who go out by the thousand may be a crowd
_OF_CROWDS = HARM | {"displaced", "surrendered", "returned"}
#: events in which people fall
_FIGHTS = ("clash.", "airstrike.", "shelling.", "assault.", "explosion.", "killing.")
_DONE = frozenset(["light.be_done", "light.take_place"])


def told_by_adjective(frames: Frames, c: Candidate, b: int) -> list[tuple[str, int]]:
    """Kinds, with their tokens, that adjectives in or right behind the people phrase give: «المدنيين العالقين أو الفارين».

    The adjective agrees with the noun: definite behind a definite noun or «من», singular behind a singular.
    """
    if c.unit != "people" or c.number is None or (c.noun is None and c.who is None) or c.definite:
        return []
    scan = frames.scan
    first = c.noun.j if c.noun is not None else c.who[0] + 1 if c.who is not None else c.j
    many = c.partitive or (c.noun is not None and c.noun.sense.shape.startswith("def"))
    end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    found: list[tuple[str, int]] = []
    t = first
    while t < min(b, first + 7):
        form = scan.forms[t]
        kind = _state(frames, t, many)
        if kind is not None:
            found.append((kind, t))
            t += 1
            continue
        if form in LIGHT or scan.nisba[t] is not None or scan.actor[t] is not None or t < end:
            t += 1
            continue
        if not found and form in _WERE:
            many, t = False, t + 1  # «80 شخصا كانوا محتجزين»
            continue
        if found and t + 1 < b:
            at = next((u for u in range(t, min(b, t + 7)) if scan.forms[u] in _OR or scan.kinds[u] == PUNCT), b)
            joined = at + 1 if at < b and scan.forms[at] in _OR else at
            kind = _state(frames, joined, many) if joined < b and scan.forms[at] in _OR else None
            if kind is not None and all(kind != k for k, _ in found):
                found.append((kind, joined))  # «العالقين على خط القتال أو الفارين»
        break
    return found


def state_after(frames: Frames, c: Candidate, b: int) -> str | None:
    """«سقوط عشرات الفلسطينيين قتلى», «وقوع العشرات من عناصرها أسرى»: an indefinite plural that says the state."""
    if c.unit not in ("people", "families"):
        return None
    t = frames.scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
    if t < b and frames.scan.role[t] in ("hedge", "hedge_after") and (mark := frames.scan.marker[t]) is not None:
        t = frames.scan.skip_light(mark.j, b)  # «عشرة جنود على الأقل ضحايا اقتحام قاعدة»
    if c.unit == "families":
        state = frames.scan.forms[t] if t < b else ""
        return "trapped" if state in ("محاصره", "عالقه") else None  # «200 عائلة محاصرة»
    if c.who is not None:
        for u in range(c.who[0] + 1, min(c.who[1], b)):
            inner = frames.scan.noun[u]
            if inner is not None and inner.sense.shape in ("def-pl", "def-dupl"):
                if isinstance(inner.sense.entry, Noun) and inner.sense.entry.kind == "captured":
                    return "captured"  # «آلاف المدنيين المحتجزين»
            deed = frames.scan.verb[u]
            if deed is not None and deed.sense.shape == "participle" and frames.scan.forms[u].endswith(("ين", "ون")):
                inner = deed if not frames.scan.forms[u].startswith("ال") else None
            if inner is not None and u == c.who[1] - 1 and frames.scan.forms[u - 1].startswith("ال"):
                fallen: str | None = getattr(inner.sense.entry, "kind", None)
                if (
                    inner.sense.shape in ("pl", "participle")
                    and not (inner.prefix or inner.suffix)
                    and fallen in (*HARM, *_HELD)
                ):
                    c.who = (c.who[0], u)
                    return fallen  # «عشرات الحوثيين قتلى», «مئات الآلاف من المدنيين محاصرين»
    t += c.noun is None and c.who is None and t + 1 < b and frames.scan.forms[t] in ("منهم", "منهن")
    words = set(frames.scan.forms[t : min(b, t + 7)])
    if words & _TREATED and words & {"العلاج", "للعلاج", "علاجا"}:
        return "wounded"  # «83 شخصا لا يزالون يتلقون العلاج»
    if words & {"قيد", "رهن"} and words & {"الاعتقال", "الاحتجاز", "الاسر", "التوقيف"}:
        return "captured"
    if words & {"المصير", "مصيرهم", "مصيرهن"} and words & _UNKNOWN_FATE:
        return "missing"  # «ما زالوا مجهولي المصير», «لا يعرف مصيرهم»
    if words & {"ماوي"} and words & {"بلا", "دون", "بدون"}:
        return "displaced"  # «بات 500 شخص بلا مأوى»
    if "قيد" in words and words & _UNTRACED:
        return "missing"  # «98 ألف شخص قيد الاختفاء القسري»
    noun = frames.scan.noun[t] if t < b else None
    definite = (c.noun is not None and c.noun.sense.shape.startswith("def")) or c.partitive
    shapes = ("pl", "dupl", "def-pl", "def-dupl") if definite else ("pl", "dupl")
    counted = c.noun is not None and c.noun.sense.shape == "sg" and c.number is not None and c.low != 1
    if counted and not definite and t < b and frames.scan.forms[t].endswith("ا"):
        shapes = (*shapes, "sg")  # «300 مسلح قتيلا»
    if c.partitive and t < b and frames.scan.forms[t] in _STUCK:
        return "trapped"  # «40 من المرضى عالقون في المستشفى»
    if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.shape in shapes and not noun.prefix:
        if noun.sense.entry.sort == "casualty" or noun.sense.entry.kind in ("captured", "trapped"):
            return noun.sense.entry.kind
    return None


def _state(frames: Frames, t: int, many: bool) -> str | None:
    """The state that an adjective at ``t`` tells, or None; ``many`` where the noun before it is a definite plural."""
    scan = frames.scan
    form = scan.forms[t]
    for match in (scan.noun[t], scan.verb[t]):
        kind = _kind(match)
        if match is None or kind not in _STATES or match.suffix or match.prefix.endswith(("و", "ب", "ل")):
            continue
        plural = form.endswith(("ين", "ون"))
        if many and plural and form.startswith("ال"):
            return kind
        if not many and not form.startswith("ال"):
            return kind
    return None


def _kind(match: Match | None) -> str | None:
    if match is None:
        return None
    entry = match.sense.entry
    if isinstance(entry, Noun):
        return entry.kind if entry.sort == "casualty" else None
    if isinstance(entry, Verb) and match.sense.shape == "participle":
        return entry.kind
    return None


def besieged(frames: Frames, c: Candidate, a: int, b: int) -> int | None:
    """«400 ألف شخص يعانون حصارا», «يرزح ثلاثة آلاف مدني تحت حصار»: the token of the siege that people are under."""
    if (
        c.unit not in ("people", "families")
        or c.number is None
        or c.low == 1
        or c.number.form in ("fraction", "ordinal")
    ):
        return None
    if c.sort not in (None, "people", "relative"):
        return None
    scan, start = frames.scan, nearness.start(frames, c)
    suffers = any(scan.forms[t].lstrip("وف") in _SUFFER for t in range(max(a, start - 2), start))
    for t in range(c.j, min(b, c.j + 12)):
        form = scan.forms[t]
        if form in (".", ";", ",") or (t in frames.at and frames.at[t].reason is None):
            return None
        suffers = suffers or form in _SUFFER
        if form not in _SIEGE:
            continue
        if form in _RUBBLE and (scan.forms[t - 2] == "من" or not _struck(frames, t)):
            return None  # «من تحت الأنقاض»: taken out; under what a slope or a quake brought down
        if scan.forms[t - 1] == "تحت" or scan.forms[t - 2] == "تحت" or (suffers and t - c.j <= 8):
            return t
    return None


def _struck(frames: Frames, t: int) -> bool:
    """Whether a strike, shelling or explosion is told of shortly before the token, or in its sentence."""
    scan = frames.scan
    for u in range(max(0, t - 80), scan.sentences[scan.sentence_of[t]][1]):
        event, verb = scan.event[u], scan.verb[u]
        if event is not None and getattr(event.sense.entry, "event", None) in _STRIKING:
            return True
        if verb is not None and getattr(verb.sense.entry, "event", None) in _STRIKING:
            return True
    return False


def done_to_them(frames: Frames, c: Candidate, b: int) -> tuple[str, int, str] | None:
    """«عشرات الآلاف جرى تشريدهم», «20 ألف شخص تم تهجيرهم»: (kind, token, id) of the verbal noun behind «تم» or «جرى»."""
    if c.unit not in ("people", "families") or c.number is None or c.low == 1:
        return None
    scan = frames.scan
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    t += t < b and scan.role[t] == "relative"
    t += t < b and scan.forms[t] == "قد"
    done = scan.verb[t] if t < b else None
    if done is None or done.sense.entry.id not in _DONE or done.sense.shape not in ("perfect", "imperfect"):
        return None
    deed = scan.verb[done.j] if done.j < b else None
    if deed is None or deed.suffix not in ("هم", "هن", "هما") or not isinstance(deed.sense.entry, Verb):
        return None
    entry = deed.sense.entry
    if entry.kind not in PEOPLE_KINDS or entry.kind == "forces":
        return None
    return entry.kind, done.i, entry.id


def in_crowds(frames: Frames, c: Candidate) -> str | None:
    """«قتلاها الذين يتساقطون بالمئات», «يفرون بالآلاف»: the kind of the verb right before a vague number with «ب»."""
    scan = frames.scan
    if c.number is None or c.number.form != "vague" or c.noun is not None or not scan.forms[c.i].startswith("بال"):
        return None
    if scan.forms[c.i - 1] in _FALL:
        return "killed"
    verb = scan.verb[c.i - 1]
    if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape not in ("perfect", "imperfect"):
        return None
    entry = verb.sense.entry
    passes = entry.counts == "subject" or scan.forms[c.i - 1].endswith(("وا", "ون"))
    return entry.kind if entry.kind in _OF_CROWDS and passes else None


def dead_and_hurt(frames: Frames, c: Candidate, b: int) -> int:
    """«العشرات من المسلحين سقطوا قتلى وجرحى»: token behind «قتلى وجرحى» said of all of them, 0 where they are not."""
    if c.unit != "people" or c.number is None or c.low == 1:
        return 0
    scan = frames.scan
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    fell = scan.verb[t] if t < b else None
    if fell is not None and fell.sense.entry.id.startswith("light.") and fell.sense.shape in ("perfect", "imperfect"):
        t = scan.skip_light(fell.j, b)
        if t < b and scan.forms[t] in ("بين", "ما"):
            t += 1 + (scan.forms[t] == "ما")
    if t > c.j and t < b and (inside := scan.noun[t - 1]) is not None and inside.j == t and _kind(inside) in HARM:
        t -= 1  # «العشرات من ركابها صرعى وجرحى»: read with the people phrase
    one, two = (scan.noun[t], scan.noun[t + 1]) if t + 1 < b else (None, None)
    if one is None or two is None or one.prefix or two.prefix != "و" or one.j != t + 1:
        return 0
    if {_kind(one), _kind(two)} != {"killed", "wounded"} or not all(m.sense.shape == "pl" for m in (one, two)):
        return 0
    return two.j


def fell(frames: Frames, c: Candidate, b: int) -> tuple[str, int] | None:
    """«40 مقاتلا على الأقل سقطوا قتلى», «20 جنديا وقعوا أسرى»: (kind, token behind) of the plural that says as what they fell."""
    if c.unit != "people" or c.number is None or c.low == 1:
        return None
    scan = frames.scan
    t = scan.skip_light(max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j), b)
    while t < b and (mark := scan.marker[t]) is not None and scan.role[t] in ("hedge", "hedge_after"):
        t = scan.skip_light(mark.j, b)
    if t + 1 < b and scan.forms[t] == "," and scan.role[t + 1] == "among":
        # «12 مسلحا، بينهم قائد ميداني، سقطوا قتلى»
        comma = next((u for u in range(t + 2, min(b - 1, t + 12)) if scan.forms[u] in (",", ".")), b)
        t = comma + 1 if comma < b and scan.forms[comma] == "," else t
    t += t < b and scan.role[t] == "relative"
    t += t < b and scan.forms[t] == "قد"
    if t >= b or scan.forms[t] not in _FELL:
        return None
    noun = scan.noun[scan.skip_light(t + 1, b)] if scan.skip_light(t + 1, b) < b else None
    kind = _kind(noun)
    if (
        kind is None
        and scan.forms[t] in _FALLS_DEAD
        and c.noun is not None
        and (c.sort in ("armed", "people") or c.partitive)
    ):
        if (
            t + 1 < b
            and (scan.forms[t + 1] in _IN_WHAT or t + 1 in scan.time_at)
            and violence(scan, *scan.sentences[scan.sentence_of[c.i]])
        ):
            return "killed", t + 1  # «خمسة جنود سقطوا في الهجوم»
    if noun is None or noun.prefix or noun.suffix or noun.sense.shape != "pl" or kind not in (*HARM, "captured"):
        return None
    return kind, noun.j


__all__ = ["besieged", "dead_and_hurt", "done_to_them", "fell", "told_by_adjective"]


def fallen_in_a_fight(frames: Frames, p: Predicate, c: Candidate) -> bool:
    """«مصادمات دموية سقط خلالها الآلاف»: a vague number alone behind «سقط», in a sentence that tells of a fight."""
    scan = frames.scan
    if c.number is None or c.number.form != "vague" or not scan.forms[c.i].startswith("ال") or c.i - p.j > 2:
        return False
    if p.entry is None or p.entry.id != "light.fall":
        return False
    if p.shape == "masdar" and scan.forms[p.i - 1] in ("الي", "عن") and scan.forms[p.i - 2].lstrip("وف") in _RESULTS:
        return True  # «أدى إلى سقوط العشرات»
    a = scan.sentences[scan.sentence_of[c.i]][0]
    return any((e := scan.event[t]) is not None and e.sense.entry.id.startswith(_FIGHTS) for t in range(a, p.i))
