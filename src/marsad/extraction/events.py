"""What a report says happened: the words that name events, one event for each distinct happening."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.extraction.attribution import Voices
from marsad.extraction.phrases import STOPS, noun_phrase
from marsad.extraction.scan import LIGHT, WORD, Scan
from marsad.lexicon.entries import Event as EventEntry
from marsad.lexicon.entries import Verb

#: events that a verb names only when it is finite: «سيطر على», «خرج»
_ROUNDS = {
    "الاولي": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6, "السابعه": 7, "الثامنه": 8,
    "التاسعه": 9, "العاشره": 10, "الحاديه": 11,
}  # fmt: skip


@dataclass(slots=True)
class EventCandidate:
    """A trigger: tokens ``i`` to ``j``, its kind, and the lexicon entry."""

    i: int
    j: int
    kind: str
    rule: str
    means: str | None
    mode: str | None = None
    round: int | None = None
    #: «الهجوم», «هجومه»: points back to a happening that was named before
    definite: bool = False


def find_events(scan: Scan, voices: Voices, places: Sequence[int], times: Sequence[int]) -> list[EventCandidate]:
    """The events of a report, in order: one for each distinct happening.

    The first mention of a kind is a happening. A later one is another only where it is indefinite and its sentence has a
    place or a time of its own (``places`` and ``times`` are the tokens where such phrases begin): «الهجوم» points back,
    «هجوم آخر في …» does not.
    """
    out: list[EventCandidate] = []
    seen: dict[str, set[str]] = {}
    order = list(enumerate(scan.sentences))
    if len(order) > 1 and scan.report.title is not None:
        order = [*order[1:], order[0]]  # the title says again what the body says: it is read last
    for s, (a, b) in order:
        own = bisect_left(places, a) < bisect_left(places, b) or bisect_left(times, a) < bisect_left(times, b)
        here: set[str] = set()
        k = a
        while k < b:
            if k in scan.time_at:
                k = max(scan.time_at[k].j, k + 1)
                continue
            found = None if scan.furniture[k] or voices.naming[k] else _at(scan, k, b)
            if found is None:
                k += 1
                continue
            k = max(found.j, k + 1)
            if found.round is not None and f"round {found.round}" in seen.setdefault("talks", set()):
                continue
            stem = (
                f"round {found.round}"
                if found.round is not None
                else scan.forms[found.i].lstrip("وبلف").removeprefix("ال")[:4]
            )
            known = seen.setdefault(found.kind, set())
            if known and (stem in known or found.kind in here or found.definite or not own or s == 0):
                continue
            known.add(stem)
            here.add(found.kind)
            out.append(found)
    return sorted(out, key=lambda e: e.i)


def _at(scan: Scan, k: int, b: int) -> EventCandidate | None:
    event, verb = scan.event[k], scan.verb[k]
    if event is not None and (verb is None or event.j >= verb.j):
        entry = event.sense.entry
        assert isinstance(entry, EventEntry)
        if entry.setting:
            return None
        j = event.j
        number = None
        if entry.event == "talks":
            for t in range(j, min(b, j + 2)):
                if scan.forms[t] in _ROUNDS:
                    number = _ROUNDS[scan.forms[t]]
        if entry.id == "talks.round" and (number is None or not _talks_near(scan, j, b)):
            return None
        return EventCandidate(
            k,
            _trigger_end(scan, j, b),
            entry.event,
            f"event:{entry.id}",
            entry.means,
            round=number,
            definite=number is None
            and (
                event.sense.shape == "def"
                or bool(event.suffix)
                or _definite(scan.forms[k])
                or (j < b and _definite(scan.forms[j]))
            ),
        )
    if verb is not None and isinstance(verb.sense.entry, Verb):
        entry_v = verb.sense.entry
        standing = (
            entry_v.event == "control_change" and verb.sense.shape == "imperfect"
        )  # «يسيطر»: holds, takes nothing
        if entry_v.event and verb.sense.shape != "participle" and not (standing and not verb.prefix.endswith("س")):
            if entry_v.with_ and not scan.companion(entry_v, verb.i + 1):
                return None
            mode = None
            core = scan.forms[k][len(verb.prefix) :]
            if verb.sense.shape == "imperfect" and core.startswith("س"):
                mode = "planned"
            return EventCandidate(k, verb.j, entry_v.event, f"event-verb:{entry_v.id}", entry_v.means, mode)
    return None


def _talks_near(scan: Scan, j: int, b: int) -> bool:
    """Whether talks are named right after a round («الجولة التاسعة للمفاوضات»)."""
    for t in range(j, min(b, j + 6)):
        event = scan.event[t]
        if event is not None and isinstance(event.sense.entry, EventEntry) and event.sense.entry.event == "talks":
            return True
    return False


def _definite(form: str) -> bool:
    return form.startswith(("ال", "وال", "بال", "فال", "لل", "ولل"))


def _trigger_end(scan: Scan, j: int, b: int) -> int:
    """The trigger takes one adjective along: «هجمات مضادة», «القصف الصاروخي»."""
    if j < b and scan.kinds[j] == WORD and scan.forms[j] not in STOPS and scan.forms[j] not in LIGHT:
        if scan.nisba[j] is not None and not scan.nisba[j].prefix:  # type: ignore[union-attr]
            return j
    return j


def doer_after(scan: Scan, k: int, b: int) -> tuple[int, int] | None:
    """«غارات نفذتها قوات النظام», «غارات لقوات التحالف», «الغارات الإسرائيلية»: who did it, right after the trigger."""
    for t in range(k, min(b, k + 4)):
        if scan.forms[t] in (",", ".", ";"):
            return None
        nisba = scan.nisba[t]
        if nisba is not None and scan.actor[t] is None:
            return t, nisba.j
        actor = scan.actor[t]
        if actor is not None and not actor.prefix.endswith("ب"):
            return t, max(actor.j, noun_phrase(scan, t, b, 4))
    return None
