"""How much of what a careful reader finds in a document does the reading find, and invent?"""
