"""Language: from a text and its tokens to layers. Knows no screen, no store and no file but its own data."""
