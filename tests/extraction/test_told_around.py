"""Figures whose kind another figure or the words around them tell, and places from which a side was driven out."""

from __future__ import annotations

import pytest
from told_numbers import told

import marsad


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وكان عددهم يتراوح بين 10 و15 مسلحا.", [("forces", 10, "people")]),
        ("كان لا يقل عن 200 جندي نائمين في الثكنة.", [("forces", 200, "people")]),
        ("إن عدد الآليات المتمركزة عند مدخل الوادي تجاوز 800 آلية.", [("forces", 800, "vehicles")]),
        (
            "تضم السجون نحو 900 سجين وهناك آلاف غيرهم في القلاع.",
            [("captured", 900, "people"), ("captured", None, "people")],
        ),
        ("وقال إن عاملين اثنين في المجال الطبي من بين القتلى.", [("killed", 2, "people")]),
        ("الإعدامات التي نفذتها القوات بحق 12 مواطنا في المنطقة.", [("killed", 12, "people")]),
        ("صدرت أحكام بالإعدام بحق 12 مواطنا في المنطقة.", []),
        ("ضمن عملية أسر طالت أكثر من 20 عنصرا من المتمردين.", [("captured", 20, "people")]),
        ("ضمن حملة تطعيم طالت أكثر من 20 طفلا.", []),
        (
            "وثق مقتل 8 مدنيين فضلا عن انتشال 21 آخرين من الوادي.",
            [("killed", 8, "people"), ("bodies", 21, "people")],
        ),
        ("قتل 3 من أصل 10 رهائن.", [("killed", 3, "people"), ("captured", 10, "people")]),
        ("فازت ثلاث من أصل 10 دول.", []),
        ("اعترضت المنظومة قذيفتين من أصل 3 أطلقت من الجزيرة.", [("attacks", 3, "attacks")]),
        ("سيطرت القوات على خمس قرى من أصل سبع.", [("control", 5, "places")]),
        (
            "عدد الانفجارات تراجع من 224 إلى 148 بعد الهدنة.",
            [("attacks", 224, "attacks"), ("attacks", 148, "attacks")],
        ),
        ("ارتفع سعر الخبز من 10 إلى 20.", []),
        ("هاجموا مكاتب الأحزاب التي أحرقوا عددا منها.", [("destroyed", None, "objects")]),
        ("وتعرضت المنطقة عدة مرات لهجمات من التنظيم.", [("attacks", None, "attacks")]),
        ("وتعرض المشروع عدة مرات للتأجيل.", []),
        (
            "ونزحت 3500 أسرة (17500 شخص) من المخيم.",
            [("displaced", 3500, "families"), ("displaced", 17500, "people")],
        ),
        ("ولا تزال عمليات البحث جارية عن 4 عناصر فقد الاتصال بهم.", [("missing", 4, "people")]),
        ("المخطوفون هم 14 امرأة و9 أطفال.", [("captured", 14, "people"), ("captured", 9, "people")]),
        ("وأعلن أن القتلى من البلدة، وهم خمسة مدنيين.", [("killed", 5, "people")]),
        ("وأكد أن الفائزين هم خمسة طلاب.", []),
        ("شارك في جنازتين لنحو 30 شخصا.", [("killed", 30, "people")]),
        ("شارك في حفلين لنحو 30 شخصا.", []),
        ("سُجل إخفاء 60 من المدنيين.", [("missing", 60, "people")]),
        ("سُجل إخفاء 60 من الوثائق.", []),
        ("إن خسائر الجماعة من القتلى تقدر بالمئات.", [("killed", None, "people")]),
        ("إن أرباح الشركة تقدر بالمئات.", []),
        ("وقتله الرصاص إلى جانب سبعة متظاهرين.", [("killed", 7, "people")]),
        ("وأكدت مقتله مع خمسة من عناصره.", [("killed", 5, "people")]),
        ("وزاره الوزير مع خمسة من مساعديه.", []),
        (
            "مقتل أحد قادتها في الجبهة (معقلهم القديم)، مع أربعة من مرافقيه.",
            [("killed", 1, "people"), ("killed", 4, "people")],
        ),
        ("سقوط ثلثي المدينة ومقتل قائدها.", [("control", 66.7, "percent")]),
        ("فقد التنظيم 70 بالمئة من المدينة.", [("control", 70, "percent")]),
        ("فقد الدينار 70 بالمئة من قيمته.", []),
        ("وسيطرت القوات على ثلاثة من القصور في العاصمة.", [("control", 3, "places")]),
        ("رفع الحصار وتسليم ثلاثة معسكرات للجيش.", [("control", 3, "places")]),
        ("وقتل التنظيم المئات من قبيلة مناوئة له.", [("killed", None, "people")]),
        ("وشاركت المئات من الشركات في المعرض.", []),
        ("سقوط عدد من الميليشيات بين قتيل وجريح.", [("casualties", None, "people")]),
        ("خرج المسلحون وأسرهم وثلاثة آلاف من المدنيين من المدينة.", [("evacuated", 3000, "people")]),
        ("أسر المسلحون وأسرهم الجنود ثلاثة مدنيين.", [("captured", 3, "people")]),
        (
            "بدأ الجيش هجوما هو الأعنف منذ بداية الحرب وقتل أكثر من 300 شخص.",
            [("killed", 300, "people")],
        ),
        ("عشرات الحوثيين قتلى في غارة على الجبهة.", [("killed", None, "people")]),
        ("وهناك آلاف من المدنيين محاصرين في الحي.", [("trapped", None, "people")]),
        ("وهناك آلاف من المدنيين المتظاهرين في الحي.", []),
        ("وسقط ثلاثة منهم قتلى.", [("killed", 3, "people")]),
        ("وقال إن 11 شخصا توفوا خنقا بعد الغارات.", [("killed", 11, "people")]),
        ("وقال إن 11 شخصا توفوا بعد المرض.", []),
        ("وعودة أكثر من 40 ألف نسمة إلى ديارهم.", [("returned", 40000, "people")]),
    ],
)
def test_a_figure_told_by_what_stands_around_it(text: str, expected: list[tuple[str, object, str]]) -> None:
    """A whole, the end of a change, persons in brackets and those a deed reached are told by their neighbours alone."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("طردت القوات التنظيم من عدة قرى في الريف.", "القوات"),
        ("نجحت قوات الجيش في دحر المتمردين من مواقع عدة شمالي المحافظة.", "قوات الجيش"),
        ("أعلنت قوات سوريا الديمقراطية أنها طردت قوات النظام من عدة قرى.", "قوات سوريا الديمقراطية"),
    ],
)
def test_who_drives_out_holds_the_places(text: str, who: str) -> None:
    """Places from which one side drives another are held by the one who drives, never by the one driven out."""
    found = [(c.figure.low, c.who.text) for c in marsad.extract(marsad.read(text)).claims if c.kind == "control"]
    assert found == [(None, who)]
