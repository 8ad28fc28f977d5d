"""Commands on disks that are full or broken; `make torture` runs more of them."""

from __future__ import annotations

from errno import EBADF, EMFILE
from pathlib import Path

import pytest

from tests.torture.faults import ERRORS, LIMITS, compiled, starve
from watcher.errors import mistake

COMMANDS = 15
FEW = 9


def test_limits_on_files_and_space_give_a_named_outcome_and_lose_nothing(tmp_path: Path) -> None:
    found = starve(tmp_path, seed=3, commands=FEW, library=None)
    assert found.wrong == []
    assert set(found.codes) == set(LIMITS)


def test_calls_that_fail_give_a_named_outcome_and_lose_nothing(tmp_path: Path) -> None:
    library = compiled(tmp_path)
    if library is None:
        pytest.skip("no C compiler: calls cannot be made to fail")
    found = starve(tmp_path, seed=5, commands=COMMANDS, library=library)
    assert found.wrong == []
    assert set(found.codes) == {*LIMITS, *ERRORS}


@pytest.mark.parametrize(("code", "says"), [(EMFILE, "ulimit -n"), (EBADF, "internal error, please report it")])
def test_too_many_open_files_are_no_mistake_of_ours(code: int, says: str) -> None:
    with pytest.raises(OSError, match="open") as caught:
        raise OSError(code, "cannot open")
    assert says in mistake(caught.value, text=True)
