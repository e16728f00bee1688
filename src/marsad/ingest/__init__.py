"""Bytes in: files, folders, rows, pages, feeds, archives and addresses become captures. Nothing here reads their meaning."""

from marsad.ingest.settings import Settings, parse_columns
from marsad.ingest.sources import CAP, captures, count

__all__ = ["CAP", "Settings", "captures", "count", "parse_columns"]
