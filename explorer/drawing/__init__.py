"""The map of an organisation: what stands on it, where, how its lines run, and how it is drawn."""
