"""Pieces of pages: an answer in words, a profile, tables to take away."""
