"""The words of the field: how much a change matters, of what sort it is, what it is about."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How much a change matters. ``NONE`` is quiet; everything above is material."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def label(self) -> str:
        """The name users write and read: ``"none"`` … ``"critical"``."""
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> Level:
        """The level of that name. Raises ``KeyError`` for any other word."""
        return cls[label.upper()]


class Nature(StrEnum):
    """What sort of change it is. Only ``SUBSTANTIVE`` has a level above none by default."""

    COSMETIC = "cosmetic"
    DATES = "dates"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"


class Direction(StrEnum):
    """Whom a change serves: the person the policy speaks to, or not; ``UNCLEAR`` where that can't be told."""

    UNCLEAR = ""
    BETTER = "better"
    WORSE = "worse"


class Topic(StrEnum):
    """What a change is about."""

    COLLECTION = "collection"
    PURPOSES = "purposes"
    SHARING = "sharing"
    SELLING = "selling"
    THIRD_PARTIES = "third_parties"
    RETENTION = "retention"
    SECURITY = "security"
    TRANSFER = "transfer"
    RIGHTS = "rights"
    CHILDREN = "children"
    COOKIES = "cookies"
    AI_TRAINING = "ai_training"
    SENSITIVE_DATA = "sensitive_data"
    PAYMENTS = "payments"
    LIABILITY = "liability"
    DISPUTE = "dispute"
    GOVERNING_LAW = "governing_law"
    TERMINATION = "termination"
    CONTENT_LICENCE = "content_licence"
    ACCEPTABLE_USE = "acceptable_use"
    POLICY_CHANGE = "policy_change"
    CONTACT = "contact"
    SERVICE_SCOPE = "service_scope"
    OTHER = "other"
