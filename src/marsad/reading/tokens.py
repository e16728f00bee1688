"""Text to tokens: one pass, offsets into the text as it stands.

Folding never changes lengths (DESIGN: chained ``str.replace``), so a token's offsets are those of the original.
Marks, tatweel and bidi controls are dropped from a token's ``form`` but stay inside its span. Hashtags come apart at
``#`` and ``_`` («#قوات_التحالف» is two words), digits come apart from letters («قتل11» is two tokens).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, compress
from operator import itemgetter

WORD, DIGITS, PUNCT, BREAK = 1, 2, 3, 4

#: What a reader does not see as a letter: harakat, Quranic marks, tatweel, bidi and zero-width controls, BOM.
INVISIBLE = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_PAIRS = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ی", "ي"), ("ک", "ك"), ("ھ", "ه"), ("ہ", "ه"),
    ("ئ", "ي"), ("ؤ", "و"),
    *((chr(0x0660 + d), str(d)) for d in range(10)),
    *((chr(0x06F0 + d), str(d)) for d in range(10)),
    ("٪", "%"), ("٫", "."), ("٬", ","), ("،", ","), ("؛", ";"), ("؟", "?"),
    ("“", '"'), ("”", '"'), ("«", '"'), ("»", '"'), ("„", '"'), ("‟", '"'), ("″", '"'),
    ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("−", "-"), ("‑", "-"), ("\u00a0", " "),
)  # fmt: skip
_ARABIC = "\u0621-\u063a\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f"
_TOKEN = re.compile(
    # a number: groups of three after separators, or a decimal, or plain digits
    r"(?P<d>\d{1,3}(?:[,\u066c]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<w>[{_ARABIC}A-Za-z\u00c0-\u024f][{_ARABIC}{INVISIBLE}A-Za-z\u00c0-\u024f]*)"
    r"|(?P<b>\r?\n|\r)"
    r"|(?P<p>\.{2,}|[^\s\w]|_)"
)


#: the same as one group, which splits a text
_TOKEN_ALONE = re.compile(f"({re.sub(r'[?]P<[dwbp]>', '?:', _TOKEN.pattern)})")


#: kinds whose form is not what is written: digits lose their separators, and all ends of lines are one
_REWRITTEN = frozenset([DIGITS, BREAK])


class _Kinds(dict[str, int]):
    """The kind of a token by its first character, each asked once: no two kinds begin alike."""

    def __missing__(self, first: str, /) -> int:
        found = _TOKEN.match(first)
        kind = self[first] = _KIND_OF[found.lastgroup or ""] if found is not None else PUNCT
        return kind


_KIND_OF = {"d": DIGITS, "w": WORD, "b": BREAK, "p": PUNCT}
_KINDS = _Kinds()


def fold(text: str) -> str:
    """The text with one form per letter, digit and quotation mark; same length, so offsets hold.

    أإآٱ → ا, ى → ي, ة → ه, ؤ → و, ئ → ي, Persian yeh and keheh → ي ك, all digits ASCII, all quotes ``"``, all dashes ``-``.
    """
    for old, new in _PAIRS:
        if old in text:
            text = text.replace(old, new)
    return text


def fold_word(word: str) -> str:
    """A word's form as tokens have it: folded, invisible characters dropped."""
    return _INVISIBLE.sub("", fold(word))


class Tokens:
    """The tokens of one text, as parallel lists: ``start[i]``, ``end[i]``, ``form[i]``, ``kind[i]``.

    ``kind`` is WORD, DIGITS, PUNCT or BREAK (an end of line). ``form`` is folded; of digits, without separators.
    """

    __slots__ = ("end", "form", "kind", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        folded = fold(text)
        # blanks and tokens in turn: where each ends is the sum of their lengths
        parts = _TOKEN_ALONE.split(folded)
        self.form: list[str] = parts[1::2]
        ends = list(accumulate(map(len, parts)))
        self.start: list[int] = ends[:-1:2]
        self.end: list[int] = ends[1::2]
        self.kind: list[int] = list(map(_KINDS.__getitem__, map(itemgetter(0), self.form)))
        form, kind = self.form, self.kind
        for k in compress(range(len(form)), map(_REWRITTEN.__contains__, kind)):
            form[k] = "\n" if kind[k] == BREAK else form[k].replace(",", "")
        if _INVISIBLE.search(text) is not None:
            self._drop([hidden.start() for hidden in _INVISIBLE.finditer(folded)])

    def _drop(self, hidden: list[int]) -> None:
        """Take the invisible characters, which stand at these offsets, out of the words, and those that are tokens out."""
        for k in sorted({bisect_right(self.start, at) - 1 for at in hidden}, reverse=True):
            if k < 0:
                continue  # stands before all tokens, and in none
            if self.kind[k] == WORD:
                self.form[k] = _INVISIBLE.sub("", self.form[k])
            elif self.kind[k] == PUNCT and _INVISIBLE.fullmatch(self.form[k]):
                del self.start[k], self.end[k], self.form[k], self.kind[k]

    def __len__(self) -> int:
        return len(self.form)
