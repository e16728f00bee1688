"""The sentences in which arithmetic gives its reasons, in Arabic and English, each complete in itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.model.ledger import Bounds, Words
from marsad.reconciliation.arithmetic_facts import Fact


class Speaker:
    """Writes sentences with the origins' names. ``labels`` gives a name for an origin's id; the id stands where it has none."""

    def __init__(self, labels: Mapping[str, Words] | None = None) -> None:
        """The names of origins in both languages."""
        self._labels = labels or {}

    def name(self, origin: str) -> Words:
        """The origin's name."""
        return self._labels.get(origin) or Words(ar=f"«{origin}»", en=origin)

    def fact(self, fact: Fact) -> Words:
        """A statement, to stand within a sentence: the count, the words, who documented it, as of when."""
        number, name = span(fact.documented), self.name(fact.origin)
        return Words(
            ar=f"{number.ar} («{fact.text}»، بحسب توثيق {name.ar} حتى {fact.as_of})",
            en=f"{number.en} («{fact.text}», documented by {name.en} as of {fact.as_of})",
        )

    def stated(self, fact: Fact) -> Words:
        """Why a count has the bounds that its words give it."""
        name, number = self.name(fact.origin), span(fact.documented)
        return Words(
            ar=f"كان {name.ar} قد وثّق {number.ar} حتى {fact.as_of}: «{fact.text}».",
            en=f"{name.en} had documented {number.en} as of {fact.as_of}: «{fact.text}».",
        )

    def parts(self, whole: Fact, parts: Sequence[Fact]) -> Words:
        """The parts make up the whole; where those that were read fall short of it, by how many."""
        one = self.fact(whole)
        left = (
            None
            if whole.count is None or any(p.count is None for p in parts)
            else whole.count - sum(p.count or 0 for p in parts)
        )
        if left:
            return Words(
                ar=f"الأجزاء المقروءة ({_sum(parts)}) لا تساوي الكل، والفارق {left}: {one.ar}.",
                en=f"The parts that were read ({_sum(parts)}) do not make up the whole, by {left}: {one.en}.",
            )
        return Words(
            ar=f"الأجزاء ({_sum(parts)}) هي مجموع الكل: {one.ar}.",
            en=f"The parts ({_sum(parts)}) make up the whole: {one.en}.",
        )

    def among(self, whole: Fact, parts: Sequence[Fact]) -> Words:
        """The parts lie within the whole; several only where nobody can be counted in two of them."""
        one, names = self.fact(whole), [self.fact(part) for part in parts]
        if len(parts) == 1:
            return Words(
                ar=f"{names[0].ar} جزء من {one.ar}، فلا يزيد عليه.",
                en=f"{names[0].en} is part of {one.en} and cannot exceed it.",
            )
        return Words(
            ar=f"لا يُعدّ أحد في جزأين من هذه الأجزاء ({_sum(parts)})، فمجموعها لا يزيد على {one.ar}.",
            en=f"Nobody is counted in two of these parts ({_sum(parts)}), so together they cannot exceed {one.en}.",
        )

    def place(self, inner: Fact, outer: Fact) -> Words:
        """The same count in a place and in a part of it."""
        a, b = self.fact(inner), self.fact(outer)
        return Words(
            ar=f"المكان الأول يقع داخل الثاني، والفئة والفترة وتاريخ التوثيق واحدة: {a.ar} لا يزيد على {b.ar}.",
            en=f"The first place lies in the second, for the same people, stretch and date of counting: {a.en} cannot exceed {b.en}.",
        )

    def grows(self, earlier: Fact, later: Fact) -> Words:
        """A running total does not shrink."""
        a, b = self.fact(earlier), self.fact(later)
        return Words(
            ar=f"الحصيلة التراكمية لا تنقص ما لم تُصحَّح: {a.ar}، ثم {b.ar}. والافتراض أنها حملة واحدة.",
            en=f"A running total does not fall unless it is corrected: {a.en}, then {b.en}. This assumes one campaign.",
        )

    def fits(self, period: Fact, before: Fact | None, after: Fact) -> Words:
        """A period's count lies within the increment of the running total."""
        p, b = self.fact(period), self.fact(after)
        if before is None:
            return Words(
                ar=f"الفترة داخل مدة الحصيلة التراكمية: {p.ar} لا يزيد على {b.ar}.",
                en=f"The period lies within the stretch of the running total: {p.en} cannot exceed {b.en}.",
            )
        a = self.fact(before)
        return Words(
            ar=f"الفترة تبدأ بعد {a.ar}، فما أُحصي فيها، أي {p.ar}، لا يزيد على الزيادة حتى {b.ar}.",
            en=f"The period begins after {a.en}, so its count, {p.en}, cannot exceed the increment up to {b.en}.",
        )

    def implied(self, period: Fact, after: Fact, before: int) -> Words:
        """What the running total was before the period."""
        name = self.name(after.origin)
        return Words(
            ar=f"{after.count} − {period.count} = {before}: هذا ما يلزم من كلام {name.ar} عن الحصيلة قبل «{period.text}»، على افتراض أن الفترة جزء من الحملة نفسها.",
            en=f"{after.count} − {period.count} = {before}: what {name.en}'s words imply for the total before the period of «{period.text}», assuming that the period is part of the same campaign.",
        )

    def added_later(self, period: Fact, before: Fact, after: Fact, increment: int) -> Words:
        """The total rose by more than the deaths of the period."""
        rest, a, b, p = increment - (period.count or 0), self.fact(before), self.fact(after), self.fact(period)
        return Words(
            ar=f"ارتفعت الحصيلة بمقدار {increment} بين {a.ar} و{b.ar}، منها {p.ar}؛ والباقي ({rest}) قد يكون وُثّق لاحقاً أو سقط خارج هذه الفترة: لا تناقض في ذلك.",
            en=f"The total rose by {increment} between {a.en} and {b.en}, of which {p.en}; the other {rest} may have been documented later or fall outside that period: no inconsistency.",
        )

    def inconsistent(self, facts: Sequence[Fact], reasons: Sequence[Words]) -> Words:
        """Statements of one origin that cannot all hold."""
        name = self.name(facts[0].origin)
        return Words(
            ar=f"أقوال {name.ar} هذه لا تصح معاً: {'؛ '.join(self.fact(f).ar for f in facts)}. {' '.join(r.ar for r in reasons)} فإما أن المصدر يناقض نفسه وإما أن إحداها قُرئت خطأً؛ والفصل للجمل نفسها.",
            en=f"These statements of {name.en} cannot all hold: {'; '.join(self.fact(f).en for f in facts)}. {' '.join(r.en for r in reasons)} Either the origin contradicts itself or one of them was misread; the sentences decide.",
        )

    def narrowed(self, fact: Fact, reading: str, bounds: Bounds, why: Words) -> Words:
        """A bound that followed, with the reason that it followed from."""
        number = span(bounds)
        ar = "العدد الموثّق" if reading == "documented" else "العدد الفعلي"
        en = "documented count" if reading == "documented" else "real count"
        return Words(
            ar=f"{ar} وراء «{fact.text}»: {number.ar}. السبب: {why.ar}",
            en=f"The {en} behind «{fact.text}» is {number.en}, because: {why.en}",
        )


def span(bounds: Bounds) -> Words:
    """Bounds in words."""
    low, high = bounds.low, bounds.high
    if low is None and high is None:
        return Words(ar="عدداً غير محدد", en="an unstated number")
    if low == high:
        return Words(ar=f"{low}", en=f"{low}")
    if high is None:
        return Words(ar=f"{low} أو أكثر", en=f"{low} or more")
    if low is None:
        return Words(ar=f"{high} أو أقل", en=f"{high} or fewer")
    return Words(ar=f"ما بين {low} و{high}", en=f"between {low} and {high}")


def days_ar(number: int) -> str:
    """A number of days in Arabic: the counted noun follows the number."""
    return {1: "يوم واحد", 2: "يومان"}.get(number) or (f"{number} أيام" if number <= 10 else f"{number} يوماً")


def _sum(parts: Sequence[Fact]) -> str:
    """«6 + 11 + 10», with the words of a part that has no number."""
    return " + ".join(str(p.count) if p.count is not None else f"«{p.text}»" for p in parts)
