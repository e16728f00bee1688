"""Figures of a campaign that goes on: whose they are, since when they run, and who says them."""

from __future__ import annotations

import marsad
from marsad.model.structs import Claim


def claims(text: str) -> dict[int | float | None, Claim]:
    """The claims of a text by their lower bound."""
    report = marsad.read(text.encode(), published="2024-06-20", report="r")
    return {c.figure.low: c for c in marsad.extract(report).claims}


def test_a_hedge_may_stand_before_whose_people_they_are() -> None:
    """«31 شخصا على الأقل من أفراد الجيش السوري» counts soldiers of that army, at least 31."""
    found = claims("قتل 31 شخصا على الأقل من أفراد الجيش السوري في حمص.\n")[31]
    assert "state_forces" in found.who.classes and found.figure.hedge == "at_least"
    assert "state_forces" not in claims("قتل 31 شخصا على الأقل في حمص.\n")[31].who.classes


def test_these_battles_count_since_their_beginning() -> None:
    """«قتل في هذه المعارك» is a running total with an open start; «قتل في معارك» is not."""
    assert claims("قتل في هذه المعارك 64 جنديا في حمص.\n")[64].scope == "cumulative"
    assert claims("قتل في معارك 64 جنديا في حمص.\n")[64].scope == "incident"


def test_since_then_begins_where_the_stretch_before_began() -> None:
    """«منذ ذلك الحين» after «منذ أسبوع» is that week; without an antecedent it stays open."""
    found = claims("تشهد حمص منذ أسبوع معارك عنيفة.\nوأسفرت المعارك منذ ذلك الحين عن مقتل 24 جنديا.\n")[24]
    assert found.time is not None and found.time.duration is not None and found.scope == "period"
    alone = claims("وأسفرت المعارك في حمص منذ ذلك الحين عن مقتل 24 جنديا.\n")[24]
    assert alone.time is not None and alone.time.duration is None and alone.scope == "cumulative"


def test_the_number_of_those_killed_that_rose_is_theirs() -> None:
    """«عدد جنود النظام السوري الذين قتلوا ارتفع إلى 52 قتيلا» counts those soldiers."""
    found = claims("قال المرصد السوري لحقوق الإنسان إن عدد جنود النظام السوري الذين قتلوا ارتفع إلى 52 قتيلا.\n")[52]
    assert "state_forces" in found.who.classes


def test_a_sum_drawn_thereby_is_the_speakers() -> None:
    """«وبلغت بذلك حصيلة …» after a monitor's figures is that monitor's; «وبذلك …» at the head is the report's own."""
    first = "قال المرصد السوري لحقوق الإنسان إن 24 جنديا من الجيش السوري و13 من تنظيم داعش قتلوا في حمص.\n"
    found = claims(first + "وبلغت بذلك حصيلة الحملة العسكرية 83 جنديا من الجيش السوري مقابل 61 مسلحا.\n")
    assert found[83].source is not None and found[83].source.id == "sohr"
    own = claims(first + "وبذلك بلغت حصيلة الحملة العسكرية 83 جنديا من الجيش السوري.\n")
    assert own[83].source is None


def test_against_names_the_other_side() -> None:
    """After counts of two sides, «83 جنديا من … مقابل 61 مسلحا» gives the 61 to the second."""
    first = (
        "قال المرصد السوري لحقوق الإنسان إن المعارك أسفرت عن مقتل 24 جنديا من الجيش السوري و13 عنصرا من تنظيم داعش.\n"
    )
    found = claims(first + "وبلغت بذلك حصيلة الحملة العسكرية 83 جنديا من الجيش السوري مقابل 61 مسلحا.\n")
    assert "islamic_state" in found[61].who.classes


def test_a_figure_in_an_aside_is_whose_words_close_it() -> None:
    """«أعلنت الوزارة …، حيث قتل 26، وفق المرصد» gives the 26 to the monitor and the rest to the ministry."""
    text = "أعلنت وزارة الدفاع الروسية أن إسرائيل أطلقت 70 صاروخا على حمص، حيث قتل 26 جنديا، وفق المرصد السوري لحقوق الإنسان.\n"
    found = claims(text)
    assert found[26].source is not None and found[26].source.id == "sohr"
    assert found[70].source is not None and found[70].source.id == "russia-mod"


def test_parts_that_fill_the_whole_are_its_parts() -> None:
    """«23 مقاتلا، بينهم 5 من …، و18 من …» has both parts; a figure that does not fill it is none."""
    text = "قتل 23 مقاتلا في حمص، بينهم 5 من الجيش السوري، و{} عنصرا من المسلحين الموالين له.\n"
    filled = claims(text.format(18))
    assert filled[18].part_of == filled[23].id == filled[5].part_of
    assert claims(text.format(14))[14].part_of is None


def test_the_day_of_a_statement_is_no_day_of_death() -> None:
    """«تصريحات … وردت السبت» is when it was said; the next sentence keeps the day of the strikes."""
    text = (
        "ارتفعت حصيلة الغارات على حمص فجر الخميس إلى 27 قتيلا، وفق تصريحات من المرصد السوري لحقوق الإنسان وردت السبت.\n"
        "وأكد المرصد سقوط 33 قتيلا في الغارات.\n"
    )
    found = claims(text)[33]
    assert found.time is not None and found.time.from_ != "2024-06-15"
