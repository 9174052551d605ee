"""The screens: reader, note editor, export, help."""
