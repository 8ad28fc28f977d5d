"""The language of a text, or nothing where it can't be told."""

from __future__ import annotations

import pytest

from watcher.core.language import language_of, share_of

TEXTS = {
    "en": "We keep the data that you give us for as long as the law asks us to, and we do not share it with anyone. ",
    "de": "Wir speichern die Daten, die Sie uns geben, so lange das Gesetz es verlangt, und geben sie nicht an Dritte ",
    "fr": "Nous gardons les données que vous nous donnez pour la durée que la loi impose et nous ne les vendons pas. ",
    "es": "Guardamos los datos que usted nos da por el tiempo que exige la ley y no los vendemos a nadie en el mundo. ",
    "nl": "Wij bewaren de gegevens die u ons geeft zo lang als de wet dat van ons vraagt en wij verkopen ze niet. ",
    "zh": "我们会按照法律规定的期限保存您提供给我们的个人信息，并且不会向任何第三方出售。",
    "ja": "お客様からいただいた情報は、法律で定められた期間だけ保存し、第三者に販売することはありません。",
    "hi": "हम आपकी जानकारी केवल उतने समय तक रखते हैं जितना कानून कहता है और उसे किसी को नहीं बेचते। ",
}


SHORT = {
    "en": "This notice tells you which data we keep, why we need them and how you can have them erased.",
    "de": "In dieser Erklärung sagen wir, was mit Ihren Daten geschieht, warum das so ist und was Sie tun können.",
    "fr": "Cette notice vous dit quelles données nous gardons, pourquoi, et comment vous pouvez les faire effacer.",
    "es": "Este aviso le dice qué datos guardamos, por qué los necesitamos y cómo puede usted pedir que se borren.",
    "pt": "Este aviso diz quais dados guardamos, por que precisamos deles e como você pode pedir que sejam apagados.",
    "it": "Questa informativa dice quali dati conserviamo, perché ci servono e come può chiedere che siano cancellati.",
    "nl": "Deze verklaring zegt welke gegevens wij bewaren, waarom we die nodig hebben en hoe u ze kunt laten wissen.",
    "sv": "Det här meddelandet säger vilka uppgifter vi sparar, varför vi behöver dem och hur du kan få dem raderade.",
    "pl": "Ta informacja mówi, jakie dane mamy, dlaczego są nam potrzebne oraz że można je usunąć.",
    "cy": "Mae'r hysbysiad hwn yn dweud pa ddata yr ydym yn eu cadw, pam, a sut y gallwch ofyn i ni eu dileu.",
}


@pytest.mark.parametrize(("language", "text"), SHORT.items())
def test_two_lines_are_mostly_enough_and_never_taken_for_another_language(language: str, text: str) -> None:
    assert language_of(text) in (language, "")
    assert language_of(f"{text} {text}") == language


def test_the_common_words_of_a_language_are_counted() -> None:
    assert share_of(TEXTS["en"], "en") > 0.4
    assert share_of(TEXTS["de"], "en") < 0.1
    assert share_of("", "en") == share_of("x", "xx") == 0.0


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_a_paragraph_is_enough(language: str, text: str) -> None:
    assert language_of(text * 4) == language


@pytest.mark.parametrize("text", ["", "Acme Ltd 12345", "1 2 3 4 5 6 7 8 9"])
def test_too_little_text_says_nothing(text: str) -> None:
    assert language_of(text) == ""
