"""Errors that would pass unseen: harm that nobody says happened, numbers that count nobody, reasons that are wrong."""

from __future__ import annotations

import pytest

import marsad


def read(text: str) -> marsad.Reading:
    """A text of our own, read as of one day in May 2018."""
    return marsad.extract(marsad.read(text, published="2018-05-13"))


def said(text: str) -> list[tuple[str, object, str]]:
    """(kind, low, mode) of all that a text claims, in order."""
    return [(c.kind, c.figure.low, c.mode) for c in read(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل 12 شخصا في حادث سير قرب العاصمة.",
        "حادث سير يقتل تسعة من عناصر الحرس.",
        "لقي 14 مهاجرا حتفهم إثر غرق مركبهم قبالة الساحل.",
        "أدت السيول إلى مقتل ثمانية أشخاص في الوادي.",
        "أسفر زلزال ضرب الإقليم عن مقتل 300 شخص وإصابة ألف آخرين.",
        "توفي 40 طفلا جراء وباء الكوليرا.",
        "أدى تحطم طائرة نقل عند هبوطها إلى مقتل 11 عسكريا كانوا على متنها.",
        "أصيب لاعبان خلال المباراة.",
    ],
)
def test_the_dead_of_accidents_and_illness_are_no_claim(text: str) -> None:
    """Accident, weather, illness and sport claim nobody, and the numbers keep a reason that says why."""
    reading = read(text)
    assert [c.kind for c in reading.claims] == []
    assert all(n.reason not in (None, "unexplained") for n in reading.numbers)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل ستة جنود بعد إسقاط طائرتهم بصاروخ قرب الجبل.", [("killed", 6)]),
        ("قتل خمسة مدنيين في قصف استهدف مركزا لعلاج مرض الكوليرا.", [("killed", 5)]),
        ("قتل عشرة آلاف شخص في النزاع، فيما قضى ألفا شخص بسبب وباء الكوليرا.", [("killed", 10000)]),
        ("انفجرت سيارة مفخخة قرب ملعب خلال المباراة ما أدى إلى مقتل سبعة أشخاص.", [("killed", 7)]),
    ],
)
def test_violence_beside_an_accident_word_is_still_claimed(text: str, expected: list[tuple[str, object]]) -> None:
    """A word of illness or accident takes no figure away from a sentence that speaks of violence."""
    assert [(kind, low) for kind, low, _ in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "هل قتل ثلاثة جنود في الكمين؟",
        "إذا قتل جندي فإن الرد سيكون قاسيا.",
        "وحذر من هجوم قد يؤدي إلى مقتل مئات المدنيين.",
        "وقال إنه ليس متأكدا مما إذا كان أي جندي لقي حتفه.",
        "خطط المتهم لقتل عشرة تجار في السوق.",
        "هدد المتحدث باغتيال قادة الحركة.",
    ],
)
def test_what_is_asked_supposed_threatened_or_possible_is_not_asserted(text: str) -> None:
    """Questions, conditions, plans, threats and possibilities are never asserted."""
    assert all(mode != "asserted" for _, _, mode in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "أدين بمحاولة اغتيال رئيس البلدية.",
        "حاول المهاجم طعن شرطي عند الحاجز.",
        "لا تعود العائلات خشية اعتقال أبنائها.",
        "دعا المجلس الأطراف إلى ضبط النفس ومنع المزيد من التصعيد.",
        "خطف المنتخب الأضواء وأسر القلوب في المباراة.",
        "قتل الفريق المباراة بهدفين في دقيقتين.",
    ],
)
def test_what_was_attempted_feared_or_only_a_figure_of_speech_is_no_claim(text: str) -> None:
    """Attempts, fears and figures of speech hurt nobody."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أحبط الحراس محاولة تسلل وقتلوا 4 مسلحين.", [("killed", 4)]),
        ("خلفت محاولة التسلل 30 قتيلا.", [("killed", 30)]),
        ("وقد قتل سبعة جنود في الكمين.", [("killed", 7)]),
        ("قتل خمسة مسلحين بعد تهديدهم بتفجير المبنى.", [("killed", 5)]),
    ],
)
def test_what_followed_an_attempt_or_a_threat_is_asserted(text: str, expected: list[tuple[str, object]]) -> None:
    """The dead of a failed attack are dead: an attempt takes back only what was attempted."""
    assert [(kind, low) for kind, low, mode in said(text) if mode == "asserted"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط 14 مسلحا بين قتيل وجريح.", [("casualties", 14)]),
        ("وسقط العشرات من المهاجمين ما بين قتيل وجريح.", [("casualties", None)]),
        ("أسفرت المعارك عن سقوط قتلى وأسرى في صفوف المهاجمين.", [("captured", None), ("killed", None)]),
        ("قتل خمسة مسلحين وأسير.", [("killed", 1), ("killed", 5)]),
    ],
)
def test_each_casualty_noun_has_its_own_kind(text: str, expected: list[tuple[str, object]]) -> None:
    """«بين قتيل وجريح» counts no single dead man; «قتلى وأسرى» are dead and prisoners."""
    assert sorted(((kind, low) for kind, low, _ in said(text)), key=str) == expected


@pytest.mark.parametrize(
    "text",
    [
        "وكشف البيان أن القصف أصاب المبنى رقم 2401.",
        "وقال المتحدث إن عدد القتلى مرشح للارتفاع.",
        "وأعلن الجيش أنه سيضاعف عدد وحداته حول المدينة.",
        "ويبلغ عدد مقاتلي الحركة نحو ألفي مقاتل.",
        "وصوت 29 من الأعضاء الذين يبلغ عددهم 47 لصالح النص.",
        "وتبين أن منفذ عملية الطعن شاب من القرية.",
        "وتوفي الجريح متأثرا بجروحه التي أصيب بها شرق خان يونس.",
        "فقد استدعت الوزارة سفيرين للتشاور.",
    ],
)
def test_numbers_and_names_that_count_no_victim_are_no_claim_of_harm(text: str) -> None:
    """Numbers of things, tolls without a number, doers and references back are no killed, wounded or taken."""
    assert [k for k, _, _ in said(text) if k in ("killed", "captured", "missing", "casualties")] == []
    assert [low for k, low, _ in said(text) if k == "wounded" and low is not None] == []


def test_an_adjective_of_things_is_no_victim() -> None:
    """«أهداف مدنية» are no civilian woman, «بنيران إسرائيلية» no Israeli."""
    assert said("شملت الأعمال قصف أهداف مدنية وخطف من يرفض التعاون.") == []
    assert [(k, low) for k, low, _ in said("قتل ثلاثة فتية بينهم طفل بنيران إسرائيلية.")] == [
        ("killed", 3),
        ("killed", 1),
    ]
    assert [(k, low) for k, low, _ in said("قتل خمسة بينهم بريطاني.")] == [("killed", 5), ("killed", 1)]


def test_the_subject_of_a_plural_verb_is_counted_and_the_list_after_it_is_its_part() -> None:
    """«15 عنصرا قتلوا بينهم قناص»: fifteen dead, the sniper one of them."""
    claims = read("وقال المتحدث إن 15 عنصرا قتلوا بينهم قناص.").claims
    assert [(c.kind, c.figure.low) for c in claims] == [("killed", 15), ("killed", 1)]
    assert claims[1].part_of == claims[0].id
    assert claims[1].part_how == "among"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيطرت القوات على أكثر من نصف المدينة.", [("control", 50)]),
        ("وبلغ عدد القذائف التي استهدفت البلدة 31.", [("attacks", 31)]),
        (
            "أدى الاشتباك إلى مقتل جندي وإصابة ثلاثة آخرين واعتقال خامس.",
            [("captured", 1), ("killed", 1), ("wounded", 3)],
        ),
        ("احتجز المسلحون 10 حافلات وعلى متنها ما يزيد عن 100 راكب.", [("captured", 100), ("destroyed", 10)]),
        ("نفذت السلطات صباح الجمعة حكم الإعدام ضد 12 مدانا.", [("killed", 12)]),
    ],
)
def test_figures_that_were_explained_away_are_claimed(text: str, expected: list[tuple[str, object]]) -> None:
    """A figure that the words give to a kind is a claim, and has no reason to be none."""
    assert sorted(((kind, low) for kind, low, _ in said(text) if low is not None), key=str) == expected


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("وقال القائد إن ساعة الصفر اقتربت.", "الصفر", "rank_or_name"),
        ("عقد اللقاء عند الساعة 11,30 في المدينة.", "11,30", "hour"),
        ('تسلم الجيش منظومة "إس 300" أمس.', "300", "calibre_or_model"),
        ('سقطت مقاتلة "إف 16" في الوادي.', "16", "calibre_or_model"),
        ("وصوت المجلس بأغلبية 55 مقابل 44 ضد النص.", "44", "vote"),
        ("قلصت السلطات مساحة الصيد من 6 إلى ثلاثة أميال بحرية.", "6", "distance"),
        ("وشدد على تنفيذ قرار مجلس الأمن 2216 كاملا.", "2216", "reference"),
        ("وربت الأم أبناءها الثلاثة وحدها.", "الثلاثة", "not_stated_here"),
        ("يحيي السكان الذكرى 42 للحدث.", "42", "ordinal"),
        ("كان أحد أشهر المراسلين في البلاد.", "أحد", "indefinite"),
        ("تلعب الفرق في المجموعة (الثالثة) غدا.", "الثالثة", "ordinal"),
    ],
)
def test_a_number_has_the_reason_that_its_words_give(text: str, number: str, reason: str) -> None:
    """The ledger's reason is the right one, not only some reason."""
    assert [n.reason for n in read(text).numbers if n.text.lstrip("ال") == number.lstrip("ال")] == [reason]


def test_a_share_without_control_and_a_name_with_a_number_are_no_claim() -> None:
    """Half of the people is no share of a place; a third of a place is one, to one decimal."""
    assert said("فر نصف سكان المدينة.") == []
    assert said("تضرر نصف المدينة.") == []
    assert [low for kind, low, _ in said("سيطرت القوات على ثلث المدينة.") if kind == "control"] == [33.3]


@pytest.mark.parametrize(
    "text",
    [
        "تراجعت الطاقة من 700 ألف برميل إلى 300 ألف برميل بعد الحريق.",
        "نفذت الفرق عمليات إنقاذ عدة في المدينة.",
        "جرت أربع عمليات تبادل بين الطرفين.",
    ],
)
def test_barrels_of_oil_and_peaceful_operations_are_no_attacks(text: str) -> None:
    """Oil is counted in barrels and rescues in operations; neither is a number of attacks."""
    assert "attacks" not in [kind for kind, _, _ in said(text)]


def test_barrels_that_are_dropped_are_attacks() -> None:
    """A barrel that a helicopter drops is an attack."""
    assert said("ألقت مروحية أربعة براميل على الحي.") == [("attacks", 4, "asserted")]


def test_a_crowd_in_a_relative_clause_is_no_part_of_the_dead() -> None:
    """«خلال مسيرة شارك فيها الآلاف» tells who marched, not who of them was killed, and a thing moved moves nobody."""
    assert said("قتل أربعة شبان خلال مسيرة شارك فيها عشرات الآلاف احتجاجا على نقل المقر.") == [
        ("killed", 4, "asserted")
    ]
    assert said("قتل أربعة شبان خلال مسيرة شارك فيها آلاف السكان تنديدا بنقل المقر.") == [("killed", 4, "asserted")]
    assert said("قتل 12 شخصا بمن فيهم طفلان.") == [("killed", 12, "asserted"), ("killed", 2, "asserted")]


@pytest.mark.parametrize("verb", ["أصيب", "جرح", "اعتقل"])
def test_one_dead_and_others_hurt_are_two_figures(verb: str) -> None:
    """«قتل جندي وأصيب ثلاثة»: the one who stands right after the verb is its victim, where «و» and another verb follow."""
    assert [low for _, low, _ in said(f"قتل جندي و{verb} ثلاثة في كمين.")] == [1, 3]


def test_one_who_kills_is_no_victim() -> None:
    """«قتل مسلح ثلاثة أشخاص» counts the three alone."""
    assert said("قتل مسلح ثلاثة أشخاص في السوق.") == [("killed", 3, "asserted")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("تسببت المعارك بنزوح عدد يراوح بين 200 ألف و300 ألف شخص.", [("displaced", 200000)]),
        ("تسبب القصف بمقتل عدد تجاوز 40 شخصا.", [("killed", 40)]),
        ("والعدد يراوح بين 20 و30 شخصا.", []),
        ("ونقلت الوكالة الرسمية عن العميد قوله إن «70 مسلحا قتلوا في الجبل».", [("killed", 70)]),
        ("نقلت الحافلات 300 مقاتل إلى الشمال.", [("evacuated", 300)]),
        ("قتلت القوات في وقت سابق أربعة شبان.", [("killed", 4)]),
        ("قتلت إحدى الغارات 18 شخصا في السوق.", [("killed", 18)]),
        ("أصاب القصف طفلين.", [("wounded", 2)]),
        ("سقطت القذائف على السوق موقعة أكثر من20 مدنيا.", [("killed", 20)]),
        ("انفجر اللغم مخلفا ثلاثة جرحى.", [("wounded", 3)]),
    ],
)
def test_a_number_counts_what_its_words_say(text: str, expected: list[tuple[str, object]]) -> None:
    """A number of people is no number of dead, an agency that carries words moves nobody, and what struck is not struck."""
    assert [(kind, low) for kind, low, _ in said(text)] == expected
