"""Profiles of hosts: learned from several pages, used on others, and an alarm when a site changes.

``observe`` is the map, ``Sample.merged`` the reduce, ``learn`` the end of it.
"""

from newsclean.profiles.drift import Jump, drift_of
from newsclean.profiles.folder import ProfileFolder
from newsclean.profiles.learn import learn
from newsclean.profiles.observation import Observation, observe, observe_nothing
from newsclean.profiles.profile import Profile
from newsclean.profiles.rates import Figures, Rates, figures_of, rates_of
from newsclean.profiles.sample import Sample, samples

__all__ = [
    "Figures",
    "Jump",
    "Observation",
    "Profile",
    "ProfileFolder",
    "Rates",
    "Sample",
    "drift_of",
    "figures_of",
    "learn",
    "observe",
    "observe_nothing",
    "rates_of",
    "samples",
]
