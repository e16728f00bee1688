"""When what a figure counts happened: the time phrase that weighs most for it, or none.

As ``event_times`` does for events, with what only figures have: other figures between, a running total, the same figure
elsewhere. The rules' own answer is one feature among the others. ``claim-times.tsv`` holds a number for each feature;
``python -m evaluation.train_claim_times`` makes it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from marsad.extraction.binding import Binding, lies_ahead
from marsad.extraction.dates import TimePhrase
from marsad.extraction.event_times import BETWEEN, CLAUSE, STRETCHES, near
from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import is_verb

#: how many sentences back and on a time may stand, and how many times of each are weighed
_BACK, _ON, _EACH = 4, 1, 2
_BACKGROUND = frozenset("وكان وكانت كان كانت ويذكر يذكر وسبق سبق يشار ويشار وكانوا ومنذ منذ".split())
_TOTAL = frozenset(
    "حصيله الحصيله ارتفع ارتفعت ليرتفع لترتفع ترتفع يرتفع اجمالي مجموع بلغ بلغت عدد العدد الاجمالي تجاوز مجمل".split()
)
_AHEAD = frozenset("المقرر المقرره المرتقب المرتقبه المزمع المقبل المتوقع المتوقعه المنتظر ستنتهي سيبدا".split())
_THIS = frozenset("هذا هذه ذلك تلك".split())
#: what has happened where it is told of, so that no day ahead is its
HAPPENED = frozenset({"killed", "wounded", "casualties", "bodies"})
#: rules that read words which settle the matter: a campaign's toll, the same figure told with its day, «بعد يوم من»
FIRM = frozenset({"time:campaign", "time:with-the-same-figure", "time:after-another"})
_LARGE = ((2, "≤2"), (30, "≤30"), (300, "≤300"), (3000, "≤3000"))


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for the candidate."""
    text = files("marsad.extraction").joinpath("claim-times.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def _size(c: Candidate) -> str:
    if c.low is None:
        return "vague" if c.number is None else "many"
    return next((name for top, name in _LARGE if c.low <= top), ">3000")


class ClaimTimes:
    """Weighs the times of one report for its figures, ``settled`` in the order of the text."""

    def __init__(self, binding: Binding, settled: Sequence[Candidate]) -> None:
        self.binding, self.scan = binding, binding.scan
        self.settled = settled
        self._at = [c.i for c in settled]
        #: where the time given to each figure begins, or None where it was given none
        self.chosen: dict[int, int | None] = {}
        self._said: dict[int, list[str]] = {}
        self._told: dict[int, set[tuple[str | None, object]]] = {}
        for c in settled:
            self._told.setdefault(self.scan.sentence_of[c.i], set()).add((c.kind, c.low))

    def _place(self, s: int) -> str:
        if s == 0 and self.scan.report.title is not None:
            return "title"
        return "lead" if s <= 1 else "body"

    def _bag(self, c: Candidate) -> list[str]:
        """What bears on every candidate alike: the figure's own words and where it stands."""
        scan = self.scan
        s = scan.sentence_of[c.i]
        a, b = scan.sentences[s]
        shape = c.rule.split(":")[0].split("+")[0]
        bag = [f"{c.kind}", shape, self._place(s), f"size {_size(c)}"]
        if "+name" in c.rule:
            bag.append("a name")
        if c.part_of is not None:
            bag.append("a part")
        if c.definite:
            bag.append("definite")
        if c.scope:
            bag.append(f"stated {c.scope}")
        if c.mode == "planned":
            bag.append("planned")
        first = scan.skip_light(a, b)
        if first < b and scan.forms[first] in _BACKGROUND:
            bag.append("background")
        if any(scan.forms[t].lstrip("و") in _TOTAL for t in range(max(a, c.i - 7), c.i)):
            bag.append("a total")
        if any(form in _THIS for form in scan.forms[max(a, c.i - 12) : c.i]):
            bag.append("this")
        if any(form in _THIS for form in scan.forms[c.j : min(b, c.j + 9)]):
            bag.append("this after")
        voice = self.binding.voices.at[c.i]
        if voice is None:
            bag.append("own voice")
        return bag

    def _none(self, bag: Sequence[str], here: Sequence[TimePhrase]) -> list[str]:
        told = any(self.binding.is_said(t) for t in here)
        n = min(len(here), 2)
        return [
            "none", f"none: times here {n}", *(f"none: {x}" for x in bag), *(f"none: times here {n} {x}" for x in bag),
            *(["none: a time of saying here"] if told else []),
        ]  # fmt: skip

    def _says(self, t: TimePhrase) -> list[str]:
        """What the words before a time say of it: «المحاصرة منذ …» is no happening, «المقررة في …» is to come."""
        made = self._said.get(t.i)
        if made is not None:
            return made
        scan = self.scan
        a = scan.sentences[scan.sentence_of[t.i]][0]
        k = t.i - 1
        while k > a and (scan.forms[k] in ('"', "'", "(", "في", "بتاريخ", "شهر", "عام", "يوم", "ب") or k == t.i):
            k -= 1
        word = scan.forms[k] if k >= a else ""
        out = []
        if word in _AHEAD or scan.forms[t.i - 1] in _AHEAD:
            out.append("said to come")
        if k >= a:
            if is_verb(scan, k):
                out.append("right after: a verb")
            elif scan.noun[k] is not None:
                out.append("right after: a noun of people")
            elif scan.event[k] is not None:
                out.append("right after: an event")
            elif scan.place[k] is not None or scan.marker[k] is not None:
                out.append("right after: a place or marker")
            elif word.startswith("ال") and word.endswith("ه") and len(word) > 5:
                out.append("right after: a definite adjective")
            elif word in (",", "."):
                out.append("right after: a stop")
            elif word in ('"', ")", "("):
                out.append("right after: a mark")
            else:
                out.append("right after: another word")
        else:
            out.append("opens its sentence")
        for u in range(t.i - 1, max(a - 1, t.i - 12), -1):
            if scan.forms[u] in (",", ".", ";"):
                break
            if scan.forms[u] in ("التي", "الذي", "الذين"):
                out.append("in a relative clause")
                break
        j = t.j
        if j < scan.n and scan.forms[j] == "," and k >= a and word == ",":
            out.append("between stops")
        self._said[t.i] = out
        return out

    def _features(
        self, c: Candidate, t: TimePhrase, here: Sequence[TimePhrase], bag: Sequence[str], stop: int
    ) -> list[str]:
        scan = self.scan
        s, at = scan.sentence_of[c.i], scan.sentence_of[t.i]
        said = "said" if self.binding.is_said(t) else "real"
        first = scan.forms[t.i].lstrip("و")
        lead = first if first in ("منذ", "خلال", "قبل", "حتي", "بعد") else "plain"
        out = [f"any: {t.sort}", f"any: {t.spec[0]}", f"any: led {lead}"]
        out += self._says(t)
        if lies_ahead(t):
            out.append("lies ahead")
        out += [f"{t.sort}|{x}" for x in bag]
        if at != s:
            side = "back" if at < s else "on"
            gap = "lead" if at <= 1 < s - 1 else str(min(abs(at - s), 4))
            out += [f"{side} {gap}", f"{side}: {said}", f"{side}: {t.sort}", f"{side} {gap} from {self._place(s)}"]
            out.append(f"{side}: times here {min(len(here), 2)}")
            out.append(f"{side}: led {lead}")
            out += [f"{side}: {x}" for x in bag]
            names = self._told.get(at, set())
            if c.low is not None and (c.kind, c.low) in names:
                out.append(f"{side}: the same figure beside it")
            elif any(kind == c.kind for kind, _ in names):
                out.append(f"{side}: its kind beside it")
            elif names:
                out.append(f"{side}: another figure beside it")
            if scan.story_of[t.i] != scan.story_of[c.i]:
                out.append(f"{side}: another story")
            mine, its = self.binding.voices.at[c.i], self.binding.voices.at[t.i]
            if mine is not None and its is not None:
                out.append(f"{side}: {'the same' if mine.id == its.id else 'another'} voice")
            times = self.binding.times_of(t.i)
            if times and times[-1].i != t.i:
                out.append(f"{side}: not the last of its sentence")
            return out
        after = t.i >= c.i
        side = "after" if after else "before"
        lo, hi = (c.j, t.i) if after else (t.j, c.i)
        forms = scan.forms[lo:hi]
        out += [
            f"here {side}",
            f"{side} {near(hi - lo)}",
            f"{side}: {t.sort}",
            f"{side}: {said}",
            f"{side}: led {lead}",
        ]
        breaks = min(sum(form in CLAUSE for form in forms), 3)
        out.append(f"{side}: breaks {breaks}")
        verbs = min(scan.verbs_before[hi] - scan.verbs_before[lo], 2) if lo < hi else 0
        out += [f"{side}: verbs {verbs}", f"{side}: breaks {min(breaks, 1)} verbs {min(verbs, 1)}"]
        figures = bisect_left(self._at, hi) - bisect_left(self._at, lo)
        out.append(f"{side}: figures between {min(figures, 2)}")
        if any(lo <= x.i < hi for x in here):
            out.append(f"{side}: times between")
        if any(form.lstrip("و") in BETWEEN for form in forms):
            out.append(f"{side}: a link between")
        if lo < hi and scan.cues_before[hi] > scan.cues_before[lo]:
            out.append(f"{side}: a cue between")
        if any(form.lstrip("و") in _TOTAL for form in forms):
            out.append(f"{side}: a total between")
        if any(scan.event[k] is not None for k in range(lo, hi)):
            out.append(f"{side}: an event between")
        if t.sort in STRETCHES:
            out.append(f"stretch {side}: {c.kind}")
        if len(here) == 1:
            out.append(f"{side}: the only one")
        if after and t.i >= stop:
            out.append("after: past the next figure")
        out += [f"{side}: {x}" for x in bag]
        return out

    def _candidates(self, c: Candidate, ruled: TimePhrase | None) -> tuple[list[TimePhrase], list[TimePhrase]]:
        """The times that may be meant: those of the figure's sentence, and those around it."""
        scan, binding = self.scan, self.binding
        s = scan.sentence_of[c.i]
        here = binding.times_of(c.i)
        others: list[TimePhrase] = []
        for d in (*range(-_BACK, 0), *range(1, _ON + 1)):
            if 0 <= s + d < len(scan.sentences):
                a, b = scan.sentences[s + d]
                if a < b:
                    others += binding.times_of(a)[:_EACH]
        if s > _BACK + 1:
            for k in (0, 1):
                a, b = scan.sentences[k]
                if a < b:
                    others += binding.times_of(a)[:1]
        past = c.kind in HAPPENED and c.mode != "planned"
        here = [t for t in here if binding.may_be(t, c.j, past)]
        others = [t for t in others if binding.may_be(t, c.j, past)]
        if ruled is not None and all(t.i != ruled.i for t in (*here, *others)):
            others.append(ruled)
        return here, others

    def options(
        self, c: Candidate, stop: int, ruled: TimePhrase | None, rule: str
    ) -> list[tuple[TimePhrase | None, list[str]]]:
        """Every candidate with its features, «no time» (None) first. ``ruled`` is what the rule ``rule`` proposes."""
        here, others = self._candidates(c, ruled)
        bag = self._bag(c)
        out: list[tuple[TimePhrase | None, list[str]]] = [(None, self._none(bag, here))]
        out[0][1].append("none: no rule" if ruled is None else f"none: {rule}")
        for t in (*here, *others):
            features = self._features(c, t, here, bag, stop)
            if ruled is not None and t.i == ruled.i:
                features += ["proposed", f"proposed {rule}", *(f"proposed {x}" for x in bag)]
            out.append((t, features))
        return out

    def linked(self, c: Candidate, n: int) -> list[str]:
        """The features of the candidate that figure ``n - 1``, the one before ``c``, was given too."""
        if n == 0:
            return []
        scan, before = self.scan, self.settled[n - 1]
        if scan.story_of[before.i] != scan.story_of[c.i]:
            tie = "another story"
        elif c.part_of is not None and (c.part_of is before or c.part_of is before.part_of):
            tie = "a part"
        elif scan.sentence_of[before.i] == scan.sentence_of[c.i]:
            tie = "here " + ("near" if c.i - before.j <= 6 else "far" if c.i - before.j <= 15 else "farther")
        else:
            tie = "next" if self.binding.sentences_between(before.i, c.i) <= 1 else "far"
        return [f"as the figure before: {tie}", *([f"as its kind before: {tie}"] if c.kind == before.kind else [])]

    def choose(self, c: Candidate, n: int, stop: int, ruled: TimePhrase | None, rule: str) -> TimePhrase | None:
        """The time that weighs most for figure ``n``, or None. Figures must be asked for in the order of the text."""
        if rule in FIRM:
            self.chosen[n] = ruled.i if ruled is not None else None
            return ruled
        if not any(self._candidates(c, ruled)):
            self.chosen[n] = None
            return None
        w = weights()
        best, top = None, float("-inf")
        before = self.chosen.get(n - 1, False)
        for t, features in self.options(c, stop, ruled, rule):
            value = sum([w[f] for f in features if f in w])
            if before is not False and (t.i if t is not None else None) == before:
                value += sum([w[f] for f in self.linked(c, n) if f in w])
            if value > top:
                best, top = t, value
        self.chosen[n] = best.i if best is not None else None
        return best
