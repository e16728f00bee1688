"""Claiming a figure: what it gets from the word that makes it a claim, and under a negation."""

from __future__ import annotations

from marsad.extraction.figures import Candidate, armed_side
from marsad.extraction.frames.state import Frames, State

#: «يقتل أطفالا ويشرد عشرات الآلاف»: those who flee are not those who were hurt
_MOVED = frozenset({"displaced", "evacuated", "returned", "trapped"})
_HARMED = frozenset({"killed", "wounded", "casualties", "bodies"})


def claim(frames: Frames, st: State, c: Candidate, kind: str, rule: str) -> None:
    scan = frames.scan
    c.kind, c.rule = kind, rule
    p = st.predicate
    if st.whole_of is not None and rule.startswith("part:among-the"):
        c.part_of, c.part_how = st.whole_of, "among"
    if p is not None and p.kinds and kind in p.kinds:
        c.predicate = p.i
        if p.planned:
            c.mode = "planned"
        elif p.unconfirmed:
            c.mode = "unconfirmed"
        if p.negated:
            negate(frames, c)
        if p.who is not None and c.who is None and not p.used:
            c.who = p.who
        if not p.used or rule == p.rule:
            p.used += 1
    elif (st.last is not None and rule in ("coordinated",)) or (c.part_of is not None and st.last is not None):
        c.mode = st.last.mode
        c.predicate = st.last.predicate
    elif st.planned:
        c.mode = "planned"
    elif st.unconfirmed:
        c.mode = "unconfirmed"
    if p is not None and p.negated and c.predicate is None and c.i - p.j < 8:
        negate(frames, c)
    if (
        c.who is None
        and c.noun is None
        and (c.part_how == "among" or c.form == "number")
        and st.last is not None
        and (c.part_how == "among" or rule == st.last.rule or rule == "coordinated" or rule.startswith("predicate:"))
        and c.part_how != "consists_of"
        and not c.rest
        and not (
            kind in _MOVED
            and st.last.kind in _HARMED
            and rule.startswith("predicate:")
            and not _of_a_side(frames, st.last)
        )
    ):
        c.who = st.last.who
        c.inherited = True
    if c.rest and c.who is None and c.part_how not in ("consists_of", "rest") and st.last is not None:
        c.who = st.last.who or (
            (st.last.noun.i, st.last.noun.j) if st.last.noun and st.last.noun.sense.category == "nisba" else None
        )
        c.inherited = True
        c.steps.append("«آخرون» takes the people of the figure before it")
    if rule == "coordinated" and c.part_of is None and st.last is not None and st.last.part_how == "among":
        whole = st.last.part_of
        given = [x.low for x in st.claims if x.part_of is whole]
        if (
            whole is not None and whole.kind == kind and whole.low is not None and c.low is not None
            and None not in given and sum(x for x in given if x is not None) + c.low == whole.low
        ):  # fmt: skip
            c.part_of, c.part_how = whole, "among"
            c.steps.append("with the parts before it makes up the whole")
    st.last = c
    st.claims.append(c)
    if scan.forms[c.i - 1] == "اي" and c.form == "bare" and p is not None and p.negated:
        negate(frames, c)


def other_kinds(frames: Frames, st: State, c: Candidate, kind: str, rule: str) -> None:
    """«خطف وقتل ثمانية», «خطف وقتل سياح»: one figure under two verbs is a claim of each kind; those other than ``kind``."""
    p = st.predicate
    if p is None or p.used or len(p.kinds) < 2 or kind not in p.kinds:
        return
    for extra in p.kinds:
        if extra != kind:
            twin = Candidate(
                c.i, c.j, c.form, c.low, c.high, c.hedge, c.unit, c.number, c.noun, c.who, c.partitive, c.rest,
            )  # fmt: skip
            claim(frames, st, twin, extra, rule)


def _of_a_side(frames: Frames, c: Candidate) -> bool:
    """«مقتل عدد من عناصر الجماعة وفرار العشرات»: those who flee are of the side whose men were killed."""
    return c.who is not None and any(armed_side(frames.scan, t) for t in range(*c.who))


def negate(frames: Frames, c: Candidate) -> None:
    """Under «لم» a bare noun is a stated zero; a numeral is denied."""
    if c.form in ("bare", "dual") and c.number is None:
        c.low = c.high = 0
        c.hedge = "exact"
        c.rule = c.rule.removesuffix("+stated-zero") + "+stated-zero"
    else:
        c.mode = "denied"


def insert(frames: Frames, st: State, c: Candidate, kind: str, rule: str) -> None:
    c.kind, c.rule = kind, rule
    st.claims.append(c)
    st.claims.sort(key=lambda x: x.i)
    if c.rest and c.who is None:
        at = st.claims.index(c)
        if at:
            c.who = st.claims[at - 1].who


def close(frames: Frames, st: State) -> None:
    st.predicate = None
    st.parent = st.outer = None
    st.how = None
