"""One report's tokens with everything that the lexicon and the number and date grammars find on them.

This is the one token pass that feeds all grammars. For each word class there is a list as long as the tokens, with the
longest match that begins at each token or None. A word inside a longer name is not read on its own («المرصد السوري»
names no place), and nothing inside a time phrase is read again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, compress

from marsad.extraction.dates import TimePhrase, find_times
from marsad.extraction.numbers import NumberPhrase, find_numbers
from marsad.extraction.words import word_class
from marsad.lexicon.compiled import Lexicon, Match, Sense
from marsad.lexicon.entries import Verb
from marsad.model.structs import Report
from marsad.reading.tokens import BREAK, DIGITS, PUNCT, WORD, Tokens

#: how many tokens behind a verb a word that it needs may stand
_CLAUSE = 16
#: marker roles that the grammars ask for again and again, each as its own list
_NAMES = ("actor", "place")
#: marker roles that give way to any other role of the same words
_WEAK = frozenset({"place_prep", "of", "negation", "because", "hedge_after"})
#: words that stand before nouns alone: «جراء قصف» has the verbal noun
_BEFORE_NOUNS = word_class("scan_before_nouns")
_OF_PLACES = ("place_head", "compass")
_FINITE = ("perfect", "imperfect")
#: punctuation that does not end a clause
LIGHT = frozenset("\"'#_()[]-")

#: marks that stand around a name, each with the one that ends it
_PAIRS = (("«", "»"), ("“", "”"), ("‘", "’"), ("(", ")"), ('"', '"'))
_MARKS = frozenset('«»“”‘’()"')


def _only_places(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The names of places and the words that they begin with."""
    return tuple(
        m for m in matches
        if m.sense.category == "place"
        or (m.sense.category == "marker" and m.sense.shape in _OF_PLACES and m.sense.entry.id != "place_head.country")
    )  # fmt: skip


def between(positions: Sequence[int], a: int, b: int) -> Sequence[int]:
    """Those of the tokens, which stand in order, from ``a`` up to ``b``."""
    return positions[bisect_left(positions, a) : bisect_left(positions, b)]


class Scan:
    """Tokens of one report and what stands on them. Built once; the grammars read it and add nothing to it."""

    __slots__ = (
        "actor", "cue", "cues_before", "deeds", "event", "finite", "forms", "furniture", "kinds", "known", "lexicon", "marker", "n", "nisba", "noun", "number_at",
        "numbers", "place", "report", "role", "sentence_of", "sentences", "story_of", "time_at", "times", "tokens", "verb", "verbs_before",
    )  # fmt: skip

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.lexicon = lexicon
        self.tokens = tokens = Tokens(report.text)
        self.forms = forms = tokens.form
        self.kinds = tokens.kind
        self.n = len(forms)
        self.numbers: list[NumberPhrase] = find_numbers(tokens)
        self.times: list[TimePhrase] = find_times(tokens)
        self.number_at: dict[int, NumberPhrase] = {p.i: p for p in self.numbers}
        self.time_at: dict[int, TimePhrase] = {t.i: t for t in self.times}
        self._sentences()
        self._lexicon(lexicon)

    def _sentences(self) -> None:
        """Token ranges of the sentences, the sentence and story of each token, and which tokens are furniture."""
        tokens, n = self.tokens, self.n
        start = tokens.start
        self.sentences: list[tuple[int, int]] = []
        self.sentence_of = sentence_of = [-1] * n
        self.story_of = [0] * n
        self.furniture = [False] * n
        k = 0
        for number, span in enumerate(self.report.sentences):
            first = bisect_left(start, span.start, k)
            k = bisect_left(start, span.end, first)
            sentence_of[first:k] = [number] * (k - first)
            self.sentences.append((first, k))
        k = 0
        for story, span in enumerate(self.report.stories):
            end = bisect_left(start, span.end, k)
            self.story_of[k:end] = [story] * (end - k)
            k = end
        for cut in self.report.furniture:
            first, end = bisect_left(start, cut.start), bisect_left(start, cut.end)
            self.furniture[first:end] = [True] * (end - first)

    def _lexicon(self, lexicon: Lexicon) -> None:
        n = self.n
        found = lexicon.match(self.forms)
        lists: dict[str, list[Match | None]] = {
            c: [None] * n for c in ("verb", "noun", "event", "cue", "marker", "actor", "nisba", "place")
        }
        hidden = bytearray(n)  # inside a time phrase
        for time in self.times:
            # «منذ بدء معركة كذا»: what began, began somewhere
            for t in range(time.i, time.j):
                hidden[t] = 2 if time.sort == "event" else 1
        forms, before_nouns, names = self.forms, _BEFORE_NOUNS, _NAMES
        report, tokens = self.report, self.tokens
        marked = 0  # end of the longest function phrase so far: «يقل عن» inside «ما لا يقل عن» is none of its own
        reach = 0  # end of the longest name so far
        name_from = -1
        #: the tokens on which the lexicon found anything: all that has a match in one of the lists is among these
        self.known: list[int] = list(compress(range(n), found))
        for k in self.known:
            matches = found[k]
            if hidden[k] and (hidden[k] == 1 or not (matches := _only_places(matches))):
                continue
            inside = k < reach and k > name_from
            for match in matches:
                sense = match.sense
                category = sense.category
                j = match.j
                if category == "marker":
                    if sense.shape == "given_name_doubtful":
                        continue  # a common word first: the grammar of persons asks for these by their form
                    if k < marked and j <= marked:
                        continue
                    if j - k > 1:
                        marked = max(marked, j)
                elif category == "cue" and sense.entry.style == "noun":  # type: ignore[attr-defined]
                    continue  # «البيان», «حصيلة»: nouns that a speaker may be, no cue of their own
                if inside and (category not in ("actor", "noun", "nisba") or j <= reach):
                    # «المرصد السوري»: the inner word is no place; but «قوات حزب الله» holds a longer name
                    continue
                if category == "verb" and sense.shape == "perfect":
                    prefix = match.prefix
                    if prefix.lstrip("وف") if prefix else k and forms[k - 1] in before_nouns:
                        match = self._noun_of(match)
                of_category = lists[category]
                old = of_category[k]
                if old is None:
                    of_category[k] = match
                elif category == "verb" and j == old.j:
                    if self._rank(match) > self._rank(old):
                        of_category[k] = match
                    continue
                elif category == "place" and j == old.j:
                    if old.sense.entry.ambiguous and not sense.entry.ambiguous:  # type: ignore[attr-defined]
                        of_category[k] = match
                    continue
                elif j > old.j or (j == old.j and old.sense.shape in _WEAK):
                    of_category[k] = match
                if j - k > 1 and j > reach and category in names:
                    reach, name_from = j, k
        self.verb, self.noun, self.event, self.cue = lists["verb"], lists["noun"], lists["event"], lists["cue"]
        self.marker, self.actor, self.nisba, self.place = (
            lists["marker"], lists["actor"], lists["nisba"], lists["place"],
        )  # fmt: skip
        self.role: list[str | None] = [None] * n
        for k in compress(range(n), self.marker):
            role = self.role[k] = self.marker[k].sense.shape  # type: ignore[union-attr]
            cue = self.cue[k]
            if cue is not None and role == "given_name" and cue.sense.shape == "imperfect" and forms[k][0] == "ن":
                if k and self.kinds[k - 1] == WORD:
                    self.cue[k] = None  # «الناطق باسم الوزارة نجيب فلان إن»: a name, and no «نجيب» of «we answer»
        for k, form in enumerate(forms) if _IN_FRONT in forms else ():
            # «قتل أمام مسجد»: in front of it, and no «إمام مسجد», which the folded letters cannot tell apart
            if form == _IN_FRONT and report.text[tokens.start[k]] != "إ":
                self.noun[k] = None
        #: those that are a verb or name an event
        self.deeds: list[int] = [k for k in self.known if self.verb[k] is not None or self.event[k] is not None]
        #: which tokens are finite verbs
        self.finite: list[bool] = [False] * n
        for k in self.deeds:
            self.finite[k] = (verb := self.verb[k]) is not None and verb.sense.shape in _FINITE
        #: how many finite verbs and cues stand before each token: how many stand between two is a difference
        self.verbs_before: list[int] = list(accumulate(self.finite, initial=0))
        self.cues_before: list[int] = list(accumulate(map(bool, self.cue), initial=0))

    def _noun_of(self, match: Match) -> Match:
        """«بنقل», «لقتل», «جراء قصف»: after a preposition what looks like a finite verb is its verbal noun, where it has one of that form."""
        entry = match.sense.entry
        assert isinstance(entry, Verb)
        form = " ".join(self.forms[match.i : match.j])[len(match.prefix) :]
        if form not in self.lexicon.verbal_nouns(entry):
            return match
        return Match(match.i, match.j, Sense(match.sense.category, entry, "masdar"), match.prefix, match.suffix)

    def _rank(self, match: Match) -> int:
        """Of two verbs of one form, the one whose companion follows comes first («خرج عن الخدمة»), then one that needs none.

        Where both have one, the nearer tells: «سلموا أنفسهم للجيش في البلدة».
        """
        entry = match.sense.entry
        assert isinstance(entry, Verb)
        if not entry.with_:
            return 1
        at = self._companion_at(entry, match.i + 1)
        return 0 if at is None else 2 + _CLAUSE - (at - match.i)

    def companion(self, entry: Verb, k: int) -> bool:
        """Whether a word that the verb needs follows at or after token ``k`` within its clause."""
        return self._companion_at(entry, k) is not None

    def _companion_at(self, entry: Verb, k: int) -> int | None:
        words = self.lexicon.companions(entry)
        for t in range(k, min(self.n, k + _CLAUSE)):
            form = self.forms[t]
            if form in words:
                return t
            if form in (".", ";", "\n"):
                return None
        return None

    def text(self, i: int, j: int) -> str:
        """The report's words from token ``i`` up to token ``j``."""
        return self.report.text[self.tokens.start[i] : self.tokens.end[j - 1]]

    def closed(self, start: int, end: int) -> tuple[int, int]:
        """Two offsets, moved by the one mark that closes a pair of quotes or brackets begun inside, or opens one ended there."""
        text = self.report.text
        if _MARKS.isdisjoint(text[start:end]):
            return start, end  # nearly always
        for opening, closing in _PAIRS:
            inside = text[start:end]
            if opening == closing:
                if inside.count(opening) % 2 == 0:
                    continue
                # «وكالة "سانا» lacks its end, «سانا" الرسمية» its beginning
                lacks_end, lacks_start = text[end : end + 1] == closing, text[start - 1 : start] == opening
            else:
                more = inside.count(opening) - inside.count(closing)
                lacks_end, lacks_start = more == 1 and text[end : end + 1] == closing, more == -1
                lacks_start = lacks_start and text[max(0, start - 1) : start] == opening
            if lacks_end:
                end += 1
            elif lacks_start:
                start -= 1
        return start, end

    def skip_light(self, k: int, end: int) -> int:
        """The next token at or after ``k`` that is no quotation mark, hashtag or bracket."""
        forms = self.forms
        while k < end and forms[k] in LIGHT:
            k += 1
        return k


#: «أمام» and «إمام», folded
_IN_FRONT = "امام"

__all__ = ["BREAK", "DIGITS", "LIGHT", "PUNCT", "WORD", "Match", "Scan", "Sequence", "between"]
