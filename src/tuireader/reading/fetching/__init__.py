"""Pages of the web: fetched when a person names a URL, their text made a document, and kept to be read again."""
