"""The places and times of claims and events, and their scope. (Over 400 lines: places and times are tied alike.)

The most specific place that the report ties to the words: after them, before them, in the sentences before of the same
story. A time in the words of the speaker's announcing is the time of saying, kept apart from the time of happening.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from marsad.extraction import stretches
from marsad.extraction.attribution import Voices
from marsad.extraction.dates import TimePhrase, resolve
from marsad.extraction.figures import Candidate
from marsad.extraction.phrases import PlacePhrase, place_entry, place_phrases, places_in_names
from marsad.extraction.scan import LIGHT, Scan
from marsad.extraction.ties import Ties
from marsad.extraction.words import word_class
from marsad.lexicon.entries import PlaceEntry
from marsad.model.structs import Candidate as PlaceCandidate
from marsad.model.structs import Place, Time

#: how exactly a place type says where; smaller is more exact
RANK = {
    "site": 0, "neighbourhood": 1, "camp": 1, "village": 1, "town": 2, "city": 2, "road": 2, "district": 3, "area": 4,
    "governorate": 5, "sea": 6, "region": 6, "country": 8,
}  # fmt: skip
PRECISION = {
    "site": "exact", "neighbourhood": "neighbourhood", "camp": "neighbourhood", "village": "town", "town": "town",
    "city": "town", "road": "area", "district": "district", "area": "area", "governorate": "governorate",
    "sea": "area", "region": "area", "country": "country",
}  # fmt: skip
#: verbs of a statement's coming out; the day after one is that of saying
_ISSUED = word_class("issued")
#: fighting that goes on: «قتل في هذه المعارك …» counts from its beginning, which the words leave open
_BATTLES = word_class("binding_battles")
#: a monitor's verbs of counting: the day with one is that of the counted
_DOCUMENTS = word_class("documents_happened")
#: sorts of time that a running total has
_STRETCHES = frozenset({"since", "event", "within"})
#: verbs by which a sentence goes over to the new total
RAISED = word_class("raised")
_BEGINNINGS = word_class("beginnings_of")
#: verbs of a beginning: what began then lasts, and is no day of a figure before
_BEGAN = word_class("began")
#: relative pronouns
_WHO = word_class("relatives")
#: what begins at a day, and lasts: «الهجوم الذي بدأ في …», «حملة أطلقتها في …»
_SET_OUT = word_class("set_out")
#: prepositions of a way
_TOWARDS = word_class("towards")
#: superlatives, without the article: a stretch after one says among what
_GREATEST = word_class("greatest")
#: first words of a sentence in which a report or a statement runs on
_RUNS_ON = word_class("runs_on")


class Binding:
    """The places and times of one report, ready to be tied to tokens."""

    def __init__(self, scan: Scan, voices: Voices, anchor: date | None, basis: str) -> None:
        self.scan = scan
        self.voices = voices
        self.anchor = anchor
        self.basis = basis
        # «لـ«الشرق الأوسط»»: an outlet that was told
        found = [p for p in place_phrases(scan) if p.i < 2 or scan.forms[p.i - 2 : p.i] != ["ل", '"']]
        self.places = [p for p in found if not voices.naming[p.i] and p.tie != "acts"]
        #: states that act and places inside the names of sources
        self.weak = [p for p in found if (voices.naming[p.i] or p.tie == "acts") and not p.generic]
        self.weak += [p for p in places_in_names(scan) if voices.naming[p.i]]
        self._place_i = [p.i for p in self.places]
        self.times = [t for t in scan.times if t.i < scan.n and scan.sentence_of[t.i] >= 0 and t.sort != "hour"]
        dateline = scan.report.dateline
        if dateline is not None:  # «باماكو 3 سبتمبر 2021 (شينخوا)»: when it was written
            self.times = [t for t in self.times if not dateline.start <= scan.tokens.start[t.i] < dateline.end]
        self.times = self._antecedents(self.times)
        self._time_i = [t.i for t in self.times]
        self._said = {t.i for t in self.times if self._is_said(t)}
        self._places_made: dict[tuple[int, int], Place] = {}
        self._spoke: date | None = self._day_of_telling()
        self._times_made: dict[tuple[int, bool, date | None], Time] = {}
        votes: Counter[str] = Counter()
        self._options: dict[int, list[PlaceEntry]] = {}
        for p in self.weak:
            if (entry := place_entry(p)) is not None:
                self._options[p.i] = scan.lexicon.places_named(entry, self._form(p))
        for p in self.places:
            entry = place_entry(p)
            if entry is not None and p.match is not None:
                options = self._options[p.i] = scan.lexicon.places_named(entry, self._form(p))
                countries = {o.country for o in options}
                if len(countries) == 1 and entry.country is not None:
                    votes[entry.country] += 1  # a name that several countries share vouches for none
        #: the country that most of the report's places lie in
        self.country: str | None = votes.most_common(1)[0][0] if votes else None
        self.ties = Ties(self)

    # -- places ---------------------------------------------------------------------------------------------------

    def places_in(self, a: int, b: int) -> list[PlacePhrase]:
        """The place phrases that begin between two tokens."""
        return self.places[bisect_left(self._place_i, a) : bisect_left(self._place_i, b)]

    @staticmethod
    def rank(phrase: PlacePhrase) -> int:
        """How exact a place phrase is; smaller is more exact."""
        entry = place_entry(phrase)
        if phrase.generic:
            return 7
        sort = getattr(phrase.head.sense.entry, "value", None) if phrase.head is not None else None
        rank = RANK.get(entry.type if entry is not None else sort or "town", 4)
        if phrase.head is not None and entry is not None and entry.type == "country":
            return 6
        if phrase.compass and rank >= 5:
            return rank - 1
        return rank

    def place_for(self, i: int, j: int, stop: int, skip: tuple[int, int] | None) -> tuple[PlacePhrase | None, str]:
        """The place tied to the tokens ``i`` to ``j``; ``stop`` is where the next figure begins."""
        scan = self.scan
        s = scan.sentence_of[i]
        a, b = scan.sentences[s]
        whole = [p for p in self.places_in(a, b) if not (skip and skip[0] <= p.i < skip[1])]
        here = [p for p in whole if not p.generic]
        if not here:
            return None, ""
        after = [p for p in here if i < p.i < stop]
        tied = [p for p in after if p.tie == "in"]
        ends = [p for p in tied if scan.forms[p.i].lstrip("ول") not in ("طريق", "الطريق")]
        tied = ends or tied  # «من طريق كذا إلى البلدة»: the road is the way, not the place
        if tied:
            return self._most_specific(tied), "place:after"
        before = [p for p in here if p.i < i]
        tied = [p for p in before if p.tie == "in"]
        if tied:
            return self._nearest(tied), "place:before"
        later = [p for p in here if p.i >= stop and p.tie == "in"]
        if later:
            return later[0], "place:later"
        if after:
            return self._most_specific(after), "place:object-after"
        if before:
            return self._nearest(before), "place:object-before"
        rest = [p for p in here if p.i >= stop]
        if rest:
            return rest[0], "place:object-later"
        return None, ""

    def generic_for(self, i: int) -> PlacePhrase | None:
        """«في المدينة»: a place word without a name, where the report says no more."""
        a, b = self.scan.sentences[self.scan.sentence_of[i]]
        tied = [p for p in self.places_in(a, b) if p.generic and p.tie == "in"]
        return tied[0] if tied else None

    def place_before(self, i: int) -> tuple[PlacePhrase | None, str]:
        """The place of the sentences before, in the same story."""
        scan = self.scan
        s = scan.sentence_of[i]
        story = scan.story_of[i]
        for back in range(s - 1, max(-1, s - 6), -1):
            a, b = scan.sentences[back]
            if a >= b:
                continue
            if scan.story_of[a] != story:
                break
            found = [p for p in self.places_in(a, b) if not p.generic and not self._left(p, b)]
            if found:
                tied = [p for p in found if p.tie == "in"] or found
                return self._most_specific(tied), "place:earlier-sentence"
        return None, ""

    def _left(self, phrase: PlacePhrase, b: int) -> bool:
        """«من بلدة كذا نحو الشمال»: where people leave from, or go to, is not where the next sentence happens."""
        scan = self.scan
        before = scan.forms[phrase.i - 1] if phrase.i > 0 else ""
        if before in _TOWARDS:
            return True
        return before == "من" and phrase.j < b and scan.forms[phrase.j] in _TOWARDS

    def chained(self, phrase: PlacePhrase) -> PlacePhrase:
        """«مطار أتاتورك في إسطنبول»: of a chain of places the first, which is the most exact."""
        k = bisect_left(self._place_i, phrase.i)
        while k > 0:
            before = self.places[k - 1]
            between = self.scan.forms[before.j : phrase.i]
            if before.generic or len(between) > 1 or any(form not in ("في", ",", "(", "من") for form in between):
                return phrase
            if (
                not between
                and not self.scan.forms[phrase.i].startswith("ب")
                and phrase.head is None
                and not phrase.compass
            ):
                return phrase
            if self.scan.sentence_of[before.i] != self.scan.sentence_of[phrase.i] or (
                "," in between and self.rank(before) > 4
            ):
                return phrase
            phrase, k = before, k - 1
        return phrase

    def _most_specific(self, phrases: list[PlacePhrase]) -> PlacePhrase:
        first = phrases[0]
        if self.rank(first) >= 5:
            for p in phrases[1:]:
                if self.rank(p) < self.rank(first) and p.i - first.j < 12:
                    return p
        return first

    def _nearest(self, phrases: list[PlacePhrase]) -> PlacePhrase:
        best = phrases[-1]
        for p in reversed(phrases[:-1]):
            if self.rank(p) < self.rank(best) and best.i - p.j <= 4:
                best = p  # «في بلدة دوما بالغوطة الشرقية»: the exact one of a chain
            else:
                break
        return best

    def place(self, phrase: PlacePhrase) -> Place:
        """A place phrase as the contract has it; ambiguous names stay open with their candidates."""
        made = self._places_made.get((phrase.i, phrase.j))
        if made is None:
            made = self._places_made[phrase.i, phrase.j] = self._make_place(phrase)
        return made

    def _make_place(self, phrase: PlacePhrase) -> Place:
        scan = self.scan
        start, end = scan.tokens.start[phrase.i], scan.tokens.end[phrase.j - 1]
        start, end = scan.closed(start + self._clitic(phrase.i), end)
        text = scan.report.text[start:end]
        entry = place_entry(phrase)
        if entry is None:
            why = "a place by its head word; no table knows the name"
            return Place(text=text, start=start, end=end, precision="unknown", why=why)
        options = self._options.get(phrase.i, [entry])
        here = [o for o in options if o.country == self.country]
        if len(options) == 1:
            why = "the only place of this name in the tables"
        elif len(here) == 1:
            entry, why = (
                here[0],
                f"of {len(options)} places of this name the one in {here[0].country}, where the report is",
            )
        else:
            settled = self._settle(here or options, phrase)
            if settled is None:
                candidates = tuple(
                    PlaceCandidate(id=o.id, name=o.name.ar, admin1=o.admin1, country=o.country)
                    for o in (here or options)[:8]
                )
                why = f"{len(here or options)} places of this name; nothing in the report settles which"
                return Place(text=text, start=start, end=end, precision="unknown", candidates=candidates, why=why)
            entry, why = settled, "settled by the head word or by the report's other places"
        precision = PRECISION.get(entry.type, "unknown")
        exact = phrase.compass is None
        if not exact:
            why += "; with a direction, so an area around or beside it"
            precision = "area"
        return Place(
            text=text, start=start, end=end, id=entry.id, name=entry.name.ar,
            lat=entry.lat if exact and entry.type not in ("country", "governorate", "area", "sea", "region") else None,
            lon=entry.lon if exact and entry.type not in ("country", "governorate", "area", "sea", "region") else None,
            precision=precision, admin1=entry.admin1, country=entry.country, why=why,
        )  # fmt: skip

    def _form(self, phrase: PlacePhrase) -> str:
        """The folded words of a place's name as they stand, without the clitic."""
        match = phrase.match
        assert match is not None
        words = [f for f in self.scan.forms[match.i : match.j] if f not in LIGHT]
        if match.prefix and words[0].startswith(match.prefix):
            words[0] = words[0][len(match.prefix) :]
        elif words[0].startswith("لل"):
            words[0] = "ال" + words[0][2:]
        return " ".join(words)

    def _settle(self, options: list, phrase: PlacePhrase):  # type: ignore[no-untyped-def, type-arg]
        head = phrase.head.sense.entry.id if phrase.head is not None else ""
        wanted = {
            "governorate": "governorate", "city": "town", "town": "town", "village": "village", "district": "district",
            "camp": "camp", "neighbourhood": "neighbourhood",
        }  # fmt: skip
        for word, kind in wanted.items():
            if word in head:
                fit = [o for o in options if o.type == kind]
                if len(fit) == 1:
                    return fit[0]
        named = {e.admin1 for p in self.places if (e := place_entry(p)) is not None and e.admin1 and p is not phrase}
        fit = [o for o in options if o.admin1 in named]
        if len(fit) == 1:
            return fit[0]
        exact = sorted(options, key=lambda o: (RANK.get(o.type, 4), o.id))
        types = {o.type for o in options}
        if types <= {"governorate", "district", "town", "city"} and len({o.admin1 or o.id for o in options}) <= 2:
            towns = [o for o in exact if o.type in ("town", "city")]
            return towns[0] if towns else exact[0]
        return None

    def _clitic(self, token: int) -> int:
        """Characters of the preposition that is written on a phrase's first word: not part of the phrase."""
        scan = self.scan
        match = scan.marker[token] or scan.place[token]
        if match is None or not match.prefix or not scan.forms[token].startswith(match.prefix):
            return 0
        if scan.forms[token].startswith("لل"):
            return 0
        length = len(match.prefix)
        raw = scan.report.text[scan.tokens.start[token] : scan.tokens.end[token]]
        return length if len(raw) == len(scan.forms[token]) else 0

    # -- times ----------------------------------------------------------------------------------------------------

    def _is_said(self, time: TimePhrase) -> bool:
        """Whether a time stands in the words of announcing: «أعلن أمس، أن …», «في بيان، السبت، إن»."""
        scan = self.scan
        if time.sort in ("year", "month", "years", "within", "season"):
            return False  # a statement has a day
        if time.i > 0 and scan.forms[time.i - 1] == "بحلول":
            return True  # «زاد إلى عشرة بحلول الاثنين»: the day up to which was counted
        a, b = scan.sentences[scan.sentence_of[time.i]]
        if time.i > a + 1 and scan.forms[time.i - 1] in _ISSUED and self.voices.naming[time.i - 2]:
            return True  # «تصريحات من المرصد وردت السبت»
        for t in range(time.i - 1, max(a - 1, time.i - 14), -1):
            if scan.forms[t] in ("ان", "بان", "انه", "عن", "انها") or (
                scan.verb[t] is not None and scan.cue[t] is None
            ):
                return False
            cue = scan.cue[t]
            if cue is not None:
                if scan.forms[t] in _DOCUMENTS or scan.forms[t].removeprefix("و") in _DOCUMENTS:
                    return False  # «وثق المرصد السبت مقتل …»: a monitor counts by the day on which it happened
                for u in range(time.j, min(b, time.j + 6)):
                    if scan.forms[u] in ("ان", "بان", "انه", "انها", "عن", ":", "بانه", "انهم"):
                        return True
                    if scan.forms[u] == '"' and cue.sense.shape in ("perfect", "imperfect"):
                        return True
                tail = scan.skip_light(time.j, b)
                if tail >= b or scan.forms[tail] in (".", "\n") or (scan.forms[tail] == "," and tail + 1 >= b):
                    return True
                return cue.sense.shape in ("perfect", "imperfect") and bool(self.voices.naming[time.i - 1])
        return False

    def _antecedents(self, times: list[TimePhrase]) -> list[TimePhrase]:
        """«منذ ذلك الحين» begins where the «منذ …» of the two sentences before begins; else its start stays open."""
        scan, out = self.scan, list[TimePhrase]()
        for time in times:
            if time.spec == ("lead", "since", ("since-event", None)) and self._known_beginning(time):
                s = scan.sentence_of[time.i]
                before = next(
                    (
                        t for t in reversed(out)
                        if t.spec[:2] == ("lead", "since") and s - scan.sentence_of[t.i] <= 2
                        and scan.story_of[t.i] == scan.story_of[time.i]
                    ), None,
                )  # fmt: skip
                if before is not None:
                    time = replace(time, spec=before.spec, sort=before.sort)
            out.append(time)
        return out

    def _known_beginning(self, time: TimePhrase) -> bool:
        """«منذ ذلك الحين», «منذ بدء التصعيد»: a beginning that the report has told of, hence perhaps its day."""
        forms = self.scan.forms[time.i + 1 : time.j]
        if "ذلك" in forms:
            return True
        return len(forms) == 2 and forms[0] in _BEGINNINGS and forms[1].startswith("ال")

    def time_for(self, i: int, j: int, stop: int, past: bool = False) -> tuple[TimePhrase | None, bool, str]:
        """(time phrase, whether it is the time of saying, rule) for the tokens ``i`` to ``j`` of one sentence.

        ``past`` says that what is asked about has happened, so that no day ahead is its.
        """
        scan = self.scan
        a, b = scan.sentences[scan.sentence_of[i]]
        here = self.times[bisect_left(self._time_i, a) : bisect_left(self._time_i, b)]
        if not here:
            return None, False, ""
        for t in here:
            if t.sort == "later" and t.j <= i <= t.j + _BEYOND and not self._breaks(t.j + 2, i):
                return t, False, "time:after-another"  # «بعد يوم من انفجار أودى بحياة …»: that of the other happening
        here = [t for t in here if t.sort != "later"]
        told = [t for t in here if t.i in self._said]
        real = [t for t in here if t.i not in self._said and self.may_be(t, j, past)]
        if any(t.sort != "part" for t in real):
            real = [t for t in real if t.sort != "part"]  # a phrase with a day says more than «ليلا»
        after = [t for t in real if i <= t.i < stop]
        before = [t for t in real if t.i < i]
        later = [t for t in real if t.i >= stop]
        if before and self._beside_the_speaker(before[-1]):
            # «أكدت مصادر، الأحد، مقتل … وإصابة … خلال اليومين الماضيين»
            stretch = next((t for t in (*after, *later) if t.sort == "within" and not self._comma(j, t.i - 1)), None)
            if stretch is not None:
                return stretch, False, "time:after"
        if after and before:
            near = after[0] if after[0].i - j <= i - before[-1].j + 4 else before[-1]
            return near, False, "time:nearest"
        if after:
            return after[0], False, "time:after"
        if before:
            return before[-1], False, "time:before"
        if later:
            return later[0], False, "time:later"
        if told:
            return told[-1], True, "time:of-saying"
        return None, False, ""

    def _beside_the_speaker(self, t: TimePhrase) -> bool:
        """Whether a day stands right after who speaks, so that it may be that of saying."""
        if t.sort != "day":
            return False
        k = t.i - 2 if t.i > 0 and self.scan.forms[t.i - 1] == "," else t.i - 1
        return k >= 0 and bool(self.voices.naming[k])

    def _comma(self, a: int, b: int) -> bool:
        return any(form in (",", ".", ":", ";") for form in self.scan.forms[a:b])

    def _breaks(self, a: int, b: int) -> bool:
        """Whether a clause ends or another time stands between two tokens."""
        if any(form in _CLAUSE_ENDS for form in self.scan.forms[a:b]):
            return True
        return bisect_left(self._time_i, a) < bisect_left(self._time_i, b)

    def may_be(self, t: TimePhrase, j: int, past: bool) -> bool:
        """Whether a time can be that of a figure that ends at token ``j``: no comparison's, no coming day's, no later total's."""
        if self.compares(t) or (past and lies_ahead(t)) or (t.i >= j and (self._began(t, j) or self._of_another(t, j))):
            return False
        if t.sort in _STRETCHES and t.i >= j and self.scan.sentence_of[t.i] == self.scan.sentence_of[j - 1]:
            # «قتل ثلاثة، ليرتفع عدد القتلى منذ … إلى 90»: the stretch is that of the total
            return not any(form in RAISED for form in self.scan.forms[j : t.i])
        return True

    def compares(self, time: TimePhrase) -> bool:
        """Whether a stretch only says among what something is the greatest: «أعنف هجوم منذ سنوات»."""
        if time.sort not in _STRETCHES and time.sort != "years":
            return False
        forms = self.scan.forms
        a = self.scan.sentences[self.scan.sentence_of[time.i]][0]
        for t in range(time.i - 1, max(a - 1, time.i - 9), -1):
            if forms[t] in (",", ".", ":"):
                return False
            if forms[t].removeprefix("و").removeprefix("ال") in _GREATEST and forms[t + 1] != "من":
                return True
        return False

    def _began(self, time: TimePhrase, j: int) -> bool:
        """Whether a time after token ``j`` only says since when something lasts: «المسيرات التي انطلقت في 30 مارس»."""
        forms = self.scan.forms
        for t in range(time.i - 1, max(j, time.i - 5), -1):
            if forms[t] in _BEGAN:
                return forms[t - 1] in ("التي", "الذي", "الذين", "والتي", "والذي")
            if forms[t] in (",", ".", ":"):
                return False
        return False

    def _of_another(self, time: TimePhrase, j: int) -> bool:
        """«… في المنطقة التي شكلت منذ 2012 معقل …»: a stretch that a relative clause says of a place or an actor."""
        if time.sort not in ("since", "year", "event"):
            return False
        forms = self.scan.forms
        for t in range(time.i - 1, max(j, time.i - 7), -1):
            if "حاصر" in forms[t]:
                return False  # how long the besieged are so is told of their town
            if forms[t] in _WHO:
                return self._names(t - 1)
            if forms[t] in (",", ".", ":"):
                return False
        return False

    def _names(self, k: int) -> bool:
        """Whether a place or an actor ends at token ``k``."""
        scan = self.scan
        for t in range(k, max(-1, k - 4), -1):
            match = scan.actor[t] or scan.place[t]
            if match is not None and match.j == k + 1:
                return True
        at = bisect_left(self._place_i, k + 1) - 1
        return at >= 0 and self.places[at].j == k + 1

    def sentences_between(self, i: int, j: int) -> int:
        """How many sentences on from token ``i`` token ``j`` is; those in which a statement runs on do not count."""
        forms, sentences = self.scan.forms, self.scan.sentences
        first, last = self.scan.sentence_of[i], self.scan.sentence_of[j]
        gap = last - first
        if gap > 1:
            gap -= sum(forms[sentences[s][0]] in _RUNS_ON for s in range(first + 1, last))
        return gap

    def is_said(self, time: TimePhrase) -> bool:
        """Whether a time stands in the words of announcing."""
        return time.i in self._said

    def times_of(self, i: int) -> list[TimePhrase]:
        """The time phrases of the sentence of token ``i``."""
        return self.times_between(*self.scan.sentences[self.scan.sentence_of[i]])

    def times_between(self, a: int, b: int) -> list[TimePhrase]:
        """The time phrases that begin between two tokens."""
        return self.times[bisect_left(self._time_i, a) : bisect_left(self._time_i, b)]

    def day_before(self, i: int, back: int) -> TimePhrase | None:
        """The day that the sentences before (at most ``back`` of them, in the same story) last named."""
        s = self.scan.sentence_of[i]
        for t in range(bisect_left(self._time_i, self.scan.sentences[s][0]) - 1, -1, -1):
            time = self.times[t]
            if self.sentences_between(time.i, i) > back or self.scan.story_of[time.i] != self.scan.story_of[i]:
                return None
            if time.sort in ("day", "days") and time.i not in self._said:
                return time
        return None

    def _day_of_telling(self) -> date | None:
        """The day before publication, where the report tells of it twice or more and of no later day, as its today.

        What runs «since» runs to it: the report was published after midnight.
        """
        if self.anchor is None:
            return None
        told: Counter[date] = Counter()
        for time in self.times:
            if time.sort == "day" and time.spec[0] in ("weekday", "relative", "days") and not lies_ahead(time):
                if time.spec[0] == "relative":
                    return None  # «اليوم», «أمس» are told from the day of publication
                made = resolve(time, self.scan.tokens, self.anchor, self.basis)
                if made.to is not None:
                    told[date.fromisoformat(made.to)] += 1
        before = self.anchor - timedelta(days=1)
        return before if told[before] > 1 and not told[self.anchor] else None

    def since_before(self, i: int) -> TimePhrase | None:
        """The last «منذ …» of the story before token ``i`` that says when a count began."""
        for t in range(bisect_left(self._time_i, i) - 1, -1, -1):
            time = self.times[t]
            if self.scan.story_of[time.i] != self.scan.story_of[i]:
                return None
            inner = time.spec[2] if time.spec and time.spec[0] == "lead" and time.spec[1] == "since" else None
            if isinstance(inner, tuple) and inner[0] not in ("stretch", "weekday", "relative"):
                return time
        return None

    def said_on(self, i: int) -> date | None:
        """The day on which the speaker of token ``i`` spoke, where the story says so; else None."""
        time = self.saying_before(i)
        if time is None or self.anchor is None:
            return None
        made = resolve(time, self.scan.tokens, self.anchor, self.basis)
        return date.fromisoformat(made.from_) if made.from_ and made.from_ == made.to else None

    def saying_before(self, i: int) -> TimePhrase | None:
        """The phrase that says when the speaker of token ``i`` spoke, in this sentence or before in the story."""
        voice = self.voices.at[i]
        if voice is None:
            return None
        for t in range(bisect_left(self._time_i, self.scan.sentences[self.scan.sentence_of[i]][1]) - 1, -1, -1):
            time = self.times[t]
            if self.scan.story_of[time.i] != self.scan.story_of[i]:
                return None
            if time.i in self._said:
                other = self.voices.at[time.j if time.j < self.scan.n else time.i]
                return None if other is not None and other.id != voice.id else time
        return None

    def time(self, phrase: TimePhrase, said: bool, spoke: date | None = None) -> Time:
        """A time phrase as the contract has it. The day of announcing leaves ``from`` and ``to`` open.

        ``spoke`` is the day on which the source spoke: what runs «since» runs to it.
        """
        spoke = spoke or self._spoke
        key = (phrase.i, said, spoke)
        made = self._times_made.get(key)
        if made is None:
            made = resolve(phrase, self.scan.tokens, self.anchor, self.basis, spoke)
            if said:
                made = Time(
                    text=made.text, start=made.start, end=made.end, precision=made.precision, basis="day-of-saying"
                )
            self._times_made[key] = made
        return made

    def running(self, phrase: TimePhrase, time: Time, spoke: date | None) -> Time:
        """«الحملة التي بدأت في 18 فبراير»: the time of a running total that is the day of its beginning runs to that of telling."""
        scan, upto = self.scan, spoke or self._spoke or self.anchor
        if phrase.sort not in ("day", "month") or phrase.spec[0] not in ("days", "month") or upto is None:
            return time
        if time.from_ is None or time.to is None or time.to >= upto.isoformat():
            return time
        a = scan.sentences[scan.sentence_of[phrase.i]][0]
        if not any(scan.forms[t].lstrip("و") in _SET_OUT for t in range(max(a, phrase.i - 5), phrase.i)):
            return time
        return Time(
            text=time.text, start=time.start, end=time.end, from_=time.from_, to=upto.isoformat(),
            duration=time.duration, precision=time.precision, basis=time.basis,
        )  # fmt: skip


def lies_ahead(time: TimePhrase) -> bool:
    """Whether a phrase names a time to come: «غداً», «الخميس المقبل»."""
    spec = time.spec
    return (spec[0] == "relative" and isinstance(spec[1], int) and spec[1] > 0) or spec[-1] == "next"


#: so many tokens on from «بعد يوم من» what happened before is told
_BEYOND = 14
_CLAUSE_ENDS = word_class("clause_ends")
#: «أدمى هجوم خلال عقود», «الأولى منذ عام»: the stretch is that of the comparison
_SUPERLATIVES = word_class("superlatives")
#: «لترتفع بذلك الحصيلة منذ …»: what runs since then is the total told next
_RISES = word_class("rises")
_BREAKS = frozenset({",", ";", "."})
#: «يضم السجن», «لا يزال»: held at the moment of speaking
_HOLDING = word_class("holding")
_LEADS = word_class("leads")


def _another(scan: Scan, c: Candidate, time: TimePhrase, time_rule: str) -> str | None:
    """Why a stretch of the sentence is not that of the figure, or None where it is."""
    a = scan.sentences[scan.sentence_of[time.i]][0]
    if any(scan.forms[t].lstrip("وف") in _SUPERLATIVES for t in range(max(a, time.i - 7), time.i)):
        return "scope:stretch-of-a-comparison"
    if {"ذات", "نفس"} & set(scan.forms[time.i : time.j]) and "الفتره" in scan.forms[time.i : time.j]:
        return None  # «… 197 حالة، لافتا إلى نزوح 200 خلال ذات الفترة»: the same period, so that of the figure too
    if time_rule == "time:later" and any(
        scan.forms[t] in _BREAKS or scan.forms[t].lstrip("و") in _RISES for t in range(c.j, time.i)
    ):
        return "scope:stretch-of-the-next-figure"
    return None


def scope_of(
    scan: Scan, c: Candidate, kind: str, unit: str, time: TimePhrase | None, said: bool, time_rule: str = ""
) -> tuple[str, str]:
    """(scope, rule): incident, period, cumulative or standing."""
    if c.scope:
        return c.scope, "scope:stated"
    if kind == "control" and unit == "percent":
        return "standing", "scope:share-held"
    if kind == "violations":
        if _in_all(scan, c, scan.sentences[scan.sentence_of[c.i]][0]):
            return "cumulative", "scope:in-all"
        return "period", "scope:tally-of-a-monitor"
    if kind == "control" and unit == "places" and scan.sentence_of[c.i] > 0 and _holds(scan, c):
        return "standing", "scope:places-held"
    if kind in ("trapped", "forces"):
        return "standing", "scope:standing-kind"
    if kind == "captured" and _held_now(scan, c):
        return "standing", "scope:held-now"
    a, b = scan.sentences[scan.sentence_of[c.i]]
    if stretches.still_so(scan, c, kind, a, b):
        return "standing", "scope:still-so"
    if kind == "displaced" and stretches.is_sheltered(scan, c, a):
        return "standing", "scope:sheltered"
    if c.mode == "planned":
        return "incident", "scope:planned"  # what is to be has not been counted over a stretch
    told = stretches.told_by_words(scan, c, kind, time, said)
    if told is not None:
        return told
    if c.rule.startswith("case-of") and (time is None or said):
        return "period", "scope:cases-on-record"  # «رصد التقرير 197 حالة اختطاف»
    if kind == "attacks" and scan.forms[c.i].lstrip("و") in _SERIES:
        if any(scan.forms[t] in _RAIDS for t in range(c.i + 1, c.j)) and not (
            time is not None and time.sort == "month"
        ):
            return "incident", "scope:series-of-one-attack"
        return "period", "scope:series-of-attacks"
    if c.rule.endswith("+definite-plural"):
        return "cumulative", "scope:what-is-done-to-all"  # «تقتل السجناء وتعذبهم»
    if kind == "attacks" and time is None and _by_the_hundred(scan, c) and "اف" in scan.forms[c.i]:
        return "cumulative", "scope:thousands-of-strikes"
    if _of_the_event(scan, c, time):
        return "incident", "scope:of-the-event-since-which"
    elsewhere = time is None or said or not a <= time.i < b
    if kind in ("killed", "wounded", "casualties") and elsewhere and _mines(scan, c, a, b):
        return "cumulative", "scope:mines-laid"
    if elsewhere and _not_the_first(scan, c, a):
        return "cumulative", "scope:not-the-first-time"
    another = _another(scan, c, time, time_rule) if time is not None and not said else None
    if another is not None:
        return "incident", another
    if time is not None and not said:
        first = scan.forms[time.i].lstrip("و")
        inner = time.spec[2] if time.spec and time.spec[0] == "lead" else time.spec
        short = isinstance(inner, tuple) and (
            inner[0] in ("weekday", "relative")
            or (inner[0] == "stretch" and str(inner[1])[:4] in ("hour", "day", "day2", "week"))
        )
        if first == "منذ" and (short or (time.sort == "days" and _until(scan, time))):
            if kind in ("killed", "wounded") and c.low is not None and c.low >= _MANY and time.sort == "since":
                return "cumulative", "scope:hundreds-since"
            if kind in ("displaced", "evacuated") and set(scan.forms[time.i : time.j]) & _OF_A_DAY:
                return "incident", "scope:since-an-hour-of-that-day"
            return "period", "scope:since-short"
        if time.sort in ("since", "event") and first == "منذ":
            return "cumulative", "scope:since"
        if first in ("منذ",):
            return "cumulative", "scope:since"
        if time.i and time.sort in ("month", "year", "season", "week") and scan.forms[time.i - 1].lstrip("و") in _SAW:
            return "period", "scope:what-a-stretch-saw"  # «شهد شهر يوليو مقتل عشرات …»
        if time.sort == "until" and _day_named(time) and (c.low or 0) < 5000:
            return (
                "incident",
                "scope:until-a-day",
            )  # «بلغت الحصيلة حتى صباح الثلاثاء 59»: how things stood, not since when
        if time.sort == "years" and first not in ("منذ", "حتي") and set(scan.forms[time.i : time.j]) & _LAST:
            return "period", "scope:last-years"  # «خلال السنوات الخمس الماضية»
        if time.sort in ("years", "until"):
            return "cumulative", "scope:long-stretch"
        if time.sort in ("week", "vague", "days") and first not in _LEADS and _one_happening(scan, c, time):
            return "incident", "scope:one-happening-of-the-stretch"
        if time.sort in ("within", "days", "week", "vague"):
            return "period", "scope:stretch"
        if time.sort in ("month", "season", "year") and first in ("خلال", "طوال", "طيله"):
            return "period", "scope:stretch"
        if time.sort == "year" and kind in _COUNTED_OVER and _told_of_years(scan, c, time):
            return "period", "scope:in-a-year"  # «50 صحافيا قتلوا في أنحاء العالم في 2017»
    if _in_a_stretch(scan, c, a):
        return "period", "scope:in-which"
    if any(scan.forms[t] in ("يوميا", "شهريا", "سنويا", "اسبوعيا") for t in range(c.j, min(b, c.j + 6))):
        return "period", "scope:daily"
    if (elsewhere or time is None or time.sort != "day") and kind in ("killed", "wounded", "casualties", "captured"):
        for t in range(a + 1, b):
            if (
                scan.forms[t].lstrip("ل") in _BATTLES
                and (scan.forms[t - 1] in ("هذه", "تلك") or (t + 1 < b and scan.forms[t + 1] in _LATELY))
                and stretches.same_fight(scan, c, t)
            ):
                return "cumulative", "scope:these-battles"
    if kind == "displaced" and time is None and c.rule == "toll:count-of":
        return "cumulative", "scope:number-of-those-driven-out"
    if c.rule.startswith("toll:") and (time is None or said) and _in_all(scan, c, a):
        return "cumulative", "scope:in-all"
    if time is None and kind in ("evacuated", "displaced") and c.number is not None and c.low is None:
        if any(form.endswith("الاف") for form in scan.forms[c.i + 1 : c.j]):  # «عشرات الآلاف»
            return "cumulative", "scope:thousands-without-a-day"
    if time is None and kind in ("evacuated", "displaced") and _under_agreements(scan, c, a):
        return "cumulative", "scope:under-agreements"
    if kind == "attacks" and (time is None or said) and _career(scan, c, a):
        return "cumulative", "scope:what-one-has-done"
    if kind in ("killed", "casualties") and time is None and _by_the_hundred(scan, c):
        return "cumulative", "scope:hundreds-without-a-day"
    if c.rule.startswith("toll:") or kind in ("killed", "wounded", "casualties", "displaced", "captured"):
        for t in range(a, b):
            if scan.role[t] == "cumulative" and scan.forms[t] not in LIGHT and stretches.counts_it(scan, c, t):
                return "cumulative", f"scope:{scan.marker[t].sense.entry.id}"  # type: ignore[union-attr]
    return "incident", "scope:default"


#: so many dead or hurt since a day are the running total of a campaign
_MANY = 100
_OF_A_DAY = word_class("parts_of_a_day")
#: what one attack is made of, in the plural
_RAIDS = word_class("blows")


def _holds(scan: Scan, c: Candidate) -> bool:
    """«ويسيطر التنظيم على عدد من القرى», «يحتفظ بسيطرته على بضعة أحياء»: a holding that lasts, in the imperfect."""
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(c.i - 1, max(a - 1, c.i - 9), -1):
        if scan.finite[t]:
            return scan.forms[t].lstrip("و") in _HELD
    return False


_HELD = word_class("holds_places")
#: figures that a year can count
_COUNTED_OVER = frozenset({"killed", "wounded", "casualties", "captured", "attacks", "displaced"})
_LATELY = word_class("lately")
#: what one person is charged with or known for
_CAREER = word_class("career")
#: words by which years are held against each other, or all of a land or the world is meant
_OVERALL = word_class("overall")
_LAST = word_class("last")
_ALL = word_class("binding_all")
_STRETCH_WORDS = word_class("stretch_words")


def _day_named(time: TimePhrase) -> bool:
    inner = time.spec[2] if time.spec and len(time.spec) > 2 and isinstance(time.spec[2], tuple) else time.spec
    return bool(inner) and inner[0] in ("weekday", "relative", "day")


def _told_of_years(scan: Scan, c: Candidate, time: TimePhrase) -> bool:
    """Whether a year is what was counted over, and not when one thing happened: «مقارنة بعام 2017», «في السنة الماضية»."""
    a, b = scan.sentences[scan.sentence_of[c.i]]
    if set(scan.forms[a:b]) & _OVERALL:
        return True
    return c.kind == "attacks" and bool(set(scan.forms[time.i : time.j]) & _LAST)


def _in_a_stretch(scan: Scan, c: Candidate, a: int) -> bool:
    """«بعد أسبوع دام قتل خلاله 20», «أسبوع دموي قتل فيه الجيش 20»: a stretch, and the figure in it."""
    for t in range(c.i - 1, max(a, c.i - 6), -1):
        if scan.forms[t] in ("خلاله", "خلالها", "فيه", "فيها"):
            near = range(max(a, t - 5), t)
            open_end = any(scan.forms[u].lstrip("و") in ("منذ", ",") for u in near)
            return not open_end and any(scan.forms[u].lstrip("وب") in _STRETCH_WORDS for u in near)
    return False


def _not_the_first(scan: Scan, c: Candidate, a: int) -> bool:
    """«ليست المرة الأولى التي تقتل فيها الجماعة مدنيين», «ليست أول مرة …»: what has been done time and again."""
    said = set(pairwise(scan.forms[a : c.i]))
    first = ("المره", "الاولي") in said or ("اول", "مره") in said
    return first and any(scan.forms[t].lstrip("و") in ("ليست", "ليس") for t in range(a, c.i))


def _in_all(scan: Scan, c: Candidate, a: int) -> bool:
    return any(
        scan.forms[t].lstrip("و") in _ALL or scan.forms[t].lstrip("وب") in ("اجمالي", "مجموع") for t in range(a, c.i)
    )


def _under_agreements(scan: Scan, c: Candidate, a: int) -> bool:
    """«اتفاقات تم بموجبها إجلاء مقاتلين»: several agreements, hence over some time."""
    agreements = any(scan.forms[t].lstrip("وال").startswith("تفاقات") for t in range(a, c.i))
    return agreements and any(scan.forms[t] in ("بموجبها", "خلالها") for t in range(max(a, c.i - 5), c.i))


def _career(scan: Scan, c: Candidate, a: int) -> bool:
    """«متورط في 17 عملية إرهابية», «المسؤول عن شن عدد كبير من الاعتداءات»: what somebody has done over years."""
    if c.low is not None and c.low < 5:
        return False
    words = {scan.forms[t].lstrip("وبل").removeprefix("ال") for t in range(c.i, min(scan.n, c.j + 2))}
    if not words & {"عمليه", "عمليات", "هجوم", "هجمات", "اعتداءات", "اعتداء", "تفجيرات"}:
        return False
    return any(scan.forms[t].lstrip("و") in _CAREER for t in range(max(a, c.i - 6), c.i))


def _held_now(scan: Scan, c: Candidate) -> bool:
    """«ويحتجز المسلحون مئة رهينة», «149 ألف شخص ما زالوا قيد الاعتقال»: who is held at the moment of speaking."""
    a, b = scan.sentences[scan.sentence_of[c.i]]
    if any(scan.forms[t].lstrip("و") in _HOLDING for t in range(max(a, c.i - 9), c.i)):
        return True
    if stretches.is_held_by(scan, c, b):
        return True
    after = scan.forms[c.j : min(b, c.j + 6)]
    still = next((t for t in range(c.j, min(b, c.j + 6)) if scan.forms[t] in _STILL), None)
    if still is not None and not stretches.about_others(scan, still):
        return True
    return any(form == "قيد" and nxt in ("الاعتقال", "الاحتجاز", "الاختفاء") for form, nxt in pairwise(after))


def _of_the_event(scan: Scan, c: Candidate, time: TimePhrase | None) -> bool:
    """«منذ الهجوم الذي أوقع 31 قتيلا»: the figure is of that one attack, not of what came since."""
    a = scan.sentences[scan.sentence_of[c.i]][0]
    for t in range(c.i - 1, max(a, c.i - 14), -1):
        if scan.forms[t].lstrip("و") in ("الذي", "التي"):
            since = next((u for u in range(t - 1, max(a, t - 9) - 1, -1) if scan.forms[u].lstrip("و") == "منذ"), None)
            return since is not None and any(
                scan.event[u] is not None or scan.forms[u].removeprefix("ال") in _ATTACKS for u in range(since + 1, t)
            )
    return False


def _until(scan: Scan, time: TimePhrase) -> bool:
    """«منذ أمس الجمعة وحتى صباح اليوم»: a stretch of days with both its ends."""
    forms = [form.lstrip("و") for form in scan.forms[time.i : time.j]]
    return "حتي" in forms and bool({"امس", "اليوم", "صباح", "مساء", "فجر"} & set(forms))


def _mines(scan: Scan, c: Candidate, a: int, b: int) -> bool:
    """«الألغام التي زرعتها الجماعة حصدت أرواح 700»: mines in the plural kill over time."""
    if c.low is not None and c.low < 3:
        return False  # «قتل طفل بأحد الألغام»
    return any(
        scan.forms[t].lstrip("وب").removeprefix("#") in _MINES
        and (t == a or scan.forms[t - 1] not in ("احد", "احدي", "صناعه", "خبراء", "زرع", "نزع", "حقول", "تفكيك"))
        for t in range(a, b)
    )


def _by_the_hundred(scan: Scan, c: Candidate) -> bool:
    """«أسفرت الضربات عن مقتل مئات المدنيين»: hundreds and thousands without a day are those of a war."""
    return c.number is not None and c.low is None and scan.forms[c.i].lstrip("وب") in _HUNDREDS


_SAW = word_class("saw")
_SERIES = word_class("series")
_STILL = word_class("still")
_ATTACKS = word_class("attacks")
_MINES = word_class("mines")
_HUNDREDS = word_class("hundreds")


def _one_happening(scan: Scan, c: Candidate, time: TimePhrase) -> bool:
    """«ليل الأربعاء الخميس», «في قصف الأسبوع الماضي»: when one thing happened, not how long was counted."""
    if time.sort == "days":
        return scan.forms[time.i].lstrip("وب") in ("ليل", "ليله", "الليله", "فجر")
    return not c.rule.startswith("toll:")
