"""The Arabic counted noun: the forms of the grammar books, and what Marsad itself reads in what it wrote."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

import marsad
from marsad.digest.arabic.counted import LARGEST, counted, form, hedged, nouns, numeral, percent

N = nouns()
LEXICON = marsad.load_lexicon()


@pytest.mark.parametrize(
    ("n", "noun", "case", "style", "expected"),
    [
        (1, "dead", "genitive", "words", "قتيل واحد"),
        (1, "airstrike", "genitive", "words", "غارة واحدة"),
        (1, "dead", "accusative", "words", "قتيلاً واحداً"),
        (2, "dead", "nominative", "words", "قتيلان"),
        (2, "dead", "genitive", "words", "قتيلين"),
        (2, "airstrike", "nominative", "digits", "غارتان"),
        (3, "dead", "genitive", "words", "ثلاثة قتلى"),
        (3, "woman", "genitive", "words", "ثلاث نساء"),
        (8, "airstrike", "nominative", "words", "ثماني غارات"),
        (10, "shell", "genitive", "words", "عشر قذائف"),
        (10, "dead", "genitive", "words", "عشرة قتلى"),
        (11, "dead", "genitive", "words", "أحد عشر قتيلاً"),
        (11, "woman", "genitive", "words", "إحدى عشرة امرأة"),
        (12, "dead", "nominative", "words", "اثنا عشر قتيلاً"),
        (12, "airstrike", "genitive", "words", "اثنتي عشرة غارة"),
        (13, "dead", "genitive", "words", "ثلاثة عشر قتيلاً"),
        (13, "woman", "genitive", "words", "ثلاث عشرة امرأة"),
        (20, "dead", "nominative", "words", "عشرون قتيلاً"),
        (21, "woman", "genitive", "words", "إحدى وعشرين امرأة"),
        (22, "woman", "nominative", "words", "اثنتان وعشرون امرأة"),
        (99, "dead", "genitive", "words", "تسعة وتسعين قتيلاً"),
        (100, "dead", "genitive", "words", "مئة قتيل"),
        (101, "dead", "genitive", "words", "101 قتيل"),
        (103, "dead", "genitive", "words", "مئة وثلاثة قتلى"),
        (111, "dead", "genitive", "words", "مئة وأحد عشر قتيلاً"),
        (200, "dead", "nominative", "words", "مئتا قتيل"),
        (200, "dead", "genitive", "words", "مئتي قتيل"),
        (250, "dead", "genitive", "words", "مئتين وخمسين قتيلاً"),
        (300, "dead", "genitive", "words", "ثلاثمئة قتيل"),
        (1000, "dead", "genitive", "words", "ألف قتيل"),
        (2000, "dead", "nominative", "words", "ألفا قتيل"),
        (3000, "dead", "genitive", "words", "ثلاثة آلاف قتيل"),
        (11000, "dead", "genitive", "words", "أحد عشر ألف قتيل"),
        (1200, "dead", "genitive", "digits", "1,200 قتيل"),
        (1203, "fighter", "genitive", "editor", "1,203 مقاتلين"),
        (203, "fighter", "genitive", "editor", "203 مقاتلين"),
        (27, "dead", "genitive", "editor", "27 قتيلاً"),
        (7, "violation", "genitive", "editor", "سبعة خروقات"),
        (0, "dead", "genitive", "words", "صفر قتيل"),
    ],
)
def test_the_forms_of_the_grammar(n: int, noun: str, case: str, style: str, expected: str) -> None:
    """Each form is the one that the grammar prescribes."""
    assert counted(n, N[noun], case=case, style=style) == expected  # type: ignore[arg-type]


def read_back(phrase: str, verb: str = "مقتل") -> list[tuple[float | None, float | None, str]]:
    """What Marsad reads in «said that N were killed»."""
    report = marsad.read(f"أفادت الشرطة بـ{verb} {phrase} في مدينة حمص.", published="2018-05-13")
    return [(c.figure.low, c.figure.high, c.figure.hedge) for c in marsad.extract(report, LEXICON).claims]


COUNTS = st.one_of(st.integers(1, 130), st.integers(131, 2500), st.integers(2501, 99999))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    COUNTS,
    st.sampled_from(["person", "fighter", "soldier", "woman", "officer"]),
    st.sampled_from(["words", "digits", "editor"]),
)
def test_marsad_reads_the_number_that_it_wrote(n: int, noun: str, style: str) -> None:
    """Reading a written count gives its number, in words and in digits, for nouns of both genders."""
    assert read_back(counted(n, N[noun], style=style)) == [(n, n, "exact")]  # type: ignore[arg-type]


OPEN = {"at_least": (True, False), "more_than": (True, False), "at_most": (False, True), "less_than": (False, True),
        "about": (True, True), "exact": (True, True)}  # fmt: skip


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(3, 3000), st.sampled_from(sorted(OPEN)), st.sampled_from(["person", "woman"]))
def test_marsad_reads_the_hedge_that_it_wrote(n: int, hedge: str, noun: str) -> None:
    """Reading a hedged count gives the same bounds and the same hedge."""
    low, high = (n if is_set else None for is_set in OPEN[hedge])
    assert read_back(hedged(low, high, hedge, N[noun])) == [(low, high, hedge)]


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.integers(3, 500), st.integers(1, 500))
def test_marsad_reads_the_range_that_it_wrote(low: int, more: int) -> None:
    """Reading a range gives its two ends."""
    assert read_back(hedged(low, low + more, "range", N["person"])) == [(low, low + more, "range")]


def _skeleton(written: str) -> list[str]:
    """Words without what num2words writes otherwise: case endings, marks, the spelling of the hundred."""
    text = re.sub("[\u064b-\u0652]", "", written).replace("مائة", "مئة")
    text = re.sub(r"مئتا\b", "مئتان", text)
    words = [w.removeprefix("و") if w != "واحد" else w for w in text.split()]
    return sorted(w for w in words if w)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.integers(3, 999))
def test_num2words_counts_with_the_same_words(n: int) -> None:
    """Another library writes the same number words, for masculine nouns in the nominative, up to 999."""
    theirs, ours = _skeleton(num2words(n, lang="ar")), _skeleton(numeral(n))
    assert [w.rstrip("ة") for w in theirs] == [w.rstrip("ة") for w in ours]


def test_what_cannot_be_counted_is_refused() -> None:
    """Negative, too large, fractional and open figures raise and are never written as something else."""
    with pytest.raises(ValueError, match="counts nothing"):
        counted(-1, N["dead"])
    with pytest.raises(ValueError, match="cannot be written"):
        numeral(LARGEST)
    with pytest.raises(ValueError, match="no count"):
        hedged(2.5, 2.5, "exact", N["dead"])
    with pytest.raises(ValueError, match="both bounds are open"):
        hedged(None, None, "vague", N["dead"])
    with pytest.raises(ValueError, match="both bounds are open"):
        percent(None, None, "vague")


def test_percentages_keep_their_hedge_and_decimals() -> None:
    """A share is written with its hedge, and a decimal is kept."""
    assert percent(80, 80, "about") == "نحو 80 في المئة"
    assert percent(40, 40, "exact") == "40 في المئة"
    assert percent(2.5, None, "at_least") == "ما لا يقل عن 2.5 في المئة"


def test_every_noun_of_the_table_agrees() -> None:
    """Each noun of the data gives four different constructions, and none is empty."""
    for noun in N.values():
        forms = {counted(n, noun) for n in (1, 2, 5, 15, 100)}
        assert len(forms) == 5 and all(forms)
        assert form(103, noun) == noun.plural
