"""Who the counted are, where figures share it or two are meant."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import nearness, tolls
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.phrases import actor_in
from marsad.extraction.scan import Scan

#: what is done with the hurt: «نقل 3 جرحى», «احتجاز جرحى»
_TAKEN = frozenset({"evacuated", "released", "captured", "trapped", "returned", "displaced"})


def people(frames: Frames, st: State) -> None:
    """People phrases that figures share: «قتلى وجرحى في صفوف …», «آخرون», «المئات منهم»; a name has its own."""
    scan = frames.scan
    for n, c in enumerate(st.claims):
        if c.form == "name":
            if c.inherited:
                c.who = None
            continue
        if (
            c.sort == "casualty"
            and c.who is None
            and c.noun is not None
            and (c.noun_kind not in ("killed", "wounded", None) or (c.noun_kind == "wounded" and c.kind in _TAKEN))
        ):
            if c.kind != c.noun_kind or c.partitive:
                c.who = (c.noun.i, c.noun.j)  # «احتجز رهائن», «مجموعة من السجناء»: they are all that is said
            continue
        if n and c.rule == "coordinated" and _against(frames, c, st.claims[n - 1]):
            c.steps.append("«مقابل»: the people of the other side that the story counted last")
            continue
        if c.who is not None and not c.inherited:
            continue
        if (shared_with := _of_the_last(scan, st.claims, n)) is not None:
            c.who, c.inherited = shared_with.who, True
            continue
        if c.who is None and c.sort == "casualty" and c.part_of is None and tolls.those_numbered(frames, c) is not None:
            c.who = tolls.those_numbered(frames, c)
            after = st.claims[n + 1] if n + 1 < len(st.claims) else None
            if (
                after is not None
                and after.who is None
                and after.sort == "casualty"
                and (scan.forms[after.i].startswith("و") or scan.forms[after.i - 1] == "و")
            ):
                after.who, after.inherited = c.who, True  # «إلى 390 قتيلا و600 جريح»
            continue
        shared = c.rest or nearness.followed_by_among(frames, c, c.j + 2 if c.j + 2 <= scan.n else scan.n)
        if not shared or c.part_how in ("consists_of", "rest"):
            continue
        before = [x for x in st.claims[:n] if x.part_of is None and x.unit == "people"] or frames.claims[-1:]
        if before and scan.story_of[before[-1].i] == scan.story_of[c.i]:
            whole = before[-1]
            noun = whole.noun
            if whole.who is not None:
                c.who, c.inherited = whole.who, True
            elif noun is not None and noun.sense.category == "nisba":
                c.who, c.inherited = (noun.i, noun.j), True
            else:
                c.who = None


def _of_the_last(scan: Scan, claims: list[Candidate], n: int) -> Candidate | None:
    """«38 قتيلا وعشرات الجرحى من المدنيين»: whose they are stands behind the last of the dead and the hurt that «و» ties."""
    c = claims[n]
    while c.sort == "casualty" and n + 1 < len(claims) and (c is claims[n] or c.who is None):
        nxt = claims[n + 1]
        if nxt.sort != "casualty" or not 0 <= nxt.i - claims[n].j <= 1 or nxt.inherited:
            return None
        if not scan.forms[claims[n].j].startswith("و"):
            return None
        if nxt.who is not None:
            return nxt
        n += 1
        if claims[n].form != claims[n - 1].form and claims[n].number is None:
            return None
        c = nxt
    return None


def _against(frames: Frames, c: Candidate, before: Candidate) -> bool:
    """«203 من كذا مقابل 159 مسلحا»: a plain word for fighters takes the side that the story counted against it."""
    scan = frames.scan
    if c.noun is None or c.sort != "armed" or c.who != (c.noun.i, c.noun.j) or before.who is None:
        return False
    if not any(scan.role[t] == "versus" for t in range(before.j, c.i)):
        return False
    mine = actor_in(scan, *before.who)
    for x in reversed(frames.claims[-4:]):
        if x.who is None or scan.story_of[x.i] != scan.story_of[c.i] or x.kind != c.kind:
            continue
        theirs = actor_in(scan, *x.who)
        if mine is not None and theirs is not None and theirs.sense.entry.id != mine.sense.entry.id:
            c.who, c.inherited = x.who, True
            return True
    return False


def shown_dual(frames: Frames, c: Candidate) -> None:
    """«مقتل فلسطينيين أحدهما طفل»: two are spoken of."""
    if _may_be_two(frames, c):
        c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"
        c.steps.append("«أحدهما» shows that there are two")


def _may_be_two(frames: Frames, c: Candidate) -> bool:
    """Whether a bare noun in -ين may be a dual as well as a plural: «فلسطينيين», «قياديين»."""
    return (
        c.form == "bare" and c.low is None and c.number is None and c.unit == "people" and c.noun is not None
        and frames.scan.forms[c.noun.i].endswith("ين") and not c.definite
    )  # fmt: skip


def duals_told_elsewhere(frames: Frames) -> None:
    """«مقتل قياديين» in the headline and «قتل قياديان» below: the dual that shows its form says how many."""
    for c in frames.claims:
        if not _may_be_two(frames, c) or c.noun is None or c.noun.prefix or c.predicate is None:
            continue
        first = frames.scan.sentence_of[c.i]
        if first and frames.scan.story_of[frames.scan.sentences[first - 1][0]] == frames.scan.story_of[c.i]:
            continue  # only what opens its story sums it up
        for x in frames.claims:
            if x.kind != c.kind or x.form != "dual" or x.noun is None or x is c or x.low != 2:
                continue
            if (
                x.noun.sense.entry.id == c.noun.sense.entry.id
                and frames.scan.story_of[x.i] == frames.scan.story_of[c.i]
            ):
                c.form, c.low, c.high, c.hedge = "dual", 2, 2, "exact"
                c.steps.append("the same people are told in the dual elsewhere in the story")
                break


def with_its_rank(frames: Frames, c: Candidate) -> None:
    """«احتجاز مشتبه به ثان», «وشخص ثالث»: an ordinal without an article behind one person is of his figure."""
    if c.number is not None or c.form != "bare" or c.low != 1 or c.unit != "people":
        return
    rank = frames.at.get(c.j)
    if rank is not None and rank.number is not None and rank.number.form == "ordinal" and rank.kind is None:
        if (
            not frames.scan.forms[c.j].startswith(("ال", "وال"))
            and frames.scan.sentence_of[c.j] == frames.scan.sentence_of[c.i]
        ):
            c.j = rank.number.j
