"""Bytes in: files, folders, JSONL rows and standard input become captures. Nothing here reads their meaning."""

from marsad.ingest.sources import CAP, captures, count

__all__ = ["CAP", "captures", "count"]
