"""Each language's words, one row a concept, and the gravest change told in every language."""

from __future__ import annotations

import re

import pytest

from watcher.core.materiality.edits import Place, reworded
from watcher.core.materiality.numbers import in_digits
from watcher.core.materiality.signals import Lens, signals
from watcher.core.materiality.vocabulary import (
    LANGUAGES,
    UNSPACED,
    concept,
    en,
    number_words,
    stopwords,
    units,
    words_of,
)
from watcher.model import Level

WORDS = {
    "en": {"negation": "never", "permission": "may", "duty": "shall", "sell": "sold", "training": "train our models"},
    "de": {
        "negation": "niemals",
        "permission": "dürfen",
        "duty": "müssen",
        "sell": "verkaufen",
        "training": "Trainingsdaten",
    },
    "fr": {
        "negation": "jamais",
        "permission": "pouvons",
        "duty": "devons",
        "sell": "vendre",
        "training": "apprentissage automatique",
    },
    "es": {
        "negation": "nunca",
        "permission": "podemos",
        "duty": "debe",
        "sell": "vender",
        "training": "aprendizaje automático",
    },
    "pt": {
        "negation": "nunca",
        "permission": "podemos",
        "duty": "deve",
        "sell": "vender",
        "training": "aprendizado de máquina",
    },
    "it": {
        "negation": "mai",
        "permission": "possiamo",
        "duty": "dobbiamo",
        "sell": "vendere",
        "training": "apprendimento automatico",
    },
    "nl": {
        "negation": "nooit",
        "permission": "mogen",
        "duty": "moeten",
        "sell": "verkopen",
        "training": "trainingsgegevens",
    },
    "sv": {"negation": "aldrig", "permission": "kan", "duty": "måste", "sell": "säljer", "training": "träningsdata"},
    "pl": {
        "negation": "nigdy",
        "permission": "możemy",
        "duty": "musi",
        "sell": "sprzedajemy",
        "training": "uczenie maszynowe",
    },
    "hi": {"negation": "नहीं", "permission": "सकते", "duty": "अनिवार्य", "sell": "बेचते", "training": "प्रशिक्षण"},
    "zh": {"negation": "不会", "permission": "可能", "duty": "必须", "sell": "出售", "training": "训练"},
    "ja": {"negation": "ません", "permission": "できます", "duty": "義務", "sell": "販売", "training": "機械学習"},
}
MORE = {
    "de": {
        "retention_period": "Speicherdauer",
        "child": "Kinder",
        "opt_out": "widersprechen",
        "subprocessor": "Unterauftragsverarbeiter",
    },
    "fr": {
        "retention_period": "durée de conservation",
        "child": "mineurs",
        "opt_out": "opposition",
        "subprocessor": "sous-traitants",
    },
    "es": {
        "retention_period": "plazo de conservación",
        "child": "menores",
        "opt_out": "oponerse",
        "subprocessor": "subencargados",
    },
    "pt": {
        "retention_period": "período de retenção",
        "child": "crianças",
        "opt_out": "opor-se",
        "subprocessor": "suboperadores",
    },
    "it": {
        "retention_period": "periodo di conservazione",
        "child": "minori",
        "opt_out": "opporsi",
        "subprocessor": "destinatari",
    },
    "nl": {
        "retention_period": "bewaartermijn",
        "child": "kinderen",
        "opt_out": "bezwaar",
        "subprocessor": "subverwerkers",
    },
    "zh": {"retention_period": "保存期限", "child": "未成年人", "opt_out": "拒绝", "subprocessor": "受托方"},
    "ja": {"retention_period": "保存期間", "child": "未成年", "opt_out": "オプトアウト", "subprocessor": "委託先"},
}
PROMISES = {
    "en": ("We will never sell your personal data.", "We may sell your personal data."),
    "de": ("Wir werden Ihre Daten niemals verkaufen.", "Wir dürfen Ihre Daten verkaufen."),
    "fr": ("Nous ne vendons jamais vos données.", "Nous pouvons vendre vos données."),
    "es": ("Nunca vendemos sus datos personales.", "Podemos vender sus datos personales."),
    "pt": ("Nunca vendemos seus dados pessoais.", "Podemos vender seus dados pessoais."),
    "it": ("Non vendiamo mai i dati personali.", "Possiamo vendere i dati personali."),
    "nl": ("Wij verkopen uw gegevens nooit.", "Wij mogen uw gegevens verkopen."),
    "sv": ("Vi säljer aldrig dina personuppgifter.", "Vi kan sälja dina personuppgifter."),
    "pl": ("Nigdy nie sprzedajemy danych osobowych.", "Możemy sprzedawać dane osobowe."),
    "hi": ("हम आपकी व्यक्तिगत जानकारी कभी नहीं बेचते हैं।", "हम आपकी व्यक्तिगत जानकारी बेच सकते हैं।"),
    "zh": ("我们不会出售您的个人信息。", "我们可能出售您的个人信息。"),
    "ja": ("当社は個人情報を販売しません。", "当社は個人情報を販売できます。"),
}


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        (language, name, words)
        for table in (WORDS, MORE)
        for language, rows in table.items()
        for name, words in rows.items()
    ],
)
def test_a_concept_knows_its_words(language: str, name: str, words: str) -> None:
    assert concept(name, language).search(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_promise_that_became_a_permission_is_critical_in_every_language(language: str) -> None:
    (edit,) = reworded(*PROMISES[language], Place(("1",)))
    found = {signal.rule: signal.level for signal in signals(edit, Lens(language))}
    assert found["promise-to-permission"] is Level.CRITICAL


def _concepts(language: str) -> dict[str, str]:
    found: dict[str, str] = vars(words_of(language))["CONCEPTS"]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_names_only_known_concepts(language: str) -> None:
    assert set(_concepts(language)) <= set(en.CONCEPTS)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language not in UNSPACED])
def test_words_are_matched_whole(language: str) -> None:
    for pattern in (concept(name, language) for name in en.CONCEPTS):
        assert not pattern.search("xqzxqz")


def test_a_period_is_known_in_every_language() -> None:
    shown = {
        "de": "Tage",
        "fr": "jours",
        "es": "días",
        "pt": "dias",
        "it": "giorni",
        "nl": "dagen",
        "zh": "天",
        "ja": "日間",
    }
    for language, word in shown.items():
        assert re.fullmatch(units(language)["day"], word, re.IGNORECASE)
        assert re.fullmatch(units(language)["day"], "days", re.IGNORECASE)


def test_small_words_and_number_words() -> None:
    assert {"the", "of"} <= stopwords("en")
    assert number_words("de")["dreißig"] == 30
    assert number_words("fr")["quatre-vingt-dix"] == 90
    assert stopwords("xx") == frozenset()
    assert number_words("xx") == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language not in UNSPACED])
@pytest.mark.parametrize("name", ["negation", "permission", "only", "opt_out", "sell"])
def test_no_small_word_is_one_that_matters(language: str, name: str) -> None:
    assert not {word for word in stopwords(language) if concept(name, language).fullmatch(word)}


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt", "it", "nl"])
def test_the_working_vocabularies_know_what_english_knows(language: str) -> None:
    missing = set(en.CONCEPTS) - set(_concepts(language))
    assert len(missing) <= len(en.CONCEPTS) // 10, missing


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_number_word_reads_as_its_digits_and_one_as_an_article(language: str) -> None:
    for word, size in number_words(language).items():
        assert in_digits(f"x {word} x", language) == f"x {size if size > 1 else word} x"


def test_an_unknown_language_knows_no_concept_and_an_unknown_concept_is_a_slip() -> None:
    assert concept("sell", "xx").search("sell") is None
    with pytest.raises(KeyError):
        concept("no such thing", "en")
