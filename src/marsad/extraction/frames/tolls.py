"""Markers that open lists, and tolls: «ارتفعت حصيلة القتلى إلى …», «بلغ عدد …»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate, has_people
from marsad.extraction.frames import claiming, nearness, parts
from marsad.extraction.frames.state import PEOPLE_KINDS, Frames, Predicate, State
from marsad.extraction.names import name_at
from marsad.extraction.phrases import STOPS, actor_in, noun_phrase
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun, Verb

_IN_TURN = word_class("in_turn")
_LOSSES = word_class("losses")
_NUMBER_OF = word_class("number_of")
_TOLD = word_class("told")
_OF_THEM = word_class("of_them")
_OPENS_THOSE = word_class("opens_those")
_DEALT = word_class("dealt_out")


def marker(frames: Frames, st: State, role: str, k: int, b: int) -> None:
    scan = frames.scan
    marker = scan.marker[k]
    assert marker is not None
    if scan.forms[k] == "بين" and k and (dealt := parts.kind_noun(frames, k - 1)) and _dealt_out(frames, k, b):
        st.predicate = Predicate(k, k + 1, [dealt], "object", "toll", "part:among-the-" + dealt)
        st.whole_of, st.parent = parts.whole_of(frames, st, dealt, None, k), None
        return  # «ويتوزع القتلى بين 11 عنصرا من القوات و15 مدنيا»
    if (
        role == "among"
        and scan.forms[k] in ("فيهم", "فيها")
        and k
        and scan.forms[k - 1].lstrip("وب") not in ("من", "ما")
        and not (
            st.last is not None
            and st.last.unit == "people"
            and nearness.next_candidate(frames, k + 1, b, 2) is not None
            and (scan.forms[k - 1] == "," or k - max(st.last.j, st.last.who[1] if st.last.who else 0) <= 1)
        )
    ):
        return  # «الاشتباه فيهم»: whom they suspect, no list
    if role == "among" or (
        scan.forms[k] in ("بين", "وبين") and k + 1 < b and parts.kind_noun(frames, k + 1) is not None
    ):
        kind = parts.kind_noun(frames, marker.j) if role == "among" else parts.kind_noun(frames, k + 1)
        if kind is not None and (marker.j if role == "among" else k + 1) not in frames.at:
            # «من بين القتلى سبعة أطفال»: parts of those whom the noun names
            whole = parts.whole_of(frames, st, kind, None, k)
            past = marker.j + 1
            one = scan.noun[marker.j] if role == "among" and marker.j < b else None
            if one is not None and getattr(one.sense.entry, "kind", None) is None and one.j < b:
                if (own := scan.noun[one.j]) is not None:
                    past = own.j + (own.j < b and scan.forms[own.j] == ",")  # «من بين الإرهابيين القتلى، قيادي»
            st.predicate = Predicate(k, past, [kind], "object", "toll", "part:among-the-" + kind)
            st.parent = None
            st.whole_of = whole
            return
        p = st.predicate
        if (
            st.last is not None and p is not None and p.j == k and not p.used and p.kinds and p.shape in ("perfect", "imperfect")
            and p.kinds[0] in PEOPLE_KINDS and p.kinds[0] != st.last.kind and scan.forms[k] in _OF_THEM
            and st.last.unit == "people"
        ):  # fmt: skip
            st.parent, st.how, st.outer, st.whole_of = None, None, None, st.last
            return  # «أصيب عشرون، توفي منهم أربعة»: what befell some of them says its own verb
        share = next(
            (x for t in range(max(0, k - 3), k) if (x := frames.at.get(t)) is not None and x.unit == "percent"), None
        )
        if share is not None and scan.skip_light(share.j, b) == k:
            st.last = None
            return  # «70% منهم نساء وأطفال»: a share of them, no list
        nxt = nearness.next_candidate(frames, k + 1, b, 7)
        counted_next = nxt is not None and nxt.number is not None and nearness.start(frames, nxt) == k + 1
        if (
            st.last is not None and st.last.part_of is not None and scan.skip_light(st.last.j, b) == k
            and scan.forms[k].startswith("من") and not counted_next
        ):  # fmt: skip
            return  # «حالتان منها»: the figure before is the part, no list opens
        if st.last is not None and (nxt or st.last.j < k):
            st.outer = st.parent if st.how == "consists_of" else st.outer if st.how == "among" else None
            st.parent, st.how, st.since = st.last, "among", k
    elif role == "consists" and scan.forms[k].lstrip("و") in ("هم", "هما", "عباره", *_DEALT):
        if st.last is not None and st.last.rule.endswith("+all-of-them"):
            return
        if (kind := _those_told_of(frames, k, marker.j, b)) is not None:
            st.predicate = Predicate(k, marker.j, [kind], "object", "toll", "toll:those-told-of-are")
            st.whole_of = st.parent = st.outer = None
            return  # «القتلى هم ثلاثة مدنيين»
        if scan.forms[k] in _DEALT:
            nxt = nearness.next_candidate(frames, marker.j, b, 3)
            if nxt is None or nxt.unit != "people" or nxt.number is None or nxt.noun is None:
                return  # «يتوزعون على ثلاث محافظات»
        if scan.forms[marker.j if marker.j < b else k] == "من":
            return  # «وهم من أهالي القرية»: where they come from
        first = k + 1 + (k + 2 < b and scan.nisba[k + 1] is not None and scan.forms[k + 1].startswith("ال"))
        names = (
            st.last is not None and st.last.low != 1 and name_at(scan, first, b, frames.given, st.last.definite) > first
        )
        if st.last is not None and (names or nearness.next_candidate(frames, k + 1, b, 3) is not None):
            st.parent, st.how, st.since, st.outer = st.last, "consists_of", k, None
    elif role == "toll" and scan.forms[k] in ("عدد", "وعدد", "لعدد") and scan.skip_light(k + 1, b) in frames.at:
        return  # «تدمير عدد 70 عبوة»: a word of forms, no toll
    elif (
        role == "toll"
        and scan.forms[k] in _NUMBER_OF
        and (p := st.predicate) is not None
        and p.j == k
        and p.kinds
        and not p.used
    ):
        # «نزوح عدد يراوح بين …»: the verbal noun says what is counted
        st.predicate = Predicate(k, marker.j, p.kinds, "object", "toll", p.rule, toll=True)
    elif role == "toll" and scan.forms[k].startswith("الاجمال") and st.predicate is not None and st.predicate.toll:
        return  # «حصيلة القتلى الإجمالية»: an adjective
    elif role == "toll":
        those = _counted_with(frames, st, k)
        kinds = those.kinds[:1] if those is not None else _toll_kinds(frames, st, k, b)
        before = st.predicate
        if before is not None and before.toll and not before.used and before.kinds == ["forces"]:
            kinds = before.kinds  # «عدد الجهاديين المغاربة في البلدين فاق 1600 شخص»
        st.predicate = Predicate(k, marker.j, kinds, "object", "toll", f"toll:{marker.sense.entry.id}", toll=True)
        if those is not None:
            st.predicate.planned, st.predicate.unconfirmed = those.planned, those.unconfirmed
        head = scan.skip_light(marker.j, b)
        if scan.forms[head - 1].lstrip("ولب") in _NUMBER_OF and head < b and head not in frames.at:
            stop = noun_phrase(scan, head, b, 8)
            relative = scan.skip_light(stop, b)
            if stop > head and relative < b and scan.role[relative] == "relative" and has_people(scan, head, stop):
                st.predicate.who = (head, stop)
        elif before is not None and before.toll and not before.used and before.who is not None:
            st.predicate.who = before.who  # «عدد الجنود الذين قتلوا … ارتفع إلى …»
        st.parent = st.outer = None
    elif role == "plan" and k and scan.forms[k].startswith("ال") and scan.forms[k - 1].lstrip("و").startswith("ال"):
        return  # «الانتخابات المقررة», «المظاهرات المرتقبة»: another thing is ahead
    elif role == "plan":
        st.planned = True
    elif role == "unconfirmed":
        st.unconfirmed = True
    elif role == "clause" and st.predicate is not None and k == st.predicate.j and scan.forms[k] in ("كذلك", "ايضا"):
        return  # «وقتل كذلك في التفجير فلان»
    elif role == "turn" and scan.forms[k] in _IN_TURN and st.predicate is not None and k == st.predicate.j:
        return  # «دمرت المدفعية بدورها عددا من المواقع»
    elif role in ("clause", "story", "turn"):
        claiming.close(frames, st)
        st.closed = k
        st.planned = st.unconfirmed = False
    elif role == "relative" and st.predicate is not None and st.predicate.used:
        st.predicate = None


def _those_told_of(frames: Frames, k: int, j: int, b: int) -> str | None:
    """«القتلى هم ثلاثة مدنيين», «أن جميع المخطوفين من القرية، وهم 20 سيدة»: the kind of those whom «هم» tells how many."""
    scan = frames.scan
    c = frames.at.get(scan.skip_light(j, b))
    if c is None or c.unit != "people" or c.noun is None or c.low is None or c.number is None or c.definite:
        return None
    a = scan.sentences[scan.sentence_of[k]][0]
    for t in range(k - 1, max(a - 1, k - 12), -1):
        if t in frames.at or scan.verb[t] is not None or scan.forms[t] in (".", ":", ";") or scan.role[t] == "relative":
            noun = scan.noun[t]
            if noun is None or getattr(noun.sense.entry, "sort", "") != "casualty" or t in frames.at:
                return None
        if scan.forms[t].startswith(("ال", "وال")) and (kind := parts.kind_noun(frames, t)) is not None:
            lead = scan.forms[t - 1] if t > a else "."
            return kind if lead.lstrip("وب") in _OPENS_THOSE or scan.kinds[t - 1] != WORD or t == a else None
    return None


def _dealt_out(frames: Frames, k: int, b: int) -> bool:
    """Whether a number of people, and no stretch of two numbers, stands right behind «بين»."""
    c = frames.at.get(frames.scan.skip_light(k + 1, b))
    return c is not None and c.unit == "people" and c.noun is not None and c.low == c.high and c.low is not None


def _counted_with(frames: Frames, st: State, k: int) -> Predicate | None:
    """«نزوح المدنيين الذين تخطى عددهم 45 ألفا», «لنقل المقاتلين، وعددهم مئة»: what befell those of whom «عددهم» tells."""
    scan = frames.scan
    if scan.forms[k].lstrip("ولبف") not in ("عددهم", "عددهن"):
        return None
    a = scan.sentences[scan.sentence_of[k]][0]
    for t in range(k - 1, max(a - 1, k - 14), -1):
        if t in frames.at and frames.at[t].reason is None:
            return None
        noun = scan.noun[t]
        if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.entry.unit != "people":
            continue
        if noun.sense.shape not in ("pl", "def-pl", "dupl", "def-dupl"):
            continue
        for p in reversed(frames.predicates):
            if p.i < a:
                break
            if p.i < t and p.kinds and p.kinds[0] in PEOPLE_KINDS and not p.toll and t - p.j <= 5:
                return p if not p.negated and not any(x.predicate == p.i for x in st.claims) else None
        return None
    return None


def _toll_kinds(frames: Frames, st: State, k: int, b: int) -> list[str]:
    """What a toll counts: the nouns and verbs near it, else what the story last counted, else the dead."""
    scan = frames.scan
    kinds: list[str] = []
    t = k
    while t < min(b, k + 9):
        noun, verb = scan.noun[t], scan.verb[t]
        if noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.kind:
            if noun.sense.entry.kind != "casualties":  # «الخسائر البشرية»: losses say not of which sort
                kinds.append(noun.sense.entry.kind)
            t = noun.j
            continue
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.kind in PEOPLE_KINDS:
            kinds.append(verb.sense.entry.kind)
        if t in frames.at and t > k:
            break
        t += 1
    if kinds:
        return kinds[:1]
    head = scan.skip_light(frames.scan.marker[k].j, b)  # type: ignore[union-attr]
    if scan.forms[head - 1].lstrip("ولبف") in ("عددهم", "عددهن"):
        for t in range(k - 1, max(-1, k - 4), -1):
            if scan.sentence_of[t] == scan.sentence_of[k] and (named := parts.kind_noun(frames, t)) is not None:
                return [named]  # «أما الجرحى فعددهم 30»
    counted = scan.forms[head - 1].lstrip("ولب") in _NUMBER_OF and head < b
    if counted and _number_of_fighters(frames, head):
        return ["forces"]  # «عدد المقاتلين الأجانب يفوق 1600»
    if counted and scan.kinds[head] == WORD and scan.forms[head].startswith("ال"):
        return []  # «عدد المقيمين», «أعداد المهاجرين»: no toll
    if counted and scan.noun[head] is not None and not scan.noun[head].prefix:  # type: ignore[union-attr]
        return []  # «عدد قوات …», «عدد سكان …», «عدد مقاتلي …»: how many there are
    if st.last is not None and st.last.kind:
        if st.last.kind in ("wounded", "bodies") and scan.forms[k].lstrip("ولب").removeprefix("ال") in (
            "حصيله",
            "محصله",
        ):
            if any(c.kind == "killed" and c.mode != "denied" for c in (*st.claims, *frames.claims[-12:])):
                return ["killed"]  # «قتل 4 وأصيب 6، لترتفع الحصيلة إلى 9»: a toll without more is that of the dead
        return [st.last.kind]
    if scan.forms[head - 1].lstrip("ولب") in ("عددهم", "عددها", "عددهن") and any(
        scan.role[t] == "relative" for t in range(max(0, k - 2), k)
    ):
        if st.predicate is not None and st.predicate.kinds:
            return st.predicate.kinds[:1]  # «نزوح المدنيين الذين تخطى عددهم 45 ألفا»
        return []  # «الأعضاء الذين يبلغ عددهم 47»: how many there are of those named
    if scan.forms[head - 1].lstrip("ولب") in ("العدد", "عددهم", "عددها", "عددهن", *_NUMBER_OF):
        # a number of people: of the dead only where the words say so
        return [frames.story_kind] if frames.story_kind else []
    if frames.story_kind in ("wounded", "bodies"):
        story = scan.story_of[k]
        if any(c.kind == "killed" and scan.story_of[c.i] == story and c.mode != "denied" for c in frames.claims):
            return ["killed"]
    return [frames.story_kind or "killed"]


def _number_of_fighters(frames: Frames, t: int) -> bool:
    """Whether a plural of fighters stands at ``t``: «عدد المقاتلين», «عدد عناصر التنظيم»."""
    noun = frames.scan.noun[t]
    return (
        noun is not None and isinstance(noun.sense.entry, Noun) and noun.sense.entry.sort == "armed" and not noun.prefix
        and noun.sense.shape in ("pl", "def-pl", "dupl", "def-dupl") and noun.sense.entry.id != "armed.troops"
    )  # fmt: skip


def thing_toll(frames: Frames, c: Candidate) -> tuple[str, str] | None:
    """«بلغ عدد القذائف التي استهدفت البلدة 31»: (kind, unit) of the things whose number is told after them."""
    scan = frames.scan
    if c.number is None or c.noun is not None or c.who is not None or c.number.percent:
        return None
    if c.number.form not in ("digits", "words", "mixed") or nearness.yearlike(frames, c):
        return None
    a, b = scan.sentences[scan.sentence_of[c.i]]
    t = scan.skip_light(c.j, b)
    if (
        t < b
        and scan.kinds[t] == WORD
        and scan.forms[t] not in STOPS
        and t not in scan.time_at
        and scan.role[t] is None
    ):
        return None  # another word is counted
    for u in range(nearness.hedge_start(frames, c) - 1, max(a - 1, c.i - 12), -1):
        if u in scan.number_at or scan.forms[u] in (".", ";", ","):
            return None
        noun = scan.noun[u]
        if noun is None or not isinstance(noun.sense.entry, Noun) or noun.sense.shape != "def-pl":
            continue
        entry = noun.sense.entry
        lead = [form.lstrip("و") for form in scan.forms[max(a, u - 2) : u]]
        if entry.unit in ("attacks", "violations") and any(form in _TOLD for form in lead):
            return entry.unit, entry.unit
    return None


def those_numbered(frames: Frames, c: Candidate) -> tuple[int, int] | None:
    """«عدد جنود النظام الذين قتلوا … ارتفع إلى 142 قتيلا»: whose number it is that rose."""
    scan = frames.scan
    a, b = scan.sentences[scan.sentence_of[c.i]]
    first = nearness.hedge_start(frames, c)
    if first - 1 > a and scan.forms[first - 1] == "الي":
        for t in range(first - 2, max(a - 1, first - 18), -1):
            if scan.forms[t] in _LOSSES and (side := scan.actor[t + 1]) is not None and not side.prefix:
                return (
                    t + 1,
                    max(side.j, noun_phrase(scan, t + 1, b, 3)),
                )  # «ارتفعت خسائر الجماعة … إلى 390 قتيلا»
            if t in frames.at and frames.at[t].reason is None:
                break
    if c.i - 2 < a or scan.forms[c.i - 1] != "الي" or scan.verb[c.i - 2] is None:
        return None
    for t in range(c.i - 3, a - 1, -1):
        if scan.forms[t].lstrip("و") in _NUMBER_OF:
            stop = noun_phrase(scan, t + 1, b)
            return (t + 1, stop) if actor_in(scan, t + 1, stop) is not None else None
        other = frames.at.get(t)
        if other is not None and other.reason is None:
            return None  # another figure stands between
    return None
