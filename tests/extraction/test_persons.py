"""Single persons in sentences of our own: who is read as a victim, and who must not be."""

from __future__ import annotations

import pytest

import marsad


def people(text: str) -> list[tuple[str, str, object, str | None]]:
    """(kind, figure, low, people) of all that a text claims."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.text, c.figure.low, c.who.text) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اغتال مجهولون الناشط كريم سلوم في البصرة.", [("killed", "كريم سلوم", 1, "الناشط")]),
        ("أفرج عن الصحافية الألمانية ميشالي تولو.", [("released", "ميشالي تولو", 1, "الصحافية الألمانية")]),
        ("قتل نائب رئيس البلدية جهاد عواد برصاص مجهولين.", [("killed", "جهاد عواد", 1, "نائب رئيس البلدية")]),
        ("قتل القيادي في التنظيم أبو عمر الجبلي بغارة.", [("killed", "أبو عمر الجبلي", 1, "القيادي في التنظيم")]),
        ("حقق الضباط في اغتيال العميد الغزال قبل عام.", [("killed", "الغزال", 1, "العميد")]),
        (
            "وقتل في الهجوم القيادي البارز فادي كنعان وثلاثة من مرافقيه.",
            [("killed", "فادي كنعان", 1, "القيادي البارز"), ("killed", "ثلاثة", 3, "مرافقيه")],
        ),
    ],
)
def test_a_title_makes_a_name_of_unknown_words(text: str, expected: list[tuple[str, str, object, str | None]]) -> None:
    """A name that no list holds is read after a title, and the title with its adjectives and place is the people."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("العقيد رامي خلوف، قائد الفوج، قتل بعبوة ناسفة.", [("killed", "رامي خلوف", 1)]),
        ("وأكد الطبيب أن سعيد توفي متأثرا بجراحه.", [("killed", "سعيد", 1)]),
        ("وأعلن المشفى أن الشاب عمر قصاب أصيب برصاصة، ونقل إلى العناية حيث توفي.", [("killed", "عمر قصاب", 1)]),
        (
            "وذكر المشفى أن الشاب سامر حداد (20 عاما) توفي بعد إصابته برصاصة، والشاب مازن صقر قرب السياج.",
            [("killed", "سامر حداد", 1), ("killed", "مازن صقر", 1)],
        ),
    ],
)
def test_a_verb_behind_the_name_claims_it(text: str, expected: list[tuple[str, str, object]]) -> None:
    """A person named before the verb is claimed by it, over an age and an apposition, and by the death that follows."""
    assert [x[:3] for x in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وطعن المهاجم شرطيا حتى الموت.", [("killed", "شرطيا", 1)]),
        ("العثور على مدير مشروع الجسر مقتولا في منزله.", [("killed", "مدير مشروع الجسر", 1)]),
        ("عثر على الصحافي ماهر قصاب مقتولا في منزله.", [("killed", "ماهر قصاب", 1)]),
    ],
)
def test_one_who_is_found_dead_is_killed(text: str, expected: list[tuple[str, str, object]]) -> None:
    """Who is found slain is counted among the killed, by the name or by the role."""
    assert [x[:3] for x in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتلت امرأة مع زوجها في القصف.", [("killed", "امرأة", 1), ("killed", "زوجها", 1)]),
        ("قتلت امرأة مع طفليها في القصف.", [("killed", "امرأة", 1), ("killed", "طفليها", 2)]),
        ("تسببت القذيفة في إصابة زوجته وطفلته.", [("wounded", "زوجته", 1), ("wounded", "طفلته", 1)]),
        ("أدى الكمين إلى مقتل مقاتلين اثنين وأسر ثالث.", [("killed", "مقاتلين اثنين", 2), ("captured", "ثالث", 1)]),
        ("أدى الكمين إلى مقتل جندي وإصابة آخر.", [("killed", "جندي", 1), ("wounded", "آخر", 1)]),
        ("قتل مدنيان، أحدهما صبي عمره 14 عاما.", [("killed", "مدنيان", 2), ("killed", "صبي", 1)]),
        (
            "القتيلان هما سامر حداد ويوسف نجار.",
            [("killed", "القتيلان", 2), ("killed", "سامر حداد", 1), ("killed", "يوسف نجار", 1)],
        ),
        (
            "مقتل الطفل محمد خالد (7 أعوام)، بعد إصابته برصاص قناص، والشاب عمر سعيد من البلدة المجاورة.",
            [("killed", "محمد خالد", 1), ("killed", "عمر سعيد", 1)],
        ),
    ],
)
def test_persons_beside_one_another(text: str, expected: list[tuple[str, str, object]]) -> None:
    """Relatives, one more of several, and names in a row are figures of their own."""
    assert [x[:3] for x in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل المسلح خالد منصور ثلاثة أشخاص.", ["ثلاثة أشخاص"]),  # the doer
        ("اغتال مسلحان على دراجة العقيد سالم بن هادي أمام منزله.", ["سالم بن هادي"]),  # two doers
        ("قتل شخصان في هجوم نفذه المسلح خالد منصور.", ["شخصان"]),  # the doer in a clause
        ("مقتل الشرطي هناك أثار غضبا.", []),  # an adverb is no name
        ("قتل الجندي أمس عند الحدود.", []),  # spoken of before
        ("وطالبوا بعد القتل بمحاكمة رئيس الحكومة، كريم عواد، على ما جرى.", []),  # far from the deed
        ("المتهم باغتيال النائب.. وزيرا في الحكومة.", []),  # the letter is the word's own
        ("حاول المهاجم قتل المواطن عادل قصاب أمام بيته.", []),  # an attempt
        ("حاول قتل الشيخ عمر قصاب أمام بيته.", []),  # an attempt
        ("نجا من محاولة اغتيال العميد خالد منصور.", []),  # an attempt
        ("خرج مدير المشفى إلى الصحافة.", []),  # one who goes somewhere
        ("قال شقيق الضحية: قتل سعيد.", ["سعيد"]),  # the speaker
        ("سقط أكثر من أربعين شخصا بين قتيل وجريح.", ["أربعين شخصا"]),  # both are in the figure
        ("وغادر 5400 مسلح ومدني المدينة في حافلات.", ["5400 مسلح"]),  # one number for both
        ("وعاد الطفل ومعه جثة أخيه.", []),  # one spoken of before
        ("وقضت المحكمة في مدينة أم الربيع بإلغاء الحكم.", []),  # a place, no mother
    ],
)
def test_who_is_no_victim(text: str, expected: list[str]) -> None:
    """Doers, adverbs, places, persons far off and persons spoken of before are no victims."""
    assert [x[1] for x in people(text)] == expected


@pytest.mark.parametrize("role", ["صحفي", "طبيب", "طفل", "ناشط"])
def test_a_nationality_takes_no_class_away(role: str) -> None:
    """A journalist, a medic or a child is a civilian, of whatever nationality."""
    (claim,) = marsad.extract(marsad.read(f"قتل {role} فلسطيني في غزة.")).claims
    assert claim.who.classes == ("civilians",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وجاء ذلك بعد مقتل الزعفراني في الغارة.", [("killed", "الزعفراني", 1, None)]),
        ("وحملت الجماعة خصومها مسؤولية اغتيال «سيماروك» في بيته.", [("killed", "سيماروك", 1, None)]),
        ('قتل مراسل "صوت النهر" أحمد شيرين في إطلاق نار.', [("killed", "أحمد شيرين", 1, 'مراسل "صوت النهر"')]),
        ('قضى القائد الميداني "الملا ذاكر" بغارة.', [("killed", "الملا ذاكر", 1, "القائد الميداني")]),
        ("وأعلنت البلدية مقتل مزارع في حقله.", [("killed", "مزارع", 1, "مزارع")]),
        ("قُتل حاخام طعنا في المدينة.", [("killed", "حاخام", 1, "حاخام")]),
        ("قتلت المسعفة رزان النجار قرب السياج.", [("killed", "رزان النجار", 1, "المسعفة")]),
        ('قتل صالح المعمري رئيس "المجلس المحلي" في غارة.', [("killed", "صالح المعمري", 1, 'رئيس "المجلس المحلي"')]),
        ("قضى القائد الطالبي في اشتباكات بعد اغتيال قنصل في المدينة.", [("killed", "قنصل", 1, "قنصل")]),
    ],
)
def test_what_can_only_be_a_person_is_one(text: str, expected: list[tuple[str, str, object, str | None]]) -> None:
    """An unknown word that dying governs is a name; a trade with the article a surname; a role keeps the body it serves."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وقال المشفى إن سليم الزعرور (25 عاما) وعبد الكريم الطويق (28 عاما) قد قتلا شرق المدينة.",
            [("killed", "سليم الزعرور", 1), ("killed", "عبد الكريم الطويق", 1)],
        ),
        (
            "وذكرت مصادر أن زيدون أبو خشبة (24 عاما)، والطفل فارس حافظ السروجي (12 عاما) فارقا الحياة.",
            [("killed", "زيدون أبو خشبة", 1), ("killed", "فارس حافظ السروجي", 1)],
        ),
        ("وقالت الوزارة إن كنان مرتضى المصور في وكالة محلية، أصيب قرب الحدود.", [("wounded", "كنان مرتضى", 1)]),
    ],
)
def test_an_age_makes_a_name_and_a_verb_takes_the_row(text: str, expected: list[tuple[str, str, object]]) -> None:
    """Words before an age in brackets are a name, and the verb behind a row of names claims each."""
    assert [x[:3] for x in people(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل مدني وأصيب آخرون في قصف مدفعي.", [("killed", 1), ("wounded", None)]),
        ("قتل جندي وأصيب اثنان في الهجوم.", [("killed", 1), ("wounded", 2)]),
        ("قتل مسلح ثلاثة أشخاص في المتجر.", [("killed", 3)]),
    ],
)
def test_a_second_verb_makes_nobody_the_doer(text: str, expected: list[tuple[str, object]]) -> None:
    """«قتل مدني وأصيب آخرون»: the others are hurt by a verb of their own, so the first is a victim and no doer."""
    assert [(x[0], x[2]) for x in people(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "وقبض مسلحون على الحاجز وأغلقوه.",
        "وبعد تصفية الحسابات المالية أغلق المصرف.",
        "ويأتي ذلك بعد يوم من تصريح الرئيس جوزيف كنعان.",
        "وعاد رئيس الوزراء فادي كنعان من زيارة.",
        "ومنعت الشرطة رئيس البلدية من دخول القاعة.",
        "وناقشوا حلا سياسيا وعطلا كهربائيا في المحطة.",
        "وتعطل قسم الطب الشرعي في المدينة.",
        "وازداد عدد المزارع في العالم.",
    ],
)
def test_titles_and_adjectives_alone_are_no_victims(text: str) -> None:
    """Who is spoken of, who acts, and adjectives that are nouns for persons elsewhere make no claim."""
    assert people(text) == []


def test_the_name_behind_a_relative_is_another() -> None:
    """«نجل القيادي فلان» is the son, and the name is his father's."""
    assert people("وأفادت مصادر بمقتل نجل القيادي فضل المطروشي في غارة.")[0][:2] == ("killed", "نجل")


def test_common_words_are_names_only_beside_names() -> None:
    """A first name that is a common word as well counts beside a title or another name, and nowhere else."""
    assert people("قتل الطفل أمل خليل في القصف.")[0][1] == "أمل خليل"
    assert people("وقالت إن مقتل أمل المفاوضات خطر.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقبض معارضون مسلحون على الجلمودي. وكان سامر الجلمودي مختفيا.", [("captured", "الجلمودي", 1, None)]),
        ("وكان الفتى قد هرب. وأوقف الشاب عند الحاجز.", [("captured", "الشاب", 1, "الشاب")]),
        (
            "إثر مقتل رئيس المجلس الأعلى التابع لها، صالح المعمري، في غارة.",
            [("killed", "صالح المعمري", 1, "رئيس المجلس الأعلى التابع لها")],
        ),
        ("وأوقف ضابطا متقاعدا قرب البلدة.", [("captured", "ضابطا", 1, "ضابطا متقاعدا")]),
    ],
)
def test_who_is_governed_over_a_doer_or_a_body(text: str, expected: list[tuple[str, str, object, str | None]]) -> None:
    """A surname behind «على», one spoken of before, and a name behind the body that its bearer heads are the figure."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("كانت العملية تهدف إلى اغتيال الصحفي كريم خليل.", ["planned"]),
        ("وكان جزءا من مؤامرة لقتل السفير نبيل خليل.", []),
        ("خططوا لقتل عشرات المدنيين.", ["planned"]),
    ],
)
def test_what_is_aimed_at_has_not_happened(text: str, modes: list[str]) -> None:
    """An aim, or a plot against a number of people, is planned; a plot against one person counts nobody."""
    assert [c.mode for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims] == modes


def test_one_spoken_of_again_adds_nothing() -> None:
    """«القتيل», and the person of a claim of the same kind, are no new figure."""
    assert len(people("قتل شاب برصاص الشرطة. وأثار قتل الشاب غضب السكان.")) == 1


def test_an_officer_who_does_away_with_something_is_alive() -> None:
    """«قضى الرئيس فلان على الفساد», «قضى القاضي فلان بسجن»: the verb is of dying only beside what one dies of."""
    assert people("وقضى الرئيس سامر كنعان على الفساد.") == []
    assert people("وقضى القاضي سامر كنعان بسجن المتهم.") == []


def test_another_is_one_more_before_the_verb() -> None:
    """«فلسطينيا آخر توفي متأثرا بجروحه»: a nationality with «آخر» is one person, claimed by the verb behind."""
    assert people("وأضافت أن فلسطينيا آخر توفي متأثرا بجروحه.")[0][:3] == ("killed", "فلسطينيا آخر", 1)


def test_a_verb_with_its_object_takes_the_name_before_it_only_with_a_doer() -> None:
    """«فلان اغتالته يد الغدر» names the victim first; «فلان قتله» may name the doer."""
    assert people("وقالت الحركة إن المهندس فادي كنعان اغتالته يد الغدر فجرا.")[0][:2] == ("killed", "فادي كنعان")
    assert people("وكان القائد فادي كنعان قتله.") == []
