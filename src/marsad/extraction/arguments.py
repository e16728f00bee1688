"""How far what a verb governs may stand from it: the words that only tell when, where and how lie between.

An Arabic clause lets adjuncts stand before the object («قتلت الشرطة، خلال اشتباكات مع مسلحين، امرأة»). The walk here
goes over such adjuncts from a verb and says whether it comes out exactly at a figure: a figure inside an adjunct
(«مع مسلحين») is never come out at.
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import LIGHT, WORD, Scan
from marsad.extraction.words import word_class

#: words that open an adjunct; «من» and «عن» are left out, they may open what is governed («أفرج عن», «نال من»)
_OPENS = word_class("opens")
#: adverbs of one word
_ADVERBS = word_class("adverbs")
_SUPPOSED = word_class("supposed_to_be")
_THAT_THEY = word_class("that_they")
_PEOPLE = frozenset({"people", "armed", "relative"})


class Arguments:
    """Which figures a verb reaches over adjuncts, in one report's scan."""

    def __init__(self, scan: Scan, numbers: Mapping[int, Candidate], bare: Mapping[int, Candidate]) -> None:
        self.scan = scan
        self.numbers = numbers
        self.bare = bare

    def lands(self, t: int, target: int) -> bool:
        """Whether nothing but adjuncts stand from token ``t`` up to ``target``, with no comma or a pair of them."""
        scan, commas = self.scan, 0
        while t < target:
            if t in scan.time_at:
                t = max(scan.time_at[t].j, t + 1)
                continue
            form = scan.forms[t]
            if form in LIGHT or form in _ADVERBS:
                t += 1
                continue
            if form == ",":
                commas += 1
                t += 1
                continue
            if form in _SUPPOSED and (behind := self.past_supposition(t, target)) > t:
                t = behind
                continue
            if form == "في" and t + 2 < target and scan.forms[t + 1] == "وقت":
                past = t + 3  # «في وقت سابق»
            elif form in _OPENS:
                past = self._phrase(t + 1, target)
            elif self._opened_by_letter(t):
                past = self._phrase(t, target)
            else:
                return False
            if past <= t:
                return False
            t = past
        return t == target and commas in (0, 2)

    def past_supposition(self, t: int, end: int) -> int:
        """Token behind what doers are thought to be, ``t`` where nothing of the kind begins there.

        «خطف مسلحون | يعتقد أنهم من جماعة متشددة | ثمانية صيادين», «يشتبه بانتمائهم إلى التنظيم», «ينتمون إلى الجماعة».
        """
        scan, u = self.scan, t + 1
        while u < end and u < t + 4 and (scan.forms[u] in _THAT_THEY or scan.forms[u] in LIGHT):
            u += 1
        if u >= end:
            return t
        if scan.forms[u] in ("من", "الي", "علي"):
            u += 1
        elif not (scan.forms[u].startswith("ل") and len(scan.forms[u]) > 3) and u == t + 1:
            return t
        whose = self.bare.get(u)
        stop = u
        while stop < end and stop < u + 7:
            if stop > u and (stop in self.numbers or self._hedge(stop) or scan.forms[stop] == "," or self.finite(stop)):
                break
            one = self.bare.get(stop)
            if stop > u and one is not None and one is not whose and one.sort in _PEOPLE and accusative(scan, one):
                break
            stop += 1
        return stop if stop > u else t

    def _opened_by_letter(self, t: int) -> bool:
        """«برصاص», «بقذيفة», «بغارة»: a word with «ب» in front, which the lexicon or the article shows to be no root letter."""
        scan = self.scan
        form = scan.forms[t]
        if scan.kinds[t] != WORD or not form.startswith("ب") or len(form) < 4:
            return False
        if form.startswith("بال"):
            return True
        if form in _WITH or scan.role[t] == "by":
            return True
        for match in (scan.noun[t], scan.event[t], scan.place[t], scan.actor[t], scan.verb[t], scan.marker[t]):
            if match is not None:
                return match.prefix == "ب"
        return False

    def _phrase(self, t: int, target: int) -> int:
        """End of the noun phrase that begins at ``t``, -1 where none does or the target stands inside it.

        An indefinite noun of people begins a phrase of its own after a definite word, a name or other people, and
        where its ending shows that it is no genitive: «مع مسلحين | امرأة», «في حلب | امرأة», «بقصف | جنديا».
        """
        scan = self.scan
        first, people, closed = t, False, False
        while t <= target:
            form = scan.forms[t]
            one = self.bare.get(t)
            own = (
                one is not None
                and one.sort in _PEOPLE
                and not one.definite
                and not (t > first and self._qualifies(t, one))
            )
            if t == target:
                if t > first and (one is None or (own and (people or closed or accusative(scan, one)))):
                    return t
                return -1
            if form in LIGHT:
                t += 1
                continue
            if t in scan.time_at:
                return max(scan.time_at[t].j, t + 1)
            if (scan.kinds[t] != WORD and t not in self.numbers) or (
                t > first and (form in STOPS or form in _OPENS or form in _ADVERBS or self._hedge(t))
            ):
                return t if t > first else -1
            number = self.numbers.get(t)
            if number is not None and number.reason == "ordinal" and t > first:
                closed = True  # «لغم ثان», «قذيفة ثالثة»
                t = number.j
                continue
            if number is not None:
                if t > first and not form.startswith("و"):
                    return t
                t = min(max(number.j, number.who[1] if number.who else 0, t + 1), target)
                people, closed = number.unit == "people", number.unit == "people"
                continue
            if scan.role[t] in ("relative", "clause", "story", "among", "consists", "turn") or scan.cue[t] is not None:
                return -1
            if own and t > first and not form.startswith("و") and (people or closed or accusative(scan, one)):
                return t
            if t > first and self.finite(t):
                return -1
            actor, place, event = scan.actor[t], scan.place[t], scan.event[t]
            if actor is not None:
                people = closed = True
                t = max(actor.j, t + 1)
            elif place is not None:
                closed = True
                t = max(place.j, t + 1)
            elif one is not None and one.sort in _PEOPLE:
                people = True
                t = max(one.j, t + 1, one.who[1] if one.who and one.who[1] <= target else 0)
            elif event is not None and event.j > t + 1:
                closed = True  # «انفجار عبوة ناسفة», «قصف مدفعي»: closed by its adjective
                t = event.j
            else:
                closed = form.startswith(("ال", "وال", "بال", "لل")) or (
                    t > first and (scan.nisba[t] is not None or self._agrees(t))
                )
                t += 1
        return -1

    def _agrees(self, t: int) -> bool:
        """Whether an unknown word in «-ة» is the adjective of an indefinite thing in «-ة» right before it: «رصاصة طائشة»."""
        scan = self.scan
        thing = scan.noun[t - 1]
        if thing is None or thing.suffix or thing.sense.shape != "sg" or scan.noun[t] is not None:
            return False
        return scan.forms[t].endswith("ه") and scan.text(t - 1, t).endswith("ة") and scan.text(t, t + 1).endswith("ة")

    def _qualifies(self, t: int, one: Candidate) -> bool:
        """Whether a word of people may be the adjective of the word before it: «حزبين معارضين», «غارات روسية»."""
        form, before = self.scan.forms[t], self.scan.forms[t - 1]
        if one.noun is not None and one.noun.sense.category == "nisba" and form.endswith("ه"):
            return True
        return one.form == "bare" and any(form.endswith(e) and before.endswith(e) for e in ("ين", "ون", "ات", "ان"))

    def _hedge(self, t: int) -> bool:
        return self.scan.role[t] == "hedge"

    def finite(self, t: int) -> bool:
        """Whether the word at ``t`` can only be a finite verb."""
        scan = self.scan
        verb = scan.verb[t]
        if verb is None or verb.sense.shape not in ("perfect", "imperfect"):
            return False
        return not (scan.noun[t] or scan.event[t] or scan.place[t] or scan.nisba[t] or scan.actor[t])

    def subject_end(self, t: int, target: int) -> int:
        """End of the noun phrase at ``t`` that can be a verb's subject: a group, what strikes, armed people; ``t`` where none is."""
        scan = self.scan
        if t >= target or scan.kinds[t] != WORD or scan.forms[t] in STOPS or t in scan.time_at:
            return t
        number = self.numbers.get(t)
        if number is not None:
            if number.i != t or number.reason is not None:
                return t
            return min(max(number.j, number.who[1] if number.who else 0), target)
        one = self.bare.get(t)
        if one is not None and one.sort in _PEOPLE:
            return min(max(one.j, one.who[1] if one.who and one.who[1] <= target else 0), target)
        known = scan.actor[t] or scan.event[t] or scan.noun[t]
        verb = scan.verb[t]
        if (
            known is None
            and not scan.forms[t].startswith("ال")
            and not (verb is not None and verb.sense.shape == "masdar")
        ):
            return t
        if known is not None and known.prefix:
            return t
        return max(self._phrase(t, target), t)


_WITH = word_class("with")


def accusative(scan: Scan, c: Candidate | None) -> bool:
    """Whether the form of a bare noun shows that it is no genitive: «جنديا», «شابا»."""
    if c is None:
        return False
    at = c.noun.i if c.noun is not None else c.i
    form = scan.forms[at]
    return form.endswith("ا") and len(form) > 3 and c.low == 1


__all__ = ["Arguments", "accusative"]
