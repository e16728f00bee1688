"""The kind of a figure with a numeral, a quantifier or a dual. (Over 400 lines: one long decision, taken in order.)"""

from __future__ import annotations

from marsad.extraction.figures import Candidate, people_after, who_after
from marsad.extraction.frames import claiming, holdings, kinds, states, tolls, verbs_behind
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.ledger import fraction_reason
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_BELONGS_TO = word_class("belongs_to")
_NUMBERED = word_class("numbered")
_ONE_OF_THOSE = word_class("one_of_those_told")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def settle(frames: Frames, st: State, c: Candidate, b: int) -> None:
    """Decide the kind of a figure with a numeral, a quantifier or a dual."""
    scan = frames.scan
    before = scan.forms[c.i - 1] if c.i else ""
    if c.number is not None and scan.kinds[c.number.i] != WORD and c.noun is None and before in _NUMBERED:
        c.reason, c.reason_rule = "rank_or_name", "number-that-is-a-name"
        return
    if c.number is not None and scan.kinds[c.number.i] != WORD and c.noun is None and c.who is None and c.i:
        gun = scan.noun[c.i - 1]
        if (
            gun is not None
            and gun.sense.entry.id in ("object.gun", "object.weapon")
            and not gun.sense.shape.startswith("def-pl")
        ):
            c.reason, c.reason_rule = "calibre_or_model", "calibre-behind-a-gun"
            return  # «مدفع 23», «هاون 160»
    if c.number is not None and c.number.form == "vague" and before in ("اكبر", "اكثر", "اقصي") and c.i + 1 < b:
        if scan.forms[c.i] == "عدد":
            c.reason, c.reason_rule = "indefinite", "the-largest-number"
            return  # «قتل أكبر عدد من المدنيين»: what was wished for
    if c.number is not None and scan.forms[c.number.i] == "سلسله" and c.unit == "people":
        c.reason, c.reason_rule = "indefinite", "a-series-of-deeds"
        return  # «ضمن سلسلة قتل»
    if c.low == 1 and c.number is not None and c.noun is not None and c.sort == "casualty" and before in _BELONGS_TO:
        c.reason, c.reason_rule = "indefinite", "whose-it-is"
        return  # «عائلة أحد المصابين»
    if _of_things(frames, st, c, b):
        c.reason, c.reason_rule = "other_count", "some-of-things"
        return
    if c.unit == "families" and c.low == 1 and before in ("من", "الي"):
        c.reason, c.reason_rule = "indefinite", "of-one-family"
        return
    p = st.predicate
    ruled = p is not None and "control" in p.kinds
    if c.number is not None and c.number.form == "fraction" and ruled and holdings.share_of_place(frames, c, b):
        claiming.claim(frames, st, c, "control", p.rule if p is not None else "")
        return
    if (
        c.number is not None
        and c.number.form == "fraction"
        and holdings.makes_share(frames, c)
        and holdings.share_of_place(frames, c, b)
    ):
        claiming.claim(frames, st, c, "control", "share-of-an-area")
        return
    if c.number is not None and c.number.form == "fraction" and ruled:
        c.reason, c.reason_rule = "percentage", "fraction-that-is-no-whole-percentage"
        return
    if c.number is not None and c.number.form == "fraction" and c.unit == "people":
        c.reason, c.reason_rule = fraction_reason(scan, scan.skip_light(c.number.j, b), b)
        return
    follow = scan.skip_light(c.j, b)
    if c.number is not None and follow + 1 < b and scan.forms[follow] == "من" and scan.forms[follow + 1] in (
        "عمره", "عمرها", "العمر", "عمرهما", "عمرهم",
    ):  # fmt: skip
        c.reason, c.reason_rule = "age", "age:of-his-life"
        return
    if c.form == "dual" and c.definite and c.unit in ("attacks", "objects", "vehicles"):
        c.reason, c.reason_rule = "indefinite", "the-two-named-before"
        return
    if c.form == "dual" and c.definite and c.number is None and _the_two(frames, st, c):
        c.reason, c.reason_rule = "indefinite", "the-two-named-before"
        return  # «ولقي القياديان حتفهما»
    if c.form == "dual" and c.sort == "casualty" and not c.definite and _as_what_two_fell(frames, c):
        c.reason, c.reason_rule = "indefinite", "as-what-the-two-fell"
        return  # «مدنيان ارتقيا شهيدين»
    both = _undivided(frames, c, b)
    if not both and (behind := states.dead_and_hurt(frames, c, b)):
        both = True  # «العشرات من المسلحين سقطوا قتلى وجرحى»
        for t in range(c.j, behind):
            if t in frames.bare and frames.bare[t].sort == "casualty":
                del frames.bare[t]
    if both:
        claiming.claim(frames, st, c, "casualties", "undivided-figure")
        return
    if (as_what := states.fell(frames, c, b)) is not None:
        for t in range(c.j, as_what[1]):
            if t in frames.bare and frames.bare[t].sort == "casualty":
                del frames.bare[t]
        claiming.claim(frames, st, c, as_what[0], "state:fell")
        return
    if c.noun is None and ruled and (upper := holdings.up_to_percent(frames, c, b)) is not None:
        c.unit = "percent"
        claiming.claim(frames, st, c, "control", (p.rule if p is not None else "") + "+from-to")
        upper.steps.append("the end of a stretch that began at another share")
        if p is not None:
            p.used = 0
        return
    if _right_before_verb(frames, c, b) and verbs_behind.take_verb_after(frames, st, c, b):
        return
    kind, rule = kinds.kind_of(frames, st, c, b)
    if rule == "coordinated" and c.noun is not None and c.unit == "people" and _own_verb(frames, c, b):
        if verbs_behind.take_verb_after(frames, st, c, b):
            return  # «35 شهيدا، فضلا عن 35 مدنيا أصيبوا بجروح»
    if kind is None and holdings.left_to_them(frames, c):
        kind, rule = "control", "all-that-is-left"
        c.reason, c.unit = None, "percent" if c.unit == "percent" else "places"
    told = tolls.thing_toll(frames, c)
    if told is not None:
        kind, c.unit = told
        rule = "toll-of-things"
    if kind is None and c.number is not None and scan.forms[c.i] in ("احدها", "احداها") and c.low == 1:
        whole = next((x for x in reversed(st.claims) if x.kind == "attacks" and x.part_of is None and x.low), None)
        if whole is not None:
            kind, rule, c.unit = "attacks", "part:one-of-them", whole.unit
            c.part_of, c.part_how = whole, "among"
    if kind is None or rule.startswith("predicate:light"):
        state = states.state_after(frames, c, b)
        if state is not None:
            kind, rule = state, "state-noun-after"
            at = scan.skip_light(max(c.j, c.who[1] if c.who else c.j), b)
            at += at < b and scan.forms[at] in ("منهم", "منهن")  # «سقط ثلاثة منهم قتلى»
            if at in frames.bare and frames.bare[at].sort == "casualty":
                del frames.bare[at]  # «50 شخصا مصابين»: said of those counted
    if kind is None and c.reason is None and _done_or_in_crowds(frames, st, c, b):
        return
    if kind is None and c.reason is None and c.unit in ("people", "families", "vehicles"):
        if verbs_behind.take_verb_after(frames, st, c, b):
            return
    if kind is None and c.reason is None and _in_a_state(frames, st, c, b):
        return
    if kind is None and st.last is not None and c.i > 1 and scan.forms[c.i - 1] == "وليس" and c.number is not None:
        kind, rule = st.last.kind, "denied-other-figure"
        c.unit = st.last.unit
        c.mode = "denied"
    if kind is None:
        return
    if not rule.startswith("case-of"):
        claiming.other_kinds(frames, st, c, kind, rule)
    claiming.claim(frames, st, c, kind, rule)
    means = kind == "attacks" and c.unit == "attacks" and scan.forms[c.i].startswith("ب")
    if means and p is not None and kind in p.kinds and p.used:
        p.used -= 1  # «قصفت الطائرات بعدة غارات عددا من المواقع»: by what, and not what
    elif (
        scan.verb[c.i] is None and p is not None and not (kind == "attacks" and p.kinds and p.kinds[0] in PEOPLE_KINDS)
    ):
        p.used += 1  # «قتلت غارتان على المدينة 12 مدنيا»: whom the attacks killed is still to come
    if st.whole_of is c and st.predicate is not None:
        st.predicate.used = 0  # the parts are still to come


def _as_what_two_fell(frames: Frames, c: Candidate) -> bool:
    """Whether a verb of two stands right before a dual that says as what they fell: «ارتقيا شهيدين», «سقطا قتيلين»."""
    verb = frames.scan.verb[c.i - 1] if c.i else None
    if verb is None or verb.sense.shape != "perfect" or verb.j != c.i:
        return False
    return frames.scan.forms[c.i - 1].endswith("ا") and verb.sense.entry.id in (
        "kill.ascend",
        "light.fall",
        "light.occur",
    )


def _done_or_in_crowds(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """Claim people behind whom «تم» or «جرى» tells what was done to them, or who fell or fled «بالمئات»."""
    done = states.done_to_them(frames, c, b)
    if done is not None:
        claiming.insert(frames, st, c, done[0], f"verb-after:{done[2]}+done-to-them")
        c.predicate = done[1]
        st.last = c
        return True
    if (kind := states.in_crowds(frames, c)) is not None:
        claiming.claim(frames, st, c, kind, "state:in-crowds")
        return True
    return False


def _in_a_state(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """Claim people whom words around the number tell to be besieged, displaced, held or lost; False where none do."""
    told = states.told_by_adjective(frames, c, b)
    a = frames.scan.sentences[frames.scan.sentence_of[c.i]][0]
    if not told and (siege := states.besieged(frames, c, a, b)) is not None:
        claiming.insert(frames, st, c, "trapped", "state:under-siege")
        c.predicate, st.last = siege, c
        return True
    for kind, t in told[1:]:
        twin = Candidate(
            c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest,
        )  # fmt: skip
        claiming.insert(frames, st, twin, kind, "state:adjective")
        twin.predicate = t
    if told:
        claiming.insert(frames, st, c, told[0][0], "state:adjective")
        st.last = c
    return bool(told)


def _of_things(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """«أصابت أربع منها رأسه», «أوقف اثنان منها عملهما»: of things, which do the deed; nobody counted stands before."""
    p = st.predicate
    if c.number is None or c.noun is not None or p is None or not p.kinds or p.kinds[0] not in HARM or p.j != c.i:
        return False
    if c.number.form == "vague" or p.shape != "perfect" or c.j >= b or frames.scan.forms[c.j] not in ("منها", "منهما"):
        return False
    return not any(x.unit == "people" for x in st.claims)


def _the_two(frames: Frames, st: State, c: Candidate) -> bool:
    """Whether two persons of the story have been counted with the same lot as a definite dual is about to be."""
    p, scan = st.predicate, frames.scan
    if p is None or not p.kinds or c.unit != "people":
        return False
    told = [
        x for x in (*frames.claims, *st.claims) if scan.story_of[x.i] == scan.story_of[c.i] and x.kind == p.kinds[0]
    ]
    return any(x.low == x.high == 2 for x in told) or sum(1 for x in told[-6:] if x.form == "name") >= 2


def _own_verb(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether a plural verb of harm stands right behind a figure's phrase."""
    t = frames.scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    verb = frames.scan.verb[t] if t < b else None
    return (
        verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in HARM
        and verb.sense.shape == "perfect" and frames.scan.forms[t].endswith("وا") and not verb.prefix
    )  # fmt: skip


def _right_before_verb(frames: Frames, c: Candidate, b: int) -> bool:
    """«و3524 أصيبوا», «خمسة منهم أصيبوا»: a number without a noun and the plural verb of harm that is done to those."""
    if c.noun is not None or c.number is None or c.unit not in ("people", None):
        return False
    t = frames.scan.skip_light(c.j, b)
    if t < b and frames.scan.forms[t] in ("منهم", "منهن", "اخرون", "اخرين"):
        t += 1
    verb = frames.scan.verb[t] if t < b else None
    return (
        verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in HARM
        and verb.sense.shape == "perfect" and frames.scan.forms[t].endswith("وا")
    )  # fmt: skip


def nth(frames: Frames, st: State, c: Candidate, b: int) -> Candidate | None:
    """«مقتل أول مسعفة», «اغتيال ثالث صحافي»: an ordinal before an indefinite noun is one person, right behind what befell him."""
    p, scan = st.predicate, frames.scan
    noun = scan.noun[c.j] if c.j < b else None
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.negated or noun is None or noun.prefix:
        return None
    if noun.sense.shape != "sg" or not isinstance(noun.sense.entry, Noun) or scan.forms[c.i].startswith("ال"):
        return None
    if noun.sense.entry.sort not in ("people", "armed") or scan.skip_light(p.j, b) != c.i:
        return None
    c.reason = c.reason_rule = None
    c.low = c.high = 1
    c.j, c.noun = noun.j, noun
    who_after(scan, c, b)
    return c


def another(frames: Frames, st: State, c: Candidate, b: int) -> None:
    """«إصابة آخر واعتقال ثالث»: an indefinite ordinal right after a verbal noun is one more person."""
    p, scan = st.predicate, frames.scan
    if (
        scan.forms[c.i].startswith("و") and not scan.forms[c.i].startswith("وال") and scan.forms[c.i].endswith("ا")
        and st.last is not None and st.last.kind == "wounded" and st.last.unit == "people" and c.i - st.last.j <= 9
        and c.j < b and scan.forms[c.j].startswith("بجروح")
    ):  # fmt: skip
        c.reason, c.reason_rule, c.low, c.high, c.rest = None, None, 1, 1, True
        claiming.claim(frames, st, c, "wounded", "coordinated")  # «أصيبوا بجروح خطيرة ورابعا بجروح طفيفة»
        return
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.shape != "masdar" or p.j != c.i:
        return
    after = scan.noun[c.j] if c.j < b else None
    if st.last is None or scan.forms[c.i].startswith("ال") or after is not None:
        return
    c.reason, c.low, c.high = None, 1, 1
    c.rest = True
    claiming.claim(frames, st, c, p.kinds[0], p.rule + "+one-more")


def third(frames: Frames, st: State, c: Candidate) -> bool:
    """«مقتل شرطيين وأسر ثالث»: an indefinite ordinal right after its predicate is one person more."""
    p, last = st.predicate, st.last
    if p is None or last is None or p.used or p.j != c.i or not p.kinds or p.kinds[0] not in _NAMEABLE:
        return False
    nxt = c.j
    scan = frames.scan
    if scan.forms[c.i].startswith("ال") or last.unit != "people":
        return False
    if nxt < scan.n and scan.forms[nxt].startswith(("بجروح", "بجراح", "باصاب", "برصاص", "بنيران")):
        return True
    return nxt >= scan.n or scan.kinds[nxt] != WORD or nxt in scan.time_at or scan.forms[nxt] in STOPS or (
        scan.noun[nxt] is None and scan.forms[nxt].startswith(("و", "ب"))
    )  # fmt: skip


def one_of_those_told(frames: Frames, st: State, c: Candidate) -> bool:
    """«قضى أحدهما», «وقُبض على الخامس»: one of those told of before, right behind what befell this one alone."""
    p, scan = st.predicate, frames.scan
    if p is None or p.used or not p.kinds or p.kinds[0] not in _NAMEABLE or p.negated or p.planned or p.toll:
        return False
    if scan.skip_light(p.j, c.i + 1) != c.i and not (scan.forms[c.i - 1] in ("علي", "عن") and c.i - p.j <= 1):
        return False
    definite = c.reason == "ordinal" and scan.forms[c.i].startswith("ال") and not scan.forms[c.i].endswith("ه")
    definite = definite and scan.kinds[c.i] == WORD and c.low is not None and 2 <= c.low <= 10
    if not (definite or scan.forms[c.i] in _ONE_OF_THOSE):
        return False
    nxt = scan.skip_light(c.j, scan.n)
    if nxt < scan.n and (scan.noun[nxt] is not None or nxt in scan.time_at) and not scan.forms[nxt].startswith("ب"):
        return False
    told = [x for x in (*frames.claims[-6:], *st.claims) if scan.story_of[x.i] == scan.story_of[c.i]]
    several = any(x.unit == "people" and x.low != 1 for x in told)
    return several or any(
        (x := frames.at.get(t) or frames.bare.get(t)) is not None and x.unit == "people" and x.low != 1
        for t in range(max(0, c.i - 40), c.i)
    )


def _undivided(frames: Frames, c: Candidate, b: int) -> bool:
    """«1000 قتيل وجريح», «مئات القتلى والجرحى», «عشرات ... بين قتيل وجريح», «118 ضحية، من قتيل ومصاب»."""
    scan = frames.scan
    t = scan.skip_light(c.j, b)
    if c.noun_kind in ("killed", "wounded") and t < b:
        apart = scan.forms[t] == "و" and t + 1 < b  # «القتلى و الجرحى»
        noun = scan.noun[t + apart]
        if (
            noun is not None
            and (noun.prefix == "و" or (apart and not noun.prefix))
            and isinstance(noun.sense.entry, Noun)
        ):
            other = noun.sense.entry.kind
            if (
                other in ("killed", "wounded")
                and other != c.noun_kind
                and (
                    noun.sense.shape == "sg"
                    or (c.number is not None and c.number.form == "vague")
                    or c.hedge == "vague"
                )
                and c.number is not None
            ):
                c.j = noun.j
                c.who = c.who or people_after(scan, c.j, b)
                return True
    for t in range(c.j, min(b, c.j + 14)):
        if scan.forms[t] in ("بين", "من") and t + 1 < b and c.unit == "people":
            noun = scan.noun[t + 1]
            nxt = scan.noun[noun.j] if noun is not None and noun.j < b else None
            if (
                noun is not None
                and nxt is not None
                and isinstance(noun.sense.entry, Noun)
                and noun.sense.shape in ("sg", "pl")
                and noun.sense.entry.sort == "casualty"
                and isinstance(nxt.sense.entry, Noun)
                and {noun.sense.entry.kind, nxt.sense.entry.kind} <= {"killed", "wounded"}
                and nxt.prefix == "و"
                and noun.j == t + 2
            ):
                third = frames.bare.get(nxt.j)
                if (
                    third is not None
                    and third.noun is not None
                    and third.noun.prefix == "و"
                    and third.sort == "casualty"
                ):
                    del frames.bare[nxt.j]  # «بين قتيل ومصاب وأسير»
                return noun.sense.entry.kind in ("killed", "wounded")
        if scan.forms[t] in (".", ";") or t in frames.at:
            break
    return False
