"""The rule families: each reads an anchored document and puts what it finds into `Findings`."""
