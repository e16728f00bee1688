"""Makes outlines.json from a Natural Earth countries shapefile (1:110 million, public domain): python make_outlines.py FILE.shp.

Needs pyshp, which Marsad does not. Coordinates are rounded to a hundredth of a degree (about a kilometre).
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path


def main(source: str) -> None:
    """Write {iso or name: [[[lon, lat], …], …]} beside this file."""
    import shapefile  # type: ignore[import-not-found,import-untyped,unused-ignore]

    table = {}
    with shapefile.Reader(source) as reader:
        for item in reader.iterShapeRecords():
            points, starts = item.shape.points, [*item.shape.parts, len(item.shape.points)]
            rings = [points[a:b] for a, b in itertools.pairwise(starts)]
            record = item.record.as_dict()
            key = record["iso_a3"] if record["iso_a3"] != "-99" else record["name"]
            table[key] = [[[round(x, 2), round(y, 2)] for x, y in ring] for ring in rings]
    text = json.dumps(dict(sorted(table.items())), separators=(",", ":"))
    (Path(__file__).parent / "outlines.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
