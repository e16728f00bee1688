"""Numbers: words, digits, scales, ranges, fractions, percentages, vague words and ordinals."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from marsad.extraction.numbers import NumberPhrase, find_numbers, value_of_words
from marsad.extraction.numerals import ROLES, numerals
from marsad.lexicon.entries import Numeral
from marsad.lexicon.load import ROOMS, read_entries
from marsad.reading.tokens import DIGITS, Tokens


def read(text: str) -> list[NumberPhrase]:
    return find_numbers(Tokens(text))


def only(text: str) -> NumberPhrase:
    found = read(text)
    assert len(found) == 1, [(text[p.start : p.end], p.low) for p in found]
    return found[0]


def words_of(text: str) -> list[tuple[str, int | float | None, int | float | None]]:
    return [(text[p.start : p.end], p.low, p.high) for p in read(text)]


def spelled(n: int) -> str:
    """What num2words writes for ``n``, before a noun: it uses the construct forms («مئتا»), so one must follow.

    It spells 101,000 «مائة و ألف ألف», which no Arabic does (and which reads as a million): mended to «واحد ألف».
    """
    text = num2words(n, lang="ar")
    for scale in ("ألف", "مليون", "مليار"):
        text = text.replace(f" و {scale} {scale}", f" و واحد {scale}")
    return text + " شخص"


def mismatches(numbers: list[int]) -> list[tuple[int, str]]:
    out = []
    for n in numbers:
        text = spelled(n)
        found = read(text)
        if len(found) != 1 or found[0].low != n or found[0].high != n:
            out.append((n, text))
    return out


def test_words_below_ten_thousand() -> None:
    """Every number from 0 to 9,999 that num2words spells is read back as itself."""
    assert mismatches(list(range(10_000))) == []


def test_words_below_a_million() -> None:
    """Numbers sampled evenly below a million, and the corners of each thousand, are read back as themselves."""
    corners = [k * 1000 + d for k in range(10, 1000, 9) for d in (0, 1, 2, 11, 100, 200, 999)]
    assert mismatches([*range(10_000, 1_000_000, 397), *corners]) == []


def test_words_to_a_trillion() -> None:
    """Random numbers up to 10¹² are read back as themselves."""
    draw = random.Random(2018)
    assert mismatches([draw.randrange(10 ** draw.randrange(6, 13)) for _ in range(2_000)]) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ثلاثمئة", 300), ("ثلاثمائة", 300), ("ثلاث مئة", 300), ("ثلاثماية", 300), ("ثمانيمئة", 800), ("ست مائة", 600),
        ("مئتان", 200), ("مائتين", 200), ("ألفان", 2000), ("ألفين", 2000), ("مليونان", 2_000_000),
        ("مليونين", 2_000_000),
        ("عشرون", 20), ("عشرين", 20), ("الثلاثين", 30), ("سبعون", 70),
        ("أحد عشر", 11), ("احدى عشر", 11), ("إحدى عشرة", 11), ("اثنا عشر", 12), ("اثني عشر", 12), ("إثنتي عشرة", 12),
        ("خمسةعشر", 15), ("ثماني عشرة", 18), ("ثمانية عشر", 18), ("الخمسة عشر", 15), ("الثلاثة والعشرين", 23),
        ("الأربع وعشرين", 24),
        ("خمسة وعشرون", 25), ("خمسة و عشرين", 25), ("إحدى وخمسين", 51), ("صفر", 0), ("واحدة", 1), ("اثنتين", 2),
        ("ألف وخمسمئة", 1500), ("ألفان وثلاثمئة وأربعة", 2304), ("مئة وخمسون ألفاً ومئتان", 150_200),
        ("اثنان وثلاثون مليوناً وألفان", 32_002_000), ("مئة ألف", 100_000), ("مئتي ألف", 200_000),
        ("ثلاثة ملايين وأربعمئة ألف وسبعة", 3_400_007), ("ألف مليون", 10**9), ("مليار", 10**9),
        ("6 آلاف", 6000), ("2.8 مليون", 2_800_000), ("2,8 مليون", 2_800_000), ("92 ألف", 92_000), ("3 الاف", 3000),
        ("6 آلاف و500", 6500), ("12 ألفا و 40", 12_040), ("مليون و200 ألف", 1_200_000), ("ألف و300", 1300),
        ("نصف مليون", 500_000), ("ربع مليون", 250_000), ("ثلاثة أرباع المليون", 750_000), ("مليون ونصف", 1_500_000),
        ("مليون ونصف المليون", 1_500_000), ("مليونين ونصف المليون", 2_500_000), ("ألف ونصف", 1500),
        ("ثلاثة ونصف مليون", 3_500_000), ("٣٤", 34), ("۳۴", 34), ("1,234", 1234), ("١٬٢٣٤", 1234), ("12 500", 12_500),
        ("3'400", 3400), ("1.234.567", 1_234_567), ("7\u202f000", 7000), ("ثـــلاثة", 3), ("سَبْعَة", 7),
    ],
)  # fmt: skip
def test_value(text: str, value: int) -> None:
    """A text that is nothing but a number has that value, whatever its spelling, case, gender or script."""
    assert value_of_words(text) == value


@pytest.mark.parametrize("text", ["ثلاثة حراس", "قرية", "", "2.5", "بين 3 و5", "عشرات", "خمسة ستة"])
def test_no_single_value(text: str) -> None:
    """A text that holds more, or less, than one whole number has no value."""
    assert value_of_words(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("نجا عمال بعشرة قوارب", "عشرة"), ("وصلوا لخمسة بيوت", "خمسة"), ("والمئة الباقية", "المئة"),
        ("بـعشرة قوارب", "عشرة"), ("وَثلاثة حراس", "ثلاثة"), ("قُتل14 حارسا", "14"), ("حلقت إف-16 فوقهم", "16"),
        ("طائرة F35 جديدة", "35"), ("مروحية كا-52", "52"), ("الحراس الـ15 عادوا", "15"),
        ("انتظروا ألفي يوم", "ألفي"), ("زاروا ألفا قرية", "ألفا"),
    ],
)  # fmt: skip
def test_span(text: str, words: str) -> None:
    """The characters of a phrase are its number words alone: no proclitic, no article of digits, no noun."""
    found = only(text)
    assert text[found.start : found.end] == words


def test_dual_scale_and_accusative() -> None:
    """«ألفا» before a noun is two thousand; with tanwin, or with no noun, it is one."""
    assert only("عاد ألفا عامل").low == 2000
    assert only("بلغوا ألفاً.").low == 1000
    assert only("بلغوا ألفا.").low == 1000
    assert only("بلغوا عشرين ألفا.").low == 20_000


@pytest.mark.parametrize(
    ("text", "low", "high", "words"),
    [
        ("أصيب بين 10 و15 عاملا", 10, 15, "10 و15"),
        ("أصيب ما بين عشرة إلى عشرين", 10, 20, "عشرة إلى عشرين"),
        ("أصيب بين خمسة وعشرين عاملا", 5, 20, "خمسة وعشرين"),
        ("حُجز من 10 إلى 15 منهم", 10, 15, "10 إلى 15"),
        ("حُجز 10-15 منهم", 10, 15, "10-15"),
        ("حُجز 10 – 15 منهم", 10, 15, "10 – 15"),
        ("بقي خمسة أو ستة", 5, 6, "خمسة أو ستة"),
        ("بين 3 و5 آلاف نازح", 3000, 5000, "3 و5 آلاف"),
        ("خمسة أو ستة ملايين", 5_000_000, 6_000_000, "خمسة أو ستة ملايين"),
        ("بين 500 وألف نازح", 500, 1000, "500 وألف"),
        ("بين ألف وألفين", 1000, 2000, "ألف وألفين"),
        ("بين 10 آلاف و15 ألفا", 10_000, 15_000, "10 آلاف و15 ألفا"),
        ("بين 20 عاملا و30 عاملا", 20, 30, "20 عاملا و30"),
        ("بين الـ10 والـ15", 10, 15, "10 والـ15"),
    ],
)
def test_range(text: str, low: int, high: int, words: str) -> None:
    """Two numbers that a range joins are one phrase with both bounds; a scale after the second serves both."""
    found = only(text)
    assert (found.low, found.high, found.hedge, found.form) == (low, high, "range", "range")
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ارتفعت الحصيلة من 23 إلى 27", [23, 27]), ("ارتفع العدد من عشرة إلى عشرين", [10, 20]),
        ("بين 15 و10 قرى", [15, 10]), ("يوم 30/3", [30, 3]), ("في 14/5/2018", [14, 5, 2018]), ("عند 10:30", [10, 30]),
        ("في 14-5-2018", [14, 5, 2018]), ("هاتف 0999-123456", [999, 123456]), ("منذ 2011-2018", [2011, 2018]),
        ("من 2011 إلى 2018", [2011, 2018]), ("بين 10 حراس و15 عاملا", [10, 15]), ("20 و30", [20, 30]),
        ("من بين خمسة وعشرين منهم", [25]), ("القرار 17,18,19", [17, 18, 19]), ("2018 300", [2018, 300]),
    ],
)  # fmt: skip
def test_no_range(text: str, values: list[int]) -> None:
    """A change, a date, an hour, a telephone number, years and two kinds of people are no range."""
    assert [p.low for p in read(text)] == values
    assert all(p.low == p.high for p in read(text))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("سقط 80 في المئة منها", "80 في المئة", 80), ("سقط %80 منها", "%80", 80), ("سقط 80% منها", "80%", 80),
        ("سقط 80 % منها", "80 %", 80), ("سقط 80 بالمئة منها", "80 بالمئة", 80), ("سقط 80 بالمائة", "80 بالمائة", 80),
        ("سقط ثمانون فى المائة", "ثمانون فى المائة", 80), ("آمن مئة بالمئة", "مئة بالمئة", 100),
        ("نحو 2,5 % منها", "2,5 %", 2.5), ("نصف في المئة", "نصف في المئة", 0.5), ("سقط ٨٠٪ منها", "٨٠٪", 80),
    ],
)  # fmt: skip
def test_percent(text: str, words: str, value: float) -> None:
    """A percentage is read with its sign or words, on either side, and its span holds them."""
    found = only(text)
    assert found.percent
    assert (found.form, found.low, found.high) == ("percent", value, value)
    assert text[found.start : found.end] == words


def test_percent_range() -> None:
    """Both ends of a range are percent when the sign stands after the second alone, or after each."""
    for text in ("بين 70 و80 في المئة", "بين 70% و80%"):
        found = only(text)
        assert (found.low, found.high, found.percent, found.form) == (70, 80, True, "range")


def test_percent_signs_side_by_side() -> None:
    """A sign before a number is not taken by the number before it."""
    assert words_of("%70 %80") == [("%70", 70, 70), ("%80", 80, 80)]
    assert words_of("70% 80%") == [("70%", 70, 70), ("80%", 80, 80)]


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("دُمر نصف القرية", 0.5, "نصف"), ("دُمرت ثلاثة أرباع القرية", 0.75, "ثلاثة أرباع"),
        ("نصفهم عمال", 0.5, "نصفهم"),
        ("دُمر ثلثا البيوت", 2 / 3, "ثلثا"), ("دُمرت 3 أرباع", 0.75, "3 أرباع"), ("بعد ربع ساعة", 0.25, "ربع"),
    ],
)  # fmt: skip
def test_fraction(text: str, value: float, words: str) -> None:
    """A fraction without a scale word stays a fraction of what follows."""
    found = only(text)
    assert found.form == "fraction"
    assert found.low == found.high == pytest.approx(value)
    assert text[found.start : found.end] == words


def test_fraction_of_a_noun_after_a_number() -> None:
    """«ألف ونصف القرية» is a thousand and half the village, not 1,500."""
    assert [p.low for p in read("عاد ألف ونصف القرية خال")] == [1000, 0.5]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("جُرح عشرات العمال", "عشرات"), ("جُرح العشرات", "العشرات"), ("نزح عشرات الآلاف", "عشرات الآلاف"),
        ("نزح مئات آلاف السكان", "مئات آلاف"), ("نزح الالاف", "الالاف"), ("نزحت آلاف الأسر", "آلاف"),
        ("ملايين السكان", "ملايين"), ("بضعة عشر عاملا", "بضعة عشر"), ("بقي بضعة آلاف", "بضعة آلاف"),
        ("بقيت بضع أسر", "بضع"), ("سُمعت عدة انفجارات", "عدة"), ("سُمعت انفجارات عدة", "عدة"),
        ("نُهب عدد من البيوت", "عدد"), ("نهبوا عددا كبيرا من البيوت", "عددا كبيرا"),
        ("غادرت أعداد كبيرة منهم", "أعداد كبيرة"),
        ("العديد من البيوت", "العديد"), ("الكثير منها", "الكثير"), ("كثير من البيوت", "كثير"),
        ("لمزيد من الدمار", "مزيد"),
        ("وصل عدد آخر من العمال", "عدد آخر"), ("عدد غير محدد من العمال", "عدد غير محدد"),
        ("دوّت سلسلة انفجارات", "سلسلة"),
        ("وكمية من الوقود", "كمية"), ("احتُجزت مجموعة من العمال", "مجموعة"),
    ],
)  # fmt: skip
def test_vague(text: str, words: str) -> None:
    """Words that count without a number have no bounds, and their span leaves the final «من» out."""
    found = only(text)
    assert (found.low, found.high, found.hedge, found.form) == (None, None, "vague", "vague")
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع عدد القتلى", "بلغ عدد ضحايا القصف", "وصلوا صباح الاثنين", "يوم الأحد المقبل", "لست طبيباً", "عاد بعده",
        "وعده بالعودة", "كمية المياه", "عُثر عليه ميتاً", "قرب بئر السبع", "سلسلة جبال", "كانون الثاني", "تشرين الأول",
        "أول أمس", "تحقيق أولي", "أثنى على الجهود", "ألّف كتاباً", "ألف الكاتب رواية", "أكثر بكثير من ذلك",
        "لم يُصب أحد بأذى", "جبال الربعة", "عبد الواحد",
        "تسعى الوزارة", "وفي المدينة", "الأربعاء والخميس والسبت", "مجموعة مسلحة", "عدد من قُتلوا", "مضى معظمهم",
    ],
)  # fmt: skip
def test_no_number(text: str) -> None:
    """Words that look like numbers and are none are passed over."""
    assert words_of(text) == []


@pytest.mark.parametrize(
    ("text", "rank", "words"),
    [
        ("الدفعة الرابعة", 4, "الرابعة"), ("في الثالث عشر من الشهر", 13, "الثالث عشر"), ("وصل ثاني فريق", 2, "ثاني"),
        ("عامه الحادي والعشرين", 21, "الحادي والعشرين"), ("للمرة الأولى", 1, "الأولى"), ("لأول مرة", 1, "أول"),
        ("رجل ثالث", 3, "ثالث"), ("الثانية عشرة", 12, "الثانية عشرة"), ("الأول من الشهر", 1, "الأول"),
    ],
)  # fmt: skip
def test_ordinal(text: str, rank: int, words: str) -> None:
    """An ordinal is told apart from a count and has its rank."""
    found = only(text)
    assert (found.form, found.low, found.high) == ("ordinal", rank, rank)
    assert text[found.start : found.end] == words


def test_one_of() -> None:
    """«أحد» and «إحدى» are one, also behind «و», and are not taken for «واحد»."""
    assert words_of("فرّ أحد الحراس") == [("أحد", 1, 1)]
    assert words_of("وأحد الحراس") == [("أحد", 1, 1)]
    assert words_of("وأحد عشر حارسا") == [("أحد عشر", 11, 11)]
    assert words_of("حارس واحد") == [("واحد", 1, 1)]


def test_definite() -> None:
    """The article is noted, on words and on digits."""
    assert [p.definite for p in read("الحراس الخمسة والـ15 عاملا وعشرة")] == [True, True, False]


def test_forms() -> None:
    """A phrase says how it was written."""
    assert [p.form for p in read("5 حراس، خمسة عمال، 6 آلاف، نصف مليون")] == ["digits", "words", "mixed", "words"]


def test_decimal_point_or_separator() -> None:
    """«1.234» is a count before people and a decimal before money, a scale or a percentage."""
    assert only("نزح 1.234 عاملا").low == 1234
    assert only("بلغ 1.234 دولار").low == 1.234
    assert only("بلغ 1.234 مليون").low == 1_234_000
    assert only("بلغ 1.234 في المئة").low == 1.234
    assert only("بلغ 2.75").low == 2.75


def test_decimal_comma() -> None:
    """A Latin comma before one or two digits is a decimal comma; an Arabic one only where a share or scale follows."""
    assert only("بلغ 58،8% منها").low == 58.8
    assert only("بلغ 2،5 مليون").low == 2_500_000
    assert only("بقوة 5,4 درجات").low == 5.4
    assert [p.low for p in read("الفقرات 5،8 فقط")] == [5, 8]
    assert [p.low for p in read("الفقرات 5,8,9 فقط")] == [5, 8, 9]


def test_year_takes_no_scale() -> None:
    """After «عام» four digits are a year, and the scale word behind them is another number."""
    assert [p.low for p in read("عاد في عام 2015 ألف نازح")] == [2015, 1000]


def test_lists_stay_apart() -> None:
    """Numbers side by side that grammar does not join are each one phrase."""
    assert [p.low for p in read("ثلاثة وأربعة وخمسة عشر")] == [3, 4, 15]
    assert [p.low for p in read("مئة وألف")] == [100, 1000]
    assert [p.low for p in read("خمسة حراس وعشرون عاملا")] == [5, 20]
    assert [p.low for p in read("خمسة\nوعشرون")] == [5, 20]


_PIECES = st.sampled_from(
    [
        "بين", "و", "10", "من", "إلى", "ألف", "آلاف", "3", "-", "%", "في", "المئة", "نصف", "المليون",
        "عشرات", "ثلاثة", "وعشرين", "مئة", "الثالث", "عشر", ",", ".", "/", "عدد", "كبير", "أو", "الـ",
        "2018", "'", "500", "1.234", "ما", "ونصف", "مدنيين", "وألفان", "ملايين", "أحد", "واحد", "عدة", "١٢",
        "ستة", "\n",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14), st.sampled_from(["", " "]))
@settings(max_examples=400, deadline=None)
def test_phrases_are_sound(pieces: list[str], between: str) -> None:
    """Whatever the words: phrases are in order, never overlap, lie in the text, and hold every digit run once."""
    text = between.join(pieces)
    tokens = Tokens(text)
    found = find_numbers(tokens)
    for p in found:
        assert 0 <= p.i < p.j <= len(tokens)
        assert tokens.start[p.i] <= p.start < p.end <= tokens.end[p.j - 1]
        assert ((p.low is None), (p.high is None)) == ((p.form == "vague"),) * 2
        if p.low is not None and p.high is not None:
            assert p.low < p.high if p.form == "range" else p.low == p.high
    for one, two in pairwise(found):
        assert one.j <= two.i
        assert one.end <= two.start
    for k, kind in enumerate(tokens.kind):
        if kind == DIGITS:
            assert sum(p.i <= k < p.j for p in found) == 1


@given(st.integers(0, 10**12))
@settings(max_examples=200, deadline=None)
def test_joined_and_detached_and(n: int) -> None:
    """«و» on its own and «و» joined to the next word say the same."""
    text = spelled(n)
    assert [p.low for p in read(text.replace(" و ", " و"))] == [p.low for p in read(text)]


@given(st.integers(0, 10**15))
def test_digits_of_all_scripts(n: int) -> None:
    """A digit run means the same in Latin, Arabic and Persian digits."""
    plain = str(n)
    for zero in (0x30, 0x660, 0x6F0):
        assert value_of_words("".join(chr(zero + int(d)) for d in plain)) == n


def entries() -> list[Numeral]:
    return [e for e in read_entries(ROOMS[0] / "numerals.yaml") if isinstance(e, Numeral)]


@pytest.mark.parametrize("entry", entries(), ids=lambda e: e.id)
def test_entry(entry: Numeral) -> None:
    """Each entry's example shows one of its forms as a number; its counter-examples show none of that entry."""
    if entry.role not in ROLES:
        words = Tokens(entry.example).form
        assert any(Tokens(form).form[0] in words for form in entry.forms)
        assert read(entry.example)
        return
    atoms = numerals().atoms
    values = {p.form for p in read(entry.example)}
    assert values, entry.example
    assert any(form in atoms and atoms[form].id == entry.id for form in Tokens(entry.example).form)
    for text in entry.counter:
        tokens = Tokens(text)
        for p in find_numbers(tokens):
            taken = [atoms[f].id for f in tokens.form[p.i : p.j] if f in atoms]
            assert entry.id not in taken, (text, text[p.start : p.end])
