"""People named before the verb that makes them claims."""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import claiming, named_people, nearness, predicates
from marsad.extraction.frames.openers import CLAUSES
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.names import name_at, name_end, row_goes_on, unknown_name
from marsad.extraction.persons import found_dead, name_after, title_end
from marsad.extraction.phrases import STOPS
from marsad.extraction.scan import LIGHT, WORD, Match, between
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_NAMEABLE = frozenset(["killed", "wounded", "captured", "released", "missing", "bodies"])
_ADJUNCT = word_class("opens_adjunct")
_BY_WHAT = word_class("instrument")


def names_before_verbs(frames: Frames, st: State, a: int, b: int) -> None:
    """«الشاب أحمد … (25 عاما) أصيب برصاصة»: a titled name and a verb that is done to the person."""
    scan = frames.scan
    naming, aged, bare = frames.voices.naming, frames.given.aged, frames.bare
    for k in between(frames.bare_i, a, b):
        c = bare.get(k)
        if c is None or c.kind is not None or c.low != 1 or c.sort not in ("people", "armed"):
            continue
        if not c.definite and not _office(frames, c, b):
            continue
        found = name_after(scan, c, b, frames.given)
        if found is None or naming[k]:
            continue
        title, at, stop = found
        _named_before(frames, st, at, stop, b, (c.i, title), c.noun)
    openings = between(frames.openers.openings, a, b)
    for k in sorted({*openings, *(k for k in aged if a <= k < b)}) if aged else openings:
        # «أن كامبل لقيت حتفها», «وكان محمد أيوب … قتل»: a name without a title, after the word that opens its clause
        if naming[k]:
            continue
        if k in aged and not named_people.elsewhere(frames, k):
            _named_before(frames, st, k, aged[k], b, None, None)
        elif k and scan.forms[k - 1].lstrip("وف") in CLAUSES:
            nxt = scan.verb[k + 1] if k + 1 < b else None
            if nxt is not None and nxt.sense.shape == "perfect" and unknown_name(scan, k) and not nxt.prefix:
                if (
                    isinstance(nxt.sense.entry, Verb)
                    and nxt.sense.entry.kind == "killed"
                    and nxt.sense.entry.counts == "subject"
                ):
                    _named_before(frames, st, k, k + 1, b, None, None)  # «أن كامبل لقيت حتفها»
                    continue
                if (
                    isinstance(nxt.sense.entry, Verb)
                    and nxt.sense.entry.kind in ("killed", "wounded", "captured")
                    and not nxt.suffix
                    and scan.noun[k + 1] is None
                    and len(scan.forms[k]) > 3
                    and nxt.j < b
                    and (nxt.j in scan.time_at or scan.forms[nxt.j] in _ADJUNCT or scan.forms[nxt.j] in _BY_WHAT)
                ):
                    _named_before(frames, st, k, k + 1, b, None, None)  # «إن كورتولوس قتل في غارة»
                    continue
            if scan.forms[k] in frames.given or scan.forms[k] in frames.surnames:
                stop = name_at(scan, k, b, frames.given, False)
                _named_before(frames, st, k, max(stop, name_end(scan, k + 1, b, frames.given)), b, None, None)


def _office(frames: Frames, c: Candidate, b: int) -> bool:
    """Whether an indefinite noun opens its clause as an office with whose it is: «أن زعيم الحركة، فلان، قتل»."""
    if c.noun is None or c.noun.prefix or frames.scan.forms[c.i - 1].lstrip("وف") not in CLAUSES:
        return False
    return title_end(frames.scan, c, b) > c.noun.j


def _named_before(
    frames: Frames, st: State, at: int, stop: int, b: int, who: tuple[int, int] | None, noun: Match | None
) -> None:
    """Claim a name by the verb behind it, an age or an apposition between them apart."""
    scan = frames.scan
    if any(c.i < stop and c.j > at for c in st.claims):
        return
    t = first = stop
    row: list[tuple[int, int, int]] = []
    while t < b and t - first < 7:
        joined = row_goes_on(scan, t, b, frames.given)
        if joined is not None:
            row.append(joined)  # «أن فلان (25 عاما) وفلان (28 عاما) قتلا»
            t = first = joined[2]
            continue
        mate = frames.at.get(t) or frames.bare.get(t)
        if mate is not None and mate.unit == "people" and not mate.definite and scan.forms[t].startswith("و"):
            t = first = max(mate.j, mate.who[1] if mate.who else 0)  # «فلان وعددا من مرافقيه قتلوا»
            continue
        comma = scan.forms[t] == "," and row_goes_on(scan, t + 1, b, frames.given) is not None
        if not (scan.forms[t] in LIGHT or t in scan.number_at or scan.noun[t] is not None or comma):
            break
        act = scan.verb[t]
        if act is not None and (scan.noun[t] is None or (row and act.sense.shape == "perfect")):
            break
        t += 1
    if t + 2 < b and scan.forms[t] == "," and (scan.role[t + 1] == "relative" or scan.forms[t + 1] == "فقد"):
        t += 1  # «أما فلان، فقد لقي مصرعه», «فلان، الذي قضى برصاص الجيش»
    marked = t < b and all(scan.forms[u] in LIGHT for u in range(stop, t))
    if marked and scan.forms[t] == "," and "," in scan.forms[max(0, at - 2) : at]:
        t += 1  # «أن زعيم كذا، الملا فلان، قتل في …»: set off by two commas
    elif t == stop < b - 1 and scan.forms[t] == "," and who is not None and scan.forms[who[0] - 1] in CLAUSES:
        harm = scan.verb[t + 1]
        if harm is not None and harm.sense.shape == "perfect" and not harm.prefix:
            t += 1  # «إن الطفل فلان، أصيب»
    pair = _second_name(frames, t, b)
    if pair is not None:
        _both_named(frames, st, (at, stop, who, noun), pair, b)
        return
    if t < b and scan.forms[t] == "," and (close := _apposition(frames, t, b)):
        t = close
    elif stop < b and (role := scan.noun[stop]) is not None and role.sense.shape == "def-sg" and not role.prefix:
        t = _apposition(frames, stop, b) or t  # «فلان المصور في وكالة …، أصيب»
    while t < b and (scan.role[t] == "relative" or scan.forms[t] in ("قد", "فقد", "كان", "كانت")):
        t += 1
    verb = scan.verb[t] if t < b else None
    if verb is None or not isinstance(verb.sense.entry, Verb):
        return
    two = verb.sense.shape == "masdar" and row and scan.forms[verb.i].endswith("ا")  # «فلان وفلان قتلا»
    if verb.sense.shape != "perfect" and not two:
        return
    entry = verb.sense.entry
    kind = entry.kind
    if entry.id == "destroy.find" and found_dead(scan, t, b):
        kind = "killed"
    if kind not in _NAMEABLE or not (predicates.is_predicate(frames, verb, t, b) or entry.id == "destroy.find"):
        return
    if scan.forms[verb.i].startswith("و") and verb.prefix:
        return
    if verb.suffix and (verb.j >= b or scan.kinds[verb.j] != WORD or scan.forms[verb.j] in STOPS):
        return  # «فلان قتله»: he may be the doer; «فلان اغتالته يد الغدر» is not
    nxt = nearness.next_candidate(frames, verb.j, b, 3)
    if nxt is not None and nxt.reason is None and scan.forms[nxt.i - 1] not in STOPS and entry.counts == "object":
        if nearness.object(frames, nxt, verb):
            return
    if kind == "wounded" and stop == at + 1 and _dead_already(frames, st, at):
        return  # «إن الساعي أصيب شرق المدينة»: one of the dead, and how he came to die
    if kind == "wounded" and named_people.dies(frames, verb.j, b):
        kind = "killed"  # «أصيب برصاصة … حيث توفي هناك»
    person = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=noun)
    claiming.insert(frames, st, person, kind, f"verb-after:{entry.id}+name")
    person.predicate = verb.i
    for head, named, last in row:
        mate = Candidate(named, last, "name", 1, 1, names=(named, last), who=(head, named) if named > head else None)
        mate.noun = scan.noun[head] if named > head else None
        if not any(c.i < last and c.j > named for c in st.claims):
            claiming.insert(frames, st, mate, kind, "coordinated+name")
            mate.predicate = verb.i
    _row_behind(frames, st, person, verb.j, b)


def _dead_already(frames: Frames, st: State, at: int) -> bool:
    """Whether a surname is of somebody whom the story has counted among the dead by his whole name."""
    scan = frames.scan
    return any(
        x.form == "name" and x.kind == "killed" and x.j > x.i + 1 and scan.forms[at] in scan.forms[x.i + 1 : x.j]
        and scan.story_of[x.i] == scan.story_of[at]
        for x in (*st.claims, *frames.claims)
    )  # fmt: skip


def _second_name(frames: Frames, t: int, b: int) -> tuple[int, int, tuple[int, int] | None, int] | None:
    """«… (25 عاما) وفلان (28 عاما) قد قتلا»: (name, its end, its title, token of the dual verb) of the second of two."""
    scan = frames.scan
    while t < b and (scan.forms[t] in LIGHT or scan.forms[t] == ","):
        t += 1
    if t >= b or not scan.forms[t].startswith("و"):
        return None
    title = frames.bare.get(t)
    if title is not None and title.definite and (found := name_after(scan, title, b, frames.given)) is not None:
        at, stop, who = found[1], found[2], (title.i, found[0])
    elif scan.forms[t][1:] in frames.given:
        at, stop, who = t, name_end(scan, t + 1, b, frames.given), None
    else:
        return None
    u = stop
    while (
        u < b
        and u - stop < 8
        and (scan.forms[u] in LIGHT or scan.forms[u] in ("قد", "،", ",", "عاما", "سنه") or u in scan.number_at)
    ):
        u += 1
    verb = scan.verb[u] if u < b else None
    if verb is None or not isinstance(verb.sense.entry, Verb):
        return None
    if verb.sense.shape != "perfect" and scan.forms[u] != "قتلا":
        return None
    if verb.sense.entry.kind not in _NAMEABLE or not scan.forms[u].endswith("ا") or scan.forms[u].endswith("وا"):
        return None
    return at, stop, who, u


def _both_named(
    frames: Frames,
    st: State,
    first: tuple[int, int, tuple[int, int] | None, Match | None],
    second: tuple[int, int, tuple[int, int] | None, int],
    b: int,
) -> None:
    """Claim two names by the dual verb behind the second."""
    verb = frames.scan.verb[second[3]]
    assert verb is not None and isinstance(verb.sense.entry, Verb)
    for at, stop, who, noun in (first, (second[0], second[1], second[2], None)):
        if any(c.i < stop and c.j > at for c in st.claims):
            continue
        person = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=who, noun=noun)
        claiming.insert(frames, st, person, verb.sense.entry.kind or "", f"verb-after:{verb.sense.entry.id}+name")
        person.predicate = verb.i


def _row_behind(frames: Frames, st: State, first: Candidate, t: int, b: int) -> None:
    """«أن الشاب فلان توفي …، والشاب فلان …»: titles and names joined to one whose verb has been read."""
    scan = frames.scan
    for u in range(t, min(b, t + 30)):
        c = frames.bare.get(u)
        if c is None or c.kind is not None or not c.definite or c.noun is None or c.noun.prefix != "و":
            continue
        found = name_after(scan, c, b, frames.given)
        if found is None or any(x.i < found[2] and x.j > found[1] for x in st.claims):
            continue
        if any((v := scan.verb[w]) is not None and v.sense.shape in ("perfect", "imperfect") and scan.forms[w - 1] in (
            ",", ")", scan.forms[found[2] - 1],
        ) for w in range(found[2], min(b, found[2] + 6))):  # fmt: skip
            continue
        title, at, stop = found
        other = Candidate(at, stop, "name", 1, 1, names=(at, stop), who=(c.i, title), noun=c.noun)
        claiming.insert(frames, st, other, first.kind or "", "coordinated+name")
        other.predicate = first.predicate
        t = stop


def _apposition(frames: Frames, t: int, b: int) -> int:
    """Token after the second comma of «، رئيس شعبة …، قتل», 0 where there is none near or a verb stands within."""
    for u in range(t + 1, min(b, t + 16)):
        if frames.scan.forms[u] == ",":
            return u + 1
        verb = frames.scan.verb[u]
        if verb is not None and verb.sense.shape in ("perfect", "imperfect") and frames.scan.noun[u] is None:
            return 0
    return 0
