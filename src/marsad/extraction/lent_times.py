"""Whether a time that the sentences before named is that of a figure whose own sentence names none.

The rules find the time that may be lent (``Binding.day_before``, that of the figure before); whether it is taken is
weighed: ``lent-times.tsv`` holds a number for each feature, and a time whose sum lies above ``MARGIN`` is taken. Made by
``python -m evaluation.train_lent_times``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from marsad.extraction.binding import Binding
from marsad.extraction.dates import TimePhrase
from marsad.extraction.figures import Candidate
from marsad.extraction.words import word_class

#: the rules by which a time is lent
FROM_FIGURE, FROM_SENTENCE = "time:of-the-figure-before", "time:of-the-sentences-before"
#: a time is taken above this, where about one in three such is right: what is lost is missed by all that counts by days, and what lent it is told
MARGIN = -0.6
#: a figure from here on is a large one
_LARGE = 300
#: how far back a finite verb is that of a figure
_VERB = 12
_RUNS_ON = word_class("runs_on")
_BACKGROUND = word_class("ties_background")
_BEGINNINGS = word_class("lent_times_beginnings")
_TO_A_PLACE = word_class("lent_times_to_a_place")
#: kinds of figures that are told alike
_GROUPS = {
    **dict.fromkeys(("killed", "wounded", "casualties", "bodies", "missing"), "hurt"),
    **dict.fromkeys(("captured", "released", "surrendered"), "held"),
    **dict.fromkeys(("displaced", "evacuated", "returned"), "moved"),
    **dict.fromkeys(("control", "forces", "trapped"), "standing"),
    **dict.fromkeys(("attacks", "violations"), "attacks"),
}


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for taking the time."""
    text = files("marsad.extraction").joinpath("lent-times.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


@dataclass(frozen=True, slots=True)
class Lender:
    """The figure that lends its time: the figure, and what its place names (None where it has none)."""

    figure: Candidate
    where: str | None


class LentTimes:
    """Weighs for one report whether a time is lent. ``settled`` are all its figures."""

    def __init__(self, binding: Binding, settled: list[Candidate]) -> None:
        self.binding, self.scan, self.voices = binding, binding.scan, binding.voices
        self._named: dict[int, set[str]] = {}
        self._openings: dict[int, str] = {}
        #: the figures that each sentence gives
        self._figures: dict[int, set[tuple[str | None, float | None, float | None]]] = {}
        for c in settled:
            self._figures.setdefault(self.scan.sentence_of[c.i], set()).add((c.kind, c.low, c.high))
        self._days = min(len({self.scan.text(t.i, t.j) for t in binding.times if t.sort in ("day", "days")}), 3)

    def _places(self, s: int) -> set[str]:
        """What the places of a sentence name."""
        names = self._named.get(s)
        if names is None:
            ties = self.binding.ties
            found = ties.places_in(*self.scan.sentences[s])
            names = self._named[s] = {ties.named_by(p) for p in found if p.i not in ties.weak and not p.generic}
        return names

    def _standing(self, s: int) -> str:
        if s == 0 and self.scan.report.title is not None:
            return "in the title"
        return "in the lead" if s <= 1 else "in the body"

    def _opening(self, s: int) -> str:
        """How a sentence begins: whether it goes on, goes back, goes to a place or turns."""
        made = self._openings.get(s)
        if made is None:
            scan, ties = self.scan, self.binding.ties
            a, b = scan.sentences[s]
            k = scan.skip_light(a, b)
            first = scan.forms[k] if k < b else ""
            if first in _RUNS_ON:
                made = "it runs on"
            elif first in _BACKGROUND:
                made = "it goes back"
            elif first.lstrip("و") in _TO_A_PLACE:
                there = any(p.i not in ties.weak for p in ties.places_in(k, min(b, k + 3)))
                made = "it goes to a place" if there else "it turns"
            else:
                made = "it begins with a verb" if k < b and scan.finite[k] else "it begins otherwise"
            self._openings[s] = made
        return made

    def _of_the_figure(self, c: Candidate) -> list[str]:
        """What about a figure bears on whether it is told of the same day."""
        out = [_GROUPS.get(c.kind or "", "destroyed")]
        if c.rule.startswith("toll:"):
            out.append("a toll")
        if c.low is not None and c.low >= _LARGE:
            out.append("a large figure")
        if c.part_of is not None and not c.apart:
            out.append("a part")
        if c.mode == "planned":
            out.append("planned")
        scan = self.scan
        a = scan.sentences[scan.sentence_of[c.i]][0]
        k = next((k for k in range(c.i - 1, max(a - 1, c.i - _VERB), -1) if scan.finite[k]), None)
        verb = scan.verb[k] if k is not None else None
        out.append(f"its verb {verb.sense.shape}" if verb is not None else "no verb before it")
        return out

    def _of_the_lender(self, c: Candidate, where: str | None, lender: Lender) -> list[str]:
        """What the figure that lends has in common with the one that takes."""
        scan, last = self.scan, lender.figure
        ours, theirs = self.voices.at[c.i], self.voices.at[last.i]
        one = (ours.id if ours is not None else None) == (theirs.id if theirs is not None else None)
        place = "of one place" if lender.where == where else "of no place" if where is None else "of another place"
        return [
            f"from a figure of {'its' if last.kind == c.kind else 'another'} kind",
            f"from a figure {min(scan.sentence_of[c.i] - scan.sentence_of[last.i], 3)} sentences before",
            f"from a figure {place}",
            f"from a figure by {'one' if one else 'another'} speaker",
        ]

    def features(self, c: Candidate, t: TimePhrase, where: str | None, lender: Lender | None) -> list[str]:
        """What speaks for and against time ``t``; ``where`` is what the place of the figure names."""
        scan, binding = self.scan, self.binding
        s, at = scan.sentence_of[c.i], scan.sentence_of[t.i]
        gap = min(binding.sentences_between(t.i, c.i), 3)
        opening = self._opening(s)
        out = ["lent", f"gap {gap}", f"sentences {min(s - at, 4)}", f"sort {t.sort}", opening, f"gap {gap}: {opening}"]
        out += self._of_the_figure(c)
        out.append(f"lent {self._standing(at)} to {self._standing(s)}")
        out.append(f"lent {self._standing(at)}")
        word = scan.forms[t.i].lstrip("وب")
        out.append(f"it begins «{word}»" if word in _BEGINNINGS else "a bare day")
        out.append(f"days told {self._days}")
        here = binding.times_of(c.i)
        if here:
            out.append("a day of saying here" if any(map(binding.is_said, here)) else "other times here")
        between = binding.times_between(t.j, c.i)
        if between:
            out.append(f"between: {between[-1].sort}")
        out += self._of_both(c, s, at, where)
        own, theirs = self.voices.at[c.i], self.voices.at[t.i]
        if own is None or theirs is None:
            out.append(
                "no speaker" if own is theirs else "a speaker here alone" if theirs is None else "a speaker there alone"
            )
        else:
            out.append(
                "one speaker" if own.i == theirs.i or (own.id is not None and own.id == theirs.id) else "two speakers"
            )
        if own is not None:
            out.append(f"the speaker is {own.basis}")
        if "\n" not in scan.forms[t.j : c.i]:
            out.append("one paragraph")
        out.append("from a figure" if lender is not None else "from a sentence")
        if lender is not None:
            out += self._of_the_lender(c, where, lender)
        return out

    def _of_both(self, c: Candidate, s: int, at: int, where: str | None) -> list[str]:
        """What sentence ``s`` of the figure and sentence ``at`` of the time have in common: figures, places, events."""
        scan = self.scan
        out = []
        figures = self._figures.get(at)
        if figures is None:
            out.append("no figure there")
        else:
            out.append("its kind there" if c.kind in {kind for kind, _, _ in figures} else "other kinds there")
            if (c.kind, c.low, c.high) in figures:
                out.append("the figure itself there")
        own, there = self._places(s), self._places(at)
        if not own:
            out.append("no places here")
        else:
            out.append("places of both" if own & there else "other places here" if there else "places here alone")
        if where is None:
            out.append("it has no place")
        else:
            out.append(f"its place {'here' if where in own else 'there' if where in there else 'elsewhere'}")
            if where in own and where not in there:
                out.append("its place is new")
        named, known = (
            {e.sense.entry.id for e in scan.event[slice(*scan.sentences[x])] if e is not None} for x in (s, at)
        )
        out.append("no event here" if not named else "events of both" if named & known else "other events here")
        return out

    def taken(self, c: Candidate, t: TimePhrase, where: str | None, lender: Lender | None) -> tuple[bool, str]:
        """Whether a figure takes a time, and the three features that weighed most for or against it."""
        w = weights()
        told = [f for f in self.features(c, t, where, lender) if f in w]
        taken = sum([w[f] for f in told]) > MARGIN
        return taken, ", ".join(sorted(told, key=lambda f: -w[f] if taken else w[f])[:3])
