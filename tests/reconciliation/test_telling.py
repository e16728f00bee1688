"""The words of languages/ar/changes.yaml: each example holds a form of its role, no counter-example does."""

from __future__ import annotations

import pytest

from marsad.reconciliation.telling import ROLES, Telling, says, tellings


@pytest.mark.parametrize("entry", tellings(), ids=lambda entry: entry.id)
def test_examples_hold_and_counters_do_not(entry: Telling) -> None:
    """A form of the role is found in the example and none in the counter-examples."""
    assert entry.role in ROLES
    assert says(entry.role, entry.example)
    for sentence in entry.counter:
        assert not says(entry.role, sentence)


def test_another_is_a_whole_word() -> None:
    """«وآخر» sets apart, «الآخرة» and «تأخر» do not."""
    assert says("another", "وآخر") and says("another", "رجلان آخران")
    assert not says("another", "الآخرة") and not says("another", "تأخر")
