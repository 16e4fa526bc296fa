"""A sample is a plain reduce: whatever the order and the grouping, the same pages stay."""

import pickle

from hypothesis import given, strategies as st

from newsclean.profiles import Figures, Observation, Sample
from newsclean.profiles.sample import SAMPLE

OBSERVATIONS = st.builds(
    Observation,
    host=st.just("a.example"),
    article=st.integers(0, 99).map("{:012x}".format),
    headline=st.sampled_from(["", "one", "two"]),
    figures=st.builds(Figures, words=st.integers(0, 3)),
)
SAMPLES = st.lists(OBSERVATIONS, max_size=90).map(lambda seen: Sample.of(*seen))


@given(SAMPLES, SAMPLES, SAMPLES)
def test_merging_does_not_care_for_order_or_grouping(a: Sample, b: Sample, c: Sample) -> None:
    assert a.merged(b) == b.merged(a)
    assert a.merged(b).merged(c) == a.merged(b.merged(c))
    assert a.merged(a) == a
    assert a.merged(Sample()) == a


@given(SAMPLES, SAMPLES)
def test_a_sample_never_grows_beyond_its_size(a: Sample, b: Sample) -> None:
    assert len(a.merged(b).observations) <= SAMPLE


@given(SAMPLES)
def test_a_sample_can_be_sent_to_another_process(sample: Sample) -> None:
    assert pickle.loads(pickle.dumps(sample)) == sample  # noqa: S301 - our own
