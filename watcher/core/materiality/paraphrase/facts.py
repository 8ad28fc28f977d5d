"""What a row of terms states: who does what to whom, what is denied, allowed or limited, how much of what.

Compares two such rows. Says "not the same" wherever it cannot tell.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from watcher.core.materiality.paraphrase.reading import NUMBER, STOP, WORD, Term

# As often on both sides, and each before the same word.
_BOUND = ("NOT", "ONLY", "EXCEPT", "INSTEAD", "MUST")
_COUNTED = (
    "OR",
    "FROM",
    "AGAINST",
    "ALL",
    "MAX",
    "MIN",
    "UNDER",
    "OVER",
    "BEFORE",
    "AFTER",
    "UNTIL",
    "WITHIN",
    "DURING",
    "PER",
)
_CASES = frozenset({"BY", "FROM", "TO", "WITH", "FOR", "AGAINST", "INSTEAD", "ABOUT", "BEFORE", "AFTER"})
_ACTORS = {"WE": "we", "US": "we", "YOU": "you"}
_THEY, _THEM = "THEY", "THEM"  # somebody else, spoken of before
_TELLING = frozenset({"BY", "FROM", "AGAINST"})  # prepositions that no other stands for
_OWNERS = {"OUR": "we", "YOUR": "you", "THEIR": "they"}
_AGAIN = 4  # one word of so many may be said once more, or once less, as where sentences are joined
_MOST_AGAIN = 4

_PASSED_OVER = frozenset(
    {_THEY, _THEM, "MAY", "MUST", "WILL", "SHOULD", "NOT", "ALL", "ONLY", "BASEDON", "PER", *_OWNERS}
)
_SAYING = frozenset({WORD, NUMBER, *_ACTORS})

Roles = Mapping[tuple[str, str], frozenset[str]]
Pair = tuple[str, str]


class Facts(NamedTuple):
    """``heads``: operator to the words it stands before; ``roles``: (relation, word) to actors.

    ``parts`` are the words between commas, "and" and "or": the items of a list among them.
    """

    words: Counter[str]
    numbers: tuple[tuple[str, str], ...]
    counts: Counter[str]
    heads: Mapping[str, Counter[str]]
    roles: Roles
    pairs: frozenset[Pair]
    parts: frozenset[frozenset[str]]
    voices: Mapping[Pair, bool]


def stated(terms: Sequence[Term]) -> Facts:
    """The facts of a row of terms."""
    heads: dict[str, Counter[str]] = defaultdict(Counter)
    counts: Counter[str] = Counter()
    for at, term in enumerate(terms):
        if term.kind in (WORD, NUMBER, STOP):
            continue
        if _yours(terms, at):
            counts["BAN"] += 1  # "you must not", "you may not" and "you cannot" are one
            continue
        counts[term.kind] += 1
        heads[term.kind][_head(terms, at)] += 1
    words = Counter(term.key for term in terms if term.kind == WORD)
    parts = frozenset(_parts(terms))
    return Facts(
        words, tuple(_numbers(terms)), counts, heads, _roles(terms), frozenset(_pairs(terms)), parts, _voices(terms)
    )


def _yours(terms: Sequence[Term], at: int) -> bool:
    """A permission or duty of yours that is denied: which of the two is all one."""
    if terms[at].kind not in ("MAY", "MUST", "WILL"):
        return False
    beside = {terms[i].kind for i in (at - 1, at + 1) if 0 <= i < len(terms)}
    before = {term.kind for term in terms[max(0, at - 2) : at]}
    return "NOT" in beside and "YOU" in before


def _head(terms: Sequence[Term], at: int) -> str:
    """The next word of content in the sentence."""
    for term in terms[at + 1 :]:
        if term.kind in (WORD, NUMBER):
            return term.key
        if term.kind == STOP and term.key not in ",:()":
            break
    return ""


def _numbers(terms: Sequence[Term]) -> Iterator[tuple[str, str]]:
    """Each number with the word before it."""
    last = ""
    for term in terms:
        if term.kind == NUMBER:
            yield term.key, last
        elif term.kind == WORD:
            last = term.key


def _parts(terms: Sequence[Term]) -> Iterator[frozenset[str]]:
    for divides, group in groupby(terms, lambda term: term.kind in (STOP, "AND", "OR")):
        words = frozenset(term.key for term in group if term.kind == WORD)
        if words and not divides:
            yield words


def _pairs(terms: Sequence[Term]) -> Iterator[Pair]:
    """Words and actors side by side, and a preposition with its word, within a clause.

    Also a verb and its doer with what stands behind the verb: "we pay" "fee".
    """
    done = ""
    for a, b in pairwise((Term(STOP, "."), *(term for term in terms if _stands(term)))):
        if b.kind in _SAYING and (a.kind in _SAYING or a.kind in _CASES):
            yield _name(a), _name(b)
            if done:
                yield done, _name(b)
        done = f"{_name(a)} {b.key}" if a.kind in _ACTORS and b.kind == WORD else ""


def _stands(term: Term) -> bool:
    return term.kind not in _PASSED_OVER


def _name(term: Term) -> str:
    return _ACTORS.get(term.kind, term.key)


def _voices(terms: Sequence[Term]) -> dict[Pair, bool]:
    """A word with the verb behind it, and whether it is done to it; where that can be told."""
    saying = [term for term in terms if _stands(term)]
    return {
        (a.key, b.key): b.passive
        for a, b in pairwise(saying)
        if a.kind == b.kind == WORD and (b.passive or not b.shown.endswith("ed")) and not a.shown.endswith("ly")
    }


def _roles(terms: Sequence[Term]) -> Roles:
    """Who does it, to whom it is done, whose it is: only where an actor stands right beside the word."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    actor = owner = ""
    last: Term | None = None
    for before, term in pairwise((Term(STOP, "."), *terms)):
        told = before.kind in _CASES
        if term.kind == WORD:
            if actor:
                found["done to" if term.passive else "doer", term.key].add(actor)
            if owner:
                found["owner", term.key].add(owner)
            actor, owner, last = "", "", term
        elif term.kind in _ACTORS or term.kind == _THEM:
            name = _ACTORS.get(term.kind, "they")
            if last and (before is last or told):
                by = before.kind == "BY" and last.passive
                found["doer" if by else f"done {before.kind if told else 'to'}", last.key].add(name)
            actor = "" if term.kind in ("US", _THEM) or told else name
        elif term.kind == _THEY:
            actor = "" if told or (before.kind == WORD and term.shown == "it") else "they"
        elif term.kind in _OWNERS:
            owner, actor = _OWNERS[term.kind], ""
        elif term.kind in _CASES or term.kind in (STOP, "AND", "OR", NUMBER):
            actor, last = "", (last if term.kind in _CASES else None)
    return {key: frozenset(actors) for key, actors in found.items()}


def agree(old: Facts, new: Facts, *, free_order: bool = False) -> bool:
    """Whether both state the same; with ``free_order`` a doer is told by its form, and not by its place."""
    return (
        _worded_alike(old, new)
        and _counted_alike(old, new)
        and _numbered_alike(old, new)
        and not (_other_forms(old, new) if free_order else _exchanged_roles(old, new))
        and not _other_way(old, new)
        and not _crossed(*(_of_words(facts.pairs) if free_order else facts.pairs for facts in (old, new)))
        and all(new.voices.get(pair, passive) is passive for pair, passive in old.voices.items())
    )


def _worded_alike(old: Facts, new: Facts) -> bool:
    """The same words; a few may be said once more, or once less, but none that are an item of a list."""
    less, more = old.words - new.words, new.words - old.words
    again = less.total() + more.total()
    if not old.words or old.words.keys() != new.words.keys():
        return False
    if again > min(_MOST_AGAIN, max(1, old.words.total() // _AGAIN)):
        return False
    return not any(part <= extra.keys() for facts, extra in ((old, less), (new, more)) for part in facts.parts)


def _counted_alike(old: Facts, new: Facts) -> bool:
    if any(old.counts[kind] != new.counts[kind] for kind in (*_COUNTED, "IF")):
        return False
    if any(old.heads.get(kind, Counter()) != new.heads.get(kind, Counter()) for kind in _BOUND if kind != "MUST"):
        return False
    must, will = ([facts.counts[kind] for facts in (old, new)] for kind in ("MUST", "WILL"))
    if must[0] != must[1] and (must[0] > sum((must[1], will[1])) or must[1] > sum((must[0], will[0]))):
        return False
    ban = old.counts["BAN"], new.counts["BAN"]
    if old.counts["SHOULD"] != new.counts["SHOULD"] and (must[0] + will[0] != must[1] + will[1] or ban[0] != ban[1]):
        return False
    return _allowed_alike(old, new)


def _allowed_alike(old: Facts, new: Facts) -> bool:
    """What may be done is the same; "you can ask, and you can also have" may become "you can ask and have"."""
    a, b = (facts.heads.get("MAY", Counter()) for facts in (old, new))
    return set(a) == set(b)


def _numbered_alike(old: Facts, new: Facts) -> bool:
    """The same numbers; where there are several, in the same order and each of the same thing."""
    a, b = [number for number, _ in old.numbers], [number for number, _ in new.numbers]
    if Counter(a) != Counter(b):
        return False
    return len(set(a)) < 2 or old.numbers == new.numbers


def _other_forms(old: Facts, new: Facts) -> bool:
    return any(old.counts[kind] != new.counts[kind] for kind in ("WE", "US", "OUR", "YOU", "YOUR"))


def _other_way(old: Facts, new: Facts) -> bool:
    """Whether somebody or something now stands behind another preposition: "to you", "from you"."""
    before, after = _cases(old.pairs), _cases(new.pairs)
    return any(
        not cases & after[word] and _TELLING & (cases | after[word]) for word, cases in before.items() if word in after
    )


def _cases(pairs: frozenset[Pair]) -> dict[str, set[str]]:
    """The prepositions of each word that has any."""
    found: dict[str, set[str]] = defaultdict(set)
    for case, word in pairs:
        if case in _CASES:
            found[word].add(case)
    return found


def _exchanged_roles(old: Facts, new: Facts) -> bool:
    for key, actors in old.roles.items():
        if key in new.roles and not actors & new.roles[key]:
            return True
    for a, b in ((old, new), (new, old)):
        for (relation, word), actors in a.roles.items():
            if relation == "doer":
                turned = actors & b.roles.get(("done to", word), frozenset())
                if turned - a.roles.get(("done to", word), frozenset()) - b.roles.get(("doer", word), frozenset()):
                    return True
    return False


def _crossed(old: frozenset[Pair], new: frozenset[Pair]) -> bool:
    """Two that took each other's place: "keep logs, delete mails", "from A to B", "A pays B"."""
    gone, come = old - new, new - old
    firsts, seconds = (_beside(come, side) for side in (1, 0))
    moved = {
        (left, taken)
        for a, b in gone
        for left, others in ((a, firsts.get(b, ())), (b, seconds.get(a, ())))
        for taken in others
        if left != taken
    }
    return any((taken, left) in moved for left, taken in moved)


def _of_words(pairs: frozenset[Pair]) -> frozenset[Pair]:
    return frozenset(pair for pair in pairs if not {"we", "you"} & {*pair[0].split(), *pair[1].split()})


def _beside(pairs: frozenset[Pair], side: int) -> dict[str, list[str]]:
    """By the word on that side, the words on the other."""
    found: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        found[pair[side]].append(pair[1 - side])
    return found
