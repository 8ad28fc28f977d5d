"""What a check that finds nothing changed doesn't import, so that it starts soon; and that late names are all there."""

from __future__ import annotations

import subprocess
import sys

import pytest

import watcher.adapters.store as store
import watcher.model as model

NOT_NEEDED = {
    *("apprise", "apscheduler", "bs4", "lxml", "pypdf", "rich", "sqlite_utils", "tomlkit"),
    *("watcher.adapters.notify", "watcher.adapters.store.commit", "watcher.adapters.store.reads"),
    "watcher.adapters.store.versions",
    *("watcher.core.decide.read", "watcher.core.routing", "watcher.delivery", "watcher.model.change"),
    *("watcher.model.alert", "watcher.model.memory", "watcher.model.state", "watcher.model.text"),
}


@pytest.mark.parametrize("package", [model, store], ids=["model", "store"])
def test_every_name_of_the_package_is_there(package: object) -> None:
    for name in vars(package)["__all__"]:
        getattr(package, name)
    with pytest.raises(AttributeError):
        _ = package.no_such_name  # type: ignore[attr-defined]


def test_the_model_finds_exactly_what_it_exports() -> None:
    assert set(vars(model)["_HOME"]) == set(model.__all__)


def test_what_checks_imports_no_more_than_an_unchanged_page_needs() -> None:
    code = "import sys, watcher.cli.check, watcher.cli.wiring; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "watcher.adapters.fetch.client" in loaded
    assert NOT_NEEDED.isdisjoint(loaded), NOT_NEEDED & set(loaded)
