"""Sentences end where a reader would end them, and every character that is not blank is in one or is furniture."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.model.structs import Capture, Report
from marsad.reading import read
from marsad.reading.lines import BLANK

LONG = "وقالت مصادر محلية إن القصف المدفعي طال أطراف البلدة الجنوبية منذ ساعات الصباح الأولى"


def report(text: str) -> Report:
    return read(Capture(report="r", data=text.encode("utf-8", "surrogatepass"), origin="-", text=text))


def parts(text: str) -> list[str]:
    found = report(text)
    assert found.failed is None, found.failed
    return [text[s.start : s.end] for s in found.sentences]


@pytest.mark.parametrize(
    "sentences",
    [
        ["قتل خمسة.", "وأصيب سبعة!", "من أطلق النار؟", "لا أحد يعلم."],
        ["بلغت النسبة 13.5 في المئة.", "وعاد 2.000 نازح."],
        ["قال د. سامي إن م. ليلى نجت.", "وشكرهما."],
        ["نقلت أ.ف.ب عن مصدر أن اثنين قتلا.", "ولم يعلق الجيش."],
        ["ذكر موقع العربية.نت أن القافلة وصلت.", "وعادت."],
        ["قال: «لن نرحل.»", "ثم غادر."],
        ['قال: "لن نرحل."', "ثم غادر."],
        ["قال إنهم (خمسة؟) رحلوا.", "وعادوا."],
        ["قتل خمسة في انفجار.", "وقال شاهد إنه سمعه.", "وهرب."],
        ["انتهى عام 2018.", "وبدأ عام جديد."],
    ],
)
def test_stops(sentences: list[str]) -> None:
    """Stops end sentences, not in decimals, initials, host names and doubts; closing quotes belong to the sentence."""
    assert parts(" ".join(sentences)) == sentences


def test_stop_without_a_space() -> None:
    """A full stop between two words that lacks its space still ends the sentence."""
    assert parts("قتل خمسة في حلب.وقال شاهد إنه نجا.") == ["قتل خمسة في حلب.", "وقال شاهد إنه نجا."]


def test_pauses_do_not_end_a_sentence() -> None:
    """Two dots are a pause; three with a space after them end the sentence."""
    text = "الجناة.. كما قال.. فروا من البلدة. وصمت الجميع... ثم سمع انفجار."
    assert parts(text) == ["الجناة.. كما قال.. فروا من البلدة.", "وصمت الجميع...", "ثم سمع انفجار."]


def test_line_ends_close_sentences() -> None:
    """A line end closes a sentence even without a stop, with each kind of line end."""
    for end in ("\n", "\r\n", "\r", "\u2028"):
        assert parts(f"هدنة جديدة{end}{LONG}{end}وعادت الحافلات.") == ["هدنة جديدة", LONG, "وعادت الحافلات."]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (LONG + " في", "ريف المدينة الشمالي.", True),
        (LONG + " لدفعة", "واحدة من الحافلات.", True),
        (LONG, "التي انسحب منها المسلحون.", True),
        (LONG, "الرئيس يزور العاصمة غداً.", False),
        (LONG, "وعاد السكان إلى بيوتهم.", False),
        (LONG + ".", "التي انسحب منها المسلحون.", False),
        ("قصف على", "ريف المدينة.", False),
    ],
)
def test_a_line_broken_in_mid_sentence_goes_on(first: str, second: str, joined: bool) -> None:
    """A long line without a stop goes on where its last word cannot end or the next cannot begin a sentence."""
    text = f"هدنة جديدة في البلدة\n\nبدأت الهدنة صباحاً.\n{first}\n{second}"
    found = parts(text)
    assert (f"{first}\n{second}" in found) is joined


def test_numbered_lines_are_not_cut_after_their_number() -> None:
    """«1. » at the head of a line numbers it."""
    assert parts("بنود الاتفاق:\n1. تسليم السلاح.\n2. فتح الطريق.") == [
        "بنود الاتفاق:",
        "1. تسليم السلاح.",
        "2. فتح الطريق.",
    ]


PIECES = st.sampled_from(
    [
        "قتل", "خمسة", "مقاتلين", "في", "حلب", "وقال", "المرصد", "إلى ذلك", "من ناحية ثانية،", "قَتْلى",
        "قـــتل", "\u200fالجيش\u200e",
        "\u202bداعش\u202c", "13.5", "أ.ف.ب", "د.", "3", "0 7", "(رويترز)", "دمشق – وكالات:", "للمزيد:",
        "اقرأ أيضا", "Leave A Reply",
        "You might also like", "https://example.org/x.", "a@example.org", "نشر في: 13 مايو 2018", "<p>",
        "</p>", "<br>", "&nbsp;", "«", "»", '"',
        "“", "”", ".", "..", "...", "…", "؟", "!", "،", ":", "-", "–", "\n", "\n\n", "\r\n", "\r", "\u2028",
        "\t", " ", "\u00a0", "\ufeff", "\0",
        "<script>", "</script>", "مواضيع ذات صلة", "التي", "واحدة", "رويترز", "@", "1.",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=4)), max_size=60).map(
    lambda pieces: "قال المصدر إن الهدنة في المدينة بدأت منذ أمس\n\n" + " ".join(pieces).replace(" \n", "\n")
)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_span_holds_its_words(text: str) -> None:
    """Spans lie in the text, phrases repeat its words, sentences and furniture are ordered, disjoint and cover it."""
    found = report(text)
    assert found.text == text
    for phrase in (found.title, found.agency, found.dateline):
        assert phrase is None or (phrase.text == text[phrase.start : phrase.end] != "")
    for spans in (found.furniture, found.sentences, found.stories):
        end = 0
        for span in spans:
            assert end <= span.start < span.end <= len(text)
            end = span.end
    if found.failed is not None:
        assert not found.sentences
        return
    taken = [0] * len(text)
    for span in (*found.furniture, *found.sentences):
        for at in range(span.start, span.end):
            taken[at] += 1
    for at, c in enumerate(text):
        assert taken[at] <= 1, (at, c)
        assert taken[at] == 1 or c in BLANK, (at, c, text)
    for sentence in found.sentences:
        words = text[sentence.start : sentence.end]
        assert words == words.strip(BLANK)
    inside = [any(s.start <= x.start and x.end <= s.end for s in found.stories) for x in found.sentences]
    assert all(inside)


@settings(max_examples=150, deadline=None)
@given(
    TEXTS,
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from("\u064e\u0651\u0640\u200f\u202b\u202c")), max_size=20),
)
def test_reading_is_the_same_twice_whatever_is_put_in(text: str, edits: list[tuple[int, str]]) -> None:
    """Random marks, tatweel and bidi characters anywhere break no span, and the same text gives the same report."""
    for at, c in edits:
        text = text[:at] + c + text[at:]
    found = report(text)
    assert found == report(text)
    for span in (*found.furniture, *found.sentences, *found.stories):
        assert 0 <= span.start < span.end <= len(text)


def test_marks_and_bidi_characters_do_not_hide_structure() -> None:
    """Title, byline, furniture and stories are found through marks, tatweel and bidi characters."""
    text = (
        "\u200fهدنة جديدة في البلدة\u200e\n\n"
        "عَـــدَن – وكالات: بدأت الهدنة صباحاً.\n"
        "\u202bإلى ذلكَ، وصلت قافلة.\u202c\n\u200fاقرأ أيضـــاً\u200f\n"
    )
    found = report(text)
    assert found.title is not None
    assert found.title.text == "هدنة جديدة في البلدة"
    assert found.agency is not None
    assert found.agency.text == "وكالات"
    assert [text[c.start : c.end] for c in found.furniture] == ["اقرأ أيضـــاً"]
    assert len(found.stories) == 2
