"""HXL-tagged CSV: a row of hashtags below the names, the counts of people in columns of their own by kind."""

from __future__ import annotations

from marsad.export.columns import Column, table

_KINDS = {
    "killed": "#affected+killed", "wounded": "#affected+injured", "missing": "#affected+missing",
    "captured": "#affected+detained", "displaced": "#affected+displaced", "evacuated": "#affected+evacuated",
    "trapped": "#affected+trapped", "returned": "#affected+returned",
}  # fmt: skip
_TAGS = {
    "tally": "#meta+id", "kind": "#indicator+name", "scope": "#indicator+type", "unit": "#indicator+unit",
    "place": "#loc+name", "admin1": "#adm1+name", "country": "#country+code", "latitude": "#geo+lat",
    "longitude": "#geo+lon", "precision": "#geo+precision", "from": "#date+start", "to": "#date+end",
    "classes": "#group+type", "means": "#cause+type", "independent_origins": "#meta+sources+num",
    "origins": "#meta+source", "review": "#status+review", "claims": "#meta+claims", "reports": "#meta+reports",
    "sha256": "#meta+hashes", "spans": "#meta+spans",
}  # fmt: skip
COLUMNS = (
    *(Column(name, f"as in csv; {tag}") for name, tag in _TAGS.items()),
    *(
        Column(f"{kind}_{bound}", f"{bound} of the tally, where it counts {kind} people; {tag}+{bound}", "blank where open or of another kind")
        for kind, tag in _KINDS.items()
        for bound in ("low", "best", "high")
    ),
)  # fmt: skip


def write(rows: list[dict[str, object]]) -> bytes:
    """The file's bytes."""
    tags = [*_TAGS.values(), *(f"{tag}+{bound}" for tag in _KINDS.values() for bound in ("low", "best", "high"))]
    out = []
    for row in rows:
        new = {name: row.get(name) for name in _TAGS}
        if row["kind"] in _KINDS and row["unit"] == "people":
            new |= {f"{row['kind']}_{bound}": row[bound] for bound in ("low", "best", "high")}
        out.append(new)
    return table([c.name for c in COLUMNS], out, second=tags)
