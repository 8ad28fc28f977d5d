"""The unit files are sound and start what exists."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from watcher.cli.app import COMMANDS, Exit

ROOT = Path(__file__).parent.parent
UNITS = sorted((ROOT / "systemd").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]

Unit = dict[str, dict[str, list[str]]]


def parse(path: Path) -> Unit:
    """Section -> key -> values. Not configparser: systemd lets a key stand several times."""
    unit: Unit = {}
    values: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith(("#", ";")):
            continue
        if section := re.fullmatch(r"\[(\w+)\]", line):
            values = unit.setdefault(section[1], defaultdict(list))
            continue
        key, equals, value = line.partition("=")
        assert equals, f"{path.name}: {line}"
        assert re.fullmatch(r"[A-Z][A-Za-z]+", key), f"{path.name}: {line}"
        values[key].append(value)
    return unit


def test_there_are_two_services_and_a_timer() -> None:
    assert [unit.name for unit in UNITS] == ["watcher-check.service", "watcher-check.timer", "watcher.service"]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_sections(path: Path) -> None:
    unit = parse(path)
    assert "Description" in unit["Unit"]
    assert set(unit) <= {"Unit", "Service", "Timer", "Install"}
    assert ("Timer" in unit) == (path.suffix == ".timer")


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_starts_a_command_that_exists(path: Path) -> None:
    (start,) = parse(path)["Service"]["ExecStart"]
    program, command, option, config = shlex.split(start)
    assert Path(program).is_absolute()
    assert Path(program).name == "watcher"
    assert command in COMMANDS
    assert (option, config) == ("--config", "/etc/watcher/config.toml")


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_changes_found_are_no_failure(path: Path) -> None:
    service = parse(path)["Service"]
    assert service["SuccessExitStatus"] == [str(int(Exit.CHANGED))]
    if service["Type"] == ["simple"]:
        assert service["RestartPreventExitStatus"] == [str(int(Exit.USAGE))]


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_runs_with_few_rights(path: Path) -> None:
    service = parse(path)["Service"]
    assert service["DynamicUser"] == ["yes"]
    assert service["StateDirectory"] == ["watcher"]
    assert service["NoNewPrivileges"] == ["yes"]
    assert service["ProtectSystem"] == ["strict"]
    assert service["CapabilityBoundingSet"] == [""]
    assert "# LoadCredential=LEGAL_ALERT_URL:" in path.read_text("utf-8")


def test_both_services_are_closed_in_alike() -> None:
    daemon, check = (parse(ROOT / "systemd" / name)["Service"] for name in ("watcher.service", "watcher-check.service"))
    own = {
        "Type",
        "ExecStart",
        "Restart",
        "RestartSec",
        "RestartPreventExitStatus",
        "TimeoutStopSec",
        "TimeoutStartSec",
    }
    assert {key: daemon[key] for key in daemon.keys() - own} == {key: check[key] for key in check.keys() - own}


def test_the_timer_starts_the_check() -> None:
    """Without Unit= a timer starts the service of its own name."""
    assert "Unit" not in parse(ROOT / "systemd" / "watcher-check.timer")["Timer"]
    assert (ROOT / "systemd" / "watcher-check.service").exists()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_accepts_them(tmp_path: Path) -> None:
    """Under another name for the program, which is not installed where the tests run."""
    copies = []
    for path in UNITS:
        copy = tmp_path / path.name
        copy.write_text(re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", path.read_text("utf-8")))
        copies.append(str(copy))
    result = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *copies], capture_output=True, text=True, timeout=60, check=False
    )
    ours = [line for line in result.stderr.splitlines() if "watcher" in line]
    assert ours == []


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_is_in_the_guide(path: Path) -> None:
    assert path.name in (ROOT / "docs" / "systemd.md").read_text("utf-8")
