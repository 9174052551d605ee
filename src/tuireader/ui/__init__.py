"""The screen: a Textual front of `reading/`. Draws and asks; decides nothing that the command line would need too."""
