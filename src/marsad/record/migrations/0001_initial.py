"""The tables of the record, and the triggers that keep them append-only on both databases."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

#: table → condition under which a row may be deleted ("" is never)
_DELETABLE = {
    "record_link": "",
    "record_tombstone": "",
    "record_content": "EXISTS (SELECT 1 FROM record_tombstone t WHERE t.seq = OLD.seq)",
    "record_folded": "EXISTS (SELECT 1 FROM record_tombstone t WHERE t.seq = OLD.seq)",
    "record_blob": "EXISTS (SELECT 1 FROM record_tombstone t WHERE t.sha256 = OLD.sha256)",
}


def guard(apps: object, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Lay the triggers: no change ever, no deletion without a tombstone."""
    vendor = schema_editor.connection.vendor
    for table, unless in _DELETABLE.items():
        refused = f"{table} is append-only"
        if vendor == "sqlite":
            when = f"WHEN NOT ({unless})" if unless else ""
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{refused}'); END"
            )
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {when} "
                f"BEGIN SELECT RAISE(ABORT, '{refused}'); END"
            )
            continue
        allowed = f"IF TG_OP = 'DELETE' THEN IF {unless} THEN RETURN OLD; END IF; END IF;" if unless else ""
        schema_editor.execute(
            f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN {allowed} RAISE EXCEPTION '{refused}'; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()"
        )
        schema_editor.execute(
            f"CREATE FUNCTION {table}_refuse_all() RETURNS trigger LANGUAGE plpgsql AS $$ "
            f"BEGIN RAISE EXCEPTION '{refused}'; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_all()"
        )


class Migration(migrations.Migration):
    """The first and, for the chain, the deciding one."""

    initial = True
    dependencies: ClassVar[list[tuple[str, str]]] = []
    operations: ClassVar = [
        migrations.CreateModel(
            name="Link",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=16)),
                ("at", models.CharField(max_length=40)),
                ("parent", models.BigIntegerField(db_index=True)),
                ("commitment", models.CharField(max_length=64)),
                ("prev", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Content",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=16)),
                ("key", models.CharField(max_length=200)),
                ("report", models.TextField(db_index=True)),
                ("salt", models.BinaryField()),
                ("body", models.BinaryField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["kind", "key"], name="record_content_once")],
            },
        ),
        migrations.CreateModel(
            name="Blob",
            fields=[
                ("sha256", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("body", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Folded",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("words", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("redaction", models.BigIntegerField()),
                ("report", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
            ],
        ),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]
