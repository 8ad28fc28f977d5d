"""``watcher replay --against``: what another configuration would change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commandline import MAY, WALL, Home, policy_page
from tests.test_replay_files import save
from watcher.cli.app import Exit, run
from watcher.model import Decision, Policy
from watcher.replay import Recorded, difference, find_files, read_files, replay, side_by_side


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Home:
    """A configuration, and a folder of saved pages: a quiet change, a wall, 30 → 90 days, never → may."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    found = Home(tmp_path, capsys)
    found.write({})
    bodies = [policy_page(), policy_page(furniture="x"), WALL, policy_page(days=90), policy_page(MAY, days=90)]
    for day, body in enumerate(bodies, 1):
        save(tmp_path, f"saved/acme/privacy.2026-01-0{day}.html", body)
    return found


def other(home: Home, text: str) -> Path:
    """Another configuration."""
    return save(home.folder, "other.toml", text)


def test_only_what_differs_is_printed(home: Home) -> None:
    ran = home.run("replay", "saved", "--against", other(home, '[defaults]\nalert_from = "critical"'))
    assert ran.code == Exit.CHANGED
    assert ran.lines[0].split()[:5] == ["2026-01-04T00:00:00Z", "only", "A", "high", "acme/privacy"]
    assert ran.lines[1:3] == [f"A: {home.config}", f"B: {home.folder / 'other.toml'}"]
    assert "policies    1" in ran.lines
    assert "versions    3" in ran.lines
    assert "rejected    1 (bot-wall 1)" in ran.lines
    alerts = "A 2 (critical 1, high 1), 400.0 per 1,000 fetches; B 1 (critical 1), 200.0 per 1,000 fetches"
    assert f"alerts      {alerts}" in ran.lines
    assert ran.lines[-1] == "differences 1 (only A 1, only B 0, level 0, outcome 0)"


def test_the_other_way_round(home: Home) -> None:
    home.config.write_text('[defaults]\nalert_from = "critical"')
    ran = home.run("replay", "saved", "--against", other(home, ""))
    assert "only B" in ran.lines[0]
    assert ran.lines[-1] == "differences 1 (only A 0, only B 1, level 0, outcome 0)"


def test_equal_settings_differ_in_nothing(home: Home) -> None:
    settings = '[[channel]]\nname = "x"\nurl = "json://x.test"\n[defaults]\nchannels = ["x"]'
    ran = home.run("replay", "saved", "--against", other(home, settings))
    assert ran.code == Exit.DONE
    assert ran.lines[-1] == "differences 0 (only A 0, only B 0, level 0, outcome 0)"


def test_levels_differ_where_both_alert(home: Home) -> None:
    selling = "ignore = ['will never sell your personal information to anybody', 'may sell .* partners']"
    policy = f'[[policy]]\nid = "acme/privacy"\nurl = "https://acme.test/"\n{selling}\n'
    pages = [save(home.folder, "a.html", policy_page()), save(home.folder, "b.html", policy_page(MAY, days=90))]
    ran = home.run("replay", *pages, "--id", "acme/privacy", "--against", other(home, policy))
    assert ran.lines[0].split()[1:4] == ["level", "critical", "acme/privacy"]
    assert "critical → high: kept longer: 30 days → 90 days" in ran.lines[0]
    assert ran.lines[-1] == "differences 1 (only A 0, only B 0, level 1, outcome 0)"


def test_other_outcomes_differ(home: Home) -> None:
    policy = '[[policy]]\nid = "acme/privacy"\nurl = "https://acme.test/"\nselect = ["footer"]\n'
    ran = home.run("replay", "saved", "--against", other(home, policy), "--json")
    differences = [(line["fetched_at"][:10], line["difference"]) for line in ran.json[:-1]]
    assert differences[0] == ("2026-01-01", "outcome")
    assert ("2026-01-05", "only-a") in differences
    ran = home.run("replay", "saved", "--against", other(home, policy))
    assert "  outcome   -         acme/privacy  first → rejected (" in ran.lines[0]


def test_the_data_has_a_stable_shape(home: Home) -> None:
    ran = home.run("replay", "saved", "--json", "--against", other(home, '[defaults]\nalert_from = "critical"'))
    *differences, last = ran.json
    (line,) = differences
    assert set(line) == {"policy", "fetched_at", "difference", "a", "b"}
    assert (line["difference"], line["a"]["alert"], line["b"]["alert"]) == ("only-a", True, False)
    assert line["a"]["changes"] == line["b"]["changes"]
    summary = last["summary"]
    assert set(summary) == {"interrupted", "a", "b", "differences"}
    assert set(summary["a"]) == set(summary["b"])
    assert set(summary["a"]) == {
        *("policies", "fetches", "versions", "outcomes", "rejected", "quiet", "alerts", "alerts_per_1000_fetches"),
    }
    assert summary["a"]["alerts"] == {"none": 0, "low": 0, "medium": 0, "high": 1, "critical": 1}
    assert summary["b"]["alerts_per_1000_fetches"] == 200.0
    assert summary["differences"] == {"only-a": 1, "only-b": 0, "level": 0, "outcome": 0}
    same = home.run("replay", "saved", "--json", "--against", other(home, ""))
    assert [set(line) for line in same.json] == [{"summary"}]


@pytest.mark.parametrize("text", ["[defaults", '[defaults]\nalert_from = "loud"', None])
def test_a_configuration_that_cannot_be_used_is_a_usage_error(home: Home, text: str | None) -> None:
    path = other(home, text) if text is not None else home.folder / "nowhere.toml"
    ran = home.run("replay", "saved", "--against", path)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert path.name in ran.err


def test_without_a_configuration_the_built_in_settings_are_a(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.config.unlink()
    critical = other(home, '[defaults]\nalert_from = "critical"')
    assert run(["replay", "saved", "--against", str(critical)]) == Exit.CHANGED
    assert "A: the built-in settings" in capsys.readouterr().out.splitlines()


def recorded(home: Home) -> list[Recorded]:
    return list(read_files(find_files([home.folder / "saved"])))


def test_each_side_is_what_it_is_alone(home: Home) -> None:
    def one(policy_id: str, url: str) -> Policy:
        return Policy(policy_id, url)

    def two(policy_id: str, url: str) -> Policy:
        return Policy(policy_id, url, ignore=(r"\d+ days",))

    both = list(side_by_side(recorded(home), one, two))
    assert [a for _, a, _ in both] == [decision for _, decision in replay(recorded(home), one)]
    assert [b for _, _, b in both] == [decision for _, decision in replay(recorded(home), two)]
    alone: list[tuple[Recorded, Decision, Decision]] = list(side_by_side(recorded(home), one, one))
    assert all(a is b for _, a, b in alone)
    assert not any(difference(a, b) for _, a, b in alone)
