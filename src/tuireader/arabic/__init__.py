"""Facts of the Arabic script: sets, cleaning, folding, digits, Latin spellings. Knows no layers and no screen."""
