"""Whose turn it is to talk to a host."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from watcher.adapters.fetch.turns import Turns


def test_a_host_has_one_guest_at_a_time_and_is_then_forgotten() -> None:
    turns, inside, most, mutex = Turns(), 0, 0, threading.Lock()

    def visit(host: str) -> None:
        nonlocal inside, most
        with turns.turn(host):
            with mutex:
                inside += 1
                most = max(most, inside)
            threading.Event().wait(0.005)
            with mutex:
                inside -= 1

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(visit, ["acme.test", "acme.test."] * 10))
    assert most == 1
    assert len(turns) == 0


def test_a_turn_ends_with_a_failure_too() -> None:
    turns = Turns()
    with pytest.raises(OSError, match="gone"), turns.turn("acme.test"):
        raise OSError("gone")
    with turns.turn("acme.test"):
        assert len(turns) == 1
