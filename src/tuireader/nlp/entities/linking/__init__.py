"""Which names of a text name the same thing."""
