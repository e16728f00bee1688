"""People on the move whom no verb of fleeing or of taking out counts: they are driven, head for a border, board, are let go.

«دفع القصف مئات السكان نحو الحدود», «توجه 70 ألفا منهم إلى الحدود», «استقل 40 مقاتلا ثلاث حافلات»,
«سمح لنحو مئتي مسلح بالخروج».
"""

from __future__ import annotations

from marsad.extraction.figures import Candidate
from marsad.extraction.frames import movement, nearness, parts
from marsad.extraction.frames.state import Frames, State
from marsad.extraction.happened import violence
from marsad.extraction.scan import WORD
from marsad.extraction.words import word_class
from marsad.lexicon.entries import Verb

_PUSHES = word_class("pushes")
_TOWARDS = word_class("towards")
_HEADS_FOR = word_class("heads_for")
_DEPARTURE = word_class("departure")
_ALLOWS = word_class("allows")
_ARRIVES = word_class("arrives_at")
_BOARDS = word_class("boards")
_CARRIERS = word_class("carriers")
_OF_THEM = word_class("of_them")
#: sorts of people who flee; fighters are sent
_CIVIL = (None, "people", "relative")
_OUT = ("evacuate.", "displace.", "light.cross", "control.withdraw")


def on_the_move(frames: Frames, st: State, c: Candidate, a: int, b: int) -> tuple[str, str] | None:
    """The kind of people (or of what carries them) without a predicate who move, and the rule that says it."""
    if c.number is None or c.low == 1 or c.number.form in ("ordinal", "fraction") or c.number.percent:
        return None
    if c.unit == "vehicles":
        return ("evacuated", "boarded") if _boarded(frames, st, c, a) else None
    if c.unit not in ("people", "families"):
        return None
    start = nearness.start(frames, c)
    end = max(c.j, c.who[1] if c.who is not None and c.who[0] >= c.i else c.j)
    if _let_go(frames, c, a, b, start, end):
        return "evacuated", "let-go"
    if _boards(frames, c, end, b):
        return "evacuated", "on-board"
    if (kind := _arrives(frames, c, a, b, start, end)) is not None:
        return kind, "arrival"
    if _departs(frames, c, start):
        return ("evacuated" if c.sort == "armed" else "displaced"), "departure"
    if c.sort not in _CIVIL or (c.number.definite and not (c.partitive or c.number.form == "vague")):
        return None
    if _driven(frames, a, b, start, end):
        return "displaced", "driven-towards"
    if _heads_for(frames, st, c, a, b, start, end):
        return "displaced", "heads-for"
    return None


def _towards(frames: Frames, end: int, b: int, within: int) -> int:
    """The token of «نحو», «باتجاه» or of «إلى» before a place, soon behind ``end``; -1 where none stands."""
    scan = frames.scan
    for t in range(end, min(b - 1, end + within)):
        if scan.forms[t] in (",", ".", ";", ":") or scan.role[t] == "relative":
            return -1
        if scan.forms[t] in _TOWARDS:
            return t
        if scan.forms[t] == "الي":
            return t if _place(frames, t + 1) else -1
    return -1


def _place(frames: Frames, t: int) -> bool:
    scan = frames.scan
    if scan.place[t] is not None or scan.role[t] == "place_head":
        return True
    noun = scan.noun[t]
    return noun is not None and getattr(noun.sense.entry, "unit", "") == "places"


def _driven(frames: Frames, a: int, b: int, start: int, end: int) -> bool:
    """«دفع الهجوم عشرات الآلاف من الأشخاص نحو الحدود»: whom violence drives to a place."""
    scan = frames.scan
    if scan.forms[start].startswith(("ب", "ل")):
        return False
    for t in range(start - 1, max(a - 1, start - 8), -1):
        if scan.forms[t].lstrip("وف") in _PUSHES:
            return _towards(frames, end, b, 5) >= 0 and violence(scan, a, b)
        if scan.forms[t] in (",", ".", ":") or t in scan.number_at:
            return False
    return False


def _heads_for(frames: Frames, st: State, c: Candidate, a: int, b: int, start: int, end: int) -> bool:
    """«توجه 70 ألفا منهم إلى الحدود», «توجهت عشرات العائلات من أحياء … إلى …»: those of whom a flight is told go on."""
    scan = frames.scan
    of_them = end < b and scan.forms[scan.skip_light(end, b) if scan.skip_light(end, b) < b else end] in _OF_THEM
    if not movement.flight_told(frames, a, b) and not (c.unit == "families" and violence(scan, a, b)):
        return False
    told = [x for x in (*st.claims, *frames.claims[-12:]) if x.unit in ("people", "families") and x.i < c.i]
    before = max(told, key=lambda x: x.i) if told else None
    fled = before is not None and before.kind == "displaced" and scan.story_of[before.i] == scan.story_of[c.i]
    if not ((fled and (of_them or c.rest)) or c.unit == "families"):
        return False
    verb = scan.forms[start - 1].lstrip("وف").removeprefix("ب") if start > a else ""
    if verb in _HEADS_FOR:
        found = _towards(frames, end + of_them, b, 8 if c.unit == "families" else 4) >= 0
    else:
        t = scan.skip_light(end + of_them, b)
        found = (
            t < b and scan.forms[t] in _HEADS_FOR and (_towards(frames, t + 1, b, 3) >= 0 or scan.forms[t + 1] == "من")
        )
    if found and of_them and c.part_of is None:
        whole = parts.whole_of(frames, st, "displaced", c, c.i)
        if whole is not None:
            c.part_of, c.part_how = whole, "among"
    return found


def _arrives(frames: Frames, c: Candidate, a: int, b: int, start: int, end: int) -> str | None:
    """«وصل المئات من المدنيين مدينة إدلب», «وصل 422 شخصا إلى الأردن», where people are moved or flee: the kind of move."""
    scan = frames.scan
    verb = scan.forms[start - 1] if start > a else ""
    if not (verb in _ARRIVES or verb[1:] in _ARRIVES) or c.sort == "relative":
        return None
    if c.number is None or (c.number.definite and not (c.partitive or c.number.form == "vague")):
        return None
    t = scan.skip_light(end, b)
    if t >= b or not (_place(frames, t) or _towards(frames, t, b, 8) >= 0) or not movement.moving(frames, c, True):
        return None
    return "displaced" if movement.flight_told(frames, a, b) and c.sort != "armed" else "evacuated"


def _departs(frames: Frames, c: Candidate, start: int) -> bool:
    """«رحيل المئات عن القرية»: the verbal noun right before them."""
    scan = frames.scan
    if start == 0 or scan.forms[start - 1].lstrip("وبل") not in _DEPARTURE:
        return False
    return c.sort != "armed" or c.number is not None


def _let_go(frames: Frames, c: Candidate, a: int, b: int, start: int, end: int) -> bool:
    """«سيسمح للآلاف بالمغادرة», «السماح لنحو 200 مقاتل بالخروج», «عملية إجلاء دامت شهرا للمئات من مسلحيها»."""
    scan = frames.scan
    if not scan.forms[start].startswith("ل") and scan.forms[start - 1] != "ل":
        return False
    for t in range(start - 1, max(a - 1, start - 6), -1):
        form = scan.forms[t].lstrip("وف")
        if form in _ALLOWS:
            for u in range(end, min(b, end + 4)):
                verb = scan.verb[u]
                out = verb is not None and verb.prefix.endswith("ب") and isinstance(verb.sense.entry, Verb)
                if out and verb is not None and verb.sense.entry.id.startswith(_OUT):
                    if form.startswith("س"):
                        c.mode = "planned"
                    return True
            return False
        verb = scan.verb[t]
        if verb is not None and isinstance(verb.sense.entry, Verb) and verb.sense.entry.id.startswith("evacuate."):
            if verb.sense.shape == "masdar" and start - t <= 4 and not verb.suffix:
                return c.sort == "armed" or c.noun is not None
        if scan.forms[t] in (",", ".", ":") or t in scan.number_at:
            return False
    return False


def _boards(frames: Frames, c: Candidate, end: int, b: int) -> bool:
    """«استقل 40 مقاتلا ثلاث حافلات», «خمسة آلاف مقاتل وعائلاتهم استقلوا 77 حافلة», where people are moved."""
    scan = frames.scan
    start = nearness.start(frames, c)
    verb = next(
        (t for t in (start - 1, *range(c.j, min(b, end + 6))) if t >= 0 and scan.forms[t].lstrip("وف") in _BOARDS), -1
    )
    if verb < 0 or any(scan.forms[t] in (",", ".", ":") for t in range(min(end, verb), verb)):
        return False
    if c.who is not None and c.who[0] < verb < c.who[1]:
        c.who = (c.who[0], verb)
    first = max(end, verb + 1) if verb < c.i else verb + 1
    carrier = any(
        scan.forms[t].lstrip("ول").removeprefix("ال") in _CARRIERS
        or ((noun := scan.noun[t]) is not None and noun.sense.entry.id.startswith("vehicle.bus"))
        for t in range(first, min(b, first + 6))
        if scan.kinds[t] == WORD
    )
    return carrier and (c.sort == "armed" or movement.moving(frames, c, True))


def _boarded(frames: Frames, st: State, c: Candidate, a: int) -> bool:
    """The buses that those who are moved have boarded."""
    if not movement.carries(frames, c):
        return False
    scan = frames.scan
    on = any(x.rule == "on-board" and x.i >= a for x in st.claims)
    return on and any(scan.forms[t].lstrip("وف") in _BOARDS for t in range(max(a, c.i - 10), c.i))
