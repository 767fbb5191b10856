"""Small programs for set-up and checks: no part of Mandat itself."""
