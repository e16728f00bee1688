"""The words that may name an event, and what is seen around each of them.

Every mention is a candidate; which of them are told as happenings, one for each, is weighed in ``weighing``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from marsad.extraction.attribution import Voices
from marsad.extraction.phrases import is_verb
from marsad.extraction.scan import LIGHT, WORD, Match, Scan
from marsad.lexicon.entries import Event as EventEntry
from marsad.lexicon.entries import Verb

_ROUNDS = {
    "الاولي": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8,
    "التاسعه": 9, "العاشره": 10, "الحاديه": 11,
}  # fmt: skip
#: «قصف» and «استهدف» by these is an airstrike
_AIRCRAFT = frozenset(
    "طايرات طايره طيران مقاتلات مقاتله مروحيات مروحيه جوي جويه جويا جو غارات غاره براميل طايراته طايراتها مقاتلاته "
    "مقاتلاتها".split()
)
_SHELLS = frozenset(
    "صواريخ صاروخ صاروخا صاروخين قذايف قذيفه مدفعيه هاون مدافع راجمات صاروخيه مدفعي صاروخي باليستي".split()
)
#: kinds whose weapon, where the clause names one, says more exactly what they were
_BY_WEAPON = frozenset(
    {"attack.target", "attack.strike", "attack.shell", "attack.bombard", "attack.attack", "shelling.shelling"}
)
#: «إزالة الألغام», «زرع العبوات»: devices that did not go off
_UNEXPLODED = frozenset(
    "ازاله نزع تفكيك زرع زراعه ابطال تطهير زرعت زرعوا فككت ازالت نزعت تفكيكها حقول خريطه خرايط".split()
)
_CLAUSE_ENDS = frozenset({".", ";", "\n", ":"})
_SAY_THAT = frozenset({"ان", "بان", "انه", "انها", "انهم"})


@dataclass(slots=True)
class EventCandidate:
    """A mention of what may be an event: tokens ``i`` to ``j``, its kind, and the lexicon entry (``rule``).

    ``weight`` is what the mention's features sum to, and ``told`` the features with their weights, as ``explain`` shows.
    """

    i: int
    j: int
    kind: str
    rule: str
    means: str | None
    shape: str
    mode: str | None = None
    round: int | None = None
    #: «الهجوم», «هجومه»: points back to a happening that was named before
    definite: bool = False
    weight: float = 0.0
    told: tuple[tuple[str, float], ...] = ()


def mentions(scan: Scan, voices: Voices) -> list[EventCandidate]:
    """Every word or phrase of the report that may name an event, in order."""
    out: list[EventCandidate] = []
    for a, b in scan.sentences:
        k = a
        while k < b:
            if scan.furniture[k] or voices.naming[k]:
                k += 1
                continue
            time = scan.time_at.get(k)
            if time is not None:
                # «منذ بدء الهجوم على المدينة»: a time told by an event names the event too
                if time.sort in ("event", "since") and time.j - time.i > 1:
                    out.extend(_inside(scan, time.i, min(time.j, b)))
                k = max(time.j, k + 1)
                continue
            found = _at(scan, k, b, scan.event[k], scan.verb[k])
            if found is not None:
                out.append(found)
            k += 1
    return out


def _inside(scan: Scan, i: int, j: int) -> Iterator[EventCandidate]:
    for found in scan.lexicon.match(scan.forms[i:j]):
        for match in found:
            if match.sense.category == "event" and isinstance(match.sense.entry, EventEntry):
                moved = Match(match.i + i, match.j + i, match.sense, match.prefix, match.suffix)
                made = _at(scan, moved.i, j, moved, None)
                if made is not None:
                    yield made


def _at(scan: Scan, k: int, b: int, event: Match | None, verb: Match | None) -> EventCandidate | None:
    if event is not None and (verb is None or event.j >= verb.j or not getattr(verb.sense.entry, "event", None)):
        entry = event.sense.entry
        assert isinstance(entry, EventEntry)
        if entry.id in ("explosion.mine", "explosion.ied") and _unexploded(scan, k):
            return None
        number = None
        if entry.event == "talks":
            number = next((_ROUNDS[f] for f in scan.forms[event.j : min(b, event.j + 2)] if f in _ROUNDS), None)
        if entry.id == "talks.round" and (number is None or not _talks_near(scan, event.j, b)):
            return None
        definite = number is None and (
            event.sense.shape == "def"
            or bool(event.suffix)
            or _definite(scan.forms[k])
            or (event.j < b and _definite(scan.forms[event.j]))
        )
        kind = _by_weapon(scan, entry.id, entry.event, k, event.j)
        return EventCandidate(
            k, event.j, kind, f"event:{entry.id}", entry.means, event.sense.shape, round=number, definite=definite
        )
    if verb is None or not isinstance(verb.sense.entry, Verb) or not verb.sense.entry.event:
        return None
    entry_v = verb.sense.entry
    shape = verb.sense.shape
    if entry_v.with_ and not scan.companion(entry_v, verb.i + 1):
        return None
    planned = shape == "imperfect" and scan.forms[k][len(verb.prefix) :].startswith("س")
    if entry_v.event == "control_change" and shape == "imperfect" and not (planned or verb.prefix.endswith("س")):
        return None  # «يسيطر»: holds, takes nothing
    if entry_v.id == "control.enter" and k and _vehicle(scan, k - 1):
        return None  # «دخلت الحافلات»: nobody takes the place
    kind = _by_weapon(scan, entry_v.id, entry_v.event or "", k, verb.j)
    return EventCandidate(
        k, verb.j, kind, f"event-verb:{entry_v.id}", entry_v.means, shape, "planned" if planned else None
    )


def _unexploded(scan: Scan, k: int) -> bool:
    return any(scan.forms[t].lstrip("وبل").removeprefix("ال") in _UNEXPLODED for t in range(max(0, k - 2), k))


def _vehicle(scan: Scan, k: int) -> bool:
    noun = scan.noun[k]
    return noun is not None and getattr(noun.sense.entry, "unit", None) == "vehicles"


def _by_weapon(scan: Scan, entry: str, kind: str, k: int, j: int) -> str:
    """«قصفت الطائرات», «استهدفت بصواريخ»: the kind of attack by the weapon that its clause names."""
    if entry not in _BY_WEAPON:
        return kind
    a, b = scan.sentences[scan.sentence_of[k]]
    for t in (*range(j, min(b, j + 8)), *range(k - 1, max(a, k - 5) - 1, -1)):
        word = scan.forms[t].lstrip("وبلف").removeprefix("ال")
        if word in _AIRCRAFT:
            return "airstrike"
        if word in _SHELLS:
            return "shelling"
        if scan.forms[t] in _CLAUSE_ENDS:
            continue
    return kind


def _talks_near(scan: Scan, j: int, b: int) -> bool:
    """Whether talks are named right after a round («الجولة التاسعة للمفاوضات»)."""
    for t in range(j, min(b, j + 6)):
        event = scan.event[t]
        if event is not None and isinstance(event.sense.entry, EventEntry) and event.sense.entry.event == "talks":
            return True
    return False


def _definite(form: str) -> bool:
    return form.startswith(("ال", "وال", "بال", "فال", "لل", "ولل"))


def stem_of(scan: Scan, e: EventCandidate) -> str:
    """What two mentions of one word share: its first letters, without article and clitics."""
    return f"round {e.round}" if e.round is not None else scan.forms[e.i].lstrip("وبلفس").removeprefix("ال")[:4]


class Surroundings:
    """What is seen around the mentions of one report: the features that the weights speak about."""

    def __init__(
        self, scan: Scan, voices: Voices, found: Sequence[EventCandidate], places: Sequence[int], times: Sequence[int]
    ) -> None:
        self.scan, self.voices, self.found = scan, voices, found
        self.places, self.times = places, times
        self.stems = [stem_of(scan, e) for e in found]
        self.titled = scan.report.title is not None and len(scan.sentences) > 1

    def features(self, n: int) -> list[str]:
        """The features of the ``n``-th mention, each a readable name."""
        scan, e = self.scan, self.found[n]
        s = scan.sentence_of[e.i]
        a, b = scan.sentences[s]
        out = [f"entry {e.rule}", f"kind {e.kind}", f"shape {e.shape}", f"{e.kind} {e.shape}"]
        titled = self.titled and s == 0
        count = max(1, len(scan.sentences) - 1)
        out.append("title" if titled else "lead" if s <= 1 else "early" if s / count < 0.5 else "late")
        self._before_and_after(n, titled, out)
        self._words_around(e, a, b, out)
        own = bisect_left(self.places, a) < bisect_left(self.places, b)
        near = bisect_left(self.places, e.i) < bisect_left(self.places, min(b, e.j + 7))
        out.append("place right after" if near else "place in sentence" if own else "no place")
        out.append("time in sentence" if bisect_left(self.times, a) < bisect_left(self.times, b) else "no time")
        if self.voices.at[e.i] is not None:
            out.append("said by a source")
        if e.definite:
            out.append("definite")
            out.append(f"definite {e.kind}")
        if e.j - e.i > 1:
            out.append("several words")
        return out

    def _before_and_after(self, n: int, titled: bool, out: list[str]) -> None:
        """Earlier and later mentions of the same kind and of the same word."""
        scan, e, stem = self.scan, self.found[n], self.stems[n]
        s = scan.sentence_of[e.i]
        same = here = again = 0
        for m in range(n):
            x = self.found[m]
            if x.kind == e.kind and not (self.titled and scan.sentence_of[x.i] == 0):
                same += 1
                here += scan.sentence_of[x.i] == s
                again += self.stems[m] == stem
        out.append(f"earlier of the kind {min(same, 3)}")
        if again:
            out.append("word before")
            out.append("word before definite" if e.definite else "word before indefinite")
        elif same and e.definite:
            out.append("kind before definite")
        if here:
            out.append("kind before in sentence")
        later = [m for m in range(n + 1, len(self.found)) if self.found[m].kind == e.kind]
        if titled and later:
            out.append("title told again")
        if any(self.stems[m] == stem for m in later):
            out.append("word later")
        if later and scan.sentence_of[self.found[later[0]].i] == s:
            out.append("kind later in sentence")
        if any(x is not e and x.i < e.j and e.i < x.j for x in self.found[max(0, n - 3) : n + 4]):
            out.append("overlaps")
        if any(
            m != n and 0 < abs(self.found[m].i - e.i) <= 3 for m in range(max(0, n - 3), min(len(self.found), n + 4))
        ):
            out.append("another right beside")

    def _words_around(self, e: EventCandidate, a: int, b: int, out: list[str]) -> None:
        scan = self.scan
        p = e.i - 1
        while p >= a and scan.forms[p] in LIGHT:
            p -= 1
        if p < a:
            out.append("begins the sentence")
        else:
            out.append(f"after «{scan.forms[p]}»")
            if is_verb(scan, p):
                out.append("after a verb")
                out.append(f"after verb {scan.verb[p].sense.entry.id}")  # type: ignore[union-attr]
            elif scan.cue[p] is not None:
                out.append("after a cue")
            elif scan.actor[p] is not None or scan.nisba[p] is not None:
                out.append("after an actor")
            elif p in scan.number_at or any(x.j == p + 1 for x in scan.numbers if x.i <= p):
                out.append("counted")
        prefix = scan.forms[e.i][:1]
        if e.shape not in ("perfect", "imperfect") and prefix in "وبلفك" and scan.forms[e.i][:2] != "ال":
            match = scan.event[e.i]
            if match is not None and match.prefix:
                out.append(f"clitic {match.prefix}")
        t = scan.skip_light(e.j, b)
        if t >= b:
            out.append("ends the sentence")
        else:
            out.append(f"before «{scan.forms[t]}»")
            if scan.actor[t] is not None:
                out.append("before an actor")
            elif scan.nisba[t] is not None:
                out.append("before a nationality")
            elif t in scan.number_at:
                out.append("before a number")
            elif scan.noun[t] is not None:
                out.append("before a noun for people or things")
                out.append(f"{e.kind} before a noun")
            elif t in scan.time_at:
                out.append("before a time")
            elif scan.kinds[t] == WORD and scan.place[t] is not None:
                out.append("before a place")
        for u in range(e.j, min(b, e.j + 7)):
            if scan.forms[u] in _CLAUSE_ENDS:
                break
            if scan.role[u] == "by":
                out.append("its doer is told")
                break
        for u in range(max(a, e.i - 8), e.i):
            if scan.role[u] in ("plan", "negation"):
                out.append(f"{scan.role[u]} before")
