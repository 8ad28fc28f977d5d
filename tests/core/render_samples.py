"""Changes, verdicts and comparisons to render, written by hand as the earlier stages would give them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from difflib import SequenceMatcher

from tests.builders import policy_text
from watcher.core.compose import compose
from watcher.core.render import DiffMeta
from watcher.core.text import tokens
from watcher.model import (
    Alert,
    Block,
    BlockPair,
    Change,
    ChangeKind,
    Comparison,
    Direction,
    JudgedChange,
    Level,
    Nature,
    Op,
    Policy,
    Section,
    SectionPair,
    Span,
    Topic,
    Verdict,
)

SEEN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
BEFORE = datetime(2026, 1, 9, 6, 30, tzinfo=UTC)
POLICY = Policy("acme/privacy", "https://acme.test/privacy", title="Acme Privacy Policy", channels=("legal",))
COMMAND = "watcher diff acme/privacy 3 4"
META = DiffMeta("Acme Privacy Policy", "https://acme.test/privacy", 3, 4, BEFORE, SEEN)
SHARING = ("4. Sharing your information", "4.2 Partners")


def spans(before: str, after: str) -> tuple[Span, ...]:
    """The words of an edit, marked."""
    old, new = tokens(before), tokens(after)
    found: list[Span] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Span(Op.EQUAL, "".join(old[a:b])))
            continue
        found += [Span(op, "".join(words)) for op, words in ((Op.DELETE, old[a:b]), (Op.INSERT, new[c:d])) if words]
    return tuple(found)


def edit(
    before: str,
    after: str,
    *,
    level: Level = Level.HIGH,
    reasons: Iterable[str] = (),
    section: tuple[str, ...] = SHARING,
    nature: Nature = Nature.SUBSTANTIVE,
    lead: str = "",
    direction: Direction = Direction.UNCLEAR,
) -> JudgedChange:
    """An edited, added or removed block, judged."""
    kind = ChangeKind.EDITED if before and after else ChangeKind.ADDED if after else ChangeKind.REMOVED
    marked = spans(before, after) if before and after else ()
    change = Change(kind, section, before, after, marked, lead=lead)
    return JudgedChange(change, nature, level, (Topic.SHARING,), tuple(reasons), direction)


def verdict(*changes: JudgedChange, reasons: tuple[str, ...] = (), effective: str = "", notice: str = "") -> Verdict:
    """What those changes amount to."""
    return Verdict(max((judged.level for judged in changes), default=Level.NONE), changes, reasons, effective, notice)


def alert(
    *changes: JudgedChange,
    reasons: tuple[str, ...] = (),
    effective: str = "",
    notice: str = "",
    policy: Policy = POLICY,
) -> Alert:
    """The alert about those changes."""
    found = verdict(*changes, reasons=reasons, effective=effective, notice=notice)
    return compose(policy, found, old=3, new=4, at=SEEN)


NEVER_MAY = edit(
    "We will never sell your personal information to third parties for their own marketing.",
    "We may sell your personal information to third parties for their own marketing.",
    reasons=["a promise became a permission: “will never sell” → “may sell”"],
    direction=Direction.WORSE,
)
NEW_VENDOR = edit(
    "",
    "TikTok Pixel | Advertising | Singapore",
    level=Level.MEDIUM,
    reasons=["names a new recipient: TikTok Pixel"],
    section=("5. Sub-processors",),
    lead="We use these companies:",
)
RETENTION = edit(
    "We keep server logs for 30 days.",
    "We keep server logs for 365 days.",
    level=Level.MEDIUM,
    reasons=["30 days → 365 days"],
    section=("6. How long we keep data",),
)
TYPO = edit(
    "We recieve your name from you.",
    "We receive your name from you.",
    level=Level.NONE,
    nature=Nature.EDITORIAL,
    section=("1. Information we collect",),
)


def _pair_blocks(old: Section, new: Section) -> tuple[BlockPair, ...]:
    pairs: list[BlockPair] = []
    matcher = SequenceMatcher(None, [b.text for b in old.blocks], [b.text for b in new.blocks], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        left: list[Block | None] = list(old.blocks[a:b])
        right: list[Block | None] = list(new.blocks[c:d])
        size = max(len(left), len(right))
        left += [None] * (size - len(left))
        right += [None] * (size - len(right))
        for one, two in zip(left, right, strict=True):
            marked = spans(one.text, two.text) if tag != "equal" and one and two else ()
            pairs.append(BlockPair(one, two, marked))
    return tuple(pairs)


def comparison(before: str, after: str) -> Comparison:
    """Two small policies held against each other, sections by their heading."""
    old = {section.heading: section for section in policy_text(before).sections}
    new = {section.heading: section for section in policy_text(after).sections}
    pairs: list[SectionPair] = []
    changes: list[Change] = []
    for heading in [*new, *(heading for heading in old if heading not in new)]:
        one, two = old.get(heading), new.get(heading)
        if one and two:
            blocks = _pair_blocks(one, two)
            signs = ("renumbered",) if one.number != two.number else ()
            pairs.append(SectionPair(one, two, blocks, signs))
            for pair in blocks:
                left, right = (pair.old.text if pair.old else ""), (pair.new.text if pair.new else "")
                if left != right:
                    changes.append(edit(left, right, section=two.path).change)
        else:
            kind = ChangeKind.ADDED if two else ChangeKind.REMOVED
            section = two or one
            assert section is not None
            pairs.append(SectionPair(one, two, ()))
            text = section.text
            changes.append(Change(kind, section.path, "" if two else text, text if two else "", whole=True))
    return Comparison(tuple(pairs), tuple(changes))


OLD_POLICY = """
This policy says what Acme does with personal information.
# 1. Information we collect
We recieve your name from you.
We collect your address when you order.
# 2. How we use information
We use it to run the service.
We use it to answer your questions.
# 3. Cookies
Our site sets cookies that keep you signed in.
# 4. Sharing your information
We share information only as said here.
## 4.1 Service providers
- hosting companies
- payment companies
## 4.2 Partners
We choose our partners with care, and we look at what they do with what they are given. We ask each of them to sign
a contract in which they promise to follow this policy, and we check once a year that they do so, on paper and on site.
A list of our partners hangs in our office, where you may read it at any time during the hours of business shown.
A summary of these contracts is sent to whoever asks for one in writing; we leave out prices and names of persons in it.
Nothing in this section limits what the law says about sharing, or what you agreed with us in another contract.
We will never sell your personal information to third parties for their own marketing.
# 5. Sub-processors
| Name | Purpose | Country |
| Example Hosting | Servers | Ireland |
| Sample Mail | E-mail | Germany |
# 6. How long we keep data
We keep server logs for 30 days.
# 7. Children
Our service is not meant for children under 16. If we learn that we hold data of a child, we delete it.
# 8. Contact
Write to privacy@acme.test.
"""

NEW_POLICY = (
    OLD_POLICY.replace("recieve", "receive")
    .replace("We will never sell", "We may sell")
    .replace(
        "| Sample Mail | E-mail | Germany |",
        "| Sample Mail | E-mail | United States |\n| TikTok Pixel | Ads | Singapore |",
    )
    .replace("for 30 days", "for 365 days")
    .replace(
        "# 7. Children", "# 7. Artificial intelligence\nWe may train models on what you write to us.\n# 8. Children"
    )
    .replace("# 8. Contact", "# 9. Contact")
    .replace("- payment companies\n", "- payment companies\n- advertising companies\n")
)


def judged_comparison() -> tuple[Comparison, Verdict]:
    """The sample policies compared and judged."""
    found = comparison(OLD_POLICY, NEW_POLICY)
    known = {judged.change.after: judged for judged in (NEVER_MAY, RETENTION, TYPO)}
    judged = []
    for change in found.changes:
        other = known.get(change.after)
        level = other.level if other else Level.MEDIUM
        nature = other.nature if other else Nature.SUBSTANTIVE
        reasons = other.reasons if other else (f"{change.kind.value}: {change.after[:40]}",)
        judged.append(JudgedChange(change, nature, level, (Topic.OTHER,), reasons))
    return found, verdict(*judged, reasons=("the policy's own date did not change",), effective="2026-06-01")
