"""When an event happened: the time phrase that weighs most for it, or none.

The candidates are the times of its sentence, of those around it and of the lead; ``event-times.tsv`` holds a number for
each feature, and the highest sum wins. Made by ``python -m evaluation.train_event_times``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from marsad.extraction.binding import Binding
from marsad.extraction.dates import TimePhrase
from marsad.extraction.mentions import EventCandidate
from marsad.extraction.surroundings import stem_of
from marsad.extraction.words import word_class

#: how many sentences back and on a time may stand, and how many times of each are weighed
_BACK, _ON, _EACH = 3, 1, 2
CLAUSE = word_class("event_times_clause")
BETWEEN = word_class("event_times_between")
STRETCHES = frozenset({"since", "within", "ago", "until"})


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for the candidate."""
    text = files("marsad.extraction").joinpath("event-times.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def near(n: int) -> str:
    """In which of six steps ``n`` tokens lie."""
    for top in (1, 3, 6, 12, 20):
        if n <= top:
            return f"≤{top}"
    return ">20"


class EventTimes:
    """Weighs the times of one report for its events. ``found`` is every mention of an event, told or not."""

    def __init__(self, binding: Binding, found: Sequence[EventCandidate]) -> None:
        self.binding, self.scan = binding, binding.scan
        self.found = sorted(found, key=lambda e: e.i)
        self._at = [e.i for e in self.found]
        #: the kinds and words that each sentence names
        self._named: dict[int, set[tuple[str, str]]] = {}
        for e in self.found:
            self._named.setdefault(self.scan.sentence_of[e.i], set()).add((e.kind, stem_of(self.scan, e)))

    def _place(self, s: int) -> str:
        if s == 0 and self.scan.report.title is not None:
            return "title"
        return "lead" if s <= 1 else "body"

    def _none(self, e: EventCandidate, here: Sequence[TimePhrase]) -> list[str]:
        s = self.scan.sentence_of[e.i]
        told = any(self.binding.is_said(t) for t in here)
        n = len(here) if len(here) < 2 else 2
        return [
            "none", f"none: times here {n}", f"none: {e.kind}", f"none: {e.shape}", f"none: {self._place(s)}",
            f"none: times here {n} {e.kind}", *(["none: definite"] if e.definite else []),
            *(["none: a time of saying here"] if told else []),
        ]  # fmt: skip

    def _features(self, e: EventCandidate, t: TimePhrase, here: Sequence[TimePhrase]) -> list[str]:
        scan = self.scan
        s, at = scan.sentence_of[e.i], scan.sentence_of[t.i]
        said = "said" if self.binding.is_said(t) else "real"
        if at != s:
            side = "back" if at < s else "on"
            gap = "lead" if at <= 1 < s - 1 else str(min(abs(at - s), 3))
            out = [f"{side} {gap}", f"{side}: {said}", f"{side}: {t.sort}", f"{side} {gap} from {self._place(s)}"]
            out.append(f"{side}: times here {min(len(here), 2)}")
            out.append(f"{side}: {e.kind}")
            if e.definite:
                out.append(f"{side}: definite")
            names = self._named.get(at, set())
            if (e.kind, stem_of(scan, e)) in names:
                out.append(f"{side}: its word beside it")
            elif any(kind == e.kind for kind, _ in names):
                out.append(f"{side}: its kind beside it")
            if scan.story_of[t.i] != scan.story_of[e.i]:
                out.append(f"{side}: another story")
            return out
        after = t.i >= e.i
        side = "after" if after else "before"
        lo, hi = (e.j, t.i) if after else (t.j, e.i)
        forms = scan.forms[lo:hi]
        out = [f"here {side}", f"{side} {near(hi - lo)}", f"{side}: {t.sort}", f"{side}: {said}"]
        breaks = sum([form in CLAUSE for form in forms])
        out.append(f"{side}: breaks {min(breaks, 3)}")
        verbs = scan.verbs_before[hi] - scan.verbs_before[lo] if lo < hi else 0
        out.append(f"{side}: verbs {min(verbs, 2)}")
        events = bisect_left(self._at, hi) - bisect_left(self._at, lo)
        out.append(f"{side}: events between {min(events, 2)}")
        times = sum([lo <= x.i < hi for x in here])
        if times:
            out.append(f"{side}: times between")
        if not BETWEEN.isdisjoint([form.lstrip("و") for form in forms]):
            out.append(f"{side}: a link between")
        if lo < hi and scan.cues_before[hi] > scan.cues_before[lo]:
            out.append(f"{side}: a cue between")
        if t.sort in STRETCHES:
            out.append(f"stretch: {e.kind}")
        if len(here) == 1:
            out.append(f"{side}: the only one")
        out.append(f"{side}: {e.shape}")
        out.append(f"{side}: from {self._place(s)}")
        return out

    def options(
        self, e: EventCandidate, ruled: TimePhrase | None, rule: str
    ) -> list[tuple[TimePhrase | None, list[str]]]:
        """Every candidate with its features, «no time» (None) first. ``ruled`` is what the rule ``rule`` proposes."""
        scan, binding = self.scan, self.binding
        s = scan.sentence_of[e.i]
        here = binding.times_of(e.i)
        others: list[TimePhrase] = []
        for d in (*range(-_BACK, 0), *range(1, _ON + 1)):
            if 0 <= s + d < len(scan.sentences):
                a, b = scan.sentences[s + d]
                if a < b:
                    others += binding.times_of(a)[:_EACH]
        if s > _BACK + 1:
            for lead in (0, 1):
                a, b = scan.sentences[lead]
                if a < b:
                    others += binding.times_of(a)[:1]
        out: list[tuple[TimePhrase | None, list[str]]] = [(None, self._none(e, here))]
        out[0][1].append("none: no rule" if ruled is None else f"none: {rule}")
        for t in (*here, *others):
            features = self._features(e, t, here)
            if ruled is not None and t.i == ruled.i:
                features += ["proposed", f"proposed {rule}"]
            out.append((t, features))
        return out

    def choose(self, e: EventCandidate, ruled: TimePhrase | None, rule: str) -> TimePhrase | None:
        """The time that weighs most for an event, or None."""
        w = weights()
        best, top = None, float("-inf")
        for t, features in self.options(e, ruled, rule):
            value = sum([w[f] for f in features if f in w])
            if value > top:
                best, top = t, value
        return best
