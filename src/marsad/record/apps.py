"""The record as a Django application, so that its tables have migrations and the workbench can stand on them."""

from __future__ import annotations

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """``record`` is the label that tables and migrations bear."""

    name = "marsad.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"
