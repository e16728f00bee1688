"""GeoJSON (RFC 7946): a feature a tally; no geometry where the place is not known, the precision always."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


def write(columns: Sequence[str], rows: Sequence[dict[str, object]]) -> bytes:
    """The file's bytes."""
    features = [
        {
            "type": "Feature",
            "id": row["tally"],
            "geometry": None
            if row["latitude"] is None
            else {"type": "Point", "coordinates": [row["longitude"], row["latitude"]]},
            "properties": {name: row.get(name) for name in columns},
        }
        for row in rows
    ]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})
