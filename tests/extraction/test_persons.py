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
