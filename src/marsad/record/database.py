"""Django without a project: settings in code, one connection per open record, on SQLite or PostgreSQL."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

#: the one setting that moves a record to PostgreSQL
URL = "MARSAD_DATABASE_URL"
#: WAL lets others read while one writes; FULL survives a power cut; a deleted row is overwritten with zeros
_PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA recursive_triggers=ON; "
    "PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF;"
)


def sqlite(path: Path) -> dict[str, Any]:
    """Django's settings for a record in one SQLite file."""
    options = {"init_command": _PRAGMAS, "transaction_mode": "IMMEDIATE", "timeout": 120}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


def postgresql(url: str, schema: str) -> dict[str, Any]:
    """Django's settings for a record in a schema of a PostgreSQL database.

    Raises ValueError where the address is none (``postgresql://USER:PASSWORD@HOST:PORT/NAME``).
    """
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in ("postgres", "postgresql") or not name:
        raise ValueError(f"{URL} is no address of a PostgreSQL database; write postgresql://USER:PASSWORD@HOST/NAME")
    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", schema):
        raise ValueError(f"{schema!r} is no name for a schema")
    query = dict(parse_qsl(parts.query))
    host = query.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or query.pop("port", "")),
        "OPTIONS": {**query, "options": f"-c search_path={schema}"},
    }


def connect(alias: str, database: dict[str, Any]) -> BaseDatabaseWrapper:
    """A connection under this alias; Django is set up on the first call, unless a project has done it."""
    if not settings.configured:
        settings.configure(
            INSTALLED_APPS=["marsad.record"],
            DATABASES={"default": {"ENGINE": "django.db.backends.dummy"}},
            USE_TZ=True,
            DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        )
        django.setup()
    whole = {**connections.settings["default"], **database}
    if connections.settings.get(alias) != whole:
        connections.settings[alias] = whole
        if hasattr(connections._connections, alias):
            connections[alias].close()
            del connections[alias]
    return connections[alias]


def migrate(alias: str) -> None:
    """Bring the tables to the newest shape. Does nothing where they have it."""
    call_command("migrate", "record", database=alias, verbosity=0, interactive=False)


def url_of_environment() -> str | None:
    """The address of the PostgreSQL database, where one is set."""
    return os.environ.get(URL) or None
