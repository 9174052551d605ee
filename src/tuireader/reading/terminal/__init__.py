"""What the terminal does with Arabic by itself, and what we do about it.

Owns the question, the answers, the policy and the byte sequences; must not know Textual, Rich, or how a row is drawn.
The policy and the table behind it come from measurements in real terminals: docs/terminals.md.
"""
