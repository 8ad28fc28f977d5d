"""The unit files are sound and start what exists."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

from watcher.cli.app import COMMANDS, Exit
from watcher.config.secrets import UNIT_PREFIX

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "systemd"
UNITS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".service", ".timer"))
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
WATCHING = [FOLDER / "watcher.service", FOLDER / "watcher-check.service"]
GUIDE = ROOT / "docs" / "operations.md"

EXPOSED = 12
"""The highest exposure that `systemd-analyze security` may find, in tenths: 1.2 of 10."""

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


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_a_daemon_or_a_timer_and_a_backup() -> None:
    assert names(UNITS) == [
        "watcher-backup.service",
        "watcher-backup.timer",
        "watcher-check.service",
        "watcher-check.timer",
        "watcher.service",
    ]


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.name)
def test_sections(path: Path) -> None:
    unit = parse(path)
    assert "Description" in unit["Unit"]
    assert set(unit) <= {"Unit", "Service", "Timer", "Install"}
    assert ("Timer" in unit) == (path.suffix == ".timer")


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_starts_a_command_that_exists(path: Path) -> None:
    (start,) = parse(path)["Service"]["ExecStart"]
    words = shlex.split(start)
    if words[:2] == ["/bin/sh", "-c"]:
        words = shlex.split(words[2].removeprefix("exec "))
    program, command, option, config = words[:4]
    assert program == "/opt/policy-watcher/bin/watcher"
    assert command in COMMANDS
    assert (option, config) == ("--config", "/etc/watcher/config.toml")


@pytest.mark.parametrize("path", WATCHING, ids=lambda path: path.name)
def test_changes_found_are_no_failure(path: Path) -> None:
    service = parse(path)["Service"]
    assert service["SuccessExitStatus"] == [str(int(Exit.CHANGED))]


def test_a_wrong_configuration_is_not_tried_again_and_all_else_is() -> None:
    service = parse(FOLDER / "watcher.service")["Service"]
    assert service["Restart"] == ["always"]
    assert service["RestartPreventExitStatus"] == [str(int(Exit.USAGE))]
    assert "Restart" not in parse(FOLDER / "watcher-check.service")["Service"]


def test_the_daemon_says_how_it_is_doing() -> None:
    service = parse(FOLDER / "watcher.service")["Service"]
    assert service["Type"] == ["notify"]
    assert service["NotifyAccess"] == ["main"]
    assert service["WatchdogSec"]
    assert service["ExecReload"] == ["kill -HUP $MAINPID"]
    assert any("AF_UNIX" in families for families in service["RestrictAddressFamilies"])


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_runs_with_few_rights(path: Path) -> None:
    service = parse(path)["Service"]
    assert service["User"] == ["watcher"]
    assert service["StateDirectory"] == ["watcher"]
    assert service["NoNewPrivileges"] == ["yes"]
    assert service["ProtectSystem"] == ["strict"]
    assert service["CapabilityBoundingSet"] == [""]
    assert service["UMask"] == ["0077"]


@pytest.mark.parametrize("path", WATCHING, ids=lambda path: path.name)
def test_secrets_come_from_a_folder_under_the_name_that_is_looked_up(path: Path) -> None:
    (credentials,) = parse(path)["Service"]["LoadCredential"]
    prefix, _, folder = credentials.partition(":")
    assert f"{prefix}_" == UNIT_PREFIX
    assert folder == "/etc/watcher/credentials"


def test_both_services_are_closed_in_alike() -> None:
    daemon, check = (parse(path)["Service"] for path in WATCHING)
    own = {
        "Type",
        "NotifyAccess",
        "ExecStartPre",
        "ExecStart",
        "ExecReload",
        "WatchdogSec",
        "Restart",
        "RestartSec",
        "RestartPreventExitStatus",
        "TimeoutStartSec",
    }
    assert {key: daemon[key] for key in daemon.keys() - own} == {key: check[key] for key in check.keys() - own}


def test_the_backup_is_closed_in_no_less_and_has_no_network() -> None:
    daemon, backup = (parse(FOLDER / name)["Service"] for name in ("watcher.service", "watcher-backup.service"))
    locks = {
        key for key in daemon if key.startswith(("Protect", "Private", "Restrict", "Lock", "SystemCall", "Memory"))
    }
    differing = {key for key in locks - {"RestartPreventExitStatus"} if backup.get(key) != daemon[key]}
    assert differing == {"RestrictAddressFamilies"}
    assert backup["RestrictAddressFamilies"] == ["AF_UNIX"]
    assert backup["PrivateNetwork"] == ["yes"]


@pytest.mark.parametrize("name", ["watcher-check", "watcher-backup"])
def test_a_timer_starts_its_service(name: str) -> None:
    """Without Unit= a timer starts the service of its own name."""
    assert "Unit" not in parse(FOLDER / f"{name}.timer")["Timer"]
    assert (FOLDER / f"{name}.service").exists()


def test_the_browser_loosens_what_the_units_close() -> None:
    daemon, browser = parse(FOLDER / "watcher.service")["Service"], parse(FOLDER / "browser.conf")["Service"]
    assert browser.keys() <= daemon.keys()
    assert "NoNewPrivileges" not in browser


def installed(tmp_path: Path) -> list[str]:
    """The units under another name for the program, which is not installed where the tests run."""
    copies = []
    for path in UNITS:
        copy = tmp_path / path.name
        copy.write_text(re.sub(r"/opt/policy-watcher/bin/watcher", "/bin/true", path.read_text("utf-8")))
        copies.append(str(copy))
    return copies


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["systemd-analyze", *arguments], capture_output=True, text=True, timeout=120, check=False, env=os.environ
    )


needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")


@needs_systemd
@pytest.mark.parametrize("loosened", [False, True], ids=["as they are", "with a browser"])
def test_systemd_accepts_them(tmp_path: Path, loosened: bool) -> None:
    units = installed(tmp_path)
    for path in WATCHING if loosened else []:
        (tmp_path / f"{path.name}.d").mkdir()
        shutil.copy(FOLDER / "browser.conf", tmp_path / f"{path.name}.d")
    result = analyze("verify", "--man=no", *units)
    assert [line for line in result.stderr.splitlines() if "watcher" in line or "browser.conf" in line] == []


@needs_systemd
def test_systemd_would_say_what_is_wrong(tmp_path: Path) -> None:
    """Else the test above could not fail."""
    units = installed(tmp_path)
    (tmp_path / "watcher.service.d").mkdir()
    (tmp_path / "watcher.service.d" / "browser.conf").write_text("[Service]\nProtectNothing=yes\n")
    assert "ProtectNothing" in analyze("verify", "--man=no", *units).stderr


@needs_systemd
@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_little_is_exposed(path: Path) -> None:
    result = analyze("security", "--offline=yes", f"--threshold={EXPOSED}", "--no-pager", str(path))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Overall exposure level" in result.stdout + result.stderr


@needs_systemd
def test_a_unit_that_exposes_more_is_found(tmp_path: Path) -> None:
    unit = tmp_path / "watcher.service"
    unit.write_text(
        (FOLDER / "watcher.service")
        .read_text("utf-8")
        .replace("PrivateDevices=yes\n", "")
        .replace("PrivateUsers=yes\n", "")
    )
    assert analyze("security", "--offline=yes", f"--threshold={EXPOSED}", str(unit)).returncode != 0


def test_the_script_for_commands_is_sound() -> None:
    script = FOLDER / "watcher.sh"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    (credentials,) = parse(FOLDER / "watcher.service")["Service"]["LoadCredential"]
    assert f"LoadCredential={credentials}" in script.read_text("utf-8")


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.name)
def test_is_in_the_guide_and_in_the_package(path: Path) -> None:
    assert path.name in GUIDE.read_text("utf-8")
    assert '"systemd" = "share/policy-watcher"' in (ROOT / "pyproject.toml").read_text("utf-8")
