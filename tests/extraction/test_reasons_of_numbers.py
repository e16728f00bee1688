"""Why a number is no claim: those who live somewhere, those spoken of before, names, calibres, shares of things."""

from __future__ import annotations

import pytest

import marsad


@pytest.mark.parametrize(
    ("text", "number", "reason"),
    [
        ("يعيش في المحافظة نحو 3 ملايين شخص.", "3 ملايين", "population"),
        ("عاصمة الإقليم التي يقطنها 150 ألفا وتقع على النهر.", "150 ألفا", "population"),
        ("يهدد شبح المجاعة نحو 8 ملايين من سكانه.", "8 ملايين", "population"),
        ("وصل المئات من السكان إلى الساحة.", "المئات", "crowd"),
        ("أرسلوا رسائل استدعاء للقادة الأربعة.", "الأربعة", "not_stated_here"),
        ("يحيي السكان ذكرى النكبة السبعين.", "السبعين", "ordinal"),
        ('أفادت شبكة "الساحل 24" المحلية بذلك.', "24", "rank_or_name"),
        ("ضبط الجيش رشاشا عيار 14/5 في المكان.", "14", "calibre_or_model"),
        ("فقدت العملة ثلثي قيمتها منذ مطلع العام.", "ثلثي", "percentage"),
        ("يعارض ثلث السكان الاتفاق.", "ثلث", "share_of_people"),
        ("استهدف القصف القرية ومناطق ثانية في الريف.", "ثانية", "indefinite"),
        ("يسعى الوزير إلى مزيد من الحماية لعمالة بلده.", "مزيد", "other_count"),
        ("يبدأ الحظر عند الساعة الخامسة من مساء كل يوم.", "الخامسة", "hour"),
        ("دوى الانفجار بعد العاشرة من صباح الاثنين قرب السوق.", "العاشرة", "hour"),
        ("انطلقت الرحلة ظهرا (0900 ت غ) نحو الساحل.", "0900", "hour"),
        ("أحرز المهاجم هدفه في الدقيقة 63 من المباراة.", "63", "hour"),
        ("لعب الفريق بخطة 4-3-3 في المباراة.", "4", "rank_or_name"),
        ('انتهت مناورات "رعد 2017" في البحر.', "2017", "rank_or_name"),
        ("قال آرون ستين المحلل في المعهد إن الأمر معقد.", "ستين", "rank_or_name"),
        ("انسحبت حركة النجوم الخمسة من الجلسة.", "الخمسة", "rank_or_name"),
        ("صودرت 80 كيلو غراما من القنب.", "80", "weight"),
        ("يقع الموقع على ارتفاع 45م فوق الوادي.", "45", "distance"),
        ("الضحية بعمر 31 سنة.", "31", "age"),
        ("أعلنت العائلة وفاة الشاب سامر الحوراني 27 عاما.", "27", "age"),
        ("تراوحت أعمارهم مابين 9 و 60 عاما.", "9", "age"),
        ("طلبوا ممن هم دون 24 عاما المغادرة.", "24", "age"),
        ("حكم عليه بالسجن ثلاث سنوات ونصف.", "نصف", "duration"),
        ("سجل المهاجم هدفه في ربع الساعة الأول.", "ربع", "duration"),
        ("بقي في البلاد الأسابيع الثلاثة التي مضت.", "الثلاثة", "duration"),
        ("تتواصل المعارك في المزارع منذ أيام عدة.", "عدة", "duration"),
        ("رصدت الجماعة ذلك خلال العام الماضي 2017م.", "2017", "date"),
        ("وتبنى هجمات الحادية عشرة من سبتمبر.", "الحادية عشرة", "date"),
        ("تحطمت مقاتلة من طراز سوخوي -30 روسية.", "30", "calibre_or_model"),
        ('وفي كل مرة يمر "الفان" مسرعا.', "الفان", "rank_or_name"),
        ("استهدف التفجير بوابة التسعين التي تقع غربا.", "التسعين", "rank_or_name"),
        ("لتجنيب المدينة المزيد من المعارك.", "المزيد", "other_count"),
        ("انطلقت العملية بأكثر من 20 مقاتلة، نفذت ضربات ناجحة.", "20", "other_count"),
        ("استمر القصف خلال هدنة الساعات الخمس.", "الخمس", "duration"),
        ("3- فتح الطرق أمام القوافل.", "3", "ordinal"),
        ("دخل اللص من إحدى النوافذ.", "إحدى", "indefinite"),
        ("أعلنت الحركة الهدنة من جانب واحد.", "واحد", "indefinite"),
        ("عثروا على هاتف لأحد المتهمين.", "أحد", "indefinite"),
        ("بحث عن عضو في أسرة آل ثاني.", "ثاني", "rank_or_name"),
        ("دامت الهدنة قرابة السنتين والنصف قبل انهيارها.", "النصف", "duration"),
        ("اجتمع ضباط المنطقة العسكرية الثالثة بعد العملية.", "الثالثة", "ordinal"),
        ("تفصل بين اللغمين مسافة بما يعادل ما 15 و 25 سنتيمترا.", "15", "distance"),
        ("أطلق الحراس الرصاص على العشرات.", "العشرات", "crowd"),
        ("كان رجلا من بين اثنين قد دخلا المبنى.", "اثنين", "not_stated_here"),
        ("قالت مراسلة قناة فرانس 24 إلينا ذلك.", "24", "rank_or_name"),
        ("شاركت 12 مقاتلة إسرائيلية في الغارات.", "12", "other_count"),
        ("اندلع حريق في جبل الريح 47 جنوبي المدينة.", "47", "rank_or_name"),
        ("يواجه 6.5 مليون خطر الجوع في البلاد.", "6.5 مليون", "population"),
        ("أضاف أن 85 بالغا لا يزالون في المدرسة.", "85", "crowd"),
        ("اضطر عدد كبير من هؤلاء السكان إلى الانتظار.", "عدد كبير", "crowd"),
        ("تشغل القوة اثنين من أسراب المقاتلات.", "اثنين", "other_count"),
        ("تأجل التصويت إلى موعد لاحق (1700 بتوقيت غرينتش).", "1700", "hour"),
        ("سقطت القنبلة عند الساعة (الواحدة صباحا).", "الواحدة", "hour"),
        ("وكان آخر تفجير قد وقع في المدينة في الـ17 من مارس الجاري.", "17", "date"),
        ("بدأت الحملة في الثامن من تموز وتكرر الأمر في الـ12 منه.", "12", "date"),
        ("أوقع القصف قتيلين في الـ15 والـ16 من عمرهما.", "15", "age"),
        ("وتبعد القوات عن المدينة 18 كليومترا فقط.", "18", "distance"),
        ("سيطرت القوات على قرية الحمراء ودير خمسين والسهل.", "خمسين", "rank_or_name"),
        ("كشف الجيش صورة لمقاتلة F35 إسرائيلية.", "35", "calibre_or_model"),
        ('وقال مدير شبكة "الساحل 24" الصحافي سالم الهادي ذلك.', "24", "rank_or_name"),
        ("رفعت 11 عائلة أميركية القضية.", "11", "crowd"),
        ("أبلغ أعضاء المجلس الخمسة عشر مشروع قرار معدلا.", "الخمسة عشر", "not_stated_here"),
    ],
)
def test_a_number_that_is_no_claim_says_why(text: str, number: str, reason: str) -> None:
    """Each number without a claim carries the reason that its words give."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    assert [(n.reason, n.claims) for n in read.numbers if n.text == number] == [(reason, ())]


def test_what_is_counted_behind_a_beginning_is_no_time() -> None:
    """«منذ استعادتها خمس محافظات … في 2015»: the five are places taken, in their own year, and from whose hands is no holder."""
    text = "هذا أكبر تقدم للقوات منذ استعادة الجيش خمس محافظات من أيدي المتمردين في 2015."
    (claim,) = marsad.extract(marsad.read(text, published="2018-05-13")).claims
    assert (claim.kind, claim.figure.low, claim.who.text) == ("control", 5, "الجيش")
    assert claim.time is not None
    assert claim.time.text == "2015"


def test_the_dead_told_by_the_score_are_one_figure() -> None:
    """«قتلى بالعشرات»: the noun and its number are one vague figure."""
    read = marsad.extract(marsad.read("قتلى بالعشرات من المتمردين شمالي الساحل.", published="2018-05-13"))
    assert [(c.kind, c.figure.text, c.figure.low) for c in read.claims] == [("killed", "قتلى بالعشرات", None)]


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("أسفر الهجوم عن مصرع العشرات من الميليشيا.", "العشرات", "killed"),
        ("قتل ضابط سوري واحد على الأقل في الغارة.", "واحد", "killed"),
        ("شنت طائرات التحالف عدة غارات على المواقع.", "عدة", "attacks"),
        ("قتلى حلب بالمئات بعد أسبوع من القصف.", "المئات", "killed"),
        ("كان بين الجرحى البالغ عددهم نحو 1800 أمس.", "1800", "wounded"),
        ("قتل 30 جنديا في المعارك مقابل نحو 150 من المسلحين.", "150", "killed"),
        ("تسيطر الفصائل التي يقودها الأكراد على نحو 22 في المئة من سوريا.", "22 في المئة", "control"),
        (
            "لم يعد التنظيم يسيطر سوى على 4 بالمئة من مساحة البلاد مقابل نحو 45 بالمئة في 2015.",
            "45 بالمئة",
            "control",
        ),
    ],
)
def test_a_number_that_is_a_claim_is_not_explained_away(text: str, number: str, kind: str) -> None:
    """Members of a body, a number that says a single again, and shares behind a clause or beside another are claims."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    kinds = {c.id: c.kind for c in read.claims}
    assert [[kinds[i] for i in n.claims] for n in read.numbers if n.text == number] == [[kind]]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("تقترب ساعة الصفر للعملية.", "الصفر"),
        ("حكم القاضي على فلان بالسجن 30 عاما.", "30"),
        ("فاز الفريق 2-1 في المباراة.", "2"),
        ("تلقى عشرة من الأطباء الدعوة.", "عشرة"),
    ],
)
def test_what_only_looks_like_those_keeps_its_reason(text: str, number: str) -> None:
    """A zero hour is no time of day, a sentence no age, a result no formation, persons are people."""
    read = marsad.extract(marsad.read(text, published="2018-05-13"))
    reasons = [n.reason for n in read.numbers if n.text == number]
    assert reasons == [{"الصفر": "rank_or_name", "30": "duration", "2": "score", "عشرة": "crowd"}[number]]
