"""Which place a figure or an event is tied to: every candidate is weighed by what stands between it and the words.

The features are constructions (same clause, preposition, exactness, distance, story lead …); their weights stand in
``ties.tsv``, one a line, and can be read and argued with. ``evaluation/train_ties.py`` makes that file from annotated
reports. «No place» is a candidate too.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from marsad.extraction.phrases import PlacePhrase, is_verb, place_entry
from marsad.extraction.scan import WORD

if TYPE_CHECKING:
    from marsad.extraction.binding import Binding

#: how many sentences back a place still holds
REACH = 6
#: of the sentences before, so many phrases at most are weighed: the nearest ones
_EARLIER = 8
_PREPOSITIONS = {
    "في": "in", "داخل": "in", "وسط": "in", "ب": "in", "من": "from", "الي": "to", "باتجاه": "to", "نحو": "to", "صوب": "to",
    "ل": "to", "علي": "on", "قرب": "near", "خارج": "near", "عند": "near", "قباله": "near", "عبر": "via",
    "ضواحي": "in", "بين": "between", "حول": "near", "محيط": "near", "مع": "with", "عن": "about", "بشان": "about", "حيال": "about", "ازاء": "about", "ضد": "against", "ضمن": "in",
}  # fmt: skip
_CLAUSE = frozenset(
    {",", ";", ".", ":", "\n", "حيث", "الذي", "التي", "الذين", "بينما", "فيما", "كما", "اذ", "بعد", "بعدما"}
)
#: «مقرها», «يتخذ من», «نزحوا من»: where somebody is at home, not where it happened
_HOME = frozenset(
    "مقره مقرها مقرا يتخذ تتخذ نزحوا ينحدر ينحدرون يتحدر القادمين قادمين نازحين فروا هربوا سفاره السفاره".split()
)


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for the candidate."""
    text = files("marsad.extraction").joinpath("ties.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def _near(n: int) -> str:
    return (
        "0-1"
        if n <= 1
        else "2-3"
        if n <= 3
        else "4-6"
        if n <= 6
        else "7-12"
        if n <= 12
        else "13-24"
        if n <= 24
        else "25+"
    )


class Ties:
    """Weighs the places of one report for the words that ask for one."""

    def __init__(self, binding: Binding) -> None:
        self.binding = binding
        self.scan = binding.scan
        self._fixed: dict[int, list[str]] = {}
        self._told: dict[tuple[int, str], list[str]] = {}
        self._mentions: dict[str, int] = {}
        for p in binding.places:
            key = self._key(p)
            self._mentions[key] = self._mentions.get(key, 0) + 1

        top = max(self._mentions.values(), default=0)
        leaders = [key for key, n in self._mentions.items() if n == top]
        #: the place that the report names most often, where one is named more often than all others
        self._most = leaders[0] if top > 1 and len(leaders) == 1 else None
        self._opening = {self._key(p) for p in binding.places if self.scan.sentence_of[p.i] == 0}

    def _key(self, p: PlacePhrase) -> str:
        entry = place_entry(p)
        return entry.id if entry is not None else " ".join(self.scan.forms[p.i : p.j])

    def candidates(self, i: int, skip: tuple[int, int] | None) -> list[PlacePhrase]:
        """The places that may be meant at token ``i``: of its sentence, of those before in its story, of the lead."""
        scan, binding = self.scan, self.binding
        s = scan.sentence_of[i]
        a, b = scan.sentences[s]
        here = [p for p in binding.places_in(a, b) if not (skip and skip[0] <= p.i < skip[1])]
        # «من طريق كذا إلى البلدة»: the road is the way, not the place
        here = [p for k, p in enumerate(here) if not self._way(p, here[k - 1] if k else None, here[k + 1 :])]
        story = scan.story_of[i]
        first = scan.sentences[max(0, s - REACH)][0]
        earlier = [
            p
            for p in binding.places_in(first, a)
            if scan.sentence_of[p.i] == 0 or (scan.story_of[p.i] == story and scan.sentence_of[p.i] > 0)
        ]
        kept = earlier[-_EARLIER:]
        lead = [p for p in binding.places_in(0, min(first, a)) if 0 <= scan.sentence_of[p.i] <= 1][:4] if first else []
        after = []
        if s + 1 < len(scan.sentences):
            c, d = scan.sentences[s + 1]
            if c < d and scan.story_of[c] == story:
                after = [p for p in binding.places_in(c, d) if not p.generic][:2]
        return [*lead, *kept, *here, *after]

    def _way(self, p: PlacePhrase, before: PlacePhrase | None, then: list[PlacePhrase]) -> bool:
        """Whether ``p`` is a road, or the far end of one («طريق كذا – كذا»), that leads «إلى» one of the places after."""
        forms = self.scan.forms
        road = p if "طريق" in forms[p.i] else before
        if road is None or "طريق" not in forms[road.i]:
            return False
        if road is not p and (p.i - road.j != 1 or self.scan.kinds[road.j] == WORD):
            return False
        return any(q.i - p.j <= 6 and "الي" in forms[p.j : q.i] for q in then)

    def named(self, p: PlacePhrase) -> PlacePhrase | None:
        """The place that «البلدة» or «المدينة» points back to: the last one named with that head word in the story."""
        scan = self.scan
        if p.head is None or scan.sentence_of[p.i] < 0:
            return None
        word = scan.forms[p.head.i].removeprefix(p.head.prefix)
        if not word.startswith("ال"):
            return None
        for q in reversed(self.binding.places_in(0, p.i)):
            if scan.story_of[q.i] != scan.story_of[p.i]:
                return None
            if q.head is not None and not q.generic and scan.forms[q.head.i].removeprefix(q.head.prefix) == word[2:]:
                return q
        return None

    def fixed(self, p: PlacePhrase) -> list[str]:
        """The features of a place that do not depend on who asks."""
        made = self._fixed.get(p.i)
        if made is not None:
            return made
        scan, binding = self.scan, self.binding
        out = []
        entry = place_entry(p)
        rank = binding.rank(p)
        out.append("generic" if p.generic else f"exactness={rank}")
        if entry is None and not p.generic:
            out.append("unknown-name")
        if p.compass:
            out.append("direction")
        if p.head is not None:
            out.append("road" if "طريق" in scan.forms[p.i] else "head-word")
        marker = scan.marker[p.i] or scan.place[p.i]
        prefix = marker.prefix[-1:] if marker is not None and marker.prefix else ""
        k = p.i - 1
        while k >= 0 and scan.forms[k] in ('"', "(", "#", "'", "_"):
            k -= 1
        word = scan.forms[k] if k >= 0 else "\n"
        preposition = _PREPOSITIONS.get(
            prefix if prefix in ("ب", "ل") else word.removeprefix("و") if len(word) > 3 else word
        )
        if preposition is None and p.compass and p.head is None:
            preposition = "side"
        if preposition is None:
            before = self._before(p)
            if (before is not None and before.j >= p.i - 1 and word in (",", "(")) or word == "(":
                preposition = "apposition"
        if preposition is None and k >= 0:
            if scan.actor[p.i] is not None:
                preposition = "actor"
            elif scan.verb[k] is not None:
                preposition = "verb"
            elif scan.noun[k] is not None or scan.event[k] is not None:
                preposition = "of-a-noun"
        out.append(f"preposition={preposition}")
        before = self._before(p)
        if (
            before is not None
            and p.i - before.j <= 2
            and not before.generic
            and scan.sentence_of[before.i] == scan.sentence_of[p.i]
        ):
            out.append("inside-of-the-place-before")
            if binding.rank(before) < rank:
                out.append("wider-than-the-place-before")
        if any(scan.forms[t].lstrip("و") in _HOME for t in range(max(0, p.i - 4), p.i)):
            out.append("home")
        n = self._mentions[self._key(p)]
        out.append(f"mentions={min(n, 4)}")
        if self._key(p) == self._most:
            out.append("named-most-often")
        if self._key(p) in self._opening:
            out.append("named-in-the-title")
        a, b = scan.sentences[scan.sentence_of[p.i]]
        if binding.places_in(a, b)[0] is p:
            out.append("first-of-its-sentence")
        if any(scan.event[t] is not None for t in range(max(a, p.i - 3), p.i)):
            out.append("after-an-event-word")
        self._fixed[p.i] = out
        return out

    def _before(self, p: PlacePhrase) -> PlacePhrase | None:
        places = self.binding.places_in(max(0, p.i - 12), p.i)
        return places[-1] if places else None

    def features(self, p: PlacePhrase, i: int, j: int, stop: int, bag: tuple[str, ...]) -> list[str]:
        """What speaks for and against place ``p`` for the words at tokens ``i`` to ``j``."""
        scan = self.scan
        s, at = scan.sentence_of[i], scan.sentence_of[p.i]
        fixed = self.fixed(p)
        out: list[str] = []
        if at == s:
            side = "after" if p.i >= i else "before"
            lo, hi = (j, p.i) if p.i >= i else (p.j, i)
            out.append(f"{side}:{_near(hi - lo)}")
            forms = scan.forms
            breaks = sum(forms[t] in _CLAUSE for t in range(lo, hi))
            out.append(f"{side}:breaks={min(breaks, 3)}")
            if side == "after" and p.i >= stop:
                out.append("after:past-the-next-figure")
            if any(scan.cue[t] is not None for t in range(lo, hi)):
                out.append(f"{side}:cue-between")
            verbs = sum(is_verb(scan, t) for t in range(lo, hi))
            if verbs:
                out.append(f"{side}:verbs={min(verbs, 2)}")
            between = len(self.binding.places_in(lo, hi))
            out.append(f"{side}:places-between={min(between, 3)}")
            place = "here"
        else:
            gap = s - at
            place = "next" if gap < 0 else f"back{gap}" if gap <= 2 else "back"
            if at == 0:
                out.append("title")
            elif at == 1:
                out.append("lead")
            if gap > 2:
                out.append(f"far:{'3-4' if gap <= 4 else '5+'}")
            if gap < 0 or gap > 0:
                b = scan.sentences[at][1]
                out.append(f"{place[:4]}:nth-from-end={min(len(self.binding.places_in(p.i, b)) - 1, 2)}")
        out.append(place)
        where = "here" if place == "here" else "elsewhere"
        told = self._told.get((p.i, where))
        if told is None:
            told = self._told[p.i, where] = [f"{where}|{f}" for f in fixed]
        out += told
        for word in bag:
            out.append(f"{word}|{place[:4]}")
            out.append(f"{word}|{fixed[0]}")
        return out

    def none(self, here: int, bag: tuple[str, ...]) -> list[str]:
        """What speaks for «no place»; ``here`` is how many places the sentence names."""
        return ["none", f"none|here={min(here, 2)}", *(f"none|{b}" for b in bag)]

    def options(
        self, i: int, j: int, stop: int, skip: tuple[int, int] | None, bag: tuple[str, ...],
        ruled: PlacePhrase | None, rule: str,
    ) -> list[tuple[PlacePhrase | None, list[str]]]:  # fmt: skip
        """Every candidate with its features, «no place» (None) first. ``ruled`` is what the rule ``rule`` proposes."""
        s = self.scan.sentence_of[i]
        places = self.candidates(i, skip)
        if ruled is not None and all(p.i != ruled.i for p in places):
            places.append(ruled)
        here = sum(1 for p in places if self.scan.sentence_of[p.i] == s and not p.generic)
        nothing = self.none(here, bag)
        nothing.append("none|proposed-by=none" if ruled is None else f"none|proposed-by={rule}")
        out: list[tuple[PlacePhrase | None, list[str]]] = [(None, nothing)]
        for p in places:
            found = self.features(p, i, j, stop, bag)
            if ruled is not None and p.i == ruled.i:
                found += ["proposed", f"proposed-by={rule}"]
            out.append((p, found))
        return out

    def choose(
        self, i: int, j: int, stop: int, skip: tuple[int, int] | None, bag: tuple[str, ...],
        ruled: PlacePhrase | None, rule: str,
    ) -> tuple[PlacePhrase | None, str]:  # fmt: skip
        """The place that the words are tied to, or None, and the three features that weighed most."""
        w = weights()
        best: PlacePhrase | None = None
        why: list[str] = []
        top = 0.0
        for p, found in self.options(i, j, stop, skip, bag, ruled, rule):
            value = sum([w[f] for f in found if f in w])
            if not why or value > top:
                best, top, why = p, value, found
        why = sorted(why, key=lambda f: (-w.get(f, 0.0), f))[:3]
        if best is not None and best.generic:
            best = self.named(best) or best
        elif best is not None:
            best = self.binding.chained(best)
        return best, "place:weighed (" + ", ".join(why) + ")"
