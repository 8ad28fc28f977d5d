"""What a configuration comes to, checked and complete. Holds no behaviour."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from watcher import __version__
from watcher.model import Policy

if TYPE_CHECKING:
    from watcher.model import Channel

DATABASE = Path("snapshots/watcher.db")


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[watcher]`` table. ``timeout`` is in seconds, ``max_body`` in bytes.

    ``database`` and ``redlines`` are already joined to the folder of the file. Where ``redlines`` is
    set, ``redline_url`` is too, and has no closing slash.
    """

    database: Path = DATABASE
    user_agent: str = f"policy-watcher/{__version__}"
    concurrency: int = 8
    allow_private_addresses: bool = False
    timeout: float = 30.0
    max_body: int = 20_000_000
    robots: bool = False
    redlines: Path | None = None
    redline_url: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """A whole configuration. ``path`` is the file it came from; ``defaults`` has the settings of a
    policy that sets none itself, and no id."""

    path: Path
    settings: Settings
    policies: tuple[Policy, ...]
    channels: tuple[Channel, ...]
    defaults: Policy = field(default_factory=lambda: Policy("", ""))
