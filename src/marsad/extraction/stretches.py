"""The stretch over which figures were counted, where the words around them and no time phrase of theirs tell it.

A total of a day or of three days, a figure met «in one day», a month that «saw» so many, a list below a line that
names its hours: these were counted over a stretch, whatever each of them alone would be. Standing figures are here too:
who is still missing, who is sheltered, whom somebody holds.
"""

from __future__ import annotations

from marsad.extraction.calendar import ORDINALS
from marsad.extraction.dates import TimePhrase
from marsad.extraction.figures import Candidate
from marsad.extraction.scan import WORD, Scan
from marsad.extraction.words import word_class

_ORDINALS = frozenset(ORDINALS)
_TOLLS = word_class("totals")
_DAYS = word_class("stretch_of_days")
_HOURS = word_class("stretch_of_hours")
_RISES = word_class("rises")
_BETWEEN_CLAUSES = word_class("between_clauses")
_APART = word_class("parts_clauses")
_WHEN = word_class("when_it_was")
_LESS = word_class("short_of")
_SAW = word_class("saw")
_LAST = word_class("last")
_STILL = word_class("still")
_SHELTERS = word_class("shelters")
_HELD_BY = word_class("held_by_them")
_SOME = word_class("others_of_them")
_WARS = word_class("wars_that_last")
_WHICH = word_class("relatives")
_BEFORE_TIMES = word_class("before_times")
_BROKE_OUT = word_class("broke_out")
_YEARS = word_class("years_counted")
_ONE_STRETCH = word_class("one_stretch")
_BULLETINS = word_class("bulletins")
_PERIODIC = word_class("periodic")
_PERIODS = word_class("periods_named")
_NIGHTS = word_class("parts_of_a_day")
#: so many tokens a figure may stand from the words that tell its stretch
_NEAR = 9
#: nor any farther behind the total of a stretch
_FAR = 80
_BULLETS = ("-", "*", "•", "–", "—", "·", "▪")
_HARM = frozenset({"killed", "wounded", "casualties", "destroyed", "displaced", "missing"})
#: fewer than so many are as well those of one day of a war
_OF_A_WAR = 50


def told_by_words(scan: Scan, c: Candidate, kind: str, time: TimePhrase | None, said: bool) -> tuple[str, str] | None:
    """(scope, rule) of a figure whose stretch the words around it tell; None where they leave it to its time."""
    a, b = scan.sentences[scan.sentence_of[c.i]]
    if kind in ("forces", "trapped", "control"):
        return None
    if of_a_total(scan, c, a):
        return "period", "scope:total-of-a-stretch"
    if below_its_hours(scan, c):
        return "period", "scope:list-of-a-stretch"
    if of_a_war(scan, c, kind, a, time):
        return "cumulative", "scope:since-the-war-began"
    if time is not None and not said and a <= time.i < b:
        if saw_them(scan, time) or two_days(scan, time) or between_two(scan, time):
            return "period", "scope:over-the-stretch"
    if _month_saw(scan, c, a):
        return "period", "scope:over-the-stretch"
    found = within_days(scan, c, a, b)
    if found == "days":
        return "period", "scope:within-days"
    if found == "years":
        return "cumulative", "scope:within-years"
    return ("incident", "scope:within-hours") if found == "hours" else None


def counts_it(scan: Scan, c: Candidate, t: int) -> bool:
    """Whether the marker of a running total at token ``t`` is said of a figure: not «خلال ساعتين», not in another clause."""
    near = scan.forms[t + 1 : t + 4]
    if any(form in _HOURS for form in near):
        return False
    if c.low == 1 and c.high == 1 and c.form in ("bare", "name"):
        return False
    first, last = (c.j, t) if t >= c.j else (t, c.i)
    return not any(scan.forms[u] in _APART or scan.forms[u] == ";" for u in range(first, last))


def of_a_total(scan: Scan, c: Candidate, a: int) -> bool:
    """«حصيلة اليوم: 51 شهيداً و174 جريحاً», «بلغت حصيلة الأيام الثلاثة 88 قتيلاً»: the total of a stretch, told before."""
    for t in range(c.i - 1, max(a, c.i - _FAR), -1):
        form = scan.forms[t]
        if form in (".", ";", "منذ") or form.lstrip("و") in _RISES or form in _BETWEEN_CLAUSES:
            return t < c.i - 1 and _total_at(scan, t + 1, c.i)
        if _total_at(scan, t - 1, c.i):
            return True
    return False


def _total_at(scan: Scan, t: int, end: int) -> bool:
    """Whether «حصيلة» with its stretch begins at token ``t``: «حصيلة ثمانية أيام», «محصلة الليلة»."""
    if t + 1 >= end or scan.forms[t].lstrip("وبل") not in _TOLLS:
        return False
    k = t + 1
    if k in scan.number_at:
        k = scan.number_at[k].j
    if k + 1 < end and scan.forms[k] in _YEARS and scan.forms[k + 1] == "من":
        return False  # «حصيلة سبع سنوات من الحرب»: all that a war has cost
    return k < end and scan.forms[k] in _DAYS


def within_days(scan: Scan, c: Candidate, a: int, b: int) -> str | None:
    """«في يوم واحد 97 شهيداً», «622 مصاباً في ثلاثة أيام», «في أقل من ساعتين»: "days", "hours" or "years", or None."""
    for t in range(c.i - 1, max(a - 1, c.i - _NEAR - 4), -1):
        if scan.forms[t] in (".", ";", ":") or scan.forms[t] in _BETWEEN_CLAUSES:
            break
        if scan.forms[t] == "," and scan.finite[t + 1] and scan.forms[t + 1].startswith("و"):
            break  # «ألف مدني في خمس سنوات، وتحتفظ بسجل فيه 338»
        if found := _number_of_days(scan, t, c.i):
            return found
    for t in range(c.j, min(b, c.j + _NEAR)):
        form = scan.forms[t]
        if form in (".", ";", ":", ",") or form in _BETWEEN_CLAUSES or scan.finite[t]:
            break
        if t in scan.number_at and scan.number_at[t].i == t and not _unit_behind(scan, scan.number_at[t].j, b):
            break
        if found := _number_of_days(scan, t, b):
            return found
    return None


def _number_of_days(scan: Scan, t: int, end: int) -> str | None:
    """«في» and a number of days or hours at token ``t``: «في يوم واحد», «في أقل من يومين», «في خمس سنوات»."""
    if scan.forms[t].lstrip("و") != "في" or t + 1 >= end:
        return None
    k = t + 1
    if scan.forms[k] in ("غضون", "ظرف"):
        k += 1
    short = k + 1 < end and scan.forms[k] in _LESS
    if short:
        k += 1 + (scan.forms[k + 1] == "من")
    if (
        k < end
        and k in scan.number_at
        and scan.number_at[k].form != "ordinal"
        and "ال" + scan.forms[k] not in _ORDINALS
    ):
        return _unit_behind(scan, scan.number_at[k].j, end)
    found = _unit_behind(scan, k, end)
    if found is None or scan.forms[k].startswith("ال"):
        return None
    dual = scan.forms[k].endswith("ين") or short
    one = k + 1 < end and scan.forms[k + 1] in ("واحد", "واحده")
    return found if dual or one else None


def _unit_behind(scan: Scan, k: int, end: int) -> str | None:
    # the unit may be the number phrase's own last word: «يومين»
    for u in (k, k - 1):
        if 0 <= u < end and not scan.forms[u].startswith("ال"):
            if scan.forms[u] in _YEARS:
                return "years"
            if scan.forms[u] in _DAYS:
                return "days"
            if scan.forms[u] in _HOURS:
                return "hours"
    return None


def saw_them(scan: Scan, time: TimePhrase) -> bool:
    """«أيلول الفائت وحده شهد 34 محاولة»: the stretch is the subject of «saw», behind it."""
    if time.sort not in ("month", "year", "season", "week", "days", "within"):
        return False
    if scan.forms[time.i - 1].lstrip("و") in _BEFORE_TIMES or scan.forms[time.i].lstrip("و") in _BEFORE_TIMES:
        return False  # «وفي يونيو 2016 شهد المطار هجوما»: when it happened
    return any(
        scan.forms[t].lstrip("وقد") in _SAW or scan.forms[t] in _SAW for t in range(time.j, min(scan.n, time.j + 3))
    )


def _month_saw(scan: Scan, c: Candidate, a: int) -> bool:
    """«شهر رمضان وحده شهد 14 هجوماً»: a month or a week that only its own word tells, the subject of «saw»."""
    for t in range(c.i - 1, max(a, c.i - _NEAR - 4), -1):
        form = scan.forms[t]
        if form in (".", ";") or form in _BETWEEN_CLAUSES or form in _WHICH:
            return False
        if form in _SAW:
            unit = next(
                (u for u in range(t - 1, max(a, t - 4) - 1, -1) if scan.forms[u].lstrip("و") in _ONE_STRETCH), -1
            )
            if unit < 0 or scan.forms[t + 1].startswith("خلال"):
                return False
            return unit == a or scan.forms[unit - 1].lstrip("و") not in _BEFORE_TIMES
    return False


def two_days(scan: Scan, time: TimePhrase) -> bool:
    """«خمس غارات الأربعاء والخميس»: two days of the week joined by «and», neither of which is the name of a night."""
    if time.spec[:1] != ("weekday",) or scan.forms[time.i - 1].lstrip("وب") in _NIGHTS:
        return False
    other = next((u for u in scan.times if u.i == time.j and u.spec[:1] == ("weekday",)), None)
    return other is not None and scan.forms[other.i].startswith("و")


def between_two(scan: Scan, time: TimePhrase) -> bool:
    """«ما بين مطلع كانون الثاني ونهاية حزيران»: a time behind «between», and another joined to it."""
    if not time.i or scan.forms[time.i - 1] != "بين":
        return False
    return any(time.j <= u.i <= time.j + 2 and scan.forms[min(u.i, time.j)].startswith("و") for u in scan.times)


def below_its_hours(scan: Scan, c: Candidate) -> bool:
    """A line of a list below one that names its stretch and ends in a colon: «… الساعات الأخيرة على النحو الآتي:»."""
    s = scan.sentence_of[c.i]
    if not _bullet(scan, s):
        return False
    while s > 0 and _bullet(scan, s):
        s -= 1
    a, b = scan.sentences[s]
    if scan.forms[b - 1] != ":" or scan.story_of[a] != scan.story_of[c.i]:
        return False
    for t in range(a, b):
        if scan.forms[t].removeprefix("ال") in _DAYS | _HOURS and any(f in _LAST for f in scan.forms[t + 1 : t + 6]):
            return True
    return any(u.sort in ("within", "days", "week") for u in scan.times if a <= u.i < b)


def _bullet(scan: Scan, s: int) -> bool:
    a, b = scan.sentences[s]
    return a < b and (scan.forms[a] in _BULLETS or (a > 0 and scan.forms[a - 1] in _BULLETS))


def same_fight(scan: Scan, c: Candidate, t: int) -> bool:
    """Whether «these battles» at token ``t`` are those of a figure: not where it stands in the next clause."""
    if t > c.j:
        return not any(scan.forms[u] == "," and scan.forms[u + 1].startswith("و") for u in range(c.j, t))
    return not any(
        form in _APART or form == ";" or (form in _WHEN and scan.forms[u - 1] != "في")  # «في حين» sets beside
        for u, form in enumerate(scan.forms[t : c.i], t)
    )


def bulletin(scan: Scan) -> tuple[int, int] | None:
    """(story, sentence) of the line near the head of a report that calls it a bulletin of a stretch; None where none does.

    «أحصت النشرة مقتل … في الفترة بين 11 و24 أيلول», «التقرير الشهري للمركز»: what it goes on to count, it counts over it.
    """
    for s, (a, b) in enumerate(scan.sentences[:4]):
        words = {scan.forms[t].lstrip("وبلف") for t in range(a, b)}
        if not words & _BULLETINS:
            continue
        over = [u for u in scan.times if a <= u.i < b and u.sort in ("within", "week")]
        if words & _PERIODIC or words & _PERIODS or any(set(scan.forms[u.i : u.j]) & _DAYS for u in over):
            return scan.story_of[a], s
    return None


def of_a_war(scan: Scan, c: Candidate, kind: str, a: int, time: TimePhrase | None) -> bool:
    """«خلّفت الحرب التي اندلعت في أبريل عشرات الآلاف من القتلى»: what a war has brought about since it broke out."""
    if kind not in _HARM or (c.low is not None and c.low < _OF_A_WAR) or (c.low is None and c.number is None):
        return False
    for t in range(c.i - 2, a - 1, -1):
        if scan.forms[t] in (".", ";") or scan.forms[t] in _BETWEEN_CLAUSES:
            return False
        if (
            scan.forms[t].lstrip("و") in _WARS
            and scan.forms[t + 1] in _WHICH
            and scan.forms[t - 1] not in _BEFORE_TIMES
        ):
            if scan.forms[t + 2] not in _BROKE_OUT:
                return False  # «الحرب التي شنتها القوات»: which war, and not since when
            return time is None or t < time.i < c.i or not a <= time.i
    return False


def still_so(scan: Scan, c: Candidate, kind: str, a: int, b: int) -> bool:
    """«لا يزال موظف في عداد المفقودين», «جثامين ستة منهم ما زالت على السفح»: missing, or lying there, at the time of telling."""
    if kind == "missing":
        for t in range(c.i - 1, max(a - 1, c.i - _NEAR), -1):
            if scan.forms[t] in (",", ".", ";") or (t in scan.number_at and t < c.i - 1):
                break
            if scan.forms[t].lstrip("و") in _STILL and not about_others(scan, t):
                return True
    if kind in ("missing", "bodies"):
        for t in range(c.j, min(b, c.j + 4)):
            if scan.forms[t] in (",", ".", ";"):
                break
            if scan.forms[t] in _STILL and not about_others(scan, t):
                return True
    return False


def about_others(scan: Scan, t: int) -> bool:
    """«لا تزال بعضهن مفقودات»: whether «still» is said of some of them."""
    return t + 1 < scan.n and scan.forms[t + 1] in _SOME


def is_sheltered(scan: Scan, c: Candidate, a: int) -> bool:
    """«تؤوي البلدة 150 ألف لاجئ»: people driven out who live somewhere at the time of telling."""
    for t in range(c.i - 1, max(a - 1, c.i - 8), -1):
        if scan.forms[t] in (",", ".", ";") or (t in scan.number_at and t < c.i - 1):
            return False
        if scan.forms[t].lstrip("و") in _SHELTERS:
            return True
    return False


def is_held_by(scan: Scan, c: Candidate, b: int) -> bool:
    """«80 تحتجزهم السلطات», «14 منهم محبوسون»: who is held, said right behind the figure by a state or an imperfect."""
    k = c.j
    while k < b and scan.kinds[k] == WORD and scan.forms[k] in ("منهم", "منهن", "اخرين", "اخرون"):
        k += 1
    return k < b and k <= c.j + 2 and scan.forms[k] in _HELD_BY
