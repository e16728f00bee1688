"""Some of those told, by name: «قتل كثيرون، مثل فلان (كاتب)، وفلان (محام)», «الذين قتلهم التنظيم، مثل فلان وفلان»."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.names import name_at, name_end, unclaimed
from marsad.extraction.phrases import noun_phrase
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

SUCH_AS = word_class("such_as")
_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])


def named(frames: Frames, st: State, k: int, a: int, b: int) -> int:
    """Claim the names behind a word for «such as» at ``k``; the token to go on from, ``k`` where it names nobody."""
    whole, kind, verb = _of_whom(frames, st, k, a)
    if not kind:
        return k
    found, stop = row(frames, k + 1, b)
    for at, end, who in found:
        if any(x.i < end and x.j > at for x in st.claims):
            continue
        c = Candidate(at, end, "name", 1, 1, names=(at, end), who=who)
        if whole is not None:
            c.part_of, c.part_how = whole, "among"
        claiming.claim(frames, st, c, kind, "named-example")
        c.predicate = verb
    return stop if found else k


def _of_whom(frames: Frames, st: State, k: int, a: int) -> tuple[Candidate | None, str | None, int | None]:
    """Whom the names are some of: the figure just told with its kind and verb, or those of a relative clause."""
    scan, last = frames.scan, st.last
    if last is not None and last.kind in _NAMEABLE and last.form != "name" and last.unit == "people" and last.low != 1:
        if 0 <= k - max(last.j, last.who[1] if last.who else 0) <= 8:
            return last, last.kind, last.predicate
    for t in range(k - 1, max(a, k - 9), -1):
        verb = scan.verb[t]
        if verb is None or not isinstance(verb.sense.entry, Verb) or verb.sense.shape not in ("perfect", "imperfect"):
            continue
        told = verb.suffix == "هم" or scan.forms[t].endswith("وا")
        if told and verb.sense.entry.kind in _NAMEABLE and scan.role[t - 1] == "relative":
            return None, verb.sense.entry.kind, t
        break
    return None, None, None


def row(frames: Frames, t: int, b: int) -> tuple[list[tuple[int, int, tuple[int, int] | None]], int]:
    """(name, its end, who it is by the brackets behind it) for each name of a row that begins at ``t``, and the row's end."""
    scan, given = frames.scan, frames.given
    out: list[tuple[int, int, tuple[int, int] | None]] = []
    stop = t
    while t < b:
        t = _past(frames, t, b)
        if t >= b:
            break
        form = scan.forms[t]
        first = form.startswith("و") and form not in given and form[1:] in given
        if out and not first and form.startswith("و") and t + 1 < b and scan.forms[t + 1] in given:
            first = unclaimed(scan, t)  # «يحيى حادر وعيضة علي العمري»
        if out and not first:
            break
        end = name_end(scan, t + 1, b, given) if first else name_at(scan, t, b, given, True)
        if end <= t + 1:
            break
        who, past = None, end
        if end < b and scan.forms[end] == "(":
            close = next((u for u in range(end + 1, min(b, end + 16)) if scan.forms[u] == ")"), end)
            if close > end + 1:
                past = close + 1
                phrase = noun_phrase(scan, end + 1, close, 6)
                if phrase > end + 1 and end + 1 not in scan.number_at:
                    who = (end + 1, phrase)
                for u in range(end + 1, close):
                    inside = frames.bare.get(u)
                    if inside is not None:
                        inside.reason, inside.reason_rule = "not_stated_here", "said-of-one-named"
        out.append((t, end, who))
        t = stop = past
    return out, stop


def _past(frames: Frames, t: int, b: int) -> int:
    """The token behind marks between two names of a row."""
    while t < b and frames.scan.forms[t] in (",", '"', "'", "#"):
        t += 1
    return t
