"""Learning which mentions are told."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from evaluation.annotations import Annotated

from evaluation import weigh


@pytest.fixture
def reports() -> list[weigh.Mentioned]:
    """Reports of one shape: the clash is told, the war behind it is not."""
    made = []
    for n in range(8):
        text = f"اندلعت اشتباكات في بلدة المنصورة الخميس {n}.\nويشهد البلد حربا منذ سنوات."
        made.append(Annotated(str(n), text, "2024-03-18", None, [], [{"kind": "clash", "trigger": "اشتباكات"}]))
    return [weigh.mentioned(r) for r in made]


def test_what_is_learnt_tells_the_told(reports: list[weigh.Mentioned]) -> None:
    """Weights learnt from reports tell the annotated mention of each and not the other."""
    base, weights = weigh.learn(reports)
    for r in reports:
        assert [r.report.text[slice(*r.spans[n])] for n in weigh.tell(r, base, weights)] == ["اشتباكات"]


def test_judged_reports_are_read_from_the_pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offsets into a pool report's text are found again below its title, and without the pool there are none."""
    text = "وقع هجوم على حاجز.\nثم وقع هجوم على جسر."
    row = {"id": "x-1", "title": "هجوم", "text": text, "published": "2024-03-18", "outlet": "x"}
    texts = tmp_path / "pool.jsonl.gz"
    with gzip.open(texts, "wt", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
    at = text.rindex("هجوم")
    lines = tmp_path / "events.jsonl"
    lines.write_text(json.dumps({"report": "x-1", "events": [["assault", at, at + 4]]}), encoding="utf-8")
    monkeypatch.setattr(weigh, "pool", lambda: texts)
    (report,) = weigh.judged(lines)
    assert report.text == f"هجوم\n\n{text}"
    assert report.events == [{"kind": "assault", "trigger": "هجوم", "nth": 3}]
    monkeypatch.setattr(weigh, "pool", lambda: None)
    assert weigh.judged(lines) == []
