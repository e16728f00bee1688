"""From where to where people were moved, and the event that a figure belongs to."""

from __future__ import annotations

import marsad


def test_origin_destination_and_batch_are_read() -> None:
    """«من … باتجاه …» gives the two ends of the way, «الدفعة الرابعة» the batch."""
    text = "خرج 350 مقاتلاً ضمن الدفعة الرابعة من مدينة دوما باتجاه مدينة إدلب."
    movement = marsad.extract(marsad.read(text, published="2018-04-10")).claims[0].movement
    assert movement is not None
    assert movement.origin is not None
    assert movement.destination is not None
    assert (movement.origin.text, movement.destination.text, movement.batch) == ("مدينة دوما", "مدينة إدلب", 4)


def test_the_dead_do_not_move() -> None:
    """A figure of another kind has no movement, whatever prepositions its sentence has."""
    text = "قتل خمسة مدنيين على الطريق من حمص إلى حماة."
    assert marsad.extract(marsad.read(text, published="2018-04-10")).claims[0].movement is None


def test_a_figure_names_the_event_of_its_sentence() -> None:
    """The dead of a raid belong to that raid; a figure of another family does not."""
    reading = marsad.extract(marsad.read("قتل سبعة مدنيين في غارة على بلدة تفتناز.", published="2018-04-10"))
    assert reading.claims[0].event in {event.id for event in reading.events if event.kind == "airstrike"}
    far = marsad.extract(marsad.read("نزح سبعون مدنياً بعد غارة على بلدة تفتناز.", published="2018-04-10"))
    assert all(claim.event not in {e.id for e in far.events if e.kind == "airstrike"} for claim in far.claims)
