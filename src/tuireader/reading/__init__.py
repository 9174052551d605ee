"""The application without a screen: sessions, layers, search, notes, export. Both fronts, ui/ and cli/, ask it."""
