"""Wholes and their parts: «بينهم», «منهم», lists, «و», «آخرون». (Over 400 lines: one relation, its ways of saying.)"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming, nearness
from marsad.extraction.frames.nearness import scan_and
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.happened import HARM
from marsad.extraction.names import name_at
from marsad.extraction.persons import name_after
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Noun

_FULL_STOPS = word_class("full_stops")
_ONE_OF = word_class("one_of")
_OF_A_STATE = word_class("one_in_a_state")
_IN_A_STATE = word_class("in_a_state")
_HE_IS = word_class("he_is")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
#: between a figure and the parts that it consists of
_THAT_IS = word_class("that_is")

#: kinds of those who take their families along
_TAKEN_ALONG = frozenset({"evacuated", "displaced", "returned"})


_WITH_THEM = word_class("and_with_them")
_LISTS = word_class("lists_of_people")


def joined(frames: Frames, st: State, c: Candidate) -> bool:
    """Whether «و» (or «مقابل») ties the figure to the one before it."""
    scan = frames.scan
    if st.last is None:
        return False
    form = scan.forms[c.i]
    before = scan.forms[c.i - 1] if c.i else ""
    beside = False
    tied = (
        before in ("و", "او", "وعدد") or (form.startswith("و") and c.form != "name" and nearness.and_ties(frames, c)) or (scan.role[c.i - 1] in ("versus", "hedge")
        and (scan.forms[nearness.hedge_start(frames, c)].startswith("و") or scan.role[c.i - 1] == "versus"))
    )  # fmt: skip
    first = nearness.start(frames, c)
    tied = tied or (first < c.i and scan.forms[first].startswith("و"))  # «40 طفلا وأكثر من 60 امرأة»
    if form.startswith("و") and c.number is not None and form in ("واحد", "واحده"):
        tied = before in ("و",) or (
            scan.text(c.i, c.i + 1).startswith(("وأ", "وإ")) and st.last.low != 1
        )  # «وأحد الشركاء», not «وواحد»
    if not tied and scan.forms[nearness.hedge_start(frames, c) - 1] in ("عن", "الي", "جانب", "علي"):
        t = nearness.hedge_start(frames, c)
        lead = " ".join(scan.forms[max(0, t - 2) : t])
        tied = beside = lead.endswith(("ضافه الي", "فضلا عن", "علاوه علي", "الي جانب"))
    if not tied and scan.forms[nearness.start(frames, c) - 1] in _WITH_THEM and st.last.unit in ("people", "families"):
        tied = beside = True  # «قتل القائد ومعه ثلاثة من مرافقيه»
    if not tied and before == "مع" and c.partitive and st.last.kind in _TAKEN_ALONG and c.number is not None:
        tied = beside = True  # «إجلاء 98 عنصرا مع 324 من أفراد عائلاتهم»
    if c.rest and any(form in _ONE_OF for form in scan.forms[st.last.j : c.i]):
        return False  # «ثلاثة خبراء، يعمل أحدهما في … واثنان آخران في …»
    if not tied or any(form in _FULL_STOPS for form in scan.forms[st.last.j : c.i]):
        return False
    if c.form == "bare" and c.low is None and any(scan.cue[t] is not None for t in range(st.last.j, c.i)):
        return False  # «مقتل 40 شخصا، وفق ما أفاد أطباء ومسعفون»
    if not beside and st.closed > st.last.i and c.i - st.last.j > 6:
        return False  # another clause began: «في حين ذكرت مصادر أن الشاب و3 آخرين …»
    return not (st.predicate is not None and st.predicate.i > st.last.i and st.predicate.kinds)


def as_part(frames: Frames, st: State, c: Candidate, rule: str) -> tuple[str | None, str]:
    whole = st.parent or st.last
    if whole is None:
        return None, ""
    if st.parent is not None and st.how == "among":
        # «50 شخصا بينهم 35 مدنيا، و40 …»: a part larger than its whole belongs to the next wider figure
        wider: Candidate | None = st.parent
        while wider is not None and c.low is not None and wider.high is not None and c.low > wider.high:
            wider = wider.part_of
        if wider is None and _from_among(frames, st, c):
            whole.part_of, whole.part_how = c, "among"  # «قتل سبعة من بين 14 شخصا»
            return whole.kind, "whole-of-those-before"
        if wider is None:
            if c.noun is None and c.who is None and not c.rest and not c.partitive:
                return None, ""  # «35 مدنيا بينهم أطفال وأكثر من 50 …»: more than all of them, of an unknown word
            if not joined(frames, st, c) and scan_and(frames.scan, c) is False:
                return None, ""  # an unknown verb stands between
            return whole.kind, rule
        if wider is not st.parent:
            c.part_of, c.part_how = wider, "among"
            return whole.kind, rule
    if st.parent is not None:
        c.part_of = st.parent
        c.part_how = "rest" if c.rest and st.how == "consists_of" else st.how
    elif whole.part_of is not None:
        c.part_of, c.part_how = whole.part_of, whole.part_how
    if c.noun is not None and isinstance(c.noun.sense.entry, Noun) and c.sort == "case":
        c.unit = whole.unit
    return whole.kind, rule


def _from_among(frames: Frames, st: State, c: Candidate) -> bool:
    """Whether «من بين» stands right before a figure that is larger than the one before it."""
    t = nearness.hedge_start(frames, c)
    return st.parent is not None and st.parent.part_of is None and frames.scan.forms[max(0, t - 2) : t] == ["من", "بين"]


def spoken_since(frames: Frames, since: int, k: int) -> bool:
    """Whether somebody begins to say another thing between a list's opening and a word: «…، مضيفا "الرئيس …"»."""
    cues = frames.scan.cue
    return any(
        (cue := cues[t]) is not None and (cue.sense.shape != "fixed" or cue.sense.entry.id.startswith("participle."))
        for t in range(since, k)
    )


def pops(frames: Frames, st: State, c: Candidate) -> bool:
    """«…، و11 …» after an among-list: the comma leaves the list."""
    if st.how != "among" or c.i < 2:
        return False
    whole = st.parent
    if whole is not None and whole.low is not None and c.low is not None and whole.low == whole.high:
        listed = sum(x.low or 0 for x in st.claims if x.part_of is whole)
        if listed and listed + c.low == whole.low:
            return False  # «23 مقاتلا بينهم 5 من …، و18 …»: the list comes out even
    t = c.i - 1
    scan = frames.scan
    while t > st.since and (scan.forms[t] in ("و",) or scan.role[t] == "hedge"):
        t -= 1
    first_after = all(x.i < st.since or x is st.parent for x in st.claims)
    return scan.forms[t] == "," and not first_after and scan.forms[t + 1].startswith("و")


def opens_list(frames: Frames, st: State, k: int, b: int) -> bool:
    """«أوقع 13 مقاتلا: 5 من …، و8 …»: a colon right after the whole, and a number right after the colon."""
    if st.last is None or st.last.unit != "people" or st.last.low is None:
        return False
    end = max(st.last.j, st.last.who[1] if st.last.who else st.last.j)
    nxt = nearness.next_candidate(frames, k + 1, b, 3)
    return (
        k - end <= 2 and nxt is not None and nxt.number is not None and nxt.low is not None
        and nxt.low < st.last.low and nxt.unit == "people"
    )  # fmt: skip


def whole_that_includes(frames: Frames, st: State, k: int, j: int, a: int, b: int) -> Candidate | None:
    """«القائمة تضم 14 طفلا», «الاعتقالات تخطت ألفين، وتضم 165 قاصرا»: the figure of people whose parts a verb of including opens.

    A smaller number of people follows at once. In the same sentence the verb goes on with «و»; a word for a list or
    toll right before the verb takes up the figure of the sentence before.
    """
    scan = frames.scan
    nxt = nearness.next_candidate(frames, j, b, 4)
    if nxt is None or nxt.number is None or nxt.low is None or nxt.unit != "people" or nxt.reason is not None:
        return None
    named = k > a and scan.forms[k - 1] in _LISTS
    last = st.last if st.last is not None and (named or scan.forms[k].startswith("و")) else None
    if last is None and named and frames.claims and scan.story_of[frames.claims[-1].i] == scan.story_of[k]:
        back = [c for c in frames.claims[-8:] if c.part_of is None and scan.sentence_of[k] - scan.sentence_of[c.i] <= 2]
        last = back[-1] if back else None
    if last is None or last.kind not in (*HARM, "captured", "released", "missing", "bodies") or last.unit != "people":
        return None
    whole = last.part_of or last
    return whole if whole.low is not None and nxt.low < whole.low else None


def split_by_place(frames: Frames, st: State, c: Candidate, b: int) -> bool:
    """Whether a smaller number behind a comma, and the next one with «و», say where how many of those counted were."""
    scan, last = frames.scan, st.last
    if last is None or last.low is None or c.low is None or not c.low < last.low or last.kind not in HARM:
        return False
    if last.part_of is not None or c.j >= b or scan.forms[c.j] != "في" or scan.forms[c.i - 1] not in (",", ":"):
        return False
    for t in range(c.j + 1, min(b, c.j + 7)):
        nxt = frames.at.get(t)
        if nxt is not None:
            return (
                nxt.noun is None and nxt.low is not None and (scan.forms[t].startswith("و") or scan.forms[t - 1] == "و")
                and nxt.j < b and scan.forms[nxt.j] == "في" and c.low + nxt.low <= last.low
            )  # fmt: skip
    return False


def inside_of(frames: Frames, c: Candidate, b: int) -> str | None:
    """«أن ثلاثة إيرانيين كانوا بين القتلى», «تسعة من عناصر الشرطة بين القتلى»: the kind of those they are among."""
    scan = frames.scan
    t = scan.skip_light(max(c.who[1] if c.who else c.j, c.j), b)
    more = next((x for u in range(t, min(b, t + 5)) if (x := frames.at.get(u)) is not None), None)
    if (
        more is not None
        and more.unit == "people"
        and more.reason is None
        and scan.forms[nearness.start(frames, more)].startswith("و")
    ):
        if nearness.start(frames, more) == t:  # «31 طفلا وأكثر من 12 امرأة بين القتلى»
            return inside_of(frames, more, b)
    after = scan.marker[t] if t < b else None
    if after is not None and after.sense.entry.id.startswith("hedge."):
        t = min(after.j, b)  # «أن قياديين اثنين على الأقل بين القتلى»
    aside = scan.role[t] == "place_prep" if t < b else False  # «عاملين في المجال الطبي من بين القتلى»
    for u in range(t, min(b, t + (8 if aside else 4))):
        if scan.forms[u] in ("بين", "ضمن", "عداد") and u + 1 < b:
            return kind_noun(frames, u + 1, deed=True)
        if scan.forms[u] not in ("كان", "كانت", "كانوا", "من", "في", "هم", "كانتا", "كانا") and u not in scan.time_at:
            if aside and scan.forms[u].startswith("ال") and scan.verb[u] is None:
                continue
            return None
    return None


def among_those(frames: Frames, c: Candidate) -> str | None:
    """«من بين القتلى الذين وثقهم الفريق، 17 امرأة»: the kind of those told of by a clause, of whom the figure is a part."""
    scan, start = frames.scan, nearness.start(frames, c)
    a = scan.sentences[scan.sentence_of[c.i]][0]
    if c.unit != "people" or c.number is None or c.noun is None:
        return None
    for t in range(start - 1, max(a, start - 12), -1):
        if t in frames.at or scan.forms[t] in (".", ":", ";"):
            return None
        if scan.forms[t] in ("بين", "وبين", "ضمن") and (kind := kind_noun(frames, t + 1)) is not None:
            clause = next((u for u in range(t + 2, min(start, t + 5)) if scan.role[u] == "relative"), -1)
            return kind if clause > 0 else None
    return None


def one_of(frames: Frames, st: State, k: int) -> Candidate | None:
    """«قتل مدنيان، أحدهما صبي»: the bare noun is a part of the figure before."""
    last = st.last
    one, noun = frames.bare.get(k + 1), frames.scan.noun[k + 1] if k + 1 < frames.scan.n else None
    if (named := _one_named(frames, st, k)) is not None:
        return named
    if one is None and noun is not None and noun.sense.shape == "sg":
        stop = noun_phrase(frames.scan, k + 1, frames.scan.sentences[frames.scan.sentence_of[k]][1], 4)
        one = Candidate(k + 1, noun.j, "bare", 1, 1, noun=noun, who=(k + 1, max(noun.j, stop)))
    if (
        frames.scan.forms[k].removeprefix("و") not in _ONE_OF
        or last is None
        or last.unit != "people"
        or one is None
        or one.low != 1
    ):
        return None
    if one.definite or one.sort not in ("people", "armed") or k - max(last.j, last.who[1] if last.who else 0) > 12:
        return None
    if one.noun is None or one.noun.prefix or (st.predicate is not None and st.predicate.i > last.i):
        return None
    one.part_of, one.part_how = last, "among"
    return one


def one_in_a_state(frames: Frames, st: State, c: Candidate, b: int) -> str | None:
    """«أصيب خمسة، أحدهم بحال خطرة», «عشرة مسلحين، وإن أحدهم قتل»: the kind of one of those counted, told by his state alone."""
    scan, last = frames.scan, st.last
    if last is None or last.unit != "people" or last.low == 1 or last.kind is None or last.mode == "denied":
        return None
    end = max(last.j, last.who[1] if last.who is not None and last.who[0] >= last.i else last.j)
    if not 0 <= c.i - end <= 6 or c.j >= b:
        return None
    if scan.forms[c.i - 1] in STOPS and scan.forms[c.i - 1].lstrip("و") != "ان":
        return None
    t = c.j
    verb = scan.verb[t]
    told = getattr(verb.sense.entry, "kind", None) if verb is not None and verb.sense.shape == "perfect" else None
    if last.kind == "forces" and told in HARM:
        return str(told)
    if scan.forms[t] == "في":
        return last.kind if t + 1 < b and scan.forms[t + 1].removeprefix("ال") in _IN_A_STATE else None
    if scan.forms[t] == "ما":
        return last.kind if t + 1 < b and scan.forms[t + 1] in ("يسمي", "تسمي", "يدعي") else None
    return last.kind if scan.forms[t] in _OF_A_STATE else None


def ones_left(frames: Frames, st: State, a: int, b: int) -> None:
    """«عشرة مسلحين، وإن أحدهم قتل»: one of those whom only the words behind them have counted."""
    for i in between(frames.at_i, a, b):
        c = frames.at[i]
        if c.kind is not None or frames.scan.forms[i].removeprefix("و") not in _ONE_OF or c.number is None:
            continue
        before = [x for x in st.claims if x.i < c.i]
        st.last, last = (max(before, key=lambda x: x.i) if before else None), st.last
        kind = one_in_a_state(frames, st, c, b)
        if kind is not None:
            c.part_of, c.part_how, c.unit, c.reason = st.last, "among", "people", None
            claiming.insert(frames, st, c, kind, "part:one-in-a-state")
        st.last = last


def _one_named(frames: Frames, st: State, k: int) -> Candidate | None:
    """«مقتل اثنين من القادة أحدهما فلان», «أحدهم القيادي فلان», «أحدهما يدعى فلان»: a name is a part of the figure before."""
    last, scan, t = st.last, frames.scan, k + 1
    if last is None or last.unit != "people" or last.low == 1 or last.kind not in _NAMEABLE:
        return None
    if k - max(last.j, last.who[1] if last.who else 0) > 3 or (st.predicate is not None and st.predicate.i > last.i):
        return None
    b = scan.sentences[scan.sentence_of[k]][1]
    title = frames.bare.get(t) if t < b else None
    who = None
    if title is not None and title.definite and (found := name_after(scan, title, b, frames.given)) is not None:
        who, at, stop = (title.i, found[0]), found[1], found[2]
    else:
        t += t < b and scan.forms[t] in _HE_IS
        at, stop = t, name_at(scan, t, b, frames.given, False)
        if stop <= at + 1:
            return None
    c = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=title.noun if who and title else None)
    c.part_of, c.part_how = last, "among"
    return c


def counted_between(frames: Frames, last: Candidate, c: Candidate) -> bool:
    """«165 حالة احتجاز، و87 حالة تعذيب أفضت العديد منها …»: whether something else was counted after the last claim."""
    for t in range(last.j, c.i):
        other = frames.at.get(t)
        if other is not None and other.kind is None and other.noun is not None and other.number is not None:
            if other.reason in (None, "other_count") and (other.low is None or other.low > 1):
                return True
    return False


def whole_of(frames: Frames, st: State, kind: str, c: Candidate | None, i: int) -> Candidate | None:
    """The figure that «the dead», «those held» goes back to: the last whole of its kind in the story that can hold it."""
    scan = frames.scan
    vague = None
    for x in (*reversed(st.claims), *reversed(frames.claims[-30:])):
        if x.kind != kind or x.part_of is not None or scan.story_of[x.i] != scan.story_of[i] or x.mode == "denied":
            continue
        if x.low is None and x.high is None:
            vague = vague or x
        elif c is None or c.low is None or (x.high or x.low or 0) > c.low:
            return x
    return vague


def kind_noun(frames: Frames, t: int, deed: bool = False) -> str | None:
    """The kind of a definite casualty noun at ``t`` («القتلى» → killed); with ``deed``, also of «قتلى تفجيري كابل»."""
    noun = frames.scan.noun[t] if t < frames.scan.n else None
    if noun is not None and isinstance(noun.sense.entry, Noun):
        shape, j = noun.sense.shape, noun.j
        if shape.startswith("def") and noun.sense.entry.kind is None and noun.sense.entry.sort in ("people", "armed"):
            return kind_noun(frames, j) if "pl" in shape and j < frames.scan.n else None  # «الإرهابيين القتلى»
        if shape.startswith("def"):
            return noun.sense.entry.kind
        follows = j < frames.scan.n and (
            frames.scan.actor[j] is not None
            or frames.scan.forms[j].startswith("ال")
            or (frames.scan.event[j] is not None and not frames.scan.event[j].prefix)  # type: ignore[union-attr]
            or (deed and (of := frames.scan.noun[j]) is not None and getattr(of.sense.entry, "unit", "") == "attacks")
        )
        if shape == "pl" and follows and t and frames.scan.forms[t - 1] in ("بين", "من", "وبين"):
            return noun.sense.entry.kind  # «بين قتلى قوات النظام»: a construct is definite
    return None


def dead_among(frames: Frames, st: State) -> None:
    """«ألف ضحية، منهم 440 قتيلا», «20 ضحية: 8 قتلى و12 جريحا»: victims of whom some are dead are dead and hurt."""
    for n, c in enumerate(st.claims):
        if c.kind != "killed" or c.number is None or c.low is None or c.noun_kind in ("bodies", "wounded"):
            continue
        victims = c.noun is not None and c.noun.sense.entry.id == "casualty.victim"
        if not victims and c.noun_kind is not None:
            continue
        behind = st.claims[n + 1 :]
        if len(behind) > 1 and _two_sorts(frames, c, behind[0], behind[1]):
            c.kind = "casualties"
            for part in behind[:2]:
                part.part_of, part.part_how = c, "consists_of"
        for x in behind if victims else ():
            dead = x.noun is not None and x.noun.sense.entry.id == "casualty.dead"
            dead = dead or (x.kind == "killed" and x.predicate is not None and x.predicate > c.j)
            if dead and x.low and x.low < c.low and any(_some_of(frames, t) for t in range(c.j, x.i)):
                c.kind, x.part_of, x.part_how = "casualties", c, "among"


def _two_sorts(frames: Frames, c: Candidate, x: Candidate, y: Candidate) -> bool:
    """«20 ضحية: 8 قتلى و12 جريحا»: the dead and the hurt told right behind add up to the figure."""
    if {x.kind, y.kind} != {"killed", "wounded"} or not x.low or not y.low or x.low + y.low != c.low:
        return False
    return frames.scan.forms[x.i - 1] in _THAT_IS or _some_of(frames, x.i - 1)


def _some_of(frames: Frames, t: int) -> bool:
    """«بينهم», «منهم» at token ``t``: some of those before it are told of."""
    return frames.scan.role[t] == "among"


def later_total(frames: Frames, st: State) -> None:
    """«قتل 11 إيرانياً …، مشيراً إلى أنها أوقعت 27 قتيلاً»: the later figure of all has the earlier one in it."""
    for c in st.claims:
        if c.number is None or c.who is not None or c.low is None or c.part_of is not None or c.noun_kind is None:
            continue
        lead = frames.scan.forms[max(0, c.i - 4) : c.i]
        if not any(form in ("انها", "انه", "بانها", "بانه") for form in lead):
            continue
        for x in st.claims:
            if x.i < c.i and x.kind == c.kind and x.part_of is None and x.low is not None and x.low < c.low and x.who:
                x.part_of, x.part_how = c, "among"
