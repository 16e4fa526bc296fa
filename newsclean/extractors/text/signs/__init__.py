"""Signs for and against a line of a dump: one small measure each, in the order of the table."""

from typing import Final

from newsclean.extractors.text.signs.form import FORM
from newsclean.extractors.text.signs.kinship import KINSHIP
from newsclean.extractors.text.signs.neighbours import NEIGHBOURS
from newsclean.extractors.text.signs.phrases import PHRASES
from newsclean.extractors.text.signs.place import PLACE
from newsclean.extractors.text.signs.sign import HIGHEST, Sign

__all__ = ["HIGHEST", "SIGNS", "Sign"]

SIGNS: Final[tuple[Sign, ...]] = (*FORM, *PLACE, *NEIGHBOURS, *PHRASES, *KINSHIP)
"""All of them."""
