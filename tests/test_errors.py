"""What is said of an error that nobody foresaw."""

from __future__ import annotations

import errno
import re

import pytest

from watcher.errors import mistake


@pytest.mark.parametrize(("text", "said"), [(True, ": https://hook.test/token"), (False, "")])
def test_a_mistake_is_told_with_its_place_and_without_its_text_where_that_may_hold_secrets(
    text: bool, said: str
) -> None:
    with pytest.raises(ValueError, match="token") as caught:
        raise ValueError("https://hook.test/token")
    place = r"internal error, please report it: ValueError at [\w./-]*tests/test_errors\.py:\d+"
    assert re.fullmatch(place + re.escape(said), mistake(caught.value, text=text))


def test_a_mistake_without_place_or_text() -> None:
    assert mistake(ValueError(), text=True) == "internal error, please report it: ValueError"


def test_what_the_machine_is_short_of_is_no_mistake() -> None:
    assert "ulimit" in mistake(OSError(errno.EMFILE, "Too many open files"), text=False)
