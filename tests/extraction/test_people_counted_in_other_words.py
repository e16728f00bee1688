"""Numbers of people whom no common predicate counts: fighters who are there, those who flee or are let go, companions."""

from __future__ import annotations

import pytest
from told_numbers import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وهناك حوالي ألف مقاتل في الأحياء الجنوبية.", [("forces", 1000, "people")]),
        ("ويتواجد ما لا يقل عن 12 من كبار قادة التنظيم في البلدة.", [("forces", 12, "people")]),
        ("وظهر العشرات من مقاتلي القوات وهم يتدفقون نحو المطار.", [("forces", None, "people")]),
        ("ويشمل ذلك أيضا نحو ألفين من المقاتلين المتشددين.", [("forces", 2000, "people")]),
        ("ويشمل ذلك أيضا نحو ألفين من الطلاب.", []),
        ("إن ستة مسلحين هم من شنوا الهجوم.", [("forces", 6, "people")]),
        ("كما تجند الجماعة في الريف العديد من الرجال للقتال.", [("forces", None, "people")]),
        ("إن عدد الجهاديين في البلدين فاق 600 شخص.", [("forces", 600, "people")]),
        ("إن عدد المتطوعين في البلدين فاق 600 شخص.", []),
        ("ونزح السكان من الحي. ووصل أكثر من ألف مدني إلى بلدة مجاورة.", [("displaced", 1000, "people")]),
        ("وجرى إجلاؤهم ليلا. ووصل 50 شخصا إلى الأردن.", [("evacuated", 50, "people")]),
        ("ووصل 300 مهاجر إلى اليمن العام الماضي.", []),
        ("ويوجد في العراق نحو خمسة آلاف جندي أميركي.", [("forces", 5000, "people")]),
        ("ويقتصر وجود الفصيل في المدينة على مئات المقاتلين.", [("forces", None, "people")]),
        ("ولا يزال 300 عنصر في المدينة وريفها.", [("forces", 300, "people")]),
        ("وقال إن نحو 300 عنصر ما زالوا في المدينة.", [("forces", 300, "people")]),
        ("وذكر الناشط أن مئات المقاتلين يتدفقون إلى المدينة.", [("forces", None, "people")]),
        ("وعبور مئات من عناصره إلى الضفة الأخرى.", [("forces", None, "people")]),
        ("وتدفقت أعداد كبيرة من طالبان نحو البلدة.", [("forces", None, "people")]),
        ("وقال المصدر إن الجماعة دفعت بنحو 4000 مقاتل إلى الجبهة.", [("forces", 4000, "people")]),
        ("ودفعت الجماعة بالعشرات إلى خط النار.", [("forces", None, "people")]),
        ("زج الحزب بآلاف المقاتلين في الحرب.", [("forces", None, "people")]),
        (
            "وأشار إلى أن الآلاف من الجنود ومئات المدرعات وصلت إلى المحافظة.",
            [("forces", None, "people"), ("forces", None, "vehicles")],
        ),
        (
            "وتوجهت قافلة تضم مئات الجنود وعشرات المدرعات إلى المعبر.",
            [("forces", None, "people"), ("forces", None, "vehicles")],
        ),
        ("هناك 40 مقاتلا قتلوا في الغارة.", [("killed", 40, "people")]),
        ("التقى الوفد عشرات المقاتلين السابقين.", []),
        ("ودفع القصف بالآلاف إلى النزوح.", []),
        ("تضم فرق الخوذ البيضاء 300 عنصر ما زالوا في المدينة.", []),
        ("وتنوي القيادة استقدام المزيد من المقاتلين.", []),
        ("وانضمت عدة مجموعات مسلحة، وهناك عدد من المجموعات المسلحة.", []),
        ("وصلت عشرات الشاحنات المحملة بالقمح إلى الميناء.", []),
    ],
)
def test_fighters_who_are_there_come_or_are_sent_are_forces(text: str, expected: list[tuple[str, object, str]]) -> None:
    """Fighters told to be in a place, to stream in or to be driven to the front are counted as forces, and none else."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن المصدر أن مئات العائلات بدأت مغادرة الحي.", [("displaced", None, "families")]),
        ("وقال إن مئات المزارعين شرعوا في الفرار من السهل.", [("displaced", None, "people")]),
        ("وتكتظ المراكز بآلاف المزارعين الذين يواصلون الفرار من السهل.", [("displaced", None, "people")]),
        ("ودفع هجوم القوات عشرات الآلاف من الأشخاص نحو الحدود.", [("displaced", None, "people")]),
        ("وأضاف أن الهجوم دفع 300 مدني باتجاه البلدات المجاورة.", [("displaced", 300, "people")]),
        (
            "نزح 300 ألف شخص من درعا. وتوجه 70 ألفا منهم إلى السهل الغربي.",
            [("displaced", 300000, "people"), ("displaced", 70000, "people")],
        ),
        (
            "وتسبب القتال بنزوح 40 ألف شخص. ويقترب عدد منهم من الحدود.",
            [("displaced", 40000, "people")],
        ),
        ("وتوجهت عشرات العائلات من قرى أحرقها القصف إلى حقول القمح.", [("displaced", None, "families")]),
        ("لاذ المئات من عناصره بالفرار.", [("displaced", None, "people")]),
        ("ولاذ 40 معتقلا بالفرار من السجن.", [("released", 40, "people")]),
        ("وأدى القصف إلى رحيل المئات عن القرية.", [("displaced", None, "people")]),
        ("طردت السلطات مئات آلاف الأجانب منذ العام الماضي.", [("displaced", None, "people")]),
        ("ونزح نحو مليونين داخلها.", [("displaced", 2000000, "people")]),
        ("طردت المدرسة عشرات الطلاب بسبب الرسوم.", []),
        ("طردت الوزارة 12 دبلوماسيا ردا على القرار.", []),
        ("وتوجه آلاف المواطنين إلى مراكز الاقتراع.", []),
        ("دفع الغلاء مئات الشبان نحو الهجرة.", []),
        ("بدأت مئات العائلات الاحتفال بالعيد.", []),
    ],
)
def test_who_is_driven_or_goes_on_in_flight_is_displaced(text: str, expected: list[tuple[str, object, str]]) -> None:
    """Beginning to flee, being driven towards a place and heading on from a flight displace; a crowd that goes somewhere does not."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وانتهت عملية إجلاء دامت شهرا للمئات من مسلحيها.", [("evacuated", None, "people")]),
        ("سمحت القوات لنحو 200 مقاتل بالخروج من البلدة.", [("evacuated", 200, "people")]),
        (
            "واستقل 40 مقاتلا وعائلاتهم ثلاث حافلات.",
            [("evacuated", 40, "people"), ("evacuated", 3, "vehicles")],
        ),
        (
            "وقال إن مئات المقاتلين وبعض عائلاتهم استقلوا الأحد 15 حافلة.",
            [("evacuated", None, "people"), ("evacuated", 15, "vehicles")],
        ),
        ("سمحت الشرطة لنحو 200 صحفي بدخول القاعة.", []),
        ("استقل مئات المشجعين ثلاث حافلات إلى الملعب.", []),
    ],
)
def test_who_boards_buses_or_is_let_out_is_evacuated(text: str, expected: list[tuple[str, object, str]]) -> None:
    """Being let out and boarding what takes people away count those who leave, with the buses; passengers are none."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قتل القائد الميداني في الجماعة، سالم بن هادي المكنى أبو فهد، السبت، مع عدد من مرافقيه بضربة على سيارته.",
            [("killed", None, "people")],
        ),
        (
            "اعترفت الجماعة بمقتل العميد سالم الوادعي، الذي عينته قائدا للمحور، مع ثلاثة من مرافقيه، في مأرب.",
            [("killed", 3, "people")],
        ),
        ("وأصيب قائد اللواء برفقة أربعة من ضباطه بجروح.", [("wounded", 4, "people")]),
        ("قتل جندي خلال اشتباكات مع عدد من المسلحين.", []),
        ("قتل قائد الكتيبة في اشتباك عنيف مع أربعة مسلحين.", []),
        ("اعتقلت الشرطة رجلا بعد لقاء مع ثلاثة صحفيين.", []),
    ],
)
def test_who_was_with_one_who_fell_fell_too(text: str, expected: list[tuple[str, object, str]]) -> None:
    """«مع عدد من مرافقيه» behind one who was killed counts them; those whom he fought or met are not counted."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت الشرطة إن اثنين من عناصرها قتلا في انفجار عبوة.", [("killed", 2, "people")]),
        ("12 عراقيا قضوا في القصف الذي طال السوق أمس.", [("killed", 12, "people")]),
        ("وخلفت المعركة أكثر من 300 مسلح قتيلا.", [("killed", 300, "people")]),
        ("وترك الهجوم 12 جنديا جريحا.", [("wounded", 12, "people")]),
        ('قتل 9 من "القاعدة" بغارة على أبين.', [("killed", 9, "people")]),
        (
            "وأكد المرصد أن 31 طفلا وأكثر من 12 امرأة بين القتلى.",
            [("killed", 31, "people"), ("killed", 12, "people")],
        ),
        (
            "ومن بين القتلى الذين وثقهم الفريق 17 امرأة و9 أطفال.",
            [("killed", 17, "people"), ("killed", 9, "people")],
        ),
        (
            "خسرت فرنسا 40 جنديا وإيطاليا 12 جنديا خلال العملية.",
            [("killed", 40, "people"), ("killed", 12, "people")],
        ),
        ("وأصيب أربعة من قبائل المنطقة برصاص قناص.", [("wounded", 4, "people")]),
        ("وأفاد المصدر أن خمسة من المارة تعرضوا لإصابات متفاوتة.", [("wounded", 5, "people")]),
        ("وأوضح أن 600 لغم تم نزعها خلال الأسبوع الماضي.", [("destroyed", 600, "objects")]),
        ("وسقط قتلى حوثيون بالعشرات في المعارك.", [("killed", None, "people")]),
        ("تنتشر تحت الأنقاض عشرات الجثث لضحايا القصف.", [("bodies", None, "people")]),
        ("وقعت الوثيقة ثلاث من القبائل.", []),
        ("التقى الوسيط عددا من قبائل الشمال.", []),
        ("وأوضح أن 600 لغم تم زرعها خلال الأسبوع الماضي.", []),
        ("أرسلت فرنسا 40 طبيبا وإيطاليا 12 طبيبا.", []),
    ],
)
def test_harm_told_behind_or_around_its_number(text: str, expected: list[tuple[str, object, str]]) -> None:
    """A verb, an adjective, a list or a left-out verb around a number says what befell those counted."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصيب خمسة أشخاص بشظايا، أحدهم بحال خطرة.", [("wounded", 5, "people"), ("wounded", 1, "people")]),
        ("أربعة جنود جرحوا، أحدهم في حال الخطر.", [("wounded", 4, "people"), ("wounded", 1, "people")]),
        ("وأصيب عسكريان في الهجوم، أحدهما إصابته خطيرة.", [("wounded", 1, "people")]),
        ("وكان عددهم عشرة مسلحين، وإن أحدهم قتل وسحبت جثته.", [("forces", 10, "people"), ("killed", 1, "people")]),
        ("جرى احتجاز مشتبه به ثان في المدينة.", [("captured", 1, "people")]),
        ("وأدت الغارة إلى مقتل امرأتين وشخص ثالث.", [("killed", 1, "people")]),
        ("كما فر عشرات نتيجة الهجوم.", [("displaced", None, "people")]),
        ("قال أحدهم إن الطريق مغلق.", []),
        ("أصيب خمسة أشخاص، وقال أحدهم إن الطريق مغلق.", [("wounded", 5, "people")]),
        ("زار الوزير الرجل الثاني في الحزب.", []),
        ("أوقع القصف قتيلين في الـ15 والـ16 من عمرهما.", []),
    ],
)
def test_one_of_those_counted_by_his_state_or_rank(text: str, expected: list[tuple[str, object, str]]) -> None:
    """«أحدهم» with a state of his own and one more by an ordinal are figures of one; who only speaks is none."""
    assert told(text) == expected
