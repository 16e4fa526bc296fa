"""At the end of a run: the hosts that have changed since their profiles were learned."""

from pathlib import Path

from newsclean.cli.failures import say
from newsclean.cli.knowledge import Knowledge

__all__ = ["tell_changed_sites"]


def tell_changed_sites(output: Path, knowledge: Knowledge) -> None:
    """Hold the output of a run against the profiles that were in force.

    Nothing is said where no folder of profiles was named, or the output cannot be read back.

    Raises:
        ProfileError: a profile is damaged or of another version.
    """
    if knowledge.profiles is None or not knowledge.profiles.is_dir():
        return
    from newsclean.errors import InputError
    from newsclean.profiles.check import check, rates_of_outcomes
    from newsclean.profiles.folder import ProfileFolder
    from newsclean.sinks.reading import outcomes_in

    try:
        rates = rates_of_outcomes(outcomes_in(output))
    except InputError:
        return
    for host in check(rates, ProfileFolder(knowledge.profiles)):
        if host.jumps:
            told = "; ".join(map(str, host.jumps))
            say(f"{host.host} has changed since its profile was learned: {told}.")
