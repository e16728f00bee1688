"""Made-up reports, and how tests put them into a record."""

from __future__ import annotations

from marsad.batch.pool import Options, readings
from marsad.model.structs import Capture
from marsad.record.intake import Intake, Outcome
from marsad.record.store import Clock, Record

NOW = "2020-01-01T00:00:00+00:00"
#: sentences of our own: (id, text)
TEXTS = {
    "north": "أعلنت وزارة الصحة مقتل 12 مدنياً وإصابة 30 آخرين في قصف على مدينة حلب أمس.",
    "south": "قال المرصد السوري لحقوق الإنسان إن 7 جنود قُتِلوا في كمين قرب درعا يوم الجمعة.",
    "east": "قتل ثلاثة مقاتلين وأصيب خمسة في اشتباكات عنيفة، وذلك في مدينة حلب.",
    "none": "عقد الوزير مؤتمراً صحفياً في العاصمة وتحدث عن الاقتصاد والتجارة.",
}


def captures_of(texts: dict[str, str] | None = None, published: str = "2019-05-12") -> list[Capture]:
    """Captures of made-up reports."""
    return [
        Capture(report=name, data=text.encode(), origin=f"{name}.txt", text=text, published=published, outlet="example")
        for name, text in (TEXTS if texts is None else texts).items()
    ]


def fill(record: Record, captures: list[Capture] | None = None, now: str | None = NOW) -> list[Outcome]:
    """Ingest captures with the reader of this process."""
    intake = Intake(record, lambda found: readings(found, Options()), Clock(now))
    return list(intake.run(captures_of() if captures is None else captures))
