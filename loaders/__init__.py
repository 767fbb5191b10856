"""Documents and rosters become statements, and statements one validated graph. Knows no database."""
