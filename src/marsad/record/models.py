"""The tables. What is chained lies in Link, what was said in Content, what a page was in Blob; Folded is the index.

Link, Content, Blob and Tombstone refuse change by database triggers (migration 0001); Content, Blob and Folded give up
a row only where a Tombstone stands for it.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Link(models.Model):
    """One row of the chain: a salted commitment to its content, and the hash of the row before."""

    seq = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=16)
    #: when it was written, ISO with offset
    at = models.CharField(max_length=40)
    #: the row that it belongs to: of a report its capture, of a claim or an event its report; 0 for none
    parent = models.BigIntegerField(db_index=True)
    commitment = models.CharField(max_length=64)
    prev = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)


class Content(models.Model):
    """What a row of the chain commits to: its salt and its bytes (canonical JSON, packed). Gone after a redaction."""

    seq = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=16)
    #: what makes it the same thing again; unique within its kind, so that nothing is ever added twice
    key = models.CharField(max_length=200)
    #: the report's id, of captures, reports, claims and events; else empty
    report = models.TextField(db_index=True)
    salt = models.BinaryField()
    body = models.BinaryField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "key"], name="record_content_once")]


class Blob(models.Model):
    """The bytes of captures, packed, by their SHA-256: the same bytes lie here once."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    body = models.BinaryField()


class Folded(models.Model):
    """The words of a report in folded form, for search. Made from Content; ``verify`` makes it again and compares."""

    seq = models.BigIntegerField(primary_key=True)
    words = models.TextField()


class Tombstone(models.Model):
    """A row whose content was destroyed, and the row of the chain that ordered it."""

    seq = models.BigIntegerField(primary_key=True)
    redaction = models.BigIntegerField()
    #: of a report: its id, so that the same report is not taken in again; else empty
    report = models.TextField()
    #: of a capture: the bytes that lie no longer here; else empty
    sha256 = models.CharField(max_length=64)
