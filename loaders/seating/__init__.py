"""Puts the people of rosters into the seats that the documents describe."""

from __future__ import annotations

from loaders.seating.placing import seated
from loaders.seating.report import MadePost, PerhapsSame, made_posts, perhaps_same
from loaders.seating.uniting import united

__all__ = ["MadePost", "PerhapsSame", "made_posts", "perhaps_same", "seated", "united"]
