"""The same words replaced in many sentences: a brand renamed, a term exchanged, a spelling made American.

A replacement that recurs is made on both sides of every edit, in all its forms (possessive, compound, in
capitals, in an address), so that only what else was changed there is left. Never cancels words that
matter: those with numbers, negations, permissions and the like; nor a name that isn't the policy's own
and stands in a few sentences only, for that is a vendor exchanged for another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from watcher.core.late import late
from watcher.core.materiality.edits import Edit, Swap, plain, plain_words, reworded, squash
from watcher.core.materiality.neutral import neutral
from watcher.core.materiality.prefixes import turned
from watcher.core.materiality.rules import OPPOSED, WAYS
from watcher.core.materiality.systematic.moved import Edits, without_swaps
from watcher.core.materiality.vocabulary import holds, spans

_OFTEN = 3  # sentences in which a replacement must recur
_MANY = 8  # the same, where some sentences still have the old words, or where it is a name
_LEFT = 0.5  # old words left standing for each that was replaced
_LONG = 8  # words of a replaced stretch beyond which it is no spelling or name
_MOST = 60  # replacements looked at, the commonest first
_OPENING = 1000  # characters in which a policy says whose it is
# Sides of a pair that turn up in any sentence; the other side is weighty enough.
_PLAIN_WORDS = frozenset({"if_so", "each", "all_of", "switched_on", "until_then", "included", "accepted"})
_WEIGHTY = (
    *("negation", "permission", "duty", "qualifier", "only", "unless_you", "opt_in", "opt_out", "scope"),
    *("child", "age", "sensitive", "sell", "share", "advertising", "training", "collect", "retention", "transfer"),
    *("rights", "breach", "government", "arbitration", "class_action", "forum", "liability", "indemnity"),
    *("termination", "payment", "renewal", "licence_broad", "prohibition", "third_parties"),
    *(
        "hedge",
        *(name for pair in OPPOSED for name in (pair.one, pair.other) if name not in _PLAIN_WORDS),
    ),
    *dict.fromkeys(name for rule in WAYS for step in rule.steps for name in step if name),
)
_POSSESSIVE = late(r"'s?$")
_BEFORE = late(r"([^\W\d_][\w'\-]*)\s+$")
_AFTER = late(r"\s+([^\W\d_][\w'\-]*)")

Key = tuple[str, str]
"""Old and new words, folded."""


class _Seen:
    """In which sentences a replacement was made, and how its old and new words are written there."""

    def __init__(self) -> None:
        self.where: set[str] = set()
        self.forms: Counter[tuple[str, str]] = Counter()

    @property
    def printed(self) -> tuple[str, str]:
        """As most often written."""
        return self.forms.most_common(1)[0][0]

    @property
    def form(self) -> str:
        """The new words as most often written."""
        return self.printed[1]


def cancel_replacements(edits: Edits, language: str, new_text: str) -> tuple[Edits, list[tuple[str, str, int]]]:
    """Without the replacements that recur in many sentences, and those: (old words, new words, how often)."""
    linked = {id(edit) for edit in _flat(edits) if edit.swaps and neutral(edit.old.text) == neutral(edit.new.text)}
    seen = _recurring(edit for edit in _flat(edits) if id(edit) not in linked)
    text = plain(new_text) if seen else ""
    found: dict[Key, _Seen] = {}
    for key, times in sorted(seen.items(), key=lambda entry: (-len(entry[1].where), sum(map(len, entry[0]))))[:_MOST]:
        said = any(_inside(known, key) for known in found)
        if not said and _harmless(key, language) and _thorough(key, times, text) and _nobody_else(times, text):
            found[key] = times
    if not found:
        return edits, []
    made = _Made(found)
    left = [
        [after for edit in group for after in _left(made.undone(edit), edit, id(edit) in linked)] for group in edits
    ]
    return left, sorted(((*times.printed, len(times.where)) for times in found.values()), key=lambda entry: -entry[2])


def _left(undone: list[Edit], edit: Edit, linked: bool) -> list[Edit]:
    """What is left of an edit; of one in which only links differ all or nothing, links being no sentence."""
    return [edit] if linked and undone else undone


def _flat(edits: Edits) -> Iterator[Edit]:
    return (edit for group in edits for edit in group)


def _recurring(edits: Iterable[Edit]) -> dict[Key, _Seen]:
    """Replacements by themselves and together with the word before or after, as far as they recur.

    "Data" for "information" may be systematic only in "personal information".
    """
    seen: dict[Key, _Seen] = defaultdict(_Seen)
    for edit in edits:
        for swap in edit.swaps:
            for old, new in _widened(edit, swap):
                key = _key(old), _key(new)
                if key[0] != key[1]:
                    seen[key].where.add(squash(edit.new.text))
                    seen[key].forms[_POSSESSIVE.sub("", old), _POSSESSIVE.sub("", new)] += 1
    return {key: times for key, times in seen.items() if len(times.where) >= _OFTEN}


def _widened(edit: Edit, swap: Swap) -> Iterator[Key]:
    yield swap.old, swap.new
    if swap.old and swap.new:
        end = swap.at + len(swap.old)
        if before := _BEFORE.search(edit.old.text, max(0, swap.at - 40), swap.at):
            yield f"{before[1]} {swap.old}", f"{before[1]} {swap.new}"
        if after := _AFTER.match(edit.old.text, end):
            yield f"{swap.old} {after[1]}", f"{swap.new} {after[1]}"


def _key(text: str) -> str:
    return _POSSESSIVE.sub("", " ".join(plain_words(text)))


def _inside(known: Key, key: Key) -> bool:
    """Whether a replacement is only one that is known, with a word beside it or with another ending."""
    return all(
        f" {part} " in f" {whole} " or (part and whole.removesuffix("s") == part)
        for part, whole in zip(known, key, strict=True)
    )


def _harmless(key: Key, language: str) -> bool:
    if any(len(side.split()) > _LONG or any(map(str.isdigit, side)) for side in key):
        return False
    if any(turned(*key, language)):
        return False
    counts = [
        [len(spans(name, language, side)) if holds(name, language, side) else 0 for name in _WEIGHTY] for side in key
    ]
    return counts[0] == counts[1]


def _thorough(key: Key, times: _Seen, text: str) -> bool:
    """Words that were replaced, not added to or dropped: the old ones are gone, or nearly so."""
    old, new = key
    if not old or not new or old in new:
        return True
    left, made = sum(1 for _ in _phrase(old).finditer(text)), len(times.where)
    return (
        not left
        or (made >= _MANY and left <= _LEFT * made)
        or (left <= made and times.form[:1].isupper() and _opens(text, old, new))
    )


def _opens(text: str, *names: str) -> bool:
    """Whether a policy says at its beginning that it is of one of these."""
    return any(_phrase(name).search(text[:_OPENING]) for name in names)


def _nobody_else(times: _Seen, text: str) -> bool:
    """Whether the new words are no name, or that of the policy's own company or product."""
    words = times.form.split()
    if len(times.where) >= _MANY or not any(word[:1].isupper() for word in words) or _opens(text, _key(times.form)):
        return True
    return all(word[:1].islower() or re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", text) for word in words)


def _phrase(words: str) -> re.Pattern[str]:
    """The words in any case, with any ending of a possessive or plural, also inside compounds and addresses."""
    joined = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<![^\W\d_]){joined}(?=s?(?![^\W\d_]))", re.IGNORECASE)


class _Made:
    """The replacements that are to be made on both sides of an edit."""

    def __init__(self, found: dict[Key, _Seen]) -> None:
        self._keys = found.keys()
        pairs = [(old, new, found[old, new].form) for old, new in found if old and new]
        pairs.sort(key=lambda pair: -len(pair[0]))
        self._pairs = [(_phrase(old), _phrase(new) if old in new else None, form) for old, new, form in pairs]

    def undone(self, edit: Edit) -> list[Edit]:
        """What is left of an edit."""
        if not edit.swaps or edit.added or edit.removed:
            return [edit]
        old, new = self._unified(edit.old.text), self._unified(edit.new.text)
        changed = (old, new) != (edit.old.text, edit.new.text)
        left = list(reworded(old, new, edit.place)) if changed else [edit]
        return [after for rest in left for after in without_swaps(rest, self._is_made)]

    def _unified(self, text: str) -> str:
        for old, new, form in self._pairs:
            text = _replaced(text, old, new, form)
        return text

    def _is_made(self, old: str, new: str) -> bool:
        return (_key(old), _key(new)) in self._keys


def _replaced(text: str, old: re.Pattern[str], new: re.Pattern[str] | None, form: str) -> str:
    """The new words for the old; where these are part of the new, only where the new aren't there yet."""
    if new is None:
        return old.sub(lambda _: form, text)
    pieces, at = [], 0
    for match in new.finditer(text):
        pieces += [old.sub(lambda _: form, text[at : match.start()]), match[0]]
        at = match.end()
    return "".join((*pieces, old.sub(lambda _: form, text[at:])))
