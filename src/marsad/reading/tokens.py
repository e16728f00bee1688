"""Text to tokens: one pass, offsets into the text as it stands.

Folding never changes lengths (DESIGN: chained ``str.replace``), so a token's offsets are those of the original.
Marks, tatweel and bidi controls are dropped from a token's ``form`` but stay inside its span. Hashtags come apart at
``#`` and ``_`` («#قوات_التحالف» is two words), digits come apart from letters («قتل11» is two tokens).
"""

from __future__ import annotations

import re

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
        self.start: list[int] = []
        self.end: list[int] = []
        self.form: list[str] = []
        self.kind: list[int] = []
        folded = fold(text)
        clean = _INVISIBLE.search(text) is None
        start, end, form, kind = self.start.append, self.end.append, self.form.append, self.kind.append
        for match in _TOKEN.finditer(folded):
            what = match.lastgroup
            at, to = match.span()
            word = match.group()
            if what == "w":
                if not clean:
                    word = _INVISIBLE.sub("", word)
                kind(WORD)
            elif what == "d":
                word = word.replace(",", "")
                kind(DIGITS)
            elif what == "b":
                word = "\n"
                kind(BREAK)
            else:
                if not clean and _INVISIBLE.fullmatch(word):
                    continue
                kind(PUNCT)
            start(at)
            end(to)
            form(word)

    def __len__(self) -> int:
        return len(self.form)
