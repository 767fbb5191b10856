"""Properties are tried on fewer and slower examples than hypothesis would: whole graphs are big."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("graphs", deadline=None, max_examples=60)
settings.load_profile("graphs")
