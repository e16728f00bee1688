"""Which place a figure or an event is tied to, by what stands between. (Over 400 lines: the features stand together.)

The features are constructions (same clause, preposition, exactness, distance, story lead …); their weights stand in
``ties.tsv``, one a line, and can be read and argued with. ``evaluation/train_ties.py`` makes that file from annotated
reports. «No place» is a candidate too.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, reduce
from importlib.resources import files
from itertools import accumulate
from operator import add, attrgetter
from typing import TYPE_CHECKING

import msgspec

from marsad.extraction.chains import chains
from marsad.extraction.phrases import PlacePhrase, is_verb, place_entry
from marsad.extraction.scan import WORD, between
from marsad.extraction.words import word_class

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
_CLAUSE = word_class("ties_clause")
#: «مقرها», «يتخذ من», «نزحوا من»: where somebody is at home, not where it happened
_HOME = word_class("home")
#: a happening with the article or «this» is one that was told before
_DEFINITE = ("ال", "بال", "وال", "لل")
#: «أربيل، عاصمة إقليم كذا»: a place that only says what another is
_GLOSSES = word_class("glosses")
#: «محافظ أربيل», «سكان غزة»: a place that says of whom
_OFFICES = word_class("ties_offices")
_THERE = word_class("there")
_NEXT_TO = word_class("next_to")
#: head words in the plural and the like, that name no one place
_NOWHERE = word_class("nowhere")
#: first words of a sentence that goes back to what was before
_BACKGROUND = word_class("ties_background")


#: the types of the places that a word points back to where none was named with it: «البلدة» after «عفرين»
_TOWNS = frozenset({"town", "city"})
_SORTS = {
    "المدينه": _TOWNS,
    "العاصمه": _TOWNS,
    "البلده": _TOWNS | {"village"},
    "القريه": _TOWNS | {"village"},
    "الحي": frozenset({"neighbourhood", "camp"}),
    "المحافظه": frozenset({"governorate"}),
}

#: why a place is weak, by its tie
_WEAK = {"acts": "state-that-acts"}

#: «المنطقة»: whichever place was named last
_WHEREVER = word_class("wherever")

_STEPS = ((1, "0-1"), (3, "2-3"), (6, "4-6"), (12, "7-12"), (24, "13-24"))


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for the candidate."""
    text = files("marsad.extraction").joinpath("ties.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


_NEAR = tuple(next(name for top, name in _STEPS if n <= top) for n in range(_STEPS[-1][0] + 1))


def _near(n: int) -> str:
    """In which of six steps ``n`` tokens lie."""
    return _NEAR[max(n, 0)] if n < len(_NEAR) else "25+"


class _Part(msgspec.Struct, frozen=True, eq=False, gc=False):
    """Some features of a candidate, the weights of those that have one, both in order, and those that speak for it, each with its weight below 0.

    A part is made once and used for all reports that show the same: a candidate has dozens of features, and few are new.
    ``total`` is the sum of the weights, for the part that a candidate's features begin with. Thousands are kept, and all in
    tuples, at which the collector looks once only.
    """

    names: tuple[str, ...]
    weights: tuple[float, ...]
    told: tuple[tuple[float, str], ...]
    total: float


def _part(names: Sequence[str]) -> _Part:
    """The part of these features."""
    w = weights()
    known: list[float] = []
    told: list[tuple[float, str]] = []
    for f in names:
        if f in w:
            weight = w[f]
            known.append(weight)
            if weight > 0.0:
                told.append((-weight, f))
    return _Part(tuple(names), tuple(known), tuple(told), reduce(add, known, 0.0))


@cache
def _beside(
    after: bool,
    near: str,
    breaks: int,
    preposition: str,
    past: bool,
    cue: bool,
    verbs: int,
    between: int,
    only: bool,
    within: str,
    governed: str,
) -> _Part:
    """The features of a place of the same sentence: few combinations, which all reports share."""
    side = "after" if after else "before"
    out = [f"{side}:{near}", f"{side}:breaks={breaks}", f"{side}:breaks={min(breaks, 1)}:{preposition}"]
    if past:
        out.append("after:past-the-next-figure" if after else "before:the-figure-before")
    if cue:
        out.append(f"{side}:cue-between")
    if verbs:
        out.append(f"{side}:verbs={verbs}")
    out.append(f"{side}:places-between={between}")
    if only:
        out.append("the-only-one-here")
    if governed:
        out.append(governed)
    if within:
        out += [within, f"{within}:{preposition}"]
    out.append("here")
    return _part(out)


@cache
def _asked_with(bag: tuple[str, ...]) -> dict[str, _Part]:
    """What ``_asked`` has made for the words of a question, by what it says of the place: looked up for each candidate."""
    return {}


def _asked(bag: tuple[str, ...], place: str, exact: str, where: str, preposition: str) -> _Part:
    """The features of a place together with each word of the question."""
    out: list[str] = []
    for word in bag:
        out += [f"{word}|{place}", f"{word}|{exact}", f"{word}|{where}|{preposition}"]
    return _part(out)


class _Placed:
    """What is the same of a place whoever asks: its exactness, its preposition, and its features here and elsewhere.

    ``large`` says whether it is as wide as a district or wider.
    """

    __slots__ = ("_elsewhere", "_here", "exact", "fixed", "large", "preposition", "with_both")

    def __init__(self, fixed: tuple[str, ...], preposition: str, large: bool) -> None:
        self.exact = fixed[0]
        self.preposition = preposition
        self.large = large
        self.fixed = fixed
        self._here: _Part | None = None
        self._elsewhere: _Part | None = None
        #: names exactness and preposition: under it stands what a question has with places like this
        self.with_both = f" {self.exact} {preposition}"

    def here(self) -> _Part:
        """Its features for what asks in its own sentence."""
        if self._here is None:
            self._here = _each("here", self.fixed)
        return self._here

    def elsewhere(self) -> _Part:
        """Its features for what asks in another sentence."""
        if self._elsewhere is None:
            self._elsewhere = _each("elsewhere", self.fixed)
        return self._elsewhere


@cache
def _each(where: str, fixed: tuple[str, ...]) -> _Part:
    """The features of a place that do not depend on who asks, each with where it stands."""
    return _part([f"{where}|{f}" for f in fixed])


@cache
def _apart(
    at: int, gap: int, place: str, nth: int, here: int, large: bool, context: tuple[str, ...], standing: str
) -> _Part:
    """The features of a place of sentence ``at``, ``gap`` sentences before what asks (below 0: behind it).

    ``at`` above 1 stands for any such sentence, ``gap`` for one of its steps; ``here`` and ``nth`` are counted up to 2.
    """
    out: list[str] = []
    if at == 0:
        out.append("title")
    elif at == 1:
        out.append("lead")
    if gap > 2:
        out.append(f"far:{'3-4' if gap <= 4 else '5+'}")
    out.append(f"{place[:4]}:nth-from-end={nth}")
    out.append(f"elsewhere|places-here={here}")
    if place != "next":
        for c in context:
            out += [f"{c}|elsewhere", f"{c}|elsewhere|{'large' if large else 'small'}"]
        out.append(f"{standing}|{place}")
    out.append(place)
    return _part(out)


@cache
def _no_place(bag: tuple[str, ...], here: int, context: tuple[str, ...], standing: str, rule: str) -> _Part:
    """What speaks for «no place»; ``here`` is how many places the sentence names, counted up to 2."""
    out = ["none", f"none|here={here}", *(f"none|{b}" for b in bag)]
    out += [f"none|{c}" for c in context]
    out += [f"none|{standing}", f"none|proposed-by={rule}"]
    return _part(out)


@cache
def _land(bag: tuple[str, ...], here: int, context: tuple[str, ...], abroad: bool) -> _Part:
    """The features of the place that the name of a speaker ends with; ``here`` is how many places the sentence names, up to 2."""
    out = ["land-of-the-source", f"land-of-the-source|here={here}", *(f"land-of-the-source|{b}" for b in bag)]
    out += [f"land-of-the-source|{c}" for c in context]
    if abroad:
        out.append("land-of-the-source|abroad")
    return _part(out)


@cache
def _proposed(rule: str) -> _Part:
    return _part(["proposed", f"proposed-by={rule}"])


def pick(values: Sequence[float], names: Sequence[str]) -> int:
    """Which candidate to take: of the name whose mentions together are likeliest, the mention of the highest value.

    ``values`` are the sums of the weights, ``names`` what each candidate names. Of equals the first.
    """
    top = max(values)
    likely: dict[str, float] = {}
    for value, name in zip(values, names, strict=True):
        likely[name] = likely.get(name, 0.0) + math.exp(value - top)
    name = max(likely, key=likely.__getitem__)
    return max([k for k in range(len(values)) if names[k] == name], key=values.__getitem__)


class Ask(msgspec.Struct, frozen=True):
    """What asks for its place: tokens ``i`` to ``j`` of a figure or an event.

    ``since`` and ``stop`` are where the figure before ends and where the next begins, within the sentence. ``skip`` are
    tokens that say who is counted; ``bag`` is what else bears on the choice.
    """

    i: int
    j: int
    since: int
    stop: int
    skip: tuple[int, int] | None
    bag: tuple[str, ...]
    #: the token of the verb or noun that governs a figure, where one does
    predicate: int | None = None


class Ties:
    """Weighs the places of one report for the words that ask for one."""

    def __init__(self, binding: Binding) -> None:
        # what is asked of the binding and not the binding: it holds this, and a cycle of the two would keep all that was
        # read of a report until the collector comes
        self.scan, self.voices, self.times, self.country = binding.scan, binding.voices, binding.times, binding.country
        self._rank = binding.rank
        self._time_i = [t.i for t in self.times]
        self._placed: dict[int, _Placed] = {}
        self._keys: dict[int, str] = {}
        self._contexts: dict[int, tuple[str, ...]] = {}
        #: of a sentence: its own candidates
        self._inside: dict[int, list[PlacePhrase]] = {}
        #: of a sentence: the candidates of those before it, of the lead, and of the one behind
        self._around: dict[int, tuple[list[PlacePhrase], list[PlacePhrase]]] = {}
        #: of a place in another sentence than the one that asks: the part that says so, and how far it is
        self._elsewhere: dict[tuple[int, int, int], tuple[_Part, str]] = {}
        #: what each place names, by where it begins: asked again by all that may lie there
        self._names: dict[int, str] = {}
        #: how many clause words stand before each token: how many stand between two is a difference
        self._clauses = list(accumulate(map(_CLAUSE.__contains__, self.scan.forms), initial=0))
        self._mentions: dict[str, int] = {}
        #: the places, each drawn out to what it lies in, and where the chain of each begins
        self.places, self.linked = chains(self.scan, binding.places)
        #: states that act and places inside the names of sources: meant where nothing better stands
        self.weak = {p.i for p in binding.weak}
        self.places = sorted([*self.places, *binding.weak], key=attrgetter("i"))
        self._place_i = [p.i for p in self.places]
        self._own_end = {p.i: p.j for p in (*binding.places, *binding.weak)}
        for p in (*binding.places, *binding.weak):
            if p.tie == "names":
                continue  # who speaks is no mention of where
            key = self._key(p)
            self._mentions[key] = self._mentions.get(key, 0) + 1

        top = max(self._mentions.values(), default=0)
        leaders = [key for key, n in self._mentions.items() if n == top]
        #: the place that the report names most often, where one is named more often than all others
        self._most = leaders[0] if top > 1 and len(leaders) == 1 else None
        self._opening = {self._key(p) for p in self.places if self.scan.sentence_of[p.i] == 0}

    def places_in(self, a: int, b: int) -> list[PlacePhrase]:
        """The chains of places that begin between two tokens."""
        return self.places[bisect_left(self._place_i, a) : bisect_left(self._place_i, b)]

    def _chain(self, p: PlacePhrase) -> PlacePhrase:
        """The chain that holds a place."""
        return self.places[bisect_left(self._place_i, self.linked.get(p.i, p.i))]

    def _key(self, p: PlacePhrase) -> str:
        """What a place names; a chain is asked by its first place, with which it begins."""
        key = self._keys.get(p.i)
        if key is None:
            key = self._keys[p.i] = self._key_of(p)
        return key

    def _key_of(self, p: PlacePhrase) -> str:
        entry = place_entry(p)
        if entry is not None:
            return entry.id
        forms = self.scan.forms[p.i : self._own_end.get(p.i, p.j)]
        prefix = p.head.prefix if p.head is not None and p.head.i == p.i else ""
        return " ".join([forms[0].removeprefix(prefix), *forms[1:]])

    def candidates(self, i: int) -> list[PlacePhrase]:
        """The places that may be meant at token ``i``: of its sentence, of those before in its story, of the lead."""
        scan = self.scan
        s = scan.sentence_of[i]
        a, b = scan.sentences[s]
        here = self.places_in(a, b)
        inside = self._inside.get(s)
        here = self._inside[s] = self._meant_of(here) if inside is None else inside
        around = self._around.get(s)
        if around is None:
            around = self._around[s] = self._in_other_sentences(s, a, scan.story_of[a])
        return [*around[0], *here, *around[1]]

    def _meant_of(self, here: list[PlacePhrase]) -> list[PlacePhrase]:
        """Those of the places of a sentence that may be meant."""
        # «من طريق كذا إلى البلدة»: the road is the way, not the place
        here = [p for k, p in enumerate(here) if not self._way(p, here[k - 1] if k else None, here[k + 1 :])]
        return [p for p in here if not self._says_nothing(p)]

    def _in_other_sentences(self, s: int, a: int, story: int) -> tuple[list[PlacePhrase], list[PlacePhrase]]:
        """The candidates before sentence ``s``, which begins at token ``a``, and behind it: the same for all that asks there."""
        scan = self.scan
        seen: set[str] = set()
        earlier: list[PlacePhrase] = []
        for p in reversed(self.places_in(scan.sentences[max(0, s - REACH)][0], a)):
            if (
                len(earlier) < _EARLIER
                and not self._says_nothing(p)
                and p.tie != "names"
                and (scan.sentence_of[p.i] == 0 or scan.story_of[p.i] == story)
            ):
                key = self._key(p)
                if key not in seen:
                    seen.add(key)
                    earlier.append(p)
        lead = [p for p in self.places_in(0, a) if 0 <= scan.sentence_of[p.i] <= 1 and p.tie != "names"][:4]
        kept = {p.i for p in earlier}
        earlier += [p for p in lead if p.i not in kept]
        after = []
        if s + 1 < len(scan.sentences):
            c, d = scan.sentences[s + 1]
            if c < d and scan.story_of[c] == story:
                after = [p for p in self.places_in(c, d) if not p.generic and p.i not in self.weak][:2]
        return sorted(earlier, key=attrgetter("i")), after

    def _says_nothing(self, p: PlacePhrase) -> bool:
        """«المناطق», «المواقع»: head words alone, of which no report says where they are."""
        if not p.generic or p.compass or p.j - p.i > 1 or p.head is None:
            return False
        if p.j < self.scan.n and self.scan.forms[p.j].removeprefix("ال") in _NEXT_TO:
            return False  # «الأحياء المجاورة»
        return self.scan.forms[p.i].removeprefix(p.head.prefix) in _NOWHERE

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
        if p.head is None or scan.sentence_of[p.i] < 0 or p.compass:
            return None  # «غربي المدينة» says where, whichever town it is
        word = scan.forms[p.head.i].removeprefix(p.head.prefix)
        if not word.startswith("ال"):
            return None
        if word == "البلاد":
            return self._country_beside(p)
        for q in reversed(self.places_in(0, p.i)):
            if scan.story_of[q.i] != scan.story_of[p.i]:
                break
            if q.head is not None and not q.generic and scan.forms[q.head.i].removeprefix(q.head.prefix) == word[2:]:
                return q
        if word in _WHEREVER:
            return self._last_named(p)
        return self._of_sort(p, _SORTS[word]) if word in _SORTS else None

    def _country_beside(self, p: PlacePhrase) -> PlacePhrase | None:
        """The country that the sentence of «البلاد» names before it: «تشهد سوريا … داخل البلاد»."""
        if p.compass or p.j - p.i > 1:
            return None
        for q in reversed(self.places_in(self.scan.sentences[self.scan.sentence_of[p.i]][0], p.i)):
            entry = place_entry(q)
            if entry is not None and entry.type == "country" and q.head is None:
                return q
        return None

    def _last_named(self, p: PlacePhrase) -> PlacePhrase | None:
        """The place named last before «المنطقة» in its story, no country and not in a source's name."""
        scan = self.scan
        if p.compass or p.j - p.i > 1:
            return None
        for q in reversed(self.places_in(scan.sentences[max(0, scan.sentence_of[p.i] - REACH)][0], p.i)):
            if scan.story_of[q.i] != scan.story_of[p.i]:
                return None
            entry = place_entry(q)
            if not q.generic and q.i not in self.weak and (entry is None or entry.type != "country" or q.compass):
                return q
        return None

    def _of_sort(self, p: PlacePhrase, sorts: frozenset[str]) -> PlacePhrase | None:
        """The one place of some types that the sentences close by name with no such head word; None where they name two."""
        scan = self.scan
        if p.compass or p.head is None or p.head.i != p.i:
            return None  # «قلب المدينة» is more exact than the town
        last: PlacePhrase | None = None
        for q in reversed(self.places_in(scan.sentences[max(0, scan.sentence_of[p.i] - REACH)][0], p.i)):
            entry = place_entry(q)
            if scan.story_of[q.i] != scan.story_of[p.i] or entry is None or entry.type not in sorts:
                continue
            if q.generic or q.i in self.weak:
                continue
            if last is not None and self._key(q) != self._key(last):
                return None
            last = last or q
        return last

    def _abroad(self, p: PlacePhrase) -> bool:
        """Whether a place lies in another country than most of the report's."""
        entry = place_entry(p)
        return entry is not None and entry.country is not None and entry.country != (self.country or entry.country)

    def _place(self, p: PlacePhrase) -> _Placed:
        """What is the same of a place whoever asks."""
        made = self._placed.get(p.i)
        if made is None:
            made = self._placed[p.i] = _Placed(*self._fixed(p))
        return made

    def _fixed(self, p: PlacePhrase) -> tuple[tuple[str, ...], str, bool]:
        """The features of a place that do not depend on who asks, the one that names its preposition, whether it is wide."""
        scan, naming = self.scan, self.voices.naming
        out = []
        entry = place_entry(p)
        rank = self._rank(p)
        weak = _WEAK.get(p.tie) if p.i in self.weak else None
        out.append(weak or ("generic" if p.generic else f"exactness={rank}"))
        if p.described:
            out.append("described")
        elif entry is None and not p.generic:
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
            elif scan.event[k] is not None:
                preposition = "of-an-event"
            elif scan.noun[k] is not None:
                preposition = "of-a-noun"
        bare = word.removeprefix("و").removeprefix("ال")
        if bare in _GLOSSES:
            preposition = "gloss"
        out.append(with_preposition := f"preposition={preposition}")
        before = self._before(p)
        if (
            before is not None
            and p.i - before.j <= 2
            and not before.generic
            and scan.sentence_of[before.i] == scan.sentence_of[p.i]
        ):
            out.append("inside-of-the-place-before")
            if self._rank(before) < rank:
                out.append("wider-than-the-place-before")
        if p.i in self.weak:
            out.append(_WEAK.get(p.tie, "inside-a-source's-name"))
        if p.tie != "in" and preposition in (None, "verb", "actor") and p.head is None and not p.compass:
            after = scan.skip_light(p.j, scan.n)
            if (after < scan.n and (is_verb(scan, after) or scan.cue[after] is not None)) or word in (
                "ان",
                "وان",
                "بان",
            ):
                out.append("does-something")
        if k > 0 and preposition in ("in", "from") and (naming[k] or naming[k - 1]):
            out.append("where-the-source-is")
        if self.scan.sentences[self.scan.sentence_of[p.i]][0] >= p.i - 1:
            out.append("opens-its-sentence")
        if k >= 0 and scan.forms[k + 1 if k + 1 < p.i else k] == "(":
            out.append("bracketed")
        if entry is not None and entry.country is not None and self.country is not None:
            out.append("of-the-report's-country" if entry.country == self.country else "abroad")
        if bare in _OFFICES or not _HOME.isdisjoint([form.lstrip("و") for form in scan.forms[max(0, p.i - 4) : p.i]]):
            out.append("home")
        key = self._key(p)
        out.append(f"mentions={min(self._mentions.get(key, 0), 4)}")
        if key == self._most:
            out.append("named-most-often")
            if key in self._opening:
                out.append("what-the-report-is-about")
        if key in self._opening:
            out.append("named-in-the-title")
        a, b = scan.sentences[scan.sentence_of[p.i]]
        if self.places_in(a, b)[:1] == [p]:
            out.append("first-of-its-sentence")
        if scan.event[max(a, p.i - 3) : p.i].count(None) < p.i - max(a, p.i - 3):
            out.append("after-an-event-word")
        return tuple(out), with_preposition, rank > 3

    def _before(self, p: PlacePhrase) -> PlacePhrase | None:
        places = self.places_in(max(0, p.i - 12), p.i)
        return places[-1] if places else None

    def _parts_here(self, p: PlacePhrase, ask: Ask, only: bool, asked_with: dict[str, _Part]) -> list[_Part]:
        """The features of a place of the sentence that asks, in groups, each weighed once for all reports.

        ``only`` says that the sentence names no other; ``asked_with`` is what was made for this question before.
        """
        scan = self.scan
        after = p.i >= ask.i
        lo, hi = (ask.j, p.i) if after else (p.j, ask.i)
        gap = hi - lo
        breaks = verbs = between = 0
        cue = False
        if gap > 0:
            breaks = min(self._clauses[hi] - self._clauses[lo], 3)
            verbs = min(scan.verbs_before[hi] - scan.verbs_before[lo], 2)
            cue = scan.cues_before[hi] > scan.cues_before[lo]
            between = min(bisect_left(self._place_i, hi) - bisect_left(self._place_i, lo), 3)
        past = p.i >= ask.stop if after else p.i < ask.since
        placed = self._place(p)
        key = "here" + placed.with_both
        asked = asked_with.get(key)
        if asked is None:
            asked = asked_with[key] = _asked(ask.bag, "here", placed.exact, "here", placed.preposition)
        within = "within-the-figure" if ask.i <= p.i < ask.j else ""
        if not within and ask.skip and ask.skip[0] <= p.i < ask.skip[1]:
            within = "within-the-counted"
        governed = ""
        if not after and ask.predicate is not None and ask.predicate < ask.i:
            governed = "behind-its-predicate" if p.i > ask.predicate else "before-its-predicate"
        beside = _beside(
            after, _near(gap), breaks, placed.preposition, past, cue, verbs, between, only, within, governed
        )  # fmt: skip
        return [beside, placed.here(), asked]

    def _parts_elsewhere(
        self, p: PlacePhrase, s: int, here: int, bag: tuple[str, ...], asked_with: dict[str, _Part]
    ) -> list[_Part]:
        """The features of a place that does not stand in the sentence ``s`` that asks, in groups.

        ``here`` is how many places that sentence names, counted up to 2.
        """
        placed = self._place(p)
        seen = self._elsewhere.get((p.i, s, here))
        if seen is None:
            at = self.scan.sentence_of[p.i]
            gap = s - at
            place = "next" if gap < 0 else f"back{gap}" if gap <= 2 else "back"
            nth = min(len(self.places_in(p.i, self.scan.sentences[at][1])) - 1, 2)
            context, standing = ((), "") if gap < 0 else (self._context(s), self._standing(s))
            part = _apart(min(at, 2), min(gap, 5), place, nth, here, placed.large, context, standing)
            seen = self._elsewhere[p.i, s, here] = part, place[:4]
        part, place = seen
        key = place + placed.with_both
        asked = asked_with.get(key)
        if asked is None:
            asked = asked_with[key] = _asked(bag, place, placed.exact, "elsewhere", placed.preposition)
        return [part, placed.elsewhere(), asked]

    def _standing(self, s: int) -> str:
        return "of-the-title" if s == 0 else "of-the-lead" if s == 1 else "of-the-body"

    def _context(self, s: int) -> tuple[str, ...]:
        """What of sentence ``s`` says whether it goes on about what was told before."""
        made = self._contexts.get(s)
        if made is not None:
            return made
        scan = self.scan
        a, b = scan.sentences[s]
        out = []
        if any(scan.forms[t].startswith(_DEFINITE) for t in between(scan.deeds, a, b) if scan.event[t] is not None):
            out.append("refers-back")
        if not _THERE.isdisjoint(scan.forms[a:b]):
            out.append("there")
        first, end = bisect_left(self._time_i, a), bisect_left(self._time_i, b)
        sorts = {t.sort for t in self.times[first:end]} if first < end else set()
        if sorts & {"year", "years"}:
            out.append("years")
        elif sorts & {"since", "within", "event", "month", "season"}:
            out.append("stretch")
        elif sorts & {"day", "days", "part"}:
            out.append("day")
        if scan.forms[a] in _BACKGROUND:
            out.append("background")
        made = self._contexts[s] = tuple(out)
        return made

    def options(self, ask: Ask, ruled: PlacePhrase | None, rule: str) -> list[tuple[PlacePhrase | None, list[str]]]:
        """Every candidate with its features, «no place» (None) first. ``ruled`` is what the rule ``rule`` proposes."""
        return [(p, [f for part in parts for f in part.names]) for p, parts in self._weighed(ask, ruled, rule)]

    def _weighed(self, ask: Ask, ruled: PlacePhrase | None, rule: str) -> list[tuple[PlacePhrase | None, list[_Part]]]:
        s = self.scan.sentence_of[ask.i]
        places = self.candidates(ask.i)
        ruled = self._chain(ruled) if ruled is not None else None
        if ruled is not None and ruled.i not in [p.i for p in places]:
            places.append(ruled)
        sentence_of, weak = self.scan.sentence_of, self.weak
        here = sum([sentence_of[p.i] == s and not p.generic and p.i not in weak for p in places])
        proposed = "none" if ruled is None else rule
        nothing = _no_place(ask.bag, min(here, 2), self._context(s), self._standing(s), proposed)
        asked_with = _asked_with(ask.bag)
        out: list[tuple[PlacePhrase | None, list[_Part]]] = [(None, [nothing])]
        for p in places:
            if p.tie == "names":
                found = [_land(ask.bag, min(here, 2), self._context(s), self._abroad(p))]
            elif sentence_of[p.i] == s:
                found = self._parts_here(p, ask, here == 1, asked_with)
            else:
                found = self._parts_elsewhere(p, s, min(here, 2), ask.bag, asked_with)
            if ruled is not None and p.i == ruled.i:
                found.append(_proposed(rule))
            out.append((p, found))
        return out

    def choose(self, ask: Ask, ruled: PlacePhrase | None, rule: str) -> tuple[PlacePhrase | None, str]:
        """The place that the words are tied to, or None, and the three features that weighed most."""
        options = self._weighed(ask, ruled, rule)
        values: list[float] = []
        for _, found in options:
            value = found[0].total
            for part in found[1:]:  # weight by weight, in order: the same to the last bit however they are grouped
                value = reduce(add, part.weights, value)
            values.append(value)
        place, parts = options[pick(values, [self.named_by(p) for p, _ in options])]
        told = [pair for part in parts for pair in part.told]  # the first three are among these, where there are three
        if len(told) < 3:
            w = weights()
            told = [(-w.get(f, 0.0), f) for part in parts for f in part.names]
        why = [f for _, f in sorted(told)[:3]]
        return self.meant(place), "place:weighed (" + ", ".join(why) + ")"

    def named_by(self, p: PlacePhrase | None) -> str:
        """What the chosen words name, whichever of its mentions they are; empty for «no place»."""
        if p is None:
            return ""
        name = self._names.get(p.i)
        if name is None:
            meant = self.meant(p)
            name = self._key(meant) if meant is not None else ""
            if p.tie == "names":
                name = f"the land of {name}"  # it lends no weight to a place of that name that the report tells of
            self._names[p.i] = name
        return name

    def meant(self, p: PlacePhrase | None) -> PlacePhrase | None:
        """The place that the chosen words stand for."""
        return (self.named(p) or p) if p is not None and p.generic else p
