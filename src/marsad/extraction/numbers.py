"""Number phrases of a text, with their bounds. Over 400 lines: it is one grammar, whose rules call each other.

Over the tokens runs one small machine. A cardinal is a sum of pieces joined by «و», each a group below a thousand or
digits, times the scale words that follow it, and each smaller than the scale before it («مليون ومئتا ألف وخمسة»).
Around it stand ranges, percentages and fractions; beside it the words that count without a value («عشرات», «عدد من»),
and the ordinals. Hedges («نحو») and the counted nouns are the caller's business.
"""

from __future__ import annotations

import re
from itertools import compress
from operator import or_

import msgspec

from marsad.extraction.numerals import (
    BOUND,
    CARDINAL,
    FRACTION,
    FRACTION_TWO,
    HUNDRED,
    HUNDREDS,
    ONE,
    ORDINAL,
    ORDINAL_BOUND,
    PARTS,
    QUANTIFIER,
    SCALE,
    SCALE_ACC,
    SCALE_DUAL,
    SCALE_PLURAL,
    SERIES,
    SEVERAL,
    TEN,
    TENS,
    UNIT,
    VAGUE,
    Atom,
    numerals,
)  # fmt: skip
from marsad.extraction.words import word_class
from marsad.reading.tokens import DIGITS, INVISIBLE, PUNCT, WORD, Tokens

_SCALES = frozenset({SCALE, SCALE_ACC, SCALE_PLURAL})
_FRACTIONS = frozenset({FRACTION, FRACTION_TWO})
_MULTIPLES = frozenset({SCALE, SCALE_ACC, SCALE_PLURAL, VAGUE})
_ARTICLES = word_class("articles")
_WITH_ARTICLE = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال")
#: short words that are another word unless a definite noun stands before («السنوات الست», but «الست فيروز»)
_SHY = word_class("shy")
#: blanks and apostrophes that printers put between groups of three digits
_THIN = frozenset("\u00a0\u202f\u2009\u2007'’")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
#: how far back a verb of change is looked for
_REACH = 8


class NumberPhrase(msgspec.Struct, frozen=True):
    """A number as the text has it.

    ``i`` and ``j`` are its tokens (half open): they take in the preposition of a range («بين»), the article of «الـ15»
    and the «من» of «عدد من». ``start`` and ``end`` are the characters of the number words alone.
    ``low`` and ``high`` are ``None`` where the words name no number. ``hedge`` is ``range`` or ``vague`` where the
    words themselves say so. ``form`` is digits, words, mixed, range, fraction, percent, vague or ordinal.
    """

    i: int
    j: int
    start: int
    end: int
    low: int | float | None
    high: int | float | None
    hedge: str | None
    form: str
    percent: bool = False
    definite: bool = False


class _Sum:
    """A cardinal while it is read: tokens ``i`` to ``j``, its value, and the scale of its last piece."""

    __slots__ = ("definite", "digits", "fraction", "i", "j", "own", "scale", "split", "start", "value", "words")

    def __init__(self, i: int, start: int, definite: bool) -> None:
        self.i = self.j = i
        self.start = start
        self.definite = definite
        self.value: int | float = 0
        #: the last piece's scale (0: none) and what stands before it, if the sum is one piece
        self.scale = 0
        self.own: int | float = 0
        #: token at which the last «و» joined a piece, or -1
        self.split = -1
        self.digits = self.words = self.fraction = False


def _plain(value: int | float) -> int | float:
    """Whole numbers as int; float dust of «2.8 مليون» removed."""
    if isinstance(value, float):
        value = round(value, 9)
        return int(value) if value.is_integer() else value
    return value


def _year_like(form: str, value: int | float) -> bool:
    return len(form) == 4 and 1900 <= value <= 2100


class _Reader:
    """The grammar over one text's tokens."""

    def __init__(self, tokens: Tokens) -> None:
        self.text = tokens.text
        self.form = tokens.form
        self.kind = tokens.kind
        self.start = tokens.start
        self.end = tokens.end
        self.n = len(tokens.form)
        self.table = numerals()
        self.atoms = self.table.atoms
        #: first token that no phrase has taken yet
        self.free = 0

    # Tokens

    def atom(self, k: int) -> Atom | None:
        """What the word at ``k`` says as a number word, if its printed letters allow that reading."""
        if k >= self.n:
            return None
        a = self.atoms.get(self.form[k])
        if a is None:
            return None
        if a.needs:
            printed = self.text[self.start[k] : self.end[k]]
            if not any(letter in printed for letter in a.needs):
                return None
        if a.base == "واحد" and not a.glue and "أ" in self.text[self.start[k] : self.end[k]]:
            return self.atoms["احد"]._replace(glue="و", skip=1)  # «وأحد» folds to the letters of «واحد»
        return a

    def word(self, k: int) -> str:
        """The folded word at ``k``, empty where there is none."""
        return self.form[k] if 0 <= k < self.n and self.kind[k] == WORD else ""

    def bare(self, k: int) -> Atom | None:
        """The number word at ``k`` if no proclitic stands on it."""
        a = self.atom(k)
        return a if a is not None and not a.glue else None

    def joined(self, j: int) -> int:
        """The token of the number that «و» joins on at ``j`` (attached or on its own), or -1."""
        if j >= self.n:
            return -1
        if self.form[j] == "و":
            k = j + 1
            if k < self.n and (self.kind[k] == DIGITS or self.bare(k) is not None):
                return k
            return -1
        a = self.atom(j)
        return j if a is not None and a.glue == "و" else -1

    def first_letter(self, k: int, skip: int) -> int:
        """The character at which the word at ``k`` begins behind ``skip`` proclitic letters."""
        at = self.start[k]
        if not skip:
            return at
        if self.end[k] - at == len(self.form[k]):
            return at + skip
        while skip:
            if not _HIDDEN.match(self.text, at):
                skip -= 1
            at += 1
        while _HIDDEN.match(self.text, at):  # a tatweel or mark after the proclitic belongs to it
            at += 1
        return at

    def touches(self, k: int) -> bool:
        """No blank between token ``k`` and the one before it."""
        return 0 < k < self.n and self.end[k - 1] == self.start[k]

    # Digits

    def digits(self, k: int) -> tuple[int | float, int]:
        """The value of the digits at ``k``, groups and decimal comma taken in, and the token after them."""
        form, kind, n = self.form, self.kind, self.n
        raw = form[k]
        value: int | float
        try:
            value = float(raw) if "." in raw else int(raw)
        except ValueError:  # thousands of digits, or digits that Python's int does not take: a run without a value
            return 0, k + 1
        j = k + 1
        if "." in raw:
            whole, _, places = raw.partition(".")
            if len(places) == 3 and 0 < len(whole) <= 3 and whole[0] != "0":
                groups, e = places, j
                while e + 1 < n and form[e] == "." and self.touches(e) and self.touches(e + 1) and self.three(e + 1):
                    groups += form[e + 1]
                    e += 2
                if e > j or self.counted(j, places):
                    return int(whole + groups), e
            return value, j
        if j + 1 < n and form[j] == "," and kind[j + 1] == DIGITS and self.touches(j) and self.touches(j + 1):
            # an Arabic comma parts a list, unless a percentage or a scale follows: «58،8%», «2،5 مليون»
            comma = self.text[self.start[j]] == "," or self.measured(j + 2)
            chained = self.touches(j + 2) and form[j + 2] == "," and j + 3 < n and kind[j + 3] == DIGITS
            chained = chained or (self.touches(k) and form[k - 1] == ",")
            if comma and not chained and form[j + 1].isdigit() and len(form[j + 1]) <= 2:
                return float(raw + "." + form[j + 1]), j + 2
            return value, j
        if len(raw) <= 3 and raw[0] != "0" and not self.lettered(k):
            groups, e, plain, apart = raw, j, True, False
            while True:
                step = e + 1 if e < n and form[e] == "'" else e
                if not self.three(step):
                    break
                gap = self.text[self.end[e - 1] : self.start[step]]
                if len(gap) != 1 or (gap != " " and gap not in _THIN):
                    break
                apart = apart or gap == " "
                plain = plain and form[step].endswith("00")
                groups += form[step]
                e = step + 1
            if e > j and not (self.touches(e) and e < n and kind[e] != PUNCT):
                # thin blanks and apostrophes are surely separators; a full blank only if it looks like nothing else
                alone = k == 0 or kind[k - 1] != DIGITS
                if not apart or (alone and (e - j > 1 or plain or self.word(e)[:2] not in ("", "و"))):
                    return int(groups), e
        return value, j

    def lettered(self, k: int) -> bool:
        """The digits at ``k`` hang on letters that are no proclitic: «F35»."""
        if not self.touches(k) or self.kind[k - 1] != WORD:
            return False
        return len(self.form[k - 1]) > 1 and self.form[k - 1] not in _ARTICLES

    def three(self, k: int) -> bool:
        """Token ``k`` is a group of exactly three digits."""
        return k < self.n and self.kind[k] == DIGITS and len(self.form[k]) == 3 and "." not in self.form[k]

    def measured(self, j: int) -> bool:
        """A percentage or a scale word stands at ``j``."""
        a = self.bare(j)
        return self.percent(j) > j or (a is not None and a.role in _SCALES)

    def counted(self, j: int, places: str) -> bool:
        """«1.234» before ``j`` is a count: its point separates thousands."""
        word = self.word(j)
        if not word or self.measured(j):
            return False
        return places.endswith("00") or not word.removeprefix("ال").startswith(self.table.measure)

    # Cardinals

    def small(self, k: int, limit: int) -> tuple[int, int, int] | None:
        """A number below a hundred in words at ``k``: value, token after it, token of its «و» (or -1)."""
        a = self.atom(k)
        if a is None:
            return None
        role, value = a.role, a.value
        if role in (TEN, TENS):
            return value, k + 1, -1
        if role not in (UNIT, BOUND, ONE):
            return None
        n = self.bare(k + 1)
        if n is not None and n.role == TEN and n.value == 10 and not n.definite:
            return value + 10, k + 2, -1
        if role == BOUND:
            return None
        q = self.joined(k + 1) if k + 1 < limit else -1
        if q >= 0 and self.kind[q] == WORD:
            t = self.atom(q)
            if t is not None and t.role == TENS and t.definite <= a.definite:
                return value + t.value, q + 1, k + 1
        return value, k + 1, -1

    def group(self, k: int, limit: int) -> tuple[int, int, int] | None:
        """A number below a thousand in words at ``k``, as in ``small``."""
        a = self.atom(k)
        if a is None:
            return None
        hundreds, j = 0, k + 1
        if a.role in (HUNDRED, HUNDREDS):
            hundreds = a.value
        elif a.role == UNIT and 2 < a.value < 10:
            n = self.bare(j)
            if n is not None and (n.role == HUNDRED or (n.role == VAGUE and n.value == 100)):
                hundreds, j = a.value * 100, j + 1
        if not hundreds:
            return (0, j, -1) if a.value == 0 and a.role in CARDINAL else self.small(k, limit)
        q = self.joined(j) if j < limit else -1
        if q >= 0 and self.kind[q] == WORD:
            rest = self.small(q, limit)
            if rest is not None and rest[0] > 0:
                n = self.bare(rest[1])
                if n is None or n.role != HUNDRED:  # «ثلاثمئة وأربع مئة» are two numbers
                    return hundreds + rest[0], rest[1], j
        return hundreds, j, -1

    def cardinal(self, k: int, limit: int = 1 << 62) -> _Sum | None:
        """The longest cardinal at ``k`` that ends before token ``limit``."""
        a = None if self.kind[k] == DIGITS else self.atom(k)
        total = _Sum(k, self.start[k] if a is None else self.first_letter(k, a.skip), a is not None and a.definite)
        cap: float = float("inf")
        p, pieces = k, 0
        while True:
            digit = self.kind[p] == DIGITS
            a = None if digit else self.atom(p)
            value: int | float
            scale, cut = 0, -1
            if digit:
                value, e = self.digits(p)
                if pieces and isinstance(value, float):
                    break
            elif a is not None and (a.role in (SCALE, SCALE_ACC) or a.role == SCALE_DUAL):
                scale, e = a.value, p + 1
                value = 2 * scale if a.role == SCALE_DUAL or (a.role == SCALE_ACC and self.dual(p)) else scale
            else:
                found = self.group(p, limit)
                if found is None:
                    break
                value, e, cut = found
            own: int | float = value // scale if scale else value
            fraction = False
            if not scale:
                n = self.bare(e)
                if n is not None and n.role == PARTS and value:
                    value, fraction, e = value / n.value, True, e + 1
                    own = value
            year = digit and _year_like(self.form[p], value) and self.word(p - 1) in self.table.year
            while not year and (scale or digit or value < 1000) and value:
                n = self.bare(e)
                if n is None or n.role not in _SCALES or n.value <= scale or (scale and n.role == SCALE_PLURAL):
                    break
                if n.definite and not fraction:
                    break
                scale, value, e = n.value, value * n.value, e + 1
            if e > limit or value >= cap:
                break
            if pieces:
                total.split = total.j
            elif cut >= 0:
                total.split = cut
            total.value += value
            total.own = own if not pieces else 0
            total.scale = scale
            total.j = e
            total.digits = total.digits or digit
            total.words = total.words or not digit or scale > 0 or fraction
            total.fraction = fraction and not scale
            pieces += 1
            if fraction or self.and_fraction(total, limit) or not scale or isinstance(own, float):
                break
            cap = scale
            p = self.joined(total.j)
            if p < 0 or p >= limit:
                break
        return total if pieces else None

    def dual(self, k: int) -> bool:
        """«ألفا جندي» is two thousand; «ألفاً» and «بلغوا ألفا.» one."""
        if "\u064b" in self.text[self.start[k] : self.end[k]]:
            return False
        after = self.word(k + 1)
        return bool(after) and after not in self.table.preposition and not after.startswith(("و", *_WITH_ARTICLE))

    def and_fraction(self, total: _Sum, limit: int) -> bool:
        """Take in «ونصف», «ونصف المليون», «وربع» after a cardinal; True if one was there."""
        q = self.joined(total.j)
        if q < 0 or q >= limit or self.kind[q] == DIGITS:
            return False
        a = self.atom(q)
        if a is None or a.role not in _FRACTIONS or a.base.endswith(("هم", "ها", "هن", "فه")):
            return False
        part = (2 if a.role == FRACTION_TWO else 1) / a.value
        e = q + 1
        n = self.bare(e)
        scale = n.value if n is not None and n.role in _SCALES else 0
        if scale and total.scale:
            if scale != total.scale:
                if scale > total.scale:
                    return False
                total.value += part * scale  # «مليون ونصف ألف»
            else:
                total.value += part * scale
            e += 1
        elif self.word(e).startswith("ال") and not a.definite:
            return False  # «ألف ونصف القرية» is a thousand, and half the village
        elif total.scale:
            total.value += part * total.scale
        elif total.value >= 1000:
            return False
        elif scale:
            total.value = (total.value + part) * scale
            total.scale = scale
            e += 1
        else:
            total.value += part
        total.words = True
        total.split, total.j = total.j, e
        return True

    # Around a cardinal

    def percent(self, j: int) -> int:
        """The token after the percentage words at ``j``; ``j`` itself where there are none."""
        if j >= self.n:
            return j
        form = self.form[j]
        if form == "%":
            if self.touches(j) or j + 1 >= self.n or self.kind[j + 1] != DIGITS or not self.touches(j + 1):
                return j + 1
            return j
        pairs = self.table.percent
        if (form, "") in pairs or (form.endswith("من") and (form[:-2], "") in pairs):
            return j + 1  # also where the space is missing: «بالمئةمن»
        return j + 2 if (form, self.word(j + 1)) in pairs else j

    def operand(self, k: int) -> int:
        """The token at which a number stands that begins at ``k`` (behind the article of «الـ15»), or -1."""
        if k >= self.n:
            return -1
        if self.kind[k] == DIGITS:
            return k
        if self.form[k] in _ARTICLES:
            return k + 1 if k + 1 < self.n and self.kind[k + 1] == DIGITS else -1
        a = self.bare(k)
        return k if a is not None and a.role in CARDINAL else -1

    def second(self, j: int, opener: str) -> tuple[int, str]:
        """(token of the second number, word that joins) of a range whose first number ends at ``j``; -1 if none."""
        if j + 1 >= self.n and self.joined(j) < 0:
            return -1, ""
        form = self.form[j]
        if opener == "between":
            q = self.joined(j)
            if q >= 0:
                return (q, "و") if self.kind[q] == DIGITS or self.atoms[self.form[q]].role in CARDINAL else (-1, "")
            if form in _ARTICLES and form[0] == "و":
                return (j + 1, "و") if self.kind[j + 1] == DIGITS else (-1, "")
            if form == "و":
                return self.operand(j + 1), "و"
        if form in self.table.to and (opener or form == "الي"):
            return self.operand(j + 1), "الي"
        if form in self.table.either:
            return self.operand(j + 1), "او"
        if form == "-":
            return self.operand(j + 1), "-"
        return -1, ""

    def same_noun(self, one: int, two: int) -> bool:
        """The words at two tokens are the same noun in two numbers («مدنيين … مدنيا»)."""
        a, b = (self.word(k).removeprefix("ال") for k in (one, two))
        return len(a) > 2 and a[:3] == b[:3]

    def dashed(self, a: _Sum, b: _Sum) -> bool:
        """«10-15» is a range: no date, telephone number, model or pair of years."""
        dash, n = a.j, self.n
        if self.touches(dash) != self.touches(dash + 1) and not (
            self.touches(dash) and a.digits and b.digits and 20 <= a.value < b.value <= 10 * a.value
        ):
            return False  # «150- 200 شخص» is one; «1- 20 قتيلا» is a line of a list
        before, after = a.i - 1, b.j
        if before >= 0 and self.touches(a.i) and self.form[before] in ("-", "/", ".", ":", "+"):
            return False
        if self.lettered(a.i):
            return False
        if after + 1 < n and self.form[after] in ("-", "/", ":") and self.kind[after + 1] == DIGITS:
            return False
        if not a.digits and not b.digits:
            return True
        one, two = self.form[a.i], self.form[b.i]
        if one[0] == "0" or two[0] == "0" or (len(one) > 6 and not a.words):
            return False
        return not (_year_like(one, a.value) and _year_like(two, b.value))

    def changing(self, k: int) -> bool:
        """A verb of change stands shortly before ``k``: «ارتفعت من 10 إلى 15» names two numbers."""
        change = self.table.change
        for p in range(k - 1, max(-1, k - 1 - _REACH), -1):
            if self.kind[p] != WORD and self.form[p] in (".", "\n", "؟", "!"):
                return False
            form = self.form[p]
            if form in change or (form[:1] in "وفسل" and form[1:] in change):
                return True
        return False

    def range_from(self, first: int, a: _Sum) -> NumberPhrase | None:
        """The range that the cardinal ``a`` opens, or None. ``first`` is its first token, article included."""
        before = self.word(first - 1)
        opener = ""
        i = first
        if before in self.table.between and self.word(first - 2) != "من":
            opener, i = "between", first - 1
            if self.word(i - 1) in ("ما", "وما"):
                i -= 1
        elif before in ("من", "ومن"):
            opener, i = "from", first - 1
        i = max(i, self.free)
        j = self.percent(a.j)
        shared = j > a.j
        noun = -1
        k, how = self.second(j, opener)
        if k < 0 and opener and self.word(j) and self.word(j) not in self.table.preposition:
            for gap in (1, 2):
                k, how = self.second(j + gap, opener) if self.word(j + gap - 1) else (-1, "")
                if k >= 0:
                    noun = j
                    break
        if k < 0 and opener == "between" and a.split >= 0 and not shared:
            # «بين خمسة وعشرين»: what could be 25 are the two ends
            k, how = self.joined(a.split), "و"
            whole, cut = a, self.cardinal(a.i, a.split)
            if k < 0 or cut is None or cut.j != whole.split:
                return None
            a = cut
        if k < 0:
            return None
        b = self.cardinal(k)
        if b is None or (how == "الي" and self.changing(i)):
            return None
        end = self.percent(b.j)
        if shared and end == b.j:
            return None
        if how == "-" and not self.dashed(a, b):
            return None
        if noun >= 0 and not self.same_noun(noun, end):
            return None
        low, high = a.value, b.value
        if b.scale and not a.scale and b.own > low:
            low *= b.scale
        elif a.scale and not b.scale and a.own and opener == "between" and high > a.own and high < 1000 <= low:
            high *= a.scale
        if not low < high:
            return None
        if how in ("الي", "و") and self.years(a, b):
            return None
        percent = end > b.j
        return NumberPhrase(
            i, end, a.start, self.end[end - 1], _plain(low), _plain(high), "range", "range", percent, a.definite
        )

    def years(self, a: _Sum, b: _Sum) -> bool:
        """Two bare years, as in «من 2011 إلى 2018»: a stretch of time."""
        bare = not a.words and not b.words and len(self.form[a.i]) == len(self.form[b.i]) == 4
        return bare and 1950 <= a.value < b.value <= 2035

    # Phrases

    def number(self, k: int) -> NumberPhrase | None:
        """The phrase of the cardinal at ``k``."""
        digit = self.kind[k] == DIGITS
        if not digit:
            a = self.atom(k)
            if a is None or self.trapped(k, a):
                return None
        total = self.cardinal(k)
        if total is None:
            return None
        first = k
        if digit and k > self.free and self.form[k - 1] in _ARTICLES:
            gap = self.text[self.end[k - 1] : self.start[k]]
            if not gap or (gap == " " and self.text[self.end[k - 1] - 1] == "ـ"):
                first, total.definite = k - 1, True
        found = self.range_from(first, total)
        if found is not None:
            return found
        start, j = total.start, self.percent(total.j)
        percent = j > total.j
        if not percent and digit and k > self.free and self.form[k - 1] == "%":
            apart = self.start[k] - self.end[k - 1]
            if apart == 0 or (apart == 1 and not self.touches(k - 1)):
                percent, first, start = True, k - 1, self.start[k - 1]  # «%80»
        value = _plain(total.value)
        if percent:
            form = "percent"
        elif total.fraction:
            form = "fraction"
        elif total.digits:
            form = "mixed" if total.words else "digits"
        else:
            form = "words"
        return NumberPhrase(
            first, j, start, self.end[j - 1], value, value, None, form, percent, total.definite
        )  # fmt: skip

    def trapped(self, k: int, a: Atom) -> bool:
        """The word at ``k`` is another word here: by its neighbours, as the data say, or as a verb."""
        before, after = self.word(k - 1), self.word(k + 1)
        if a.not_after and before in a.not_after:
            return True
        any_noun = "ال" in a.not_before and self.noun(after)
        if after and not a.definite and (any_noun or after in a.not_before):
            return True
        if a.role == ONE and after not in self.atoms:
            if a.base in ("احد", "احدي") and (not after or (after in self.table.preposition and after != "من")):
                return True  # «لن نسأل أحداً»: anybody, nobody
            near = (self.word(p) for p in range(k - 3, k))
            return not after.startswith("ال") and any(w.removeprefix("و") in self.table.negation for w in near)
        if a.role == UNIT and a.definite and a.base in _SHY:
            teen = self.bare(k + 1)
            return not before.startswith(_WITH_ARTICLE) and not (teen is not None and teen.role == TEN)
        if a.role == SCALE and a.value == 1000 and not a.glue and not a.definite:
            # «ألّف كتاباً»: the verb has a shadda, a definite subject or an accusative object
            if "\u0651" in self.text[self.start[k] : self.end[k]] or self.noun(after):
                return True
            if after and "\u064b" in self.text[self.start[k + 1] : self.end[k + 1]]:
                return True
            return len(after) > 3 and after.endswith("ا") and after not in self.atoms
        return False

    def noun(self, word: str) -> bool:
        """A word with the article that is no number word."""
        return word.startswith("ال") and word not in self.atoms and word != "الي"

    def fraction(self, k: int, a: Atom) -> NumberPhrase | None:
        """«نصف», «ثلثا», «ربع مليون»."""
        if self.trapped(k, a):
            return None
        value: int | float = (2 if a.role == FRACTION_TWO else 1) / a.value
        j, form = k + 1, "fraction"
        n = self.bare(j)
        if n is not None and n.role in (SCALE, SCALE_ACC):
            value, j, form = value * n.value, j + 1, "words"
        end = self.percent(j)
        percent = end > j
        value = _plain(value)
        return NumberPhrase(
            k, end, self.first_letter(k, a.skip), self.end[end - 1], value, value, None,
            "percent" if percent else form, percent, a.definite,
        )  # fmt: skip

    def vague(self, k: int, a: Atom) -> NumberPhrase | None:
        """«عشرات», «مئات الآلاف», «بضعة عشر», «عدة»."""
        j = k + 1
        n = self.bare(j)
        if n is not None and n.role == TEN and a.value == 0:
            j += 1
        else:
            floor = a.value
            while n is not None and n.role in _MULTIPLES and (n.value > floor or a.value == 0):
                j, floor = j + 1, n.value
                n = self.bare(j)
                if a.value == 0 and n is not None and n.value <= floor:
                    break
        return self.worded(k, j, j, a)

    def worded(self, k: int, end: int, j: int, a: Atom) -> NumberPhrase:
        """A vague phrase: the words from ``k`` to ``end``, tokens to ``j``."""
        return NumberPhrase(
            k, j, self.first_letter(k, a.skip), self.end[end - 1], None, None, "vague", "vague", False, a.definite
        )

    def quantifier(self, k: int, a: Atom) -> NumberPhrase | None:
        """«عدد من», «أعداد كبيرة من», «الكثير من»; «عدد القتلى» is no quantity. «سلسلة غارات» needs no «من»."""
        if self.trapped(k, a):
            return None
        j, sizes = k + 1, self.table.sizes
        while j - k < 4:
            tails = sizes.get(self.word(j))
            if tails is None:
                break
            step = next((len(t) for t in tails if all(self.word(j + 1 + m) == w for m, w in enumerate(t))), -1)
            if step < 0:
                break
            j += step + 1
        after = self.word(j)
        if after == "من":
            if self.word(j + 1).endswith("وا") and j == k + 1:
                return None  # «عدد مَن قُتلوا»
            return self.worded(k, j, j + 1, a)
        if after in self.table.of_them:
            return self.worded(k, j, j, a)
        if a.role == SERIES:
            return self.worded(k, j, j, a) if after and not after.startswith("ال") else None
        if a.id == "quantity.group" and j == k + 1 and after.endswith("ات") and not after.startswith("ال"):
            return self.worded(k, j, j, a)  # «مجموعة هجمات»
        sized = j > k + 1 and a.id in ("quantity.number", "quantity.amount")
        return self.worded(k, j, j, a) if sized else None

    def ordinal(self, k: int, a: Atom) -> NumberPhrase | None:
        """«الرابعة», «الثالث عشر», «الحادية والعشرين»."""
        if self.trapped(k, a):
            return None
        j, value = k + 1, a.value
        n = self.bare(j)
        if n is not None and n.role == TEN and n.value == 10 and value < 10 and not n.definite:
            j, value = j + 1, value + 10
        else:
            q = self.joined(j)
            t = self.atom(q) if q >= 0 and self.kind[q] == WORD else None
            if t is not None and t.role == TENS and t.definite <= a.definite and value < 10:
                j, value = q + 1, value + t.value
            elif a.role == ORDINAL_BOUND or (k and k == self.free and self.counted_before and not a.definite):
                return None  # «30 ثانية»
        return NumberPhrase(
            k, j, self.first_letter(k, a.skip), self.end[j - 1], value, value, None, "ordinal", False, a.definite
        )

    counted_before = False

    def read(self) -> list[NumberPhrase]:
        """All phrases, in order."""
        out: list[NumberPhrase] = []
        atoms, kind = self.atoms, self.kind
        found: NumberPhrase | None
        # nearly every token is neither digits nor a word for a number: asked of all at once
        starts = map(or_, map(atoms.__contains__, self.form), map(DIGITS.__eq__, kind))
        for k in compress(range(len(kind)), starts):
            if k < self.free:
                continue
            if kind[k] == DIGITS:
                found = self.number(k)
            else:
                a = self.atom(k)
                if a is None:
                    continue
                role = a.role
                if role in CARDINAL:
                    found = self.number(k)
                elif role in (VAGUE, SCALE_PLURAL, SEVERAL):
                    found = self.vague(k, a)
                elif role in _FRACTIONS:
                    found = self.fraction(k, a)
                elif role in (ORDINAL, ORDINAL_BOUND):
                    found = self.ordinal(k, a)
                elif role in (QUANTIFIER, SERIES):
                    found = self.quantifier(k, a)
                else:
                    continue
            if found is not None:
                out.append(found)
                self.free = found.j
                self.counted_before = found.form in ("digits", "words", "mixed", "range")
        return out


def find_numbers(tokens: Tokens) -> list[NumberPhrase]:
    """Every number phrase of the text, in order, never overlapping; each digit run stands in exactly one."""
    return _Reader(tokens).read()


def value_of_words(text: str) -> int | None:
    """The whole number that a text consists of, or None where it holds anything else."""
    tokens = Tokens(text)
    found = find_numbers(tokens)
    if len(found) == 1 and found[0].i == 0 and found[0].j == len(tokens) and found[0].low == found[0].high:
        value = found[0].low
        return value if isinstance(value, int) else None
    return None
