"""Quality floors: figures in the repository that only rise."""

import json
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Floors", "Scores"]

Scores = dict[str, float]


@dataclass(frozen=True)
class Floors:
    """The floors of one file, by group and name."""

    file: Path
    update: bool

    def hold(self, group: str, scores: Scores) -> None:
        """Fail if a score lies below its floor; with ``update``, lift the floors to the scores."""
        all_floors: dict[str, Scores] = json.loads(self.file.read_text("utf-8"))
        floors = all_floors.get(group, {})
        sunk = {
            name: f"{scores.get(name, 0):.4f} lies below the floor of {floor}"
            for name, floor in floors.items()
            if scores.get(name, 0) < floor
        }
        assert not sunk, f"{group}: {sunk}. Floors only rise; find what was lost."
        if self.update:
            lifted = {name: rounded_down(score) for name, score in scores.items()}
            text = json.dumps(all_floors | {group: lifted}, indent=2, sort_keys=True)
            self.file.write_text(text + "\n", "utf-8")
        else:
            missing = sorted(scores.keys() - floors.keys())
            assert not missing, f"{group} has no floor for {missing}: run pytest --update-floors."


def rounded_down(score: float) -> float:
    """To three places, so that the floor lies at or just under what was measured."""
    return int(score * 1000) / 1000
