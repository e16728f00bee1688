"""People who are moved, harm that is only aimed at, courts that pass sentence, and who is meant by «the two»."""

from __future__ import annotations

import pytest

import marsad


def said(text: str) -> list[tuple[str, object, str]]:
    """(kind, low, mode) of all that a text of our own claims, in order."""
    reading = marsad.extract(marsad.read(text, published="2018-05-13"))
    return [(c.kind, c.figure.low, c.mode) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انتهت المعركة بإجلاء مقاتليها من الحي.", [("evacuated", None, "asserted")]),
        ("انتهت المعركة بإجلاء مقاتلي الجيش الحر من الحي.", [("evacuated", None, "asserted")]),
        ("وصلت 40 حافلة لنقل السكان والمقاتلين من الحي.", []),
        ("نص الاتفاق على إجلاء مقاتلي الجيش الحر من الحي.", []),
        ("تعثر الاتفاق لإجلاء المقاتلين من الحي.", []),
        ("منع المسلحون خروج السكان من الحي.", []),
        ("أجلت السلطات عددا من مقاتلي الجيش الحر وعائلاتهم إلى الشمال.", [("evacuated", None, "asserted")] * 2),
        ("غادر 13 مسلحا وأسرهم الحي.", [("evacuated", 13, "asserted")]),
        ("وضمت القافلة مسلحين ومدنيين خرجوا من الحي.", [("evacuated", None, "asserted")] * 2),
    ],
)
def test_people_who_are_moved_count_and_those_of_an_agreement_do_not(text: str, expected: list[object]) -> None:
    """A verbal noun of moving counts its plural object; what is agreed, stopped or forbidden moves nobody."""
    assert [claim for claim in said(text) if claim[0] == "evacuated" and claim[1] != 40] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كانت المؤامرة تهدف إلى اغتيال ثلاثة وزراء.", [("killed", 3, "planned")]),
        ("عرضت الشرطة مبلغا لمن يدلي بمعلومات تؤدي إلى القبض على سالم المهري.", []),
        ("اتهمهم بمحاولة اختراق السياج وقتل جنود.", []),
        ("أطالوا الهدنة بهدف كسب الوقت وقتل جنود.", [("killed", None, "planned")]),
        ("أقدم المهاجم على قتل أسرانا.", []),
        ("خطط المتهمون لقتل أكبر عدد من المصلين.", []),
        ("دعا الوفد إلى إبداء حسن النية من خلال إطلاق سراح كافة الأسرى.", []),
        ("أعلن الفصيل أنه أطلق سراح كافة الأسرى.", [("released", None, "asserted")]),
        ("أقدم المهاجم على قتل أربعة جنود.", [("killed", 4, "asserted")]),
    ],
)
def test_what_is_aimed_at_has_not_happened(text: str, expected: list[object]) -> None:
    """Aims, rewards, attempts and calls leave nobody dead, held or free; what somebody did stays asserted."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصدرت المحكمة أحكاما بالمؤبد على ست نساء.", [("captured", 6, "asserted")]),
        ("حكم القاضي على 12 منهم بالإعدام وعلى 20 بالسجن.", [("killed", 12, "planned"), ("captured", 20, "asserted")]),
        ("حكمت المحكمة على 12 شركة بغرامة.", []),
    ],
)
def test_courts_send_people_to_prison_or_to_their_death(text: str, expected: list[object]) -> None:
    """Prison holds people, the gallows wait for them, and a fine does neither."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("شيعت البلدة شهداء المعركة ورفعت صور شهداء آخرين.", []),
        ("تعرضت 30 منشأة للقصف خلال العام.", [("attacks", 30, "asserted")]),
        ("تعرضت 30 منشأة لخسائر خلال العام.", []),
        ("قصف الجيش موقعي مراقبة للحركة.", [("attacks", 2, "asserted")]),
        ("استهدفت الطائرات المنطقة مرات عدة.", [("attacks", None, "asserted")]),
        ("زار الوفد المنطقة مرات عدة.", []),
        ("هزت مجموعة هجمات العاصمة.", [("attacks", None, "asserted")]),
        ("دمرت الدفاعات الجوية صاروخين.", [("attacks", 2, "asserted")]),
        ("وقع نحو نصف اعتداءات العام في الشمال.", []),
        ("عثر في المخزن على ألغام، إضافة إلى عشرات من قذائف الهاون.", [("destroyed", None, "asserted")]),
    ],
)
def test_attacks_are_counted_by_what_was_struck_and_not_by_what_is_stored(text: str, expected: list[object]) -> None:
    """Times, pairs and numbers of targets are attacks; munitions in a store, halves of attacks and pictures are none."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انهار جزء من تلة على القرية ما أدى إلى مقتل 20 شخصا.", []),
        ("فقد العراق 40 صحافيا منذ العام 2003.", [("killed", 40)]),
        ("فقد ثلاثة صيادين في البحر.", [("missing", 3)]),
        ("عاد مقاتلو الحركة إلى الولاية.", []),
        ("عاد 400 نازح إلى الولاية.", [("returned", 400)]),
        ("طرد مئات الآلاف من منازلهم.", [("displaced", None)]),
        ("دخلت 12 حافلة بلدتين في الريف.", []),
        ("نتج عن التفجير مقتل 64 فرنسيا مدنيا وعسكريا.", [("killed", 64)]),
        ("ذكرت التقارير أن 5 قتلوا وأفادت تقارير أخرى بإصابة 20 شخصا.", [("killed", 5), ("wounded", 20)]),
        ("قتل القيادي سالم المهري والقيادي عادل الشامي في غارة. ولقي القياديان حتفهما قرب الجسر.", [("killed", 1)] * 2),
        ("قتل عناصر من الشرطة في الهجوم.", [("killed", None)]),
        ("قتل 120 شخصا، من بينهم 19 من الجنسية الأميركية.", [("killed", 120), ("killed", 19)]),
    ],
)
def test_who_was_lost_and_who_only_went(text: str, expected: list[object]) -> None:
    """A side that loses people mourns them, fighters who go back return to no home, and «the two» are counted once."""
    assert [(kind, low) for kind, low, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل في معركة تحرير المطار أكثر من 250 عنصرا من الميليشيات.", [("killed", 250, "asserted")]),
        ("قتلت القوات مسعفة.. وأمها تبكي.", [("killed", 1, "asserted")]),
        ("وثق التحالف وفاة 22 شخصا تحت التعذيب في سجون ومعتقلات الميليشيا.", [("killed", 22, "asserted")]),
        ("لم يتم الإعلان عن سقوط ضحايا في القطاع.", []),
        ("ولم يسفر القصف عن سقوط ضحايا في القطاع.", [("casualties", 0, "asserted")]),
        ("تعرض 150 شخصا لإصابات في القرية.", [("wounded", 150, "asserted")]),
        ("تعرض 21 آخرين للقتل والإصابة بالقنص.", [("casualties", 21, "asserted")]),
        ("كشف الائتلاف أن 84 أسرة فقدت عائلها.", []),
        ("لم يكن الشاب، الذي قتل 22 شخصا في هجوم بالمدينة، وحده.", [("killed", 22, "asserted")]),
        ("انضم صحافي إلى قائمة القتلى.", []),
        ("أجهز جندي على جريح.", [("killed", 1, "asserted")]),
        ("كان الرجل ممددا على الأرض ومصابا بجروح خطرة.", []),
        ("أسفر القصف عن وفاة امرأة.", [("killed", 1, "asserted")]),
        ("أسفر المرض عن وفاة امرأة.", []),
        ("قتل ثلاثة خبراء، يعمل أحدهما في الاتصالات واثنان آخران في الألغام.", [("killed", 3, "asserted")]),
        ("شددت القوات على تطهير كامل المحافظة ويسعى الجيش للوصول إلى الجبل، وتحرير كامل البلاد.", []),
    ],
)
def test_words_near_a_figure_do_not_bend_it(text: str, expected: list[object]) -> None:
    """Battles, relative clauses, prisons, aims and states beside a figure neither take it, deny it nor add to it."""
    assert said(text) == expected


def test_those_of_whom_a_list_of_wounds_tells_are_parts() -> None:
    """«184 إصابة، منها 70 إصابة بالرصاص»: the 70 are among the 184."""
    reading = marsad.extract(marsad.read("سجلت المصادر 184 إصابة، منها 70 إصابة بالرصاص.", published="2018-05-13"))
    assert [(c.figure.low, bool(c.part_of)) for c in reading.claims] == [(184, False), (70, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نزح المئات من المدينة.", [("displaced", None)]),
        ("بدأ إجلاء الآلاف من بلدتين محاصرتين.", [("evacuated", None)]),
        ("سيطرت القوات على العشرات من القرى.", [("control", None)]),
        (
            "ينتشر نحو 14 ألف جندي أميركي حاليا، مقارنة بنحو 8500 عسكري في السابق.",
            [("forces", 14000), ("forces", 8500)],
        ),
        ("قصفت الميليشيات 5 سفن إغاثية.", [("attacks", 5)]),
        ("أسفرت المعارك عن مصرع أكثر من سبعة من المليشيا.", [("killed", 7)]),
        ("ارتفع عدد القتلى إلى 58 والجرحى إلى 2771.", [("killed", 58), ("wounded", 2771)]),
    ],
)
def test_hundreds_from_a_place_are_people(text: str, expected: list[object]) -> None:
    """Behind a vague number «من» and a place say from where; forces compared with others are forces, ships hit are attacks."""
    assert [(kind, low) for kind, low, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("يفتح القرار الباب أمام مزيد من التصعيد.", "other_count"),
        ("تجسس لصالح جهاز إم.آي 6 في لندن.", "rank_or_name"),
        ("وقع نحو نصف اعتداءات العام في الشمال.", "percentage"),
        ("اتجهت الرياح نحو الربع الخالي.", "rank_or_name"),
        ('سلموا النظام صواريخ "إس -300" الحديثة.', "calibre_or_model"),
    ],
)
def test_numbers_of_no_people_have_their_own_reasons(text: str, reason: str) -> None:
    """More of a thing is no crowd, a number after letters is a name, and half of the attacks a share."""
    numbers = marsad.extract(marsad.read(text, published="2018-05-13")).numbers
    assert [n.reason for n in numbers] == [reason]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اعتقل الجيش أحد أبرز المطلوبين في المدينة.", [("captured", 1)]),
        ("قال أحد أبرز القياديين إن الوضع صعب.", []),
        ("وأكد الكاتب، وهو أحد أشهر المراسلين، أنه غادر البلاد.", []),
        ("وأضاف أن 9 أفراد لم يتم العثور عليهم بعد الهجوم.", [("missing", 9)]),
        ("استسلمت النساء إلى القوات.", [("surrendered", None)]),
        ("ومن بين القتلى في الهجوم صحافيون من الإذاعة.", [("killed", None)]),
        ("أدى القصف إلى سقوط ضحايا في الحي.", [("casualties", None)]),
        ("لم تتحدث أي تقارير عن سقوط ضحايا في الحي.", []),
        ("تبحث الميليشيا عن ضحايا جدد.", []),
    ],
)
def test_the_foremost_the_unfound_and_those_among_the_dead(text: str, expected: list[object]) -> None:
    """One of the foremost is one, those not found are missing, those who give up surrender, and «victims» are undivided."""
    assert [(kind, low) for kind, low, _ in said(text)] == expected


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("توصل الطرفان إلى اتفاق يقضي بخروج 700 مقاتل من البلدة.", "planned"),
        ("فشلت المفاوضات بشأن إطلاق سراح 30 سيدة.", "planned"),
        ("أجلي بموجب الاتفاق 700 مقاتل من البلدة.", "asserted"),
    ],
)
def test_what_an_agreement_provides_has_not_happened_by_that(text: str, mode: str) -> None:
    """«اتفاق يقضي ب», «مفاوضات بشأن» tell of what is to be done; «بموجب الاتفاق» of what was."""
    assert [c.mode for c in marsad.extract(marsad.read(text, published="2018-05-13")).claims] == [mode]
