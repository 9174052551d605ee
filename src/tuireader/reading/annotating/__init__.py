"""Annotating at scale: many sources, several processes, broken off and gone on with. Writes files; draws nothing."""
