"""Answers in words, Danish and English: the same sentences for the command and for the app."""
