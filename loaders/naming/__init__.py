"""How texts name bodies and parties: mentions, by what they are made of."""
