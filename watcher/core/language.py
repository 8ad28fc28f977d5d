"""Tells what language a text is in, from its script and its commonest words. Knows no grammar."""

from __future__ import annotations

import re
from collections import Counter

from watcher.core.text import words

_COMMON = {
    "en": "the of and to in is that for with as by or you your we our this are be may not",
    "de": "der die das und ist nicht wir sie ihre ihr von zu den mit für auf eine ein werden oder im",
    "fr": "le la les des et est de vous nous votre vos nos une un pour dans que ou par sur au",
    "es": "el la los las de y es que en un una por para con su sus no nos se usted nuestros",
    "pt": "o a os as de e é que em um uma por para com seu seus não nos se você nossos dados",
    "it": "il lo la i gli le di e è che in un una per con non suoi nostri dei della nel",
    "nl": "de het een en is van dat wij u uw onze niet te met voor op door of kunnen zijn",
    "pl": "i w na z do jest nie się że oraz przez dla lub od po są jako to ich danych",
    "sv": "och att det i en är som på för av med den till inte om vi du din eller har",
}
_PROFILES = {language: frozenset(common.split()) for language, common in _COMMON.items()}
_SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
}
_SAMPLE = 40_000  # characters; more tells nothing new
_SURE = 20  # common words that must have been seen before we say anything


def language_of(text: str) -> str:
    """A two-letter code, or empty where the text is too short or too mixed to tell."""
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS.items():
        if len(script.findall(sample)) > 0.3 * letters > 15:
            return language
    counts: Counter[str] = Counter()
    for word in words(sample):
        for language, profile in _PROFILES.items():
            counts[language] += word in profile
    (first, most), (_, next_most) = counts.most_common(2) if counts else (("", 0), ("", 0))
    return first if most >= _SURE and most > 1.3 * next_most else ""
