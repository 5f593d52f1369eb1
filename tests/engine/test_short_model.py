"""The model of short answers: weights from a data file, and what is made of them."""

import json

import pytest

from bot.engine.shortening.choose import (
    best_span,
    contenders,
    most_like_the_likely,
    places_in,
    reasons,
    rough_scores,
    span_scores,
)
from bot.engine.shortening.features import RULES
from bot.engine.shortening.model import parse_span_model, span_model
from bot.errors import DataError
from bot.language.tongue import Language
from tests.engine.small import view_of

Tables = dict[str, dict[str, dict[str, float]]]
BARS = {"kk": 0.5, "ru": 0.6, "en": 0.7}
TEXT = "The bridge crosses the river Ola in Oslo.\n\nRain fell."


def data(**tables: dict[str, dict[str, float]]) -> str:
    nothing: dict[str, dict[str, float]] = {rule: {} for rule in RULES}
    everywhere = nothing | tables.pop("all", {})
    return json.dumps({"sources": ["invented"], "bars": BARS, "weights": {"all": everywhere, **tables}})


def test_weights_of_class_and_language_add_up() -> None:
    model = parse_span_model(data(all={"length": {"1": 1.0}}, place={"length": {"1": 0.5}}, en={"length": {"2": 2.0}}))
    assert model.weights("place", Language.EN)["length"] == {"1": 1.5, "2": 2.0}
    assert model.weights("person", Language.RU)["length"] == {"1": 1.0}
    assert model.bars[Language.KK] == 0.5


@pytest.mark.parametrize("tables", [{"elsewhere": {}}, {"en": {"width": {"1": 1.0}}}])
def test_an_unknown_table_or_rule_is_an_error(tables: Tables) -> None:
    with pytest.raises(DataError, match=r"^spans\.json:0: no such class, language or rule: (elsewhere|width)$"):
        parse_span_model(data(**tables))


def test_a_rule_without_weights_is_named() -> None:
    everywhere: dict[str, dict[str, float]] = {rule: {} for rule in RULES if rule != "torn"}
    with pytest.raises(DataError, match=r"^spans\.json:0: no weights for torn: "):
        parse_span_model(json.dumps({"bars": BARS, "weights": {"all": everywhere}}))


def test_every_language_has_a_bar() -> None:
    table = json.loads(data())
    del table["bars"]["ru"]
    with pytest.raises(DataError, match=r"^spans\.json:0: a bar for each language, not for kk, en$"):
        parse_span_model(json.dumps(table))


def test_the_span_that_the_weights_favour_is_chosen() -> None:
    seen = view_of("Which river does the bridge cross?", TEXT)
    by_role = parse_span_model(data(all={"role_left": {"A1:1:object": 9.0}, "length": {"1": 5.0}}))
    by_word = parse_span_model(data(all={"word_before": {"in": 9.0}, "length": {"1": 5.0}}))
    for model, answer in ((by_role, "Ola"), (by_word, "Oslo")):
        short = best_span(seen, model)
        assert short is not None
        assert TEXT[short.span.start : short.span.end] == answer
        assert short.sureness > 0.9
        assert not short.whole


def test_the_reasons_add_up_to_the_score() -> None:
    seen, model = view_of("Which river does the bridge cross?", TEXT), span_model()
    places = list(places_in(seen))
    for place, score in zip(places, span_scores(seen, places, model), strict=True):
        assert sum(weight for _, weight in reasons(seen, place, model)) == pytest.approx(score)


def test_spans_alike_lend_each_other_their_votes() -> None:
    # The lone span is likeliest by a little, but two that nearly agree stand against it.
    place, sureness = most_like_the_likely([(0, 0), (4, 6), (4, 7)], [1.1, 1.0, 1.0])
    assert place[0] == 4
    assert 0.5 < sureness < 0.7


def test_a_sure_span_needs_no_votes() -> None:
    assert most_like_the_likely([(0, 0), (4, 6), (4, 7)], [9.0, 1.0, 1.0])[0] == (0, 0)


LONG = (
    "The old bridge of red brick, which the town had built long before the war, crosses the river Ola near the port "
    "where ships from Oslo once brought oil, glass and timber for the mills of the valley.\n\nRain fell."
)


def test_of_many_spans_only_the_likeliest_are_looked_at_as_a_whole() -> None:
    seen, model = view_of("Which river does the bridge cross?", LONG), span_model()
    places = list(places_in(seen))
    rough = rough_scores(seen, places, model)
    kept = contenders(seen, places, rough)
    left = set(range(len(places))) - set(kept)
    assert len(kept) < len(places) / 2
    assert min(rough[n] for n in kept if places[n] not in seen.words.known) >= max(rough[n] for n in left)


def test_leaving_out_hopeless_spans_changes_no_choice() -> None:
    seen, model = view_of("Which river does the bridge cross?", LONG), span_model()
    places = list(places_in(seen))
    short = best_span(seen, model)
    assert short is not None
    assert short.place == most_like_the_likely(places, span_scores(seen, places, model))[0]


def test_what_is_remembered_of_a_sentence_is_of_one_model_and_class() -> None:
    seen = view_of("Which river does the bridge cross?", TEXT)
    places = list(places_in(seen))
    plain = parse_span_model(data())
    capitals = parse_span_model(data(all={"first_class": {"cap": 1.0}}))
    assert set(span_scores(seen, places, plain)) == {0.0}
    assert set(span_scores(seen, places, capitals)) == {0.0, 1.0}
