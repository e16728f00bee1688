"""Parquet: counts and coordinates are doubles (a share may have decimals), everything else is text."""

from __future__ import annotations

import io
from collections.abc import Sequence

NUMBERS = frozenset({"low", "best", "high", "latitude", "longitude", "independent_origins"})


def write(columns: Sequence[str], rows: Sequence[dict[str, object]]) -> bytes:
    """The file's bytes; ``None`` is null."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([(name, pa.float64() if name in NUMBERS else pa.string()) for name in columns])
    data = {n: [float(r[n]) if n in NUMBERS and r.get(n) is not None else r.get(n) for r in rows] for n in columns}  # type: ignore[arg-type]
    out = io.BytesIO()
    pq.write_table(pa.table(data, schema=schema), out)
    return out.getvalue()
