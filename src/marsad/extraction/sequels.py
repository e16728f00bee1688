"""Sentences that go on with what a speaker told in the sentence before, in the same paragraph, without naming him again.

Three kinds are sure: what happened next («وبعد ساعة هوجم …», «ولدى اقتراب القوة …», «ثم …»), who of those told of they were
(«ستة من القتلى …», «ثمانية منهم …») and what the told count holds («ويشكل القصّر ثلث الحصيلة»). Background («ويأتي …»,
«وكان …»), sums («وبذلك يرتفع …») and news of other places are the report's own words again.
"""

from __future__ import annotations

from marsad.extraction.scan import WORD, Scan
from marsad.extraction.speakers import Voice
from marsad.extraction.words import word_class

#: «ثم», «وبعدها», «وعندها»: what came next
_NEXT = word_class("what_came_next")
#: «وبعد»: what came next, where a moment, a deed or «ذلك» stands behind
_AFTER = word_class("came_after")
_AS_SOON_AS = word_class("as_soon_as")
_THEN = word_class("after_that")
#: «القتلى», «الجرحى»: those told of
_TOLD_OF = word_class("those_told_of")
_OF_THEM = word_class("of_them")
#: «ويشكل», «وتضم»: what a count holds
_HOLDS = word_class("what_a_count_holds")
_COUNTS = word_class("the_told_count")
#: rules by which a speaker governs to the end of a sentence
_GOVERNS = frozenset({"verb-subject", "subject-verb", "same-speaker", "participle", "sequel", "who-also-says"})


def goes_on(scan: Scan, before: Voice | None, first: int, a: int, b: int) -> bool:
    """Whether the sentence from ``a`` to ``b`` goes on with what ``before`` told; ``first`` is where the sentence before begins."""
    if before is None or before.mode != "asserted":
        return False
    leading = before.rule == "according" and before.cue_i <= first + 1
    if before.rule not in _GOVERNS and not leading:
        return False
    return _what_came_next(scan, a, b) or _who_they_were(scan, a, b) or _what_it_holds(scan, a, b)


def _what_came_next(scan: Scan, a: int, b: int) -> bool:
    form = scan.forms[a]
    if form in _NEXT:
        return True
    t = a + 1
    if form in _AS_SOON_AS and t < b:
        return True
    if form in _AFTER and t < b:
        if scan.forms[t] in ("نحو", "قرابه", "حوالي", "اقل", "اكثر", "من"):
            t += 1
        told = scan.event[t] is not None or scan.verb[t] is not None
        hours = a in scan.time_at and scan.time_at[a].j - a <= 5
        return told or hours or t in scan.time_at or scan.forms[t] in _THEN
    return any(scan.forms[x] == "في" and scan.forms[x + 1] == "المقابل" for x in range(a + 1, min(b - 1, a + 3)))


def _who_they_were(scan: Scan, a: int, b: int) -> bool:
    number = scan.number_at.get(a)
    if number is None or number.j + 1 >= b:
        return False
    t = number.j
    if scan.forms[t] in _OF_THEM:
        return True
    return scan.forms[t] == "من" and scan.forms[t + 1] in _TOLD_OF


def _what_it_holds(scan: Scan, a: int, b: int) -> bool:
    return scan.forms[a] in _HOLDS and any(
        scan.kinds[t] == WORD and scan.forms[t] in _COUNTS for t in range(a + 1, min(b, a + 6))
    )
