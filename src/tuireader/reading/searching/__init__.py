"""What a search can ask for beside words as they are written: readings, roots, English, names, notes; and context."""
