"""Folding keeps lengths and tokens keep their places, whatever marks, tatweel and bidi characters stand in a text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from marsad.reading.tokens import BREAK, DIGITS, INVISIBLE, PUNCT, WORD, Tokens, fold, fold_word

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤٱیکپچگھہ"
MARKS = "\u064b\u064e\u0651\u0652\u0670\u0640\u200e\u200f\u202b\u202c\u2066\u2069\u200c\ufeff"
TEXT = st.text(
    st.one_of(
        st.sampled_from(LETTERS + MARKS + "٠١٢٣٤٥٦٧٨٩۰۵0123456789 \n\r.,،؛؟!«»“”\"'()#_%٪٫٬-–—/abcXYZé"),
        st.characters(),
    ),
    max_size=120,
)


@given(TEXT)
def test_fold_keeps_length(text: str) -> None:
    """Folding never moves a character, whatever the text, and folding twice changes nothing more."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_a_tokens_place_holds_its_form(text: str) -> None:
    """The folded span of every token is its form once invisible characters and separators are dropped."""
    tokens = Tokens(text)
    folded = fold(text)
    end = 0
    for i in range(len(tokens)):
        assert end <= tokens.start[i] < tokens.end[i] <= len(text)
        end = tokens.end[i]
        span = folded[tokens.start[i] : end]
        if tokens.kind[i] == BREAK:
            assert span in ("\n", "\r", "\r\n")
            continue
        span = re.sub(f"[{INVISIBLE}]", "", span)
        if tokens.kind[i] == DIGITS:
            span = span.replace(",", "")
        assert span == tokens.form[i]


@given(TEXT)
def test_no_letter_or_digit_of_ours_is_lost(text: str) -> None:
    """Every Arabic letter and ASCII letter or digit of the folded text lies in a token."""
    tokens = Tokens(text)
    covered = {at for a, b in zip(tokens.start, tokens.end, strict=True) for at in range(a, b)}
    for at, c in enumerate(fold(text)):
        if c in LETTERS or (c.isascii() and c.isalnum()):
            assert at in covered, (at, c)


@given(st.text(st.sampled_from(LETTERS), min_size=1, max_size=12), st.lists(st.integers(0, 12), max_size=6))
def test_marks_inside_a_word_do_not_change_its_form(word: str, places: list[int]) -> None:
    """Marks, tatweel and bidi characters put into a word stay in its span and out of its form."""
    marked = word
    for n, place in enumerate(sorted({p for p in places if 0 < p <= len(word)}, reverse=True)):
        marked = marked[:place] + MARKS[n % len(MARKS)] + marked[place:]
    tokens = Tokens(marked)
    assert tokens.form == [fold_word(word)]
    assert (tokens.start, tokens.end, tokens.kind) == ([0], [len(marked)], [WORD])


def test_glued_forms_come_apart() -> None:
    """Digits part from letters and per cent signs, hashtags at # and _, and numbers keep their groups and decimals."""
    tokens = Tokens("قتل11 %80 ٨٠٪ #قوات_الشمال 1,200 ٣٫٥\r\n")
    assert tokens.form == ["قتل", "11", "%", "80", "80", "%", "#", "قوات", "_", "الشمال", "1200", "3.5", "\n"]
    assert [tokens.kind[i] for i in (0, 1, 2, 12)] == [WORD, DIGITS, PUNCT, BREAK]
