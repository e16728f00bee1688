"""What is seen around each mention of an event: what ``event-weights.yaml`` weighs. (Over 400 lines: the features stand together.)

Each feature is a readable name. Word classes stand beside single words («after a cause» beside «after «جراء»»), so that
a word that the annotated reports lack is weighed with its class.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import compress, repeat

from marsad.extraction.attribution import Voices
from marsad.extraction.dates import TimePhrase
from marsad.extraction.mentions import EventCandidate
from marsad.extraction.phrases import is_verb
from marsad.extraction.scan import DIGITS, LIGHT, WORD, Scan
from marsad.extraction.words import word_class

_CLAUSE_ENDS = frozenset({".", ";", "\n", ":"})
#: kinds of violence: what people die of
_VIOLENT = frozenset({"airstrike", "shelling", "explosion", "clash", "assault", "other_violence"})
#: classes of words before a mention, folded and without «و»
_BEFORE = {
    word: name
    for name, words in {
        "a cause": "اثر جراء نتيجه بسبب بفعل بعيد",
        "a time link": "بعد قبل منذ عقب غداه عشيه قبيل منذ بعدما عندما حين حينما لدي قبيل بعيد فور",
        "while": "خلال اثناء وسط مع ظل ضمن اطار",
        "a purpose": "بهدف بغيه اجل لاجل بقصد لمنع لوقف لصد لبدء للبدء لمواصله لشن لتنفيذ لاستمرار",
        "a topic": "حول بشان عن بخصوص تجاه ازاء بحق لبحث بحث ملف قضيه موضوع مساله",
        "an end": "وقف انهاء تعليق منع رفع تجنب تفادي لمنع لوقف لانهاء لتجنب لتفادي صد احباط انتهاء توقف مكافحه محاربه",
        "a beginning": "اندلاع بدء بدايه انطلاق استيناف تجدد اندلعت بدات بدا انطلقت انطلق استيناف شن",
        "a going on": "استمرار تواصل تصاعد تصعيد تكثيف مواصله استمرت تتواصل تستمر تواصلت يتواصل",
        "a plural head": "سلسله عده عدد بعض عشرات ميات الاف موجه موجات جميع كل كافه مزيد المزيد اولي اول ثاني ثالث",
        "a head": "عمليه عمليات حادث حادثه حوادث حمله حملات اعمال محاوله محاولات جريمه جرايم وقوع حصول تنفيذ تعرض "
        "فتره مرحله جوله جولات شهود قرار قرارات فرض حاله اجراء عقد اتفاق اتفاقات",
        "a means": "تحت مناطق منطقه اراضي مواقع حقول ساحات جبهات خط خطوط منفذ منفذي منفذو ضحايا قتلي دوي اصوات صوت",
        "a doer's conjunction": "و او ثم",
        "a demonstrative": "هذا هذه تلك ذلك هولاء",
        "an answer": "ردا",
    }.items()
    for word in words.split()
}
#: words that set a sentence in the past: background
_EARLIER = word_class("earlier")
_FINITE = ("perfect", "imperfect")
_STOPS = _CLAUSE_ENDS | {","}
#: what says that a happening is meant, tried, feared or possible
_MEANT = {
    word: name
    for name, words in (
        ("an aim", word_class("aiming")), ("an attempt", word_class("tried") | word_class("try")),
        ("a fear", word_class("dread")), ("what averts", word_class("averted")), ("a refusal", word_class("refused")),
        ("a maybe", word_class("maybe")), ("a threat", word_class("threat")), ("a plot", word_class("plots")),
        ("a power or right", word_class("power_or_right")),
    )
    for word in words
}  # fmt: skip
_TURNS = frozenset({"plan", "negation", "relative"})
_IF = word_class("surroundings_if")


#: little words say nothing of what stands around a mention
_LITTLE = word_class("little_words")
#: how many words around a mention are looked at, and steps of likeness and of number
_NEAR, _LIKE, _MANY = 8, (0, 0.1, 0.2, 0.3, 0.5), (5, 10, 15, 25, 40)
#: names of features by a number that is looked up
_ALIKE = tuple(f"like a mention before {top}" for top in (*_LIKE, "much"))
_NTH_OF_WORD, _OF_WORD = (tuple(f"{name} {n}" for n in range(5)) for name in ("nth of word", "of word"))
_KNOWN = tuple(f"known around {n}" for n in range(6))
_OTHERS, _EARLIER_OF_KIND = (
    tuple(f"{name} {n}" for n in range(4)) for name in ("others in sentence", "earlier of the kind")
)


@cache
def _meant(form: str) -> str | None:
    """The name of the class that a word before a mention is of, with «و», «ب», «ل» or the article before it or not."""
    bare = form[1:] if form[0] in "وف" and len(form) > 3 else form
    return _MEANT.get(bare) or _MEANT.get(bare[1:] if bare[0] in "بل" else bare.removeprefix("ال"))


# One name is made once and used for all reports: there are few of them, and each mention has dozens.


@cache
def _own(rule: str, kind: str, shape: str) -> tuple[str, ...]:
    return f"entry {rule}", f"kind {kind}", f"shape {shape}", f"{kind} {shape}"


@cache
def _pair(first: str, second: str, third: str) -> str:
    return first + second + third


@cache
def _beside(kind: str, shape: str, side: str, group: str) -> tuple[str, ...]:
    return f"{side}{group}", f"{kind} {side}{group}", f"{shape} {side}{group}"


def stem_of(scan: Scan, e: EventCandidate) -> str:
    """What two mentions of one word share: its first letters, without article and clitics."""
    return f"round {e.round}" if e.round is not None else scan.forms[e.i].lstrip("وبلفس").removeprefix("ال")[:4]


class Surroundings:
    """What is seen around the mentions of one report: the features that the weights speak about."""

    def __init__(
        self,
        scan: Scan,
        voices: Voices,
        found: Sequence[EventCandidate],
        places: Sequence[int],
        times: Sequence[TimePhrase],
    ) -> None:
        self.scan, self.voices, self.found = scan, voices, found
        self.places, self.times = places, [t.i for t in times]
        self._at = [e.i for e in found]
        self._in_order = self._at == sorted(
            self._at
        )  # not where «وقفا مؤقتا لإطلاق النار» begins before what made it one
        self.phrases = times
        self.stems = [stem_of(scan, e) for e in found]
        #: the how many'th of its word each mention is, and the last of each kind and word
        self.nth: list[int] = []
        self.last: dict[tuple[str, str], int] = {}
        seen: Counter[str] = Counter()
        for n, (stem, e) in enumerate(zip(self.stems, found, strict=True)):
            seen[stem] += 1
            self.nth.append(seen[stem])
            self.last[e.kind, stem] = n
        self.mentioned = f"mentions {next((str(top) for top in _MANY if len(found) <= top), 'more')}"
        self.titled = scan.report.title is not None and len(scan.sentences) > 1
        self.whole = [scan.sentence_of[e.i] for e in found]
        #: the mentions of each kind, in order
        self.of_kind: dict[str, list[int]] = {}
        for n, e in enumerate(found):
            self.of_kind.setdefault(e.kind, []).append(n)
        self.title_kinds = {e.kind for e in found if self.titled and scan.sentence_of[e.i] == 0}
        self._within = [scan.sentences[s] for s in self.whole]
        self.where = list(map(self._place, found, self._within))
        near = list(map(self._nearest, found, self._within))
        self.when = [" ".join(scan.forms[t.i : t.j]) if t is not None else None for t in near]
        self.sorts = [t.sort if t is not None else None for t in near]
        self.kinds_in: dict[int, set[str]] = {}
        for e, s in zip(found, self.whole, strict=True):
            self.kinds_in.setdefault(s, set()).add(e.kind)
        #: the sentence in which each word stands first
        self._cores = list(map(str.removeprefix, map(str.lstrip, scan.forms, repeat("وبلف")), repeat("ال")))
        words = list(compress(zip(self._cores, scan.sentence_of, strict=True), map(WORD.__eq__, scan.kinds)))
        words.reverse()  # the last that is put in stays, which is the first of the report
        self.first: dict[str, int] = dict(words)
        #: of each token its word where that says anything, else nothing
        self._weighty = [
            core if len(form) > 2 and form not in _LITTLE and not form.isdigit() else ""
            for core, form in zip(self._cores, scan.forms, strict=True)
        ]
        self.around = list(map(self._around, found, self._within))
        self.all_stems = seen
        self._number_ends = {x.j for x in scan.numbers}
        a, b = scan.sentences[0] if self.titled else (0, 0)
        self.title = {self._cores[t] for t in range(a, b) if scan.forms[t] not in _LITTLE and len(scan.forms[t]) > 2}

    def _place(self, e: EventCandidate, within: tuple[int, int]) -> str | None:
        """The place named next after a mention, else last before it, in its sentence: its word."""
        a, b = within
        n = bisect_left(self.places, e.i)
        if n < len(self.places) and self.places[n] < min(b, e.j + 12):
            at = self.places[n]
        elif n and self.places[n - 1] >= a:
            at = self.places[n - 1]
        else:
            return None
        return self.scan.forms[at].lstrip("وبل").removeprefix("ال")

    def _nearest(self, e: EventCandidate, within: tuple[int, int]) -> TimePhrase | None:
        """The time of its sentence that stands nearest to a mention."""
        a, b = within
        first, last = bisect_left(self.times, a), bisect_left(self.times, b)
        if first == last:
            return None
        near = [t for t in self.phrases[first:last] if t.sort != "part"]
        return min(near, key=lambda t: abs(t.i - e.i)) if near else None

    def _around(self, e: EventCandidate, within: tuple[int, int]) -> frozenset[str]:
        """The words that stand around a mention in its sentence, without the little ones and its own."""
        a, b = within
        own = ("", self._cores[e.i])
        return frozenset(self._weighty[max(a, e.i - _NEAR) : min(b, e.j + _NEAR + 1)]).difference(own)

    def _news(self, n: int, out: list[str]) -> None:
        """How much of what stands around a mention the report said before: a happening told again brings little new."""
        e, words = self.found[n], self.around[n]
        s = self.whole[n]
        if not words:
            return
        first = self.first
        known = 5 * [first.get(w, s) < s for w in words].count(True) // len(words)
        out.append(_KNOWN[known])
        out.append(_pair(e.kind, " ", _KNOWN[known]))
        if self.titled and s:
            out.append(f"title words around {min(len(words & self.title), 4)}")
        most = 0.0
        for m in self.of_kind[e.kind]:
            if m >= n or self.whole[m] == s:
                break
            if not (self.titled and self.whole[m] == 0):
                before = self.around[m]
                most = max(most, len(before & words) / max(1, min(len(before), len(words))))
        out.append(_ALIKE[bisect_left(_LIKE, most)])
        where = self.where[n]
        if where is not None:
            out.append("place named before" if first.get(where, s) < s else "place named first")

    def features(self, n: int) -> list[str]:
        """The features of the ``n``-th mention, each a readable name."""
        scan, e = self.scan, self.found[n]
        s = scan.sentence_of[e.i]
        a, b = scan.sentences[s]
        out = [*_own(e.rule, e.kind, e.shape)]
        titled = self.titled and s == 0
        count = max(1, len(scan.sentences) - 1)
        place = "title" if titled else "lead" if s <= 1 else "early" if s / count < 0.5 else "late"
        out += (place, _pair(e.kind, " in ", place))
        out.append(_NTH_OF_WORD[min(self.nth[n], 4)])
        out.append(_OF_WORD[min(self.all_stems[self.stems[n]], 4)])
        out.append(self.mentioned)
        self._news(n, out)
        self._before_and_after(n, titled, out)
        self._beside(n, a, b, out)
        self._words_before(e, a, out)
        self._words_after(e, b, out)
        own = bisect_left(self.places, a) < bisect_left(self.places, b)
        near = bisect_left(self.places, e.i) < bisect_left(self.places, min(b, e.j + 7))
        out.append("place right after" if near else "place in sentence" if own else "no place")
        out.append("time in sentence" if bisect_left(self.times, a) < bisect_left(self.times, b) else "no time")
        if self.voices.at[e.i] is not None:
            out.append("said by a source")
        if e.definite:
            out.append("definite")
            out.append(f"definite {e.kind}")
            out.append(f"definite {place}")
        if e.j - e.i > 1:
            out.append("several words")
        self._told_how(n, a, out)
        if scan.forms[a : e.i].count('"') % 2:
            out.append("in quotes")
        if not _EARLIER.isdisjoint(scan.forms[a : min(b, a + 3)]):
            out.append("background opens the sentence")
        return out

    def _told_how(self, n: int, a: int, out: list[str]) -> None:
        """Whether somebody means, tries, fears or may do it, where its verb stands, and what the sentences around tell."""
        scan, e = self.scan, self.found[n]
        forms = scan.forms
        finite = e.shape in _FINITE
        for t in range(e.i - 1, max(a, e.i - 6) - 1, -1):
            form = forms[t]
            if form in _STOPS:
                break
            group = _meant(form)
            if group is not None:
                out += (f"{group} before", f"{group} before {'verb' if finite else 'noun'}")
                break
        if finite and e.i - a <= 1:
            out.append("verb opens the sentence")
        elif finite and forms[e.i - 1] in _STOPS:
            out.append("verb opens a clause")
        for side, s in (("before", self.whole[n] - 1), ("after", self.whole[n] + 1)):
            kinds = self.kinds_in.get(s)
            if kinds is None:
                continue
            if e.kind == "killing":
                out.append(_pair("killing, ", "none " if _VIOLENT.isdisjoint(kinds) else "violence ", side))
            if e.kind in kinds:
                out.append(_pair("kind in the sentence ", side, ""))
        sort = self.sorts[n]
        if sort is not None:
            out += (f"time of sort {sort}", f"{e.kind} time of sort {sort}")

    def _before_and_after(self, n: int, titled: bool, out: list[str]) -> None:
        """Earlier and later mentions of the same kind and of the same word."""
        scan, e, stem = self.scan, self.found[n], self.stems[n]
        s = scan.sentence_of[e.i]
        same = here = again = 0
        places: set[str | None] = set()
        times: set[str | None] = set()
        mates = self.of_kind[e.kind]
        for m in mates:
            if m >= n:
                break
            if not (self.titled and self.whole[m] == 0):
                same += 1
                here += self.whole[m] == s
                again += self.stems[m] == stem
                places.add(self.where[m])
                times.add(self.when[m])
        out.append(_EARLIER_OF_KIND[min(same, 3)])
        if again:
            out.append("word before")
            out.append("word before definite" if e.definite else "word before indefinite")
        elif same and e.definite:
            out.append("kind before definite")
        if here:
            out.append("kind before in sentence")
        if same and self.where[n] is not None:
            out.append("at a place of one before" if self.where[n] in places else "at a new place")
        if same and self.when[n] is not None:
            out.append("at a time of one before" if self.when[n] in times else "at a new time")
        later = mates[bisect_right(mates, n) :]
        if titled and later:
            out.append("title told again")
        if self.last[e.kind, stem] > n:
            out.append("word later")
        if later and scan.sentence_of[self.found[later[0]].i] == s:
            out.append("kind later in sentence")
        if not same and not later:
            out.append("only one of the kind")
        if e.kind in self.title_kinds and not titled:
            out.append("kind in the title")

    def _beside(self, n: int, a: int, b: int, out: list[str]) -> None:
        """The mentions of other kinds in the sentence, and those that share words."""
        e = self.found[n]
        found = self.found
        i, j = e.i, e.j
        before: EventCandidate | None = None
        after: EventCandidate | None = None
        kinds: set[str] = set()  # of those that share no word with it
        apart, close = 0, False
        first, end = 0, len(found)
        if self._in_order:  # those of the sentence
            first, end = bisect_left(self._at, a), bisect_left(self._at, b)
        for m in range(max(first, n - 12), min(end, n + 13)):
            x = found[m]
            if m == n or not a <= x.i < b:
                continue
            if x.i >= j or x.j <= i:
                apart += 1
                kinds.add(x.kind)
                close = close or -3 <= x.i - i <= 3
                if m < n:
                    before = x
                elif after is None:
                    after = x
            else:
                out.append("overlaps")
                longer = (x.j - x.i) - (j - i)
                out.append("inside a longer" if longer > 0 else "holds a shorter" if longer < 0 else "beside its equal")
        if close:
            out.append("another right beside")
        out.append(_OTHERS[min(apart, 3)])
        if before is not None:
            out.append(_pair(e.kind, " after ", before.kind))
        if after is not None:
            out.append(_pair(e.kind, " before ", after.kind))
        if e.kind == "killing":
            out.append("killing alone" if _VIOLENT.isdisjoint(kinds) else "killing beside violence")
        elif e.kind in _VIOLENT and "killing" in kinds:
            out.append("violence beside killing")

    def _words_before(self, e: EventCandidate, a: int, out: list[str]) -> None:
        scan = self.scan
        p = e.i - 1
        while p >= a and scan.forms[p] in LIGHT:
            p -= 1
        if p < a:
            out.append("begins the sentence")
            out.append(f"{e.shape} begins the sentence")
        else:
            form = scan.forms[p]
            out.append(f"after «{form}»")
            bare = form[1:] if form.startswith("و") and len(form) > 3 else form
            group = _BEFORE.get(bare) or _BEFORE.get(bare.removeprefix("ب").removeprefix("ال"))
            if is_verb(scan, p):
                out.append("after a verb")
                out.append(f"after verb {scan.verb[p].sense.entry.id}")  # type: ignore[union-attr]
                group = group or "a verb"
            elif scan.cue[p] is not None:
                group = group or "a cue"
                out.append("after a cue")
            elif scan.actor[p] is not None or scan.nisba[p] is not None:
                group = group or "an actor"
                out.append("after an actor")
            elif p in scan.number_at or p + 1 in self._number_ends:
                group = group or "a number"
                out.append("counted")
            elif group is None and scan.kinds[p] == WORD and len(form) > 3 and not e.definite:
                group = "a word"
            if group is not None:
                out += _beside(e.kind, e.shape, "after ", group)
            if p - 1 >= a:
                two = _BEFORE.get(scan.forms[p - 1].lstrip("و"))
                if two is not None:
                    out.append(f"two after {two}")
        prefix = scan.forms[e.i][:1]
        if e.shape not in ("perfect", "imperfect") and prefix in "وبلفك" and scan.forms[e.i][:2] != "ال":
            match = scan.event[e.i]
            if match is not None and match.prefix:
                out.append(f"clitic {match.prefix}")
                out.append(f"{e.kind} with {match.prefix}")
        roles = scan.role[max(a, e.i - 8) : e.i]
        if not _TURNS.isdisjoint(roles):
            out += [f"{role} before" for role in roles if role in _TURNS]
        if not _IF.isdisjoint(map(str.lstrip, scan.forms[max(a, e.i - 3) : e.i], repeat("و"))):
            out.append("if before")

    def _words_after(self, e: EventCandidate, b: int, out: list[str]) -> None:
        scan = self.scan
        t = scan.skip_light(e.j, b)
        if t >= b:
            out.append("ends the sentence")
        else:
            out.append(f"before «{scan.forms[t]}»" if scan.kinds[t] != DIGITS else "before digits")
            group = None
            if scan.actor[t] is not None:
                group = "an actor"
            elif scan.nisba[t] is not None:
                group = "a nationality"
            elif t in scan.number_at:
                group = "a number"
            elif scan.noun[t] is not None:
                group = "a noun for people or things"
            elif t in scan.time_at:
                group = "a time"
            elif scan.kinds[t] == WORD and scan.place[t] is not None:
                group = "a place"
            elif is_verb(scan, t):
                group = "a verb"
            elif scan.forms[t] in _CLAUSE_ENDS or scan.forms[t] == ",":
                group = "a stop"
            if group is not None:
                out += _beside(e.kind, e.shape, "before ", group)
            for u in range(t, min(b, t + 4)):
                if is_verb(scan, u):
                    out.append(f"then verb {scan.verb[u].sense.entry.id}")  # type: ignore[union-attr]
                    break
        if "by" in scan.role[e.j : min(b, e.j + 7)]:
            by = scan.role.index("by", e.j)
            if _CLAUSE_ENDS.isdisjoint(scan.forms[e.j : by + 1]):
                out.append("its doer is told")
        soon = scan.forms[e.j : min(b, e.j + 4)]
        if "علي" in soon or "ضد" in soon:
            out.append("against soon")
        if "بين" in soon[:3]:
            out.append("between soon")
