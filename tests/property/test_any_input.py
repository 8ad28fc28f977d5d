"""Any bytes, headers, addresses, settings and records have a named outcome. For longer: ``make fuzz``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.property import inputs, laws
from watcher.adapters.store import Store
from watcher.core.decide import advance

_PATIENCE = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
briefly = settings(deadline=None, max_examples=60, suppress_health_check=_PATIENCE)
often = settings(briefly, max_examples=300)
_numbers = count()


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("any") / "watcher.db") as opened:
        yield opened


@briefly
@given(inputs.histories)
def test_any_bytes_come_to_a_named_outcome_that_can_be_stored_and_shown(
    store: Store, answers: list[tuple[bytes, str]]
) -> None:
    policy = replace(laws.ACME, id=f"acme/{next(_numbers)}")
    store.sync_policies([policy])
    for state, decision in laws.decided(answers, policy):
        laws.check_decision(decision)
        store.commit(decision)
        after, expected = store.state(policy.id), advance(state, decision)
        assert (after.version, after.pending) == (expected.version, expected.pending)


@briefly
@given(inputs.pdfs)
def test_a_damaged_pdf_is_read_or_refused(body: bytes) -> None:
    laws.any_pdf_is_read_or_refused(body)


@briefly
@given(inputs.headers)
def test_any_headers_are_harmless(headers: dict[str, str]) -> None:
    laws.any_headers_are_harmless(headers)


@often
@given(inputs.damaged(st.binary(max_size=60)))
def test_any_encoded_body_is_bounded(body: bytes) -> None:
    laws.any_encoded_body_is_bounded(body)


@pytest.fixture(scope="module")
def answered() -> Iterator[Callable[[bytes], None]]:
    with laws.any_answer_is_an_outcome() as law:
        yield law


@often
@given(inputs.answers)
def test_any_answer_on_the_wire_is_an_outcome(answered: Callable[[bytes], None], answer: bytes) -> None:
    answered(answer)


@often
@given(inputs.urls)
def test_any_address_means_one_host(url: str) -> None:
    laws.any_address_means_one_host(url)


@briefly
@given(inputs.configurations)
def test_any_text_is_a_configuration_or_has_problems(text: str) -> None:
    laws.any_text_is_a_configuration_or_not(text)


@often
@given(inputs.patterns)
def test_any_pattern_is_refused_or_ends(pattern: str) -> None:
    laws.any_pattern_ends(pattern)


@briefly
@given(inputs.manifest_lines)
def test_any_line_of_a_manifest_is_replayed_or_told(line: bytes) -> None:
    laws.any_manifest_line_is_replayed_or_told(line)
