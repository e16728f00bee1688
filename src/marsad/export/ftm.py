"""FollowTheMoney entities, one a line: an Event a happening, an Article a report, an Organization an actor. No persons."""

from __future__ import annotations

import msgspec

from marsad.export.columns import Column
from marsad.export.rows import Happening
from marsad.export.wording import Wording, review

COLUMNS = (
    Column("Event.name", "place and day"),
    Column("Event.startDate", "first day"),
    Column("Event.endDate", "last day"),
    Column("Event.location", "name of the place", "names withheld"),
    Column("Event.country", "country of the place"),
    Column("Event.involved", "the sides that are known actors"),
    Column("Event.proof", "the reports"),
    Column("Event.recordId", "claim ids"),
    Column("Event.summary", "counts of dead by side, with low, best and high", "no figure: said so; flags as in GED"),
    Column("Article.title", "title of the report, else its id", "names withheld"),
    Column("Article.contentHash", "", "blank: theirs is SHA-1; our SHA-256 stands in Article.description"),
    Column("Article.description", "report id and SHA-256 of the text"),
    Column("Article.publishedAt", "day of publication"),
    Column("Article.publisher", "outlet"),
    Column("Article.sourceUrl", "address of the report"),
    Column("Organization.name", "neutral label of the actor"),
)


def write(happened: list[Happening], wording: Wording) -> tuple[bytes, int]:
    """(the file's bytes, how many entities)."""
    entities: dict[str, dict[str, object]] = {}

    def add(id: str, schema: str, **values: object) -> None:
        kept = {k: [str(x) for x in (v if isinstance(v, list) else [v]) if x] for k, v in values.items()}
        entities.setdefault(id, {"id": id, "schema": schema, "properties": {k: v for k, v in kept.items() if v}})

    for row in happened:
        involved = []
        for side in row.sides:
            actor = row.actors[side][0]
            if actor and side != "civilians":
                involved.append(f"marsad-actor-{actor}")
                add(involved[-1], "Organization", name=wording.actor(row, side))
        proof = [f"marsad-report-{report}".replace(" ", "-") for report in row.reports]
        for id, report in zip(proof, row.reports, strict=True):
            found = wording.reports.get(report)
            add(
                id, "Article", title=wording.title(report) or report, publishedAt=wording.day(report),
                publisher=wording.outlet(report), sourceUrl=found.url if found else None,
                description=f"report {report}, SHA-256 of its text {found.text_sha256 if found else 'not at hand'}",
            )  # fmt: skip
        counts = [
            f"killed, {side}: low {c.low}, best {c.best}, high {c.high}" for side, c in row.deaths.items()
        ] or ["no figure of dead"]  # fmt: skip
        add(
            row.id, "Event", name=f"{wording.place(row)}, {row.start}", startDate=row.start, endDate=row.end,
            location=wording.place(row), country=row.place.country, involved=involved, proof=proof,
            recordId=list(row.claims), summary="; ".join((*counts, review(row), *row.flags)),
        )  # fmt: skip
    return b"".join(msgspec.json.encode(e) + b"\n" for e in entities.values()), len(entities)
