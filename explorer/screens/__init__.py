"""The pages of the app, thin: widgets, one question, a drawing, a table, sentences."""
