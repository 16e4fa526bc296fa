"""Bylines as the press prints them: names, roles, agencies."""

from newsclean.bylines.agencies import agency_in
from newsclean.bylines.parse import Byline, is_lead, looks_like_byline, parse_byline

__all__ = ["Byline", "agency_in", "is_lead", "looks_like_byline", "parse_byline"]
