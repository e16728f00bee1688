"""Whom a sentence makes answerable for a figure where the three constructions of ``doers`` name nobody.

Every actor of the sentence is weighed by the construction that it stands in (subject of the verb whose outcome is told,
speaker, people counted, prepositions …); the weights stand in ``accused.tsv``, one a line, and
``evaluation/train_accused.py`` makes that file from annotated reports. «Nobody is named» is a candidate too, and since a
wrong accusation is worse than none, an actor must outweigh it by a margin.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate

import msgspec

from marsad.extraction.attribution import Voices
from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.scan import LIGHT, Scan
from marsad.extraction.words import word_class
from marsad.lexicon.compiled import Match
from marsad.lexicon.entries import ActorEntry, Noun

#: by how much an actor must outweigh «nobody»: of those so named five in six are right when the reports are held out
MARGIN = 1.0
_CLAUSE = word_class("clause")
_PREPOSITIONS = word_class("prepositions")
#: «منطقة خاضعة لسيطرة …», «هجوم ضد …», «معارك مع …»: those named hold the place, were attacked, or are one side of two
_NEVER = word_class("never")
#: an attack is theirs who claim it
_CLAIMS = word_class("claims")
#: «مما أسفر عن», «ما أدى إلى»: what comes after is what came of it
_THEREBY = word_class("thereby")
#: fighting that has another side: «مواجهات مع …»
_FIGHTS = word_class("fights")
_SORTS = frozenset({"armed", "people"})


class Doer(msgspec.Struct, frozen=True):
    """A phrase that may name the doer: tokens ``i`` to ``j`` and the lexicon's match at its head."""

    i: int
    j: int
    match: Match
    sort: str


@cache
def weights() -> dict[str, float]:
    """The weight of each feature; positive speaks for the candidate."""
    text = files("marsad.extraction").joinpath("accused.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: float(row[1]) for row in rows}


def _fought(scan: Scan, k: int) -> bool:
    """«قتل 30 من الجماعة في مواجهات مع القوات»: whom the counted fought, at token ``k`` behind «مع»."""
    if k < 2 or scan.forms[k - 1] != "مع":
        return False
    return any(scan.forms[t].lstrip("وب").removeprefix("ال") in _FIGHTS for t in range(max(0, k - 5), k - 1))


def _near(n: int) -> str:
    for top in (1, 3, 6, 12, 24):
        if n <= top:
            return f"..{top}"
    return "25.."


# Names of features that few combinations share are made once for all reports.


@cache
def _where(side: str, near: str, breaks: int, verbs: int, others: int, before_word: str, after: str) -> tuple[str, ...]:
    """The features of where a phrase stands to the figure, and what stands between and around."""
    return (
        side,
        f"{side}:{near}",
        f"{side}:breaks={breaks}",
        f"{side}:verbs={verbs}",
        f"{side}:others={others}",
        f"{side}|{before_word}",
        f"{side}|{after}",
        f"{side}:breaks={breaks}|{before_word}",
        f"{side}:verbs={verbs}|{before_word}",
    )


@cache
def _asked(bag: tuple[str, ...], side: str, before_word: str) -> tuple[str, ...]:
    """The features of a phrase together with the words of the question."""
    return *(f"{word}|{side}" for word in bag), f"{bag[0]}|{before_word}"


#: so many phrases of one sentence are weighed for a figure, those nearest to it
_MOST = 40


class Accused:
    """Weighs the actors of one report for the figures that ask who did it."""

    def __init__(self, scan: Scan, voices: Voices) -> None:
        self.scan = scan
        self.voices = voices
        #: how many clause words and numbers stand before each token: how many stand between two is a difference
        self._clauses = list(accumulate(map(_CLAUSE.__contains__, scan.forms), initial=0))
        self._numbers = list(accumulate(map(scan.number_at.__contains__, range(scan.n)), initial=0))
        self._seen: dict[tuple[int, int, str], tuple[str, str]] = {}
        self._of: dict[tuple[int, int], set[str]] = {}

    @cached_property
    def phrases(self) -> list[Doer]:
        """Every phrase that names somebody who can act."""
        scan = self.scan
        out: list[Doer] = []
        past = 0  # end of the phrase before
        actors, nisbas, nouns = scan.actor, scan.nisba, scan.noun
        for k in scan.known:
            actor, nisba, noun = actors[k], nisbas[k], nouns[k]
            if k < past or (actor is None and nisba is None and noun is None):
                continue
            s = scan.sentence_of[k]
            if s < 0 or k in scan.number_at or k in scan.time_at:
                continue
            b = scan.sentences[s][1]
            match, sort = (actor, "actor") if actor is not None else (nisba, "nisba")
            if match is None and noun is not None and isinstance(noun.sense.entry, Noun):
                entry = noun.sense.entry
                if entry.sort in _SORTS and entry.kind is None:
                    match, sort = noun, f"noun-{entry.sort}"
            if match is None:
                continue
            if k and scan.forms[k - 1].removeprefix("و") in _NEVER and not _fought(scan, k):
                past = match.j
                continue
            j = match.j
            follows = sort != "actor" or (
                j < b
                and (scan.forms[j].startswith(("ال", "و")) or scan.nisba[j] is not None or scan.actor[j] is not None)
            )
            if sort != "nisba" and follows:  # else an object of the verb follows: «استهدفت قوات كذا حافلة»
                j = max(j, noun_phrase(scan, k, b, 5))
            out.append(Doer(k, j, match, sort))
            # the name inside a longer phrase is no doer of its own
            past = j if sort == "actor" else match.j
        return out

    @cached_property
    def _starts(self) -> list[int]:
        """Where the phrases begin, in order."""
        return [p.i for p in self.phrases]

    def _phrases_in(self, a: int, b: int) -> list[Doer]:
        """The phrases that begin between two tokens."""
        return self.phrases[bisect_left(self._starts, a) : bisect_left(self._starts, b)]

    def options(self, c: Candidate, ruled: tuple[int, int] | None) -> list[tuple[Doer | None, list[str]]]:
        """Every candidate with its features, nobody (None) first. ``ruled`` is the phrase that the fixed rules propose."""
        scan = self.scan
        s = scan.sentence_of[c.i]
        first, b = scan.sentences[s]
        kind = c.kind or ""
        head = c.rule.split(":")[0].split("+")[0]
        here = [
            p
            for p in self._phrases_in(first, b)
            if not (p.i < c.j and p.j > c.i) and not (c.who and p.i < c.who[1] and p.j > c.who[0])
        ]
        if len(here) > _MOST:  # a line without stops is no sentence: only who stands near can be meant
            here = sorted(sorted(here, key=lambda p: abs(p.i - c.i))[:_MOST], key=lambda p: p.i)
        attacked = self._attack(scan.sentences[s])
        subjects = [p for p in here if self._acts(p)]
        before = [p for p in subjects if p.i < c.i]
        people = set(self._classes(*c.who)) if c.who else set()
        if c.noun is not None and isinstance(c.noun.sense.entry, Noun):
            people |= {x for x in c.noun.sense.entry.classes if x != "unspecified"}
        if people <= {"civilians"} and c.sort != "armed":
            here = [p for p in here if not _fought(scan, p.i)]  # who is killed beside a battle is no side of it
        bag = (f"kind={kind}", f"read-by={head}")
        nobody = ["nobody", *(f"nobody|{f}" for f in bag)]
        if ruled is None:
            nobody.append("nobody|ruled")
        nobody.append(f"nobody|here={min(3, len(here))}")
        nobody.append(f"nobody|{attacked}")
        if people & {"civilians"}:
            nobody.append("nobody|civilians")
        out: list[tuple[Doer | None, list[str]]] = [(None, nobody)]
        if ruled is not None and not any(p.i < ruled[1] and p.j > ruled[0] for p in here):
            match = scan.actor[ruled[0]] or scan.nisba[ruled[0]] or scan.noun[ruled[0]]
            if match is not None:
                here.append(Doer(*ruled, match, "ruled"))
        for p in here:
            found = self.features(c, p, people, bag)
            if ruled is not None and p.i < ruled[1] and p.j > ruled[0]:
                found.append("ruled")
            if before and before[-1] is p:
                found += ["last-to-act", f"last-to-act|{bag[0]}"]
            out.append((p, found))
        return out

    def _attack(self, sentence: tuple[int, int]) -> str:
        """How the sentence names the attack: not, for the first time, or as one told before («الهجوم»)."""
        found = [self.scan.event[t] for t in range(*sentence)]
        named = [m for m in found if m is not None]
        if not named:
            return "attack=none"
        forms = [self.scan.forms[m.i] for m in named]
        if all(form.lstrip("وبف").startswith(("ال", "لل")) or form.startswith("هذ") for form in forms):
            return "attack=told-before"
        return "attack=new"

    def _acts(self, p: Doer) -> bool:
        """Whether a phrase is the subject of a verb of doing, by the words around it."""
        if self.voices.naming[p.i]:
            return False
        a, b = self.scan.sentences[self.scan.sentence_of[p.i]]
        before, after = self._beside(p, a, b)
        return before.startswith("prev=verb-") or (
            before in ("prev=that", "prev=start", "prev=,") and after.startswith("next=verb")
        )

    def _beside(self, p: Doer, a: int, b: int) -> tuple[str, str]:
        """What stands right before and right after a phrase: asked again for each figure of its sentence."""
        key = (p.i, p.j, p.match.prefix)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = (self._before(p, a), self._after(p, b))
        return found

    def _classes(self, i: int, j: int) -> set[str]:
        """The classes of those whom tokens ``i`` to ``j`` name; the set is kept and must not be changed."""
        out = self._of.get((i, j))
        if out is not None:
            return out
        out = self._of[i, j] = set()
        for t in range(i, j):
            for match in (self.scan.actor[t], self.scan.nisba[t], self.scan.noun[t]):
                entry = match.sense.entry if match is not None else None
                if isinstance(entry, ActorEntry | Noun):
                    out |= {x for x in entry.classes if x != "unspecified"}
        return out

    def features(self, c: Candidate, p: Doer, people: set[str], bag: tuple[str, ...]) -> list[str]:
        """What speaks for and against the phrase ``p`` as the doer of figure ``c``."""
        scan = self.scan
        a, b = scan.sentences[scan.sentence_of[p.i]]
        predicate = c.predicate if c.predicate is not None else c.i
        before_word, after = self._beside(p, a, b)
        out = [f"sort={p.sort}", before_word]
        entry = p.match.sense.entry
        own = self._classes(p.i, p.j)  # compared with the counted only: no group is likelier than another to be accused
        if isinstance(entry, ActorEntry):
            out.append(f"role={entry.role}")
        if people and own & people:
            out.append("same-side-as-the-counted")
        elif people and own:
            out.append("another-side-than-the-counted")
        if self.voices.naming[p.i]:
            out.append("speaker")
        out.append(after)
        if not _CLAIMS.isdisjoint(scan.forms[max(a, p.i - 3) : min(b, p.j + 4)]):
            out.append("claims-it")
        side = "before" if p.i < c.i else "after"
        lo, hi = (p.j, c.i) if p.i < c.i else (c.j, p.i)
        breaks = self._clauses[hi] - self._clauses[lo] if lo < hi else 0
        verbs = scan.verbs_before[hi] - scan.verbs_before[lo] if lo < hi else 0
        other = sum([q.j <= hi for q in self._phrases_in(lo, hi)])
        out += _where(side, _near(hi - lo), min(2, breaks), min(2, verbs), min(2, other), before_word, after)
        if lo < hi and self._numbers[hi] > self._numbers[lo]:
            out.append(f"{side}:past-another-figure")
            out.append(f"{side}:past-another-figure|{before_word}")
        if side == "before" and not _THEREBY.isdisjoint(scan.forms[lo:hi]):
            out.append("before:thereby")
        if lo < hi and scan.cues_before[hi] > scan.cues_before[lo]:
            out.append(f"{side}:cue-between")
        if c.predicate is not None and predicate < p.i < c.i and p.i - predicate <= 2:
            out.append("subject-of-the-verb")
        if p.j <= predicate < c.i:
            out.append(f"before-the-verb:{_near(predicate - p.j)}")
            verb = scan.verb[predicate]
            if verb is not None:
                out.append(f"before-the-verb|{verb.sense.shape}")
        out += _asked(bag, side, before_word)
        return out

    def _before(self, p: Doer, a: int) -> str:
        """What stands right before a phrase."""
        scan = self.scan
        prefix = p.match.prefix[-1:] if p.match.prefix else ""
        if prefix in ("ب", "ل"):
            k = p.i - 1
            if prefix == "ل" and any(scan.event[t] is not None for t in range(max(a, k - 1), p.i)):
                return "prev=attack+ل"
            return f"prev={prefix}"
        k = p.i - 1
        while k >= a and scan.forms[k] in LIGHT:
            k -= 1
        if k < a:
            return "prev=start"
        for t in range(k, max(a - 1, k - 3), -1):
            if scan.role[t] == "by" and (scan.marker[t].j >= k):  # type: ignore[union-attr]
                return "prev=by"
        form = scan.forms[k]
        if form == "مع" and _fought(scan, k + 1):
            return "prev=fighting-with"
        if form in ("ان", "بان"):
            return "prev=that"
        if form.removeprefix("و") in _PREPOSITIONS or form in _PREPOSITIONS:
            return f"prev={form if form in _PREPOSITIONS else form[1:]}"
        if form in (",", ":", ";"):
            return "prev=,"
        if scan.cue[k] is not None:
            return "prev=cue"
        verb = scan.verb[k]
        if verb is not None and verb.sense.shape in ("perfect", "imperfect"):
            return f"prev=verb-{verb.sense.entry.id.split('.')[0]}"
        if scan.event[k] is not None or (k > a and scan.event[k - 1] is not None and scan.event[k - 1].j > k):  # type: ignore[union-attr]
            return "prev=attack"
        if k > a and scan.event[k - 1] is not None and scan.kinds[k] == scan.kinds[p.i]:
            return "prev=attack+1"
        if verb is not None:
            return f"prev=verbal-noun-{verb.sense.entry.id.split('.')[0]}"
        if scan.noun[k] is not None:
            return "prev=noun"
        if form.startswith("و") and scan.forms[p.i].startswith("و"):
            return "prev=and"
        return "prev=word"

    def _after(self, p: Doer, b: int) -> str:
        """What stands right after a phrase."""
        scan = self.scan
        k = scan.skip_light(p.j, b)
        for t in range(k, min(b, k + 3)):
            verb = scan.verb[t]
            if verb is not None and verb.sense.shape in ("perfect", "imperfect") and scan.cue[t] is None:
                return f"next=verb-{verb.sense.entry.id.split('.')[0]}"
        if k < b and scan.cue[k] is not None:
            return "next=cue"
        return "next=other"

    def choose(self, c: Candidate) -> tuple[tuple[int, int] | None, str]:
        """The phrase that names who did it, or None, and the three features that weighed most."""
        w = weights()
        best: tuple[int, int] | None = None
        why: list[str] = []
        top = 0.0
        for p, found in self.options(c, None):
            value = sum([w[f] for f in found if f in w]) + (MARGIN if p is None else 0.0)
            if not why or value > top:
                best, top, why = ((p.i, p.j) if p is not None else None), value, found
        told = [f for f in why if w.get(f, 0.0) > 0.0]  # the first three are among these, where there are three
        why = sorted(told if len(told) >= 3 else why, key=lambda f: (-w.get(f, 0.0), f))[:3]
        return best, "weighed (" + ", ".join(why) + ")"
