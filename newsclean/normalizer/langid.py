"""A second ear for languages: py3langid, the extra ``lang``."""

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Final

from newsclean.errors import MissingExtra
from newsclean.normalizer.language import Evidence

__all__ = ["Langid"]

_SAMPLE: Final = 2000
"""Code points of the text that are looked at."""
_FEWEST: Final = 0.5
"""Probability below which the text is more likely in another language."""
_NO_LANGUAGE: Final = "zxx"
"""The tag of texts in no language."""


@dataclass(frozen=True, slots=True)
class Langid:
    """Tells 139 languages by their letter sequences: ``Cleaner(language=Langid())``.

    It knows many that the small words do not and reads shorter texts, for about seven times their
    cost; the first text of a process waits for the model.

    Raises:
        MissingExtra: py3langid is not installed.
    """

    name: ClassVar[str] = "py3langid"

    def __post_init__(self) -> None:
        _model_class()

    def evidence(self, text: str) -> Evidence:
        """The likeliest language of ``text``; none where that is less likely than not."""
        language, probability = _model().classify(text[:_SAMPLE])
        if probability < _FEWEST or language == _NO_LANGUAGE:
            return Evidence(None, 0.0, {})
        return Evidence(str(language), probability, {})


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE

    return _model_class().from_model_file(MODEL_FILE, norm_probs=True)


def _model_class() -> Any:
    try:
        from py3langid.langid import LanguageIdentifier
    except ImportError as error:
        raise MissingExtra(
            "Telling languages by their letters needs py3langid. "
            "Install it: pip install 'newsclean[lang]'."
        ) from error
    return LanguageIdentifier
