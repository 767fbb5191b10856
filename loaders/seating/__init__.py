"""Puts the people of rosters into the seats that the documents describe."""

from __future__ import annotations

from loaders.seating.placing import seated
from loaders.seating.report import MadePost, made_posts
from loaders.seating.uniting import united

__all__ = ["MadePost", "made_posts", "seated", "united"]
